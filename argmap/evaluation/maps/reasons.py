"""Reasons for a standing, walked down to what nobody disputes, and told in words."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import field, frozen

from argmap.displayed import Displayed
from argmap.evaluation.labels import IN, OUT, UNDECIDED
from argmap.evaluation.maps.rules import Rules
from argmap.evaluation.maps.standing import STANDING, Standing
from argmap.findings import printable
from argmap.graphs import reachable
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import DEFEATED, Basis
from argmap.model.records import Claim, Counterpoint, Support
from argmap.wording.words import ENGLISH, Words

_DRAWN = 30
"""A ground deeper than this says its depth in figures; drawn, a chain would take a page a line."""


class Return(enum.StrEnum):
    """The way in which a ground met again was met before.

    >>> Return("circle") is Return.CIRCLE
    True
    """

    SHOWN = "shown"
    CIRCLE = "circle"


@frozen
class Ground:
    """A claim or step in a reason, and how it bears on what is above it.

    Attributes:
        element: The claim or step.
        depth: 0 for what is explained; its grounds are one deeper, and so on.
        standing: Whether it stands.
        told: The sentence that says so, and by what.
        again: Whether it was shown before, with its grounds; "circle" when they lead back to it.

    >>> Ground(Claim("tax", "Tax carbon."), 0, Standing.IN, "“Tax carbon.” stands.").again is None
    True
    """

    element: Claim | Support | Counterpoint
    depth: int
    standing: Standing
    told: str
    again: Return | None = field(default=None, kw_only=True)


@frozen(repr=False)
class Why(Displayed):
    """A reason, as a tree: each ground stands before its own grounds, which are one deeper.

    Printed, it is a sentence a line, indented.

    >>> why = Why((Ground(Claim("tax", "Tax carbon."), 0, Standing.IN, "“Tax carbon.” stands."),))
    >>> why.ids
    ('tax',)
    """

    grounds: tuple[Ground, ...]

    def __iter__(self) -> Iterator[Ground]:
        return iter(self.grounds)

    def __len__(self) -> int:
        return len(self.grounds)

    def __repr__(self) -> str:
        return f"Why({self.grounds[0].told!r}, {len(self)} grounds)"

    def __str__(self) -> str:
        lines: list[str] = []
        for ground in self.grounds:
            deep = f"[{ground.depth}] " if ground.depth > _DRAWN else ""
            lines.append("  " * min(ground.depth, _DRAWN) + deep + printable(ground.told))
        return "\n".join(lines)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences, in the order of the grounds."""
        return tuple([ground.told for ground in self.grounds])

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all claims and steps in it, each once: what a picture of it shows."""
        return tuple(dict.fromkeys([ground.element.id for ground in self.grounds]))


def explain(
    rules: Rules,
    value: Sequence[int],
    rank: Sequence[int],
    name: str,
    where: str,
    *,
    words: Words = ENGLISH,
    most: int | None = None,
) -> Why:
    """Explain why the claim or step stands, falls or is undecided.

    Args:
        rules: The rules.
        value: The value of each item: a way of settling the rules.
        rank: The order in which to rest on the items; see ``ranks``.
        name: The id of the claim or step.
        where: What the first sentence says of where that is so.
        words: The words of the sentences.
        most: How many sentences to tell, the first ones; all of them, unless given.

    >>> from argmap.evaluation.maps.well_founded import WellFoundedModel
    >>> from argmap.model.argument_map import ArgumentMap
    >>> rules = Rules(ArgumentMap.of(Claim("tax", "Tax carbon.")))
    >>> print(explain(rules, WellFoundedModel(rules).value, [0], "tax", "in this map"))
    “Tax carbon.” stands in this map: nothing is held against it.
    """
    teller = _Teller(rules, value, rank, words)
    asked = rules.debate[name]  # of claims that say the same, the one asked about
    grounds: list[Ground] = []
    met: set[int] = set()
    path: list[int] = []
    on_path: set[int] = set()
    pending = [(rules.item[name], 0)]
    while pending and len(grounds) != most:
        item, depth = pending.pop()
        while len(path) > depth:
            on_path.remove(path.pop())
        element = rules.items[item]
        if depth == 0 and isinstance(asked, Claim):
            element = asked
        standing = STANDING[value[item]]
        if item in met:
            again = Return.CIRCLE if item in on_path else Return.SHOWN
            what = standing_clause(rules.debate, element, standing, words)
            told = (words.told_circle if again is Return.CIRCLE else words.told_shown).format(
                what=what
            )
            grounds.append(Ground(element, depth, standing, told, again=again))
            continue
        met.add(item)
        path.append(item)
        on_path.add(item)
        reason, below = teller.reason(item)
        what = standing_clause(rules.debate, element, standing, words, "" if depth else where)
        told = words.told_because.format(what=what, reason=reason)
        grounds.append(Ground(element, depth, standing, told))
        pending += [(each, depth + 1) for each in reversed(below)]
    return Why(tuple(grounds))


def reason_items(rules: Rules, value: Sequence[int], rank: Sequence[int], item: int) -> list[int]:
    """Return the items that the reason for an item's value holds, itself first.

    >>> from argmap.evaluation.maps.well_founded import WellFoundedModel
    >>> rules = Rules(ArgumentMap.of(Claim("tax", "Tax carbon.")))
    >>> reason_items(rules, WellFoundedModel(rules).value, [0], 0)
    [0]
    """
    teller = _Teller(rules, value, rank, ENGLISH)
    return reachable([item], lambda each: teller.reason(each)[1])


def name_of(
    debate: ArgumentMap, element: Claim | Support | Counterpoint, words: Words = ENGLISH
) -> str:
    """Return the name of a claim or step at the start of a sentence.

    >>> name_of(ArgumentMap(), Claim("tax", "Tax carbon."))
    '“Tax carbon.”'
    """
    if isinstance(element, Claim):
        return words.quotation.format(text=element.text)
    premises = [words.quotation.format(text=debate.claim(name).text) for name in element.premises]
    form = words.support_from if isinstance(element, Support) else words.counterpoint_from
    return form.format(premises=f" {words.conjunction} ".join(premises))


def standing_clause(
    debate: ArgumentMap,
    element: Claim | Support | Counterpoint,
    standing: Standing,
    words: Words = ENGLISH,
    where: str = "",
) -> str:
    """Return the sentence, without its reason, that a claim or step stands or falls.

    >>> standing_clause(ArgumentMap(), Claim("tax", "Tax carbon."), Standing.OUT, where="here")
    '“Tax carbon.” falls here'
    """
    form: str = getattr(words, f"told_{standing}")
    return form.format(name=name_of(debate, element, words), where=where and f" {where}")


def ranks(rules: Rules, value: Sequence[int], trail: Sequence[int] = ()) -> list[int]:
    """Return an order in which what stands or may stand rests on what comes before it.

    Args:
        rules: The rules.
        value: The value of each item: a way of settling the rules.
        trail: The items that are settled in order already.

    >>> from argmap.evaluation.maps.well_founded import WellFoundedModel
    >>> from argmap.model.argument_map import ArgumentMap
    >>> debate = ArgumentMap.of(Claim("b", "Fire."), Claim("a", "Hot."), Support("a", "b"))
    >>> rules = Rules(debate)
    >>> ranks(rules, WellFoundedModel(rules).value)
    [3, 1, 2]
    """
    size = len(value)
    rank = [2 * size] * size
    for at, item in enumerate(trail):
        rank[item] = at - size
    count = 0
    for level in (IN, UNDECIDED):
        items = [item for item in range(size) if value[item] == level and rank[item] == 2 * size]
        waits = {item: _support_needed(rules, value, item, level, rank) for item in items}
        ready = [item for item in items if not waits[item]]
        for item in ready:  # grows while it is walked
            count += 1
            rank[item] = count
            end = rules.target[item]
            above = rules.uses[item] if end < 0 else () if rules.counters[item] else (end,)
            for each in above:
                if waits.get(each):
                    waits[each] -= 1
                    if not waits[each]:
                        ready.append(each)
    return rank


def _support_needed(
    rules: Rules, value: Sequence[int], item: int, level: int, rank: Sequence[int]
) -> int:
    """Count the items of this value that the item rests on and that have no rank yet."""
    if rules.target[item] >= 0:
        premises = rules.premises[item]
        return sum(value[each] == level and rank[each] == 2 * len(value) for each in premises)
    ranked = any(value[s] == IN and rank[s] < 2 * len(value) for s in rules.supports[item])
    return 0 if rules.asserted[item] or ranked else 1


class _Teller:
    """The grounds of an item, in words, and the items to look at next."""

    def __init__(
        self, rules: Rules, value: Sequence[int], rank: Sequence[int], words: Words
    ) -> None:
        self._rules = rules
        self._words = words
        self._value = value
        self._rank = rank

    def reason(self, item: int) -> tuple[str, list[int]]:
        """Return the words for the cause of the item's standing, and the items that show it."""
        if item in self._rules.has_failed:
            is_marked = DEFEATED in self._rules.items[item].tags
            words = self._words
            return (words.it_is_defeated if is_marked else words.its_end_is_defeated), []
        is_claim = self._rules.target[item] < 0
        if self._value[item] == IN:
            return self._claim_stands(item) if is_claim else self._step_stands(item)
        if self._value[item] == OUT:
            return self._claim_falls(item) if is_claim else self._step_falls(item)
        return self._reason_undecided(item)

    def _phrase(self, which: str, items: Sequence[int]) -> str:
        """Return the words for one, for two, or for more; empty for none."""
        if not items:
            return ""
        form: str = getattr(
            self._words, f"{which}_{('one', 'two', 'many')[min(len(items), 3) - 1]}"
        )
        return form.format(count=len(items)) if len(items) > 2 else form

    def _both(self, first: str, second: str) -> str:
        """Return the two reasons as one; the first alone where there is no second."""
        return self._words.both_reasons.format(first=first, second=second) if second else first

    def _with(self, items: Sequence[int], value: int) -> list[int]:
        return [each for each in items if self._value[each] == value]

    def _first(self, items: Sequence[int]) -> int:
        return min(items, key=self._rank.__getitem__)

    def _is_assumed(self, item: int) -> bool:
        claim = self._rules.debate.claim(self._rules.items[item].id)
        return item in self._rules.assumed_items or claim.basis is Basis.ASSUMED

    def _claim_stands(self, item: int) -> tuple[str, list[int]]:
        rules, against = self._rules, self._rules.counterpoints[item]
        met = self._phrase("met", against)
        if rules.asserted[item]:
            told = met or self._words.unopposed
            if self._is_assumed(item):
                told = self._both(self._words.it_is_assumed, told)
            return told, list(against)
        told = self._both(self._words.a_support_stands, met)
        return told, [self._first(self._with(rules.supports[item], IN)), *against]

    def _step_stands(self, item: int) -> tuple[str, list[int]]:
        premises, against = self._rules.premises[item], self._rules.counterpoints[item]
        held = self._phrase("held", premises)
        met = self._phrase("met", against)
        return self._both(held, met), [*premises, *against]

    def _claim_falls(self, item: int) -> tuple[str, list[int]]:
        rules = self._rules
        supports = rules.supports[item]
        if item in rules.defeated and not rules.asserted[item]:
            return self._words.it_is_defeated, []
        if not supports and (failed := rules.failed.get(item)):
            return self._phrase("lost", failed), [*failed]
        if not supports and not (rules.asserted[item] or rules.open[item]):
            unbased = rules.debate.claim(rules.items[item].id).basis is Basis.NONE
            rejected = unbased and rules.items[item].id not in rules.rejected
            told = self._words.no_support
            return (told if rejected else self._both(self._words.it_is_rejected, told)), []
        standing = self._with(rules.counterpoints[item], IN)
        if standing and self._rank[self._first(standing)] < self._rank[item]:
            return self._words.countered, [self._first(standing)]
        return self._phrase("lost", supports), list(supports)

    def _step_falls(self, item: int) -> tuple[str, list[int]]:
        premises = self._rules.premises[item]
        causes = self._with(self._rules.counterpoints[item], IN) + self._with(premises, OUT)
        first = self._first(causes)
        if self._value[first] == IN:
            return self._words.countered, [first]
        words = self._words
        return (words.its_premise_falls if len(premises) == 1 else words.a_premise_falls), [first]

    def _reason_undecided(self, item: int) -> tuple[str, list[int]]:
        rules, words = self._rules, self._words
        against = self._with(rules.counterpoints[item], UNDECIDED)
        if against:
            return words.counterpoint_undecided, [self._first(against)]
        if rules.open[item]:
            return words.left_open, []
        premises = self._with(rules.premises[item], UNDECIDED)
        if premises:
            single = len(rules.premises[item]) == 1
            told = words.its_premise_undecided if single else words.a_premise_undecided
            return told, [self._first(premises)]
        supports = self._with(rules.supports[item], UNDECIDED)
        return words.one_support_undecided, [self._first(supports)]
