"""GraphML as yEd and Gephi show it, and arguments drawn by hand in yEd as AIF has them."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Restatement,
    Support,
    dumps,
    load_example,
    loads,
)
from argmap.formats.graphml.drawing import step_of, wrap
from argmap.syntax.xml import XmlElement, parse
from tests.strategies import maps

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    ' xmlns:y="http://www.yworks.com/xml/graphml">'
    '<key for="node" id="d6" yfiles.type="nodegraphics"/>'
    '<key for="edge" id="d9" yfiles.type="edgegraphics"/><graph edgedefault="directed" id="G">'
)


def yed(labels: dict[str, str], *edges: tuple[str, str]) -> str:
    """Return what yEd saves of labelled nodes and arrows without labels."""
    nodes = "".join(
        f'<node id="{name}"><data key="d6"><y:ShapeNode><y:NodeLabel>{label}</y:NodeLabel>'
        "</y:ShapeNode></data></node>"
        for name, label in labels.items()
    )
    arrows = "".join(
        f'<edge id="e{at}" source="{one}" target="{other}"><data key="d9"><y:PolyLineEdge/></data>'
        "</edge>"
        for at, (one, other) in enumerate(edges)
    )
    return f"{HEAD}{nodes}{arrows}</graph></graphml>"


DRAWN = {
    "n0": "Plant trees.",
    "n1": "They cool streets.",
    "n2": "Shade cools.",
    "n3": "RA",
    "n4": "They cost a lot.",
    "n5": "CA",
    "n6": "Cost: Bias",
    "n7": "CA: Bias",
    "n8": "Trees, please.",
    "n9": "MA",
}


def test_steps_drawn_as_nodes_are_relations() -> None:
    """Nodes labelled RA, CA and MA: linked premises, an attack, an undercut, a rephrase."""
    debate = loads(
        yed(
            DRAWN,
            *(("n1", "n3"), ("n2", "n3"), ("n3", "n0"), ("n4", "n5"), ("n5", "n0")),
            *(("n6", "n7"), ("n7", "n3"), ("n8", "n9"), ("n9", "n0")),
        )
    )
    assert debate.findings == ()
    assert [(each.premises, each.conclusion) for each in debate.supports] == [(("n1", "n2"), "n0")]
    assert [(each.premises, each.target, each.scheme) for each in debate.counterpoints] == [
        (("n4",), "n0", None),
        (("n6",), "n3", "Bias"),
    ]
    assert [each.sides for each in debate.restatements] == [(("n8",), ("n0",))]
    assert debate.claim("n0").text == "Plant trees."
    assert debate.thesis == debate.claim("n0")


@pytest.mark.parametrize(
    ("source", "target", "premise"),
    [
        ("none", "standard", "n1"),
        ("standard", "none", "n0"),
        ("white_delta", "none", "n0"),
        ("standard", "delta", "n1"),
        ("none", "none", "n1"),
    ],
)
def test_a_line_runs_to_its_head(source: str, target: str, premise: str) -> None:
    """A line runs to its head, also where it was drawn from the head backwards.

    With two heads or none as it was drawn.
    """
    text = yed({"n0": "Plant trees.", "n1": "They cool.", "n2": "RA"}, ("n1", "n2"), ("n2", "n0"))
    head = f'<y:PolyLineEdge><y:Arrows source="{source}" target="{target}"/></y:PolyLineEdge>'
    debate = loads(text.replace("<y:PolyLineEdge/>", head))
    assert [each.premises for each in debate.supports] == [(premise,)]
    assert debate.findings == ()


def test_a_drawn_step_without_an_end_is_told() -> None:
    """It is left out, as any relation is that lacks one."""
    debate = loads(yed({"n0": "Plant trees.", "n1": "RA"}, ("n1", "n0")))
    assert [each.code for each in debate.findings] == ["no-end"]
    assert len(debate.claims) == 1


@pytest.mark.parametrize(
    ("label", "kind", "scheme"),
    [
        ("RA", "support", None),
        ("RA 12", "support", None),
        (" ra ", "support", None),
        ("ca 2", "counterpoint", None),
        ("RA: Expert Opinion", "support", "Expert Opinion"),
        ("RA\nExpert Opinion", "support", "Expert Opinion"),
        ("CA (Bias)", "counterpoint", "Bias"),
        ("Default Conflict", "counterpoint", None),
        ("MA", "restatement", None),
        ("CA is a state", None, None),
        ("RAIN", None, None),
        ("RA: this is what everybody says about it all the time", None, None),
        ("", None, None),
    ],
)
def test_labels_of_steps(label: str, kind: str | None, scheme: str | None) -> None:
    """With a number, with a scheme; words that only begin so are a claim."""
    found = step_of(label) or {}
    assert (found.get("kind"), found.get("scheme")) == (kind, scheme)


def all_of(element: XmlElement, name: str) -> list[XmlElement]:
    """Return the elements of a name within another."""
    found = [each for child in element.children for each in all_of(child, name)]
    return [element, *found] if element.name == name else found


DEBATE = ArgumentMap.of(
    Claim("a", "Plant trees & hedges."),
    Claim("b", "They cool streets."),
    Claim("c", "They cost a lot.", title="Cost"),
    Support("b", "a", id="s", scheme="Cause to Effect"),
    Counterpoint("c", "a", id="k"),
    Counterpoint("c", "s", id="u"),
    Contrast("b", "c", id="o"),
    Restatement("b", "a", id="r"),
)


def test_labels_and_kinds_of_lines_are_written() -> None:
    """What yEd shows, and under a key of the name that Gephi takes for labels."""
    root = parse(dumps(DEBATE, "graphml")).root
    labels = {
        node.attributes["id"]: all_of(node, "NodeLabel")[0].text for node in all_of(root, "node")
    }
    assert labels["a"] == "Plant trees & hedges."
    assert labels["c"] == "Cost"
    assert labels["s"] == "supports (Cause to Effect)"
    assert labels["u"] == "undercuts"
    gephi = {
        node.attributes["id"]: data.text
        for node in all_of(root, "node")
        for data in node.children
        if data.attributes.get("key") == "label"
    }
    assert gephi == labels
    lines = {
        (edge.attributes["source"], edge.attributes["target"]): (
            all_of(edge, "LineStyle")[0].attributes["type"],
            all_of(edge, "Arrows")[0].attributes["target"],
        )
        for edge in all_of(root, "edge")
    }
    assert lines["b", "s"] == ("line", "none")
    assert lines["s", "a"] == ("line", "standard")
    assert lines["k", "a"] == ("dashed", "standard")
    assert lines["u", "s"] == ("dotted", "standard")
    assert lines["o", "c"] == ("dashed_dotted", "none")


def test_no_two_boxes_stand_in_one_place() -> None:
    """Before any layout, claims stand in rows above what leads to them."""
    for debate in (DEBATE, load_example()):
        root = parse(dumps(debate, "graphml")).root
        boxes = [each.attributes for each in all_of(root, "Geometry")]
        assert len({(box["x"], box["y"]) for box in boxes}) == len(boxes)


@given(maps())
def test_the_drawing_is_no_part_of_the_map(debate: ArgumentMap) -> None:
    """What is drawn is left aside when the file is read again."""
    assert loads(dumps(debate, "graphml"), "graphml") == debate


def test_long_labels_are_wrapped() -> None:
    """Long labels are wrapped, into lines that fit the box."""
    root = parse(dumps(ArgumentMap.of(Claim("a", "word " * 40)), "graphml")).root
    (label,) = all_of(root, "NodeLabel")
    assert max(map(len, label.full_text.split("\n"))) < 40


def folder(name: str, title: str, inside: str) -> str:
    """Return what yEd saves of a group."""
    return (
        f'<node id="{name}" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode>'
        f'<y:Realizers active="0"><y:GroupNode><y:NodeLabel>{title}</y:NodeLabel></y:GroupNode>'
        f"</y:Realizers></y:ProxyAutoBoundsNode></data>"
        f'<graph edgedefault="directed" id="{name}:">{inside}</graph></node>'
    )


def box(name: str, label: str) -> str:
    """Return what yEd saves of a box."""
    return (
        f'<node id="{name}"><data key="d6"><y:ShapeNode><y:NodeLabel>{label}</y:NodeLabel>'
        "</y:ShapeNode></data></node>"
    )


def test_a_group_of_yed_is_the_group_of_its_claims() -> None:
    """Nested ones, too; the group itself is no claim, unless a line leads to it."""
    inner = folder("n1::n1", "Money", box("n1::n1::n0", "It costs jobs."))
    text = HEAD + box("n0", "Tax it.") + folder("n1", "Critics", box("n1::n0", "No.") + inner)
    debate = loads(text + "</graph></graphml>", "graphml")
    assert {claim.text: claim.group for claim in debate.claims} == {
        "Tax it.": (),
        "No.": ("Critics",),
        "It costs jobs.": ("Critics", "Money"),
    }
    line = '<edge id="e0" source="n1" target="n0"><data key="d9"><y:PolyLineEdge/></data></edge>'
    debate = loads(text + line + "</graph></graphml>", "graphml")
    assert {claim.text for claim in debate.claims} == {
        "Tax it.",
        "Critics",
        "No.",
        "It costs jobs.",
    }


@pytest.mark.parametrize(
    ("pro", "con"),
    [("supports", "attacks"), ("because", "but"), ("stützt", "greift an"), ("pro", "contradicts")],
)
@pytest.mark.parametrize("column", ["label", "Edge Label", "relation_type", "interaction"])
def test_the_word_on_a_line_may_stand_in_columns_of_other_programs(
    column: str, pro: str, con: str
) -> None:
    """Gephi calls it "Edge Label", Cytoscape "interaction"; in English or German."""
    text = (
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
        f'<key id="k" for="edge" attr.name="{column}" attr.type="string"/>'
        '<graph edgedefault="directed"><node id="a"/><node id="b"/><node id="c"/>'
        f'<edge source="b" target="a"><data key="k">{pro}</data></edge>'
        f'<edge source="c" target="a"><data key="k">{con}</data></edge></graph></graphml>'
    )
    debate = loads(text, "graphml")
    assert [(each.premises, each.conclusion) for each in debate.supports] == [(("b",), "a")]
    assert [(each.premises, each.target) for each in debate.counterpoints] == [(("c",), "a")]
    assert debate.findings == ()


@pytest.mark.parametrize(
    ("pro", "con"),
    [("supported by", "attacked by"), ("is supported by", "is rebutted by")],
)
def test_a_line_that_is_supported_by_its_target_leads_back(pro: str, con: str) -> None:
    """The word says which end supports which, whatever way the line was drawn."""
    text = (
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
        '<key id="k" for="edge" attr.name="label" attr.type="string"/>'
        '<graph edgedefault="directed"><node id="a"/><node id="b"/><node id="c"/>'
        f'<edge source="a" target="b"><data key="k">{pro}</data></edge>'
        f'<edge source="a" target="c"><data key="k">{con}</data></edge></graph></graphml>'
    )
    debate = loads(text, "graphml")
    assert [(each.premises, each.conclusion) for each in debate.supports] == [(("b",), "a")]
    assert [(each.premises, each.target) for each in debate.counterpoints] == [(("c",), "a")]


def test_elements_that_have_left_the_namespace_are_read() -> None:
    """cytoscape-graphml takes the namespace off each node and edge, and declares no key."""
    debate = loads(
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph>'
        '<node xmlns="" id="tax"><data type="data" key="text">Tax sugar.</data></node>'
        '<node xmlns="" id="poor"><data type="data" key="text">It hits the poor.</data></node>'
        '<edge xmlns="" id="but" source="poor" target="tax">'
        '<data key="relation">attack</data></edge>'
        "</graph></graphml>"
    )
    assert {claim.id: claim.text for claim in debate.claims} == {
        "tax": "Tax sugar.",
        "poor": "It hits the poor.",
    }
    (counterpoint,) = debate.counterpoints
    assert (counterpoint.premises, counterpoint.target) == (("poor",), "tax")


def test_a_label_of_yed_in_html_is_its_words() -> None:
    """Tags are no words; a label that only speaks of tags keeps them."""
    text = (
        '<graphml xmlns:y="http://www.yworks.com/xml/graphml">'
        '<key id="d" for="node" yfiles.type="nodegraphics"/><graph edgedefault="directed">'
        "<node id='a'><data key='d'><y:ShapeNode><y:NodeLabel>&lt;html&gt;Free &lt;b&gt;trams"
        "&lt;/b&gt;&lt;/html&gt;</y:NodeLabel></y:ShapeNode></data></node>"
        "<node id='b'><data key='d'><y:ShapeNode><y:NodeLabel>&lt;b&gt; is bold."
        "</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>"
    )
    debate = loads(text, "graphml")
    assert [claim.text for claim in debate.claims] == ["Free trams", "<b> is bold."]


@given(
    st.text("aß,. \t\n\u2003-", max_size=90)
    | st.lists(st.text("abc,.é", min_size=1, max_size=9)).map(" ".join),
    st.sampled_from([1, 4, 32]),
)
def test_labels_are_broken_as_the_standard_library_breaks_them(text: str, width: int) -> None:
    """Whatever blanks, hyphens and long words there are."""
    assert wrap(text, width) == textwrap.wrap(text, width)
