"""The text that marks are made on: which words stand at offsets, however those are counted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TypeAlias

from attrs import frozen

from argmap.formats.shared.quote_at import quote_at
from argmap.text.source import Quote, Source

Span: TypeAlias = tuple[int, int]

_MOST_UNSAID = 1_000


def _as_counted(offset: int) -> int:
    return offset


@frozen(eq=False)
class Covered:
    """A source, or none, and how offsets count in it.

    Attributes:
        source: The source with its text; without one, words are cut out of what the marks say.
        at: Where in the text an offset points.
        counting: How the offsets are counted, where that is not by code points.

    >>> Covered(None).quotes([(0, 3), (10, 16)], "Tax carbon")[0]
    (Quote('Tax'), Quote('carbon'))
    """

    source: Source | None
    at: Callable[[int], int] = _as_counted
    counting: str = ""

    @classmethod
    def of(cls, source: Source, marks: Sequence[tuple[Sequence[Span], str]]) -> Covered:
        r"""Return the source with the way of counting that fits most marks.

        Args:
            source: The source; it has a text.
            marks: The offsets of each mark and the words it is said to cover.

        >>> Covered.of(Source("t", text="a\r\n\r\nTax it."), [([(3, 10)], "Tax it.")]).counting
        'each line break as one character'
        """
        text = source.text or ""
        ways: list[tuple[Callable[[int], int], str]] = [(_as_counted, "")]
        if "\r\n" in text:
            ways.append((_across_breaks(text), "each line break as one character"))
        ways.append((lambda offset: max(0, offset - 1), "a byte order mark before the text"))
        near = [(spans, words) for spans, words in marks if _is_near(spans, words)]
        fits = [
            sum(_words(text, spans, at) == _squeezed(words) for spans, words in near)
            for at, _ in ways
        ]
        best = fits.index(max(fits))
        return cls(source, *ways[best])

    def quotes(self, spans: Sequence[Span], words: str) -> tuple[tuple[Quote, ...], str | None]:
        """Return the quotes for a mark, and what stands at its offsets if that is not its words."""
        text = self.source.text if self.source else None
        if self.source is None or text is None:
            return _cut(spans, words), None
        if not _is_near(spans, words):
            length = sum(end - start for start, end in spans)
            return _cut(spans, words), f"a passage of {length} characters"
        stands = _words(text, spans, self.at)
        if stands != _squeezed(words) and words:
            return _cut(spans, words), stands
        found = [quote_at(self.source, self.at(start), self.at(end)) for start, end in spans]
        return tuple([quote for quote in found if quote]), None


def _is_near(spans: Sequence[Span], words: str) -> bool:
    """Return whether a passage may be as short as its words, so that it is looked at.

    Marks that say little and cover all of a long text would else copy it each.
    """
    return sum(end - start for start, end in spans) <= 2 * len(words) + _MOST_UNSAID


def _words(text: str, spans: Sequence[Span], at: Callable[[int], int]) -> str:
    return _squeezed(" ".join([text[at(start) : at(end)] for start, end in spans]))


def _squeezed(text: str) -> str:
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


def _across_breaks(text: str) -> Callable[[int], int]:
    """Return where an offset points that counts a carriage return and its line feed as one."""
    breaks: list[int] = []
    at = text.find("\r\n")
    while at >= 0:
        breaks.append(at - len(breaks))
        at = text.find("\r\n", at + 2)
    return lambda offset: offset + bisect_left(breaks, offset)
