"""Reading back the DOT text of ``to_dot`` and the SVG of an engine: small, strict, engine-free."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from attrs import evolve

from argmap import ArgumentMap, Style
from argmap import to_dot as to_dot_by_default
from argmap.diagram.escape import clean

SVG = "{http://www.w3.org/2000/svg}"
_ISOLATES = re.compile("[\u2066-\u2069]")
_TOKEN = re.compile(r'\s*(?:("(?:[^"\\]|\\.)*")|(->|[{}\[\],;=])|(-?[\w.]+))', re.DOTALL)


def in_ranks(style: Style = Style()) -> Style:  # noqa: B008 - a frozen record
    """Return the style, with boxes in ranks where it leaves the layout to argmap."""
    return evolve(style, layout="reasons") if style.layout == "auto" else style


def to_dot(debate: ArgumentMap, *, style: Style = Style(), **shown: Any) -> str:  # noqa: B008
    """Return the DOT text of the map with boxes in ranks."""
    return to_dot_by_default(debate, style=in_ranks(style), **shown)


COMPASS = frozenset({"n", "e", "s", "w", "ne", "se", "sw", "nw"})
"""The sides and corners of a box where lines may end."""


class Box(NamedTuple):
    """A box: its attributes, its text by port, all its text."""

    attributes: dict[str, str]
    cells: dict[str, str]
    text: str


class Line(NamedTuple):
    """A line: from which box to which, and its attributes."""

    tail: str
    head: str
    attributes: dict[str, str]


class Drawing(NamedTuple):
    """DOT text read back: its settings, boxes and lines, and its caption."""

    settings: dict[str, str]
    boxes: dict[str, Box]
    lines: list[Line]
    caption: str
    groups: list[str]
    levels: list[list[str]]

    def box(self, text: str) -> str:
        """Return the name of the one box that shows the text."""
        (name,) = [name for name, box in self.boxes.items() if text in box.text.replace("\n", " ")]
        return name

    def line(self, tail: str, head: str) -> Line:
        """Return the one line between the boxes that show the two texts."""
        ends = (self.box(tail), self.box(head))
        (line,) = [line for line in self.lines if (line.tail, line.head) == ends]
        return line


def tokens(dot: str) -> Iterator[str]:
    """Yield the tokens of DOT text; one that is not DOT is an ``AssertionError``."""
    at = 0
    while dot[at:].strip():
        match = _TOKEN.match(dot, at)
        if match:
            yield match[0].strip()
            at = match.end()
            continue
        start = at = at + len(dot[at:]) - len(dot[at:].lstrip())
        assert dot[at] == "<", dot[at : at + 80]
        depth = 1
        while depth:
            at += 1
            depth += {"<": 1, ">": -1}.get(dot[at], 0)
        at += 1
        yield dot[start:at]


def read(dot: str) -> Drawing:
    """Return what the DOT text draws; anything that argmap does not write is an error."""
    words = list(tokens(dot))
    assert words[:3] == ["digraph", "argument_map", "{"]
    assert words[-1] == "}"
    drawing = Drawing({}, {}, [], "", [], [])
    caption = ""
    depth, at, level = 1, 3, False
    while at < len(words):
        word = words[at]
        at += 1
        if word == "subgraph":
            depth, at = depth + 1, at + 2
        elif word == "{":
            depth, level = depth + 1, True
            assert words[at : at + 3] == ["rank", "=", "same"]
            drawing.levels.append([])
            at += 3
        elif word == "}":
            depth, level = depth - 1, False
        elif word == ";":
            continue
        elif level:
            drawing.levels[-1].append(word)
        elif words[at] == "->":
            attributes, end = _attributes(words, at + 2)
            drawing.lines.append(Line(word, words[at + 1], attributes))
            at = end
        else:
            attributes, at = _attributes(words, at)
            if word == "graph" and depth == 1:
                drawing.settings.update(attributes)
                caption = visible(attributes["label"]) if "label" in attributes else caption
            elif word == "graph" and attributes.get("style") != "invis":  # but for rings
                drawing.groups.append(visible(attributes["label"]))
            elif word not in {"graph", "node", "edge"}:
                drawing.boxes[word] = _box(attributes)
    assert depth == 0
    return drawing._replace(caption=caption)


def _attributes(words: list[str], at: int) -> tuple[dict[str, str], int]:
    assert words[at] == "["
    attributes: dict[str, str] = {}
    while words[at] != "]":
        assert words[at] in {"[", ","}
        assert words[at + 2] == "="
        attributes[words[at + 1]] = words[at + 3].strip('"')
        at += 4
    return attributes, at + 1


def _box(attributes: dict[str, str]) -> Box:
    label = attributes["label"]
    cells = {
        cell.attrib["PORT"]: _text(cell)
        for cell in _parsed(label).iter("TD")
        if "PORT" in cell.attrib
    }
    return Box(attributes, cells, visible(label))


def visible(label: str) -> str:
    """Return what can be read in an HTML-like label, its lines joined by line breaks."""
    return _text(_parsed(label))


def _parsed(label: str) -> ET.Element:
    assert label[0] == "<"
    assert label[-1] == ">"
    return ET.fromstring(f"<label>{label[1:-1].replace(chr(10), '')}</label>")


def _text(element: ET.Element) -> str:
    lines = re.sub(r"\s*\n\s*", "\n", _walked(element)).strip()
    return _ISOLATES.sub("", lines.replace("\\\\", "\\"))


def _walked(element: ET.Element) -> str:
    inner = (element.text or "") + "".join(_walked(child) + (child.tail or "") for child in element)
    return {"BR": "\n", "TD": f"\n{inner}\n"}.get(element.tag, inner)


def squeezed(text: str) -> str:
    """Return the text as a drawing may show it, without the blanks at which it may be broken."""
    return "".join(_ISOLATES.sub("", clean(text)).split())


def shown(svg: str) -> str:
    """Return all text that an SVG shows, squeezed."""
    root = ET.fromstring(svg)
    texts = ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    return "".join("".join(_ISOLATES.sub("", text).split()) for text in texts)
