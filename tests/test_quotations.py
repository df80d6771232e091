"""The words of a map are looked for once, and its pictures drawn once, whoever asks for them."""

from __future__ import annotations

import os
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

import argmap
from argmap import ArgumentMap, Claim, Counterpoint, Match, Quote, Source, find

LOOKING = ("argmap.quotations", "argmap.text.quote_ends", "argmap.checks.claim_text")
"""The modules that call ``find`` for a map."""


@pytest.fixture
def looked_for(monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[int, Quote]]:
    """Count how often each quote is looked for in each source."""
    counts: Counter[tuple[int, Quote]] = Counter()

    def counted(source: Source, quote: Quote) -> Match:
        counts[id(source), quote] += 1
        return find(source, quote)

    for module in LOOKING:
        monkeypatch.setattr(f"{module}.find", counted)
    return counts


def quoting() -> ArgumentMap:
    """Return a map with a quote that claims share, one by its ends, and one that is not there."""
    text = "Trams are clean. They cost money, which somebody has to pay. Trams are clean, we said."
    shared = Quote("They cost money")
    return ArgumentMap.of(
        Claim("clean", "Trams are clean.", quotes=Quote("Trams are clean", after=", we said")),
        Claim("dear", "Trams cost money.", quotes=(shared, Quote("which", until="to pay"))),
        Claim("tax", "Somebody pays for them.", quotes=(shared, "no such words")),
        Counterpoint("dear", "clean"),
        sources=[Source("page", text=text)],
    )


@pytest.mark.parametrize("name", ["quoting", "axis_of_resistance", "street_lights"], ids=str)
@pytest.mark.parametrize("backward", [False, True], ids=["forward", "backward"])
def test_each_quote_is_looked_for_once(
    name: str, looked_for: Counter[tuple[int, Quote]], *, backward: bool
) -> None:
    """Page, check, coverage, DOT text, tables and tree of a map find each of its quotes once."""
    debate = quoting() if name == "quoting" else argmap.load_example(name)
    jobs: list[Callable[[ArgumentMap], object]] = [
        argmap.page_html,
        argmap.check,
        argmap.coverage,
        argmap.to_dot,
        argmap.quotes_table,
        argmap.to_text,
    ]
    for job in reversed(jobs) if backward else jobs:
        job(debate)
    argmap.compare(debate, debate)
    quotes = {
        (id(debate.source_of(quote)), quote)
        for element in debate.elements
        for quote in element.quotes
    }
    assert {key: looked_for[key] for key in quotes} == dict.fromkeys(quotes, 1)


@pytest.mark.engine
@pytest.mark.parametrize("name", ["axis_of_resistance", "street_lights"])
def test_a_page_draws_each_of_its_pictures_once(name: str, tmp_path: Path) -> None:
    """The engine is given no text twice: that of a trial, and one for each picture."""
    dot = shutil.which("dot")
    if dot is None or os.name != "posix":
        pytest.skip("a program that notes what it is given stands in for the program dot")
    given, noting = tmp_path / "given", tmp_path / "noting"
    noting.write_text(
        f'#!/bin/sh\ncase "$*" in\n*-T*) tee -a "{given}" | "{dot}" "$@" ;;\n'
        f'*) "{dot}" "$@" ;;\nesac\n'
    )
    noting.chmod(0o755)
    page = argmap.page_html(argmap.load_example(name), engine=noting)
    texts = re.split(rb"(?m)^digraph [^{]*", given.read_bytes())[1:]
    assert "<svg" in page
    assert len(texts) >= 3  # for wide windows, for narrow ones, and at least one printed sheet
    assert len(set(texts)) == len(texts)
