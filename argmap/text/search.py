"""Search for a passage in a text: verbatim, or in the same words; never a part of a word."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from argmap.late_patterns import late_pattern
from argmap.text.homographs import (
    ACRONYMS,
    DIVIDED,
    differ,
    differ_in_sharp_s,
    is_shouted,
)
from argmap.text.punctuation import DIVIDERS, HYPHENS, marks
from argmap.text.words import CLINGING, EM_DASHES, JOINT, WordList

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_APOSTROPHES = ("'", "’")
_SIGNS = "-.,٫~"
_NO_PART_OF_A_NUMBER = "=&|"
_NEGATIONS = "¬~"
_SPARE_FAILURES = 100
_HYPHENS = frozenset(HYPHENS + DIVIDERS + "\u00ad")
_HYPHEN = late_pattern(rf"[{HYPHENS}]|{JOINT.pattern}")


class Place(NamedTuple):
    """A passage found in a text.

    Attributes:
        first: The number of its first word.
        last: The number of the word behind it.
        start: Where it begins in the text.
        end: Where it ends.
        marks_differ: Whether its punctuation is not that of the words sought.
    """

    first: int
    last: int
    start: int
    end: int
    marks_differ: bool = False


def verbatim(words: WordList, passage: str) -> Iterator[Place]:
    """Yield every place of the passage in the text at which it cuts no word or number in two.

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
            if _cuts_a_number(text, at, end):
                failures -= 1
            elif first == last or (words.ends[last - 1] <= end and _whole(words, first, last)):
                yield Place(first, last, at, end)
            else:
                failures -= 1
        at = text.find(passage, following)


def same_words(words: WordList, sought: WordList) -> Iterator[Place]:
    r"""Yield every place where the text holds the same words, in any typography.

    Punctuation does not decide whether they are the same; the place says whether it differs.

    >>> from argmap.text.words import split
    >>> [place[2:] for place in same_words(split("So now-\nhere, now."), split("Nowhere now"))]
    [(3, 17, True)]
    """
    failures = _failures(words.letters, sought.letters or " ")
    for at in _candidates(words, sought):
        place = _align(words, at, sought)
        if place:
            yield place
        if not place or place.marks_differ:
            failures -= 1
            if not failures:
                return


def same_boundaries(words: WordList, at: int, sought: WordList) -> bool:
    """Return whether the words sought divide their letters as the text from ``at`` on does.

    Divisions that typography alone makes, and those at both ends, are not compared.
    """
    lowest = bisect_left(words.begins, at + 1)
    highest = bisect_left(words.begins, at + len(sought.letters), lowest)
    here = {words.begins[number] - at: number for number in range(lowest, highest)}
    there = {sought.begins[number]: number for number in range(1, len(sought))}
    return all(begin in there or number in words.soft for begin, number in here.items()) and all(
        begin in here or number in sought.soft for begin, number in there.items()
    )


def _failures(text: str, passage: str) -> int:
    """Return the number of false starts allowed; a text of one letter would take minutes."""
    return _SPARE_FAILURES + len(text) // len(passage)


def _candidates(words: WordList, sought: WordList) -> Iterable[int]:
    """Yield the offsets in the letters of the text at which the letters sought stand.

    The rarest word sought leads to them. A word that the end of a line may divide is not looked
    up; where there is no other, all letters are searched.
    """
    joined = words.joined_words
    rarest: tuple[int, int] | None = None
    if joined is not None:
        positions, soft = words.positions, sought.soft
        for number, key in enumerate(sought.keys):
            if soft and (number in soft or number + 1 in soft):
                continue
            count = len(positions.get(key, ())) + len(joined.get(key, ()) if joined else ())
            if rarest is None or count < rarest[0]:
                rarest = count, number
                if count < 2:
                    break
    if joined is None or rarest is None:
        return _scan(words.letters, sought.letters)
    key = sought.keys[rarest[1]]
    numbers = words.positions.get(key, [])
    if joined and key in joined:
        numbers = sorted([*numbers, *joined[key]])
    before = sought.begins[rarest[1]]
    offsets = (words.begins[number] - before for number in numbers)
    letters, wanted = words.letters, sought.letters
    return (at for at in offsets if at >= 0 and letters.startswith(wanted, at))


def _scan(letters: str, wanted: str) -> Iterator[int]:
    at = letters.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = letters.find(wanted, at + 1)


def _align(words: WordList, at: int, sought: WordList) -> Place | None:
    """Return the place of the words sought if they stand at ``at``, where their letters do."""
    begins = words.begins
    first = bisect_left(begins, at)
    last = bisect_left(begins, at + len(sought.letters), first)
    if begins[first] != at or begins[last] != at + len(sought.letters):
        return None
    alike = words.keys[first:last] == sought.keys
    if not alike and not same_boundaries(words, at, sought):
        return None
    if not _whole(words, first, last):
        return None
    start, end = words.starts[first], words.ends[last - 1]
    here = words.running[start:end]
    there = sought.running[sought.starts[0] : sought.ends[-1]]
    marks_differ = False
    if here != there and here.split() != there.split():
        pairs = _pairs(words, first, sought, alike=alike)
        if not ACRONYMS.isdisjoint(sought.keys) and _other_capitals(words, sought, pairs):
            return None
        if not DIVIDED.isdisjoint(sought.keys) and any(
            sought.keys[there] in DIVIDED and differ_in_sharp_s(words.raw(here), sought.raw(there))
            for here, there in pairs
        ):
            return None
        marks_differ = _other_marks(words, sought, pairs)
    return Place(first, last, *_widen(words, first, last, sought), marks_differ)


def _pairs(
    words: WordList, first: int, sought: WordList, *, alike: bool
) -> Sequence[tuple[int, int]]:
    """Return the numbers of the words that begin at the same letter in the text and the passage."""
    if alike:
        return list(zip(range(first, first + len(sought)), range(len(sought)), strict=True))
    at = words.begins[first]
    there = {begin: number for number, begin in enumerate(sought.begins[:-1])}
    pairs: list[tuple[int, int]] = []
    for number in range(first, len(words)):
        begin = words.begins[number] - at
        if begin >= len(sought.letters):
            break
        if begin in there:
            pairs.append((number, there[begin]))
    return pairs


def _other_marks(words: WordList, sought: WordList, pairs: Iterable[tuple[int, int]]) -> bool:
    """Return whether the punctuation before any word but the first is of another class."""
    for here, there in islice(pairs, 1, None):
        ours, theirs = words.gap(here), sought.gap(there)
        if ours != theirs and marks(ours) != marks(theirs):
            return True
    return False


def _other_capitals(words: WordList, sought: WordList, pairs: Sequence[tuple[int, int]]) -> bool:
    """Return whether one of the words is an acronym on one side only."""
    before, behind = _setting(words, pairs[0][0], -1), _setting(words, pairs[-1][0], 1)
    ours = [before, *(words.raw(here) for here, _ in pairs), behind]
    theirs = [before.lower(), *(sought.raw(there) for _, there in pairs), behind.lower()]
    return any(
        sought.keys[there] in ACRONYMS and differ(ours, theirs, at)
        for at, (_, there) in enumerate(pairs, 1)
    )


def _setting(words: WordList, number: int, step: int) -> str:
    """Return the word beside the passage if it and the next one are in capitals, else nothing."""
    beside, beyond = number + step, number + 2 * step
    if 0 <= beyond < len(words) and all(is_shouted(words.raw(at)) for at in (beside, beyond)):
        return words.raw(beside)
    return ""


def _cuts_a_number(text: str, start: int, end: int) -> bool:
    """Return whether a digit stands on both sides of an edge."""
    return (text[start].isdecimal() and text[start - 1 : start].isdecimal()) or (
        text[end - 1].isdecimal() and text[end : end + 1].isdecimal()
    )


def _whole(words: WordList, first: int, last: int) -> bool:
    """Return whether no hyphened word and no number is cut in two at the edges."""
    if _within_a_word(words, first) or _within_a_word(words, last):
        return False
    text = words.running
    if last < len(words) and words.keys[last] == "t":
        return text[words.ends[last - 1] : words.starts[last]] not in _APOSTROPHES  # "can't"
    if first and words.keys[first - 1] in _NEGATIONS:
        return False
    if first and text[words.starts[first]].isdecimal():
        before, sign = words.ends[first - 1], words.keys[first - 1]
        # A dash, a point or a comma is a word only where it belongs to a number.
        if sign in _SIGNS and text[before - 1] not in EM_DASHES:
            return False
        if _belongs(sign, text[before : words.starts[first]], "<>≤≥≈±"):
            return False
    if last < len(words) and text[words.ends[last - 1] - 1].isdecimal():
        gap = text[words.ends[last - 1] : words.starts[last]]
        return not _belongs(words.keys[last], gap, CLINGING)
    return True


def _within_a_word(words: WordList, number: int) -> bool:
    """Return whether a hyphen ties the word to the one before it."""
    if not 0 < number < len(words):
        return False
    gap = words.gap(number)
    if not gap or gap[0] not in _HYPHENS or not _HYPHEN.fullmatch(gap):
        return False
    text = words.running
    beside = text[words.ends[number - 1] - 1], text[words.starts[number]]
    return all(unicodedata.category(each)[0] in "LMN" for each in beside)


def _belongs(sign: str, gap: str, clinging: str) -> bool:
    """Return whether the word next to a number, a gap away, is a sign that belongs to it."""
    category = unicodedata.category(sign[0])
    if category[0] in "LMN" or sign in _SIGNS or sign in _NO_PART_OF_A_NUMBER:
        return False
    negated = len(sign) > 1  # a sign struck through, such as "≠", is folded into two
    return not gap or (gap.isspace() and (category == "Sc" or negated or sign[0] in clinging))


def _widen(words: WordList, first: int, last: int, sought: WordList) -> tuple[int, int]:
    """Return the start and end of the words, with as many marks around them as the passage has."""
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
