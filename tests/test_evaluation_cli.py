"""The command ``evaluate``: what it prints, as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap import ArgumentMap, Claim, Contrast, Counterpoint, Support, dump
from argmap import evaluate as evaluated
from argmap.cli import main
from tests.evaluations import dilemma, tax

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Return the path of a file that holds the debate of the README."""
    dump(tax(), tmp_path / "tax.json")
    return str(tmp_path / "tax.json")


def run(*words: str) -> int:
    """Run the command with these words."""
    return main(["evaluate", *words])


def test_each_claim_has_its_line(path: str, capsys: Capture) -> None:
    """Its standing, its id, its text, its cause; and a line that counts."""
    assert run(path) == 0
    assert capsys.readouterr().out == (
        "falls      tax       A national carbon tax should be introduced. (unsupported)\n"
        "stands     sweden    Sweden's carbon tax cut its emissions. (asserted)\n"
        "falls      poor      A carbon tax falls hardest on the poor. (defeated)\n"
        "stands     dividend  The revenue can be paid back per head. (asserted)\n"
        "stands     small     Sweden is too small to generalise from. (asserted)\n"
        "5 claims in this map: 3 stand, 2 fall, 0 undecided (grounded)\n"
    )


def test_what_is_assumed_and_rejected_is_compared(path: str, capsys: Capture) -> None:
    """Below the lines it says what that changes."""
    assert run(path, "--reject", "small") == 0
    assert capsys.readouterr().out.endswith(
        "\nWhat this changes:\n"
        "“A national carbon tax should be introduced.” would stand; it falls.\n"
        "“Sweden is too small to generalise from.” would fall; it stands.\n"
    )


def test_why_prints_the_reason(path: str, capsys: Capture) -> None:
    """Why prints the reason, as an indented tree of sentences."""
    assert run(path, "--why", "poor") == 0
    assert capsys.readouterr().out == (
        "“A carbon tax falls hardest on the poor.” falls in this map: "
        "a counterpoint to it stands.\n"
        "  The counterpoint from “The revenue can be paid back per head.” stands: "
        "its premise stands.\n"
        "    “The revenue can be paid back per head.” stands: nothing is held against it.\n"
    )
    assert run(path, "--why", "poro") == 2
    told = "argmap: no claim 'poro' in this map; did you mean 'poor'?\n"
    assert capsys.readouterr().err == told


def test_cruxes_and_open_counterpoints(path: str, capsys: Capture) -> None:
    """What would turn the thesis, and which counterpoint decides over it."""
    assert run(path, "--cruxes", "--unanswered") == 0
    assert capsys.readouterr().out == (
        "“A national carbon tax should be introduced.”: falls; "
        "each of these, given up or granted, makes that “stands”:\n"
        "  “Sweden is too small to generalise from.”\n"
        "\n"
        "Counterpoints that stand and that nothing meets:\n"
        "  The counterpoint from “Sweden is too small to generalise from.”: "
        "brings down “A national carbon tax should be introduced.”, the thesis among them\n"
        "  The counterpoint from “The revenue can be paid back per head.”: "
        "brings down “A carbon tax falls hardest on the poor.”\n"
    )


def test_an_honest_none(tmp_path: Path, capsys: Capture) -> None:
    """Nothing turns a claim against itself, and no counterpoint of it is unmet."""
    debate = ArgumentMap.of(
        Claim("a", "A."), Claim("b", "B."), Counterpoint("b", "a"), Counterpoint("b", "b")
    )
    dump(debate, tmp_path / "map.json")
    assert run(str(tmp_path / "map.json"), "--cruxes", "a", "--assume", "a", "--unanswered") == 0
    assert capsys.readouterr().out == (
        "“A.”: undecided; each of these, given up or granted, makes that “stands” or “falls”:\n"
        "  “A.”\n"
        "  “B.”\n"
        "\n"
        "Every counterpoint that stands is met by another.\n"
    )


def test_strengths_have_a_column(path: str, capsys: Capture) -> None:
    """Strengths have a column, by the semantics asked for."""
    assert run(path, "--strengths", "df-quad") == 0
    assert "stands     0.500  sweden    Sweden's" in capsys.readouterr().out
    assert run(path, "--strengths", "--why", "small") == 0
    table, reason = capsys.readouterr().out.split("\n\n")
    assert "stands     0.500  sweden    Sweden's" in table
    assert reason.endswith("stands in this map: nothing is held against it.\n")


def test_json_holds_everything_asked_for(path: str, capsys: Capture) -> None:
    """One object, with causes, reason, cruxes, open counterpoints and strengths."""
    words = ("--why", "tax", "--cruxes", "tax", "--unanswered", "--strengths", "--output", "json")
    assert run(path, *words) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["standing"]["tax"] == {"standing": "out", "cause": "unsupported"}
    assert said["standing"]["precedent"] == {"standing": "out", "cause": "defeated"}
    assert said["cruxes"]["sets"] == [["small"]]
    assert said["why"][0]["element"] == "tax"
    assert said["unanswered"][0]["brings_down"] == ["tax"]
    assert said["strengths"]["converged"] is True
    assert set(said["strengths"]["strength"]) == set(said["standing"])


def test_other_semantics(tmp_path: Path, capsys: Capture) -> None:
    """Preferred positions, of which one is enough."""
    dump(dilemma(), tmp_path / "map.json")
    words = ("--semantics", "preferred", "--mode", "credulous")
    assert run(str(tmp_path / "map.json"), *words) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[-1] == "3 claims in this map: 3 stand, 0 fall, 0 undecided (preferred)"


def test_the_tree_shows_what_stands(path: str, capsys: Capture) -> None:
    """``show --standing`` says it of each claim, and of a step that fares otherwise than that."""
    assert main(["show", path, "--standing"]) == 0
    assert capsys.readouterr().out == (
        "A national carbon tax should be introduced. (falls)\n"
        "├─ because (falls): Sweden's carbon tax cut its emissions. (stands)\n"
        "│  └─ but the step fails: Sweden is too small to generalise from. (stands)\n"
        "└─ but: A carbon tax falls hardest on the poor. (falls)\n"
        "   └─ but: The revenue can be paid back per head. (stands)\n"
    )


def test_linked_premises_and_contrasts_in_the_tree() -> None:
    """A linked step says its own standing; contrasts and restatements say nothing."""
    a, b, c, d = (Claim(name, f"Claim {name}.") for name in "abcd")
    debate = ArgumentMap.of(a, b, c, d, Support(["b", "c"], "a", id="s"), Contrast("d", "a"))
    found = evaluated(debate, rejected="c")
    noted = {element.id: found.notes(element) for element in debate}
    assert noted.pop("s") == noted.pop("a") == noted.pop("c") == ("falls",)
    assert noted.pop("b") == noted.pop("d") == ("stands",)
    assert list(noted.values()) == [()]


def test_nothing_a_map_says_reaches_the_terminal_raw(tmp_path: Path, capsys: Capture) -> None:
    """Escape sequences in ids and texts are replaced."""
    evil = Claim("evil", "red \x1b[31m text")
    dump(ArgumentMap.of(evil, Claim("b", "B."), Counterpoint("evil", "b")), tmp_path / "m.json")
    for words in ((), ("--why", "b"), ("--cruxes", "b"), ("--unanswered",)):
        run(str(tmp_path / "m.json"), *words)
        assert "\x1b" not in capsys.readouterr().out
