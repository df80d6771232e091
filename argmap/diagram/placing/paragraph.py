"""Runs of text measured once and set into lines of any width.

A paragraph knows where each of its words would begin and end on one endless line, so that counting
its lines at a width takes one binary search a line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from argmap.diagram.text_width import EM, pieces, units

Ink: TypeAlias = Literal[
    "text", "faint", "relation", "heading", "caption", "link", "thesis", "undercut"
]
"""The role of a run, from which a theme makes its colour."""

# Engines round advances, so that whole texts come out wider than Arial sets them: by this much at
# most, by size of type, measured with Graphviz 2.43 and 14.1. Texts of 11 points do so by 2 % at
# most, for which a box has room at its side.
_ALLOWANCE = {9: 1.04, 11: 1.0, 14: 1.05, 17: 1.04}

_LEAST = EM / 20  # units of width that a character takes at least
_LONGEST = 2_000  # units of width; a longer word breaks anywhere, to fit the narrowest box
_WORD = 16  # characters of a remark that is set like one word

KEPT = 27
"""The characters of a small run that stay on one line."""


_FAR = 1e7  # points; wider than any drawing
_DOT = "· "  # stands between two remarks, but at no beginning of a line

ELLIPSIS = "…"


class Run(NamedTuple):
    """Text of one look.

    Attributes:
        text: The words.
        size: The size of type, in points.
        ink: The role that its colour comes from.
        style: Letters: ``b`` bold, ``i`` italic, ``s`` struck out.
        kept: Of how many characters at most it stays on one line.
        colour: The kind of relation or the colour that the ink stands for, where it has several.
    """

    text: str
    size: int = 11
    ink: Ink = "text"
    style: str = ""
    kept: int = 0
    colour: str = ""


Line: TypeAlias = "list[tuple[int, str]]"
"""A line of a paragraph: the number of a run and its words, in order."""


_Words: TypeAlias = "dict[str, tuple[tuple[str, float], ...]]"
_MOST_KNOWN = 20_000  # words whose widths are kept from one drawing to the next
_KNOWN: dict[tuple[int, bool], _Words] = {}


class Measure:
    """Widths of words at each size and weight, each reckoned once; drawings share them."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        if sum([len(words) for words in _KNOWN.values()]) > _MOST_KNOWN:
            _KNOWN.clear()
        self._known = _KNOWN

    def table(self, size: int, *, bold: bool) -> _Words:
        """The words measured so far at a size and weight, each with its pieces."""
        key = (size, bold)
        if key not in self._known:
            self._known[key] = {}
        return self._known[key]


def advance(text: str, size: int, *, bold: bool = False) -> float:
    """Return the width of text in points, with room for the rounding of engines."""
    # Marks that combine have no width of their own; thousands in a line would stop an engine.
    wide = max(units(text, bold=bold), len(text) * _LEAST)
    return wide * size * _ALLOWANCE.get(size, 1.05) / EM


def _pieces(word: str, size: int, *, bold: bool) -> tuple[tuple[str, float], ...]:
    if word.isascii() and len(word) < 16 and not ("-" in word or "/" in word):
        return ((word, advance(word, size, bold=bold)),)
    parts = pieces(word, _LONGEST, bold=bold)
    return tuple([(part, advance(part, size, bold=bold)) for part in parts])


class Paragraph:
    """Runs one after the other, measured.

    Attributes:
        runs: The runs.
        leading: The height of a line, in points.
        most: How many lines it has at most; what does not fit of the last run is left out, with
            an ellipsis.
    """

    __slots__ = (
        *("_ends", "_kept", "_owners", "_spaced", "_starts", "_texts", "_widest"),
        *("leading", "most", "runs"),
    )

    def __init__(
        self, runs: Sequence[Run], measure: Measure, *, leading: float = 12, most: int = 0
    ) -> None:
        self.runs, self.leading, self.most = runs, leading, most
        texts: list[str] = []
        owners: list[int] = []
        starts: list[float] = []
        ends: list[float] = []
        spaced: list[bool] = []
        at = line = widest = 0.0
        for number, run in enumerate(runs):
            size, bold = run.size, "b" in run.style
            table = measure.table(size, bold=bold)
            space = 0.278 * size
            # A line break in a text stays one: the next word begins farther than any line reaches.
            rows = [run.text] if run.kept else run.text.split("\n")
            for row_number, row in enumerate(rows):
                if row_number and at:
                    widest = max(widest, at - line)
                    at = line = at + _FAR
                whole = len(row) <= run.kept
                words = [row] if whole else _parted(row) if run.kept else row.split(" ")
                for word in words:
                    if not word:
                        continue
                    found = table.get(word)
                    if found is None:
                        found = _pieces(word, size, bold=bold)
                        if whole:
                            found = ((word, advance(word, size, bold=bold)),)
                        table[word] = found
                    if at > line:
                        at += space
                    first = True
                    for part, wide in found:
                        texts.append(part)
                        owners.append(number)
                        spaced.append(first)
                        starts.append(at)
                        at += wide
                        ends.append(at)
                        first = False
        self._widest = max(widest, at - line)
        self._texts, self._owners, self._spaced = texts, owners, spaced
        self._starts, self._ends = starts, ends
        last = len(runs) - 1
        self._kept = owners.index(last) if most and owners and owners[-1] == last else len(owners)

    @property
    def width(self) -> float:
        """The width of the paragraph where no line breaks but at its line breaks."""
        return self._widest

    def count(self, width: float) -> int:
        """Return how many lines the paragraph takes at a width in points."""
        ends, starts = self._ends, self._starts
        if not ends or ends[-1] <= width:
            return 1
        at, lines, last, most = 0, 0, len(ends), self.most
        while at < last:
            cut = bisect_right(ends, starts[at] + width, at)
            at = cut if cut > at else at + 1
            lines += 1
            if most and lines >= most and at >= self._kept:
                break
        return lines

    def height(self, width: float) -> float:
        """Return how tall the paragraph is at a width, both in points."""
        return self.count(width) * self.leading

    def lines(self, width: float) -> list[Line]:
        """Return the paragraph set into lines of a width in points."""
        ends, starts, owners = self._ends, self._starts, self._owners
        texts, spaced = self._texts, self._spaced
        lines: list[Line] = []
        at, last = 0, len(ends)
        while at < last:
            cut = bisect_right(ends, starts[at] + width, at)
            if cut <= at:
                cut = at + 1
            clipped = 0 < self.most <= len(lines) + 1 and self._kept <= cut < last
            if clipped:
                tail = advance(ELLIPSIS, self.runs[owners[cut - 1]].size)
                while cut > at + 1 and ends[cut - 1] + tail > starts[at] + width:
                    cut -= 1
            line: Line = []
            owner, words = owners[at], texts[at].removeprefix(_DOT)
            for place in range(at + 1, cut):
                if owners[place] != owner:
                    line.append((owner, words))
                    owner, words = owners[place], texts[place]
                elif spaced[place]:
                    words += " " + texts[place]
                else:
                    words += texts[place]
            if clipped and self.runs[owner].ink == "faint":
                words = words.rstrip(f".,;: {ELLIPSIS}") + ELLIPSIS
            line.append((owner, words))
            lines.append(line)
            if clipped:
                break
            at = cut
        return lines or [[]]


def _parted(text: str) -> list[str]:
    """Return a small run in parts that begin with its middle dots, or else in words."""
    parts = text.split(f" {_DOT}")
    if len(parts) == 1 or max(map(len, parts)) > _WORD:
        return text.split(" ")
    return [parts[0], *[f"{_DOT}{part}" for part in parts[1:]]]
