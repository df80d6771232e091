"""How long Argdown takes: CPU seconds, medians, and their ratio by size, beside the bars.

    python tests/benchmarks/argdown.py [FILE]

FILE is a text to read in a process of its own, for what that costs from start to end; the worked
example is taken where none is given.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from argmap.example import __file__ as example
from argmap.formats.argdown import dumps, loads, parse
from argmap.formats.argdown_json import to_reference

SIZES = (1_000, 10_000, 50_000)
LEVELS = 10_000
RUNS = 5


def document(count: int) -> str:
    """Return a debate of so many statements: titles, words, both signs, some tags and data."""
    lines: list[str] = []
    for number in range(count):
        indent = "    " * (number % 5)
        sign = "" if number % 5 == 0 else "+ " if number % 3 else "- "
        if not sign:
            lines.append("")
        tag = " #topic" if number % 7 == 0 else ""
        data = " {weight: 0.5}" if number % 10 == 0 else ""
        lines.append(f"{indent}{sign}[s{number}]: This is statement number {number}.{tag}{data}")
    return "\n".join(lines) + "\n"


def nested(levels: int) -> str:
    """Return a chain of statements, each below the one before."""
    return "".join(
        f"{' ' * level}{'+ ' if level else ''}[s{level}]: Words.\n" for level in range(levels)
    )


def seconds(run: Callable[[], object]) -> float:
    """Return the median CPU time of a few runs."""
    spent: list[float] = []
    for _ in range(RUNS):
        start = time.process_time()
        run()
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def interpreted(text: str) -> object:
    """Return what the reference's own export holds of the text."""
    return to_reference(parse(text))


def process(*arguments: str) -> float:
    """Return the median CPU time of a process from start to end."""
    spent: list[float] = []
    for _ in range(RUNS):
        before = os.times()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        after = os.times()
        spent.append(
            after.children_user
            + after.children_system
            - before.children_user
            - before.children_system
        )
    return statistics.median(spent)


def main() -> None:
    """Print the table."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    path = name or str(Path(example).with_name("axis_of_resistance.argdown"))
    print(f"{'what':56} seconds   each, µs")
    for size in SIZES:
        text = document(size)
        for what, run in (
            ("read and interpreted", partial(interpreted, text)),
            ("read to a map", partial(loads, text)),
            ("written", partial(dumps, loads(text))),
        ):
            spent = seconds(run)
            print(f"{f'{size:,} statements {what}':56} {spent:7.3f} {spent / size * 1e6:8.1f}")
    deep = nested(LEVELS)
    print(f"{f'{LEVELS:,} levels read to a map':56} {seconds(partial(loads, deep)):7.3f}")
    whole = process("-c", "import argmap, sys; argmap.load(sys.argv[1])", path)
    bare = process("-c", "pass")
    kilobytes = Path(path).stat().st_size / 1000
    print(f"{f'a process that reads {kilobytes:.0f} kB to a map':56} {whole:7.3f}")
    print(f"{'a process that does nothing':56} {bare:7.3f}")


if __name__ == "__main__":
    main()
