"""The records that the nodes of a chart stand for, and what they keep of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from argmap.errors import quoted
from argmap.findings import Finding, Location, Severity
from argmap.formats.node_graph.graph import (
    CLAIM,
    KEPT,
    RESTATEMENT,
    SUPPORT,
    Chart,
    Link,
    id_of,
)
from argmap.formats.shared.kept import difference
from argmap.model.placeholders import KEY
from argmap.model.records import Claim, Counterpoint, Element, Restatement, Support
from argmap.syntax.json_scan import Path
from argmap.syntax.json_text import JsonText
from argmap.syntax.plain import mapped
from argmap.values import EMPTY, DecodedMap

LISTS = ("nodes", "edges")

UNSAID = "(no text)"
"""The text of a claim whose node has none."""

Options = Callable[[int], Mapping[str, Any]]


def lists_of(
    document: JsonText, whole: Mapping[str, Any], path: Path, findings: list[Finding]
) -> tuple[list[Any], list[Any]]:
    """Return the nodes and the edges of a file; what is no list there is noted, and has none."""
    rows: list[list[Any]] = []
    for key in LISTS:
        found: list[Any] = whole[key] if isinstance(whole.get(key), list) else []
        if not isinstance(whole.get(key), list):
            what = quoted(whole[key], 40) if key in whole else "none"
            message = f"expected a list {key!r}, found {what}"
            place = (*path, key) if key in whole else path
            findings.append(document.finding("wrong-value", Severity.WARNING, message, place))
        rows.append(found)
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
    more_of, nodes = chart.spelling.more, chart.nodes
    keep_ids = keep_ids or chart.has_odd_ids

    def fields(number: int) -> Mapping[str, Any]:
        said, told = more_of(nodes[number]), options(number)
        return {**said, **told} if said and told else said or told

    links: dict[int, list[Link]] = {}
    for link in chart.links:
        links.setdefault(link.node, []).append(link)
    found: list[Element] = []
    for number, role in enumerate(chart.roles):
        if role is CLAIM:
            more = fields(number)
            found.append(_claim(chart, number, place(number), more, keep_ids=keep_ids))
        elif role is not KEPT:
            more = fields(number)
            for link in links[number]:
                keep = keep_ids or len(links[number]) > 1
                found.append(_relation(chart, link, place(number), more, keep_ids=keep))
    return found


def _claim(
    chart: Chart, number: int, place: Location, options: Mapping[str, Any], *, keep_ids: bool
) -> Claim:
    node, name, spelling = chart.nodes[number], chart.names[number], chart.spelling
    text = spelling.text(node)
    if not text.strip():
        chart.notice("empty-text", number, f"claim {name!r} has no text", "state one proposition")
        text = UNSAID
    plain = spelling.node(CLAIM, name, text, options)
    kept = _kept(chart, number, name, plain, keep_ids=keep_ids)
    extras = DecodedMap({spelling.space: kept}) if kept else EMPTY
    return Claim(name, text, location=place, extras=extras, **options)


def _relation(
    chart: Chart, link: Link, place: Location, options: Mapping[str, Any], *, keep_ids: bool
) -> Support | Counterpoint | Restatement:
    number, spelling, role = link.node, chart.spelling, chart.roles[link.node]
    scheme = None if role is RESTATEMENT else spelling.scheme(chart.nodes[number])
    name, starts, ends = link.id, link.starts, link.ends
    plain = spelling.node(role, name, scheme, options)
    kept = _kept(chart, number, name, plain, keep_ids=keep_ids)
    extras = DecodedMap({spelling.space: kept}) if kept else EMPTY
    if role is RESTATEMENT:
        return Restatement(starts, ends, id=name, location=place, extras=extras, **options)
    step = Support if role is SUPPORT else Counterpoint
    return step(starts, ends[0], id=name, scheme=scheme, location=place, extras=extras, **options)


def _kept(
    chart: Chart, number: int, name: str, plain: Mapping[str, Any], *, keep_ids: bool
) -> dict[str, Any]:
    node, key = chart.nodes[number], chart.spelling.id_key
    kept = difference(node, plain)
    given = node.get(key)
    own_name = (given == name or id_of(given) == name) and number not in chart.twins
    if key in node and (keep_ids or not own_name):
        kept[key] = given
    if (kept or keep_ids) and chart.roles[number] is not CLAIM:
        # So that a scheme that was changed can be told from the one that was read.
        kept |= {key: node[key] for key in chart.spelling.telling if key in node}
    if not own_name:
        kept[KEY] = {**kept.get(KEY, {}), "name": name}
    return kept


def remains(chart: Chart, whole: Mapping[str, Any], plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the map keeps of a file: nodes that are no records, and arrows as they stood.

    Each node stands with its number among all. The arrows are kept unless they are those that are
    written anyway.

    Args:
        chart: The nodes and arrows of the file.
        whole: The object they stand in.
        plain: What else that object holds in a file that was written from a map without extras.
    """
    kept = difference({key: whole[key] for key in whole if key not in LISTS}, plain)
    remarks = dict(kept.pop(KEY, {}))
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
    first: Mapping[str, Any] = mapped(chart.arrows[0])
    if not first or chart.spelling.arrow(1, *chart.spelling.ends(first)) != first:
        return False
    key, roles, nodes = chart.spelling.id_key, chart.roles, chart.nodes
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
        chart.spelling.arrow(at, nodes[start].get(key), nodes[end].get(key))
        for at, (start, end) in enumerate([chart.as_drawn(*pair) for pair in pairs], start=1)
    ]
    return plain == chart.arrows
