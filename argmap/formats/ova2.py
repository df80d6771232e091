"""The JSON of OVA 2: AIF with a layout, where an edge holds copies of the nodes at its ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from argmap.errors import ReadError, quoted
from argmap.findings import Finding, Severity
from argmap.formats.aif.dialogue import Speakers
from argmap.formats.aif.spelling import AifSpelling, kind
from argmap.formats.aif.words import quotes_of, spans_of, text_of
from argmap.formats.chart_records import LISTS, listed, records, remains
from argmap.formats.chart_writing import Drawn, drawn, with_lists
from argmap.formats.charts import Chart, Role
from argmap.formats.json_kinds import opened
from argmap.formats.json_layout import encode
from argmap.formats.keeping import own, restored, shelved
from argmap.formats.losing import losses_by_reading
from argmap.formats.spans import marked
from argmap.model import ArgumentMap
from argmap.records import Party
from argmap.source import Source

SPACE: Final = "ova2"
"""The key of ``extras`` for what OVA 2 says and the model does not."""

# An edge's copy of a node that says what the node says is kept as its id, under this key.
_SAME: Final = ""
_ANALYSIS: Final[Mapping[str, Any]] = {"txt": "", "plain_txt": "", "annotatorName": ""}
_FOLLOWS: Final = frozenset(
    {"nodes", "edges", "id", "text", "type", "majorClaim", "participants", "analysis"}
)
_THESIS: Final = ("majorClaim", "major_claim")


class OvaSpelling(AifSpelling):
    """The nodes and edges of OVA 2.

    >>> OvaSpelling().arrow(1, 2, 3)
    {'from': {'': 2}, 'to': {'': 3}, 'visible': True}
    """

    space = SPACE
    id_key = "id"
    arrow_key = ""
    meaning = frozenset({"text", "type"})

    def scheme(self, node: Mapping[str, Any]) -> str | None:
        """Return the scheme that a node names; its ``scheme`` is a number."""
        return super().scheme({"text": node.get("text")})

    def ends(self, arrow: Mapping[str, Any]) -> tuple[Any, Any]:
        """Return the ids of the nodes at the ends of an edge."""
        return _end(arrow.get("from")), _end(arrow.get("to"))

    def node(
        self, role: Role, name: str, words: str | None, more: Mapping[str, Any]
    ) -> dict[str, Any]:
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

    def arrow(self, number: int, start: Any, end: Any) -> dict[str, Any]:  # noqa: ANN401 - an id
        """Return an edge that was not read from OVA 2."""
        del number
        return {"from": {_SAME: start}, "to": {_SAME: end}, "visible": True}

    def moved(self, arrow: Mapping[str, Any], start: Any, end: Any) -> dict[str, Any]:  # noqa: ANN401
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
    document = opened(text, name)
    if not isinstance(document.value, dict) or "nodes" not in document.value:
        message = f"expected an object with nodes and edges, found {quoted(document.value, 40)}"
        raise ReadError([document.finding("wrong-value", Severity.ERROR, message, ())])
    whole = cast("dict[str, Any]", document.value)
    findings = list(document.faults)
    given, edges = listed(document, whole, (), findings)
    main = next((at for at, node in enumerate(given) if _is_main(node)), None)
    nodes = [_unmarked(node) if at == main else node for at, node in enumerate(given)]
    chart = Chart(
        _SPELLING,
        nodes,
        _with_ids(edges, given),
        document=document,
        node_path=lambda number: ("nodes", number),
        arrow_path=lambda number: ("edges", number),
    )
    speakers = _speakers(chart, whole.get("participants"))
    analysis = _mapping(whole.get("analysis"))
    source, spans = text_of(
        {"txt": analysis.get("txt") or analysis.get("plain_txt"), "url": analysis.get("documentSource")},
        title=analysis.get("documentTitle"),
    )
    words = quotes_of(chart, speakers, source, spans)
    kept = remains(chart, whole, _plain(source, speakers.parties, ""))
    if source is not None and "analysis" in kept:
        debate_text = kept["analysis"]
        del debate_text

    def options(number: int) -> Mapping[str, Any]:
        found: dict[str, Any] = {}
        if number in speakers.voices:
            found["voice"] = speakers.voices[number]
        if number in words:
            found["quotes"] = words[number]
        return found

    elements = records(
        chart, places=document.locations(("nodes",)), options=options, keep_ids=bool(kept)
    )
    thesis = chart.names[main] if main is not None else None
    return ArgumentMap(
        elements,
        thesis=thesis or None,
        sources=[source] if source is not None else [],
        parties=speakers.parties,
        extras=shelved(SPACE, kept),
        findings=[*findings, *chart.findings],
    )
