"""How long the foundation takes: starting, building, writing, reading, and drawing.

    python tests/benchmarks/foundation.py

Prints the median CPU seconds of each figure, beside the bar it is held to.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import argmap
from argmap import ArgumentMap, Claim, Counterpoint, Support

SIZE = 10_000
RUNS = 7


def cpu(work: Callable[[], object]) -> float:
    """Return the median CPU seconds of a piece of work in this process."""
    spent: list[float] = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def started(code: str) -> tuple[float, float]:
    """Return the median CPU and wall seconds of a fresh interpreter that runs the code."""
    spent: list[tuple[float, float]] = []
    for _ in range(RUNS):
        before, start = children(), time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
        spent.append((children() - before, time.perf_counter() - start))
    return (
        statistics.median(figure for figure, _ in spent),
        statistics.median(figure for _, figure in spent),
    )


def children() -> float:
    """Return the CPU seconds of all finished child processes."""
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def records() -> ArgumentMap:
    """Return a map of ten thousand claims and as many relations."""
    claims = [Claim(f"c{n}", f"Claim {n} says something plausible.") for n in range(SIZE)]
    relations = [
        (Counterpoint if n % 5 == 0 else Support)(f"c{n}", f"c{n // 4}") for n in range(1, SIZE)
    ]
    return ArgumentMap([*claims, *relations, Support(["c1", "c2"], "c0")])


def main() -> int:
    """Print the table."""
    bare, _ = started("pass")
    debate = records()
    text = argmap.dumps(debate, "json")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "example.svg"
        draw = f"import argmap; argmap.render(argmap.load_example(), {str(path)!r})"
        try:
            _, drawn = started(draw)
        except subprocess.CalledProcessError:
            drawn = float("nan")
    rows = (
        ("import argmap, over a bare interpreter", started("import argmap")[0] - bare, 0.060),
        (
            "argmap.Claim used, over the same",
            started("import argmap; argmap.Claim")[0] - bare,
            0.090,
        ),
        ("10,000 claims and 10,000 relations: built", cpu(records), 0.15),
        ("the same: JSON written", cpu(lambda: argmap.dumps(debate, "json")), 0.3),
        ("the same: JSON read", cpu(lambda: argmap.loads(text, "json")), 0.3),
        ("the same: DOT text", cpu(lambda: argmap.to_dot(debate)), 0.2),
        ("the worked example to SVG, a fresh process, wall", drawn, 0.5),
    )
    print("| what | seconds | bar |\n|---|---|---|")
    for name, seconds, bar in rows:
        print(f"| {name} | {seconds:.3f} | {bar:g} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
