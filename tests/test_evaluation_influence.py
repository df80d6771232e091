"""Influences on a strength: gradients against slopes, removal against the map without it."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from attrs import evolve

from argmap import (
    ArgumentMap,
    Claim,
    Counterpoint,
    Element,
    EvaluationError,
    Influence,
    Support,
    influence,
    strengths,
)
from argmap.evaluation import GRADUAL_SEMANTICS, TooLargeError
from tests.growth import SHAPES, lines

NAMES = [row.name for row in GRADUAL_SEMANTICS]


def weighed_map(chance: random.Random) -> ArgumentMap:
    """Return a random map whose claims have weights, with linked premises and undercuts."""
    claims = [Claim(f"c{n}", f"Claim {n}.", weight=chance.random()) for n in range(6)]
    steps: list[Support | Counterpoint] = []
    for n in range(chance.randint(2, 8)):
        premises = chance.sample([claim.id for claim in claims], chance.choice([1, 1, 2]))
        target = chance.choice([claim.id for claim in claims])
        if chance.random() < 0.5:
            steps.append(Support(premises, target, id=f"r{n}"))
        elif steps and chance.random() < 0.4:
            steps.append(Counterpoint(premises, chance.choice(steps).id, id=f"r{n}"))
        else:
            steps.append(Counterpoint(premises, target, id=f"r{n}"))
    return ArgumentMap([*claims, *steps])


@pytest.mark.parametrize("semantics", NAMES)
def test_gradients_are_slopes(semantics: str) -> None:
    """Each gradient is the slope that two nearby base scores show, also in circles."""
    chance = random.Random(7)
    for _ in range(40):
        debate = weighed_map(chance)
        base = {claim.id: claim.weight or 0.0 for claim in debate.claims}
        found = influence(debate, "c0", semantics=semantics)
        assert found.strength == strengths(debate, semantics=semantics)["c0"]
        assert found.converged
        for name, weight in base.items():
            near, slopes = 1e-6, []
            for side in (-near, near):
                shifted = strengths(debate, semantics=semantics, base={name: weight + side})
                slopes.append((shifted["c0"] - found.strength) / side)
            low, high = sorted(slopes)
            assert low - 1e-4 <= found[name] <= high + 1e-4, (name, debate.elements)


@pytest.mark.parametrize("semantics", NAMES)
def test_removal_is_the_strength_without_the_claim(semantics: str) -> None:
    """Each share is what the map without the claim has less."""
    chance = random.Random(8)
    for _ in range(25):
        debate = weighed_map(chance)
        found = influence(debate, "c0", by="removal", semantics=semantics)
        assert list(found) == ["c1", "c2", "c3", "c4", "c5"]
        for name in found:
            without = strengths(debate.remove(name), semantics=semantics)["c0"]
            assert found.without(name) == pytest.approx(without, abs=1e-8)
            assert found[name] == pytest.approx(found.strength - without, abs=1e-8)


@pytest.mark.parametrize("semantics", NAMES)
def test_removal_among_many_inputs_is_the_strength_without_the_claim(semantics: str) -> None:
    """Sums, products and minima that leave few inputs out are those of the others."""
    chance = random.Random(9)
    for _ in range(12):
        claims = [
            Claim(f"c{n}", f"Claim {n}.", weight=chance.choice([0.0, 1.0, chance.random()]))
            for n in range(40)
        ]
        sides = chance.sample(range(1, 40), 39)
        steps: list[Element] = [
            Support([f"c{n}" for n in sides[:12]], "c0", id="wide"),
            *(Support(f"c{n}", "c0", id=f"s{n}") for n in sides[8:22]),
            *(Counterpoint(f"c{n}", "c0", id=f"a{n}") for n in sides[18:34]),
            *(Support(f"c{sides[34]}", f"c{n}", id=f"x{n}") for n in sides[4:9]),
            *(Counterpoint(f"c{n}", "wide", id=f"u{n}") for n in sides[30:39]),
        ]
        debate = ArgumentMap([*claims, *steps])
        found = influence(debate, "c0", by="removal", semantics=semantics)
        for name in found:
            without = strengths(_without(debate, name), semantics=semantics)["c0"]
            assert found.without(name) == pytest.approx(without, abs=1e-12)


@pytest.mark.parametrize("strong", [Support, Counterpoint])
@pytest.mark.parametrize("semantics", NAMES)
def test_removal_among_many_strong_inputs_is_told(
    semantics: str, strong: type[Support | Counterpoint]
) -> None:
    """On one side of a claim their product has no digits left; on the other it has them all."""
    weak = Counterpoint if strong is Support else Support
    claims = [Claim("c0", "So.", weight=0.5)]
    claims += [Claim(f"c{n}", f"{n}.", weight=0.01 if n % 2 else 1 - 1e-9) for n in range(1, 80)]
    steps = [(weak if n % 2 else strong)(f"c{n}", "c0") for n in range(1, 80)]
    debate = ArgumentMap([*claims, *steps])
    found = influence(debate, "c0", by="removal", semantics=semantics)
    for name in ("c1", "c2"):
        without = strengths(_without(debate, name), semantics=semantics)["c0"]
        assert found.without(name) == pytest.approx(without, abs=1e-12)


def _without(debate: ArgumentMap, name: str) -> ArgumentMap:
    """Return the map with no weight on the claim and nothing behind it: it pulls at nothing."""
    gone = {each.id for each in debate.supports_of(name)}
    kept = [each for each in debate.elements if each.id not in gone]
    return ArgumentMap([evolve(e, weight=0.0) if e.id == name else e for e in kept])


def gradient(debate: ArgumentMap) -> Influence:
    """Return the influence on the first claim, by gradient."""
    return influence(debate, debate.claims[0])


def removal_of_each(debate: ArgumentMap) -> Influence:
    """Return the influence on the first claim, by removal."""
    return influence(debate, debate.claims[0], by="removal")


# A circle is settled again without each of its claims in turn, and has a limit instead.
GROWING = [
    (question, shape)
    for question in (strengths, gradient, removal_of_each)
    for shape in SHAPES
    if (question, shape) != (removal_of_each, "circle")
]


@pytest.mark.parametrize(("question", "shape"), GROWING)
def test_work_grows_no_faster_than_the_map(
    question: Callable[[ArgumentMap], object], shape: str
) -> None:
    """Eight times the map, at most twelve times the lines executed."""
    small, large = SHAPES[shape](60), SHAPES[shape](480)
    assert lines(lambda: question(large)) <= 12 * lines(lambda: question(small))


def test_circles_too_large_to_be_settled_again_are_refused_with_the_way_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A stated limit of work, and a question that can be asked instead."""
    debate = SHAPES["circle"](30)
    assert influence(debate, "c0", by="removal").converged
    monkeypatch.setattr("argmap.evaluation.gradual.removal.WORK", 5000)
    with pytest.raises(TooLargeError, match=r"a circle of 30 claims .* influence by gradient"):
        influence(debate, "c0", by="removal")
    assert influence(debate, "c0").converged


def test_gradient_and_removal_are_different_questions() -> None:
    """They can differ in sign: a claim that both attacks and, twice removed, helps."""
    debate = ArgumentMap.of(
        Claim("a", "A.", weight=0.5),
        Claim("b", "B.", weight=0.9),
        Claim("c", "C.", weight=0.2),
        Support("b", "a"),
        Counterpoint("b", "c"),
        Counterpoint("c", "a"),
    )
    removed = influence(debate, "a", by="removal")
    assert removed["c"] < 0 < removed["b"]
    with pytest.raises(EvaluationError, match="a gradient says nothing of a claim's removal"):
        influence(debate, "a").without("b")
