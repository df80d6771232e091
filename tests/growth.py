"""Growth of work with the size of a map: in lines executed, which no other process disturbs.

And bounds in CPU time, far above what is measured, for what must not grow with the square.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import Any

from argmap import ArgumentMap, Claim, Counterpoint, Element, Quote, Source, Support


@contextmanager
def within(seconds: float) -> Generator[None]:
    """Hold that what is done inside takes less CPU time than that."""
    start = time.process_time()
    yield
    assert time.process_time() - start < seconds


def lines(work: Callable[[], object]) -> int:
    """Count the lines of Python that the work executes."""
    count = 0

    def traced(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        del frame, argument
        count += event == "line"
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def _claims(*kinds: str, count: int) -> list[Element]:
    return [Claim(f"{kind}{n}", f"Claim {kind}{n}.") for n in range(count) for kind in kinds]


def star(size: int) -> ArgumentMap:
    """Return a claim with a counterpoint from every other one."""
    steps = [Counterpoint(f"c{n}", "c0") for n in range(1, size)]
    return ArgumentMap([*_claims("c", count=size), *steps])


def chain(size: int) -> ArgumentMap:
    """Return claims each of which is countered by the next, and supported by one beside it."""
    steps = [Counterpoint(f"c{n}", f"c{n - 1}") for n in range(1, size)]
    beside = [Support(f"s{n}", f"c{n}") for n in range(size)]
    return ArgumentMap([*_claims("c", "s", count=size), *steps, *beside])


def wide_step(size: int) -> ArgumentMap:
    """Return one support with many linked premises, each with a counterpoint to it."""
    premises = [f"p{n}" for n in range(size)]
    steps = [Counterpoint(f"c{n}", f"p{n}") for n in range(size)]
    top = Claim("top", "The top.")
    return ArgumentMap([top, *_claims("p", "c", count=size), Support(premises, top), *steps])


def shared_premise(size: int) -> ArgumentMap:
    """Return one claim that supports many, each of which counters the first."""
    ends = [Claim("top", "The top."), Claim("base", "The base.")]
    steps = [Support("base", f"c{n}") for n in range(size)]
    against = [Counterpoint(f"c{n}", "top") for n in range(size)]
    return ArgumentMap([*ends, *_claims("c", count=size), *steps, *against])


def shared_step(size: int) -> ArgumentMap:
    """Return a support with a counterpoint to the step itself from every other claim."""
    top, base = Claim("top", "The top."), Claim("base", "The base.")
    step = Support(base, top, id="step")
    against = [Counterpoint(f"c{n}", "step") for n in range(size)]
    return ArgumentMap([top, base, *_claims("c", count=size), step, *against])


def two_hubs(size: int) -> ArgumentMap:
    """Return claims that all support one claim and all counter another."""
    ends = [Claim("top", "The top."), Claim("rival", "The rival.")]
    behind = [Support(f"c{n}", "top") for n in range(size)]
    against = [Counterpoint(f"c{n}", "rival") for n in range(size)]
    return ArgumentMap([*ends, *_claims("c", count=size), *behind, *against])


def circle(size: int) -> ArgumentMap:
    """Return claims each of which counters the next, the last one the first."""
    steps = [Counterpoint(f"c{n}", f"c{(n + 1) % size}") for n in range(size)]
    return ArgumentMap([*_claims("c", count=size), *steps])


SHAPES: Mapping[str, Callable[[int], ArgumentMap]] = {
    "star": star,
    "chain": chain,
    "wide step": wide_step,
    "shared premise": shared_premise,
    "shared step": shared_step,
    "two hubs": two_hubs,
    "circle": circle,
}


def shared_ground(size: int) -> ArgumentMap:
    """Return a support whose one premise has a counterpoint from every other claim."""
    ends = [Claim("top", "The top."), Claim("base", "The base.")]
    against = [Counterpoint(f"c{n}", "base") for n in range(size)]
    return ArgumentMap([*ends, *_claims("c", count=size), Support("base", "top"), *against])


def both_ways(size: int) -> ArgumentMap:
    """Return a claim that counters every other one, and that each of them counters."""
    others = range(1, size)
    steps = [Counterpoint(f"c{n}", "c0") for n in others]
    back = [Counterpoint("c0", f"c{n}") for n in others]
    return ArgumentMap([*_claims("c", count=size), *steps, *back])


def linked_chain(size: int) -> ArgumentMap:
    """Return claims each of which supports the one before, together with one beside it."""
    steps = [Support([f"c{n}", f"d{n}"], f"c{n - 1}") for n in range(1, size)]
    return ArgumentMap([*_claims("c", "d", count=size), *steps])


def ladder(size: int) -> ArgumentMap:
    """Return two lines of claims, one of counterpoints and one of supports, tied rung by rung."""
    up = [Counterpoint(f"c{n}", f"c{n - 1}") for n in range(1, size)]
    beside = [Support(f"d{n}", f"d{n - 1}") for n in range(1, size)]
    rungs = [Counterpoint(f"c{n}", f"d{n}") for n in range(size)]
    return ArgumentMap([*_claims("c", "d", count=size), *up, *beside, *rungs])


def bipartite(size: int) -> ArgumentMap:
    """Return claims each of which counters four of as many others."""
    steps = [Counterpoint(f"b{n}", f"a{(n + at) % size}") for n in range(size) for at in range(4)]
    return ArgumentMap([*_claims("a", "b", count=size), *steps])


def many_groups(size: int) -> ArgumentMap:
    """Return claims under headings of their own that support one claim."""
    claims = [Claim(f"c{n}", f"Claim {n}.", group=f"Group {n}") for n in range(size)]
    steps = [Support(f"c{n}", "top") for n in range(size)]
    return ArgumentMap([Claim("top", "The top."), *claims, *steps])


def many_sources(size: int) -> ArgumentMap:
    """Return claims that support one claim, each with words of a source of its own."""
    claims = [
        Claim(f"c{n}", f"Claim {n}.", quotes=Quote(f"Words {n}.", source=f"s{n}"))
        for n in range(size)
    ]
    sources = [Source(f"s{n}", title=f"Source {n}", text=f"Words {n}. More.") for n in range(size)]
    steps = [Support(f"c{n}", "top") for n in range(size)]
    return ArgumentMap([Claim("top", "The top."), *claims, *steps], sources=sources)


def many_quotes(size: int) -> ArgumentMap:
    """Return claims that support one claim, each with words of one source."""
    words = [f"Words {n} of it." for n in range(size)]
    claims = [Claim(f"c{n}", f"Claim {n}.", quotes=Quote(each)) for n, each in enumerate(words)]
    steps = [Support(f"c{n}", "top") for n in range(size)]
    source = Source("page", title="Page", text=" ".join(words))
    return ArgumentMap([Claim("top", "The top."), *claims, *steps], sources=[source])


ALL_SHAPES: Mapping[str, Callable[[int], ArgumentMap]] = {
    **SHAPES,
    "shared ground": shared_ground,
    "both ways": both_ways,
    "linked chain": linked_chain,
    "ladder": ladder,
    "bipartite": bipartite,
    "many groups": many_groups,
    "many sources": many_sources,
    "many quotes": many_quotes,
}
