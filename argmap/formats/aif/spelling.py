"""The spelling of nodes and edges in AIF, in the JSON of AIFdb and in xAIF."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from argmap.formats.aif.aifdb_shape import AifEdge, AifNode
from argmap.formats.node_graph.spelling import ID_TYPES, NodeRole, Row, Spelling
from argmap.formats.shared.kept import restore
from argmap.syntax.plain import as_mapping

SPACE: Final = "aif"
"""The key of ``extras`` for what AIF says and the model does not."""

_ROLES: Final[Mapping[str, NodeRole]] = {
    "I": NodeRole.CLAIM,
    "EN": NodeRole.CLAIM,
    "RA": NodeRole.SUPPORT,
    "CA": NodeRole.COUNTERPOINT,
    "MA": NodeRole.RESTATEMENT,
    "L": NodeRole.KEPT,
    "TA": NodeRole.KEPT,
    "YA": NodeRole.KEPT,
}
_TYPES: Final = {
    NodeRole.CLAIM: ("I", ""),
    NodeRole.SUPPORT: ("RA", "Default Inference"),
    NodeRole.COUNTERPOINT: ("CA", "Default Conflict"),
    NodeRole.RESTATEMENT: ("MA", "Default Rephrase"),
}
_NOTHING: Final[Mapping[str, object]] = {}
# What a scheme node says when it names no scheme.
_LABEL = re.compile(
    r"\s*(?:|[RCMPTY]A|(?:default\s*)?(?:inference|conflict|rephrase|reformulation)(?:\s*rule)?)\s*",
    re.IGNORECASE,
)


class AifSpelling(Spelling):
    """The nodes and edges of AIF.

    Args:
        plain_numbers: Whether edges have numbers as ids and no ``formEdgeID``, as in xAIF.

    >>> AifSpelling().arrow(1, "a", "b")
    {'edgeID': '1', 'fromID': 'a', 'toID': 'b', 'formEdgeID': None}
    """

    space = SPACE
    id_key = "nodeID"
    arrow_key = "edgeID"
    roles: Mapping[str, NodeRole] = _ROLES
    end_keys: tuple[str, ...] = ("fromID", "toID")
    telling: tuple[str, ...] = ("text",)
    meaning = frozenset({"text", "type", "scheme", "schemeID"})

    def __init__(self, *, plain_numbers: bool = False) -> None:
        self._plain = plain_numbers

    def role(self, node: Mapping[str, object]) -> NodeRole:
        """Return the role of a node, by its type."""
        return _ROLES.get(kind(node), NodeRole.UNKNOWN)

    def text(self, node: Mapping[str, object]) -> str:
        """Return the text of a node."""
        found = node.get("text")
        return str(found) if type(found) in ID_TYPES else ""

    def scheme(self, node: Mapping[str, object]) -> str | None:
        """Return the scheme that a node names, in its spelling."""
        given = node.get("scheme")
        if not (isinstance(given, str) and given.strip()):
            given = self.text(node)
        return None if _is_label(given) else given

    def more(self, node: Mapping[str, object]) -> Mapping[str, object]:
        """Return nothing: voices and words stand elsewhere in the file."""
        del node
        return _NOTHING

    def ends(self, arrow: Mapping[str, object]) -> tuple[object, object]:
        """Return the ids at the ends of an edge."""
        return arrow.get("fromID"), arrow.get("toID")

    def node(self, role: NodeRole, name: str, words: str | None, more: Mapping[str, object]) -> Row:
        """Return the node of a record that was not read from AIF."""
        del more
        type_, text = _TYPES[role]
        written: AifNode = {"nodeID": name, "text": words or text, "type": type_}
        return written

    def mend(self, plain: Mapping[str, object], kept: Mapping[str, object]) -> dict[str, object]:
        """Return a node without the text, type and scheme that it was read with."""
        return restore(plain, kept, but=self.meaning)

    def arrow(self, number: int, start: object, end: object) -> Row:
        """Return an edge that was not read from AIF."""
        written: AifEdge = {"edgeID": number, "fromID": start, "toID": end}
        if not self._plain:
            written = {**written, "edgeID": str(number), "formEdgeID": None}
        return written

    def move(self, arrow: Row, start: object, end: object) -> Row:
        """Return an edge between other nodes."""
        return {**arrow, "fromID": start, "toID": end}


@lru_cache(maxsize=256)
def _is_label(given: str) -> bool:
    return _LABEL.fullmatch(given) is not None


def kind(node: Mapping[str, object]) -> str:
    """Return the type of a node, in capitals and without spaces around it.

    >>> kind({"type": "ra "})
    'RA'
    """
    found = node.get("type")
    if not isinstance(found, str):
        return ""
    return found if found in _ROLES else found.strip().upper()


def kinds_of(nodes: Sequence[Row]) -> Sequence[str]:
    """Return the types of nodes, as ``kind`` does; an empty text where an entry is no node.

    >>> kinds_of([{"type": "i "}, None])
    ['I', '']
    """
    return [kind(as_mapping(node)) for node in nodes]
