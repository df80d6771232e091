"""The script that puts small bugs into the code: what it puts in, and where."""

from __future__ import annotations

import ast
import importlib.util
import random
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("resource")

from tests.benchmarks.mutants import draw
from tests.benchmarks.mutated import Finder
from tests.benchmarks.mutations import Mutant, mutations

MODULE = '''"""A module."""

LIMIT = 3


def count(items: "list[int]") -> int:
    """Count them."""
    found = 0
    for item in items:
        if item > LIMIT and item:
            continue
        found += 1
    return min(found, 9)
'''


@pytest.fixture
def module(tmp_path: Path) -> Path:
    """Return the path of the module above."""
    path = tmp_path / "counted.py"
    path.write_text(MODULE, "utf-8")
    return path


def test_bugs_stand_in_the_order_of_the_text() -> None:
    """Each with its line and the function around it; what has no meaning is left alone."""
    found = [(each.line, each.owner, each.what) for each in mutations(ast.parse(MODULE))]
    assert found == [
        (3, 0, "one more"),
        (8, 6, "one more"),
        (10, 6, "a condition turned"),
        (10, 6, "and for or"),
        (10, 6, "a condition dropped"),
        (10, 6, "Gt to GtE"),
        (11, 6, "break for continue"),
        (12, 6, "a statement dropped"),
        (12, 6, "one more"),
        (13, 6, "max for min"),
        (13, 6, "one more"),
    ]


def test_a_mutant_differs_in_one_thing(module: Path) -> None:
    """Each compiles, on the lines of the text, and counts as its bug has it."""
    counts: list[object] = []
    for number in range(11):
        names: dict[str, Any] = {}
        exec(Mutant(module, number).compiled(), names)  # noqa: S102 - the module above
        counts.append(names["count"]([1, 2, 3, 4, 5, 0]))
    assert counts == [5, 5, 2, 1, 4, 3, 3, 0, 8, 9, 4]


def test_the_import_system_is_given_the_mutant(
    module: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file stays as it is, and every other module is the import system's."""
    monkeypatch.syspath_prepend(str(module.parent))
    monkeypatch.setattr(sys, "meta_path", [Finder(Mutant(module, 0)), *sys.meta_path])
    spec = importlib.util.find_spec("counted")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    assert made.LIMIT == 4
    assert module.read_text("utf-8") == MODULE
    assert Finder(Mutant(module, 0)).find_spec("json") is None


def test_a_seed_draws_the_same_mutants() -> None:
    """A seed draws the same mutants, and none of them twice."""
    drawn = [list(draw(["comparison"], 20, random.Random(7))) for _ in range(2)]
    first, second = [[mutant for mutant, _ in each] for each in drawn]
    assert first == second
    assert len(set(first)) == 20
