"""What a notation loses of a map, found by writing the map and reading it again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

import attrs

from argmap.errors import quoted
from argmap.findings import Finding, Severity
from argmap.formats.json_keeping import KEY
from argmap.model import ArgumentMap
from argmap.records import Element

_NAMES = {
    "voice": "a voice",
    "cue": "a cue",
    "modality": "a modality",
    "endorsement": "an endorsement",
    "perspective": "a perspective",
    "weight": "a weight",
    "group": "a group",
    "note": "a note",
    "allow": "accepted checks",
    "id": "its id",
    "text": "its very text",
}
_ENDS = {"premises", "conclusion", "target", "left", "right", "restating", "restated"}


def lost(
    debate: ArgumentMap,
    again: ArgumentMap,
    notation: str,
    *,
    spaces: Mapping[str, frozenset[str]],
) -> tuple[Finding, ...]:
    """Return what of a map is not in the map that was read back, one finding for each record.

    Args:
        debate: The map.
        again: What was read from the text that was written of it.
        notation: What to call the notation.
        spaces: The keys of ``extras`` that are the notation's own, each with the keys in it that
            follow the map: they change with it, and nothing is lost then.

    >>> from argmap.records import Claim
    >>> taxed = ArgumentMap.of(Claim("tax", "Tax carbon.", weight=0.5))
    >>> bare = ArgumentMap.of(Claim("tax", "Tax carbon."))
    >>> print(*lost(taxed, bare, "aif", spaces={}))
    claim 'tax' has a weight, which aif cannot say
    """
    if debate == again:
        return ()
    findings: list[Finding] = []

    def add(what: str, subject: str | None = None) -> None:
        message = f"{what}, which {notation} cannot say"
        findings.append(Finding("not-said", Severity.ERROR, message, subject=subject))

    for element in debate.elements:
        name = f"{element.kind} {quoted(element.id)}"
        if element.id not in again or type(again[element.id]) is not type(element):
            add(f"the map has {name}", element.id)
            continue
        gone = _gone(element, again[element.id], spaces)
        if gone:
            add(f"{name} has {_listed(gone)}", element.id)
    if debate.title != again.title:
        add(f"the map has the title {quoted(debate.title)}")
    if debate.declared_thesis != again.declared_thesis:
        add(f"the map has the thesis {quoted(debate.declared_thesis)}")
    for kind in ("sources", "parties", "perspectives"):
        found = {each.id: each for each in getattr(again, kind)}
        for each in getattr(debate, kind):
            if found.get(each.id) != each:
                add(f"the map has {_DECLARED[kind]} {quoted(each.id)}", each.id)
        known = {each.id for each in getattr(debate, kind)}
        for name in found:
            if name not in known:
                add(f"the map has no {_DECLARED[kind].split()[-1]} {quoted(name)}")
    for space in _spaces_gone(debate.extras, again.extras, spaces, whole=True):
        add(f"the map has extras under {quoted(space)}")
    for element in again.elements:
        if element.id not in debate:
            add(f"the map has no {element.kind} {quoted(element.id)}")
    if not findings and [e.id for e in debate.sources] != [e.id for e in again.sources]:
        add("the map has an order of its sources")
    return tuple(findings)


_DECLARED = {"sources": "the source", "parties": "the party", "perspectives": "the perspective"}


def _gone(element: Element, found: Element, spaces: Mapping[str, frozenset[str]]) -> list[str]:
    gone: list[str] = []
    for attribute in attrs.fields(cast("type[attrs.AttrsInstance]", type(element))):
        name = attribute.name
        if not attribute.eq:
            continue
        mine, theirs = getattr(element, name), getattr(found, name)
        if mine == theirs:
            continue
        if name == "extras":
            gone += [f"extras under {quoted(s)}" for s in _spaces_gone(mine, theirs, spaces)]
        elif name in _ENDS:
            gone.append(f"its {name}")
        elif name == "voice" and mine is None:
            gone.append("no voice")
        else:
            gone.append(_NAMES.get(name, name))
    return gone


def _spaces_gone(
    mine: Mapping[str, Any],
    theirs: Mapping[str, Any],
    spaces: Mapping[str, frozenset[str]],
    *,
    whole: bool = False,
) -> list[str]:
    """Return the keys of ``extras`` under which something is lost."""
    gone: list[str] = []
    for space, value in mine.items():
        other = theirs.get(space)
        if value == other:
            continue
        if space in spaces and isinstance(value, Mapping):
            follows = spaces[space] | {KEY}
            other = other if isinstance(other, Mapping) else {}
            rest = {key for key in value if key not in follows and value[key] != other.get(key)}
            if not rest and (whole or set(value) & follows):
                continue
        gone.append(space)
    return gone


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def losses_by_reading(
    debate: ArgumentMap,
    dumps: Callable[[ArgumentMap], str],
    loads: Callable[[str], ArgumentMap],
    notation: str,
    *,
    spaces: Mapping[str, frozenset[str]],
) -> tuple[Finding, ...]:
    """Return what a notation loses of a map: what is not there when it is written and read again.

    >>> from argmap.formats.native import dumps, loads
    >>> losses_by_reading(ArgumentMap(title="Climate"), dumps, loads, "json", spaces={})
    ()
    """
    return lost(debate, loads(dumps(debate)), notation, spaces=spaces)
