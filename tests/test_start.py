"""A first map of a text: every sentence a claim with its words, and nothing argued unasked."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

import argmap
from argmap import Claim, FileError, FormatError, ReadError, Severity, start
from argmap.cli import main
from argmap.drafts.markdown import plain_text
from argmap.drafts.review import repair

ARTICLE = Path(argmap.__file__).parent.parent / "examples" / "night_buses.txt"


def errors(debate: argmap.ArgumentMap) -> list[str]:
    """Return what a check calls an error in the map."""
    return [str(each) for each in argmap.check(debate) if each.severity is Severity.ERROR]


def test_every_sentence_of_an_article_is_a_claim_with_its_words() -> None:
    """Headings and footnotes are set aside, and what the words show is filled in."""
    source = argmap.load_source(ARTICLE)
    assert (source.title, source.language) == ("Night buses for Marlow", "en")
    assert source.sha256 == source.digest
    debate = start(source)
    assert len(debate.claims) == 15
    assert not errors(debate)
    assert not argmap.coverage(debate).uncovered
    claims = {claim.id: claim for claim in debate.claims}
    costly = claims["night-buses-costly"]
    assert (costly.text, costly.modality.value, costly.cue) == (
        "Night buses may be costly.",
        "possible",
        "may",
    )
    office = claims["transport-office-argues"]
    assert (office.voice, office.endorsement.value) == ("The transport office", "reports")
    assert claims["council-start-line"].cue == "should"
    assert [each.name for each in debate.perspectives] == ["From a budget perspective"]
    assert "drivers" in claims["single-line-take"].text  # divided at a line end in the text
    assert len(debate.elements) == 15  # no relation is added unasked
    assert {each.severity for each in argmap.check(debate) if "force" in each.code} == set()


@pytest.mark.parametrize("notation", ["argdown", "json", "draft"])
def test_signal_words_are_taken_with_a_fix(notation: str) -> None:
    """Each becomes the relation it suggests, with the word as its cue, and is found no more."""
    source = argmap.load_source(ARTICLE)
    text = argmap.dumps(start(source), notation, allow_loss=True)
    again, made = repair(text, ["signal-word"], sources=source, format=notation)
    assert {each.code for each in made} == {"signal-word"}
    debate = argmap.loads(again, notation)
    relations = {
        (each.kind, each.sides, each.cue) for each in debate.elements if not isinstance(each, Claim)
    }
    assert {cue for _, _, cue in relations} == {
        "because",
        "Consequently",
        "However",
        "In other words",
        "On the one hand … On the other hand",
    }
    assert (
        "contrast",
        (("night-buses-costly",), ("town-already-pays",)),
        "On the one hand … On the other hand",
    ) in relations
    assert (
        "support",
        (("road-pavement",), ("winter-brings-accidents",)),
        "Consequently",
    ) in relations
    left = argmap.review(again, sources=source, format=notation).findings
    assert "signal-word" not in {each.code for each in left}


def test_only_named_speakers_and_plain_hedges_are_recorded() -> None:
    """Who "they" are, and what is left open, is for the reader to say."""
    debate = start(
        "They argue that it works. The town asks whether it should pay for it. "
        "I believe that it helps. According to the bank, prices will seem high. It works, they say."
    )
    recorded = [(each.voice, each.modality.value) for each in debate.claims]
    assert recorded[0] == (None, "asserted")
    assert recorded[1][1] == "asserted"
    assert recorded[2][0] is None
    assert recorded[3] == ("the bank", "probable")
    assert recorded[4][0] is None


def test_sentences_that_stand_twice_are_told_apart() -> None:
    """Sentences that stand twice are told apart, by the words around them.

    Where nothing tells them apart they go together.
    """
    debate = start("It fails. We try again. It fails. So it goes. It fails.")
    assert not errors(debate)
    assert [each.id for each in debate.claims if each.text == "It fails."] == [
        "it-fails",
        "it-fails-2",
        "it-fails-3",
    ]
    many = start("No. " * 300 + "Yes, it does.")
    assert not errors(many)
    assert not argmap.coverage(many).uncovered


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "has no text"),
        (" \n\t", "has no text"),
        ("Word", "has no sentence in its one line"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", "has no sentence"),
    ],
)
def test_a_text_without_sentences_is_one_clear_line(text: str, words: str) -> None:
    """There is nothing to make a map of, and the error says why."""
    with pytest.raises(ReadError, match=words):
        start(text)


def test_headings_are_the_groups_of_what_follows_them() -> None:
    """Headings are the groups of what follows them.

    Also behind a row of signs, and behind sentences that are taken together.
    """
    debate = start("Trams\n\nThey run.\n\n***.\n\nCosts\n\nThey rose. They rose. We pay.\n")
    first = debate.claims[0]
    assert (first.text, first.group) == ("They run.", ())
    assert {each.group for each in debate.claims[1:]} == {("Costs",)}
    assert not errors(debate)


def test_other_languages_get_their_claims_and_no_guesses() -> None:
    """A language without a table has no cues; a question is one in any."""
    french = start("Il est faux que la taxe aide les pauvres et les vieux. Pourquoi le faire ?")
    assert french.sources[0].language == "fr"
    assert [each.modality.value for each in french.claims] == ["asserted", "question"]
    mixed = start("The tax is a help to the poor of the town. Die Steuer ist nicht gut für uns.")
    assert len(mixed.claims) == 2
    assert not errors(mixed)


def test_a_long_text_costs_time_in_proportion() -> None:
    """Four times as many sentences take about four times as long."""

    def seconds(count: int) -> float:
        text = " ".join(
            f"Point {number} of {number % 97} says that the plan {number % 31} may fail. It fails."
            for number in range(count // 2)
        )
        begin = time.process_time()
        assert len(start(text).claims) == count
        return time.process_time() - begin

    small, large = seconds(500), seconds(2000)
    assert large < 10 * max(small, 0.02)


@pytest.mark.parametrize(
    "mark", ["-", "+", "*", "1.", "2)", "123456789.", "- [ ]", "- [x]", "* [X]", "  -"]
)
def test_marks_of_lists_are_no_words(mark: str) -> None:
    """Marks of lists are no words, whatever the bullet, the number or the box to tick."""
    assert plain_text(f"{mark} Tax carbon.\n").text.strip() == "Tax carbon."


@pytest.mark.parametrize("words", ["1234567890. is it.", "-5 is it.", "1.5 is it.", "[x] is it."])
def test_numbers_and_signs_are_words(words: str) -> None:
    """What only looks like the mark of a list stays."""
    assert plain_text(f"{words}\n").text.strip() == words


def test_markdown_is_read_without_its_marks() -> None:
    """Code, tables and addresses are no words of the text; a footnote keeps its number."""
    markdown = (
        "---\ntitle: Trams\n---\n# On *trams*\n\n"
        "They [may](http://x.y 'z') **help**,\nif `fast`.[^a]\n\n"
        "- First point holds.\n- Second one\n  goes on.\n\n"
        "> Quoted it is.\n\n```py\nx = 1.\n```\n\n"
        "| a | b |\n|---|---|\n| c | d. |\n\n<!-- no. -->\n\nSet\n---\n\n[^a]: See there.\n"
    )
    text, title, aside = plain_text(markdown)
    assert title == "Trams"
    assert dict(aside) == {"table": 1, "code block": 1, "comment": 1}
    assert text.split("\n\n") == [
        "On trams",
        "They may help,\nif fast.[1]",
        "First point holds.",
        "Second one\ngoes on.",
        "Quoted it is.",
        "Set",
        "[1] See there.\n",
    ]


@pytest.mark.parametrize(
    ("markdown", "aside"),
    [
        ("So.\n\n|a|b|\n|-|-|\n|c|d|\n\nYes.\n\n|e|f|\n", {"table": 2}),
        ("So.\n\n    code\n\n    more code\n\nYes.\n", {"code block": 1}),
        ("So.\n\n~~~\ncode\n\n~~~\n\n```\ncode\n```\n", {"code block": 2}),
        ("![a](b.png) So. ![c][d]\n<!-- so. -->\n", {"picture": 2, "comment": 1}),
        ("So it is.\n", {}),
    ],
)
def test_parts_of_markdown_that_are_left_out_are_counted(
    markdown: str, aside: dict[str, int]
) -> None:
    """Each table, block of code, picture and comment counts once, however many lines it has."""
    assert dict(plain_text(markdown).aside) == aside


def test_the_command_says_what_it_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The parts of a document that are no text stand in the line with headings and footnotes."""
    page = tmp_path / "page.md"
    page.write_text("# Trees\n\nTrees cost much.\n\n|a|b|\n|-|-|\n\n```\nx\n```\n")
    assert main(["start", str(page), "-o", str(tmp_path / "map.json")]) == 0
    assert "set aside: 1 heading, 1 table and 1 code block" in capsys.readouterr().err


def test_the_items_of_a_list_are_claims() -> None:
    """Stopped or not, each without its sign, and the sentence above a list is none the less one."""
    text = (
        "Why plant\n\nTrees help in three ways. They are\n\n- cheaper than awnings\n"
        "- liked by\n  most\n\n- good for birds\n\nAda Lim (b. 1950) doubted this.\n"
    )
    debate = start(text)
    assert [claim.text for claim in debate.claims] == [
        "Trees help in three ways.",
        "They are",
        "cheaper than awnings",
        "liked by most",
        "good for birds",
        "Ada Lim (b. 1950) doubted this.",
    ]
    assert not argmap.coverage(debate).uncovered
    assert not errors(debate)


def test_the_command_writes_a_map_and_its_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The text stays where it is, or is written beside the map, and the map reads it from there."""
    (tmp_path / "night_buses.txt").write_text(ARTICLE.read_text("utf-8"), "utf-8")
    made = tmp_path / "map.argdown"
    assert main(["start", str(tmp_path / "night_buses.txt"), "-o", str(made)]) == 0
    said = capsys.readouterr().err
    assert "15 claims for 15 sentences; set aside: 1 heading and 1 footnote" in said
    debate = argmap.load(made)
    assert debate.sources[0].path == "night_buses.txt"
    assert not errors(debate)
    assert main(["start", str(tmp_path / "night_buses.txt"), "-o", str(made)]) == 2
    assert "--force" in capsys.readouterr().err
    (tmp_path / "note.md").write_text("# Trams\n\nThey **may** help.\n", "utf-8")
    out = tmp_path / "out"
    out.mkdir()
    assert main(["start", str(tmp_path / "note.md"), "-o", str(out / "note.json")]) == 0
    assert (out / "note.txt").read_text("utf-8") == "Trams\n\nThey may help.\n"
    assert argmap.load(out / "note.json").sources[0].text == "Trams\n\nThey may help.\n"
    assert main(["start", str(tmp_path / "note.md")]) == 0
    assert argmap.loads(capsys.readouterr().out, "argdown").claims[0].cue == "may"


@pytest.mark.parametrize(
    ("name", "data", "error", "words"),
    [
        ("a.txt", b"\x00\x01\x02\x03", FileError, "binary"),
        ("a.docx", b"PK\x03\x04", FormatError, "pandoc"),
        ("a.html", b"<html><p>Hi.</p>", FormatError, "a web page"),
        ("a", b"<!DOCTYPE html><p>Hi.</p>", FormatError, "a web page"),
        ("a.txt", b"caf\xe9 is open.", ReadError, "UTF-8"),
        ("a.pdf", b"%PDF-1.4 nothing", FileError, "damaged"),
    ],
)
def test_files_that_are_no_text_are_one_clear_line(
    tmp_path: Path, name: str, data: bytes, error: type[Exception], words: str
) -> None:
    """It says what the file is, and how to get at its text."""
    if name.endswith(".pdf"):
        pytest.importorskip("pdfminer")
    (tmp_path / name).write_bytes(data)
    with pytest.raises(error, match=words) as caught:
        argmap.load_source(tmp_path / name)
    assert "\n" not in str(caught.value) or error is ReadError


def test_a_pdf_is_read_by_its_columns_and_pages(tmp_path: Path) -> None:
    """Divided words, ligatures and two columns come out as a reader reads them."""
    pytest.importorskip("pdfminer")
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    path = tmp_path / "trams.pdf"
    page = canvas.Canvas(str(path))
    page.setTitle("On trams")
    left = ["Trams are effi-", "cient in towns. Some critics say", "that they fail, and the"]
    right = ["reason is well known. They", "may help the poor."]
    for row, line in enumerate(left):
        page.drawString(70, 750 - 13 * row, line)
        if row < len(right):
            page.drawString(320, 750 - 13 * row, right[row])
    page.showPage()
    page.drawString(70, 750, "A second page ends it.")
    page.showPage()
    page.save()
    source = argmap.load_source(path)
    debate = start(source)
    assert debate.title == "On trams"
    assert [claim.text for claim in debate.claims] == [
        "Trams are efficient in towns.",
        "Some critics say that they fail, and the reason is well known.",
        "They may help the poor.",
        "A second page ends it.",
    ]
    assert [claim.quotes[0].page for claim in debate.claims] == ["1", "1", "1", "2"]
    assert not errors(debate)


def test_pdfs_without_a_text_are_one_clear_line(tmp_path: Path) -> None:
    """A scan has pictures only, and a locked file its password."""
    pytest.importorskip("pdfminer")
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    scan = tmp_path / "scan.pdf"
    page = canvas.Canvas(str(scan))
    page.rect(10, 10, 100, 100)
    page.showPage()
    page.save()
    with pytest.raises(FileError, match=r"holds no text; .*OCR"):
        argmap.load_source(scan)
    locked = tmp_path / "locked.pdf"
    page = canvas.Canvas(str(locked), encrypt="secret")
    page.drawString(70, 700, "It is secret.")
    page.showPage()
    page.save()
    with pytest.raises(FileError, match="locked by a password"):
        argmap.load_source(locked)


def test_prose_given_to_a_command_is_told_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the command, the line names the one that makes a map of it."""
    for command in (["check"], ["show"], ["info"]):
        assert main([*command, str(ARTICLE)]) == 2
        assert "argmap start" in "".join(capsys.readouterr())


def test_an_article_is_mapped_with_few_keystrokes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The tutorial is followed block by block; what is typed is counted, and leaves no error."""
    page = ARTICLE.parent.parent / "docs" / "tutorials" / "map-of-an-article.md"
    blocks = re.findall(r"```(sh|yaml|argdown)\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    assert sum(len(typed) for _, typed in blocks) <= 800
    (tmp_path / "night_buses.txt").write_text(ARTICLE.read_text("utf-8"), "utf-8")
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "map.argdown"
    for kind, typed in blocks:
        if kind == "sh":
            for line in typed.splitlines():
                assert main(line.split()[1:]) == 0, line
        elif kind == "yaml":
            text = made.read_text("utf-8")
            made.write_text(text.replace("argmap:\n", f"argmap:\n{typed}", 1), "utf-8")
        else:
            made.write_text(made.read_text("utf-8") + typed, "utf-8")
    said = "".join(capsys.readouterr())
    for block in re.findall(r"```text\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
        assert block in said
    debate = argmap.load(made)
    codes = [each.code for each in argmap.check(debate) if each.severity is not Severity.INFO]
    assert sorted(codes) == ["inner-reasoning", "inner-reasoning", "reported-premise"]
    assert debate.thesis is not None
    assert debate.thesis.id == "council-start-line"


@pytest.mark.parametrize("name", ["write-maps-with-a-program", "start-from-a-pdf"])
def test_the_snippets_of_the_pages_run(name: str) -> None:
    """What a page shows in Python is true."""
    page = ARTICLE.parent.parent / "docs" / "how-to" / f"{name}.md"
    snippets = re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    exec(compile("\n".join(snippets), name, "exec"), {})  # noqa: S102 - our own page


GERMAN_TEXT = (
    "Busse sollten kostenlos sein. Das Einsammeln der Fahrgelder kostet mehr, als es einbringt. "
    "Deshalb spart die Stadt Geld. Allerdings sind die Busse oft überfüllt. Mit anderen Worten, "
    "es fehlen Busse. Einerseits steigen die Kosten für die Stadt. Andererseits sinken sie für die "
    "Haushalte. Viele erreichen ihre Arbeit leichter, weil sie kein Ticket brauchen. Die Straßen "
    "werden leerer, denn viele lassen das Auto stehen. Mehrere andere Worte stehen daher auch hier."
)


def test_signal_words_of_german_are_taken_with_a_fix() -> None:
    """A reason whose verb comes last makes no sentence, and is told without a fix."""
    debate = argmap.start(GERMAN_TEXT)
    text = argmap.dumps(debate, "argdown")
    again, _ = repair(text, ["signal-word"], sources=GERMAN_TEXT, format="argdown")
    found = argmap.loads(again, "argdown")
    assert {(each.kind, each.cue) for each in found if not isinstance(each, Claim)} == {
        ("support", "Deshalb"),
        ("contrast", "Allerdings"),
        ("restatement", "Mit anderen Worten"),
        ("contrast", "Einerseits … Andererseits"),
        ("support", "denn"),
    }
    assert "Viele lassen das Auto stehen." in [claim.text for claim in found.claims]
    assert "Es fehlen Busse." in [claim.text for claim in found.claims]
    left = [
        each for each in argmap.review(again, sources=GERMAN_TEXT).findings
        if each.code == "signal-word"
    ]  # fmt: skip
    assert [each.fix for each in left] == [None]
    assert "behind 'weil': 'sie kein Ticket brauchen'" in left[0].message


def test_a_text_in_utf_16_is_written_beside_its_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A map reads its texts as UTF-8, so all its sentences are covered at once."""
    monkeypatch.chdir(tmp_path)
    Path("wages.txt").write_bytes("Taxes rise. Wages fall.".encode("utf-16"))
    assert main(["start", "wages.txt", "-o", "map.argdown"]) == 0
    capsys.readouterr()
    assert main(["check", "map.argdown"]) == 0
    assert "2 of 2 sentences carry a claim" in capsys.readouterr().out
    Path("milk.txt").write_text("milk\n")
    assert main(["start", "milk.txt"]) == 2
    assert "has no sentence in its one line" in capsys.readouterr().err
