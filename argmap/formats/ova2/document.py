"""The JSON of OVA 2: AIF with a layout, where an edge holds copies of the nodes at its ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from argmap.formats.aif.dialogue import Speakers
from argmap.formats.aif.marked_text import quotes_of, rename_spans, spans_of, text_of
from argmap.formats.aif.spelling import AifSpelling, kind
from argmap.formats.node_graph.graph import Chart
from argmap.formats.node_graph.records import LISTS, lists_of, records, remains
from argmap.formats.node_graph.spelling import ID_TYPES, NodeRole, Row
from argmap.formats.node_graph.writer import NodeGraph, node_graph_of, with_lists
from argmap.formats.ova2.shape import OvaAnalysis, OvaEdge, OvaFile, OvaNode, OvaParticipant
from argmap.formats.shared.kept import kept_by, restore, shelve
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Party
from argmap.quotations import whole_quotes
from argmap.syntax.html_spans import Span, mark
from argmap.syntax.json_once import opened_object
from argmap.syntax.json_writer import encode
from argmap.syntax.plain import as_list, as_mapping
from argmap.text.source import Source

SPACE: Final = "ova2"
"""The key of ``extras`` for what OVA 2 says and the model does not."""

# An edge's copy of a node that says what the node says is kept as its id, under this key.
_SAME: Final = ""
_ANALYSIS: Final[OvaAnalysis] = {"txt": "", "plain_txt": "", "annotatorName": ""}
_SPEAKING: Final = frozenset({"I", "L", "RA", "CA", "MA"})
_THESIS: Final = ("majorClaim", "major_claim")


class OvaSpelling(AifSpelling):
    """The nodes and edges of OVA 2.

    >>> OvaSpelling().arrow(1, 2, 3)
    {'from': {'': 2}, 'to': {'': 3}, 'visible': True}
    """

    space = SPACE
    id_key = "id"
    arrow_key = ""
    end_keys: tuple[str, ...] = ()
    meaning = frozenset({"text", "type", "scheme"})

    def scheme(self, node: Mapping[str, object]) -> str | None:
        """Return the scheme that a node names; its ``scheme`` is a number."""
        return super().scheme({"text": node.get("text")})

    def ends(self, arrow: Mapping[str, object]) -> tuple[object, object]:
        """Return the ids of the nodes at the ends of an edge."""
        return _end(arrow.get("from")), _end(arrow.get("to"))

    def node(
        self, role: NodeRole, name: str, words: str | None, more: Mapping[str, object]
    ) -> OvaNode:
        """Return the node of a record that was not read from OVA 2."""
        found = super().node(role, name, words, more)
        return {
            "id": name,
            "x": 0,
            "y": 0,
            "color": "b",
            "text": found["text"],
            "type": found["type"],
            "scheme": "0",
            "descriptors": {},
            "cqdesc": {},
            "visible": True,
            "participantID": more.get("voice") or "0",
        }

    def arrow(self, number: int, start: object, end: object) -> OvaEdge:
        """Return an edge that was not read from OVA 2."""
        del number
        return {"from": {_SAME: start}, "to": {_SAME: end}, "visible": True}

    def move(self, arrow: Row, start: object, end: object) -> Row:
        """Return an edge between other nodes."""
        return {**arrow, "from": {_SAME: start}, "to": {_SAME: end}}


_SPELLING: Final = OvaSpelling()


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that a file of OVA 2 holds.

    Raises:
        ReadError: The text is no JSON, or no object with nodes.

    >>> loads('{"nodes": [{"id": 1, "x": 0, "text": "Tax.", "type": "I"}], "edges": []}')
    ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
    """
    document, whole = opened_object(text, name, "nodes")
    findings = list(document.faults)
    given, edges = lists_of(document, whole, (), findings)
    main = next((at for at, node in enumerate(given) if _is_main(node)), None)
    nodes = [_unmark(node) if at == main else node for at, node in enumerate(given)]
    chart = Chart(
        _SPELLING,
        nodes,
        _with_ids(edges, given),
        document=document,
        node_path=lambda number: ("nodes", number),
        arrow_path=lambda number: ("edges", number),
    )
    speakers = _speakers(chart, whole.get("participants"))
    analysis = as_mapping(whole.get("analysis"))
    source, spans = text_of(
        {
            "txt": analysis.get("txt") or analysis.get("plain_txt"),
            "url": analysis.get("documentSource"),
        },
        title=analysis.get("documentTitle"),
        name=name,
    )
    words = quotes_of(chart, speakers, source, spans, ("analysis", "txt"))
    kept = remains(chart, whole, _plain(speakers.parties))

    elements = records(
        chart,
        place=document.places(("nodes",)),
        voices=speakers.voices,
        options=speakers.options(words),
        keep_ids=bool(kept),
    )
    thesis = chart.names[main] if main is not None else None
    return ArgumentMap(
        elements,
        thesis=thesis or None,
        sources=[source] if source is not None else [],
        parties=speakers.parties,
        signals=False,
        extras=shelve(**{SPACE: kept}),
        findings=[*findings, *chart.findings],
    )


def dumps(debate: ArgumentMap) -> str:
    """Return the map as OVA 2 would save it, with every node at the same place.

    >>> import json
    >>> from argmap.model.records import Claim
    >>> json.loads(dumps(ArgumentMap.of(Claim("tax", "Tax carbon."))))["nodes"][0]["type"]
    'I'
    """
    debate = whole_quotes(debate)
    kept = kept_by(debate, SPACE)
    graph = node_graph_of(debate, _SPELLING)
    found = restore(_plain(debate.parties), kept, but=LISTS)
    found = with_lists(found, _expand(_with_main(debate, graph)), kept)
    analysis = as_mapping(found.get("analysis"))
    source = debate.sources[0] if debate.sources else None
    stood, _ = _text_of(analysis)
    if (stood.text if stood else None) != (source.text if source else None) or (
        source is not None and not kept.get("analysis")
    ):
        found["analysis"] = {**analysis, **_text_fields(debate, source, graph)}
    elif graph.moved and isinstance(text := analysis.get("txt"), str):
        found["analysis"] = {**analysis, "txt": rename_spans(text, graph.moved)}
    return encode(found)


def _end(given: object) -> object:
    node = as_mapping(given)
    return node[_SAME] if _SAME in node else node.get("id")


def _with_ids(edges: Sequence[Row], nodes: Sequence[Row]) -> list[Row]:
    """Return the edges with ids instead of copies, where a copy says what its node says."""
    by_id: dict[object, Mapping[str, object]] = {}
    for node in nodes:
        given = as_mapping(node).get("id")
        if type(given) in ID_TYPES:
            by_id.setdefault(given, node)
    found: list[Row] = []
    for edge in edges:
        ends = {key: as_mapping(as_mapping(edge).get(key)) for key in ("from", "to")}
        same = {
            key: {_SAME: end["id"]}
            for key, end in ends.items()
            # Not by ==, to which 1 and true are the same.
            if type(end.get("id")) in ID_TYPES and repr(by_id.get(end["id"])) == repr(end)
        }
        found.append({**edge, **same} if same else edge)
    return found


def _expand(graph: NodeGraph) -> NodeGraph:
    """Return the graph with copies of the nodes in its edges."""
    by_id: dict[object, Row] = {}
    for node in graph.nodes:
        name = as_mapping(node).get("id")
        if type(name) in ID_TYPES:
            by_id.setdefault(name, node)

    def copy_of(end: object) -> object:
        given = _end(end)
        changed = type(given) in ID_TYPES and given in graph.changed
        same = changed or _SAME in as_mapping(end)
        return by_id.get(given, {"id": given}) if same else end

    arrows: list[Row] = []
    for arrow in graph.arrows:
        ends = {key: copy_of(arrow[key]) for key in ("from", "to") if key in as_mapping(arrow)}
        arrows.append({**arrow, **ends} if ends else arrow)
    return graph._replace(arrows=arrows)


def _is_main(node: object) -> bool:
    found = as_mapping(node)
    return _SPELLING.role(found) is NodeRole.CLAIM and any(
        found.get(key) is True for key in _THESIS
    )


def _unmark(node: Mapping[str, object]) -> dict[str, object]:
    """Return the node of the main claim without the mark that says so: the map says it."""
    return {key: node[key] for key in node if key != "majorClaim" or node[key] is not True}


def _with_main(debate: ArgumentMap, graph: NodeGraph) -> NodeGraph:
    """Return the graph with the mark at the main claim, and at no other."""
    if debate.declared_thesis is None:
        return graph
    main = graph.places[debate.declared_thesis]
    nodes = list(graph.nodes)
    if not _is_main(nodes[main]):
        nodes[main] = {**nodes[main], "majorClaim": True}
    for claim in debate.claims:
        at = graph.places[claim.id]
        if at < main and _is_main(nodes[at]):
            nodes[at] = {**nodes[at], **{key: False for key in _THESIS if key in nodes[at]}}
    return graph._replace(nodes=nodes)


def _speakers(chart: Chart, participants: object) -> Speakers:
    """Return the speakers: each node names its participant itself."""
    nodes = map(as_mapping, chart.nodes)
    locutions = [
        {"nodeID": node.get("id"), "personID": node["participantID"]}
        for node in nodes
        if kind(node) in _SPEAKING and _is_person(node.get("participantID"))
    ]
    objects = [as_mapping(person) for person in as_list(participants)]
    persons = [{**person, "participantID": person.get("id")} for person in objects]
    return Speakers(chart, locutions, persons)


def _text_of(analysis: Mapping[str, object]) -> tuple[Source | None, list[Span]]:
    words = analysis.get("txt") or analysis.get("plain_txt")
    given = {"txt": words, "url": analysis.get("documentSource")}
    return text_of(given, title=analysis.get("documentTitle"))


def _is_person(given: object) -> bool:
    return type(given) in {str, int} and given not in {"", "0", 0}


def _plain(parties: Sequence[Party]) -> OvaFile:
    """Return a file without nodes and edges, as it is written for a map without extras."""
    participants: list[OvaParticipant] = [
        {"id": party.id, "firstname": party.name, "surname": ""} for party in parties
    ]
    return {"participants": participants, "analysis": {**_ANALYSIS}}


def _text_fields(debate: ArgumentMap, source: Source | None, graph: NodeGraph) -> OvaAnalysis:
    if source is None:
        return {"txt": "", "plain_txt": ""}
    text = source.text or ""
    fields: OvaAnalysis = {
        "txt": mark(text, spans_of(debate, source, graph.ids)),
        "plain_txt": text,
    }
    if source.title:
        fields["documentTitle"] = source.title
    if source.address:
        fields["documentSource"] = source.address
    return fields
