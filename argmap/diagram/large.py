"""Large maps: from when on one is drawn as an overview, and where its parts go."""

from __future__ import annotations

from pathlib import Path

from argmap.files import FilePath
from argmap.model.argument_map import ArgumentMap

LARGE = 1_500
"""The claims from which on one picture of a whole map is of no more use to a reader.

At 1,000 claims it is some 20 metres tall, and an engine's time grows with the square of the map.
"""


def is_folded(debate: ArgumentMap) -> bool:
    """Return whether an SVG of the map is an overview, unless somebody says otherwise.

    >>> is_folded(ArgumentMap())
    False
    """
    return len(debate.claims) >= LARGE


def parts_folder(path: FilePath) -> Path:
    """Return the folder beside an overview that holds the pictures of its parts.

    >>> parts_folder("maps/big.svg").as_posix()
    'maps/big-parts'
    """
    return Path(path).with_name(f"{Path(path).stem}-parts")
