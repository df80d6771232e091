"""GraphML, networkx and tables: nothing of a map is lost, and graphs of others are read."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given, settings

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    ReadError,
    Support,
    claims_table,
    from_networkx,
    loads,
    relations_table,
    to_csv,
    to_dot,
    to_networkx,
)
from tests.strategies import maps

DEBATE = ArgumentMap.of(
    Claim("tax", "Tax carbon.", weight=0.8, tags=["a", "b"], group=["North", "East"]),
    Claim("b", "Swedes did."),
    Claim("a", "It worked."),
    Claim("old", "Long ago."),
    Support(["b", "a"], "tax", id="step", scheme="Example"),
    Counterpoint("old", "step"),
    Contrast("a", "b"),
    title="Climate",
    thesis="tax",
)


def test_graphml_holds_a_node_for_each_claim_and_relation() -> None:
    """GraphML holds a node for each claim and relation.

    With keys that are declared, as the schema wants.
    """
    text = argmap.dumps(DEBATE, "graphml")
    assert text.count("<node ") == len(DEBATE)
    assert '<node id="tax">' in text
    assert '<key id="weight" for="node" attr.name="weight" attr.type="double"/>' in text
    assert loads(text) == DEBATE


def test_what_xml_cannot_hold_comes_back() -> None:
    """Controls and the two characters that are none, in ids and texts."""
    debate = ArgumentMap.of(Claim("n0", "a\x00\r\n\tb"), Claim("\uffff", "\x0b<&>"))
    text = argmap.dumps(debate, "graphml")
    assert "\x00" not in text
    assert loads(text) == debate


FOREIGN = """<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d0" for="node" attr.name="label" attr.type="string"><default>No words</default></key>
  <key id="d1" for="edge" attr.name="Type" attr.type="string"/>
  <key id="d2" for="node" yfiles.type="nodegraphics"/>
  <graph edgedefault="directed">
    <node id="1"><data key="d0">Tax carbon.</data></node>
    <node id="2">
      <data key="d2"><y:ShapeNode><y:NodeLabel>It hurts.</y:NodeLabel></y:ShapeNode></data>
      <graph><node id="3"/></graph></node>
    <node id="3"><data key="d0">Again.</data></node>
    <edge id="e" source="2" target="1"><data key="d1">Attacks</data></edge>
    <edge source="3" target="1"><data key="d1">pro</data></edge>
    <edge source="3" target="2"><data key="d1">elaborates</data></edge>
    <edge source="1" target="3"/>
    <edge source="1" target="9"><data key="d1">con</data></edge>
  </graph>
</graphml>
"""


def test_graphs_of_others_are_read_and_no_polarity_is_guessed() -> None:
    """Labels are texts; a type that says neither for nor against is kept and reported."""
    debate = loads(FOREIGN, name="x.graphml")
    assert [claim.text for claim in debate.claims] == [
        "Tax carbon.",
        "It hurts.",
        "No words",
        "Again.",
    ]
    attack = debate["e"]
    assert isinstance(attack, Counterpoint)
    assert attack.sides == (("2",), ("1",))
    assert debate["3 supports 1"] == Support("3", "1", extras={"graphml": {"Type": "pro"}})
    codes = [(f.code, f.location.line if f.location else 0) for f in debate.findings]
    assert codes == [
        ("duplicate-id", 11),
        ("unknown-relation", 14),
        ("unknown-relation", 15),
        ("unknown-id", 16),
    ]
    assert len(debate.extras["graphml"]["links"]) == 3  # type: ignore[index,call-overload,arg-type]  # pyright: ignore
    to_dot(debate)
    assert loads(argmap.dumps(debate, "graphml")) == debate


def test_a_default_has_the_type_of_what_it_stands_for() -> None:
    """A weight is a number and JSON is read as JSON, whether said on the node or for all nodes."""
    debate = loads(
        """<graphml>
  <key id="w" for="node" attr.name="weight" attr.type="double"><default>0.5</default></key>
  <key id="s" for="node" attr.name="tags (json)"><default>["draft"]</default></key>
  <key id="k" for="edge" attr.name="kind"><default>attack</default></key>
  <key id="d" for="node" yfiles.type="nodegraphics"><default><y/>drawn</default></key>
  <graph edgedefault="directed">
    <node id="a"/><node id="b"><data key="w">0.9</data><data key="s">[]</data></node>
    <edge source="a" target="b"/><edge source="b" target="a"><data key="k">support</data></edge>
  </graph>
</graphml>"""
    )
    assert debate.findings == ()
    assert [(each.weight, each.tags) for each in debate.claims] == [(0.5, ("draft",)), (0.9, ())]
    assert [each.sides for each in debate.counterpoints] == [(("a",), ("b",))]
    assert [each.sides for each in debate.supports] == [(("b",), ("a",))]


@pytest.mark.parametrize(
    ("graph", "edges", "count"),
    [
        ("undirected", [""], "an edge has"),
        ("undirected", ["", 'directed="false"', 'directed="true"'], "2 edges have"),
        ("directed", ["", 'directed="false"', 'directed="0"', 'directed="1"'], "2 edges have"),
        ("directed", ["", 'directed="true"'], ""),
    ],
)
def test_edges_without_direction_are_counted(graph: str, edges: list[str], count: str) -> None:
    """An edge's own word goes before that of its graph; each is read from source to target."""
    inside = "".join(
        f'<edge source="a" target="b" {each}><data key="kind">attack</data></edge>\n'
        for each in edges
    )
    nodes = '<node id="a"/><node id="b"/>'
    text = f'<graphml><graph edgedefault="{graph}">\n{nodes}{inside}</graph></graphml>'
    debate = loads(text, name="x.graphml")
    assert [each.sides for each in debate.counterpoints] == [(("a",), ("b",))] * len(edges)
    assert [each.code for each in debate.findings] == ["undirected"] * bool(count)
    assert all(each.message.startswith(count) and each.location for each in debate.findings)


def related(debate: ArgumentMap) -> list[tuple[str, object]]:
    """Return the kind and the ends of each relation."""
    return [(each.kind, each.sides) for each in debate.elements if not isinstance(each, Claim)]


@pytest.mark.parametrize(
    ("word", "kinds"),
    [
        ("contrast", ["contrast"]),
        ("contrasts with", ["contrast"]),
        ("versus", ["contrast"]),
        ("rephrase", ["restatement"]),
        ("is context of", ["context"]),
        ("contradicts", ["counterpoint", "counterpoint"]),
        ("Incompatible", ["counterpoint", "counterpoint"]),
        ("attack", ["counterpoint"]),
    ],
)
@pytest.mark.parametrize("key", ["type", "edge label"])
def test_what_needs_no_direction_has_none(word: str, kinds: list[str], key: str) -> None:
    """A contrast is one, a contradiction runs both ways; of the others it is told."""
    debate = loads(
        f"""<graphml><key id="k" for="edge" attr.name="{key}"/><graph edgedefault="undirected">
  <node id="a"/><node id="b"/><edge source="a" target="b"><data key="k">{word}</data></edge>
</graph></graphml>"""
    )
    forth, back = (("a",), ("b",)), (("b",), ("a",))
    assert related(debate) == list(zip(kinds, (forth, back), strict=False))
    needs_one = kinds not in (["contrast"], ["counterpoint", "counterpoint"])
    assert [each.code for each in debate.findings] == ["undirected"] * needs_one
    assert loads(argmap.dumps(debate, "graphml")) == debate


ARGUNET = """<graphml xmlns:arg="http://www.argunet.org/xml/argml">
  <key attr.name="arg.node" for="node" id="d2"/><key attr.name="arg.edge" for="edge" id="d4"/>
  <data key="d0"><arg:map><arg:mapTitle/><arg:debate identifier="local">
    <arg:title> Carbon
    tax </arg:title></arg:debate></arg:map></data>
  <graph edgedefault="directed">
    <node id="n1"><data key="d2"><arg:thesis id="t1"><arg:title>Tax</arg:title>
      <arg:content>Carbon should be taxed.</arg:content></arg:thesis></data></node>
    <node id="g"><data key="d2"><arg:group><arg:title>For</arg:title></arg:group></data><graph>
      <node id="n2"><data key="d2"><arg:argument id="a1"><arg:title>Sweden</arg:title>
        <arg:proposition id="p1" type="premise">
          <arg:content>Sweden did.</arg:content></arg:proposition>
        <arg:proposition id="p2" type="premise">
          <arg:content>It worked.</arg:content></arg:proposition>
        <arg:proposition id="p3" type="preliminaryConclusion">
          <arg:content>Possible.</arg:content></arg:proposition>
        <arg:proposition id="t1" type="conclusion">
          <arg:content>Carbon should be taxed.</arg:content></arg:proposition>
      </arg:argument></data></node></graph></node>
    <node id="n3"><data key="d2"><arg:argument id="a2"><arg:title>Small</arg:title>
      <arg:description>Sweden is small.</arg:description></arg:argument></data></node>
    <node id="n4"><data key="d2">
      <arg:argument id="a3"><arg:title>Old</arg:title></arg:argument></data></node>
    <edge id="e1" source="n2" target="n1"><data key="d4"><arg:edge type="support"
      sourcePropositionId="t1" targetPropositionId="t1"/></data></edge>
    <edge id="e2" source="n3" target="n2"><data key="d4"><arg:edge type="attack"
      targetPropositionId="p1" sourceNodeId="a2"/></data></edge>
    <edge id="e3" source="n4" target="n2"><data key="d4">
      <arg:edge type="sketchedAttack"/></data></edge>
  </graph>
</graphml>
"""


def test_argunet_is_read() -> None:
    """Theses, premises and conclusions are claims, an argument the steps between them."""
    debate = loads(ARGUNET)
    assert debate.findings == ()
    assert debate.title == "Carbon tax"
    assert debate.claim("t1").text == "Carbon should be taxed."
    first, last = debate["n2 (p3)"], debate["n2"]
    assert first.sides == (("p1", "p2"), ("p3",))  # type: ignore[union-attr]  # pyright: ignore
    assert last.sides == (("p3",), ("t1",))  # type: ignore[union-attr]  # pyright: ignore
    assert debate.claim("p1").group == ("For",)
    assert debate["e2"].sides == (("a2",), ("p1",))  # type: ignore[union-attr]  # pyright: ignore
    assert debate["e3"].sides == (("a3",), ("n2",))  # type: ignore[union-attr]  # pyright: ignore
    assert debate.claim("a3").text == "Old"
    to_dot(debate)


@pytest.mark.parametrize(
    ("inside", "codes"),
    [
        ('<node id="a"/><node id="a"/>', ["duplicate-id"]),
        ('<node/><edge source="" target=""/>', ["unknown-relation"]),
        ('<node id="s"><data key="kind">support</data></node>', ["no-end"]),
        ('<node id="a"><data key="weight">heavy</data></node>', ["not-json"]),
        ('<node id="a"><data key="tags (json)">{</data></node>', ["not-json"]),
        ("<hyperedge/>", ["hyperedge"]),
    ],
)
def test_faults_of_a_graph_are_findings(inside: str, codes: list[str]) -> None:
    """A map all the same, and each says where."""
    debate = loads(f"<graphml><graph>{inside}</graph></graphml>", name="x.graphml")
    assert [finding.code for finding in debate.findings] == codes
    assert all(finding.location for finding in debate.findings)


@pytest.mark.parametrize(
    "inside",
    [
        '<node id="a"><data key="kind">claim</data><data key="weight">7</data></node>',
        '<node id="a"><data key="kind">claim</data><data key="modality">odd</data></node>',
        '<node id="a"><data key="kind">claim</data><data key="quotes (json)">[1]</data></node>',
    ],
)
def test_what_no_record_can_have_is_refused_with_its_place(inside: str) -> None:
    """A weight of 7 and the like, where it stands in the text."""
    with pytest.raises(ReadError) as caught:
        loads(f"<graphml>\n<graph>\n{inside}</graph></graphml>", name="x.graphml")
    places = [finding.location for finding in caught.value.findings]
    assert all(place and (place.name, place.line) == ("x.graphml", 3) for place in places)


def test_a_relation_without_an_end_takes_what_counters_it_along() -> None:
    """Each is reported and kept."""
    text = argmap.dumps(DEBATE, "graphml").replace(
        '<edge source="step" target="tax">', '<edge source="step" target="no">'
    )
    debate = loads(text)
    assert [element.id for element in debate.elements] == [
        "tax",
        "b",
        "a",
        "old",
        "a contrasts with b",
    ]
    assert [finding.code for finding in debate.findings] == ["unknown-id", "no-end", "no-end"]


# -- networkx -----------------------------------------------------------------------------------


def test_a_graph_of_networkx_is_the_map() -> None:
    """Claims and relations as nodes, the order of linked premises kept."""
    networkx = pytest.importorskip("networkx")
    graph = to_networkx(DEBATE)
    assert isinstance(graph, networkx.DiGraph)
    assert graph.nodes["tax"]["tags"] == ["a", "b"]
    assert from_networkx(graph) == DEBATE
    assert networkx.descendants(graph, "old") == {"old counters step", "step", "tax"}


def test_a_change_to_a_graph_reaches_neither_the_map_nor_the_next_graph() -> None:
    """Programs that draw a graph may take values out of it, as pyvis does with weights."""
    pytest.importorskip("networkx")
    debate = ArgumentMap.of(
        Claim("a", "A.", weight=0.5), Claim("b", "B."), Support("b", "a", weight=0.25)
    )
    graph = to_networkx(debate)
    for _, _, data in graph.edges(data=True):
        data.clear()
    for name in graph:
        graph.nodes[name].clear()
    assert from_networkx(to_networkx(debate)) == debate
    assert debate["b supports a"].weight == 0.25


@settings(max_examples=30)
@given(debate=maps())
def test_networkx_loses_nothing(debate: ArgumentMap) -> None:
    """There and back is the identity, for every map."""
    pytest.importorskip("networkx")
    assert from_networkx(to_networkx(debate)) == debate


class Graph:
    """What ``from_networkx`` asks of a graph: nodes, edges and attributes."""

    def __init__(
        self, nodes: dict[Any, dict[Any, Any]], edges: list[tuple[Any, Any, dict[Any, Any]]]
    ) -> None:
        self._nodes, self._edges, self.graph = nodes, edges, {"title": "T", "seed": object()}

    def nodes(self, *, data: bool) -> Any:
        """Return the nodes with their attributes."""
        assert data
        return self._nodes.items()

    def edges(self, *, data: bool) -> Any:
        """Return the edges with their attributes."""
        assert data
        return self._edges


def test_graphs_of_any_origin_are_read() -> None:
    """Numbers as names, attributes that are no plain values, edges without a type."""
    graph = Graph({1: {"text": "One."}, 2: {"f": print}}, [(1, 2, {"type": "Con"}), (2, 1, {})])
    debate = from_networkx(graph)
    assert debate.title == "T"
    assert [claim.text for claim in debate.claims] == ["One.", "2"]
    assert [each.sides for each in debate.counterpoints] == [(("1",), ("2",))]
    assert [finding.code for finding in debate.findings] == [
        "not-json",
        "not-json",
        "unknown-relation",
    ]


def test_what_networkx_writes_as_gml_or_gexf_has_the_words_and_the_sides() -> None:
    """Words and relations survive formats that keep no "label" or "type" of others."""
    networkx = pytest.importorskip("networkx")
    reason, undercut = Support("study", "tax", id="step"), Counterpoint("old", "step", id="doubt")
    claims = Claim("tax", "Tax carbon."), Claim("study", "It worked."), Claim("old", "Long ago.")
    debate = ArgumentMap.of(*claims, reason, undercut)
    graph = to_networkx(debate)
    gml = networkx.parse_gml(list(networkx.generate_gml(graph)))
    assert from_networkx(gml) == debate
    written = "\n".join(networkx.generate_gexf(graph)).encode()
    gexf = from_networkx(networkx.read_gexf(io.BytesIO(written)))
    assert [claim.text for claim in gexf.claims] == [claim.text for claim in claims]
    assert [(each.id, each.premises, each.conclusion) for each in gexf.supports] == [
        ("step", ("study",), "tax")
    ]
    assert [(each.id, each.premises, each.target) for each in gexf.counterpoints] == [
        ("doubt", ("old",), "step")
    ]


def test_without_networkx_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra by name."""
    monkeypatch.setitem(__import__("sys").modules, "networkx", None)
    with pytest.raises(argmap.FormatError, match=r"pip install 'argmap\[networkx\]'"):
        to_networkx(DEBATE)


# -- tables -------------------------------------------------------------------------------------


def test_a_row_for_each_claim_and_each_tie() -> None:
    """The columns are the same in every row; linked premises share their id."""
    claims, relations = claims_table(DEBATE), relations_table(DEBATE)
    assert [row["id"] for row in claims] == ["tax", "b", "a", "old"]
    assert claims[0] | {"weight": 0.8, "is_thesis": True, "supports": 1} == claims[0]
    assert (claims[0]["tags"], claims[0]["group"]) == ("a, b", "North / East")
    assert [(row["id"], row["source"], row["target"], row["hits"]) for row in relations] == [
        ("step", "b", "tax", None),
        ("step", "a", "tax", None),
        ("old counters step", "old", "step", "undercut"),
        ("a contrasts with b", "a", "b", None),
    ]
    assert len({tuple(row) for row in claims}) == len({tuple(row) for row in relations}) == 1


def test_csv_comes_back_and_runs_nothing() -> None:
    """Quotes, commas and line breaks survive; a formula becomes a text."""
    texts = ['say "a, b"\nor c', "=HYPERLINK(0)", "+1", "-2", "@x", "\ttab", "1-2"]
    rows = claims_table(ArgumentMap([Claim(f"c{n}", text) for n, text in enumerate(texts)]))
    back = list(csv.DictReader(io.StringIO(to_csv(rows), newline="")))
    assert [row["text"].removeprefix("'") for row in back] == texts
    assert [row["text"][0] == "'" for row in back] == [False, True, True, True, True, True, False]
    assert to_csv([]) == ""


@given(debate=maps())
@settings(max_examples=20)
def test_every_map_has_tables(debate: ArgumentMap) -> None:
    """Plain values only, and CSV of any of them can be read."""
    for rows in (claims_table(debate), relations_table(debate)):
        for row in rows:
            assert all(isinstance(v, str | float | int | None) for v in row.values())
        assert len(list(csv.DictReader(io.StringIO(to_csv(rows), newline="")))) == len(rows)
