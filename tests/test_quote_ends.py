"""Quotes by their ends: the exact words between two ends, the shortest, in one place."""

from __future__ import annotations

import json
from itertools import combinations_with_replacement
from pathlib import Path

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Match,
    Quote,
    Source,
    Status,
    Support,
    check,
    claims_table,
    dump,
    dumps,
    exact_quotes,
    find,
    loads,
    page_html,
    to_markdown,
    to_text,
)
from argmap.cli import main

PAGE = (Path(__file__).parent.parent / "seeds" / "000_86c8917871620198.txt").read_text("utf-8")
SEED = Source("page", text=PAGE)


def search(text: str, exact: str, until: str, before: str = "", after: str = "") -> Match:
    """Return the match of a quote by its ends in a text."""
    return find(Source("page", text=text), Quote(exact, until=until, before=before, after=after))


@pytest.mark.parametrize(
    ("text", "exact", "until", "found"),
    [
        ("The tax may help the poor.", "The tax", "the poor", "The tax may help the poor"),
        ("The tax may help the poor.", "The tax", "poor.", "The tax may help the poor."),
        ("So it is. So it was, then.", "So it", "then", "So it was, then"),
        ("It is so. It is so today.", "It is", "so today", "It is so today"),
        ("One here.\n\nTwo there.", "One", "Two", "One here.\n\nTwo"),
    ],
)
def test_the_shortest_passage_between_two_ends_is_exact(
    text: str, exact: str, until: str, found: str
) -> None:
    """It begins with the one and ends with the other, and no shorter one lies within."""
    match = search(text, exact, until)
    assert match.status is Status.EXACT
    assert [text[start:end] for start, end in match.spans] == [found]


def test_the_ends_are_found_in_other_typography() -> None:
    """Long ends fold as all quotes do; what stands between is the source's."""
    match = search("The norma-\ntive order of “states” fails.", "the normative order", "fails")
    assert match.status is Status.TYPOGRAPHIC
    assert match.sentences == (1,)


@pytest.mark.parametrize(
    ("text", "exact", "until", "status"),
    [
        ("The tax helps. The tax helps.", "The tax", "helps", Status.AMBIGUOUS),
        ("The tax helps the poor.", "the poor", "The tax", Status.NOT_FOUND),
        ("The tax helps the poor.", "The tax", "the rich", Status.NOT_FOUND),
        ("The tax helps the poor.", "A tax", "the poor", Status.NOT_FOUND),
        ("One.\n\nTwo.\n\nThree.", "One", "Three", Status.NOT_FOUND),
        ("A non-profit helps the poor.", "profit", "the poor", Status.NOT_FOUND),
        ("No, more tax helps the poor.", "No more tax", "the poor", Status.NOT_FOUND),
    ],
)
def test_ends_that_tell_no_passage_are_not_found(
    text: str, exact: str, until: str, status: Status
) -> None:
    """Ends that recur, are not there, out of order, or too far apart are findings."""
    match = search(text, exact, until)
    assert (match.status, match.found) == (status, False)
    assert (match.nearest is not None) == (status is Status.NOT_FOUND)
    quote = Quote(exact, until=until)
    debate = ArgumentMap.of(Claim("c", "It is so.", quotes=quote), sources=[Source("p", text=text)])
    assert "error" in {str(finding.severity) for finding in check(debate)}


def test_the_context_of_ends_is_compared() -> None:
    """What stands before the first end and after the last tells one passage from another."""
    text = "Alpha: the tax helps us. Beta: the tax helps us."
    assert search(text, "the tax", "us", before="Beta").start == text.rindex("the tax")
    assert search(text, "the tax", "us", before="Gamma").status is Status.OUT_OF_CONTEXT


def written_out(source: Source, quote: Quote) -> Quote:
    """Return the quote as a map has it whose quotes are given their exact words."""
    debate = ArgumentMap.of(Claim("a", "A.", quotes=quote), sources=[source])
    return exact_quotes(debate).claim("a").quotes[0]


def test_ends_are_written_out_as_a_reader_writes_the_words() -> None:
    """The exact words take the place of the ends, and are found where the ends were."""
    source = Source("page", text="The norma-\ntive order of\n\n17\n\x0cstates fails here.")
    quote = Quote("The normative", until="fails", closeness="close", page=3)
    whole = written_out(source, quote)
    exact = "The normative order of states fails"
    assert whole == Quote(exact, closeness="close", page=3)
    assert find(source, whole).spans == find(source, quote).spans
    lost = Quote("The normative", until="nowhere")
    assert written_out(source, lost) == lost
    assert written_out(source, Quote("order of")) == Quote("order of")


def shortest(source: Source, words: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> Quote:
    """Return the quote of words that the command prints, by its ends where it can be."""
    path = folder / "page.txt"
    path.write_text(source.text or "", "utf-8")
    assert main(["quote", str(path), words, "--ends"]) == 0
    *_, line = capsys.readouterr().out.splitlines()
    return Quote(**json.loads(line))


def test_the_fewest_words_that_tell_a_passage_tell_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """For any run of sentences of the page within two paragraphs: found again, and whole."""
    met: set[bool] = set()
    for first, last in combinations_with_replacement(range(0, 13, 2), 2):
        sentences = SEED.sentences[first : last + 1]
        start, end = sentences[0].start, sentences[-1].end
        quote = shortest(SEED, (SEED.text or "")[start:end], tmp_path, capsys)
        is_long = sentences[-1].paragraph - sentences[0].paragraph > 1
        met.add(is_long)
        assert is_long == (not quote.until)
        assert find(SEED, quote).spans == ((start, end),)
        assert find(SEED, written_out(SEED, quote)).spans == ((start, end),)
        assert is_long or len(quote.exact.split()) + len(quote.until.split()) <= 6
    assert met == {True, False}


def test_a_short_passage_has_no_shorter_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A few words are quoted whole."""
    words = " ".join((SEED.text or "").split()[:2])
    assert shortest(SEED, words, tmp_path, capsys) == Quote(words)


def test_the_command_prints_the_shortest_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--ends`` prints the quote by its ends; what is too short for it is printed whole."""
    path = tmp_path / "page.txt"
    path.write_text("The tax may help the poor. The law is old.", "utf-8")
    assert main(["quote", str(path), "the tax may help the poor", "--ends"]) == 0
    assert "Quote('The', until='poor')" in capsys.readouterr().out
    assert main(["quote", str(path), "law is", "--ends"]) == 0
    assert "Quote('law is')" in capsys.readouterr().out


MAP = ArgumentMap.of(
    Claim("help", "It may help.", quotes=Quote("The tax", until="the poor")),
    Claim("old", "It is old.", quotes=Quote("norma-\ntive law", closeness="close")),
    Claim("lost", "It is lost.", quotes=Quote("The tax", until="the rich")),
    Support("old", "help", quotes=Quote("as some", until="have said")),
    sources=[
        Source(
            "page",
            text="The tax may help the poor, as some of us have said. The norma-\ntive law is old.",
        )
    ],
)


def test_a_map_is_given_the_exact_words_of_its_quotes() -> None:
    """A map is given the exact words of its quotes, of claims and relations.

    What is not found stays, and ids and all else do.
    """
    whole = exact_quotes(MAP)
    assert whole.claim("help").quotes == (Quote("The tax may help the poor"),)
    assert whole.supports[0].quotes == (Quote("as some of us have said"),)
    assert whole.claim("lost") == MAP.claim("lost")
    assert [element.id for element in whole.elements] == [element.id for element in MAP.elements]
    assert exact_quotes(whole) == whole
    assert loads(dumps(MAP, "json")) == MAP


def test_readers_see_the_words_and_not_the_ends() -> None:
    """The page, the handout, the tree and the tables show the passage, its words undivided."""
    shown = (
        page_html(MAP),
        to_markdown(MAP),
        str(claims_table(MAP)),
    )
    for text in shown:
        assert "The tax may help the poor" in text
        assert "normative law" in text
        assert "The tax … the rich" in text
    assert "as some of us have said" in to_text(MAP)


def test_format_writes_the_exact_words(tmp_path: Path) -> None:
    """The canonical form of a file has whole quotes in it."""
    path = tmp_path / "map.json"
    dump(exact_quotes(MAP).remove("lost"), tmp_path / "whole.json")
    dump(MAP.remove("lost"), path)
    assert main(["format", str(path)]) == 0
    assert path.read_text("utf-8") == (tmp_path / "whole.json").read_text("utf-8")


def test_the_ends_of_a_passage_are_as_few_words_as_can_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One at each end, where these two are found once."""
    text = "Taxes on carbon cut the emissions of every town in the north, says the ministry."
    source = Source("page", text=text)
    found = shortest(source, text[: text.index(", says")], tmp_path, capsys)
    assert found == Quote("Taxes", until="north")
