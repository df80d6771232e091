"""Which of the notations that are JSON a text is in, told by its keys; the text is decoded once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, cast

from attrs import evolve

from argmap.errors import ReadError, quoted
from argmap.findings import Severity
from argmap.syntax.json_scan import nests
from argmap.syntax.json_text import JsonText, decode
from argmap.syntax.plain import listed, mapped
from argmap.values import DEEPEST

_NODES = frozenset({("nodes",), ("AIF", "nodes"), ("aif", "nodes")})
# Where things are kept beside a map they lie a few levels deeper than in the file.
_DEEPEST: Final = DEEPEST - 4
# What a reader of files that other tools made can pass over, because hardly anything is lost.
_HARMLESS = frozenset({"control-character", "surrogate", "not-json"})


def opened(text: str, name: str | None = None) -> JsonText:
    """Return a JSON text, decoded; what was decoded to recognise it is not decoded again.

    A raw control character, half a surrogate pair and NaN are faults that are only noted, as
    warnings: other tools write such files.

    Raises:
        ReadError: When the text is no JSON, or its value cannot be told without loss.

    >>> opened('{"nodes": []}').value
    {'nodes': []}
    """
    found = _decoded(text)
    # Once it has been read nobody asks again, and it need not stay in memory.
    _decoded.cache_clear()
    if found is None or found.faults:
        found = decode(text, name=name, lists=_NODES, deepest=_DEEPEST)
        if any(fault.code not in _HARMLESS for fault in found.faults):
            raise ReadError(found.faults)
        faults = tuple(evolve(fault, severity=Severity.WARNING) for fault in found.faults)
        found = evolve(found, faults=faults)
    found = evolve(found, name=name)
    if not found.is_expected and nests(found.value, _DEEPEST):
        message = f"expected at most {_DEEPEST} levels of lists and objects to keep, found more"
        raise ReadError([found.finding("too-deep", Severity.ERROR, message, ())])
    return found


def opened_object(text: str, name: str | None, *keys: str) -> tuple[JsonText, dict[str, Any]]:
    """Return a JSON text, decoded, and the object that it is.

    Raises:
        ReadError: When it is no JSON, or no object with one of the keys.

    >>> opened_object('{"nodes": []}', None, "nodes", "edges")[1]
    {'nodes': []}
    """
    document = opened(text, name)
    whole = cast("dict[str, Any]", document.value)
    if type(whole) is dict and any(key in whole for key in keys):
        return document, whole
    wanted = " or ".join(map(repr, keys))
    found = quoted(document.value, 40)
    message = f"expected an object with {wanted}, found {found}"
    raise ReadError([document.finding("wrong-value", Severity.ERROR, message, ())])


@lru_cache(maxsize=1)
def _decoded(text: str) -> JsonText | None:
    try:
        return decode(text, lists=_NODES, deepest=_DEEPEST)
    except ReadError:
        return None


def _top(text: str, *hints: str) -> Mapping[str, Any] | None:
    """Return the object that a text is, ``None`` when it is no such thing.

    A text that is no JSON but has a hint in it is the damaged file of somebody: the object is then
    empty.
    """
    if text.lstrip("\ufeff \t\r\n")[:1] != "{" or not any(f'"{hint}"' in text for hint in hints):
        return None
    found = _decoded(text)
    if found is None:
        return {}
    value: object = found.value
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else None


def _first(value: object, key: str = "") -> Mapping[str, Any]:
    """Return the first object of a list, one with the key if any has it; else an empty one."""
    first: Mapping[str, Any] = {}
    for item in listed(value):
        found = mapped(item)
        if found and (not key or key in found):
            return found
        first = first or found
    return first


_OTHERS: Final = frozenset({"analysis", "metadata", "resources", "schemaVersion", "links", "AIF"})


def is_xaif(text: str) -> bool:
    """Return whether a text looks like xAIF: an object with an object ``AIF``, or ``aif``.

    >>> is_xaif('{"AIF": {"nodes": []}, "text": ""}'), is_xaif('{"nodes": []}')
    (True, False)
    """
    top = _top(text, "AIF", "aif")
    if not top:
        return top is not None and '"AIF"' in text
    return isinstance(top.get("AIF"), dict) or isinstance(mapped(top.get("aif")).get("nodes"), list)


def is_aif(text: str) -> bool:
    """Return whether a text looks like the JSON of AIFdb: nodes with ``nodeID``, or none at all.

    >>> is_aif('{"nodes": [{"nodeID": "1"}]}'), is_aif('{"nodes": [{"id": "1"}]}')
    (True, False)
    """
    top = _top(text, "nodes", "edges")
    if top is None:
        return False
    if not top:
        return '"nodeID"' in text and '"AIF"' not in text
    if "AIF" in top:
        return False
    node, edge = _first(top.get("nodes"), "nodeID"), _first(top.get("edges"), "fromID")
    if "nodeID" in node or "fromID" in edge or "toID" in edge:
        return True
    nodes, edges = top.get("nodes"), top.get("edges", [])
    lists = isinstance(nodes, list) and isinstance(edges, list)
    # Some tools write null for a list of nothing; the locutions tell whose file it is.
    lists = lists or (nodes is None and edges is None and "locutions" in top)
    return not node and not edge and lists and not _OTHERS & set(top)


def is_ova2(text: str) -> bool:
    """Return whether a text looks like a file of OVA 2: its edges hold whole nodes.

    >>> is_ova2('{"nodes": [{"id": 1, "x": 5, "type": "I"}], "edges": []}')
    True
    """
    top = _top(text, "nodes", "edges")
    if not top:
        return top is not None and '"analysis"' in text and '"nodes"' in text
    node, edge = _first(top.get("nodes")), _first(top.get("edges"))
    if isinstance(edge.get("from"), dict) and isinstance(edge.get("to"), dict):
        return True
    if node:
        return "id" in node and "x" in node and "type" in node and "nodeID" not in node
    return isinstance(top.get("nodes"), list) and isinstance(top.get("analysis"), dict)


def is_sadface(text: str) -> bool:
    """Return whether a text looks like SADFace: nodes with ``id`` and a type of its own.

    >>> is_sadface('{"nodes": [{"id": "1", "type": "atom"}], "edges": []}')
    True
    """
    top = _top(text, "nodes", "edges", "source_id")
    if not top:
        return top is not None and '"source_id"' in text
    node, edge = _first(top.get("nodes")), _first(top.get("edges"))
    if "source_id" in edge or "target_id" in edge:
        return True
    if node:
        kinds = {"atom", "scheme", "inference", "conflict"}
        return "id" in node and isinstance(kind := node.get("type"), str) and kind in kinds
    empty = isinstance(top.get("nodes"), list) and not edge
    return empty and "metadata" in top and "analysis" not in top


def is_arguebuf(text: str) -> bool:
    """Return whether a text looks like the JSON of arguebuf: nodes by id, or its version.

    >>> is_arguebuf('{"nodes": {"a": {"atom": {"text": "Tax carbon."}}}, "schemaVersion": 1}')
    True
    """
    top = _top(text, "nodes", "schemaVersion", "libraryVersion", "majorClaim")
    if not top:
        return top is not None and '"schemaVersion"' in text
    nodes = top.get("nodes")
    if isinstance(nodes, dict) and nodes:
        node = next(iter(cast("dict[str, object]", nodes).values()))
        return isinstance(node, dict) and ("atom" in node or "scheme" in node or not node)
    return nodes in ({}, None) and ("schemaVersion" in top or "libraryVersion" in top)
