"""How often each check fires on maps that people were content with.

    python tests/benchmarks/rates.py FOLDER ...

Reads every file under the folder that argmap can read, in any notation, leaves out maps of fewer
than three claims, those without a relation, and exports of a map in its own folder, and prints a
table of the rest: on how many maps a check fires, and how often in all.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import argmap
from argmap import ArgmapError, ArgumentMap, Claim
from argmap.checks import CHECKS, check

FEWEST_CLAIMS = 3


def maps(folder: Path) -> Iterator[ArgumentMap]:
    """Yield the maps under the folder, in the order of their names."""
    for path in sorted(folder.rglob("*")):
        exported = (
            path.suffix == ".json"
            and path.with_name(path.name.partition(".")[0] + ".argdown").exists()
        )
        if path.is_file() and not exported:
            try:
                debate = argmap.load(path)
            except ArgmapError:
                continue
            related = any(not isinstance(element, Claim) for element in debate.elements)
            if related and len(debate.claims) >= FEWEST_CLAIMS:
                yield debate


def main(folders: list[Path]) -> None:
    """Print the table."""
    files: Counter[str] = Counter()
    findings: Counter[str] = Counter()
    count = 0
    for debate in (debate for folder in folders for debate in maps(folder)):
        codes = Counter(finding.code for finding in check(debate, analysis=True))
        files.update(codes.keys())
        findings.update(codes)
        count += 1
    print(f"{count} maps\n\n| check | level | maps | findings |\n|---|---|---|---|")
    for row in CHECKS:
        level = f"{row.severity}, analysis" if row.analysis else row.severity
        share = f"{files[row.code] / max(count, 1):.0%}"
        print(f"| `{row.code}` | {level} | {share} | {findings[row.code]} |")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
