"""Columns of unlike widths: as low as any division with any widths, or nearly."""

from __future__ import annotations

import random
from itertools import combinations, pairwise, product

import pytest

from argmap import Style
from argmap.diagram.placing.balance import Room, StackedHeight, balance
from argmap.diagram.placing.division import BETWEEN, GRID
from tests.placed import check_places, check_thesis, placed, tree


def boxes(seed: int) -> tuple[int, StackedHeight]:
    """Return some boxes whose heights fall, by lines of 12 points, as their width grows."""
    chance = random.Random(seed)
    areas = [chance.uniform(4_000, 40_000) for _ in range(chance.randint(2, 5))]

    def stacked(start: int, end: int, width: float) -> float:
        return sum(6 + 12 * -(-area // (12 * width)) for area in areas[start:end])

    return len(areas), stacked


def lowest(count: int, room: Room, stacked: StackedHeight) -> float:
    """Return the least height of two or three columns, all divisions and widths tried."""
    best = float("inf")
    steps = range(int(room.need), int(room.width), GRID)
    for number in (2, 3):
        for cuts in combinations(range(1, count), number - 1):
            ends = (*cuts, count)
            for widths in product(steps, repeat=number - 1):
                last = room.width - BETWEEN * (number - 1) - sum(widths)
                every = (*widths, last)
                if last < room.need or max(every) > room.ratio * min(every):
                    continue
                high = max(
                    stacked(start, end, wide)
                    for (start, end), wide in zip(pairwise((0, *ends)), every, strict=True)
                )
                best = min(best, high)
    return best


@pytest.mark.parametrize("seed", range(20))
def test_columns_are_as_low_as_any(seed: int) -> None:
    """Columns are as low as any.

    Within the steps of the search, and never wider than their room.
    """
    count, stacked = boxes(seed)
    room = Room(360, 100, 4)
    best = lowest(count, room, stacked)
    found = balance(count, room, best * 1.3, stacked)
    assert found is not None
    assert found.high <= best * 1.05
    assert sum(found.widths) + BETWEEN * (len(found.widths) - 1) <= room.width
    assert min(found.widths) >= room.need
    assert max(found.widths) <= room.ratio * min(found.widths)
    assert found.ends[-1] == count
    assert list(found.ends) == sorted(set(found.ends))
    assert found.high == max(
        stacked(start, end, wide)
        for (start, end), wide in zip(pairwise((0, *found.ends)), found.widths, strict=True)
    )


def test_nothing_is_found_where_nothing_is_lower() -> None:
    """Nothing is found where nothing is lower.

    Nor where two columns have no room, or there are too many boxes to try.
    """
    count, stacked = boxes(3)
    best = lowest(count, Room(360, 100, 4), stacked)
    assert balance(count, Room(360, 100, 4), best * 0.9, stacked) is None
    assert balance(count, Room(200, 100, 4), best * 2, stacked) is None
    assert balance(40, Room(9_000, 100, 4), 1e9, stacked) is None


@pytest.mark.parametrize("seed", range(6))
def test_debates_fill_a_slide(seed: int) -> None:
    """Sixty claims, or an essay of long ones: three quarters of the text that tiles it."""
    for debate, least in ((tree(60, seed=seed), 0.74), (tree(25, seed=seed, words=(38, 42)), 0.81)):
        found = placed(debate, style=Style(page="slide"))
        check_places(found)
        check_thesis(found)
        assert found.share > least
