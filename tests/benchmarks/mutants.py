"""Small bugs put into the code one by one, to see which no test notices: outside CI, by hand.

``python -m tests.benchmarks.mutants --seed 1`` draws 400 of them and prints each that survives the
tests that run its line. Which test runs which line is recorded first, and kept in a file; a later
run records only what has changed. For each mutant the fastest tests come first, and the first that
fails ends it, as does a bug with which they take several times as long. A bug in a function is put
into the imported package in a fork of the session; one in a line that runs on import is given to an
interpreter of its own. No file of the package changes. The number at the end of a line is for
``python -m tests.benchmarks.mutated``, which runs tests of your choice on that mutant.

Python 3.12 or later, on Linux.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.equivalent import reason_for, stale
from tests.benchmarks.mutant_runs import PACKAGE, QUIETLY, ROOT, Line, Runs
from tests.benchmarks.mutations import Mutant, Mutation, mutations

AREAS = ("model", "text", "checks", "evaluation", "comparison", "page", "diagram")

ELSEWHERE = "not (browser or peers or mcp or providers or node or dask)"
"""The tests that need no other program than an engine: the bug would not reach the others."""


def draw(areas: list[str], count: int, chance: random.Random) -> Iterator[tuple[Mutant, Mutation]]:
    """Draw mutants, no one twice: a module by chance, then one of its mutations."""
    left: dict[Path, list[int]] = {}
    for area in areas:
        for path in sorted((ROOT / "argmap" / area).rglob("*.py")):
            numbers = list(range(len(mutations(ast.parse(path.read_text("utf-8"))))))
            chance.shuffle(numbers)
            if numbers:
                left[path] = numbers
    while count and left:
        path = chance.choice(list(left))
        mutant = Mutant(path, left[path].pop())
        if not left[path]:
            del left[path]
        try:
            mutant.compiled()
        except SyntaxError:
            continue
        count -= 1
        yield mutant, mutant.read()[1]


class Index:
    """The tests that reach a mutant, the fastest first."""

    def __init__(self, runs: Runs) -> None:
        self._reached = runs.reached
        self._runs = runs
        self._tests: dict[Line, list[str]] = {}
        self._looking: list[str] = []
        self._all: list[str] = []
        for name, reach in sorted(runs.reached.items(), key=lambda each: each[1].seconds):
            for line in reach.lines:
                self._tests.setdefault(line, []).append(name)
            self._all.append(name)
            if not reach.lines:
                self._looking.append(name)
        self._texts = {
            str(path): path.read_text("utf-8").splitlines() for path in Path(PACKAGE).rglob("*.py")
        }

    def tests(self, mutant: Mutant, mutation: Mutation, seconds: float) -> list[str]:
        """List tests that take as many seconds of the processor as given, or the first of them.

        For a line that runs on import: those that run a line which names what it binds, then those
        of the module, those that look at the package without running it, those of the modules
        beside it, and whatever else stands in the files of all these.
        """
        own = {(str(mutant.path), line) for line in mutation.lines}
        chosen = dict.fromkeys(self._sorted(own))
        if self._runs.runs_on_import(mutant, mutation):
            chosen |= dict.fromkeys(self._sorted(self._naming(mutation.names)))
            chosen |= dict.fromkeys(self._sorted(self._all_of(mutant.path)))
            chosen |= dict.fromkeys(self._looking)
            beside = [self._all_of(path) for path in mutant.path.parent.glob("*.py")]
            chosen |= dict.fromkeys(self._sorted(set[Line]().union(*beside)))
            files = {name.partition("::")[0] for name in chosen}
            chosen |= {name: None for name in self._all if name.partition("::")[0] in files}
        spent, within = 0.0, list[str]()
        for name in chosen:
            spent += self._reached[name].seconds
            if within and spent > seconds:
                break
            within.append(name)
        return within

    def _sorted(self, lines: set[Line]) -> list[str]:
        names = {name for line in lines for name in self._tests.get(line, ())}
        return sorted(names, key=lambda name: (self._reached[name].seconds, name))

    def _naming(self, names: frozenset[str]) -> set[Line]:
        """Return the lines of the package that name what a statement binds."""
        if not names:
            return set()
        word = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
        return {
            (path, number)
            for path, lines in self._texts.items()
            for number, line in enumerate(lines, 1)
            if word.search(line)
        }

    def _all_of(self, path: Path) -> set[Line]:
        return {(str(path), number) for number in range(1, len(self._texts[str(path)]) + 1)}


def judge(runs: Runs, given: argparse.Namespace) -> None:
    """Print the mutants that survive, with the reason where no input shows one, and the sums."""
    start = time.monotonic()
    runs.record(given.record)
    total = sum(reach.seconds for reach in runs.reached.values())
    print(f"{len(runs.reached)} tests reach the package, in {total:.0f} s; recorded in ", end="")
    print(f"{time.monotonic() - start:.0f} s", flush=True)
    for each in stale():
        print(each)
    index = Index(runs)
    drawn, survived, equivalent = Counter[str](), Counter[str](), 0
    for mutant, mutation in draw(given.area or list(AREAS), given.count, random.Random(given.seed)):
        where = mutant.path.relative_to(ROOT)
        area = where.parts[1]
        drawn[area] += 1
        tests = index.tests(mutant, mutation, given.seconds)
        if tests and not runs.survives(mutant, mutation, tests):
            continue
        line = mutant.path.read_text("utf-8").splitlines()[mutation.line - 1].strip()
        reason = reason_for(str(where), line, mutation.what)
        how = f"no input shows it, {reason}" if reason else f"survived {len(tests)} tests"
        equivalent += bool(reason)
        survived[area] += not reason
        print(f"{drawn.total()}. {where}:{mutation.line}: {mutation.what}: {how}: {line}", end="")
        print(f"  [{mutant.number}]", flush=True)
    for area, number in drawn.items():
        print(f"{area}: {survived[area]} of {number} survived")
    print(
        f"{survived.total()} of {drawn.total()} survived, and {equivalent} that no input shows, ",
        end="",
    )
    print(f"in {time.monotonic() - start:.0f} s")


def main() -> None:
    """Draw mutants and judge them by the tests."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--area", choices=AREAS, action="append", help="all, unless given")
    parser.add_argument("--seconds", type=float, default=60, help="of tests, for one mutant")
    parser.add_argument(
        "--record",
        type=Path,
        default=Path(tempfile.gettempdir(), "argmap-lines.pickle"),
        help="the file that keeps which test runs which line (%(default)s)",
    )
    parser.add_argument("tests", nargs="*", default=["tests", "argmap"])
    given = parser.parse_args()
    os.environ["CI"] = "1"
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as own:
        options = [*QUIETLY, "-s", "-m", ELSEWHERE]
        plugin = Runs(lambda runs: judge(runs, given))
        sys.exit(pytest.main([*options, f"--basetemp={own}/tests", *given.tests], plugins=[plugin]))


if __name__ == "__main__":
    main()
