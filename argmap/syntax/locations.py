"""Places in a structured text: the path of a value, and the line and column of an offset."""

from __future__ import annotations

import json
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TypeAlias

from argmap.findings import Location

Path: TypeAlias = "tuple[str | int, ...]"
"""The keys and numbers that lead to a value."""


def shown_path(path: Path) -> str:
    """Return the path as people write it.

    >>> shown_path(("elements", 3, "odd key"))
    '$.elements[3]["odd key"]'
    """
    steps = [
        f"[{step}]"
        if isinstance(step, int)
        else f".{step}"
        if step.isidentifier()
        else f"[{json.dumps(step, ensure_ascii=False)}]"
        for step in path
    ]
    return "$" + "".join(steps)


def pointer_to(path: Path) -> str:
    """Return the path as a JSON pointer (RFC 6901).

    >>> pointer_to(("elements", 3, "odd/key"))
    '/elements/3/odd~1key'
    """
    return "".join(["/" + str(step).replace("~", "~0").replace("/", "~1") for step in path])


class Lines:
    r"""The lines of a text, to say where an offset lies.

    >>> print(Lines("{\n}", "map.json").location(2))
    map.json:2:1
    """

    def __init__(self, text: str, name: str | None) -> None:
        self._text = text
        self._name = name
        self._excerpts: dict[int, str] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate([len(line) + 1 for line in self._text.split("\n")])]

    def location(self, offset: int) -> Location:
        """Return the line and column of the offset."""
        line = bisect_right(self._starts, offset)
        return Location(self._name, line, offset - self._starts[line - 1] + 1)

    def offset(self, place: Location) -> int:
        """Return the offset of a line and column."""
        return self._starts[place.line - 1] + place.column - 1

    def locations(self, offsets: list[int]) -> list[Location]:
        """Return the lines and columns of ascending offsets."""
        name, starts, line = self._name, self._starts, 1
        places: list[Location] = []
        for offset in offsets:
            line = bisect_right(starts, offset, line)
            places.append(Location(name, line, offset - starts[line - 1] + 1))
        return places

    def excerpt(self, line: int) -> str:
        """Return the line; one copy of it, however many findings show it."""
        if line not in self._excerpts:
            start, end = self._starts[line - 1 : line + 1]
            self._excerpts[line] = self._text[start : end - 1].rstrip("\r")
        return self._excerpts[line]
