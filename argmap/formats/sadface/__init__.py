"""SADFace, the Simple Argument Description Format: atoms, schemes, and edges between them.

Defined at https://github.com/ARG-ENU/SADFace.
"""

from __future__ import annotations

from argmap.formats.sniffing import first_object, top_object


def is_sadface(text: str) -> bool:
    """Return whether a text looks like SADFace: nodes with ``id`` and a type of its own.

    >>> is_sadface('{"nodes": [{"id": "1", "type": "atom"}], "edges": []}')
    True
    """
    top = top_object(text, "nodes", "edges", "source_id")
    if not top:
        return top is not None and '"source_id"' in text
    node, edge = first_object(top.get("nodes")), first_object(top.get("edges"))
    if "source_id" in edge or "target_id" in edge:
        return True
    if node:
        kinds = {"atom", "scheme", "inference", "conflict"}
        return "id" in node and isinstance(kind := node.get("type"), str) and kind in kinds
    empty = isinstance(top.get("nodes"), list) and not edge
    return empty and "metadata" in top and "analysis" not in top
