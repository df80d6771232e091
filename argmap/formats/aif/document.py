"""The lists and tables of an AIF file around its nodes and edges, read and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from argmap.findings import Finding
from argmap.formats.aif.aifdb_shape import AifTables
from argmap.formats.aif.dialogue import Speakers, rows_of
from argmap.formats.aif.spelling import SPACE, AifSpelling
from argmap.formats.node_graph.graph import Chart
from argmap.formats.node_graph.records import LISTS, lists_of, records, remains
from argmap.formats.node_graph.spelling import KEPT
from argmap.formats.node_graph.writer import NodeGraph, node_graph_of, with_lists
from argmap.formats.shared.kept import kept_by, restore
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Element
from argmap.syntax.json_text import JsonText
from argmap.syntax.locations import Path
from argmap.syntax.plain import as_list, as_mapping
from argmap.text.source import Quote
from argmap.values import is_list

OF_NODES = ("locutions", "schemefulfillments", "descriptorfulfillments", "cqdescriptorfulfillments")
"""The tables whose rows each name a node."""


Quotes = Callable[[Chart, Speakers], Mapping[int, Sequence[Quote]]]


class Tables(NamedTuple):
    """The reading of the tables.

    Attributes:
        elements: The records.
        rest: Returns what the map keeps of them besides; equal whenever it is called.
        is_whole: Whether that is nothing.
        speakers: The speakers.
        findings: What was noticed.
    """

    elements: list[Element]
    rest: Callable[[], dict[str, object]]
    is_whole: bool
    speakers: Speakers
    findings: list[Finding]


def read_tables(
    document: JsonText,
    tables: Mapping[str, object],
    path: Path,
    *,
    spelling: AifSpelling,
    plain: Mapping[str, object],
    keeps_more: bool = False,
    quotes: Quotes | None = None,
) -> Tables:
    """Read the tables of nodes and edges.

    Args:
        document: The file.
        tables: The object that holds them.
        path: Where in the file it stands.
        spelling: How its nodes and edges are spelt.
        plain: The tables of a file that was written from a map without extras.
        keeps_more: Whether the map keeps something else that names nodes.
        quotes: What returns the quotes of nodes, by their numbers.
    """
    findings = list(document.faults)
    nodes, edges = lists_of(document, tables, path, findings)
    chart = Chart(
        spelling,
        nodes,
        edges,
        document=document,
        node_path=lambda number: (*path, "nodes", number),
        arrow_path=lambda number: (*path, "edges", number),
    )
    speakers = Speakers(chart, tables.get("locutions"), tables.get("participants"))
    is_spoken = bool(speakers.words)  # then its locutions are nodes of their own
    if not is_spoken and len(as_list(tables.get("locutions"))) == len(speakers.voices):
        spoken = _dialogue_tables(chart, speakers)
        if all(tables.get(key) == rows for key, rows in spoken.items()):
            plain = {**plain, **spoken}
    words: Mapping[int, Sequence[Quote]] = {} if quotes is None else quotes(chart, speakers)

    def rest() -> dict[str, object]:
        return remains(chart, tables, plain)

    # To gather what is kept takes long; that something is can mostly be told by a node.
    is_whole = KEPT not in chart.roles and not rest()
    elements = records(
        chart,
        place=document.places((*path, "nodes")),
        voices=speakers.voices,
        options=speakers.options(words),
        keep_ids=keeps_more or not is_whole,
    )
    return Tables(elements, rest, is_whole, speakers, [*findings, *chart.findings])


def _dialogue_tables(chart: Chart, speakers: Speakers) -> AifTables:
    """Return the tables that would be written for the voices alone."""
    voices = [(chart.nodes[at].get("nodeID"), voice) for at, voice in speakers.voices.items()]
    locutions, participants = rows_of(voices, speakers.parties)
    return {"locutions": locutions, "participants": participants} if locutions else {}


def write_tables(
    debate: ArgumentMap, *, spelling: AifSpelling, plain: Mapping[str, object]
) -> tuple[dict[str, object], NodeGraph]:
    """Return the tables of a map, and its nodes and edges by themselves."""
    kept = kept_by(debate, SPACE)
    graph = node_graph_of(debate, spelling)
    if not kept.get("locutions") and not kept.get("nodes"):
        locutions, participants = rows_of(
            [
                (graph.ids[element.id], element.voice)
                for element in debate.elements
                if element.voice is not None and element.id in graph.ids
            ],
            debate.parties,
        )
        if locutions:
            plain = {**plain, "locutions": locutions, "participants": participants}
    found = with_lists(restore(plain, kept, but=LISTS), graph, kept)
    for key in OF_NODES:
        rows = found.get(key)
        if is_list(rows) and (graph.moved or graph.changed):
            if key == "schemefulfillments":
                rows = [row for row in rows if _node_of(row) not in graph.changed]
            found[key] = [moved_row(row, graph.moved) for row in rows]
    return found, graph


def _node_of(row: object) -> object:
    given = as_mapping(row).get("nodeID")
    return given if isinstance(given, str | int) else None


def moved_row(row: object, moved: Mapping[object, object], *keys: str) -> object:
    """Return the row of a table with the new ids of the nodes it names.

    >>> moved_row({"nodeID": "1", "x": 5}, {"1": "tax"})
    {'nodeID': 'tax', 'x': 5}
    """
    values = as_mapping(row)
    found = {
        key: moved[values[key]]
        for key in keys or ("nodeID",)
        if isinstance(values.get(key), str | int) and values[key] in moved
    }
    return {**values, **found} if found else row
