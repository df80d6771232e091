"""Strengths: published values, laws, circles, files; what linked premises and undercuts do."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    EvaluationError,
    Restatement,
    Support,
    UnknownIdError,
    influence,
    strengths,
)
from argmap.evaluation import GRADUAL_SEMANTICS, BipolarFramework, UnknownChoiceError
from argmap.formats.frameworks import bag
from tests.strategies import maps

NAMES = [row.name for row in GRADUAL_SEMANTICS]
CLOSE = 1e-9


# -- the formulas again, written down as in the papers ------------------------------------------


def energy(base: float, against: list[float], behind: list[float]) -> float:
    """Return the strength by the quadratic energy model."""
    pull = sum(behind) - sum(against)

    def impact(x: float) -> float:
        return max(x, 0) ** 2 / (1 + max(x, 0) ** 2)

    return base - base * impact(-pull) + (1 - base) * impact(pull)


def quad(base: float, against: list[float], behind: list[float]) -> float:
    """Return the strength by DF-QuAD, with its aggregation as a fold of x + y - xy."""

    def combined(values: list[float]) -> float:
        total = 0.0
        for value in values:
            total = total + value - total * value
        return total

    attack, support = combined(against), combined(behind)
    if attack >= support:
        return base - base * abs(support - attack)
    return base + (1 - base) * abs(support - attack)


def euler(base: float, against: list[float], behind: list[float]) -> float:
    """Return the strength by the Euler-based semantics."""
    return 1 - (1 - base**2) / (1 + base * math.e ** (sum(behind) - sum(against)))


def categorizer(base: float, against: list[float], behind: list[float]) -> float:
    """Return the strength by the weighted h-categorizer."""
    del behind
    return base / (1 + sum(against))


FORMULAS: dict[str, Callable[[float, list[float], list[float]], float]] = {
    "quadratic-energy": energy,
    "df-quad": quad,
    "euler": euler,
    "h-categorizer": categorizer,
}


def random_framework(chance: random.Random, *, acyclic: bool) -> BipolarFramework:
    """Return arguments with base scores, extreme ones among them, attacks and supports."""
    size, density = chance.randint(1, 9), chance.choice([0.1, 0.25, 0.5])
    scores = {f"a{n}": chance.choice([chance.random(), 0.0, 0.5, 1.0]) for n in range(size)}
    pairs: dict[str, list[tuple[str, str]]] = {"attack": [], "support": []}
    for n in range(size):
        for other in range(n + 1 if acyclic else 0, size):
            if chance.random() < density:
                pairs[chance.choice(["attack", "support"])].append((f"a{other}", f"a{n}"))
    return BipolarFramework(scores, attacks=pairs["attack"], supports=pairs["support"])


def frameworks(seed: int, count: int, *, acyclic: bool) -> Iterator[BipolarFramework]:
    """Yield random frameworks."""
    chance = random.Random(seed)
    for _ in range(count):
        yield random_framework(chance, acyclic=acyclic)


def check_fixpoint(framework: BipolarFramework, semantics: str) -> None:
    """Hold each strength to what the formula makes of the others."""
    found = framework.strengths(semantics)
    assert found.converged
    for name, base in framework.arguments.items():
        against = [found[a] for a, b in framework.attacks if b == name]
        behind = [found[a] for a, b in framework.supports if b == name]
        expected = FORMULAS[semantics](base, against, behind) if against or behind else base
        assert found[name] == pytest.approx(expected, abs=CLOSE), (semantics, framework)


@pytest.mark.parametrize("semantics", NAMES)
def test_strengths_are_what_the_formulas_make_of_each_other(semantics: str) -> None:
    """Strengths are what the formulas make of each other.

    On random frameworks without circles, in one pass, and with circles, when they settle.
    """
    for framework in frameworks(1, 150, acyclic=True):
        check_fixpoint(framework, semantics)
        assert framework.strengths(semantics).iterations == 0
        assert framework.strengths(semantics).residual == 0
    for framework in frameworks(2, 60, acyclic=False):
        check_fixpoint(framework, semantics)


def test_a_published_debate_has_its_published_strengths() -> None:
    """The e-democracy debate of Rago, Toni, Aurisicchio, Baroni 2016, by DF-QuAD."""
    framework = bag.loads(
        "arg(A1, 0.5). arg(A2, 0.5). arg(P1, 0.7). arg(P2, 0.5). arg(P3, 0.9).\n"
        "arg(C1, 0.2). arg(C2, 0.2). arg(C3, 0.6). arg(C4, 0.5).\n"
        "att(C1, A2). att(C2, P2). att(C3, P2). att(C4, P2). sup(P1, A1). sup(P2, A1). sup(P3, A2)."
    )
    found = framework.strengths("df-quad")
    expected = {"A1": 0.862, "A2": 0.85, "P2": 0.08, "P1": 0.7}
    assert {name: found[name] for name in expected} == pytest.approx(expected, abs=CLOSE)


def test_a_published_tree_has_its_published_strengths() -> None:
    """An example of quadratic energy worked out by Kristijonas Čyras: .519, .172 and .625."""
    framework = bag.loads(
        "arg(a, 0.5) arg(b, 0.2) arg(c, 0.85) arg(d, 0.65) arg(e, 0.4) arg(f, 1)\n"
        "sup(b, a) att(c, a) sup(d, a) att(e, b) sup(e, c) att(f, c)"
    )
    found = framework.strengths("quadratic-energy")
    pull = 0.2 / 1.16 - 0.625 + 0.65
    assert found["b"] == pytest.approx(0.2 / 1.16, abs=CLOSE)
    assert found["c"] == pytest.approx(0.625, abs=CLOSE)
    assert found["a"] == pytest.approx(0.5 + 0.5 * pull**2 / (1 + pull**2), abs=CLOSE)
    assert [round(found[name], 3) for name in "abc"] == [0.519, 0.172, 0.625]


def test_a_published_circle_has_its_published_strengths() -> None:
    """The stock example of Potyka 2018: buying and selling attack each other."""
    framework = bag.loads(
        "arg(Buy, 0.5) arg(Sell, 0.5) arg(1, 0.8) arg(2, 0.7) arg(3, 0.3) arg(4, 0.9) arg(5, 0.9)\n"
        "att(Buy, Sell) att(Sell, Buy) sup(1, Sell) sup(2, Buy) att(2, 1) att(3, 2) att(4, 3)\n"
        "sup(4, 2) att(5, 1) sup(5, Buy)"
    )
    found = framework.strengths()
    check_fixpoint(framework, "quadratic-energy")
    # As printed by another implementation, which stops at a slope of 0.001.
    printed = {"Buy": 0.8208, "Sell": 0.3635, "1": 0.2049, "2": 0.8050, "3": 0.1658, "4": 0.9}
    assert {name: found[name] for name in printed} == pytest.approx(printed, abs=2e-3)
    assert found.iterations > 0


def test_a_published_framework_has_its_published_strengths() -> None:
    """The running example of Bonzon, Delobelle, Konieczny, Maudet 2016, by the h-categorizer."""
    framework = BipolarFramework(
        dict.fromkeys("abcde", 1),
        attacks=["ae", "ba", "bc", "ce", "da", "ed"],  # type: ignore[list-item]  # pyright: ignore
    )
    found = framework.strengths("h-categorizer")
    expected = {"a": 0.38, "b": 1.0, "c": 0.5, "d": 0.65, "e": 0.53}
    assert {name: round(strength, 2) for name, strength in found.items()} == expected


def test_two_that_attack_each_other_meet_in_the_golden_ratio() -> None:
    """Two that attack each other meet in the golden ratio.

    By the h-categorizer with base scores of 1 (Besnard, Hunter 2001).
    """
    framework = BipolarFramework({"a": 1, "b": 1}, attacks=[("a", "b"), ("b", "a")])
    found = framework.strengths("h-categorizer")
    assert found["a"] == pytest.approx((math.sqrt(5) - 1) / 2, abs=1e-12)
    assert found.converged
    assert found.residual <= 1e-12


def test_df_quad_lifts_a_circle_of_support_to_the_top() -> None:
    """Df quad lifts a circle of support to the top, as its remark in the table says.

    Quadratic energy does not.
    """
    framework = BipolarFramework({"a": 0.1, "b": 0.1}, supports=[("a", "b"), ("b", "a")])
    assert framework.strengths("df-quad")["a"] == pytest.approx(1, abs=1e-6)
    assert framework.strengths()["a"] < 0.2


def tangle(width: int) -> BipolarFramework:
    """Return one argument that many support, through many, against itself (Potyka 2018)."""
    first, second = [f"b{n}" for n in range(width)], [f"c{n}" for n in range(width)]
    return BipolarFramework(
        {"a": 1.0} | dict.fromkeys([*first, *second], 0.0),
        supports=[("a", b) for b in first] + [(b, c) for b in first for c in second],
        attacks=[(c, "a") for c in second],
    )


def test_where_going_round_does_not_settle_the_equation_is_followed() -> None:
    """A tangle in which plain iteration jumps for ever settles, and says after how long."""
    found = tangle(10).strengths()
    assert found.converged
    assert found.residual <= 1e-9
    assert found.iterations > 2000
    check_fixpoint(tangle(10), "quadratic-energy")


def pendulum(width: int) -> BipolarFramework:
    """Return five groups, each against the next: delay and gain enough to swing for ever."""
    groups = [[f"{name}{n}" for n in range(width)] for name in "abcde"]
    pairs = [(one, other) for at in range(5) for one in groups[at - 1] for other in groups[at]]
    scores = {name: 1.0 - 0.01 * at for at, group in enumerate(groups) for name in group}
    return BipolarFramework(scores, attacks=pairs)


def test_what_never_settles_says_so() -> None:
    """No sum-based semantics settles on every circle (Mossakowski, Neuhaus 2018)."""
    found = pendulum(5).strengths()
    assert not found.converged
    assert found.residual > 0.001
    assert "not converged" in repr(found)
    assert all(0 <= strength <= 1 for strength in found.values())


# -- laws ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("semantics", NAMES)
def test_strengths_stay_within_bounds_and_nothing_changes_nothing(semantics: str) -> None:
    """All strengths lie in [0, 1]; where nothing pulls, a strength is the base score."""
    for framework in frameworks(3, 80, acyclic=True):
        found = framework.strengths(semantics)
        pulled = {target for _, target in (*framework.attacks, *framework.supports)}
        for name, base in framework.arguments.items():
            assert 0 <= found[name] <= 1
            if name not in pulled:
                assert found[name] == base


@pytest.mark.parametrize("semantics", ["quadratic-energy", "df-quad"])
def test_attack_and_support_are_dual(semantics: str) -> None:
    """With the kinds of pull exchanged and base scores turned round, strengths turn round.

    The duality of Potyka 2018, for one argument with given strengths against and behind it.
    """
    chance = random.Random(4)
    for _ in range(200):
        base = chance.random()
        leaves = {f"x{n}": chance.random() for n in range(chance.randint(0, 5))}
        against = [(name, "a") for name in leaves if chance.random() < 0.5]
        behind = [(name, "a") for name in leaves if (name, "a") not in against]
        one = BipolarFramework({"a": base} | leaves, attacks=against, supports=behind)
        other = BipolarFramework({"a": 1 - base} | leaves, attacks=behind, supports=against)
        total = one.strengths(semantics)["a"] + other.strengths(semantics)["a"]
        assert total == pytest.approx(1, abs=CLOSE)


@pytest.mark.parametrize("semantics", NAMES)
def test_more_base_and_more_support_never_weaken(semantics: str) -> None:
    """Raising a base score, adding a support or dropping an attack never lowers the strength."""
    chance = random.Random(5)
    for _ in range(150):
        leaves = {f"x{n}": chance.random() for n in range(4)}
        scores = {"a": chance.random()} | leaves
        plain = BipolarFramework(scores, attacks=[("x0", "a")], supports=[("x1", "a")])
        before = plain.strengths(semantics)["a"] - CLOSE
        higher = {"a": scores["a"] + (1 - scores["a"]) * chance.random()} | leaves
        assert evolve(plain, arguments=higher).strengths(semantics)["a"] >= before
        more = evolve(plain, supports=[*plain.supports, ("x2", "a")])
        assert more.strengths(semantics)["a"] >= before
        assert evolve(plain, attacks=()).strengths(semantics)["a"] >= before
        fewer = evolve(plain, attacks=[*plain.attacks, ("x3", "a")])
        assert fewer.strengths(semantics)["a"] <= before + 2 * CLOSE


@settings(max_examples=40)
@given(maps(), st.randoms(use_true_random=False), st.sampled_from(NAMES))
def test_order_and_names_do_not_matter(
    debate: ArgumentMap, chance: random.Random, semantics: str
) -> None:
    """A map shuffled, or with a claim renamed, has the same strengths, all of them in [0, 1]."""
    before = strengths(debate, semantics=semantics)
    steps = {step.id for step in (*debate.supports, *debate.counterpoints)}
    assert set(before) == steps | {claim.id for claim in debate.claims}
    assert all(0 <= strength <= 1 for strength in before.values())
    elements = list(debate.elements)
    chance.shuffle(elements)
    shuffled = strengths(evolve(debate, elements=elements), semantics=semantics)
    if before.converged and shuffled.converged:
        assert dict(shuffled) == pytest.approx(dict(before), abs=1e-7)
    if debate.claims:
        renamed = debate.rename(chance.choice(debate.claims), "a name that is not in the map")
        assert list(strengths(renamed, semantics=semantics).values()) == list(before.values())


def test_the_order_of_arguments_does_not_decide_a_draw() -> None:
    """Two camps alike, each against the other, stay alike, though a hair would make one win."""
    chance = random.Random(1)
    base = [chance.random() for _ in range(8)]
    names = [f"{camp}{n}" for camp in "ab" for n in range(8)]
    attacks = [(one, other) for one in names for other in names if one[0] != other[0]]
    scores = {name: base[int(name[1:])] for name in names}
    for _ in range(5):
        chance.shuffle(names)
        scores = {name: scores[name] for name in names}
        for semantics in NAMES:
            found = BipolarFramework(scores, attacks=attacks).strengths(semantics)
            assert all(found[f"a{n}"] == found[f"b{n}"] for n in range(8))
    hair = BipolarFramework(scores | {"a1": base[1] + 1e-9}, attacks=attacks).strengths()
    assert hair["a7"] > hair["b7"] + 0.5


# -- maps ----------------------------------------------------------------------------------------


def fire() -> ArgumentMap:
    """Return a support by two linked premises, and an undercut of it."""
    return ArgumentMap.of(
        Claim("hot", "It is hot.", weight=0.8),
        Claim("dry", "It is dry.", weight=0.4),
        Claim("fire", "It may burn."),
        Claim("wet", "The wood is wet."),
        Support(["hot", "dry"], "fire", id="step"),
        Counterpoint("wet", "step"),
    )


def test_linked_premises_and_undercuts_enter_as_documented() -> None:
    """The worked case of the documentation, by hand."""
    found = strengths(fire())
    assert strengths(fire().remove("wet"))["step"] == 0.4
    assert found["step"] == pytest.approx(0.4 - 0.4 * 0.25 / 1.25, abs=CLOSE)
    assert found["fire"] == pytest.approx(0.5 + 0.5 * 0.32**2 / (1 + 0.32**2), abs=CLOSE)
    assert found["wet counters step"] == found["wet"] == 0.5


@pytest.mark.parametrize("semantics", NAMES)
def test_plain_maps_are_plain_frameworks(semantics: str) -> None:
    """Where steps have one premise, no weight and no counterpoint, they only carry the pulls."""
    for framework in frameworks(6, 60, acyclic=False):
        debate = ArgumentMap(
            [
                *(Claim(name, f"{name}.", weight=w) for name, w in framework.arguments.items()),
                *(Counterpoint(*attack) for attack in framework.attacks),
                *(Support(*support) for support in framework.supports),
            ]
        )
        found, plain = strengths(debate, semantics=semantics), framework.strengths(semantics)
        for name in framework.arguments:
            assert found[name] == pytest.approx(plain[name], abs=CLOSE)
        for step in (*debate.supports, *debate.counterpoints):
            assert found[step.id] == found[step.premises[0]]


def test_weights_and_base_scores() -> None:
    """A claim has its weight, or the given base score, or 0.5; a step passes on its share."""
    debate = ArgumentMap.of(
        Claim("a", "A.", weight=0.25), Claim("b", "B."), Support("a", "b", weight=0.5, id="s")
    )
    found = strengths(debate, semantics="df-quad")
    assert (found["a"], found["s"], found["b"]) == (0.25, 0.125, 0.5625)
    assert strengths(debate, base={"a": 1, "s": 1}, semantics="df-quad")["b"] == 1
    assert strengths(debate, base=0.0, semantics="df-quad")["b"] == 0.125
    same = debate.add(Claim("c", "C."), Restatement("c", "a"))
    assert strengths(same)["c"] == strengths(same)["a"] == 0.25
    assert strengths(same, base={"c": 1})["a"] == 1
    assert strengths(same, base={"c": 1, "a": 0.5})["c"] == 0.75
    both = debate.add(Claim("c", "C.", weight=0.75), Restatement("c", "a"))
    assert strengths(both)["a"] == strengths(both)["c"] == 0.5


@pytest.mark.parametrize(
    ("base", "message"),
    [
        ({"a": 2}, "base score of 'a': expected a number from 0 to 1, found 2"),
        ({"a": -0.1}, "base score of 'a': expected a number from 0 to 1, found -0.1"),
        ({"a": "1"}, "base score of 'a': expected a number from 0 to 1, found '1'"),
        ({"a": math.nan}, "base score of 'a': expected a number from 0 to 1, found NaN"),
        ({"a": True}, "base score of 'a': expected a number from 0 to 1, found True"),
        (7, "base score of 'base': expected a number from 0 to 1, found 7"),
        ({"aa": 1}, "no element 'aa' in this map; did you mean 'a'?"),
        ({"vs": 1}, "contrast 'vs' has neither standing nor strength; claims and steps have"),
    ],
)
def test_bad_base_scores_are_refused(base: object, message: str) -> None:
    """What is no number from 0 to 1, or is for nothing in the map, is named."""
    debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Contrast("a", "b", id="vs"))
    with pytest.raises((EvaluationError, UnknownIdError)) as caught:
        strengths(debate, base=base)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert str(caught.value) == message


def test_unknown_semantics_are_refused() -> None:
    """Unknown semantics are refused, by maps, frameworks and influences alike."""
    for ask in (strengths, lambda debate, semantics: influence(debate, "hot", semantics=semantics)):
        with pytest.raises(UnknownChoiceError, match="unknown semantics 'dfquad'; did you mean"):
            ask(fire(), semantics="dfquad")
    with pytest.raises(UnknownChoiceError, match="unknown question 'shapley'"):
        influence(fire(), "fire", by="shapley")  # type: ignore[arg-type]  # pyright: ignore
    with pytest.raises(UnknownIdError, match="no claim 'fier' in this map; did you mean 'fire'"):
        influence(fire(), "fier")


def test_unknown_names_have_no_strength() -> None:
    """The nearest name is offered."""
    with pytest.raises(UnknownIdError, match="nothing called 'fier' has a strength; did you mean"):
        _ = strengths(fire())["fier"]
    assert "fier" not in strengths(fire())


# -- size ----------------------------------------------------------------------------------------


def test_long_chains_are_weighed() -> None:
    """A chain of 20,000 meets no recursion limit, nor does the influence of its end."""
    claims = [Claim(f"c{n}", f"Claim {n}.") for n in range(20_000)]
    chain = [Support(f"c{n + 1}", f"c{n}") for n in range(19_999)]
    debate = ArgumentMap([*claims, *chain])
    assert 0.5 < strengths(debate)["c0"] < 1
    assert influence(debate, "c0")["c1"] > 0


def test_hundreds_of_supporters_do_not_overflow() -> None:
    """A thousand supporters of strength 1 lift a claim to 1, by every semantics that knows them."""
    scores = {"a": 0.5} | {f"x{n}": 1.0 for n in range(1000)}
    crowd = BipolarFramework(scores, supports=[(f"x{n}", "a") for n in range(1000)])
    for semantics in ("quadratic-energy", "df-quad", "euler"):
        assert crowd.strengths(semantics)["a"] == pytest.approx(1, abs=1e-5)


def test_strengths_are_printed_with_how_they_were_found() -> None:
    """One of each claim and step, and below them the semantics and whether it settled."""
    found = strengths(ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("b", "a")))
    assert repr(found) == "<Strengths of 3 by quadratic-energy: converged>"
    assert str(found).splitlines() == ["0.600  a", "0.500  b", "0.500  b supports a", repr(found)]
