"""Outlines of pros and cons as people write them: bullets, headings, indented lines, mind maps."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap import (
    ArgmapError,
    ArgumentMap,
    FormatError,
    ReadError,
    Severity,
    load_example,
    load_many,
    loads,
    to_markdown,
)
from argmap.formats import recognise

FREE, CUT, PILOT, COST = ("Free the trams.", "They cut traffic.", "The pilot failed.", "They cost.")
TWO = {("+", CUT, FREE), ("-", COST, FREE)}
THREE = {*TWO, ("-", PILOT, CUT)}


def steps(debate: ArgumentMap) -> set[tuple[str, str, str]]:
    """Return the steps of a map by the texts of their ends."""
    text = {claim.id: claim.text for claim in debate.claims}
    found = {("+", text[each.premises[0]], text[each.conclusion]) for each in debate.supports}
    return found | {("-", text[c.premises[0]], text[c.target]) for c in debate.counterpoints}


def opml(body: str) -> str:
    """Return an OPML text with outlines."""
    return (
        '<?xml version="1.0"?>\n<opml version="2.0"><head><title>Trams</title></head>'
        f"<body>{body}</body></opml>\n"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"- {FREE}\n  - Pro: {CUT}\n    - Con: {PILOT}\n  - Con: {COST}\n", THREE),
        (f"* {FREE}\n    * **PRO:** {CUT}\n        * (-) {PILOT}\n    * CON - {COST}\n", THREE),
        (f"{FREE}\n\tPro: {CUT}\n\t\tCon: {PILOT}\n\tCon: {COST}\n", THREE),
        (f"{FREE}\n  - 👍 {CUT}\n    - 👎 {PILOT}\n  - ❌ {COST}\n", THREE),
        (
            f"1. {FREE}\n   - Reason: {CUT}\n     - Objection: {PILOT}\n   - Einwand: {COST}\n",
            THREE,
        ),
        (f"# {FREE}\n\n## Pro\n\n- {CUT}\n  - Con: {PILOT}\n\n## Con\n\n- {COST}\n", THREE),
        (f"# These: {FREE}\n\n## Vorteile\n* {CUT}\n\n## Nachteile\n* {COST}\n", TWO),
        (f"**Thesis:** {FREE}\n\n**Pro**\n- {CUT}\n\n**Con**\n- {COST}\n", TWO),
        (f"Thesis: {FREE}\nPro: {CUT}\nCon: {COST}\n", TWO),
        (f"Thesis: {FREE}\n\nArguments for:\n- {CUT}\n\nArguments against:\n- {COST}\n", TWO),
        (f"These: {FREE}\n\nArgumente dafür:\n1. {CUT}\n\nArgumente dagegen:\n1. {COST}\n", TWO),
        (f"{FREE}\n+ {CUT}\n- {COST}\n", TWO),
        (f"# {FREE}\n\n+ {CUT}\n    - {PILOT}\n- {COST}\n", THREE),
        (f"I. {FREE}\n   A. Pro: {CUT}\n   B. Con: {COST}\n", TWO),
        (f"# {FREE}\n\n| Pro | Con |\n|---|---|\n| {CUT} | {COST} |\n", TWO),
    ],
)
def test_an_outline_says_who_is_for_what(text: str, expected: set[tuple[str, str, str]]) -> None:
    """By a word or sign before a claim, a heading above it, or a table of two columns."""
    assert recognise(text).name in {"outline", "table"}  # some are YAML, too
    for debate in (loads(text), loads(text, name="trams.md"), loads(text, name="trams.txt")):
        assert steps(debate) == expected
        assert debate.findings == ()
        assert debate.thesis is not None
        assert debate.thesis.text == FREE
        assert len(debate.claims) == len(expected) + 1


def test_a_bullet_goes_on_in_the_next_line() -> None:
    """Indented or not, until a blank line."""
    debate = loads(f"{FREE}\n- Pro: They cut\n  traffic.\n- Con: They\ncost.\n")
    assert steps(debate) == TWO
    assert [str(claim.location) for claim in debate.claims] == [
        *("<text>:1:1", "<text>:2:1", "<text>:4:1"),
    ]


def test_text_beside_an_outline_is_told() -> None:
    """Other headings and what stands below them, and paragraphs."""
    debate = loads(
        f"# {FREE}\n\nSo they say.\n\n## Pro\n- {CUT}\n\n## Con\n- {COST}\n"
        "\n## Sources\n- A book.\n"
    )
    assert steps(debate) == TWO
    (finding,) = debate.findings
    assert finding.code == "prose"
    assert "3 lines are no part of the outline and not read; first 'So they say.'" in str(finding)
    assert finding.location is not None
    assert finding.location.line == 3


def test_a_claim_without_a_side_is_told() -> None:
    """It stands below another, and the outline does not say what it is to it."""
    debate = loads(f"- {FREE}\n  - Pro: {CUT}\n    - Perhaps.\n  - Con: {COST}\n")
    assert steps(debate) == TWO
    assert [each.code for each in debate.findings] == ["no-stance"]


def test_a_question_at_the_top_claims_nothing() -> None:
    """What is for or against it is so all the same."""
    debate = loads("Should trams be free?\n- Pro: They cut traffic.\n- Con: They cost.\n")
    assert debate.claims[0].modality == "question"
    assert len(debate.supports) == 1


@pytest.mark.parametrize(
    "text",
    [
        "- Milk\n- Eggs\n  - six\n  - brown\n",
        "# Camera X\n\n## Pros\n\n- light\n\n## Cons\n\n- dear\n",
        "# Notes\n\nWe met. Pros and cons were discussed.\n\n- For: Ada.\n\nMore.\n\nEnd.\n",
        "Dear Ben,\n\nBecause: of the rain we stayed in.\n\nYours,\n\nAda\n",
    ],
)
def test_other_lists_and_letters_are_no_outlines(text: str) -> None:
    """Without a claim at the top, or with more prose than claims."""
    with pytest.raises(ArgmapError):
        recognise(text)


def test_argdown_and_handouts_stay_what_they_are() -> None:
    """An outline is asked for after them."""
    assert recognise(f"[T]: {FREE}\n  + Pro: {CUT}\n  - {COST}\n").name == "argdown"
    assert recognise(to_markdown(load_example()), name="a.md").name == "numbered"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            opml(
                f'<outline text="{FREE}"><outline text="Pro: {CUT}"><outline text="Con: {PILOT}"/>'
                f'</outline><outline text="Con: {COST}"/></outline>'
            ),
            "trams.opml",
            THREE,
        ),
        (
            opml(
                f'<outline text="{FREE}"><outline text="Pro"><outline text="{CUT}"/></outline>'
                f'<outline text="Con"><outline text="{COST}"/></outline></outline>'
            ),
            "trams.opml",
            TWO,
        ),
        (
            (
                f'<map version="1.0.1">\n<node TEXT="{FREE}"><node TEXT="Pro: {CUT}">'
                f'<node TEXT="Con: {PILOT}"/></node><node TEXT="Con: {COST}"/></node></map>\n'
            ),
            "trams.mm",
            THREE,
        ),
        (
            (
                "<map version='1.0.1'><node><richcontent TYPE='NODE'>"
                "<html><p>Free <b>the</b> trams.</p></html>"
                f'</richcontent><node TEXT="(+) {CUT}"/><node TEXT="(-) {COST}"/></node></map>'
            ),
            "trams.mm",
            TWO,
        ),
        (
            (
                f'<map><node TEXT="{FREE}"><node TEXT="{CUT}"><icon BUILTIN="button_ok"/></node>'
                f'<node TEXT="{COST}"><icon BUILTIN="button_cancel"/></node></node></map>'
            ),
            "trams.mm",
            TWO,
        ),
    ],
)
def test_mind_maps_are_outlines(text: str, name: str, expected: set[tuple[str, str, str]]) -> None:
    """OPML and FreeMind, whose icons may say the side."""
    for debate in (loads(text, name=name), loads(text)):
        assert steps(debate) == expected
        assert debate.findings == ()


def test_a_mind_map_that_says_no_side_is_refused_by_name() -> None:
    """A shopping list argues nothing."""
    with pytest.raises(ReadError, match="found OPML in which no item is said to be for or against"):
        loads(opml('<outline text="Milk"/>'))
    with pytest.raises(ReadError, match="found a FreeMind map in which"):
        loads('<map><node TEXT="Milk"/></map>', name="list.mm")


def test_notes_links_and_lines_of_a_mind_map_are_kept_or_told() -> None:
    """What a claim has no field for stands in its extras; a line across the map is a finding."""
    debate = loads(
        f'<map><node TEXT="{FREE}" LINK="https://example.org" ID="a" COLOR="#ff0000">'
        f'<node TEXT="Pro: {CUT}" ID="b"><arrowlink DESTINATION="a"/>'
        "<richcontent TYPE='NOTE'><html><body><p>See May.</p></body></html></richcontent>"
        "</node></node></map>"
    )
    assert debate.claims[0].extras == {"table": {"LINK": "https://example.org"}}
    assert debate.claims[1].extras == {"table": {"note": "See May."}}
    (finding,) = debate.findings
    assert "a line across the map is not read" in finding.message


def test_settings_are_no_argdown() -> None:
    """The sections of TOML and INI look like titles; a title has a colon behind it."""
    for text in ('[project]\nname = "trams"\n\n[tool.x]\na = 1\n', "; of May\n[main]\nkey = 2\n"):
        for name in (None, "a.toml", "a.ini"):
            with pytest.raises(ArgmapError, match="a file of settings"):
                loads(text, name=name)
    assert loads("[main]: Trams.\n[other]\na = 1\n").claims


def test_a_table_in_markdown_is_a_list() -> None:
    """The line below its header is no claim; a list of texts may stand above one of relations."""
    rule = "|:--|---|:-:|---|"
    table = f"| id | claim | parent | stance |\n{rule}\n| 1 | A. | | |\n| 2 | B. | 1 | con |\n"
    debate = loads(table, name="table.md")
    assert [claim.text for claim in debate.claims] == ["A.", "B."]
    assert steps(debate) == {("-", "B.", "A.")}
    assert debate.findings == ()
    two = loads("id,text\n1,A.\n2,B.\n\nid1,id2,relation\n2,1,attack\n", name="two.csv")
    assert steps(two) == {("-", "B.", "A.")}
    assert all(each.severity is Severity.INFO for each in two.findings)


@pytest.mark.parametrize(
    "text",
    [
        "** Pro: They cut traffic.\n*** Con: Not here.\n** Con: It costs.\n",
        "** + They cut traffic.\n*** - Not here.\n** - It costs.\n",
        "** Pro\n*** They cut traffic.\n**** Con: Not here.\n** Con\n*** It costs.\n",
        "** TODO They cut traffic.   :pro:\n*** Not here. :con:\n** [#A] It costs. :con:\n",
    ],
    ids=["words", "signs", "headings", "tags"],
)
@pytest.mark.parametrize("name", [None, "trams.org", "trams.txt"])
def test_stars_of_org_are_an_outline(text: str, name: str | None) -> None:
    """As deep as they are many, whatever says that a heading is for or against the one above."""
    debate = loads(f"* Trams should be free.\n{text}", name=name)
    texts = {claim.id: claim.text for claim in debate.claims}
    assert list(texts.values()) == [
        "Trams should be free.", "They cut traffic.", "Not here.", "It costs.",
    ]  # fmt: skip
    assert [(texts[s.premises[0]], texts[s.sides[1][0]]) for s in debate.supports] == [
        ("They cut traffic.", "Trams should be free.")
    ]
    assert [(texts[c.premises[0]], texts[c.target]) for c in debate.counterpoints] == [
        ("Not here.", "They cut traffic."),
        ("It costs.", "Trams should be free."),
    ]
    assert not debate.findings


def test_settings_and_text_of_org_are_told() -> None:
    """The title is that of the map; drawers, comments and words below a heading are not read."""
    debate = loads(
        "#+TITLE: Trams\n#+AUTHOR: Ada\n# a remark\n* Trams should be free.\n:PROPERTIES:\n"
        ":ID: 7\n:END:\n** Pro: They cut traffic. :economy:\nSome more words.\n"
    )
    assert debate.title == "Trams"
    assert debate.claims[1].extras["table"] == {"tags": ("economy",)}
    (finding,) = debate.findings
    assert finding.message.startswith("6 lines are no part of the outline and not read")
    assert finding.location is not None
    assert finding.location.line == 2


@pytest.mark.parametrize(
    "text",
    [
        "* Shopping\n** Milk\n** TODO Eggs\n* Work\n** Pro upgrade\n",
        "* Camera\n** Pros\n*** light\n",
    ],
)
def test_an_agenda_of_org_is_no_map(text: str) -> None:
    """Nothing in it is for or against a claim."""
    with pytest.raises(FormatError):
        loads(text, name="notes.org")


def test_one_star_is_a_bullet() -> None:
    """Two stars without a blank are bold, and no heading."""
    debate = loads("* Trams should be free.\n  * **Pro:** They cut traffic.\n  * Con: It costs.\n")
    assert [len(debate.supports), len(debate.counterpoints)] == [1, 1]


def test_a_file_of_org_in_a_folder_is_read(tmp_path: Path) -> None:
    """Its content tells, as that of a text or a page of Markdown does."""
    text = "* Trams should be free.\n** Pro: They cut traffic.\n"
    for name in ("trams.org", "trams.markdown", "trams.md"):
        (tmp_path / name).write_text(text)
    (tmp_path / "agenda.org").write_text("* Shopping\n** Milk\n")
    items = list(load_many(tmp_path))
    assert [item.foreign for item in items] == [True, False, False, False]
