"""Marked-up text as plain text, and the places in it that spans mark."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from argmap.text.source import Quote, Source

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>|<![^<>]*>")
_ID = re.compile(r"""\bid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LINES = frozenset({"br", "div", "p", "li", "tr", "h1", "h2", "h3", "h4", "ul", "ol", "table"})
_CONTEXT = 40
# Each search reads the whole text; a file with more spans than this gives all of them context.
_SEARCHES = 1000


class Span(NamedTuple):
    """A marked place in a plain text.

    Attributes:
        name: The id of the span.
        start: Where it begins, in code points.
        end: Where it ends.
    """

    name: str
    start: int
    end: int


def unmarked(text: str) -> tuple[str, list[Span]]:
    r"""Return the plain text of HTML, and the spans in it that have an id.

    >>> unmarked('Bob: <span id="node1">tax &amp; spend</span><br>Eve')
    ('Bob: tax & spend\nEve', [Span(name='node1', start=5, end=16)])
    """
    parts: list[str] = []
    length = 0
    spans: list[Span] = []
    opened: list[tuple[str, int]] = []
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
            found = _ID.search(tag[3])
            given = (
                next((group for group in found.groups() if group is not None), "") if found else ""
            )
            opened.append((html.unescape(given), length))
        elif name == "span" and opened:
            given, start = opened.pop()
            if given:
                spans.append(Span(given, start, length))
    if at < len(text):
        length = add(html.unescape(text[at:]))
    spans.sort(key=lambda span: span.start)
    return "".join(parts), spans


def marked(text: str, spans: Iterable[Span]) -> str:
    r"""Return a plain text as HTML with spans; one that overlaps an earlier one is left out.

    >>> marked("tax & spend\nnow", [Span("node1", 0, 3)])
    '<span id="node1" class="highlighted">tax</span> &amp; spend<br>now'
    """
    parts: list[str] = []
    at = 0
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if span.start < at or span.end <= span.start:
            continue
        inside = _escaped(text[span.start : span.end])
        opening = f'<span id="{html.escape(span.name)}" class="highlighted">'
        parts += [_escaped(text[at : span.start]), opening, inside, "</span>"]
        at = span.end
    return "".join(parts) + _escaped(text[at:])


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")


class Quoted:
    """A text that quotes are taken from.

    >>> Quoted("It may. It may.").at(8, 14)
    Quote('It may', before='It may.')
    """

    def __init__(self, text: str | None, source: str | None = None) -> None:
        self._text = text or ""
        self._source = source
        self._searches = _SEARCHES

    def at(self, start: int, end: int) -> Quote | None:
        """Return the quote of a place; what stands there twice is told apart by its context.

        A place without words has none.
        """
        text = self._text
        exact = text[max(start, 0) : max(end, 0)]
        start += len(exact) - len(exact.lstrip())
        exact = exact.strip()
        if not exact:
            return None
        before = after = ""
        self._searches -= 1
        first = text.find(exact) if self._searches > 0 else -1
        if first != start or text.find(exact, start + 1) >= 0:
            end = start + len(exact)
            before = _words(text[max(0, start - _CONTEXT) : start], start > _CONTEXT, -1)
            if not before:
                after = _words(text[end : end + _CONTEXT], len(text) > end + _CONTEXT, 0)
        return Quote(exact, before=before, after=after, source=self._source)

    def words(self, exact: str, offset: object) -> Quote | None:
        """Return the quote of words that a file says stand at an offset.

        Where they do not stand there, the words alone are the quote; blank ones are none.

        >>> Quoted("It may. It may.").words("It may", 8)
        Quote('It may', before='It may.')
        """
        if not exact.strip():
            return None
        at = int(offset) if isinstance(offset, int | float) else 0
        if at >= 0 and self._text.startswith(exact, at):
            return self.at(at, at + len(exact))
        return Quote(exact, source=self._source)

    def offset(self, quote: Quote) -> int | None:
        """Return where the words of a quote begin, ``None`` when that cannot be told.

        >>> Quoted("It may. It may.").offset(Quote("It may", before="It may."))
        8
        """
        from argmap.text.matching import Status, find

        if not self._text:
            return None
        self._searches -= 1
        if self._searches > 0 and not (quote.before or quote.after):
            first = self._text.find(quote.exact)
            return first if first >= 0 and self._text.find(quote.exact, first + 1) < 0 else None
        match = find(self._whole, quote)
        return match.spans[0][0] if match.status is Status.EXACT else None

    @cached_property
    def _whole(self) -> Source:
        return Source("text", text=self._text)


def _words(part: str, cut: bool, end: int) -> str:
    """Return whole words of a part of a text that may be cut at the far end."""
    words = part.split()
    if cut and len(words) > 1:
        words = words[1:] if end else words[:-1]
    return " ".join(words)
