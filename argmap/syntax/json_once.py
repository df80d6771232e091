"""JSON of other tools, decoded once: to recognise a text and then to read it."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from argmap.errors import ReadError, brief
from argmap.findings import Severity
from argmap.syntax.json_scan import nests
from argmap.syntax.json_text import JsonText, decode
from argmap.values import DEEPEST, Json, is_object

_NODES = frozenset({("nodes",), ("AIF", "nodes"), ("aif", "nodes")})
# Where things are kept beside a map they lie a few levels deeper than in the file.
_DEEPEST: Final = DEEPEST - 4
# What a reader of files that other tools made can pass over, because hardly anything is lost.
_HARMLESS = frozenset({"control-character", "surrogate", "not-json"})


def open_json(text: str, name: str | None = None) -> JsonText:
    """Return a JSON text, decoded; what was decoded to recognise it is not decoded again.

    A raw control character, half a surrogate pair and NaN are faults that are only noted, as
    warnings: other tools write such files.

    Raises:
        ReadError: When the text is no JSON, or its value cannot be told without loss.

    >>> open_json('{"nodes": []}').value
    {'nodes': []}
    """
    found = decode_once(text)
    # Once it has been read nobody asks again, and it need not stay in memory.
    _last.clear()
    if found is None or found.faults:
        found = decode(text, name=name, lists=_NODES, deepest=_DEEPEST)
        if any(fault.code not in _HARMLESS for fault in found.faults):
            raise ReadError(found.faults)
        faults = tuple(evolve(fault, severity=Severity.WARNING) for fault in found.faults)
        found = evolve(found, faults=faults)
    found = found.under_name(name)
    if not found.is_expected and nests(found.value, _DEEPEST):
        message = f"expected at most {_DEEPEST} levels of lists and objects to keep, found more"
        raise ReadError([found.finding("too-deep", message, (), severity=Severity.ERROR)])
    return found


def opened_object(text: str, name: str | None, *keys: str) -> tuple[JsonText, dict[str, Json]]:
    """Return a JSON text, decoded, and the object that it is.

    Raises:
        ReadError: When it is no JSON, or no object with one of the keys.

    >>> opened_object('{"nodes": []}', None, "nodes", "edges")[1]
    {'nodes': []}
    """
    document = open_json(text, name)
    whole = document.value
    if is_object(whole) and not whole.keys().isdisjoint(keys):
        return document, whole
    wanted = " or ".join(map(repr, keys))
    found = brief(document.value, 40)
    message = f"expected an object with {wanted}, found {found}"
    raise ReadError([document.finding("wrong-value", message, (), severity=Severity.ERROR)])


def decode_once(text: str) -> JsonText | None:
    """Return a JSON text, decoded, ``None`` when it is none; ``open_json`` takes the last one.

    >>> decode_once("[1]").value, decode_once("[")
    ([1], None)
    """
    known = _last.get("")
    if known is None or known[0] is not text:
        known = _last[""] = text, _decode(text)
    return known[1]


def _decode(text: str) -> JsonText | None:
    try:
        return decode(text, lists=_NODES, deepest=_DEEPEST)
    except ReadError:
        return None


# To look a long text up by its hash takes a tenth of the time that it takes to decode it.
_last: Final[dict[str, tuple[str, JsonText | None]]] = {}
