"""The text of a file whose spans mark the words of its nodes, read and written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from argmap.errors import brief
from argmap.findings import Location
from argmap.formats.aif.dialogue import Speakers
from argmap.formats.aif.spelling import kind
from argmap.formats.node_graph.graph import Chart
from argmap.formats.shared.quote_at import QuotableText
from argmap.model.argument_map import ArgumentMap
from argmap.syntax.html_spans import Span, unmark
from argmap.syntax.locations import Path
from argmap.syntax.plain import as_mapping
from argmap.text.source import Quote, Source

TEXT: Final = "text"
"""The id of the source that the text of the file is."""

_SPAN_ID = re.compile(r"""((?<![\w-])id\s*=\s*["']?)((?:node_?)?)([^"'\s>]+)""", re.IGNORECASE)
_NODE = re.compile(r"node_?(.+)")
# Text miners number the turns of a dialogue, whatever the nodes made of them are called.
_TURN = re.compile(r"\d+")
_MOST_SHOWN = 3


def text_of(
    given: object, *, title: object = None, name: str | None = None
) -> tuple[Source | None, list[Span]]:
    """Return the text of a file as a source, if it has words, and the spans that mark nodes.

    Args:
        given: The text, or the object that holds it.
        title: Its title.
        name: The name of the file.
    """
    holder = as_mapping(given)
    html = given if isinstance(given, str) else holder.get("txt")
    if not isinstance(html, str):
        return None, []
    plain, spans = unmark(html)
    if not plain.strip():
        return None, []
    address = holder.get("url")
    source = Source(
        TEXT,
        text=plain,
        title=title if isinstance(title, str) else "",
        address=address if isinstance(address, str) else "",
        location=Location(name, 1, 1) if name else None,
    )
    return source, spans


def quotes_of(
    chart: Chart, speakers: Speakers, source: Source | None, spans: Sequence[Span], place: Path
) -> Mapping[int, Sequence[Quote]]:
    """Return the words of each claim: those its own node marks, or its locutions'.

    A span bears the id of its node, alone or after "node", or the number of a turn; one that fits
    no node is noted on the chart, and so is one without words.

    Args:
        chart: The nodes.
        speakers: The dialogue, which ties locutions to claims.
        source: The text.
        spans: The places that are marked in it.
        place: Where in the file the text stands.
    """
    if source is None or not spans:
        return {}
    text = QuotableText(source.text)
    by_node: dict[int, list[Quote]] = {}
    lost: list[Span] = []
    empty: list[Span] = []
    for span, number in _match(chart, source.text or "", spans):
        if span.end <= span.start:
            if number is not None:
                empty.append(span)
        elif number is None:
            lost.append(span)
        elif (quote := text.at(span.start, span.end)) is not None:
            by_node.setdefault(number, []).append(quote)
    if lost:
        shown = [
            f"{brief(span.name, 40)} ({brief((source.text or '')[span.start : span.end], 40)})"
            for span in lost[:_MOST_SHOWN]
        ]
        more = f" and {len(lost) - len(shown)} more" if len(lost) > len(shown) else ""
        what = "a marked passage fits" if len(lost) == 1 else f"{len(lost)} marked passages fit"
        chart.note("stray-span", f"{what} no node: {', '.join(shown)}{more}", place)
    if empty:
        names = ", ".join([brief(span.name, 40) for span in empty[:_MOST_SHOWN]])
        more = f" and {len(empty) - _MOST_SHOWN} more" if len(empty) > _MOST_SHOWN else ""
        what = "a marked passage is" if len(empty) == 1 else f"{len(empty)} marked passages are"
        chart.note("empty-span", f"{what} empty, or never closed: {names}{more}", place)
    found: dict[int, Sequence[Quote]] = {}
    for number, name in enumerate(chart.names):
        if not name:
            continue
        nodes = dict.fromkeys([number, *speakers.words.get(number, ())])
        if words := [quote for at in nodes for quote in by_node.get(at, ())]:
            found[number] = list(dict.fromkeys(words))
    return found


def _match(chart: Chart, text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, int | None]]:
    """Yield each span with the number of its node, ``None`` where it fits none.

    A number alone is the id of a node, unless as that of a turn it has the words of one more often.
    """
    numbers: dict[str, int] = {}
    for number, node in enumerate(map(as_mapping, chart.nodes)):
        numbers.setdefault(str(node.get(chart.spelling.id_key)), number)
    waiting: dict[str, Iterator[int]] = {}
    by_node = by_turn = 0
    for span in spans:
        if span.end > span.start and span.name in numbers and _TURN.fullmatch(span.name):
            waiting = waiting or _locutions(chart)
            words = _squeeze(text[span.start : span.end])
            by_node += words in _squeeze(chart.spelling.text(chart.nodes[numbers[span.name]]))
            by_turn += words in waiting
    has_turns = by_turn > by_node
    turns: list[Span] = []
    for span in spans:
        if _TURN.fullmatch(span.name) and (has_turns or span.name not in numbers):
            turns.append(span)
        elif span.name in numbers:
            yield span, numbers[span.name]
        elif marks := _NODE.fullmatch(span.name):
            yield span, numbers.get(marks[1])
        elif span.is_highlighted:
            yield span, None
    for span in turns:
        waiting = waiting or _locutions(chart)
        words = _squeeze(text[span.start : span.end])
        if words:
            yield span, next(waiting.get(words, iter(())), None)


def _locutions(chart: Chart) -> dict[str, Iterator[int]]:
    """Return the locutions in the same words, in their order, by these words."""
    found: dict[str, list[int]] = {}
    for number, node in enumerate(map(as_mapping, chart.nodes)):
        if kind(node) == "L":
            found.setdefault(_squeeze(chart.spelling.text(node)), []).append(number)
    return {words: iter(numbers) for words, numbers in found.items()}


def _squeeze(words: str) -> str:
    return " ".join(words.split())


def spans_of(debate: ArgumentMap, source: Source, ids: Mapping[str, object]) -> list[Span]:
    """Return the places in a source that the words of claims and relations have."""
    spans: list[Span] = []
    text = QuotableText(source.text)
    for element in debate.elements:
        for quote in element.quotes if element.id in ids else ():
            start = text.offset(quote) if quote.source in (None, source.id) else None
            if start is not None:
                spans.append(Span(f"node{ids[element.id]}", start, start + len(quote.exact)))
    return spans


def rename_spans(html: str, moved: Mapping[object, object]) -> str:
    """Return a marked text whose spans name nodes by their new ids.

    >>> rename_spans('<span id="node1">tax</span>', {1: "tax"})
    '<span id="nodetax">tax</span>'
    """
    names = {str(old): str(new) for old, new in moved.items()}

    def new(found: re.Match[str]) -> str:
        start, prefix, name = found.groups()
        # What is a number alone may be that of a turn.
        whole = "" if not prefix and _TURN.fullmatch(name) else names.get(prefix + name, "")
        return start + (whole or prefix + names.get(name if prefix else "", name))

    return _SPAN_ID.sub(new, html)
