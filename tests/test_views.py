"""Views of a map: what they keep, how they count the rest, that they are maps like any other."""

from __future__ import annotations

import copy
import json
import pickle
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import (
    MAP_MAKER,
    ArgmapError,
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Element,
    Party,
    Perspective,
    Restatement,
    Support,
    UnknownIdError,
    check,
    collapse,
    dump,
    dumps,
    evaluate,
    focus,
    group,
    load_example,
    loads,
    perspective,
    to_dot,
    to_text,
    voice,
)
from argmap.cli import main
from argmap.model.placeholders import hidden_count, is_stub, with_count, worth
from argmap.values import FrozenMap
from argmap.views import groups
from argmap.views.folding import own_grounds
from tests.placed import tree
from tests.strategies import maps

EXAMPLE = load_example()


@st.composite
def views(draw: st.DrawFn) -> tuple[ArgumentMap, ArgumentMap, bool]:
    """A map, a view of it, and whether that view folds instead of leaving out."""
    debate = draw(maps())
    ways: list[Callable[[], ArgumentMap]] = [
        partial(voice, debate, name) for name in (None, MAP_MAKER, *debate.parties)
    ]
    ways += [partial(perspective, debate, each) for each in debate.perspectives]
    ways += [partial(group, debate, path) for path in groups(debate)]
    for claim in debate.claims:
        ways.append(partial(focus, debate, claim, depth=draw(st.integers(0, 2))))
    folds: list[Callable[[], ArgumentMap]] = [partial(collapse, debate)]
    folds += [partial(collapse, debate, claim) for claim in debate.claims]
    folds += [partial(collapse, debate, path, *debate.claims[:1]) for path in groups(debate)]
    make = draw(st.sampled_from([*ways, *folds]))
    return debate, make(), make in folds


# -- laws -------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(views())
def test_a_view_is_a_map_like_any_other(drawn: tuple[ArgumentMap, ArgumentMap, bool]) -> None:
    """A view is checked, shown, evaluated, drawn, written and read back like any map."""
    _, view, _ = drawn
    check(view)
    assert to_text(view)
    assert len(evaluate(view)) == len(view.claims) + len(view.supports) + len(view.counterpoints)
    assert to_dot(view).startswith("digraph")
    assert loads(dumps(view, "json"), "json") == view


@settings(max_examples=60)
@given(views())
def test_what_is_kept_is_kept_unchanged(drawn: tuple[ArgumentMap, ArgumentMap, bool]) -> None:
    """A claim of the view is one of the map, or says how many it stands for; so is a relation."""
    debate, view, folded = drawn
    for element in view:
        if element in debate and type(element) is type(debate[element.id]):
            original = debate[element.id]
            if isinstance(element, Claim):
                assert element == original or (
                    folded and hidden_count(element) > hidden_count(original)
                )
            elif all(end in debate for side in element.sides for end in side) and not folded:
                assert element == original
        else:
            assert is_stub(element)
    ids = [element.id for element in view if not is_stub(element)]
    assert ids == [element.id for element in debate if element.id in set(ids)]


@settings(max_examples=60)
@given(views())
def test_nothing_is_lost_uncounted(drawn: tuple[ArgumentMap, ArgumentMap, bool]) -> None:
    """Boxes count each folded claim once; stubs count each claim left out at least once."""
    debate, view, folded = drawn
    whole = sum(worth(claim) for claim in debate.claims)
    counted_here = sum(worth(claim) for claim in view.claims)
    assert counted_here == whole if folded else counted_here >= whole


@st.composite
def trees(draw: st.DrawFn) -> ArgumentMap:
    """A tree of single-premise steps."""
    count = draw(st.integers(1, 12))
    steps: list[Element] = []
    for number in range(1, count):
        start, end = f"c{number}", f"c{draw(st.integers(0, number - 1))}"
        steps.append(Support(start, end) if draw(st.booleans()) else Counterpoint(start, end))
    return ArgumentMap([*[Claim(f"c{n}", f"Claim {n}.") for n in range(count)], *steps])


@given(trees(), st.data())
def test_the_stubs_of_a_tree_add_up(debate: ArgumentMap, data: st.DataObject) -> None:
    """In a tree every claim that a focus leaves out is counted by one stub."""
    claim = data.draw(st.sampled_from(debate.claims))
    view = focus(debate, claim, depth=data.draw(st.integers(0, 3)))
    assert sum(worth(each) for each in view.claims) == len(debate.claims)
    assert view.thesis is not None
    assert view.thesis.id in ("c0", claim.id)


@settings(max_examples=50)
@given(maps(), st.data())
def test_what_leaves_nothing_out_is_the_map(debate: ArgumentMap, data: st.DataObject) -> None:
    """A view of all is the map itself, but for what its reader noticed and an implied thesis."""
    same = evolve(debate, elements=[_bare(each) for each in debate], parties=[], perspectives=[])
    assert voice(same, None).elements == same.elements
    assert collapse(same).elements == same.elements
    if same.claims:
        near = focus(same, data.draw(st.sampled_from(same.claims)), depth=99)
        assert {each.id for each in near if not is_stub(each)} <= {each.id for each in same}
        if not any(is_stub(each) for each in near):
            assert near.elements == same.elements


def _bare(element: Element) -> Element:
    plain = evolve(element, voice=None, extras={})
    return evolve(plain, group=(), perspective=None) if isinstance(plain, Claim) else plain


# -- focus ------------------------------------------------------------------------------------

CHAIN = ArgumentMap.of(
    *[Claim(name, f"Claim {name}.") for name in "abcdefg"],
    Support("b", "a"),
    Support(["c", "d"], "b", id="linked"),
    Counterpoint("e", "linked"),
    Counterpoint("f", "b"),
    Support("g", "f"),
)


def told(view: ArgumentMap) -> str:
    """Return the view as a tree."""
    return to_text(view).rstrip("\n")


def test_focus_counts_what_lies_farther() -> None:
    """Above, below and beside: each stub stands where something was left out, and counts it."""
    assert told(focus(CHAIN, "f", depth=1)).splitlines() == [
        "Claim f.",
        "└─ because: Claim g.",
        "… 1 more claim",
        "└─ because: Claim b.",
        "   ├─ because: … 3 more claims",
        "   └─ but: Claim f. (shown above)",
    ]


def test_focus_shows_an_undercut_with_its_step() -> None:
    """Near an undercut is the step it hits, whole."""
    view = focus(CHAIN, "e", depth=1)
    assert {claim.id for claim in view.claims if not is_stub(claim)} == {"b", "c", "d", "e"}
    assert str(view.kind_of("e counters linked")) == "undercut"


def test_focus_without_depth_is_the_claim_among_its_stubs() -> None:
    """With depth 0 the claim stands alone; supports and counterpoints stay apart."""
    view = focus(CHAIN, "b", depth=0)
    assert [claim.text for claim in view.claims if is_stub(claim)] == [
        "… 1 more claim",
        "… 3 more claims",
        "… 2 more claims",
    ]
    steps: list[Element] = [*view.supports, *view.counterpoints]
    assert [hidden_count(step) for step in steps] == [0, 1, 1]


def test_the_thesis_of_a_focus() -> None:
    """It is the map's own where that is near, else the claim in focus; never a stub."""
    assert (thesis := focus(CHAIN, "b", depth=1).thesis) is not None
    assert thesis.id == "a"
    assert (thesis := focus(CHAIN, "g", depth=1).thesis) is not None
    assert thesis.id == "g"


def test_unknown_names_are_refused() -> None:
    """Each view names the nearest thing it knows."""
    named = ArgumentMap.of(
        Claim("tax", "Tax carbon.", group="Costs", voice="critics", perspective="law"),
        parties=[Party("critics", "Some critics")],
        perspectives=[Perspective("law", "In law")],
    )
    wrongs: list[tuple[Callable[[], ArgumentMap], str]] = [
        (partial(focus, named, "taxx"), "tax"),
        (partial(voice, named, "critic"), "critics"),
        (partial(perspective, named, "laws"), "law"),
        (partial(group, named, "Cost"), "Costs"),
        (partial(group, named, ["Cost"]), "Costs"),
        (partial(collapse, named, "Cost"), "Costs"),
        (partial(collapse, named, "taxx"), "tax"),
    ]
    for wrong, meant in wrongs:
        with pytest.raises(UnknownIdError, match=f"did you mean '{meant}'"):
            wrong()


# -- perspective, voice, group ----------------------------------------------------------------

DEBATE = ArgumentMap.of(
    Claim("tax", "Tax carbon."),
    Claim("works", "It works.", voice="experts"),
    Claim("fair", "It is fair.", voice="experts"),
    Claim("cheap", "It is cheap.", voice="firms"),
    Claim("small", "Sweden is small.", voice="firms"),
    Claim("lies", "Firms lie.", voice="experts"),
    Support(["works", "cheap"], "tax", id="both"),
    Counterpoint("small", "both"),
    Contrast(["fair", "cheap"], "small"),
    Restatement("fair", "tax"),
    Counterpoint("lies", "small counters both"),
    parties=[Party("experts", "Experts"), Party("firms", "Firms")],
)


def test_a_step_that_loses_a_premise_says_so() -> None:
    """Linked premises are needed together: what is left out of them is a stub among them."""
    view = voice(DEBATE, "experts")
    step = view["both"]
    assert isinstance(step, Support)
    assert step.premises[0] == "works"
    assert view.claim(step.premises[1]).text == "… 1 more claim"
    assert view.claim(step.conclusion).text == "… 1 more claim"


def test_an_undercut_keeps_its_target() -> None:
    """A counterpoint to a step that lost something still hits that step, or the stub of it."""
    view = voice(DEBATE, "firms")
    assert str(view.kind_of("small counters both")) == "undercut"
    view = voice(DEBATE, "experts")
    hit = view["lies counters small counters both"]
    assert isinstance(hit, Counterpoint)
    assert is_stub(view[hit.target])
    assert str(view.kind_of(hit)) == "undercut"


def test_sides_that_are_left_out_are_stubs() -> None:
    """A contrast and a restatement keep a side they lost as a stub."""
    (contrast,) = voice(DEBATE, "experts").contrasts
    (restatement,) = voice(DEBATE, "experts").restatements
    view = voice(DEBATE, "experts")
    assert contrast.left[0] == "fair"
    assert all(is_stub(view[name]) for name in (*contrast.left[1:], *contrast.right))
    assert all(is_stub(view[name]) for name in restatement.restated)


def test_what_is_tied_to_nothing_is_counted_too() -> None:
    """A part of the map that touches nothing shown is a stub of its own, at the end."""
    view = voice(DEBATE.add(Claim("x", "Apart."), Claim("y", "Also apart.")), "firms")
    assert view.claims[-1].text == "… 2 more claims"
    assert view.roots[-1] == view.claims[-1]


def test_the_author_may_be_named() -> None:
    """The author of the source has no party; a party called so goes first."""
    assert [claim.id for claim in voice(DEBATE, "author").claims if not is_stub(claim)] == ["tax"]
    named = evolve(DEBATE, parties=[*DEBATE.parties, Party("author", "Ann Author")])
    assert not [claim for claim in voice(named, "author").claims if not is_stub(claim)]


GROUPED = ArgumentMap.of(
    Claim("tax", "Tax carbon."),
    Claim("poor", "It hits the poor.", group=["Costs", "People"]),
    Claim("rents", "Rents rise.", group=["Costs", "People"]),
    Claim("firms", "It hits firms.", group="Costs"),
    Claim("air", "The air is better.", group=["Gains", "People"]),
    Counterpoint("poor", "tax"),
    Support("rents", "poor"),
    Counterpoint("firms", "tax", cue="besides"),
    Support("air", "tax"),
    Counterpoint("air", "firms counters tax"),
    Counterpoint(["air", "rents"], "poor"),
)


def test_groups_are_named_by_their_headings() -> None:
    """Groups are named by their headings.

    By the path, by the path in one string, or by a heading that only one group has.
    """
    assert groups(GROUPED) == (
        ("Costs",),
        ("Costs", "People"),
        ("Gains",),
        ("Gains", "People"),
    )
    view = group(GROUPED, ["Costs", "People"])
    assert view == group(GROUPED, "Costs / People")
    assert [claim.id for claim in view.claims if not is_stub(claim)] == ["poor", "rents"]
    with pytest.raises(UnknownIdError, match="several groups: 'Costs / People', 'Gains / People'"):
        group(GROUPED, "People")


# -- collapse ---------------------------------------------------------------------------------


def test_a_group_is_folded_into_a_box() -> None:
    """What leads in or out leads to or from the box; what runs inside is gone."""
    view = collapse(GROUPED, "Costs / People", "Gains")
    assert [(claim.id, claim.text) for claim in view.claims] == [
        ("tax", "Tax carbon."),
        ("Costs / People", "People: 2 claims"),
        ("firms", "It hits firms."),
        ("Gains", "Gains: 1 claim"),
    ]
    ends = [(type(r).__name__, *r.sides) for r in view if not isinstance(r, Claim)]
    assert ends == [
        ("Counterpoint", ("Costs / People",), ("tax",)),
        ("Counterpoint", ("firms",), ("tax",)),
        ("Support", ("Gains",), ("tax",)),
        ("Counterpoint", ("Gains",), ("firms counters tax",)),
        ("Counterpoint", ("Gains",), ("Costs / People",)),
    ]
    assert view.claim("Costs / People").group == ("Costs",)


def test_lines_that_say_the_same_become_one() -> None:
    """Two counterpoints from one box to one claim are one that counts the other, without words."""
    view = collapse(GROUPED.remove("air"), "Costs")
    (line,) = view.counterpoints
    assert hidden_count(line) == 1
    assert line.cue == ""


def test_a_step_that_is_hit_is_not_shared() -> None:
    """What an undercut hits keeps its place, though another line says the same."""
    view = collapse(GROUPED, "Costs")
    assert len([each for each in view.counterpoints if each.target == "tax"]) == 2
    assert str(view.kind_of("air counters firms counters tax")) == "undercut"


def test_a_sub_argument_is_folded_into_its_claim() -> None:
    """The claim takes in what bears on nothing else, and says how much that is."""
    view = collapse(CHAIN, "b")
    assert told(view) == "Claim a.\n└─ because: Claim b. (+5 claims)"
    assert told(collapse(CHAIN, "f", "b", "g")) == told(view)


def test_what_is_also_used_elsewhere_is_not_folded() -> None:
    """A claim that speaks for two claims stays out of either."""
    shared = CHAIN.add(Support("g", "a"))
    assert own_grounds(shared, "f") == {"g supports f"}
    assert collapse(shared, "f").elements == shared.elements
    assert hidden_count(collapse(shared, "a").claim("a")) == 6


def test_a_group_below_a_folded_claim_goes_with_it() -> None:
    """Where a claim in a group is folded too, all it holds is in the box of the group."""
    debate = GROUPED.remove("air").add(Claim("data", "See the data."), Support("data", "rents"))
    view = collapse(debate, "poor", "Costs")
    assert [(claim.id, hidden_count(claim)) for claim in view.claims] == [("tax", 0), ("Costs", 4)]


def test_the_outermost_groups_make_an_overview() -> None:
    """Without a name every outermost group is folded."""
    assert [claim.id for claim in collapse(GROUPED).claims] == ["tax", "Costs", "Gains"]


def test_the_thesis_goes_into_its_box() -> None:
    """Where the main claim is folded, its box is the main claim."""
    debate = evolve(GROUPED, thesis="poor")
    assert (thesis := collapse(debate, "Costs").thesis) is not None
    assert thesis.id == "Costs"


def test_a_name_that_is_taken_is_numbered() -> None:
    """No id of a box or a stub is that of an element."""
    debate = ArgumentMap.of(
        Claim("left out", "Tax."), Claim("b", "B.", group="b"), Support("b", "left out")
    )
    assert [claim.id for claim in focus(debate, "left out", depth=0).claims] == [
        "left out",
        "left out 2",
    ]
    assert [claim.id for claim in collapse(debate, ["b"]).claims] == ["left out", "b 2"]


def test_views_of_views_count_on() -> None:
    """A view of a view counts the claims behind a stub, not the stub."""
    narrow = focus(CHAIN, "b", depth=1)
    view = focus(narrow, "a", depth=0)
    assert [claim.text for claim in view.claims] == ["Claim a.", "… 6 more claims"]
    folded = collapse(focus(CHAIN, "a", depth=1), "a")
    assert told(folded) == "Claim a. (+6 claims)"
    assert hidden_count(with_count(view.claims[0], 0)) == 0


def test_a_count_that_is_none_is_no_count() -> None:
    """Whatever else a file keeps in that place stands for nothing."""
    for value in (True, -3, "4", None, [1]):
        assert hidden_count(Claim("a", "A.", extras={"argmap": {"stands_for": value}})) == 0
    assert hidden_count(Claim("a", "A.", extras={"argmap": 7})) == 0
    assert with_count(Claim("a", "A.", extras={"argmap": {"x": 1}}), 2).extras == FrozenMap(
        {"argmap": {"x": 1, "holds": 2}}
    )


# -- size -------------------------------------------------------------------------------------


def test_views_take_linear_time() -> None:
    """Four times the map takes less than eight times as long, deep or wide."""

    def cost(size: int) -> float:
        claims = [Claim(f"c{n}", f"Claim {n}.", group=f"g{n % 50}") for n in range(size)]
        steps = [Support(f"c{n + 1}", f"c{n}") for n in range(size - 1)]
        undercuts = [Counterpoint(f"c{n}", steps[n]) for n in range(0, size - 1, 3)]
        debate = ArgumentMap([*claims, *steps, *undercuts])
        start = time.process_time()
        for view in (
            focus(debate, f"c{size // 2}", depth=3),
            voice(debate, None),
            group(debate, "g7"),
            collapse(debate),
            collapse(debate, "c0", f"c{size // 2}"),
        ):
            assert len(view)
        return time.process_time() - start

    cost(100)
    assert min(cost(4000) for _ in range(2)) < 8 * min(cost(1000) for _ in range(2))


# -- the commands -----------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The grouped map in a file."""
    dump(GROUPED, tmp_path / "map.json")
    return str(tmp_path / "map.json")


def test_show_takes_a_view(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The options of a view narrow what is shown, together too."""
    assert main(["show", file, "--focus", "tax", "--depth", "1", "--collapse", "Costs"]) == 0
    out = capsys.readouterr().out
    assert "Costs: 3 claims" in out
    assert "The air is better." in out
    assert main(["show", file, "--group", "Gains"]) == 0
    assert "… " in capsys.readouterr().out


def test_render_takes_a_view(file: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A view is drawn like any map."""
    assert main(["render", file, "--collapse", "Costs", "-o", "-", "--format", "dot"]) == 0
    assert b"Costs: 3 claims" in capsysbinary.readouterr().out


def test_a_view_does_not_change_a_judgement(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Evaluation and checks look at the whole map, and tell of what the view shows."""
    assert main(["evaluate", file, "--output", "json"]) == 0
    whole = json.loads(capsys.readouterr().out)["standing"]
    assert main(["evaluate", file, "--output", "json", "--focus", "rents", "--depth", "0"]) == 0
    narrowed = json.loads(capsys.readouterr().out)["standing"]
    assert narrowed.items() <= whole.items()
    assert {name for name in narrowed if isinstance(GROUPED[name], Claim)} == {"rents"}
    assert main(["evaluate", file, "--focus", "rents", "--depth", "0"]) == 0
    assert "1 of 5 claims in this map" in capsys.readouterr().out
    main(["check", file, "--output", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    main(["check", file, "--output", "json", "--focus", "rents", "--depth", "0"])
    about = json.loads(capsys.readouterr().out)["findings"]
    assert all(each in found for each in about)
    assert len(about) < len(found)


@pytest.mark.parametrize(
    ("options", "told_of"),
    [
        (["--depth", "1"], "--focus"),
        (["--focus", "taxx"], "did you mean 'tax'"),
        (["--voice", "nobody"], "no party 'nobody'"),
        (["--collapse", "Csts"], "did you mean 'Costs'"),
    ],
)
def test_a_wrong_view_is_wrong_usage(
    file: str, capsys: pytest.CaptureFixture[str], options: list[str], told_of: str
) -> None:
    """What names nothing is refused with the nearest name, and exit code 2."""
    assert main(["show", file, *options]) == 2
    assert told_of in capsys.readouterr().err


def test_the_worked_example_in_overview() -> None:
    """The three sections of the page fold into three boxes below what they are reasons for."""
    view = collapse(EXAMPLE)
    assert [claim.text for claim in view.claims if is_stub(claim)] == [
        "Dual implications: 11 claims",
        "A regional order: 9 claims",
        "A project of resistance: 4 claims",
    ]
    assert sum(worth(claim) for claim in view.claims) == len(EXAMPLE.claims)


@pytest.mark.parametrize("depth", [-1, 1.5, True, "2"])
def test_a_depth_is_a_whole_number(depth: Any) -> None:
    """Anything else is refused with what it is."""
    debate = ArgumentMap.of(Claim("a", "A."))
    with pytest.raises(ArgmapError, match="expected a whole number from 0 for depth, found"):
        focus(debate, "a", depth=depth)


def test_a_view_is_pickled_without_the_map_it_is_of() -> None:
    """Which may be many times as large; in one process a copy is the view itself."""
    whole = tree(400)
    view = focus(whole, "c3", depth=1)
    assert view.view_of is whole
    data = pickle.dumps(view)
    assert len(data) < len(pickle.dumps(whole)) / 4
    again = pickle.loads(data)
    assert again == view
    assert again.view_of is None
    assert again.claims == view.claims
    assert copy.copy(view).view_of is whole
    assert copy.deepcopy(view).view_of is whole
