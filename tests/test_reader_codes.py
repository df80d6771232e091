"""The table of the codes that readers give, beside those of the checks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import argmap
from argmap import CHECKS, ArgumentMap, dump
from argmap.cli import main

ROOMS = ("drafts", "formats", "model", "syntax")
GIVING = re.compile(
    "Fault|Finding|Found|Oddity|Remark|read_error|_?(error|fault|finding|leave|miss|note?|odd)"
)


def _given() -> Iterator[str]:
    """Yield what looks like a code in the calls that make findings."""
    home = Path(argmap.__file__).parent
    for room in ROOMS:
        for file in sorted((home / room).rglob("*.py")):
            for call in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(call, ast.Call) and GIVING.match(_name(call.func)):
                    for argument in call.args[:1]:
                        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                            yield argument.value


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_every_code_of_a_reader_stands_in_the_table(tmp_path: Path) -> None:
    """None is a check's, so that a code means one thing."""
    found = {code for code in _given() if re.fullmatch("[a-z]+(-[a-z]+)+", code)}
    checks = {row.code for row in CHECKS}
    assert len(found) > 80
    file = tmp_path / "map.json"
    dump(ArgumentMap(), file)
    assert main(["check", str(file), "--select", ",".join(sorted(found - checks))]) == 0


def test_a_gate_takes_the_codes_of_readers_and_refuses_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A gate takes the codes of readers and refuses others, to select and to ignore."""
    file = tmp_path / "map.json"
    file.write_text('{"argmap": 2, "titel": "x", "elements": []}', "utf-8")
    assert main(["check", str(file), "--select", "unknown-key", "--strict"]) == 1
    assert "unknown-key" in capsys.readouterr().out
    assert main(["check", str(file), "--select", "duplicate-id", "--strict"]) == 0
    assert main(["check", str(file), "--ignore", "unknown-key,no-counterpoint"]) == 0
    capsys.readouterr()
    assert main(["check", str(file), "--select", "xyz"]) == 2
    assert "no check 'xyz'; 'argmap explain' lists them" in capsys.readouterr().err
    for option in ("--select", "--ignore"):
        assert main(["check", str(file), option, "unknown-kee"]) == 2
        assert "did you mean 'unknown-key'?" in capsys.readouterr().err
