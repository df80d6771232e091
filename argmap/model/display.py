"""How a notebook shows a map: a room above the model registers it, and the map asks here."""

from __future__ import annotations

from collections.abc import Callable

_drawings: list[Callable[[], Callable[..., dict[str, str]]]] = []


def register(drawing: Callable[[], Callable[..., dict[str, str]]]) -> None:
    """Say where to get the function that shows maps; it is asked for when a map is shown."""
    _drawings[:] = [drawing]


def mimebundle(debate: object) -> dict[str, str]:
    r"""Return what a notebook shows of a map, by MIME type.

    >>> from argmap import ArgumentMap
    >>> mimebundle(ArgumentMap())["text/plain"]
    '(an empty map)\n'
    """
    return _drawings[0]()(debate)
