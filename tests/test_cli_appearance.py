"""The options of ``render`` for how a map is drawn, and for what is laid over it."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from argmap import ArgumentMap, Claim, Counterpoint, Style, dump, evaluate, strengths, to_dot
from argmap.cli import main
from argmap.diagram import THEMES, Direction, Layout, Line, Titles
from tests.described import commands

TAX = ArgumentMap.of(
    Claim("tax", "Carbon should be taxed.", weight=0.5, quotes="tax carbon"),
    Claim("poor", "It hits the poor."),
    Counterpoint("poor", "tax"),
)


def drawn(tmp_path: Path, *options: str) -> str:
    """Return the DOT text that the command writes for the map."""
    dump(TAX, tmp_path / "tax.json")
    out = tmp_path / "tax.dot"
    assert main(["render", str(tmp_path / "tax.json"), "-o", str(out), *options]) == 0
    return out.read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "style"),
    [
        ([], Style()),
        (["--layout", "aif"], Style(layout="aif")),
        (["--theme", "dark", "--direction", "LR"], Style("dark", direction="LR")),
        (["--column", "120", "--no-legend"], Style(column=120, legend=False)),
        (["--lines", "weight,id"], Style(lines=("id", "weight"))),
        (["--lines", "all"], Style(lines=get_args(Line))),
        (["--lines", "none"], Style(lines=())),
        (["--address", "https://e.org/"], Style(address="https://e.org/")),
    ],
)
def test_options_are_a_style(tmp_path: Path, options: list[str], style: Style) -> None:
    """What can be said in Python of how a map is drawn can be said on the command line."""
    assert drawn(tmp_path, *options) == to_dot(TAX, style=style)


def test_standing_reason_and_strengths_are_laid_over(tmp_path: Path) -> None:
    """The map is evaluated as it is given."""
    standing = evaluate(TAX)
    assert drawn(tmp_path, "--standing") == to_dot(TAX, standing=standing)
    assert drawn(tmp_path, "--why", "tax") == to_dot(TAX, why="tax")
    assert drawn(tmp_path, "--strengths") == to_dot(TAX, strengths=strengths(TAX))
    euler = strengths(TAX, semantics="euler")
    assert drawn(tmp_path, "--strengths", "euler") == to_dot(TAX, strengths=euler)


def test_what_changed_since_another_file(tmp_path: Path) -> None:
    """The other map is read like the map itself."""
    old = TAX.remove("poor")
    dump(old, tmp_path / "old.json")
    assert drawn(tmp_path, "--since", str(tmp_path / "old.json")) == to_dot(TAX, since=old)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--why", "por"], "no claim or step 'por' in this map; did you mean 'poor'?"),
        (["--lines", "voice,age"], "found 'age'"),
        (["--column", "9"], "expected a column of 80 to 600 points, found 9"),
        (["--address", "javascript:alert(1)"], "expected an address that begins with https://"),
        (["--since", "no such.json"], "cannot read 'no such.json'"),
    ],
)
def test_a_mistake_costs_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], message: str
) -> None:
    """Exit code 2, what was expected, and nothing written."""
    dump(TAX, tmp_path / "tax.json")
    out = tmp_path / "tax.dot"
    assert main(["render", str(tmp_path / "tax.json"), "-o", str(out), *options]) == 2
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1
    assert not out.exists()


def test_what_is_laid_over_is_for_one_map(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Many maps have no one evaluation."""
    dump(TAX, tmp_path / "tax.json")
    arguments = ["render", str(tmp_path / "tax.json"), "-d", str(tmp_path), "--standing"]
    assert main(arguments) == 2
    assert "are for one map drawn with -o" in capsys.readouterr().err


def test_a_difference_is_between_whole_maps(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a view leaves out was not removed."""
    dump(TAX, tmp_path / "tax.json")
    file = str(tmp_path / "tax.json")
    arguments = ["render", file, "-o", str(tmp_path / "tax.dot"), "--since", file]
    assert main([*arguments, "--focus", "tax"]) == 2
    assert "--since holds two whole maps side by side" in capsys.readouterr().err


def test_many_maps_have_one_style(tmp_path: Path) -> None:
    """The options of appearance hold for a folder, too."""
    dump(TAX, tmp_path / "tax.json")
    folder = tmp_path / "drawn"
    folder.mkdir()
    arguments = ["render", str(tmp_path / "tax.json"), "-d", str(folder), "--format", "dot"]
    assert main([*arguments, "--theme", "print"]) == 0
    expected = to_dot(TAX, style=Style("print"))
    assert expected.splitlines()[2] in (folder / "tax.dot").read_text("utf-8")


def test_the_command_knows_every_value() -> None:
    """Layouts, themes and directions are listed twice, so that help needs no drawing code."""
    choices = {
        each["name"]: each["choices"]
        for each in commands()["render"]["arguments"]
        if each["choices"] and each["name"] != "--format"
    }
    assert choices == {
        "--layout": list(get_args(Layout)),
        "--theme": list(THEMES),
        "--direction": list(get_args(Direction)),
        "--titles": list(get_args(Titles)),
    }
