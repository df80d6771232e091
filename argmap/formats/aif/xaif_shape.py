"""xAIF beside its AIF, as it is written: the text, and the layout of OVA 3, as typed records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict


class XaifTables(TypedDict):
    """The tables of AIF's part besides nodes and edges."""

    schemefulfillments: Sequence[object]
    descriptorfulfillments: Sequence[object]
    participants: Sequence[object]
    locutions: Sequence[object]


class XaifLayout(TypedDict):
    """The layout of OVA 3, and who made it."""

    firstname: str
    surname: str
    url: str
    nodes: Sequence[object]
    edges: Sequence[object]


class XaifRest(TypedDict):
    """A file without its AIF: the marked text as HTML, and the layout."""

    text: str
    OVA: XaifLayout
