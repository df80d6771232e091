"""Argdown, read as its reference implementation reads it, and written back."""

from __future__ import annotations

from argmap.findings import Finding
from argmap.formats.argdown.parser import parse as parse
from argmap.formats.argdown.reference import to_reference as to_reference
from argmap.formats.argdown.to_map import to_map as to_map
from argmap.model import ArgumentMap


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that an Argdown text holds; every text holds one.

    What was odd about the text stands on the map's ``findings``.

    >>> loads("[tax]: Tax carbon.\\n    - [poor]: It falls on the poor.")
    ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
    """
    return to_map(parse(text, name=name))


def dumps(debate: ArgumentMap) -> str:
    """Return the map as an Argdown text.

    >>> from argmap.records import Claim
    >>> dumps(ArgumentMap.of(Claim("tax", "Tax carbon.")))
    '[tax]: Tax carbon.\\n'
    """
    from argmap.formats.argdown.writer import write

    return write(debate)


def losses(debate: ArgumentMap) -> tuple[Finding, ...]:
    """Return what an Argdown text cannot say of the map: nothing.

    >>> losses(ArgumentMap())
    ()
    """
    del debate
    return ()
