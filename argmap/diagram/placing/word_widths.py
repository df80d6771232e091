"""Runs of text and the widths of their words, each reckoned once."""

from __future__ import annotations

import math
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

_SPACE = units(" ")
_LEAST = EM / 20  # units of width that a character takes at least
_LONGEST = 2_000  # units of width; a longer word breaks anywhere, to fit the narrowest box
_SIGN = 40  # characters that a sign of a legend has at most
_SHORT = 16  # characters; a shorter word without hyphens never breaks


class Run(NamedTuple):
    """Text of one look.

    Attributes:
        text: The words.
        size: The size of type, in points.
        ink: The role that its colour comes from.
        style: Letters: ``b`` bold, ``i`` italic, ``s`` struck out.
        kept: The length in characters up to which it stays on one line.
        colour: The kind of relation or the colour that the ink stands for, where it has several.
    """

    text: str
    size: int = 11
    ink: Ink = "text"
    style: str = ""
    kept: int = 0
    colour: str = ""


_MOST_KNOWN = 20_000  # words whose widths are kept from one drawing to the next
_MOST_IN_ALL = 2 * _MOST_KNOWN  # words whose widths are kept at one size while a map is drawn
_KNOWN: dict[tuple[int, bool], Widths] = {}


class Widths(dict[str, float]):
    """The widths of words at a size and weight, each with the space before it, reckoned once.

    Attributes:
        size: The size of type, in points.
        bold: Whether it is bold.
        space: The width of a space.
        lines: The widths of runs that recur, each on one line.
        divided: The words that a line may break in, each with its parts. Their widths are without
            end and negative here, as is that of no word at all: so is then any sum with them.
    """

    def __init__(self, size: int, bold: bool) -> None:
        super().__init__({"": -math.inf})
        self.size, self.bold, self.space = size, bold, 0.278 * size
        self.lines: dict[str, float] = {}
        self.divided: dict[str, tuple[tuple[str, float], ...]] = {}
        self._allowance = _ALLOWANCE.get(size, 1.05)

    def whole(self, reach: float, count: int) -> float:
        """Return the width of a text of ASCII that is known to be so wide word by word.

        Each of its characters is wider than the least, so that their units just add up.

        Args:
            reach: The width of its words, each with a space before it.
            count: How many there are.
        """
        size, allowance = self.size, self._allowance
        wide = round((reach - self.space * count) * EM / (size * allowance))
        return (wide + _SPACE * (count - 1)) * size * allowance / EM

    def __missing__(self, word: str) -> float:
        size, bold = self.size, self.bold
        if len(word) < _SHORT and word.isalnum() and word.isascii():
            # Most words; none of their characters is narrower than the least.
            wide = self.space + units(word, bold=bold) * size * self._allowance / EM
            if len(self) < _MOST_IN_ALL:  # what comes after so many words hardly comes again
                self[word] = wide
            return wide
        parts = [word]
        if not word.isascii() or len(word) >= _SHORT or "-" in word or "/" in word:
            parts = pieces(word, _LONGEST, bold=bold)
        if len(parts) > 1 or "\n" in word:
            self.divided[word] = tuple([(part, advance(part, size, bold=bold)) for part in parts])
            wide = -math.inf
        else:
            wide = self.space + advance(word, size, bold=bold)
        self[word] = wide
        return wide


class Measure:
    """Widths of words at each size and weight, each reckoned once; drawings share them."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        # Other threads may add to what is counted.
        if sum([len(words) + len(words.lines) for words in list(_KNOWN.values())]) > _MOST_KNOWN:
            _KNOWN.clear()
        self._known = _KNOWN

    def table(self, run: Run) -> Widths:
        """Return the words measured so far at the size and weight of a run."""
        look = (run.size, "b" in run.style)
        return self._known.get(look) or self._known.setdefault(look, Widths(*look))

    def whole(self, run: Run) -> float:
        """Return the width of a run on one line; that of one which recurs is kept.

        Bold words do, and the signs of a legend, whose letters take long to measure.
        """
        text, is_bold = run.text, "b" in run.style
        if not is_bold and (text.isascii() or len(text) > _SIGN):
            return advance(text, run.size)
        lines = self.table(run).lines
        known = lines.get(text)
        if known is None:
            known = advance(text, run.size, bold=is_bold)
            if len(lines) < _MOST_IN_ALL:
                lines[text] = known
        return known


def advance(text: str, size: int, *, bold: bool = False) -> float:
    """Return the width of text in points, with room for the rounding of engines."""
    # Marks that combine have no width of their own; thousands in a line would stop an engine.
    wide = max(units(text, bold=bold), len(text) * _LEAST)
    return wide * size * _ALLOWANCE.get(size, 1.05) / EM


class Lead:
    """The word of a relation before the text of a claim, measured once for all of a kind.

    Attributes:
        run: The word.
        end: Where it ends on a line; without end and negative where it is not one word.
        space: The width of a space.
        width: Its width, with the space behind it.
        measured: Gives the width of a word behind it, with the space before that.
        whole: Gives the width of several, as ``Widths.whole`` does.
    """

    __slots__ = ("end", "measured", "run", "space", "whole", "width")

    def __init__(self, run: Run, measure: Measure) -> None:
        table = measure.table(Run("", run.size))
        self.run, self.measured, self.whole = run, table.__getitem__, table.whole
        self.space = 0.278 * run.size
        self.end = -math.inf if " " in run.text else measure.table(run)[run.text]
        self.width = measure.whole(run) + self.space
