"""Speakers' names at the head of locutions: "BRUNO : dams kill fish".

AIF has no field for a name beside the words; AIFdb and its editors write it before a colon. What
stands there can also be the beginning of what is said ("The reason is simple: …"), so a clause is
no name, and a colon without a space before it is trusted less than one with a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from argmap.formats.aif.head_words import (
    AFTER_PLURALS,
    ASKING,
    COUNTED,
    DETERMINERS,
    GERMAN,
    JOINING,
    LEADING,
    LEADING_NOUNS,
    OPENINGS,
    PLURALS,
    QUANTIFIERS,
    SMALL,
    SUMS,
    TIMES,
    VERBS,
    VERBS_OR_NAMES,
    is_person,
    words_of,
)
from argmap.values import has_control

_MOST_WORDS = 6
_NEAR = 100  # characters after a colon, most of them spaces
_HEAD = re.compile(r"\s*([^\s:][^:\n]{0,79}?)(\s?):(?=\s|$)")
_WIDE_COLON = "\uff1a"
# A name in capitals and a colon without a space behind it; it may as well be an abbreviation.
_TIGHT = re.compile(r"\s*[^\W\d_a-z]{2,30}:(?=[^\W\d_])")
_WORD = re.compile(r"[\w']+")
# No name holds any of these; an apostrophe, a bracket or an underscore may stand in one.
_NO_NAME = re.compile(r"[?!;\"“”„«»…<>{}|=]|--|\w{5,}\.(?:\s|$)")
_BRACKETS = (("(", ")"), ("[", "]"))

# Who speaks of himself, in the words that follow his name.
_SELF = words_of(
    "i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ich mich mir mein "
    "meine meinen wir uns unser unsere je j'ai moi mon ma mes nous notre"
)
_ADDRESS = re.compile(r"(?:https?|ftp|mailto|doi)$", re.IGNORECASE)
_ADORNED = re.compile(r"\s*(?:\*\*|[^:\n]{0,80}(?:[(\[]|\d:\d))")
# In transcripts a time of day stands before the name or behind it, and remarks stand in brackets.
_TIME = re.compile(
    r"\s*[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?:\s?[ap]\.?m\b\.?)?[\])]?[\s|\u2013-]+(?=\w)",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?<=\S)\s*(?:\([^()\n:]{0,80}:[^()\n]{0,80}\)|\[[^][\n:]{0,80}:[^][\n]{0,80}\])"
)


class Head(NamedTuple):
    """The words before the first colon of a locution.

    Attributes:
        words: The words, with one space between them.
        is_certain: Whether they are a name whatever the claim says: evident, before a spaced colon.
        is_proper: Whether they look like a name: capital letters, digits, brackets, underscores.
        is_topic: Whether they look like the subject of what follows, and are a name only where the
            file says so again: "Carbon tax".
        is_evident: Whether they are a name by their spelling alone, and not perhaps a subject:
            "RUBIO" and no "Brexit".
    """

    words: str
    is_certain: bool
    is_proper: bool
    is_topic: bool = False
    is_evident: bool = False


def head_of(text: str) -> Head | None:
    """Return a possible name before the first colon of a locution, ``None`` if there is none.

    >>> head_of("team otter : fish can climb").words, head_of("RUBIO : no").is_evident
    ('team otter', True)
    >>> head_of("Brexit : no").is_evident, head_of("The reason is simple: dams kill fish")
    (False, None)
    >>> head_of("EVA：no").words, head_of("EVA:no").is_evident
    ('EVA', False)
    """
    if _WIDE_COLON in text:
        text = _with_usual_colon(text)
    if (tight := _TIGHT.match(text)) is not None:
        head = head_of(f"{tight[0]} {text[tight.end() :]}")
        return head and head._replace(is_evident=False)
    head = _first_head(text)
    if head is None and _ADORNED.match(text):
        head = _first_head(plain_head(text))
        return head if head is not None and head.is_proper else None
    return head


def plain_head(text: str) -> str:
    """Return a locution without what stands around a name: a time, stars, a remark with a colon.

    >>> plain_head("[12:30] RUBIO : no"), plain_head("**RUBIO (at 12:30):** no")
    ('RUBIO : no', 'RUBIO: no')
    """
    if _WIDE_COLON in text:
        text = _with_usual_colon(text)
    start = text[:_NEAR]
    if start.startswith("**"):
        start = start.replace("**", "", 2)
    start = _REMARK.sub("", _TIME.sub("", start, count=1), count=1)
    return start + text[_NEAR:]


def _with_usual_colon(text: str) -> str:
    """Return a locution with a colon and a space for a full-width one, where that comes first."""
    before, colon, said = text.partition(_WIDE_COLON)
    return f"{before}: {said}" if colon and ": " not in before and len(before) < _NEAR else text


def _first_head(text: str) -> Head | None:
    at = text.find(":")
    if text[at + 2 : at + 3].isalpha():  # as nearly always
        return _head_before_words(text[: at + 2])
    rest = text[at + 1 : at + _NEAR].lstrip()[:2]
    # Of what follows only an address or a number tells; a speaker is looked at once.
    return _head_of(text[: at + 2], rest if rest[:1] == "/" or rest[:1].isdecimal() else "")


@lru_cache(maxsize=1024)  # of one text, which is looked up in half the time that two take
def _head_before_words(start: str) -> Head | None:
    return _head_of(start, "")


@lru_cache(maxsize=1024)
def _head_of(start: str, rest: str) -> Head | None:
    """Return the possible name at the start of a locution, its first colon and a sign after it.

    Args:
        start: The start.
        rest: What follows after spaces, if it can tell anything.
    """
    found = _HEAD.match(start)
    if found is None:
        return None
    words, is_spaced = found[1].split(), bool(found[2])
    name = " ".join(words)
    if len(words) > _MOST_WORDS or has_control(name) or _NO_NAME.search(name):
        return None
    if name.startswith("**") or any(name.count(one) != name.count(two) for one, two in _BRACKETS):
        return None
    # Numbers alone name somebody only as AIFdb writes; else they count.
    if not any(c.isalpha() or (is_spaced and c.isdecimal()) for c in name):
        return None
    if any(_is_verb(word, words[:at]) for at, word in enumerate(words)):
        return None
    is_proper = words[0] not in SMALL and all(_is_proper(word) for word in words)
    if not is_spaced and "," in name:
        return None
    if _begins_remark(words, rest, is_spaced=is_spaced, is_proper=is_proper):
        return None
    is_topic = _is_subject(words, is_proper=is_proper) and not is_person(words)
    is_proper = is_proper and not is_topic
    is_evident = is_proper and not all(map(_is_capitalised, words))
    return Head(name, is_spaced and is_evident, is_proper, is_topic, is_evident)


def is_name(head: Head, claims: Iterable[str], *, said: str = "", is_known: bool = False) -> bool:
    """Return whether a head that is not certain is a name, by the claims its locution puts forward.

    It is none when a claim begins with it and a colon as well, when it is in small letters and its
    words are those of a claim, or when it looks like a subject and nothing says that it is none.
    One with a capital letter is a subject where a claim takes it up that is not said of the speaker
    himself.

    Args:
        head: The head.
        claims: The texts of the claims.
        said: The words of the locution; empty where they say nothing more.
        is_known: Whether the file has the same words as a name, or before another locution.

    >>> is_name(head_of("wild fish: a pity"), ["they eat wild fish"])
    False
    >>> eve, brexit = "Eve: I like dams", "Brexit: a pity"
    >>> is_name(head_of(eve), ["Eve likes dams"], said=eve)
    True
    >>> is_name(head_of(brexit), ["Brexit is a pity"], said=brexit)
    False
    """
    name = key_of(head.words)
    texts = [*claims]
    beginnings = [key_of(text) for text in texts if ":" in text]
    if any(text.startswith((f"{name}:", f"{name} :")) for text in beginnings):
        return False
    if is_known:
        return True
    if head.is_topic:
        return False
    words = _bare(name)
    if head.is_proper and not (said and _SELF.isdisjoint(_WORD.findall(key_of(said)))):
        return True
    rest = _bare(key_of(said.partition(":")[2])) if said else ""
    return words in rest or not any(words in _bare(key_of(text)) for text in texts)


@lru_cache(maxsize=1024)
def key_of(name: str) -> str:
    """Return the key that two spellings of one name share: one case, plain apostrophes.

    >>> key_of("O’Brien") == key_of("O'BRIEN")
    True
    """
    return " ".join(name.replace("’", "'").casefold().split())


@lru_cache(maxsize=1024)
def is_same(name: str, other: str) -> bool:
    """Return whether two names can be those of one person: a part or the initials of the other.

    >>> is_same("BRUCE", "Fiona Bruce"), is_same("FB", "Fiona Bruce"), is_same("Ada", "Eve")
    (True, True, False)
    """
    one, two = (key_of(each).replace(".", " ").split() for each in (name, other))
    if len(one) > len(two):
        one, two = two, one
    if len(one) == 1 and len(two) > 1 and one[0] == "".join([word[0] for word in two]):
        return True
    if not one or not {word for word in two if word[-1].isdecimal()} <= set(one):
        return False  # "Audience member 3" is another one than 4, and than just any
    waiting = iter(two)
    return all(any(_is_part(word, each) for each in waiting) for word in one)


def _is_part(word: str, other: str) -> bool:
    initial = min(word, other, key=len)
    return word == other or (len(initial) == 1 and initial.isalpha() and word[0] == other[0])


def _is_verb(word: str, before: Sequence[str]) -> bool:
    plain = word.strip(",.()[]").replace("’", "'")
    key = plain.casefold()
    if key in VERBS_OR_NAMES:
        return plain == key
    if before and plain == key and (key in PLURALS or key in AFTER_PLURALS):
        return key in PLURALS or before[-1].endswith("s")
    return key in VERBS and (plain == key or (not before and plain[1:] == key[1:]))


def _begins_remark(words: Sequence[str], rest: str, *, is_spaced: bool, is_proper: bool) -> bool:
    """Whether words before a colon belong to what follows.

    They open it, sum it up, lead to it or ask for it; they are the scheme of an address; they count
    a part of a text; or a figure stands on both sides, as in a ratio.
    """
    keys = [word.casefold().strip(",.") for word in words]
    first, last, is_one = keys[0], keys[-1], len(words) == 1
    if first in OPENINGS and (is_one or not (is_spaced or is_person(words))):
        return True
    if is_one:
        return _ADDRESS.search(words[0]) is not None and rest[:2] in {"//", "10"}
    if first in JOINING or first in LEADING_NOUNS or (words[0] == "I" and not is_proper):
        return True
    if first in DETERMINERS and last in SUMS:
        return True
    if not is_proper and (last in SUMS or last in TIMES):
        return True
    if not is_proper and (first in DETERMINERS or first in QUANTIFIERS) and not is_person(words):
        return True
    if (first in ASKING or first in LEADING) and words[-1].islower():
        return True
    if not is_spaced and first in COUNTED and (len(last) == 1 or last.isdecimal()):
        return True
    if _ADDRESS.search(words[-1]) is not None and rest[:2] in {"//", "10"}:
        return True
    return not is_spaced and words[-1][-1].isdecimal() and rest[:1].isdecimal()


def _is_subject(words: Sequence[str], *, is_proper: bool) -> bool:
    """Whether the words are spelt as the beginning of a sentence, or as a German noun is.

    Then the first word alone has a capital, and no word a figure or another sign.
    """
    if is_proper:
        return len(words) > 1 and words[0].casefold() in GERMAN
    return (
        words[0][0].isupper()
        and any(word.islower() and word not in SMALL for word in words[1:])
        and all(word.replace("-", "").replace("'", "").isalpha() for word in words)
    )


def _bare(text: str) -> str:
    """Return the words of a text, each between spaces."""
    return f" {' '.join(_WORD.findall(text))} "


def _is_capitalised(word: str) -> bool:
    """Whether a word is spelt as any word can be at the beginning of a sentence."""
    return word in SMALL or (word.isalpha() and word[1:].islower())


def _is_proper(word: str) -> bool:
    return word in SMALL or word[0].isupper() or not word.isalpha()
