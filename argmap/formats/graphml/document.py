"""GraphML: a map as nodes and edges for yEd, Gephi and networkx, and what other tools wrote.

Written, each claim is a node, and so is each relation; the values of the native notation stand in
``data``, those that are no plain text as JSON. Nothing of a map is lost. Read are also the graphs
of others, as far as their edges say whether they support or attack, and those of Argunet; a group
of yEd's is the group of the claims in it.

Brandes, Eiglsperger, Herman, Himsolt and Marshall 2002, "GraphML progress report".
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final, TypeAlias

from argmap.errors import ReadError, brief, read_error
from argmap.findings import FindingList
from argmap.formats.graphml import drawing
from argmap.formats.graphml.argunet import graph_of_argunet, is_argunet
from argmap.formats.shared.property_graph import KINDS, Link, Point, PropertyGraph, graph_of, map_of
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.syntax.html_spans import unmark
from argmap.syntax.json_text import decode
from argmap.syntax.xml import XmlElement, attributes, escape, parse, quote_value, sayable

Data: TypeAlias = "list[tuple[str, str]]"

_NAMESPACE: Final = "http://graphml.graphdrawing.org/xmlns"
_JSON: Final = " (json)"
_HOLDERS: Final = frozenset({"graphml", "graph", "node"})
# Values that are texts in the native notation, so that they are read as they stand.
_PLAIN: Final = frozenset(
    [
        "kind",
        "text",
        "voice",
        "perspective",
        "modality",
        "cue",
        "note",
        "endorsement",
        "scheme",
        "role",
        "title",
        "thesis",
    ]
)


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that a GraphML text holds.

    Raises:
        ReadError: The text is no XML, or no GraphML.

    >>> loads(dumps(ArgumentMap(title="Climate"))).title
    'Climate'
    """
    root = parse(text, name=name).root
    if root.name != "graphml":
        message = f"expected the element graphml, found {brief(root.tag)}"
        raise read_error("no-graphml", message, root.location)
    if is_argunet(root):
        return map_of(graph_of_argunet(root), "graphml")
    return map_of(_Reading(root).link(), "graphml")


def dumps(debate: ArgumentMap) -> str:
    r"""Return the map as GraphML.

    >>> from argmap import Claim
    >>> text = dumps(ArgumentMap.of(Claim("tax", "Tax carbon.")))
    >>> for line in text.split("\n")[7:13]:
    ...     print(line[:44])
      <graph edgedefault="directed">
        <node id="tax">
          <data key="kind">claim</data>
          <data key="text">Tax carbon.</data>
          <data key="label">Tax carbon.</data>
          <data key="node drawing"><y:ShapeNode>
    """
    return "".join(_parts(graph_of(debate)))


# -- written --------------------------------------------------------------------------------------


def _parts(graph: PropertyGraph) -> list[str]:
    """Return the parts of the text; its keys stand first, and are known last."""
    shown = drawing.GraphAppearance(graph)
    keys = {scope: _Keys(scope) for scope in ("graph", "node", "edge")}
    parts = [keys["graph"].lines("    ", _data(graph.values))]
    ids = Ids((point.name for point in graph.points), between="_")  # its names are one word
    names: dict[str, str] = {}
    of_node = keys["node"]
    for number, point in enumerate(graph.points):
        name, data = point.name, _data(point.values)
        if sayable(name) != name:  # told by a name of its own, and its id among its values
            data += _data({"id": name})
            name = ids.take(f"n{number}")
        names[point.name] = said = quote_value(name)
        label = shown.label(point.name)
        if sayable(label) == label:
            data.append((drawing.LABEL, label))
        box = shown.node(point.name, label)
        parts.append(
            f"    <node id={said}>\n{of_node.lines('      ', data)}"
            f'      <data key="node drawing">{box}</data>\n    </node>\n'
        )
    inside: dict[tuple[str, str], str] = {}
    for link in graph.links:  # of a map, each has its role and nothing else
        role = str(link.values["role"])
        line = shown.edge(link.source, link.target, role)
        if (role, line) not in inside:
            own = keys["edge"].lines("      ", _data(link.values))
            inside[role, line] = f'{own}      <data key="edge drawing">{line}</data>\n    </edge>\n'
        ends = f"source={names[link.source]} target={names[link.target]}"
        parts.append(f"    <edge {ends}>\n{inside[role, line]}")
    return [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        f'<graphml xmlns="{_NAMESPACE}" xmlns:y="{drawing.NAMESPACE}">\n',
        *[each.declarations() for each in keys.values()],
        *[
            f'  <key id="{scope} drawing" for="{scope}" yfiles.type="{scope}graphics"/>\n'
            for scope in ("node", "edge")
        ],
        '  <graph edgedefault="directed">\n',
        *parts,
        "  </graph>\n</graphml>\n",
    ]


class _Keys:
    """The keys of the values of a graph, of nodes or of edges, as far as they were written."""

    def __init__(self, scope: str) -> None:
        self._scope = scope
        self._tags: dict[str, str] = {}

    def lines(self, indent: str, data: Data) -> str:
        """Return the values, each on a line."""
        tags = self._tags
        lines: list[str] = []
        for key, text in data:
            tag = tags.get(key)
            if tag is None:
                tag = tags[key] = f"<data{attributes({'key': _key(self._scope, key)})}>"
            lines.append(f"{indent}{tag}{escape(text)}</data>\n")
        return "".join(lines)

    def declarations(self) -> str:
        """Return the keys, in the order in which they were met."""
        found = ""
        for key in self._tags:
            kind = "double" if key == "weight" else "string"
            said = {
                "id": _key(self._scope, key),
                "for": self._scope,
                "attr.name": key,
                "attr.type": kind,
            }
            found += f"  <key{attributes(said)}/>\n"
        return found


def _key(scope: str, key: str) -> str:
    return key if scope == "node" else f"{scope} {key}"


def _data(values: Mapping[str, object]) -> Data:
    """Return the values as texts; one that XML cannot hold as it is goes under another key."""
    data: Data = []
    for key, value in values.items():
        if key in _PLAIN and isinstance(value, str) and sayable(value) == value:
            data.append((key, value))
        elif key == "weight":
            data.append((key, json.dumps(value)))
        else:
            data.append((key + _JSON, json.dumps(value)))
    return data


# -- read -----------------------------------------------------------------------------------------


class _Reading:
    """One reading of a graph that any tool may have written."""

    def __init__(self, root: XmlElement) -> None:
        self._root = root
        self._names: dict[str, str] = {}
        self._defaults: dict[str, dict[str, object]] = {"graph": {}, "node": {}, "edge": {}}
        self._findings = FindingList()
        self._id: dict[str, str] = {}

    def link(self) -> PropertyGraph:
        for key in self._root.children:
            if key.name == "key":
                self._declare(key)
        values: dict[str, object] = {}
        points: list[Point] = []
        edges: list[tuple[XmlElement, bool]] = []
        folders: set[str] = set()
        waiting: list[tuple[XmlElement, tuple[str, ...], bool]] = [(self._root, (), True)]
        while waiting:
            element, groups, directed = waiting.pop()
            if element.name == "node":
                point = self._point(element)
                if groups:
                    point = point._replace(values={"group": list(groups), **point.values})
                points.append(point)
                if "yfiles.foldertype" in element.attributes:
                    folders.add(point.name)
                    groups = (*groups, str(point.values.get("text") or "").strip() or "Group")
            elif element.name == "edge":
                is_directed = _is_true(element.attributes.get("directed"), directed)
                edges.append((element, is_directed))
            elif element.name == "hyperedge":
                self._findings.note("hyperedge", "a hyperedge is passed over", element.location)
            elif element.name == "graph":
                directed = element.attributes.get("edgedefault") != "undirected"
                if not points:
                    values = self._values(element, "graph") | values
            if element.name in _HOLDERS:  # a node may hold a graph of its own
                waiting += [(child, groups, directed) for child in reversed(element.children)]
        # A group that lines lead to or from says something itself.
        ends = {edge.attributes.get(end) for edge, _ in edges for end in ("source", "target")}
        points = [each for each in points if each.name not in folders or each.name in ends]
        links = [self._link(edge, is_directed) for edge, is_directed in edges]
        undirected = [each for each in links if not (each.is_directed or each.is_mutual)]
        if undirected:
            count = (
                "an edge has no direction, and counts from its source to its target"
                if len(undirected) == 1
                else f"{len(undirected):,} edges have no direction, and count from their sources "
                "to their targets"
            )
            self._findings.note("undirected", count, undirected[0].location)
        return PropertyGraph(points, links, values, self._findings)

    def _declare(self, key: XmlElement) -> None:
        name = key.attributes.get("id", "")
        told = key.attributes.get("attr.name") or key.attributes.get("yfiles.type") or name
        self._names[name] = told
        scope = key.attributes.get("for", "all")
        for child in key.children:
            if child.name == "default" and not _is_drawing(child):
                for each in (scope,) if scope in self._defaults else tuple(self._defaults):
                    self._take(self._defaults[each], told, child)

    def _point(self, node: XmlElement) -> Point:
        name = node.attributes.get("id", "")
        values = self._values(node, "node")
        own = values.pop("id", None)
        if isinstance(own, str) and own:
            self._id[name] = own
        if values.get("kind") in KINDS:
            values.pop(drawing.LABEL, None)  # it says what the other values say
            return Point(self._id.get(name, name), values, node.location)
        label = _label(node)
        step = drawing.step_of(label or str(values.get("text") or values.get(drawing.LABEL) or ""))
        if step is not None:
            values = {key: each for key, each in values.items() if key not in ("text", "label")}
            values |= step
        elif "text" not in values and label:
            values["text"] = label
        return Point(self._id.get(name, name), values, node.location)

    def _link(self, edge: XmlElement, is_directed: bool) -> Link:
        values = self._values(edge, "edge")
        ends = [edge.attributes.get(end, "") for end in ("source", "target")]
        if "id" in edge.attributes:
            values.setdefault("id", edge.attributes["id"])
        label = _label(edge)
        if label and "role" not in values:
            values.setdefault("label", label)
        if _points_back(edge):
            ends.reverse()
        source, target = (self._id.get(end, end) for end in ends)
        return Link(source, target, values, edge.location, is_directed=is_directed)

    def _values(self, element: XmlElement, scope: str) -> dict[str, object]:
        values: dict[str, object] = dict(self._defaults[scope])
        for data in element.children:
            if data.name != "data" or _is_drawing(data):
                continue
            key = data.attributes.get("key", "")
            self._take(values, self._names.get(key, key), data)
        return values

    def _take(self, values: dict[str, object], name: str, data: XmlElement) -> None:
        """Put what the element says under the name: a number, JSON or a text."""
        if name.endswith(_JSON):
            self._decode(values, name.removesuffix(_JSON), data)
        elif name == "weight":
            self._decode(values, name, data)
        else:
            values[name] = data.text

    def _decode(self, values: dict[str, object], name: str, data: XmlElement) -> None:
        try:
            document = decode(data.text)
        except ReadError:
            message = f"expected JSON under {brief(name)}, found {brief(data.text)}"
            self._findings.note("not-json", message, data.location)
            return
        if document.faults:
            message = f"{brief(name)}: {document.faults[0].message}"
            self._findings.note("not-json", message, data.location)
            return
        values[name] = document.value


def _is_drawing(data: XmlElement) -> bool:
    """Tell whether the data are elements: how a tool draws, and no text."""
    return any(child.name != "br" for child in data.children)


def _points_back(edge: XmlElement) -> bool:
    """Whether the only head of yEd's line is at its source, as where it was drawn backwards."""
    waiting = [each for each in edge.children if each.name == "data"]
    while waiting:
        each = waiting.pop()
        if each.name == "Arrows":
            heads = [each.attributes.get(end, "none") for end in ("source", "target")]
            return heads[0] != "none" and heads[1] == "none"
        waiting += reversed(each.children)
    return False


def _is_true(text: str | None, default: bool) -> bool:
    return default if text is None else text.strip() in ("true", "1")


def _label(element: XmlElement) -> str:
    """Return yEd's label of a node or an edge, as plain text where it is set in HTML."""
    waiting = [each for each in element.children if each.name == "data"]
    while waiting:
        each = waiting.pop()
        if each.name in ("NodeLabel", "EdgeLabel") and each.text.strip():
            label = each.text.strip()
            return unmark(label)[0].strip() if label[:6].lower() == "<html>" else label
        waiting += reversed(each.children)
    return ""
