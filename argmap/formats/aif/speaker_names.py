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

from argmap.values import has_control

_MOST_WORDS = 6
_NEAR = 100  # characters after a colon, most of them spaces
_FEW = 3  # two words are seldom a clause
_HEAD = re.compile(r"\s*([^\s:][^:\n]{0,79}?)(\s?):(?=\s|$)")
_WORD = re.compile(r"[\w']+")
# No name holds any of these; an apostrophe, a bracket or an underscore may stand in one.
_NO_NAME = re.compile(r"[?!;\"“”„«»…<>{}|=]|--|\w{5,}\.(?:\s|$)")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs in forms that nouns do not have, and what else only a clause holds.
_VERBS = _words(
    "am is are was were be been being isn't aren't wasn't weren't ain't has have had having hasn't "
    "haven't hadn't do does did done don't doesn't didn't can could can't couldn't cannot shall "
    "should shouldn't would wouldn't won't must mustn't might ought let let's says say said saying "
    "think thinks thought know knows knew mean means meant want wants wanted agree agrees agreed "
    "disagree disagrees believe believes feel feels felt seems seem go goes going get gets got "
    "make makes made take takes took ask asks asked tell tells told suppose consider remember note "
    "look imagine gonna need needs i'm you're we're they're he's she's it's that's there's what's "
    "who's here's i've you've we've they've i'll you'll we'll they'll he'll she'll it'll i'd you'd "
    "we'd they'd become becomes causes shows proves happens exist exists depends comes came gives "
    "gave keeps kept helps saw found kills costs works it he she we they you them us me not"
)
# Verbs of "dams kill fish": small words, and none to begin with.
_PLURALS = _words(
    "kill prove happen give keep come bring require create destroy reduce improve hurt protect "
    "save allow provide produce eat live die grow lose win speak understand deserve belong affect "
    "prevent"
)
# They are nouns as well, and so verbs only where "taxes cost" has the form of a clause.
_AFTER_PLURALS = _words(
    "cause cost love hate like work help use pay show run need hope fear change increase harm lead "
    "support fight vote matter sell buy make ruin attack benefit force"
)
# Verbs as small words, and names as capitalised ones.
_VERBS_OR_NAMES = _words("will may")
# With these a remark begins, or they are one: "Yes: …", "For example: …", "My point: …".
_OPENINGS = _words(
    "yes no well ok okay so but and or if because first firstly second secondly third thirdly "
    "finally lastly also then for in on at to by with from as example question answer conclusion "
    "premise point one two three another my our your his her their its this that these those it he "
    "she we they you i there here what who why how when where which again moreover however "
    "therefore thus hence reason claim objection reply fact result summary plus minus pro con "
    "e.g. i.e. only just please sorry today now re subject ps p.s. fyi nb n.b. warning caution "
    "update edit tldr source sources hint tip attention disclaimer aside addendum correction "
    "topic problem solution honestly frankly actually basically obviously clearly seriously simply "
    "listen breaking according"
)
# A phrase with one of these before one of those sums up: "The answer : …", "My point : …".
_DETERMINERS = _words("the a an my our your this that one another")
_SUMS = _words(
    "answer point reason question conclusion premise claim objection reply fact result summary "
    "thing problem solution issue difference upshot moral lesson truth line catch view opinion idea"
)
_LEADING = _words("in on at to by with from for as and or if because so but")
_COUNTED = _words(
    "section chapter figure article step day option part table page line verse psalm paragraph "
    "item rule law phase stage case example argument"
)
_ASKING = _words("what how why when where which")
_ADDRESS = re.compile(r"(?:https?|ftp|mailto|doi)$", re.IGNORECASE)
_SMALL = _words("of the and de da di du del der den von van la le el al bin ibn for")


class Head(NamedTuple):
    """The words before the first colon of a locution.

    Attributes:
        words: The words, with one space between them.
        is_certain: Whether they are a name whatever the claim says.
        is_proper: Whether they look like a name: capital letters, digits, brackets, underscores.
    """

    words: str
    is_certain: bool
    is_proper: bool


def head_of(text: str) -> Head | None:
    """Return a possible name before the first colon of a locution, ``None`` if there is none.

    >>> head_of("team otter : fish can climb"), head_of("The reason is simple: dams kill fish")
    (Head(words='team otter', is_certain=True, is_proper=False), None)
    """
    at = text.find(":")
    rest = text[at + 1 : at + _NEAR].lstrip()[:2]
    # Of what follows only an address or a number tells; a speaker is looked at once.
    return _head_of(text[: at + 2], rest if rest[:1] == "/" or rest[:1].isdecimal() else "")


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
    # Numbers alone name somebody only as AIFdb writes; else they count.
    if not any(c.isalpha() or (is_spaced and c.isdecimal()) for c in name):
        return None
    if any(_is_verb(word, words[:at]) for at, word in enumerate(words)):
        return None
    if not is_spaced and ("," in name or words[0].casefold() in _OPENINGS):
        return None
    if _begins_remark(words, rest, is_spaced=is_spaced):
        return None
    is_proper = words[0] not in _SMALL and all(_is_proper(word) for word in words)
    return Head(name, is_spaced and (is_proper or len(words) < _FEW), is_proper)


def is_name(head: Head, claims: Iterable[str]) -> bool:
    """Return whether a head that is not certain is a name, by the claims its locution puts forward.

    It is none when a claim begins with it and a colon as well, or when it is in small letters and
    its words are those of a claim.

    >>> is_name(head_of("wild fish: a pity"), ["they eat wild fish"])
    False
    >>> is_name(head_of("Eve: I like dams"), ["Eve likes dams"])
    True
    """
    name = key_of(head.words)
    texts = [key_of(text) for text in claims]
    if any(text.startswith((f"{name}:", f"{name} :")) for text in texts):
        return False
    if head.is_proper:
        return True
    words = _bare(name)
    return not any(words in _bare(text) for text in texts)


@lru_cache(maxsize=1024)
def key_of(name: str) -> str:
    """Return the key that two spellings of one name share: one case, plain apostrophes.

    >>> key_of("O’Brien") == key_of("O'BRIEN")
    True
    """
    return " ".join(name.replace("’", "'").casefold().split())


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
    if key in _VERBS_OR_NAMES:
        return plain == key
    if before and plain == key and (key in _PLURALS or key in _AFTER_PLURALS):
        return key in _PLURALS or before[-1].endswith("s")
    return key in _VERBS and (plain == key or (not before and plain[1:] == key[1:]))


def _begins_remark(words: Sequence[str], rest: str, *, is_spaced: bool) -> bool:
    """Whether words before a colon belong to what follows, however the colon is set.

    They sum it up, lead to it or ask for it; they are the scheme of an address; they count a part
    of a text; or a figure stands on both sides, as in a ratio.
    """
    first, last = words[0].casefold(), words[-1].casefold()
    if len(words) > 1 and first in _DETERMINERS and last in _SUMS:
        return True
    if len(words) > 1 and (first in _ASKING or first in _LEADING) and words[-1].islower():
        return True
    if (
        not is_spaced
        and first in _COUNTED
        and len(words) > 1
        and (len(last) == 1 or last.isdecimal())
    ):
        return True
    if _ADDRESS.search(words[-1]) is not None and rest[:2] in {"//", "10"}:
        return True
    return not is_spaced and words[-1][-1].isdecimal() and rest[:1].isdecimal()


def _bare(text: str) -> str:
    """Return the words of a text, each between spaces."""
    return f" {' '.join(_WORD.findall(text))} "


def _is_proper(word: str) -> bool:
    return word in _SMALL or word[0].isupper() or not word.isalpha()
