"""The records of a source and its quotes, and how a source counts sentences and lines."""

from __future__ import annotations

import hashlib
import pickle
import re
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import Closeness, ModelError, Quote, Source
from argmap.text.running_text import FILLER, running_text
from argmap.text.sentences import lay_out
from tests.growth import within

PAGE = (Path(__file__).parent.parent / "seeds" / "000_86c8917871620198.txt").read_text("utf-8")


BLANK = f"{FILLER} \t\r\n"


def split_into_sentences(text: str) -> list[str]:
    """Return the sentences of the text, on one line each."""
    return [" ".join(text[each.start : each.end].split()) for each in lay_out(text).sentences]


def test_a_quote_takes_plain_values_and_keeps_its_own_types() -> None:
    """A page may be a number, a source its record, a closeness its word."""
    quote = Quote("so it is", page=12, source=Source("page"), closeness="condensed")
    assert (quote.page, quote.source) == ("12", "page")
    assert quote.closeness is Closeness.CONDENSED


@pytest.mark.parametrize(
    "record",
    [
        Quote("so", before="and", after="it", page="xiv", source="page", closeness="close"),
        Quote("so"),
        Source("page", text="", path="a.txt", sha256="0", title="T", author="A", address="U"),
        Source("page"),
    ],
)
def test_a_record_pickles_hashes_and_prints_as_its_own_code(record: Any) -> None:
    """A record survives pickling, can be a key, and its repr makes an equal one."""
    assert pickle.loads(pickle.dumps(record)) == record
    assert {record: 1}[attrs.evolve(record)] == 1
    assert eval(repr(record), {"Quote": Quote, "Source": Source}) == record  # noqa: S307 - ours


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"exact": ""}, "empty-quote"),
        ({"exact": " \n"}, "empty-quote"),
        ({"exact": "a\ud800"}, "surrogate"),
        ({"exact": "a", "before": "\udfff"}, "surrogate"),
        ({"exact": 5}, "not-text"),
        ({"exact": "a", "page": 1.5}, "not-text"),
        ({"exact": "a", "closeness": "near"}, "unknown-closeness"),
    ],
)
def test_a_quote_that_cannot_be_is_refused(arguments: dict[str, Any], code: str) -> None:
    """Every fault of a quote is a ModelError with its own code and the quote's words."""
    with pytest.raises(ModelError, match=r"^quote ") as caught:
        Quote(**arguments)
    assert [finding.code for finding in caught.value.findings] == [code]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"id": ""}, "empty-id"),
        ({"id": "  "}, "empty-id"),
        ({"id": "a\nb"}, "control-character"),
        ({"id": "a\u2028b"}, "control-character"),
        ({"id": "a\x07"}, "control-character"),
        ({"id": "\ud800"}, "surrogate"),
        ({"id": "a", "text": "x\udc00"}, "surrogate"),
        ({"id": "a", "text": b"bytes"}, "not-text"),
        ({"id": None}, "not-text"),
    ],
)
def test_a_source_that_cannot_be_is_refused(arguments: dict[str, Any], code: str) -> None:
    """Every fault of a source is a ModelError with its own code and the source's id."""
    with pytest.raises(ModelError, match=r"^source ") as caught:
        Source(**arguments)
    assert [finding.code for finding in caught.value.findings] == [code]


def test_a_source_may_hold_any_text_that_can_be_written() -> None:
    """Control characters, joiners and emptiness are for the text to hold; ids take every script."""
    assert Source("نامه\u200cها", text="\x00\x0c\r\u2028").text == "\x00\x0c\r\u2028"
    assert Source("page", text="").text == ""


def test_a_long_source_prints_short() -> None:
    """The repr of a source never prints its whole text."""
    assert repr(Source("page", text="word " * 10_000)) == (
        f"Source('page', text=<50000 characters: {'word ' * 8!r}…>)"
    )


def test_a_changed_document_is_noticed() -> None:
    """A source is changed when its text is here and has another digest than the one given."""
    digest = hashlib.sha256("Grüße".encode()).hexdigest()
    assert Source("a", text="Grüße").digest == digest
    assert not Source("a", text="Grüße", sha256=digest.upper()).changed
    assert Source("a", text="Gruße", sha256=digest).changed
    assert not Source("a", sha256=digest).changed
    assert not Source("a", text="Grüße").changed


def test_what_is_derived_is_neither_compared_nor_pickled() -> None:
    """The index of a source stays out of equality, of the hash and of its pickle."""
    fresh, used = Source("page", text=PAGE), Source("page", text=PAGE)
    size = len(pickle.dumps(used))
    words = re.findall(r"[^\W_]+", PAGE)
    assert (len(used.words), len(used.sentences), used.digest is None) == (len(words), 13, False)
    assert used == fresh
    assert hash(used) == hash(fresh)
    assert len(pickle.dumps(used)) == size
    assert pickle.loads(pickle.dumps(used)).words.keys == used.words.keys


def test_the_page_has_thirteen_sentences_in_three_paragraphs() -> None:
    """The running title and the page number are headings; nothing else is."""
    source = Source("page", text=PAGE)
    assert [PAGE[start:end] for start, end in source.layout.headings] == [
        "Resistance identity in ...",
        "Page 1",
    ]
    assert [each.number for each in source.sentences] == list(range(1, 14))
    assert [each.paragraph for each in source.sentences] == [1] * 5 + [2] * 4 + [3] * 4
    assert [each.line for each in source.sentences] == [3] * 5 + [4] * 4 + [5] * 4
    assert source.sentences[9].start == PAGE.index("Ultimately")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Dr. Smith met Mr. J. R. Lee. He left.", ["Dr. Smith met Mr. J. R. Lee.", "He left."]),
        ("Some, e.g. Rome, fell. Or cf. Kant.", ["Some, e.g. Rome, fell.", "Or cf. Kant."]),
        ("It rose 3.5 % in Fig. 2. No. 4 fell.", ["It rose 3.5 % in Fig. 2.", "No. 4 fell."]),
        ("The U.S. Congress met. In the U.S. It rained.",
         ["The U.S. Congress met.", "In the U.S.", "It rained."]),
        ("“Stop.” Then he left. (He did.) So.", ["“Stop.”", "Then he left.", "(He did.)", "So."]),
        ("“Stop!” he said. Why?! Who.", ["“Stop!” he said.", "Why?!", "Who."]),
        ("It fell.[4] It rose.² Both [5, 6]. So.",
         ["It fell.[4]", "It rose.²", "Both [5, 6].", "So."]),
        ("Wait ... No … Yes.", ["Wait ... No … Yes."]),
        ("1. First. 2. Second.", ["1. First.", "2. Second."]),
        ("今天。明天！「后天。」好？", ["今天。", "明天！", "「后天。」", "好？"]),
        ("یک است. دو؟ سه۔", ["یک است.", "دو؟", "سه۔"]),
        ("यह है। वह है।", ["यह है।", "वह है।"]),
        ("One\nline. Two\r\nlines.\n\n\nThree.", ["One line.", "Two lines.", "Three."]),
        ("One\nline. Two\nlines.\nThree.", ["One line.", "Two lines.", "Three."]),
        ("It fails.3 It costs.", ["It fails.3", "It costs."]),
        ("It “fails.”3,4 It costs.", ["It “fails.”3,4", "It costs."]),
        ("It took long³. It costs[5]. So.", ["It took long³.", "It costs[5].", "So."]),
        ("(It fails.3) It costs.", ["(It fails.3)", "It costs."]),
        ("Ten km². In no.3 It is. Was 3.5 So.", ["Ten km².", "In no.3 It is.", "Was 3.5 So."]),
        ("It goes\n\n17\n\x0con here. So.", ["It goes 17 on here.", "So."]),
        ("It fails.1\n\n1 See Smith. See him.\n\nSo.", ["It fails.1", "So."]),
        ("It is\n3 See Smith.\nso. Yes.", ["It is 3 See Smith. so.", "Yes."]),
        ("Why?\nBecause. Why? So.", ["Because.", "Why?", "So."]),
        ("So.\n\n2. Why not?\n\nBecause. Really?\n\nYes.", ["So.", "Because.", "Really?", "Yes."]),
        ("So.\n\nWhat Should Taxes Cost?\n\nMuch.", ["So.", "Much."]),
        ("1. Why?\n2. Why not?\n3. So.", ["2. Why not?", "3. So."]),
        ("Why?", ["Why?"]),
        ("So it is. As\n\n7\n\x0cSmith says.", ["So it is.", "As 7 Smith says."]),
        ("One. Two. They are:\n\nSo.", ["One.", "Two.", "They are:", "So."]),
        ("## It is so.\nIt is.\n\n# Why?\n\nSo.", ["It is.", "So."]),
        ("# One thing.\n# Another.\n\nSo.", ["# One thing.", "# Another.", "So."]),
        ("It fails.1\n1. First do.\n2. Then go.", ["It fails.1", "1. First do.", "2. Then go."]),
        ("It fails.1 So.2\n1. See Smith.\n2. See Doe.", ["It fails.1", "So.2"]),
        ("The law2 of it.\n2 Smith 1990.\nSo.", ["The law2 of it.", "So."]),
        ("The law2 of it.\n\n2 Laws\n\nSo.", ["The law2 of it.", "So."]),
        ("So.\nIt is section\n7. This is it.\nso on.", ["So.", "7. This is it.", "so on."]),
        ("See lib/word.1 So it is.", ["See lib/word.1 So it is."]),
        ("Ada (b. 1950, d. 2001) left. He c. 1960.",
         ["Ada (b. 1950, d. 2001) left.", "He c. 1960."]),
        ("So:\n• one\n• two\n\nYes.", ["one", "two", "Yes."]),
        ("So.\n\n- one\n\n- two", ["So.", "one", "two"]),
        ("So.\n1. It is longer than a title\n2. So is this one here",
         ["So.", "1. It is longer than a title", "2. So is this one here"]),
        ("The town\n– so they say\n– now pays.\n\nSo.",
         ["The town – so they say – now pays.", "So."]),
        ("So.\n\n- 12 -\n\n- 13 -\n\nYes.", ["So.", "Yes."]),
        ("So.\n\n- one\n\nYes.", ["So.", "Yes."]),
        ("So.\n\nIt has a beginning and then. It", ["So.", "It has a beginning and then.", "It"]),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    """Abbreviations, initials, numbers, quotes, notes and other scripts' stops are understood."""
    assert split_into_sentences(text) == sentences


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("Title\nA sentence.", ["Title"]),
        ("A sentence.\n\n1. One title\n2. Another\n\nSo.", ["1. One title", "2. Another"]),
        ("Trees and what they cost. A report\n\nSo.", ["Trees and what they cost. A report"]),
        ("So.\n\nPart 2. The town\n\nSo.", ["Part 2. The town"]),
        ("Title\n\nA line\nand a sentence.\n\nEnd", ["Title", "End"]),
        ("Going on ...\nGoing on …\nDone.", ["Going on ...", "Going on …"]),
        ("Done .... \n….\nDone.”\nDone.)\nDone!\nDone [2].\nDone.³", []),
        ("Only\r\n\r\n", ["Only"]),
        ("A sentence.\r\nTitle\r\nA sentence.", ["Title"]),
        (")\n…", [")", "…"]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_a_paragraph_without_a_final_stop_is_a_heading(text: str, headings: list[str]) -> None:
    """Blank lines part paragraphs, line ends where there are none; an ellipsis is no stop."""
    assert [text[start:end] for start, end in lay_out(text).headings] == headings


@given(st.text(alphabet="Ab .!?…\n\r\t)”1。", max_size=60))
def test_sentences_and_headings_are_all_there_is(text: str) -> None:
    """They follow each other, none is blank, and between them is only what is passed over.

    That is white space, what pages add, and footnotes.
    """
    whole = running_text(text)
    layout = lay_out(text)
    spans = sorted([(each.start, each.end) for each in layout.sentences] + list(layout.headings))
    left = 0
    for start, end in spans:
        assert left <= start < end
        assert not whole.body[left:start].strip(BLANK)
        assert text[start:end] == text[start:end].strip()
        left = end
    assert not whole.body[left:].strip(BLANK)


@given(st.text(alphabet="ab\n é", max_size=30), st.data())
def test_lines_and_columns_lead_back_to_the_place(text: str, data: st.DataObject) -> None:
    """The line and the column are those an editor shows, in code points."""
    offset = data.draw(st.integers(0, len(text)))
    place = Source("a", text=text).locate(offset)
    before = text[:offset]
    assert (place.line, place.column) == (before.count("\n") + 1, offset - before.rfind("\n"))


def test_every_kind_of_line_end_counts_once() -> None:
    """A carriage return, a line feed and both together each end one line."""
    source = Source("a", text="1\r2\n3\r\n\n5", path="a.txt")
    assert [str(source.locate(at)) for at in (0, 2, 4, 7, 8)] == [
        "a.txt:1:1",
        "a.txt:2:1",
        "a.txt:3:1",
        "a.txt:4:1",
        "a.txt:5:1",
    ]


def test_ten_thousand_quotes_are_made_in_no_time() -> None:
    """Validation has a fast path: ten thousand quotes cost far less than a map of them."""
    with within(0.3):
        for number in range(10_000):
            Quote(f"the words of claim {number}, which go on for a while", page=number)


@pytest.mark.parametrize(
    "text", [". " * 50_000, "A.\n\n" * 20_000, "." * 200_000, "." + ")" * 200_000, "1. " * 50_000]
)
def test_hostile_text_is_laid_out_in_linear_time(text: str) -> None:
    """Runs of stops, of closing marks and of numbers cost no more than prose."""
    with within(2):
        lay_out(text)


@pytest.mark.parametrize(
    ("text", "count"), [("1. Tax it.", 1), ("12345678. Tax it.", 1), ("123456789. Tax it.", 2)]
)
def test_the_number_of_an_item_is_no_sentence(text: str, count: int) -> None:
    """A longer number is a sentence of its own, such as the answer to a question."""
    assert len(Source("page", text=text).sentences) == count


@pytest.mark.parametrize("more", ["", "More words follow here. " * 200])
def test_a_page_ends_in_a_sentence_also_at_the_start_of_a_long_text(more: str) -> None:
    """Before a capital, where prose stands before it; a title is none."""
    broken = f"The king of\n\n12\n\x0cFrance is bald. {more}"
    assert split_into_sentences(f"It rains. {broken}")[:2] == [
        "It rains.",
        "The king of 12 France is bald.",
    ]
    assert split_into_sentences(broken)[0] == "France is bald."


@pytest.mark.parametrize("mark", "?？؟⁇⁈")
def test_a_question_above_its_answer_is_a_heading(mark: str) -> None:
    """Whatever mark of a question the script or the writer takes."""
    assert split_into_sentences(f"Why{mark}\nBecause it is so.") == ["Because it is so."]
    assert split_into_sentences("Why!\nBecause it is so.") == ["Why!", "Because it is so."]
