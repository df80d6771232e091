"""GraphML: argmap's own, Argunet's, and graphs with edges for and against.

The format is defined at http://graphml.graphdrawing.org.
"""

from __future__ import annotations

import re

from argmap.formats.sniffing import PROLOGUE

_GRAPHML = re.compile(PROLOGUE + r"<(?:\w+:)?graphml\b")


def is_graphml(text: str) -> bool:
    """Return whether a text looks like GraphML.

    >>> is_graphml('<?xml version="1.0"?><graphml/>'), is_graphml("<graph/>")
    (True, False)
    """
    return _GRAPHML.match(text) is not None
