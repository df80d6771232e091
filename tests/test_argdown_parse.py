"""Argdown texts read into documents: every feature, every leniency, any text at all."""

from __future__ import annotations

import time
from pathlib import Path

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap import Severity
from argmap.formats.argdown import ArgdownDocument, Element, Heading, parse
from argmap.formats.argdown.syntax.diagnostics import ODDITIES
from tests.argdown_outline import outline

FIXTURES = sorted((Path(__file__).parent / "argdown").glob("*.argdown"))

SIGNS = (
    *"\\@#*_[],.:;</>-(){}='+! \t\n\r&é\u2028\ud800\x00",
    *("[a]", "[a]:", "<a>", "<a>:", "@[a]", "@<a>", "#t", "#(a b)", "[a](b)", "[a](", "**", "__"),
    *("*a ", "a*", "_a", "{a}", "{a: 1}", "{\n", '{"', "{[", "}", "===", "\n===\n", "// ", "/*"),
    *("*/", "<!--", "-->", "--", "\n----\n", "\n-- ", "\n(1) ", "(2)", "\n* ", "\n1. ", "\n# "),
    *(
        "\n  + ",
        "\n    - ",
        "\n_ ",
        "\n>< ",
        "\n+> ",
        "\n\n",
        "\r\n",
        ".v.",
        ":x:",
        "\\\n",
        "word ",
    ),
)
"""What a text in Argdown is made of, and what may be mistaken for it."""


def soup() -> st.SearchStrategy[str]:
    """Texts of signs in any order."""
    return st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)


def elements(document: ArgdownDocument) -> list[Element]:
    """The statements and arguments of a document."""
    return [part for part in document.parts if isinstance(part, Element)]


def codes(text: str) -> list[str]:
    """The codes of what is odd about a text."""
    return [finding.code for finding in parse(text).findings]


def refused(text: str) -> bool:
    """Whether the reference implementation refuses the text, as the findings have it."""
    return any(finding.severity is not Severity.INFO for finding in parse(text).findings)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_text_has_the_parts_and_findings_beside_it(path: Path) -> None:
    """Each text has an outline of what it says and of what is odd about it."""
    document = parse(path.read_bytes().decode(), name=path.name)
    assert outline(document) == path.with_suffix(".outline").read_text("utf-8")


def test_a_finding_says_where_and_what_to_do() -> None:
    """A finding prints with its place, its line, a caret and a hint."""
    finding = parse("[A]: a snake_case name", name="a.argdown").findings[0]
    assert str(finding).splitlines() == [
        "a.argdown:1:13: '_' opens emphasis that nothing closes; read as text",
        "[A]: a snake_case name",
        "            ^",
        "  hint: write '\\' before it",
    ]


@pytest.mark.parametrize("code", ODDITIES)
def test_every_oddity_can_be_shown(code: str) -> None:
    """Messages begin small, end without a stop, and every row has a hint."""
    row = ODDITIES[code]
    assert not row.message[0].isupper()
    assert not row.message.endswith(".")
    assert row.hint


@pytest.mark.parametrize(
    "text",
    [
        "plain text",
        "[A]: a, b; c. (d) e: f - g + h",
        "e.g. this, i.e. that ... and U.S.A.",
        "*italic*, __bold__ and _both **nested** here_.",
        "\\*not\\* \\[a] reference \\{k: 1}",
        "a // comment\nb /* more */ c <!-- and\nmore --> d",
        "[A]:\n    + [B]: b",
        "(1) p\n-- {uses: [1]} --\n    _ <u>\n(2) c\n    + why",
        "* [A]\n* <B>: b\n\n1. one\n2. two",
        "# A\n\n## B {isGroup: false}\n\ntext",
        "[A] #t {k: {l: [1, {m: 2}]}}\n\n{k} is not data at the start"[:28],
        "[A]: a {k: 1},",
        "[A]: x { y",
    ],
)
def test_what_the_reference_accepts_is_no_fault(text: str) -> None:
    """Nothing above an info is found in what the reference implementation reads."""
    assert not refused(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("snake_case", "loose-emphasis"),
        ("2*3*4", "loose-emphasis"),
        ("x < y and y > z", "stray-argument-reference"),
        ("The set {1,2} is", "data-in-text"),
        ("Some text [Ref] more", "stray-statement-reference"),
        ("[A] : text", "text-after-reference"),
        ("[A] text", "text-after-reference"),
        ("text\n# H", "missing-empty-line"),
        ("text\n(1) x", "stray-number"),
        ("text\n1984. x", "stray-item"),
        ("text\n* x", "missing-empty-line"),
        ("text\n- x", "stray-relation"),
        ("- x", "stray-relation"),
        ("[A]: a\n+ [B]", "unindented-relation"),
        ("a\n\n---\n\nb", "stray-dashes"),
        ("* a\n  * b", "nested-list"),
        ("* a\n1. b", "mixed-list"),
        ("[A]: a\n\n    + b", "empty-line-before-relation"),
        ("[A]: a\n    + b\n  - c", "uneven-indent"),
        ("===\na: 1\n===\ntext", "missing-empty-line"),
        ('===\na: "x === y"\n===\n\ntext', "equals-in-front-matter"),
        ("===\na: 1: 2\n===\n\ntext", "front-matter-not-yaml"),
        ("text\n=== a ===", "stray-front-matter"),
        ("===\na: 1\n===\n", "empty-document"),
        ("// comment", ""),
        ("", "empty-document"),
        ("a\r    + b", "old-line-ends"),
        ("[A]: a {k: 1} {l: 2}", "second-data"),
        ("[A]: a {k: 1} #t", "misplaced-tag"),
        ("[A]: a {k: 1}{l: 2}", "data-runs-on"),
        ("[A]: a {k: 1, k: 2}", "data-not-yaml"),
        ("(1) p", "no-inference"),
        ("(1) p\n----\n(2) c\n(3) q", "trailing-premise"),
        ("(1) p\n----", "missing-conclusion"),
        ("(1) p\n---\n(2) c", "open-inference"),
        ("(1) p\n-- A, B, --\n(2) c", "empty-rule"),
        ("(1) p\n-- A\nB --\n(2) c", "rule-over-lines"),
        ("(1) <a>\n----\n(2) c", "argument-as-step"),
        ("(1) p\n----\n    + s\n(2) c", "inference-relation"),
        ("(1) p\n\n(2) q\n\n----\n\n(3) c", "empty-line-in-steps"),
        ("(1) p\n----\n[C]: c", "missing-number"),
        ("<A>\n\n(1) p\n----\n(2) c\n\n<A>\n\n(1) q\n----\n(2) d", "second-reconstruction"),
        ("[A]: a\n    >< <B>", "contradicting-argument"),
        ("[A]:", "missing-text"),
        ("[A]: a\n    +", "missing-text"),
        ("(1)\n[A]: a\n----\n(2) c", "title-below"),
        ("a [b\nc](d)", "link-over-lines"),
        ("a \\", "trailing-backslash"),
    ],
)
def test_what_the_reference_refuses_is_read_with_a_finding(text: str, code: str) -> None:
    """Honest prose that the reference implementation refuses is read, and the finding says why."""
    if code:
        assert code in codes(text)
        assert refused(text)
    assert "".join(text.split()) == "" or code in {"", "empty-document"} or parse(text).parts


def test_no_word_is_lost_where_the_reference_refuses() -> None:
    """Every word of a text that is read leniently stands in a part of the document."""
    text = "snake_case [Ref] {1, 2} x < y and y > z\n- dash\n(1) one\n1984. two *three"
    words = " ".join(part.text for part in elements(parse(text)))
    for word in (
        "snake_case",
        "[Ref]",
        "{1, 2}",
        "<",
        ">",
        "- dash",
        "(1) one",
        "1984. two",
        "*three",
    ):
        assert word in words


def test_all_faults_are_found_in_one_reading() -> None:
    """A fault in one block hides none in the next."""
    text = "a_b\n\n[A] x\n\n(1) p\n----\n\n[C]: c {k: [}\n\n# H\ntext"
    assert codes(text) == [
        "loose-emphasis",
        "text-after-reference",
        "no-inference",
        "missing-conclusion",
        "data-not-yaml",
        "text-below-heading",
    ]


def test_prose_with_a_dash_is_no_relation_but_a_titled_element_is() -> None:
    """In the first column a sign relates when a title stands on either side of it."""
    assert len(parse("Some prose\n- goes on").parts) == 1
    assert elements(parse("Some prose\n- [A]"))[1].parent == 0
    assert elements(parse("[A]: prose\n- goes on"))[1].parent == 0


def test_a_wrapped_heading_stays_one_heading() -> None:
    """A blank at the end of the line, or data below it, shows that a heading goes on."""
    wrapped = parse("# One \ntwo\n\n# Three\nfour {isGroup: false}\n\n# Five\nsix")
    headings = [part.text for part in wrapped.parts if isinstance(part, Heading)]
    assert headings == ["One two", "Three four", "Five"]
    assert [part.text for part in elements(wrapped)] == ["six"]


def test_an_address_is_no_comment() -> None:
    """Two slashes after a colon belong to an address; elsewhere they begin a comment."""
    assert elements(parse("See https://example.org now // here\nend"))[0].text == (
        "See https://example.org now end"
    )
    assert codes("a//b\nc") == ["comment-in-word", "comments"]


def test_names_of_the_host_language_are_titles() -> None:
    """Nothing is special about the titles that crash the reference implementation."""
    text = "[constructor]: a\n    + [__proto__]: b\n\n<toString>: c"
    assert [part.title for part in elements(parse(text))] == [
        "constructor",
        "__proto__",
        "toString",
    ]


@given(st.text() | soup())
@example("# *a {k: 1}\nb* c")
@example("\ud800{a: \ud800}")
def test_any_text_can_be_read(text: str) -> None:
    """Reading never fails, and every part and finding lies inside the text."""
    document = parse(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    places = [(part.place.line, part.place.column) for part in document.parts]
    places += [(f.location.line, f.location.column) for f in document.findings if f.location]
    for line, column in places:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 2
    for number, part in enumerate(document.parts):
        if isinstance(part, Element) and part.parent is not None:
            assert part.parent < number
            assert part.block == document.parts[part.parent].block or part.number


@given(st.binary(max_size=60))
def test_any_bytes_can_be_read(data: bytes) -> None:
    """Bytes decoded with replacement are a text like any other."""
    parse(data.decode("utf-8", "replace"))


def seconds(text: str) -> float:
    """The time it takes to read a text; the better of two."""
    times: list[float] = []
    for _ in range(2):
        start = time.process_time()
        parse(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("sign", SIGNS)
def test_reading_takes_linear_time(sign: str) -> None:
    """Eight times the text takes at most some fifteen times as long, whatever the text repeats."""
    small, large = seconds(sign * 500), seconds(sign * 4000)
    assert large < 20 * max(small, 0.005)


def test_ten_thousand_levels_are_read() -> None:
    """No depth of nesting is too deep, and what is read can be compared and printed."""
    text = "[0]\n" + "".join(f"{' ' * level}+ [{level}]\n" for level in range(1, 10_001))
    document = parse(text)
    assert elements(document)[-1].parent == 9999
    assert not document.findings
    assert document == attrs.evolve(document)
    assert repr(document)
    marks = parse("*_" * 10_000 + "a" + "_*" * 10_000)
    assert len(elements(marks)[0].ranges) == 20_000
