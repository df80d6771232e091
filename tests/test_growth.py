"""Work in proportion to the map: eight times the map is at most twelve times the lines executed."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap import (
    FORMATS,
    ArgumentMap,
    Claim,
    Quote,
    Source,
    Style,
    agreement_table,
    check,
    claims_table,
    collapse,
    compare,
    compare_many,
    corpus_table,
    coverage,
    cruxes,
    dump,
    dumps,
    evaluate,
    evaluation_table,
    exact_quotes,
    find,
    findings_table,
    focus,
    from_dict,
    from_networkx,
    group,
    influence,
    languages_read,
    load,
    load_many,
    load_source,
    loads,
    losses,
    mermaid_losses,
    page_html,
    quotes_table,
    relations_table,
    render,
    render_all,
    render_many,
    review,
    start,
    strengths,
    summary,
    tables_of,
    to_annotations,
    to_csv,
    to_dict,
    to_digraph,
    to_dot,
    to_markdown,
    to_mermaid,
    to_networkx,
    to_text,
    unanswered,
    voice,
    what_if,
    write_page,
)
from argmap.formats.embedded import embed
from tests.growth import ALL_SHAPES, lines

SMALL = 15
# A layout is looked for harder in small maps, in steps of size, and on a screen from forty claims
# on; only one step lies between this and eight times as many, and it looks for less.
DRAWN_SMALL = 45
MOST = 12.0

FUNCTIONS: dict[str, Callable[[ArgumentMap], object]] = {
    "agreement_table": lambda debate: agreement_table(compare_many([(debate, debate)], samples=0)),
    "check": check,
    "claims_table": claims_table,
    "collapse": collapse,
    "compare": lambda debate: compare(debate, debate),
    "compare_many": lambda debate: compare_many([(debate, debate)]).attachment_alpha,
    "coverage": coverage,
    "evaluate": lambda debate: str(evaluate(debate).why(debate.claims[0])),
    "evaluation_table": lambda debate: evaluation_table(evaluate(debate)),
    "exact_quotes": exact_quotes,
    "findings_table": lambda debate: findings_table(check(debate)),
    "focus": lambda debate: focus(debate, debate.claims[0]),
    "from_dict": lambda debate: from_dict(to_dict(debate)),
    "from_networkx": lambda debate: from_networkx(to_networkx(debate)),
    "languages_read": languages_read,
    "group": lambda debate: [
        group(debate, name) for name in [each.group for each in debate.claims if each.group][:1]
    ],
    "influence": lambda debate: influence(debate, debate.claims[0]),
    "losses": lambda debate: losses(debate, "json"),
    "mermaid_losses": mermaid_losses,
    "page_html": lambda debate: page_html(debate, standing=evaluate(debate), diagram=False),
    "quotes_table": quotes_table,
    "relations_table": lambda debate: to_csv(relations_table(debate)),
    "review": lambda debate: str(review(dumps(debate, "json"))),
    "strengths": lambda debate: str(strengths(debate)),
    "to_annotations": to_annotations,
    "to_digraph": lambda debate: to_digraph(debate, style=Style(layout="reasons")),
    "to_dot": to_dot,
    "to_markdown": to_markdown,
    "to_mermaid": to_mermaid,
    "to_text": to_text,
    "unanswered": unanswered,
    "voice": lambda debate: voice(debate, None),
    "what_if": lambda debate: str(what_if(debate, rejected=[debate.claims[-1]])),
}

FILES: dict[str, Callable[[ArgumentMap, Path], object]] = {
    "corpus_table": lambda debate, folder: summary(corpus_table([_written(debate, folder)])),
    "load": lambda debate, folder: load(_written(debate, folder)),
    "load_many": lambda debate, folder: list(load_many([_written(debate, folder)])),
    "render_many": lambda debate, folder: render_many(
        {"map": debate}, folder, formats="dot", style=Style(layout="reasons")
    ),
    "tables_of": lambda debate, folder: tables_of([_written(debate, folder)]),
    "write_page": lambda debate, folder: write_page(debate, folder / "map.html", diagram=False),
}

DRAWN: dict[str, Callable[[ArgumentMap, Path], object]] = {
    "render": lambda debate, folder: render(debate, folder / "map.svg"),
    "render_all": lambda debate, folder: render_all(
        debate, [folder / "all.svg", folder / "all.dot"], style=Style(layout="reasons")
    ),
}

TEXTS: dict[str, Callable[[str, Path], object]] = {
    "find": lambda text, _: find(Source("page", text=text), Quote(text[-20:])),
    "load_source": lambda text, folder: load_source(_text(text, folder)),
    "start": lambda text, _: start(Source("page", text=text)),
}

METHODS: dict[str, Callable[[ArgumentMap], object]] = {
    "add": lambda debate: debate.add(Claim("one more", "One more.")),
    "bears_on": lambda debate: debate.bears_on(debate.claims[-1]),
    "claim": lambda debate: [debate.claim(each.id) for each in debate.claims],
    "counterpoints_to": lambda debate: [debate.counterpoints_to(each) for each in debate.claims],
    "grounds_of": lambda debate: debate.grounds_of(debate.claims[0]),
    "kind_of": lambda debate: [debate.kind_of(each) for each in debate.counterpoints],
    "merge": lambda debate: debate.merge(debate),
    "neighbourhood": lambda debate: debate.neighbourhood(debate.claims[0], 3),
    "remove": lambda debate: debate.remove(*debate.claims[1:]),
    "rename": lambda debate: debate.rename(debate.claims[0], "another"),
    "replace": lambda debate: debate.replace(*[Claim(each.id, "New.") for each in debate.claims]),
    "source_of": lambda debate: [
        debate.source_of(quote) for claim in debate.claims for quote in claim.quotes
    ],
    "steps_from": lambda debate: [debate.steps_from(each) for each in debate.claims],
    "supports_of": lambda debate: [debate.supports_of(each) for each in debate.claims],
    "walk": lambda debate: list(debate.walk()),
}

METHODS_ELSEWHERE = {
    "of": "the class itself, of which every shape here is made",
    "party": "takes a name",
    "perspective": "takes a name",
}


def _outline(debate: ArgumentMap) -> str:
    """Return the claims as bullets, each below the one before, to thirty levels."""
    below = [f"{'  ' * (at % 30)}- Pro: {each.text}" for at, each in enumerate(debate.claims)]
    return "\n".join(["Something is to be done.", *below])


# A notation that is only read, and how a file of it is made.
ONLY_READ: dict[str, Callable[[ArgumentMap], str]] = {
    "numbered": to_markdown,
    "outline": _outline,
    "page": lambda debate: page_html(debate, diagram=False),
    "picture": lambda debate: f"<svg>{embed(debate)}</svg>",
    "table": lambda debate: to_csv(relations_table(debate)),
}

ELSEWHERE = {
    "cruxes": "on the shapes below; on others it stops at the limit it states",
    "dump": "in load",
    "dumps": "by notation",
    "find_scheme": "takes a name",
    "load_example": "takes nothing",
    "loads": "by notation",
    "perspective": "the same cut as voice",
    "schema": "takes nothing",
    "summary": "in corpus_table",
    "to_csv": "in relations_table",
    "to_dict": "in from_dict",
    "to_networkx": "in from_networkx",
}


def _written(debate: ArgumentMap, folder: Path) -> Path:
    path = folder / "map.json"
    dump(debate, path)
    return path


def _text(text: str, folder: Path) -> Path:
    path = folder / "text.md"
    path.write_text(text, "utf-8")
    return path


def grown(work: Callable[[int], Callable[[], object]], size: int = SMALL) -> float:
    """Return how many times as many lines are executed for eight times the size."""
    work(size)()  # what is done once is done
    small, large = work(size), work(8 * size)
    return lines(large) / lines(small)


def on_shapes(
    function: Callable[[ArgumentMap], object],
    shapes: Iterable[str] = ALL_SHAPES,
    size: int = SMALL,
) -> dict[str, float]:
    """Return the shapes on which the function's work grows faster than the map, and how fast."""
    found: dict[str, float] = {}
    for shape in shapes:

        def work(size: int, make: Callable[[int], ArgumentMap] = ALL_SHAPES[shape]) -> Any:
            debate = make(size)
            return lambda: function(debate)

        found[shape] = grown(work, size)
    return {shape: times for shape, times in found.items() if times > MOST}


def test_the_law_holds_for_every_public_function() -> None:
    """None is left out without a reason."""
    names = [name for name in dir(argmap) if not name.startswith("_")]
    public = [name for name in names if inspect.isfunction(getattr(argmap, name))]
    tables = (FUNCTIONS, FILES, DRAWN, TEXTS, ELSEWHERE)
    assert sorted(name for table in tables for name in table) == sorted(public)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions_grow_with_the_map(name: str) -> None:
    """No public function takes its time from the square of a map, whatever its shape."""
    if name == "from_networkx":
        pytest.importorskip("networkx")
    size = DRAWN_SMALL if name == "to_dot" else SMALL
    assert not on_shapes(FUNCTIONS[name], size=size)


def test_the_law_holds_for_every_method_of_a_map() -> None:
    """The law holds for every method of a map, of those that take anything.

    What a map holds is worked out for them.
    """
    names = [name for name in dir(ArgumentMap) if not name.startswith("_")]
    methods = [name for name in names if callable(getattr(ArgumentMap, name))]
    assert sorted({**METHODS, **METHODS_ELSEWHERE}) == sorted(methods)


@pytest.mark.parametrize("name", METHODS)
def test_methods_grow_with_the_map(name: str) -> None:
    """Methods grow with the map, nor does one of a map that has just been made."""
    for shape, make in ALL_SHAPES.items():

        def work(size: int, make: Callable[[int], ArgumentMap] = make) -> Callable[[], object]:
            return lambda: METHODS[name](make(size))

        assert grown(work) <= MOST, shape


@pytest.mark.parametrize("name", FILES)
def test_functions_of_files_grow_with_the_map(name: str, tmp_path: Path) -> None:
    """Functions of files grow with the map, nor does one that reads or writes a file."""
    assert not on_shapes(lambda debate: FILES[name](debate, tmp_path))


@pytest.mark.engine
@pytest.mark.parametrize("name", DRAWN)
def test_drawing_grows_with_the_map(name: str, tmp_path: Path) -> None:
    """Drawing grows with the map, nor does what is done beside the engine."""
    assert not on_shapes(lambda debate: DRAWN[name](debate, tmp_path), size=DRAWN_SMALL)


def test_cruxes_grow_with_the_map() -> None:
    """Cruxes grow with the map.

    Nor do cruxes where everything bears on the claim in one way only.
    """
    shapes = ("star", "chain", "wide step", "shared step", "linked chain", "many groups")
    assert not on_shapes(lambda debate: cruxes(debate, debate.claims[0]), shapes)


@pytest.mark.parametrize("name", TEXTS)
def test_functions_of_texts_grow_with_the_text(name: str, tmp_path: Path) -> None:
    """Reading a text takes its time from its length."""

    def work(size: int) -> Callable[[], object]:
        text = "".join([f"Sentence {n} says so. It is {n} by now.\n\n" for n in range(size)])
        return lambda: TEXTS[name](text, tmp_path)

    assert grown(work) <= MOST


@pytest.mark.parametrize("name", [row.name for row in FORMATS if row.writes])
def test_writers_grow_with_the_map(name: str) -> None:
    """No notation's writer does either."""
    assert not on_shapes(lambda debate: dumps(debate, name, allow_loss=True))


def test_the_law_holds_for_every_reader() -> None:
    """The law holds for every reader.

    Of what another notation's writer, or no writer at all, has written, too.
    """
    only_read = {row.name for row in FORMATS if row.reads and not row.writes}
    assert only_read == set(ONLY_READ)


@pytest.mark.parametrize("name", ONLY_READ)
def test_readers_of_what_is_only_read_grow_with_the_text(name: str) -> None:
    """Readers of what is only read grow with the text.

    Nor does the reader of a page, a picture, a table or a handout.
    """
    for shape, make in ALL_SHAPES.items():

        def work(size: int, make: Callable[[int], ArgumentMap] = make) -> Callable[[], object]:
            text = ONLY_READ[name](make(size))
            return lambda: loads(text, name)

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
