"""Which arrows point against the layout, and which boxes may stand side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import lt


def turned(count: int, uppers: Sequence[int], lowers: Sequence[int], first: int = 0) -> set[int]:
    """Return the positions of the lines to turn round so that no path along them is a circle.

    Each line leads from one of ``count`` boxes to another. Where boxes lie in circles, each line is
    made to lead away from the box ``first``, or from where the circles are entered. The ranks stay
    few then; engines open circles themselves, but in dense maps they can take minutes over it.

    >>> turned(3, [0, 1, 2], [1, 2, 0])
    {2}
    """
    if all(map(lt, uppers, lowers)):  # most maps name a conclusion before its reasons
        return set()
    below: dict[int, list[int]] = {}
    for upper, lower in zip(uppers, lowers, strict=True):
        if upper != lower:
            below.setdefault(upper, []).append(lower)
    if _runs_out(count, below):
        return set()
    component = _components(count, below)
    ends = list(zip(uppers, lowers, strict=True))
    entered = [lower for upper, lower in ends if component[upper] != component[lower]]
    distance = [-1] * count
    for start in (first, *entered, *range(count)):
        if distance[start] < 0:
            distance[start] = 0
            reached = [start]
            for box in reached:  # grows while it is walked
                for lower in below.get(box, ()):
                    if distance[lower] < 0 and component[lower] == component[box]:
                        distance[lower] = distance[box] + 1
                        reached.append(lower)
    return {
        position
        for position, (upper, lower) in enumerate(ends)
        if component[upper] == component[lower]
        and (distance[upper], upper) > (distance[lower], lower)
    }


def _runs_out(count: int, below: Mapping[int, Sequence[int]]) -> bool:
    """Return whether no path along the lines comes back to where it was."""
    waiting = [0] * count
    for lowers in below.values():
        for lower in lowers:
            waiting[lower] += 1
    free = [box for box in range(count) if not waiting[box]]
    for box in free:  # grows while it is walked
        for lower in below.get(box, ()):
            waiting[lower] -= 1
            if not waiting[lower]:
                free.append(lower)
    return len(free) == count


def _components(count: int, below: Mapping[int, Sequence[int]]) -> list[int]:
    """Return for each box a number that it shares with those it lies in circles with.

    The algorithm is that of Tarjan (1972), with a stack of its own instead of recursion.
    """
    component = [-1] * count
    seen, lowest = [0] * count, [0] * count
    waiting: list[int] = []
    met = 0
    for start in range(count):
        if seen[start]:
            continue
        path = [(start, iter(below.get(start, ())))]
        met += 1
        seen[start] = lowest[start] = met
        waiting.append(start)
        while path:
            box, rest = path[-1]
            for lower in rest:
                if not seen[lower]:
                    met += 1
                    seen[lower] = lowest[lower] = met
                    waiting.append(lower)
                    path.append((lower, iter(below.get(lower, ()))))
                    break
                if component[lower] < 0:
                    lowest[box] = min(lowest[box], seen[lower])
            else:
                path.pop()
                if path:
                    above = path[-1][0]
                    lowest[above] = min(lowest[above], lowest[box])
                if lowest[box] == seen[box]:
                    member = -1
                    while member != box:
                        member = waiting.pop()
                        component[member] = box
    return component


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
    joined_with = list(range(count))
    for first, *others in groups:
        for other in others:
            joined_with[_find(joined_with, other)] = _find(joined_with, first)
    leader = [_find(joined_with, box) for box in range(count)]
    below: dict[int, list[int]] = {}
    above = [0] * count
    for upper, lower in zip(uppers, lowers, strict=True):
        above[leader[lower]] += 1
        below.setdefault(leader[upper], []).append(leader[lower])
    free = [box for box in range(count) if leader[box] == box and not above[box]]
    for box in free:  # grows while it is walked
        for lower in below.get(box, ()):
            above[lower] -= 1
            if not above[lower]:
                free.append(lower)
    placed = set(free)
    joined: dict[int, dict[int, None]] = {}
    for group in groups:
        joined.setdefault(leader[group[0]], {}).update(dict.fromkeys(group))
    return [tuple(boxes) for head, boxes in joined.items() if head in placed]


def _find(leader: list[int], box: int) -> int:
    """Return the box that stands for all those the box was joined with."""
    while leader[box] != box:
        leader[box] = leader[leader[box]]
        box = leader[box]
    return box
