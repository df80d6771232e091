"""What became of a map, laid over its drawing: added, removed, reworded, changed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Party,
    Quote,
    Source,
    Style,
    StyleError,
    Support,
    compare,
    evaluate,
)
from argmap import to_dot as by_default
from argmap.diagram import picture
from tests.drawings import Drawing, read, shown, squeezed, to_dot
from tests.strategies import maps

OLD = ArgumentMap.of(
    Claim("tax", "Tax carbon."),
    Claim("poor", "It hits the poor."),
    Claim("jobs", "It costs jobs."),
    Claim("few", "Only few."),
    Counterpoint("poor", "tax"),
    Counterpoint("jobs", "tax", id="loss"),
    Counterpoint("few", "loss"),
)
NEW = ArgumentMap.of(
    Claim("tax", "Carbon should be taxed."),
    Claim("poor", "It hits the poor."),
    Claim("dividend", "It can be paid back."),
    Counterpoint("poor", "tax"),
    Counterpoint("dividend", "poor"),
)


def draw(new: ArgumentMap, since: Any, style: Style | None = None) -> Drawing:
    """Return the drawing of what became of a map, read back from its DOT text."""
    return read(to_dot(new, style=style or Style(direction="LR"), since=since))


def said(drawing: Drawing, text: str) -> list[str]:
    """Return the lines of the box that shows the text."""
    return drawing.boxes[drawing.box(text)].text.split("\n")


def test_what_was_added_removed_and_reworded_says_so() -> None:
    """Each has its word; the removed is drawn again; the reworded shows what it was."""
    drawing = draw(NEW, OLD)
    assert said(drawing, "It can be paid back.") == ["BUT · ADDED", "It can be paid back.", "ADDED"]
    assert said(drawing, "It costs jobs.") == ["BUT · REMOVED", "It costs jobs.", "REMOVED"]
    assert said(drawing, "Carbon should be taxed.") == [
        "Carbon should be taxed.",
        "REWORDED",
        "before:",
        "Tax carbon.",
    ]
    assert said(drawing, "It hits the poor.") == ["BUT", "It hits the poor."]
    label = drawing.boxes[drawing.box("It costs jobs.")].attributes["label"]
    assert "<S>" not in label
    assert "unmarked: as before" in drawing.caption


def test_lines_of_what_was_removed_are_grey_and_of_what_was_added_thick() -> None:
    """A line without a box would otherwise not say what became of it."""
    drawing = draw(NEW, OLD)
    removed = drawing.line("Carbon should be taxed.", "It costs jobs.").attributes
    assert removed["color"] == "#6E6E6E"
    assert "removed" in removed["class"].split()
    added = drawing.line("It hits the poor.", "It can be paid back.").attributes
    assert added["penwidth"] == "2.6"
    assert added["color"] == "#B84A00"
    assert drawing.line("It costs jobs.", "Only few.")


def test_a_new_line_between_old_claims_has_a_strip_for_its_word() -> None:
    """No change is shown by a line's look alone."""
    one = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Claim("c", "Red."))
    one = one.add(Support("a", "b"), Support("a", "c"))
    two = one.add(Counterpoint("b", "c"))
    texts = [box.text for box in draw(two, one, Style(layout="compact")).boxes.values()]
    assert "BUT · ADDED" in texts


def test_other_changes_are_told_from_rewording() -> None:
    """A claim held otherwise, or a step with other ends, has changed; a new id alone has not."""
    one = ArgumentMap.of(
        Claim("a", "Hot."), Claim("b", "Fire."), Claim("c", "Dry."), Support("a", "b", id="s")
    )
    two = one.replace(evolve(one.claim("b"), modality="possible"))
    two = two.replace(Support(["a", "c"], "b", id="s"))
    drawing = draw(two, one)
    assert said(drawing, "Fire.") == ["Fire.", "CHANGED", "possible"]
    assert said(drawing, "Hot.")[0] == "BECAUSE · CHANGED"
    assert "CHANGED" not in "".join(
        [box.text for box in draw(one.rename("a", "heat"), one).boxes.values()]
    )


def test_nothing_changed_is_an_unmarked_drawing() -> None:
    """The same map has no marks, and the legend says what that means."""
    drawing = draw(OLD, OLD)
    assert {word for box in drawing.boxes.values() for word in box.attributes["class"].split()} <= {
        "claim",
        "counterpoint",
        "undercut",
        "thesis",
    }
    assert "unmarked: as before" in drawing.caption


def test_a_comparison_stands_for_the_map_it_begins_with() -> None:
    """``compare`` can be asked for otherwise, and must end with what is drawn."""
    assert to_dot(NEW, since=compare(OLD, NEW)) == to_dot(NEW, since=OLD)
    with pytest.raises(StyleError, match="does not end with the map that is drawn"):
        to_dot(NEW, since=compare(NEW, OLD))
    with pytest.raises(StyleError, match="expected a map or a comparison for since, found 'old'"):
        to_dot(NEW, since="old")


def test_a_difference_and_a_standing_are_two_drawings() -> None:
    """What was removed has no standing."""
    with pytest.raises(StyleError, match="draw the two one after the other"):
        to_dot(NEW, since=OLD, standing=evaluate(NEW))


def test_what_is_put_back_keeps_whose_it_was() -> None:
    """Its voice, and the source of its words, need not be in the new map any more."""
    page = Source("page", text="It costs many jobs here.")
    old = ArgumentMap.of(
        Claim("a", "It costs jobs.", voice="crit", quotes=Quote("costs many jobs")),
        sources=[page],
        parties=[Party("crit", "Critics")],
    )
    new = ArgumentMap.of(Claim("z", "Entirely other words."), sources=[Source("other")])
    drawing = draw(new, old)
    assert said(drawing, "It costs jobs.") == [
        "It costs jobs.",
        "REMOVED",
        "Critics",
        "page ¶1, s. 1",
    ]


def test_an_id_may_mean_something_else_by_now() -> None:
    """What is put back under an id that is taken gets another."""
    old = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Contrast("a", "b", id="x"))
    new = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Claim("x", "Something new."))
    drawing = draw(new, old)
    assert said(drawing, "Something new.")[-1] == "ADDED"
    assert "IN CONTRAST · REMOVED" in [box.text for box in drawing.boxes.values()]


@settings(max_examples=25, deadline=None)
@given(maps(), maps())
def test_everything_of_both_maps_is_drawn(one: ArgumentMap, two: ArgumentMap) -> None:
    """Whatever became of a map, the drawing holds every claim of both, old wording included."""
    drawing = draw(two, one)
    everything = squeezed("".join(box.text for box in drawing.boxes.values()))
    for claim in (*one.claims, *two.claims):
        assert squeezed(claim.text) in everything
    found = compare(one, two)
    for word, elements in (("ADDED", found.added), ("REMOVED", found.removed)):
        count = sum(isinstance(each, Claim) for each in elements)
        assert everything.count(word) >= count


@pytest.mark.engine
def test_a_picture_says_what_became_of_what() -> None:
    """The words are in the titles, and the counts in the description."""
    svg = picture(NEW, since=OLD)
    assert "<title>It costs jobs. (removed)</title>" in svg
    assert "added: 2, removed: 4, reworded: 1" in svg
    assert "reworded" in shown(svg)


def test_the_columns_draw_a_thick_border_round_what_is_new_or_reworded() -> None:
    """The columns draw a thick border round what is new or reworded.

    And a thin one round what is as it was, or is gone.
    """
    same = [Claim("tax", "Tax it."), Claim("same", "Same.")]
    before = ArgumentMap([*same, Claim("help", "It helps."), Claim("gone", "Gone.")], thesis="tax")
    new = [*same, Claim("help", "It helps a lot."), Claim("new", "New.")]
    after = ArgumentMap([*new, Support("help", "tax")], thesis="same")
    text = by_default(after, since=before)
    boxes = re.findall(r'about="(\w+)", pos=.*?, color="[^"]*"(.*?), label', text)
    thick = {name for name, said in boxes if "penwidth=2" in said}
    assert {name for name, _ in boxes} == {"tax", "same", "help", "gone", "new"}
    assert thick == {"same", "help", "new"}
