"""How long checking takes: a map of ten thousand claims, and a thousand quotes in a long source.

    python tests/benchmarks/checks.py

Prints the median CPU seconds of each figure, beside the bar it is held to.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable

from argmap import ArgumentMap, Claim, Contrast, Counterpoint, Restatement, Source, Support
from argmap.checks import check

SIZE = 10_000
SENTENCES = 11_000
QUOTES = 1_000
RUNS = 5


def cpu(prepare: Callable[[], ArgumentMap], *, analysis: bool = False) -> float:
    """Return the median CPU seconds of checking a map that was not checked before."""
    spent: list[float] = []
    for _ in range(RUNS):
        debate = prepare()
        start = time.process_time()
        check(debate, analysis=analysis)
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def claims() -> ArgumentMap:
    """Return a map of ten thousand claims and as many relations of all kinds."""
    chance = random.Random(0)
    kinds = (Support, Support, Counterpoint, Contrast, Restatement)
    elements = [
        Claim(f"c{n}", f"Claim number {n} says that a tax of {n % 97} francs may be introduced.")
        for n in range(SIZE)
    ]
    relations = [
        chance.choice(kinds)(f"c{chance.randrange(n)}", f"c{n}", id=f"r{n}") for n in range(1, SIZE)
    ]
    return ArgumentMap([*elements, *relations])


def sentence(number: int) -> str:
    """Return a sentence of about ninety characters that occurs once."""
    town = number * 7919 % 9973
    return f"Sentence {number} says that the carbon tax may help, and it does not harm town {town}."


PAGE = Source("page", text=" ".join(sentence(number) for number in range(SENTENCES)))


def quotes(*, found: bool) -> ArgumentMap:
    """Return a map of a thousand claims with a quote each, of a source whose index is built."""
    verb = "may" if found else "must"
    step = SENTENCES // QUOTES
    chosen = [
        Claim(
            f"c{n}",
            f"The tax helps town {n}.",
            quotes=sentence(n * step)[:-1].replace("may", verb),
            modality="possible",
            cue="may",
        )
        for n in range(QUOTES)
    ]
    return ArgumentMap(chosen, sources=[PAGE])


def main() -> None:
    """Print the figures."""
    size = len(PAGE.text or "")
    start = time.process_time()
    _ = PAGE.words, PAGE.layout
    index = time.process_time() - start
    rows = [
        (f"{SIZE} claims", cpu(claims), 1.0),
        (f"{SIZE} claims, analysis mode", cpu(claims, analysis=True), None),
        (f"index of {size} characters", index, None),
        (f"{QUOTES} quotes, all found", cpu(lambda: quotes(found=True)), 1.0),
        (f"{QUOTES} quotes, none found", cpu(lambda: quotes(found=False)), None),
    ]
    for what, seconds, bar in rows:
        print(f"{what:36} {seconds:6.2f} s" + (f"   (bar {bar:.1f})" if bar else ""))


if __name__ == "__main__":
    main()
