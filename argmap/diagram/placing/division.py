"""Boxes divided among columns, and the width divided among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import lt
from typing import NamedTuple, TypeAlias

GRID = 4
"""The step of widths; all that is taken from a width is a multiple of it, so that none is lost."""

GAP, BETWEEN, APART = 6, 12, 16
"""The room between boxes one below the other, between columns, and before other roots."""

INDENT = 16
"""The indent of replies from their claim, in points."""

_COMFORT = (190, 150, 240, 300, 130)
"""Widths of columns that read well, the best first."""


Columns: TypeAlias = "tuple[float, tuple[int, ...], tuple[float, ...]]"
"""A height, where each column ends, and how wide each is."""


class Held(NamedTuple):
    """Columns that replies are to keep, as they had them in another drawing.

    Attributes:
        ends: Where each column ends.
        shares: How wide each is beside the others.
    """

    ends: tuple[int, ...]
    shares: tuple[float, ...]


class ReplyArrangement(NamedTuple):
    """The arrangement of the replies of a block at a width.

    Attributes:
        beside: Whether the premises stand side by side, each over its own replies.
        ends: For each list of replies, where each of its columns ends.
        widths: The widths of these columns.
    """

    beside: bool
    ends: tuple[tuple[int, ...], ...]
    widths: tuple[tuple[float, ...], ...]


def shared_out(shares: Sequence[float], total: float, need: float, ratio: float) -> list[float]:
    """Return widths in proportion to shares, as far as the narrowest column allows."""
    scale = total / sum(shares)
    wished = [share * scale for share in shares]
    least = max(need, min(max(wished) / ratio, total / len(wished)))
    return _grown(wished, [least] * len(wished), total)


def shared_out_to(shares: Sequence[float], total: float, needs: Sequence[float]) -> list[float]:
    """Return widths in proportion to shares, each at least as wide as it needs.

    >>> shared_out_to([100, 100, 100], 400, [40, 200, 40])
    [100.0, 200.0, 100.0]
    """
    scale = total / sum(shares)
    return _grown([share * scale for share in shares], needs, total)


def _grown(wished: list[float], needs: Sequence[float], total: float) -> list[float]:
    """Return widths that are as wide as they need, what that takes taken from the others."""
    if any(map(lt, wished, needs)):
        wished = [*map(max, wished, needs)]
    over = sum(wished) - total
    if over > 0:
        spare = sum(wished) - sum(needs)
        if spare > 0:
            keep = max(0.0, 1 - over / spare)
            wished = [need + (wide - need) * keep for wide, need in zip(wished, needs, strict=True)]
    return [wide // GRID * GRID for wide in wished]


@lru_cache(1_024)  # large maps ask for the same few rooms again and again
def column_counts(most: int, room: float, tries: int, wished: int = 0) -> Sequence[int]:
    """Return the numbers of columns that are worth a try, fewer first.

    Args:
        most: How many there may be.
        room: The width of all of them.
        tries: How many comfortable widths are tried.
        wished: The width that each is to have, if one is wished for.
    """
    if most <= 1:
        return [1]
    widths = (wished,) if wished else _COMFORT[:tries]
    found = {min(most, max(1, round((room + BETWEEN) / (wide + BETWEEN)))) for wide in widths}
    if tries > 1 and not wished:
        found.add(1)
        found.add(min(2, most))
    return sorted(found)


def divide(heights: Sequence[float], number: int) -> tuple[float, tuple[int, ...]]:
    """Divide boxes in order among columns so that the tallest is as low as can be.

    >>> divide([30, 10, 10, 30], 2)
    (46.0, (2, 4))
    """
    count = len(heights)
    if number >= count:
        return max(heights), tuple(range(1, count + 1))
    sums = [0.0, *accumulate([high + GAP for high in heights])]
    total, tallest = sums[-1], max(heights)
    low = max(tallest, total / number - GAP)
    high = total
    best = _fill(sums, number, high)
    for _ in range(12):
        if high - low < 1:
            break
        middle = (low + high) / 2
        ends = _fill(sums, number, middle)
        if ends is None:
            low = middle
        else:
            best = ends
            high = max([sums[b] - sums[a] for a, b in pairwise((0, *ends))]) - GAP
    assert best is not None
    return high, best


def _fill(sums: Sequence[float], number: int, high: float) -> tuple[int, ...] | None:
    """Fill columns of a height one after the other; return where they end, if all fits."""
    ends: list[int] = []
    at, last = 0, len(sums) - 1
    while at < last:
        if len(ends) == number:
            return None
        cut = bisect_right(sums, sums[at] + high + GAP, at + 1) - 1
        at = max(cut, at + 1)
        ends.append(at)
    # None stays empty: the last of a column goes on alone where there are columns left.
    while len(ends) < number:
        for place in range(len(ends) - 1, -1, -1):
            start = ends[place - 1] if place else 0
            if ends[place] - start > 1:
                ends.insert(place, ends[place] - 1)
                break
    return tuple(ends)
