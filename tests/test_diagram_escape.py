"""Escaping: whatever a stranger writes is text in the drawing, and nothing else."""

from __future__ import annotations

import html as entities
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.diagram.engine.engine import layout
from argmap.diagram.escape import clean, first_link, html, link, plain
from tests.drawings import SVG
from tests.strategies import HOSTILE, SCRIPTS

PIECES = [
    "\\N",
    "\\",
    "&amp;",
    "&lt;",
    "&#65;",
    "]",
    "]]>",
    "<",
    ">",
    '"',
    "'",
    "{",
    "}",
    "-->",
    "|",
]


def any_text() -> st.SearchStrategy[str]:
    """Any string, half of a surrogate pair included, rich in what engines could obey."""
    strange = st.text(st.characters(), max_size=12)
    return st.lists(st.sampled_from([*PIECES, *HOSTILE, *SCRIPTS]) | strange, max_size=6).map(
        "".join
    )


def read_label(label: str) -> str:
    """Read the inside of an HTML-like label as engines do."""
    root = ET.fromstring(f"<a>{label}</a>".replace("\n", ""))
    assert not list(root)
    return re.sub(r"\\(.)", r"\1", root.text or "", flags=re.DOTALL)


def read_string(quoted: str) -> str:
    """Read a quoted DOT string as engines read it for a label."""
    assert re.fullmatch(r'"(?:[^"\\]|\\.)*"', quoted, re.DOTALL)
    joined = quoted[1:-1].replace("\\\n", "").replace('\\"', '"')
    return entities.unescape(re.sub(r"\\(.)", r"\1", joined, flags=re.DOTALL))


@given(any_text())
def test_a_label_shows_the_text(text: str) -> None:
    """In a label no tag, no entity and no backslash sequence of the text means anything."""
    assert read_label(html(text)) == clean(text)


@pytest.mark.parametrize("text", ["]", "a ] b", "]]>", "]" * 5_000])
def test_a_label_holds_no_bracket(text: str) -> None:
    """An engine takes one that stands alone for the start of what ends a CDATA section."""
    assert "]" not in html(text)
    assert read_label(html(text)) == text


@given(any_text())
def test_a_string_shows_the_text(text: str) -> None:
    """In a string no quote, entity or backslash sequence of the text means anything."""
    assert read_string(plain(text)) == clean(text)


@given(any_text())
def test_cleaning_keeps_what_is_harmless(text: str) -> None:
    """Only control characters, halves of pairs, noncharacters and direction controls change."""
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert cleaned == clean(cleaned)
    for before, after in zip(text, cleaned, strict=True):
        assert before == after or after in " \ufffd"
    cleaned.encode()
    ET.fromstring(f"<a>{entities.escape(cleaned)}</a>")


@pytest.mark.parametrize("text", ["x" * 50_000, "\u0301" * 50_000, "&" * 50_000, '"\\' * 25_000])
def test_no_run_is_too_long_for_an_engine(text: str) -> None:
    """Graphviz 2.43 takes an unbroken run of more than 16,384 bytes for a syntax error."""
    assert max(len(run.encode()) for run in re.split("[<>\n]", html(text))) < 16_384
    assert max(len(run.encode()) for run in re.split(r"\\\n", plain(text))) < 16_384
    assert read_label(html(text)) == read_string(plain(text)) == text


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c&d=e#f", "http://example.org", "mailto:a@example.org", "#claim"],
)
def test_ordinary_addresses_are_links(address: str) -> None:
    """The four kinds of address that may stand in a link pass unchanged."""
    assert link(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https:/x",
        "//example.org",
        "example.org",
        "java\nscript:x",
        "https://exa\x00mple.org",
        "https://example.org/\u202e",
        "",
        "https://",
    ],
)
def test_other_addresses_are_no_links(address: str) -> None:
    """Whatever could run, read a file or hide is not linked."""
    assert link(address) is None


@given(any_text())
def test_a_link_is_plain_ascii(text: str) -> None:
    """Nothing in a link can end the attribute it stands in, or an entity, or expand."""
    address = link(f"https://example.org/{text}")
    assert address is None or re.fullmatch(r"[^\x00-\x20\x7f-\uffff\"'<>\\;`{}|^]+", address)


def test_the_first_link_that_may_be_one_is_taken() -> None:
    """One that a reader could obey is passed over, not taken for the only one."""
    assert first_link("No link at all.") is None
    assert first_link("Brackets [so](so) alone.") is None
    assert first_link("[a](https://e.org/\u202e) and [b](https://e.org/b).") == "https://e.org/b"
    assert first_link("[b](https://e.org/b) and [c](https://e.org/c).") == "https://e.org/b"


@pytest.mark.engine
@settings(max_examples=25)
@given(st.lists(any_text(), min_size=20, max_size=40))
def test_an_engine_shows_the_text(texts: list[str]) -> None:
    """What an engine draws for either kind of escaping is the cleaned text."""
    labels = [
        f"a{n} [label=<<TABLE><TR><TD><B>{html(t)} </B></TD></TR></TABLE>>]"
        for n, t in enumerate(texts)
    ]
    labels += [f"b{n} [label={plain(t)}]" for n, t in enumerate(texts)]
    drawn = layout("digraph { node [shape=box]\n" + "\n".join(labels) + "}", ["svg"])
    shown: dict[str, str] = {}
    for group in ET.fromstring(drawn["svg"]).iter(f"{SVG}g"):
        if group.get("class") == "node":
            lines = ["".join(text.itertext()) for text in group.iter(f"{SVG}text")]
            shown[group.findtext(f"{SVG}title", "")] = "".join(lines)
    for number, text in enumerate(texts):
        for kind in "ab":
            # Engines keep two blanks apart as no-break ones.
            found = shown[f"{kind}{number}"].replace("\u00a0", " ").rstrip()
            assert found == clean(text).replace("\u00a0", " ").rstrip()
