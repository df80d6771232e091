"""How long other notations take to read: a corpus of the usual size and shape, in AIF.

    python tests/benchmarks/notations.py

Prints the median CPU seconds, beside that of decoding the JSON alone.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import argmap

FILES = 71
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


def main() -> int:
    """Print the table."""
    texts = [corpus_file(number) for number in range(FILES)]
    rows: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("their JSON decoded, no more", json.loads),
        ("AIF, 7,952 nodes in 71 files: read", argmap.loads),
        ("the same, and written", lambda text: argmap.dumps(argmap.loads(text), "aif")),
    )
    print("| what | seconds |\n|---|---|")
    for name, work in rows:
        print(f"| {name} | {cpu(work, texts):.3f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
