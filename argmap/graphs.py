"""Graph algorithms: components, disjoint sets, reachability, topological order, dominators.

All are iterative, and linear or nearly so.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


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


def strong_parts_of(
    members: Sequence[Node], sources: Callable[[Node], Iterable[Node]]
) -> list[list[Node]]:
    """Return the strongly connected parts of some nodes, each after all the parts it depends on.

    Args:
        members: The nodes.
        sources: Those that a node depends on; what is no member among them is passed over.

    >>> strong_parts_of("abc", {"a": "b", "b": "ax", "c": "b"}.__getitem__)
    [['b', 'a'], ['c']]
    """
    place = {member: at for at, member in enumerate(members)}
    parts = strong_parts([[place[s] for s in sources(m) if s in place] for m in members])
    return [[members[at] for at in part] for part in parts]


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


class DisjointSets(Generic[Node]):
    """Sets that grow together; each is told by one of its members (Tarjan 1975, paths halved).

    What was never joined is a set of its own.

    >>> sets = DisjointSets[str]()
    >>> sets.join("a", "b")
    >>> sets.of("b"), sets.of("c")
    ('a', 'c')
    """

    def __init__(self) -> None:
        self._above: dict[Node, Node] = {}

    def of(self, node: Node) -> Node:
        """Return the member that tells the set of the node."""
        above = self._above
        while node in above:
            higher = above[node]
            above[node] = node = above.get(higher, higher)
        return node

    def join(self, one: Node, other: Node) -> None:
        """Make one set of two, told by the member that told the first."""
        one, other = self.of(one), self.of(other)
        if one != other:
            self._above[other] = one


def reachable(starts: Iterable[Node], onward: Callable[[Node], Iterable[Node]]) -> list[Node]:
    """Return the starts and all they lead to, the nearest first.

    >>> reachable([1], lambda number: [2 * number, 3 * number] if number < 4 else [])
    [1, 2, 3, 4, 6, 9]
    """
    met = dict.fromkeys(starts)
    order = list(met)
    for node in order:  # grows while it is walked
        for other in onward(node):
            if other not in met:
                met[other] = None
                order.append(other)
    return order


def topological(targets: Sequence[Sequence[int]]) -> list[int]:
    """Return the numbers, each before those it leads to, without circles and what they lead to.

    Kahn 1962.

    Args:
        targets: For each number, those it leads to.

    >>> topological([[1], [], [0], [3]])
    [2, 0, 1]
    """
    waiting = [0] * len(targets)
    for each in targets:
        for target in each:
            waiting[target] += 1
    order = [number for number, count in enumerate(waiting) if not count]
    for number in order:  # grows while it is walked
        for target in targets[number]:
            waiting[target] -= 1
            if not waiting[target]:
                order.append(target)
    return order


class Dominators:
    """The immediate dominator of each number: the next one that every way to the root passes.

    Arrows lead from lower numbers to higher ones, so that each is placed once those it leads to
    are; the place where two ways meet is found by pointers that jump (Myers 1983), in a logarithmic
    number of steps.

    Attributes:
        above: For each number that leads to the root its immediate dominator; the root's is itself.

    Args:
        root: The number that the ways lead to.
        onward: Those that a number leads to.

    >>> Dominators(3, [[1, 2], [3], [3], []].__getitem__).above
    {3: 3, 2: 3, 1: 3, 0: 3}
    """

    def __init__(self, root: int, onward: Callable[[int], Iterable[int]]) -> None:
        self.above = {root: root}
        self._depth = {root: 0}
        self._jump = {root: root}
        for number in range(root - 1, -1, -1):
            self._place(number, onward(number))

    def _place(self, number: int, targets: Iterable[int]) -> None:
        dominator = -1
        for target in targets:
            if target != number and target in self.above:
                dominator = target if dominator < 0 else self._common(dominator, target)
        if dominator < 0:
            return
        depth, jump = self._depth, self._jump
        self.above[number] = dominator
        depth[number] = depth[dominator] + 1
        far = jump[dominator]
        even = depth[dominator] - depth[far] == depth[far] - depth[jump[far]]
        jump[number] = jump[far] if even else dominator

    def _common(self, one: int, other: int) -> int:
        """Return the first number that dominates both."""
        above, depth, jump = self.above, self._depth, self._jump
        if depth[one] < depth[other]:
            one, other = other, one
        while depth[one] > depth[other]:
            one = jump[one] if depth[jump[one]] >= depth[other] else above[one]
        while one != other:
            step = jump if jump[one] != jump[other] else above
            one, other = step[one], step[other]
        return one
