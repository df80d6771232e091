"""The records that the nodes of a chart stand for, and what they keep of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, TypeAlias, cast

from attrs import evolve

from argmap.errors import brief
from argmap.findings import Finding, Location
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
from argmap.values import LateMap

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
            findings.append(document.finding("wrong-value", message, place))
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
    spelling, nodes, names, roles = chart.spelling, chart.nodes, chart.names, chart.roles
    keep_ids = keep_ids or chart.has_odd_ids
    makers, kept = _makers(), _keeper(chart, keep_ids=keep_ids)
    make_claim = makers[CLAIM]
    links: dict[int, list[NodeRelation]] = {}
    for link in chart.links:
        links.setdefault(link.node, []).append(link)
    found: list[Element] = []
    for number in chart.records:
        node, role = nodes[number], roles[number]
        said, voice = spelling.more(node), voices.get(number)
        if options and number in options:
            said = {**said, **options[number]}
        where = place(number)
        if role is CLAIM:
            name, text = names[number], spelling.text(node)
            if not text.strip():
                message = f"claim {name!r} has no text"
                chart.notice("empty-text", number, message, "state one proposition")
                text = UNSAID
            extras = LateMap(kept, (number, name, text, said, voice, False))
            found.append(make_claim(name, text, voice, extras, where, more=said))
            continue
        scheme = None if role is RESTATEMENT else spelling.scheme(node)
        steps, kind, make = links[number], _KINDS[role], makers[role]
        for _, name, starts, ends in steps:
            extras = LateMap(kept, (number, name, scheme, said, voice, len(steps) > 1))
            if role is RESTATEMENT:
                relation = make(name, starts, ends, voice, extras, where, more=said)
            else:
                relation = make(name, starts, ends[0], voice, extras, where, scheme, more=said)
            # A relation that has its default id does not note it; its own class tells.
            found.append(evolve(relation) if kind.verb in name else relation)
    return found


@cache
def _makers() -> dict[NodeRole, Callable[..., Element]]:
    """Return a maker of records for nodes of a role, unless a relation has its default id."""
    rest = ("voice", "extras", "location")
    return {
        CLAIM: maker(Claim, "id", "text", *rest),
        SUPPORT: maker(Support, "id", "premises", "conclusion", *rest, "scheme"),
        COUNTERPOINT: maker(Counterpoint, "id", "premises", "target", *rest, "scheme"),
        RESTATEMENT: maker(Restatement, "id", "restating", "restated", *rest),
    }


_Read: TypeAlias = "tuple[int, str, str | None, Mapping[str, object], str | None, bool]"
"""A record as it was read: the number of its node, its id, its text or scheme, its further fields,
its voice, and whether it is one of several that its node stands for."""


def _keeper(chart: Chart, *, keep_ids: bool) -> Callable[[_Read], dict[str, Any]]:
    """Return a function for the parts of a node that a record keeps.

    Args:
        chart: The chart.
        keep_ids: Whether the id of the node is kept in any case.
    """
    spelling, nodes, ids, twins = chart.spelling, chart.nodes, chart.ids, chart.twins
    roles = chart.roles

    def keep(record: _Read) -> dict[str, Any]:
        number, name, words, said, voice, is_one_of_several = record
        node, given, role = nodes[number], ids[number], roles[number]
        keeps_id = keep_ids or is_one_of_several
        more = said if voice is None else {**said, "voice": voice}
        found = difference(node, spelling.node(role, name, words, more))
        own_name = (given == name or id_of(given) == name) and number not in twins
        if (keeps_id or not own_name) and spelling.id_key in node:
            found[spelling.id_key] = given
        if (found or keeps_id) and role is not CLAIM:
            # So that a scheme that was changed can be told from the one that was read.
            for each in spelling.telling:
                if each in node:
                    found[each] = node[each]
        if not own_name:
            found[KEY] = {**as_mapping(found.get(KEY)), "name": name}
        return {spelling.space: found} if found else {}

    return keep


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
    nodes = chart.nodes
    others = [[at, nodes[at]] for at, role in enumerate(chart.roles) if role is KEPT]
    if others:
        kept["nodes"] = others
    if not _is_plain(chart):
        kept["edges"] = list(chart.arrows)
        if -1 in chart.tails or -1 in chart.heads:
            ends = zip(chart.tails, chart.heads, strict=True)
            remarks["dangling"] = [at for at, pair in enumerate(ends) if -1 in pair]
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
    for start, end in zip(chart.tails, chart.heads, strict=True):
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
