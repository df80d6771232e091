"""The worked example that ships with the package: one page, its map, its words."""

from __future__ import annotations

from pathlib import Path

from argmap.formats import load
from argmap.model.argument_map import ArgumentMap

FOLDER = Path(__file__).parent


def load_example() -> ArgumentMap:
    """Return the map of the worked example, with the text of its page.

    ``examples/axis_of_resistance.py`` builds the same map and explains each decision in it.

    Raises:
        ArgmapError: Only when the installed package is damaged.

    >>> load_example()
    ArgumentMap('How should the Axis of Resistance be understood?', 27 claims, 14 supports,
    2 counterpoints)
    """
    return load(FOLDER / "axis_of_resistance.json")
