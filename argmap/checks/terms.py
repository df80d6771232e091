"""The terms of a claim: its words without the small ones, cut down to their stems."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache


def word_set(words: str) -> frozenset[str]:
    """Return the words, parted by spaces, as a set.

    >>> sorted(word_set("may might"))
    ['may', 'might']
    """
    return frozenset(words.split())


SMALL = word_set(
    """
    a about above after again all also am among an and another any are as at be because been before
    being below between both but by can could did do does doing don done down during each either
    else ever every few for from further had has have having he her here hers him his how however i
    if in into is isn it its itself just least less let like many may me might more most much must
    my neither no nor not nothing now of off often on once one only onto or other others ought our
    out over own per rather s same shall she should since so some such t than that the their them
    themselves then there therefore these they this those though through thus to too under unless
    until up upon us very was we were what when where whereas whether which while who whom whose
    why will with within without would yes yet you your
    """
)
"""English words that are no terms."""

# The longest first; what is left of a word has at least three letters.
_SUFFIXES = (
    "izations",
    "isations",
    "ization",
    "isation",
    "ations",
    "ation",
    "ments",
    "tions",
    "ness",
    "ment",
    "tion",
    "ings",
    "ities",
    "ied",
    "ies",
    "ity",
    "ing",
    "ed",
    "es",
    "ly",
    "s",
    "e",
    "y",
)
_SHORTEST = 3


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of the folded words, without the small ones.

    >>> sorted(stems_of(["the", "taxes"]))
    ['tax']
    """
    return frozenset([stem(word) for word in words if word not in SMALL])


def stem(word: str) -> str:
    """Return the word without its English ending.

    >>> [stem(word) for word in ("taxes", "taxation", "running", "runs", "secure", "security")]
    ['tax', 'tax', 'run', 'run', 'secur', 'secur']
    """
    # There are words enough to keep, and numbers without end.
    return _cut(word) if word.isascii() and word.isalpha() else word


@lru_cache(maxsize=20_000)
def _cut(word: str) -> str:
    if word.endswith("ss"):
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            left = word[: -len(suffix)]
            doubled = left[-1] == left[-2] and left[-1] not in "aeiouls"
            return left[:-1] if doubled and len(left) > _SHORTEST else left
    return word
