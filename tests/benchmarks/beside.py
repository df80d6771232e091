"""Five maps drawn by argmap, Argdown, arguebuf, D2 and Mermaid: area, text, lines that cross.

    python -m tests.benchmarks.beside [--argdown PATH] [--d2 PATH] [--mermaid mermaid.min.js]

prints the table of ``docs/comparison.md``. A tool that is not here is left out. Each draws in its
own default look; D2 does not break labels, so its texts are given to it in lines of 40 characters.
Mermaid runs in a browser.
The size of text is that of claims when the whole picture is scaled to A4, 190 × 277 mm, the better
way round, and never enlarged.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import tempfile
import textwrap
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from html import unescape
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from argmap import ArgumentMap, Claim, Contrast, Style, Support, dumps, load_example, to_mermaid
from argmap.diagram import picture
from argmap.diagram.engine.measuring import crossings, straight_pieces
from argmap.diagram.pages import page_of
from tests.placed import complete, grouped, tree

_TEXT = re.compile(r"<(?:text|tspan|p|br)\b([^>]*)>([^<]*)")
_SIZE = re.compile(r"font-size[=:]\"?([\d.]+)")
_BOX = re.compile(r'<svg[^>]*viewBox="([-\d. ]+)"')
_SHRUNK = re.compile(r'class="graph" transform="scale\(([\d.]+)')
_CURVE = re.compile(
    r'<path [^>]*\bd="([^"]*)"[^>]*class="(?:connection|[^"]*flowchart-link)'
    r'|class="edge[" ].*?\bd="([^"]*)"',
    re.DOTALL,
)

MAPS: dict[str, Callable[[], ArgumentMap]] = {
    "a debate of 18 claims": lambda: tree(18),
    "a debate of 60 claims": lambda: tree(60),
    "six groups, 55 claims": lambda: grouped(9),
    "all for all, 9 claims": lambda: complete(5, 4),
    "the worked example": load_example,
}


class Measures(NamedTuple):
    """The measures of a picture: its area where text has 11 points, its text on A4, crossings.

    And how many of the claims have all their letters in it.
    """

    area: float
    text: float
    crossings: int
    claims: int


def measures(debate: ArgumentMap, svg: str, unit: float, *, size: float = 0) -> Measures:
    """Measure an SVG of a map.

    Args:
        debate: The map.
        svg: The picture.
        unit: The points in each unit of its lengths.
        size: The size of text of which nothing else is said.
    """
    found = _BOX.search(svg)
    assert found
    _, _, width, height = (float(each) * unit for each in found[1].split())
    sizes: Counter[float] = Counter()
    for attributes, text in _TEXT.findall(svg):
        own = _SIZE.search(attributes)
        size = float(own[1]) if own else size
        sizes[size] += len(text)
    shrunk = _SHRUNK.search(svg)  # Graphviz does so to what would exceed a size
    scale = page_of("a4").scale(width, height)
    said = _letters(unescape("".join([text for _, text in _TEXT.findall(svg)])))
    curves = [first or second for first, second in _CURVE.findall(svg)]
    text = sizes.most_common(1)[0][0] * unit * (float(shrunk[1]) if shrunk else 1)
    return Measures(
        width * height * (11 / text) ** 2,
        text * scale,
        crossings([list(straight_pieces(re.sub("[A-Za-z]", " ", curve))) for curve in curves]),
        sum([_letters(claim.text) in said for claim in debate.claims]),
    )


def _letters(text: str) -> str:
    return "".join([letter for letter in text if letter.isalnum()])


def by_argmap(debate: ArgumentMap, folder: Path) -> Measures:
    """Draw for A4."""
    del folder
    return measures(debate, picture(debate, style=Style(page="a4")), 1)


def by_argdown(program: str, debate: ArgumentMap, folder: Path) -> Measures:
    """Draw by the tool of Argdown."""
    (folder / "map.argdown").write_text(dumps(debate, "argdown", allow_loss=True), "utf-8")
    command = [program, "map", "-f", "svg", "map.argdown", "out"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return measures(debate, (folder / "out" / "map.svg").read_text("utf-8"), 1)


def by_arguebuf(module: Any, debate: ArgumentMap, folder: Path) -> Measures:
    """Draw by arguebuf through Graphviz."""
    path = folder / "map.json"
    path.write_text(dumps(debate, "aif", allow_loss=True), "utf-8")
    drawn = module.dump.graphviz(module.load.file(path))
    module.render.graphviz(drawn, folder / "map.svg")
    return measures(debate, (folder / "map.svg").read_text("utf-8"), 1)


def by_d2(program: str, debate: ArgumentMap, folder: Path) -> Measures:
    """Draw by D2; its SVG is in pixels."""
    (folder / "map.d2").write_text("\n".join(_d2(debate)), "utf-8")
    subprocess.run([program, "map.d2", "map.svg"], cwd=folder, check=True, capture_output=True)
    return measures(debate, (folder / "map.svg").read_text("utf-8"), 0.75)


def by_mermaid(page: Any, debate: ArgumentMap, folder: Path) -> Measures:
    """Draw by Mermaid in a page that has it; its SVG is in pixels."""
    del folder
    svg: str = page.evaluate(
        "async text => (await mermaid.render('m', text)).svg", to_mermaid(debate)
    )
    return measures(debate, svg, 0.75, size=16)


@contextmanager
def mermaid_page(script: str) -> Generator[Any]:
    """A page of a browser with Mermaid in it."""
    with import_module("playwright.sync_api").sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        page = browser.new_page()
        page.add_script_tag(path=script)
        page.evaluate("mermaid.initialize({maxEdges: 5000, startOnLoad: false})")
        yield page
        browser.close()


def _d2(debate: ArgumentMap) -> Iterator[str]:
    names = {claim.id: f"c{number}" for number, claim in enumerate(debate.claims)}
    for element in debate.elements:
        if isinstance(element, Claim):
            label = "\\n".join(textwrap.wrap(element.text, 40)).replace('"', "'")
            yield f'{names[element.id]}: "{label}"'
            continue
        word = "because" if isinstance(element, Support) else "but"
        if isinstance(element, Contrast):
            word = "in contrast"
        for start in element.sides[0]:
            for end in element.sides[1]:
                if end in names:
                    yield f"{names[end]} <- {names[start]}: {word}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--argdown", default=shutil.which("argdown"))
    parser.add_argument("--d2", default=shutil.which("d2"))
    parser.add_argument("--mermaid")
    asked = parser.parse_args()
    tools: dict[str, Callable[[ArgumentMap, Path], Measures]] = {"argmap": by_argmap}
    if asked.argdown:
        tools["Argdown"] = lambda debate, folder: by_argdown(asked.argdown, debate, folder)
    try:
        arguebuf = import_module("arguebuf")
    except ImportError:
        pass
    else:
        tools["arguebuf"] = lambda debate, folder: by_arguebuf(arguebuf, debate, folder)
    if asked.d2:
        tools["D2"] = lambda debate, folder: by_d2(asked.d2, debate, folder)
    with ExitStack() as stack:
        if asked.mermaid:
            page = stack.enter_context(mermaid_page(asked.mermaid))
            tools["Mermaid"] = lambda debate, folder: by_mermaid(page, debate, folder)
        print_table(tools)


def print_table(tools: Mapping[str, Callable[[ArgumentMap, Path], Measures]]) -> None:
    """Draw each map with each tool, and print what was measured."""
    print(f"| map | {' | '.join(tools)} |")
    print(f"|---|{'---|' * len(tools)}")
    for name, make in MAPS.items():
        cells = [name]
        for draw in tools.values():
            with tempfile.TemporaryDirectory() as folder:
                found = draw(make(), Path(folder))
            debate = make()
            left_out = len(debate.claims) - found.claims
            told = f"{found.text:.1f} pt, {found.area / 1000:,.0f}, {found.crossings}"
            cells.append(f"{told}; without {left_out} claims" if left_out else told)
        print(f"| {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
