"""Columns of a room that are as low as their widths and their division allow together.

A height is tried: the boxes are divided, in order, so that all columns of that height together are
as narrow as can be, which is a shortest path over the places where a column may end. What is
narrower than the room can be lower, what is wider has to be taller.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from argmap.diagram.placing.blocks import Replies
from argmap.diagram.placing.division import BETWEEN, GAP, GRID, Columns
from argmap.diagram.placing.effort import Effort

StackedHeight: TypeAlias = Callable[[int, int, float], float]
"""The height of the boxes from one up to another, one below the other, in a column of a width."""

_TRIES = 5  # of heights between the lowest and one that is known
_LOWEST = 0.72  # of the known height, the least that is tried
_MOST = 12  # boxes, whose divisions are few enough
_RATIO = 4.0  # of the widest column to the narrowest
_WORTH = 0.985  # of the height without, what is worth uneven columns


class Room(NamedTuple):
    """The room of some columns.

    Attributes:
        width: Of all of them.
        need: The least width of one.
        ratio: How much wider the widest may be than the narrowest.
    """

    width: float
    need: float
    ratio: float


class Balanced(NamedTuple):
    """Columns of unlike widths.

    Attributes:
        high: The height of the tallest.
        ends: Where each ends.
        widths: How wide each is.
    """

    high: float
    ends: tuple[int, ...]
    widths: tuple[float, ...]


def balance(count: int, room: Room, high: float, stacked: StackedHeight) -> Balanced | None:
    """Return columns that are lower than a known height; ``None`` where none are found.

    Args:
        count: How many boxes there are.
        room: The room of the columns.
        high: The height that is known.
        stacked: The height of some of the boxes in a column.

    >>> balance(2, Room(300, 100, 4), 50, lambda start, end, width: 40 * (end - start)).widths
    (144.0, 144.0)
    """
    if count > _MOST or room.width < 2 * room.need + BETWEEN:
        return None
    low, top = high * _LOWEST, high
    found: Balanced | None = None
    for _ in range(_TRIES):
        middle = (low + top) / 2
        columns = _narrowest(count, room, middle, stacked)
        if columns is None or max(columns[1]) > room.ratio * min(columns[1]):
            low = middle
            continue
        ends, widths = columns
        reached = [
            stacked(start, end, wide)
            for (start, end), wide in zip(pairwise((0, *ends)), widths, strict=True)
        ]
        found = Balanced(max(reached), ends, widths)
        top = min(found.high, middle)
    return found


def _narrowest(
    count: int, room: Room, high: float, stacked: StackedHeight
) -> tuple[tuple[int, ...], tuple[float, ...]] | None:
    """Return the columns of a height that are narrowest together, widened to fill the room."""
    need, full = -(-room.need // GRID), room.width
    taken: list[float] = [0.0] + [full + 1] * count
    before: list[tuple[int, float]] = [(0, 0.0)] * (count + 1)
    for end in range(1, count + 1):
        for start in range(end - 1, -1, -1):
            left = full - taken[start] - (BETWEEN if start else 0)
            widest = min(left, taken[end] - taken[start]) // GRID
            if widest < need:
                continue

            def tall(width: float, start: int = start, end: int = end) -> bool:
                return stacked(start, end, width) > high

            wide = _least(int(need), int(widest), tall)
            total = full - left + wide
            if wide and total < taken[end]:
                taken[end], before[end] = total, (start, wide)
    if taken[count] > full:
        return None
    ends: list[int] = []
    widths: list[float] = []
    end = count
    while end:
        ends.append(end)
        end, wide = before[end]
        widths.append(wide)
    spare = (full - taken[count]) // len(ends) // GRID * GRID
    return tuple(ends[::-1]), tuple([wide + spare for wide in widths[::-1]])


def _least(low: int, top: int, tall: Callable[[float], bool]) -> float:
    """Return the least width, in steps from low to top, that is not too tall; 0 where none is."""
    if tall(top * GRID):
        return 0
    while low < top:
        middle = (low + top) // 2
        if tall(middle * GRID):
            low = middle + 1
        else:
            top = middle
    return top * GRID


class BalancedReplies(Replies):
    """Replies whose columns get the widths and the division that make them lowest."""

    __slots__ = ()

    def columns(self, room: float, effort: Effort) -> Columns:
        """Return the least height found in a room, with the columns that have it."""
        found = super().columns(room, effort)
        if len(self.blocks) == 1 or effort.rough or (effort.held and self.held is not None):
            return found
        place = Room(room, self.need + self.indent, _RATIO)
        return balance(len(self.blocks), place, found[0] * _WORTH, self._stacked) or found

    def _stacked(self, start: int, end: int, width: float) -> float:
        inside = width - self.indent
        high = sum([each.height(inside) for each in self.blocks[start:end]])
        return high + GAP * (end - start - 1)
