"""The text of a file whose spans mark the words of its nodes, read and written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from argmap.formats.aif.dialogue import Speakers
from argmap.formats.aif.spelling import kind
from argmap.formats.node_graph.graph import Chart
from argmap.model.argument_map import ArgumentMap
from argmap.syntax.html_spans import Quoted, Span, unmarked
from argmap.syntax.plain import mapped
from argmap.text.source import Quote, Source

TEXT: Final = "text"
"""The id of the source that the text of the file is."""

_SPAN_ID = re.compile(r"""(\bid\s*=\s*["']?node_?)([^"'\s>]+)""")
_NODE = re.compile(r"node_?(.+)")
# Text miners number the turns of a dialogue, whatever the nodes made of them are called.
_TURN = re.compile(r"\d+")


def text_of(given: object, *, title: object = None) -> tuple[Source | None, list[Span]]:
    """Return the text of a file as a source, if it has words, and the spans that mark nodes."""
    holder = mapped(given)
    html = given if isinstance(given, str) else holder.get("txt")
    if not isinstance(html, str):
        return None, []
    plain, spans = unmarked(html)
    if not plain.strip():
        return None, []
    address = holder.get("url")
    source = Source(
        TEXT,
        text=plain,
        title=title if isinstance(title, str) else "",
        address=address if isinstance(address, str) else "",
    )
    return source, spans


def quotes_of(
    chart: Chart, speakers: Speakers, source: Source | None, spans: Sequence[Span]
) -> Mapping[int, Sequence[Quote]]:
    """Return the words of each claim: those its own node marks, or its locutions'."""
    if source is None or not spans:
        return {}
    text = Quoted(source.text)
    by_node: dict[str, list[Quote]] = {}
    turns: dict[str, list[Quote]] = {}
    for span in spans:
        marks = _NODE.fullmatch(span.name)
        if marks is None and not _TURN.fullmatch(span.name):
            continue
        quote = text.at(span.start, span.end)
        if quote is not None and marks:
            by_node.setdefault(marks[1], []).append(quote)
        elif quote is not None:
            turns.setdefault(_squeezed(quote.exact), []).append(quote)
    _say_turns(chart, turns, by_node)
    found: dict[int, Sequence[Quote]] = {}
    for number, name in enumerate(chart.names):
        if not name:
            continue
        nodes = [number, *speakers.words.get(number, ())]
        ids = dict.fromkeys(str(chart.nodes[at].get(chart.spelling.id_key)) for at in nodes)
        words = [quote for each in ids for quote in by_node.get(each, ())]
        if words:
            found[number] = list(dict.fromkeys(words))
    return found


def _say_turns(
    chart: Chart, turns: Mapping[str, list[Quote]], by_node: dict[str, list[Quote]]
) -> None:
    """Give each turn of a dialogue to the locution in its words, in the order of both."""
    waiting = {words: iter(quotes) for words, quotes in turns.items()}
    for node in map(mapped, chart.nodes) if waiting else ():
        if kind(node) != "L":
            continue
        quote = next(waiting.get(_squeezed(chart.spelling.text(node)), iter(())), None)
        if quote is not None:
            by_node.setdefault(str(node.get(chart.spelling.id_key)), []).append(quote)


def _squeezed(words: str) -> str:
    return " ".join(words.split())


def spans_of(debate: ArgumentMap, source: Source, ids: Mapping[str, Any]) -> list[Span]:
    """Return the places in a source that the words of claims and relations have."""
    spans: list[Span] = []
    text = Quoted(source.text)
    for element in debate.elements:
        for quote in element.quotes if element.id in ids else ():
            start = text.offset(quote) if quote.source in (None, source.id) else None
            if start is not None:
                spans.append(Span(f"node{ids[element.id]}", start, start + len(quote.exact)))
    return spans


def renamed(html: str, moved: Mapping[Any, Any]) -> str:
    """Return a marked text whose spans name nodes by their new ids.

    >>> renamed('<span id="node1">tax</span>', {1: "tax"})
    '<span id="nodetax">tax</span>'
    """
    names = {str(old): str(new) for old, new in moved.items()}
    return _SPAN_ID.sub(lambda found: found[1] + names.get(found[2], found[2]), html)
