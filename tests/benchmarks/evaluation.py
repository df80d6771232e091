"""How long an evaluation takes: standings, frameworks, strengths, cruxes, positions.

    python tests/benchmarks/evaluation.py [--peers PYTHON]

Prints the median CPU seconds of each figure, beside the bar it is held to, and the memory at the
end. With the path of an interpreter that has ``formal-argumentation`` and ``pygarg`` installed,
these are timed on the same frameworks, each in a process of its own that is stopped after a minute.
The random frameworks of a hundred arguments need the extra ``solve``.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from argmap import (
    ArgumentMap,
    Claim,
    Counterpoint,
    Support,
    evaluate,
    influence,
    strengths,
    unanswered,
)
from argmap.evaluation.frameworks.framework import Framework
from argmap.evaluation.frameworks.semantics import Labelling, grounded, labellings
from argmap.evaluation.maps.cruxes import cruxes, single_points

RUNS = 5
FRAMEWORKS = 10
PATIENCE = 60


def cpu(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median CPU seconds of a piece of work in this process."""
    spent: list[float] = []
    for _ in range(runs):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def tree(size: int) -> ArgumentMap:
    """Return a tree of claims, three below each, a good half of them supports."""
    chance = random.Random(1)
    claims = [Claim(f"c{n}", f"Claim {n} says something plausible.") for n in range(size)]
    steps = [
        (Support if chance.random() < 0.6 else Counterpoint)(f"c{n}", f"c{(n - 1) // 3}")
        for n in range(1, size)
    ]
    return ArgumentMap([*claims, *steps])


def ladder(size: int) -> ArgumentMap:
    """Return linked premises, each resting on the next ones; the first ones are used twice."""
    claims = [Claim(f"c{n}", f"Claim {n}.") for n in range(size + 1)]
    sides = [Claim(f"s{n}", f"Side {n}.") for n in range(size)]
    steps = [Support([f"c{n + 1}", f"s{n}"], f"c{n}") for n in range(size)]
    return ArgumentMap([*claims, *sides, *steps, Support(["c1", "s1"], "c0")])


def star(size: int) -> ArgumentMap:
    """Return a claim with a counterpoint from every other one."""
    claims = [Claim(f"c{n}", f"Claim {n}.") for n in range(size)]
    return ArgumentMap([*claims, *[Counterpoint(f"c{n}", "c0") for n in range(1, size)]])


def scattered(size: int) -> Framework:
    """Return arguments with two attacks each, on any other."""
    chance = random.Random(1)
    names = [f"a{n}" for n in range(size)]
    return Framework(names, [(chance.choice(names), chance.choice(names)) for _ in range(2 * size)])


def erdos_renyi(size: int, density: float, seed: int) -> Framework:
    """Return arguments each of which attacks each other with this probability."""
    chance = random.Random(seed)
    names = [f"a{n}" for n in range(size)]
    pairs = ((one, other) for one in names for other in names if one != other)
    return Framework(names, [pair for pair in pairs if chance.random() < density])


def barabasi_albert(size: int, ties: int, seed: int) -> Framework:
    """Return arguments tied to earlier ones, the more the more tied; half of the ties mutual."""
    chance = random.Random(seed)
    names = [f"a{n}" for n in range(size)]
    attacks: list[tuple[str, str]] = []
    tied = names[:ties]
    for name in names[ties:]:
        chosen: dict[str, None] = {}
        while len(chosen) < min(ties, len(set(tied))):
            chosen[chance.choice(tied)] = None
        for other in chosen:
            one, two = (name, other) if chance.random() < 0.5 else (other, name)
            attacks.append((one, two))
            if chance.random() < 0.5:
                attacks.append((two, one))
        tied += [*chosen, *[name] * ties]
    return Framework(names, attacks)


def figures() -> Iterator[tuple[str, float, float | None]]:
    """Yield what is measured, in seconds, and the bar."""
    for size, bar in ((1000, 0.004), (10_000, None), (100_000, 0.8)):
        spent = cpu(partial(evaluate, tree(size)))
        yield f"grounded standing of a map of {size:,} claims", spent, bar
    debate = tree(100_000)
    for semantics in ("quadratic-energy", "df-quad", "euler"):
        spent = cpu(partial(strengths, debate, semantics=semantics))
        yield f"strengths of a tree of 100,000 claims, {semantics}", spent, 0.4
    yield "cruxes of a tree of 10,000 claims", cpu(partial(cruxes, tree(10_000))), 0.15
    laddered = ladder(5000)
    spent = cpu(partial(single_points, laddered, "c0"))
    yield "single points of 10,001 claims with shared premises", spent, None
    hub = star(16_000)
    yield "unanswered counterpoints of a star of 16,000", cpu(partial(unanswered, hub)), None
    spent = cpu(partial(influence, hub, "c0", by="removal"))
    yield "influence by removal on the hub of a star of 16,000", spent, None
    for label, bar, make in (
        ("Barabási–Albert 60, 1 tie", 0.05, partial(barabasi_albert, 60, 1)),
        ("Barabási–Albert 60, 2 ties", None, partial(barabasi_albert, 60, 2)),
        ("Erdős–Rényi 100 at 0.15", 0.05, partial(erdos_renyi, 100, 0.15)),
    ):
        found, spent = preferred([make(seed) for seed in range(FRAMEWORKS)])
        yield f"{found}: {label}", spent, bar
    for size in (10_000, 100_000, 1_000_000):
        made = scattered(size)
        bar = 10.0 if size == 1_000_000 else None
        spent = cpu(partial(labelled, made.arguments, made.attacks), 1 if bar else RUNS)
        yield f"plain framework of {size:,} arguments, made and labelled", spent, bar


def labelled(names: Sequence[str], pairs: Sequence[tuple[str, str]]) -> Labelling:
    """Return the grounded labelling of a framework made of these."""
    return grounded(Framework(names, pairs))


def preferred(frameworks: Sequence[Framework]) -> tuple[str, float]:
    """Return what is found in the frameworks, and the longest time for all of one."""
    counts = [count_of(framework, "preferred") for framework in frameworks]
    spent = [cpu(partial(count_of, framework, "preferred")) for framework in frameworks]
    found = f"all preferred ({min(counts)} to {max(counts)}), slowest of {len(spent)}"
    return found, max(spent)


def count_of(framework: Framework, semantics: str) -> int:
    """Return how many labellings there are, each of them made."""
    return sum(1 for _ in labellings(framework, semantics))


PEERS = {
    "formal-argumentation": """
from argumentation.core.dung import ArgumentationFramework, grounded_extension, preferred_extensions
framework = ArgumentationFramework(frozenset(names), frozenset(pairs))
answer = {"grounded": grounded_extension, "preferred": preferred_extensions}[semantics]
start = time.process_time()
answer(framework)
""",
    "pygarg": """
from pygarg.dung.solver import compute_grounded_extension, extension_enumeration
names, pairs = list(names), [list(pair) for pair in pairs]
start = time.process_time()
if semantics == "grounded":
    compute_grounded_extension(names, pairs)
else:
    extension_enumeration(names, pairs, "PR")
""",
}
"""How each peer is asked: ``names``, ``pairs`` and ``semantics`` are there, ``start`` is set."""


def peer(python: str, name: str, semantics: str, framework: Framework) -> str:
    """Return how long a peer takes for one framework, as text."""
    code = (
        "import sys, time\nnames, pairs, semantics = eval(sys.stdin.read())\n"
        f"{PEERS[name]}\nprint(time.process_time() - start)\n"
    )
    try:
        done = subprocess.run(
            [python, "-c", code],
            input=repr((framework.arguments, framework.attacks, semantics)),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return f"not within {PATIENCE} s"
    if done.returncode:
        return done.stderr.strip().splitlines()[-1][:60]
    return f"{float(done.stdout):.4f} s"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", metavar="PYTHON", help="an interpreter with the peers installed")
    arguments = parser.parse_args()
    for label, seconds, bar in figures():
        held = "" if bar is None else f"  (at most {bar:g})"
        print(f"{seconds:9.4f} s  {label}{held}", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{peak:9.0f} MB at most")
    if arguments.peers:
        for semantics, framework, label in (
            ("grounded", scattered(1000), "1,000 arguments"),
            ("grounded", scattered(10_000), "10,000 arguments"),
            ("preferred", barabasi_albert(15, 1, 0), "Barabási–Albert 15"),
            ("preferred", barabasi_albert(60, 1, 0), "Barabási–Albert 60"),
            ("preferred", erdos_renyi(100, 0.15, 0), "Erdős–Rényi 100 at 0.15"),
        ):
            print(f"{semantics}, {label}:", flush=True)
            ours = cpu(partial(count_of, framework, semantics))
            print(f"{ours:9.4f} s  argmap", flush=True)
            for name in PEERS:
                print(
                    f"  {peer(arguments.peers, name, semantics, framework):>9}  {name}", flush=True
                )


if __name__ == "__main__":
    main()
