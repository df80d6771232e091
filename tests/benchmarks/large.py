"""Large trees drawn as one SVG by argmap and D2, each by its command: seconds and memory.

    python -m tests.benchmarks.large [--d2 PATH] [--claims 1000 10000] [--runs 3]

Prints the seconds of the processor from the start of a command to its end, and the memory of the
largest process, of the run that took the processor least. Each program reads a
file with the same claims; D2 lays out by its default, dagre, with a time limit that it keeps.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from argmap import dumps
from tests.benchmarks.beside import d2_lines
from tests.benchmarks.drawing import tree

_LIMIT = "900"  # seconds


class Cost(NamedTuple):
    """What a command took: seconds of the processor, megabytes."""

    seconds: float
    megabytes: float


def cost(command: list[str], folder: Path) -> Cost:
    """Run a command in a folder, and return what it and the programs that it ran took.

    Raises:
        RuntimeError: It failed.
    """
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--d2", default=shutil.which("d2"))
    parser.add_argument("--claims", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    commands = {
        "argmap": [
            *(sys.executable, "-m", "argmap", "render", "map.json", "-o", "argmap.svg"),
            *("--whole", "--timeout", _LIMIT),
        ]
    }
    if asked.d2:
        commands["D2"] = [asked.d2, "--timeout", _LIMIT, "map.d2", "d2.svg"]
    print("| claims | program | CPU seconds | MB |\n|---|---|---|---|")
    for count in asked.claims:
        debate = tree(count)
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            (folder / "map.json").write_text(dumps(debate, "json"), "utf-8")
            (folder / "map.d2").write_text("\n".join(d2_lines(debate)), "utf-8")
            for name, command in commands.items():
                least = min([cost(command, folder) for _ in range(asked.runs)])
                told = f"{least.seconds:.2f} | {least.megabytes:.0f}"
                print(f"| {count:,} | {name} | {told} |", flush=True)


if __name__ == "__main__":
    main()
