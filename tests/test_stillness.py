"""Stillness: a view, or an edited map, keeps the order and the places of what it comes from."""

from __future__ import annotations

import random
from collections.abc import Iterator
from statistics import median
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Counterpoint,
    Style,
    StyleError,
    Support,
    collapse,
    focus,
    load_example,
    to_dot,
)
from argmap.diagram.placing.order import name_of
from argmap.diagram.placing.placed import Placed
from argmap.diagram.placing.replies import Outline
from argmap.diagram.placing.reply_tree import outline
from tests.layout_laws import knot
from tests.placed import centres, grouped, moved, moved_within, placed, rows, tree
from tests.strategies import maps

# -- order -----------------------------------------------------------------------------------------


@given(maps())
@settings(max_examples=60)
def test_a_view_keeps_the_order_of_its_map(debate: ArgumentMap) -> None:
    """A view keeps the order of its map.

    Of all that still stands below the same claims, whatever the view leaves out or folds.
    """
    before = _paths(placed(debate).outline)
    for view in _views(debate):
        _check_paths(before, _paths(placed(view).outline))


@pytest.mark.parametrize("start", range(0, 400, 20))
def test_a_view_of_a_knot_keeps_its_order(start: int) -> None:
    """Circles, claims against each other, steps against steps, relations of several to several."""
    for debate in [knot(seed) for seed in range(start, start + 20)]:
        found = outline(debate)
        before = _paths(found)
        for view in _views(debate):
            _check_paths(before, _paths(outline(view, like=found)))


@pytest.mark.parametrize("start", range(0, 200, 20))
def test_an_edited_knot_keeps_its_order(start: int) -> None:
    """An edited knot keeps its order.

    But for a main claim that it did not have: that stands first.
    """
    for debate in [knot(seed) for seed in range(start, start + 20)]:
        found = outline(debate)
        before = _paths(found)
        for claim in debate.claims[:3] if len(debate.claims) > 1 else ():
            edited = debate.remove(claim.id)
            if edited.thesis in (None, debate.thesis):
                _check_paths(before, _paths(outline(edited, like=found)))


@pytest.mark.parametrize("deepest", [2, 3])
def test_what_goes_on_under_headings_of_its_own_keeps_its_order(deepest: int) -> None:
    """In views and edited maps, where there is little depth for replies."""
    for debate in [knot(seed) for seed in range(100)]:
        found = outline(debate, deepest=deepest)
        before = _paths(found)
        edited = [debate.remove(claim.id) for claim in debate.claims[:3] if len(debate.claims) > 1]
        for each in (*_views(debate), *edited):
            if each.view_of or each.thesis in (None, debate.thesis):
                _check_paths(before, _paths(outline(each, deepest=deepest, like=found)))


def _views(debate: ArgumentMap) -> Iterator[ArgumentMap]:
    for claim in debate.claims[:3]:
        yield collapse(debate, claim.id)
        yield focus(debate, claim.id, depth=1)
        yield focus(debate, claim.id)


def _check_paths(before: dict[str, tuple[str, ...]], after: dict[str, tuple[str, ...]]) -> None:
    kept = [name for name in before if after.get(name) == before[name]]
    assert kept == [name for name in after if after[name] == before.get(name)]


def test_a_reply_stays_where_its_relation_was() -> None:
    """A reply stays where its relation was.

    Also when a claim that was read earlier has come to stand in it.
    """
    debate = ArgumentMap.of(
        *[Claim(name, f"{name}.") for name in "tapqy"],
        Support("a", "t"),
        Support("p", "a"),
        Support("y", "q"),
        Support("p", "q"),
    )
    before = outline(debate)
    assert rows(before) == [
        *(" t", "  support a", "    support p", " q", "  support y", "  support see 1"),
    ]
    edited = debate.remove("a")
    assert rows(outline(edited, like=before)) == [" t", " q", "  support y", "  support p"]


def test_what_opened_a_circle_opens_it_in_a_view() -> None:
    """What opened a circle opens it in a view, also where the view cuts the circle.

    A claim of it would hang from the other root else.
    """
    debate = ArgumentMap(
        [
            *[Claim(name, f"{name}.") for name in "tab"],
            Support("b", "a"),
            Context("a", ["b", "t"]),
        ],
        thesis="t",
    )
    before = outline(debate)
    assert rows(before) == [" t", "  context see 1", " a", "  support b", "    context see 1"]
    folded = collapse(debate, "a")
    assert rows(outline(folded, like=before)) == [" t", "  context see 1", " a"]


def test_a_claim_against_another_stays_with_it() -> None:
    """A claim against another stays with it.

    Also when an edit gives it a second use, which would come first in a new map.
    """
    debate = ArgumentMap.of(
        *[Claim(name, f"{name}.") for name in "tab"],
        Support("a", "t"),
        Counterpoint("b", "a"),
        Counterpoint("a", "b"),
    )
    before = outline(debate)
    assert rows(before) == [" t", "  support a", "    contradiction b"]
    edited = debate.add(Support("b", "t"))
    assert rows(outline(edited, like=before)) == [*rows(before), "  support see 1"]


def _paths(found: Outline) -> dict[str, tuple[str, ...]]:
    """Return the relations and the claims that each claim stands below, in reading order.

    What goes on under a heading of its own stands below what it goes on from.
    """
    paths: dict[str, tuple[str, ...]] = {}

    def add(replies: Any, path: tuple[str, ...]) -> None:
        for reply in replies:
            here = (*path, name_of(reply) if reply.relation or reply.continues else "")
            for row in reply.rows:
                if row.own:
                    paths[row.claim.id] = here
                add(row.below, (*here, row.claim.id))
            add(reply.undercuts, (*here, "undercut"))

    add(found.roots, ())
    return paths


@pytest.mark.parametrize("seed", range(4))
def test_a_view_of_a_tree_keeps_all_of_its_order(seed: int) -> None:
    """A view of a tree keeps all of its order.

    Whatever is folded or focused on, also where that is no reason for the thesis itself.
    """
    debate = tree(40, seed=seed)
    before = _order(placed(debate))
    for claim in debate.claims[::3]:
        for view in (collapse(debate, claim.id), focus(debate, claim.id)):
            _check_order(before, _order(placed(view)))


@pytest.mark.parametrize("page", ["screen", "slide"])
def test_linked_premises_stay_side_by_side_or_stacked(page: str) -> None:
    """Side by side or stacked in a view as in the map, so that what is drawn keeps its order, too.

    Stacked, the last has its replies first.
    """
    style = Style(page=page)
    seen: set[bool] = set()
    for seed in range(12):
        debate = _linked(seed)
        whole = placed(debate, style=style)
        seen |= {box.beside for box in whole.boxes if len(box.cells) > 1}
        _check_order(_order(whole), _order(placed(debate, style=style, like=debate)))
        for claim in debate.claims[1::3]:
            for view in (collapse(debate, claim.id), focus(debate, claim.id)):
                _check_order(_order(whole), _order(placed(view, style=style)))
            edited = debate.add(Claim("new", "Something new."), Support("new", claim.id))
            _check_order(_order(whole), _order(placed(edited, style=style, like=debate)))
    assert seen == {False, True}


def _linked(seed: int) -> ArgumentMap:
    """Return a debate of reasons of two or three premises each, with replies to some of these."""
    chance = random.Random(seed)
    debate = tree(26, seed=seed)
    steps: list[Support | Counterpoint] = []
    names = [claim.id for claim in debate.claims]
    waiting = names[1:]
    while waiting:
        count = min(len(waiting), chance.choice((1, 1, 2, 2, 3)))
        above = chance.choice(names[: names.index(waiting[0])])
        steps.append(Support(waiting[:count], above))
        del waiting[:count]
    return ArgumentMap.of(*debate.claims, *steps)


def test_a_view_keeps_its_order_on_a_square_page() -> None:
    """A page neither upright nor level has one shape, also where the map's drawing is upright."""
    style = Style(page="200x200mm")
    upright = 0
    for seed in range(8):
        debate = tree(40, seed=seed)
        whole = placed(debate, style=style)
        upright += whole.height > whole.width
        for claim in debate.claims[::16]:
            _check_order(_order(whole), _order(placed(focus(debate, claim.id), style=style)))
    assert upright > 1


@pytest.mark.parametrize("seed", range(6))
def test_an_edited_map_keeps_its_order(seed: int) -> None:
    """What is new goes after what it stands after in the document."""
    debate = tree(40, seed=seed)
    before = _order(placed(debate))
    for edited in (
        debate.remove("c39"),
        debate.add(Claim("new", "Something new."), Support("new", "c0")),
    ):
        for found in (placed(edited), placed(edited, like=debate), placed(edited, since=debate)):
            _check_order(before, _order(found))


def _check_order(before: list[str], after: list[str]) -> None:
    held = set(before) & set(after)
    assert [name for name in before if name in held] == [name for name in after if name in held]


def _order(found: Placed) -> list[str]:
    """Return the claims in the order in which they are read."""
    return [row.claim.id for box in found.boxes for row in box.reply.rows if row.own]


def test_what_stands_for_the_thesis_stands_first() -> None:
    """Where a view leaves the thesis out: its stub, above all that hung from it, as a roof."""
    debate = ArgumentMap(
        [
            *[Claim(name, f"{name}.") for name in "tabcoq"],
            Support("a", "t"),
            Support("b", "a"),
            Support("c", "b"),
            Support("c", "o"),
            Support("q", "o"),
        ],
        thesis="t",
    )
    before = outline(debate)
    view = focus(debate, "c", depth=2)
    found = outline(view, like=before)
    assert found.thesis is not None
    assert found.thesis.rows[0].claim.text == "… 1 more claim"
    assert rows(found) == [
        *(" left out", "  support a", "    support b", "      support c"),
        *(" o", "  support see 1", "  support q"),
    ]
    assert "t" not in view


@pytest.mark.parametrize("depth", [1, 2])
def test_a_view_of_the_example_keeps_all_of_its_order(depth: int) -> None:
    """Though claims serve several others, and most views leave the thesis out."""
    debate = load_example()
    before = _order(placed(debate))
    for claim in debate.claims:
        _check_order(before, _order(placed(focus(debate, claim.id, depth=depth))))


# -- places ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["screen", "a4", "slide"])
def test_folds_hardly_move_what_they_leave(page: str) -> None:
    """Folds hardly move what they leave, at the median by less than a twentieth of the picture.

    Most folds by less than a tenth.
    """
    style = Style(page=page)
    for debate in (load_example(), grouped(9)):
        whole = placed(debate, style=style)
        folds = [collapse(debate, claim.id) for claim in debate.claims if debate.supports_of(claim)]
        found = [moved(whole, placed(each, style=style)) for each in folds if len(each.claims) > 9]
        assert len(found) > 5
        assert median(found) < 0.05
        assert sum([distance > 0.1 for distance in found]) <= len(found) / 4


@pytest.mark.parametrize("page", ["screen", "a4", "slide"])
def test_a_focus_moves_by_less_than_a_tenth_of_the_picture(page: str) -> None:
    """At the median on the worked example, though what is left is drawn larger."""
    debate, style = load_example(), Style(page=page)
    whole = placed(debate, style=style)
    views = [focus(debate, claim.id) for claim in debate.claims]
    assert median([moved(whole, placed(view, style=style)) for view in views]) < 0.1


@pytest.mark.parametrize("page", ["screen", "a4", "slide"])
@pytest.mark.parametrize("depth", [1, 2, 3])
def test_a_focus_is_a_part_of_the_picture_enlarged(page: str, depth: int) -> None:
    """A focus is a part of the picture enlarged.

    Within the rectangle of what it leaves, this moves by less than a tenth at the median.
    """
    style = Style(page=page)
    for debate in (load_example(), grouped(9)):
        whole = placed(debate, style=style)
        views = [focus(debate, claim.id, depth=depth) for claim in debate.claims[::2]]
        found = [moved_within(whole, placed(view, style=style)) for view in views]
        assert median(found) < 0.1


def test_what_is_left_out_leaves_a_stub_in_its_column() -> None:
    """So that the columns beside it stay where they were."""
    debate, style = grouped(9), Style(page="a4")
    before = centres(placed(debate, style=style))
    assert before["Cost-c0"][0] < 0.2
    assert before["Care-c0"][0] > 0.8
    for heading, low, high in (("Cost", 0, 0.35), ("Care", 0.65, 1)):
        for claim in (f"{heading}-c1", f"{heading}-c2"):
            view = focus(debate, claim, depth=3)
            after = centres(placed(view, style=style))
            assert low < after[f"{heading}-c0"][0] < high
            assert len(view.claims) > len(after.keys() & before.keys()) > 5


@pytest.mark.parametrize("page", ["a4", "slide"])
def test_what_stood_in_one_column_stays_in_it(page: str) -> None:
    """In the focus on the head of a column, though there would be room for several."""
    debate, style = grouped(10), Style(page=page)
    before = _left(placed(debate, style=style))
    checked = 0
    for heading in ("Cost", "Work", "Poverty", "Fairness", "Care", "Markets"):
        head = f"{heading}-c0"
        after = _left(placed(focus(debate, head), style=style))
        steps = (*debate.supports_of(head), *debate.counterpoints_to(head))
        names = [step.premises[0] for step in steps]
        if len(names) > 1 and len({round(before[name]) for name in names}) == 1:
            checked += 1
            assert len({round(after[name]) for name in names}) == 1
    assert checked > 2


def _left(found: Placed) -> dict[str, float]:
    """Return the left edge of each claim's box."""
    return {row.claim.id: box.x for box in found.boxes for row in box.reply.rows if row.own}


@pytest.mark.parametrize("page", ["a4", "slide"])
def test_changes_are_drawn_where_the_map_was(page: str) -> None:
    """With what was added and removed in it, claims move by less than a tenth of the picture."""
    style = Style(page=page)
    for debate in (load_example(), grouped(9)):
        whole = placed(debate, style=style)
        for claim in debate.claims[1::7]:
            edited = debate.remove(claim.id).add(Claim("new", "Something new is said here."))
            assert moved(whole, placed(edited, style=style, since=debate)) < 0.06


@pytest.mark.parametrize("page", ["screen", "slide"])
def test_columns_stay_where_they_run_leftwards_too(page: str) -> None:
    """Without its last claim a map has every other one in its place, from the right as well."""
    for direction in ("LR", "RL"):
        style = Style(layout="columns", direction=direction, page=page)
        for seed in range(4):
            debate = tree(30, seed=seed)
            before = centres(placed(debate, style=style))
            after = centres(placed(debate.remove(debate.claims[-1]), style=style, like=debate))
            assert max(abs(before[name][0] - after[name][0]) for name in after) < 0.02


def test_a_view_keeps_the_columns_of_its_map() -> None:
    """All six groups stay where they were when one is folded, also where fewer would do."""
    debate = grouped(11)
    style = Style(page="slide")
    heads = [f"{name}-c0" for name in ("Cost", "Work", "Poverty", "Fairness", "Care", "Markets")]
    before = centres(placed(debate, style=style))
    after = centres(placed(collapse(debate, "Poverty-c0"), style=style))
    assert len({round(before[head][0], 2) for head in heads}) > 3
    for head in heads:
        assert abs(before[head][0] - after[head][0]) < 0.1


def test_a_view_says_what_it_is_a_view_of() -> None:
    """A view says what it is a view of, of the whole, however often it was cut.

    It takes no part in equality.
    """
    debate = tree(20)
    view = collapse(focus(debate, "c1", depth=3), "c1")
    assert view.view_of is debate
    assert debate.view_of is None
    assert attrs.evolve(view, view_of=None) == view
    with pytest.raises(StyleError, match="expected a map for like, found"):
        to_dot(debate, like="a.json")  # type: ignore[arg-type]
