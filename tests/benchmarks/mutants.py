"""Small bugs put into the code one by one, to see which no test notices: outside CI, by hand.

``python -m tests.benchmarks.mutants --seed 1 --count 40 --area model`` prints each that survives.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]

AREAS: dict[str, tuple[str, ...]] = {
    "model": ("test_model.py", "test_records.py", "test_ids.py"),
    "text": ("test_matching.py", "test_source.py", "test_quote_ends.py"),
    "checks": ("test_checks_table.py", "test_checks_words.py", "test_checks_laws.py"),
    "evaluation": ("test_evaluation_maps.py", "test_evaluation_laws.py"),
    "comparison": ("test_comparison.py",),
    "page": ("test_reading.py",),
    "diagram": ("test_diagram_dot.py", "test_diagram_mermaid.py", "test_diagram_escape.py"),
}
"""The tests that are to notice a bug in each part of the package."""

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


def mutants(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the whole text of every mutant of a module."""
    count = sum(1 for _ in ast.walk(ast.parse(text)))
    for number in range(count):
        tree = ast.parse(text)
        node = list(ast.walk(tree))[number]
        if _mutated(node):
            yield getattr(node, "lineno", 0), ast.unparse(tree)


def _mutated(node: ast.AST) -> bool:
    """Change the node, if it is of a kind that is changed."""
    match node:
        case ast.Compare(ops=[only]) if type(only) in _COMPARISONS:
            node.ops = [_COMPARISONS[type(only)]()]
        case ast.BoolOp():
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.Constant(value=bool() as value):
            node.value = not value
        case ast.Constant(value=int() as value):
            node.value = value + 1
        case ast.If() | ast.While():
            node.test = ast.UnaryOp(ast.Not(), node.test)
        case _:
            return False
    return True


def survives(folder: Path, tests: tuple[str, ...], timeout: float) -> bool:
    """Return whether the tests pass on the package in the folder."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
    try:
        done = subprocess.run(
            [*command, *[f"tests/{each}" for each in tests]],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(folder)},
            capture_output=True,
            check=False,
            timeout=timeout,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main() -> None:
    """Draw mutants, run the tests of their area on each, and print those that survive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--area", choices=AREAS, action="append")
    parser.add_argument("--timeout", type=float, default=300)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    modules = [
        (area, path)
        for area in given.area or AREAS
        for path in sorted((ROOT / "argmap" / area).rglob("*.py"))
    ]
    survived = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for each in ROOT.iterdir():
            if each.name in ("argmap", "tests"):
                shutil.copytree(each, folder / each.name)
            elif each.name != ".git":
                (folder / each.name).symlink_to(each)
        for area in given.area or AREAS:
            if not survives(folder, AREAS[area], given.timeout):
                sys.exit(f"the tests of {area} fail, or are late, without any mutant")
        for _ in range(given.count):
            area, path = chance.choice(modules)
            text = path.read_text("utf-8")
            made = list(mutants(text))
            if not made:
                continue
            line, mutant = chance.choice(made)
            place = folder / path.relative_to(ROOT)
            place.write_text(mutant, "utf-8")
            if survives(folder, AREAS[area], given.timeout):
                survived += 1
                before = text.splitlines()[line - 1].strip()
                print(f"{path.relative_to(ROOT)}:{line}: survived: {before}", flush=True)
            place.write_text(text, "utf-8")
    print(f"{survived} of {given.count} survived")


if __name__ == "__main__":
    main()
