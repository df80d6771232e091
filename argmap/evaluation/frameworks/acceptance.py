"""The labellings of a conflict that each semantics allows, and the labels they give."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice, product
from typing import Literal, TypeAlias

from attrs import frozen

from argmap.errors import EvaluationError, UnknownChoiceError, brief
from argmap.evaluation.frameworks.labellings import Conflict
from argmap.evaluation.labels import IN, OUT, UNDECIDED
from argmap.graphs import tied_parts

Mode: TypeAlias = Literal["sceptical", "credulous"]
"""Whether all labellings must agree, or one is enough."""
MODES: tuple[Mode, ...] = ("sceptical", "credulous")
Demanded: TypeAlias = Mapping[int, int]
# So many labels are looked through before an argument is asked about by a search of its own.
_SAMPLE = 100_000
_ANY: Demanded = {}


@frozen
class Semantics:
    """A row of the table: which labellings are reasonable, and who said so.

    Attributes:
        name: What it is called.
        source: Author, year, definition.
        labellings: Those of a conflict, each once, that give the demanded labels.
        for_maps: Whether a map can be evaluated by it.

    >>> semantics_named("stable").source
    'Dung 1995, Definition 13'
    """

    name: str
    source: str
    labellings: Callable[[Conflict, Demanded], Iterator[bytes]]
    for_maps: bool = True


def semantics_named(name: str, *, for_maps: bool = False) -> Semantics:
    """Return the row of the table with the name.

    Raises:
        UnknownChoiceError: When there is none.
        EvaluationError: When it is there for plain frameworks only, and a map is to be evaluated.

    >>> semantics_named("preferable")
    Traceback (most recent call last):
    argmap.errors.UnknownChoiceError: unknown semantics 'preferable'; ...
    """
    names = [row.name for row in SEMANTICS if row.for_maps or not for_maps]
    for row in SEMANTICS:
        if row.name == name:
            if row.name in names:
                return row
            raise EvaluationError(
                f"semantics {brief(name)} is for plain frameworks, not for maps; use one of "
                f"{', '.join(names)}"
            )
    raise UnknownChoiceError("semantics", name, names)


def check_mode(mode: str) -> None:
    """Refuse a mode that there is not.

    Raises:
        UnknownChoiceError: The message names both.

    >>> check_mode("brave")
    Traceback (most recent call last):
    argmap.errors.UnknownChoiceError: unknown mode 'brave'; known: ...
    """
    if mode not in MODES:
        raise UnknownChoiceError("mode", mode, MODES)


def labels_taken(conflict: Conflict, semantics: Semantics) -> list[frozenset[int]]:
    """Return, for each argument, which labels it takes in the labellings the semantics allows.

    Independent parts are looked at one by one, so that their numbers of labellings do not multiply.
    All are empty when no labelling is allowed.

    Raises:
        TooLargeError: As ``Conflict.labellings`` says.

    >>> labels_taken(Conflict([[1], [0], [0, 1]]), semantics_named("preferred"))
    [frozenset({1, 2}), frozenset({1, 2}), frozenset({2})]
    """
    taken: list[frozenset[int]] = [frozenset()] * len(conflict.attackers)
    for members, part in independent(conflict):
        own = _taken_in(part, semantics)
        if not own[0]:
            return [frozenset()] * len(taken)
        for member, labels in zip(members, own, strict=True):
            taken[member] = labels
    return taken


def _taken_in(conflict: Conflict, semantics: Semantics) -> list[frozenset[int]]:
    taken: list[set[int]] = [set() for _ in conflict.attackers]
    labellings = semantics.labellings(conflict, _ANY)
    for labels in islice(labellings, 1 + _SAMPLE // len(taken)):
        _note(taken, labels)
    if next(labellings, None) is not None:
        # Each part after those it depends on, so that what they cannot be spares a search.
        for part in conflict.parts:
            for label in (IN, UNDECIDED):
                for argument in part:
                    if label not in taken[argument] and _possible(conflict, taken, argument, label):
                        for labels in islice(semantics.labellings(conflict, {argument: label}), 1):
                            _note(taken, labels)
            for argument in part:
                if any(IN in taken[attacker] for attacker in conflict.attackers[argument]):
                    taken[argument].add(OUT)
    return [frozenset(labels) for labels in taken]


def _note(taken: list[set[int]], labels: bytes) -> None:
    for argument, label in enumerate(labels):
        taken[argument].add(label)


def _possible(conflict: Conflict, taken: list[set[int]], argument: int, label: int) -> bool:
    """Return False where the labels of the parts before the argument's rule the label out."""
    level = conflict.level
    attackers = conflict.attackers[argument]
    before = [taken[each] for each in attackers if level[each] < level[argument]]
    if label == IN:
        return all(OUT in labels for labels in before)
    return len(before) < len(attackers) or any(UNDECIDED in labels for labels in before)


def independent(conflict: Conflict) -> Iterator[tuple[list[int], Conflict]]:
    """Yield the parts that no attack ties together, each with the numbers of its arguments.

    >>> [members for members, part in independent(Conflict([[1], [0], [2]]))]
    [[0, 1], [2]]
    """
    parts = tied_parts(conflict.attackers)
    if len(parts) == 1:
        yield parts[0], conflict
        return
    number = [0] * len(conflict.attackers)
    for members in parts:
        for at, member in enumerate(members):
            number[member] = at
        attackers = [[number[a] for a in conflict.attackers[m]] for m in members]
        counts = conflict.counts
        yield members, Conflict(attackers, None if counts is None else [counts[m] for m in members])


def _meets(labels: Sequence[int], demanded: Demanded) -> bool:
    return all(labels[argument] == label for argument, label in demanded.items())


def _grounded(conflict: Conflict, demanded: Demanded) -> Iterator[bytes]:
    labels = bytes([UNDECIDED]) * len(conflict.attackers)
    if _meets(labels, demanded):
        yield labels


def _complete(conflict: Conflict, demanded: Demanded) -> Iterator[bytes]:
    return conflict.labellings(demanded=demanded)


def _preferred(conflict: Conflict, demanded: Demanded) -> Iterator[bytes]:
    decided = conflict.always_decided
    return conflict.labellings(maximal=True, decided=decided, demanded=demanded)


def _stable(conflict: Conflict, demanded: Demanded) -> Iterator[bytes]:
    everything = range(len(conflict.attackers))
    return conflict.labellings(decided=everything, demanded=demanded)


def _semi_stable(conflict: Conflict, demanded: Demanded) -> Iterator[bytes]:
    choices: list[list[frozenset[int]]] = []
    for members, part in independent(conflict):
        least = _least_undecided(part)
        choices.append([frozenset(members[each] for each in left) for left in least])
    everything = frozenset(range(len(conflict.attackers)))
    for chosen in product(*choices):
        decided = everything.difference(*chosen)
        yield from conflict.labellings(maximal=True, decided=decided, demanded=demanded)


def _least_undecided(conflict: Conflict) -> list[frozenset[int]]:
    """Return the smallest sets of arguments that a labelling leaves undecided."""
    everything = frozenset(range(len(conflict.attackers)))
    least: list[frozenset[int]] = []
    decided: frozenset[int] = everything
    while True:
        labelling = next(conflict.labellings(maximal=True, decided=decided, beaten=least), None)
        if labelling is not None:
            left = frozenset(at for at, label in enumerate(labelling) if label == UNDECIDED)
            if not left:
                return [left]
            least = [each for each in least if not left < each] + [left]
            decided = everything - left  # is there one that leaves only a part of these?
        elif decided:
            decided = frozenset()
        else:
            return least


def _ideal(conflict: Conflict, demanded: Demanded) -> Iterator[bytes]:
    # Dunne, Dvořák, Woltran 2013: the largest admissible set among the arguments that some
    # labelling accepts and none of whose attackers any labelling accepts.
    attackers = conflict.attackers
    taken = labels_taken(conflict, semantics_named("preferred"))
    safe = [
        IN in labels and not any(IN in taken[attacker] for attacker in attackers[argument])
        for argument, labels in enumerate(taken)
    ]
    targets: list[list[int]] = [[] for _ in attackers]
    for argument, into in enumerate(attackers):
        for attacker in into:
            targets[attacker].append(argument)
    answered = [sum(safe[a] for a in into) for into in attackers]
    unanswered = [argument for argument, count in enumerate(answered) if not count]
    for attacker in unanswered:  # grows while it is walked
        for argument in targets[attacker]:
            if safe[argument]:
                safe[argument] = False
                for target in targets[argument]:
                    answered[target] -= 1
                    if not answered[target]:
                        unanswered.append(target)
    labels = bytearray(IN if each else UNDECIDED for each in safe)
    for argument, count in enumerate(answered):
        if count:
            labels[argument] = OUT
    if _meets(labels, demanded):
        yield bytes(labels)


SEMANTICS = (
    Semantics("grounded", "Dung 1995, Definition 20", _grounded),
    Semantics("complete", "Dung 1995, Definition 23; Caminada 2006, Definition 5", _complete),
    Semantics("preferred", "Dung 1995, Definition 7", _preferred),
    Semantics("stable", "Dung 1995, Definition 13", _stable),
    Semantics("semi-stable", "Caminada 2006, Definition 3", _semi_stable, for_maps=False),
    Semantics("ideal", "Dung, Mancarella, Toni 2007, Definition 2.2", _ideal, for_maps=False),
)
"""Every semantics, the most cautious first."""
