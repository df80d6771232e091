"""Five maps drawn by argmap, Argdown, arguebuf, D2 and Mermaid: area, text, lines that cross.

    python -m tests.benchmarks.beside [--argdown PATH] [--d2 PATH] [--mermaid mermaid.min.js]
        [--pictures FOLDER]

prints the table of ``docs/comparison.md``, and keeps the pictures in a folder. A tool that is not
here is left out. Each draws in its own default look; D2 does not break labels, so its texts are
given to it in lines of 40 characters. Mermaid runs in a browser.
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
from functools import partial
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
_PART = re.compile(r"([A-Za-df-z])([^A-Za-df-z]*)")  # an "e" belongs to a number
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_PIXEL = 0.75  # points
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


class Tool(NamedTuple):
    """Draws a map as SVG, in a folder of its own.

    And the points in each unit of its lengths, and the size of text of which it says nothing.
    """

    draw: Callable[[ArgumentMap, Path], str]
    unit: float = 1
    size: float = 0


class Measures(NamedTuple):
    """The measures of a picture: its area where text has 11 points, its text on A4, crossings.

    And how many of the claims have all their letters in it.
    """

    area: float
    text: float
    crossings: int
    claims: int


def measures(debate: ArgumentMap, svg: str, tool: Tool) -> Measures:
    """Measure an SVG of a map that a tool drew."""
    found = _BOX.search(svg)
    assert found
    _, unit, size = tool
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
        crossings([list(straight_pieces(_cubic(curve))) for curve in curves]),
        sum([_letters(claim.text) in said for claim in debate.claims]),
    )


def _cubic(path: str) -> str:
    """Return a path as cubic Bézier curves alone, an arc (a bridge over a line) as its chord."""
    points: list[tuple[float, float]] = []
    for command, numbers in _PART.findall(path):
        values = [float(each) for each in _NUMBER.findall(numbers)]
        ends = list(zip(values[::2], values[1::2], strict=command != "A"))
        if command == "M":
            points = ends
        elif command == "C":
            points += ends
        elif command == "Q":
            for control, end in zip(ends[::2], ends[1::2], strict=True):
                points += [_between(points[-1], control, 2), _between(end, control, 2), end]
        elif command in "LA":
            for end in [(values[-2], values[-1])] if command == "A" else ends:
                points += [_between(points[-1], end, 1), _between(end, points[-1], 1), end]
        else:
            raise ValueError(f"a path with {command!r}: {path}")
    return " ".join([f"{x:.3f},{y:.3f}" for x, y in points])


def _between(
    one: tuple[float, float], other: tuple[float, float], thirds: int
) -> tuple[float, float]:
    """Return the point so many thirds of the way from one to the other."""
    (x, y), (to_x, to_y) = one, other
    return x + (to_x - x) * thirds / 3, y + (to_y - y) * thirds / 3


def _letters(text: str) -> str:
    return "".join([letter for letter in text if letter.isalnum()])


def by_argmap(debate: ArgumentMap, folder: Path) -> str:
    """Draw for A4."""
    del folder
    return picture(debate, style=Style(page="a4"))


def by_argdown(program: str, debate: ArgumentMap, folder: Path) -> str:
    """Draw by the tool of Argdown."""
    (folder / "map.argdown").write_text(dumps(debate, "argdown", allow_loss=True), "utf-8")
    command = [program, "map", "-f", "svg", "map.argdown", "out"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return (folder / "out" / "map.svg").read_text("utf-8")


def by_arguebuf(module: Any, debate: ArgumentMap, folder: Path) -> str:
    """Draw by arguebuf through Graphviz."""
    path = folder / "map.json"
    path.write_text(dumps(debate, "aif", allow_loss=True), "utf-8")
    drawn = module.dump.graphviz(module.load.file(path))
    module.render.graphviz(drawn, folder / "map.svg")
    return (folder / "map.svg").read_text("utf-8")


def by_d2(program: str, debate: ArgumentMap, folder: Path) -> str:
    """Draw by D2."""
    (folder / "map.d2").write_text("\n".join(d2_lines(debate)), "utf-8")
    subprocess.run([program, "map.d2", "map.svg"], cwd=folder, check=True, capture_output=True)
    return (folder / "map.svg").read_text("utf-8")


def by_mermaid(page: Any, debate: ArgumentMap, folder: Path) -> str:
    """Draw by Mermaid in a page that has it."""
    del folder
    svg: str = page.evaluate(
        "async text => (await mermaid.render('m', text)).svg", to_mermaid(debate)
    )
    return svg


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


def d2_lines(debate: ArgumentMap) -> Iterator[str]:
    """Yield the lines of a map for D2, a group as a container."""
    frames: dict[tuple[str, ...], str] = {(): ""}
    names: dict[str, str] = {}
    for number, claim in enumerate(debate.claims):
        for depth in range(1, len(claim.group) + 1):
            path = claim.group[:depth]
            if path not in frames:
                frames[path] = f"{frames[path[:-1]]}g{number}."
                yield f'{frames[path][:-1]}: "{path[-1]}"'
        names[claim.id] = f"{frames[claim.group]}c{number}"
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
    parser.add_argument("--pictures", type=Path)
    asked = parser.parse_args()
    tools = {"argmap": Tool(by_argmap)}
    if asked.argdown:
        tools["Argdown"] = Tool(partial(by_argdown, asked.argdown))
    try:
        arguebuf = import_module("arguebuf")
    except ImportError:
        pass
    else:
        tools["arguebuf"] = Tool(partial(by_arguebuf, arguebuf))
    if asked.d2:
        tools["D2"] = Tool(partial(by_d2, asked.d2), _PIXEL)
    with ExitStack() as stack:
        if asked.mermaid:
            page = stack.enter_context(mermaid_page(asked.mermaid))
            tools["Mermaid"] = Tool(partial(by_mermaid, page), _PIXEL, 16)
        print_table(tools, asked.pictures)


def print_table(tools: Mapping[str, Tool], pictures: Path | None) -> None:
    """Draw each map with each tool, and print what was measured; keep the pictures if asked."""
    print(f"| map | {' | '.join(tools)} |")
    print(f"|---|{'---|' * len(tools)}")
    for name, make in MAPS.items():
        cells = [name]
        for called, tool in tools.items():
            with tempfile.TemporaryDirectory() as folder:
                svg = tool.draw(make(), Path(folder))
            if pictures:
                pictures.mkdir(parents=True, exist_ok=True)
                (pictures / f"{called} {name}.svg").write_text(svg, "utf-8")
            debate = make()
            found = measures(debate, svg, tool)
            left_out = len(debate.claims) - found.claims
            told = f"{found.text:.1f} pt, {found.area / 1000:,.0f}, {found.crossings}"
            cells.append(f"{told}; without {left_out} claims" if left_out else told)
        print(f"| {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
