"""A claim set against its quote word by word: cues that both hold, words that deny."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from argmap.checks.terms import stem
from argmap.languages import Language
from argmap.text.words import split

_SHORTEST_STEM = 3


def holds_cue(words: Sequence[str], cue: str) -> bool:
    """Return whether the words of the cue stand in a row among the words."""
    sought = " ".join(split(cue).keys)
    return bool(sought) and f" {sought} " in f" {' '.join(words)} "


def denies_too(
    words: Sequence[str], inside: Sequence[str], others: Sequence[str], language: Language
) -> bool:
    """Return whether the claim denies by other words than "not": "incomplete", "lacks".

    Args:
        words: The words of the claim.
        inside: Those of the quote, which deny nothing besides what the quote denies.
        others: Those that a prefix of the claim's may deny.
        language: The language.
    """
    denying = _stems_of(language.denying)
    mine, theirs = (sum(stem(word) in denying for word in each) for each in (words, inside))
    if mine > theirs:
        return True
    return are_opposites(words, others, language)


def are_opposites(words: Sequence[str], others: Sequence[str], language: Language) -> bool:
    """Return whether a word of one side is one of the other side with a denying prefix."""
    prefixes = language.denying_prefixes
    return any(
        stem(word.removeprefix(prefix)) in stems
        for some, stems in ((words, set(map(stem, others))), (others, set(map(stem, words))))
        for word in some
        if word.startswith(prefixes) and stem(word) not in stems
        for prefix in prefixes
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM
    )


@lru_cache(maxsize=16)
def _stems_of(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(stem, words))
