"""Columns of unlike widths, which are lower together than columns of one width.

The quick way keeps a division and gives taller columns more of the room. The thorough one tries a
height: the boxes are divided, in order, so that all columns of that height together are as narrow
as can be, which is a shortest path over the places where a column may end. What is narrower than
the room can be lower, what is wider has to be taller.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from argmap.diagram.placing.division import BETWEEN, GAP, GRID, Columns, shared_out
from argmap.diagram.placing.effort import LEAST

_TRIES = 6  # of heights between the lowest and one that is known
_LOWEST = 0.6  # of the known height, the least that is tried
_STEP = 1.05  # how much wider each width that is tried is than the one before
_WIDEST = 8_000


def _widths() -> list[int]:
    widths = [LEAST]
    while widths[-1] < _WIDEST:
        widths.append(max(widths[-1] + GRID, int(widths[-1] * _STEP) // GRID * GRID))
    return widths


_WIDTHS = _widths()


class Stack(NamedTuple):
    """Boxes one below the other in a column of a width.

    Attributes:
        tops: Where each would begin, in one column of all of them, and where the last would end;
            a gap follows each.
        stops: For each box the first after it, or itself, that needs more than the width.
    """

    tops: Sequence[float]
    stops: Sequence[int]

    def height(self, start: int, end: int) -> float:
        """Return the height of the boxes from one up to another."""
        return self.tops[end] - self.tops[start] - GAP

    def end(self, start: int, high: float) -> int:
        """Return the end of the boxes, from one on, that a column of a height holds."""
        end = bisect_right(self.tops, self.tops[start] + high + GAP) - 1
        stop = self.stops[start]
        return end if end < stop else stop  # noqa: FURB136 - a call takes thrice as long


def stack_of(heights: Sequence[float | None]) -> Stack:
    """Return boxes of these heights, one below the other; ``None`` for one that needs more width.

    >>> stack_of([20, None, 30]).stops
    [1, 1, 3]
    """
    stops = [len(heights)] * len(heights)
    start = 0
    for at, high in enumerate(heights):
        if high is None:
            stops[start : at + 1] = [at] * (at + 1 - start)
            start = at + 1
    return Stack([0.0, *accumulate([(high or 0.0) + GAP for high in heights])], stops)


class Room(NamedTuple):
    """The room of some columns.

    Attributes:
        width: Of all of them.
        boxes: How many there are.
        ratio: How much wider the widest may be than the narrowest.
    """

    width: float
    boxes: int
    ratio: float


def balance(room: Room, high: float, stack: Callable[[int], Stack]) -> Columns | None:
    """Return columns that are lower than a known height; ``None`` where none are found.

    Args:
        room: The room of the columns.
        high: The height that is known.
        stack: The boxes in a column of a width.

    >>> balance(Room(300, 2, 4), 50, lambda width: Stack([0, 46, 92], [2, 2]))
    (40, (1, 2), (144, 144))
    """
    low, top = high * _LOWEST, high
    found: tuple[tuple[int, ...], tuple[int, ...]] | None = None
    tried = top
    for _ in range(_TRIES):
        columns = _narrowest(room, tried, stack)
        if columns is not None and max(columns[1]) <= room.ratio * min(columns[1]):
            found, top = columns, tried
        elif found is None and tried == high:
            return None
        else:
            low = tried
        tried = (low + top) / 2
    assert found is not None
    ends, widths = found
    heights = [
        stack(wide).height(start, end)
        for (start, end), wide in zip(pairwise((0, *ends)), widths, strict=True)
    ]
    return (max(heights), ends, widths) if max(heights) <= high else None


def _narrowest(
    room: Room, high: float, stack: Callable[[int], Stack]
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return the columns of a height that are narrowest together, widened to fill the room."""
    full, count = room.width, room.boxes
    taken: list[float] = [0.0] + [full + 1] * count
    before: list[tuple[int, int]] = [(0, 0)] * (count + 1)
    for start in range(count):
        if taken[start] > full:
            continue
        left = full - taken[start] - (BETWEEN if start else 0)
        widest = bisect_right(_WIDTHS, left) - 1
        at, reached = 0, start
        while reached < count and at <= widest:
            # The narrowest of the widths at which one more box fits, by longer and longer steps.
            step, top = 1, at
            while top < widest and stack(_WIDTHS[top]).end(start, high) <= reached:
                at, top = top + 1, min(top + step, widest)
                step *= 2
            while at < top:
                middle = (at + top) // 2
                if stack(_WIDTHS[middle]).end(start, high) <= reached:
                    at = middle + 1
                else:
                    top = middle
            end = stack(_WIDTHS[at]).end(start, high)
            if end <= reached:
                break
            reached = end
            total = full - left + _WIDTHS[at]
            if total < taken[end]:
                taken[end], before[end] = total, (start, _WIDTHS[at])
            at += 1
    if taken[count] > full:
        return None
    ends: list[int] = []
    widths: list[int] = []
    end = count
    while end:
        ends.append(end)
        end, wide = before[end]
        widths.append(wide)
    spare = int((full - taken[count]) // len(ends) // GRID * GRID)
    return tuple(ends[::-1]), tuple([wide + spare for wide in widths[::-1]])


class Shares(NamedTuple):
    """A way to share a room out among columns.

    Attributes:
        need: The least width of one.
        ratio: How much wider the widest may be than the narrowest.
        equal: Whether they begin as equal; else with widths in proportion to what they hold.
        turns: How often the widths are shared out anew.
    """

    need: float
    ratio: float
    equal: bool
    turns: int


def even_out(
    columns: Columns,
    heights: Sequence[float],
    shares: Shares,
    stacked: Callable[[int, int, float], float],
) -> Columns:
    """Give taller columns more of the width and lower ones less, as long as it helps.

    Args:
        columns: The columns, all of one width.
        heights: The heights of the boxes at this width.
        shares: A way to share the room out.
        stacked: The height of the boxes from one up to another in a column of a width.
    """
    high, ends, widths = columns
    total, need, ratio = sum(widths), shares.need, shares.ratio
    parts = [*pairwise((0, *ends))]
    tall = [sum(heights[start:end]) + GAP * (end - start - 1) for start, end in parts]
    tried = list(widths)
    if not shares.equal:
        tried = shared_out([sum(heights[start:end]) for start, end in parts], total, need, ratio)
    for turn in range(shares.turns):
        if min(tried) < need:
            break
        if turn or not shares.equal:
            rooms = zip(parts, tried, strict=True)
            tall = [stacked(start, end, wide) for (start, end), wide in rooms]
        tallest = max(tall)
        if tallest < high:
            high, widths = tallest, tuple(tried)
        if tallest - min(tall) < 8:
            break
        mean = sum(tall) / len(tall)
        wished = [wide * (each / mean) ** 0.6 for wide, each in zip(tried, tall, strict=True)]
        tried = shared_out(wished, total, need, ratio)
    return high, ends, widths
