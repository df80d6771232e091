"""The Argument Interchange Format as JSON: of AIFdb, and as xAIF with the text and its spans.

``spelling`` reads and writes nodes and edges, ``document`` the tables around them (locutions,
schemes, participants), ``dialogue`` who says what, ``marked_text`` the spans of xAIF. Fields that a
map has no place for, such as timestamps of nodes and locutions, are kept in ``extras`` and written
back; ``argmap.formats.shared.kept`` does so for every notation.

Defined at https://www.argumentinterchange.org and, for xAIF, at https://github.com/arg-tech/xaif.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from argmap.formats.sniffing import first_object, top_object
from argmap.values import is_object

# Keys of the files of other notations that have nodes and edges, too.
_OF_OTHERS: Final = frozenset(
    {"analysis", "metadata", "resources", "schemaVersion", "links", "AIF"}
)


def is_aif(text: str) -> bool:
    """Return whether a text looks like the JSON of AIFdb: nodes with ``nodeID``, or none at all.

    >>> is_aif('{"nodes": [{"nodeID": "1"}]}'), is_aif('{"nodes": [{"id": "1"}]}')
    (True, False)
    """
    top = top_object(text, "nodes", "edges")
    if top is None:
        return False
    if not top:
        return '"nodeID"' in text and '"AIF"' not in text
    if is_wrapped(top):
        return False
    node, edge = first_object(top.get("nodes"), "nodeID"), first_object(top.get("edges"), "fromID")
    if "nodeID" in node or "fromID" in edge or "toID" in edge:
        return True
    nodes, edges = top.get("nodes"), top.get("edges", [])
    lists = isinstance(nodes, list) and isinstance(edges, list)
    # Some tools write null for a list of nothing; the locutions tell whose file it is.
    lists = lists or (nodes is None and edges is None and "locutions" in top)
    return not node and not edge and lists and not _OF_OTHERS & set(top)


def is_xaif(text: str) -> bool:
    """Return whether a text looks like xAIF: an object with an object ``AIF``, or ``aif``.

    >>> is_xaif('{"AIF": {"nodes": []}, "text": ""}'), is_xaif('{"nodes": []}')
    (True, False)
    """
    top = top_object(text, "AIF", "aif")
    if not top:
        return top is not None and '"AIF"' in text
    return is_wrapped(top)


def is_wrapped(top: Mapping[str, object]) -> bool:
    """Return whether the nodes of a file stand in an object ``AIF`` within it.

    Some tools write an ``AIF`` that says something else beside their nodes, such as a version.

    >>> is_wrapped({"AIF": {}}), is_wrapped({"AIF": {"version": "1.0"}, "nodes": []})
    (True, False)
    """
    inner = top.get("AIF")
    if not is_object(inner):
        inner = top.get("aif")
    if not is_object(inner):
        return False
    if isinstance(inner.get("nodes"), list):
        return bool(inner["nodes"]) or not top.get("nodes")
    return "AIF" in top and "nodes" not in top
