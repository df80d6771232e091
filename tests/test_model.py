"""How a map is put together, what can be asked of it, and how new maps come from it."""

from __future__ import annotations

import multiprocessing
import pickle
import random
from collections.abc import Callable
from itertools import pairwise

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    CounterpointKind,
    Element,
    ModelError,
    Party,
    Perspective,
    Quote,
    Restatement,
    Source,
    Support,
    UnknownIdError,
)
from tests.evaluations import tax
from tests.strategies import maps

DEEP = 10_000

CARBON = evolve(tax(), title="Carbon tax")


def ids(elements: tuple[Element, ...]) -> list[str]:
    """Return the elements' ids."""
    return [element.id for element in elements]


def test_the_map_looks_as_the_plan_says() -> None:
    """The repr counts what the map holds, with the right plurals."""
    assert repr(CARBON) == "ArgumentMap('Carbon tax', 5 claims, 1 support, 3 counterpoints)"
    assert repr(ArgumentMap()) == "ArgumentMap('', 0 claims, 0 supports, 0 counterpoints)"


def test_a_map_is_a_collection_of_its_elements() -> None:
    """Elements are found by id, counted, and iterated in document order."""
    assert CARBON["precedent"] == Support("sweden", "tax", id="precedent")
    assert "tax" in CARBON
    assert CARBON["tax"] in CARBON
    assert "levy" not in CARBON
    assert 5 not in CARBON
    assert len(CARBON) == 9
    assert list(CARBON) == list(CARBON.elements)
    assert ids(CARBON.claims) == ["tax", "sweden", "poor", "dividend", "small"]
    assert CARBON.contrasts == ()
    assert CARBON.restatements == ()


def test_queries_answer_in_document_order() -> None:
    """What supports, counters, uses, grounds and follows from a claim."""
    assert ids(CARBON.supports_of("tax")) == ["precedent"]
    assert ids(CARBON.counterpoints_to(CARBON.claim("tax"))) == ["poor counters tax"]
    assert ids(CARBON.counterpoints_to("precedent")) == ["small counters precedent"]
    assert ids(CARBON.steps_from("small")) == ["small counters precedent"]
    assert ids(CARBON.roots) == ["tax"]
    assert CARBON.thesis == CARBON["tax"]
    assert CARBON.declared_thesis is None
    assert set(ids(CARBON.grounds_of("tax"))) == set(ids(CARBON.elements)) - {"tax"}
    assert ids(CARBON.grounds_of("precedent")) == ["sweden", "small", "small counters precedent"]
    assert ids(CARBON.bears_on("small")) == ["tax", "precedent", "small counters precedent"]
    assert CARBON.grounds_of("small") == CARBON.bears_on("tax") == ()


def test_the_kind_of_a_counterpoint_is_derived() -> None:
    """A step is undercut, a bare premise undermined, any other claim rebutted."""
    assert CARBON.kind_of("small counters precedent") is CounterpointKind.UNDERCUT
    assert CARBON.kind_of("poor counters tax") is CounterpointKind.REBUTTAL
    assert CARBON.kind_of(CARBON.counterpoints[1]) is CounterpointKind.UNDERMINING
    supported = CARBON.add(Claim("x", "x"), Support("x", "poor"))
    assert supported.kind_of("dividend counters poor") is CounterpointKind.REBUTTAL


def test_a_contradiction_is_two_counterpoints_one_each_way() -> None:
    """Only single premises pair up, each counterpoint once, and never one with itself."""
    a, b, c = (Claim(name, name) for name in "abc")
    one, other = Counterpoint("a", "b"), Counterpoint("b", "a")
    debate = ArgumentMap.of(
        a, b, c, one, other, Counterpoint("b", "a", id="second"), Counterpoint("c", "c"),
        Counterpoint(["a", "b"], "c"), Counterpoint("c", "b"),
    )  # fmt: skip
    assert debate.contradictions == ((one, other),)
    again = Counterpoint("a", "b", id="again")
    twice = ArgumentMap.of(
        a, b, c, one, again, other, Counterpoint("b", "a", id="second"),
        Counterpoint("c", "c"), Counterpoint("c", "c", id="c again"),
    )  # fmt: skip
    assert [(left.id, right.id) for left, right in twice.contradictions] == [
        (one.id, other.id),
        ("again", "second"),
    ]


def test_a_neighbourhood_counts_the_shortest_way() -> None:
    """A reason that stands below the thesis twice is as near as its nearer step says."""
    claims = [Claim(name, f"It is {name}.") for name in ("thesis", "between", "reason")]
    steps = [
        Support("reason", "between"),
        Support("between", "thesis"),
        Support("reason", "thesis"),
    ]
    for order in (steps, steps[::-1]):
        near = ArgumentMap([*claims, *order]).neighbourhood("reason", 1)
        assert {"thesis", "between", "reason"} <= set(ids(near))


def test_a_neighbourhood_grows_by_relations() -> None:
    """Depth 1 is the relations that touch the claim and what they tie it to."""
    assert ids(CARBON.neighbourhood("dividend", 0)) == ["dividend"]
    assert ids(CARBON.neighbourhood("dividend")) == ["poor", "dividend", "dividend counters poor"]
    assert "tax" in ids(CARBON.neighbourhood("dividend", 2))
    assert ids(CARBON.neighbourhood("precedent")) == [
        "tax",
        "sweden",
        "small",
        "precedent",
        "small counters precedent",
    ]
    assert len(CARBON.neighbourhood("tax", 1_000_000)) == len(CARBON)


def test_the_thesis_is_never_guessed() -> None:
    """Several roots leave it open; a declared one wins; what only restates is no root."""
    a, b, c = (Claim(name, name) for name in "abc")
    assert ArgumentMap.of(a, b).thesis is None
    assert ArgumentMap.of(a, b, thesis=b).thesis == b
    assert ArgumentMap.of(a, b, thesis="b").declared_thesis == "b"
    assert ArgumentMap.of(a, b, c, Support("b", "a"), Restatement("c", "a")).thesis == a
    assert ArgumentMap.of(a, b, Support("a", "b"), Support("b", "a")).thesis is None
    assert ArgumentMap().thesis is None


def test_a_walk_enters_every_element_once() -> None:
    """The thesis comes first, grounds below it; a circle ends; what is met again is marked."""
    debate = CARBON.add(
        Contrast("sweden", "small"), Claim("short", "Tax it."), Restatement("short", "tax")
    )
    visits = [(v.depth, v.element.id, v.again) for v in debate.walk()]
    assert visits[0] == (0, "tax", False)
    assert (3, "small", False) in visits
    assert [depth for depth, name, _ in visits if name == "short restates tax"] == [1]
    circle = ArgumentMap.of(Claim("a", "a"), Claim("b", "b"), Support("a", "b"), Support("b", "a"))
    assert [(v.element.id, v.again) for v in circle.walk()][-1] == ("a", True)


def test_maps_are_equal_when_their_records_are_in_any_order() -> None:
    """Order is kept and no part of the value; titles, theses and declarations are."""
    shuffled = list(CARBON.elements)
    random.Random(7).shuffle(shuffled)
    other = ArgumentMap(shuffled, title="Carbon tax")
    assert other == CARBON
    assert hash(other) == hash(CARBON)
    assert other.elements != CARBON.elements
    assert attrs.evolve(CARBON, title="x") != CARBON
    assert attrs.evolve(CARBON, thesis="tax") != CARBON
    assert attrs.evolve(CARBON, parties=[Party("p", "P")]) != CARBON
    assert CARBON != "map"


def _child(debate: ArgumentMap) -> tuple[ArgumentMap, int]:
    return debate, hash(debate)


def test_a_map_crosses_to_a_spawned_process_and_back() -> None:
    """Maps pickle, cached queries or not, into a process with another hash seed."""
    debate = CARBON.add(Claim("e", "e", extras={"k": [1]}))
    assert debate.thesis is None
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        again, _ = pool.apply(_child, (debate,))
    assert again == debate
    assert again.elements == debate.elements


@given(maps())
def test_any_map_pickles_and_answers(debate: ArgumentMap) -> None:
    """Every query of every element of any map ends, and a copy is equal and hashes alike."""
    copy = pickle.loads(pickle.dumps(debate))
    assert copy == debate
    assert hash(copy) == hash(debate)
    seen = [visit.element.id for visit in debate.walk() if not visit.again]
    assert sorted(seen) == sorted(ids(debate.elements))
    for element in debate:
        below, above = debate.grounds_of(element), debate.bears_on(element)
        assert element not in (*below, *above)
        assert all(element in debate.bears_on(ground) for ground in below)
        assert element in debate.neighbourhood(element)
    for counterpoint in debate.counterpoints:
        assert debate.kind_of(counterpoint) in CounterpointKind
    assert argmap.to_text(debate).endswith("\n")


@given(maps(), st.data())
def test_renaming_there_and_back_changes_nothing(debate: ArgumentMap, data: st.DataObject) -> None:
    """A renamed element takes along whatever named it, default ids included."""
    if not debate.elements:
        return
    old = data.draw(st.sampled_from(debate.elements))
    renamed = debate.rename(old, "a wholly new name")
    assert "a wholly new name" in renamed
    assert old.id not in renamed
    assert len(renamed) == len(debate)
    own_id = getattr(old, "has_own_id", True)
    if own_id:
        assert renamed.rename("a wholly new name", old.id) == debate


@given(maps(), st.data())
def test_removing_leaves_a_map(debate: ArgumentMap, data: st.DataObject) -> None:
    """What named the removed element goes with it, and nothing else does."""
    if not debate.elements:
        return
    gone = data.draw(st.sampled_from(debate.elements))
    left = debate.remove(gone)
    assert gone.id not in left
    for element in debate:
        named = [] if isinstance(element, Claim) else [n for side in element.sides for n in side]
        if element.id not in left and element != gone:
            assert any(name not in left for name in named)


def test_merging_leaves_every_quote_with_its_source() -> None:
    """A quote that names no source means the first; where that changes, it is named."""
    ann = ArgumentMap.of(
        Claim("x", "X.", quotes="hi there"), sources=[Source("p", text="hi there")]
    )
    bob = ArgumentMap.of(
        Claim("y", "Y.", quotes="go there"), sources=[Source("q", text="go there")]
    )
    both = ann.merge(bob)
    assert both.claim("x").quotes == (Quote("hi there"),)
    assert both.claim("y").quotes == (Quote("go there", source="q"),)
    assert both != bob.merge(ann)
    loose = ArgumentMap.of(Claim("z", "Z.", quotes="no source"))
    for one, other in ((ann, loose), (loose, ann)):
        with pytest.raises(ModelError, match="claim 'z' has a quote that names no source"):
            one.merge(other)


@given(maps())
def test_merging_a_map_with_itself_changes_nothing(debate: ArgumentMap) -> None:
    """Records that both maps hold are held once."""
    assert debate.merge(debate).elements == debate.elements
    empty = ArgumentMap()
    assert debate.merge(empty) == debate
    assert empty.merge(debate) == debate


def test_evolution_returns_new_maps() -> None:
    """Adding, replacing, renaming and merging leave the old map as it was."""
    assert len(CARBON.add(Claim("x", "x"))) == 10
    assert CARBON.replace(Claim("tax", "No.")).claim("tax").text == "No."
    assert ids(CARBON.replace(Claim("tax", "No.")).elements) == ids(CARBON.elements)
    renamed = CARBON.rename("tax", "levy")
    assert "poor counters levy" in renamed
    assert "poor counters tax" not in renamed
    assert renamed["precedent"] == Support("sweden", "levy", id="precedent")
    assert CARBON.rename("precedent", "case")["small counters case"] is not None
    assert attrs.evolve(CARBON, thesis="tax").rename("tax", "levy").declared_thesis == "levy"
    assert attrs.evolve(CARBON, thesis="tax").remove("tax").declared_thesis is None
    assert ids(CARBON.remove("sweden").elements) == [
        "tax", "poor", "dividend", "small", "poor counters tax", "dividend counters poor",
    ]  # fmt: skip
    assert len(CARBON) == 9


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (
            lambda: ArgumentMap.of(
                Claim("emissions", "x"), Claim("tax", "x"), Support("emisions", "tax", id="e->t")
            ),
            "support 'e->t' names unknown id 'emisions'; did you mean 'emissions'?",
        ),
        (
            lambda: ArgumentMap.of(Claim("a", "x"), Claim("a", "y")),
            "claim 'a' repeats the id of a claim before it; give one of them another id",
        ),
        (
            lambda: CARBON.add(Counterpoint("poor", "tax")),
            "repeats the id of a counterpoint before it; give it an id= of its own",
        ),
        (
            lambda: CARBON.add(Support("poor", "precedent")),
            "names 'precedent', which is a support and not a claim; state what backs the step",
        ),
        (
            lambda: CARBON.add(Contrast("poor", "precedent")),
            "only a counterpoint can be aimed at a support or counterpoint",
        ),
        (lambda: ArgumentMap(thesis="x"), "the thesis names unknown id 'x'"),
        (lambda: ArgumentMap(title="\ud800"), "expected a title that can be written"),
        (lambda: ArgumentMap(title=3), "expected a title that can be written, found 3"),  # type: ignore[arg-type]
        (lambda: attrs.evolve(CARBON, thesis="precedent"), "the thesis names unknown id"),
        (
            lambda: ArgumentMap(
                [Claim("a", "x", voice="critic")], parties=[Party("critics", "Critics")]
            ),
            "claim 'a' names unknown voice 'critic'; did you mean 'critics'?",
        ),
        (
            lambda: ArgumentMap.of(Claim("a", "x", perspective="law")),
            "claim 'a' names unknown perspective 'law'",
        ),
        (
            lambda: ArgumentMap.of(Claim("a", "x", quotes=Quote("words", source="s"))),
            "claim 'a' names unknown source 's'",
        ),
        (
            lambda: ArgumentMap(perspectives=[Perspective("p", "P", holder="nobody")]),
            "perspective 'p' names unknown voice 'nobody'",
        ),
        (
            lambda: ArgumentMap(sources=[Source("s"), Source("s", text="x")]),
            "source 's' repeats the id of a source before it",
        ),
        (lambda: ArgumentMap.of("tax"), "expected a Claim or Support or Counterpoint"),  # type: ignore[arg-type]
        (
            lambda: CARBON.merge(ArgumentMap.of(Claim("tax", "Other."))),
            "both maps have a claim 'tax', and the two differ; rename one of them first",
        ),
    ],
)
def test_what_is_no_map_is_refused(make: Callable[[], object], words: str) -> None:
    """Construction names the record, the id, and the nearest known id."""
    with pytest.raises(ModelError) as caught:
        make()
    assert words in str(caught.value)


def test_all_faults_are_told_at_once() -> None:
    """One error holds every fault; its message shows ten of them."""
    relations = [Support(f"x{number}", "tax") for number in range(12)]
    with pytest.raises(ModelError) as caught:
        CARBON.add(*relations)
    assert len(caught.value.findings) == 12
    assert str(caught.value).endswith("and 2 more")


def test_a_query_for_an_unknown_id_names_the_nearest() -> None:
    """Lookups are KeyErrors that print as a sentence."""
    for ask in (CARBON.__getitem__, CARBON.supports_of, CARBON.grounds_of, CARBON.remove):
        with pytest.raises(UnknownIdError) as caught:
            ask("taxx")
        assert str(caught.value) == "no element 'taxx' in this map; did you mean 'tax'?"
        assert isinstance(caught.value, KeyError)
    with pytest.raises(UnknownIdError, match="no element 5 in this map"):
        _ = CARBON[5]  # type: ignore[index]  # pyright: ignore
    with pytest.raises(UnknownIdError, match="no claim 'precedent'"):
        CARBON.claim("precedent")
    with pytest.raises(UnknownIdError, match="no counterpoint 'precedent'"):
        CARBON.kind_of("precedent")
    with pytest.raises(UnknownIdError, match="no party 'nobody'"):
        CARBON.party("nobody")


def chain(make: Callable[[str, str], Element]) -> ArgumentMap:
    """Return a map of one long chain of relations."""
    claims = [Claim(f"c{number}", f"Claim {number}.") for number in range(DEEP)]
    return ArgumentMap([*claims, *(make(low.id, high.id) for high, low in pairwise(claims))])


@pytest.mark.parametrize("kind", [Support, Counterpoint, Restatement, Contrast])
def test_a_deep_chain_hits_no_recursion_limit(
    kind: Callable[[str, str], Element],
) -> None:
    """Ten thousand relations in a row are walked, pickled, renamed, printed and cut."""
    debate = chain(kind)
    assert sum(1 for visit in debate.walk() if not visit.again) == len(debate)
    if kind in (Support, Counterpoint):
        assert len(debate.grounds_of("c0")) == len(debate.bears_on(f"c{DEEP - 1}")) == 2 * DEEP - 2
    assert pickle.loads(pickle.dumps(debate)) == debate
    assert "new" in debate.rename("c5000", "new")
    assert len(debate.neighbourhood("c0", 3)) == 7
    assert len(debate.remove("c1")) == len(debate) - 3
    assert len(argmap.to_text(debate)) < 300 * DEEP


def test_a_deep_chain_of_undercuts_is_renamed_in_one_pass() -> None:
    """Each step's default id holds the one below it, and all of them follow a renaming."""
    claims = [Claim(f"c{number}", f"Claim {number}.") for number in range(DEEP)]
    step: Support | Counterpoint = Support("c1", "c0")
    steps: list[Element] = [step]
    for claim in claims[2:]:
        step = Counterpoint(claim, step)
        steps.append(step)
    debate = ArgumentMap([*claims, *steps])
    there = debate.rename("c1", "first")
    assert "first supports c0" in there
    assert there.elements[-1].id != debate.elements[-1].id
    assert there.rename("first", "c1") == debate
    assert len(debate.remove("c1")) == DEEP - 1
    assert len(debate.grounds_of("c0")) == len(debate) - 1


RING = [Claim(name, f"{name.upper()}.") for name in ("a", "b", "c", "d", "e")]


@pytest.mark.parametrize(
    ("relations", "roots"),
    [
        ([Counterpoint("a", "b"), Counterpoint("b", "a"), Support("c", "a")], "abde"),
        ([Support("a", "b"), Support("b", "c"), Support("c", "a"), Support("d", "b")], "abce"),
        ([Restatement("a", "b"), Restatement("b", "a"), Support("c", "a")], "abde"),
        ([Support("a", "a"), Support("b", "a")], "acde"),
        ([Support("a", "b"), Support("b", "a"), Support("b", "c"), Support("d", "a")], "ce"),
        ([Support("a", "b", id="s"), Counterpoint("b", "s"), Support("c", "a")], "bde"),
        ([Context("a", "b"), Support("c", "b"), Support("d", "b")], "be"),
        ([Context("a", "b"), Context("b", "a")], "abcde"),
        ([Contrast("a", "b"), Support("c", "a")], "abde"),
    ],
)
def test_a_circle_at_the_top_can_be_a_root(relations: list[Element], roots: str) -> None:
    """Claims that exclude each other, a ring, one thing said twice: none of them leads beyond it.

    A claim beside them is no thesis because nothing else is a root.
    """
    debate = ArgumentMap([*RING, *relations])
    assert "".join(claim.id for claim in debate.roots) == roots
    assert debate.thesis is None


@given(maps())
def test_every_claim_leads_to_a_root(debate: ArgumentMap) -> None:
    """Every claim leads to a root.

    By steps, restatements and contexts, and from a root only to others of its circle.
    """
    onward: dict[str, set[str]] = {element.id: set() for element in debate.elements}
    for relation in debate.elements:
        if isinstance(relation, Contrast):
            onward[relation.id].update(relation.left, relation.right)
        elif not isinstance(relation, Claim):
            onward[relation.id].update(relation.sides[1])
            for start in relation.sides[0]:
                onward[start].add(relation.id)
    reached: dict[str, set[str]] = {}
    for name in onward:
        seen, waiting = {name}, [name]
        while waiting:
            found = onward[waiting.pop()] - seen
            seen |= found
            waiting += found
        reached[name] = seen
    roots = {claim.id for claim in debate.roots}
    claims = {claim.id for claim in debate.claims}
    for claim in debate.claims:
        assert roots & reached[claim.id]
        is_final = all(
            claim.id in reached[name] or claims.isdisjoint(reached[name])
            for name in reached[claim.id]
        )
        assert is_final == (claim.id in roots)


def test_a_walk_comes_by_relations_of_every_kind() -> None:
    """A context and a restatement hang below their claim, a contrast names another."""
    claims = [Claim(name, f"{name}.") for name in "tacxr"]
    steps = (Support("a", "t"), Context("c", "a"), Contrast("t", "x"), Restatement("r", "t"))
    debate = ArgumentMap([*claims, *steps], thesis="t")
    assert [(visit.element.id, visit.depth) for visit in debate.walk()] == [
        ("t", 0),
        ("a supports t", 1),
        ("a", 2),
        ("c is context of a", 3),
        ("c", 4),
        ("t contrasts with x", 1),
        ("r restates t", 1),
        ("r", 2),
        ("x", 0),
    ]
