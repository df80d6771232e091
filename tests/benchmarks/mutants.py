"""Small bugs put into the code one by one, to see which no test notices: outside CI, by hand.

``python -m tests.benchmarks.mutants --seed 1 --count 40 --area model`` prints each that survives.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]

AREAS: dict[str, tuple[str, ...]] = {
    "model": (
        "test_model.py",
        "test_records.py",
        "test_ids.py",
        "test_native.py",
        "test_review.py",
        "test_notebook.py",
    ),
    "text": (
        "test_matching.py",
        "test_source.py",
        "test_quote_ends.py",
        "test_covering.py",
        "test_mutations.py",
        "test_mutations_marks.py",
    ),
    "checks": (
        "test_checks_table.py",
        "test_checks_words.py",
        "test_checks_guard.py",
        "test_guard_frames.py",
        "test_guard_sentences.py",
        "test_guard_docs.py",
        "test_checks_laws.py",
    ),
    "evaluation": (
        "test_evaluation_maps.py",
        "test_evaluation_framework.py",
        "test_evaluation_turning.py",
        "test_evaluation_strengths.py",
        "test_evaluation_influence.py",
        "test_evaluation_laws.py",
    ),
    "comparison": ("test_comparison.py", "test_comparison_many.py"),
    "page": (
        "test_page_asides.py",
        "test_reading.py",
        "test_reading_safety.py",
        "test_reading_docs.py",
    ),
    "diagram": (
        "test_diagram_dot.py",
        "test_diagram_mermaid.py",
        "test_diagram_escape.py",
        "test_diagram_text.py",
        "test_diagram_theme.py",
        "test_diagram_lines.py",
        "test_diagram_opposed.py",
        "test_diagram_hidden.py",
        "test_diagram_standing.py",
        "test_diagram_changes.py",
        "test_diagram_standalone.py",
        "test_wording.py",
        "test_diagram_hostile.py",
        "test_placing.py",
        "test_diagram_overview.py",
        "test_diagram_svg.py",
        "test_diagram_engine.py",
        "test_diagram_many.py",
        "test_diagram_render.py",
    ),
}
"""The tests that are to notice a bug in each part of the package, the quickest first."""

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
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
_METHODS = {"startswith": "endswith", "endswith": "startswith", "find": "rfind", "rfind": "find"}


class Mutation(NamedTuple):
    """A change of one node: its line, what it does, and the change itself."""

    line: int
    what: str
    change: Callable[[], object]


def mutations(tree: ast.Module) -> list[Mutation]:
    """Return every small bug that can be put into a module."""
    found: list[Mutation] = []
    texts = _without_meaning(tree)
    for node in ast.walk(tree):
        if node not in texts:
            line = getattr(node, "lineno", 0)
            found += [Mutation(line, what, change) for what, change in _changes(node)]
    return found


def _without_meaning(tree: ast.Module) -> set[ast.AST]:
    """Return docstrings, annotations, and what only type checkers read, with all within them."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        idle: list[ast.AST | None] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            idle.append(node)
        elif isinstance(node, ast.AnnAssign | ast.arg):
            idle.append(node.annotation)
        elif isinstance(node, ast.FunctionDef):
            idle.append(node.returns)
        elif isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            idle.append(node)
        elif isinstance(node, ast.Raise):
            idle.append(node.exc)  # the words of errors are tested where they say more
        found.update(each for top in idle if top is not None for each in ast.walk(top))
    return found


def _changes(node: ast.AST) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield the bugs that can be put into one node."""

    def set_to(name: str, value: object) -> Callable[[], object]:
        return lambda: setattr(node, name, value)

    match node:
        case ast.Compare(ops=[only]) if type(only) in _COMPARISONS:
            other = _COMPARISONS[type(only)]
            yield f"{type(only).__name__} to {other.__name__}", set_to("ops", [other()])
        case ast.BoolOp():
            other_way = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield "and for or", set_to("op", other_way)
            yield "a condition dropped", node.values.pop
        case ast.BinOp(op=operator) if type(operator) in _OPERATORS:
            yield "another operator", set_to("op", _OPERATORS[type(operator)]())
        case ast.UnaryOp(op=ast.Not()):
            yield "not dropped", set_to("op", ast.UAdd())
        case ast.Constant(value=bool() as value):
            yield "the other truth", set_to("value", not value)
        case ast.Constant(value=int() as value):
            yield "one more", set_to("value", value + 1)
        case ast.Constant(value=str() as value) if value:
            yield "no text", set_to("value", "")
        case ast.Call(func=ast.Name(id=name) as function) if name in _CALLS:
            yield f"{_CALLS[name]} for {name}", lambda: setattr(function, "id", _CALLS[name])
        case ast.Call(func=ast.Attribute(attr=name) as method) if name in _METHODS:
            yield (
                f"{_METHODS[name]} for {name}",
                lambda: setattr(method, "attr", _METHODS[name]),
            )
        case ast.If(orelse=[]):
            yield "a condition turned", set_to("test", ast.UnaryOp(ast.Not(), node.test))
            if not isinstance(node.body[-1], ast.Return | ast.Raise | ast.Continue | ast.Break):
                yield "while for if", set_to("__class__", ast.While)
        case ast.If() | ast.IfExp():
            yield "a condition turned", set_to("test", ast.UnaryOp(ast.Not(), node.test))
        case ast.While() if not any(isinstance(each, ast.Break) for each in ast.walk(node)):
            yield "if for while", set_to("__class__", ast.If)
        case ast.comprehension(ifs=[_, *_]):
            yield "a filter dropped", node.ifs.pop
        case ast.List(elts=[_, _, *_]) | ast.Tuple(elts=[_, _, *_], ctx=ast.Load()):
            yield "one left out", node.elts.pop
        case ast.Expr(value=ast.Call()) | ast.AugAssign():
            yield "a statement dropped", lambda: _drop(node)
        case ast.Continue():
            yield "break for continue", set_to("__class__", ast.Break)
        case ast.Break():
            yield "continue for break", set_to("__class__", ast.Continue)
        case _:
            return


def _drop(node: Any) -> None:
    node.__class__ = ast.Expr
    node.value = ast.Constant(None)


def survives(folder: Path, tests: tuple[str, ...], seconds: int, module: str = "") -> bool:
    """Whether the tests pass on the package in the folder, and the examples of the module.

    They are late when they take more seconds of the processor, so that other work beside them does
    not count, or wait for something twenty times as long.
    """
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
    files = [*([module] if module else []), *[f"tests/{each}" for each in tests]]
    try:
        done = subprocess.run(
            [*command, *files],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(folder), "CI": "1"},
            capture_output=True,
            check=False,
            timeout=20 * seconds,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds)),
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
    parser.add_argument("--seconds", type=int, default=120, help="of the processor, for a mutant")
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
            if not survives(folder, AREAS[area], given.seconds):
                sys.exit(f"the tests of {area} fail, or are late, without any mutant")
        drawn = 0
        while drawn < given.count:
            area, path = chance.choice(modules)
            text = path.read_text("utf-8")
            tree = ast.parse(text)
            made = mutations(tree)
            if not made:
                continue
            drawn += 1
            line, what, change = chance.choice(made)
            change()
            where = str(path.relative_to(ROOT))
            (folder / where).write_text(ast.unparse(tree), "utf-8")
            if survives(folder, AREAS[area], given.seconds, where):
                survived += 1
                before = text.splitlines()[line - 1].strip() if line else ""
                print(f"{where}:{line}: {what}: survived: {before}", flush=True)
            (folder / where).write_text(text, "utf-8")
    print(f"{survived} of {given.count} survived")


if __name__ == "__main__":
    main()
