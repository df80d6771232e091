"""Two maps side by side: what is the same, what changed, and the figures of agreement."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import (
    Agreement,
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    FormatError,
    Kappa,
    MatchedBy,
    Pair,
    Quote,
    Restatement,
    Score,
    Source,
    Support,
    UnknownIdError,
    WrongTypeError,
    agreement_table,
    compare,
    compare_many,
    dump,
)
from argmap.cli import main
from argmap.comparison import FIGURES
from tests.growth import lines
from tests.strategies import maps

OLD = ArgumentMap.of(
    Claim("tax", "A carbon tax should be introduced."),
    Claim("sweden", "Sweden's carbon tax cut its emissions."),
    Claim("poor", "A carbon tax falls hardest on the poor."),
    Claim("small", "Sweden is small."),
    Support("sweden", "tax", id="precedent"),
    Counterpoint("poor", "tax"),
    Counterpoint("small", "precedent"),
)


def ids_of(pairs: tuple[Pair[Claim], ...]) -> list[tuple[str, str, str]]:
    """Return who is matched with whom, and why."""
    return [(pair.before.id, pair.after.id, pair.by.value) for pair in pairs]


# -- laws -------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(maps())
def test_a_map_is_the_same_as_itself(debate: ArgumentMap) -> None:
    """Every element is matched with itself, nothing changed, and no figure is below one."""
    found = compare(debate, debate)
    assert found.same
    assert str(found) == "the same"
    assert [pair.before for pair in (*found.claims, *found.relations)] == [
        *debate.claims,
        *(each for each in debate.elements if not isinstance(each, Claim)),
    ]
    for figure in FIGURES:
        value = getattr(found.agreement, figure.name)
        if isinstance(value, Score):
            assert {value.precision, value.recall, value.f1} <= {1.0, None}
            assert (value.f1 is None) == (value.before == 0)
        else:
            assert value.kappa in (1.0, None)
            assert value.observed in (1.0, None)


@settings(max_examples=40)
@given(maps(), maps(), st.booleans())
def test_swapping_the_maps_swaps_what_is_said(
    one: ArgumentMap, other: ArgumentMap, ids: bool
) -> None:
    """Added is removed, precision is recall, and the same elements are matched for one reason."""
    there, back = compare(one, other, ids=ids), compare(other, one, ids=ids)
    assert there.added == back.removed
    assert there.removed == back.added
    assert {(p.before.id, p.after.id, p.by) for p in (*there.claims, *there.relations)} == {
        (p.after.id, p.before.id, p.by) for p in (*back.claims, *back.relations)
    }
    assert {(p.before.id, p.changed) for p in there.changed} == {
        (p.after.id, p.changed) for p in back.changed
    }
    for figure in FIGURES:
        value, swapped = (getattr(found.agreement, figure.name) for found in (there, back))
        if isinstance(value, Score):
            assert (value.precision, value.recall, value.f1) == (
                swapped.recall,
                swapped.precision,
                swapped.f1,
            )
        else:
            assert value.kappa == swapped.kappa


@settings(max_examples=40)
@given(maps(), maps())
def test_the_same_means_equal(one: ArgumentMap, other: ArgumentMap) -> None:
    """A comparison finds no difference between two maps exactly when they are equal."""
    assert compare(one, other).same == (one == other)
    shuffled = evolve(one, elements=one.elements[::-1])
    assert compare(one, shuffled).same


@settings(max_examples=40)
@given(maps(), maps(), st.booleans())
def test_every_element_is_told_of_once(one: ArgumentMap, other: ArgumentMap, ids: bool) -> None:
    """What is in a map is matched or not, never both, and only with its own kind."""
    found = compare(one, other, ids=ids)
    pairs = [*found.claims, *found.relations]
    assert sorted([*(p.before.id for p in pairs), *(e.id for e in found.removed)]) == sorted(
        element.id for element in one
    )
    assert sorted([*(p.after.id for p in pairs), *(e.id for e in found.added)]) == sorted(
        element.id for element in other
    )
    for pair in pairs:
        assert type(pair.before) is type(pair.after)
        assert found.later(pair.before) is pair.after
        assert found.earlier(pair.after) is pair.before


@settings(max_examples=60)
@given(maps())
def test_new_ids_hide_nothing(debate: ArgumentMap) -> None:
    """Claims of different texts are matched when all their ids are new, and their relations too."""
    seen: set[str] = set()
    for claim in debate.claims:
        said = " ".join(Source("text", text=claim.text).words.keys) or claim.text.strip()
        if said in seen:
            debate = debate.remove(claim)
        seen.add(said)
    renamed = debate
    for number, claim in enumerate(debate.claims):
        renamed = renamed.rename(claim, f"a new id {number}")
    found = compare(debate, renamed)
    assert not found.removed
    assert not found.added
    assert not found.reworded
    assert {pair.changed for pair in found.claims} <= {("id",)}
    assert {pair.changed for pair in found.relations} <= {()}
    assert found.agreement.attachment.f1 in (1.0, None)


# -- how claims are matched -------------------------------------------------------------------


def test_ids_that_only_count_are_not_taken_for_the_same() -> None:
    """Two people who each numbered the same claims agree; by their numbers they would not."""
    texts = "It is hot.", "It is dry.", "It rains."
    one = ArgumentMap.of(
        *[Claim(f"T{at}", text) for at, text in enumerate(texts)],
        Support("T1", "T0", id="R1"),
        Counterpoint("T2", "T0", id="R2"),
    )
    other = ArgumentMap.of(
        *[Claim(f"T{(at + 1) % 3}", text) for at, text in enumerate(texts)],
        Support("T2", "T1", id="R2"),
        Counterpoint("T0", "T1", id="R1"),
    )
    for first, second in ((one, other), (other, one)):
        found = compare(first, second)
        assert found.ids_differ
        assert found.agreement.polarity.f1 == found.agreement.attachment_kappa.kappa == 1.0
        assert "equal ids stand for other claims" in str(found)
        assert "equal ids stand for other claims" in found._repr_html_()
    by_id = compare(one, other, ids=True)
    assert not by_id.ids_differ
    assert by_id.agreement.attachment.f1 == 0.0
    assert not compare(one, other, ids=False).ids_differ
    assert not compare(one, one.replace(Claim("T2", "It pours."))).ids_differ


def test_ids_that_only_count_are_told_by_passages_too() -> None:
    """Claims with other words that quote the same passages under other ids clash as well."""
    page = Source("page", text="It was hot in May. It was dry in June. It rained in July.")
    spans = ("hot in May", "dry in June", "rained in July")
    one = ArgumentMap.of(
        *[Claim(f"T{at}", said, quotes=said) for at, said in enumerate(spans)], sources=[page]
    )
    wider = ("was hot in May", "It was dry in June", "It rained in July")
    other = ArgumentMap.of(
        *[Claim(f"T{2 - at}", said, quotes=said) for at, said in enumerate(wider)], sources=[page]
    )
    found = compare(one, other)
    assert found.ids_differ
    assert {(pair.before.id, pair.after.id) for pair in found.claims} == {
        ("T0", "T2"),
        ("T1", "T1"),
        ("T2", "T0"),
    }


def test_an_id_goes_before_a_text() -> None:
    """Claims with one id are one claim, reworded, though another has the old text."""
    new = ArgumentMap.of(Claim("a", "It is dear."), Claim("b", "It is cold."))
    found = compare(ArgumentMap.of(Claim("a", "It is cold.")), new)
    assert ids_of(found.claims) == [("a", "a", "id")]
    assert [pair.after.text for pair in found.reworded] == ["It is dear."]
    assert [claim.id for claim in found.added] == ["b"]


def test_ids_that_only_count_can_be_left_out() -> None:
    """Where ids mean nothing, texts decide."""
    new = ArgumentMap.of(Claim("a", "It is dear."), Claim("b", "IT IS COLD"))
    found = compare(ArgumentMap.of(Claim("a", "It is cold.")), new, ids=False)
    assert ids_of(found.claims) == [("a", "b", "text")]


PAGE = Source(
    "page", text="Critics say the tax hurts the poor. It also pays for trains. It may end."
)


@pytest.mark.parametrize(
    ("ours", "theirs", "matched"),
    [
        ("the tax hurts the poor", "the tax hurts the poor", True),
        ("the tax hurts the poor", "Critics say the tax hurts the poor.", True),
        ("say the tax hurts", "the tax hurts the poor", True),
        ("the poor", "Critics say the tax hurts the poor. It also pays for trains.", True),
        ("Critics say the tax", "tax hurts the poor. It also", False),
        ("the tax hurts the poor", "It also pays for trains", False),
        ("the tax hurts the rich", "the tax hurts the poor", False),
    ],
)
def test_the_words_of_the_source_tie_claims(ours: str, theirs: str, matched: bool) -> None:
    """Half of the shorter quote must stand in the other; what is not in the source ties nothing."""
    one = ArgumentMap.of(Claim("a", "Unfair.", quotes=ours), sources=[PAGE])
    same_text = Source("another id", text=PAGE.text)
    other = ArgumentMap.of(Claim("b", "It burdens those.", quotes=theirs), sources=[same_text])
    found = compare(one, other)
    assert ids_of(found.claims) == ([("a", "b", "words")] if matched else [])


def test_words_of_different_sources_tie_nothing() -> None:
    """The same words in two documents are no sign of the same claim."""
    one = ArgumentMap.of(Claim("a", "Unfair.", quotes="the poor"), sources=[PAGE])
    elsewhere = Source("page", text="Blessed are the poor.")
    other = ArgumentMap.of(Claim("b", "A blessing.", quotes="the poor"), sources=[elsewhere])
    assert compare(one, other).claims == ()


def test_of_several_claims_on_the_same_words_the_nearest_text_is_taken() -> None:
    """Several claims may rest on one sentence; then what they say decides among them."""
    quote = "Critics say the tax hurts the poor."
    one = ArgumentMap.of(
        Claim("a", "Critics speak.", quotes=quote),
        Claim("b", "The tax hurts the poor.", quotes=quote),
        sources=[PAGE],
    )
    other = ArgumentMap.of(
        Claim("x", "The tax hurts poor people.", quotes=quote),
        Claim("y", "Some critics speak up.", quotes=quote),
        sources=[PAGE],
    )
    assert set(ids_of(compare(one, other).claims)) == {("a", "y", "words"), ("b", "x", "words")}


@pytest.mark.parametrize(
    ("ours", "theirs", "by"),
    [
        ("The tax – it’s dear!", "the tax, it's dear", "text"),
        ("???", " ??? ", "text"),
        (
            "A carbon tax hits the poor hardest.",
            "The carbon tax hits the poor hardest",
            "close-text",
        ),
        ("A carbon tax hits the poor.", "Trains are slow.", None),
        ("???", "!!!", None),
    ],
)
def test_texts_tie_claims(ours: str, theirs: str, by: str | None) -> None:
    """The same text but for typography ties two claims, and so do half of their words."""
    found = compare(ArgumentMap.of(Claim("a", ours)), ArgumentMap.of(Claim("b", theirs)))
    assert ids_of(found.claims) == ([] if by is None else [("a", "b", by)])


def test_the_closest_texts_go_first() -> None:
    """A claim goes to the one it shares most words with, whatever the order."""
    one = ArgumentMap.of(Claim("a", "taxes on coal cut smoke"), Claim("b", "taxes on coal cut fog"))
    other = ArgumentMap.of(
        Claim("x", "new taxes on coal cut fog"), Claim("y", "new taxes on coal cut smoke")
    )
    assert {pair[:2] for pair in ids_of(compare(one, other).claims)} == {("a", "y"), ("b", "x")}


def test_an_alignment_in_a_file_may_have_heads_and_blank_lines(tmp_path: Path) -> None:
    """A line of nothing but commas says nothing; heads are told from ids that the maps have."""
    one = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."))
    other = ArgumentMap.of(Claim("x", "Cold."), Claim("y", "Rain."))
    file = tmp_path / "hand.csv"
    for text in ("ours,theirs\n\na, y\n,\n b ,\n", "\na,y\n\n\nb,\n", "a,y\r\nb,\r\n"):
        file.write_text(text, "utf-8")
        assert ids_of(compare(one, other, alignment=file).claims) == [("a", "y", "hand")]
    for text, place in (("a,y\n\nb\n", 3), ("a,y,z\n", 1)):
        file.write_text(text, "utf-8")
        with pytest.raises(FormatError, match=rf"hand.csv:{place}: expected two columns"):
            compare(one, other, alignment=file)


def test_an_alignment_matches_each_claim_once() -> None:
    """Neither a claim of the first map nor one of the second goes to two."""
    one = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."))
    for alignment in ({"a": "a", "b": "a"}, {"a": "b", "b": "b"}):
        with pytest.raises(FormatError, match="is matched by hand twice"):
            compare(one, one, alignment=alignment)
    found = compare(one, one, alignment={"a": "b", "b": None})
    assert ids_of(found.claims) == [("a", "b", "hand")]
    assert (found.removed[0].id, found.added[0].id) == ("b", "a")


# -- how relations are matched ----------------------------------------------------------------


def test_a_step_follows_its_claims() -> None:
    """New ids, default and given, and undercuts of undercuts are followed through."""
    old = OLD.add(Claim("reply", "Size is beside the point."))
    old = old.add(Counterpoint("reply", "small counters precedent", id="reply to small"))
    new = old.rename("precedent", "p1").rename("tax", "t").rename("reply to small", "r")
    found = compare(old, new)
    assert not found.added + found.removed
    assert {pair.after.id: pair.changed for pair in found.changed} == {
        "t": ("id",),
        "p1": ("id",),
        "r": ("id",),
    }
    assert {pair.by for pair in found.relations} == {MatchedBy.ENDS}


def test_a_premise_more_is_a_change() -> None:
    """A step that gains or loses a linked premise is the same step, with other premises."""
    new = OLD.remove("poor counters tax").add(
        Claim("rents", "Rents rise."), Counterpoint(["poor", "rents"], "tax")
    )
    found = compare(OLD, new)
    assert [element.id for element in found.added] == ["rents"]
    (change,) = found.changed
    assert (change.by, change.changed) == (MatchedBy.SOME_ENDS, ("premises",))


def test_an_undercut_of_a_changed_step_is_followed() -> None:
    """What hits a step is matched once that step is."""
    new = OLD.remove("precedent").add(
        Support(["sweden", "small"], "tax", id="p"), Counterpoint("small", "p")
    )
    found = compare(OLD, new)
    assert not found.added + found.removed
    assert found.agreement.undercuts.f1 == 1


def test_a_given_id_holds_a_step_whose_ends_are_new() -> None:
    """A step keeps its id when its premise is exchanged; without that id it is another step."""
    old = OLD.remove("small")
    new = old.remove("precedent").add(
        Claim("norway", "Norway too."), Support("norway", "tax", id="precedent")
    )
    assert compare(old, new).changed[0].changed == ("premises",)
    assert [element.kind for element in compare(old, new, ids=False).removed] == ["support"]


def test_a_change_of_sides_is_another_step() -> None:
    """A support that became a counterpoint was removed, and a counterpoint added."""
    new = OLD.remove("poor counters tax").add(Support("poor", "tax"))
    found = compare(OLD, new)
    assert [element.id for element in found.removed] == ["poor counters tax"]
    assert [element.id for element in found.added] == ["poor supports tax"]
    assert found.agreement.attachment.f1 == 1
    assert found.agreement.polarity.both == 2
    assert found.agreement.polarity_kappa.counts == {
        ("support", "support"): 1,
        ("counterpoint", "counterpoint"): 1,
        ("counterpoint", "support"): 1,
    }


def test_quiet_relations_are_matched() -> None:
    """A contrast is the same read either way; a restatement is not."""
    claims = [Claim("a", "Hot."), Claim("b", "Cold.")]
    one = ArgumentMap([*claims, Contrast("a", "b"), Restatement("a", "b")])
    other = ArgumentMap([*claims, Contrast("b", "a"), Restatement("b", "a")])
    found = compare(one, other)
    assert [pair.after.kind for pair in found.relations] == ["contrast"]
    assert found.relations[0].changed == ("left", "right")
    assert [element.kind for element in (*found.removed, *found.added)] == ["restatement"] * 2


def test_parallel_steps_keep_their_ids() -> None:
    """Of several steps with the same ends, those with one id are one."""
    claims = [Claim("a", "Hot."), Claim("b", "Fire.")]
    one = ArgumentMap([*claims, Support("a", "b", id="1"), Support("a", "b", id="2")])
    other = ArgumentMap([*claims, Support("a", "b", id="2"), Support("a", "b", id="3")])
    found = compare(one, other)
    assert {(p.before.id, p.after.id) for p in found.relations} == {("2", "2"), ("1", "3")}


def test_what_is_unknown_is_refused() -> None:
    """Asking for an element that is in no map names the nearest one."""
    with pytest.raises(UnknownIdError, match="did you mean 'tax'"):
        compare(OLD, OLD).later("taxx")


def test_the_map_itself_is_compared() -> None:
    """Title, thesis, sources and the rest are told of by name."""
    new = evolve(OLD, title="Carbon", thesis="tax", sources=[PAGE], extras={"x": 1})
    assert compare(OLD, new).about == ("title", "thesis", "sources", "extras")
    assert not compare(OLD, new).same
    assert "~ the map: thesis" in str(compare(OLD, new))


def test_extras_are_not_told_one_by_one() -> None:
    """What a notation keeps for itself differs in every record; that is one line."""
    new = evolve(OLD, elements=[evolve(each, extras={"aif": {"nodeID": "1"}}) for each in OLD])
    assert str(compare(OLD, new)) == (
        "~ 7 in nothing but extras, which notations keep for themselves"
    )
    assert len(compare(OLD, new).changed) == 7


# -- figures, each with a case worked by hand -------------------------------------------------
#
#   before: a→t support, b→t support with c (linked), d→t counterpoint, e hits a→t (undercut), f
#   after:  A→T support, B→T counterpoint with C (linked), D hits A→T (undercut), E alone, no F
#
# Links before: a→t +, b→t +, c→t +, d→t -, e→(a→t) -   five
# Links after:  A→T +, B→T -, C→T -, D→(A→T) -          four
# In both: a→t, b→t, c→t                                three, of which one has the same kind

BEFORE = ArgumentMap.of(
    *[Claim(name, f"the claim {name * 3}") for name in "tabcdef"],
    Support("a", "t", id="one"),
    Support(["b", "c"], "t"),
    Counterpoint("d", "t"),
    Counterpoint("e", "one"),
)
AFTER = ArgumentMap.of(
    *[Claim(name, f"the claim {name * 3}") for name in "tabcde"],
    Support("a", "t", id="one"),
    Counterpoint(["b", "c"], "t"),
    Counterpoint("d", "one"),
)
WORKED = compare(BEFORE, AFTER).agreement


@pytest.mark.parametrize(
    ("name", "counts", "precision", "recall", "f1"),
    [
        ("claims", (6, 7, 6), Fraction(1), Fraction(6, 7), Fraction(12, 13)),
        ("attachment", (3, 5, 4), Fraction(3, 4), Fraction(3, 5), Fraction(2, 3)),
        ("supports", (1, 3, 1), Fraction(1), Fraction(1, 3), Fraction(1, 2)),
        ("counterpoints", (0, 2, 3), Fraction(0), Fraction(0), Fraction(0)),
        ("polarity", (1, 5, 4), Fraction(1, 4), Fraction(1, 5), Fraction(2, 9)),
        ("linked_premises", (0, 1, 1), Fraction(0), Fraction(0), Fraction(0)),
        ("undercuts", (0, 1, 1), Fraction(0), Fraction(0), Fraction(0)),
    ],
)
def test_a_score_worked_by_hand(
    name: str, counts: tuple[int, int, int], precision: Fraction, recall: Fraction, f1: Fraction
) -> None:
    """Precision, recall and F1 of each figure, counted by hand in the comment above."""
    score = getattr(WORKED, name)
    assert (score.both, score.before, score.after) == counts
    assert score.precision == pytest.approx(float(precision))
    assert score.recall == pytest.approx(float(recall))
    assert score.f1 == pytest.approx(float(f1))


def test_linked_premises_worked_by_hand() -> None:
    """Three premises are three pairs; the two that stay together are one of them."""
    claims = [Claim(name, f"the claim {name * 3}") for name in "tabc"]
    one = ArgumentMap([*claims, Support(["a", "b", "c"], "t")])
    other = ArgumentMap([*claims, Support(["a", "b"], "t"), Support("c", "t")])
    assert compare(one, other).agreement.linked_premises == Score(1, 3, 1)
    assert compare(one, other).agreement.attachment.f1 == 1


def test_undercuts_worked_by_hand() -> None:
    """An undercut that became a rebuttal is one of the first map and none of the second."""
    new = OLD.remove("small counters precedent").add(Counterpoint("small", "tax"))
    undercuts = compare(OLD, new).agreement.undercuts
    assert undercuts == Score(0, 1, 0)
    assert (undercuts.precision, undercuts.recall, undercuts.f1) == (None, 0, 0)


def test_kappa_of_attachment_worked_by_hand() -> None:
    """Six matched claims are thirty ordered pairs: linked in both 3, in the first 1, in none 26.

    Links to a step are no pairs of claims. Observed 29/30; by chance (4·3 + 26·27)/900 = 714/900;
    kappa (870 - 714)/(900 - 714) = 156/186.
    """
    kappa = WORKED.attachment_kappa
    assert list(kappa.counts.values()) == [3, 1, 0, 26]
    assert kappa.observed == pytest.approx(29 / 30)
    assert kappa.expected == pytest.approx(714 / 900)
    assert kappa.kappa == pytest.approx(156 / 186)


def test_kappa_of_polarity_worked_by_hand() -> None:
    """Three links in both: one + and +, two + and -; agreement is that of chance, so kappa is 0."""
    kappa = WORKED.polarity_kappa
    assert kappa.counts == {("support", "support"): 1, ("support", "counterpoint"): 2}
    assert kappa.observed == kappa.expected == pytest.approx(1 / 3)
    assert kappa.kappa == 0


def test_kappa_of_a_textbook() -> None:
    """Fifty items, 20 and 15 alike, 5 and 10 not: observed 0.7, by chance 0.5, kappa 0.4."""
    table = {("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}
    kappa = Kappa(table)
    assert (kappa.observed, kappa.expected, kappa.kappa) == (0.7, 0.5, 0.4)
    assert Kappa({("y", "n"): 5, ("n", "y"): 5}).kappa == -1


def test_nothing_is_divided_by_nothing() -> None:
    """Where there is nothing to count a figure is None, and is printed as undefined."""
    empty = compare(ArgumentMap(), ArgumentMap()).agreement
    assert {getattr(empty, f.name).f1 for f in FIGURES if "kappa" not in f.name} == {None}
    assert {getattr(empty, f.name).kappa for f in FIGURES if "kappa" in f.name} == {None}
    assert str(empty).endswith("- is undefined: nothing to count, or one label only")
    assert Kappa({("y", "y"): 9}).kappa is None
    assert Kappa({("y", "y"): 9}).observed == 1
    assert isinstance(empty, Agreement)


def test_a_link_drawn_both_ways_is_both() -> None:
    """A premise that both supports and counters has a label of its own."""
    claims = [Claim("a", "Hot."), Claim("b", "Fire.")]
    one = ArgumentMap([*claims, Support("a", "b")])
    other = one.add(Counterpoint("a", "b"))
    assert compare(one, other).agreement.polarity_kappa.counts == {("support", "both"): 1}
    assert compare(one, other).agreement.polarity == Score(1, 1, 2)


def test_the_passages_of_either_map_are_counted_by_themselves() -> None:
    """Each once, however many claims quote it; the same ends, or more than half of the longer."""
    page = Source("page", text="Tax carbon now, for it works. Rail is slow. It hurts the poor.")

    def quoting(*quotes: str) -> ArgumentMap:
        claims = [Claim(f"c{at}", f"Claim {at}.", quotes=each) for at, each in enumerate(quotes)]
        return ArgumentMap(claims, sources=[page])

    one = quoting("Tax carbon now", "Tax carbon now", "Rail is slow.", "It hurts the poor.")
    other = quoting("Tax carbon now, for", "hurts the")
    assert compare(one, other).spans == (Score(0, 3, 2), Score(1, 3, 2))
    assert compare(other, one).spans == (Score(0, 2, 3), Score(1, 2, 3))
    assert compare(quoting("Tax carbon now"), quoting("for it works")).spans[1] == Score(0, 1, 1)
    half = quoting("Tax carbon now", "Rail is slow")
    assert compare(one, half).spans == (Score(1, 3, 2), Score(2, 3, 2))
    agreement = compare(one, half).agreement.claims
    assert (agreement.before, agreement.after) == (4, 2)


def test_the_table_of_figures_has_a_row_for_each_average_and_measure() -> None:
    """All have a figure's name; precision and recall are those of the counts of all pairs."""
    table = agreement_table(compare_many([(BEFORE, AFTER)]))
    rows = [(row["figure"], row["average"], row["measure"]) for row in table]
    scores = [figure.name for figure in FIGURES if "kappa" not in figure.name]
    assert rows == [
        *[
            (name, *rest)
            for name in (*scores, "exact_spans", "overlapping_spans")
            for rest in (
                ("micro", "f1"),
                ("micro", "precision"),
                ("micro", "recall"),
                ("macro", "f1"),
            )
        ],
        *[
            (figure.name, average, "kappa")
            for figure in FIGURES
            if "kappa" in figure.name
            for average in ("micro", "macro")
        ],
    ]
    values = {row[:3]: row[3:] for row in [tuple(row.values()) for row in table]}
    assert values["attachment", "micro", "precision"][0] == 0.75
    assert values["attachment", "micro", "recall"][0] == 0.6


def test_another_step_to_the_same_claim_is_not_the_same_step() -> None:
    """A reason that is missing is no counterpoint of another claim turned into one."""
    claims = [Claim("t", "Tax it."), Claim("a", "It works."), Claim("b", "It is dear.")]
    model = ArgumentMap([*claims, Support("a", "t")])
    found = compare(model, ArgumentMap([*claims, Counterpoint("b", "t")]))
    assert [each.code for each in found.feedback] == ["missing-step", "extra-step"]


@pytest.mark.parametrize("given", [("map.json", OLD), (OLD, "map.json")])
def test_both_maps_are_maps(given: tuple[Any, Any]) -> None:
    """What is none is told with what to do."""
    with pytest.raises(WrongTypeError, match=r"compare\(\) takes an ArgumentMap, found the text"):
        compare(*given)


# -- size -------------------------------------------------------------------------------------


def _numbered(letter: str, size: int, *, quotes: bool) -> ArgumentMap:
    """Return claims that share all words but two, and with quotes each a passage of one source."""
    words = [f"Words of place {n}." for n in range(size)]
    claims = [
        Claim(
            f"{letter}{n}",
            f"{letter} the tax of place {n} is number {n * 7 % size}",
            quotes=[Quote(words[n])] if quotes else [],
        )
        for n in range(size)
    ]
    steps = [Support(claims[n], claims[n // 2]) for n in range(1, size)]
    source = Source("page", text=" ".join(words))
    return ArgumentMap([*claims, *steps], sources=[source] if quotes else [])


@pytest.mark.parametrize(
    ("quotes", "match", "by_hand"),
    [
        (False, "close", False),
        (False, "words", False),
        (True, "close", False),
        (False, "close", True),
    ],
)
def test_work_grows_with_the_size(
    quotes: bool, match: Literal["close", "words"], by_hand: bool
) -> None:
    """Eight times the claims, all reworded and with new ids, take about eight times the work.

    Counted in lines executed, with every agreement; in maps of less than a hundred claims all
    pairs are held against each other, so the smaller one has 150.
    """

    def work(size: int) -> int:
        one, other = (_numbered(letter, size, quotes=quotes) for letter in "ab")
        hand = {f"a{n}": f"b{n}" for n in range(size)} if by_hand else None

        def compared() -> None:
            found = compare(one, other, match=match, alignment=hand)
            assert found.agreement.attachment.f1 is not None
            assert found.spans[0].before == (size if quotes else 0)
            assert len(found.claims) == size

        return lines(compared)

    assert work(1_200) < 9 * work(150)


def test_a_long_chain_of_changed_undercuts() -> None:
    """Ten thousand undercuts, each of the one before and each changed, are all followed."""

    def chain(letter: str, premises: list[str]) -> ArgumentMap:
        steps = [Support("a", "b", id=f"{letter}0")]
        undercuts = [
            Counterpoint(premises, f"{letter}{n}", id=f"{letter}{n + 1}") for n in range(10_000)
        ]
        claims = [Claim("a", "Hot."), Claim("b", "Fire."), Claim("c", "Rain.")]
        return ArgumentMap([*claims, *steps, *undercuts])

    found = compare(chain("x", ["a"]), chain("y", ["a", "c"]))
    assert found.agreement.undercuts == Score(10_000, 10_000, 10_000)


# -- the command ------------------------------------------------------------------------------


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """0 for the same, 1 for a difference, 2 for what cannot be read; text or JSON."""
    old, new = str(tmp_path / "old.json"), str(tmp_path / "new.json")
    dump(OLD, old)
    dump(OLD.remove("poor").replace(Claim("small", "It is small.")), new)
    assert main(["compare", old, old]) == 0
    assert capsys.readouterr().out.startswith("the same\n")
    assert main(["compare", old, new]) == 1
    out = capsys.readouterr().out
    assert "- claim 'poor': A carbon tax falls hardest on the poor." in out
    assert "~ claim 'small': text\n    - Sweden is small.\n    + It is small." in out
    assert "claims           precision 1.000  recall 0.750" in out
    assert main(["compare", old, str(tmp_path / "none.json")]) == 2


def test_the_command_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON holds every match and every figure with its definition and its source."""
    old, new = str(tmp_path / "old.json"), str(tmp_path / "new.json")
    dump(OLD, old)
    dump(OLD.rename("poor", "p"), new)
    assert main(["compare", "--output", "json", "--no-ids", old, new]) == 1
    said = json.loads(capsys.readouterr().out)
    assert {
        "kind": "claim",
        "before": "poor",
        "after": "p",
        "by": "text",
        "changed": ["id"],
        "values": {"id": {"before": "poor", "after": "p"}},
    } in said["matched"]
    assert said["agreement"]["claims"]["f1"] == 1
    assert said["agreement"]["linked_premises"]["precision"] is None
    assert all(figure["source"] for figure in said["agreement"].values())


def test_what_changed_is_told_with_its_values(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What changed is told with its values, in words and as JSON.

    Without the figures where they are not wanted, also of folders.
    """
    one = ArgumentMap.of(Claim("a", "Hot.", modality="possible", tags=["x"]), title="Old")
    other = ArgumentMap.of(Claim("a", "Hot.", tags=["y", "z"], quotes="It was hot."), title="New")
    assert str(compare(one, other)).splitlines() == [
        "~ the map: title",
        "    title: Old → New",
        "~ claim 'a': quotes, modality, tags",
        "    quotes: nothing → “It was hot.”",
        "    modality: possible → asserted",
        "    tags: x → y, z",
    ]
    for folder, debate in (("one", one), ("other", other)):
        (tmp_path / folder).mkdir()
        dump(debate, tmp_path / folder / "m.json")
    for names in (["one/m.json", "other/m.json"], ["one", "other"]):
        paths = [str(tmp_path / name) for name in names]
        assert main(["compare", *paths, "--no-agreement"]) == 1
        assert "modality: possible → asserted" in capsys.readouterr().out
        assert main(["compare", *paths, "--no-agreement", "--output", "json"]) == 1
        said = json.loads(capsys.readouterr().out)
        (found,) = said if isinstance(said, list) else [said]
        assert "agreement" not in found
        assert found["matched"][0]["values"]["tags"] == {"before": ["x"], "after": ["y", "z"]}
