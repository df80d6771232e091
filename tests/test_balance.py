"""Columns of unlike widths: as low as any division with any widths, or nearly."""

from __future__ import annotations

import random
import time
from itertools import accumulate, combinations, pairwise, product
from operator import lt

import pytest

from argmap import ArgumentMap, Claim, Style, Support
from argmap.diagram.placing.balance import Room, Stack, balance
from argmap.diagram.placing.division import BETWEEN, GRID
from tests.placed import check_places, check_thesis, placed, tree


class Boxes:
    """Some boxes whose heights fall, by lines of 12 points, as their width grows."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        self.areas = [chance.uniform(4_000, 40_000) for _ in range(chance.randint(2, 5))]
        self.needs = [chance.choice((84, 100, 160)) for _ in self.areas]
        self.room = Room(360, len(self.areas), 4)

    def stack(self, width: int) -> Stack:
        """Return the boxes one below the other in a column of a width."""
        count = len(self.areas)
        heights = [12 + 12 * -(-area // (12 * width)) for area in self.areas]
        stops = [
            next((n for n in range(at, count) if self.needs[n] > width), count)
            for at in range(count)
        ]
        return Stack([0, *accumulate(heights)], stops)


def lowest(boxes: Boxes) -> float:
    """Return the least height of two or three columns, all divisions and widths tried."""
    best = float("inf")
    room, needs = boxes.room, boxes.needs
    stacks = {width: boxes.stack(width) for width in range(0, int(room.width), GRID) if width}
    for number in (2, 3):
        for cuts in combinations(range(1, room.boxes), number - 1):
            parts = [*pairwise((0, *cuts, room.boxes))]
            least = [max(needs[start:end]) for start, end in parts]
            for widths in product(stacks, repeat=number - 1):
                every = (*widths, int(room.width) - BETWEEN * (number - 1) - sum(widths))
                if any(map(lt, every, least)) or max(every) > room.ratio * min(every):
                    continue
                high = max(
                    stacks[wide].height(start, end)
                    for (start, end), wide in zip(parts, every, strict=True)
                )
                best = min(best, high)
    return best


@pytest.mark.parametrize("seed", range(24))
def test_columns_are_as_low_as_any(seed: int) -> None:
    """Columns are as low as any, or a line of text taller, within the steps of the search.

    They are never wider than their room, and each is as wide as what stands in it needs.
    """
    boxes = Boxes(seed)
    room, best = boxes.room, lowest(boxes)
    found = balance(room, best * 1.3, boxes.stack)
    assert found is not None
    high, ends, widths = found
    assert high <= best + 12
    assert sum(widths) + BETWEEN * (len(widths) - 1) <= room.width
    assert max(widths) <= room.ratio * min(widths)
    assert ends[-1] == room.boxes
    assert list(ends) == sorted(set(ends))
    parts = [*pairwise((0, *ends))]
    for (start, end), wide in zip(parts, widths, strict=True):
        assert wide >= max(boxes.needs[start:end])
        assert boxes.stack(int(wide)).height(start, end) <= high


def test_nothing_is_found_where_nothing_is_lower() -> None:
    """Nothing is found where nothing is lower, nor where the columns have no room."""
    boxes = Boxes(3)
    best = lowest(boxes)
    assert balance(boxes.room, best * 0.9, boxes.stack) is None
    assert balance(Room(100, boxes.room.boxes, 4), best * 2, boxes.stack) is None


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


@pytest.mark.parametrize("page", ["100000x100000pt", "90000x400pt"])
def test_a_vast_page_takes_no_longer(page: str) -> None:
    """A vast page takes no longer: nothing is drawn wider than it needs to be, or guessed there."""
    debate = tree(150)
    started = time.process_time()
    placed(debate, style=Style(page="slide"))
    usual = time.process_time() - started
    placed(debate, style=Style(page=page))
    assert time.process_time() - started - usual < 5 * usual + 0.5


@pytest.mark.parametrize("seed", range(6))
def test_debates_fill_a_slide(seed: int) -> None:
    """Sixty claims, or an essay of long ones: three quarters of the text that tiles it."""
    for debate, least in ((tree(60, seed=seed), 0.74), (tree(25, seed=seed, words=(38, 42)), 0.81)):
        found = placed(debate, style=Style(page="slide"))
        check_places(found)
        check_thesis(found)
        assert found.share > least
