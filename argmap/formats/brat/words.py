"""The text that marks are made on: which words stand at offsets, however those are counted.

Tools count in code points, in UTF-16 units or in bytes, and a line break as one character or two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from attrs import field, frozen

from argmap.formats.shared.quote_at import quote_at
from argmap.text.source import Quote, Source

Span: TypeAlias = tuple[int, int]

_MOST_UNSAID = 1_000
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
    # The place, and the offset, behind each character that counts as several.
    _places: list[int] = field(factory=list[int], repr=False)
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


@frozen(eq=False)
class MarkedText:
    """A source, or none, and how offsets count in it.

    Attributes:
        source: The source with its text; without one, words are cut out of what the marks say.
        counting: How the offsets are counted.

    >>> MarkedText(None).quotes([(0, 3), (10, 16)], "Tax carbon")[0]
    (Quote('Tax'), Quote('carbon'))
    """

    source: Source | None
    counting: Counting = field(factory=Counting)

    @classmethod
    def of(cls, source: Source, marks: Sequence[tuple[Sequence[Span], str]]) -> MarkedText:
        r"""Return the source with the way of counting that fits most marks.

        Args:
            source: The source; it has a text.
            marks: The offsets of each mark and the words it is said to cover.

        >>> marks = [([(3, 10)], "Tax it.")]
        >>> MarkedText.of(Source("t", text="a\r\n\r\nTax it."), marks).counting.name
        'each line break as one character'
        """
        text = source.text or ""
        near = [(spans, squeeze(words)) for spans, words in marks if _is_near(spans, words)]
        best, most = Counting(), -1
        for counting in ways(text):
            fits = sum(_words(text, spans, counting) == words for spans, words in near)
            if fits > most:
                best, most = counting, fits
            if most == len(near):
                break
        return cls(source, best)

    def at(self, span: Span) -> Span:
        """Return the start and end in the text of a span of offsets."""
        return self.counting.place(span[0]), self.counting.place(span[1])

    def span(self, start: int, end: int) -> Span:
        """Return the offsets of a passage of the text."""
        return self.counting.offset(start), self.counting.offset(end)

    def quotes(self, spans: Sequence[Span], words: str) -> tuple[tuple[Quote, ...], str | None]:
        """Return the quotes for a mark, and what stands at its offsets if that is not its words."""
        text = self.source.text if self.source else None
        if self.source is None or text is None:
            return _cut(spans, words), None
        if not _is_near(spans, words):
            length = sum(end - start for start, end in spans)
            return _cut(spans, words), f"a passage of {length} characters"
        stands = _words(text, spans, self.counting)
        if stands != squeeze(words) and words:
            return _cut(spans, words), stands
        found = [quote_at(self.source, *self.at(span)) for span in spans]
        return tuple([quote for quote in found if quote]), None


def _is_near(spans: Sequence[Span], words: str) -> bool:
    """Return whether a passage may be as short as its words, so that it is looked at.

    Marks that say little and cover all of a long text would else copy it each.
    """
    return sum(end - start for start, end in spans) <= 2 * len(words) + _MOST_UNSAID


def _words(text: str, spans: Sequence[Span], counting: Counting) -> str:
    place = counting.place
    return squeeze(" ".join([text[place(start) : place(end)] for start, end in spans]))


def squeeze(text: str) -> str:
    r"""Return the text with one space wherever it has white space.

    >>> squeeze(" one\n two")
    'one two'
    """
    return " ".join(text.split())


def _cut(spans: Sequence[Span], words: str) -> tuple[Quote, ...]:
    """Return the pieces of a mark's words, which one space joins."""
    if not words:
        return ()
    lengths = [end - start for start, end in spans]
    if sum(lengths) + len(lengths) - 1 != len(words):
        return (Quote(words),)
    pieces: list[str] = []
    start = 0
    for length in lengths:
        pieces.append(words[start : start + length].strip())
        start += length + 1
    return tuple([Quote(piece) for piece in pieces if piece])
