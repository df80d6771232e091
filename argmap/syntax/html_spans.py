"""Marked-up text as plain text, and the places in it that spans mark."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import NamedTuple

# A value in quotation marks may hold the sign that ends a tag.
_TAG = re.compile(
    r"""<(/?)([A-Za-z][A-Za-z0-9]*)((?:=\s*"[^"<]*"|=\s*'[^'<]*'|[^<>])*+)>|<![^<>]*>"""
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")
_LINES = frozenset({"br", "div", "p", "li", "tr", "h1", "h2", "h3", "h4", "ul", "ol", "table"})


class Span(NamedTuple):
    """A marked place in a plain text.

    Attributes:
        name: The id of the span.
        start: Where it begins, in code points.
        end: Where it ends.
        is_highlighted: Whether its class says that it is there to be seen.
    """

    name: str
    start: int
    end: int
    is_highlighted: bool = True


def unmark(text: str) -> tuple[str, list[Span]]:
    r"""Return the plain text of HTML, and the spans in it that have an id.

    One that is never closed ends where it begins.

    >>> unmark('Bob: <span id="node1">tax &amp; spend</span><br>Eve')
    ('Bob: tax & spend\nEve', [Span(name='node1', start=5, end=16, is_highlighted=False)])
    """
    parts: list[str] = []
    length = 0
    spans: list[Span] = []
    opened: list[tuple[str, int, bool]] = []
    at = 0

    def add(part: str) -> int:
        parts.append(part)
        return length + len(part)

    for tag in _TAG.finditer(text):
        if tag.start() > at:
            length = add(html.unescape(text[at : tag.start()]))
        at = tag.end()
        name = (tag[2] or "").lower()
        if name in _LINES:
            fresh = name == "br" or (length and not parts[-1].endswith("\n"))
            length = add("\n") if fresh else length
        elif name == "span" and not tag[1]:
            values = _attributes(tag[3])
            is_highlighted = "highlight" in values.get("class", "").lower()
            opened.append((values.get("id", "").strip(), length, is_highlighted))
        elif name == "span" and opened:
            given, start, is_highlighted = opened.pop()
            if given:
                spans.append(Span(given, start, length, is_highlighted))
    if at < len(text):
        length = add(html.unescape(text[at:]))
    spans += [Span(given, start, start, shown) for given, start, shown in opened if given]
    spans.sort(key=lambda span: span.start)
    return "".join(parts), spans


def _attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a tag, their names in small letters; the first of a name counts."""
    values: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(tag):
        value = next((group for group in found.groups()[1:] if group is not None), "")
        values.setdefault(found[1].lower(), html.unescape(value))
    return values


def mark(text: str, spans: Iterable[Span]) -> str:
    r"""Return a plain text as HTML with spans; one that overlaps an earlier one is left out.

    >>> mark("tax & spend\nnow", [Span("node1", 0, 3)])
    '<span id="node1" class="highlighted">tax</span> &amp; spend<br>now'
    """
    parts: list[str] = []
    at = 0
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if span.start < at or span.end <= span.start:
            continue
        inside = _escape(text[span.start : span.end])
        opening = f'<span id="{html.escape(span.name)}" class="highlighted">'
        parts += [_escape(text[at : span.start]), opening, inside, "</span>"]
        at = span.end
    return "".join(parts) + _escape(text[at:])


def _escape(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")
