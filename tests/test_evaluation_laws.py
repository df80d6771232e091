"""Laws that every evaluation keeps, on any map that can be built."""

from __future__ import annotations

import random

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap import (
    ArgumentMap,
    Basis,
    Claim,
    Counterpoint,
    EvaluationError,
    Standing,
    Support,
    evaluate,
    what_if,
)
from tests.strategies import maps

TURNED = {
    Standing.IN: Standing.OUT,
    Standing.OUT: Standing.IN,
    Standing.UNDECIDED: Standing.UNDECIDED,
}
chances = st.randoms(use_true_random=False)


@settings(max_examples=20)
@given(maps(), chances)
def test_assuming_what_stands_and_rejecting_what_falls_changes_nothing(
    debate: ArgumentMap, chance: random.Random
) -> None:
    """What is found can be taken for granted: the well-founded model is cumulative (Dix 1995)."""
    assume(debate.claims)
    found = evaluate(debate)
    claim = chance.choice(debate.claims).id
    if found[claim] is Standing.IN:
        assert what_if(debate, assumed=claim).changed == {}
    if found[claim] is Standing.OUT:
        assert what_if(debate, rejected=claim).changed == {}


@settings(max_examples=20)
@given(maps(), chances)
def test_the_contrary_of_a_claim_has_the_contrary_standing(
    debate: ArgumentMap, chance: random.Random
) -> None:
    """A new claim that only one claim counters stands where that falls, and changes nothing."""
    assume(debate.claims)
    found = evaluate(debate)
    claim = chance.choice(debate.claims).id
    contrary = (Claim("the contrary", "No."), Counterpoint(claim, "the contrary", id="denied"))
    after = evaluate(debate.add(*contrary))
    assert after["the contrary"] is TURNED[found[claim]]
    assert after["denied"] is found[claim]
    assert {name: after[name] for name in found} == dict(found)


@settings(max_examples=20)
@given(maps(), chances)
def test_without_counterpoints_more_ground_makes_more_stand(
    debate: ArgumentMap, chance: random.Random
) -> None:
    """Then nothing is undecided that nobody left open, and what is assumed fells nothing."""
    kept = [each for each in debate.elements if not isinstance(each, Counterpoint)]
    peaceful = evolve(debate, elements=kept)
    names = [claim.id for claim in peaceful.claims]
    rejected = chance.sample(names, min(len(names), 1))
    found = evaluate(peaceful, rejected=rejected)
    if all(claim.basis is not Basis.OPEN for claim in debate.claims):
        assert Standing.UNDECIDED not in found.values()
    assumed = [name for name in names if chance.random() < 0.3 and name not in rejected]
    try:
        more = evaluate(peaceful, rejected=rejected, assumed=assumed)
    except EvaluationError:  # a rejected claim and an assumed one say the same
        return
    assert all(more[name] is Standing.IN for name in found if found[name] is Standing.IN)


@settings(max_examples=20)
@given(maps(), chances)
def test_every_position_agrees_with_the_grounded_standing(
    debate: ArgumentMap, chance: random.Random
) -> None:
    """What it settles is settled so in each; stable positions are preferred, these complete."""
    names = [claim.id for claim in debate.claims]
    rejected = chance.sample(names, min(len(names), chance.choice([0, 1])))
    found = {
        semantics: [
            tuple(position.items())
            for position in evaluate(debate, semantics=semantics, rejected=rejected).positions
        ]
        for semantics in ("grounded", "stable", "preferred", "complete")
    }
    assert set(found["stable"]) <= set(found["preferred"]) <= set(found["complete"])
    assert found["preferred"]
    (grounded,) = found["grounded"]
    assert grounded in found["complete"]
    for position in found["complete"]:
        for (name, settled), (same, standing) in zip(grounded, position, strict=True):
            assert name == same
            assert settled in {Standing.UNDECIDED, standing}


@settings(max_examples=20)
@given(maps(), chances)
def test_a_step_said_again_changes_nothing(debate: ArgumentMap, chance: random.Random) -> None:
    """A second support, or counterpoint, just like one that nothing undercuts has its standing."""
    targets = {each.target for each in debate.counterpoints}
    every: list[Support | Counterpoint] = [*debate.supports, *debate.counterpoints]
    steps = [step for step in every if step.id not in targets]
    assume(steps)
    step = chance.choice(steps)
    found = evaluate(debate)
    again: Support | Counterpoint
    if isinstance(step, Support):
        again = Support(step.premises, step.conclusion, id="said again")
    else:
        again = Counterpoint(step.premises, step.target, id="said again")
    after = evaluate(debate.add(again))
    assert after["said again"] is found[step.id]
    assert {name: after[name] for name in found} == dict(found)


@settings(max_examples=20)
@given(maps(), chances)
def test_a_claim_marked_as_defeated_is_one_that_an_assertion_counters(
    debate: ArgumentMap, chance: random.Random
) -> None:
    """The mark fells it, and what rests on it, as a counterpoint that nothing is held against."""
    assume(debate.claims and not debate.restatements)
    claim = chance.choice(debate.claims)
    marked = debate.replace(evolve(claim, basis="none", tags=(*claim.tags, "defeated")))
    hit = (Claim("the mark", "So it is."), Counterpoint("the mark", claim.id, id="the counter"))
    found, after = evaluate(marked), evaluate(debate.add(*hit))
    to_it = {each.id for each in debate.supports if each.conclusion == claim.id}
    said = {name: standing for name, standing in found.items() if name not in to_it}
    assert said == {name: after[name] for name in said}
    assert all(found[name] is Standing.OUT for name in to_it)
    assert str(found.why(claim.id)).endswith("it is marked as defeated.")


@settings(max_examples=20)
@given(maps(), chances)
def test_a_step_marked_as_defeated_is_one_that_an_assertion_undercuts(
    debate: ArgumentMap, chance: random.Random
) -> None:
    """The mark fells it, and what rests on it, as a counterpoint that nothing is held against."""
    steps = [each for each in debate.elements if isinstance(each, Support | Counterpoint)]
    assume(steps)
    step = chance.choice(steps)
    marked = debate.replace(evolve(step, tags=(*step.tags, "defeated")))
    hit = (Claim("the mark", "So it is."), Counterpoint("the mark", step.id, id="the undercut"))
    found, after = evaluate(marked), evaluate(debate.add(*hit))
    assert {name: after[name] for name in found} == dict(found)
    assert str(found.why(step.id)).endswith("it is marked as defeated.")
