"""More maps than one machine should draw: the same function, sent to the workers of Dask.

    python -m pip install -e '.[dot,dask]' && python examples/dask_many.py

The cluster here is made of two processes of this machine; ``Client("scheduler-address:8786")`` in
its place draws on as many machines as share the folder. Sent again, it draws only what changed.

It prints:

    60 maps: 60 drawn, 0 up to date, 0 failed
    60 maps: 0 drawn, 60 up to date, 0 failed
    examples/output/dask/debate-00.svg
"""

from __future__ import annotations

import logging
import os
import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import argmap
from argmap import ArgumentMap, Claim, Counterpoint, Outcome, Support

COUNT, SHARE = 60, 20


def debate(number: int) -> tuple[str, ArgumentMap]:
    """Return a map, after the name that its picture is to have."""
    return f"debate-{number:02}", ArgumentMap.of(
        Claim("rule", f"Rule {number} should stay."),
        Claim("works", "It has done what it was made for."),
        Claim("dear", "It costs more than it is worth."),
        Support("works", "rule"),
        Counterpoint("dear", "rule"),
    )


def counted(outcomes: list[Outcome]) -> str:
    """Return what became of the maps, in a line."""
    failed = sum(outcome.error is not None for outcome in outcomes)
    fresh = sum(outcome.fresh for outcome in outcomes)
    drawn = len(outcomes) - failed - fresh
    return f"{len(outcomes)} maps: {drawn} drawn, {fresh} up to date, {failed} failed"


def main(folder: Path) -> int:
    """Draw all maps twice; say so in one line where there is no engine to draw with."""
    # Type checkers need not know it: it says little of its types.
    dask: Any = import_module("distributed")

    maps = [debate(number) for number in range(COUNT)]
    shares = [maps[start : start + SHARE] for start in range(0, COUNT, SHARE)]
    with TemporaryDirectory() as scratch:
        try:  # rather here than on every worker
            argmap.render(maps[0][1], Path(scratch, "one.svg"))
        except argmap.EngineNotFoundError as error:
            print(error, file=sys.stderr)
            return 3
    folder.mkdir(parents=True, exist_ok=True)
    with (
        dask.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=logging.ERROR
        ) as cluster,
        dask.Client(cluster) as client,
    ):
        for force in (True, False):
            draw = partial(argmap.render_many, folder=folder.resolve(), jobs=1, force=force)
            # Not pure: what it returns depends on the folder.
            futures = client.map(draw, shares, pure=False)
            outcomes: list[Outcome] = [each for share in client.gather(futures) for each in share]
            print(counted(outcomes))
    print(os.path.relpath(outcomes[0].paths[0]))
    return 0


if __name__ == "__main__":
    default = Path(__file__).resolve().parent / "output"
    sys.exit(main((Path(sys.argv[1]) if len(sys.argv) > 1 else default) / "dask"))
