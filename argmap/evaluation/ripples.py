"""What a small change does to the grounded standing: only what it reaches is settled anew."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

from argmap.evaluation.components import strong_parts
from argmap.evaluation.founded import IN, OUT, UNDECIDED, Founded


class Ripples:
    """The grounded standing of some rules, to try changes on; each is undone before the next.

    Attributes:
        work: How many items were settled anew so far.

    >>> from argmap.evaluation.rules import Rules
    >>> from argmap.model import ArgumentMap
    >>> from argmap.records import Claim, Counterpoint
    >>> a, b = Claim("a", "Claim a."), Claim("b", "Claim b.")
    >>> ripples = Ripples(Founded(Rules(ArgumentMap.of(a, b, Counterpoint("b", "a")))))
    >>> ripples.after(toggled=[1])  # reject the second claim: it falls, the first one stands
    {1: 2, 2: 2, 0: 1}
    """

    def __init__(self, founded: Founded) -> None:
        self._founded = founded
        rules = founded.rules
        sources = [rules.grounds(item) for item in range(len(rules.items))]
        self._sources = sources
        self._parts = strong_parts(sources)
        self._level = [0] * len(sources)
        for at, part in enumerate(self._parts):
            for item in part:
                self._level[item] = at
        self.work = 0

    def after(self, *, toggled: Iterable[int] = (), felled: Iterable[int] = ()) -> dict[int, int]:
        """Return the items whose value changes, with the new one.

        Args:
            toggled: Claims to be asserted if they are not, and the other way round.
            felled: Steps to fall, whatever they rest on.
        """
        founded, rules = self._founded, self._founded.rules
        value, asserted = founded.value, rules.asserted
        toggled, fixed = list(toggled), set(felled)
        before: dict[int, int] = {}
        for claim in toggled:
            asserted[claim] ^= 1
        for step in fixed:
            if value[step] != OUT:
                before[step] = value[step]
                value[step] = OUT
        touched = [*toggled, *fixed, *(rules.target[step] for step in fixed)]
        pending = list({self._level[item] for item in touched})
        queued = set(pending)
        heapify(pending)
        while pending:
            part = [item for item in self._parts[heappop(pending)] if item not in fixed]
            held = [value[item] for item in part]
            if len(part) == 1 and part[0] not in self._sources[part[0]]:
                value[part[0]] = self._settled(part[0])
            else:
                founded.settle_again(part)
            self.work += len(part)
            for item, old in zip(part, held, strict=True):
                if value[item] == old:
                    continue
                before[item] = old
                end = rules.target[item]
                for above in rules.uses[item] if end < 0 else (end,):
                    if self._level[above] not in queued:
                        queued.add(self._level[above])
                        heappush(pending, self._level[above])
        changes = {item: value[item] for item in before}
        for item, old in before.items():
            value[item] = old
        for claim in toggled:
            asserted[claim] ^= 1
        return changes

    def _settled(self, item: int) -> int:
        """Return the value of an item that does not depend on itself."""
        rules, value = self._founded.rules, self._founded.value
        against = [value[each] for each in rules.counterpoints[item]]
        behind = [value[each] for each in rules.premises[item]]
        if IN in against or OUT in behind:
            return OUT
        if rules.target[item] < 0 and not rules.asserted[item]:
            supports = [value[each] for each in rules.supports[item]]
            if IN not in supports:
                return UNDECIDED if UNDECIDED in supports else OUT
        return UNDECIDED if UNDECIDED in against or UNDECIDED in behind else IN
