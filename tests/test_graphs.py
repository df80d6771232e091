"""Graph algorithms against their definitions, by brute force over small random graphs."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from argmap.graphs import (
    DisjointSets,
    Dominators,
    reachable,
    strong_parts,
    tied_parts,
    topological,
)

SEEDS = pytest.mark.parametrize("seed", range(60))


def graph(seed: int) -> list[list[int]]:
    """Return for each number those it leads to; loops and double arrows among them."""
    chance = random.Random(seed)
    size = chance.randint(1, 9)
    arrows = chance.randint(0, 2 * size)
    targets: list[list[int]] = [[] for _ in range(size)]
    for _ in range(arrows):
        targets[chance.randrange(size)].append(chance.randrange(size))
    return targets


def ways(targets: Sequence[Sequence[int]]) -> list[set[int]]:
    """Return for each number those it leads to in one step or more (Warshall 1962)."""
    found = [set(each) for each in targets]
    for middle in range(len(found)):
        for each in found:
            if middle in each:
                each.update(found[middle])
    return found


@SEEDS
def test_strong_parts_reach_each_other_and_come_after_what_they_depend_on(seed: int) -> None:
    """Two numbers are in one part if each leads to the other; a part leads to earlier ones only."""
    targets = graph(seed)
    far = ways(targets)
    parts = strong_parts(targets)
    assert sorted(member for part in parts for member in part) == list(range(len(targets)))
    place = {member: at for at, part in enumerate(parts) for member in part}
    for one in range(len(targets)):
        for other in range(len(targets)):
            together = one == other or (other in far[one] and one in far[other])
            assert (place[one] == place[other]) is together
            assert other not in far[one] or place[other] <= place[one]


@SEEDS
def test_tied_parts_and_disjoint_sets_are_what_arrows_tie_together(seed: int) -> None:
    """Directions aside, what is tied at any remove is one part, and one set."""
    targets = graph(seed)
    both = [list(each) for each in targets]
    sets = DisjointSets[int]()
    for one, each in enumerate(targets):
        for other in each:
            both[other].append(one)
            told = sets.of(one)
            sets.join(one, other)
            assert sets.of(other) == told
    far = ways(both)
    parts = [sorted({one, *far[one]}) for one in range(len(targets))]
    assert tied_parts(targets) == sorted(map(list, dict.fromkeys(map(tuple, parts))))
    for one in range(len(targets)):
        assert sets.of(one) in parts[one]
        assert all(sets.of(one) == sets.of(other) for other in parts[one])


@SEEDS
def test_what_is_reached_is_told_once_and_the_nearest_first(seed: int) -> None:
    """All starts and all they lead to; never a farther one before a nearer one."""
    targets = graph(seed)
    starts = [0, len(targets) - 1]
    found = reachable(starts, targets.__getitem__)
    distance = dict.fromkeys(starts, 0)
    rim = list(distance)
    while rim:
        rim = [each for one in rim for each in targets[one] if each not in distance]
        distance.update(dict.fromkeys(rim, max(distance.values()) + 1))
    assert sorted(found) == sorted(distance)
    assert [distance[each] for each in found] == sorted(distance.values())


@SEEDS
def test_a_topological_order_leaves_out_circles_and_what_they_lead_to(seed: int) -> None:
    """Each number of the order comes before those it leads to; no circle leads to any of them."""
    targets = graph(seed)
    far = ways(targets)
    order = topological(targets)
    round_ = {one for one, each in enumerate(far) if one in each}
    behind = round_.union(*(far[one] for one in round_))
    assert sorted(order) == sorted(set(range(len(targets))) - behind)
    place = {each: at for at, each in enumerate(order)}
    assert all(
        place[one] < place[other] for one in order for other in targets[one] if other in place
    )


@SEEDS
def test_the_dominator_is_the_next_number_that_no_way_misses(seed: int) -> None:
    """Take it away, and the root is out of reach; and so for no lower number."""
    loose = graph(seed)
    root = len(loose) - 1
    targets = [[other for other in each if other > one] for one, each in enumerate(loose)]
    above = Dominators(root, targets.__getitem__).above
    leading = [one for one in range(root + 1) if root in reachable([one], targets.__getitem__)]
    assert sorted(above) == leading
    assert above[root] == root

    def misses(one: int, gone: int) -> bool:
        rest = [[other for other in each if other != gone] for each in targets]
        return root in reachable([one], rest.__getitem__)

    for one in leading[:-1]:
        passed = [other for other in range(one + 1, root) if not misses(one, other)]
        assert above[one] == (passed[0] if passed else root)


def test_a_hundred_thousand_in_a_row_take_no_recursion() -> None:
    """A chain of any length is walked."""
    size = 100_000
    chain = [[number + 1] for number in range(size - 1)] + [[]]
    assert len(strong_parts(chain)) == len(topological(chain)) == size
    assert len(reachable([0], chain.__getitem__)) == size
    assert Dominators(size - 1, chain.__getitem__).above[0] == 1
    sets = DisjointSets[int]()
    for number in range(size - 1, 0, -1):
        sets.join(number - 1, number)
    assert sets.of(size - 1) == 0
