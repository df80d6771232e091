"""A plain argumentation framework: arguments, and which of them attack which; nothing else."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from attrs import field, frozen

from argmap.errors import EvaluationError, brief, did_you_mean, quantity

Attack: TypeAlias = tuple[str, str]


def _arguments(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


def _attacks(values: Iterable[Attack]) -> tuple[Attack, ...]:
    return tuple(values)


@frozen(repr=False, eq=False)
class Framework:
    """Arguments, known by name, and the attacks between them (Dung 1995, Definition 2).

    It knows nothing of maps and can be used alone: ``labellings`` says what stands in it. Two are
    equal when they hold the same arguments and attacks, in any order.

    Attributes:
        arguments: The names, each once.
        attacks: Pairs of an attacker and its target; a pair given twice says nothing more.

    Raises:
        EvaluationError: A repeated name, or an attack that is no pair or names no argument.

    >>> Framework("ab", [("a", "b")])
    Framework(2 arguments, 1 attack)
    """

    arguments: tuple[str, ...] = field(default=(), converter=_arguments)
    attacks: tuple[Attack, ...] = field(default=(), converter=_attacks)

    def __attrs_post_init__(self) -> None:
        if len(self.number) < len(self.arguments):
            repeated = next(
                name for at, name in enumerate(self.arguments) if self.number[name] != at
            )
            raise EvaluationError(f"argument {brief(repeated)} is given twice; name it once")
        _ = self.ends  # refuses what it cannot number

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Framework):
            return NotImplemented
        return self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        held = ((len(self.arguments), "argument"), (len(self.attacks), "attack"))
        counts = ", ".join(quantity(*each) for each in held)
        return f"Framework({counts})"

    @cached_property
    def number(self) -> dict[str, int]:
        """For each name its place among the arguments, counted from 0."""
        return dict(zip(self.arguments, range(len(self.arguments)), strict=True))

    @cached_property
    def ends(self) -> tuple[array[int], array[int]]:
        """The numbers of the attackers and of their targets, attack by attack."""
        if set(map(len, self.attacks)) - {2}:
            found = next(attack for attack in self.attacks if len(attack) != 2)
            raise EvaluationError(f"expected an attacker and its target, found {brief(found)}")
        try:
            flat = array("l", map(self.number.__getitem__, chain.from_iterable(self.attacks)))
        except KeyError as error:
            name = error.args[0]
            nearest = did_you_mean(name, self.arguments) if isinstance(name, str) else ""
            attack = next(attack for attack in self.attacks if name in attack)
            raise EvaluationError(
                f"attack {brief(attack)} names unknown argument {brief(name)}{nearest}"
            ) from None
        return flat[::2], flat[1::2]

    @cached_property
    def _value(self) -> tuple[frozenset[str], frozenset[Attack]]:
        return frozenset(self.arguments), frozenset(self.attacks)

    def numbered(self) -> Framework:
        """Return the same framework with its arguments named "1", "2", … in their order.

        >>> Framework("ab", [("a", "b")]).numbered().attacks
        (('1', '2'),)
        """
        names = [str(at + 1) for at in range(len(self.arguments))]
        pairs = zip(*self.ends, strict=True)
        return Framework(names, [(names[attacker], names[target]) for attacker, target in pairs])
