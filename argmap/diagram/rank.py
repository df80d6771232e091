"""Which arrows point against the layout, and which boxes may stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def turned(count: int, ends: Sequence[tuple[int, int]], first: int = 0) -> set[int]:
    """Return the positions of the pairs to turn round so that no path through them is a circle.

    A pair leads from one of ``count`` boxes to another. A circle is opened above the box ``first``,
    if that is in it, or else above the one met first. Engines open circles themselves, but slowly
    in a dense map, and elsewhere for the least change of the map.

    >>> turned(2, [(0, 1), (1, 0)])
    {1}
    """
    below: dict[int, list[int]] = {}
    entered = bytearray(count)
    for position, (upper, lower) in enumerate(ends):
        below.setdefault(upper, []).append(position)
        if upper != lower:
            entered[lower] = 1
    against: set[int] = set()
    waiting, open_, done = 0, 1, 2
    state = bytearray(count)
    starts = [box for box in range(count) if not entered[box]]
    for start in (*starts, *range(first, count), *range(first)):
        if state[start] != waiting:
            continue
        state[start] = open_
        path = [(start, iter(below.get(start, ())))]
        while path:
            box, rest = path[-1]
            for position in rest:
                lower = ends[position][1]
                if state[lower] == waiting:
                    state[lower] = open_
                    path.append((lower, iter(below.get(lower, ()))))
                    break
                if state[lower] == open_ and lower != box:
                    against.add(position)
            else:
                state[box] = done
                path.pop()
    return against


def level(
    count: int, ends: Iterable[tuple[int, int]], groups: Sequence[Sequence[int]]
) -> list[tuple[int, ...]]:
    """Return those groups of boxes, joined where they meet, that can stand in one rank.

    They can when no path of ``ends``, which run in no circle, then leads back to its own rank.

    >>> level(3, [(0, 1), (0, 2)], [(1, 2)])
    [(1, 2)]
    >>> level(2, [(0, 1)], [(0, 1)])
    []
    """
    if not groups:
        return []
    leader = list(range(count))

    def find(box: int) -> int:
        while leader[box] != box:
            leader[box] = leader[leader[box]]
            box = leader[box]
        return box

    for first, *others in groups:
        for other in others:
            leader[find(other)] = find(first)
    below: dict[int, list[int]] = {}
    above = [0] * count
    for upper, lower in ends:
        above[find(lower)] += 1
        below.setdefault(find(upper), []).append(find(lower))
    free = [box for box in range(count) if find(box) == box and not above[box]]
    for box in free:  # grows while it is walked
        for lower in below.get(box, ()):
            above[lower] -= 1
            if not above[lower]:
                free.append(lower)
    placed = set(free)
    joined: dict[int, dict[int, None]] = {}
    for group in groups:
        joined.setdefault(find(group[0]), {}).update(dict.fromkeys(group))
    return [tuple(boxes) for head, boxes in joined.items() if head in placed]
