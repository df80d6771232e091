"""The worked examples that ship with the package: a text, its map, its words."""

from __future__ import annotations

from pathlib import Path

from argmap.errors import FileError, brief, did_you_mean
from argmap.formats import load
from argmap.model.argument_map import ArgumentMap

FOLDER = Path(__file__).parent
EXAMPLES = ("axis_of_resistance", "street_lights")
"""The names of the worked examples."""


def load_example(name: str = "axis_of_resistance") -> ArgumentMap:
    """Return the map of a worked example, with the text that it maps.

    ``"axis_of_resistance"`` maps a page of an article in international relations,
    ``"street_lights"`` a report in a dispute about policy, which weighs, concedes and concludes.
    The scripts of these names in ``examples/`` build the same maps and explain each decision.

    Args:
        name: Its name.

    Raises:
        FileError: There is no example of that name.

    >>> load_example()
    ArgumentMap('How should the Axis of Resistance be understood?', 27 claims, 14 supports,
    2 counterpoints)
    >>> load_example("street_lights")
    ArgumentMap('Should Aldermoor dim its street lights?', 27 claims, 11 supports, 9 counterpoints)
    """
    if name not in EXAMPLES:
        nearest = did_you_mean(name, EXAMPLES)
        raise FileError(f"no example {brief(name)}{nearest} (there are: {', '.join(EXAMPLES)})")
    return load(FOLDER / f"{name}.json")
