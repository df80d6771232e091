"""The rest that the grounded labelling leaves undecided: its parts, and every way to label it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from argmap.evaluation.frameworks.sat import sets_by_solver
from argmap.evaluation.frameworks.search import Core, Demands, accepted_sets
from argmap.evaluation.labels import IN, OUT, UNDECIDED
from argmap.graphs import strong_parts, topological

LARGEST = 60
"""The most arguments, attacking each other in circles, that are searched without a SAT solver."""

# A part is met again under many labellings of the parts before it; so many answers are kept.
_KEPT = 256
_NOTHING: Mapping[int, int] = {}
_NO_OTHER: Iterator[bytes] = iter(())


class Conflict:
    """Arguments that the grounded labelling leaves undecided, and who attacks whom among them.

    Args:
        attackers: For each argument, by number, the undecided arguments that attack it.
        counts: How much each counts towards the largest circle that is searched; 1 unless given.

    >>> [list(labels) for labels in Conflict([[1], [0]]).labellings(maximal=True)]
    [[1, 2], [2, 1]]
    """

    def __init__(
        self, attackers: Sequence[Sequence[int]], counts: Sequence[int] | None = None
    ) -> None:
        self.attackers = attackers
        self.parts = [_order(part, attackers) for part in strong_parts(attackers)]
        self.counts = counts
        self._cores: dict[int, Core] = {}

    @cached_property
    def always_decided(self) -> frozenset[int]:
        """The arguments that no maximal labelling leaves undecided.

        One that attacks back whoever attacks it, but not itself, could join any labelling that
        leaves it and those attackers undecided; so could one whose other attackers are decided.
        """
        own = [set(into) for into in self.attackers]
        one_way: list[list[int]] = [[] for _ in own]  # those it attacks that do not attack it back
        for target, into in enumerate(own):
            for attacker in into:
                if attacker == target or target not in own[attacker]:
                    one_way[attacker].append(target)
        return frozenset(topological(one_way))

    @cached_property
    def level(self) -> list[int]:
        """For each argument, the number of the part it belongs to."""
        level = [0] * len(self.attackers)
        for at, part in enumerate(self.parts):
            for member in part:
                level[member] = at
        return level

    @cached_property
    def lone_arguments(self) -> list[int]:
        """For each part its one argument, or -1: of several, or of one that attacks itself.

        The attackers of such an argument settle its label.
        """
        return [
            part[0] if len(part) == 1 and part[0] not in self.attackers[part[0]] else -1
            for part in self.parts
        ]

    @cached_property
    def last_choice(self) -> list[int]:
        """For each part, and the end, the last one before it that is not ``alone``, or -1."""
        last = [-1]
        for at, argument in enumerate(self.lone_arguments):
            last.append(at if argument < 0 else last[-1])
        return last

    def labellings(
        self,
        *,
        maximal: bool = False,
        decided: Collection[int] = (),
        demanded: Mapping[int, int] = _NOTHING,
        beaten: Iterable[Collection[int]] = (),
    ) -> Iterator[bytes]:
        """Yield the complete labellings, each once, with the label of each argument.

        The parts are labelled one after another, each after those that attack it, which is sound
        for complete, stable and preferred labellings (Baroni, Giacomin, Guida 2005). Where a part
        cannot be labelled as asked, the search goes back to a part that bears on it.

        Args:
            maximal: Whether to leave out labellings whose accepted set is part of another one.
            decided: Arguments that must be in or out.
            demanded: The label that an argument must have.
            beaten: Sets of arguments none of which may be undecided as a whole.

        Raises:
            TooLargeError: When more than ``LARGEST`` arguments attack each other in circles and no
                solver is installed.
        """
        if any(label == UNDECIDED and argument in decided for argument, label in demanded.items()):
            return
        level_of = self.level
        bounds: dict[int, list[Collection[int]]] = {}
        for each in beaten:
            bounds.setdefault(max(level_of[member] for member in each), []).append(each)
        ways = _Ways(self, maximal=maximal, decided=decided, demanded=demanded)
        labels = bytearray(len(level_of))
        parts, alone, last_choice = self.parts, self.lone_arguments, self.last_choice
        depth = len(parts)
        choices = [_NO_OTHER] * depth
        found, found_before = 0, [0] * depth
        blamed: dict[int, set[int]] = {}  # for a part without an answer: those it depends on
        at, entering = 0, True
        while at >= 0:
            if at == depth:
                found += 1
                yield bytes(labels)
                at, entering = last_choice[at], False
                continue
            if entering:
                found_before[at] = found
                blamed.pop(at, None)
                choices[at] = _NO_OTHER if alone[at] >= 0 else ways.of(at, labels)
            if entering and alone[at] >= 0:
                label = ways.only(alone[at], labels)
                settled = label is not None
                if label is not None:
                    labels[alone[at]] = label
            else:
                way = next(choices[at], None)
                settled = way is not None
                if way is not None:
                    for member, label in zip(parts[at], way, strict=True):
                        labels[member] = label
            if not settled:
                entering = False
                if found > found_before[at]:
                    at = last_choice[at]
                    continue
                culprits = blamed.pop(at, set()) | self._bearing_on(at, labels)
                if not culprits:
                    return
                at = max(culprits)
                blamed.setdefault(at, set()).update(culprits - {at})
                continue
            broken: list[Collection[int]] = []
            if at in bounds:
                broken = [b for b in bounds[at] if all(labels[m] == UNDECIDED for m in b)]
            for bound in broken:
                blamed.setdefault(at, set()).update(level_of[m] for m in bound)
                blamed[at].discard(at)
            entering = not broken
            at += entering

    def core(self, at: int) -> Core:
        """Return the part as bit masks, made once."""
        if at not in self._cores:
            part = self.parts[at]
            number = {member: n for n, member in enumerate(part)}
            inside = [[number[a] for a in self.attackers[m] if a in number] for m in part]
            self._cores[at] = Core(inside)
        return self._cores[at]

    def circle(self, at: int) -> int:
        """Return the number of arguments of the part that count towards the limit of the search."""
        part = self.parts[at]
        return len(part) if self.counts is None else sum(self.counts[member] for member in part)

    def _bearing_on(self, at: int, labels: bytearray) -> set[int]:
        """Return the parts whose labels leave the part the choices it has."""
        bearing: set[int] = set()
        for member in self.parts[at]:
            levels = [(self.level[a], labels[a]) for a in self.attackers[member]]
            accepted = [level for level, label in levels if label == IN and level != at]
            # One accepted attacker is enough to put it out, whatever the others are.
            bearing.update([min(accepted)] if accepted else [level for level, _ in levels])
        return bearing - {at}


class _Ways:
    """The ways to label each part, given the labels of the parts before it."""

    def __init__(
        self,
        conflict: Conflict,
        *,
        maximal: bool,
        decided: Collection[int],
        demanded: Mapping[int, int],
    ) -> None:
        self._conflict = conflict
        self._maximal = maximal
        self._decided = decided
        self._demanded = demanded
        self._known: dict[tuple[int, int, int], list[bytes]] = {}

    def of(self, at: int, labels: bytearray) -> Iterator[bytes]:
        """Yield the ways to label the part, as the labels of its members in order."""
        part, attackers = self._conflict.parts[at], self._conflict.attackers
        gone = blocked = 0
        own = set(part)
        for number, member in enumerate(part):
            from_outside = [labels[a] for a in attackers[member] if a not in own]
            if IN in from_outside:
                gone |= 1 << number
            elif UNDECIDED in from_outside:
                blocked |= 1 << number
        known = self._known.get((at, gone, blocked))
        return self._search(at, gone, blocked) if known is None else iter(known)

    def only(self, member: int, labels: bytearray) -> int | None:
        """Return the label of an argument that leaves no choice, if it may have that."""
        label = IN
        for attacker in self._conflict.attackers[member]:
            if labels[attacker] == IN:
                label = OUT
                break
            if labels[attacker] == UNDECIDED:
                label = UNDECIDED
        refused = label == UNDECIDED and member in self._decided
        if refused or self._demanded.get(member, label) != label:
            return None
        return label

    def _search(self, at: int, gone: int, blocked: int) -> Iterator[bytes]:
        conflict = self._conflict
        part, core = conflict.parts[at], conflict.core(at)
        decided = sum(1 << n for n, member in enumerate(part) if member in self._decided)
        demanded = [(n, self._demanded[m]) for n, m in enumerate(part) if m in self._demanded]
        wanted = sum(1 << n for n, label in demanded if label == IN)
        demands = Demands(gone, blocked, decided, wanted)
        size = conflict.circle(at)
        if size > LARGEST:
            things = "arguments" if conflict.counts is None else "claims and steps"
            sets = sets_by_solver(
                core,
                demands,
                maximal=self._maximal,
                too_large=f"{size} {things} attack each other in circles, and circles of more than "
                f"{LARGEST}",
            )
        else:
            sets = accepted_sets(core, demands, maximal=self._maximal)
        ways: list[bytes] = []
        for accepted in sets:
            way = _labels(core, accepted, gone)
            if any(way[number] != label for number, label in demanded):
                continue
            if len(ways) <= _KEPT:
                ways.append(way)
            yield way
        if len(ways) <= _KEPT:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[at, gone, blocked] = ways


def _labels(core: Core, accepted: int, out: int) -> bytes:
    """Return the labels of a core's arguments: some in, some out from outside or through those."""
    labels = bytearray([UNDECIDED]) * core.size
    rest = accepted
    while rest:
        bit = rest & -rest
        rest ^= bit
        number = bit.bit_length() - 1
        labels[number] = IN
        out |= core.targets[number]
    while out:
        bit = out & -out
        out ^= bit
        labels[bit.bit_length() - 1] = OUT
    return bytes(labels)


def _order(part: list[int], attackers: Sequence[Sequence[int]]) -> list[int]:
    """Return the members of a part, those tied to most others first: they are decided first."""
    if len(part) == 1:
        return part
    ties = dict.fromkeys(part, 0)
    for member in part:
        for attacker in attackers[member]:
            if attacker in ties:
                ties[member] += 1
                ties[attacker] += 1
    return sorted(part, key=lambda member: (-ties[member], member))
