"""The ways of holding a map together: the standing of everything in it, in each position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from math import prod
from typing import TypeAlias, overload

from attrs import frozen

from argmap.errors import TooLargeError
from argmap.evaluation.frameworks.acceptance import Mode, Semantics, independent, labels_taken
from argmap.evaluation.labels import IN, OUT, UNDECIDED
from argmap.evaluation.maps.reasons import Why, explain, ranks
from argmap.evaluation.maps.residue import ResidualFramework
from argmap.evaluation.maps.rules import Item, Rules
from argmap.evaluation.maps.standing import STANDING, Cause, Standing
from argmap.evaluation.maps.well_founded import WellFoundedModel
from argmap.graphs import strong_parts_of
from argmap.model.records import Element, id_of
from argmap.parameters import expect_text, expect_whole_number
from argmap.wording.words import ENGLISH, Words, expect_words

Value: TypeAlias = "bytearray | bytes"
# Python 3.11 takes 0.1 µs to look up a member.
_ASSERTED, _SUPPORTED = Cause.ASSERTED, Cause.SUPPORTED
_COUNTED = 100_000
"""So many positions of one independent part are counted."""


class Position(Mapping[str, Standing]):
    """One way of holding a map together: the standing of each claim and step, by id.

    In document order; contrasts and restatements have no standing.

    >>> from argmap import ArgumentMap, Claim
    >>> from argmap.evaluation.maps.verdict import evaluate
    >>> position, = evaluate(ArgumentMap.of(Claim("tax", "Tax carbon."))).positions
    >>> position["tax"]
    <Standing.IN: 'in'>
    """

    def __init__(self, rules: Rules, value: Value) -> None:
        self._rules = rules
        self._value = value

    def __getitem__(self, name: str) -> Standing:
        return STANDING[self._value[self._rules.number(name)]]

    def __contains__(self, name: object) -> bool:
        return name in self._rules.item

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules.item)

    def __len__(self) -> int:
        return len(self._rules.item)

    def __repr__(self) -> str:
        count = dict.fromkeys(Standing, 0)
        for standing in self.values():
            count[standing] += 1
        said = ", ".join(f"{number} {standing}" for standing, number in count.items())
        return f"<{type(self).__name__}: {said}>"

    def cause(self, element: Element | str) -> Cause:
        """Return the cause by which a claim or step stands, falls or is left undecided.

        Of two causes the plainer counts: that the caller rejects it, before a counterpoint that
        stands, before supports that fall; assertion, before a support that stands.

        Raises:
            UnknownIdError: When the map holds no such claim or step.

        >>> from argmap import ArgumentMap, Claim
        >>> from argmap.evaluation.maps.verdict import evaluate
        >>> evaluate(ArgumentMap.of(Claim("tax", "Tax carbon."))).cause("tax")
        <Cause.ASSERTED: 'asserted'>
        """
        number = self._rules.number(id_of(element))
        rules, value = self._rules, self._value
        against = [value[step] for step in rules.counterpoints[number]]
        behind = [value[step] for step in rules.supports[number]]
        return self._cause(number, IN in against, len(behind), behind.count(OUT))

    def judgements(self) -> Iterator[tuple[Item, Standing, Cause]]:
        """Yield each claim and step with its standing and cause, in document order. Linear.

        >>> from argmap import ArgumentMap, Claim
        >>> from argmap.evaluation.maps.verdict import evaluate
        >>> [(item.id, standing.word) for item, standing, _ in
        ...  evaluate(ArgumentMap.of(Claim("tax", "Tax carbon."))).judgements()]
        [('tax', 'stands')]
        """
        rules, value = self._rules, self._value
        target, asserted, has_failed = rules.target, rules.asserted, rules.has_failed
        size = len(value)
        hit, supports, fallen = bytearray(size), [0] * size, [0] * size
        for step, end in enumerate(target):
            if end < 0:
                continue
            if not rules.counters[step]:
                supports[end] += 1
                fallen[end] += value[step] == OUT
            elif value[step] == IN:
                hit[end] = 1
        # An item said twice has two ids, and one number.
        for item, at in zip(rules.items, rules.item.values(), strict=True):
            if value[at] == IN and at not in has_failed:  # as mostly, and then told at once
                cause = _ASSERTED if target[at] < 0 and asserted[at] else _SUPPORTED
            else:
                cause = self._cause(at, bool(hit[at]), supports[at], fallen[at])
            yield item, STANDING[value[at]], cause

    def _cause(self, number: int, hit: bool, supports: int, fallen: int) -> Cause:
        """Return the cause of an item.

        Args:
            number: The item.
            hit: Whether a counterpoint to it stands.
            supports: How many supports it has.
            fallen: How many of these fall.
        """
        rules, value = self._rules, self._value
        if value[number] == UNDECIDED:
            if rules.open[number]:
                return Cause.OPEN
            return (
                Cause.IN_CONFLICT if number in self._in_conflict else Cause.DEPENDS_ON_OPEN_CLAIMS
            )
        if number in rules.has_failed:
            return Cause.DEFEATED
        if rules.target[number] >= 0:
            if value[number] == IN:
                return Cause.SUPPORTED
            unsupported = OUT in [value[premise] for premise in rules.premises[number]]
            return Cause.UNSUPPORTED if unsupported and not hit else Cause.DEFEATED
        asserted = rules.asserted[number]
        if value[number] == IN:
            return Cause.ASSERTED if asserted else Cause.SUPPORTED
        if number in rules.defeated and not asserted:
            return Cause.DEFEATED
        if not (supports or asserted or number in rules.failed):
            return Cause.REJECTED
        unsupported = not asserted and fallen == supports
        return Cause.UNSUPPORTED if unsupported and not hit else Cause.DEFEATED

    @cached_property
    def _in_conflict(self) -> frozenset[int]:
        """The undecided items that lie on a circle with a counterpoint in it, or depend on one."""
        rules, value = self._rules, self._value
        items = [number for number, each in enumerate(value) if each == UNDECIDED]
        if not any(rules.open):
            return frozenset(items)
        found: set[int] = set()
        for part in strong_parts_of(items, rules.grounds):
            members = set(part)
            if any(
                source in found or (source in members and rules.counters[source])
                for member in part
                for source in rules.grounds(member)
            ):
                found |= members
        return frozenset(found)

    def why(self, element: Element | str, *, words: Words = ENGLISH) -> Why:
        """Explain why a claim or step stands, falls or is undecided in this position.

        Args:
            element: The claim or step, or its id.
            words: The words of the sentences.

        Raises:
            UnknownIdError: When the map holds no such claim or step.

        >>> from argmap import ArgumentMap, Claim
        >>> from argmap.evaluation.maps.verdict import evaluate
        >>> position, = evaluate(ArgumentMap.of(Claim("tax", "Tax carbon."))).positions
        >>> print(position.why("tax"))
        “Tax carbon.” stands in this position: nothing is held against it.
        """
        expect_words(words)
        return self.why_in(id_of(element), words.in_position, words)

    def why_in(
        self, name: str, where: str, words: Words = ENGLISH, *, most: int | None = None
    ) -> Why:
        """Return ``why`` the claim or step has its standing, saying where that is."""
        expect_text(where, "where", "take one of the words, such as words.in_map")
        expect_words(words)
        if most is not None:
            expect_whole_number(most, "most", "give how many sentences to tell, such as 6")
        self._rules.number(name)
        return explain(self._rules, self._value, self._ranks, name, where, words=words, most=most)

    @cached_property
    def _ranks(self) -> list[int]:
        return ranks(self._rules, self._value)


@frozen
class Choice:
    """An undecided part of a map that can be settled whatever the other parts are.

    Attributes:
        ids: The claims and steps of it, in document order.
        options: The ways of settling it: the standing of each, by id.

    >>> Choice(("wet", "dry"), ({"wet": Standing.IN, "dry": Standing.OUT},)).ids
    ('wet', 'dry')
    """

    ids: tuple[str, ...]
    options: tuple[Mapping[str, Standing], ...]


class Positions(Sequence[Position]):
    """All positions of a map under a semantics, found as they are asked for.

    Independent conflicts multiply, so there may be far too many to go through: take the first few,
    or look at the ``choices``, which tell the independent parts apart.

    >>> from argmap import ArgumentMap, Claim, Counterpoint
    >>> from argmap.evaluation.maps.verdict import evaluate
    >>> wet, dry = Claim("wet", "It is wet."), Claim("dry", "It is dry.")
    >>> debate = ArgumentMap.of(wet, dry, Counterpoint("wet", "dry"), Counterpoint("dry", "wet"))
    >>> positions = evaluate(debate, semantics="stable").positions
    >>> len(positions), [str(position["wet"]) for position in positions]
    (2, ['in', 'out'])
    """

    def __init__(self, grounded: WellFoundedModel, semantics: Semantics) -> None:
        self._grounded = grounded
        self._semantics = semantics

    def __iter__(self) -> Iterator[Position]:
        if self._is_settled:
            return iter((Position(self._grounded.rules, self._grounded.value),))
        return self._positions_with({})

    def __len__(self) -> int:
        """Number of positions.

        Raises:
            TooLargeError: When one independent part alone has more than 100,000.
        """
        return 1 if self._is_settled else prod(len(labellings) for _, labellings in self._parts)

    @overload
    def __getitem__(self, index: int) -> Position: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Position, ...]: ...
    def __getitem__(self, index: int | slice) -> Position | tuple[Position, ...]:
        if isinstance(index, slice):
            start, stop, step = index.start, index.stop, index.step
            if any(bound is not None and bound < 0 for bound in (start, stop, step)):
                start, stop, step = index.indices(len(self))
            return tuple(islice(self, start, stop, step))
        found = next(islice(self, index if index >= 0 else len(self) + index, None), None)
        if found is None:
            raise IndexError(f"expected a position below {len(self)}, found {index}")
        return found

    def __repr__(self) -> str:
        return f"<Positions: {self._semantics.name}>"

    def judge(self, mode: Mode) -> bytearray:
        """Return the value of each item: what all positions say, or what one of them says.

        Raises:
            TooLargeError: When the undecided part is too large to search.
        """
        value = self._grounded.value
        if self._is_settled:
            return value
        value = value.copy()
        for item, argument in self._residue.argument.items():
            taken = self._values_taken[argument]
            agreed = len(taken) == 1 or mode == "credulous"
            value[item] = next((v for v in (IN, OUT) if v in taken and agreed), UNDECIDED)
        return value

    def examples(self, name: str) -> list[Position]:
        """Return positions that show what becomes of the claim or step: one of each kind, or two.

        None when all positions agree for a reason that is no choice between them.
        """
        argument = self._residue.argument.get(self._grounded.rules.item[name])
        if self._is_settled or argument is None:
            return []
        taken = sorted(self._values_taken[argument])
        count = 2 if len(taken) == 1 else 1
        return [
            position
            for value in taken
            for position in islice(self._positions_with({argument: value}), count)
        ]

    def _positions_with(self, demanded: Mapping[int, int]) -> Iterator[Position]:
        """Yield the positions in which these arguments of the residue have these labels."""
        for labels in self._semantics.labellings(self._residue.conflict, demanded):
            value = self._grounded.value.copy()
            for item, argument in self._residue.argument.items():
                value[item] = labels[argument]
            yield Position(self._grounded.rules, value)

    @cached_property
    def _is_settled(self) -> bool:
        """Whether the grounded standing is the only position."""
        return self._semantics.name == "grounded" or UNDECIDED not in self._grounded.value

    @cached_property
    def _residue(self) -> ResidualFramework:
        return ResidualFramework(self._grounded)

    @cached_property
    def _values_taken(self) -> list[frozenset[int]]:
        """For each argument of the residue the values it takes in the positions."""
        return labels_taken(self._residue.conflict, self._semantics)

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """The undecided parts that can be settled one by one, each with its ways.

        Raises:
            TooLargeError: When one of them has more than 100,000 ways.
        """
        rules = self._grounded.rules
        ids: dict[int, list[str]] = {}
        for name, item in rules.item.items():
            if item in self._residue.argument:
                ids.setdefault(self._residue.argument[item], []).append(name)
        order = {name: at for at, name in enumerate(rules.item)}
        choices: list[Choice] = []
        for members, labellings in self._parts:
            place = {name: at for at, member in enumerate(members) for name in ids.get(member, ())}
            names = sorted(place, key=order.__getitem__)
            options = tuple(
                {name: STANDING[labels[place[name]]] for name in names} for labels in labellings
            )
            choices.append(Choice(tuple(names), options))
        return tuple(choices)

    @cached_property
    def _parts(self) -> list[tuple[list[int], list[bytes]]]:
        parts: list[tuple[list[int], list[bytes]]] = []
        for members, part in independent(self._residue.conflict):
            labellings = list(islice(self._semantics.labellings(part, {}), _COUNTED + 1))
            if len(labellings) > _COUNTED:
                raise TooLargeError(
                    f"more than {_COUNTED} {self._semantics.name} positions of one undecided part; "
                    "take the first few of evaluation.positions instead"
                )
            parts.append((members, labellings))
        return parts
