"""What a diagram shows of a map, compared as text: no engine, no pixels."""

from __future__ import annotations

import re
from typing import Any, Literal

import pytest
from hypothesis import given, settings

from argmap import (
    MAP_MAKER,
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Party,
    Perspective,
    Quote,
    Restatement,
    Source,
    Style,
    Support,
    Words,
    load_example,
    to_digraph,
)
from argmap import to_dot as by_default
from argmap.diagram import Direction
from tests.drawings import COMPASS, Drawing, read, squeezed, to_dot
from tests.strategies import maps

PAGE = Source("page", text="Heat may harm. So act. Others wait.", title="A page", author="A. Uthor")


def draw(*elements: Any, **options: Any) -> Drawing:
    """Return the drawing of a map, from left to right, read back from its DOT text."""
    return read(to_dot(ArgumentMap.of(*elements, **options), style=Style(direction="LR")))


def claims(count: int, **options: Any) -> list[Claim]:
    """Return so many claims: c0 says "Claim 0.", c1 says "Claim 1.", and so on."""
    return [Claim(f"c{number}", f"Claim {number}.", **options) for number in range(count)]


# -- any map ----------------------------------------------------------------------------------


@given(maps())
def test_any_map_is_drawn_whole(debate: ArgumentMap) -> None:
    """Every claim is in exactly one box, every relation is to be seen, all names are generated."""
    drawing = read(to_dot(debate))
    everything = squeezed("".join(box.text for box in drawing.boxes.values()))
    for claim in debate.claims:
        assert squeezed(claim.text) in everything
    inside = [port for box in drawing.boxes.values() for port in box.cells if port[1:].isdigit()]
    sides = sum("contra" in box.attributes["class"] for box in drawing.boxes.values()) * 2
    assert (
        len(debate.claims) <= sum(port[0] == "c" for port in inside) <= len(debate.claims) + sides
    )
    assert all(name[0] == "b" and name[1:].isdigit() for name in drawing.boxes)
    for line in drawing.lines:
        assert {line.tail, line.head} <= set(drawing.boxes)
        for end, side in ((line.tail, "tailport"), (line.head, "headport")):
            port = line.attributes.get(side, "e").split(":")[0]
            assert port in COMPASS or port in drawing.boxes[end].cells
    kinds = {word for box in drawing.boxes.values() for word in box.attributes["class"].split()}
    kinds |= {word for line in drawing.lines for word in line.attributes["class"].split()}
    assert {relation.kind for relation in debate if not isinstance(relation, Claim)} <= (
        kinds | ({"counterpoint"} if {"contradiction", "undercut"} & kinds else set())
    )


@settings(max_examples=60)
@given(maps())
def test_the_layout_runs_in_no_circle(debate: ArgumentMap) -> None:
    """Lines that take part in the layout never lead back to where they came from."""
    drawing = read(to_dot(debate, style=Style(direction="LR")))
    ranked = [line for line in drawing.lines if "headport" in line.attributes]
    below: dict[str, set[str]] = {}
    for line in ranked:
        if line.tail != line.head:
            below.setdefault(line.tail, set()).add(line.head)
    gone: set[str] = set()
    while free := [n for n in drawing.boxes if n not in gone and below.get(n, set()) <= gone]:
        gone.update(free)
    assert gone == set(drawing.boxes)


@settings(max_examples=20)
@given(maps())
def test_the_digraph_has_the_same_text(debate: ArgumentMap) -> None:
    """The object of the graphviz package holds what ``to_dot`` returns."""
    assert to_digraph(debate).source == by_default(debate)


@pytest.mark.parametrize("write", [to_dot, by_default])
@settings(max_examples=20)
@given(debate=maps())
def test_simple_readers_of_dot_see_the_lines_as_they_are(write: Any, debate: ArgumentMap) -> None:
    """Defaults stand once, above all boxes, no name has a side after it, and no line is in a group.

    ts-graphviz keeps the last defaults for the whole graph, networkx takes "name:side" for
    another node, and vis-network drops the lines that a group holds.
    """
    written = write(debate).splitlines()
    statements = [line.split("[")[0].strip() for line in written]
    first = next((n for n, line in enumerate(statements) if re.fullmatch(r"[bt]\d+", line)), None)
    assert [line for line in statements if line in {"node", "edge"}] == ["node", "edge"]
    assert first is None or first > statements.index("edge")
    lines = [line for line in statements if "->" in line]
    assert all(re.fullmatch(r"[a-z]\d+ -> [a-z]\d+", line) for line in lines), lines
    depth = 0
    for line, whole in zip(statements, written, strict=True):
        assert depth < 2 or "->" not in line, line
        depth += ("{" in line) - whole.endswith("}")
    assert depth == 0


def test_an_empty_map_says_so() -> None:
    """A map without claims is a sentence, not an empty page."""
    assert draw().caption == "This map is empty."


def test_one_claim_is_one_box() -> None:
    """A single claim needs no legend."""
    drawing = draw(Claim("tax", "Tax carbon."))
    assert [box.text for box in drawing.boxes.values()] == ["Tax carbon."]
    assert not drawing.caption
    assert not drawing.lines


# -- steps ------------------------------------------------------------------------------------


def test_a_reason_is_one_box_with_its_word() -> None:
    """Strip and arrow say what the step is: by word, by head and by line, never colour alone."""
    drawing = draw(
        *claims(4),
        Support("c1", "c0", id="why"),
        Counterpoint("c2", "c0"),
        Counterpoint("c3", "why"),
    )
    assert [box.text for box in drawing.boxes.values()] == [
        "Claim 0.",
        "BECAUSE\nClaim 1.",
        "BUT\nClaim 2.",
        "BUT THE STEP FAILS\nClaim 3.",
    ]
    support = drawing.line("Claim 0.", "Claim 1.").attributes
    counter = drawing.line("Claim 0.", "Claim 2.").attributes
    undercut = drawing.line("Claim 1.", "Claim 3.").attributes
    assert (support["arrowtail"], support.get("style")) == ("normal", None)
    assert (counter["arrowtail"], counter["style"]) == ("tee", "dashed")
    assert (undercut["arrowtail"], undercut["style"]) == ("odot", "dotted")
    assert undercut["tailport"] == "h:e"
    assert len({support["color"], counter["color"], undercut["color"]}) == 3


def test_linked_premises_share_a_box() -> None:
    """Premises that are needed together stand together, joined by a plus, each with its place."""
    drawing = draw(*claims(4), Support(["c1", "c2"], "c0"), Counterpoint("c3", "c2"))
    box = drawing.boxes[drawing.box("Claim 1.")]
    assert box.text == "BECAUSE\nClaim 1.\n+\nClaim 2."
    assert drawing.line("Claim 2.", "Claim 3.").attributes["tailport"] == "c1:e"
    assert len(drawing.lines) == 2


def test_a_shared_claim_has_a_box_of_its_own() -> None:
    """A claim that serves two steps is drawn once, with a line to each."""
    drawing = draw(*claims(3), Support("c2", "c0"), Counterpoint("c2", "c1"))
    assert len(drawing.boxes) == 3
    assert drawing.boxes[drawing.box("Claim 2.")].text == "Claim 2."
    assert drawing.line("Claim 0.", "Claim 2.").attributes["arrowtail"] == "normal"
    assert drawing.line("Claim 1.", "Claim 2.").attributes["arrowtail"] == "tee"


def test_a_step_without_a_box_gets_a_small_one_to_be_hit() -> None:
    """The undercut of a shared claim's step hits that step, not the claim."""
    drawing = draw(
        *claims(4),
        Support("c2", "c0", id="why"),
        Support("c2", "c1"),
        Counterpoint("c3", "why"),
    )
    assert drawing.line("BECAUSE", "Claim 3.").attributes["arrowtail"] == "odot"
    assert "arrowtail" not in drawing.line("BECAUSE", "Claim 2.").attributes
    assert drawing.line("Claim 0.", "BECAUSE").attributes["arrowtail"] == "normal"


def test_linked_premises_that_are_shared_meet_in_a_small_box() -> None:
    """A step joins its premises wherever they stand."""
    drawing = draw(*claims(4), Support(["c1", "c2"], "c0"), Support("c1", "c3"))
    (joint,) = [name for name, box in drawing.boxes.items() if box.text == "BECAUSE"]
    assert [line.head for line in drawing.lines if line.tail == joint] == [
        drawing.box("Claim 1."),
        drawing.box("Claim 2."),
    ]


def test_the_thesis_is_never_inside_a_reason() -> None:
    """The main claim stands out, also when it is a premise of something."""
    drawing = draw(*claims(2), Support("c0", "c1"), thesis="c0")
    box = drawing.boxes[drawing.box("Claim 0.")]
    assert box.text == "Claim 0."
    assert "<B>Claim 0.</B>" in box.attributes["label"]
    assert 'BORDER="2"' in box.attributes["label"]


def test_lines_that_meet_have_places_in_the_order_of_the_document() -> None:
    """Siblings keep their order; heads of opposite sign stand on their own colours."""
    drawing = draw(*claims(4), Support("c1", "c0"), Counterpoint("c2", "c0"), Support("c3", "c0"))
    ports = [line.attributes["tailport"] for line in drawing.lines]
    assert ports == ["c0p0:e", "c0p1:e", "c0p2:e"]
    label = drawing.boxes[drawing.box("Claim 0.")].attributes["label"]
    assert [label.count(f'BGCOLOR="{colour}"') for colour in ("#00785A", "#B84A00")] == [2, 1]


def test_what_is_neither_for_nor_against_colours_no_place() -> None:
    """A restatement and a context beside a support leave the places of their lines plain."""
    drawing = draw(*claims(4), Support("c1", "c0"), Restatement("c2", "c0"), Context("c3", "c0"))
    label = drawing.boxes[drawing.box("Claim 0.")].attributes["label"]
    assert label.count('PORT="c0p') == 3
    assert "BGCOLOR=" not in re.sub(r"<TABLE[^>]*>", "", label)


@pytest.mark.parametrize(("direction", "first"), [("TB", 0), ("LR", 1), ("RL", 1)])
def test_equals_in_one_frame_stand_in_the_order_of_the_map(
    direction: Direction, first: int
) -> None:
    """Engines stack the rank of a frame from below upwards where it is a column of the drawing."""
    debate = ArgumentMap.of(
        Claim("a", "A.", group="x"), Claim("b", "B.", group="x"), Contrast("a", "b")
    )
    text = to_dot(debate, style=Style(direction=direction))
    assert re.findall(r"\tb(\d) -> b(\d) ", text) == [(str(first), str(1 - first))]


def test_a_box_in_columns_is_about_a_claim_once() -> None:
    """Where the claim of a box is drawn elsewhere, the box is about its relation."""
    debate = ArgumentMap.of(
        *[Claim(name, f"{name}.") for name in "tabc"],
        *[Support("a", "t"), Support("b", "t"), Support("c", "a"), Support("c", "b")],
        thesis="t",
    )
    told = re.findall(r'about="([^"]*)", pos', by_default(debate))
    assert told == ["t", "a", "c", "b", "c supports b"]


def test_reasons_from_one_group_have_places_beside_each_other() -> None:
    """What is drawn in one frame is joined to the thesis side by side."""
    drawing = draw(
        Claim("t", "Claim 0."),
        *[Claim(f"g{n}", f"Of {'ab'[n % 2]} {n}.", group="ab"[n % 2]) for n in range(4)],
        *[Support(f"g{n}", "t") for n in range(4)],
    )
    places = {line.head: line.attributes["tailport"] for line in drawing.lines}
    texts = ["Of a 0.", "Of a 2.", "Of b 1.", "Of b 3."]
    assert [places[drawing.box(text)] for text in texts] == [f"c0p{n}:e" for n in range(4)]


def test_reasons_from_frames_in_one_frame_have_places_beside_each_other() -> None:
    """The frame around several frames keeps together what is joined from within it."""
    groups = {"Of x, y.": ["x", "y"], "Of z.": ["z"], "Of x, w.": ["x", "w"], "Of none.": []}
    groups |= {"Of x alone.": ["x"], "Of x, y too.": ["x", "y"]}
    drawing = draw(
        Claim("t", "Claim 0."),
        *[Claim(f"g{n}", text, group=group) for n, (text, group) in enumerate(groups.items())],
        *[Support(f"g{n}", "t") for n in range(6)],
    )
    places = {line.head: line.attributes["tailport"] for line in drawing.lines}
    order = sorted(groups, key=lambda text: places[drawing.box(text)])
    assert order == ["Of x, y.", "Of x, y too.", "Of x, w.", "Of x alone.", "Of z.", "Of none."]


# -- what is the same both ways ---------------------------------------------------------------


def test_a_contradiction_is_one_line() -> None:
    """Two counterpoints, one each way, are one symmetric line between equals."""
    drawing = draw(*claims(2), Counterpoint("c0", "c1"), Counterpoint("c1", "c0"))
    (line,) = drawing.lines
    assert {line.attributes["arrowhead"], line.attributes["arrowtail"]} == {"tee"}
    assert line.attributes["dir"] == "both"
    assert drawing.levels == [["b0", "b1"]]
    assert "contradiction" in drawing.caption


def test_a_contradiction_with_an_undercut_is_two_steps_again() -> None:
    """Where one direction is called in question, the two directions differ."""
    drawing = draw(
        *claims(3),
        Counterpoint("c0", "c1", id="one"),
        Counterpoint("c1", "c0"),
        Counterpoint("c2", "one"),
    )
    assert "contradiction" not in drawing.caption
    assert sum("undercut" in line.attributes["class"] for line in drawing.lines) == 1


def test_a_contrast_is_even_handed() -> None:
    """A contrast has no head, and its ends stand in one rank, whatever else they do."""
    drawing = draw(*claims(3), Support("c1", "c0"), Counterpoint("c2", "c0"), Contrast("c1", "c2"))
    line = drawing.line("Claim 1.", "Claim 2.").attributes
    assert "arrowtail" not in line
    assert "arrowhead" not in line
    assert line["color"] == "#595959:invis:#595959"
    assert drawing.levels == [["b1", "b2"]]


def test_the_words_of_a_contrast_stand_between_its_sides() -> None:
    """A cue is drawn on the line it marks."""
    drawing = draw(*claims(2), Contrast("c0", "c1", cue="whereas"))
    joint = drawing.box("IN CONTRAST · “whereas”")
    assert drawing.levels == [["b0", "b1", joint]]
    assert [(line.tail, line.head) for line in drawing.lines] == [("b0", joint), (joint, "b1")]


def test_a_contrast_of_several_claims_has_two_sides() -> None:
    """The lines of either side meet, each at its own words."""
    drawing = draw(
        *claims(4),
        Support("c1", "c0"),
        Support("c2", "c0"),
        Contrast("c3", ["c1", "c2"], cue="on the one hand … on the other"),
    )
    joint = drawing.box("IN CONTRAST")
    assert drawing.boxes[joint].cells == {
        "c0": "“on the one hand”",
        "h": "IN CONTRAST",
        "c1": "“on the other”",
    }
    ports = [line.attributes["headport"] for line in drawing.lines if line.head == joint]
    assert ports == ["c0:w", "c1:w", "c1:w"]


def test_claims_always_used_together_share_a_box_without_a_plus() -> None:
    """The one side of a contrast is one box; it is no linked premise, and has no plus."""
    drawing = draw(*claims(3), Contrast("c0", ["c1", "c2"]))
    assert [box.text for box in drawing.boxes.values()] == ["Claim 0.", "Claim 1.\nClaim 2."]
    assert drawing.levels == [["b0", "b1"]]
    assert "A + B" not in drawing.caption


def test_contrasted_premises_stand_apart() -> None:
    """Linked premises that are set against each other are joined, but not in one box."""
    drawing = draw(*claims(4), Support(["c1", "c2", "c3"], "c0"), Contrast("c1", ["c2", "c3"]))
    assert drawing.boxes[drawing.box("Claim 2.")].text == "Claim 2.\n+\nClaim 3."
    assert drawing.levels == [["b1", "b2"]]
    assert drawing.line("BECAUSE", "Claim 1.")
    assert drawing.line("BECAUSE", "Claim 2.")


def test_opposites_above_each_other_are_not_forced_into_one_rank() -> None:
    """A claim and its own reason cannot stand side by side."""
    drawing = draw(*claims(2), Support("c1", "c0"), Contrast("c0", "c1"))
    assert not drawing.levels
    assert drawing.lines[-1].attributes["constraint"] == "false"


def test_a_restatement_is_quiet() -> None:
    """Other words have a strip and a thin line without a head, and are no reason."""
    drawing = draw(*claims(2), Restatement("c1", "c0"))
    assert drawing.boxes["b1"].text == "IN OTHER WORDS\nClaim 1."
    (line,) = drawing.lines
    assert "arrowtail" not in line.attributes
    assert line.attributes["penwidth"] == ".9"


# -- circles ----------------------------------------------------------------------------------


def test_a_circle_is_drawn_with_its_heads_where_they_belong() -> None:
    """One line of a circle runs against the layout; its head stays at its conclusion."""
    drawing = draw(*claims(3), Support("c0", "c1"), Support("c1", "c2"), Support("c2", "c0"))
    turned_round = [line for line in drawing.lines if line.attributes.get("dir") == "forward"]
    assert [line.attributes["arrowhead"] for line in turned_round] == ["normal"]
    assert sum("arrowtail" in line.attributes for line in drawing.lines) == 2


def test_a_claim_may_support_itself() -> None:
    """A step from a claim to itself is a loop, and may be undercut."""
    drawing = draw(*claims(2), Support("c0", "c0", id="loop"))
    assert [(line.tail, line.head) for line in drawing.lines] == [("b0", "b0")]
    drawing = draw(*claims(2), Support("c0", "c0", id="loop"), Counterpoint("c1", "loop"))
    assert len(drawing.lines) == 3


def test_long_chains_and_large_circles_are_planned_without_recursion() -> None:
    """Long chains and large circles are planned without recursion; depth is no limit."""
    chain = [Support(f"c{n + 1}", f"c{n}") for n in range(2999)]
    for steps in (chain, [*chain, Support("c0", "c2999")]):
        deep = ArgumentMap([*claims(3000), *steps])
        assert to_dot(deep, style=Style(layout="compact")).count(" -> ") == len(steps)


# -- what is said besides ---------------------------------------------------------------------


def test_hedges_voices_and_places_are_under_the_claim() -> None:
    """Who says it, how it is held, how strongly, from which point of view, and where."""
    drawing = draw(
        Claim(
            "c",
            "Heat harms.",
            quotes="Heat may harm",
            voice="crit",
            endorsement="reports",
            modality="possible",
            cue="may",
            perspective="far",
        ),
        sources=[PAGE],
        parties=[Party("crit", "Some critics")],
        perspectives=[Perspective("far", "From afar")],
    )
    box = drawing.boxes["b0"]
    assert box.text.split("\n") == [
        "Heat harms.",
        "Some critics",
        "reported · “may” · ¶1, s. 1",
        "perspective: From afar",
    ]
    assert "<I>Heat harms.</I>" in box.attributes["label"]
    assert 'STYLE="DASHED"' in box.attributes["label"]
    assert drawing.caption.startswith("Source: A. Uthor, A page")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"modality": "probable"}, "probable"),
        ({"modality": "viewable-as"}, "one way to view it"),
        ({"modality": "normative", "cue": "should"}, "“should”"),
        ({"modality": "question"}, "question"),
        ({"endorsement": "concedes"}, "conceded"),
        ({"endorsement": "suspends"}, "left open"),
        ({"voice": MAP_MAKER}, "the map-maker"),
    ],
)
def test_each_way_of_holding_a_claim_has_its_word(options: dict[str, Any], expected: str) -> None:
    """Nothing that sets a claim apart is shown by its look alone."""
    assert draw(Claim("c", "Heat harms.", **options)).boxes["b0"].text == f"Heat harms.\n{expected}"


def test_a_rejected_claim_looks_rejected() -> None:
    """A position the author rejects is struck out, and says so."""
    drawing = draw(Claim("c", "Wait.", endorsement="rejects"), *claims(1))
    assert "<S>Wait.</S>" in drawing.boxes["b0"].attributes["label"]
    assert drawing.boxes["b0"].text == "Wait.\nrejected"
    assert "struck out: rejected" in drawing.caption


def test_unstated_is_said_only_where_there_is_a_source() -> None:
    """A claim without quotes is unstated in a map that has a source, and only there."""
    assert "unstated" not in draw(*claims(1)).boxes["b0"].text
    drawing = draw(*claims(1), sources=[PAGE])
    assert drawing.boxes["b0"].text == "Claim 0.\nunstated"
    assert 'STYLE="DOTTED"' in drawing.boxes["b0"].attributes["label"]
    assert "dotted: unstated" in drawing.caption


def test_a_shared_perspective_is_named_once_in_a_box() -> None:
    """Premises seen from one point of view share its line."""
    drawing = draw(
        Claim("t", "Act."),
        *claims(2, perspective="far"),
        Support(["c0", "c1"], "t"),
        perspectives=[Perspective("far", "From afar")],
    )
    assert drawing.boxes["b1"].text.count("perspective: From afar") == 1


def test_several_quotes_and_sources_are_told_apart() -> None:
    """Each place is named with its source; a page stands in where the text is not at hand."""
    drawing = draw(
        Claim(
            "c",
            "Heat harms.",
            quotes=[Quote("Heat may harm"), Quote("Others wait"), Quote("x", source="b", page=3)],
        ),
        sources=[PAGE, Source("b")],
    )
    assert drawing.boxes["b0"].text == "Heat harms.\npage ¶1, s. 1, s. 3; b p. 3"
    assert drawing.caption.split("\n") == ["Source: page: A. Uthor, A page", "Source: b"]


def test_printed_and_supplied_links_differ() -> None:
    """A link the source marks carries its cue; one the map-maker supplies is lighter."""
    drawing = draw(*claims(3), Support("c1", "c0", cue="since"), Support("c2", "c0"))
    assert drawing.boxes["b1"].text == "BECAUSE · “since”\nClaim 1."
    assert "penwidth" not in drawing.line("Claim 0.", "Claim 1.").attributes
    assert drawing.line("Claim 0.", "Claim 2.").attributes["penwidth"] == ".9"
    assert "thin line" in drawing.caption
    plain = draw(*claims(2), Support("c1", "c0"))
    assert "penwidth" not in plain.lines[0].attributes
    assert "thin line" not in plain.caption


@pytest.mark.parametrize("layout", ["columns", "reasons", "compact"])
@pytest.mark.parametrize(
    ("cues", "legend"),
    [
        (("", "", ""), "links: the map-maker’s"),
        (("since", "for", "as"), "links: the source’s"),
        (("since", "", "as"), "thin line: the map-maker’s link"),
    ],
)
def test_links_that_are_all_alike_are_told_once(
    layout: Literal["columns", "reasons", "compact"], cues: tuple[str, ...], legend: str
) -> None:
    """Of a source that marks all links, or none, the legend tells; no line is thinner for it."""
    debate = ArgumentMap(
        [*claims(4), *[Support(f"c{at}", "c0", cue=cue) for at, cue in enumerate(cues, 1)]],
        sources=[Source("page", text="Much is said.")],
    )
    dot = by_default(debate, style=Style(layout=layout))
    assert bool(re.search(r"penwidth=\.[89]", dot)) == legend.startswith("thin")
    assert re.findall(r"(?:links|thin line): [\w’ -]*", dot) == [legend]


def test_a_step_says_who_draws_it_and_how() -> None:
    """The voice and the scheme of a step are in its strip; a cue that is the word stands for it."""
    drawing = draw(
        *claims(3),
        Support("c1", "c0", cue="Because", voice="crit", scheme="expert opinion"),
        Counterpoint("c2", "c0"),
        parties=[Party("crit", "Critics")],
    )
    assert drawing.boxes["b1"].cells["h"] == "“BECAUSE” · Critics · expert opinion"


def test_the_legend_explains_only_what_occurs() -> None:
    """A reader is not told of what is not there."""
    caption = draw(*claims(2), Support("c1", "c0")).caption.replace("\u00a0", " ")
    assert caption == "◄── because    heavy frame: main claim"


def test_sources_are_linked_only_to_safe_addresses() -> None:
    """An address that could run is text."""
    safe = ArgumentMap.of(sources=[Source("a", address="https://example.org/?a=1&b=2")])
    assert 'HREF="https://example.org/?a=1&amp;b=2"' in to_dot(safe)
    unsafe = ArgumentMap.of(sources=[Source("a", address="javascript:alert(1)")])
    assert "HREF" not in to_dot(unsafe)
    assert read(to_dot(unsafe)).caption.startswith("Source: a, javascript:alert(1)")


# -- groups and directions --------------------------------------------------------------------


def test_groups_are_frames_within_frames() -> None:
    """Headings nest; a box whose claims come from several groups stands in what they share."""
    drawing = draw(
        Claim("t", "Act."),
        Claim("a", "One.", group=("Costs", "Abroad")),
        Claim("b", "Two.", group=("Costs", "At home")),
        Claim("c", "Three.", group="Costs"),
        Support(["a", "b"], "t"),
        Support("c", "t"),
    )
    assert drawing.groups == ["Costs"]
    assert drawing.settings["newrank"] == "true"
    apart = draw(*[Claim(n, n, group=("Costs", n)) for n in "ab"])
    assert apart.groups == ["Costs", "a", "b"]


def test_very_deep_groups_share_a_frame() -> None:
    """Engines nest frames by recursion, so their depth is bounded and no heading is lost."""
    path = tuple(f"h{number}" for number in range(2_000))
    drawing = draw(Claim("a", "One.", group=path))
    assert len(drawing.groups) == 8
    assert "".join(drawing.groups).replace("\n", " ").count("h") == 2_000


@pytest.mark.parametrize(
    ("debate", "expected"),
    [
        (ArgumentMap(claims(7)), "TB"),
        (ArgumentMap(claims(8)), "LR"),
        (ArgumentMap([Claim("a", "مالیات")]), "RL"),
        (ArgumentMap([Claim("a", "مالیات"), Claim("b", "Tax"), Claim("c", "More")]), "TB"),
    ],
)
def test_the_direction_follows_size_and_script(debate: ArgumentMap, expected: str) -> None:
    """Few claims run downwards, many to the right, right-to-left scripts to the left."""
    assert read(to_dot(debate)).settings["rankdir"] == expected


def test_downwards_linked_premises_stand_side_by_side() -> None:
    """Each premise keeps a free edge for what hits it."""
    debate = ArgumentMap.of(*claims(4), Support(["c1", "c2"], "c0"), Counterpoint("c3", "c1"))
    drawing = read(to_dot(debate, style=Style(direction="TB")))
    label = drawing.boxes["b1"].attributes["label"]
    assert label.count("<TR>") == 2
    assert drawing.line("Claim 1.", "Claim 3.").attributes["tailport"] == "c0:s"


def test_right_to_left_text_is_isolated_and_aligned() -> None:
    """Each line runs to the left whatever stands beside it, and begins at the right."""
    label = draw(Claim("a", "مالیات کربن (carbon tax)")).boxes["b0"].attributes["label"]
    assert 'ALIGN="RIGHT" BALIGN="RIGHT"' in label
    assert "\u2067مالیات کربن (carbon tax)\u2069" in label


def test_a_long_text_is_wide_rather_than_endless() -> None:
    """A text of many pages is drawn whole, in a box of a page's proportions."""
    drawing = draw(Claim("a", "word " * 20_000))
    text = drawing.boxes["b0"].text
    assert text.count("word") == 20_000
    assert 100 < text.count("\n") < 400


def test_the_worked_example_is_drawn() -> None:
    """Every claim of the example is in its drawing, and all it explains occurs."""
    debate = load_example()
    drawing = read(to_dot(debate))
    everything = squeezed("".join(box.text for box in drawing.boxes.values()))
    assert all(squeezed(claim.text) in everything for claim in debate.claims)
    assert drawing.settings["rankdir"] == "LR"


PERSIAN = Words(language="fa", because="زیرا", but="اما", hedged_upright="خط‌چین: با احتیاط")


@pytest.mark.parametrize(
    ("words", "direction", "legend"),
    [
        (Words(), "LR", ["◄── because", "├ ─ ─ but", "heavy frame: main claim"]),
        (Words(), "RL", ["heavy frame: main claim", "─ ─ ┤ but", "──► because"]),
        (PERSIAN, "RL", ["heavy frame: main claim", "┤ ─ ─ اما", "►── زیرا"]),
        (PERSIAN, "TB", ["heavy frame: main claim", "─ ─ ├ اما", "──◄ زیرا"]),
    ],
    ids=["LR", "RL", "RL in Persian", "TB in Persian"],
)
def test_the_legend_runs_as_its_drawing_or_its_words_do(
    words: Words, direction: Direction, legend: list[str]
) -> None:
    """Its lines have their heads where the map has them; a text from the right is stored so."""
    debate = ArgumentMap.of(*claims(3), Support("c1", "c0"), Counterpoint("c2", "c0"))
    caption = read(to_dot(debate, style=Style(direction=direction, words=words))).caption
    assert re.split("\u00a0+", caption) == legend


@pytest.mark.parametrize(
    ("text", "italic"),
    [
        ("Perhaps.", True),
        ("Ίσως, быть может, œuvre.", True),
        ("شاید", False),
        ("אולי", False),
        ("多分そうだ。", False),
        ("아마도 그럴 것이다.", False),
        ("शायद", False),
        ("CO2, شاید", False),
    ],
)
def test_only_scripts_that_have_italics_are_slanted(text: str, italic: bool) -> None:
    """What is hedged is dashed in any script, and the legend names the signs that occur."""
    hedge = Claim("c1", text, modality="possible")
    debate = ArgumentMap.of(Claim("c0", "Thesis."), hedge, Support("c1", "c0"))
    dot = to_dot(debate, style=Style(direction="LR"))
    assert ("<I>" in dot) is italic
    assert 'STYLE="DASHED"' in dot
    assert ("italic, dashed: hedged" in dot) is italic
    assert "dashed: hedged" in dot


def test_the_legend_of_aif_names_contrasts() -> None:
    """AIF has no class for a contrast; its legend shows the line."""
    debate = ArgumentMap.of(*claims(3), Support("c1", "c0"), Contrast("c1", "c2"))
    caption = read(to_dot(debate, style=Style(layout="aif"))).caption
    entries = re.split("\u00a0+", caption)
    assert entries == ["RA: because", "═══ in contrast"]


@pytest.mark.parametrize(
    ("style", "beside"),
    [
        (Style(direction="LR", layout="aif"), ".08"),
        (Style(direction="TB", layout="aif"), ".16"),
        (Style(direction="LR"), ".16"),
    ],
    ids=["steps below each other", "steps side by side", "reasons"],
)
def test_the_steps_of_aif_stand_close_below_each_other(style: Style, beside: str) -> None:
    """A column of many small boxes takes little room between them."""
    dot = to_dot(ArgumentMap.of(*claims(2), Support("c1", "c0")), style=style)
    assert f"nodesep={beside}," in dot
