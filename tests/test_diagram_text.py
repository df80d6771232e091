"""Lines of a fixed width: nothing lost, nothing wider than it may be, never slow."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.text_width import isolate, runs_right_to_left, width, wrap
from tests.growth import within
from tests.strategies import HOSTILE, SCRIPTS

words = st.sampled_from([*SCRIPTS, *HOSTILE, "state-of-the-art", "and/or", "5–15 %", "x" * 90])
any_text = st.lists(words | st.text(max_size=20), max_size=8).map(" ".join)


@given(any_text, st.integers(40, 300), st.booleans())
def test_lines_hold_the_text_and_fit(text: str, points: int, bold: bool) -> None:
    """The lines are the text without the blanks at their ends, and none is too wide."""
    lines = wrap(text, points, 11, bold=bold)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert len(line) == 1 or width(line, 11, bold=bold) <= points


@given(any_text, st.integers(40, 300))
def test_a_word_is_broken_only_when_it_must_be(text: str, points: int) -> None:
    """In plain words, a line ends at a blank, unless one word is wider than the line."""
    plain = " ".join(word for word in text.split() if word.isascii() and word.isalpha())
    lines = wrap(plain, points, 11)
    if all(width(word, 11) <= points * 0.96 for word in plain.split()):
        assert " ".join(lines) == plain


def test_no_line_begins_with_a_combining_mark() -> None:
    """A vowel sign or an accent stays with its letter."""
    for line in wrap("क्षि" * 60 + "e\u0301" * 60, 60, 11):
        assert not unicodedata.combining(line[0])
        assert unicodedata.category(line[0]) != "Mc"


def test_wide_letters_break_anywhere_but_before_a_closing_mark() -> None:
    """Chinese and Japanese break between letters, never before a comma or a full stop."""
    lines = wrap("应当征收碳税，因为排放有害。" * 9, 100, 11)
    assert len(lines) > 9
    assert not any(line[0] in "，。" for line in lines)


def test_compounds_break_after_a_hyphen_and_numbers_do_not() -> None:
    """A hyphen between letters is a place to break; one before a number is a sign."""
    assert wrap("third-party liability", 35, 11)[0] == "third-"
    assert "-5" in " ".join(wrap("at minus -5 degrees", 40, 11)).split()


def test_a_short_last_line_is_evened_out() -> None:
    """A word is not left alone on the last line when the lines above have words to share."""
    lines = wrap("Comparable provinces without a tax did not show the same fall.", 168, 11)
    assert len(lines) == 2
    assert len(lines[1].split()) > 2


def test_arial_is_measured() -> None:
    """The widths are those of Arial, with bold wider than regular."""
    assert width("M", 1000) == pytest.approx(833, abs=3)
    assert width("carbon tax", 11, bold=True) > width("carbon tax", 11)
    assert width("\u0301", 11) == 0
    assert width("税", 11) == pytest.approx(11.25, abs=0.02)  # as engines set it


@pytest.mark.parametrize("text", ["word " * 20_000, "x" * 50_000, "\u0301" * 50_000, "税" * 50_000])
def test_long_texts_take_no_quadratic_time(text: str) -> None:
    """A hundred thousand characters are wrapped in a moment."""
    with within(2):
        wrap(text, 170, 11)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A tax", False),
        ("", False),
        ("12", False),
        ("محور مقاومت", True),
        ("۱۲ درصد", True),
        ("זהות", True),
        ("Tax مالیات", False),
        ("(مالیات) tax", True),
    ],
)
def test_the_first_letter_gives_the_direction(text: str, expected: bool) -> None:
    """A text runs as its first letter does; figures and brackets do not count."""
    assert runs_right_to_left(text) is expected


def test_lines_with_foreign_letters_are_isolated() -> None:
    """A line keeps the direction of its text, whatever letters it holds or stands beside."""
    assert isolate("درصد", right_to_left=True) == "\u2067درصد\u2069"
    assert isolate("50 %", right_to_left=True) == "\u206750 %\u2069"
    assert isolate("the word درصد", right_to_left=False) == "\u2066the word درصد\u2069"
    assert isolate("naïve", right_to_left=False) == "naïve"


def test_letters_and_signs_beyond_ascii_are_as_wide_as_arial_has_them() -> None:
    """Those that a guess by their kind would miss by much, in thousandths of an em."""
    advances = {"…": 1000, "→": 1000, "½": 834, "æ": 889, "ß": 611, "¶": 537, "°": 400, "»": 556}
    for sign, advance in advances.items():
        assert width(sign, 1000) == pytest.approx(advance, abs=2)


def test_what_is_replaced_is_as_wide_as_what_is_shown() -> None:
    """Control characters and bidirectional ones are drawn as U+FFFD, which is wide."""
    for character in "\x00\x1b\x7f\x9f\u202e\u2066\ufffe":
        assert width(f"a{character}", 11) >= 0.98 * width("a\N{REPLACEMENT CHARACTER}", 11)
    assert width("\N{REPLACEMENT CHARACTER}", 11) > 11


def test_bold_letters_beyond_ascii_are_wider() -> None:
    """Those with accents as much as those without."""
    for letters in ("öüß", "ширь", "ωψφ"):
        assert width(letters, 11, bold=True) > width(letters, 11)
    assert width("öñü", 11, bold=True) == width("onu", 11, bold=True)
