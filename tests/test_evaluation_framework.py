"""Plain frameworks: every semantics against its definition, what theory promises, and size."""

from __future__ import annotations

import itertools
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import islice
from typing import Literal, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import EvaluationError
from argmap.evaluation import (
    SEMANTICS,
    Framework,
    TooLargeError,
    UnknownChoiceError,
    accepted,
    extensions,
    grounded,
    labellings,
)
from tests.fresh_process import outputs

Pairs: TypeAlias = Sequence[tuple[int, int]]
Extensions: TypeAlias = set[frozenset[int]]
NAMES = [row.name for row in SEMANTICS]
needs_solver = pytest.mark.skipif(
    find_spec("pysat") is None, reason="needs the SAT solver of the extra 'solve'"
)


def by_definition(size: int, attacks: Pairs) -> dict[str, Extensions]:
    """Return the extensions of every semantics, by looking at every set of arguments."""
    into = [{a for a, b in attacks if b == x} for x in range(size)]
    beaten = {
        chosen: frozenset(b for a, b in attacks if a in chosen)
        for count in range(size + 1)
        for chosen in map(frozenset, itertools.combinations(range(size), count))
    }
    defended = {
        chosen: frozenset(x for x in range(size) if into[x] <= beaten[chosen])
        for chosen in beaten
        if not chosen & beaten[chosen]
    }
    admissible = {chosen for chosen, held in defended.items() if chosen <= held}
    complete = {chosen for chosen, held in defended.items() if chosen == held}
    preferred = maximal(admissible)
    reach = {chosen: chosen | beaten[chosen] for chosen in admissible}
    in_all = frozenset.intersection(*preferred)
    return {
        "grounded": {chosen for chosen in complete if all(chosen <= other for other in complete)},
        "complete": complete,
        "preferred": preferred,
        "stable": {chosen for chosen in admissible if len(reach[chosen]) == size},
        "semi-stable": {
            chosen
            for chosen in admissible
            if not any(reach[chosen] < reach[other] for other in admissible)
        },
        "ideal": maximal({chosen for chosen in admissible if chosen <= in_all}),
    }


def maximal(sets: Extensions) -> Extensions:
    """Return the sets that are no part of another one."""
    return {chosen for chosen in sets if not any(chosen < other for other in sets)}


def numbered(size: int, attacks: Iterable[tuple[int, int]]) -> Framework:
    """Return the framework whose arguments are the numbers as texts."""
    return Framework(map(str, range(size)), [(str(a), str(b)) for a, b in attacks])


def numbers(names: Iterable[str]) -> frozenset[int]:
    """Return the arguments of such a framework as numbers."""
    return frozenset(map(int, names))


def check(size: int, attacks: Pairs) -> None:
    """Compare every semantics and both modes with the definitions."""
    framework = numbered(size, attacks)
    for name, expected in by_definition(size, attacks).items():
        found = list(labellings(framework, name))
        sets = [numbers(each) for each in extensions(framework, name)]
        assert len(sets) == len(set(sets)), (name, attacks)
        assert set(sets) == expected, (name, attacks)
        for each in found:
            beaten = {b for a, b in framework.attacks if a in each.accepted}
            assert each.out == beaten
            assert each.undecided == set(framework.arguments) - each.accepted - beaten
        in_all = frozenset.intersection(*expected) if expected else frozenset(range(size))
        assert numbers(accepted(framework, name)) == in_all, (name, attacks)
        in_some: frozenset[int] = frozenset().union(*expected)
        assert numbers(accepted(framework, name, "credulous")) == in_some, (name, attacks)


def every_pair(size: int) -> list[tuple[int, int]]:
    """Return all attacks there can be between so many arguments."""
    return [(attacker, target) for attacker in range(size) for target in range(size)]


def drawn(seed: int, count: int, sizes: tuple[int, int]) -> Iterator[tuple[int, Pairs]]:
    """Yield random frameworks, sparse and dense, some with many mutual attacks."""
    chance = random.Random(seed)
    for _ in range(count):
        size = chance.randint(*sizes)
        density = chance.choice([0.1, 0.2, 0.3])
        attacks = {pair for pair in every_pair(size) if chance.random() < density}
        if chance.random() < 0.5:
            attacks |= {(b, a) for a, b in sorted(attacks) if chance.random() < 0.5}
        yield size, sorted(attacks)


def test_preferred_and_sceptical_unless_another_is_asked_for() -> None:
    """The defaults are those that are written: two extensions, and what both accept."""
    floating = Framework("abcd", [("a", "b"), ("b", "a"), ("a", "c"), ("b", "c"), ("c", "d")])
    assert set(extensions(floating)) == {frozenset("ad"), frozenset("bd")}
    assert list(extensions(floating)) == list(extensions(floating, "preferred"))
    assert list(labellings(floating)) == list(labellings(floating, "preferred"))
    assert accepted(floating) == accepted(floating, "preferred", "sceptical") == frozenset("d")
    assert accepted(floating, mode="credulous") == frozenset("abd")


@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_every_semantics_is_its_definition_on_all_small_frameworks(size: int) -> None:
    """On each of the 531 frameworks of up to three arguments all six semantics are as defined."""
    pairs = every_pair(size)
    for count in range(len(pairs) + 1):
        for attacks in itertools.combinations(pairs, count):
            check(size, attacks)


def test_every_semantics_is_its_definition_on_frameworks_of_four() -> None:
    """So they are on every two hundredth framework of four arguments."""
    pairs = every_pair(4)
    for bits in range(17, 1 << len(pairs), 199):
        check(4, [pair for at, pair in enumerate(pairs) if bits >> at & 1])


def test_every_semantics_is_its_definition_on_random_frameworks() -> None:
    """So they are on random frameworks of five to eight arguments."""
    for size, attacks in drawn(1, 200, (5, 8)):
        check(size, attacks)


def test_asking_for_single_arguments_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are too many labellings to look through, a search for each argument agrees."""
    monkeypatch.setattr("argmap.evaluation.frameworks.acceptance._SAMPLE", 0)
    for size, attacks in drawn(2, 150, (2, 7)):
        check(size, attacks)


@needs_solver
def test_the_solver_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The SAT solver, used for circles of any size, agrees with the definitions."""
    monkeypatch.setattr("argmap.evaluation.frameworks.labellings.LARGEST", 1)
    for size, attacks in drawn(3, 200, (2, 7)):
        check(size, attacks)


frameworks = st.integers(0, 7).flatmap(
    lambda size: st.tuples(
        st.just(size),
        st.lists(st.tuples(*[st.integers(0, max(0, size - 1))] * 2), max_size=14 if size else 0),
    )
)


@given(frameworks)
def test_the_semantics_lie_within_each_other(drawn_one: tuple[int, list[tuple[int, int]]]) -> None:
    """Grounded in ideal in every preferred; stable, semi-stable, preferred, complete in that order.

    The inclusions of Dung 1995, Caminada 2006, and Dung, Mancarella, Toni 2007.
    """
    framework = numbered(*drawn_one)
    sets = {name: {each.accepted for each in labellings(framework, name)} for name in NAMES}
    (least,), (ideal,) = sets["grounded"], sets["ideal"]
    assert sets["stable"] <= sets["semi-stable"] <= sets["preferred"] <= sets["complete"]
    assert least in sets["complete"]
    assert ideal in sets["complete"]
    assert all(least <= each for each in sets["complete"])
    assert least <= ideal
    assert all(ideal <= each for each in sets["preferred"])
    assert not sets["stable"] or sets["stable"] == sets["semi-stable"]
    assert grounded(framework).accepted == least == accepted(framework, "complete")


@given(frameworks, st.randoms(use_true_random=False))
def test_names_and_order_do_not_matter(
    drawn_one: tuple[int, list[tuple[int, int]]], chance: random.Random
) -> None:
    """A framework renamed and reordered has the renamed labellings."""
    size, attacks = drawn_one
    framework = numbered(size, attacks)
    names = [f"argument {n}" for n in range(size)]
    order = list(range(size))
    chance.shuffle(order)
    shuffled = [(names[a], names[b]) for a, b in attacks]
    chance.shuffle(shuffled)
    other = Framework([names[n] for n in order], shuffled)
    for semantics in NAMES:
        ours = {
            frozenset(names[n] for n in numbers(e.accepted))
            for e in labellings(framework, semantics)
        }
        assert {each.accepted for each in labellings(other, semantics)} == ours


@given(frameworks, st.tuples(st.integers(0, 6), st.integers(0, 6)))
def test_an_attack_on_what_is_out_changes_nothing_grounded(
    drawn_one: tuple[int, list[tuple[int, int]]], pair: tuple[int, int]
) -> None:
    """One more attack on what is out anyway leaves the grounded labelling as it is."""
    size, attacks = drawn_one
    before = grounded(numbered(size, attacks))
    out = sorted(numbers(before.out))
    if out:
        attack = (pair[1] % size, out[pair[0] % len(out)])
        assert grounded(numbered(size, [*attacks, attack])) == before


def dilemmas(count: int) -> tuple[list[str], list[tuple[str, str]]]:
    """Return so many independent pairs of arguments that attack each other."""
    names = [f"{side}{n}" for n in range(count) for side in "ab"]
    ways = [(f"a{n}", f"b{n}") for n in range(count)]
    return names, [*ways, *((b, a) for a, b in ways)]


def test_labellings_come_one_by_one() -> None:
    """Of 2 to the power of 2,000 preferred labellings the first few are there at once."""
    found = list(islice(labellings(Framework(*dilemmas(2000))), 5))
    assert len({each.accepted for each in found}) == 5


@pytest.mark.parametrize("mode", ["sceptical", "credulous"])
def test_what_is_accepted_needs_no_counting_of_labellings(
    mode: Literal["sceptical", "credulous"],
) -> None:
    """Forty dilemmas, a conclusion that follows from each, and one from all of these: answered."""
    names, attacks = dilemmas(40)
    undercut = [f"c{n}" for n in range(40)]
    attacks += [(f"{side}{n}", f"c{n}") for n in range(40) for side in "ab"]
    attacks += [(each, "thesis") for each in undercut]
    framework = Framework([*names, *undercut, "thesis"], attacks)
    expected = {"thesis"} if mode == "sceptical" else {"thesis", *names}
    assert accepted(framework, "preferred", mode) == expected
    assert accepted(framework, "stable", mode) == expected


def test_a_failure_is_traced_to_what_bears_on_it() -> None:
    """An odd circle that forty dilemmas leave alone: that nothing is stable is found at once."""
    names, attacks = dilemmas(40)
    attacks += [(name, "guard") for name in names]
    attacks += [("guard", "x"), ("x", "y"), ("y", "z"), ("z", "x")]
    framework = Framework([*names, "guard", "x", "y", "z"], attacks)
    assert next(labellings(framework, "stable"), None) is None
    assert accepted(framework, "stable") == set(framework.arguments)
    assert accepted(framework, "stable", "credulous") == frozenset()
    assert next(labellings(framework, "semi-stable")).undecided == {"x", "y", "z"}


def ring(size: int) -> Framework:
    """Return arguments that each attack the next, the last one the first."""
    names = [f"a{n}" for n in range(size)]
    return Framework(names, zip(names, names[1:] + names[:1], strict=True))


def test_a_circle_too_large_for_us_is_refused_with_the_way_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without the solver, the message names the size, the limit and both remedies."""
    monkeypatch.setitem(sys.modules, "pysat.solvers", None)
    assert len(list(labellings(ring(60)))) == 2
    with pytest.raises(TooLargeError) as caught:
        list(labellings(ring(62)))
    assert str(caught.value) == (
        "62 arguments attack each other in circles, and circles of more than 60 need a SAT "
        "solver; run pip install 'argmap[solve]', or ask for the grounded semantics"
    )
    assert len(grounded(ring(62)).undecided) == 62


@needs_solver
@pytest.mark.parametrize(("size", "count"), [(62, 2), (63, 1)])
def test_the_solver_takes_over_above_the_limit(size: int, count: int) -> None:
    """A large even ring has two preferred labellings, a large odd one the empty one only."""
    assert len(list(labellings(ring(size)))) == count


def test_long_chains_meet_no_recursion_limit() -> None:
    """A chain of 30,000 attacks is labelled, also when a circle at its head splits it."""
    names = [str(n) for n in range(30_000)]
    chain = list(itertools.pairwise(names))
    assert len(grounded(Framework(names, chain)).accepted) == 15_000
    undecided = Framework(names, [*chain, ("1", "0")])
    assert not grounded(undecided).accepted
    assert {len(each.accepted) for each in labellings(undecided)} == {15_000}


def test_a_framework_refuses_what_it_cannot_be() -> None:
    """A repeated name and an attack on nothing are refused, with the nearest name."""
    with pytest.raises(EvaluationError, match="argument 'a' is given twice; name it once"):
        Framework(["a", "b", "a"])
    expected = r"attack \('tax', 'porr'\) names unknown argument 'porr'; did you mean 'poor'\?"
    with pytest.raises(EvaluationError, match=expected):
        Framework(["tax", "poor"], [("tax", "porr")])
    for odd, shown in ((("a",), r"\('a',\)"), (("b", "a", "b"), r"\('b', 'a', 'b'\)")):
        with pytest.raises(EvaluationError, match=rf"an attacker and its target, found {shown}"):
            Framework("ab", [("a", "b"), odd])  # type: ignore[list-item]  # pyright: ignore


@pytest.mark.parametrize("ask", [labellings, accepted])
def test_an_unknown_semantics_is_refused_at_once(ask: object) -> None:
    """The message names the nearest and all of them, before anything is computed."""
    assert callable(ask)
    with pytest.raises(UnknownChoiceError, match="unknown semantics 'idael'; did you mean 'ideal'"):
        ask(Framework("a"), "idael")


def test_an_unknown_mode_is_refused() -> None:
    """The message names both modes."""
    with pytest.raises(UnknownChoiceError, match="known: sceptical, credulous"):
        accepted(Framework("a"), mode="brave")  # type: ignore[arg-type]  # pyright: ignore


def test_frameworks_are_equal_whatever_their_order() -> None:
    """Order and repetition say nothing."""
    one = Framework("ab", [("a", "b"), ("b", "a")])
    other = Framework("ba", [("b", "a"), ("a", "b"), ("b", "a")])
    assert one == other
    assert hash(one) == hash(other)
    assert one != Framework("ab")


def test_labellings_do_not_depend_on_the_hash_seed() -> None:
    """The same framework gives the same labellings in the same order in every process."""
    code = (
        "from argmap.evaluation.frameworks.framework import Framework\n"
        "from argmap.evaluation.frameworks.semantics import labellings\n"
        "framework = Framework('abcdef', ['ab', 'ba', 'cd', 'dc', 'ae', 'ef', 'fe', 'dd', 'cf'])\n"
        "for name in ('complete', 'semi-stable'):\n"
        "    print([sorted(each.accepted) for each in labellings(framework, name)])\n"
    )
    assert len(outputs(code, "0", "7")) == 1


def test_the_error_names_the_attack_whose_argument_is_unknown() -> None:
    """And not the first attack."""
    attacks = [("a", "b"), ("b", "a"), ("b", "cc")]
    with pytest.raises(EvaluationError, match=r"attack \('b', 'cc'\) names unknown argument 'cc'"):
        grounded(Framework(["a", "b", "c"], attacks))
