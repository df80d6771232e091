"""Speakers' names at the head of locutions: "BRUNO : dams kill fish".

AIF has no field for a name beside the words; AIFdb and its editors write it before a colon. What
stands there can also be the beginning of what is said ("The reason is simple: …"), so a clause is
no name, and a colon without a space before it is trusted less than one with a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from argmap.values import has_control

_MOST_WORDS = 6
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
# Verbs as small words, and names as capitalised ones.
_VERBS_OR_NAMES = _words("will may")
# With these a remark begins, or they are one: "Yes: …", "For example: …", "My point: …".
_OPENINGS = _words(
    "yes no well ok okay so but and or if because first firstly second secondly third thirdly "
    "finally lastly also then for in on at to by with from as example question answer conclusion "
    "premise point one two three another my our your his her their its this that these those it he "
    "she we they you i there here what who why how when where which again moreover however "
    "therefore thus hence reason claim objection reply fact result summary plus minus pro con "
    "e.g. i.e. only just please sorry today now"
)
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
    found = _HEAD.match(text)
    if found is None:
        return None
    words, is_spaced = found[1].split(), bool(found[2])
    name = " ".join(words)
    if len(words) > _MOST_WORDS or has_control(name) or _NO_NAME.search(name):
        return None
    # Numbers alone name somebody only as AIFdb writes; else they count.
    if not any(c.isalpha() or (is_spaced and c.isdecimal()) for c in name):
        return None
    if any(_is_verb(word, at) for at, word in enumerate(words)):
        return None
    if not is_spaced and ("," in name or words[0].casefold() in _OPENINGS):
        return None
    is_proper = words[0] not in _SMALL and all(_is_proper(word) for word in words)
    return Head(name, is_spaced and (is_proper or len(words) < _FEW), is_proper)


def is_name(head: Head, claims: Iterable[str]) -> bool:
    """Return whether a head that is not certain is a name, by the claims its locution puts forward.

    It is none when a claim begins with it and a colon as well, or when it is in small letters and
    its words are those of a claim.

    >>> is_name(head_of("dams kill fish: a pity"), ["dams kill fish"])
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


def _is_verb(word: str, at: int) -> bool:
    plain = word.strip(",.()[]").replace("’", "'")
    key = plain.casefold()
    if key in _VERBS_OR_NAMES:
        return plain == key
    return key in _VERBS and (plain == key or (at == 0 and plain[1:] == key[1:]))


def _bare(text: str) -> str:
    """Return the words of a text, each between spaces."""
    return f" {' '.join(_WORD.findall(text))} "


def _is_proper(word: str) -> bool:
    return word in _SMALL or word[0].isupper() or not word.isalpha()
