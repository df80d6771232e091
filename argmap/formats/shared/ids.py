"""Ids for what a notation names as no map may: blank, on several lines, or twice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from attrs import evolve

from argmap.model.records import Relation
from argmap.values import has_control

_R = TypeVar("_R", bound=Relation)


class Names:
    r"""The ids given so far, and new ones near to what was asked for.

    >>> names = Names()
    >>> names.take("tax"), names.take("tax\n"), names.take(" ")
    ('tax', 'tax (2)', 'unnamed')
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._taken

    def take(self, name: str) -> str:
        """Return the name, or the nearest one that can be an id and is free; it no longer is."""
        if has_control(name):
            name = "".join(" " if has_control(letter) else letter for letter in name).strip()
        if not name.strip():
            name = "unnamed"
        free = name
        number = self._next.get(name, 2)
        while free in self._taken:
            free = f"{name} ({number})"
            number += 1
        self._next[name] = number
        self._taken.add(free)
        return free

    def own(self, relation: _R) -> _R:
        """Return the relation, with an id of its own where the one it has is taken."""
        name = self.take(relation.id)
        return relation if name == relation.id else evolve(relation, id=name)
