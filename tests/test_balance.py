"""Columns of unlike widths: as low as any division with any widths, or nearly."""

from __future__ import annotations

import random
from itertools import combinations, pairwise, product
from operator import lt

import pytest

from argmap import ArgumentMap, Claim, Style, Support
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


def lowest(room: Room, stacked: StackedHeight) -> float:
    """Return the least height of two or three columns, all divisions and widths tried."""
    best = float("inf")
    count = len(room.needs)
    steps = range(int(min(room.needs)), int(room.width), GRID)
    for number in (2, 3):
        for cuts in combinations(range(1, count), number - 1):
            parts = [*pairwise((0, *cuts, count))]
            for widths in product(steps, repeat=number - 1):
                every = (*widths, room.width - BETWEEN * (number - 1) - sum(widths))
                needs = [max(room.needs[start:end]) for start, end in parts]
                if any(map(lt, every, needs)) or max(every) > room.ratio * min(every):
                    continue
                high = max(
                    stacked(start, end, wide)
                    for (start, end), wide in zip(parts, every, strict=True)
                )
                best = min(best, high)
    return best


@pytest.mark.parametrize("seed", range(24))
def test_columns_are_as_low_as_any(seed: int) -> None:
    """Columns are as low as any.

    Within the steps of the search, never wider than their room, and each as wide as what stands in
    it needs.
    """
    count, stacked = boxes(seed)
    needs = [random.Random(seed).choice((84, 100, 160)) for _ in range(count)]
    room = Room(360, needs, 4)
    best = lowest(room, stacked)
    found = balance(room, best * 1.3, stacked)
    assert found is not None
    high, ends, widths = found
    assert high <= best * 1.05
    assert sum(widths) + BETWEEN * (len(widths) - 1) <= room.width
    assert max(widths) <= room.ratio * min(widths)
    assert ends[-1] == count
    assert list(ends) == sorted(set(ends))
    parts = [*pairwise((0, *ends))]
    assert all(
        wide >= max(needs[start:end]) for (start, end), wide in zip(parts, widths, strict=True)
    )
    assert high == max(
        stacked(start, end, wide) for (start, end), wide in zip(parts, widths, strict=True)
    )


def test_nothing_is_found_where_nothing_is_lower() -> None:
    """Nothing is found where nothing is lower, nor where two columns have no room."""
    count, stacked = boxes(3)
    best = lowest(Room(360, [100] * count, 4), stacked)
    assert balance(Room(360, [100] * count, 4), best * 0.9, stacked) is None
    assert balance(Room(200, [100] * count, 4), best * 2, lambda *_: best * 3) is None


@pytest.mark.parametrize("page", ["a4", "slide", "screen"])
def test_one_deep_branch_does_not_widen_the_columns_beside_it(page: str) -> None:
    """One deep branch does not widen the columns beside it.

    Each column is as wide as what stands in it needs; one of eighteen levels among fifty short ones
    made all as wide as itself.
    """
    deep = [Claim(f"d{n}", f"Level {n} of a long exchange about one reason.") for n in range(18)]
    short = [Claim(f"s{n}", f"Reason {n} is short, and stands alone here.") for n in range(50)]
    debate = ArgumentMap.of(
        Claim("t", "The main claim."), *deep, *short,
        *[Support(f"d{n + 1}", f"d{n}") for n in range(17)],
        Support("d0", "t"),
        *[Support(f"s{n}", "t") for n in range(50)],
    )  # fmt: skip
    found = placed(debate, style=Style(page=page))
    check_places(found)
    check_thesis(found)
    wide = {box.reply.rows[0].claim.id: box.width for box in found.boxes}
    assert min(wide.values()) * 1.5 < wide["d0"]
    assert found.share > 0.6


@pytest.mark.parametrize("seed", range(6))
def test_debates_fill_a_slide(seed: int) -> None:
    """Sixty claims, or an essay of long ones: three quarters of the text that tiles it."""
    for debate, least in ((tree(60, seed=seed), 0.74), (tree(25, seed=seed, words=(38, 42)), 0.81)):
        found = placed(debate, style=Style(page="slide"))
        check_places(found)
        check_thesis(found)
        assert found.share > least
