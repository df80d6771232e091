"""The items of lists in a plain text: lines with a mark in front, or with numbers that count up.

A row of two or more such lines is a list where it begins a paragraph, or stands behind a stop or a
colon; a dash at the beginning of one line of running text makes none. Items with signs in front may
have blank lines between them; numbered ones may not, since numbered headings have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_ITEM: Final = re.compile(
    r"^[^\S\n\r]*(?P<mark>(?P<sign>[-*+•‣▪◦●–—])|\(?(?P<number>\d{1,3}|[a-z])[.)])[^\S\n\r]++"
    r"(?=[^\n\r]*?[^\W\d_])",
    re.MULTILINE,
)
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")
_BEFORE_LISTS: Final = ".:;!?)"


class ListItem(NamedTuple):
    """An item of a list: where its line and its words begin, a number being one of them."""

    line: int
    words: int
    is_numbered: bool


def list_items(text: str, start: int, end: int) -> list[ListItem]:
    r"""Return the items of the lists between two places of a text, in order.

    >>> list_items("They are\n\n- cheap\n- liked\n", 0, 26)
    [ListItem(line=10, words=12, is_numbered=False), ListItem(line=18, words=20, is_numbered=False)]
    >>> list_items("The town\n- so they say -\npays.", 0, 30)
    []
    """
    return [
        _item(match)
        for row in _rows(text, start, end)
        if len(row) > 1 and _may_begin(text, start, row[0])
        for match in row
    ]


def _item(match: re.Match[str]) -> ListItem:
    is_numbered = match["sign"] is None
    return ListItem(match.start(), match.start("mark") if is_numbered else match.end(), is_numbered)


def _rows(text: str, start: int, end: int) -> Iterator[list[re.Match[str]]]:
    """Yield the lines in a row that have the same sign or count up."""
    row: list[re.Match[str]] = []
    for match in _ITEM.finditer(text, start, end):
        if row and not (_goes_on(row[-1], match) and _is_next(text, row[-1], match)):
            yield row
            row = []
        row.append(match)
    if row:
        yield row


def _goes_on(before: re.Match[str], item: re.Match[str]) -> bool:
    """Return whether two items have the same sign, or the numbers of neighbours."""
    if item["sign"]:
        return before["sign"] == item["sign"]
    first, second = before["number"] or "", item["number"]
    if first.isdecimal() and second.isdecimal():
        return int(second) == int(first) + 1
    return len(first) == len(second) == 1 and ord(second) == ord(first) + 1


def _is_next(text: str, before: re.Match[str], item: re.Match[str]) -> bool:
    """Return whether no paragraph stands between two items."""
    gap = _BLANK_LINE.search(text, before.end(), item.start())
    return gap is None or (gap.end() >= item.start() and item["sign"] is not None)


def _may_begin(text: str, start: int, item: re.Match[str]) -> bool:
    """Return whether a list may begin with the item: in a new paragraph, or behind a stop."""
    above = text[max(start, item.start() - 200) : item.start()]
    words = above.rstrip()
    return not words or "\n" in above[len(words) + 1 :] or words[-1] in _BEFORE_LISTS
