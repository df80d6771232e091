"""Weighted bipolar frameworks as ``.bag`` files: ``arg(a, 0.5)``, ``att(a, b)``, ``sup(a, b)``.

A map is projected onto one: claims become arguments, with their weights as base scores, and what
one claim counters or supports becomes a pair. Linked premises, undercuts and all else are losses
that are announced.
"""

from __future__ import annotations

from argmap.findings import Finding
from argmap.formats.frameworks.projection import read_bag, write_bag
from argmap.formats.roundtrip import lost
from argmap.model.argument_map import ArgumentMap


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the framework as a map.

    Raises:
        ReadError: The text is no such framework; it holds every fault.

    >>> loads("arg(a, 0.5) arg(b, 1) sup(b, a)")
    ArgumentMap('', 2 claims, 1 support, 0 counterpoints)
    """
    return read_bag(text, name)


def dumps(debate: ArgumentMap) -> str:
    """Return the claims of the map, and what one of them counters or supports.

    >>> print(dumps(loads("arg(a, 0.5) arg(b, 1) sup(b, a)")), end="")
    arg(a, 0.5)
    arg(b, 1.0)
    sup(b, a)
    """
    return write_bag(debate)


def losses(debate: ArgumentMap) -> tuple[Finding, ...]:
    """Return what the framework cannot say of the map.

    >>> losses(loads("arg(a, 0.5)"))
    ()
    """
    return lost(debate, "bag", dumps, loads)
