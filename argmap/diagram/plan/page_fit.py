"""Direction, width of text and gaps of a drawing in ranks, chosen so that it is large on its page.

An engine finds the places of such a drawing; its size is foretold here from the sizes of the boxes,
each rank as deep as its deepest box, each box no nearer to the edge than what stands before it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from argmap.diagram.content.annotations import Annotations
from argmap.diagram.pages import Page
from argmap.diagram.plan.plan import MOST, Box, Plan
from argmap.diagram.text_width import width

Direction: TypeAlias = Literal["LR", "RL", "TB"]

COLUMN = 182
"""Width of a claim's text where no page decides it, in points."""

_ROOM = 0.93  # of a column, what lines fill at their ends
_LINE, _SMALL, _STRIP, _PADDING = 12, 10, 15, 10
_JOINT = (70.0, 22.0)  # the size of a box that only names a relation
_AROUND, _CAPTION = 36, 60  # points around a drawing, and above it

HEAD = 7
"""Room along a box for the head of each line that ends at it, in points."""
_FULL, _FULL_IN_PLENTY = 8, 4  # lines between two ranks that need no more room than a few
_PER_LINE, _PER_LINE_IN_PLENTY = 0.035, 0.06  # inches that each further one takes
_WIDEST = 2.5
_WHITE, _WHITE_OF_GROUPS = 1.05, 1.25  # what engines leave white besides along a rank


class Ranks(NamedTuple):
    """The setting of a drawing in ranks.

    Attributes:
        direction: Where reasons stand.
        column: How wide the text of a claim runs, in points.
        between: The room between two ranks, in inches.
        beside: The room between two boxes of a rank, in inches.
        width: How wide it will be, about, in points.
        height: How tall.
    """

    direction: Direction
    column: int
    between: float
    beside: float
    width: float = 0
    height: float = 0


def fit(
    drawn: Plan, names: Annotations, page: Page, ways: Sequence[Direction], columns: Sequence[int]
) -> Ranks:
    """Return the setting at which a drawing is largest on a page.

    Where that costs no size of text, crowded ranks stand further apart.

    Args:
        drawn: The boxes and lines.
        names: What is said besides the texts.
        page: The page.
        ways: The directions to choose from; of two as good the first.
        columns: The widths of text to choose from.
    """
    shape = _Shape(drawn, names)
    found: Ranks | None = None
    best = 0.0
    for way in ways:
        for column in columns:
            ranks = shape.set_for(way, column)
            scale = min(page.most, page.scale(ranks.width, ranks.height))
            if found is None or scale > best * 1.01:
                found, best = ranks, scale
    assert found is not None
    plenty = shape.set_for(found.direction, found.column, plenty=True)
    scale = min(page.most, page.scale(plenty.width, plenty.height))
    return plenty if scale > best * 0.99 else found


class _Shape:
    """The ranks of a plan, and the texts of its boxes."""

    def __init__(self, drawn: Plan, names: Annotations) -> None:
        self.drawn = drawn
        self.texts = [_texts(box, names) for box in drawn.boxes]
        self.heads = [
            HEAD * sum([min(MOST, len(drawn.fans.get(claim.id, ()))) for claim in box.claims])
            for box in drawn.boxes
        ]
        self.below: list[list[int]] = [[] for _ in drawn.boxes]
        self.above: list[list[int]] = [[] for _ in drawn.boxes]
        for arrow in drawn.arrows:
            upper, lower = arrow.upper[0], arrow.lower[0]
            if upper == lower or arrow.loose or arrow.beside:
                continue
            if arrow.turned:
                upper, lower = lower, upper
            self.below[upper].append(lower)
            self.above[lower].append(upper)
        self.rank = self._depths()
        lines: dict[int, int] = {}
        for upper, lowers in enumerate(self.below):
            lines[self.rank[upper]] = lines.get(self.rank[upper], 0) + len(lowers)
        self.crowd = max(lines.values(), default=0)
        self.grouped = any(box.group for box in drawn.boxes)
        self.tangled = any(len(uppers) > 1 for uppers in self.above)

    def _depths(self) -> list[int]:
        """Return the number of lines from each box to those on top, at most."""
        rank = [0] * len(self.below)
        left = [len(uppers) for uppers in self.above]
        ready = [box for box, count in enumerate(left) if not count]
        for box in ready:  # grows while it is walked
            for lower in self.below[box]:
                rank[lower] = max(rank[lower], rank[box] + 1)
                left[lower] -= 1
                if not left[lower]:
                    ready.append(lower)
        return rank

    def set_for(self, way: Direction, column: int, *, plenty: bool = False) -> Ranks:
        """Return the setting for a direction and a width of text, with about the size it has.

        Args:
            way: The direction.
            column: The width of text.
            plenty: Whether there is room to set crowded ranks further apart.
        """
        full, per_line = _FULL, _PER_LINE
        if plenty:
            full, per_line = _FULL_IN_PLENTY, _PER_LINE_IN_PLENTY
        crowd = self.crowd - full if self.tangled else 0
        between = min(_WIDEST, 0.3 + per_line * max(0, crowd))
        beside = 0.1
        boxes = [
            _size(texts, box, column, across=way == "TB")
            for texts, box in zip(self.texts, self.drawn.boxes, strict=True)
        ]
        if way != "TB":
            boxes = [
                (wide, max(high, heads))
                for (wide, high), heads in zip(boxes, self.heads, strict=True)
            ]
        if way == "TB":
            deep = [high for _, high in boxes]
            along = [wide + beside * 72 for wide, _ in boxes]
        else:
            deep = [wide for wide, _ in boxes]
            along = [high + beside * 72 for _, high in boxes]
        depths: dict[int, float] = {}
        for box, size in enumerate(deep):
            depths[self.rank[box]] = max(size, depths.get(self.rank[box], 0))
        depth = sum(depths.values()) + 72 * between * max(0, len(depths) - 1)
        length = self._length(along) * (_WHITE_OF_GROUPS if self.grouped else _WHITE)
        sides = (length, depth) if way == "TB" else (depth, length)
        wide, high = sides[0] + _AROUND, sides[1] + _AROUND + _CAPTION
        return Ranks(way, column, between, beside, wide, high)

    def _length(self, along: Sequence[float]) -> float:
        """Return the length of the longest rank, where boxes stand beside their reasons."""
        free: dict[int, float] = {}
        middle: dict[int, float] = {}
        for box in self._upwards():
            rank, size = self.rank[box], along[box]
            inner = [middle[lower] for lower in self.below[box] if lower in middle]
            wished = (min(inner) + max(inner) - size) / 2 if inner else 0.0
            at = max(free.get(rank, 0.0), wished)
            middle[box] = at + size / 2
            free[rank] = at + size
        return max(free.values(), default=0.0)

    def _upwards(self) -> Iterator[int]:
        """Yield every box after what leads to it, in order."""
        seen = [False] * len(self.below)
        waiting = [(box, False) for box in reversed(range(len(seen))) if not self.above[box]]
        while waiting:
            box, last = waiting.pop()
            if last:
                yield box
            elif not seen[box]:
                seen[box] = True
                waiting.append((box, True))
                waiting += [(lower, False) for lower in reversed(self.below[box])]


def _texts(box: Box, names: Annotations) -> list[tuple[float, int]]:
    """Return the width of each claim's text on one line, and how many small lines follow it."""
    found: list[tuple[float, int]] = []
    for claim in box.claims:
        small = 0
        if not names.is_plain(claim):
            small = (
                bool(names.remarks(claim)) + names.shows_voice(claim) + bool(names.view_at(claim))
            )
            small += bool(names.mark(claim).word)
        text = f"{names.title(claim)} {names.body(claim)}"
        found.append((width(text, 11), small))
    return found


def _size(
    texts: Sequence[tuple[float, int]], box: Box, column: int, *, across: bool
) -> tuple[float, float]:
    """Return the width and height of a box, whose claims stand side by side or not."""
    if not texts:
        return _JOINT
    strip = 0 if box.relation is None else _STRIP
    high = [math.ceil(w / (column * _ROOM)) * _LINE + n * _SMALL + _PADDING for w, n in texts]
    if across:
        return len(texts) * (column + 12) + (len(texts) - 1) * _SMALL, max(high) + strip
    return column + 12, sum(high) + (len(texts) - 1) * _SMALL + strip
