"""The look of a graph in yEd and Gephi: labels, boxes and lines by kind, steps drawn as in AIF."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from argmap.formats.shared.property_graph import PropertyGraph
from argmap.model.records import Claim, Contrast, Counterpoint, Restatement, Support
from argmap.syntax.xml import escape

NAMESPACE: Final = "http://www.yworks.com/xml/graphml"
LABEL: Final = "label"
"""The name of the value that Gephi takes for the label of a node or an edge."""

_WIDE: Final = 32
_WIDTH, _STEP_WIDTH, _LINE, _COLUMN, _ROW = 220, 110, 16, 260, 130
_SHOWN: Final = {
    "support": ("supports", "#1B7837", "line"),
    "counterpoint": ("counters", "#B2182B", "dashed"),
    "contrast": ("contrasts with", "#555555", "dashed_dotted"),
    "restatement": ("restates", "#555555", "dashed_dotted"),
    "context": ("is context of", "#555555", "dashed_dotted"),
}
_UNDERCUT: Final = ("undercuts", "#B2182B", "dotted")
# "RA", "CA 2", "RA: Expert Opinion", "MA (Rephrase)", and the names that AIFdb gives.
_STEP: Final = re.compile(
    r"\s*(RA|CA|MA|(?i:[rcm]a)(?=\s*\d*\s*\Z))"
    r"\s*\d*\s*(?:[:\n]\s*(.+?)|\(\s*(.+?)\s*\))?\s*",
    re.DOTALL,
)
_PLAIN: Final = re.compile(r"\s*default\s+(inference|conflict|rephrase)\s*", re.IGNORECASE)
_KINDS: Final = {
    "RA": Support.kind,
    "CA": Counterpoint.kind,
    "MA": Restatement.kind,
    "inference": Support.kind,
    "conflict": Counterpoint.kind,
    "rephrase": Restatement.kind,
}
_MOST_WORDS: Final = 8


def step_of(label: str) -> dict[str, str] | None:
    r"""Return the values of the relation that a node drawn as in AIF stands for, ``None`` for none.

    >>> step_of("RA"), step_of("CA: Bias"), step_of("CA is a state.")
    ({'kind': 'support'}, {'kind': 'counterpoint', 'scheme': 'Bias'}, None)
    """
    if plain := _PLAIN.fullmatch(label):
        return {"kind": _KINDS[plain[1].lower()]}
    found = _STEP.fullmatch(label)
    if found is None:
        return None
    scheme = " ".join((found[2] or found[3] or "").split())
    if len(scheme.split()) > _MOST_WORDS or scheme.endswith("."):
        return None
    kind = _KINDS[found[1].upper()]
    return {"kind": kind} | ({"scheme": scheme} if scheme and kind != Restatement.kind else {})


class GraphAppearance:
    """The labels, boxes and lines of points and links.

    >>> from argmap import ArgumentMap
    >>> from argmap.formats.shared.property_graph import graph_of
    >>> drawing = GraphAppearance(graph_of(ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."),
    ...                                            Support("a", "b"))))
    >>> drawing.label("b"), drawing.label("a supports b")
    ('Fire.', 'supports')
    """

    def __init__(self, graph: PropertyGraph) -> None:
        self._points = {point.name: point for point in graph.points}
        # Of claims there is none.
        self._looks = {
            name: _SHOWN[kind]
            for name, point in self._points.items()
            if (kind := str(point.values["kind"])) != Claim.kind
        }
        for link in graph.links:
            if link.target in self._looks and link.values.get("role") == "target":
                self._looks[link.source] = _UNDERCUT
        self._places = dict(_places(graph))
        self._boxes: dict[tuple[str, str], tuple[int, str]] = {}
        self._lines: dict[tuple[tuple[str, str, str], bool], str] = {}

    def label(self, name: str) -> str:
        """Return the label of a node."""
        values = self._points[name].values
        look = self._looks.get(name)
        if look is None:
            return str(values.get("title") or values.get("text"))
        scheme = values.get("scheme")
        return f"{look[0]} ({scheme})" if scheme else look[0]

    def node(self, name: str, label: str) -> str:
        """Return the box of a node with its label, for yEd."""
        look = self._looks.get(name)
        x, y = self._places[name]
        if look is None:
            width, left = _WIDTH, x
            height, rest = _box(label, "#333333", "roundrectangle")
        else:
            width, left = _STEP_WIDTH, x + (_WIDTH - _STEP_WIDTH) // 2
            found = self._boxes.get((label, look[1]))
            if found is None:  # most steps have the label of their kind
                found = self._boxes[label, look[1]] = _box(label, look[1], "ellipse")
            height, rest = found
        return (
            f'<y:ShapeNode><y:Geometry height="{height}" width="{width}" x="{left}" y="{y}"/>{rest}'
        )

    def edge(self, source: str, target: str, role: str) -> str:
        """Return the line of an edge, for yEd: by the kind of its relation."""
        look = self._looks.get(source)
        is_head = look is not None and role not in Contrast.ends
        look = look or self._looks[target]
        found = self._lines.get((look, is_head))
        if found is None:
            _, colour, line = look
            head = "standard" if is_head else "none"
            found = self._lines[look, is_head] = (
                f'<y:PolyLineEdge><y:LineStyle color="{colour}" type="{line}" width="1.0"/>'
                f'<y:Arrows source="none" target="{head}"/></y:PolyLineEdge>'
            )
        return found


def _box(label: str, colour: str, shape: str) -> tuple[int, str]:
    """Return the height of a box, and all that follows its place."""
    lines = [wrapped for line in label.splitlines() for wrapped in (wrap(line) or [""])]
    shown = "\n".join(lines)
    if escape(label) is not label:  # else there is nothing to escape but for the line breaks
        shown = escape(shown)
    return _LINE * len(lines) + 14, (
        '<y:Fill color="#FFFFFF" transparent="false"/>'
        f'<y:BorderStyle color="{colour}" type="line" width="1.0"/>'
        f"<y:NodeLabel>{shown}</y:NodeLabel>"
        f'<y:Shape type="{shape}"/></y:ShapeNode>'
    )


def wrap(text: str, width: int = _WIDE) -> list[str]:
    """Return the lines of a text as ``textwrap`` breaks it, words with single blanks faster.

    >>> wrap("Carbon should be taxed, and soon, and everywhere.")
    ['Carbon should be taxed, and', 'soon, and everywhere.']
    """
    if "-" in text or "  " in text or not text.isprintable() or text[:1] == " ":
        return textwrap.wrap(text, width)
    lines: list[str] = []
    start, last = 0, len(text)
    while last - start > width:
        end = text.rfind(" ", start, start + width + 1)
        if end < 0:  # a word that is longer than a line
            return textwrap.wrap(text, width)
        lines.append(text[start:end])
        start = end + 1
    rest = text[start:].rstrip(" ")
    return [*lines, rest] if rest else lines


def _places(graph: PropertyGraph) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the place of each node: in rows, by how many links lead from it to the end."""
    into: dict[str, list[str]] = {}
    leading: set[str] = set()
    for link in graph.links:
        into.setdefault(link.target, []).append(link.source)
        leading.add(link.source)
    names = [point.name for point in graph.points]
    row = [name for name in names if name not in leading]
    seen = set(row)
    left = iter(names)  # of circles from which nothing leads on
    depth = 0
    while row or (row := list(islice((name for name in left if name not in seen), 1))):
        seen.update(row)
        yield from ((name, (at * _COLUMN, depth * _ROW)) for at, name in enumerate(row))
        further: Iterable[str] = (start for name in row for start in into.get(name, ()))
        row = [name for name in dict.fromkeys(further) if name not in seen]
        seen.update(row)
        depth += 1
