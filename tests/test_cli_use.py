"""What someone meets who types commands without having read about them."""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from argmap import ArgumentMap, Claim, Counterpoint, Support, dump, dumps, load
from argmap.cli import main

TAX = ArgumentMap.of(
    Claim("tax", "Carbon should be taxed — «à vérifier»."),
    Claim("sweden", "Sweden's tax cut its emissions."),
    Claim("poor", "It falls hardest on the poor."),
    Support("sweden", "tax", id="precedent"),
    Counterpoint("poor", "tax"),
)

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder that holds a map and a folder without any."""
    monkeypatch.chdir(tmp_path)
    dump(TAX, "tax.json")
    Path("bare").mkdir()
    return tmp_path


def refused(arguments: list[str], capsys: Capture) -> str:
    """Return the one line by which wrong usage is refused."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err


# -- one way to say one thing -------------------------------------------------------------------


def arguments_of(capsys: Capture) -> dict[str, dict[str, dict[str, Any]]]:
    """Return of each command its arguments, by their spellings."""
    main(["describe"])
    return {
        command["name"]: {each["name"]: each for each in command["arguments"]}
        for command in json.loads(capsys.readouterr().out)["commands"]
    }


@pytest.mark.parametrize("option", ["--from", "--standing", "--strengths", "--timeout", "--focus"])
def test_an_option_has_the_same_words_in_every_command(option: str, capsys: Capture) -> None:
    """An option has the same words in every command; it is learnt once."""
    said: set[tuple[str, str]] = set()
    for command, arguments in arguments_of(capsys).items():
        for spelt, argument in arguments.items():
            if option in spelt.split(", "):
                with pytest.raises(SystemExit):
                    main(["help", command])
                shown = re.search(rf"^ +{option}(?: \S+)?", capsys.readouterr().out, re.MULTILINE)
                assert shown is not None
                said.add((argument["help"], shown[0]))
    assert len(said) == 1


def test_every_command_that_prints_for_programs_says_so_alike(capsys: Capture) -> None:
    """``--output json`` and nothing else."""
    found = arguments_of(capsys)
    assert not [name for name, each in found.items() if "--json" in each]
    for name in ("check", "evaluate", "compare", "info", "formats"):
        argument = found[name]["--output"]
        assert {"text", "json"} <= set(argument["choices"])
        assert argument["help"] == "how to print (default: text)"


def test_every_argument_is_explained(capsys: Capture) -> None:
    """Every argument is explained, in terse words that end without a stop."""
    for arguments in arguments_of(capsys).values():
        for argument in arguments.values():
            assert argument["help"]
            assert not argument["help"].endswith(".")


# -- mistakes -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (["chekc", "tax.json"], "'check'"),
        (["render", "tax.json", "-o", "-", "--theme", "drak"], "'dark'"),
        (["check", "tax.json", "--output", "jsno"], "'json'"),
    ],
)
def test_the_nearest_choice_is_named(arguments: list[str], nearest: str, capsys: Capture) -> None:
    """A slip of the fingers needs no list."""
    assert f"did you mean {nearest}?" in refused(arguments, capsys)


def test_what_is_too_much_leads_to_the_help_of_its_command(capsys: Capture) -> None:
    """What is too much leads to the help of its command, and not to the list of commands."""
    said = refused(["show", "tax.json", "more.json"], capsys)
    assert said == "argmap: unrecognized arguments: more.json; see 'argmap show --help'\n"


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--column", "1.5", "expected a whole number, found '1.5'"),
        ("--column", "²", "expected a whole number, found '²'"),
        ("--scale", "big", "expected a number, found 'big'"),
    ],
)
def test_a_number_is_asked_for_in_plain_words(
    option: str, value: str, message: str, capsys: Capture
) -> None:
    """The words are not those of Python."""
    assert message in refused(["render", "tax.json", "-o", "-", option, value], capsys)


@pytest.mark.parametrize("seconds", ["0", "-5", "nan", "soon"])
def test_a_page_is_given_time_or_none_is_written(seconds: str, capsys: Capture) -> None:
    """A page is given time or none is written, as a picture is."""
    said = refused(["read", "tax.json", "-o", "tax.html", "--timeout", seconds], capsys)
    assert "expected seconds above 0" in said
    assert not Path("tax.html").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "-", "-"],
        ["info", "-", "-"],
        ["format", "-", "-"],
        ["compare", "-", "-"],
        ["convert", "-", "-", "-d", "out", "--to", "json"],
    ],
)
def test_the_standard_input_is_read_once(arguments: list[str], capsys: Capture) -> None:
    """The second time it would be empty."""
    assert main(arguments) == 2
    expected = "argmap: the standard input is one map; give '-' once\n"
    assert capsys.readouterr() == ("", expected)


@pytest.mark.parametrize(
    "arguments",
    [
        ["info", "none.json"],
        ["format", "none.json"],
        ["convert", "none.json", "-d", "out", "--to", "argdown"],
        ["quote", "tax.json", " "],
    ],
)
def test_every_complaint_says_whose_it_is(arguments: list[str], capsys: Capture) -> None:
    """In a pipeline nobody else would."""
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("argmap: ")


def test_what_a_reader_noticed_names_the_file(capsys: Capture) -> None:
    """What a reader noticed names the file, also where it has no place in it."""
    said = {"id": "page", "path": "lost.txt"}
    Path("lost.json").write_text(json.dumps({"argmap": 1, "sources": [said], "elements": []}))
    main(["show", "lost.json"])
    err = capsys.readouterr().err
    assert "lost.txt" in err
    assert all(line.startswith(("lost.json:", " ")) for line in err.splitlines())


def test_format_goes_on_after_a_file_it_cannot_read(capsys: Capture) -> None:
    """Format goes on after a file it cannot read, as the other commands that take many files do."""
    Path("loose.json").write_text(dumps(TAX, "json").replace("\n", ""))
    assert main(["format", "none.json", "loose.json"]) == 2
    assert capsys.readouterr().out == "loose.json: rewritten\n"


# -- folders ------------------------------------------------------------------------------------


def test_every_folder_is_made(capsys: Capture) -> None:
    """Every folder is made, by ``render`` as by ``convert``."""
    assert main(["render", "tax.json", "-d", "new/drawn", "--format", "dot"]) == 0
    assert main(["convert", "tax.json", "-d", "new/written", "--to", "argdown"]) == 0
    assert Path("new/drawn/tax.dot").exists()
    assert Path("new/written/tax.argdown").exists()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["demo", "-d"],
        ["render", "tax.json", "-d"],
        ["convert", "tax.json", "--to", "argdown", "-d"],
    ],
)
@pytest.mark.parametrize(
    ("folder", "message"),
    [("", "the name of a folder, found an empty one"), ("tax.json", "'tax.json': it is a file")],
)
def test_a_folder_that_cannot_be_is_refused(
    arguments: list[str], folder: str, message: str, capsys: Capture
) -> None:
    """A folder that cannot be is refused, in the same words everywhere."""
    assert main([*arguments, folder]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err


def test_a_folder_without_maps_is_told(capsys: Capture) -> None:
    """Silence would look like success."""
    assert main(["convert", "bare", "-d", "out", "--to", "json"]) == 2
    assert "expected maps in the folder 'bare'" in capsys.readouterr().err
    assert not Path("out").exists()


def test_what_convert_wrote_is_not_converted_again() -> None:
    """The folder to write to may lie in the one to read."""
    for _ in range(2):
        assert main(["convert", ".", "-d", "out", "--to", "json"]) == 0
    assert sorted(str(path) for path in Path("out").rglob("*.*")) == ["out/tax.json"]


def test_a_clash_is_seen_before_anything_is_written(capsys: Capture) -> None:
    """Half a folder helps nobody."""
    dump(TAX, "TAX.argdown")
    assert main(["convert", "tax.json", "TAX.argdown", "-d", "out", "--to", "json"]) == 2
    err = capsys.readouterr().err
    assert "two maps would be written into one file" in err
    assert "'tax.json' and 'TAX.argdown'; rename one of them" in err
    assert not Path("out").exists()


def test_a_text_that_stays_behind_is_told(capsys: Capture) -> None:
    """The map says where its source is, and from another folder that is nowhere."""
    said = {"id": "page", "path": "page.txt"}
    Path("read.json").write_text(json.dumps({"argmap": 1, "sources": [said], "elements": []}))
    Path("page.txt").write_text("Carbon should be taxed.")
    assert main(["convert", "read.json", "beside.argdown"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["convert", "read.json", "bare/away.json"]) == 0
    assert capsys.readouterr().err == (
        "bare/away.json: the text of source 'page' is not at 'page.txt' in its folder\n"
        "  hint: copy it there\n"
    )


# -- words, names, reasons ----------------------------------------------------------------------


def test_words_are_found_in_a_text_that_only_looks_like_a_map(capsys: Capture) -> None:
    """Markdown is a notation to write, so such a file is a document."""
    Path("page.md").write_text("Carbon should be taxed.")
    assert main(["quote", "page.md", "should be"]) == 0
    assert "exact" in capsys.readouterr().out


def test_words_are_found_in_a_map_on_the_standard_input(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``-`` means the same for every command."""
    given = {"argmap": 1, "sources": [{"id": "p", "text": "Tax it."}], "elements": []}
    data = io.BytesIO(json.dumps(given).encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    assert main(["quote", "-", "Tax"]) == 0
    assert "p:1:1: exact" in capsys.readouterr().out


def test_a_part_of_a_schemes_name_finds_it(capsys: Capture) -> None:
    """A part of a scheme's name finds it; nobody remembers the whole."""
    assert main(["schemes", "expert"]) == 2
    assert "'Expert Opinion'" in capsys.readouterr().err


def test_the_standing_of_a_step_has_a_reason_too(capsys: Capture) -> None:
    """``render --why`` takes steps, and so does ``evaluate --why``."""
    assert main(["evaluate", "tax.json", "--why", "precedent"]) == 0
    assert "stands" in capsys.readouterr().out


def test_lines_may_be_listed_with_spaces(capsys: Capture) -> None:
    """Lines may be listed with spaces, as people write lists."""
    options = ["render", "tax.json", "-o", "-", "--format", "dot", "--lines", "voice, id"]
    assert main(options) == 0
    assert "digraph" in capsys.readouterr().out


# -- terminals ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "tax.json", "-", "--to", "argdown"],
        ["convert", "tax.json", "-", "--to", "json"],
        ["info", "tax.json", "--output", "json"],
        ["compare", "tax.json", "tax.json", "--output", "json"],
    ],
)
def test_data_loses_nothing_on_a_terminal_without_letters(arguments: list[str], here: Path) -> None:
    """What goes into a pipe is the file, not a picture of it."""
    (here / "tax.json").write_text(dumps(TAX, "json").replace("Carbon", "«Carbon»"), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "argmap", *arguments],
        env={
            **os.environ,
            "PYTHONIOENCODING": "ascii",
            "PYTHONPATH": str(Path(__file__).parents[1]),
        },
        capture_output=True,
        check=True,
    )
    assert b"?" not in done.stdout
    if arguments[0] == "convert":
        (here / "back").write_bytes(done.stdout)
        assert load(here / "back", format=arguments[-1]) == load(here / "tax.json")


def test_an_interrupt_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt is no traceback, whenever it comes."""

    def interrupted() -> argparse.ArgumentParser:
        raise KeyboardInterrupt

    monkeypatch.setattr("argmap.cli._parser", interrupted)
    assert main(["formats"]) == 128 + signal.SIGINT
