"""What would turn a claim, what stands unanswered, what if: against trying everything."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import (
    ArgumentMap,
    Claim,
    Counterpoint,
    Element,
    Evaluation,
    EvaluationError,
    Restatement,
    Standing,
    Support,
    UnknownIdError,
    WhatIf,
    cruxes,
    evaluate,
    unanswered,
    what_if,
)
from argmap.evaluation import UnknownChoiceError
from argmap.evaluation.maps.cruxes import single_points
from argmap.evaluation.maps.incremental import IncrementalModel, ToggleEffects
from argmap.evaluation.maps.rules import Rules
from argmap.evaluation.maps.tree_cruxes import Tree
from argmap.evaluation.maps.well_founded import WellFoundedModel
from tests.evaluations import classes, flipped, random_map, tax
from tests.growth import SHAPES, lines
from tests.strategies import maps


def random_tree(chance: random.Random, size: int) -> ArgumentMap:
    """Return a map in which everything bears on the first claim along one path."""
    elements: list[Element] = [Claim("c0", "Claim 0.")]
    targets = ["c0"]
    for n in range(1, size):
        names = [f"c{n}{letter}" for letter in "ab"[: chance.choice([1, 1, 2])]]
        target = chance.choice(targets)
        supports = target.startswith("c") and chance.random() < 0.5
        step = (Support if supports else Counterpoint)(names, target, id=f"r{n}")
        elements += [*(Claim(name, f"Claim {name}.") for name in names), step]
        targets += [*names, step.id]
    return ArgumentMap(elements)


def debates(seed: int, count: int) -> Iterator[tuple[random.Random, ArgumentMap]]:
    """Yield random trees, and random maps with everything in them."""
    chance = random.Random(seed)
    for _ in range(count):
        if chance.random() < 0.5:
            yield chance, random_tree(chance, chance.randint(1, 7))
        else:
            yield chance, random_map(chance, 6, 9)


def reasons(debate: ArgumentMap) -> str:
    """Return why the first claim stands or falls, as it is printed."""
    return str(evaluate(debate).why(debate.claims[0]))


def leaves_of(debate: ArgumentMap) -> list[str]:
    """Return the claims, of those that say the same the first, that nothing supports."""
    same = classes(debate)
    supported = {same[support.conclusion] for support in debate.supports}
    return sorted(set(same.values()) - supported)


def test_cruxes_are_all_the_smallest_sets() -> None:
    """Cruxes are all the smallest sets.

    As trying every set of leaf claims finds them, on trees and on any map, by every target.
    """
    seen: set[tuple[bool, int | None]] = set()
    for chance, debate in debates(1, 400):
        same, leaves = classes(debate), leaves_of(debate)
        rejected = [leaf for leaf in leaves if chance.random() < 0.2]
        free = sorted(set(same.values()) - set(leaves))
        assumed = [claim for claim in free if chance.random() < 0.15]
        root = chance.choice(debate.claims).id
        now = evaluate(debate, assumed=assumed, rejected=rejected)[root]
        to = chance.choice([None, None, *Standing])
        turned = {Standing.IN: {"out"}, Standing.OUT: {"in"}, Standing.UNDECIDED: {"in", "out"}}
        wanted = turned[now] if to is None else {str(to)}
        expected: set[frozenset[str]] = set()
        for count in range(len(leaves) + 1):
            for chosen in itertools.combinations(leaves, count):
                added, out = flipped(debate, chosen, rejected)
                if evaluate(debate, assumed=[*assumed, *added], rejected=out)[root] in wanted:
                    expected.add(frozenset(chosen))
            if expected:
                break
        found = cruxes(debate, root, to, assumed=assumed, rejected=rejected)
        sets = [frozenset(same[name] for name in chosen) for chosen in found.sets]
        assert set(sets) == expected, (debate.elements, assumed, rejected, root, to)
        assert len(sets) == len(expected)
        assert (found.standing, found.more, found.searched) == (now, False, None)
        rules = Rules(debate)
        size = len(found.sets[0]) if found.sets else None
        seen.add((Tree(rules, rules.item[root]).is_one, size))
    assert {(True, None), (True, 0), (True, 1), (True, 2), (False, None), (False, 1)} <= seen


def _after(debate: ArgumentMap, chosen: Iterable[str]) -> Evaluation:
    """Return the evaluation with these leaf claims flipped."""
    added, out = flipped(debate, chosen, ())
    return evaluate(debate, assumed=added, rejected=out)


def test_single_points_are_the_leaves_that_fell_a_claim_alone() -> None:
    """Single points are the leaves that fell a claim alone.

    As flipping each leaf in turn finds them; the claim itself is not among them.
    """
    for chance, debate in debates(2, 250):
        same, root = classes(debate), chance.choice(debate.claims).id
        stands = evaluate(debate)[root] is Standing.IN
        expected = [
            leaf
            for leaf in leaves_of(debate)
            if stands and leaf != same[root] and _after(debate, [leaf])[root] is Standing.OUT
        ]
        found = single_points(debate, root)
        assert sorted(same[name] for (name,) in found.sets) == expected
        assert found.searched is None


def test_what_leaves_a_claim_undecided_does_not_fell_it() -> None:
    """Without the claim that decides between two which deny each other, neither stands or falls."""
    steps = [Counterpoint(*ends) for ends in ("mr", "mn", "nm", "qm")]
    debate = ArgumentMap([*[Claim(name, f"{name}.") for name in "rmnq"], *steps])
    assert evaluate(debate)["r"] is Standing.IN
    assert evaluate(debate, rejected=["q"])["r"] is Standing.UNDECIDED
    assert single_points(debate, "r").sets == ()


def test_unanswered_counterpoints_bring_down_what_an_answer_would_raise() -> None:
    """Unanswered counterpoints bring down what an answer would raise.

    As answering each with a claim of its own finds it.
    """
    for _, debate in debates(3, 250):
        before = evaluate(debate)
        same = classes(debate)
        hit = {same.get(each.target, each.target) for each in debate.counterpoints}
        expected = [
            each.id
            for each in debate.counterpoints
            if before[each.id] is Standing.IN
            and not hit.intersection([each.id, *(same[name] for name in each.premises)])
        ]
        found = unanswered(debate)
        assert sorted(each.counterpoint.id for each in found) == sorted(expected)
        for each in found:
            answer = (Claim("answer", "No."), Counterpoint("answer", each.counterpoint.id, id="x"))
            after = evaluate(debate.add(*answer))
            raised = [
                claim.id
                for claim in debate.claims
                if after[claim.id] is Standing.IN is not before[claim.id]
            ]
            assert sorted(each.brings_down) == sorted(raised)
            thesis = debate.thesis
            assert each.turns_thesis == (thesis is not None and thesis.id in raised)
        order = [(not each.turns_thesis, -len(each.brings_down)) for each in found]
        assert order == sorted(order)


def test_an_incremental_model_reaches_what_a_change_reaches() -> None:
    """Settling anew what a change reaches gives what settling everything gives, and is undone."""
    for chance, debate in debates(4, 400):
        rules = Rules(debate)
        founded = WellFoundedModel(rules)
        before = bytes(founded.value)
        model = IncrementalModel(founded)
        claims = [rules.item[name] for name in sorted(set(classes(debate).values()))]
        for _ in range(3):
            toggled = [claim for claim in claims if chance.random() < 0.3]
            after = bytearray(before)
            for item, value in model.changes_after(toggled=toggled).items():
                after[item] = value
            assert bytes(founded.value) == before
            changed = Rules(debate)
            for claim in toggled:
                changed.asserted[claim] ^= 1
            assert after == WellFoundedModel(changed).value


def test_an_interrupted_change_leaves_the_standing_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Changes are tried apart: neither the rules nor their standing are ever flipped."""
    rules = Rules(ArgumentMap.of(*_pair(), Counterpoint("a", "b"), Counterpoint("b", "a")))
    founded = WellFoundedModel(rules)
    asserted, value = bytes(rules.asserted), bytes(founded.value)
    model = IncrementalModel(founded)
    seen: list[tuple[bytes, bytes]] = []

    def interrupted(*_: object) -> None:
        seen.append((bytes(rules.asserted), bytes(founded.value)))
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(WellFoundedModel, "settle_again", interrupted)
        with pytest.raises(KeyboardInterrupt):
            model.changes_after(toggled=[0])
    assert [*seen, (bytes(rules.asserted), bytes(founded.value))] == [(asserted, value)] * 2
    assert model.changes_after(toggled=[0]) == {0: 2, 1: 1, 2: 2, 3: 1}
    assert bytes(rules.with_flipped([1]).asserted) != asserted == bytes(rules.asserted)


def _pair() -> tuple[Claim, Claim]:
    return Claim("a", "A."), Claim("b", "B.")


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "question", [evaluate, unanswered, what_if], ids=lambda each: each.__name__
)
def test_work_grows_no_faster_than_the_map(
    question: Callable[[ArgumentMap], object], shape: str
) -> None:
    """Eight times the map, at most twelve times the lines executed."""
    small, large = SHAPES[shape](30), SHAPES[shape](240)
    assert lines(lambda: question(large)) <= 12 * lines(lambda: question(small))


def test_one_change_is_followed_from_dominator_to_dominator() -> None:
    """Each claim, toggled alone, makes of any other what settling everything anew makes of it."""
    for chance, debate in debates(5, 400):
        rules = Rules(debate)
        root = rules.item[chance.choice(debate.claims).id]
        effects = ToggleEffects(IncrementalModel(WellFoundedModel(rules)), root)
        for claim in sorted({rules.item[name] for name in classes(debate).values()}):
            changed = Rules(debate)
            changed.asserted[claim] ^= 1
            assert effects.toggle(claim) == WellFoundedModel(changed).value[root]


def test_single_points_of_a_long_shared_ladder_are_all_found() -> None:
    """Two thousand linked premises above each other, the top reached in two ways: each is one."""
    rungs = range(2000)
    claims = [Claim(f"c{n}", f"Claim {n}.") for n in range(2001)]
    sides = [Claim(f"s{n}", f"Side {n}.") for n in rungs]
    steps = [Support([f"c{n + 1}", f"s{n}"], f"c{n}") for n in rungs]
    debate = ArgumentMap([*claims, *sides, *steps, Support(["c1", "s1"], "c0")])
    found = single_points(debate, "c0")
    assert found.searched is None
    assert len(found.sets) == 2000


@settings(max_examples=40)
@given(maps(), st.randoms(use_true_random=False))
def test_any_map_can_be_asked(debate: ArgumentMap, chance: random.Random) -> None:
    """Every claim of every map has cruxes, or none, and the same in any order of the elements."""
    unanswered(debate)
    if debate.claims:
        claim = chance.choice(debate.claims)
        found = cruxes(debate, claim)
        for chosen in found.sets:
            same = classes(debate)
            after = _after(debate, [same[name] for name in chosen])
            assert after[claim.id] in found.to


def test_the_debate_of_the_readme() -> None:
    """One claim decides over the tax; the counterpoint to its precedent is the open one."""
    found = cruxes(tax())
    assert (found.claim, found.standing, found.to) == ("tax", Standing.OUT, (Standing.IN,))
    assert found.sets == (("small",),)
    assert single_points(tax()).sets == ()
    assert single_points(tax().remove("small")).sets == (("sweden",), ("dividend",))
    first, second = unanswered(tax())
    assert first.counterpoint.id == "small counters precedent"
    assert (first.brings_down, first.turns_thesis) == (("tax",), True)
    assert second.counterpoint.id == "dividend counters poor"
    assert (second.brings_down, second.turns_thesis) == (("poor",), False)


def test_granting_is_the_other_way_round() -> None:
    """A claim rejected to begin with is granted to turn the thesis."""
    debate = tax().remove("small")
    found = cruxes(debate, rejected=["sweden"])
    assert (found.standing, found.sets) == (Standing.OUT, (("sweden",),))
    assert cruxes(debate, to="in").sets == ((),)
    assert cruxes(debate, to="undecided").sets == ()
    assert cruxes(debate, "tax", "out", assumed=["tax"]).sets == (("dividend",),)


def test_a_thesis_that_nothing_supports_is_its_own_crux() -> None:
    """It stands because it is asserted; but it is no single point of failure of itself."""
    debate = ArgumentMap.of(Claim("a", "A."))
    assert cruxes(debate).sets == (("a",),)
    assert single_points(debate).sets == ()


def test_an_honest_none() -> None:
    """An assumed claim that nothing attacks cannot be felled by any leaf."""
    debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("b", "a"))
    found = cruxes(debate, "a", assumed=["a"])
    assert (found.sets, found.searched) == ((), None)


def test_more_sets_than_asked_for_are_counted_as_more() -> None:
    """Thirty counterpoints each of which alone would do: two are listed, and there are more."""
    names = [f"b{n}" for n in range(30)]
    debate = ArgumentMap(
        [
            Claim("a", "A."),
            *(Claim(name, f"{name}.") for name in names),
            *(Counterpoint(name, "a") for name in names),
        ]
    )
    found = cruxes(debate, rejected=names, most=2)
    assert (found.sets, found.more) == ((("a",), ("b0",)), True)
    shared = debate.add(Counterpoint("b0", "a", id="again"))
    assert cruxes(shared, rejected=names, most=2).sets == found.sets
    for each in (debate, shared):
        assert len(cruxes(each, rejected=names, most=31).sets) == 31
        assert [cruxes(each, rejected=names, most=n).more for n in (30, 31)] == [True, False]


def test_a_search_that_is_given_up_says_how_far_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    """With shared premises and little time, the size that was searched is told."""
    monkeypatch.setattr("argmap.evaluation.maps.cruxes._WORK", 400)
    claims = [Claim(f"c{n}", f"Claim {n}.") for n in range(41)]
    supports = [Support(f"c{n}", "c0") for n in range(1, 41)]
    debate = ArgumentMap([*claims, *supports, Support(["c1", "c2"], "c0")])
    found = cruxes(debate)
    assert found.sets == ()
    assert found.searched is not None
    assert 1 <= found.searched < 40
    monkeypatch.setattr("argmap.evaluation.maps.cruxes._WORK", -1)
    assert str(cruxes(debate)).endswith("not searched beyond 0 claims at once")
    linked = ArgumentMap.of(*claims[:4], Support(["c1", "c2"], "c0"), Support(["c1", "c3"], "c0"))
    assert single_points(linked, work=0).searched == 0


def test_sets_found_before_a_search_was_given_up_are_not_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """They are told, with the sign that there may be more, however few they are."""
    claims = [Claim(f"c{n}", f"Claim {n}.") for n in range(41)]
    premises = [f"c{n}" for n in range(1, 41)]
    debate = ArgumentMap([*claims, Support(premises, "c0"), Support("c1", "c2")])
    assert (len(cruxes(debate).sets), cruxes(debate).more) == (39, False)
    monkeypatch.setattr("argmap.evaluation.maps.cruxes._WORK", 100)
    found = cruxes(debate)
    assert 1 <= len(found.sets) < 39
    assert (found.more, found.searched) == (True, 0)
    assert str(found).endswith("\n  and more of that size")
    assert "and more of that size" in found._repr_html_()


def test_restated_leaves_are_named_once() -> None:
    """Of claims that say the same the first is named."""
    debate = ArgumentMap.of(
        Claim("a", "A."),
        Claim("b", "B."),
        Claim("c", "C."),
        Restatement("c", "b"),
        Support("c", "a"),
    )
    assert cruxes(debate, "a").sets == (("b",),)


def test_bad_questions_are_refused() -> None:
    """No thesis, an unknown claim, an unknown standing."""
    two = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."))
    for ask in (cruxes, single_points):
        with pytest.raises(EvaluationError, match="the map has no thesis; say which claim"):
            ask(two)
        with pytest.raises(UnknownIdError, match="no claim 'taxx' in this map; did you mean 'tax'"):
            ask(tax(), "taxx")
    with pytest.raises(UnknownChoiceError, match="unknown standing 'fallen'"):
        cruxes(tax(), to="fallen")
    with pytest.raises(EvaluationError, match="one set or more, found most=0"):
        cruxes(tax(), most=0)


@pytest.mark.parametrize("semantics", ["grounded", "preferred"])
@pytest.mark.parametrize("mode", ["sceptical", "credulous"])
def test_what_if_asks_both_times_alike(
    semantics: str, mode: Literal["sceptical", "credulous"]
) -> None:
    """By the same semantics and in the same mode, of which each shows where claims are at odds."""
    claims = [Claim(name, f"{name}.") for name in "abc"]
    steps = [Counterpoint(*ends) for ends in ("ab", "ba", "ca")]
    odds = ArgumentMap([*claims, *steps])
    found = what_if(odds, rejected="c", semantics=semantics, mode=mode)
    assert dict(found.before) == dict(evaluate(odds, semantics=semantics, mode=mode))
    asked = evaluate(odds, semantics=semantics, mode=mode, rejected="c")
    assert dict(found.after) == dict(asked)
    found = what_if(odds.remove("c"), semantics=semantics, mode=mode)
    assert dict(found.before) == dict(evaluate(odds.remove("c"), semantics=semantics, mode=mode))


def test_what_if_tells_what_changes() -> None:
    """Each claim and step whose standing changes, and a sentence for each claim."""
    found = what_if(tax(), rejected=["small"])
    assert found.changed == {
        "tax": (Standing.OUT, Standing.IN),
        "small": (Standing.IN, Standing.OUT),
        "precedent": (Standing.OUT, Standing.IN),
        "small counters precedent": (Standing.IN, Standing.OUT),
    }
    assert str(found) == (
        "“A national carbon tax should be introduced.” would stand; it falls.\n"
        "“Sweden is too small to generalise from.” would fall; it stands."
    )
    assert str(what_if(tax())) == "No claim would change its standing."
    versions = WhatIf(evaluate(tax()), evaluate(tax().remove("dividend")))
    assert versions.changed["poor"] == (Standing.OUT, Standing.IN)


def test_long_chains_are_asked_without_recursion() -> None:
    """A chain of 10,000 counterpoints has its crux, its open counterpoint, its single point."""
    claims = [Claim(f"c{n}", f"Claim {n}.") for n in range(10_001)]
    chain = ArgumentMap([*claims, *(Counterpoint(f"c{n + 1}", f"c{n}") for n in range(10_000))])
    assert cruxes(chain, to="out", most=1).more
    assert ("c10000",) in single_points(chain).sets
    assert [each.counterpoint.id for each in unanswered(chain)] == ["c10000 counters c9999"]
