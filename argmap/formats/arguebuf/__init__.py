"""The JSON of arguebuf: nodes and edges by their ids.

Defined by the library at https://github.com/recap-utr/arguebuf-python.
"""

from __future__ import annotations

from argmap.formats.sniffing import top_object
from argmap.values import is_object


def is_arguebuf(text: str) -> bool:
    """Return whether a text looks like the JSON of arguebuf: nodes by id, or its version.

    >>> is_arguebuf('{"nodes": {"a": {"atom": {"text": "Tax carbon."}}}, "schemaVersion": 1}')
    True
    """
    top = top_object(text, "nodes", "schemaVersion", "libraryVersion", "majorClaim")
    if not top:
        return top is not None and '"schemaVersion"' in text
    nodes = top.get("nodes")
    if is_object(nodes) and nodes:
        node = next(iter(nodes.values()))
        return isinstance(node, dict) and ("atom" in node or "scheme" in node or not node)
    return nodes in ({}, None) and ("schemaVersion" in top or "libraryVersion" in top)
