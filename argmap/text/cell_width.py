"""Lines for a terminal, where some characters take two columns and some none."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_NO_WIDTH = frozenset(("Mn", "Me", "Cf", "Cc"))


def columns(text: str) -> int:
    r"""Return the width of the text in columns of a terminal (Unicode Standard Annex 11).

    >>> columns("tax"), columns("碳税"), columns("e\u0301")
    (3, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def wrap(text: str, width: int) -> list[str]:
    """Return the text as rows of at most so many columns, broken at spaces where there are any.

    A word that is longer than a row is broken where the row ends.

    >>> wrap("a carbon tax", 8)
    ['a carbon', 'tax']
    >>> wrap("应当征收碳税", 8)
    ['应当征收', '碳税']
    """
    rows: list[str] = []
    row, taken = "", 0
    for word in text.split():
        wide = columns(word)
        if row and taken + 1 + wide <= width:
            row, taken = f"{row} {word}", taken + 1 + wide
            continue
        if row:
            rows.append(row)
        *full, row = _pieces(word, width) if wide > width else [word]
        rows += full
        taken = columns(row)
    return [*rows, row] if row else rows


def _pieces(word: str, width: int) -> Iterator[str]:
    """Yield a long word in pieces that fill a row each, but for the last."""
    start, taken = 0, 0
    for at, character in enumerate(word):
        wide = _columns_of(character)
        if taken + wide > width and at > start:
            yield word[start:at]
            start, taken = at, 0
        taken += wide
    yield word[start:]


def _columns_of(character: str) -> int:
    if character < "\x7f":
        return 1
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
