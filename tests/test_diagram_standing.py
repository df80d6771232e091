"""An evaluation laid over a drawing: said in words, to be seen without colour."""

from __future__ import annotations

import re
from typing import Any, Literal

import pytest
from hypothesis import given, settings

from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    EvaluationError,
    Perspective,
    Standing,
    Style,
    Support,
    UnknownIdError,
    Words,
    evaluate,
    load_example,
    render,
    strengths,
    to_digraph,
    views,
)
from argmap import to_dot as by_default
from argmap.diagram import picture
from tests.drawings import Drawing, read, shown, squeezed, to_dot
from tests.strategies import maps

TAX = ArgumentMap.of(
    Claim("tax", "Tax carbon."),
    Claim("sweden", "It worked in Sweden."),
    Claim("poor", "It hits the poor."),
    Claim("dividend", "It can be paid back."),
    Claim("small", "Sweden is small."),
    Support("sweden", "tax", id="precedent"),
    Counterpoint("poor", "tax"),
    Counterpoint("dividend", "poor"),
    Counterpoint("small", "precedent"),
)
DUEL = ArgumentMap.of(
    Claim("a", "It rains."),
    Claim("b", "It is dry."),
    Counterpoint("a", "b"),
    Counterpoint("b", "a"),
)


def draw(debate: ArgumentMap, style: Style | None = None, **marks: Any) -> Drawing:
    """Return the drawing of a map with something laid over it, read back from its DOT text."""
    return read(to_dot(debate, style=style or Style(direction="LR"), **marks))


def box(drawing: Drawing, text: str) -> tuple[str, str, set[str]]:
    """Return what the box with the text shows, its label, and its classes."""
    found = drawing.boxes[drawing.box(text)]
    return found.text, found.attributes["label"], set(found.attributes["class"].split())


def test_what_falls_says_so_and_by_what() -> None:
    """What falls has its word and its ground, and is not struck out: that means rejected."""
    drawing = draw(TAX, standing=evaluate(TAX))
    text, label, classes = box(drawing, "It hits the poor.")
    assert text == "BUT · FALLS\nIt hits the poor.\nFALLS: DEFEATED"
    assert "<S>" not in label
    assert {"defeated", "counterpoint"} <= classes
    text, label, classes = box(drawing, "Tax carbon.")
    assert text == "Tax carbon.\nFALLS: UNSUPPORTED"
    assert "<S>" not in label
    assert {"unsupported", "thesis"} <= classes
    assert box(drawing, "Sweden is small.")[0] == "BUT THE STEP FAILS\nSweden is small."


def test_the_line_of_a_step_that_falls_is_grey() -> None:
    """Premise and step are told apart: the one can stand while the other falls."""
    drawing = draw(TAX, standing=evaluate(TAX))
    grey = drawing.line("Tax carbon.", "It worked in Sweden.").attributes
    assert grey["color"] == "#6E6E6E"
    assert "defeated" in grey["class"].split()
    assert drawing.line("It worked in Sweden.", "Sweden is small.").attributes["color"] == "#8E3A75"
    assert box(drawing, "It worked in Sweden.")[0] == "BECAUSE · FALLS\nIt worked in Sweden."
    assert "grey line: the step falls" in drawing.caption


def test_what_is_undecided_says_so() -> None:
    """Two claims that contradict each other are undecided, and neither is struck out."""
    drawing = draw(DUEL, standing=evaluate(DUEL))
    for text in ("It rains.", "It is dry."):
        said, label, classes = box(drawing, text)
        assert said == f"{text}\nUNDECIDED"
        assert "undecided" in classes
        assert "<S>" not in label
    assert drawing.lines[0].attributes["color"] == "#B84A00"


def test_a_contradiction_with_a_winner_keeps_its_colour() -> None:
    """Of two opposed steps one falls; the line they share is that of the one that stands."""
    debate = DUEL.add(Claim("c", "It pours."), Support("c", "a"), Claim("d", "No."))
    debate = debate.add(Counterpoint("d", "b"))
    standing = evaluate(debate)
    assert standing["b"] is Standing.OUT
    line = draw(debate, standing=standing).line("It rains.", "It is dry.").attributes
    assert line["color"] == "#B84A00"


@settings(max_examples=25)
@given(maps())
def test_every_standing_is_drawn(debate: ArgumentMap) -> None:
    """Every claim has in its box the word of its standing; what stands has none."""
    standing = evaluate(debate)
    expected = {
        Standing.OUT: "FALLS:",
        Standing.UNDECIDED: "UNDECIDED",
    }
    for layout in ("reasons", "compact", "aif"):
        drawing = draw(debate, Style(layout=layout), standing=standing)
        everything = squeezed("".join(each.text for each in drawing.boxes.values()))
        for claim in debate.claims:
            assert squeezed(claim.text) in everything
        for outcome, word in expected.items():
            count = sum(standing[claim.id] is outcome for claim in debate.claims)
            assert everything.count(squeezed(word)) >= count


def test_nothing_is_called_true_or_false() -> None:
    """A drawing speaks of the map alone, in its words and in its description."""
    drawing = draw(TAX, standing=evaluate(TAX), why="tax", strengths=strengths(TAX))
    words = list(Words.english.values())
    texts = [each.text for each in drawing.boxes.values()]
    everything = "".join([drawing.caption, *texts, *words])
    for word in ("true", "false", "wrong", "proved"):
        assert word not in everything.casefold()


# -- why --------------------------------------------------------------------------------------


def test_the_reason_stands_out_and_the_rest_is_greyed() -> None:
    """What the reason holds keeps its colours; the claim asked about has the thickest frame."""
    debate = TAX.add(Claim("more", "More."), Support("more", "small"))
    standing = evaluate(debate)
    drawing = draw(debate, standing=standing, why="poor")
    reason = set(standing.why("poor").ids)
    for claim in debate.claims:
        assert ("dimmed" in box(drawing, claim.text)[2]) == (claim.id not in reason)
    _, label, classes = box(drawing, "It hits the poor.")
    assert "stressed" in classes
    assert 'BORDER="3"' in label
    greyed = drawing.line("Tax carbon.", "It worked in Sweden.").attributes
    assert greyed["color"] == "#BCC1C9"
    assert (
        drawing.line("It hits the poor.", "It can be paid back.").attributes["color"] == "#B84A00"
    )
    assert "thick frame: the claim asked about" in drawing.caption
    assert "greyed: not part of the reason" in drawing.caption


def test_a_reason_can_be_asked_for_alone_and_by_record() -> None:
    """Without an evaluation the grounded one answers; a claim stands for its id, and steps do."""
    asked = to_dot(TAX, why="poor")
    assert asked == to_dot(TAX, why=TAX.claim("poor"), standing=evaluate(TAX))
    assert "stressed" in to_dot(TAX, why="precedent")


@pytest.mark.parametrize("why", ["por", "poor contrasts"])
def test_a_reason_of_nothing_is_refused(why: str) -> None:
    """A misspelt claim is named with the nearest one; a contrast has no standing."""
    debate = TAX.add(Contrast("poor", "dividend", id="poor contrasts"))
    with pytest.raises(UnknownIdError, match=f"no claim or step '{why}' in this map; did you mean"):
        to_dot(debate, why=why)


# -- strengths --------------------------------------------------------------------------------


def test_a_strength_is_a_bar_and_a_number() -> None:
    """The filled part of the bar is as wide as the strength; the number stands beside."""
    drawing = draw(TAX, strengths={"tax": 0.25, "poor": 1, "small": 0})
    text, label, _ = box(drawing, "Tax carbon.")
    assert text == "Tax carbon.\nstrength 0.25"
    widths = [
        int(part.split('"')[0]) for part in label.split('<TD WIDTH="')[1:] if 'HEIGHT="3"' in part
    ]
    assert widths[0] / sum(widths) == pytest.approx(0.25, abs=0.01)
    assert "strength 1.00" in box(drawing, "It hits the poor.")[0]
    assert "strength 0.00" in box(drawing, "Sweden is small.")[0]
    assert "strength" not in box(drawing, "It worked in Sweden.")[0]
    assert "bar: strength, from 0 to 1" in drawing.caption


def test_strengths_and_standings_share_a_drawing() -> None:
    """The word of the standing comes before the strength."""
    drawing = draw(TAX, standing=evaluate(TAX), strengths=strengths(TAX))
    assert "FALLS: DEFEATED · strength 0." in box(drawing, "It hits the poor.")[0]


@pytest.mark.parametrize("value", [1.5, -0.1, float("nan"), True, "0.5", None])
def test_a_strength_is_a_number_from_0_to_1(value: object) -> None:
    """Anything else is refused with the claim it was given for."""
    with pytest.raises(EvaluationError, match="strength of 'tax': expected a number from 0 to 1"):
        to_dot(TAX, strengths={"tax": value})


def test_a_strength_of_nothing_is_refused() -> None:
    """A misspelt claim would be a bar that is missing."""
    with pytest.raises(UnknownIdError, match="'taxx' in this map; did you mean 'tax'"):
        to_dot(TAX, strengths={"taxx": 0.5})
    with pytest.raises(UnknownIdError, match="'tax' among the strengths"):
        to_dot(TAX, strengths=strengths(DUEL))


# -- what belongs together --------------------------------------------------------------------


def test_a_standing_of_another_map_is_refused() -> None:
    """Neither other claims, nor other words, nor other steps pass for those evaluated."""
    for other in (
        DUEL,
        TAX.replace(Claim("tax", "Tax meat.")),
        TAX.remove("dividend counters poor"),
    ):
        with pytest.raises(EvaluationError, match="the standing is that of another map"):
            to_dot(TAX, standing=evaluate(other))
    with pytest.raises(EvaluationError, match="expected an evaluation for standing, found 'in'"):
        to_dot(TAX, standing="in")


def test_a_part_of_a_map_is_drawn_with_the_standing_of_the_whole() -> None:
    """What was left out of the drawing was not left out of the evaluation."""
    part = TAX.remove("small counters precedent").remove("small")
    drawing = draw(part, standing=evaluate(TAX), strengths=strengths(TAX))
    assert "FALLS: UNSUPPORTED" in box(drawing, "Tax carbon.")[0]


def test_a_view_is_drawn_with_the_standing_of_the_whole() -> None:
    """Stubs and boxes have no standing; a claim that folded others keeps its own."""
    standing, strong = evaluate(TAX), strengths(TAX)
    near = draw(views.focus(TAX, "sweden", depth=1), standing=standing, strengths=strong, why="tax")
    assert "FALLS: UNSUPPORTED" in box(near, "Tax carbon.")[0]
    stubs = [each.text for each in near.boxes.values() if "more claim" in each.text]
    assert len(stubs) == 2
    assert not any("FALLS:" in text or "strength" in text for text in stubs)
    folded = views.collapse(TAX, "poor")
    assert folded.claim("poor").text != TAX.claim("poor").text
    assert "FALLS: DEFEATED" in box(draw(folded, standing=standing), "It hits the poor.")[0]
    assert "strength 0." in box(draw(folded, strengths=strong), "It hits the poor.")[0]


def test_all_functions_that_draw_take_the_same() -> None:
    """The object of the graphviz package has it too; a word that is none is refused."""
    standing = evaluate(TAX)
    drawn = by_default(TAX, standing=standing)
    assert to_digraph(TAX, standing=standing).source == drawn
    with pytest.raises(TypeError, match="unexpected keyword argument 'standings'"):
        by_default(TAX, standings=standing)  # type: ignore[call-arg]


def test_an_empty_map_has_an_evaluation() -> None:
    """Nothing stands and nothing falls, and that can be drawn."""
    empty = ArgumentMap()
    assert "This map is empty." in draw(empty, standing=evaluate(empty)).caption


@pytest.mark.engine
def test_a_picture_says_what_falls() -> None:
    """The word is in the title of the box, and the counts are in the description."""
    svg = picture(TAX, standing=evaluate(TAX), strengths=strengths(TAX))
    assert "<title>It hits the poor. (falls: defeated)</title>" in svg
    assert "stands: 3, falls: 2, undecided: 0" in svg
    assert "falls:defeated" in shown(svg)


@pytest.mark.engine
@pytest.mark.parametrize("layout", ["reasons", "compact", "aif"])
def test_the_worked_example_is_drawn_with_its_standing(layout: Any, tmp_path: Any) -> None:
    """Every mark at once goes through an engine."""
    debate = load_example()
    path = render(
        debate,
        tmp_path / "example.svg",
        style=Style(layout=layout),
        standing=evaluate(debate),
        strengths=strengths(debate),
        why=debate.thesis,
    )
    assert "FALLS:DEFEATED" in shown(path.read_text("utf-8"))


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_what_is_greyed_is_greyed_whole(theme: Literal["light", "dark", "print"]) -> None:
    """The sides of a bracket and a shared point of view are no darker than the rest of a box."""
    debate = ArgumentMap.of(
        *[Claim(name, f"Claim {name}.") for name in "abcdeh"],
        *[Claim(name, f"Claim {name}.", perspective="view") for name in "fg"],
        *[Support(name, "a") for name in "bcdeh"],
        Support(["f", "g"], "b"),
        *[Counterpoint(*pair) for other in "de" for pair in (("c", other), (other, "c"))],
        perspectives=[Perspective("view", "the view")],
    )
    style = Style(theme=theme, direction="LR")
    drawing = draw(debate, style, standing=evaluate(debate), why="h")
    grey = {style.theme.dimmed, style.theme.dimmed_line}
    for text in ("one side", "the view"):
        found = drawing.boxes[drawing.box(text)]
        assert "dimmed" in found.attributes["class"]
        inks = set(re.findall(r'<FONT COLOR="(#\w+)"', found.attributes["label"]))
        assert inks
        assert inks <= grey


@pytest.mark.engine
def test_a_strike_runs_through_the_words_it_strikes() -> None:
    """A strike runs through the words it strikes.

    Also where they stand above the bar of a strength, and not at the foot of their box.
    """
    debate = ArgumentMap.of(Claim("a", "It is so.", endorsement="rejects"))
    for levels in (None, {"a": 0.4}):
        svg = picture(debate, style=Style(legend=False, layout="columns"), strengths=levels)
        baseline = re.search(r'<text[^>]* y="(-?[0-9.]+)"[^>]*>(?:<tspan[^>]*>)?It is so', svg)
        strike = re.search(r'class="edge strike".*?d="M[0-9.]+,(-?[0-9.]+)', svg, re.DOTALL)
        assert baseline
        assert strike
        assert 2 < float(baseline[1]) - float(strike[1]) < 6
