"""The map as a text tree."""

from __future__ import annotations

import re
import unicodedata
from unicodedata import east_asian_width

import pytest
from hypothesis import given

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Party,
    Perspective,
    Restatement,
    Source,
    Support,
    to_dot,
    to_text,
)
from tests.strategies import maps

CODES = re.compile(r"\x1b\[\d+m")


def test_the_tree_says_how_each_claim_is_tied_to_the_one_above() -> None:
    """One premise shares its step's line; linked ones stand below it; a step is hit below it."""
    debate = ArgumentMap.of(
        Claim("tax", "Tax it."),
        Claim("a", "A."),
        Claim("b", "B."),
        Claim("c", "C."),
        Claim("d", "D."),
        Claim("again", "In short, tax."),
        Support(["a", "b"], "tax", id="linked"),
        Counterpoint("c", "linked"),
        Counterpoint("d", "c"),
        Contrast("a", "d"),
        Restatement("again", "tax"),
        title="Tax?",
    )
    assert to_text(debate).splitlines() == [
        "Tax?",
        "",
        "Tax it.",
        "├─ because",
        "│  ├─ + A.",
        "│  │  └─ in contrast to: D.",
        "│  ├─ + B.",
        "│  └─ but the step fails: C.",
        "│     └─ but: D.",
        "└─ in other words: In short, tax.",
    ]


def test_a_claim_shown_before_is_not_entered_again() -> None:
    """Circles end, and say where the rest is."""
    debate = ArgumentMap.of(
        Claim("a", "A."), Claim("b", "B."), Support("a", "b"), Support("b", "a"), thesis="a"
    )
    assert to_text(debate).splitlines() == [
        "A.",
        "└─ because: B.",
        "   └─ because: A. (shown above)",
    ]


def test_remarks_tell_voice_view_force_and_words() -> None:
    """What a reader must know of a claim stands behind it; a holder is not named twice."""
    debate = ArgumentMap.of(
        Claim("a", "A.", voice="p", perspective="v", endorsement="reports", modality="possible"),
        Claim("b", "B.", quotes="some words", perspective="held", voice="p"),
        Support("b", "a"),
        Support("a", "b", cue="hence"),
        sources=[Source("s", text="some words")],
        parties=[Party("p", "Critics")],
        perspectives=[Perspective("v", "in law"), Perspective("held", "their view", holder="p")],
    )
    said = "(Critics · in law · reported · possible · unstated)"
    assert to_text(debate).splitlines() == [
        f"A. {said}",
        "└─ because (supplied): B. (their view)",
        f"   └─ because (“hence”): A. {said[:-1]} · shown above)",
    ]


def test_whatever_is_to_be_noted_goes_before_the_other_remarks() -> None:
    """The caller's words stand on the line of the claim, and beside the word of its relation."""
    debate = ArgumentMap.of(
        Claim("a", "A.", modality="possible"), Claim("b", "B."), Support("b", "a")
    )
    assert to_text(debate, notes=lambda element: [element.kind]).splitlines() == [
        "A. (claim · possible)",
        "└─ because (support): B. (claim)",
    ]


def test_a_contrast_of_several_claims_shows_both_sides() -> None:
    """Where more than the claim above stands on its side, the line says which."""
    claims = [Claim(name, f"{name.upper()}.") for name in "abc"]
    debate = ArgumentMap.of(*claims, Contrast(["a", "b"], "c"))
    assert to_text(debate).splitlines()[1] == "└─ in contrast: A. + B. in contrast to C."


def cells(row: str) -> int:
    """Return how many cells of a terminal a row of these scripts takes."""
    return sum(
        0 if unicodedata.category(sign) in {"Mn", "Cf"} else 1 + (east_asian_width(sign) in "WF")
        for sign in row
    )


@pytest.mark.parametrize(
    "script", ["应当征收碳税，因为它有效。", "탄소세를 도입해야 한다 ", "कार्बन कर "]
)
def test_wide_scripts_fit_the_terminal(script: str) -> None:
    """A character of two columns counts as two, a mark above or below a letter as none."""
    text = script * 9
    rows = to_text(ArgumentMap.of(Claim("a", text)), width=30).splitlines()
    assert max(map(cells, rows)) <= 30
    assert min(map(cells, rows[:-1])) > 20
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("width", [30, 60, 100])
def test_wrapped_lines_fit_and_say_the_same(width: int) -> None:
    """Wrapping moves words to further lines and drops none."""
    debate = argmap.load_example()
    wrapped = to_text(debate, width=width)
    assert max(map(len, wrapped.splitlines())) <= max(width, 32)
    drawn = re.compile(r"(\[\d+\]|[│├└─\s])+")  # what is too deep to draw says its depth
    assert drawn.sub(" ", wrapped) == drawn.sub(" ", to_text(debate))


@given(maps())
def test_colour_adds_codes_and_nothing_else(debate: ArgumentMap) -> None:
    """Without the codes a coloured tree is the plain one, wrapped or not."""
    for width in (None, 40):
        assert CODES.sub("", to_text(debate, colour=True, width=width)) == to_text(
            debate, width=width
        )


@given(maps())
def test_no_text_can_command_the_terminal(debate: ArgumentMap) -> None:
    """Whatever a map holds, no control code, surrogate or direction override is printed."""
    for character in to_text(debate).replace("\n", ""):
        assert unicodedata.category(character) not in {"Cc", "Cs"}
        assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_an_empty_map_says_so() -> None:
    """There is always something to read."""
    assert to_text(ArgumentMap()) == "This map is empty.\n"
    assert to_text(ArgumentMap(title="Nothing yet")) == "Nothing yet\n\nThis map is empty.\n"


def test_how_a_claim_enters_an_evaluation_is_said() -> None:
    """How a claim enters an evaluation is said.

    In the tree and in drawings: what is assumed, not yet argued, not granted.
    """
    debate = ArgumentMap.of(
        Claim("a", "One.", basis="assumed"),
        Claim("b", "Two.", basis="open"),
        Claim("c", "Three.", basis="none"),
        Claim("d", "Four."),
        Support(["a", "b", "c"], "d"),
    )
    text, drawn = to_text(debate), to_dot(debate)
    for words in ("assumed", "not yet argued", "not granted"):
        assert f"({words})" in text
        assert words in drawn.replace("&#160;", " ").replace("\u00a0", " ")
    assert "Four. (" not in text


def test_a_title_stands_before_the_text_of_its_claim() -> None:
    """A title stands before the text of its claim, on one line, cleared of control characters.

    A claim without one begins with its text.
    """
    debate = ArgumentMap.of(
        Claim("a", "Emissions should cost.", title="Carbon\n\x1b[1mtax"),
        Claim("b", "People react to prices."),
        Support("b", "a"),
    )
    first, second = to_text(debate).splitlines()
    assert first == "Carbon \ufffd[1mtax — Emissions should cost."
    assert second == "└─ because: People react to prices."


def test_wide_and_full_width_letters_take_two_columns() -> None:
    """A line of a tree holds half as many of them as of others."""
    shown = to_text(ArgumentMap.of(Claim("a", "ＡＢＣＤＥ ＦＧＨＩＪ ＫＬＭＮＯ")), width=24)
    assert [line.strip() for line in shown.splitlines()] == ["ＡＢＣＤＥ ＦＧＨＩＪ", "ＫＬＭＮＯ"]
