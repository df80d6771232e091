"""Results as notebooks show them: a small escaped table, and a text that reads well."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from argmap import (
    FORMATS,
    ArgumentMap,
    Claim,
    Counterpoint,
    Source,
    Support,
    check,
    claims_table,
    compare,
    compare_many,
    coverage,
    cruxes,
    evaluate,
    influence,
    render,
    strengths,
)

EVIL = "<script>alert(1)</script>\x1b[31m & \u202e'"
PAGE = Source("page", text=f"Tax {EVIL} now. It works.")
DEBATE = ArgumentMap.of(
    Claim("tax<b>", f"Tax. {EVIL}", quotes="Tax"),
    Claim("works", "It works.", quotes="It works"),
    Claim("dear", EVIL),
    Support("works", "tax<b>"),
    Counterpoint("dear", "tax<b>"),
    sources=[PAGE],
)
CHANGED = DEBATE.replace(Claim("dear", f"{EVIL} other")).remove("works")
EVALUATION = evaluate(DEBATE)
SHOWN: dict[str, Any] = {
    "evaluation": EVALUATION,
    "why": EVALUATION.why("tax<b>"),
    "cruxes": cruxes(DEBATE, "tax<b>"),
    "strengths": strengths(DEBATE),
    "influence": influence(DEBATE, "tax<b>"),
    "comparison": compare(DEBATE, CHANGED),
    "agreement": compare(DEBATE, CHANGED).agreement,
    "agreement of a corpus": compare_many([(DEBATE, CHANGED)] * 2, samples=20),
    "coverage": coverage(DEBATE),
    "findings": check(DEBATE),
    "formats": FORMATS,
    "table": claims_table(DEBATE),
}


# Of a caption, and of a cell: marimo leaves no room between the cells that say nothing of it.
STYLES = {"text-align:left", "text-align:left;padding:2px 8px"}


class Tags(HTMLParser):
    """The tags of a text, each of which must be closed.

    They and their two styles are among those that JupyterLab's sanitiser leaves as they are where
    a notebook is not trusted.
    """

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.all: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        assert {name for name, _ in attrs} <= {"style", "colspan"}
        assert {value for name, value in attrs if name == "style"} <= STYLES
        self.all.add(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag."""
        assert self.open.pop() == tag


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_shown_is_escaped_and_small(name: str) -> None:
    """Nothing in it runs, is fetched or is left open."""
    html = SHOWN[name]._repr_html_()
    tags = Tags()
    tags.feed(html)
    assert tags.open == []
    assert tags.all <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "p", "pre", "br"}
    assert not {"\x1b", "\u202e"} & set(html)
    assert len(html) < 10_000


@pytest.mark.parametrize("name", SHOWN)
def test_the_text_reads_well(name: str) -> None:
    """It is no object at an address, and holds nothing that a terminal obeys."""

    class Printer:
        said = ""

        def text(self, text: str) -> None:
            self.said += text

    printer = Printer()
    SHOWN[name]._repr_pretty_(printer, False)
    assert printer.said == str(SHOWN[name])
    assert " object at 0x" not in printer.said
    assert all(line.isprintable() for line in printer.said.split("\n"))


def test_standings_have_the_words_of_everywhere() -> None:
    """Stands, falls, undecided."""
    assert "<td style" in EVALUATION._repr_html_()
    assert ">falls<" in EVALUATION._repr_html_()
    last = str(EVALUATION).splitlines()[-1]
    assert last == "3 claims in this map: 2 stand, 1 falls, 0 undecided (grounded)"
    assert "makes that “stands”" in str(SHOWN["cruxes"])


def test_findings_are_a_table_with_a_head() -> None:
    """What is not said is an empty cell; nothing found is said below it."""
    found = check(ArgumentMap.of(Claim("a", "A."), Claim("b", "B.")))
    html = found._repr_html_()
    assert re.findall("<th style[^>]*>(.*?)</th>", html) == [
        *("severity", "check", "about", "what", "hint")
    ]
    assert "unconnected-claim" in html
    assert "nothing to object to" not in html
    assert "nothing to object to" in check(ArgumentMap())._repr_html_()


def test_ids_of_a_standing_take_up_to_twenty_four_columns() -> None:
    """The column of ids is as wide as the longest, up to 24; a longer one runs over."""
    claims = [Claim("a", "A."), Claim("b" * 30, "B.")]
    first, second, _ = str(evaluate(ArgumentMap(claims))).splitlines()
    assert first == f"stands     {'a':24}  A. (asserted)"
    assert second == f"stands     {'b' * 30}  B. (asserted)"
    (line, _) = str(evaluate(ArgumentMap.of(Claim("abc", "A.")))).splitlines()
    assert line == "stands     abc  A. (asserted)"


def test_a_long_table_is_cut_and_says_so() -> None:
    """A notebook keeps all it was ever shown."""
    rows = claims_table(ArgumentMap([Claim(f"c{n}", "It rains.") for n in range(500)]))
    html = rows._repr_html_()
    assert html.count("<tr>") < 70
    assert "and 440 more rows" in html


NOTEBOOK = Path(__file__).parents[1] / "examples" / "corpus.ipynb"


@pytest.mark.engine
def test_the_notebook_of_the_examples_runs(tmp_path: Path) -> None:
    """The notebook of the examples runs.

    From the first cell to the last, and shows tables and pictures.
    """
    nbformat = pytest.importorskip("nbformat")
    preprocessors = pytest.importorskip("nbconvert.preprocessors")
    book = nbformat.read(NOTEBOOK, as_version=4)
    runner = preprocessors.ExecutePreprocessor(timeout=120, kernel_name="python3")
    runner.preprocess(book, {"metadata": {"path": str(tmp_path)}})
    data = [output.get("data", {}) for cell in book.cells for output in cell.get("outputs", [])]
    assert any("image/svg+xml" in each for each in data)
    assert sum("text/html" in each for each in data) >= 4
    exporter = pytest.importorskip("nbconvert").HTMLExporter(sanitize_html=True)
    page, _ = exporter.from_notebook_node(book)
    assert "stands" in page


@pytest.mark.engine
def test_a_picture_shown_as_html_keeps_its_words_in_an_exported_page(tmp_path: Path) -> None:
    """A picture shown as HTML keeps its words in an exported page, as the page on embedding says.

    The exporter puts an SVG into an ``<img>`` without them.
    """
    nbformat = pytest.importorskip("nbformat.v4")
    exporter = pytest.importorskip("nbconvert").HTMLExporter()
    svg = render(DEBATE, tmp_path / "map.svg").read_text("utf-8")
    pages: list[str] = []
    for kind in ("image/svg+xml", "text/html"):
        output = nbformat.new_output("display_data", {kind: svg})
        cell = nbformat.new_code_cell(outputs=[output])
        pages.append(exporter.from_notebook_node(nbformat.new_notebook(cells=[cell]))[0])
    assert ["It works." in page for page in pages] == [False, True]
    assert "<desc" in pages[1]


def test_the_notebook_is_kept_without_outputs() -> None:
    """They are made when it runs, and would go stale."""
    book = json.loads(NOTEBOOK.read_text("utf-8"))
    for cell in book["cells"]:
        if cell["cell_type"] == "code":
            assert (cell["outputs"], cell["execution_count"]) == ([], None)
