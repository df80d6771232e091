"""Claims of two maps matched by the words they quote, and figures of agreement by hand."""

from __future__ import annotations

from math import log

import pytest

from argmap import ArgumentMap, Claim, Counterpoint, Quote, Score, Source, Support, compare
from argmap.comparison import FIGURES
from argmap.comparison.claims import sharing_rare_words
from argmap.comparison.rewording import WordMatcher

WORDS = [f"word{n:02}" for n in range(80)]
PAGE = Source("page", text=" ".join(WORDS))
OTHER = Source("other", text=" ".join(reversed(WORDS)))


def run(first: int, last: int, source: str = "page") -> Quote:
    """Return a quote of the words from the first up to the last."""
    words = WORDS if source == "page" else list(reversed(WORDS))
    return Quote(" ".join(words[first:last]), source=source)


def one(name: str, *quotes: Quote) -> ArgumentMap:
    """Return a map of one claim that says what no other claim says."""
    claim = Claim(name, f"Says {name}.", quotes=quotes)
    return ArgumentMap.of(claim, sources=[PAGE, OTHER])


def several(**quotes: Quote) -> ArgumentMap:
    """Return a map with a claim for each quote."""
    claims = [Claim(name, f"Says {name}.", quotes=quote) for name, quote in quotes.items()]
    return ArgumentMap(claims, sources=[PAGE, OTHER])


def matched(before: ArgumentMap, after: ArgumentMap) -> list[tuple[str, str]]:
    """Return who is matched with whom by the words of a source."""
    found = compare(before, after, ids=False).claims
    return [(each.before.id, each.after.id) for each in found if each.by.value == "words"]


@pytest.mark.parametrize(
    ("ours", "theirs", "tied"),
    [
        ([run(0, 40)], [run(0, 8)], True),
        ([run(0, 8)], [run(0, 40)], True),
        ([run(0, 20)], [run(9, 29)], True),
        ([run(0, 20)], [run(10, 30)], False),
        ([run(30, 40), run(0, 4, "other")], [run(0, 4, "other")], True),
        ([run(0, 4, "other")], [run(30, 40), run(0, 4, "other")], True),
        ([run(30, 40, "other"), run(0, 4)], [run(0, 4)], True),
        ([run(0, 4)], [run(30, 40, "other"), run(0, 4)], True),
        ([run(0, 10)], [run(0, 10, "other")], False),
        ([run(0, 20), run(4, 8)], [run(10, 20)], True),
    ],
)
def test_half_of_the_shorter_quote_ties_two_claims(
    ours: list[Quote], theirs: list[Quote], tied: bool
) -> None:
    """Half of the shorter quote ties two claims.

    Whichever map has it, in whichever of several sources, and with a quote within another.
    """
    assert matched(one("a", *ours), one("b", *theirs)) == ([("a", "b")] if tied else [])
    assert matched(one("b", *theirs), one("a", *ours)) == ([("b", "a")] if tied else [])


def test_words_that_several_quotes_have_count_once() -> None:
    """Thirty words with ten of them quoted again: sixteen at their head are more than those ten."""
    after = several(head=run(0, 16), tail=run(20, 33))
    assert matched(one("a", run(0, 30), run(20, 30)), after) == [("a", "head")]


def test_the_most_in_common_is_measured_against_all_words_of_both() -> None:
    """Ten words in ten are nearer to twenty than twelve words in forty."""
    after = several(long=run(8, 48), short=run(0, 10))
    assert matched(one("a", run(0, 20)), after) == [("a", "short")]
    assert matched(after, one("a", run(0, 20))) == [("short", "a")]


def test_a_source_that_one_map_alone_has_counts_for_nothing() -> None:
    """Its words make a claim's words no longer."""
    alone = Source("alone", text=" ".join(reversed(WORDS[:60])))
    quotes = [run(0, 10), Quote(str(alone.text), source="alone")]
    before = ArgumentMap.of(Claim("a", "Says a.", quotes=quotes), sources=[PAGE, alone])
    assert matched(before, one("b", run(0, 30))) == [("a", "b")]
    assert matched(one("b", run(0, 30)), before) == [("b", "a")]


def test_a_long_quote_is_found_behind_many_short_ones() -> None:
    """Nine claims begin between; the long quote begins before them, and holds the words."""
    between = {f"c{n}": run(10 + 2 * n, 11 + 2 * n) for n in range(9)}
    after = several(long=run(0, 60), **between)
    assert matched(one("a", run(40, 50)), after) == [("a", "long")]
    assert matched(after, one("a", run(40, 50))) == [("long", "a")]


def test_the_same_text_twice_is_matched_in_its_order() -> None:
    """The first with the first, the second with the second."""
    before = ArgumentMap.of(Claim("a1", "It is dear."), Claim("a2", "It is dear."))
    after = ArgumentMap.of(Claim("b1", "It is dear."), Claim("b2", "It is dear."))
    found = compare(before, after, ids=False).claims
    assert [(each.before.id, each.after.id) for each in found] == [("a1", "b1"), ("a2", "b2")]


def test_exactly_half_of_the_words_tie_two_texts() -> None:
    """Two of four; one of three do not."""
    before, after = Claim("a", "taxes work well"), Claim("b", "taxes work badly")
    found = compare(ArgumentMap.of(before), ArgumentMap.of(after)).claims
    assert [each.by.value for each in found] == ["close-text"]
    less = Claim("b", "taxes fail")
    assert compare(ArgumentMap.of(Claim("a", "taxes work")), ArgumentMap.of(less)).claims == ()


def test_what_was_matched_by_hand_is_not_matched_again() -> None:
    """Another claim with the same text as the counterpart stays alone."""
    before = ArgumentMap.of(Claim("a", "Of taxes."), Claim("b", "It is dear."))
    after = ArgumentMap.of(Claim("x", "It is dear."))
    found = compare(before, after, alignment={"a": "x"})
    assert [(each.before.id, each.after.id) for each in found.claims] == [("a", "x")]
    assert [element.id for element in found.removed] == ["b"]


def test_words_that_only_one_side_has_hide_no_rare_one() -> None:
    """They are as rare, and tie nothing."""
    theirs = frozenset({"a", "b", "c", "d", "e", "f", "tax"})
    assert sharing_rare_words([frozenset({"tax"})], [theirs]) == {(0, 0)}
    assert sharing_rare_words([theirs], [frozenset({"tax"})]) == {(0, 0)}


LINKED = [Claim(name, f"the claim {name * 3}") for name in "abc"]


def test_kappa_counts_what_either_map_links_alone() -> None:
    """Six ordered pairs: one linked in the first only, one in the second only, four in none.

    A link from a claim to itself, and one to a step, are no pairs of different claims. Observed
    4/6; by chance (1·1 + 5·5)/36 = 26/36; kappa (24 - 26)/(36 - 26) = -1/5.
    """
    before = ArgumentMap([*LINKED, Support("a", "b", id="s"), Counterpoint("a", "a")])
    after = ArgumentMap([*LINKED, Support("c", "b", id="t"), Counterpoint("a", "t")])
    kappa = compare(before, after).agreement.attachment_kappa
    assert list(kappa.counts.values()) == [0, 1, 1, 4]
    assert kappa.kappa == pytest.approx(-1 / 5)


def test_an_undercut_is_in_both_maps_only_where_both_have_one() -> None:
    """The same counterpoint by its id, once against a step and once against a claim."""
    step = Support("a", "b", id="s")
    undercut, rebuttal = Counterpoint("c", "s", id="k"), Counterpoint("c", "b", id="k")
    before, after = ArgumentMap([*LINKED, step, undercut]), ArgumentMap([*LINKED, step, rebuttal])
    assert compare(before, after).agreement.undercuts == Score(0, 1, 0)
    assert compare(after, before).agreement.undercuts == Score(0, 0, 1)
    assert compare(before, before).agreement.undercuts == Score(1, 1, 1)


@pytest.mark.parametrize(
    ("ours", "theirs", "exact", "near"),
    [
        (run(0, 10), run(0, 10), 1, 1),
        (run(0, 10), run(0, 10, "other"), 0, 0),
        (run(0, 10), run(0, 6), 0, 1),
        (run(0, 6), run(0, 10), 0, 1),
        (run(0, 10), run(0, 4), 0, 0),
        (run(0, 4), run(0, 10), 0, 0),
    ],
)
def test_passages_agree_by_their_ends_or_by_more_than_half_of_the_longer(
    ours: Quote, theirs: Quote, exact: int, near: int
) -> None:
    """The same places in two sources are not the same passage."""
    spans = compare(one("a", ours), one("b", theirs)).spans
    assert spans == (Score(exact, 1, 1), Score(near, 1, 1))


def sureness(ours: list[str], theirs: list[str]) -> tuple[list[tuple[int, int]], dict[str, float]]:
    """Return who is matched by the words they share, and how sure each match is."""
    way = WordMatcher()
    left, right = (
        [Claim(f"c{n}", text) for n, text in enumerate(texts)] for texts in (ours, theirs)
    )
    return list(way(left, right)), way.sure


def test_the_sureness_of_a_match_worked_by_hand() -> None:
    """Words weigh the logarithm of one more than the claims of a map over those that have them.

    Of three claims one has each word, but two have "tax": 4/1 and 4/2. The first two texts share
    tax and coal, of tax, coal, cut and tax, coal, raised.
    """
    ours = ["tax coal cut", "tax sheep", "moon rises"]
    theirs = ["tax coal raised", "wool tax", "sun sets"]
    pairs, sure = sureness(ours, theirs)
    rare, common = log(4), log(2)
    assert pairs[0] == (0, 0)
    assert sure["c0"] == pytest.approx(2 * (common + rare) / (2 * common + 4 * rare))
    assert sureness(["tax coal"], ["coal tax"])[1] == {"c0": pytest.approx(1)}


def test_a_second_claim_about_as_like_halves_the_sureness() -> None:
    """A second claim about as like halves the sureness, in either map."""
    one, two = ["coal smoke kills people"], ["coal smoke harms people", "coal smoke ruins people"]
    for ours, theirs in ((one, two), (two, one)):
        _, sure = sureness(ours, theirs)
        _, alone = sureness(one, two[:1])
        assert max(sure.values()) < 0.5 < alone["c0"]


def test_every_figure_says_what_it_counts_and_who_defined_it() -> None:
    """Every figure says what it counts and who defined it, in words, with a year."""
    for figure in FIGURES:
        assert figure.title
        assert len(figure.items.split()) > 1
        assert any(word.strip(",;").isdigit() for word in figure.source.split())
