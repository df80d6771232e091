"""XML texts: what is read, where it stands, what is refused, and that nothing is filled in."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import ReadError
from argmap.collector import without_collector
from argmap.syntax.xml import DEEPEST, XmlText, attributes, escape, parse, sayable


def fault(text: str) -> str:
    """Return how a text is refused."""
    with pytest.raises(ReadError) as caught:
        parse(text, name="a.xml")
    return str(caught.value.findings[0]).splitlines()[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "a.xml:1:1: expected well-formed XML: no element found"),
        ("\n\n<a><b></a>", "a.xml:3:9: expected well-formed XML: mismatched tag"),
        ("<é><b></é>", "a.xml:1:9: expected well-formed XML: mismatched tag"),
        ("<a/><b/>", "a.xml:1:5: expected well-formed XML: junk after document element"),
        ("<a x='1' x='2'/>", "a.xml:1:10: expected well-formed XML: duplicate attribute"),
        ("<a>\r\n&lol;</a>", "a.xml:2:1: expected well-formed XML: undefined entity"),
        ("<a>\ud800</a>", "a.xml:1:4: expected well-formed XML: not well-formed (invalid token)"),
        ("<a>\x07</a>", "a.xml:1:4: expected well-formed XML: not well-formed (invalid token)"),
    ],
)
def test_what_is_no_xml_is_refused_with_its_place(text: str, problem: str) -> None:
    """Line and column count from 1, in characters, over all that stands in the file."""
    assert fault(text) == problem


@pytest.mark.parametrize(
    "declared",
    [
        "<!ENTITY a 'b'>",
        "<!ENTITY % a 'b'> %a;",
        "<!ENTITY a SYSTEM 'file:///etc/hostname'>",
        "<!ATTLIST a b CDATA 'c'>",
        "",
    ],
)
def test_a_document_type_that_declares_is_refused(declared: str) -> None:
    """No entity can be defined, so none can grow or open a file."""
    problem = fault(f"<!DOCTYPE a [{declared}]><a>&a;</a>")
    assert problem.startswith("a.xml:1:")
    assert "expected no declarations in the document type, found some" in problem


def test_a_bomb_of_entities_is_refused_before_it_is_read() -> None:
    """However often its entities name each other."""
    lines = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(30))
    assert "declarations" in fault(f'<!DOCTYPE a [<!ENTITY a0 "ha">{lines}]><a>&a30;</a>')


@pytest.mark.parametrize("where", ["<a>&who;</a>", "<a b='&who;'/>"])
def test_a_document_type_that_only_names_a_file_is_passed_over(where: str) -> None:
    """The file is not opened, and an entity it might define is refused, not left out."""
    head = "<?xml version='1.0' encoding='latin-1'?>\n<!-- x --><!DOCTYPE a SYSTEM\n'a.dtd'>"
    assert parse(f"{head}<a>é</a>").root.text == "é"
    assert fault(head + where).endswith("undefined entity")
    assert fault(head + where).startswith("a.xml:3:")


def test_depth_is_bounded() -> None:
    """A hundred levels are read, more are refused, and nothing recurs."""
    assert parse("<a>" * DEEPEST + "</a>" * DEEPEST).root.name == "a"
    assert "expected at most 100 elements" in fault("<a>" * 100_000)


def test_places_tags_texts_and_comments() -> None:
    """Text keeps its order with the elements in it; prefixes stay in the tag."""
    text = parse("<g:a>\r\n  one<b id='x'/><![CDATA[<&>]]><!-- no -->two<c>three</c></g:a>")
    root = text.root
    assert (root.tag, root.name) == ("g:a", "a")
    assert root.text == "\n  one<&>two"
    assert root.full_text == "\n  one<&>twothree"
    assert [(each.name, str(each.location)) for each in root.children] == [
        ("b", "<text>:2:6"),
        ("c", "<text>:2:46"),
    ]
    assert [str(place) for place in text.comments] == ["<text>:2:32"]


@given(text=st.text(max_size=40), value=st.text(max_size=40))
def test_what_is_written_is_read(text: str, value: str) -> None:
    """Every character that XML can hold comes back, in text and in attributes."""
    text, value = sayable(text), sayable(value)
    root = parse(f"<a{attributes({'b': value})}>{escape(text)}</a>").root
    assert root.text == text
    assert root.attributes == {"b": value}


@given(text=st.text(max_size=30) | st.text("<>&;!-[]?/ ax='\"%#\n", max_size=40))
def test_no_text_breaks_the_parser(text: str) -> None:
    """Anything is read or refused with a place inside it."""
    try:
        assert isinstance(parse(text), XmlText)
    except ReadError as error:
        place = error.findings[0].location
        assert place is not None
        assert 1 <= place.line <= len(text) + 1


def seconds(text: str) -> float:
    """Return the CPU time of one reading."""
    start = time.process_time()
    without_collector(parse)(text)
    return time.process_time() - start


def test_time_grows_with_the_text() -> None:
    """Ten times the text takes about ten times as long, whatever it repeats.

    The collector is held back: it would look at all that the tests before have left.
    """
    for piece in ("<b/>", "&amp;", "<!-- -->", "x", "\n", "<b>x</b>"):
        took: list[float] = []
        for count in (2_000, 20_000):
            text = f"<a>{piece * count}</a>"
            took.append(min(seconds(text) for _ in range(3)))
        assert took[1] < 40 * took[0] + 0.05, piece
