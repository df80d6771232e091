r"""Finds what pages add between their texts: page numbers, running heads, form feeds.

A number is a page's when it stands between dashes on a line of its own, or bare on a line beside a
form feed, or bare on one of at least three such lines that count up by one with text between. A
line is a running head when it stands, but for a number at its edge, at three page breaks. Any
other number and line is the text's own.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from argmap.late_patterns import late_pattern
from argmap.text.punctuation import DIVIDERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FEWEST_IN_SERIES = 3
_FEWEST_HEADS = 3
_FEWEST_WORDS_BETWEEN = 3
_LONGEST_HEAD = 120
_DEEPEST_HEADS = 2
_DASH = "[-\u2010-\u2015\u2212]"
_ROMAN = r"(?=[ivxl])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_NUMBER = (
    r"[^\S\n\r\x0b\x0c]*+(?P<number>"
    rf"(?P<dashed>{_DASH}[ \t\u00a0]*+\d{{1,4}}[ \t\u00a0]*+{_DASH})"
    rf"|(?P<digits>\d{{1,4}})|{_ROMAN})"
    r"[^\S\n\r\x0b\x0c]*+(?=[\n\r\x0b\x0c]|\Z)"
)
_FIRST_LINE = re.compile(_NUMBER)
# What stands for a divided line end (see ``punctuation``) may take the place of one.
_LINE = re.compile(rf"[\n\r\x0b\x0c{DIVIDERS}]{_NUMBER}")
_WORD = late_pattern(r"[^\W\d_]++")
_EDGE_NUMBER = late_pattern(r"\A\d{1,4}\s+|\s+\d{1,4}\Z")


class PageBreak(NamedTuple):
    """All that stands between two pages: where it begins and ends, and what was printed there."""

    start: int
    end: int
    numbers: tuple[tuple[int, int], ...]
    heads: tuple[tuple[int, int], ...]


def page_breaks(text: str) -> list[PageBreak]:
    r"""Return the page breaks of the text, each with the blanks around it.

    >>> page_breaks("every\n\n17\n\x0ccase")
    [PageBreak(start=5, end=11, numbers=((7, 9),), heads=())]
    >>> page_breaks("There were\n\n17\n\ncases of theft")
    []
    """
    numbers = _page_numbers(text)
    anchors = [*numbers, *(match.span() for match in re.finditer("\x0c", text))]
    if not anchors:
        return []
    breaks = _merge(text, sorted(anchors), set(numbers))
    for _ in range(_DEEPEST_HEADS):
        heads = _heads(text, breaks)
        if not heads:
            break
        heads += [head for each in breaks for head in each.heads]
        breaks = _merge(text, sorted([*anchors, *heads]), set(numbers))
    return breaks


def _page_numbers(text: str) -> list[tuple[int, int]]:
    """Return the places of the numbers of pages."""
    found: list[tuple[int, int]] = []
    bare: list[tuple[int, int, int]] = []
    for match in chain(filter(None, [_FIRST_LINE.match(text)]), _LINE.finditer(text)):
        start, end = match.span("number")
        if match["dashed"] or "\x0c" in text[_blank_from(text, start) : _blank_to(text, end)]:
            found.append((start, end))
        if match["digits"]:
            bare.append((int(match["digits"]), start, end))
    return sorted({*found, *_rising(text, bare)})


def _rising(text: str, bare: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the numbers that count up by one, at least three in a row, with text between them."""
    series: dict[int, list[tuple[int, int]]] = {}
    for value, start, end in bare:
        before = series.pop(value - 1, [])
        if before and not _are_parted(text, before[-1][1], start):
            before = []
        if len(before) == _FEWEST_IN_SERIES - 1:
            yield from before
        series[value] = [*before[-_FEWEST_IN_SERIES:], (start, end)]
        if len(before) >= _FEWEST_IN_SERIES - 1:
            yield start, end


def _are_parted(text: str, start: int, end: int) -> bool:
    words = _WORD.finditer(text, start, end)
    return all(next(words, None) is not None for _ in range(_FEWEST_WORDS_BETWEEN))


def _merge(
    text: str, anchors: Iterable[tuple[int, int]], numbers: set[tuple[int, int]]
) -> list[PageBreak]:
    """Return the anchors as page breaks, those with only blanks between them as one."""
    breaks: list[PageBreak] = []
    for start, end in anchors:
        own = ((start, end),)
        is_number = own[0] in numbers
        is_head = not is_number and text[start:end] != "\x0c"
        number, head = own if is_number else (), own if is_head else ()
        if breaks and start <= breaks[-1].end:
            last = breaks[-1]
            reach = max(last.end, _blank_to(text, end))
            breaks[-1] = PageBreak(last.start, reach, last.numbers + number, last.heads + head)
        else:
            span = _blank_from(text, start), _blank_to(text, end)
            breaks.append(PageBreak(*span, number, head))
    return breaks


def _heads(text: str, breaks: Sequence[PageBreak]) -> list[tuple[int, int]]:
    """Return the lines beside the page breaks that stand three times, at three of them.

    All of a page that holds one word stands at two.
    """
    lines: dict[str, set[tuple[int, int]]] = {}
    at_breaks: Counter[str] = Counter()
    for each in breaks:
        beside: dict[str, tuple[int, int]] = {}
        for start, end in (_line_before(text, each.start), _line_after(text, each.end)):
            line = text[start:end].strip()
            head = _EDGE_NUMBER.sub("", line)
            if _WORD.search(head) and len(head) <= _LONGEST_HEAD:
                first = start + text[start:end].index(line)
                beside[head] = (first, first + len(line))
        at_breaks.update(beside.keys())
        for head, span in beside.items():
            lines.setdefault(head, set()).add(span)
    return [
        span
        for head, spans in lines.items()
        if min(at_breaks[head], len(spans)) >= _FEWEST_HEADS
        for span in spans
    ]


def _line_before(text: str, at: int) -> tuple[int, int]:
    lowest = max(0, at - 2 * _LONGEST_HEAD)
    begin = max(text.rfind(mark, lowest, at) for mark in "\n\r\x0b\x0c") + 1
    return (begin, at) if begin or not lowest else (at, at)


def _line_after(text: str, at: int) -> tuple[int, int]:
    highest = min(len(text), at + 2 * _LONGEST_HEAD)
    ends = [text.find(mark, at, highest) for mark in "\n\r\x0b\x0c"]
    return at, min((end for end in ends if end >= 0), default=highest)


def _blank_from(text: str, at: int) -> int:
    """Return the start of the blanks before the place."""
    while at and text[at - 1].isspace():
        at -= 1
    return at


def _blank_to(text: str, at: int) -> int:
    """Return the end of the blanks after the place."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at
