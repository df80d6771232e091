"""Maps: the rules against their definition by brute force, positions, causes, reasons, refusals."""

from __future__ import annotations

import itertools
import random
import sys

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import (
    MAP_MAKER,
    ArgumentMap,
    Cause,
    Claim,
    Contrast,
    Counterpoint,
    Element,
    Evaluation,
    EvaluationError,
    Restatement,
    Standing,
    Support,
    UnknownIdError,
    dumps,
    evaluate,
    load_example,
    loads,
)
from argmap.evaluation import TooLargeError
from tests.evaluations import (
    Verdict,
    cases,
    dilemma,
    plain,
    program,
    standings,
    tax,
    three_valued_stable,
    well_founded,
)
from tests.growth import within
from tests.strategies import maps
from tests.test_evaluation_framework import needs_solver

# -- the definitions ------------------------------------------------------------------------------


@pytest.mark.parametrize("rounds", [None, 0])
def test_the_grounded_standing_is_the_well_founded_model(
    rounds: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On random maps every claim and step stands as the alternating fixpoint says.

    In rounds over all that is left, and part by part from the start.
    """
    if rounds is not None:
        monkeypatch.setattr("argmap.evaluation.maps.well_founded._ROUNDS", rounds)
    seen: set[str] = set()
    for debate, assumed, rejected in cases(1, 500, 9, 14):
        found = plain(evaluate(debate, assumed=assumed, rejected=rejected))
        model = well_founded(program(debate, assumed, rejected))
        assert found == standings(debate, model), (debate.elements, assumed, rejected)
        seen |= set(found.values())
    assert seen == {"in", "out", "undecided"}


def compared(seed: int, count: int) -> int:
    """Compare positions, standings and choices with the stable models; return how many had some."""
    several = 0
    for debate, assumed, rejected in cases(seed, count, 6, 10):
        rules = program(debate, assumed, rejected)
        if len({atom for _, _, against in rules for atom in against} & {r[0] for r in rules}) > 6:
            continue
        models = three_valued_stable(rules)
        several += len(models) > 1
        expected = {
            "complete": models,
            "preferred": {m for m in models if not any(m[0] < other[0] for other in models)},
            "stable": {m for m in models if m[0] == m[1]},
        }
        for semantics, chosen in expected.items():
            told = [standings(debate, model) for model in chosen]
            where = (semantics, debate.elements, assumed, rejected)
            sceptical = evaluate(debate, semantics=semantics, assumed=assumed, rejected=rejected)
            found = [plain(position) for position in sceptical.positions]
            assert sorted(map(sorted_items, found)) == sorted(map(sorted_items, told)), where
            assert len(sceptical.positions) == len(told)
            credulous = evaluate(
                debate, semantics=semantics, assumed=assumed, rejected=rejected, mode="credulous"
            )
            for name in sceptical if told else ():
                values = {each[name] for each in told}
                agreed = min(values) if len(values) == 1 else "undecided"
                assert sceptical[name] == agreed, where
                best = next((v for v in ("in", "out") if v in values), "undecided")
                assert credulous[name] == best, where
            combined = 1
            for choice in sceptical.choices:
                combined *= len(choice.options)
            assert combined == len(told)
    return several


def sorted_items(verdict: Verdict) -> list[tuple[str, str]]:
    """Return the verdict in a form that sorts."""
    return sorted(verdict.items())


def test_positions_are_the_three_valued_stable_models() -> None:
    """Complete, preferred and stable positions, and both modes, are as defined on random maps."""
    assert compared(2, 500) > 25


def test_positions_asked_for_one_by_one_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """So are the standings where there are too many positions to look through."""
    monkeypatch.setattr("argmap.evaluation.frameworks.acceptance._SAMPLE", 0)
    assert compared(3, 200) > 10


@needs_solver
def test_positions_found_by_the_solver_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """So are the positions when circles of any size are left to the SAT solver."""
    monkeypatch.setattr("argmap.evaluation.frameworks.labellings.LARGEST", 1)
    assert compared(4, 340) > 20


# -- laws over all maps -------------------------------------------------------------------------


@settings(max_examples=40)
@given(maps(), st.randoms(use_true_random=False))
def test_order_and_names_do_not_matter(debate: ArgumentMap, chance: random.Random) -> None:
    """A map shuffled, or with a claim renamed, or written and read, has the same evaluation."""
    before = evaluate(debate)
    elements = list(debate.elements)
    chance.shuffle(elements)
    assert evaluate(evolve(debate, elements=elements)) == before
    assert evaluate(loads(dumps(debate, "json"), "json")) == before
    if debate.claims:
        claim = chance.choice(debate.claims)
        renamed = evaluate(debate.rename(claim, "a name that is not in the map"))
        assert list(renamed.values()) == list(before.values())


def test_argdown_and_json_versions_have_the_same_evaluation() -> None:
    """A map written in each and read again is evaluated the same, step by step, cause by cause."""
    for debate, assumed, rejected in [(tax(), [], ["small"]), *cases(7, 30, 9, 14)]:
        for semantics in ("grounded", "preferred"):
            expected, *others = [
                evaluate(each, semantics=semantics, assumed=assumed, rejected=rejected)
                for each in (
                    debate,
                    loads(dumps(debate, "argdown"), "argdown"),
                    loads(dumps(debate, "json"), "json"),
                )
            ]
            for found in others:
                assert found == expected
                assert [found.cause(name) for name in found] == [
                    expected.cause(name) for name in found
                ]
                assert set(found.assumed) == set(expected.assumed)
                assert set(found.rejected) == set(expected.rejected)


def test_a_map_as_people_write_it_in_argdown_is_evaluated() -> None:
    """A contradiction leaves both sides undecided; an undercut fells the step, not the premise."""
    debate = loads(
        """
[tax]: Carbon should be taxed.
  - [poor]: It falls on the poor.
    >< [dividend]: It is paid back per head.
  + [works]: It cuts emissions.
    _ [small]: Sweden is small.
"""
    )
    found = plain(evaluate(debate))
    names = ("tax", "poor", "dividend", "works", "small")
    assert [found[name] for name in names] == ["out", "undecided", "undecided", "in", "in"]
    assert evaluate(debate, rejected=["small"])["tax"] is Standing.UNDECIDED
    assert evaluate(debate, rejected=["small", "poor"])["tax"] is Standing.IN


@settings(max_examples=40)
@given(maps(), st.randoms(use_true_random=False))
def test_every_standing_has_a_cause_and_a_reason(
    debate: ArgumentMap, chance: random.Random
) -> None:
    """A reason ends in what nobody disputes, in a rejection, or where it closes a circle."""
    names = [claim.id for claim in debate.claims]
    rejected = chance.sample(names, min(len(names), chance.choice([0, 0, 1])))
    check_reasons(evaluate(debate, rejected=rejected))


def check_reasons(evaluation: Evaluation) -> None:
    """Hold all reasons of an evaluation to their form."""
    causes = {
        Standing.IN: {Cause.ASSERTED, Cause.SUPPORTED},
        Standing.OUT: {Cause.DEFEATED, Cause.UNSUPPORTED, Cause.REJECTED},
        Standing.UNDECIDED: {Cause.IN_CONFLICT, Cause.OPEN, Cause.DEPENDS_ON_OPEN_CLAIMS},
    }
    for name, standing in evaluation.items():
        assert evaluation.cause(name) in causes[standing]
        why = evaluation.why(name)
        assert why.grounds[0].element.id == name
        assert len(why.ids) <= len(evaluation)
        for ground, following in itertools.zip_longest(why.grounds, why.grounds[1:]):
            assert ground.standing is evaluation[ground.element.id]
            if following is None or following.depth <= ground.depth:
                ends = (
                    "nothing is held against it",
                    "rejected",
                    "nothing supports it",
                    "left open",
                )
                assert any(end in ground.told for end in ends) or ground.again
            else:
                assert following.depth == ground.depth + 1
            # What stands or falls never rests on itself, but for supports that only go round.
            if ground.again == "circle" and standing is not Standing.UNDECIDED:
                assert ground.standing is Standing.OUT
            assert (ground.standing is Standing.UNDECIDED) == (standing is Standing.UNDECIDED)


def test_reasons_hold_on_random_maps() -> None:
    """So do the reasons on maps with many circles, and with claims assumed and rejected."""
    for debate, assumed, rejected in cases(5, 200, 8, 14):
        check_reasons(evaluate(debate, assumed=assumed, rejected=rejected))


def test_reasons_hold_in_every_position() -> None:
    """Each position explains itself, and an evaluation shows positions as examples."""
    for debate, assumed, rejected in cases(6, 90, 6, 10):
        for semantics in ("preferred", "stable"):
            found = evaluate(debate, semantics=semantics, assumed=assumed, rejected=rejected)
            for name in found:
                assert found.why(name).grounds[0].standing is found[name]
            for position in found.positions[:3]:
                for name in position:
                    why = position.why(name)
                    assert all(g.standing is position[g.element.id] for g in why)


# -- what the design page says, case by case ----------------------------------------------------


def told(debate: ArgumentMap, name: str, **options: object) -> tuple[str, str]:
    """Return the standing and the cause of a claim."""
    found = evaluate(debate, **options)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    return str(found[name]), str(found.cause(name))


def test_two_ways_to_fall_are_told_apart() -> None:
    """What is hit is defeated; what has lost every reason is unsupported."""
    assert told(tax(), "poor") == ("out", "defeated")
    assert told(tax(), "precedent") == ("out", "defeated")
    assert told(tax(), "tax") == ("out", "unsupported")
    assert told(tax(), "poor counters tax") == ("out", "unsupported")
    assert told(tax(), "sweden") == ("in", "asserted")
    assert told(tax(), "dividend counters poor") == ("in", "supported")


def test_assuming_and_rejecting_change_one_rule() -> None:
    """A rejected claim falls; without it the step stands again, and the thesis."""
    assert told(tax(), "small", rejected=["small"]) == ("out", "rejected")
    assert told(tax(), "poor", rejected=["poor"]) == ("out", "rejected")
    assert told(tax(), "tax", rejected=["small"]) == ("in", "supported")
    assert told(tax(), "tax", assumed=["tax"]) == ("in", "asserted")
    assert told(tax(), "poor", assumed=["poor"]) == ("out", "defeated")
    assert told(tax(), "tax", rejected=["tax"]) == ("out", "unsupported")
    assert told(tax(), "tax", rejected=["tax", "small"]) == ("in", "supported")


def test_linked_premises_are_needed_together() -> None:
    """A step with a fallen premise falls; a second support is an alternative."""
    a, b, c = (Claim(name, f"Claim {name}.") for name in "abc")
    debate = ArgumentMap.of(a, b, c, Support(["a", "b"], "c"))
    assert told(debate, "c") == ("in", "supported")
    assert told(debate, "c", rejected=["b"]) == ("out", "unsupported")
    assert told(debate.add(Support("a", "c")), "c", rejected=["b"]) == ("in", "supported")


def test_circular_support_holds_nobody_up() -> None:
    """Two claims that only support each other both fall; with ground outside both stand."""
    a, b, c = (Claim(name, f"Claim {name}.") for name in "abc")
    circle = ArgumentMap.of(a, b, Support("a", "b"), Support("b", "a"))
    assert told(circle, "a") == ("out", "unsupported")
    assert told(circle, "a", assumed=["b"]) == ("in", "supported")
    assert told(circle.add(c, Support("c", "a")), "b") == ("in", "supported")
    assert str(evaluate(circle).why("a")) == (
        "“Claim a.” falls in this map: the support of it falls.\n"
        "  The support from “Claim b.” falls: its premise falls.\n"
        "    “Claim b.” falls: the support of it falls.\n"
        "      The support from “Claim a.” falls: its premise falls.\n"
        "        “Claim a.” falls, and here the circle closes."
    )


def test_what_is_shown_before_is_no_circle() -> None:
    """A ground met again on another branch, however deep the first one went, was only shown."""
    debate = ArgumentMap.of(
        *[Claim(name, f"Claim {name}.") for name in "tabcd"],
        Counterpoint("a", "t", id="first"),
        Counterpoint(["a", "b"], "t", id="second"),
        Counterpoint("c", "a", id="third"),
        Support("d", "c"),
    )
    assert str(evaluate(debate).why("t")).splitlines()[-2:] == [
        "  The counterpoint from “Claim a.” and “Claim b.” falls: a premise falls.",
        "    “Claim a.” falls, as shown above.",
    ]


def test_a_claim_against_itself_is_undecided() -> None:
    """So is a step that undercuts itself, and what depends on either."""
    a, b = Claim("a", "Claim a."), Claim("b", "Claim b.")
    assert told(ArgumentMap.of(a, Counterpoint("a", "a")), "a") == ("undecided", "in conflict")
    odd = ArgumentMap.of(a, b, Counterpoint("a", "r2", id="r1"), Counterpoint("b", "r1", id="r2"))
    assert told(odd, "r1") == ("undecided", "in conflict")
    assert told(odd, "r1", semantics="stable", mode="credulous") == ("in", "supported")


def test_what_rests_on_the_open_alone_is_in_no_conflict() -> None:
    """Undeveloped is not disputed; a conflict it meets as well is one all the same."""
    names = {name: Claim(name, f"Claim {name}.") for name in "abcdt"}
    undeveloped = Claim("o", "Claim o.", basis="open")
    told_open = ("undecided", "depends on open claims")
    goal = ArgumentMap.of(undeveloped, *names.values(), Support(["a", "o"], "t", id="step"))
    assert told(goal, "o") == ("undecided", "open")
    assert told(goal, "step") == told(goal, "t") == told_open
    hit = ArgumentMap.of(undeveloped, *names.values(), Counterpoint("o", "t"))
    assert told(hit, "t") == told_open
    circle = [Support("a", "b"), Support("b", "a"), Support("o", "a")]
    assert told(ArgumentMap.of(undeveloped, *names.values(), *circle), "b") == told_open
    dispute = [Counterpoint("c", "d"), Counterpoint("d", "c")]
    both = ArgumentMap.of(*goal, *dispute, Support("t", "b"), Counterpoint("c", "b"))
    assert told(both, "t") == told_open
    assert told(both, "b") == told(both, "c") == ("undecided", "in conflict")


def test_a_floating_conclusion_stands_in_every_stable_position() -> None:
    """It is undecided under the grounded semantics, which sees no single reason that stands."""
    assert told(dilemma(), "fail") == ("undecided", "in conflict")
    for semantics in ("stable", "preferred"):
        assert told(dilemma(), "fail", semantics=semantics) == ("in", "supported")
        assert told(dilemma(), "wet", semantics=semantics)[0] == "undecided"
        assert told(dilemma(), "wet", semantics=semantics, mode="credulous")[0] == "in"
    assert told(dilemma(), "fail", semantics="complete") == ("undecided", "in conflict")
    positions = evaluate(dilemma(), semantics="preferred").positions
    assert [str(positions[n]["wet"]) for n in (0, 1)] == ["in", "out"]
    assert positions[-1]["wet"] is Standing.OUT
    assert len(positions[:9]) == len(positions) == 2
    with pytest.raises(IndexError, match="expected a position below 2, found 2"):
        _ = positions[2]


def test_a_reason_can_rest_on_positions() -> None:
    """A floating conclusion is explained by two positions, a choice by one of each kind."""
    found = evaluate(dilemma(), semantics="stable")
    assert found.why("fail").sentences[0] == (
        "“The crop fails.” stands in this map: it stands in all stable positions."
    )
    told = [ground.told for ground in found.why("wet") if ground.depth < 2]
    assert told[0] == (
        "“It is wet.” is undecided in this map: "
        "it stands in some stable positions, falls in others."
    )
    assert told[1:] == [
        "“It is wet.” stands in one position: the counterpoint to it falls.",
        "“It is wet.” falls in another: a counterpoint to it stands.",
    ]


def test_independent_conflicts_are_separate_choices() -> None:
    """Forty dilemmas have 2 to the 40 positions, forty choices, and are judged at once."""
    debate = ArgumentMap()
    for n in range(40):
        wet, dry = Claim(f"wet {n}", "It is wet."), Claim(f"dry {n}", "It is dry.")
        debate = debate.add(wet, dry, Counterpoint(wet, dry), Counterpoint(dry, wet))
    found = evaluate(debate, semantics="preferred", mode="credulous")
    assert found["wet 0"] is found["dry 39"] is Standing.IN
    assert len(found.positions) == 2**40
    assert len(found.choices) == 40
    assert found.choices[0].ids == (
        "wet 0",
        "dry 0",
        "wet 0 counters dry 0",
        "dry 0 counters wet 0",
    )
    assert found.positions[3]["wet 0"] is Standing.IN


def test_there_may_be_no_stable_position() -> None:
    """Then what the grounded semantics leaves undecided stays so, and the rest stays decided."""
    debate = ArgumentMap.of(
        Claim("liar", "This is denied."), Claim("fact", "A fact."), Counterpoint("liar", "liar")
    )
    for mode in ("sceptical", "credulous"):
        found = evaluate(debate, semantics="stable", mode=mode)
        assert list(found.positions) == []
        assert plain(found) == {
            "liar": "undecided",
            "fact": "in",
            "liar counters liar": "undecided",
        }
        assert found.why("liar").grounds[0].standing is Standing.UNDECIDED


def test_a_restatement_makes_two_claims_one() -> None:
    """When both are single claims of one voice, endorsement and perspective; else it is silent."""
    a, b, c = (Claim(name, f"Claim {name}.") for name in "abc")
    debate = ArgumentMap.of(a, b, c, Restatement("b", "a"), Counterpoint("c", "a"))
    assert told(debate, "b") == ("out", "defeated")
    assert told(debate, "b", rejected=["c"]) == ("in", "asserted")
    assert told(debate, "a", rejected=["b", "c"]) == ("out", "rejected")
    assert evaluate(debate).why("b").grounds[0].element is b
    foreign = debate.replace(Claim("b", "Claim b.", voice=MAP_MAKER))
    assert told(foreign, "b") == ("in", "asserted")
    several = ArgumentMap.of(a, b, c, Restatement(["b", "c"], "a"), Counterpoint("a", "a"))
    assert told(several, "b") == ("in", "asserted")
    with pytest.raises(EvaluationError, match="claims 'a' and 'b', which say the same, are both"):
        evaluate(debate, assumed=["a"], rejected=["b"])


def test_contrasts_and_restatements_have_no_standing() -> None:
    """They are not in the mapping, and asking for one says so; a misspelt id names the nearest."""
    a, b = Claim("a", "Claim a."), Claim("b", "Claim b.")
    found = evaluate(ArgumentMap.of(a, b, Contrast("a", "b", id="one hand")))
    assert list(found) == ["a", "b"]
    assert "one hand" not in found
    assert found.get("one hand") is None
    with pytest.raises(UnknownIdError, match="contrast 'one hand' has neither standing"):
        _ = found["one hand"]
    with pytest.raises(UnknownIdError, match="did you mean 'sweden'"):
        evaluate(tax()).why("swede")
    with pytest.raises(UnknownIdError, match="expected the id of a claim or step, found None"):
        _ = evaluate(tax())[None]  # type: ignore[index]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"assumed": ["taxx"]}, "no claim 'taxx' in this map; did you mean 'tax'?"),
        ({"rejected": ["precedent"]}, "no claim 'precedent' in this map"),
        (
            {"assumed": "tax", "rejected": "tax"},
            "claim 'tax' is both assumed and rejected; leave one of these out",
        ),
        (
            {"semantics": "stabel"},
            "unknown semantics 'stabel'; did you mean 'stable'? known: ground",
        ),
        ({"assumed": 5}, "expected claims or their ids, found 5"),
        ({"mode": "brave"}, "unknown mode 'brave'; known: sceptical, credulous"),
    ],
)
def test_bad_requests_are_refused(options: dict[str, object], message: str) -> None:
    """The message names what was found, and the way out."""
    with pytest.raises((EvaluationError, UnknownIdError)) as caught:
        evaluate(tax(), **options)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert str(caught.value).startswith(message)


def test_semantics_for_frameworks_only_say_so() -> None:
    """Ideal and semi-stable are known, and refused for maps."""
    with pytest.raises(EvaluationError, match="'ideal' is for plain frameworks"):
        evaluate(tax(), semantics="ideal")


def test_a_conflict_too_large_is_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the solver a circle of 61 claims is refused, but not under the grounded semantics."""
    monkeypatch.setitem(sys.modules, "pysat.solvers", None)
    ring = ArgumentMap(
        [Claim(f"c{n}", f"Claim {n}.") for n in range(62)]
        + [Counterpoint(f"c{n}", f"c{(n + 1) % 62}") for n in range(62)]
    )
    with pytest.raises(TooLargeError, match=r"more than 60 need a SAT solver; run pip install"):
        evaluate(ring, semantics="preferred")
    assert set(evaluate(ring).values()) == {Standing.UNDECIDED}


# -- size ---------------------------------------------------------------------------------------


def deep(size: int, kind: type[Support | Counterpoint]) -> ArgumentMap:
    """Return a chain of claims, each bearing on the one before."""
    claims = [Claim(f"c{n}", f"Claim {n}.") for n in range(size)]
    return ArgumentMap([*claims, *(kind(f"c{n + 1}", f"c{n}") for n in range(size - 1))])


@pytest.mark.parametrize("kind", [Support, Counterpoint])
def test_deep_chains_meet_no_recursion_limit(kind: type[Support | Counterpoint]) -> None:
    """A chain of 10,000 is evaluated, explained and printed."""
    found = evaluate(deep(10_000, kind), semantics="preferred")
    why = found.why("c0")
    assert len(why) == 19_999
    assert str(why).splitlines()[-1].endswith("nothing is held against it.")
    assert found["c0"] is (Standing.IN if kind is Support else Standing.OUT)


def test_circles_that_fall_one_after_another_take_linear_time() -> None:
    """Each circle loses its ground when the one before it has fallen, and with it a long chain."""
    size = 2000
    elements: list[Element] = [Claim("end", "The end.")]
    for n in range(size):
        elements += [Claim(f"{name}{n}", f"Claim {name}{n}.") for name in "abgx"]
        elements += [
            Support(f"a{n}", f"b{n}"),
            Support(f"b{n}", f"a{n}"),
            Support(f"g{n}", f"a{n}"),
            Support(f"a{n}", "end"),
            Counterpoint(f"x{n}", f"g{n}"),
            Support(f"y{n - 1}" if n else "end", f"y{n}"),
            Claim(f"y{n}", f"Claim y{n}."),
        ]
        if n:
            elements.append(Counterpoint(f"a{n - 1}", f"x{n}"))
    debate = ArgumentMap(elements)
    with within(2):  # it takes 0.2 s, and in rounds over all that is left 4
        found = evaluate(debate)
    assert found[f"y{size - 1}"] is found["end"] is Standing.OUT


def test_an_undecided_chain_is_searched_without_recursion() -> None:
    """So is a chain that hangs on a dilemma, under every semantics."""
    chain = deep(3000, Counterpoint).add(Counterpoint("c2998", "c2999", id="back"))
    for semantics in ("complete", "preferred", "stable"):
        found = evaluate(chain, semantics=semantics)
        assert found["c0"] is Standing.UNDECIDED
        assert len(found.positions) == (3 if semantics == "complete" else 2)


def test_the_worked_example_is_evaluated() -> None:
    """Every claim and step of the page has a standing, a cause and a reason."""
    check_reasons(evaluate(load_example()))


def test_a_reason_can_be_told_in_part() -> None:
    """The first sentences of it are those of the whole; of positions, so many of each of them."""
    names = [f"c{number}" for number in range(9)]
    chain = ArgumentMap(
        [
            *[Claim(name, f"Claim {name}.") for name in names],
            *[Counterpoint(later, name) for name, later in itertools.pairwise(names)],
        ]
    )
    whole = evaluate(chain).why("c0")
    for most in range(1, 8):
        assert evaluate(chain).why("c0", most=most).grounds == whole.grounds[:most]
    wet, dry = Claim("wet", "It is wet."), Claim("dry", "It is dry.")
    both = ArgumentMap.of(wet, dry, Counterpoint("wet", "dry"), Counterpoint("dry", "wet"))
    found = evaluate(both, semantics="preferred")
    assert len(found.why("wet", most=1).grounds) == 3 < len(found.why("wet").grounds)
