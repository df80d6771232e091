"""The commands about notations: what a file is and holds, which there are, many files at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import argmap
from argmap import FORMATS, ArgumentMap, Claim, Counterpoint, Party, Support, dump
from argmap.cli import main

Capture = pytest.CaptureFixture[str]

DEBATE = ArgumentMap.of(
    Claim("tax", "Carbon should be taxed."),
    Claim("works", "It works.", voice="bob"),
    Claim("small", "Sweden is small."),
    Support("works", "tax", id="precedent", scheme="Example"),
    Counterpoint("small", "precedent"),
    parties=[Party("bob", "Bob")],
    signals=False,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of maps in several notations, and of other files."""
    home = tmp_path / "maps"
    (home / "inner").mkdir(parents=True)
    dump(DEBATE, home / "a.aif.json")
    dump(DEBATE, home / "inner" / "b.xaif.json")
    (home / "inner" / "notes.md5").write_text("5", "utf-8")
    return home


def test_info_says_what_a_file_is_and_holds(folder: Path, capsys: Capture) -> None:
    """Its notation, counts of what is there, the main claim, and what was noticed."""
    path = folder / "a.aif.json"
    assert main(["info", str(path)]) == 0
    assert capsys.readouterr().out == (
        f"{path}: aif, AIF JSON, as AIFdb gives it out\n"
        "  holds: 3 claims, 1 root, 1 support, 1 counterpoint, 1 undercut, 1 scheme, 1 party\n"
        "  thesis: 'tax'\n"
    )
    broken = {"nodes": [{"nodeID": "1", "text": "A.", "type": "I"}], "edges": [{"fromID": "9"}]}
    path.write_text(json.dumps(broken), "utf-8")
    assert main(["info", str(path)]) == 0
    assert "  noticed: 1 dangling\n" in capsys.readouterr().out


def test_info_as_json(folder: Path, capsys: Capture) -> None:
    """One object for each file, with every count."""
    paths = [str(folder / "a.aif.json"), str(folder / "inner" / "b.xaif.json")]
    assert main(["info", "--output", "json", *paths]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [each["notation"] for each in found] == ["aif", "xaif"]
    assert found[0]["counts"]["claims"] == 3
    assert found[0]["findings"] == {}


def test_info_of_what_cannot_be_read(folder: Path, capsys: Capture) -> None:
    """The others are described all the same."""
    (folder / "c.json").write_text("{", "utf-8")
    assert main(["info", str(folder / "c.json"), str(folder / "a.aif.json")]) == 2
    out, err = capsys.readouterr()
    assert "aif" in out
    assert "c.json:1:2" in err


def test_formats_lists_the_table(capsys: Capture) -> None:
    """Every notation with its suffixes, for people and for programs."""
    assert main(["formats"]) == 0
    out = capsys.readouterr().out
    assert all(row.name in out and row.description in out for row in FORMATS)
    assert main(["formats", "--output", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in rows] == [row.name for row in FORMATS]


def test_convert_walks_folders(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    """Each map goes under its name into the same inner folder; other files are passed over."""
    out = tmp_path / "out"
    assert main(["convert", str(folder), "-d", str(out), "--to", "json"]) == 0
    assert capsys.readouterr() == ("", "")
    written = sorted(str(path.relative_to(out)) for path in out.rglob("*.*"))
    assert written == ["a.json", "inner/b.json"]
    assert argmap.load(out / "a.json") == DEBATE == argmap.load(out / "inner" / "b.json")


def test_convert_tells_maps_among_texts(folder: Path, tmp_path: Path) -> None:
    """Exports of Kialo end as any text does: their content tells them."""
    texts = {
        "kialo.txt": b"\xef\xbb\xbfDiscussion Title: Tax\r\n\r\n1. Tax it.\r\n1.1. Pro: It works.",
        "café.txt": b"Discussion Title: Caf\xe9\n\n1. Free coffee.",
        "essay.txt": b"Tax carbon: [Sweden]: did.",
        "old.txt": b"Caf\xe9",
    }
    for name, text in texts.items():
        (folder / name).write_bytes(text)
    out = tmp_path / "out"
    assert main(["convert", str(folder), "-d", str(out), "--to", "json"]) == 0
    written = sorted(path.name for path in out.glob("*.json"))
    assert written == ["a.json", "café.json", "kialo.json"]
    assert argmap.load(out / "café.json").title == "Café"
    assert len(argmap.load(out / "kialo.json").supports) == 1


def test_convert_reports_losses(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    """Without leave nothing is written of that map; with leave the report is the same."""
    out = tmp_path / "out"
    many = ["convert", str(folder), "-d", str(out), "--to", "sadface"]
    assert main(many) == 1
    assert "has a voice, which sadface cannot say" in capsys.readouterr().err
    assert not list(out.rglob("*.json"))
    assert main([*many, "--allow-loss"]) == 0
    assert "has a voice, which sadface cannot say" in capsys.readouterr().err
    assert len(list(out.rglob("*.sadface.json"))) == 2


def test_convert_goes_on_after_a_file_that_cannot_be_read(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    """It is told of, and the exit code says that something was."""
    (folder / "0.json").write_text("{", "utf-8")
    assert main(["convert", str(folder), "-d", str(tmp_path / "out"), "--to", "json"]) == 2
    assert "0.json:1:2" in capsys.readouterr().err
    assert (tmp_path / "out" / "a.json").exists()


def test_convert_strictly(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    """With --strict what the reader notices is an error."""
    path = folder / "a.aif.json"
    path.write_text('{"nodes": [{"nodeID": "1", "text": "A.", "type": "I"}]}', "utf-8")
    out = tmp_path / "a.json"
    assert main(["convert", str(path), str(out), "--allow-loss"]) == 0
    assert out.exists()
    out.unlink()
    assert main(["convert", "--strict", str(path), str(out), "--allow-loss"]) == 2
    assert "expected a list 'edges'" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.json"], "use -d for more than one map"),
        (["a.json", "b.json", "c.json"], "use -d for more than one map"),
        (["a.json", "b.json", "-o", "c.json"], "expected one map with -o, found 2"),
        (["a.json", "-d", "out"], "name it by --to"),
        (["a.json", "-d", "out", "--to", "aiff"], "did you mean 'aif'"),
    ],
)
def test_convert_asks_for_what_it_needs(arguments: list[str], said: str, capsys: Capture) -> None:
    """One line, and nothing is written."""
    assert main(["convert", *arguments]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_convert_takes_its_output_as_the_other_commands_do(
    option: str, folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    """The file to write may stand behind -o, on either side of the map; --to alone prints."""
    source = next(path for path in sorted(folder.rglob("*.json")))
    one, other, named = (tmp_path / f"{name}.argdown" for name in ("one", "other", "named"))
    more = ["--allow-loss"]
    assert main(["convert", str(source), str(one), *more]) == 0
    assert main(["convert", str(source), option, str(other), *more]) == 0
    assert main(["convert", option, str(named), str(source), *more]) == 0
    assert one.read_bytes() == other.read_bytes() == named.read_bytes()
    capsys.readouterr()
    assert main(["convert", str(source), "--to", "argdown", *more]) == 0
    printed = capsys.readouterr().out
    assert main(["convert", str(source), option, "-", "--to", "argdown", *more]) == 0
    assert capsys.readouterr().out == printed == one.read_text("utf-8")


def test_convert_writes_no_file_twice(folder: Path, tmp_path: Path) -> None:
    """Two maps of one name in one folder have their suffixes after their names."""
    dump(DEBATE, folder / "a.xaif.json")
    out = tmp_path / "out"
    assert main(["convert", str(folder), "-d", str(out), "--to", "json"]) == 0
    written = sorted(path.relative_to(out).as_posix() for path in out.rglob("*.json"))
    assert written == ["a-aif-json.json", "a-xaif-json.json", "inner/b.json"]


def test_info_says_what_is_kept_unread_by_its_own_names(tmp_path: Path, capsys: Capture) -> None:
    """Info says what is kept unread by its own names, of each notation, counted.

    What was read of it is not among them.
    """
    path = tmp_path / "case.gsn.yaml"
    path.write_text(
        "G1: {text: Safe., supportedBy: [Sn1], url: 'https://example.org', classes: [a]}\n"
        "Sn1: {text: Report, url: 'https://example.org'}\n",
        "utf-8",
    )
    assert main(["info", str(path)]) == 0
    assert "  kept unread, of gsn: classes, url (2)\n" in capsys.readouterr().out
    assert main(["info", "--output", "json", str(path)]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["unread"] == {"gsn": {"classes": 1, "url": 2}}


def test_convert_tells_ids_and_bookkeeping_and_writes(tmp_path: Path, capsys: Capture) -> None:
    """Convert tells ids and bookkeeping and writes.

    In a line each, without being told to allow a loss.
    """
    source, target = tmp_path / "a.aif.json", tmp_path / "a.kialo.txt"
    nodes = [{"nodeID": "7", "text": "Tax it.", "type": "I", "timestamp": "2012", "x": 1}]
    source.write_text(json.dumps({"nodes": nodes, "edges": [], "locutions": []}), "utf-8")
    assert main(["convert", str(source), str(target)]) == 0
    assert target.read_text("utf-8") == "Discussion Title:\n\n1. Tax it.\n"
    assert capsys.readouterr().err.splitlines() == [
        f"{source}: an id is another one in kialo: '7' is '1'",
        f"{source}: kialo leaves out what was kept of files in other notations: aif (1 record)",
    ]


def test_what_is_unread_has_the_names_of_its_notation(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Kinds of lines of brat, kinds of nodes of AIF; what was read is not among them."""
    (tmp_path / "a.txt").write_text("A dog barks.", "utf-8")
    (tmp_path / "a.ann").write_text(
        "T1\tClaim 0 12\tA dog barks.\nE1\tBark:T1\n*\tEquiv T1 T1\nA1\tLoud T1\n",
        "utf-8",
    )
    nodes = [
        {"nodeID": "1", "text": "ADA : Tax it.", "type": "L"},
        {"nodeID": "2", "text": "Asserting", "type": "YA"},
        {"nodeID": "3", "text": "Tax it.", "type": "I", "timestamp": "2012-01-01 00:00:00"},
    ]
    edges = [
        {"edgeID": "1", "fromID": "1", "toID": "2"},
        {"edgeID": "2", "fromID": "2", "toID": "3"},
    ]
    aif = {"nodes": nodes, "edges": edges, "locutions": []}
    (tmp_path / "b.json").write_text(json.dumps(aif), "utf-8")
    assert main(["info", str(tmp_path / "a.ann"), str(tmp_path / "b.json")]) == 0
    said = capsys.readouterr().out
    assert "  kept unread, of brat: attributes, equivalences, events\n" in said
    assert "  kept unread, of aif: L nodes, YA nodes, timestamp\n" in said


def test_a_text_that_another_one_hides_is_said_to_be_kept(tmp_path: Path, capsys: Capture) -> None:
    """The text that its author marks stands for the title, and the others are not in the map."""
    path = tmp_path / "a.argdown"
    path.write_text("[A]: One. {isCanonical: true}\n\n[A]: Two.\n\n[A]: Three.\n", "utf-8")
    assert main(["info", str(path)]) == 0
    said = capsys.readouterr().out
    assert "  kept unread, of argdown: isCanonical, other texts of a title (2)\n" in said


def test_a_drawing_leaves_no_source_behind(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Nothing is read from it again; a map of the same file does."""
    (tmp_path / "a.txt").write_text("A dog barks.", "utf-8")
    (tmp_path / "a.ann").write_text("T1\tClaim 0 12\tA dog barks.\n", "utf-8")
    (tmp_path / "out").mkdir()
    for name, told in (("a.mmd", False), ("a.argdown", True)):
        assert main(["convert", str(tmp_path / "a.ann"), str(tmp_path / "out" / name)]) == 0
        assert ("is not at 'a.txt'" in capsys.readouterr().err) is told
