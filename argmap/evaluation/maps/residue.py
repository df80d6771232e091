"""The rest that the rules of a map leave undecided, as a framework settled in the same ways."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.errors import TooLargeError
from argmap.evaluation.frameworks.labellings import Conflict
from argmap.evaluation.labels import IN, UNDECIDED
from argmap.evaluation.maps.well_founded import WellFoundedModel
from argmap.graphs import strong_parts_of

_LARGEST = 20_000
"""The most arguments that a circle of undecided supports is unrolled into, about."""


class ResidualFramework:
    """The undecided items of some rules as arguments that attack each other.

    An argument is in exactly if all its attackers are out: it says "none of these", in three
    values. So attacks can say every rule. A step is attacked by its counterpoints, and by "not p"
    for each premise p; a claim by its counterpoints, and by "no support stands" unless it is
    asserted. Claims that support each other in a circle would hold each other up that way; so the
    supports of a circle of n claims are unrolled n times, each round resting on the one before it,
    and the first on nothing. A claim that is left open attacks itself.

    The complete labellings of these arguments are then, one to one, the three-valued stable models
    of the rules (Przymusinski 1990), the maximal ones their regular models (You, Yuan 1994), and
    those with nothing undecided their stable models (Gelfond, Lifschitz 1988); see Caminada, Sá,
    Alcântara, Dvořák 2015.

    Attributes:
        argument: For each undecided item the number of the argument that says it.
        conflict: The arguments and their attacks.

    Raises:
        TooLargeError: When circles of undecided supports are too large to unroll.

    >>> from argmap.evaluation.maps.rules import Rules
    >>> from argmap.model.argument_map import ArgumentMap
    >>> from argmap.model.records import Claim, Counterpoint
    >>> wet, dry = Claim("wet", "It is wet."), Claim("dry", "It is dry.")
    >>> debate = ArgumentMap.of(wet, dry, Counterpoint("wet", "dry"), Counterpoint("dry", "wet"))
    >>> ResidualFramework(WellFoundedModel(Rules(debate))).conflict.attackers
    [[1], [0]]
    """

    def __init__(self, grounded: WellFoundedModel) -> None:
        self._rules, self._value = grounded.rules, grounded.value
        self._attackers: list[list[int]] = []
        self._counts: list[int] = []
        self._negation: dict[int, int] = {}
        self.argument: dict[int, int] = {}
        left = [number for number, value in enumerate(self._value) if value == UNDECIDED]
        claims = [number for number in left if self._rules.target[number] < 0]
        steps = [number for number in left if self._rules.target[number] >= 0]
        parts = strong_parts_of(claims, self._grounds)
        # Claims first, each after those it rests on, so that what says the same as another item
        # takes that one's argument.
        written: list[int] = []
        circles: list[list[int]] = []
        for part in parts:
            if len(part) > 1 or self._rests_on_itself(part[0]):
                circles.append(part)
                self.argument.update((claim, self._new(count=1)) for claim in part)
            elif self._number_claim(part[0]):
                written += part
        written += [step for step in steps if self._number_step(step)]
        for item in written:
            self._attackers[self.argument[item]] = self._against(item)
        for circle in circles:
            self._unroll(circle)
        self.conflict = Conflict(self._attackers, self._counts)

    def _open(self, items: Iterable[int]) -> list[int]:
        value = self._value
        return [item for item in items if value[item] == UNDECIDED]

    def _needs_support(self, claim: int) -> bool:
        standing = (self._value[step] == IN for step in self._rules.supports[claim])
        return not self._rules.asserted[claim] and not any(standing)

    def _grounds(self, claim: int) -> list[int]:
        """Return the claims that the supports of a claim rest on."""
        supports = self._open(self._rules.supports[claim]) if self._needs_support(claim) else ()
        return [p for step in supports for p in self._open(self._rules.premises[step])]

    def _rests_on_itself(self, claim: int) -> bool:
        supports = self._open(self._rules.supports[claim]) if self._needs_support(claim) else ()
        return any(claim in self._rules.premises[step] for step in supports)

    def _new(self, attackers: Iterable[int] = (), count: int = 0) -> int:
        self._attackers.append(list(attackers))
        self._counts.append(count)
        return len(self._attackers) - 1

    def _not(self, argument: int) -> int:
        if argument not in self._negation:
            self._negation[argument] = self._new([argument])
        return self._negation[argument]

    def _number_claim(self, claim: int) -> bool:
        """Give the claim an argument; return whether that is its own."""
        supports = self._open(self._rules.supports[claim])
        if len(supports) == 1 and self._needs_support(claim):
            step = supports[0]
            premises = self._open(self._rules.premises[step])
            attacked = self._open(self._rules.counterpoints[claim]) or self._open(
                self._rules.counterpoints[step]
            )
            if len(premises) == 1 and not attacked:
                self.argument[claim] = self.argument[premises[0]]
                return False
        self.argument[claim] = self._new(count=1)
        return True

    def _number_step(self, step: int) -> bool:
        """Give the step an argument; return whether that is its own."""
        undercut = self._open(self._rules.counterpoints[step])
        premises = self._open(self._rules.premises[step])
        if len(premises) == 1 and not undercut:
            self.argument[step] = self.argument[premises[0]]
            return False
        self.argument[step] = self._new(count=int(bool(undercut)))
        return True

    def _against(self, item: int) -> list[int]:
        """Return the attackers of the item's argument, which belongs to no circle."""
        argument, rules = self.argument, self._rules
        against = [argument[step] for step in self._open(rules.counterpoints[item])]
        if rules.target[item] >= 0:
            against += [self._not(argument[each]) for each in self._open(rules.premises[item])]
        elif self._needs_support(item):
            if rules.open[item]:  # what attacks itself is never decided, but can be defeated
                return [*against, argument[item]]
            supports = [argument[step] for step in self._open(rules.supports[item])]
            against.append(self._not(supports[0]) if len(supports) == 1 else self._new(supports))
        return against

    def _unroll(self, circle: list[int]) -> None:
        """Let the claims of a circle rest on rounds that rest on nothing in the end."""
        rules, own = self._rules, set(circle)
        supports = {claim: self._open(rules.supports[claim]) for claim in circle}
        if len(circle) * sum(map(len, supports.values())) > _LARGEST:
            raise TooLargeError(
                f"{len(circle)} undecided claims support each other in circles, which is more than "
                "can be searched; ask for the grounded semantics"
            )
        held: dict[int, int] = {}  # the claims that the round before lets stand, if anything does
        for at in range(len(circle)):
            last = at == len(circle) - 1
            round_: dict[int, int] = {}
            for claim in circle:
                behind = [
                    self._step_in_round(step, own, held)
                    for step in supports[claim]
                    if all(p not in own or p in held for p in rules.premises[step])
                ]
                if behind:
                    against = [self.argument[k] for k in self._open(rules.counterpoints[claim])]
                    against.append(self._new(behind))
                    round_[claim] = self.argument[claim] if last else self._new()
                    self._attackers[round_[claim]] = against
            held = round_

    def _step_in_round(self, step: int, own: set[int], held: dict[int, int]) -> int:
        rules = self._rules
        if not own.intersection(rules.premises[step]):
            return self.argument[step]
        against = [self.argument[each] for each in self._open(rules.counterpoints[step])]
        for premise in self._open(rules.premises[step]):
            said = held[premise] if premise in own else self.argument[premise]
            against.append(self._not(said))
        return self._new(against)
