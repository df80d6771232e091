"""Where a passage stands in a text: verbatim, or in the same words; never a part of a word."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from argmap.text.words import CLINGING, EM_DASHES, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

_APOSTROPHES = ("'", "’")
_SIGNS = "-.,٫~"
_NO_PART_OF_A_NUMBER = "=&|"
_NEGATIONS = "¬"
_SPARE_FAILURES = 100


class Place(NamedTuple):
    """A passage: its first and last word (one past), and where it begins and ends in the text."""

    first: int
    last: int
    start: int
    end: int


def verbatim(words: Words, passage: str) -> Iterator[Place]:
    """Yield every place where the text holds the passage and cuts no word or number at its edges.

    >>> from argmap.text.words import split
    >>> [place.start for place in verbatim(split("15 arts, a party, 5 arts"), "5 arts")]
    [18]
    """
    text = words.text
    failures = _failures(text, passage)
    at = text.find(passage)
    while at >= 0 and failures:
        end = at + len(passage)
        first = bisect_left(words.starts, at)
        following = at + 1
        if first and words.ends[first - 1] > at:
            following = words.ends[first - 1]  # nothing that begins inside a word will do
            failures -= 1
        else:
            last = bisect_left(words.starts, end, first)
            if first == last or (words.ends[last - 1] <= end and _whole(words, first, last)):
                yield Place(first, last, at, end)
            else:
                failures -= 1
        at = text.find(passage, following)


def same_words(words: Words, sought: Words) -> Iterator[Place]:
    r"""Yield every place where the text holds the same words, in whatever typography.

    >>> from argmap.text.words import split
    >>> [place[2:] for place in same_words(split("So now-\nhere."), split("Nowhere"))]
    [(3, 12)]
    """
    letters = sought.letters
    if not letters:
        return
    failures = _failures(words.letters, letters)
    at = words.letters.find(letters)
    while at >= 0 and failures:
        place = _aligned(words, at, sought)
        if place:
            yield place
        else:
            failures -= 1
        at = words.letters.find(letters, at + 1)


def _failures(text: str, passage: str) -> int:
    """Return how many false places to bear, so that a text made of one letter costs no minutes."""
    return _SPARE_FAILURES + len(text) // len(passage)


def _aligned(words: Words, at: int, sought: Words) -> Place | None:
    """Return the place of the words sought, whose letters are at ``at``, if the words are too."""
    begins = words.begins
    first = bisect_left(begins, at)
    last = bisect_left(begins, at + len(sought.letters), first)
    if begins[first] != at or begins[last] != at + len(sought.letters):
        return None
    found = [begin - at for begin in begins[first:last]]
    wanted = sought.begins[:-1].tolist()
    if found != wanted:
        split_here, split_there = set(found), set(wanted)
        for number, begin in enumerate(found, first):
            if begin not in split_there and number not in words.soft:
                return None
        for number, begin in enumerate(wanted):
            if begin not in split_here and number not in sought.soft:
                return None
    if not _whole(words, first, last):
        return None
    return Place(first, last, *_widened(words, first, last, sought))


def _whole(words: Words, first: int, last: int) -> bool:
    """Return whether no hyphenated word and no number is cut in two at the edges."""
    if first in words.hyphened or last in words.hyphened:
        return False
    text = words.text
    if last < len(words) and words.keys[last] == "t":
        return text[words.ends[last - 1] : words.starts[last]] not in _APOSTROPHES  # "can't"
    if first and words.keys[first - 1] in _NEGATIONS:
        return False
    if first and text[words.starts[first]].isdecimal():
        before, sign = words.ends[first - 1], words.keys[first - 1]
        # The sign of a dash, a point or a comma is a word only where it is a number's.
        if sign in _SIGNS and text[before - 1] not in EM_DASHES:
            return False
        if _belongs(sign, text[before : words.starts[first]], "<>≤≥≈±"):
            return False
    if last < len(words) and text[words.ends[last - 1] - 1].isdecimal():
        gap = text[words.ends[last - 1] : words.starts[last]]
        return not _belongs(words.keys[last], gap, CLINGING)
    return True


def _belongs(sign: str, gap: str, clinging: str) -> bool:
    """Return whether the word next to a number, at the distance of the gap, is a sign of it."""
    category = unicodedata.category(sign[0])
    if category[0] in "LMN" or sign in _SIGNS or sign in _NO_PART_OF_A_NUMBER:
        return False
    negated = len(sign) > 1  # a sign struck through, such as "≠", is folded into two
    return not gap or (gap.isspace() and (category == "Sc" or negated or sign[0] in clinging))


def _widened(words: Words, first: int, last: int, sought: Words) -> tuple[int, int]:
    """Return where the words begin and end, with as much punctuation as the passage sought has."""
    text = words.text
    start, end = words.starts[first], words.ends[last - 1]
    lowest = words.ends[first - 1] if first else 0
    highest = words.starts[last] if last < len(words) else len(text)
    opening = len("".join(sought.text[: sought.starts[0]].replace("…", " ").split()))
    closing = len("".join(sought.text[sought.ends[-1] :].replace("…", " ").split()))
    while opening and start > lowest and not text[start - 1].isspace():
        start, opening = start - 1, opening - 1
    while closing and end < highest and not text[end].isspace():
        end, closing = end + 1, closing - 1
    return start, end
