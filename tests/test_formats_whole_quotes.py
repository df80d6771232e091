"""Quotes that name their first and last words, lines, and signs that another notation obeys."""

from __future__ import annotations

import json

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Quote,
    Source,
    Support,
    dumps,
    loads,
    losses,
    to_mermaid,
)

TEXT = "The ferry should run on Sundays, since nurses work on them too. It is cheap."
MARKING = ("sadface", "arguebuf", "xaif", "ova2", "brat", "microtext")


def _ferry(until: str, text: str | None = TEXT) -> ArgumentMap:
    return ArgumentMap.of(
        Claim("ferry", "Run it.", quotes=Quote("The ferry", until=until)),
        sources=[Source("page", text=text)],
    )


@pytest.mark.parametrize("notation", MARKING)
def test_a_passage_named_by_its_ends_is_written_out(notation: str) -> None:
    """A notation of whole quotes has all of its words, and reads none but these."""
    written = dumps(_ferry("them too."), notation, allow_loss=True)
    if notation == "microtext":  # a segment is the claim's text, where that is not the quote's
        assert "The ferry<" not in written
        return
    if notation == "brat":
        assert written.split("\t")[1] == "Claim 0 63"
    exact = [quote.exact for quote in loads(written, notation).claims[0].quotes]
    assert exact == [TEXT.partition(" It")[0]]
    assert not any(each.code == "no-quotes" for each in losses(_ferry("them too."), notation))


@pytest.mark.parametrize("notation", MARKING)
@pytest.mark.parametrize(("until", "text"), [("nowhere", TEXT), ("them too.", None)])
def test_the_first_words_of_a_passage_are_no_quote(
    notation: str, until: str, text: str | None
) -> None:
    """Where the ends tell no passage the quote is left out, and told as a loss."""
    debate = _ferry(until, text)
    back = loads(dumps(debate, notation, allow_loss=True), notation)
    assert not any(claim.quotes for claim in back.claims)
    assert any(each.code in {"no-quotes", "no-claim"} for each in losses(debate, notation))


def test_an_annotation_of_ends_that_are_not_found_selects_a_range() -> None:
    """Its start selects the first words, its end what follows the last; they are read again."""
    written = dumps(_ferry("nowhere"), "annotations", allow_loss=True)
    (selector,) = json.loads(written)["first"]["items"][0]["target"]["selector"]
    assert selector["type"] == "RangeSelector"
    assert selector["startSelector"]["exact"] == "The ferry"
    assert selector["endSelector"]["prefix"] == "nowhere"
    (quote,) = loads(written, "annotations").claims[0].quotes
    assert (quote.exact, quote.until) == ("The ferry", "nowhere")


def test_a_mermaid_flowchart_keeps_the_lines_of_a_claim() -> None:
    """Each line of the text is one of the label; nothing else of it is markup."""
    text = to_mermaid(ArgumentMap.of(Claim("a", "Two reasons:\n- <br/> cost\r\n- time")))
    assert 'c1["Two reasons#58;<br/>#45; #60;br#47;#62; cost<br/>#45; time"]' in text


def test_an_include_in_the_words_of_a_map_stays_words() -> None:
    """What reads like an include in a claim, a scheme or a title comes back, and is none."""
    debate = ArgumentMap.of(
        Claim("a", "It says @include(b.argdown) at the top"),
        Claim("b", "@include(a) and @include( c"),
        Support("b", "a", scheme="from @include(rules)"),
        title="On @include(x)",
    )
    text = dumps(debate, "argdown")
    back = loads(text, "argdown")
    assert back == debate
    assert not back.findings
    assert "@include(b" not in text
