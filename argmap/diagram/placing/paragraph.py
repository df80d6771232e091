"""Runs of text measured once and set into lines of any width.

A paragraph knows where each of its words would begin and end on one endless line, so that counting
its lines at a width takes one binary search a line.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, pairwise
from typing import TypeAlias

from argmap.diagram.placing.word_widths import Lead, Measure, Run, Widths, advance

_WORD = 16  # characters of a remark that is set like one word, among others

KEPT = 27
"""The characters of a small run that stay on one line."""


_FIRST = 3  # words of a run that is cut short which are never left out
_FAR = 1e7  # points; wider than any drawing
_NONE: frozenset[int] = frozenset()
_DOT = "· "  # stands between two remarks, but at no beginning of a line

ELLIPSIS = "…"


Line: TypeAlias = "list[tuple[int, str]]"
"""A line of a paragraph: the number of a run and its words, in order."""


class Paragraph:
    """Measured runs of text in a row, which break into lines of any width.

    The places of words are found when a line first has to break. Where all runs have one size and
    no word breaks, as in most paragraphs, it is enough to know where each word ends.

    Args:
        runs: The runs.
        measure: The widths of words.
        leading: The height of a line, in points.
        most: How many lines it has at most, if they hold the first words of the last run; what
            does not fit of this run is left out, with an ellipsis.
        lead: The word of a relation, instead of runs, with the text of a claim behind it.
        text: That text.

    Attributes:
        leading: The height of a line.
        most: How many lines it has at most.
        width: The width where no line breaks but at its line breaks.
        broken: Whether it has line breaks of its own.
    """

    __slots__ = (
        *("_bonds", "_bounds", "_ends", "_glued", "_kept", "_lead", "_measure", "_runs"),
        *("_space", "_starts", "_text", "_texts", "broken", "leading", "most", "width"),
    )

    _texts: list[str]
    _ends: Sequence[float] | None
    _starts: list[float] | None
    _space: float
    _bounds: list[int]
    _glued: AbstractSet[int]
    _bonds: AbstractSet[int]
    _kept: int

    def __init__(
        self,
        runs: Sequence[Run],
        measure: Measure,
        *,
        leading: float = 12,
        most: int = 0,
        lead: Lead | None = None,
        text: str = "",
    ) -> None:
        self._runs, self.leading, self.most, self._measure = runs, leading, most, measure
        self._lead, self._text, self.broken = lead, text, False
        if (lead is not None and self._place_after(lead, text)) or self._place_plain():
            return
        self.width = whole = 0.0
        self._ends = None
        runs = self.runs
        for run in runs:
            text = run.text
            if not text or text[0] == " " or text[-1] == " " or "  " in text or "\n" in text:
                self._place()
                self.width = self._widest()
                return
            whole += measure.whole(run) + 0.278 * run.size
        if runs:
            self.width = whole - 0.278 * runs[0].size

    @property
    def runs(self) -> Sequence[Run]:
        """The runs; those of a claim behind the word of its relation are made when it is drawn."""
        if self._lead is not None and not self._runs:
            self._runs = (self._lead.run, Run(self._text))
        return self._runs

    def _place_plain(self) -> bool:
        """Find where each word ends, and the width; tell whether no word breaks, of one size."""
        runs = self.runs
        if not runs:
            return False
        measure, size = self._measure, runs[0].size
        space = 0.278 * size
        ends: list[float] = []
        bounds: list[int] = []
        whole = 0.0
        for run in runs:
            text, own, _, style, kept, _ = run
            if own != size or kept:
                return False
            table = measure.table(run)
            words = text.split(" ")
            before = ends.pop() if ends else 0.0
            if before:
                ends += accumulate(map(table.__getitem__, words), initial=before)
            else:
                ends += accumulate(map(table.__getitem__, words))
            reached = ends[-1]
            if reached < 0:
                return False
            if "b" not in style and text.isascii():
                whole += table.whole(reached - before, len(words)) + space
            else:
                whole += measure.whole(run) + space
            bounds.append(len(ends))
        self.width = whole - space
        self._starts, self._ends, self._space = None, ends, space
        if self.most:
            self._bounds, self._bonds = bounds, _NONE
            self._keep()
        return True

    def _place_after(self, lead: Lead, text: str) -> bool:
        """Do as ``_place_plain`` for a text behind the word of its relation, in fewer steps.

        Nearly all claims of large maps are such.
        """
        words, start, space = text.split(" "), lead.end, lead.space
        ends = [*accumulate(map(lead.measured, words), initial=start)]
        reach = ends[-1] - start
        if not reach >= 0 or not text.isascii():
            return False
        self.width = lead.width + (lead.whole(reach, len(words)) + space) - space
        self._starts, self._ends, self._space = None, array("d", ends), space
        return True

    def _place(self) -> None:
        """Find where each word begins and ends on one endless line."""
        if self._place_plain():
            return
        texts: list[str] = []
        starts: list[float] = []
        ends: list[float] = []
        bounds: list[int] = []
        self._texts, self._starts, self._ends, self._bounds = texts, starts, ends, bounds
        glued = self._glued = set[int]()
        bonds: set[int] = set()
        self._bonds = bonds
        at = 0.0
        for run in self.runs:
            table = self._measure.table(run)
            space = table.space
            whole = len(run.text) <= run.kept
            words = _parts(run.text) if run.kept and not whole else run.text.split(" ")
            steps = [*map(table.__getitem__, words)]
            first = len(texts)
            if min(steps) < 0:
                at = self._divide(table, words, run, at, glued)
            else:
                texts += words
                reached = [*accumulate(steps, initial=at)]
                at = reached.pop()
                starts += [each + space for each in reached]
                ends += reached[1:]
                ends.append(at)
            bounds.append(len(texts))
            if whole:
                bonds.update(range(first + 1, len(texts)))
        if self.most:
            self._keep()

    def _keep(self) -> None:
        """Find how many words are never left out: all but some of the last run."""
        bounds = self._bounds
        before = bounds[-2] if len(bounds) > 1 else 0
        self._kept = min(bounds[-1], before + _FIRST) if bounds else 0

    def _start(self, at: int) -> float:
        """Return the place at which a word begins."""
        starts, ends = self._starts, self._ends
        if starts is not None:
            return starts[at]
        assert ends is not None
        return (ends[at - 1] if at else 0.0) + self._space

    def _divide(
        self, table: Widths, words: Sequence[str], run: Run, at: float, glued: set[int]
    ) -> float:
        """Find the places of words of which some are broken; return where the last one ends.

        A line break in a text stays one: the next word begins farther than any line reaches.
        """
        texts, starts, ends = self._texts, self._starts, self._ends
        assert starts is not None
        assert isinstance(ends, list)
        for word in words:
            rows = [word] if run.kept else word.split("\n")
            for number, row in enumerate(rows):
                if number and texts:
                    self.broken = True
                    at += _FAR
                if not row:
                    continue
                step = table[row]
                first = True
                for part, wide in table.divided[row] if step < 0 else ((row, step - table.space),):
                    if first:
                        at += table.space
                    else:
                        glued.add(len(texts))
                    texts.append(part)
                    starts.append(at)
                    at += wide
                    ends.append(at)
                    first = False
        return at

    def _widest(self) -> float:
        """Return the width of the widest line where no line breaks but at a line break."""
        ends, start = self._ends or [], self._start
        begins = [at for at in range(1, len(ends)) if start(at) - ends[at - 1] > _FAR / 2]
        return max(
            [
                ends[end - 1] - start(first)
                for first, end in pairwise((0, *begins, len(ends)))
                if end
            ],
            default=0.0,
        )

    def count(self, width: float) -> int:
        """Return the number of lines of the paragraph at a width in points."""
        if width >= self.width and not self.broken:
            return 1
        ends = self._ends
        if ends is None:
            self._place()
            ends = self._ends or []
        starts, last, most = self._starts, len(ends), self.most
        at = lines = 0
        if starts is None and not most:
            reach = self._space + width  # the farthest that the line reaches
            while True:
                cut = bisect_right(ends, reach, at)
                at = cut if cut > at else at + 1
                lines += 1
                if at >= last:
                    return lines
                reach = ends[at - 1] + self._space + width
        while at < last:
            cut = self._cut(ends, at, width)
            lines += 1
            if 0 < most <= lines and cut < last and self._clip(ends, at, cut, width):
                break
            at = cut
        return max(lines, 1)

    def height(self, width: float) -> float:
        """Return the height of the paragraph at a width, both in points."""
        return self.count(width) * self.leading

    def lines(self, width: float) -> list[Line]:
        """Return the paragraph set into lines of a width in points."""
        if self._ends is None or self._starts is None:
            if width >= self.width:
                return [[(number, run.text) for number, run in enumerate(self.runs)]]
            if self._ends is None:
                self._place()
        ends = self._ends or []
        if self._starts is None:
            parts = [run.text.split(" ") for run in self.runs]
            self._bounds = [*accumulate(map(len, parts))]
            self._texts, self._glued = [word for part in parts for word in part], _NONE
            self._bonds = _NONE
        bounds = self._bounds
        lines: list[Line] = []
        at, last, owner = 0, len(ends), 0
        if width >= self.width and not self.broken:
            width = max(width, ends[-1] - self._start(0) if ends else 0.0)
        while at < last:
            cut = self._cut(ends, at, width)
            clipped = 0
            if 0 < self.most <= len(lines) + 1 and cut < last:
                clipped = self._clip(ends, at, cut, width)
                cut = clipped or cut
            if cut == last - 1 and not clipped and self._takes_another(at, cut):
                cut -= 1
            line: Line = []
            start = at
            while start < cut:
                while bounds[owner] <= start:
                    owner += 1
                stop = min(cut, bounds[owner])
                line.append((owner, self._join(start, stop)))
                start = stop
            first, words = line[0]
            if self.runs[first].kept:  # and none of a claim, whose dots are its own
                line[0] = (first, words.removeprefix(_DOT))
            if clipped and self.runs[owner].ink == "faint":
                line[-1] = (owner, line[-1][1].rstrip(f".,;: {ELLIPSIS}") + ELLIPSIS)
            lines.append(line)
            if clipped:
                break
            at = cut
        return lines or [[]]

    def _cut(self, ends: Sequence[float], at: int, width: float) -> int:
        """Return the end of the line that begins at a word: before a run that is kept whole.

        Such a run breaks where a line has no room for the whole of it; a name or a cue, also where
        the word of the relation would stand alone before it.
        """
        cut = farthest = max(bisect_right(ends, self._start(at) + width, at), at + 1)
        bonds = self._bonds
        while cut in bonds:
            cut -= 1
        if cut <= at or (cut < farthest and self._is_word_alone(ends, at, cut, width)):
            return farthest
        return cut

    def _is_word_alone(self, ends: Sequence[float], at: int, cut: int, width: float) -> bool:
        """Tell whether the word of a relation would be alone on a line, and fill little of it."""
        return (
            at == 0
            and cut == self._bounds[0]
            and self.runs[0].ink == "relation"
            and self.runs[1].ink != "text"  # not the number of a reference
            and ends[cut - 1] - self._start(at) < width / 2
        )

    def _takes_another(self, at: int, cut: int) -> bool:
        """Tell whether the last word of the paragraph, alone on its line, takes one more with it.

        A remark may stand alone; and the line above stays the longer one.
        """
        ends, start = self._ends or [], self._start
        run = self.runs[bisect_right(self._bounds, cut)]
        return (
            cut - at > 1
            and not run.kept
            and cut - 1 not in self._bonds
            and (ends[cut] - start(cut - 1) <= ends[cut - 2] - start(at))
        )

    def forget(self) -> None:
        """Free the memory that the places of words take; they are found again when asked for."""
        self._ends = None

    def _clip(self, ends: Sequence[float], at: int, cut: int, width: float) -> int:
        """Return the end of the last line if an ellipsis is to follow, or 0 if too little fits."""
        number = bisect_right(self._bounds, cut - 1)
        limit = self._start(at) + width - advance(ELLIPSIS, self.runs[number].size)
        while cut > at + 1 and ends[cut - 1] > limit:
            cut -= 1
        return cut if cut >= self._kept else 0

    def _join(self, start: int, stop: int) -> str:
        """Return words of one run as they stand on a line."""
        texts, glued = self._texts, self._glued
        if not glued:
            return " ".join(texts[start:stop])
        words = texts[start]
        for at in range(start + 1, stop):
            words += texts[at] if at in glued else f" {texts[at]}"
        return words


def _parts(text: str) -> list[str]:
    """Return a small run in remarks, the long ones in words; a dot begins what it stands before."""
    parts: list[str] = []
    for remark in text.split(f" {_DOT}"):
        words = [remark] if len(remark) <= _WORD else remark.split(" ")
        if parts:
            words[0] = _DOT + words[0]
        parts += words
    return parts
