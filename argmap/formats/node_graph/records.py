"""The records that the nodes of a chart stand for, and what they keep of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, cast

from argmap.errors import brief
from argmap.findings import Finding, Location, Severity
from argmap.formats.node_graph.graph import Chart
from argmap.formats.node_graph.links import NodeRelation
from argmap.formats.node_graph.spelling import (
    CLAIM,
    COUNTERPOINT,
    KEPT,
    RESTATEMENT,
    SUPPORT,
    NodeRole,
    Row,
    id_of,
)
from argmap.formats.shared.kept import difference
from argmap.model.placeholders import KEY
from argmap.model.records import Claim, Counterpoint, Element, Restatement, Support
from argmap.model.unchecked import maker
from argmap.syntax.json_text import JsonText
from argmap.syntax.locations import Path
from argmap.syntax.plain import as_mapping
from argmap.values import EMPTY, DecodedMap, FrozenMap

LISTS = ("nodes", "edges")

UNSAID = "(no text)"
"""The text of a claim whose node has none."""

_KINDS: Final[dict[NodeRole, type[Any]]] = {
    SUPPORT: Support,
    COUNTERPOINT: Counterpoint,
    RESTATEMENT: Restatement,
}

_NOBODY: Final[Mapping[int, str]] = {}
_NO_OPTIONS: Final[Mapping[int, Mapping[str, object]]] = {}


def lists_of(
    document: JsonText, whole: Mapping[str, object], path: Path, findings: list[Finding]
) -> tuple[list[Row], list[Row]]:
    """Return the nodes and the edges of a file; another value than a list is noted and left out."""
    rows: list[list[Row]] = []
    for key in LISTS:
        found = whole.get(key)
        if not isinstance(found, list):
            what = brief(whole[key], 40) if key in whole else "none"
            message = f"expected a list {key!r}, found {what}"
            place = (*path, key) if key in whole else path
            findings.append(document.finding("wrong-value", Severity.WARNING, message, place))
            found = []
        rows.append(cast("list[Row]", found))
    return rows[0], rows[1]


def records(
    chart: Chart,
    *,
    place: Callable[[int], Location],
    keep_ids: bool,
    voices: Mapping[int, str] = _NOBODY,
    options: Mapping[int, Mapping[str, object]] = _NO_OPTIONS,
) -> list[Element]:
    """Return the claims and relations of a chart, in the order of their nodes.

    Args:
        chart: The chart.
        place: Where a node stands, by its number.
        keep_ids: Whether each record keeps the id of its node, so that what else in the file names
            that node can follow when the record is renamed.
        voices: Who puts the record of a node forward, by the number of the node.
        options: Further fields of a node's record, by the number of the node.
    """
    spelling, nodes, names = chart.spelling, chart.nodes, chart.names
    keep_ids = keep_ids or chart.has_odd_ids
    makers, extras = _makers(), _extras(chart)
    make_claim = makers[CLAIM]
    links: dict[int, list[NodeRelation]] = {}
    for link in chart.links:
        links.setdefault(link.node, []).append(link)
    found: list[Element] = []
    for number, role in enumerate(chart.roles):
        if role is KEPT:
            continue
        node = nodes[number]
        said, voice = spelling.more(node), voices.get(number)
        if number in options:
            said = {**said, **options[number]}
        more = said if voice is None else {**said, "voice": voice}
        where = place(number)
        if role is CLAIM:
            name, text = names[number], spelling.text(node)
            if not text.strip():
                message = f"claim {name!r} has no text"
                chart.notice("empty-text", number, message, "state one proposition")
                text = UNSAID
            kept = extras(number, name, spelling.node(role, name, text, more), keep_ids)
            # To pass a mapping takes half as long as to make the record.
            found.append(
                make_claim(id=name, text=text, location=where, extras=kept, **more)
                if said
                else make_claim(id=name, text=text, location=where, extras=kept, voice=voice)
            )
            continue
        scheme = None if role is RESTATEMENT else spelling.scheme(node)
        steps, kind = links[number], _KINDS[role]
        for _, name, starts, ends in steps:
            plain = spelling.node(role, name, scheme, more)
            kept = extras(number, name, plain, keep_ids or len(steps) > 1)
            # A relation that has its default id does not note it; its own class tells.
            make: Callable[..., Element] = kind if kind.verb in name else makers[role]
            given = {"id": name, "location": where, "extras": kept, **more}
            if role is RESTATEMENT:
                found.append(make(restating=starts, restated=ends, **given))
            elif role is SUPPORT:
                found.append(make(premises=starts, conclusion=ends[0], scheme=scheme, **given))
            else:
                found.append(make(premises=starts, target=ends[0], scheme=scheme, **given))
    return found


@cache
def _makers() -> dict[NodeRole, Callable[..., Element]]:
    """Return a maker of records for nodes of a role, unless a relation has its default id."""
    return {
        CLAIM: maker(Claim),
        SUPPORT: maker(Support),
        COUNTERPOINT: maker(Counterpoint),
        RESTATEMENT: maker(Restatement),
    }


def _extras(chart: Chart) -> Callable[[int, str, Mapping[str, object], bool], FrozenMap]:
    """Return a function for the parts of a node that its record keeps.

    It takes the number of the node, the id of the record, the plain node that would be written of
    the record, and whether the id of the node is kept in any case.
    """
    nodes, ids, twins, roles = chart.nodes, chart.ids, chart.twins, chart.roles
    key, space, telling = chart.spelling.id_key, chart.spelling.space, chart.spelling.telling

    def extras(number: int, name: str, plain: Mapping[str, object], keep_ids: bool) -> FrozenMap:
        node, given = nodes[number], ids[number]
        kept = difference(node, plain)
        own_name = (given == name or id_of(given) == name) and number not in twins
        if (keep_ids or not own_name) and key in node:
            kept[key] = given
        if (kept or keep_ids) and roles[number] is not CLAIM:
            # So that a scheme that was changed can be told from the one that was read.
            for each in telling:
                if each in node:
                    kept[each] = node[each]
        if not own_name:
            kept[KEY] = {**as_mapping(kept.get(KEY)), "name": name}
        return DecodedMap({space: kept}) if kept else EMPTY

    return extras


def remains(
    chart: Chart, whole: Mapping[str, object], plain: Mapping[str, object]
) -> dict[str, object]:
    """Return the parts of a file to keep: nodes that are no records, arrows as they stood.

    Each node stands with its number among all. The arrows are kept unless they are those that are
    written anyway.

    Args:
        chart: The nodes and arrows of the file.
        whole: The object they stand in.
        plain: What else that object holds in a file that was written from a map without extras.
    """
    kept = difference({key: whole[key] for key in whole if key not in LISTS}, plain)
    remarks: dict[str, object] = {**as_mapping(kept.pop(KEY, None))}
    for key in LISTS:
        if not isinstance(whole.get(key), list):
            remarks[f"no {key}"] = [whole[key]] if key in whole else []
    others = [[at, chart.nodes[at]] for at, role in enumerate(chart.roles) if role is KEPT]
    if others:
        kept["nodes"] = others
    if not _is_plain(chart):
        kept["edges"] = list(chart.arrows)
        dangling = [at for at, (start, end) in enumerate(chart.joins) if start < 0 or end < 0]
        if dangling:
            remarks["dangling"] = dangling
    if remarks:
        kept[KEY] = remarks
    return kept


def _is_plain(chart: Chart) -> bool:
    """Return whether the arrows are those that the chart's relations are written with anyway."""
    if not chart.arrows:
        return not chart.links
    first = as_mapping(chart.arrows[0])
    if not first or chart.spelling.arrow(1, *chart.spelling.ends(first)) != first:
        return False
    ids, roles = chart.ids, chart.roles
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for start, end in chart.joins:
        starts.setdefault(end, []).append(start)
        ends.setdefault(start, []).append(end)
    pairs: list[tuple[int, int]] = []
    for number, role in enumerate(roles):
        if role is not CLAIM and role is not KEPT:
            around = starts.get(number, ())
            into = [start for start in around if start < 0 or roles[start] is CLAIM]
            if into and number in chart.mutual:
                return False
            pairs += [(start, number) for start in into]
            pairs += [(number, end) for end in ends.get(number, ())]
    if len(pairs) != len(chart.arrows) or any(start < 0 or end < 0 for start, end in pairs):
        return False
    plain = [
        chart.spelling.arrow(at, ids[start], ids[end])
        for at, (start, end) in enumerate([chart.as_drawn(*pair) for pair in pairs], start=1)
    ]
    return plain == chart.arrows
