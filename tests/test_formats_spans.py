"""Marked passages of xAIF and OVA 2: places in the text, of the nodes that their ids name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import ArgumentMap, Source, Status, dumps, find, load, loads, losses
from argmap.cli import main
from argmap.formats.shared.quote_at import QuotableText, quote_at

Capture: TypeAlias = pytest.CaptureFixture[str]


def xaif(text: str, *said: tuple[str, str, str], **more: Any) -> dict[str, Any]:
    """Return an xAIF file: the id of each locution, its words, and the text of its claim."""
    nodes: list[dict[str, str]] = []
    edges: list[dict[str, str]] = []
    for name, words, claim in said:
        nodes += [
            {"nodeID": name, "text": words, "type": "L"},
            {"nodeID": f"{name}.ya", "text": "Asserting", "type": "YA"},
            {"nodeID": f"{name}.i", "text": claim, "type": "I"},
        ]
        for one, other in ((name, f"{name}.ya"), (f"{name}.ya", f"{name}.i")):
            edges.append({"edgeID": str(len(edges)), "fromID": one, "toID": other})
    return {"AIF": {"nodes": nodes, "edges": edges, "locutions": []}, "text": {"txt": text}, **more}


def read(value: dict[str, Any]) -> ArgumentMap:
    """Return the map of a file, which writes back as it was."""
    debate = loads(json.dumps(value), "xaif")
    assert json.loads(dumps(debate, "xaif")) == value
    assert losses(debate, "xaif") == ()
    return debate


def places(debate: ArgumentMap) -> dict[str, list[tuple[int, int]]]:
    """Return where the quotes of each claim stand, all of them exact, by the claim's id."""
    found: dict[str, list[tuple[int, int]]] = {}
    for claim in debate.claims:
        for quote in claim.quotes:
            match = find(debate.sources[0], quote)
            assert match.status is Status.EXACT, quote
            found.setdefault(claim.id, []).extend(match.spans)
    return found


def span(name: str, words: str) -> str:
    """Return marked words."""
    return f'<span class="highlighted" id="{name}">{words}</span>'


def test_a_span_bears_the_bare_id_of_its_locution() -> None:
    """A span bears the bare id of its locution.

    As the modules of the open argument mining framework mark them.
    """
    text = f"Ada {span('1', 'Plant trees.')} Bob {span('4', 'They cost too much.')}"
    value = xaif(
        text,
        ("1", "ADA : Plant trees.", "Plant trees."),
        ("4", "BOB : They cost too much.", "Trees cost too much."),
    )
    debate = read(value)
    assert places(debate) == {"1.i": [(4, 16)], "4.i": [(21, 40)]}
    assert debate.findings == ()


def test_words_said_again_and_again_are_places() -> None:
    """Each of ten answers in one word is found where it stands, and nowhere else."""
    said = [(str(at), "EVE : No.", f"claim {at}") for at in range(1, 11)]
    debate = read(xaif(" ".join(span(name, "No.") for name, _, _ in said), *said))
    assert places(debate) == {f"{at}.i": [(4 * at - 4, 4 * at - 1)] for at in range(1, 11)}


def test_a_span_that_fits_no_node_is_told() -> None:
    """One finding for the file, at its text; the claim is not called unstated for that."""
    text = f"{span('node1', 'Plant trees.')} {span('node9', 'They cool.')} {span('8', 'So.')}"
    debate = read(xaif(text, ("1", "ADA : Plant trees.", "Plant trees."), ("2", "ADA : x", "x")))
    (finding,) = debate.findings
    assert finding.code == "stray-span"
    assert "2 marked passages fit no node: 'node9' ('They cool.'), '8' ('So.')" in finding.message
    assert finding.path == "$.text.txt"
    assert list(places(debate)) == ["1.i"]


def test_a_span_may_hold_another_and_more_than_the_words() -> None:
    """Its id says whose it is, where no turn has these words."""
    text = span("1", f"Plant {span('4', 'many trees.')} Now!")
    said = ("1", "ADA : Plant trees.", "Plant trees."), ("4", "ADA : Many.", "They are many.")
    debate = read(xaif(text, *said))
    assert places(debate) == {"1.i": [(0, 22)], "4.i": [(6, 17)]}
    assert debate.findings == ()


def test_the_words_of_a_claim_go_on_over_lines_marks_and_signs() -> None:
    """A quote in OVA's own form ends neither at a line break nor at a mark within."""
    said = {
        1: "Free trams & buses, unless others pay.",
        2: "They are quiet at night.",
        3: "They are quiet.",
    }
    quiet = span("node3", "quiet")
    marked = (
        f"{span('node1', 'Free trams &amp; buses,<br>unless others pay.')} "
        f"{span('node2', f'They are {quiet} at night.')}"
    )
    value = {
        "nodes": [
            {"id": at, "type": "I", "text": text, "participantID": 7} for at, text in said.items()
        ],
        "edges": [],
        "participants": [{"id": 7, "firstname": "Ada", "surname": "Example"}],
        "analysis": {"txt": marked},
    }
    debate = loads(json.dumps(value), "ova2")
    quoted = {claim.id: [quote.exact for quote in claim.quotes] for claim in debate.claims}
    assert quoted == {
        "1": ["Free trams & buses,\nunless others pay."],
        "2": ["They are quiet at night."],
        "3": ["quiet"],
    }
    assert [party.name for party in debate.parties] == ["Ada Example"]
    assert {claim.voice for claim in debate.claims} == {debate.parties[0].id}


def test_an_id_of_another_form_is_told_where_the_span_is_highlighted() -> None:
    """A web page has ids of its own, which mark nothing."""
    text = f'<span id="top">Trees.</span> {span("hl_1", "Plant trees.")}'
    debate = read(xaif(text, ("1", "ADA : Plant trees.", "Plant trees.")))
    (finding,) = debate.findings
    assert "a marked passage fits no node: 'hl_1' ('Plant trees.')" in finding.message


@pytest.mark.parametrize(
    "marked",
    [
        "<span class='highlighted' id='1'>Plant trees.</span>",
        '<SPAN CLASS="highlighted" ID="1">Plant trees.</SPAN>',
        "<span id=1 class=highlighted>Plant trees.</span>",
        '<span data-id="9" id="node1" class="highlighted">Plant trees.</span>',
        '<span title="x > y" class="highlighted" id="1">Plant trees.</span>',
        "<span title='it is > that' id='node1 ' class='a highlighted'>Plant trees.</span>",
        '<span class="highlighted"\n id="&#49;">Plant <b title="a>b">trees</b>.</span>',
    ],
)
def test_a_span_is_read_as_html_is(marked: str) -> None:
    """Capitals, quotation marks or none, other attributes, a greater-than sign in a value."""
    debate = read(xaif(f"Ada: {marked} Bob.", ("1", "ADA : Plant trees.", "Plant trees.")))
    assert debate.sources[0].text == "Ada: Plant trees. Bob."
    assert places(debate) == {"1.i": [(5, 17)]}
    assert debate.findings == ()


@pytest.mark.parametrize("marked", [span("1", ""), '<span class="highlighted" id="1">Plant trees.'])
def test_a_span_without_words_is_told(marked: str) -> None:
    """One that is empty, or never closed, says nothing, and that is said."""
    debate = read(xaif(f"{marked} Bob.", ("1", "ADA : Plant trees.", "Plant trees.")))
    assert places(debate) == {}
    assert [each.code for each in debate.findings] == ["empty-span"]
    assert "a marked passage is empty, or never closed: '1'" in str(debate.findings[0])
    assert read(xaif('<span id="cursor"></span>Bob.', ("1", "ADA : No.", "No."))).findings == ()


def test_numbers_may_count_the_turns() -> None:
    """Where the nodes of these ids say something else, the words tell."""
    text = f"{span('0', 'Why?')} {span('1', 'It rains.')}"
    debate = read(xaif(text, ("1", "Why?", "why"), ("7", "It rains.", "it rains")))
    assert places(debate) == {"1.i": [(0, 4)], "7.i": [(5, 14)]}


_LETTERS = st.lists(st.sampled_from(["Yes.", "No,", "a", "b", "B"]), min_size=1, max_size=25)


@given(_LETTERS, st.data())
def test_a_passage_is_found_again_in_one_place(words: list[str], data: st.DataObject) -> None:
    """However often the text repeats itself."""
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start = len(" ".join([*words[:first], ""]))
    end = len(" ".join(words[: last + 1]))
    source = Source("page", text=text)
    for quote in (quote_at(source, start, end), QuotableText(text).at(start, end)):
        assert quote is not None
        assert find(source, quote).spans == ((start, end),)


def test_a_passage_beyond_the_text_has_no_words() -> None:
    """A passage beyond the text has no words, nor has one of blanks."""
    assert QuotableText("a  b").at(1, 3) is None
    assert QuotableText("a b").at(7, 9) is None
    assert quote_at(Source("page", text="a b"), 7, 9) is None


def test_places_in_the_text_of_a_file_bear_its_name(tmp_path: Path, capsys: Capture) -> None:
    """Never "text", which is the name that readers give to the only one."""
    value = xaif(f"{span('1', 'Plant trees.')} Now!", ("1", "ADA : Plant trees.", "Plant trees."))
    path = tmp_path / "trees.xaif.json"
    path.write_text(json.dumps(value), "utf-8")
    debate = load(path)
    assert str(debate.sources[0].locate(13)) == "trees.xaif.json (text):1:14"
    main(["check", str(path)])
    said = capsys.readouterr().out
    assert "trees.xaif.json (text):1:14: " in said
    assert "the guard read 'trees.xaif.json' in English" in said
