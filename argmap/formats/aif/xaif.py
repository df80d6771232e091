"""xAIF, the JSON that OVA 3 and its kin pass on: AIF with the text, its spans and a layout.

AIF's part is kept with what else is kept of AIF, so that a map goes from the one to the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from argmap.errors import ReadError, brief
from argmap.findings import Severity
from argmap.formats.aif.dialogue import Speakers
from argmap.formats.aif.document import moved_row, read_tables, write_tables
from argmap.formats.aif.marked_text import quotes_of, rename_spans, spans_of, text_of
from argmap.formats.aif.spelling import SPACE as AIF
from argmap.formats.aif.spelling import AifSpelling
from argmap.formats.aif.xaif_shape import XaifRest, XaifTables
from argmap.formats.node_graph.graph import Chart
from argmap.formats.shared.kept import difference, kept_by, ours, restore, shelve
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import KEY
from argmap.quotations import whole_quotes
from argmap.syntax.html_spans import mark
from argmap.syntax.json_once import opened_object
from argmap.syntax.json_writer import encode
from argmap.syntax.plain import as_list, as_mapping
from argmap.text.source import Quote
from argmap.values import is_object

SPACE: Final = "xaif"
"""The key of ``extras`` for what xAIF has beside AIF."""

# Some tools write the key of AIF's part so.
_SMALL: Final = "aif"
_SPELLING: Final = AifSpelling(plain_numbers=True)
_TABLES: Final[XaifTables] = {
    "schemefulfillments": [],
    "descriptorfulfillments": [],
    "participants": [],
    "locutions": [],
}
_PLAIN: Final[XaifRest] = {
    "text": "",
    "OVA": {"firstname": "", "surname": "", "url": "", "nodes": [], "edges": []},
}


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that an xAIF file holds.

    Raises:
        ReadError: The text is no JSON, or no object with an object ``AIF``.

    >>> loads('{"AIF": {"nodes": [{"nodeID": 7, "text": "Tax.", "type": "I"}], "edges": []}}')
    ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
    """
    document, outer = opened_object(text, name, "AIF", _SMALL)
    under = "AIF" if "AIF" in outer else _SMALL
    tables = outer[under]
    if not is_object(tables):
        message = f"expected an object under {under!r}, found {brief(tables, 40)}"
        fault = document.finding("wrong-value", message, (under,), severity=Severity.ERROR)
        raise ReadError([fault])
    source, spans = text_of(outer.get("text"), name=name)
    place = ("text",) if isinstance(outer.get("text"), str) else ("text", "txt")
    rest = {key: item for key, item in outer.items() if key != under}
    kept = difference(rest, _PLAIN)
    if under == _SMALL:
        kept[KEY] = {**ours(kept), "under": under}

    def quotes(chart: Chart, speakers: Speakers) -> Mapping[int, Sequence[Quote]]:
        return quotes_of(chart, speakers, source, spans, place)

    def build(kept: dict[str, object]) -> ArgumentMap:
        read = read_tables(
            document,
            tables,
            (under,),
            spelling=_SPELLING,
            plain=_TABLES,
            keeps_more=bool(kept),
            quotes=quotes,
        )
        return ArgumentMap(
            read.elements,
            sources=[source] if source is not None else [],
            parties=read.speakers.parties,
            signals=False,
            extras=shelve(**{AIF: read.rest(), SPACE: kept}),
            findings=read.findings,
        )

    if source is not None and kept.get("text") == mark(source.text or "", spans):
        debate = build({key: item for key, item in kept.items() if key != "text"})
        own_ids = {element.id: element.id for element in debate.elements}
        if kept["text"] == mark(source.text or "", spans_of(debate, source, own_ids)):
            return debate
    return build(kept)


def dumps(debate: ArgumentMap) -> str:
    """Return the map as xAIF.

    >>> import json
    >>> list(json.loads(dumps(ArgumentMap()))["AIF"])
    ['nodes', 'edges', 'schemefulfillments', 'descriptorfulfillments', 'participants', 'locutions']
    """
    debate = whole_quotes(debate)
    tables, graph = write_tables(debate, spelling=_SPELLING, plain=_TABLES)
    kept = kept_by(debate, SPACE)
    found = restore({"AIF": tables, **_PLAIN}, kept, but=("AIF",))
    source = debate.sources[0] if debate.sources else None
    before, _ = text_of(found.get("text")) if "text" in found else (None, [])
    if before is None or source is None or before.text != source.text:
        if source is not None and source.text:
            html = mark(source.text, spans_of(debate, source, graph.ids))
            found["text"] = html
        elif before is not None:
            found["text"] = ""
    if graph.moved:
        found = _renumber(found, graph.moved)
    if ours(kept).get("under") == _SMALL:
        found = {_SMALL if key == "AIF" else key: item for key, item in found.items()}
    return encode(found)


def _renumber(found: dict[str, object], moved: Mapping[object, object]) -> dict[str, object]:
    """Return the file with the new ids of nodes in its layout and in its text."""
    text, layout = found.get("text"), as_mapping(found.get("OVA"))
    words = as_mapping(text).get("txt")
    if isinstance(text, str):
        found["text"] = rename_spans(text, moved)
    elif isinstance(words, str):
        found["text"] = {**as_mapping(text), "txt": rename_spans(words, moved)}
    if layout:
        tables = {
            key: [moved_row(row, moved, *keys) for row in as_list(layout[key])]
            for key, keys in (("nodes", ("nodeID",)), ("edges", ("fromID", "toID")))
            if isinstance(layout.get(key), list | tuple)
        }
        found["OVA"] = {**layout, **tables}
    return found
