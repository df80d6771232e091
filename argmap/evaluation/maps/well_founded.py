"""The well-founded model of a map's rules, found by propagation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy

from argmap.evaluation.labels import IN, OPEN, OUT, UNDECIDED
from argmap.evaluation.maps.rules import Rules
from argmap.graphs import strong_parts_of

# What a claim that may yet stand can stand on, where that is no support of it.
_ASSERTED = -1
# Nearly all maps need no more; where one part waits for another, going part by part is linear.
_ROUNDS = 3


class WellFoundedModel:
    """The grounded standing of every item of some rules.

    This is the well-founded model (Van Gelder, Ross, Schlipf 1991). What follows is drawn by
    counting what each item still waits for. Once nothing more follows, what could only hold itself
    up falls, and so on; after a few rounds, part by part. Each claim that may yet stand keeps one
    support it can stand on, so that only claims that lose theirs are looked at again.

    Attributes:
        value: For each item 1 in, 2 out, 3 undecided.
        trail: The settled items in order: each follows from items before it, except that the claims
            of a circle without ground fall together.

    >>> from argmap.model.argument_map import ArgumentMap
    >>> from argmap.model.records import Claim, Counterpoint
    >>> poor, tax = Claim("poor", "It hits the poor."), Claim("tax", "Tax carbon.")
    >>> list(WellFoundedModel(Rules(ArgumentMap.of(poor, tax, Counterpoint("poor", "tax")))).value)
    [1, 2, 1]
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        size = len(rules.items)
        self.value = bytearray(size)
        # What an item waits for until it stands: a step for its premises to stand and counterpoints
        # to fall; a claim for counterpoints to fall and, unless asserted, for a support to stand.
        self._waits = [0] * size
        self._hopes = [0] * size  # for each claim its supports that have not fallen
        self._backed = bytearray(size)  # whether a support of it stands
        self._count()
        self.trail = self._settle(range(size), [])

    def working_copy(self) -> WellFoundedModel:
        """Return the same standing, to try changes on that leave no trace in this one.

        >>> from argmap.model.argument_map import ArgumentMap
        >>> from argmap.model.records import Claim
        >>> founded = WellFoundedModel(Rules(ArgumentMap.of(Claim("a", "A."))))
        >>> founded.working_copy().value.clear()
        >>> len(founded.value)
        1
        """
        other = copy(self)
        other.rules = self.rules.with_flipped(())
        for name in ("value", "_waits", "_hopes", "_backed"):
            setattr(other, name, getattr(self, name).copy())
        return other

    def settle_again(self, items: Sequence[int]) -> None:
        """Settle these items anew, everything else being as it is."""
        for number in items:
            self.value[number] = OPEN
        fallen = [number for number in items if self._recount(number)]
        for number in fallen:
            self.value[number] = OUT
        self._settle(items, fallen)

    def _count(self) -> None:
        """Count what each item waits for when nothing is settled."""
        rules, waits, hopes = self.rules, self._waits, self._hopes
        asserted, counters, premises = rules.asserted, rules.counters, rules.premises
        for number, end in enumerate(rules.target):
            if end < 0:
                if not asserted[number]:
                    waits[number] += 1
                    hopes[number] += rules.open[number]  # what is left open may yet be argued
            else:
                waits[number] += len(premises[number])
                if counters[number]:
                    waits[end] += 1
                else:
                    hopes[end] += 1

    def _recount(self, number: int) -> bool:
        """Count what one item waits for, given what is settled; return whether that fells it."""
        rules, value = self.rules, self.value
        against = [value[each] for each in rules.counterpoints[number]]
        waits = len(against) - against.count(OUT)
        needed = [value[each] for each in rules.premises[number]]
        waits += len(needed) - needed.count(IN)
        if rules.target[number] < 0:
            behind = [value[each] for each in rules.supports[number]]
            self._hopes[number] = len(behind) - behind.count(OUT) + rules.open[number]
            self._backed[number] = IN in behind
            waits += not (rules.asserted[number] or IN in behind)
        self._waits[number] = waits
        return IN in against or OUT in needed

    def _settle(self, items: Iterable[int], fallen: list[int]) -> list[int]:
        """Settle the items as far as they can be; return those settled, in order."""
        trail = fallen + self._free(items)
        self._propagate(trail)
        value = self.value
        left = [number for number in items if not value[number]]
        if self._let_fall(left, trail, most=_ROUNDS):
            open_items = [number for number in left if not value[number]]
            for part in strong_parts_of(open_items, self.rules.grounds):
                own = [number for number in part if not value[number]]
                self._let_fall(own, trail)
                for number in own:
                    value[number] = value[number] or UNDECIDED
        for number in left:
            value[number] = value[number] or UNDECIDED
        return trail

    def _let_fall(self, left: Sequence[int], trail: list[int], most: int | None = None) -> bool:
        """Settle what can only hold itself up, and all that follows; add it to the trail.

        Return whether there is more of that after so many rounds.
        """
        target, value = self.rules.target, self.value
        source = self._sources(left)
        lost = [n for n in left if target[n] < 0 and n not in source]
        rounds = 0
        while lost and rounds != most:
            for number in lost:
                value[number] = OUT
            self._propagate(lost)
            trail += lost
            lost = self._groundless(source, lost)
            rounds += 1
        return bool(lost)

    def _free(self, items: Iterable[int]) -> list[int]:
        """Settle the items that wait for nothing, or for a support that none can give."""
        value, waits, hopes, target = self.value, self._waits, self._hopes, self.rules.target
        asserted, backed = self.rules.asserted, self._backed
        free: list[int] = []
        for number in items:
            if value[number]:
                continue
            if not waits[number]:
                value[number] = IN
                free.append(number)
            elif target[number] < 0 and not (hopes[number] or asserted[number] or backed[number]):
                value[number] = OUT
                free.append(number)
        return free

    def _propagate(self, trail: list[int]) -> None:
        """Settle all that follows from the items of the trail; add it to the trail, in order."""
        rules, value, waits, hopes = self.rules, self.value, self._waits, self._hopes
        target, counters, uses = rules.target, rules.counters, rules.uses
        asserted, backed = rules.asserted, self._backed
        for number in trail:  # grows while it is walked
            stands, end = value[number] == IN, target[number]
            if end < 0:
                for step in uses[number]:
                    if stands:
                        waits[step] -= 1
                        if waits[step]:
                            continue
                    if not value[step]:
                        value[step] = value[number]
                        trail.append(step)
                continue
            if counters[number] != stands:  # a fallen counterpoint or a standing support: it helps
                if not counters[number]:
                    if backed[end]:
                        continue
                    backed[end] = 1
                    if asserted[end]:
                        continue
                waits[end] -= 1
                if not waits[end] and not value[end]:
                    value[end] = IN
                    trail.append(end)
                continue
            if not counters[number]:
                hopes[end] -= 1
                if hopes[end] or asserted[end]:
                    continue
            if not value[end]:
                value[end] = OUT
                trail.append(end)

    def _sources(self, left: Iterable[int]) -> dict[int, int]:
        """Return, for each undecided claim that may stand on something, one thing it can stand on.

        Among these sources no claim stands on itself, however many steps away.
        """
        rules, value = self.rules, self.value
        source: dict[int, int] = {}
        waits: dict[int, int] = {}
        for number in left:
            end = rules.target[number]
            if end < 0:
                held = [step for step in rules.supports[number] if value[step] in {IN, UNDECIDED}]
                if rules.asserted[number] or rules.open[number]:
                    source[number] = _ASSERTED
                elif held:
                    source[number] = held[0]
            elif not rules.counters[number]:
                waits[number] = sum(not value[premise] for premise in rules.premises[number])
                if not waits[number] and not value[end]:
                    source.setdefault(end, number)
        found = list(source)
        for claim in found:  # grows while it is walked
            for step in rules.uses[claim]:
                if step in waits:
                    waits[step] -= 1
                    end = rules.target[step]
                    if not waits[step] and end not in source and not value[end]:
                        source[end] = step
                        found.append(end)
        return source

    def _groundless(self, source: dict[int, int], fallen: Sequence[int]) -> list[int]:
        """Return the claims that lost what they stood on, and found nothing else to stand on."""
        rules, value = self.rules, self.value
        target, uses = rules.target, rules.uses
        lost: dict[int, None] = {}
        for step in fallen:
            end = target[step]
            if end >= 0 and not value[end] and source.get(end) == step:
                lost[end] = None
        for claim in (spread := list(lost)):  # grows while it is walked
            for step in uses[claim]:
                end = target[step]
                if end not in lost and not value[end] and source.get(end) == step:
                    lost[end] = None
                    spread.append(end)
        chances = [step for claim in lost for step in rules.supports[claim]]
        for step in chances:  # grows while it is walked
            claim = target[step]
            if claim not in lost or value[step] == OUT:
                continue
            if all(value[premise] == IN or premise not in lost for premise in rules.premises[step]):
                source[claim] = step
                del lost[claim]
                chances += [use for use in uses[claim] if target[use] in lost]
        return list(lost)
