"""How long drawing takes, Python and engine together: large maps, dense maps, many maps.

    python tests/benchmarks/drawing.py [--against CHECKOUT] [--only WORDS]

Prints the median CPU seconds of each figure, and its peak of memory. Beside another checkout of
argmap it prints the ratio of the two, with the goal; each figure has processes of its own, first
one of this checkout, then one of the other, in turn. What is placed alone is told by the claim, as
the least of three runs.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import argmap  # whose names are loaded on first use: a fresh process is to load what it needs

RUNS = 5
SAYING = "The claim numbered {} says that something plausible holds of the world, more or less."
HOME = Path(__file__).resolve().parents[2]


def spent() -> float:
    """Return the CPU seconds of this process and of the engines that have ended."""
    engines = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + engines.ru_utime + engines.ru_stime


def step(
    chance: random.Random, premise: int, conclusion: int
) -> argmap.Support | argmap.Counterpoint:
    """Return a support, or less often a counterpoint."""
    kind = argmap.Counterpoint if chance.random() < 0.3 else argmap.Support
    return kind(f"c{premise}", f"c{conclusion}", id=f"{premise} {conclusion}")


def claims(count: int) -> list[argmap.Claim]:
    """Return so many claims."""
    return [argmap.Claim(f"c{number}", SAYING.format(number)) for number in range(count)]


def tree(count: int, share: float = 0.0, seed: int = 1) -> argmap.ArgumentMap:
    """Return a random tree, with a share of further links between any two claims."""
    chance = random.Random(seed)
    ends = {(number, chance.randrange(number)): None for number in range(1, count)}
    while len(ends) < count - 1 + int(count * share):
        one, other = chance.randrange(count), chance.randrange(count)
        if one != other:
            ends[one, other] = None
    return argmap.ArgumentMap([*claims(count), *[step(chance, *pair) for pair in ends]])


def dense(count: int, links: int) -> argmap.ArgumentMap:
    """Return a map of so many links between any two claims."""
    chance = random.Random(1)
    pairs = [(one, other) for one in range(count) for other in range(count) if one != other]
    chosen = sorted(chance.sample(pairs, links))
    return argmap.ArgumentMap([*claims(count), *[step(chance, *pair) for pair in chosen]])


# -- the works -------------------------------------------------------------------------------------


def whole(debate: argmap.ArgumentMap, folder: Path) -> Callable[[], object]:
    """Return what draws the map as one SVG."""
    return partial(argmap.render, debate, folder / "map.svg", overview=False, timeout=600)


def example(folder: Path) -> Callable[[], object]:
    """Return what draws the worked example, reading it included."""
    return lambda: argmap.render(argmap.load_example(), folder / "map.svg")


def series(engine: str, folder: Path, *, force: bool = True) -> Callable[[], object]:
    """Return what draws 1,000 maps of ten claims."""
    maps = {f"m{number}": tree(10, seed=number) for number in range(1_000)}
    if not force:
        argmap.render_many(maps, folder, engine=engine)
    return partial(argmap.render_many, maps, folder, engine=engine, force=force)


class Figure(NamedTuple):
    """A figure to be measured.

    Attributes:
        make: Makes the work, in a folder.
        runs: How often it is done; the median counts.
        goal: The ratio to another checkout that it is held to; 0 for none.
        beside: The figure of the other checkout it is compared with, if not the same.
    """

    make: Callable[[Path], Callable[[], object]]
    runs: int = RUNS
    goal: float = 0
    beside: str = ""


FIGURES: dict[str, Figure] = {
    "worked example, a fresh process": Figure(example, 1, 1),
    "1,000 claims": Figure(lambda folder: whole(tree(1_000), folder), goal=0.55),
    "1,000 claims, 20 % cross links": Figure(
        lambda folder: whole(tree(1_000, 0.2), folder), goal=0.55
    ),
    "200 claims, 2,000 relations": Figure(lambda folder: whole(dense(200, 2_000), folder), 1),
    "10,000 claims in one SVG": Figure(lambda folder: whole(tree(10_000), folder), 1, 0.13),
    "the same, beside an overview": Figure(
        lambda folder: whole(tree(10_000), folder), 1, 0.75, "10,000 claims: overview and parts"
    ),
    "10,000 claims: overview and parts": Figure(
        lambda folder: partial(argmap.render, tree(10_000), folder / "map.svg"), 1
    ),
    "1,000 maps of 10 claims, by dot": Figure(partial(series, "dot"), 3, 0.75),
    "1,000 maps of 10 claims, by pygraphviz": Figure(partial(series, "pygraphviz"), 3, 0.75),
    "the same again, up to date": Figure(partial(series, "dot", force=False), 3),
}


def measured(name: str) -> dict[str, float]:
    """Return the seconds and the megabytes that a figure takes in this process.

    A process that does its work once is measured from its start.
    """
    figure = FIGURES[name]
    seconds: list[float] = []
    with tempfile.TemporaryDirectory() as scratch:
        fresh = figure.make is example
        work = figure.make(Path(scratch))
        for _ in range(figure.runs):
            start = 0.0 if fresh else spent()
            work()
            seconds.append(spent() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": statistics.median(seconds), "megabytes": peak}


def taken(name: str, checkout: Path) -> dict[str, float]:
    """Return the figures of a process of its own that imports argmap from a checkout."""
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    command = [sys.executable, str(Path(__file__).resolve()), "--measure", name]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, cwd="/")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def placing(count: int) -> tuple[float, float]:
    """Return the CPU seconds by the claim that it takes to place a tree of so many claims.

    First all of it, from the map on; then the columns and the places alone, given the outline and
    the boxes with their words measured.
    """
    from argmap.collector import without_collector
    from argmap.diagram.content.annotations import annotations_of
    from argmap.diagram.content.layers import overlay_of
    from argmap.diagram.placing.map_traits import MapTraits
    from argmap.diagram.placing.placement import draft_of, place
    from argmap.diagram.placing.reply_tree import outline
    from argmap.diagram.theme import Style

    style = Style()
    overlay = overlay_of(tree(count), style, {})
    names = annotations_of(overlay.debate, style, overlay.marks)
    start = time.process_time()
    without_collector(place)(overlay, names, style)
    whole = time.process_time() - start

    def places() -> float:
        drawn = outline(overlay.debate)
        draft = draft_of(MapTraits(overlay, names, style), drawn)
        start = time.process_time()
        draft.place(draft.sheet.fit(draft.effort, drawn.boxes))
        return time.process_time() - start

    return whole / count, without_collector(places)() / count


def compared(name: str, other: Path | None) -> str:
    """Return the line of the table for a figure."""
    figure = FIGURES[name]
    if other is None:
        own = taken(name, HOME)
        return f"| {name} | {own['seconds']:.2f} | {own['megabytes']:.0f} |"
    pairs: list[Any] = [
        (taken(name, HOME), taken(figure.beside or name, other))
        for _ in range(5 if figure.make is example else 1)
    ]
    own, beside = min(pairs, key=lambda pair: pair[0]["seconds"])
    least = min(pair[1]["seconds"] for pair in pairs)
    ratio = own["seconds"] / least
    goal = f"{figure.goal:g}" if figure.goal else ""
    return (
        f"| {name} | {own['seconds']:.2f} | {least:.2f} | {ratio:.2f} | {goal} "
        f"| {own['megabytes']:.0f} / {beside['megabytes']:.0f} |"
    )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", type=Path, help="another checkout, to print ratios to")
    parser.add_argument("--only", default="", help="figures with these words in their name")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        print(json.dumps(measured(arguments.measure)))
        return 0
    if arguments.against is None:
        print("| what | CPU seconds | MB |\n|---|---|---|")
    else:
        print(
            "| what | here | there | ratio | goal | MB, here / there |\n|---|---|---|---|---|---|"
        )
    for name in FIGURES:
        if "pygraphviz" in name and find_spec("pygraphviz") is None:
            continue
        if arguments.only in name:
            print(compared(name, arguments.against), flush=True)
    if arguments.only in "placing":
        for count in (1_000, 10_000, 100_000):
            runs = [placing(count) for _ in range(3)]
            whole, places = [min(each) * 1e6 for each in zip(*runs, strict=True)]
            print(f"placing alone, {count:,} claims: {whole:.0f} µs a claim")
            print(f"… columns and places, boxes given: {places:.0f} µs a claim", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
