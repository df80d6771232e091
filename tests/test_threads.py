"""Threads share maps, sources and engines, and each gets what one alone would get."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from argmap import (
    FORMATS,
    ArgumentMap,
    Style,
    check,
    compare,
    coverage,
    cruxes,
    dumps,
    evaluate,
    load_example,
    loads,
    page_html,
    render,
    render_many,
    strengths,
    to_dot,
    to_markdown,
    to_mermaid,
    to_text,
    unanswered,
)

THREADS = 8

WORK: dict[str, Callable[[ArgumentMap], object]] = {
    "check": check,
    "compare": lambda debate: str(compare(debate, debate.remove(debate.claims[-1]))),
    "coverage": lambda debate: str(coverage(debate)),
    "cruxes": lambda debate: str(cruxes(debate)),
    "evaluate": lambda debate: str(evaluate(debate).why(debate.claims[0])),
    "strengths": lambda debate: str(strengths(debate)),
    "to_dot": to_dot,
    "to_dot in ranks": lambda debate: to_dot(debate, style=Style(layout="reasons")),
    "to_markdown": to_markdown,
    "to_mermaid": to_mermaid,
    "to_text": to_text,
    "unanswered": unanswered,
    "page": lambda debate: page_html(debate, diagram=False),
    **{
        f"{row.name} and back": lambda debate, name=row.name: loads(  # type: ignore[misc]
            dumps(debate, name, allow_loss=True), name
        )
        for row in FORMATS
        if row.writes and row.reads
    },
}


@pytest.fixture(autouse=True)
def _hurry() -> Iterator[None]:
    """Threads take turns so often that they meet in the middle of everything."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def together(work: Callable[[int], object]) -> list[object]:
    """Return what the work makes in each of several threads that begin at once."""
    start = threading.Barrier(THREADS)

    def begun(number: int) -> object:
        start.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(begun, range(THREADS)))


def test_threads_share_a_map() -> None:
    """Whatever is computed once and kept with the map or its source is whole for every thread."""
    expected = {name: work(load_example()) for name, work in WORK.items()}
    shared = load_example()
    names = list(WORK)

    def all_of_it(number: int) -> dict[str, object]:
        order = [*names[number * 3 :], *names[: number * 3]]
        return {name: WORK[name](shared) for name in order}

    for found in together(all_of_it):
        assert found == expected
    assert gc.isenabled()


@pytest.mark.engine
def test_threads_share_an_engine(tmp_path: Path) -> None:
    """Pictures of one map, alone and by the batch, are the same bytes from every thread."""
    debate = load_example()
    expected = render(debate, tmp_path / "alone.svg").read_bytes()

    def drawn(number: int) -> bytes:
        folder = tmp_path / str(number)
        folder.mkdir()
        if number % 2:
            (outcome,) = render_many({"map": debate}, folder, jobs=1)
            assert outcome.error is None
        else:
            render(debate, folder / "map.svg")
        return (folder / "map.svg").read_bytes()

    pictures = together(drawn)
    assert set(pictures[::2]) == {expected}
    assert len(set(pictures[1::2])) == 1  # stamped with the map they were drawn from
