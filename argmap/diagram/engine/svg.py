"""The SVG an engine wrote, made fit to be read: by people without the map's fonts, and by ear."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from io import BytesIO
from types import MappingProxyType
from typing import NamedTuple

from argmap.diagram.dot.column_text import WITHIN
from argmap.diagram.escape import xml
from argmap.diagram.text_width import width
from argmap.diagram.theme import FONT, FONTS

_COMMENT = re.compile("<!--.*?-->\n?", re.DOTALL)
# A group, whole where it holds but shapes.
_GROUP = re.compile(
    r"""
    <g[ ]id="([^"]*)"[ ]class="(\w+)([^"]*)"([^>]*)>
    \s* <title>[^<]*</title>
    ( (?: \s* <[a-z][^>]*/> )* \s* </g> )?
    """,
    re.VERBOSE,
)
# The ring around a frame, which shows nothing, and has the id and class of the frame around it.
_RING = re.compile(r'<g id="[^"]*" class="cluster[^"]*">\s*<title>[^<]*</title>\s*</g>\n?')
_END_OF_GROUP, _PART = b"</g>\n", 200_000  # bytes that are rewritten at once, about
_LINK = re.compile(r'<g id="a_[^"]*"><a xlink:href="([^"]*)"[^>]*>')
# A line from right to left as engines write it, and the hair space that stands where it begins.
_BACKWARDS = re.compile(
    '<text( xml:space="preserve")? text-anchor="start" x="[^"]*"'
    "([^>]*)>(\u2067[^<]*)</text>\n"
    '<text(?: xml:space="preserve")? text-anchor="start" x="([^"]*)"[^>]*>'
    "(?:\u200a|&#8202;)</text>\n"
)
_STRUCK = re.compile('<text([^>]*?) text-decoration="line-through"([^>]*)>([^<]*)</text>\n')
_MARK = re.compile(' (x|y|font-size|font-weight|fill|direction)="([^"]*)"')
_SILENT = {" spine", " strike", " level"}  # what they show is said of the boxes beside them
_AMPERSAND = re.compile("&(?!amp;)")


# The start of a frame, and of what stands behind all frames.
_FRAME = re.compile(rb'<g id="g(\d+)" class="cluster')
_BEHIND = re.compile(rb'<g id="[^"]*" class="(?:node|edge)|</g>\s*</svg>')


class DrawingTitles(NamedTuple):
    """The titles of a drawing for screen readers.

    Attributes:
        prefix: What every id begins with, so that several drawings can share a page.
        title: The name of the whole.
        description: What the whole holds, in a sentence or two.
        titles: For the id of each box, arrow and frame, what it shows.
        language: The language of the words around the map's own, as BCP 47 writes it.
        data: The map itself, as an element; or nothing.
        texts: For the id of each box and frame, what is written in it, if no engine wrote it.
    """

    prefix: str
    title: str
    description: str
    titles: Mapping[str, str]
    language: str = "en"
    data: str = ""
    texts: Mapping[str, str] = MappingProxyType({})


def readable(svg: bytes, spoken: DrawingTitles) -> bytes:
    """Return the engine's SVG with its fonts, ids and titles set, ready to stand inside a page.

    Every group that ``titles_of`` names gets its title; what an engine says of itself is left out.
    """
    if spoken.texts:
        svg = _in_order(svg)
    start = svg.index(b"<svg")
    # Graphviz ends its own tag with the namespace of links.
    end = svg.index(b">", start)
    name, about = f"{spoken.prefix}title", f"{spoken.prefix}description"
    written = BytesIO()
    written.write(
        (
            f'{svg[start:end].decode()} role="graphics-document document" '
            f'lang="{spoken.language}" xml:lang="{spoken.language}" aria-labelledby="{name}" '
            f'aria-describedby="{about}">\n'
            f'<title id="{name}">{xml(spoken.title)}</title>\n'
            f'<desc id="{about}">{xml(spoken.description)}</desc>{spoken.data}'
        ).encode()
    )
    at, last = end + 1, len(svg)
    while at < last:  # in parts, so that a large picture is not in memory many times
        cut = svg.find(_END_OF_GROUP, at + _PART)
        cut = last if cut < 0 else cut + len(_END_OF_GROUP)
        written.write(_rewrite(svg[at:cut].decode(), spoken).encode())
        at = cut
    written.write(b"\n")
    return written.getvalue()


def _in_order(svg: bytes) -> bytes:
    """Return the SVG with its frames as they are numbered, outer ones first.

    Graphviz 2.43 draws those that stand side by side in any order, another one each time.
    """
    frames = list(_FRAME.finditer(svg))
    behind = _BEHIND.search(svg, frames[-1].start()) if len(frames) > 1 else None
    if behind is None:
        return svg
    ends = [*[frame.start() for frame in frames[1:]], behind.start()]
    parts = {
        int(frame[1]): svg[frame.start() : end] for frame, end in zip(frames, ends, strict=True)
    }
    ordered = [parts[number] for number in sorted(parts)]
    return b"".join([svg[: frames[0].start()], *ordered, svg[behind.start() :]])


def _rewrite(text: str, spoken: DrawingTitles) -> str:
    """Return a part of the SVG with its fonts, ids, titles and texts."""
    text = _COMMENT.sub("", text)
    text = _RING.sub("", _LINK.sub(_link, text))
    text = text.replace(f'font-family="{FONT}"', f'font-family="{FONTS}"')
    # Set by a browser's own widths from where an engine began, lines would end at several edges.
    text = _BACKWARDS.sub(r'<text\1 text-anchor="start" direction="rtl" x="\4"\2>\3</text>\n', text)
    text = _STRUCK.sub(_strike, text)
    text = text.replace('="transparent"', '="none"')
    prefix, titles, texts = spoken.prefix, spoken.titles, spoken.texts

    def group(match: re.Match[str]) -> str:
        name, kind, classes, rest, shapes = match.groups()
        if classes in _SILENT:
            rest += ' aria-hidden="true"'
        opened = f'<g id="{prefix}{name}" class="{kind}{classes}"{rest}>'
        if name in titles:
            opened += f"\n<title>{xml(titles[name])}</title>"
        if shapes is None:
            return opened
        if name not in texts:
            return opened + shapes
        text = texts[name]
        if WITHIN in text:
            text = text.replace(WITHIN, f"#{prefix}")
        return f"{opened}{shapes[:-4]}{text}</g>"  # before the end of the group

    return _GROUP.sub(group, text)


def _strike(match: re.Match[str]) -> str:
    """Return struck words and a line of its own through them: few viewers know text decoration."""
    before, after, words = match.groups()
    marks = dict(_MARK.findall(before + after))
    wide = width(unescape(words), float(marks["font-size"]), bold="font-weight" in marks)
    left = float(marks["x"]) - (wide if marks.get("direction") == "rtl" else 0)
    y = float(marks["y"]) - 0.3 * float(marks["font-size"])
    return (
        f"<text{before}{after}>{words}</text>\n"
        f'<path fill="none" stroke="{marks.get("fill", "#000000")}" stroke-width="0.8" '
        f'd="M{left:.2f},{y:.2f}L{left + wide:.2f},{y:.2f}"/>\n'
    )


def _link(match: re.Match[str]) -> str:
    # Graphviz 2.43 leaves the ampersands of an address as they are.
    return f'<g><a xlink:href="{_AMPERSAND.sub("&amp;", match[1])}">'
