"""Weighted things that pull each other up and down, by number: the strengths they settle at."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from math import fsum, prod

from attrs import frozen

from argmap.evaluation.gradual.semantics import GradualSemantics
from argmap.graphs import strong_parts

CONVERGED = 1e-9
"""The largest residual with which a circle counts as settled."""
_EXACT = 1e-15
"""A residual that is rounding and no more."""
_WORK = 3_000_000
"""So many pulls are looked at, about, before a circle is given up."""
_NONE: Sequence[int] = ()


@frozen
class NetStrengths:
    """The strengths that the things of a net come to.

    Attributes:
        strength: Of each thing, by number.
        residual: By how much a strength differs at most from what the others make of it.
        iterations: How many times the strengths of a circle were made; 0 where nothing goes round.

    >>> NetStrengths([0.5], 0.0, 0).residual
    0.0
    """

    strength: list[float]
    residual: float
    iterations: int


class Net:
    """Things with base scores, and which of them pull at which.

    Attributes:
        base: The base score of each.
        attacks: For each, those it attacks.
        supports: For each, those it supports.
        carries: For each, those whose base score counts only as far as the weakest thing that
            carries them lets it: the steps that have it as a premise.

    >>> net = Net([0.5, 1.0])
    >>> net.attacks[1] = [0]
    >>> from argmap.evaluation.gradual.semantics import gradual_named
    >>> net.settle_all(gradual_named("quadratic-energy")).strength
    [0.25, 1.0]
    """

    def __init__(self, base: list[float]) -> None:
        self.base = base
        self.attacks: list[Sequence[int]] = [_NONE] * len(base)
        self.supports: list[Sequence[int]] = [_NONE] * len(base)
        self.carries: list[Sequence[int]] = [_NONE] * len(base)

    def settle_all(self, semantics: GradualSemantics) -> NetStrengths:
        """Return the strengths.

        Exact in one pass where nothing goes round. A circle is gone round with damping, and where
        that does not settle, the differential equation ds/dt = f(s) - s is followed from the base
        scores (Potyka 2018), until the residual is rounding or the work is too much.
        """
        base, attacks, supports, carries = self.base, self.attacks, self.supports, self.carries
        size, product = len(base), semantics.by_product
        waits = [0] * size
        pulled = waits
        for pulls in (attacks, supports, carries):
            if pulls is carries:
                pulled = waits.copy()
            for targets in pulls:
                for target in targets:
                    waits[target] += 1
        strength = [0.0] * size
        nothing = 1.0 if product else 0.0
        against, behind = [nothing] * size, [nothing] * size
        weight = base.copy()
        influence = semantics.influence
        attack_factor, support_factor = semantics.attacks, semantics.supports
        ready = [number for number, count in enumerate(waits) if not count]
        for number in ready:  # grows while it is walked
            made = weight[number]
            if pulled[number]:
                aggregate = attack_factor * against[number] + support_factor * behind[number]
                made = influence(made, aggregate)
            strength[number] = made
            for target in attacks[number]:
                if product:
                    against[target] *= 1 - made
                else:
                    against[target] += made
                waits[target] -= 1
                if not waits[target]:
                    ready.append(target)
            for target in supports[number]:
                if product:
                    behind[target] *= 1 - made
                else:
                    behind[target] += made
                waits[target] -= 1
                if not waits[target]:
                    ready.append(target)
            for target in carries[number]:
                carried = base[target] * made
                weight[target] = min(weight[target], carried)
                waits[target] -= 1
                if not waits[target]:
                    ready.append(target)
        if len(ready) == size:
            return NetStrengths(strength, 0.0, 0)
        left = [number for number, count in enumerate(waits) if count]
        return Subnet(self, semantics, strength, left).settle_all()


class Subnet:
    """Some things of a net, and what pulls at each of them.

    Attributes:
        strength: The present strength of everything in the net.
        parts: The things, those that go round together in one part, after those they depend on.

    >>> from argmap.evaluation.gradual.semantics import gradual_named
    >>> net = Net([0.5, 1.0])
    >>> net.attacks[1] = [0]
    >>> Subnet(net, gradual_named("quadratic-energy"), [0.5, 1.0], [0, 1]).parts
    [[1], [0]]
    """

    def __init__(
        self, net: Net, semantics: GradualSemantics, strength: list[float], among: Sequence[int]
    ) -> None:
        self.net = net
        self.semantics = semantics
        self.strength = strength
        self.attackers: dict[int, list[int]] = {number: [] for number in among}
        self.supporters: dict[int, list[int]] = {number: [] for number in among}
        self.carriers: dict[int, list[int]] = {number: [] for number in among}
        place = {number: at for at, number in enumerate(among)}
        sources: list[list[int]] = [[] for _ in among]
        for pulls, into in (
            (net.attacks, self.attackers),
            (net.supports, self.supporters),
            (net.carries, self.carriers),
        ):
            for number, targets in enumerate(pulls):
                for target in targets:
                    if target in place:
                        into[target].append(number)
                        if number in place:
                            sources[place[target]].append(place[number])
        self.parts = [[among[at] for at in part] for part in strong_parts(sources)]

    def working_copy(self) -> Subnet:
        """Return the same with strengths of its own, to try changes on."""
        other = copy(self)
        other.strength = self.strength.copy()
        return other

    def settle_all(self) -> NetStrengths:
        """Return all strengths, each part settled after those it depends on."""
        residual, iterations = 0.0, 0
        for part in self.parts:
            own, count = self.settle(part)
            residual, iterations = max(residual, own), iterations + count
        return NetStrengths(self.strength, residual, iterations)

    def settle(self, part: Sequence[int]) -> tuple[float, int]:
        """Settle a part; return its residual, and how many times it was gone round."""
        if self.goes_round(part):
            return self._gone_round(part)
        self.strength[part[0]] = self.strength_of(part[0])
        return 0.0, 0

    def goes_round(self, part: Sequence[int]) -> bool:
        """Return whether anything in the part depends on itself."""
        first, net = part[0], self.net
        return len(part) > 1 or any(
            first in pulls[first] for pulls in (net.attacks, net.supports, net.carries)
        )

    def pulls(self, part: Sequence[int]) -> int:
        """Count the things that are looked at to make the strengths of a part once."""
        return sum(len(self.attackers[n]) + len(self.supporters[n]) + 1 for n in part)

    def weight(self, number: int) -> float:
        """Return the base score of the thing, as far as what carries it lets it count."""
        carriers = self.carriers[number]
        base = self.net.base[number]
        return base * min([self.strength[each] for each in carriers]) if carriers else base

    def aggregate(self, number: int) -> float | None:
        """Return the sum of all pulls at the thing; None when nothing pulls."""
        semantics, strength = self.semantics, self.strength
        against = [strength[each] for each in self.attackers[number]]
        behind = [strength[each] for each in self.supporters[number]]
        if not (against or behind):
            return None
        # Rounded the same in any order: where a circle could settle in two ways, the last digit
        # would decide between them.
        if semantics.by_product:
            attack = prod(sorted([1 - each for each in against]))
            support = prod(sorted([1 - each for each in behind]))
        else:
            attack, support = fsum(against), fsum(behind)
        return semantics.attacks * attack + semantics.supports * support

    def strength_of(self, number: int) -> float:
        """Return the strength that the present strengths of the others make."""
        weight, aggregate = self.weight(number), self.aggregate(number)
        return weight if aggregate is None else self.semantics.influence(weight, aggregate)

    def _gone_round(self, part: Sequence[int]) -> tuple[float, int]:
        """Settle a circle; return its residual, and how many times it was gone round."""
        rounds = max(200, _WORK // self.pulls(part))
        first, count = self._damp(part, min(rounds, 2000))
        if first <= CONVERGED:
            return first, count
        second, more = self._integrate(part, rounds)
        return second, count + more

    def _begin(self, part: Sequence[int]) -> None:
        for number in part:
            self.strength[number] = self.net.base[number]

    def _damp(self, part: Sequence[int], rounds: int) -> tuple[float, int]:
        """Go half of the way to what the others make, again and again."""
        self._begin(part)
        strength, residual = self.strength, 1.0
        for count in range(1, rounds + 1):
            made = [self.strength_of(number) for number in part]
            before = residual
            residual = max(abs(new - strength[n]) for n, new in zip(part, made, strict=True))
            if residual <= _EXACT or (residual <= 1e-12 and residual >= before):
                return residual, count
            for number, new in zip(part, made, strict=True):
                strength[number] += (new - strength[number]) / 2
        return residual, rounds

    def _integrate(self, part: Sequence[int], rounds: int) -> tuple[float, int]:
        """Follow the differential equation by the method of Runge and Kutta."""
        self._begin(part)
        strength = self.strength
        degree = max(len(self.attackers[n]) + len(self.supporters[n]) + 1 for n in part)
        step = min(0.5, 2 / degree)
        residual, count = 1.0, 0
        while count < rounds:
            start = [strength[number] for number in part]
            slopes: list[list[float]] = []
            for share in (0.0, step / 2, step / 2, step):
                if slopes:
                    for number, begin, slope in zip(part, start, slopes[-1], strict=True):
                        strength[number] = begin + share * slope
                slopes.append([self.strength_of(number) - strength[number] for number in part])
            count += 4
            before, residual = residual, max(map(abs, slopes[0]))
            for number, begin, one, two, three, four in zip(part, start, *slopes, strict=True):
                strength[number] = begin + step / 6 * (one + 2 * two + 2 * three + four)
            if residual <= _EXACT or (residual <= 1e-12 and residual >= before):
                break
        return residual, count
