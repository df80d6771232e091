"""The laws of columns on maps that try to break them."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings

from argmap import ArgumentMap, Claim, Style, collapse, evaluate, focus, strengths
from argmap.diagram.placing.arrangement import Wire
from argmap.diagram.placing.sheets import placed_sheets
from tests.layout_laws import faults, styled, tangled
from tests.placed import placed, tree
from tests.strategies import maps


@pytest.mark.parametrize("seed", range(60))
def test_tangled_maps_keep_every_law(seed: int) -> None:
    """Tangled maps keep every law, on any page, with anything laid over them."""
    debate, style = tangled(seed), styled(seed)
    assert not set(faults(placed(debate, style=style)))
    if seed % 4 == 0:
        marked = placed(debate, style=style, standing=evaluate(debate), strengths=strengths(debate))
        assert not set(faults(marked))


@given(maps())
@settings(max_examples=40)
def test_any_map_keeps_every_law(debate: ArgumentMap) -> None:
    """Any map keeps every law, also one of hostile texts."""
    assert not set(faults(placed(debate)))


@pytest.mark.parametrize("seed", range(24))
def test_views_and_edits_keep_every_law(seed: int) -> None:
    """Views and edits keep every law.

    Though they keep the order and the columns of the map that they come from.
    """
    debate, style = tangled(seed), styled(seed)
    name = debate.claims[seed % len(debate.claims)].id
    found: list[ArgumentMap] = [collapse(debate), focus(debate, name, depth=1)]
    edited = debate.add(Claim("new", "Something that nobody had thought of."))
    for view in found:
        assert not set(faults(placed(view, style=style)))
    assert not set(faults(placed(edited, style=style, since=debate)))


@pytest.mark.parametrize("seed", range(12))
def test_sheets_keep_every_law(seed: int) -> None:
    """Sheets keep every law.

    But for those of the thesis and of the whole, which are on one of several.
    """
    debate, style = tangled(seed + 100), evolve(styled(0), page="a4")
    found = placed(debate, style=style)
    for sheet in placed_sheets(found.overlay, found.names, style):
        told = {each for each in faults(sheet) if "thesis" not in each and "one place" not in each}
        assert not told


@pytest.mark.parametrize("seed", [119, 153, 244])
def test_a_row_is_against_a_claim_on_another_sheet(seed: int) -> None:
    """Whose number is not known while sheets are filled."""
    style = Style(page="120x90mm", layout="columns")
    found = placed(tangled(seed), style=style)
    assert len(placed_sheets(found.overlay, found.names, style)) > 1


@pytest.mark.parametrize("page", ["a4", "letter", "120x90mm"])
def test_no_sheet_has_text_under_eight_points(page: str) -> None:
    """But for one box, with what it goes on from, that no sheet of the paper holds."""
    style, several = Style(page=page, layout="columns"), 0
    for debate in (*[tangled(seed) for seed in (112, 120, 122)], *map(_long, (9, 11, 20))):
        found = placed(debate, style=style)
        sheets = placed_sheets(found.overlay, found.names, style)
        several += len(sheets) > 1
        for sheet in sheets:
            replies = [box.reply for box in sheet.boxes]
            least = len([reply for reply in replies if not reply.goes_on]) < 2
            assert least or sheet.scale >= sheet.page.least
    assert several > 3


def _long(seed: int) -> ArgumentMap:
    return tree(90, seed=seed, words=(4, 20))


def test_the_laws_see_what_breaks_them() -> None:
    """A line through a box, along a frame, into another; a box on another, or above the thesis."""
    whole = placed(tangled(29), style=styled(0))
    assert whole.frames
    frame, box = whole.frames[0], whole.boxes[-1]
    along = ((frame.x, frame.y), (frame.x, frame.y + frame.height))
    through = ((box.x + 9, box.y - 9), (box.x + 9, box.y + 9))
    for change, law in (
        ({"spines": (*whole.spines, Wire(0, 0, along))}, "a spine along a frame"),
        ({"stubs": (*whole.stubs, Wire(0, 0, through))}, "a stub at or through a foreign box"),
        ({"spines": (*whole.spines, *whole.spines)}, "two lines that run into one"),
        ({"boxes": (*whole.boxes, box)}, "two boxes that overlap or touch"),
        ({"width": whole.width / 2}, "a box off the sheet"),
    ):
        assert law in set(faults(evolve(whole, **change)))
    debate = tree(9)
    high = placed(debate)
    moved = high.boxes[-1]._replace(y=-5, x=-5)
    told = set(faults(evolve(high, boxes=(*high.boxes[:-1], moved))))
    assert {"a box higher than the thesis", "a box further out than the thesis"} <= told
