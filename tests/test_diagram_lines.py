"""Lines that could be taken for one another keep apart where they meet a box."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Restatement,
    Style,
    Support,
)
from argmap.diagram import picture
from tests.drawings import read, to_dot
from tests.placed import complete
from tests.rank_laws import faults, in_groups

DEBATE = ArgumentMap.of(
    Claim("guilty", "The accused was there."),
    Claim("saw", "A witness saw the accused."),
    Claim("dark", "The street was dark."),
    Claim("lamp", "A lamp stood there."),
    Support("saw", "guilty", id="testimony"),
    Counterpoint("dark", "testimony", id="doubt"),
    Counterpoint("lamp", "doubt"),
    Counterpoint("lamp", "testimony"),
)


def ends(style: Style, debate: ArgumentMap = DEBATE) -> list[tuple[str, str]]:
    """Return the places that lines come from, by box, where those are small boxes of steps."""
    drawing = read(to_dot(debate, style=style))
    claims = {drawing.box(claim.text) for claim in debate.claims}
    return [
        (line.tail, line.attributes["tailport"])
        for line in drawing.lines
        if line.tail not in claims and "tailport" in line.attributes
    ]


def test_an_undercut_has_a_place_of_its_own() -> None:
    """In a small box neither a premise and an undercut share a place, nor two undercuts."""
    found = ends(Style(layout="compact", direction="LR"))
    assert len(found) == len(set(found)) == 5
    assert {place for _, place in found} == {"p0:e", "p1:e", "p2:e"}


@pytest.mark.parametrize(("direction", "side"), [("LR", "s"), ("RL", "s"), ("TB", "e")])
def test_an_undercut_hits_a_round_box_from_the_side(direction: str, side: str) -> None:
    """A round box has no places, so undercuts reach it from another side than premises do."""
    near = {"LR": "e", "RL": "w", "TB": "s"}[direction]
    found = ends(Style(layout="aif", direction=direction))  # type: ignore[arg-type]
    assert [place for _, place in found].count(side) == 3
    assert {place for _, place in found} == {side, near}


def test_two_relations_both_ways_are_two_lines() -> None:
    """A restatement against the run of a support between the same claims goes beside it."""
    debate = ArgumentMap.of(
        Claim("a", "It is no vegetable."),
        Claim("b", "It is a fruit."),
        Support("b", "a"),
        Restatement("a", "b"),
    )
    drawing = read(to_dot(debate, style=Style(direction="TB")))
    support, restatement = drawing.lines
    assert (support.attributes["tailport"], support.attributes["headport"]) == ("c0:s", "n")
    ends = restatement.attributes["tailport"], restatement.attributes["headport"]
    assert ends == ("ne", "se")  # from corner to corner, along no frame


def test_a_contrast_reaches_the_premise_it_is_about() -> None:
    """A line to one of several linked premises ends at its cell, not at the box they share."""
    debate = ArgumentMap.of(
        Claim("tax", "Tax it."),
        Claim("cooks", "Cooks call it a vegetable."),
        Claim("custom", "Custom decides."),
        Claim("fruit", "It is a fruit."),
        Support(["custom", "cooks"], "tax"),
        Counterpoint("fruit", "tax"),
        Contrast("fruit", "cooks"),
    )
    drawing = read(to_dot(debate))
    premises = drawing.box("Cooks call it a vegetable.")
    (port,) = [name for name, text in drawing.boxes[premises].cells.items() if "Cooks" in text]
    ends = [
        line.attributes["tailport"]
        for line in drawing.lines
        if line.tail == premises and line.attributes["class"] == "contrast"
    ]
    assert [end.partition(":")[0] for end in ends] == [port]


def test_the_places_of_lines_share_the_height_of_a_box_alike() -> None:
    """An old engine would give the first of them half of it, the next a quarter."""
    debate = ArgumentMap.of(
        Claim("t", "A thesis that runs over some lines of its column, because it is so long."),
        *[Claim(f"c{number}", "A reason.") for number in range(6)],
        *[Support(f"c{number}", "t") for number in range(6)],
    )
    dot = to_dot(debate, style=Style(direction="LR"))
    heights = re.findall(r'<TD HEIGHT="([0-9]+)" PORT="c0p[0-9]"', dot)
    assert len(heights) == 6
    assert len(set(heights)) == 1


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["dot", "pygraphviz"])
def test_an_undercut_hits_the_strip_of_its_step_from_beside(engine: str) -> None:
    """Its circle stands at the word of the step, and not at the claim below it."""
    if engine == "pygraphviz":
        pytest.importorskip("pygraphviz")
    debate = ArgumentMap.of(
        Claim("t", "The street should be closed."),
        Claim("a", "A long reason that takes several lines in its box, as reasons often do here."),
        Claim("u", "That does not follow, for reasons that take several lines themselves, too."),
        Claim("v", "It does."),
        Support("a", "t", id="s"),
        Counterpoint("u", "s", id="hit"),
        Counterpoint("v", "hit"),
    )
    svg = picture(debate, style=Style(layout="reasons", direction="TB"), engine=engine)
    boxes = {
        each[1]: [float(y) for y in re.findall(r"-?[\d.]+,(-?[\d.]+)", each[2])]
        for each in re.findall(
            r'(<g id="[^"]*" class="node (\w+)[^"]*">.*?points="([^"]*)")', svg, re.DOTALL
        )
    }
    hits = re.findall(
        r'class="edge undercut[^"]*">.*?<ellipse [^>]*cy="(-?[\d.]+)"', svg, re.DOTALL
    )
    assert len(hits) == 2
    top, bottom = min(boxes["support"]), max(boxes["support"])
    assert top - 1 < float(hits[0]) < top + (bottom - top) * 0.35


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["dot", "pygraphviz"])
@pytest.mark.parametrize("direction", ["LR", "TB"])
@pytest.mark.parametrize("layout", ["reasons", "compact", "aif"])
def test_lines_keep_off_the_frames_of_others(layout: Any, direction: Any, engine: str) -> None:
    """Lines keep off the frames of others.

    Of every group that neither of their ends is in, on trees whose groups are parts of them.
    """
    if engine == "pygraphviz":
        pytest.importorskip("pygraphviz")
    style = Style(layout=layout, direction=direction)
    for seed in range(10):
        assert not list(faults(in_groups(seed), style, engine=engine))


@pytest.mark.engine
@pytest.mark.parametrize(("direction", "missed"), [("LR", 1), ("TB", 0)])
def test_long_lines_keep_off_the_frames_of_others(direction: Any, missed: int) -> None:
    """Long lines keep off the frames of others.

    Also those that lead from group to group; but a line from one rank to the next cannot go around
    a frame that spans both, as in one of thirty maps from the left.
    """
    style = Style(layout="reasons", direction=direction)
    maps = [in_groups(seed, links=2) for seed in range(30)]
    assert sum([bool(list(faults(debate, style, engine="dot"))) for debate in maps]) <= missed


def test_a_group_has_a_frame_for_each_part_that_stands_together() -> None:
    """One frame around claims far apart would lie across the lines of what is between them."""
    debate = ArgumentMap.of(
        Claim("t", "Close the road."),
        Claim("a", "Few use it.", group="Use"),
        Claim("b", "Shops stand empty.", group="Use"),
        Claim("c", "They moved.", group="Trade"),
        Claim("d", "Nobody came by.", group="Use"),
        Claim("e", "Counts say so.", group="Use"),
        Support("a", "t"),
        Support("b", "t"),
        Support("c", "b"),
        Support("d", "c"),
        Support("e", "a"),
    )
    dot = to_dot(debate)
    assert read(dot).groups == ["Use", "Trade", "Use"]
    framed = dot[dot.index("subgraph cluster_1 ") : dot.index("subgraph cluster_ring2 ")]
    assert [about for about in "abcde" if f'about="{about} supports ' in framed] == ["a", "b", "e"]


@pytest.mark.engine
@pytest.mark.parametrize("page", ["a4", "slide", "screen"])
@pytest.mark.parametrize("heads", [5, 8, 12])
def test_the_heads_of_many_lines_keep_apart_in_a_net(page: str, heads: int) -> None:
    """Where all bear on all, no head lies over another, and the steepest line is no wall."""
    svg = picture(complete(heads, 4), style=Style(page=page))
    lines = re.findall(
        r'class="edge .*? d="M[^"]* ([-\d.]+),([-\d.]+)".*? points="\S+ ([-\d.]+),([-\d.]+) ',
        svg,
        re.DOTALL,
    )
    places = [[float(each) for each in line] for line in lines]
    rows = sorted([row for _, _, _, row in places])
    assert len(rows) == heads * 4
    assert min([below - above for above, below in pairwise(rows)]) >= 6
    for start, height, tip, row in places:
        assert abs(height - row) <= 2 * (start - tip)


def test_crowded_ranks_stand_further_apart_where_the_page_has_room() -> None:
    """More room between ranks is taken from white paper, never from the size of the text."""
    gaps = []
    for page in ("a4", "100x30mm"):
        text = to_dot(complete(8, 4), style=Style(page=page, layout="compact", direction="LR"))
        found = re.search(r"ranksep=([\d.]+)", text)
        assert found
        gaps.append(float(found[1]))
    assert gaps[0] > 1.5 * gaps[1]
