"""Incremental re-evaluation: a small change settles anew only what it reaches."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush

from argmap.evaluation.labels import IN, OUT, UNDECIDED
from argmap.evaluation.maps.well_founded import WellFoundedModel
from argmap.graphs import Dominators, strong_parts

_NOTHING: Mapping[int, int] = {}


class IncrementalModel:
    """The grounded standing of some rules, to try changes on; each is undone before the next.

    It tries them on a standing of its own. An item that is no part of a circle is settled in
    constant time, however much bears on it: by counts of what fells it, of what leaves it in doubt,
    and of the supports that back it or may.

    Attributes:
        rules: The rules.
        value: The value of each item as things are.
        parts: The items that all reach each other, each part after those it depends on.
        level: For each item the place of its part.
        work: How many items were settled anew so far.

    >>> from argmap.evaluation.maps.rules import Rules
    >>> from argmap.model.argument_map import ArgumentMap
    >>> from argmap.model.records import Claim, Counterpoint
    >>> a, b = Claim("a", "Claim a."), Claim("b", "Claim b.")
    >>> rules = Rules(ArgumentMap.of(a, b, Counterpoint("b", "a")))
    >>> model = IncrementalModel(WellFoundedModel(rules))
    >>> model.changes_after(toggled=[1])  # reject the second claim: it falls, the first one stands
    {1: 2, 2: 2, 0: 1}
    """

    def __init__(self, grounded: WellFoundedModel) -> None:
        self._tried = grounded.working_copy()
        self.rules = rules = grounded.rules
        self.value = grounded.value
        size = len(rules.items)
        sources = [rules.grounds(item) for item in range(size)]
        self.parts = strong_parts(sources)
        self.level = [0] * size
        self._goes_round = bytearray(size)
        for at, part in enumerate(self.parts):
            for item in part:
                self.level[item] = at
            self._goes_round[at] = len(part) > 1 or part[0] in sources[part[0]]
        self.work = 0
        self._fells, self._doubts = [0] * size, [0] * size
        self._backs, self._hopes = [0] * size, [0] * size
        # Which count an item of a value belongs to, in what it bears on.
        self._of_claim = {OUT: self._fells, UNDECIDED: self._doubts}
        self._of_counterpoint = {IN: self._fells, UNDECIDED: self._doubts}
        self._of_support = {IN: self._backs, UNDECIDED: self._hopes}
        for item, value in enumerate(self.value):
            self._count(item, value, 1)

    def changes_after(
        self,
        *,
        toggled: Iterable[int] = (),
        forced: Mapping[int, int] = _NOTHING,
        until: int | None = None,
        within: Container[int] | None = None,
    ) -> dict[int, int]:
        """Return the items whose value changes, with the new one.

        Args:
            toggled: Claims to be asserted if they are not, and the other way round.
            forced: Items to have these values, whatever they rest on.
            until: The last part to look at; all unless given.
            within: The parts to look at; all unless given.
        """
        toggled, before = list(toggled), dict[int, int]()
        value, asserted = self._tried.value, self._tried.rules.asserted
        try:
            for claim in toggled:
                asserted[claim] ^= 1
            self._spread(toggled, forced, before, until, within)
            return {item: value[item] for item in before}
        finally:
            for item, old in before.items():
                self._change(item, value[item], old)
                value[item] = old
            for claim in toggled:
                asserted[claim] ^= 1

    def dependents(self, item: int) -> Sequence[int]:
        """Return the items that the item bears on directly."""
        end = self.rules.target[item]
        return self.rules.uses[item] if end < 0 else (end,)

    def _spread(
        self,
        toggled: Sequence[int],
        forced: Mapping[int, int],
        before: dict[int, int],
        until: int | None,
        within: Container[int] | None,
    ) -> None:
        """Settle anew what the changes reach, and note what each item was before."""
        level, value = self.level, self._tried.value
        touched = {level[claim] for claim in toggled}
        for item, forced_to in forced.items():
            if value[item] != forced_to:
                before[item] = value[item]
                value[item] = forced_to
                self._change(item, before[item], forced_to)
                touched |= {level[item], *(level[above] for above in self.dependents(item))}
        pending = [at for at in touched if within is None or at in within]
        queued = set(pending)
        heapify(pending)
        while pending:
            at = heappop(pending)
            if until is not None and at > until:
                return
            part = [item for item in self.parts[at] if item not in forced]
            held = [value[item] for item in part]
            if self._goes_round[at]:
                self._tried.settle_again(part)
            elif part:
                value[part[0]] = self._settle(part[0])
            self.work += len(part)
            for item, old in zip(part, held, strict=True):
                if value[item] == old:
                    continue
                before[item] = old
                self._change(item, old, value[item])
                for above in self.dependents(item):
                    here = level[above]
                    if here not in queued and (within is None or here in within):
                        queued.add(here)
                        heappush(pending, here)

    def _settle(self, item: int) -> int:
        """Return the value of an item that does not depend on itself."""
        if self._fells[item]:
            return OUT
        rules = self._tried.rules
        if rules.target[item] < 0 and not rules.asserted[item] and not self._backs[item]:
            return UNDECIDED if self._hopes[item] or rules.open[item] else OUT
        return UNDECIDED if self._doubts[item] else IN

    def _change(self, item: int, old: int, new: int) -> None:
        self._count(item, old, -1)
        self._count(item, new, 1)

    def _count(self, item: int, value: int, by: int) -> None:
        """Count an item of the value in all that it bears on, or no longer."""
        rules = self.rules
        end = rules.target[item]
        if end < 0:
            counts = self._of_claim.get(value)
            if counts is not None:
                for step in rules.uses[item]:
                    counts[step] += by
            return
        counts = (self._of_counterpoint if rules.counters[item] else self._of_support).get(value)
        if counts is not None:
            counts[end] += by


class ToggleEffects:
    """The new value of one item when a claim is asserted that was not, or the other way round.

    Above a part of the rules stands its immediate dominator: the next part that everything passes
    on its way from there to the item. What a change does beyond it follows from the values that it
    gives there, so each stretch between two of them is settled once for all changes that come by
    with the same values.

    >>> from argmap.evaluation.maps.well_founded import WellFoundedModel
    >>> from argmap.evaluation.maps.rules import Rules
    >>> from argmap.model.argument_map import ArgumentMap
    >>> from argmap.model.records import Claim, Support
    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("b", "a"))
    >>> model = IncrementalModel(WellFoundedModel(Rules(debate)))
    >>> ToggleEffects(model, 0).toggle(1)  # without the second claim it is out
    2
    """

    def __init__(self, model: IncrementalModel, item: int) -> None:
        self._model = model
        self._item = item
        self._top = model.level[item]
        self._above = Dominators(self._top, self._dependent_parts).above
        self._known: dict[tuple[int, tuple[int, ...]], int] = {}

    def toggle(self, claim: int) -> int:
        """Return the value that the item has when the claim alone is toggled."""
        model, above, value = self._model, self._above, self._model.value
        part = model.level[claim]
        if part not in above:
            return value[self._item]
        changes = model.changes_after(toggled=[claim], until=above[part], within=above)
        passed: list[tuple[int, tuple[int, ...]]] = []
        while True:
            part = above[part]
            if part == self._top:
                found = changes.get(self._item, value[self._item])
                break
            members = model.parts[part]
            arrived = part, tuple([changes.get(each, value[each]) for each in members])
            if changes.keys().isdisjoint(members):
                found = value[self._item]
                break
            if arrived in self._known:
                found = self._known[arrived]
                break
            passed.append(arrived)
            forced = dict(zip(members, arrived[1], strict=True))
            changes = model.changes_after(forced=forced, until=above[part], within=above)
        self._known |= dict.fromkeys(passed, found)
        return found

    def _dependent_parts(self, part: int) -> Iterator[int]:
        model = self._model
        return (model.level[end] for each in model.parts[part] for end in model.dependents(each))
