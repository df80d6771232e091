"""Time that other notations take to read, table and write: a corpus of the usual size, in AIF.

    python tests/benchmarks/notations.py

Prints the median CPU seconds, beside that of decoding the JSON alone; and how long the tables of
the corpus take by the clock, in this process and in two.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import argmap
from argmap import ArgumentMap, Claim, Counterpoint, Element, Support

FILES = 71
SETS = 500  # for the tables
CLAIMS = 2000  # for what is written
GROUPS = 28  # of four nodes each: 7,952 in all
RUNS = 15
AT = "2012-04-12 18:26:59"


def node(given: str, text: str, kind: str) -> dict[str, str]:
    """Return a node as AIFdb gives it out."""
    return {"nodeID": given, "text": text, "type": kind, "timestamp": AT}


def corpus_file(number: int) -> str:
    """Return a dialogue: claims, each said in a locution and supporting one before it."""
    nodes: list[dict[str, str]] = []
    ends: list[tuple[str, str]] = []
    locutions: list[dict[str, Any]] = []
    for at in range(GROUPS):
        claim, step, said, act = (f"{number}{at:03}{part}" for part in range(4))
        words = f"claim {at} of file {number}, in about as many words as people speak in one go"
        nodes += [
            node(claim, words, "I"),
            node(step, "Default Inference", "RA"),
            node(said, f"Bob : {words}", "L"),
            node(act, "Asserting", "YA"),
        ]
        ends += [(claim, step), (step, f"{number}{at // 2:03}0"), (said, act), (act, claim)]
        locutions.append({"nodeID": said, "personID": "409", "timestamp": AT, "start": None})
    edges = [
        {"edgeID": str(at), "fromID": one, "toID": other, "formEdgeID": None}
        for at, (one, other) in enumerate(ends)
    ]
    return json.dumps({"nodes": nodes, "edges": edges, "locutions": locutions})


def cpu(work: Callable[[str], object], texts: list[str]) -> float:
    """Return the median CPU seconds of a piece of work over all texts."""
    spent: list[float] = []
    for _ in range(RUNS):
        start = time.process_time()
        for text in texts:
            work(text)
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def large_map() -> ArgumentMap:
    """Return a tree of claims, each of the steps in it a support or a counterpoint."""
    elements: list[Element] = [Claim("c0", "Root claim with some words in it.")]
    for at in range(1, CLAIMS):
        elements.append(Claim(f"c{at}", f"Claim number {at} says a thing or two about trees."))
        elements.append((Support if at % 3 else Counterpoint)(f"c{at}", f"c{(at - 1) // 3}"))
    return ArgumentMap(elements)


def tables(folder: Path) -> None:
    """Print how long all tables of a corpus take."""
    for number in range(SETS):
        (folder / f"{number}.json").write_text(corpus_file(number), "utf-8")
    argmap.tables_of(folder)
    start = time.process_time()
    argmap.tables_of(folder)
    print(f"| all tables of {SETS} files | {time.process_time() - start:.3f} |")
    for processes in (1, 2):
        start = time.perf_counter()
        argmap.tables_of(folder, processes=processes)
        spent = time.perf_counter() - start
        print(f"| the same by the clock, processes: {processes} | {spent:.3f} |")


def main() -> int:
    """Print the table."""
    texts = [corpus_file(number) for number in range(FILES)]
    large = large_map()
    rows: tuple[tuple[str, Callable[[str], object], list[str]], ...] = (
        ("their JSON decoded, no more", json.loads, texts),
        ("AIF, 7,952 nodes in 71 files: read", argmap.loads, texts),
        ("the same, and written", lambda text: argmap.dumps(argmap.loads(text), "aif"), texts),
        (f"a map of {CLAIMS:,} claims written", lambda name: argmap.dumps(large, name), ["aif"]),
        ("the same as GraphML", lambda name: argmap.dumps(large, name), ["graphml"]),
    )
    print("| what | seconds |\n|---|---|")
    for name, work, given in rows:
        print(f"| {name} | {cpu(work, given):.3f} |")
    with tempfile.TemporaryDirectory() as folder:
        tables(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
