"""The cheapest ways to turn a claim, where all that bears on it does so in one way only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from argmap.evaluation.labels import IN, OUT
from argmap.evaluation.maps.rules import Rules

_NEVER = 1 << 60
_Goal: TypeAlias = tuple[int, int]  # an item, and the value it is to have


@frozen(eq=False)
class _Link:
    """An item, with the value it is to have, before all others of its kind."""

    item: int
    value: int
    rest: _Link | None


class Tree:
    """The items below a claim, and what it costs to give each of them a value.

    The cost is the number of leaf claims to toggle: those without a support, whose acceptance is up
    to the caller. A dynamic program over "all of these" and "one of these", linear in the tree.

    Attributes:
        items: The items, each before those below it.
        is_one: Whether it is a tree in which everything stands or falls: nothing bears on the
            claim in two ways, or in a circle, and no claim is left open. If not, there is nothing
            else to be learnt from it.

    >>> from argmap.model.argument_map import ArgumentMap
    >>> from argmap.model.records import Claim, Support
    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("b", "a"))
    >>> tree = Tree(Rules(debate), 0)
    >>> tree.is_one, tree.cost(OUT), list(tree.cheapest(OUT))
    (True, 1, [[1]])
    """

    def __init__(self, rules: Rules, root: int) -> None:
        self._rules = rules
        self._root = root
        self.items = [root]
        self.is_one = True
        met = {root}
        for item in self.items:  # grows while it is walked
            below = rules.grounds(item)
            if rules.open[item] or not met.isdisjoint(below):
                self.is_one = False
                return
            met.update(below)
            self.items += below
        self._cost = {IN: dict.fromkeys(self.items, 0), OUT: dict.fromkeys(self.items, 0)}
        for item in reversed(self.items):
            self._weigh(item)

    def cost(self, value: int) -> int | None:
        """Return the fewest leaf claims to toggle for the root to have the value, if any do."""
        cost = self._cost[value][self._root]
        return cost if cost < _NEVER else None

    def cheapest(self, value: int) -> Iterator[list[int]]:
        """Yield the smallest sets of leaf claims that give the root the value, each once."""
        cost = self._cost
        pending: list[tuple[_Link | None, _Link | None]] = [(_Link(self._root, value, None), None)]
        while pending:
            goal, chosen = pending.pop()
            while goal and not cost[goal.value][goal.item]:
                goal = goal.rest
            if goal is None:
                yield _items_of(chosen)
                continue
            for itself, others in reversed(self._cheapest_ways(goal)):
                further = goal.rest
                for item, want in reversed(others):
                    further = _Link(item, want, further)
                toggled = _Link(goal.item, goal.value, chosen) if itself else chosen
                pending.append((further, toggled))

    def _weigh(self, item: int) -> None:
        """Find what it costs to make the item stand, and to make it fall."""
        rules, stand, fall = self._rules, self._cost[IN], self._cost[OUT]
        against, premises = rules.counterpoints[item], rules.premises[item]
        if not against and len(premises) == 1:  # most steps only pass on what their premise costs
            stand[item], fall[item] = stand[premises[0]], fall[premises[0]]
            return
        held = sum([fall[step] for step in against])
        hit = min([stand[step] for step in against], default=_NEVER)
        supports = rules.supports[item]
        if premises:
            held += sum([stand[premise] for premise in premises])
            hit = min(hit, *[fall[premise] for premise in premises])
        elif not supports:
            held += not rules.asserted[item]
            hit = min(hit, 1) if rules.asserted[item] else 0
        elif not rules.asserted[item]:
            held += min([stand[step] for step in supports])
            hit = min(hit, sum([fall[step] for step in supports]))
        stand[item] = min(held, _NEVER)
        fall[item] = min(hit, _NEVER)

    def _cheapest_ways(self, goal: _Link) -> list[tuple[bool, tuple[_Goal, ...]]]:
        """Return the ways to reach the goal that cost least, each with what it is to be paid for.

        Ways that differ in what is there for nothing are one.
        """
        cost = self._cost
        ways: dict[tuple[bool, tuple[_Goal, ...]], None] = {}
        for itself, others in self._ways(goal.item, goal.value):
            paid = tuple([(item, want) for item, want in others if cost[want][item]])
            if itself + sum(cost[want][item] for item, want in paid) == cost[goal.value][goal.item]:
                ways[itself, paid] = None
        return list(ways)

    def _ways(self, item: int, value: int) -> list[tuple[bool, list[_Goal]]]:
        """Return the ways to give the item the value: whether by toggling it, and what else."""
        rules = self._rules
        against, supports, premises = (
            rules.counterpoints[item],
            rules.supports[item],
            rules.premises[item],
        )
        asserted = bool(rules.asserted[item])
        if value == IN:
            met = [(step, OUT) for step in against]
            if premises:
                return [(False, [*((premise, IN) for premise in premises), *met])]
            if asserted or not supports:
                return [(not asserted, met)]
            return [(False, [(step, IN), *met]) for step in supports]
        ways: list[tuple[bool, list[_Goal]]] = [(False, [(premise, OUT)]) for premise in premises]
        if not premises and not supports:
            ways = [(asserted, [])]
        elif supports and not asserted:
            ways = [(False, [(step, OUT) for step in supports])]
        ways += [(False, [(step, IN)]) for step in against]
        return ways


def _items_of(chosen: _Link | None) -> list[int]:
    items: list[int] = []
    while chosen:
        items.append(chosen.item)
        chosen = chosen.rest
    return sorted(items)
