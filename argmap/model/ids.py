"""Ids: each given once, and a number after it for what would be called the same."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import TypeVar

from attrs import evolve

from argmap.model.records import Relation
from argmap.values import has_control

_R = TypeVar("_R", bound=Relation)


class Ids:
    r"""The ids given so far, and new ones near to what was asked for.

    Args:
        taken: The ids that are taken from the start.
        between: The sign before the number of a second id; another one than a space only where a
            notation's names are one word.

    >>> ids = Ids(["tax"])
    >>> ids.take("poor"), ids.take("tax"), ids.take("tax\n"), ids.take(" ")
    ('poor', 'tax 2', 'tax 3', 'unnamed')
    """

    def __init__(self, taken: Iterable[str] = (), *, between: str = " ") -> None:
        self._taken = set(taken)
        self._between = between
        self._numbers: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._taken

    def reserve(self, name: str) -> bool:
        """Take just this id, and return whether it was free.

        >>> ids = Ids()
        >>> ids.reserve("tax"), ids.reserve("tax"), ids.take("tax")
        (True, False, 'tax 2')
        """
        free = name not in self._taken
        self._taken.add(name)
        return free

    def take(self, name: str) -> str:
        """Take an id, and return it: the name, or the nearest that can be an id and is free."""
        if has_control(name):
            name = "".join(" " if has_control(letter) else letter for letter in name).strip()
        if not name.strip():
            name = "unnamed"
        number = self._numbers.get(name, 1)
        free, self._numbers[name] = free_name(name, self._taken, number, self._between)
        self._taken.add(free)
        return free

    def own(self, relation: _R) -> _R:
        """Return the relation, with an id of its own where the one it has is taken."""
        name = self.take(relation.id)
        return relation if name == relation.id else evolve(relation, id=name)


def free_name(
    name: str, taken: Container[str], number: int = 1, between: str = " "
) -> tuple[str, int]:
    """Return the name if it is free, else with the first number from 2 on that makes it so.

    The number returned is the one to go on from.

    >>> free_name("tax", {"tax", "tax 2"}), free_name("poor", {"tax"})
    (('tax 3', 3), ('poor', 1))
    """
    free = name
    while free in taken:
        number += 1
        free = f"{name}{between}{number}"
    return free, number


def is_numbered(name: str, stem: str) -> bool:
    """Tell whether an id is what was asked for, or that with a number.

    >>> is_numbered("tax", "tax"), is_numbered("tax 2", "tax"), is_numbered("tax cut", "tax")
    (True, True, False)
    """
    number = name.removeprefix(f"{stem} ")
    return name == stem or (number != name and number.isdecimal())
