"""Brackets: what is the same both ways, among claims that cannot stand side by side."""

from __future__ import annotations

from itertools import combinations

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Relation,
    Restatement,
    Style,
    Support,
    Words,
)
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.dot.dot import draw
from argmap.diagram.engine.descriptions import titles_of
from tests.drawings import Drawing, in_ranks, read, to_dot

WAYS = ("train", "bicycle", "car", "plane")


def rivals(*pairs: tuple[str, str], cue: str = "") -> list[Counterpoint]:
    """Return the two counterpoints of a contradiction for each pair."""
    return [Counterpoint(*way, cue=cue) for one, two in pairs for way in ((one, two), (two, one))]


def shown(*relations: Relation, direction: str = "LR", words: Words | None = None) -> Drawing:
    """Return the drawing of four claims and the relations, read back."""
    style = Style(direction=direction, words=words or Words())  # type: ignore[arg-type]
    claims = [Claim(way, f"By {way}.") for way in WAYS]
    return read(to_dot(ArgumentMap([*claims, *relations]), style=style))


def strips(drawing: Drawing) -> list[str]:
    """Return the texts of the boxes that hold no claim."""
    return [box.text for box in drawing.boxes.values() if not box.text.startswith("By ")]


def test_claims_of_which_any_two_contradict_share_one_small_box() -> None:
    """Six contradictions among four claims are four lines to one box, in document order."""
    drawing = shown(*rivals(*combinations(WAYS, 2)))
    assert strips(drawing) == ["CONTRADICTION · any two of these"]
    (joint,) = [name for name, box in drawing.boxes.items() if "any two" in box.text]
    assert [line.head for line in drawing.lines] == [drawing.box(f"By {way}.") for way in WAYS]
    assert {line.tail for line in drawing.lines} == {joint}
    assert {line.attributes["arrowhead"] for line in drawing.lines} == {"tee"}
    assert drawing.boxes[joint].attributes["ordering"] == "out"


@pytest.mark.parametrize(("length", "ending"), [(300, "x"), (301, "…")])
def test_a_long_claim_is_heard_shortened_in_its_relations(length: int, ending: str) -> None:
    """Its box says it whole; a relation says no more than three hundred characters of it."""
    debate = ArgumentMap.of(Claim("a", "x" * length), Claim("b", "B."), Support("a", "b"))
    titles = titles_of(draw(Overlay(debate), in_ranks())).titles
    assert f"“{'x' * 299}{ending}” supports “B.”" in titles.values()
    assert "x" * length in titles.values()


def test_groups_are_nested_in_eight_frames_at_most() -> None:
    """Deeper headings share the innermost frame."""
    paths = [tuple(f"h{n}" for n in range(1, depth + 1)) for depth in (8, 9)]
    for path, last in zip(paths, ("h8", "h8 / h9"), strict=True):
        text = to_dot(ArgumentMap.of(Claim("a", "A.", group=path)), style=in_ranks())
        assert f"<B>{last}</B>" in text
        assert text.count('class="group"') == 8


@pytest.mark.parametrize("both", [["car"], ["car", "plane"]])
@pytest.mark.parametrize("cue", ["", "whereas"])
def test_contradictions_have_heads_and_contrasts_have_none(both: list[str], cue: str) -> None:
    """At each claim one, whether a line, the words or a bracket joins them."""
    pairs = [("train", both[0]), *combinations(both, 2)]
    contrasts = [Contrast(one, other, cue=cue) for one, other in pairs]
    for relations, heads in ((contrasts, 0), (rivals(*pairs, cue=cue), 1 + len(both))):
        lines = shown(*relations).lines
        ends = [line.attributes.get(key) for line in lines for key in ("arrowhead", "arrowtail")]
        assert ends.count("tee") == heads
        assert set(ends) <= {"tee", None}


def test_any_two_can_be_said_in_other_words() -> None:
    """The small box takes its word from the words of the style."""
    words = Words(any_two="je zwei von diesen", contradiction="Widerspruch")
    drawing = shown(*rivals(*combinations(WAYS[:3], 2)), words=words)
    assert strips(drawing) == ["WIDERSPRUCH · je zwei von diesen"]


def test_every_contradiction_of_a_company_is_told() -> None:
    """Those who do not see the drawing hear of each claim which others it contradicts."""
    claims = [Claim(way, f"By {way}.") for way in WAYS[:3]]
    debate = ArgumentMap([*claims, *rivals(*combinations(WAYS[:3], 2))])
    titles = titles_of(draw(Overlay(debate), in_ranks())).titles
    for way in WAYS[:3]:
        others = " + ".join(f"“By {other}.”" for other in WAYS[:3] if other != way)
        assert f"“By {way}.” contradicts {others}" in titles.values()


@pytest.mark.parametrize(
    "other",
    [
        [Counterpoint("car", "plane"), Counterpoint("plane", "car", cue="but")],
        [Counterpoint("car", "plane", scheme="a form"), Counterpoint("plane", "car")],
        [Counterpoint("car", "plane")],
    ],
    ids=["other words", "a scheme", "one way only"],
)
def test_what_differs_is_not_told_as_one(other: list[Counterpoint]) -> None:
    """A company holds only what is all alike; one contradiction that differs stands by itself."""
    pairs = [pair for pair in combinations(WAYS, 2) if pair != ("car", "plane")]
    drawing = shown(*rivals(*pairs), *other)
    assert not any("any two" in strip for strip in strips(drawing))
    assert {line.attributes["class"].split()[0] for line in drawing.lines} >= {"contradiction"}


def test_premises_that_contradict_each_other_do_not_share_a_box() -> None:
    """Of a company no two claims stand in one box: the lines between them must be seen."""
    step = Support(["bicycle", "car", "plane"], "train")
    drawing = shown(step, *rivals(*combinations(WAYS[1:], 2)))
    assert len({drawing.box(f"By {way}.") for way in WAYS}) == 4


def test_a_company_that_leads_nowhere_is_joined_from_above() -> None:
    """Its box is beyond the claims where they lead to nothing, else where their reasons are."""
    company = rivals(*combinations(WAYS[1:], 2))
    free = shown(*company, Counterpoint("train", "car"))
    joint = free.box("any two")
    assert [line.tail for line in free.lines].count(joint) == 3
    led = shown(*company, *[Support(way, "train") for way in WAYS[1:]])
    joint = led.box("any two")
    assert [line.head for line in led.lines].count(joint) == 3


def test_the_bracket_of_a_pair_does_not_name_its_sides() -> None:
    """Two lines that meet need no names; where the cue names the sides, it is shared out."""
    apart = [Support("bicycle", "train"), Support("car", "bicycle")]
    bare = shown(*apart, Contrast("train", "car", cue="while"))
    assert "IN CONTRAST · “while”" in strips(bare)
    said = shown(*apart, Contrast("train", "car", cue="on the one hand … on the other hand"))
    assert any("“on the one hand”" in strip for strip in strips(said))


@pytest.mark.parametrize("direction", ["LR", "TB"])
def test_the_lines_of_a_pair_reach_its_bracket_in_document_order(direction: str) -> None:
    """Which claim is named first in the relation does not make the lines cross."""
    apart = [Support("bicycle", "train"), Support("car", "bicycle")]
    for ends in (("train", "car"), ("car", "train")):
        drawing = shown(*apart, Contrast(*ends, cue="while"), direction=direction)
        (joint,) = [name for name, box in drawing.boxes.items() if "while" in box.text]
        ports = {
            line.tail: line.attributes["headport"][:2]
            for line in drawing.lines
            if line.head == joint
        }
        assert ports == {drawing.box("By train."): "c0", drawing.box("By car."): "c1"}


def test_the_reasons_of_the_thesis_stand_in_document_order() -> None:
    """An engine is told their order, unless groups or what else they lead to have one, too."""
    relations: list[Support | Counterpoint] = [
        Support("bicycle", "train"),
        Counterpoint("car", "train"),
    ]
    drawing = shown(*relations, Restatement("plane", "car"))
    assert drawing.boxes[drawing.box("By train.")].attributes["ordering"] == "out"
    claims = [Claim(way, f"By {way}.", group="Ways") for way in WAYS]
    grouped = read(to_dot(ArgumentMap([*claims, *relations])))
    assert not any("ordering" in box.attributes for box in grouped.boxes.values())
    shared = shown(*relations, Restatement("plane", "car"), Support("bicycle", "car"))
    assert not any("ordering" in box.attributes for box in shared.boxes.values())
