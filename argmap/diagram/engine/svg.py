"""The SVG an engine wrote, made fit to be read: by people without the map's fonts, and by ear."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from argmap.diagram.escape import clean
from argmap.diagram.theme import FONT

_FONTS = "Arial, Liberation Sans, Helvetica, sans-serif"

_COMMENT = re.compile("<!--.*?-->\n?", re.DOTALL)
_GROUP = re.compile(r'<g id="([^"]*)" class="(\w+)([^"]*)"([^>]*)>\s*<title>[^<]*</title>')
_LINK = re.compile(r'<g id="a_[^"]*"><a xlink:href="([^"]*)"[^>]*>')
# A run of text as engines write it; the runs of a line end with one that is a hair space.
_RUN = re.compile(
    '<text( xml:space="preserve")? text-anchor="start" x="([^"]*)" y="([^"]*)"'
    f' font-family="{FONT}"([^>]*)>([^<]*)</text>\n'
)
_LINES = re.compile("(?:<text [^>]*>[^<]*</text>\n)+")
_HAIR = "\u200a"
_SIZE = re.compile('font-size="([0-9.]+)"')
_LEADINGS = {"14.00": 15, "17.00": 20}  # by the size of type; else 12
_INNER = re.compile("#b[0-9]+")
_SILENT = {"spine", "strike", "level"}  # what they show is said of the boxes beside them
_SPACED = re.compile("(.*)(\u00a0|&#160;)$", re.DOTALL)
_AMPERSAND = re.compile("&(?!amp;)")


@frozen
class Spoken:
    """What a drawing says to those who do not see it.

    Attributes:
        prefix: What every id begins with, so that several drawings can share a page.
        title: The name of the whole.
        description: What the whole holds, in a sentence or two.
        titles: For the id of each box, arrow and frame, what it shows.
        language: The language of the words around the map's own, as BCP 47 writes it.
        data: The map itself, as an element; or nothing.
        placed: Whether its lines of text are to be joined of their runs.
        backwards: Whether these lines run from right to left.
    """

    prefix: str
    title: str
    description: str
    titles: Mapping[str, str]
    language: str = "en"
    data: str = ""
    placed: bool = False
    backwards: bool = False


def readable(svg: bytes, spoken: Spoken) -> bytes:
    """Return the engine's SVG with its fonts, ids and titles set, ready to stand inside a page.

    Every group that ``spoken`` names gets its title; what an engine says of itself is left out.
    """
    text = svg.decode("utf-8")
    text = _COMMENT.sub("", text[text.index("<svg") :])
    text = _GROUP.sub(lambda match: _group(match, spoken), text)
    text = _LINK.sub(lambda match: _link(match, spoken.prefix), text)
    if spoken.placed:
        text = _LINES.sub(lambda match: _joined(match[0], backwards=spoken.backwards), text)
    text = text.replace(f'font-family="{FONT}"', f'font-family="{_FONTS}"')
    text = text.replace('="transparent"', '="none"')
    # Graphviz ends its own tag with the namespace of links.
    head, _, body = text.partition(">")
    name, about = f"{spoken.prefix}title", f"{spoken.prefix}description"
    return (
        f'{head} role="graphics-document document" lang="{spoken.language}" '
        f'xml:lang="{spoken.language}" aria-labelledby="{name}" '
        f'aria-describedby="{about}">\n'
        f'<title id="{name}">{_escaped(spoken.title)}</title>\n'
        f'<desc id="{about}">{_escaped(spoken.description)}</desc>{spoken.data}{body}\n'
    ).encode()


def _group(match: re.Match[str], spoken: Spoken) -> str:
    name, kind, classes, rest = match.groups()
    if classes.strip() in _SILENT:
        rest += ' aria-hidden="true"'
    opened = f'<g id="{spoken.prefix}{name}" class="{kind}{classes}"{rest}>'
    title = spoken.titles.get(name)
    return opened if title is None else f"{opened}\n<title>{_escaped(title)}</title>"


def _joined(runs: str, *, backwards: bool) -> str:
    """Return lines of text of which each is one element, its runs one after the other.

    An engine gives every run a place of its own, by its own widths; set by others, in a browser,
    runs would collide.
    """
    lines: list[list[tuple[str, ...]]] = [[]]
    ended = False
    for run in _RUN.findall(runs):
        if run[4] == _HAIR:
            if backwards:
                # The space before a run stands on its right, and the line starts where it ends.
                turned = [(*each[:4], _SPACED.sub(r"\2\1", each[4])) for each in lines[-1][::-1]]
                lines[-1] = [(turned[0][0], run[1], *turned[0][2:]), *turned[1:]]
            lines.append([])
            ended = True
            continue
        if lines[-1] and lines[-1][-1][2] != run[2]:
            lines.append([])
        lines[-1].append(run)
    if not lines[-1]:
        lines.pop()
    if ended or len(lines) < 2:
        return "".join([_line(line, line[0][2], backwards=backwards) for line in lines])
    # The last line stands at the foot of its box; the leading above it is ours.
    size = _SIZE.search(lines[0][0][3])
    leading = _LEADINGS.get(size[1] if size else "", 12)
    foot = float(lines[-1][0][2]) - leading * (len(lines) - 1)
    return "".join(
        [
            _line(line, f"{foot + leading * number:.2f}".rstrip("0").rstrip("."), backwards=False)
            for number, line in enumerate(lines)
        ]
    )


def _line(runs: list[tuple[str, ...]], y: str, *, backwards: bool) -> str:
    """Return one line; from right to left it starts at its right end."""
    space, x, _, look, text = runs[0]
    way = ' direction="rtl"' if backwards else ""
    head = f'<text{space} text-anchor="start"{way} x="{x}" y="{y}" font-family="{FONT}"'
    if len(runs) == 1:
        return f"{head}{look}>{text}</text>\n"
    parts = [f"<tspan{look}>{text}</tspan>" for _, _, _, look, text in runs]
    return f"{head}>{''.join(parts)}</text>\n"


def _link(match: re.Match[str], prefix: str) -> str:
    address = match[1]
    if _INNER.fullmatch(address):
        address = f"#{prefix}{address[1:]}"
    # Graphviz 2.43 leaves the ampersands of an address as they are.
    return f'<g><a xlink:href="{_AMPERSAND.sub("&amp;", address)}">'


def _escaped(text: str) -> str:
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
