"""Titles in brackets: the id of an element, or another name where brackets cannot hold it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.formats.argdown.from_map.escaping import can_be_title
from argmap.model.ids import Ids

_UNSAFE = re.compile(r"[^\w .,'()-]")


class Titles:
    """Gives claims and structures their titles.

    >>> titles = Titles(["tax", "a]b"])
    >>> titles.of("tax", "]"), titles.of("a]b", "]"), titles.of("a]b", "]")
    ('tax', 'a_b', 'a_b')
    """

    def __init__(self, ids: Iterable[str]) -> None:
        self._names = Ids()
        self._given: dict[str, str] = {}
        for name in ids:
            self._names.reserve(name)

    def of(self, name: str, closing: str) -> str:
        """Return the title of the element with the id, in brackets that close with this sign."""
        if can_be_title(name, closing):
            return name
        if name not in self._given:
            base = _UNSAFE.sub("_", name).strip(" -_") or "untitled"
            self._given[name] = self._names.take(base)
        return self._given[name]
