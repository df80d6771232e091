"""Shapes in which JSON holds lists of claims: wrapped, by name, with pairs, a single argument."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from argmap.formats.claim_lists.columns import fields_of
from argmap.formats.claim_lists.json_numbers import with_numbers
from argmap.syntax.plain import as_list, as_mapping
from argmap.values import Json, is_array, is_mapping

_WRAPPERS: Final = (
    "data",
    "result",
    "debate",
    "map",
    "argument_map",
    "argumentMap",
    "graph",
    "root",
    "toulmin",
    "argument",
)
_NAMED: Final = ("claims", "statements", "propositions", "arguments")
_PARTS: Final = frozenset({"premises", "warrant", "backing", "reasons", "objections", "replies"})
_PAIRS: Final = {"attacks": "attack", "attack": "attack", "defeats": "attack"} | {
    "supports": "support",
    "support": "support",
}


def plain_lists(value: object) -> object:
    """Lists of rows that a value holds in another shape; any other value as it is.

    Unwraps an object or a drawing of Cytoscape, gives claims by name or by number these as ids, and
    makes rows of pairs.

    >>> plain_lists({"arguments": ["a", "b"], "attacks": [["b", "a"]]})["relations"]
    [{'source': 'b', 'target': 'a', 'stance': 'attack'}]
    """
    if network := _network_of(value):  # a list of its nodes and edges
        return network
    whole = as_mapping(value)
    if not whole:
        return value
    if network := _network_of(whole.get("elements")):
        return network
    inner = [whole[key] for key in _WRAPPERS if is_mapping(whole.get(key))]
    if len(inner) == 1 and not any(is_array(each) for each in whole.values()):
        return plain_lists(inner[0])
    numbered = with_numbers(whole)
    made: dict[str, object] = dict(numbered)
    is_same = numbered is whole
    whole = as_mapping(numbered)
    nodes = as_mapping(whole.get("nodes"))
    if nodes and all(map(is_mapping, nodes.values())):  # as the JSON Graph Format has them
        made["nodes"] = [{"id": key, **as_mapping(node)} for key, node in nodes.items()]
        is_same = False
    for name in _NAMED:
        rows = _rows(whole.get(name))
        if rows is not None and (is_mapping(whole.get(name)) or _pairs_of(whole)):
            made[name], is_same = rows, False
    pairs = _pairs_of(whole)
    if pairs and not is_same:
        for key in _PAIRS:
            made.pop(key, None)
        made["relations"] = pairs
    return value if is_same else made


def _network_of(elements: object) -> dict[str, object]:
    """Nodes and edges as Cytoscape has them, each with its values under "data"."""
    whole = as_mapping(elements)
    if rows := [as_mapping(as_mapping(each).get("data")) for each in as_list(elements)]:
        edges = [row for row in rows if {"source", "target"} <= row.keys()]
        nodes = [row for row in rows if row not in edges]
        return {"nodes": nodes, "edges": edges} if edges and all(rows) else {}
    found: dict[str, object] = {}
    for name in ("nodes", "edges"):
        rows = [as_mapping(as_mapping(each).get("data")) for each in as_list(whole.get(name))]
        if rows and all(rows):
            found[name] = rows
    return found


def _rows(given: object) -> list[object] | None:
    """Rows of claims by name, or of names; ``None`` for what is neither."""
    if is_mapping(given):
        if all(isinstance(each, str) for each in given.values()):
            return [{"id": key, "text": text} for key, text in given.items()]
        if given and all(is_mapping(each) and _has_text(each) for each in given.values()):
            return [{"id": key, **as_mapping(each)} for key, each in given.items()]
        return None
    if is_array(given) and given:
        if all(isinstance(each, str) for each in given):
            return [{"id": each, "text": each} for each in given]
        if all(is_mapping(each) for each in given):
            return [*given]
    return None


def _has_text(row: Mapping[str, object]) -> bool:
    return "text" in fields_of(row).values()


def _pairs_of(whole: Mapping[str, object]) -> list[object]:
    """Relations given as pairs of names, as an abstract framework has them."""
    found: list[object] = []
    for key, stance in _PAIRS.items():
        for pair in as_list(whole.get(key)):
            ends = [*as_list(pair)]
            if len(ends) != 2 or not all(isinstance(end, str | int) for end in ends):
                return []
            found.append({"source": ends[0], "target": ends[1], "stance": stance})
    return found


def is_argument(value: object) -> bool:
    """Whether a value is one argument: a conclusion and its premises, or the parts of Toulmin's.

    >>> is_argument({"conclusion": "Tax it.", "premises": ["It is dear."]})
    True
    """
    row: Mapping[str, Json] = as_mapping(value)
    fields = fields_of(row)
    parts = [row[key] for key, field in fields.items() if field in _PARTS]
    is_whole = "premises" in fields.values() or len(parts) > 1
    return "text" in fields.values() and is_whole and all(map(_is_part, parts))


def _is_part(value: object) -> bool:
    """Whether a value is the words of a part of an argument, or several."""
    given = as_list(value) if is_array(value) else [value]
    return bool(given) and all(
        (isinstance(each, str) and " " in each.strip()) or _has_text(as_mapping(each))
        for each in given
    )
