"""Coverage: every sentence and every claim is counted, and each once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import (
    ArgumentMap,
    Claim,
    Element,
    Location,
    Party,
    Perspective,
    Quote,
    Source,
    Status,
    Support,
    coverage,
    dump,
    find,
)
from argmap.cli import main
from tests.growth import within
from tests.strategies import maps

PAGE = (Path(__file__).parent.parent / "seeds" / "000_86c8917871620198.txt").read_text("utf-8")
SEED = Source("page", text=PAGE)
SENTENCES = [PAGE[each.start : each.end] for each in SEED.sentences]


@given(maps())
def test_coverage_agrees_with_finding_every_quote(debate: ArgumentMap) -> None:
    """For any map: a sentence has the claims with a quote found in it, and no claim is lost."""
    result = coverage(debate)
    texts = [source for source in debate.sources if source.text is not None]
    assert len(result.sentences) == sum(len(source.sentences) for source in texts)
    assert set(result.unavailable) == {each.id for each in debate.sources if each.text is None}
    assert result.claims == len(debate.claims)
    carried = {
        (source.id, number, claim.id)
        for claim in debate.claims
        for quote in claim.quotes
        if (source := debate.source_of(quote))
        for number in find(source, quote).sentences
    }
    assert carried == {
        (sentence.source, sentence.number, claim)
        for sentence in result.sentences
        for claim in sentence.claims
    }
    wordless = {each.claim for each in result.wordless}
    for claim in debate.claims:
        has_words = any(
            source is None or source.text is None or find(source, quote).found
            for quote in claim.quotes
            for source in [debate.source_of(quote)]
        )
        assert has_words is (claim.id not in wordless)
    assert f"{result.claims - len(wordless)} of {result.claims} claims have words" in str(result)


@given(st.sets(st.integers(0, 12)))
def test_the_page_is_covered_where_it_is_quoted(numbers: set[int]) -> None:
    """The sentences that no claim quotes are uncovered, whichever they are."""
    claims = [Claim(f"c{number}", "So.", quotes=SENTENCES[number]) for number in sorted(numbers)]
    result = coverage(ArgumentMap(claims, sources=[SEED]))
    assert {each.number - 1 for each in result.uncovered} == set(range(13)) - numbers
    assert result.wordless == ()


def test_the_picture_shows_gaps_and_reasons() -> None:
    """Counts, a row for each paragraph, the missing sentences, and why claims have no words."""
    debate = ArgumentMap.of(
        Claim("dual", "It has two effects.", quotes="this model carries dual implications"),
        Claim("both", "They differ.", quotes=["dual implications. On the one hand", "so they say"]),
        Claim("unstated", "It follows."),
        Claim("wrong", "It must.", quotes="it must enhance", location=Location("m.json", 4, 2)),
        Claim("twice", "It is there.", quotes="the Axis of Resistance"),
        sources=[SEED, Source("book")],
    )
    result = coverage(debate)
    assert result.sentences[0].claims == ("dual", "both")
    assert [each.statuses for each in result.wordless] == [
        (),
        (Status.NOT_FOUND,),
        (Status.AMBIGUOUS,),
    ]
    assert str(result).splitlines() == [
        "source 'page': 2 of 13 sentences carry a claim, 2 of them in part",
        "  paragraph 1, line 3   21···",
        "  paragraph 2, line 4   ····",
        "  paragraph 3, line 5   ····",
        "  sentence 3, line 3, carries none: In this sense, the Axis of Resistance serve…",
        "  sentence 4, line 3, carries none: On the other hand, this same structure may…",
        "  sentence 5, line 3, carries none: In other words, the very network that some…",
        "  sentence 6, line 4, carries none: At the regional level, the Axis of Resistan…",
        "  sentence 7, line 4, carries none: By bringing together states and non-state a…",
        "  sentence 8, line 4, carries none: This adaptability constitutes one of its de…",
        "  sentence 9, line 4, carries none: Unlike conventional alliances, it is not de…",
        "  sentence 10, line 5, carries none: Ultimately, within Ayatollah Khamenei’s wor…",
        "  sentence 11, line 5, carries none: Through the Axis of Resistance, this projec…",
        "  sentence 12, line 5, carries none: Consequently, any understanding of the Axis…",
        "  and 1 more",
        "  sentence 1, line 3, is quoted but for: From the perspective of critical internatio…",
        "  sentence 2, line 3, is quoted but for: it may enhance the deterrence capabilities…",
        "source 'book' has no text here",
        "2 of 5 claims have words",
        "  'unstated' quotes none",
        "  m.json:4:2: 'wrong' quotes words that are not found",
        "  'twice' quotes words that are ambiguous",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quotes", "left"),
    [
        ("The tax helps the poor, but it harms the rich.", ["The tax helps the poor"],
         ["but it harms the rich"]),
        ("It rains, and it pours.", ["It rains"], ["and it pours"]),
        ("If it rains, we stay at home.", ["we stay at home"], ["If it rains"]),
        ("However, it rains.", ["it rains"], []),
        ("It rains here.", ["It rains here"], []),
        ("It rains and it pours and it hails.", ["It rains", "and it hails"], ["and it pours"]),
        ("The law may well help some of us.", ["The law may … some of us"], []),
        ("The law may not ever help some of us.", ["The law may … some of us"],
         ["not ever help"]),
    ],
)  # fmt: skip
def test_a_sentence_of_which_a_clause_is_left_is_covered_in_part(
    text: str, quotes: list[str], left: list[str]
) -> None:
    """Three words in a row that no claim quotes are said; a conjunction or an adverb is not."""
    claims = [Claim(f"c{n}", "So.", quotes=quote) for n, quote in enumerate(quotes)]
    result = coverage(ArgumentMap(claims, sources=[Source("page", text=text)]))
    assert [list(each.left) for each in result.sentences] == [left]
    assert [each.in_part for each in result.sentences] == [bool(left)]
    assert ("1 of them in part" in result.summary) is bool(left)


def test_words_that_the_map_records_otherwise_are_not_left() -> None:
    """The cue of a relation, what it quotes, and the name of a point of view are in the map."""
    text = "In this sense, from a moral point of view, it is good, as we all know."
    page = Source("page", text=text)
    good = Claim("good", "It is good.", quotes="it is good", perspective="moral")
    other = Claim("other", "We know.")
    moral = Perspective("moral", "a moral point of view")
    whole = ArgumentMap.of(good, other, sources=[page], perspectives=[moral])
    assert coverage(whole).sentences[0].left == ("In this sense, from", "as we all know")
    step = Support("other", "good", cue="In this sense", quotes="as we all know")
    assert coverage(whole.add(step)).sentences[0].left == ()


def left_by(text: str, *elements: Element, **records: Any) -> tuple[str, ...]:
    """Return what a map has not of the first sentence, of which it quotes "It rains"."""
    rains = Claim("rains", "It rains.", quotes="It rains")
    debate = ArgumentMap([rains, *elements], sources=[Source("page", text=text)], **records)
    return coverage(debate).sentences[0].left


def test_names_of_two_words_are_not_left_where_they_stand_once() -> None:
    """Twice, a name is a word like any other; so is a name of one word."""
    old, greens = [Party("o", "the old Greens")], [Party("g", "Greens")]
    text = "It rains, the old Greens say."
    assert left_by(text) == ("the old Greens say",)
    assert left_by(text, parties=old) == ()
    assert left_by(f"{text} But the old Greens err.", parties=old) == ("the old Greens say",)
    assert left_by("It rains, say Greens all day.", parties=greens) == ("say Greens all day",)


def test_a_cue_in_two_parts_is_not_left() -> None:
    """Each part of it counts where it stands."""
    step = Support("other", "rains", cue="on the one hand … on the other hand")
    other = Claim("other", "It pours.", quotes="it pours")
    text = "On the one hand it pours, on the other hand It rains."
    assert left_by(text, other) == ("On the one hand", "on the other hand")
    assert left_by(text, other, step) == ()


def test_a_claim_with_two_quotes_in_a_sentence_counts_once() -> None:
    """A claim with two quotes in a sentence counts once.

    In the sentence, in the picture, and in the counts.
    """
    claim = Claim("a", "It rains.", quotes=["It rains", "it pours"])
    page = Source("page", text="It rains, and it pours.")
    result = coverage(ArgumentMap.of(claim, sources=[page]))
    assert [each.claims for each in result.sentences] == [("a",)]
    assert str(result).splitlines()[1] == "  paragraph 1, line 1   1"


def test_two_footnotes_are_neither_left_nor_sentences() -> None:
    """Each is passed over, and not only the first."""
    text = (
        "Who pays the tax?\n\nThe council has the\n3 See the report.\npower to\n\n17\n"
        "\x0ctax all.4 And we\n5 In the year of 1991.\nwere all glad.\n\n4 In the year of 1990.\n"
    )
    quotes = ["The council has the […] power to tax all", "And we […] were all glad"]
    page = Source("page", text=text)
    result = coverage(ArgumentMap.of(Claim("a", "A.", quotes=quotes), sources=[page]))
    assert [(each.text, each.left) for each in result.sentences] == [
        ("The council has the power to tax all.", ()),
        ("And we were all glad.", ()),
    ]


@pytest.mark.parametrize(("claims", "mark"), [(0, "·"), (1, "1"), (9, "9"), (10, "+")])
def test_a_sentence_is_drawn_as_the_number_of_its_claims(claims: int, mark: str) -> None:
    """Ten and more are a plus sign."""
    quoting = [Claim(f"c{n}", f"It rains {n}.", quotes="It rains") for n in range(claims)]
    result = coverage(ArgumentMap(quoting, sources=[Source("page", text="It rains.")]))
    assert str(result).splitlines()[1] == f"  paragraph 1, line 1   {mark}"


def test_what_just_fits_is_shown_whole() -> None:
    """Sixty sentences of a paragraph, forty paragraphs, ten gaps, forty-four characters."""

    def shown(text: str) -> str:
        return str(coverage(ArgumentMap(sources=[Source("page", text=text)])))

    assert "·" * 60 + "…" not in shown("It is. " * 60)
    assert "·" * 60 + "…" in shown("It is. " * 61)
    assert "more paragraphs" not in shown("It is.\n\n" * 40)
    assert "and 1 more paragraphs" in shown("It is.\n\n" * 41)
    assert "more" not in shown("It is. " * 10)
    assert "  and 1 more\n" in shown("It is. " * 11)
    sentence = f"It {'r' * 35} so so."
    assert len(sentence) == 45
    assert f"none: {sentence[:-2]}.\n" in shown(sentence[:-2] + ".")
    assert f"none: {sentence[:43]}…\n" in shown(sentence)


def test_what_pages_add_and_footnotes_are_no_sentences_and_not_left() -> None:
    """A sentence goes on over a page break and over a footnote between its lines."""
    text = (
        "Who pays the tax?\n\nThe council has the\n3 See the report.\npower to\n\n17\n"
        "\x0ctax all.4 It did so.\n\n4 In the year of 1990.\n"
    )
    page = Source("page", text=text)
    quotes = "The council has the […] power to tax all"
    result = coverage(ArgumentMap.of(Claim("a", "A.", quotes=quotes), sources=[page]))
    assert [(each.text, each.claims, each.left) for each in result.sentences] == [
        ("The council has the power to tax all.", ("a",), ()),
        ("It did so.", (), ()),
    ]


def test_the_command_lists_the_coverage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command lists the coverage, as text and as JSON.

    ``check`` prints its one line where the source's text is at hand.
    """
    page = Source("page", text="It rains, and it pours. So what.")
    debate = ArgumentMap.of(Claim("a", "It rains.", quotes="It rains"), sources=[page])
    path = tmp_path / "map.json"
    dump(debate, path)
    assert main(["coverage", str(path)]) == 0
    assert capsys.readouterr().out == f"{coverage(debate)}\n"
    assert main(["coverage", str(path), "--output", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert (listed["sentences"], listed["uncovered"], listed["in_part"]) == (2, 1, 1)
    assert listed["every_sentence"][0]["left"] == ["and it pours"]
    assert main(["check", str(path)]) == 0
    assert f"{path}: {coverage(debate).summary}\n" in capsys.readouterr().out
    assert main(["check", str(path), "--output", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["coverage"] == [
        {"map": str(path), "sentences": 2, "uncovered": 1, "in_part": 1, "claims": 1, "wordless": 0}
    ]
    dump(ArgumentMap.of(Claim("a", "It rains.")), path)
    assert main(["check", str(path)]) == 0
    assert "carry a claim" not in capsys.readouterr().out


def test_a_long_source_makes_a_short_picture() -> None:
    """Rows and lists are cut, and say so; what a source holds cannot command a terminal."""
    text = "\n\n".join(f"Point {number}. " + "It is so. " * 99 for number in range(60))
    picture = str(coverage(ArgumentMap(sources=[Source("long", text=text + "\x1b[31m red.")])))
    lines = picture.splitlines()
    assert lines[1] == "  paragraph 1, line 1      " + "·" * 60 + "…"
    assert "  and 20 more paragraphs" in lines
    assert len(lines) < 60
    assert "\x1b" not in picture


def test_ten_thousand_claims_are_covered_in_a_second() -> None:
    """The cost of coverage is that of finding the quotes, once each."""
    claims = [
        Claim(f"c{number}", "So.", quotes=Quote(SENTENCES[number % 13], page=number))
        for number in range(10_000)
    ]
    debate = ArgumentMap(claims, sources=[SEED])
    with within(2):  # 0.2 s on an idle machine
        assert coverage(debate).uncovered == ()
