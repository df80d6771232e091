"""The trivial form of frameworks: names, a line "#", and the attacks as pairs of names.

A framework knows arguments and attacks alone, so a map is projected onto it: claims become
arguments, and a counterpoint from one claim to another an attack. All else is a loss that is
announced; ``evaluate`` of such a projection is no evaluation of the map.
"""

from __future__ import annotations

from argmap.findings import Finding
from argmap.formats.frameworks.projection import read_framework, write_framework
from argmap.formats.roundtrip import lost
from argmap.model.argument_map import ArgumentMap


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    r"""Return the framework as a map.

    Raises:
        ReadError: The text is no framework in this form; it holds every fault.

    >>> loads("a\nb\n#\na b")
    ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
    """
    return read_framework(text, "tgf", name)


def dumps(debate: ArgumentMap) -> str:
    r"""Return the claims of the map and the counterpoints between them.

    >>> loads(dumps(loads("a\nb\n#\na b"))) == loads("a\nb\n#\na b")
    True
    """
    return write_framework(debate, "tgf")


def losses(debate: ArgumentMap) -> tuple[Finding, ...]:
    r"""Return what the framework cannot say of the map.

    >>> losses(loads("a\nb\n#\na b"))
    ()
    """
    return lost(debate, "tgf", dumps, loads)
