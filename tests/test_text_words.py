"""Words put together, told apart and measured: what matching and messages rest on."""

from __future__ import annotations

import pytest

from argmap import Quote, Source, Status, find
from argmap.checks.surroundings.passages import WordSpan, passage_of
from argmap.text.blanks import is_without_blanks
from argmap.text.cell_width import columns, wrap
from argmap.text.dehyphenation import dehyphenate
from argmap.text.homographs import differ
from argmap.text.punctuation import marks
from argmap.text.words import split


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("A net-\nwork of a net.", "A network of a net."),
        ("A net-\nwork at work.", "A network at work."),
        ("A net-\nwork of net at work.", "A net-work of net at work."),
        ("A net-\nwork and a net-work.", "A net-work and a net-work."),
        ("A net-\nwork, the network, a net at work.", "A network, the network, a net at work."),
        ("The Anglo-\nSaxon.", "The Anglo-Saxon."),
        ("A UK-\nBASED one.", "A UK-BASED one."),
    ],
)
def test_a_hyphen_at_a_line_end_stays_where_the_text_has_the_parts_or_the_whole(
    text: str, whole: str
) -> None:
    """Both parts elsewhere, or the word with its hyphen; one part alone is no sign."""
    assert dehyphenate(split(text), 0, len(text)) == whole


@pytest.mark.parametrize("mark", [",", ";", "-", "‐", "‑", "–", "—", "\u00ad", ""])
def test_a_sentence_goes_on_over_a_page_break(mark: str) -> None:
    """A sentence goes on over a page break.

    Behind a word, a comma, a semicolon or a dash, where it goes on small.
    """
    page = Source("page", text=f"The costs rose{mark}\n\n17\n\x0cthen they fell.")
    assert len(page.sentences) == 1
    stopped = Source("page", text=f"The costs rose{mark}.\n\n17\n\x0cthen they fell.")
    assert len(stopped.sentences) == 2


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("So [as they all say] it is.", "So (as they all say) it is", Status.TYPOGRAPHIC),
        ("So (as they all say) it is.", "So [as they all say] it is", Status.TYPOGRAPHIC),
        ("So (as they all say it is.", "So as they all say it is", Status.MARKS_DIFFER),
        ("So “as they all say” it is.", "So (as they all say) it is", Status.MARKS_DIFFER),
        ("So as they all say – it is.", "So as they all say - it is", Status.TYPOGRAPHIC),
        ("And so they say ¬so in all.", "so they say so in all", Status.NOT_FOUND),
        ("And so they say ~so in all.", "so they say so in all", Status.NOT_FOUND),
        ("And so they say so in all.", "so they say ¬so in all", Status.NOT_FOUND),
    ],
)
def test_brackets_and_dashes_are_alike_and_a_sign_of_negation_is_not_left_out(
    text: str, words: str, status: Status
) -> None:
    """A round bracket and a square one; but no bracket and a quotation mark."""
    assert find(Source("page", text=text), words).status is status


def test_the_marks_that_differ_are_shown_in_each_piece_of_an_ellipsis() -> None:
    """The marks that differ are shown in each piece of an ellipsis.

    With the ellipsis between, in the difference and in the words to quote.
    """
    page = Source("page", text="No, more tax is due, one says. So it is.")
    nearest = find(page, Quote("No more … due one says")).nearest
    assert nearest is not None
    assert nearest.difference == "[-No-]{+No,+} more … [-due-]{+due,+} one says"
    assert nearest.suggestion == "No, more … due, one says"


@pytest.mark.parametrize(
    ("word", "width", "expected"),
    [
        ("abcdef", 3, ["abc", "def"]),
        ("abcdefg", 3, ["abc", "def", "g"]),
        ("炭素税", 4, ["炭素", "税"]),
        ("a炭素", 4, ["a炭", "素"]),
        ("炭", 1, ["炭"]),
        ("a b cd", 3, ["a b", "cd"]),
    ],
)
def test_a_long_word_is_cut_where_a_row_is_full(word: str, width: int, expected: list[str]) -> None:
    """Wide characters take two columns each."""
    assert wrap(word, width) == expected
    assert max(map(columns, expected)) <= max(width, 2)


@pytest.mark.parametrize(
    ("ones", "folded"),
    [
        (".．.。։", "."),
        (",，、،", ","),
        (";；؛", ";"),
        (":：፡", ":"),
        ("?？؟", "?"),
        ("!！", "!"),
        ("⁇", "??"),
        ("⁈", "?!"),
        ("⁉", "!?"),
        ("‼", "!!"),
        ("…", "…"),
        ("/⁄∕／", "/"),
        ("·‧・", "·"),
        ("([{（［", "("),
        (")]}）］", ")"),
        ("–—―", "—"),
        ("\"“”„«»'‘’", '"'),
    ],
)
def test_marks_of_one_kind_are_alike_in_every_script(ones: str, folded: str) -> None:
    """Marks of one kind are alike in every script.

    So that a quote may be set as its reader sets it; none is taken for nothing.
    """
    assert {marks(f"{each} ") for each in ones} == {folded}
    assert marks(". . . ") == marks("... ") == "…"


def test_a_text_of_long_runs_has_lost_its_blanks() -> None:
    """A text of long runs has lost its blanks.

    From forty letters on, where more than half of them stand in runs of more than 25.
    """
    assert is_without_blanks("a" * 40)
    assert not is_without_blanks("a" * 39)
    assert not is_without_blanks("a " * 40)
    assert not is_without_blanks("a" * 26 + " b" * 26)
    assert is_without_blanks("a" * 26 + " b" * 25)
    assert not is_without_blanks("a" * 25 + " " + "b" * 25)


@pytest.mark.parametrize(
    ("ours", "theirs", "at", "acronym"),
    [
        ("helps us workers", "helps US workers", 1, True),
        ("helps us aids trade", "helps US AIDS trade", 1, True),
        ("helps us aids trade", "helps US AIDS TRADE", 1, False),
        ("trade aids us helps", "TRADE AIDS US helps", 2, False),
        ("helps us workers", "HELPS US WORKERS", 1, False),
        ("helps us NATO now", "helps US NATO now", 1, True),
        ("helps us", "helps us", 1, False),
    ],
)
def test_capitals_make_another_word_unless_all_around_are_capitals(
    ours: str, theirs: str, at: int, *, acronym: bool
) -> None:
    """Other acronyms beside it may be capitals, too; a plain word in capitals is the setting's."""
    assert differ(ours.split(), theirs.split(), at) is acronym
    assert differ(theirs.split(), ours.split(), at) is acronym


def test_words_of_latin_texts_are_the_same_beside_other_scripts() -> None:
    """The short list of signs and marks, for texts without them, holds all of its own letters."""
    for code in (*range(0x21, 0x300), *range(0x2000, 0x2400)):
        text = f"about {chr(code)}5 or b{chr(code)}c, {chr(code)} and so"
        beside = split(f"{text} 漢").keys
        assert [*split(text).keys, *split("漢").keys] == beside, hex(code)


def test_letters_of_full_width_take_two_columns() -> None:
    """Chinese ones, and Latin ones of full width; half-width and ambiguous ones take one."""
    letters = ("漢字", "ＡＢ", "ｱ", "é", "e\u0301", "§")
    assert [columns(each) for each in letters] == [4, 4, 1, 1, 1, 1]


def test_of_a_passage_of_more_than_a_thousand_words_its_two_ends_are_read() -> None:
    """Five hundred words each."""
    words = split(" ".join(f"w{number}" for number in range(1200)))
    keys = passage_of(words, WordSpan(0, 1200)).keys
    assert keys == [f"w{number}" for number in (*range(500), *range(700, 1200))]
