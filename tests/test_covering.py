"""Coverage: every sentence and every claim is counted, and each once."""

from __future__ import annotations

import time
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from argmap import ArgumentMap, Claim, Location, Quote, Source, Status, coverage, find
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
        "source 'page': 2 of 13 sentences carry a claim",
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
        "source 'book' has no text here",
        "2 of 5 claims have words",
        "  'unstated' quotes none",
        "  m.json:4:2: 'wrong' quotes words that are not found",
        "  'twice' quotes words that are ambiguous",
    ]  # fmt: skip


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
    begun = time.process_time()
    assert coverage(debate).uncovered == ()
    assert time.process_time() - begun < 2  # 0.2 s on an idle machine
