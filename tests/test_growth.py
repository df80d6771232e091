"""Work in proportion to the map: eight times the map is at most twelve times the lines executed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap import (
    FORMATS,
    ArgumentMap,
    check,
    claims_table,
    collapse,
    compare,
    coverage,
    dumps,
    evaluate,
    evaluation_table,
    exact_quotes,
    findings_table,
    focus,
    from_dict,
    loads,
    losses,
    mermaid_losses,
    page_html,
    quotes_table,
    relations_table,
    to_annotations,
    to_csv,
    to_dict,
    to_markdown,
    to_mermaid,
    to_text,
    unanswered,
    voice,
)
from tests.growth import ALL_SHAPES, lines

SMALL = 15
MOST = 12.0

FUNCTIONS: dict[str, Callable[[ArgumentMap], object]] = {
    "check": check,
    "claims_table": claims_table,
    "collapse": collapse,
    "compare": lambda debate: compare(debate, debate),
    "coverage": coverage,
    "evaluation_table": lambda debate: evaluation_table(evaluate(debate)),
    "exact_quotes": exact_quotes,
    "findings_table": lambda debate: findings_table(check(debate)),
    "focus": lambda debate: focus(debate, debate.claims[0]),
    "from_dict": lambda debate: from_dict(to_dict(debate)),
    "losses": lambda debate: losses(debate, "json"),
    "mermaid_losses": mermaid_losses,
    "page_html": lambda debate: page_html(debate, diagram=False),
    "quotes_table": quotes_table,
    "relations_table": lambda debate: to_csv(relations_table(debate)),
    "to_annotations": to_annotations,
    "to_markdown": to_markdown,
    "to_mermaid": to_mermaid,
    "to_text": to_text,
    "unanswered": unanswered,
    "voice": lambda debate: voice(debate, None),
}


def grown(work: Callable[[int], Callable[[], object]]) -> float:
    """Return how many times as many lines are executed for eight times the size."""
    work(SMALL)()  # what is done once is done
    small, large = work(SMALL), work(8 * SMALL)
    return lines(large) / lines(small)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions_grow_with_the_map(name: str) -> None:
    """No public function takes its time from the square of a map, whatever its shape."""
    function = FUNCTIONS[name]
    for shape, make in ALL_SHAPES.items():

        def work(size: int, make: Callable[[int], ArgumentMap] = make) -> Callable[[], object]:
            debate = make(size)
            return lambda: function(debate)

        assert grown(work) <= MOST, shape


@pytest.mark.parametrize("name", [row.name for row in FORMATS if row.writes])
def test_writers_grow_with_the_map(name: str) -> None:
    """No notation's writer does either."""
    for shape, make in ALL_SHAPES.items():

        def work(size: int, make: Callable[[int], ArgumentMap] = make) -> Callable[[], object]:
            debate = make(size)
            return lambda: dumps(debate, name, allow_loss=True)

        assert grown(work) <= MOST, shape


@pytest.mark.parametrize("name", [row.name for row in FORMATS if row.reads and row.writes])
def test_readers_grow_with_the_text(name: str) -> None:
    """No notation's reader does, given what its writer wrote."""
    for shape, make in ALL_SHAPES.items():

        def work(size: int, make: Callable[[int], ArgumentMap] = make) -> Callable[[], object]:
            text = dumps(make(size), name, allow_loss=True)
            return lambda: loads(text, name)

        assert grown(work) <= MOST, shape


@pytest.mark.parametrize(
    ("shape", "function"),
    [
        ("many groups", collapse),
        ("many sources", to_markdown),
        ("shared step", lambda debate: dumps(debate, "microtext", allow_loss=True)),
        ("many groups", lambda debate: loads(dumps(debate, "argdown-json"), "argdown-json")),
    ],
)
def test_larger_maps_show_what_small_ones_hide(
    shape: str, function: Callable[[ArgumentMap], object]
) -> None:
    """Where one look-up in a list stands among many lines, only more of them tell."""
    make = ALL_SHAPES[shape]
    function(make(4))
    small, large = make(60), make(480)
    assert lines(lambda: function(large)) / lines(lambda: function(small)) <= MOST
