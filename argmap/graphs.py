"""The parts of a net: things that all reach each other, things that are tied at all."""

from __future__ import annotations

from collections.abc import Sequence


def strong_parts(sources: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the strongly connected parts, each after all the parts it depends on.

    Tarjan 1972, with a stack of its own instead of recursion. Linear.

    Args:
        sources: For each number, those it depends on.

    >>> strong_parts([[1], [0], [0, 3], []])
    [[1, 0], [3], [2]]
    """
    size = len(sources)
    order = [0] * size  # when it was met, counted from 1; 0 is not yet
    lowest = [0] * size  # the earliest met that it reaches, or `size + 1` once its part is complete
    done = size + 1
    parts: list[list[int]] = []
    open_: list[int] = []
    count = 0
    for root in range(size):
        if order[root]:
            continue
        count += 1
        order[root] = lowest[root] = count
        open_.append(root)
        path = [(root, iter(sources[root]))]
        while path:
            at, rest = path[-1]
            low = lowest[at]
            for source in rest:
                if not order[source]:
                    count += 1
                    order[source] = lowest[source] = count
                    open_.append(source)
                    path.append((source, iter(sources[source])))
                    break
                low = min(low, lowest[source])
            else:
                path.pop()
                if low == order[at]:
                    part: list[int] = []
                    while True:
                        member = open_.pop()
                        lowest[member] = done
                        part.append(member)
                        if member == at:
                            break
                    parts.append(part)
                    low = done
                if path:
                    above = path[-1][0]
                    lowest[above] = min(lowest[above], low)
                continue
            lowest[at] = min(lowest[at], low)
    return parts


def tied_parts(sources: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the connected parts, directions aside, each in order, by their first member. Linear.

    >>> tied_parts([[1], [], [2], [1]])
    [[0, 1, 3], [2]]
    """
    neighbours: list[list[int]] = [list(each) for each in sources]
    for at, each in enumerate(sources):
        for source in each:
            neighbours[source].append(at)
    part_of = [-1] * len(sources)
    parts: list[list[int]] = []
    for root in range(len(sources)):
        if part_of[root] >= 0:
            continue
        part_of[root] = len(parts)
        members = [root]
        for member in members:  # grows while it is walked
            for other in neighbours[member]:
                if part_of[other] < 0:
                    part_of[other] = len(parts)
                    members.append(other)
        parts.append(sorted(members))
    return parts


def link(table: list[Sequence[int]], source: int, target: int) -> None:
    """Add the target to those of the source, in place.

    >>> table = [(), ()]
    >>> link(table, 1, 0)
    >>> table
    [(), (0,)]
    """
    held = table[source]
    if not held:
        table[source] = (target,)  # most have one, and a tuple is cheaper than a list
    elif isinstance(held, list):
        held.append(target)
    else:
        table[source] = [*held, target]
