"""Argunet's GraphML read as points and links: theses, arguments with premises, groups."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, mutable

from argmap.errors import brief
from argmap.findings import FindingList
from argmap.formats.shared.property_graph import Link, Point, PropertyGraph
from argmap.syntax.xml import XmlElement

_CONTENT = ("thesis", "argument", "group")


@mutable
class _Box:
    """The ends of links at a node.

    Attributes:
        claim: The claim that links from the node start at.
        step: The step that attacks on the node as a whole hit; empty for a claim.
    """

    claim: str = ""
    step: str = ""


@mutable
class _Found:
    points: dict[str, Point] = field(factory=dict[str, Point])
    links: list[Link] = field(factory=list[Link])
    boxes: dict[str, _Box] = field(factory=dict[str, _Box])
    findings: FindingList = field(factory=FindingList)


def is_argunet(root: XmlElement) -> bool:
    """Return whether a GraphML text is one of Argunet's.

    >>> from argmap.syntax.xml import parse
    >>> is_argunet(parse("<graphml/>").root)
    False
    """
    names = {"arg.node", "arg.edge", "arg.debate"}
    return any(
        child.name == "key" and child.attributes.get("attr.name") in names
        for child in root.children
    )


def graph_of_argunet(root: XmlElement) -> PropertyGraph:
    """Return the claims and steps of a debate of Argunet's as points and links.

    A thesis is a claim; an argument the step from its premises to its conclusion, or a claim when
    only its description is there. A link to an argument's premise or conclusion is one to that
    claim, an attack on an argument as a whole undercuts its last step.

    >>> from argmap.syntax.xml import parse
    >>> graph_of_argunet(parse("<graphml/>").root).points
    []
    """
    found = _Found()
    edges: list[XmlElement] = []
    for element, groups in _walk(root):
        if element.name == "node":
            _take_node(element, groups, found)
        else:
            edges.append(element)
    for edge in edges:
        _take_edge(edge, found)
    title = _title(root)
    values = {"title": title} if title else {}
    return PropertyGraph([*found.points.values()], found.links, values, found.findings)


def _title(root: XmlElement) -> str:
    """Return the title of the map, or else of its debate."""
    described = [child for data in root.children if data.name == "data" for child in data.children]
    for each in described:
        if each.name == "map":
            debates = [child for child in each.children if child.name == "debate"]
            titles = (
                _child_text(each, "mapTitle"),
                *(_child_text(debate, "title") for debate in debates),
            )
            return " ".join(next(filter(None, titles), "").split())
    return ""


def _walk(root: XmlElement) -> Iterator[tuple[XmlElement, tuple[str, ...]]]:
    """Yield nodes and edges, each with the titles of the groups around it."""
    waiting: list[tuple[XmlElement, tuple[str, ...]]] = [(root, ())]
    while waiting:
        element, groups = waiting.pop()
        inner: list[tuple[XmlElement, tuple[str, ...]]] = []
        if element.name == "node":
            content = _content(element)
            if content is not None and content.name == "group":
                groups = (*groups, _child_text(content, "title") or "Group")
        for child in element.children:
            if child.name in ("node", "edge"):
                yield child, groups
            if child.name in ("graph", "node"):
                inner.append((child, groups))
        waiting += reversed(inner)


def _content(element: XmlElement) -> XmlElement | None:
    """Return Argunet's content of a node."""
    for data in element.children:
        if data.name == "data":
            for child in data.children:
                if child.name in _CONTENT:
                    return child
    return None


def _child_text(element: XmlElement, name: str) -> str:
    return next((c.full_text.strip() for c in element.children if c.name == name), "")


def _take_node(node: XmlElement, groups: tuple[str, ...], found: _Found) -> None:
    name = node.attributes.get("id", "")
    content = _content(node)
    values: dict[str, object] = {"group": list(groups)} if groups else {}
    if content is None:
        message = f"node {brief(name)} is neither a thesis nor an argument nor a group"
        found.findings.note("unknown-node", message, node.location)
        found.points[name] = Point(name, {**values, "text": name}, node.location)
        found.boxes[name] = _Box(name)
        return
    if content.name == "group":
        return
    title = _child_text(content, "title")
    propositions = [c for c in content.children if c.name == "proposition"]
    if content.name == "thesis" or not propositions:
        text = _child_text(content, "content") or _child_text(content, "description")
        extra = {"title": title} if title and title != text else {}
        claim = content.attributes.get("id") or name
        words = text or title or name
        point = Point(claim, {**values, "text": words, **extra}, content.location)
        found.points[claim] = point  # a proposition met before says the same
        found.boxes[name] = _Box(claim)
        return
    found.boxes[name] = _take_argument(name, propositions, values, title, found)


def _take_argument(
    name: str, propositions: list[XmlElement], values: dict[str, object], title: str, found: _Found
) -> _Box:
    """Add the steps of an argument, one to each of its conclusions."""
    box = _Box()
    premises: list[str] = []
    last = len(propositions) - 1
    for number, proposition in enumerate(propositions):
        claim = proposition.attributes.get("id") or f"{name} ({number + 1})"
        text = _child_text(proposition, "content") or claim
        found.points.setdefault(claim, Point(claim, {**values, "text": text}, proposition.location))
        kind = proposition.attributes.get("type", "").lower()
        if "conclusion" not in kind or not premises:
            premises.append(claim)
            if number < last:
                continue
            box.claim = box.claim or claim
            continue
        step = name if number == last else f"{name} ({claim})"
        said = {"title": title} if title else {}
        found.points[step] = Point(step, {"kind": "support", **said}, proposition.location)
        found.links += [Link(each, step, {"role": "premises"}) for each in dict.fromkeys(premises)]
        found.links.append(Link(step, claim, {"role": "conclusion"}))
        premises = [claim]
        box = _Box(claim, step)
    return box


def _take_edge(edge: XmlElement, found: _Found) -> None:
    said = next(
        (
            c
            for data in edge.children
            if data.name == "data"
            for c in data.children
            if c.name == "edge"
        ),
        None,
    )
    values = dict(said.attributes) if said is not None else {}
    ends: list[str] = []
    for end in ("source", "target"):
        proposition = values.pop(f"{end}PropositionId", "")
        node = edge.attributes.get(end, "")
        box = found.boxes.get(node, _Box(node))
        is_attack = "attack" in values.get("type", "").lower()
        whole = box.step if end == "target" and box.step and is_attack else box.claim
        ends.append(proposition if proposition in found.points else whole)
    source, target = ends
    if source == target and found.points and "support" in values.get("type", "").lower():
        return  # the conclusion of one argument is the premise of the other: it is one claim
    kept = {key: value for key, value in values.items() if not key.endswith("NodeId")}
    if "id" in edge.attributes:
        kept["id"] = edge.attributes["id"]
    found.links.append(Link(source, target, kept, edge.location))
