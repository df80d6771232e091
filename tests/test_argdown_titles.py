"""Titles between Argdown's brackets: an author's title is one of the claim, an id is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap import ArgumentMap, Claim, Counterpoint, Severity, Style, Support, losses, to_dot
from argmap.formats.argdown import dumps, loads
from argmap.formats.argdown_json import document as argdown_json
from tests.test_argdown_parse import soup

DEBATE = """\
[Carbon tax]: Emissions should cost something.
    + <Incentives>: People react to prices.
    - [poor]: It falls on the poor.
        - [dividend]: The revenue can be paid back.
"""


@pytest.mark.parametrize(
    "title",
    [
        "Carbon tax",
        "Censorship",
        "argument from harm",
        "Statement 1",
        "Bio-Fleisch",
        "Äquivalenz",
        "論証 一 の部分 前提の話",
        "Don't wait!",
    ],
)
def test_words_of_an_author_are_a_title(title: str) -> None:
    """What begins with a capital letter, or has several words, is said of the claim."""
    assert loads(f"[{title}]: It is so.\n")[title] == Claim(title, "It is so.", title=title)


@pytest.mark.parametrize(
    "title",
    [
        "tax",
        "c1",
        "P1",
        "A",
        "S2",
        "1.2.3",
        "tax 2",
        "my_claim",
        "Node7",
        "Cost-2",
        "Cost-a",
        "a b",
        "It is",
    ],
)
def test_ids_are_no_titles(title: str) -> None:
    """Short codes, single words in small letters, and the first words of the claim itself."""
    debate = loads(f"[{title}]: It is so.\n    + b\n")
    assert debate.claims[0].title == ""


def test_titles_come_back_byte_for_byte() -> None:
    """The brackets say the title; nothing about it stands in data."""
    debate = loads(DEBATE)
    assert [claim.title for claim in debate.claims] == ["Carbon tax", "Incentives", "", ""]
    assert dumps(debate) == DEBATE
    assert argdown_json.loads(argdown_json.dumps(debate)) == debate
    assert argmap.loads(argmap.dumps(debate, "json")) == debate


@pytest.mark.parametrize("title", ["", "Another title", "Carbon tax"])
def test_an_id_that_reads_as_a_title_keeps_the_title_it_has(title: str) -> None:
    """None, another one, or the same: what is read is what was written."""
    debate = ArgumentMap.of(
        Claim("Carbon tax", "Emissions should cost something.", title=title),
        Claim("poor", "It falls on the poor.", title="poor"),
        Counterpoint("poor", "Carbon tax"),
    )
    assert loads(dumps(debate)) == debate
    assert argdown_json.loads(argdown_json.dumps(debate)) == debate
    assert ("title" in dumps(debate).splitlines()[0]) == (title != "Carbon tax")


def test_titles_are_drawn_unless_hidden() -> None:
    """Titles are drawn unless hidden.

    At the head of the box, before the text, as Argdown's own tool draws them.
    """
    debate = loads(DEBATE)
    assert "Incentives</B>" in to_dot(debate)
    assert "Incentives</B>" not in to_dot(debate, style=Style(titles="hide"))
    assert "Incentives</B>" in to_dot(debate, style=Style(titles="only"))


@pytest.mark.parametrize("notation", ["aif", "sadface", "arguebuf", "kialo"])
def test_a_title_that_an_id_says_as_well_stops_no_writer(notation: str) -> None:
    """It is told, with those of all claims in one line."""
    debate = loads(DEBATE.replace("<Incentives>", "[Incentives]"))
    found = [each for each in losses(debate, notation) if each.code == "no-title"]
    assert [each.severity for each in found] == [Severity.INFO]
    assert "2 titles" in found[0].message
    assert argmap.dumps(debate, notation)


@pytest.mark.parametrize("notation", ["json", "argdown", "gsn", "carneades", "graphml"])
@pytest.mark.parametrize("title", ["Carbon tax", "a", "2019", "yes: no", " #1", "A\nB"])
def test_a_title_is_kept(notation: str, title: str) -> None:
    """A title is kept, whether an id says as much or not, and whatever it would mean to YAML."""
    debate = ArgumentMap.of(Claim("a", "A.", title=title), Claim("b", "B."), Support("b", "a"))
    assert losses(debate, notation) == ()
    assert argmap.loads(argmap.dumps(debate, notation), notation) == debate


def test_a_title_of_its_own_is_a_loss() -> None:
    """Nothing else in the file says it."""
    debate = ArgumentMap.of(Claim("a", "A.", title="Carbon tax"))
    found = [each for each in losses(debate, "aif") if each.code == "no-title"]
    assert [(each.severity, each.subject, each.about) for each in found] == [
        (Severity.ERROR, "a", None)
    ]


@given(soup())
def test_a_title_is_one_of_the_text(text: str) -> None:
    """Reading gives no title that no bracket of the text says."""
    for claim in loads(text).claims:
        assert claim.title == "" or claim.title in text


@given(st.lists(st.sampled_from(["It rains", "it rains", "Rain", "tax", "P1"]), max_size=6))
def test_made_up_ids_are_no_titles(texts: list[str]) -> None:
    """Ids made of a claim's words, and second ids, come back as ids alone."""
    again = [texts[:at].count(text) + 1 for at, text in enumerate(texts)]
    debate = ArgumentMap(
        [
            Claim(f"{text} {number}" if number > 1 else text, f"{text}.")
            for text, number in zip(texts, again, strict=True)
        ]
    )
    assert loads(dumps(debate)) == debate
    assert "title" not in dumps(debate)
