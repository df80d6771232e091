"""The display hook: a room above the model registers how a notebook shows a map."""

from __future__ import annotations

from collections.abc import Callable

_drawings: list[Callable[[], Callable[..., dict[str, str]]]] = []


def register(drawing: Callable[[], Callable[..., dict[str, str]]]) -> None:
    """Register where to get the function that shows maps; it is fetched when a map is shown."""
    _drawings[:] = [drawing]


def mimebundle(debate: object) -> dict[str, str]:
    r"""Return the MIME bundle that a notebook shows of a map.

    >>> from argmap import ArgumentMap
    >>> mimebundle(ArgumentMap())["text/plain"]
    'This map is empty.\n'
    """
    return _drawings[0]()(debate)
