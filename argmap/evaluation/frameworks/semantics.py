"""Semantics of a plain framework: its labellings, and the arguments that some or all accept."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import cached_property
from itertools import compress

from attrs import frozen

from argmap.evaluation.frameworks.acceptance import Mode, check_mode, labels_taken, semantics_named
from argmap.evaluation.frameworks.framework import Framework
from argmap.evaluation.frameworks.labellings import Conflict
from argmap.evaluation.labels import IN, OPEN, OUT, UNDECIDED

_IS = {label: bytes(int(each == label) for each in range(256)) for label in (IN, OUT, UNDECIDED)}
"""For each label what makes 1 of it, and 0 of the others."""


@frozen
class Labelling:
    """One way to judge the arguments of a framework (Caminada 2006, Definition 4).

    Attributes:
        accepted: The arguments that are in: the extension.
        out: Those that an accepted argument attacks.
        undecided: The others.

    >>> Labelling(frozenset("a"), frozenset("b"), frozenset()).accepted
    frozenset({'a'})
    """

    accepted: frozenset[str]
    out: frozenset[str]
    undecided: frozenset[str]


def grounded(framework: Framework) -> Labelling:
    """Return the labelling that accepts least: what must be accepted whatever else is.

    Dung 1995, Definition 20; linear in arguments and attacks (Modgil, Caminada 2009).

    >>> sorted(grounded(Framework("abc", [("a", "b"), ("b", "c")])).accepted)
    ['a', 'c']
    """
    settled = _Settled(framework)
    return settled.labelling(bytes([UNDECIDED]) * len(settled.conflict.attackers))


def labellings(framework: Framework, semantics: str = "preferred") -> Iterator[Labelling]:
    """Yield the labellings that the semantics allows, each once, as they are found.

    There can be exponentially many: take as many as you need.

    Args:
        framework: The framework.
        semantics: "grounded", "complete", "preferred", "stable", "semi-stable" or "ideal"; see
            ``SEMANTICS`` for who defined them.

    Raises:
        UnknownChoiceError: When the semantics is unknown.
        TooLargeError: When more than sixty arguments attack each other in circles and the SAT
            solver of the extra ``solve`` is not installed.

    >>> [sorted(each.accepted) for each in labellings(Framework("ab", [("a", "b"), ("b", "a")]))]
    [['a'], ['b']]
    """
    row = semantics_named(semantics)
    settled = _Settled(framework)
    return (settled.labelling(labels) for labels in row.labellings(settled.conflict, {}))


def extensions(framework: Framework, semantics: str = "preferred") -> Iterator[frozenset[str]]:
    """Yield the sets of arguments that ``labellings`` accept, each once, as they are found.

    Raises:
        UnknownChoiceError: As ``labellings`` says.
        TooLargeError: As ``labellings`` says.

    >>> [sorted(each) for each in extensions(Framework("ab", [("a", "b")]), "stable")]
    [['a']]
    """
    row = semantics_named(semantics)
    settled = _Settled(framework)
    return (settled.accepted_by(labels) for labels in row.labellings(settled.conflict, {}))


def accepted(
    framework: Framework, semantics: str = "preferred", mode: Mode = "sceptical"
) -> frozenset[str]:
    """Return the arguments that all labellings accept, or that some labelling accepts.

    Where the semantics allows no labelling, as the stable one may, all arguments are accepted
    sceptically and none credulously.

    Raises:
        UnknownChoiceError: When the semantics or the mode is unknown.
        TooLargeError: As ``labellings`` says.

    >>> floating = Framework("abcd", [("a", "b"), ("b", "a"), ("a", "c"), ("b", "c"), ("c", "d")])
    >>> sorted(accepted(floating)), sorted(accepted(floating, mode="credulous"))
    (['d'], ['a', 'b', 'd'])
    """
    check_mode(mode)
    row = semantics_named(semantics)
    settled = _Settled(framework)
    taken = labels_taken(settled.conflict, row)
    if taken and not taken[0]:
        return frozenset(framework.arguments if mode == "sceptical" else ())
    labels = bytes(
        IN if IN in its and (mode == "credulous" or len(its) == 1) else UNDECIDED for its in taken
    )
    return settled.accepted_by(labels)


class _Settled:
    """A framework with its grounded labelling, and the conflict that this leaves."""

    def __init__(self, framework: Framework) -> None:
        self._names = framework.arguments
        attackers, targets = framework.ends
        labels = _propagate(len(self._names), attackers, targets)
        self._left = [at for at, label in enumerate(labels) if label == OPEN]
        number = dict(zip(self._left, range(len(self._left)), strict=True))
        into: list[list[int]] = [[] for _ in self._left]
        if into:
            for attacker, target in zip(attackers, targets, strict=True):
                if not labels[attacker] and not labels[target]:
                    into[number[target]].append(number[attacker])
        self.conflict = Conflict(into)
        self._labels = labels.replace(bytes([OPEN]), bytes([UNDECIDED]))

    def labelling(self, labels: bytes) -> Labelling:
        """Return the labelling of the framework with these labels where it was undecided."""
        return Labelling(
            self._with(labels, IN), self._with(labels, OUT), self._with(labels, UNDECIDED)
        )

    def accepted_by(self, labels: bytes) -> frozenset[str]:
        """Return the arguments that the labelling accepts."""
        return self._with(labels, IN)

    def _with(self, labels: bytes, label: int) -> frozenset[str]:
        """Return the arguments that have the label."""
        left = compress(self._left_names, labels.translate(_IS[label]))
        return self._decided_by_grounds[label].union(left)

    @cached_property
    def _left_names(self) -> list[str]:
        return [self._names[at] for at in self._left]

    @cached_property
    def _decided_by_grounds(self) -> dict[int, frozenset[str]]:
        """The arguments that the grounded labelling puts in and out."""
        labels = bytes(self._labels)
        decided = {n: frozenset(compress(self._names, labels.translate(_IS[n]))) for n in (IN, OUT)}
        return {**decided, UNDECIDED: frozenset()}


def _propagate(size: int, attackers: array[int], targets: array[int]) -> bytearray:
    """Return the grounded labels, undecided arguments left open.

    An argument is in as soon as all its attackers are out.
    """
    # The attacks of each argument as a chain through one array: a list for each of a million
    # arguments would cost more than all the rest.
    first, following = array("l", [-1]) * size, array("l", bytes(len(targets) * targets.itemsize))
    waiting = [0] * size
    for attack, attacker in enumerate(attackers):
        following[attack] = first[attacker]
        first[attacker] = attack
    for target in targets:
        waiting[target] += 1
    labels = bytearray(size)
    free = [argument for argument, count in enumerate(waiting) if not count]
    for argument in free:  # grows while it is walked
        labels[argument] = IN
        attack = first[argument]
        while attack >= 0:
            beaten = targets[attack]
            attack = following[attack]
            if labels[beaten]:
                continue
            labels[beaten] = OUT
            freed = first[beaten]
            while freed >= 0:
                target = targets[freed]
                freed = following[freed]
                waiting[target] -= 1
                if not waiting[target] and not labels[target]:
                    free.append(target)
    return labels
