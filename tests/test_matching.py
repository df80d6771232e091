"""Finding a quote: each status as its definition says, and never slower than the text is long."""

from __future__ import annotations

import pickle
import re
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap import Match, ModelError, Quote, Source, Status, find
from tests.growth import within

PAGE = (Path(__file__).parent.parent / "seeds" / "000_86c8917871620198.txt").read_text("utf-8")
SEED = Source("page", text=PAGE)


def search(text: str, exact: str, before: str = "", after: str = "") -> Match:
    """Return the match of a quote in a text."""
    return find(Source("page", text=text), Quote(exact, before=before, after=after))


@pytest.fixture(params=["read through", "by its words"])
def ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Search a short text as any short text, and as a long one is."""
    if request.param == "by its words":
        monkeypatch.setattr("argmap.text.matching._SCANNED", 0)


def passages(text: str, match: Match) -> list[str]:
    """Return the words the match leads back to."""
    return [text[start:end] for start, end in match.spans]


@pytest.mark.parametrize("here", SEED.sentences, ids=lambda each: str(each.number))
def test_every_sentence_of_the_page_is_found_where_it_stands(here: Any) -> None:
    """A sentence copied from the page is exact, at its own offsets, line and number."""
    match = find(SEED, PAGE[here.start : here.end])
    assert match.status is Status.EXACT
    assert match.spans == ((here.start, here.end),)
    assert (match.start, match.end, match.line) == (here.start, here.end, here.line)
    assert (match.paragraph, match.sentence) == (here.paragraph, here.number)
    assert match.sentences == (here.number,)


def test_a_quote_over_a_sentence_end_touches_both_sentences() -> None:
    """The numbers of all sentences touched are given, and the column counts from one."""
    match = find(SEED, "strategic autonomy. On the other hand")
    assert (match.sentences, match.sentence, match.paragraph) == ((3, 4), 3, 1)
    assert match.column == PAGE.splitlines()[2].index("strategic autonomy") + 1


def test_a_quote_in_a_heading_is_in_no_sentence() -> None:
    """A heading is found like all text, and has neither a paragraph nor a sentence."""
    match = find(SEED, "Resistance identity")
    assert (match.status, match.line, match.column) == (Status.EXACT, 1, 1)
    assert (match.paragraph, match.sentence, match.sentences) == (None, None, ())


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("a party, an art", "art"),
        ("15 and 5 of them", "5 of them"),
        ("it is −5 today", "−5 today"),
        ("countries—5 of them were", "5 of them"),
        ("by 1.5 %, or more", "1.5 %"),
        ("p.5 of it", "5 of it"),
        ("x = 5 holds", "5 holds"),
        ("as we can’t win", "can’t"),
        ("“Yes,” he said", "“Yes,”"),
        ("what … then", "…"),
        ("  spaced  ", " spaced "),
        ("再生可能エネルギー", "可能エネ"),
        ("A", "A"),
    ],
)
@pytest.mark.usefixtures("ways")
def test_a_substring_that_cuts_nothing_is_exact(text: str, exact: str) -> None:
    """However short it is, and wherever an uncut place of it is."""
    match = search(text, exact)
    assert match.status is Status.EXACT
    assert match.found
    assert passages(text, match) == [exact.strip()]


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("a party", "art"),
        ("resistance to it", "resist"),
        ("x² grows", "x"),
        ("cafe\u0301 au lait", "cafe"),
        ("हिन्दी भाषा", "हिन्द"),
        ("15 of them", "5 of them"),
        ("−5 degrees", "5 degrees"),
        ("-5 degrees", "5 degrees"),
        ("+5 degrees", "5 degrees"),
        ("3-5 degrees", "5 degrees"),
        ("1.5 degrees", "5 degrees"),
        (".5 degrees", "5 degrees"),
        ("1,5 degrees", "5 degrees"),
        ("1/5 of them", "5 of them"),
        ("<5 of them", "5 of them"),
        ("< 5 of them", "5 of them"),
        ("≈5 of them", "5 of them"),
        ("$5 of it", "5 of it"),
        ("covid-19 cases", "19 cases"),
        ("covid-\n19 cases", "19 cases"),
        ("it is 1.5 now", "it is 1"),
        ("it is 5 % now", "it is 5"),
        ("it is 5% now", "it is 5"),
        ("it is 5 € now", "it is 5"),
        ("it is 5+ now", "it is 5"),
        ("we can't win", "we can"),
        ("we can’t win", "we can"),
        ("now-\nhere to go", "here to go"),
        ("to be now-\nhere", "to be now"),
        ("so ¬p holds", "p holds"),
        ("so ~p holds", "p holds"),
    ],
)
@pytest.mark.usefixtures("ways")
def test_a_substring_that_cuts_a_word_or_a_number_is_not_found(text: str, exact: str) -> None:
    """Half a word, a number without its sign, its decimals or its unit says something else."""
    assert search(text, exact).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("the actor’s own “aim”", 'the actor\'s own "aim"'),
        ("the ﬁrst oﬃce and ﬂag", "the first office and flag"),
        ("les œufs et le bœuf frais", "les oeufs et le boeuf frais"),
        ("the Encyclopædia of Cæsar", "the Encyclopaedia of Caesar"),
        ("die Straße in Bern", "die Strasse in Bern"),
        ("ER TRINKT IN MASSEN", "er trinkt in Maßen"),
        ("the net\u00adwork of sta\u00adtes", "the network of states"),
        ("the now-\nhere of it", "the nowhere of it"),
        ("the now\u00ad\nhere of it", "the nowhere of it"),
        ("the now- \r\n  here of it", "the nowhere of it"),
        ("the now-\n\x0chere of it", "the nowhere of it"),
        ("the nowhere of it", "the now-\nhere of it"),
        ("the in-\nter-\nnational order", "the international order"),
        ("tax on tax: carbon on carbon", "tax on tax: car-\nbon on carbon"),
        ("they co-\noperate now", "they co-operate now"),
        ("they co-\noperate now", "they cooperate now"),
        ("a network-\nbased order", "a network-based order"),
        ("the\nlonger\nlines of it", "the longer lines of it"),
        ("the longer lines of it", "the\n longer\r\nlines of it"),
        ("theory\nof resistance", "theory\u00a0of\u2009resistance"),
        ("pages 3–5 and 7—9", "pages 3-5 and 7--9"),
        ("it fell to −5 today", "it fell to -5 today"),
        ("a fall of 5 % in all", "a fall of 5% in all"),
        ("after covid-\n19 came", "after covid-19 came"),
        ("Straße und Maß", "STRASSE UND MASS"),
        ("caf\u00e9 and na\u00efve", "cafe\u0301 and nai\u0308ve"),
        ("ＦＵＬＬ width １２％", "full width 12%"),
        ("a size of 5 \u00b5m at the most", "a size of 5 \u03bcm at the most"),
        ("the \u0132ssel or \u0133ssel and its towns", "the IJssel or ijssel and its towns"),
        ("the \u01c5amija and its tall gate", "the D\u017eamija and its tall gate"),
        ("the part \u2163 of the act as read", "the part IV of the act as read"),
        ("ﻣﺤﻮﺭ ﺍﻟﻤﻘﺎﻭﻣﺔ", "محور المقاومة"),
        ("محـــور المقاومة", "محور المقاومة"),
        ("\u202bمحور\u200f المقاومة", "محور المقاومة"),
        ("再生可能\nエネルギーの導入", "再生可能エネルギーの導入"),
        ("one, two; three: four", "One, two ; three : four"),
        ("“Well,” he said, ‘so be it’", '"Well," he said, "so be it"'),
        ("the plan -- as drawn – helps", "the plan—as drawn — helps"),
        ("see pages 12-\n15 of the report", "see pages 12-15 of the report"),
        ("they met at G-\n7 in May", "they met at G-7 in May"),
        ("a mid-\n1990s idea of it", "a mid-1990s idea of it"),
        ("the co\ufffeoperatives of it", "the cooperatives of it"),
        ("the well\x02known case of it", "the well-known case of it"),
        ("and so on ... until then", "and so on … until then"),
        ("the *very* same, really†", "the very same, really"),
        ("THE LAW helps US ALL TODAY", "the law helps us all today"),
        ("it does NOT help them all", "it does not help them all"),
        ("IT HELPS the workers here", "it helps the workers here"),
    ],
)
def test_the_same_words_in_other_typography_are_found(text: str, exact: str) -> None:
    """Everything that is only typography folds, in the source and in the quote alike."""
    match = search(text, exact)
    assert match.status is Status.TYPOGRAPHIC
    assert re.search(r"\w", passages(text, match)[0])
    assert search(exact, text).status is Status.TYPOGRAPHIC


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("a rise of 15 % a year", "a rise of 1.5 % a year"),
        ("a rise of 1.5 % a year", "a rise of 15 % a year"),
        ("a rise of 3,5 % a year", "a rise of 35 % a year"),
        ("a rise of 3,5 % a year", "a rise of 3.5 % a year"),
        ("a rise of 1 5 % a year", "a rise of 15 % a year"),
        ("a rise of 1 .5 % a year", "a rise of 1.5 % a year"),
        ("a rise of 5 a year", "a rise of 5 % a year"),
        ("a fall to −5 degrees", "a fall to 5 degrees"),
        ("a fall to −5 degrees", "a fall to +5 degrees"),
        ("fewer than <5 degrees", "fewer than >5 degrees"),
        ("it costs $5 million", "it costs €5 million"),
        ("one in 1/2 of them", "one in 12 of them"),
        ("a page of 3-\n5 lines", "a page of 35 lines"),
        ("a page of 3\n5 lines", "a page of 35 lines"),
        ("they are now here to stay", "they are nowhere to stay"),
        ("they are nowhere to stay", "they are now here to stay"),
        ("a network-based order", "a networkbased order"),
        ("the area of x² is known", "the area of x2 is known"),
        ("just over ½ of them", "just over 1/2 of them"),
        ("यह हिन्दी भाषा अच्छी है", "यह हिन्द भाषा अच्छी है"),
        ("they résumé the work", "they resume the work"),
        ("نامه‌ای به او نوشت", "نامهای به او نوشت"),
        ("the value of a = b holds", "the value of a ≠ b holds"),
        ("the value of a ≤ b holds", "the value of a b holds"),
        ("Smith & Sons of London", "Smith Sons of London"),
        ("they do not agree on it", "they do agree on it"),
    ],
)
def test_other_words_are_not_found(text: str, exact: str) -> None:
    """A number, a sign, a boundary, a mark or a word that differs is never only typography."""
    match = search(text, exact)
    assert match.status is Status.NOT_FOUND
    assert match.nearest is not None
    assert "[-" in match.nearest.difference or "{+" in match.nearest.difference


def test_a_short_quote_must_be_verbatim() -> None:
    """Nine characters in other typography are too few; ten are enough."""
    assert search("It is Now Here.", "now here").status is Status.NOT_FOUND
    assert search("It is Now Heres.", "now heres").status is Status.NOT_FOUND
    assert search("It is Now Theres.", "now theres").status is Status.TYPOGRAPHIC
    nearest = search("It is Now Here.", "now here").nearest
    assert nearest is not None
    assert nearest.difference == "[-now here-]{+Now Here+}"


@pytest.mark.parametrize(
    ("text", "exact", "found"),
    [
        ("The cat sat on the mat.", "The cat … the mat", ["The cat", "the mat"]),
        ("The cat sat on the mat.", "The cat ... the mat.", ["The cat", "the mat"]),
        ("The cat sat on the mat.", "The cat [...] the mat", ["The cat", "the mat"]),
        ("The cat sat on the mat.", "The cat (…) on … mat", ["The cat", "on", "mat"]),
        ("It may well help them all.", "It may […] help them", ["It may", "help them"]),
        ("It may help them.", "It may … help them", ["It may", "help them"]),
        ("It may help them.", "[The tax] may help them", ["may help them"]),
        ("It may help them.", "It may [or may not] help them", ["It may help them"]),
        ("it may help them.", "[I]t may help them", ["it may help them"]),
        (
            "x y a long way x y z it goes on",
            "a long way … it goes on",
            ["a long way", "it goes on"],
        ),
        # The tightest: not from the first "so they say".
        (
            "So they say. So they say it was and will be.",
            "so they say … and will be",
            ["So they say", "and will be"],
        ),
    ],
)
def test_pieces_in_order_are_an_ellipsis(text: str, exact: str, found: list[str]) -> None:
    """Dots, bare or bracketed, join what occurs in order; editorial words are skipped."""
    match = search(text, exact)
    assert match.status is Status.ELLIPSIS
    assert passages(text, match) == found


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("The cat sat on the mat.", "the mat … The cat"),
        ("The cat sat on the mat.", "The cat … the dog"),
        ("The cat sat on the mat.", "the cat … THE MAT"),
        ("It is not so bad.", "It is [really] so bad"),
        ("The cat sat. It was the dog.", "The cat … the dog"),
        ("It is. So they say it is.", "…"),
        ("a b c d e f", "a … f"),
        ("The cat sat on the mat.", " … ".join(["The", "cat", "sat", "on"] * 6)),
        ("The cat sat on the mat.", "[The cat sat on the mat]x"),
    ],
)
def test_pieces_that_prove_nothing_are_not_found(text: str, exact: str) -> None:
    """Wrong order, wrong words, and short pieces in other typography or in other sentences."""
    assert search(text, exact).status is Status.NOT_FOUND


def test_a_piece_that_is_everywhere_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a text made of one sentence no ellipsis is found, where looking on would take long."""
    monkeypatch.setattr("argmap.text.pieces._MOST_PIECES_PLACED", 10)
    exact = "So it goes on … The end comes soon."
    for times, status in ((8, Status.ELLIPSIS), (9, Status.NOT_FOUND), (30, Status.NOT_FOUND)):
        text = "So it goes on.\n" * times + "Then all rests. The end comes soon."
        assert find(Source("page", text=text), exact).status is status


def test_dots_of_the_source_itself_are_no_ellipsis() -> None:
    """Where the source has the dots, the quote is exact or typographic."""
    text = "Resistance identity in ... Page 1 of it. Resistance identity in all. Page 1"
    assert search(text, "identity in ... Page 1").status is Status.EXACT
    assert search(text, "identity in … page 1").status is Status.TYPOGRAPHIC


def test_an_ellipsis_in_two_places_is_ambiguous_until_its_context_decides() -> None:
    """Two ways to find the pieces, neither within the other, are two places."""
    text = "As they all say, it is so. But they all say, it is so."
    match = search(text, "they all say … is so")
    assert match.status is Status.AMBIGUOUS
    assert [text[start:end] for start, end in match.places] == ["they all say, it is so"] * 2
    assert search(text, "they all say … is so", before="But").start == text.rindex("they all")
    assert search(text, "they all say … is so", after=". But").start == text.index("they all")


def test_a_quote_in_two_places_is_ambiguous_until_its_context_decides() -> None:
    """Words just before or just after choose, in any typography, and may begin within a word."""
    text = "The one hand is weak; the other hand is “weak” too; a third hand is weak."
    match = search(text, "hand is weak")
    assert match.status is Status.AMBIGUOUS
    assert not match.found
    assert (match.start, match.line, match.places) == (None, None, ((8, 20), (60, 72)))
    assert search(text, "hand is weak", before="THE\u00a0One").start == 8
    assert search(text, "hand is weak", before="rd").start == 60
    assert search(text, "hand is weak", after="; the ot").start == 8
    assert search(text, "hand is weak", after=".").start == 60
    assert search(text, "hand is weak", before="other").status is Status.OUT_OF_CONTEXT


@pytest.mark.parametrize(
    ("text", "before", "after", "start"),
    [
        ("So it rains is wet. So it rains is dry.", "", "is dry", 23),
        ("Is wet it rains. Is dry it rains.", "is wet", "", 7),
        ("So it rains nowhere. So it rains now here.", "", "now here", 24),
        ("Now here it rains. Nowhere it rains.", "nowhere", "", 27),
        ("So it rains?! So it rains! Good.", "", "!", 17),
        ("So ((“it rains” and (it rains).", "(", "", 21),
        ("So (“it rains” and (it rains).", "“", "", 5),
    ],
)
@pytest.mark.usefixtures("ways")
def test_a_context_stands_right_beside_the_words(
    text: str, before: str, after: str, start: int
) -> None:
    """A context stands right beside the words.

    Not somewhere before or behind them, nor with its words divided otherwise.
    """
    match = search(text, "it rains", before, after)
    assert match.status in {Status.EXACT, Status.TYPOGRAPHIC}
    assert match.start == start


@pytest.mark.usefixtures("ways")
def test_words_out_of_their_context_are_told_where_they_stand_as_spelt() -> None:
    """The place told is that of the words as spelt, not of the parts beside an ellipsis."""
    text = "Wet it is, one says, and so it goes. But wet it is … and so it goes."
    match = search(text, "wet it is … and so it goes", before="Never")
    assert match.status is Status.OUT_OF_CONTEXT
    assert [text[start:end] for start, end in match.places] == ["wet it is … and so it goes"]


def test_a_quote_over_two_paragraphs_is_in_the_first() -> None:
    """A quote over two paragraphs is in the first, and in a sentence of each."""
    match = search("So it is\nin all.\n\nThen it rains.", "in all. Then it")
    assert (match.paragraph, match.line, match.sentences) == (1, 2, (1, 2))


@pytest.mark.parametrize(
    ("first", "last", "status"),
    [
        ("It’s wet", "it’s cold", Status.EXACT),
        ("It's wet", "it’s cold", Status.TYPOGRAPHIC),
        ("It’s wet", "it's cold", Status.TYPOGRAPHIC),
    ],
)
def test_a_quote_by_its_ends_is_exact_where_both_are(first: str, last: str, status: Status) -> None:
    """One of them in another typography makes it typographic."""
    page = Source("page", text="It’s wet today, and it’s cold.")
    match = find(page, Quote(first, until=last))
    assert (match.status, match.spans) == (status, ((0, 29),))


@pytest.mark.parametrize(
    ("exact", "before", "after"),
    [
        ("cut costs by half", "Team Alpha", ""),
        ("cut costs by half", "Beta Team", ""),
        ("cut costs by half", "eta", "in June"),
        ("cut costs by half", "Team Beta", "of May"),
        ("cut costs by half", "TeamBeta", ""),
        ("CUT COSTS BY HALF", "Team Alpha", ""),
        ("cut costs … in May", "Team Alpha", ""),
        ("Beta cut … by half", "", "in May and"),
        ("cut costs by half", "(", ""),
    ],
)
def test_a_quote_out_of_its_context_is_not_found(exact: str, before: str, after: str) -> None:
    """Before and after are compared whenever they are given, and the words' place is told."""
    match = search("Team Beta cut costs by half in May.", exact, before, after)
    assert (match.status, match.found) == (Status.OUT_OF_CONTEXT, False)
    assert [start for start, _ in match.places] == [5 if exact.startswith("Beta") else 10]


@pytest.mark.parametrize(("before", "after"), [("Team Beta ", "in"), ("ta", " IN MAY."), ("", ".")])
def test_a_quote_in_its_context_is_found(before: str, after: str) -> None:
    """The outermost words of a context may be cut, and typography does not matter."""
    exact = "cut costs by half in May" if after == "." else "cut costs by half"
    assert search("Team Beta cut costs by half in May.", exact, before, after).found


def test_a_typographic_place_in_context_counts_before_an_exact_one_outside() -> None:
    """The context decides first; the spelling only between places that have it."""
    text = "Here the tax helps us. There the\ntax helps us."
    match = search(text, "the tax helps", before="There")
    assert (match.status, match.line) == (Status.TYPOGRAPHIC, 1)
    assert match.start == text.index("the\ntax")


@pytest.mark.parametrize(
    ("text", "exact", "difference"),
    [
        ("No, more tax is needed.", "No more tax is needed", "[-No-]{+No,+} more tax is needed"),
        ("No more tax is needed.", "No, more tax is needed", "[-No,-]{+No+} more tax is needed"),
        ("It will not. The plan helps.", "It will not the plan helps", "[-not-]{+not.+}"),
        ("He does not lie; he cheats.", "He does not lie he cheats", "[-lie-]{+lie;+}"),
        ("He does not lie; he cheats.", "He does not lie, he cheats", "[-lie,-]{+lie;+}"),
        ("Does it help? It does so.", "Does it help. It does so", "[-help.-]{+help?+}"),
        ("The “expert” report is late.", "The expert report is late", "[-expert-]{+“expert”+}"),
        ("The expert report is late.", "The 'expert' report is late", "[-'expert'-]{+expert+}"),
        ("A man-eating shark is here.", "A man eating shark is", "[-man eating-]{+man-eating+}"),
        ("A man eating shark is here.", "A man-eating shark is", "[-man-eating-]{+man eating+}"),
        ("A man–eating shark is here.", "A man-eating shark is", "[-man-eating-]{+man–eating+}"),
        ("Those (most) workers gain.", "Those most workers gain", "[-most-]{+(most)+}"),
        ("The plan – as it is – helps.", "The plan as it is helps", "{+–+} as it is {+–+}"),
        ("Join in and/or leave it.", "Join in and or leave it", "[-and or-]{+and/or+}"),
        ("so they say … and go on", "so they say and go on", "{+…+}"),
        ("the law: of the land", "the law of the land", "[-law-]{+law:+}"),
        ("the workers’ rights here", "the workers rights here", "[-workers-]{+workers’+}"),
        ("They are not,\nable to pay.", "They are not able to pay", "[-not-]{+not,+}"),
        ("this is x * y in all", "this is x y in all", "{+*+}"),
        ("this is x*y in all", "this is x y in all", "[-x y-]{+x*y+}"),
    ],
)
def test_other_marks_between_the_same_words_are_told_with_the_words_to_paste(
    text: str, exact: str, difference: str
) -> None:
    """No mark comes or goes within a quote; what is suggested instead is found."""
    match = search(text, exact)
    assert (match.status, match.found) == (Status.MARKS_DIFFER, False)
    assert match.nearest is not None
    assert difference in match.nearest.difference
    assert match.nearest.reason == "only the marks between the words differ"
    assert search(text, match.nearest.suggestion).found


def test_marks_far_into_a_long_quote_are_shown_where_they_differ() -> None:
    """Of a quote of hundreds of words only those around the other mark are shown."""
    text = " ".join(f"word{n}," if n == 300 else f"word{n}" for n in range(600))
    match = search(text, text.replace(",", ""))
    assert match.nearest is not None
    assert "[-word300-]{+word300,+}" in match.nearest.difference
    assert len(match.nearest.difference) < 200


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("They are not\nable to pay.", "They are notable to pay."),
        ("The notable payers came.", "The not\nable payers came"),
        ("They ask for a\nmoral rule here.", "ask for amoral rule"),
        ("He was under\nstood by all of them.", "He was understood by all"),
        ("They met non-violent protest here.", "violent protest here"),
        ("They met non-\nviolent protest here.", "violent protest here"),
        ("They met non\u2011violent protest here.", "violent protest here"),
        ("They met non\ufffeviolent protest here.", "violent protest here"),
        ("All of this is error-free work.", "All of this is error"),
        ("All of this is error-\nfree work.", "All of this is error"),
        ("It has a 20-year plan for all.", "year plan for all"),
        ("In the pre-2000 years of it", "It is the pre"),
        ("The law helps US workers most.", "The law helps us workers most"),
        ("The law helps us workers most.", "The law helps US workers most"),
        ("Er trinkt in Maßen, sagt sie.", "Er trinkt in Massen, sagt sie"),
        ("Die Busse kommt spät, sagt sie.", "Die Buße kommt spät, sagt sie"),
        ("The plan of the WHO is old.", "the plan of the who is old"),
        ("The US NATO envoy has left.", "The us NATO envoy has left"),
        ("We fight AIDS with aids.", "We fight aids with aids"),
        ("So ~P holds for them all.", "P holds for them all"),
        ("The farm has ten km². Wages are low.", "The farm has ten km. Wages are low"),
        ("So E = mc². Wages are low in all.", "So E = mc. Wages are low"),
        ("See no.3 There it is, in all.", "See no. There it is"),
        ("It rose to 3.5 There it is now.", "It rose to 3. There it is"),
        ("There were\n\n17\n\ncases of theft.", "There were cases of theft"),
        ("It holds in 2019 3 cases of it.", "It holds in 20193 cases"),
        ("one\n5\ntwo\n7\nthree of them", "one two three of them"),
        ("so\x0cHEAD\nit is\x0cHEAD\nand was", "so it is and was"),
    ],
)
def test_words_fused_or_cut_and_numbers_of_the_text_are_refused(text: str, exact: str) -> None:
    """A line end is a blank, a hyphened word is one, an acronym a word of its own."""
    assert not search(text, exact).found


@pytest.mark.parametrize(
    ("text", "exact", "added"),
    [
        ("It fails.3 Costs rose too.", "It fails. Costs rose", ["3"]),
        ("It fails.3,4 Costs rose too.", "It fails. Costs rose", ["3,4"]),
        ("It fails.[4] Costs rose too.", "It fails. Costs rose", ["[4]"]),
        ("It fails.³ Costs rose too.", "It fails. Costs rose", ["³"]),
        ("It took long³. Costs rose too.", "It took long. Costs rose", ["³"]),
        ("It is long [4]. So it took long[5]. Costs rose.", "it took long. Costs", ["[5]"]),
        ("He said “no.”7 Costs rose too.", "He said “no.” Costs rose", ["7"]),
        ("in every\n\n17\n\x0ccase we saw", "in every case we saw", ["17"]),
        ("in every\x0c17\ncase we saw", "in every case we saw", ["17"]),
        ("in every\n\nxiv\n\x0ccase we saw", "in every case we saw", ["xiv"]),
        ("in every\n– 17 –\ncase we saw", "in every case we saw", ["– 17 –"]),
        ("an agree-\n\n17\n\x0cment we saw", "an agreement we saw", ["17"]),
        ("the cooperat\x0217\r\n\x0cive we saw", "the cooperative we saw", ["17"]),
        (
            "a b c d\n11\ne f g h\n12\ni j k l\n13\nm n o p",
            "c d e f g h i j k l m",
            ["11", "12", "13"],
        ),
        (
            "so\x0cTax Law 1\nit is\x0cTax Law 2\nand was\x0cTax Law 3\nand will be",
            "so it is and was and will be",
            ["Tax Law 1", "Tax Law 2", "Tax Law 3"],
        ),
    ],
)
def test_what_a_page_adds_is_passed_over_and_said(text: str, exact: str, added: list[str]) -> None:
    """Marks of footnotes at a stop, numbers of pages and running heads are no words of the text."""
    match = search(text, exact)
    assert match.status is Status.TYPOGRAPHIC
    assert [text[each.start : each.end] for each in match.additions] == added


@pytest.mark.parametrize("exact", ["It fails.3 Costs", "fails.3", "3  Costs rose", "every\n17"])
def test_what_a_page_adds_may_be_quoted_with_it(exact: str) -> None:
    """A quote that was copied with the additions is found as well, and passes over none."""
    match = search("It fails.3  Costs rose in every\n\n17\n\x0ccase.", exact)
    assert match.found
    assert match.additions == ()


def test_a_page_of_one_word_is_no_running_head() -> None:
    """It stands at two page breaks, once; a head stands three times."""
    text = "it is\n– 1 –\nnow\n– 2 –\nhere and\n– 3 –\nnow\nthere"
    assert search(text, "it is now here and now there").found
    assert not search(text, "it is here and there").found


def test_nothing_is_cut_out_of_a_number_that_a_page_adds() -> None:
    """A digit of a page's number is no quote."""
    assert not search("in every\n17\n\x0ccase", "7").found
    assert search("in every\n17\n\x0ccase", "17").found


@pytest.mark.parametrize(
    ("text", "exact", "reason"),
    [
        ("The report3 of the board.", "The report of the board", "footnote, 3, is glued"),
        ("The report³ of the board.", "The report of the board", "footnote, ³, is glued"),
        ("The report[3] of the board.", "The report of the board", "footnote, 3, is glued"),
        ("Costs,3 the board says, rose.", "Costs, the board says", "footnote, 3, is glued"),
        ("The report3 of the board4 came.", "report of the board came", "footnote, 3, 4, is glued"),
        ("By rule 3a5 of the board.", "By rule 3a of the board", "footnote, 5, is glued"),
        (
            "I\n3 See the report.\nam told by them.",
            "I am told by them",
            "a footnote stands between the words",
        ),
        (
            "The cost of rule 5b\n3 See the report.\nis paid by all.",
            "cost of rule 5b is paid by",
            "a footnote stands between the words",
        ),
        (
            "We pay taxes,\n3 See the report.\nas they say.",
            "We pay taxes, as they say",
            "a footnote stands between the words",
        ),
        (
            "It is for self-\n3 See the report.\nreliance of all.",
            "It is for self-reliance of all",
            "a footnote stands between the words",
        ),
        (
            "It is told by\n3 See the report.\nmRNA and all.",
            "It is told by mRNA and",
            "a footnote stands between the words",
        ),
        (
            "The council has the\n3 See the report of 2019.\npower to tax all.",
            "The council has the power to tax",
            "a footnote stands between the words",
        ),
    ],
)
def test_a_footnote_within_a_quote_is_a_near_miss_with_the_words_to_paste(
    text: str, exact: str, reason: str
) -> None:
    """The mark is named, its place shown, and what is suggested instead is found."""
    match = search(text, exact)
    assert match.status is Status.NOT_FOUND
    assert match.nearest is not None
    assert reason in match.nearest.reason
    assert text[: match.nearest.end].endswith(exact[-5:])
    assert search(text, match.nearest.suggestion).found


def test_other_numbers_within_a_quote_are_no_footnotes() -> None:
    """A number set off by a blank, or a letter more, is a difference and no mark."""
    for text in (
        *("The report 3 of the board.", "The reports of the board.", "The 3 of the board."),
        *("The report3 of a board.", "The report3 the board.", "The report3[4] 5 of the board."),
        *(
            "The report3 of thee board4.",
            "The report3 of the 4 board.",
            "The report1999 of the board",
        ),
    ):
        near = search(text, "The report of the board").nearest
        assert near is not None
        assert near.suggestion == "", text
    near = search("It is no. 35 of the boards.", "It is no. 3 of the boards").nearest
    assert near is not None
    assert near.suggestion == ""


@pytest.mark.parametrize(
    "text",
    [
        "The council has the\n3 See the report of 2019.\nPower to tax all.",
        "The council has the\n3 members and a chair, and\npower to tax all.",
        "The council has the!\n3 See the report of 2019.\npower to tax all.",
    ],
)
def test_a_numbered_line_is_no_footnote_unless_it_cuts_a_sentence(text: str) -> None:
    """The sentence goes on in small letters behind it, did not end before it, and the line does."""
    near = search(text, "The council has the power to tax").nearest
    assert near is None or near.suggestion == ""


@pytest.mark.parametrize("rest", ["WORKERS gain by it", "and ALL gain by it"])
def test_an_acronym_is_told_by_the_words_around_it(rest: str) -> None:
    """What is in capitals beside it shows that the setting is, wherever that stands."""
    shouted = rest.startswith("WORKERS")
    for text, exact in ((f"US {rest}", f"us {rest.lower()}"), (f"It {rest} US", f"It {rest} us")):
        found = search(text, exact).found
        assert found is (shouted and text.startswith("US")), text
    assert search("This year it HELPS US", "This year it helps us").found
    assert search("It HELPS US for ever and ever", "helps us for ever and ever").found
    assert search("So US WORKERS gain by it", "So us workers gain by it").found
    assert search("So US IT WORKERS gain by it", "So us it workers gain by it").found
    assert not search("This year it HELPS us", "This year it helps US").found
    assert not search("So US helps ALL of it", "So us HELPS all of it").found
    assert not search("So US A worker gain by it", "So us a worker gain by it").found


def test_all_lines_of_a_running_head_are_passed_over() -> None:
    """A head may have two lines, of which the outer one is found first."""
    pages = ["So it is in every", "case that came to us in", "a year of much", "trouble to all."]
    text = "\n\x0cThe Book\nThe Chapter\n".join(pages)
    match = search(text, " ".join(pages))
    assert match.found
    assert match.spans == ((0, len(text)),)


@pytest.mark.parametrize(
    ("text", "exact"),
    [("a free\nvote", "free vote"), ("a free\u00a0vote", "free vote"), ("its\ntax", "its tax")],
)
def test_only_blanks_may_differ_in_a_short_quote(text: str, exact: str) -> None:
    """A few characters are told by their spelling, wherever the line ends."""
    assert search(text, exact).status is Status.TYPOGRAPHIC


def test_an_exact_place_counts_before_typographic_ones() -> None:
    """The spelling of the quote chooses between places that differ in typography only."""
    text = "the Axis of Resistance and The axis of resistance"
    assert search(text, "The axis of resistance").start == text.index("The axis")
    assert search(text, "THE AXIS OF RESISTANCE").status is Status.AMBIGUOUS


def test_the_places_of_an_ambiguous_quote_are_few() -> None:
    """However often the words stand there, ten places are told."""
    assert len(search("so it is. " * 1000, "so it is").places) == 10


def test_without_a_text_nothing_can_be_said() -> None:
    """A source that is not here is unavailable; an empty one is here and holds nothing."""
    assert find(Source("book"), "so it is") == Match(Status.UNAVAILABLE)
    assert find(Source("book", text=""), "so it is") == Match(Status.NOT_FOUND)


def test_a_quote_that_cannot_be_is_an_error() -> None:
    """Words given as text are held to what a Quote is held to."""
    with pytest.raises(ModelError, match="has no words"):
        find(SEED, " ")


@pytest.mark.parametrize(
    ("exact", "difference", "line"),
    [
        (
            "it may not enhance the deterrence capabilities",
            "it may [-not-] enhance the deterrence capabilities",
            3,
        ),
        (
            "On the one hand, it will enhance",
            "On the one hand, it [-will-]{+may+} enhance",
            3,
        ),
        (
            "one of its defining and primary characteristics",
            "one of its defining [-and primary-] characteristics",
            4,
        ),
        (
            "in competition and in interaction with formal",
            "in competition [-and-]{+or+} in interaction with formal",
            4,
        ),
        (
            " ".join(PAGE.split()[8:200]).replace("Unlike conventional", "Like conventional"),
            "its defining characteristics [-Like-]{+Unlike+} conventional alliances, it is not",
            4,
        ),
    ],
)
def test_the_nearest_passage_shows_what_differs(exact: str, difference: str, line: int) -> None:
    """Word by word, on the right line, in a few words around the difference."""
    nearest = find(SEED, exact).nearest
    assert nearest is not None
    assert difference in nearest.difference
    assert PAGE[nearest.start : nearest.end]
    assert SEED.locate(nearest.start).line == nearest.line <= line
    assert len(nearest.difference) < 200


def test_words_of_another_text_have_no_nearest_passage() -> None:
    """Nothing is shown when hardly a word agrees."""
    assert find(SEED, "quantum chromodynamics explains confinement").nearest is None


def test_a_match_pickles_and_is_a_key() -> None:
    """A match is a plain value."""
    match = find(SEED, "On the one hand, it will enhance")
    assert {pickle.loads(pickle.dumps(match)): 1}[match] == 1


WORDS = st.sampled_from(
    ["a", "aa", "b", "no", "where", "nowhere", "-5", "5", "1.5", "é", "e\u0301"]
)
GAPS = st.sampled_from([" ", " ", " ", "\n", "-\n", ", ", "-", "\u00ad", ". ", "…", "\u00a0"])
TEXTS = st.lists(st.tuples(WORDS, GAPS), max_size=30).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


@given(TEXTS, st.integers(0, 60), st.integers(1, 40))
def test_what_is_found_holds_the_letters_sought(text: str, start: int, length: int) -> None:
    """For any slice of any text: never a span of other letters, and exact is a substring."""
    exact = text[start : start + length].strip()
    assume(exact)
    match = search(text, exact)
    letters = re.compile(r"[\W_]+")
    if match.status is Status.EXACT:
        assert passages(text, match) == [exact]
    elif match.status is Status.TYPOGRAPHIC:
        found = letters.sub("", passages(text, match)[0].replace("e\u0301", "é"))
        assert found == letters.sub("", exact.replace("e\u0301", "é"))
    for start_of_span, end_of_span in (*match.spans, *match.places):
        assert 0 <= start_of_span < end_of_span <= len(text)


@given(TEXTS, TEXTS)
def test_any_quote_in_any_text_has_a_status(text: str, exact: str) -> None:
    """No text and no quote is too strange, and the answer is the same twice."""
    assume(exact.strip())
    assert search(text, exact) == search(text, exact)


HOSTILE_TEXTS = ["a", "a ", "aa a ", "aa-\n", "a\n", "…", ".", "-", " ", "1.", "人", "[", "Ab ab. "]
HOSTILE_QUOTES = [
    "a",
    "a" * 12,
    "aa aa aa aa aa aa",
    "a aa aa a aa a a",
    "a " * 10_000 + "b",
    "a" * 10_000,
    "a" * 300_000,
    "…",
    "!!!",
    "1",
    "[a] " * 500,
    "a … " * 19 + "a",
    "Ab … ab ab",
]


@pytest.mark.parametrize("letter", HOSTILE_TEXTS)
def test_hostile_text_is_searched_in_linear_time(letter: str) -> None:
    """Megabytes of one letter, mark or word, and quotes made to be slow in them."""
    source = Source("page", text=(letter * 100_000)[:100_000])
    for exact in HOSTILE_QUOTES:
        with within(3):
            match = find(source, exact)
            assert isinstance(match.status, Status)


def test_a_million_characters_are_searched_a_thousand_times_in_a_second() -> None:
    """The index of a long source is built once, and fast; then a quote costs half a millisecond."""
    sentences = [
        f"In case {number} the actor w{number % 977} may, in the {number % 89}th year, turn\n"
        f"against the v{number % 1009} of its own alliance for want of u{number % 701}."
        for number in range(9500)
    ]
    source = Source("page", text="\n\n".join(sentences))
    assert len(source.text or "") > 1_000_000
    begun = time.process_time()
    assert len(source.words) > 100_000
    assert len(source.sentences) == 9500
    indexed = time.process_time()
    for number in range(0, 9500, 9):
        quote = sentences[number].replace("\n", " ") if number % 2 else sentences[number]
        assert find(source, quote).sentences == (number + 1,)
    searched = time.process_time()
    assert indexed - begun < 1.5  # 0.4 s on an idle machine
    assert searched - indexed < 2  # 0.4 s


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The change was −\n5 degrees in total.", "The change was 5 degrees in total"),
        ("The change was -\n5 degrees in total.", "The change was 5 degrees in total"),
        ("So x −\n5 holds.", "5 holds"),
        ("So x ≠5 holds.", "5 holds"),
        ("So x ≠ 5 holds.", "5 holds"),
        ("Then ¬P holds for all the people.", "P holds for all the people"),
    ],
)
def test_a_sign_at_a_line_end_or_struck_through_belongs_to_its_number(
    text: str, words: str
) -> None:
    """What a sign says of a number or a letter is not lost at the edge of a quote."""
    assert find(Source("page", text=text), words).status is Status.NOT_FOUND


def test_other_marks_are_shown_in_the_words_that_were_searched() -> None:
    """The words shown lack what a page adds, even where the quote holds it."""
    match = search("-5-\n-5 ", "-5 -5 ")
    assert match.status is Status.MARKS_DIFFER
    assert match.nearest is not None
    assert "5-" in match.nearest.suggestion


def test_the_pieces_of_an_ellipsis_stand_in_their_context() -> None:
    """Out of it they are told as such, once it is given; where they are not, they are missing."""
    page = Source(
        "page",
        text="We know: the carbon tax will in the end help the very poor. They say: it harms.",
    )
    words = "the carbon tax will … help the very poor"
    assert find(page, words).status is Status.ELLIPSIS
    assert find(page, Quote(words, before="know:")).status is Status.ELLIPSIS
    assert find(page, Quote(words, before="say:")).status is Status.OUT_OF_CONTEXT
    assert find(page, words.replace("poor", "penguins")).status is Status.NOT_FOUND
    lost = Quote(words.replace("poor", "penguins"), before="know:")
    assert find(page, lost).status is Status.NOT_FOUND
