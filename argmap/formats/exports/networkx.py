"""Maps as graphs of ``networkx``, and back: for centrality, paths, layouts and its many writers."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from argmap.errors import FormatError, ModelError, brief
from argmap.findings import FindingList
from argmap.formats.shared.property_graph import Link, Point, PropertyGraph, graph_of, map_of
from argmap.model.expectation import expect_map
from argmap.parameters import wrong_type
from argmap.values import freeze, thaw

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

NOTATION = "networkx"


def to_networkx(debate: ArgumentMap) -> Any:  # noqa: ANN401 - a DiGraph, whose types are not at hand
    """Return the map as a directed graph of ``networkx``; nothing of it is lost.

    Each claim is a node, and so is each relation, since it may have several premises and be
    countered itself: edges lead from each premise to the relation and from it on, and say in
    ``role`` which end they are. The attributes are the values of the native notation, ``kind``
    among them.

    Raises:
        FormatError: ``networkx`` is not installed.

    >>> from argmap import ArgumentMap, Claim, Support
    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("a", "b"))
    >>> list(to_networkx(debate).nodes)  # doctest: +SKIP
    ['a', 'b', 'a supports b']
    """
    expect_map(debate, "to_networkx")
    graph = _networkx().DiGraph()
    held = graph_of(debate)
    graph.graph.update(held.values)
    for point in held.points:
        graph.add_node(point.name, **point.values)
    for number, link in enumerate(held.links):
        # Edges come back in the order of their nodes, premises in their own.
        graph.add_edge(link.source, link.target, **link.values, position=number)
    return graph


def from_networkx(graph: Any) -> ArgumentMap:  # noqa: ANN401 - any class of graph will do
    """Return the map that a graph of ``networkx`` holds, one of ``to_networkx`` or any other.

    Of other graphs the nodes are claims, worded by their ``text`` or ``label``, and an edge is a
    support or a counterpoint where its ``type`` says so; what says neither is kept in ``extras``
    under "networkx", and reported. Attributes that are no plain JSON values are left out, and
    reported.

    Args:
        graph: A graph of any class.

    Raises:
        WrongTypeError: It is no graph.
        ReadError: A value that a record of its kind cannot have.

    >>> from networkx import DiGraph  # doctest: +SKIP
    >>> from_networkx(DiGraph([("poor", "tax", {"type": "attack"})]))  # doctest: +SKIP
    ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
    """
    if not (hasattr(graph, "nodes") and hasattr(graph, "edges") and hasattr(graph, "graph")):
        raise wrong_type("a graph of networkx", graph, "make one: networkx.DiGraph(…)")
    findings = FindingList()
    points = [
        Point(str(name), _plain(values, f"node {brief(name)}", findings))
        for name, values in graph.nodes(data=True)
    ]
    links: list[Link] = []
    for source, target, values in sorted(graph.edges(data=True), key=_position):
        plain = _plain(values, f"edge from {brief(source)} to {brief(target)}", findings)
        plain.pop("position", None)
        links.append(Link(str(source), str(target), plain))
    whole = _plain(graph.graph, "the graph", findings)
    return map_of(PropertyGraph(points, links, whole, findings), NOTATION)


def _position(edge: tuple[Any, Any, Mapping[str, Any]]) -> int:
    position = edge[2].get("position")
    return position if isinstance(position, int) else 0


def _plain(values: Mapping[Any, Any], what: str, findings: FindingList) -> dict[str, Any]:
    """Return those of the values that are plain JSON."""
    plain: dict[str, Any] = {}
    for key, value in values.items():
        try:
            plain[str(key)] = thaw(freeze(value))
        except ModelError:
            message = f"{what} has a {brief(str(key))} that is no plain value, and is left out"
            findings.note("not-json", message)
    return plain


def _networkx() -> Any:  # noqa: ANN401 - a module
    try:
        return import_module("networkx")
    except ImportError as error:
        message = "networkx is not installed; run pip install 'argmap[networkx]'"
        raise FormatError(message) from error
