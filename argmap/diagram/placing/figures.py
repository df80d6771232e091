"""Figures of a placed drawing: how large its text is, what crosses, how close things stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

from argmap.diagram.pages import MARGIN
from argmap.diagram.placing.placed import Placed
from argmap.diagram.theme import Layout

Rectangle: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom edge, in points."""


@frozen
class Figures:
    """The measures of a drawing.

    Attributes:
        page: The page it was made for.
        width: Its width, in points.
        height: Its height, in points.
        text: The size of its text on the page, in points.
        share: The size of its text over the size at which its boxes alone, each at its best width
            and 12 points from the next, would just tile the page.
        crossings: How often lines cross.
        clearance: The least distance between two boxes, in points; 0 where there are none.
        thesis: Where the main claim begins, as parts of the width and the height.
        boxes: How many boxes there are.
        references: How many of them but refer to claims elsewhere.
        layout: The layout that was taken.

    >>> Figures("a4", 500, 300, 11, 0.5, 0, 6, (0, 0.1), 9, 1).layout
    'columns'
    """

    page: str
    width: float
    height: float
    text: float
    share: float
    crossings: int
    clearance: float
    thesis: tuple[float, float]
    boxes: int
    references: int
    layout: Layout = "columns"

    def __str__(self) -> str:
        """All of it on one line."""
        return (
            f"{self.layout}: {self.width:.0f} × {self.height:.0f} pt, "
            f"text {self.text:.1f} pt on {self.page}, "
            f"{self.share:.0%} of the tiling bound, {self.boxes} boxes "
            f"({self.references} references), {self.crossings} crossings, boxes at least "
            f"{self.clearance:.0f} pt apart, main claim at {self.thesis[0]:.0%}, "
            f"{self.thesis[1]:.0%}"
        )


def figures_of(placed: Placed) -> Figures:
    """Return the figures of a drawing in columns."""
    width, height = placed.width + 2 * MARGIN, placed.height + 2 * MARGIN
    first = placed.boxes[0] if placed.boxes else None
    x = 0.0 if first is None else first.x + MARGIN
    if first is not None and placed.backwards:
        x = width - first.x - first.width - MARGIN
    return Figures(
        placed.page.name,
        width,
        height,
        placed.page.text(width, height),
        placed.share,
        _crossings(placed),
        clearance([(b.x, b.y, b.x + b.width, b.y + b.height) for b in placed.boxes]),
        (x / width, 0.0 if first is None else (first.y + MARGIN) / height),
        placed.outline.boxes,
        placed.outline.references,
    )


def _crossings(placed: Placed) -> int:
    """Count the crossings of an upright piece of a line and a level one of another."""
    level: list[tuple[float, float, float]] = []
    upright: list[tuple[float, float, float]] = []
    for wire in (*placed.spines, *placed.stubs):
        for (x, y), (to_x, to_y) in pairwise(wire.points):
            if x == to_x:
                upright.append((x, min(y, to_y), max(y, to_y)))
            else:
                level.append((y, min(x, to_x), max(x, to_x)))
    level.sort()
    heights = [y for y, _, _ in level]
    count = 0
    for x, top, bottom in upright:
        inside = level[bisect_right(heights, top) : bisect_left(heights, bottom)]
        count += sum([left < x < right for _, left, right in inside])
    return count


def clearance(boxes: list[Rectangle]) -> float:
    """Return the least distance between two boxes that do not overlap; 0 where there are none."""
    ordered = sorted(boxes, key=lambda box: box[1])
    least = 0.0
    for at, (left, _, right, bottom) in enumerate(ordered):
        for other_left, other_top, other_right, _ in ordered[at + 1 :]:
            down = other_top - bottom
            if least and down >= least:
                break
            apart = max(down, other_left - right, left - other_right)
            if apart > 0 and (not least or apart < least):
                least = apart
    return least
