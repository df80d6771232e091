"""Arrows that point against the layout, and boxes that may stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from operator import lt

from attrs import evolve

from argmap.diagram.plan.plan import Plan
from argmap.graphs import DisjointSets, link, strong_parts, topological


def turn_round(
    count: int, uppers: Sequence[int], lowers: Sequence[int], first: int = 0
) -> set[int]:
    """Return the positions of the lines to turn round so that no path along them is a circle.

    Each line leads from one of ``count`` boxes to another. Where boxes lie in circles, each line is
    made to lead away from the box ``first``, or from where the circles are entered. The ranks stay
    few then; engines open circles themselves, but in dense maps they can take minutes over it.

    >>> turn_round(3, [0, 1, 2], [1, 2, 0])
    {2}
    """
    if all(map(lt, uppers, lowers)):  # most maps name a conclusion before its reasons
        return set()
    below: list[Sequence[int]] = [()] * count
    for upper, lower in zip(uppers, lowers, strict=True):
        if upper != lower:
            link(below, upper, lower)
    if len(topological(below)) == count:
        return set()
    component = [0] * count
    for number, part in enumerate(strong_parts(below)):
        for box in part:
            component[box] = number
    ends = list(zip(uppers, lowers, strict=True))
    entered = [lower for upper, lower in ends if component[upper] != component[lower]]
    distance = [-1] * count
    for start in (first, *entered, *range(count)):
        if distance[start] < 0:
            distance[start] = 0
            reached = [start]
            for box in reached:  # grows while it is walked
                for lower in below[box]:
                    if distance[lower] < 0 and component[lower] == component[box]:
                        distance[lower] = distance[box] + 1
                        reached.append(lower)
    return {
        position
        for position, (upper, lower) in enumerate(ends)
        if component[upper] == component[lower]
        and (distance[upper], upper) > (distance[lower], lower)
    }


def level(
    count: int, uppers: Sequence[int], lowers: Sequence[int], groups: Sequence[Sequence[int]]
) -> list[tuple[int, ...]]:
    """Return those groups of boxes, joined where they meet, that can stand in one rank.

    They can when no path along the lines, which run in no circle, then leads back to its own rank.

    >>> level(3, [0, 0], [1, 2], [(1, 2)])
    [(1, 2)]
    >>> level(2, [0], [1], [(0, 1)])
    []
    """
    if not groups:
        return []
    ranks = DisjointSets[int]()
    for first, *others in groups:
        for other in others:
            ranks.join(first, other)
    below: list[Sequence[int]] = [()] * count
    for upper, lower in zip(uppers, lowers, strict=True):
        link(below, ranks.of(upper), ranks.of(lower))
    placed = set(topological(below))
    joined: dict[int, dict[int, None]] = {}
    for group in groups:
        joined.setdefault(ranks.of(group[0]), {}).update(dict.fromkeys(group))
    return [tuple(boxes) for head, boxes in joined.items() if head in placed]


def undercuts_beside(drawn: Plan) -> Plan:
    """Return the plan with undercuts beside the steps that they hit, where they can stand there.

    So a line from the side of a step runs straight to them, and not round the step and down. Of
    several that hit one step the first stands beside it.
    """
    hit: dict[int, int] = {}  # the box of a step, and the arrow that stands beside it
    taken: set[int] = set()
    for number, arrow in enumerate(drawn.arrows):
        upper, lower = arrow.upper[0], arrow.lower[0]
        if arrow.kind != "undercut" or arrow.turned or not drawn.boxes[lower].claims:
            continue
        if arrow.heads and upper not in hit and lower not in taken and upper != lower:
            hit[upper] = number
            taken.add(lower)
    if not hit:
        return drawn
    numbers = set(hit.values())
    rest = [
        (each.lower[0], each.upper[0]) if each.turned else (each.upper[0], each.lower[0])
        for number, each in enumerate(drawn.arrows)
        if number not in numbers and not each.loose and not each.beside
    ]
    pairs = [(upper, drawn.arrows[number].lower[0]) for upper, number in hit.items()]
    uppers, lowers = [upper for upper, _ in rest], [lower for _, lower in rest]
    levels = level(len(drawn.boxes), uppers, lowers, [*drawn.levels, *pairs])
    ranks = {box: at for at, boxes in enumerate(levels) for box in boxes}
    kept = {number for number in numbers if _level_with(drawn, number, ranks)}
    if not kept or not all(set(each) <= ranks.keys() for each in drawn.levels):
        return drawn
    arrows = [
        each._replace(beside=True) if number in kept else each
        for number, each in enumerate(drawn.arrows)
    ]
    return evolve(drawn, arrows=tuple(arrows), levels=tuple(levels))


def _level_with(drawn: Plan, number: int, ranks: dict[int, int]) -> bool:
    """Whether the boxes at both ends of an arrow stand in one rank."""
    arrow = drawn.arrows[number]
    return arrow.lower[0] in ranks and ranks.get(arrow.upper[0]) == ranks[arrow.lower[0]]
