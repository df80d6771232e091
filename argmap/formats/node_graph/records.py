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

Options = Callable[[int], Mapping[str, object]]


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
    chart: Chart, *, place: Callable[[int], Location], options: Options, keep_ids: bool
) -> list[Element]:
    """Return the claims and relations of a chart, in the order of their nodes.

    Args:
        chart: The chart.
        place: Where a node stands, by its number.
        options: What the record of a node has besides, by the number of the node.
        keep_ids: Whether each record keeps the id of its node, so that what else in the file names
            that node can follow when the record is renamed.
    """
    spelling, nodes = chart.spelling, chart.nodes
    keep_ids = keep_ids or chart.has_odd_ids
    makers = _makers()
    links: dict[int, list[NodeRelation]] = {}
    for link in chart.links:
        links.setdefault(link.node, []).append(link)
    found: list[Element] = []
    for number, role in enumerate(chart.roles):
        if role is KEPT:
            continue
        node = nodes[number]
        said, more = spelling.more(node), options(number)
        more = {**said, **more} if said and more else said or more
        if role is CLAIM:
            name, text = chart.names[number], spelling.text(node)
            if not text.strip():
                message = f"claim {name!r} has no text"
                chart.notice("empty-text", number, message, "state one proposition")
                text = UNSAID
            plain = spelling.node(role, name, text, more)
            extras = _extras(chart, number, name, plain, keep_ids=keep_ids)
            found.append(
                makers[role](id=name, text=text, location=place(number), extras=extras, **more)
            )
            continue
        scheme = None if role is RESTATEMENT else spelling.scheme(node)
        for _, name, starts, ends in links[number]:
            plain = spelling.node(role, name, scheme, more)
            keep = keep_ids or len(links[number]) > 1
            extras = _extras(chart, number, name, plain, keep_ids=keep)
            fields: dict[str, Any] = {
                "id": name,
                "location": place(number),
                "extras": extras,
                **more,
            }
            kind = _KINDS[role]
            # A relation that has its default id does not note it; its own class tells.
            make = kind if kind.verb in name else makers[role]
            if role is RESTATEMENT:
                found.append(make(restating=starts, restated=ends, **fields))
            elif role is SUPPORT:
                found.append(make(premises=starts, conclusion=ends[0], scheme=scheme, **fields))
            else:
                found.append(make(premises=starts, target=ends[0], scheme=scheme, **fields))
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


def _extras(
    chart: Chart, number: int, name: str, plain: Mapping[str, object], *, keep_ids: bool
) -> FrozenMap:
    """Return the parts of its node that a record keeps, besides the plain one written of it."""
    node, spelling, given = chart.nodes[number], chart.spelling, chart.ids[number]
    key = spelling.id_key
    kept = difference(node, plain)
    own_name = (given == name or id_of(given) == name) and number not in chart.twins
    if key in node and (keep_ids or not own_name):
        kept[key] = given
    if (kept or keep_ids) and chart.roles[number] is not CLAIM:
        # So that a scheme that was changed can be told from the one that was read.
        kept |= {key: node[key] for key in spelling.telling if key in node}
    if not own_name:
        kept[KEY] = {**as_mapping(kept.get(KEY)), "name": name}
    return DecodedMap({spelling.space: kept}) if kept else EMPTY


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
