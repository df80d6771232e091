"""Columns of a room that are as low as their widths and their division allow together.

A height is tried: the boxes are divided, in order, so that all columns of that height together are
as narrow as can be, which is a shortest path over the places where a column may end. What is
narrower than the room can be lower, what is wider has to be taller.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from argmap.diagram.placing.division import BETWEEN, GRID, Columns

StackedHeight: TypeAlias = Callable[[int, int, float], float]
"""The height of the boxes from one up to another, one below the other, in a column of a width."""

_TRIES = 5  # of heights between the lowest and one that is known
_LOWEST = 0.6  # of the known height, the least that is tried


class Room(NamedTuple):
    """The room of some columns.

    Attributes:
        width: Of all of them.
        needs: The least width of a column that holds each box.
        ratio: How much wider the widest may be than the narrowest.
    """

    width: float
    needs: Sequence[float]
    ratio: float


def balance(room: Room, high: float, stacked: StackedHeight) -> Columns | None:
    """Return columns that are at most as tall as a known height; ``None`` where none are found.

    Args:
        room: The room of the columns, and what each box needs of it.
        high: The height that is known.
        stacked: The height of some of the boxes in a column at least as wide as they need.

    >>> balance(Room(300, [100, 100], 4), 50, lambda start, end, width: 40 * (end - start))
    (40, (1, 2), (144.0, 144.0))
    """
    low, top = high * _LOWEST, high
    found: Columns | None = None
    tried = top
    for _ in range(_TRIES):
        columns = _narrowest(room, tried, stacked)
        if columns is None or max(columns[1]) > room.ratio * min(columns[1]):
            low = tried
            if tried == high:
                return None
        else:
            ends, widths = columns
            reached = max(
                [
                    stacked(start, end, wide)
                    for (start, end), wide in zip(pairwise((0, *ends)), widths, strict=True)
                ]
            )
            found = reached, ends, widths
            top = min(reached, tried)
        tried = (low + top) / 2
    return found


def _narrowest(
    room: Room, high: float, stacked: StackedHeight
) -> tuple[tuple[int, ...], tuple[float, ...]] | None:
    """Return the columns of a height that are narrowest together, widened to fill the room."""
    full, needs = room.width, room.needs
    count = len(needs)
    taken: list[float] = [0.0] + [full + 1] * count
    before: list[tuple[int, float]] = [(0, 0.0)] * (count + 1)
    for start in range(count):
        if taken[start] > full:
            continue
        left = full - taken[start] - (BETWEEN if start else 0)
        least, need, widest = 0, 0.0, int(left // GRID)
        for end in range(start + 1, count + 1):
            need = max(need, needs[end - 1])
            least = max(least, int(-(-need // GRID)))
            if least > widest or stacked(start, end, widest * GRID) > high:
                break
            top = widest
            while least < top:
                middle = (least + top) // 2
                if stacked(start, end, middle * GRID) > high:
                    least = middle + 1
                else:
                    top = middle
            total = full - left + least * GRID
            if total < taken[end]:
                taken[end], before[end] = total, (start, least * GRID)
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
