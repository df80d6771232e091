"""A corpus larger than one machine should read: tables and pictures, sent to the workers of Dask.

    python -m pip install -e '.[dot,dask]' && python examples/dask_many.py

The cluster here is made of two processes of this machine; ``Client("scheduler-address:8786")`` in
its place works on as many machines as share the folder. Each worker reads its share of the files,
makes the tables, of which alone the rows travel back, and draws; sent again, it draws only what
changed.

It prints:

    60 maps: 180 claims, 60 supports, 60 counterpoints, depth 1; 60 theses fall
    60 maps: 60 drawn, 0 up to date, 0 failed
    60 maps: 0 drawn, 60 up to date, 0 failed
    examples/output/dask/claims.csv: 180 rows
    examples/output/dask/debate-00.svg
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import argmap
from argmap import ArgumentMap, Claim, Counterpoint, Outcome, Support, Table

COUNT, SHARE = 60, 20


def debate(number: int) -> ArgumentMap:
    """Return one of the maps of the corpus."""
    return ArgumentMap.of(
        Claim("rule", f"Rule {number} should stay."),
        Claim("works", "It has done what it was made for."),
        Claim("dear", "It costs more than it is worth."),
        Support("works", "rule"),
        Counterpoint("dear", "rule"),
    )


def tabled(paths: Sequence[str]) -> dict[str, Table]:
    """Return the tables of a share of the files; run by a worker."""
    return argmap.tables_of(paths, "corpus", "claims", "evaluation")


def joined(shares: Sequence[dict[str, Table]]) -> dict[str, Table]:
    """Return the tables of all shares as one."""
    first = shares[0]
    return {
        name: Table(first[name].schema, [row for share in shares for row in share[name]])
        for name in first
    }


def summed(tables: dict[str, Table]) -> str:
    """Return what the corpus holds, in a line."""
    sums, medians = argmap.summary(tables["corpus"])
    theses = {(row["file"], row["thesis"]) for row in tables["corpus"]}
    fallen = [
        row
        for row in tables["evaluation"]
        if (row["file"], row["id"]) in theses and row["standing"] == "falls"
    ]
    return (
        f"{len(tables['corpus'])} maps: {sums['claims']:.0f} claims, {sums['supports']:.0f} "
        f"supports, {sums['counterpoints']:.0f} counterpoints, depth {medians['depth']:.0f}; "
        f"{len(fallen)} theses fall"
    )


def counted(outcomes: Sequence[Outcome]) -> str:
    """Return what became of the pictures, in a line."""
    failed = sum(outcome.error is not None for outcome in outcomes)
    fresh = sum(outcome.fresh for outcome in outcomes)
    drawn = len(outcomes) - failed - fresh
    return f"{len(outcomes)} maps: {drawn} drawn, {fresh} up to date, {failed} failed"


def main(folder: Path) -> int:
    """Table all maps and draw them twice; say so in one line where there is no engine."""
    # Type checkers need not know it: it says little of its types.
    dask: Any = import_module("distributed")

    with TemporaryDirectory() as scratch:
        try:  # rather here than on every worker
            argmap.render(debate(0), Path(scratch, "one.svg"))
        except argmap.EngineNotFoundError as error:
            print(error, file=sys.stderr)
            return 3
    corpus = folder.resolve() / "maps"
    corpus.mkdir(parents=True, exist_ok=True)
    for number in range(COUNT):
        argmap.dump(debate(number), corpus / f"debate-{number:02}.json")
    files = [str(path) for path in sorted(corpus.glob("*.json"))]
    shares = [files[start : start + SHARE] for start in range(0, COUNT, SHARE)]
    with (
        dask.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=logging.ERROR
        ) as cluster,
        dask.Client(cluster) as client,
    ):
        tables = joined(client.gather(client.map(tabled, shares)))
        print(summed(tables))
        for force in (True, False):
            draw = partial(argmap.render_many, folder=folder.resolve(), jobs=1, force=force)
            # Not pure: what it returns depends on the folder.
            futures = client.map(draw, shares, pure=False)
            outcomes: list[Outcome] = [each for share in client.gather(futures) for each in share]
            print(counted(outcomes))
    claims = folder.resolve() / "claims.csv"
    claims.write_text(argmap.to_csv(tables["claims"]), "utf-8", newline="")
    print(f"{os.path.relpath(claims)}: {len(tables['claims'])} rows")
    print(os.path.relpath(outcomes[0].paths[0]))
    return 0


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    default = Path(__file__).resolve().parent / "output"
    options.add_argument("folder", nargs="?", type=Path, default=default)
    sys.exit(main(options.parse_args().folder / "dask"))
