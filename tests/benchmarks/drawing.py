"""How long drawing takes, Python and engine together: large maps, dense maps, many maps.

    python tests/benchmarks/drawing.py

Prints the median CPU seconds of each figure, beside the bar it is held to.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from argmap import ArgumentMap, Claim, Counterpoint, Support, render, render_many
from argmap.diagram.content.layers import laid
from argmap.diagram.dot.dot import draw
from argmap.diagram.engine.pictures import finished
from argmap.diagram.theme import Style
from argmap.model.records import Relation

RUNS = 5
SAYING = "The claim numbered {} says that something plausible holds of the world, more or less."


def spent() -> float:
    """Return the CPU seconds of this process and of the engines that have ended."""
    engines = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + engines.ru_utime + engines.ru_stime


def cpu(work: Callable[[], object]) -> float:
    """Return the median CPU seconds of a piece of work."""
    figures: list[float] = []
    for _ in range(RUNS):
        start = spent()
        work()
        figures.append(spent() - start)
    return statistics.median(figures)


def step(chance: random.Random, premise: int, conclusion: int) -> Relation:
    """Return a support, or less often a counterpoint."""
    kind = Counterpoint if chance.random() < 0.3 else Support
    return kind(f"c{premise}", f"c{conclusion}", id=f"{premise} {conclusion}")


def claims(count: int) -> list[Claim]:
    """Return so many claims."""
    return [Claim(f"c{number}", SAYING.format(number)) for number in range(count)]


def tree(count: int, share: float = 0.0, seed: int = 1) -> ArgumentMap:
    """Return a random tree, with a share of further links between any two claims."""
    chance = random.Random(seed)
    ends = {(number, chance.randrange(number)): None for number in range(1, count)}
    while len(ends) < count - 1 + int(count * share):
        one, other = chance.randrange(count), chance.randrange(count)
        if one != other:
            ends[one, other] = None
    return ArgumentMap([*claims(count), *[step(chance, *pair) for pair in ends]])


def dense(count: int, links: int) -> ArgumentMap:
    """Return a map of so many links between any two claims."""
    chance = random.Random(1)
    pairs = [(one, other) for one in range(count) for other in range(count) if one != other]
    chosen = sorted(chance.sample(pairs, links))
    return ArgumentMap([*claims(count), *[step(chance, *pair) for pair in chosen]])


def drawn(debate: ArgumentMap) -> None:
    """Draw the map as one SVG."""
    finished(draw(laid(debate, Style(), {}), Style()), {"svg"}, None, 60)


def main() -> int:
    """Print the table."""
    crossed, thick, large = tree(1_000, 0.2), dense(200, 2_000), tree(10_000)
    maps = {f"m{number}": tree(10, seed=number) for number in range(1_000)}
    rows = [
        ("1,000 claims, 20 % cross links: SVG", cpu(lambda: drawn(crossed)), 0.8),
        ("200 claims, 2,000 relations: SVG", cpu(lambda: drawn(thick)), 5),
    ]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        rows.append(
            ("10,000 claims: overview and parts", cpu(lambda: render(large, folder / "a.svg")), 10)
        )
        engines = {"dot": 3.0, **({"pygraphviz": 6.0} if find_spec("pygraphviz") else {})}
        for engine, bar in engines.items():
            many = partial(render_many, maps, folder, engine=engine, force=True)
            seconds = cpu(many)
            rows.append((f"1,000 maps of 10 claims: SVG, by {engine}", seconds, bar))
        rows.append(("the same again, up to date", cpu(lambda: render_many(maps, folder)), 1))
    print("| what | seconds | bar |\n|---|---|---|")
    for name, seconds, bar in rows:
        print(f"| {name} | {seconds:.2f} | {bar:g} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
