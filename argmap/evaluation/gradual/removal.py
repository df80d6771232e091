"""Influence by removal: the share of one strength that is lost without each of the others."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import islice
from math import fsum, prod
from typing import NamedTuple

from argmap.errors import TooLargeError
from argmap.evaluation.gradual.network import CONVERGED, Subnet
from argmap.graphs import reachable, strong_parts_of

WORK = 15_000_000
"""So many pulls are looked at in circles, about, before the question is given up: ten seconds."""
# What it costs to find what still goes round, in pulls for each thing.
_DIVIDING = 8
# With fewer inputs for each that changes, all of them are looked at again.
_FEW = 8
# A product below this is made anew: dividing it would lose digits.
_TINY = 1e-200


def shares(inward: Subnet, target: int) -> tuple[dict[int, float], bool]:
    """Return the share of the target's strength that is lost without each thing, and if it is sure.

    Without each in turn, what this changes is settled anew, and no more: where nothing goes round,
    in time proportional to the pulls that change.

    Raises:
        TooLargeError: Circles that take too long to be settled again and again.

    >>> from argmap.evaluation.gradual.network import Net
    >>> from argmap.evaluation.gradual.semantics import gradual_named
    >>> net, row = Net([0.5, 0.5]), gradual_named("h-categorizer")
    >>> net.attacks[1] = [0]
    >>> inward = Subnet(net, row, net.settle_all(row).strength, [0, 1])
    >>> shares(inward, 0)[0][1]
    -0.16666666666666669
    """
    removals = _Removals(inward, target)
    whole = inward.strength[target]
    found: dict[int, float] = {}
    worst = 0.0
    for number in removals.bearing:
        without, residual = removals.without(number)
        found[number] = whole - without
        worst = max(worst, residual)
    return found, worst <= CONVERGED


class _Change(NamedTuple):
    """A changed input of a thing: an attacker, a supporter, or what carries it."""

    source: int
    old: float
    new: float
    kind: int


_ATTACK, _SUPPORT, _CARRY = range(3)


class _Removals:
    """The things that bear on a target, to be taken away one by one and put back.

    They are taken away from strengths of its own. A thing with many inputs, few of which change, is
    made anew from those few, and from sums that leave them out.
    """

    def __init__(self, inward: Subnet, target: int) -> None:
        self._whole = inward
        self._tried = inward.working_copy()
        self._target = target
        self._level = {number: at for at, part in enumerate(inward.parts) for number in part}
        inputs = (inward.attackers, inward.supporters, inward.carriers)
        self.bearing = reachable(
            [target], lambda number: [s for into in inputs for s in into[number]]
        )
        self._onward: dict[int, list[tuple[int, int]]] = {}
        for number in self.bearing:
            for kind, into in enumerate(inputs):
                for source in into[number]:
                    self._onward.setdefault(source, []).append((number, kind))
        self._sums: dict[int, tuple[_Sum, _Sum]] = {}
        self._carriers: dict[int, list[int]] = {}
        self._work = 0

    def without(self, removed: int) -> tuple[float, float]:
        """Return the target's strength without a thing, and the residual."""
        tried, strength, level = self._tried, self._tried.strength, self._level
        before: dict[int, float] = {}
        changes: dict[int, list[_Change]] = {}
        pending, queued = [level[removed]], {level[removed]}
        worst = 0.0
        try:
            while pending:
                part = tried.parts[heappop(pending)]
                held = [strength[number] for number in part]
                before.update(zip(part, held, strict=True))
                worst = max(worst, self._settle(part, removed, changes))
                for number, old in zip(part, held, strict=True):
                    new = strength[number]
                    if new == old:
                        continue
                    for above, kind in self._onward.get(number, ()):
                        changes.setdefault(above, []).append(_Change(number, old, new, kind))
                        if level[above] not in queued:
                            queued.add(level[above])
                            heappush(pending, level[above])
            return strength[self._target], worst
        finally:
            for number, old in before.items():
                strength[number] = old

    def _settle(
        self, part: Sequence[int], removed: int, changes: dict[int, list[_Change]]
    ) -> float:
        """Settle a part without the removed thing; return its residual."""
        tried, first = self._tried, part[0]
        if not tried.goes_round(part):
            tried.strength[first] = (
                0.0 if first == removed else self._strength_of(first, changes.get(first, ()))
            )
            return 0.0
        parts: list[Sequence[int]] = [part]
        if removed in part:  # what is left may go round no more
            tried.strength[removed] = 0.0
            rest = [number for number in part if number != removed]
            inputs = (tried.attackers, tried.supporters, tried.carriers)
            parts = [*strong_parts_of(rest, lambda number: [s for i in inputs for s in i[number]])]
            self._work += _DIVIDING * len(part)
        worst = 0.0
        for inner in parts:
            residual, rounds = tried.settle(inner)
            worst = max(worst, residual)
            self._work += (rounds + 1) * tried.pulls(inner)
            if self._work > WORK:
                raise TooLargeError(
                    f"settling a circle of {len(part)} claims and steps again without each of them "
                    "takes too long; ask for the influence by gradient"
                )
        return worst

    def _strength_of(self, number: int, changes: Sequence[_Change]) -> float:
        """Return the strength that its inputs make of a thing, given those that changed."""
        tried, semantics = self._tried, self._tried.semantics
        against, behind = tried.attackers[number], tried.supporters[number]
        carriers = tried.carriers[number]
        if _FEW * len(changes) >= len(against) + len(behind) + len(carriers):
            return tried.strength_of(number)
        weight = tried.net.base[number]
        if carriers:
            weight *= self._weakest(number, [each for each in changes if each.kind == _CARRY])
        if not (against or behind):
            return weight
        if number not in self._sums:
            made = [
                _Sum([self._whole.strength[each] for each in into], by_product=semantics.by_product)
                for into in (against, behind)
            ]
            self._sums[number] = made[0], made[1]
        attack, support = (
            each.with_changes([change for change in changes if change.kind == kind])
            for each, kind in zip(self._sums[number], (_ATTACK, _SUPPORT), strict=True)
        )
        if attack is None or support is None:
            return tried.strength_of(number)
        aggregate = semantics.attacks * attack + semantics.supports * support
        return semantics.influence(weight, aggregate)

    def _weakest(self, number: int, changes: Sequence[_Change]) -> float:
        """Return the least strength of what carries a thing."""
        whole = self._whole.strength
        if number not in self._carriers:
            self._carriers[number] = sorted(self._whole.carriers[number], key=whole.__getitem__)
        changed = {change.source: change.new for change in changes}
        unchanged = (whole[each] for each in self._carriers[number] if each not in changed)
        return min([*changed.values(), *islice(unchanged, 1)])


class _Sum:
    """The strengths of many inputs as one number, to be had with a few of them changed."""

    def __init__(self, strengths: Sequence[float], *, by_product: bool) -> None:
        self._by_product = by_product
        factors = [1 - each for each in strengths] if by_product else []
        self._zeros = factors.count(0.0)
        self._product = prod([each for each in factors if each])
        self._total = 0.0 if by_product else fsum(strengths)

    def with_changes(self, changes: Sequence[_Change]) -> float | None:
        """Return the number with these changes; None where too many digits would be lost."""
        if not self._by_product:
            parts = [part for change in changes for part in (-change.old, change.new)]
            return fsum([self._total, *parts])
        zeros, product = self._zeros, self._product
        for change in changes:
            for factor, by in ((1 - change.old, -1), (1 - change.new, 1)):
                if not factor:
                    zeros += by
                elif product < _TINY:
                    return None
                else:
                    product = product * factor if by > 0 else product / factor
        return 0.0 if zeros else product
