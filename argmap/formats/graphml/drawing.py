"""The look of a graph in yEd and Gephi: labels, boxes and lines by kind, steps drawn as in AIF."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from argmap.formats.shared.property_graph import Linked, Point
from argmap.model.records import Claim, Contrast, Counterpoint, Restatement, Support
from argmap.syntax.xml import escape

NAMESPACE: Final = "http://www.yworks.com/xml/graphml"
LABEL: Final = "label"
"""The name of the value that Gephi takes for the label of a node or an edge."""

_WIDE: Final = 32
_WIDTH, _LINE, _COLUMN, _ROW = 220, 16, 260, 130
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
    >>> from argmap.formats.shared.property_graph import linked_of
    >>> drawing = GraphAppearance(linked_of(ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."),
    ...                                            Support("a", "b"))))
    >>> drawing.label("b"), drawing.label("a supports b")
    ('Fire.', 'supports')
    """

    def __init__(self, linked: Linked) -> None:
        self._points = {point.name: point for point in linked.points}
        steps = {name for name, point in self._points.items() if _kind(point) != Claim.kind}
        self._undercuts = {
            link.source
            for link in linked.links
            if link.target in steps and link.values.get("role") == "target"
        }
        self._places = dict(_places(linked))
        self._wrapper = textwrap.TextWrapper(_WIDE)

    def label(self, name: str) -> str:
        """Return the label of a node."""
        point = self._points[name]
        if _kind(point) == Claim.kind:
            return str(point.values.get("title") or point.values.get("text"))
        scheme = point.values.get("scheme")
        return f"{self._look(name)[0]} ({scheme})" if scheme else self._look(name)[0]

    def node(self, name: str) -> str:
        """Return the box of a node, for yEd."""
        is_claim = _kind(self._points[name]) == Claim.kind
        lines = [
            wrapped
            for line in self.label(name).splitlines()
            for wrapped in (self._wrapper.wrap(line) or [""])
        ]
        x, y = self._places[name]
        height = _LINE * len(lines) + 14
        width = _WIDTH if is_claim else 110
        left = x + (_WIDTH - width) // 2
        colour = "#333333" if is_claim else self._look(name)[1]
        shape = "roundrectangle" if is_claim else "ellipse"
        return (
            f'<y:ShapeNode><y:Geometry height="{height}" width="{width}" x="{left}" y="{y}"/>'
            '<y:Fill color="#FFFFFF" transparent="false"/>'
            f'<y:BorderStyle color="{colour}" type="line" width="1.0"/>'
            f"<y:NodeLabel>{escape(chr(10).join(lines))}</y:NodeLabel>"
            f'<y:Shape type="{shape}"/></y:ShapeNode>'
        )

    def edge(self, source: str, target: str, role: str) -> str:
        """Return the line of an edge, for yEd: by the kind of its relation."""
        leads = _kind(self._points[source]) != Claim.kind
        _, colour, line = self._look(source if leads else target)
        is_head = leads and role not in Contrast.ends
        head = "standard" if is_head else "none"
        return (
            f'<y:PolyLineEdge><y:LineStyle color="{colour}" type="{line}" width="1.0"/>'
            f'<y:Arrows source="none" target="{head}"/></y:PolyLineEdge>'
        )

    def _look(self, name: str) -> tuple[str, str, str]:
        return _UNDERCUT if name in self._undercuts else _SHOWN[_kind(self._points[name])]


def _kind(point: Point) -> str:
    return str(point.values["kind"])


def _places(linked: Linked) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the place of each node: in rows, by how many links lead from it to the end."""
    into: dict[str, list[str]] = {}
    leading: set[str] = set()
    for link in linked.links:
        into.setdefault(link.target, []).append(link.source)
        leading.add(link.source)
    names = [point.name for point in linked.points]
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
