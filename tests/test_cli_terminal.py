"""No name of a file reaches the terminal as more than letters, whatever the command."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap import ArgumentMap, Claim, Counterpoint, Source, dumps
from argmap.cli import main
from tests.described import commands

Capture = pytest.CaptureFixture[str]

ODD = "a\x1b[31m\x07\n\u202eb"
DEBATE = ArgumentMap.of(
    Claim("tax", "Carbon should be taxed.", weight=0.5),
    Claim("poor", "It falls hardest on the poor."),
    Counterpoint("poor", "tax"),
    title="Climate",
    sources=[Source("page", text="Carbon should be taxed.")],
)
# What each command is given: {map} is a sound file, {odd} one with faults, {none} no file,
# {broken} no map, {text} a document, {out} a file to write, {folder} a folder; all have names that
# a terminal obeys.
USES = {
    "check": ["{map}", "{odd}", "{none}", "{broken}", "{folder}", "--output github {odd}"],
    "compare": ["{map} {odd}", "{map} {none}", "{broken} {map}", "{folder} {map}"],
    "convert": [
        "{map} {out}.aif.json",
        "{map} {out}.aif.json --allow-loss",
        "{map} {out}.{map}",
        "{odd} {out}.argdown",
        "{none} {out}.argdown",
        "{broken} {out}.argdown",
        "{map} {none}/{out}.json",
        "{map} {odd} -d {folder} --to aif",
        "{map} {map} -d {folder} --to json",
        "{folder} -d {folder} --to aif",
        "{map} -d {map} --to json",
        "{map}",
    ],
    "coverage": ["{map}", "{odd}", "{none}", "{broken}", "{folder}"],
    "evaluate": ["{map}", "{odd}", "{none}", "{broken}", "{folder}"],
    "explain": ["{map}"],
    "format": ["{map}", "{odd} --check", "{none}", "{broken}", "{folder}"],
    "formats": ["{map}"],
    "info": ["{map}", "{odd}", "{none}", "{broken}", "{folder}"],
    "quote": ["{map}", "{odd}", "{none}", "{broken}", "{folder}"],
    "read": ["{map} {out}.html", "{none} {out}.html", "{broken} {out}.html", "{map} {folder}"],
    "render": [
        "{map} {out}.dot",
        "{none} {out}.dot",
        "{broken} {out}.dot",
        "{map} {out}.{odd}",
        "{map} {folder}",
        "{map} {none} {broken} -d {folder} --format dot",
    ],
    "describe": ["{map}"],
    "guide": ["{map}"],
    "mcp": ["{map}"],
    "schema": ["{map}"],
    "schemes": ["{map}"],
    "start": ["{text}", "{text} -o {out}.argdown", "{none}", "{folder}"],
    "show": ["{map}", "{odd}", "{none}", "{broken}", "{folder}"],
    "demo": ["{map}", "{none}/{out}"],
}
NAMES = ("map", "odd", "none", "broken", "text", "out", "folder")
CASES = [(name, use) for name, uses in USES.items() for use in uses]


def test_every_command_is_tried() -> None:
    """A command that is added gets its line in the table."""
    assert set(commands()) == set(USES)


@pytest.mark.parametrize(("command", "use"), CASES, ids=[f"{a} {b}" for a, b in CASES])
def test_names_of_files_are_made_inert(
    command: str, use: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    """Escapes, bells, line breaks and overrides in a name are neither obeyed nor passed on."""
    monkeypatch.chdir(tmp_path)
    home = Path(ODD)
    home.mkdir()
    files = {each: str(home / f"{each}{ODD}") for each in NAMES}
    for each, text in (
        ("map", dumps(DEBATE, "json")),
        ("odd", '{"argmap": 1, "elements": [], "colour": 1}'),
        ("broken", "{"),
    ):
        files[each] += ".json"
        Path(files[each]).write_text(text, "utf-8")
    files["text"] += ".txt"
    Path(files["text"]).write_text("Tax carbon. It is dear.", "utf-8")
    Path(files["folder"]).mkdir()
    words = [part.format(**files) for part in use.split(" ")]
    try:
        main([command, *words])
    except SystemExit:
        pass
    finally:
        told = capfd.readouterr()
    for text in (told.out, told.err):
        assert not set(text) & set("\x1b\x07\u202e"), text
    assert ODD not in told.err
