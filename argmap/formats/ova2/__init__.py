"""The JSON that OVA 2 saves: nodes in a drawing, and edges that hold whole nodes.

OVA runs at https://ova.arg.tech.
"""

from __future__ import annotations

from argmap.formats.sniffing import first_object, top_object


def is_ova2(text: str) -> bool:
    """Return whether a text looks like a file of OVA 2: its edges hold whole nodes.

    >>> is_ova2('{"nodes": [{"id": 1, "x": 5, "type": "I"}], "edges": []}')
    True
    """
    top = top_object(text, "nodes", "edges")
    if not top:
        return top is not None and '"analysis"' in text and '"nodes"' in text
    node, edge = first_object(top.get("nodes")), first_object(top.get("edges"))
    if isinstance(edge.get("from"), dict) and isinstance(edge.get("to"), dict):
        return True
    if node:
        return "id" in node and "x" in node and "type" in node and "nodeID" not in node
    return isinstance(top.get("nodes"), list) and isinstance(top.get("analysis"), dict)
