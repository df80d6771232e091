"""The command line of checking: what it prints for whom, and what its exit code says."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve

from argmap import (
    CHECKS,
    SCHEMES,
    ArgumentMap,
    Claim,
    Counterpoint,
    Source,
    Support,
    dump,
    dumps,
)
from argmap.cli import main

Capture = pytest.CaptureFixture[str]

FINE = ArgumentMap.of(
    Claim("tax", "Carbon should be taxed."),
    Claim("warm", "The planet warms."),
    Claim("idle", "Nobody need act.", endorsement="rejects"),
    Support("warm", "tax"),
    Counterpoint("tax", "idle"),
    thesis="tax",
)
CIRCLE = FINE.add(Support("tax", "warm"))
WARNED = FINE.replace(evolve(FINE.claim("warm"), text="Does the planet warm?"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder, the working one, with a fine map, one with a warning, one with an error."""
    monkeypatch.chdir(tmp_path)
    for name, debate in (("fine", FINE), ("warned", WARNED), ("circle", CIRCLE)):
        dump(debate, f"{name}.json")
    return tmp_path


def lines(capsys: Capture) -> list[str]:
    """Return what was printed to the standard output."""
    return capsys.readouterr().out.splitlines()


def test_a_fine_map_is_counted_and_nothing_else(folder: Path, capsys: Capture) -> None:
    """Nothing found is one line and exit code 0."""
    assert folder.is_dir()
    assert main(["check", "fine.json"]) == 0
    assert lines(capsys) == ["1 file: 0 errors, 0 warnings, 0 notes"]


@pytest.mark.usefixtures("folder")
def test_an_error_is_exit_code_1_and_a_warning_only_if_strict(capsys: Capture) -> None:
    """The exit code says whether there is an error, or with --strict a warning."""
    assert main(["check", "warned.json"]) == 0
    assert main(["check", "warned.json", "--strict"]) == 1
    assert main(["check", "fine.json", "--strict"]) == 0
    assert main(["check", "fine.json", "warned.json", "circle.json"]) == 1
    out = capsys.readouterr().out
    assert out.endswith("3 files: 1 error, 1 warning, 0 notes\n")


@pytest.mark.usefixtures("folder")
def test_a_finding_has_place_severity_code_sentence_and_hint(capsys: Capture) -> None:
    """The text output says where, how bad, which check, what, and what to do."""
    main(["check", "circle.json"])
    first, line, caret, hint, summary = lines(capsys)
    assert re.fullmatch(
        r"circle\.json:\d+:\d+: error: circular-support: the support is circular: "
        r"'tax' → 'warm' → 'tax'",
        first,
    )
    assert line.lstrip().startswith('{"kind": "claim", "id": "tax"')
    assert caret.strip() == "^"
    assert hint.startswith("  hint: drop one of these steps")
    assert summary == "1 file: 1 error, 0 warnings, 0 notes"


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_read_is_exit_code_2_and_the_others_are_checked(capsys: Capture) -> None:
    """A missing or broken file is reported with its place and does not end the run."""
    Path("broken.json").write_text('{"argmap": 1,\n "elements": [{"kind": "clam"}]}')
    assert main(["check", "missing.json", "broken.json", "circle.json"]) == 2
    out = capsys.readouterr().out
    assert "missing.json: error: unreadable: cannot read 'missing.json'" in out
    assert re.search(r"broken\.json:2:\d+: error: ", out)
    assert "circular-support" in out
    assert out.endswith("; 2 files could not be read\n")


@pytest.mark.usefixtures("folder")
def test_select_and_ignore_choose_the_checks(capsys: Capture) -> None:
    """Codes may be given with commas or one by one; a misspelt one is refused."""
    assert main(["check", "circle.json", "--ignore", "circular-support,no-thesis"]) == 0
    assert main(["check", "circle.json", "--select", "no-thesis", "--select", "fragment"]) == 0
    assert main(["check", "circle.json", "--select", "circular-support"]) == 1
    assert main(["check", "circle.json", "--ignore", "source-not-read"]) == 1
    capsys.readouterr()
    assert main(["check", "circle.json", "--select", "circlar-support"]) == 2
    assert "did you mean 'circular-support'?" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_the_analysis_mode_is_asked_for(capsys: Capture) -> None:
    """Checks that fire on good maps run with --analysis only."""
    main(["check", "fine.json", "--analysis"])
    assert "info: lone-premise: " in capsys.readouterr().out


def test_the_standard_input_is_checked(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A dash stands for the standard input."""
    data = dumps(CIRCLE, "json").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["check", "-"]) == 1
    assert lines(capsys)[0].startswith("<stdin>:")


def quoting(folder: Path) -> Path:
    """Write a map in a folder of its own, beside its source, and return its path."""
    home = folder / "maps"
    home.mkdir()
    (home / "page.txt").write_text("Well.\nThe tax may help the poor.\nIt is dear.\n")
    claim = Claim("help", "The tax helps.", quotes="help the poor")
    path = home / "map.json"
    dump(ArgumentMap.of(claim, sources=[Source("page", path="page.txt")]), path)
    return path


def test_a_source_is_named_as_seen_from_here(folder: Path, capsys: Capture) -> None:
    """A finding in the source of a map in another folder has a path that opens it."""
    main(["check", str(quoting(folder).relative_to(folder))])
    out = lines(capsys)
    at = out.index("It is dear.")
    place = str(Path("maps", "page.txt"))
    assert out[at - 1].startswith(f"{place}:3:1: info: sentence-without-claim: ")


def test_no_finding_obeys_a_terminal(folder: Path, capsys: Capture) -> None:
    """Control codes in a map are printed as marks, in every form of output."""
    evil = "\x1b[31mred\r::error::\x07 \u202e%0A"
    debate = ArgumentMap.of(Claim("a", evil), Claim("b", evil), thesis="b")
    (folder / "evil.json").write_text(dumps(debate, "json"), encoding="utf-8")
    for form in ("text", "json", "github", "sarif"):
        main(["check", "evil.json", "--output", form])
        out = capsys.readouterr().out
        assert "repeated-claim" in out
        assert all(each.isprintable() for each in out.splitlines())


@pytest.mark.usefixtures("folder")
def test_a_progress_line_is_for_terminals(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Several files are counted on a terminal, and the line is wiped at the end."""
    main(["check", "warned.json", "fine.json"])
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    main(["check", "warned.json", "fine.json"])
    err = capsys.readouterr().err
    assert "checking 2 of 2: fine.json" in err
    assert err.endswith("\r\x1b[K")


# -- for programs ----------


@pytest.mark.usefixtures("folder")
def test_json_holds_all_of_a_finding(capsys: Capture) -> None:
    """Programs get the findings and their counts."""
    assert main(["check", "fine.json", "circle.json", "--output", "json"]) == 1
    whole = json.loads(capsys.readouterr().out)
    (finding,) = whole.pop("findings")
    assert whole == {"files": 2, "errors": 1, "warnings": 0, "notes": 0}
    assert finding["code"] == "circular-support"
    assert finding["severity"] == "error"
    assert finding["file"] == finding["map"] == "circle.json"
    assert finding["line"] > 1
    assert finding["subject"] == "tax"


def unescaped(text: str) -> str:
    """Return what GitHub makes of an escaped value."""
    for code, character in (("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_github_commands_are_escaped(folder: Path, capsys: Capture) -> None:
    """A path or an id with commas, colons and per cent signs stays one value on one line."""
    name = "100%, a:b\n.json" if sys.platform != "win32" else "100%, a.json"
    debate = CIRCLE.rename("tax", "100 %0A, ::warning::")
    dump(debate, folder / name)
    main(["check", name, "--output", "github"])
    (line,) = lines(capsys)
    match = re.fullmatch(
        r"::error file=([^,:]*),line=\d+,col=\d+,title=circular-support::(.*)", line
    )
    assert match
    assert unescaped(match[1]) == name.replace("\n", "\ufffd")
    assert "'100 %0A, ::warning::' → 'warm'" in unescaped(match[2])
    assert "\nhint: drop" in unescaped(match[2])


TEXT = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}},
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
COUNT = {"type": "integer", "minimum": 1}


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    """Return the schema of an object with these keys and no others."""
    return {
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": False,
    }


def several(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a list."""
    return {"type": "array", "items": schema}


# What SARIF 2.1.0 asks of the parts that are written here (OASIS, 2020, section 3).
SARIF = closed(
    ["version", "runs"],
    **{"$schema": {"type": "string", "format": "uri"}},
    version={"const": "2.1.0"},
    runs=several(
        closed(
            ["tool"],
            tool=closed(
                ["driver"],
                driver=closed(
                    ["name"],
                    name={"type": "string"},
                    version={"type": "string"},
                    rules=several(
                        closed(
                            ["id"],
                            id={"type": "string"},
                            shortDescription=TEXT,
                            fullDescription=TEXT,
                            defaultConfiguration=closed([], level=LEVEL),
                        )
                    )
                    | {"uniqueItems": True},
                ),
            ),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            results=several(
                closed(
                    ["message"],
                    ruleId={"type": "string"},
                    ruleIndex={"type": "integer", "minimum": -1},
                    level=LEVEL,
                    message=TEXT,
                    properties={"type": "object"},
                    locations=several(
                        closed(
                            [],
                            physicalLocation=closed(
                                [],
                                artifactLocation=closed(
                                    [], uri={"type": "string", "format": "uri-reference"}
                                ),
                                region=closed([], startLine=COUNT, startColumn=COUNT),
                            ),
                            logicalLocations=several(closed([], name={"type": "string"})),
                        )
                    ),
                )
            ),
        )
    ),
)


def test_sarif_is_what_its_standard_asks_for(folder: Path, capsys: Capture) -> None:
    """The log fits the schema, and each result points at its rule and its place."""
    path = str(quoting(folder))
    assert main(["check", "circle.json", "no such.json", path, "--output", "sarif"]) == 2
    log = json.loads(capsys.readouterr().out)
    jsonschema.validate(log, SARIF)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    circle, missing, *_ = run["results"]
    place = circle["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "circle.json"
    assert place["region"]["startLine"] > 1
    assert missing["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "no%20such.json"}
    }
    assert {rule["id"] for rule in rules} >= {"circular-support", "unrecorded-force"}


@pytest.mark.usefixtures("folder")
def test_places_of_findings_and_fixes_are_those_of_the_text(capsys: Capture) -> None:
    """Lines and columns count from one, and a fix ends behind the last character it takes."""
    lines = ['{"claims": [', '  {"id": 1234, "text": "Tax it."}', "]}"]
    Path("draft.json").write_text("\n".join(lines), "utf-8")
    main(["check", "draft.json", "--output", "sarif"])
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    region = result["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    assert (region["startLine"], region["endLine"]) == (2, 2)
    assert lines[1][region["startColumn"] - 1 : region["endColumn"] - 1] == "1234"
    main(["check", "draft.json", "--output", "json"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["line"] == 2
    assert lines[1][finding["column"] - 1 :].startswith("1234")


def test_every_rule_fits_the_schema_of_sarif(folder: Path, capsys: Capture) -> None:
    """A run in which nothing is found is a valid log too."""
    assert folder.is_dir()
    assert main(["check", "fine.json", "--output", "sarif"]) == 0
    log = json.loads(capsys.readouterr().out)
    jsonschema.validate(log, SARIF)
    assert log["runs"][0]["results"] == []


# -- explain, schemes, quote ----------


@pytest.mark.parametrize("code", [row.code for row in CHECKS])
def test_explain_tells_all_there_is_to_know(code: str, capsys: Capture) -> None:
    """Why a check exists, what it finds and what it lets pass, and how to accept it."""
    (row,) = [row for row in CHECKS if row.code == code]
    assert main(["explain", code]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{code} ({row.severity}")
    assert row.summary in out
    assert out.count("ArgumentMap.of(") == 2
    assert f'allow={{"{code}": "the reason"}}' in out


def test_explain_lists_the_checks_and_knows_the_nearest(capsys: Capture) -> None:
    """Without a code it lists them; with a wrong one it names the nearest."""
    assert main(["explain"]) == 0
    assert [line.split()[0] for line in lines(capsys)] == [row.code for row in CHECKS]
    assert main(["explain", "circular"]) == 2
    assert main(["explain", "fragmnt"]) == 2
    assert "did you mean 'fragment'?" in capsys.readouterr().err


def test_schemes_are_listed_and_described(capsys: Capture) -> None:
    """Without a name all are listed; any spelling of one prints its parts and questions."""
    assert main(["schemes"]) == 0
    assert len(lines(capsys)) == len(SCHEMES)
    for scheme in SCHEMES:
        assert main(["schemes", scheme.name]) == 0
        out = capsys.readouterr().out
        assert all(question in out for question in scheme.questions)
    assert main(["schemes", "ExpertOpinion"]) == 0
    assert main(["schemes", "Expert Opinon"]) == 2
    assert "did you mean 'Expert Opinion'?" in capsys.readouterr().err


def test_quote_prints_what_to_paste(folder: Path, capsys: Capture) -> None:
    """Words of a text are found and printed as a quote, in the source's own spelling."""
    (folder / "page.txt").write_text("The tax\nmay “help”. The tax may not.\n", encoding="utf-8")
    assert main(["quote", "page.txt", 'tax may "help"']) == 0
    assert lines(capsys) == [
        "page.txt:1:5: typographic",
        "    Quote('tax may “help”')",
        '    {"exact": "tax may “help”"}',
    ]


def test_quote_tells_the_places_of_ambiguous_words_apart(folder: Path, capsys: Capture) -> None:
    """Each place is printed with as many words before it as the quote needs to be found."""
    text = "We say the tax helps. They say the tax helps. All say the tax helps."
    (folder / "page.txt").write_text(text, encoding="utf-8")
    assert main(["quote", "page.txt", "the tax helps"]) == 0
    records = [json.loads(line) for line in lines(capsys) if line.startswith("    {")]
    assert [record["before"] for record in records] == ["We say", "They say", "All say"]


def test_quote_searches_the_sources_of_a_map(folder: Path, capsys: Capture) -> None:
    """A map's sources are searched; what is not there is shown with what comes near."""
    path = str(quoting(folder))
    assert main(["quote", path, "The tax may"]) == 0
    assert lines(capsys)[0] == "page.txt:2:1: exact"
    assert main(["quote", path, "the tax will help the poor"]) == 1
    assert "[-will-]{+may+}" in lines(capsys)[0]
    assert main(["quote", path, "quite other words"]) == 1
    assert lines(capsys) == ["page.txt: not found"]
    assert main(["quote", "fine.json", "The tax may"]) == 1
    assert lines(capsys) == ["fine.json: the map has no source"]
    assert main(["quote", "missing.txt", "The tax may"]) == 2
    assert main(["quote", path, " "]) == 2


def test_sarif_keeps_the_gravest_of_too_many(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log that no host takes helps nobody; what is left out is counted."""
    monkeypatch.setattr("argmap.cli.sarif._MOST", 2)
    dump(CIRCLE.replace(WARNED.claim("warm")).remove("tax counters idle"), folder / "all.json")
    main(["check", "--output", "sarif", "all.json"])
    run = json.loads(capsys.readouterr().out)["runs"][0]
    assert [each["level"] for each in run["results"]] == ["error", "warning"]
    (said,) = run["invocations"][0]["toolExecutionNotifications"]
    assert "2 of 4 findings" in said["message"]["text"]
