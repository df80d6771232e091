"""Ways to count the offsets of a text: in code points, in UTF-16 units, in bytes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from attrs import field, frozen

_BREAK = r"\r\n"
# A way to count: its name, the characters that it counts as several, how many each is.
_UNITS: tuple[tuple[str, str, Callable[[str], int]], ...] = (
    ("", "", len),
    (
        "UTF-16 units",
        "[\U00010000-\U0010ffff]",
        lambda letter: len(letter.encode("utf-16-le")) // 2,
    ),
    ("bytes of UTF-8", r"[^\x00-\x7f]", lambda letter: len(letter.encode())),
)
_ONE = "each line break as one character"
_MARK = "a byte order mark before the text"


@frozen
class Counting:
    r"""One way to count in a text, both ways between its offsets and places in code points.

    Attributes:
        name: What is counted; empty for code points, as they are.
        lead: What is counted before the text.

    >>> units = next(way for way in ways("a🚊b") if way.name == "UTF-16 units")
    >>> units.place(3), units.offset(2)
    (2, 3)
    """

    name: str = ""
    lead: int = 0
    _places: list[int] = field(
        factory=list[int], repr=False
    )  # behind each character that counts as several
    _offsets: list[int] = field(factory=list[int], repr=False)

    def offset(self, place: int) -> int:
        """Return the offset of a place in the text."""
        return place + self._shift(bisect_right(self._places, place))

    def place(self, offset: int) -> int:
        """Return the place in the text that an offset points to."""
        passed = bisect_right(self._offsets, offset)
        place = max(0, offset - self._shift(passed))
        # An offset into the middle of such a character points to its beginning.
        return min(place, self._places[passed] - 1) if passed < len(self._places) else place

    def _shift(self, passed: int) -> int:
        if not passed:
            return self.lead
        return self._offsets[passed - 1] - self._places[passed - 1]


def ways(text: str) -> Iterator[Counting]:
    r"""Yield the ways to count that make a difference in a text, the likely ones first.

    >>> [way.name for way in ways("né\r\n")]
    ['', 'each line break as one character', 'bytes of UTF-8', ...]
    """
    breaks = (False, True) if "\r\n" in text else (False,)
    for unit, pattern, length in _UNITS:
        if pattern and not re.search(pattern, text):
            continue
        for joined in breaks:
            names = [name for name in (unit, _ONE if joined else "") if name]
            odd = "|".join(filter(None, (pattern, _BREAK if joined else "")))
            yield _count(text, ", and ".join(names), odd, length)
    yield Counting(_MARK, 1)


def _count(text: str, name: str, odd: str, length: Callable[[str], int]) -> Counting:
    places: list[int] = []
    offsets: list[int] = []
    shift = 0
    for found in re.finditer(odd, text) if odd else ():
        letters = found[0]
        shift += (1 if letters == "\r\n" else length(letters)) - len(letters)
        places.append(found.end())
        offsets.append(found.end() + shift)
    return Counting(name, 0, places, offsets)
