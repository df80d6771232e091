"""Letters and Roman numbers that count claims: "(a) … (b) …", "i. … ii. …"."""

from __future__ import annotations

from collections.abc import Container
from string import ascii_lowercase, ascii_uppercase
from typing import Final

_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_SERIES: Final = (
    tuple(ascii_lowercase),
    tuple(ascii_uppercase),
    tuple(ascii_uppercase[ascii_uppercase.index("P") :]),
    _ROMAN,
    tuple(each.upper() for each in _ROMAN),
)


def series_from(label: str, ahead: Container[str]) -> tuple[str, ...]:
    """Series that a letter opens, empty unless the second of it stands ahead.

    Args:
        label: The letter.
        ahead: The letters that stand behind it and in the lines below.

    >>> series_from("i", {"ii"})[:3], series_from("b", {"c"})
    (('i', 'ii', 'iii'), ())
    """
    return next((each for each in _SERIES if each[0] == label and each[1] in ahead), ())
