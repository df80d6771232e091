"""Drawings held whole: the DOT text of one rich map in many styles, as it is kept in a folder.

Nothing in a drawing changes but where somebody means it to: ``python -m tests.test_diagram_drawn``
writes the files anew, and their difference shows what the change does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Unpack

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Party,
    Perspective,
    Quote,
    Restatement,
    Source,
    Style,
    Support,
    Words,
    collapse,
    evaluate,
    focus,
    strengths,
    to_dot,
)
from argmap.diagram import Line
from argmap.diagram.content.layers import Layers, overlay_of
from argmap.diagram.dot.dot import draw
from argmap.diagram.engine.descriptions import titles_of

FOLDER = Path(__file__).parent / "drawn"
PAGE = Source(
    "page",
    title="On carbon",
    author="A. Writer",
    address="https://e.org/carbon",
    text=(
        "A tax on carbon is due. Some say it may hit the poor; yet the money can go back to them.\n"
        "\nSweden has one, and its emissions fell. By contrast, Norway’s did not. Still, one case "
        "proves little."
    ),
)
MAP = ArgumentMap.of(
    Claim(
        "due", "A tax on carbon is due.", title="Tax", quotes="A tax on carbon is due", note="N."
    ),
    Claim(
        "poor",
        "It hits the poor.",
        quotes="it may hit the poor",
        modality="possible",
        cue="may",
        voice="some",
        endorsement="reports",
        group="Fairness",
        weight=0.75,
    ),
    Claim("back", "The money can go back to them.", quotes=Quote("the money can go back to them")),
    Claim("paid", "What goes back is paid per head.", group=["Fairness", "How"], tags=["policy"]),
    Claim("fell", "Sweden’s emissions fell.", quotes=Quote("its emissions fell", page="7")),
    Claim("law", "What is taxed becomes rarer.", basis="assumed"),
    Claim("norway", "Norway’s emissions did not fall.", quotes="Norway’s did not", perspective="n"),
    Claim("little", "One case proves little.", quotes="one case proves little"),
    Claim("many", "There are forty such cases.", endorsement="rejects", voice="some"),
    Claim("same", "There are some forty of them, one in each land that has had such a tax at all."),
    Claim("cheap", "Coal is cheap.", title="Price", modality="question"),
    Claim("dear", "Coal is dear.", weight=0.25),
    Claim("alone", "Nothing leads here, see [the report](https://e.org/r)."),
    Support(["fell", "law"], "due", id="precedent", scheme="Cause to Effect", weight=0.5),
    Support("back", "due"),
    Support("paid", "back", cue="so that"),
    Counterpoint("poor", "due", cue="some say … yet", quotes="Some say"),
    Counterpoint("back", "poor"),
    Counterpoint("little", "precedent", id="one case", voice="some"),
    Counterpoint("many", "one case", id="many cases"),
    Counterpoint(["dear", "law"], "many cases"),
    Contrast("fell", "norway", cue="By contrast"),
    Restatement("same", "many"),
    Context("cheap", "law"),
    Counterpoint("cheap", "dear"),
    Counterpoint("dear", "cheap"),
    Support("cheap", "poor"),
    title="Carbon & co",
    sources=[PAGE],
    parties=[Party("some", "Some critics")],
    perspectives=[Perspective("n", "Seen from Oslo")],
)
EARLIER = MAP.remove("same", "one case", "law").replace(Claim("back", "Money can go back to them."))
ALL_LINES: tuple[Line, ...] = (
    "id",
    "voice",
    "endorsement",
    "modality",
    "place",
    "weight",
    "tags",
    "perspective",
    "note",
)
CHAIN = ArgumentMap(
    [
        *[Claim(f"c{n}", f"Claim {n}.") for n in range(16)],
        *[Support(f"c{n}", f"c{n - 1}") for n in range(1, 16)],
    ]
)
COLUMNS, RANKS = Style(layout="columns"), Style(layout="reasons")


DRAWINGS: Mapping[str, Callable[[], str]] = {
    "columns": lambda: to_dot(MAP, style=COLUMNS),
    "columns-slide-dark": lambda: to_dot(
        MAP, style=Style("dark", layout="columns", page="slide", lines=ALL_LINES)
    ),
    "columns-a4-print": lambda: to_dot(
        MAP, style=Style("print", layout="columns", page="a4", titles="only", legend=False)
    ),
    "columns-narrow": lambda: to_dot(
        MAP, style=Style(column=120, layout="columns", page="pane:500", titles="hide")
    ),
    "columns-leftwards": lambda: to_dot(MAP, style=Style(direction="RL", layout="columns")),
    "columns-german": lambda: to_dot(MAP, style=Style(layout="columns", words=Words.of("de"))),
    "columns-standing": lambda: to_dot(MAP, style=COLUMNS, standing=evaluate(MAP)),
    "columns-why": lambda: to_dot(MAP, style=COLUMNS, standing=evaluate(MAP), why="due"),
    "columns-since": lambda: to_dot(MAP, style=COLUMNS, since=EARLIER),
    "columns-strengths": lambda: to_dot(MAP, style=COLUMNS, strengths=strengths(MAP)),
    "columns-linked": lambda: to_dot(MAP, style=Style(layout="columns", address="https://e.org/p")),
    "columns-focus": lambda: to_dot(focus(MAP, "little", depth=1), style=COLUMNS),
    "columns-folded": lambda: to_dot(collapse(MAP, "Fairness", "many"), style=COLUMNS),
    "ranks": lambda: to_dot(MAP, style=RANKS),
    "ranks-down-dark": lambda: to_dot(
        MAP, style=Style("dark", "TB", layout="reasons", lines=ALL_LINES, titles="hide")
    ),
    "ranks-standing": lambda: to_dot(MAP, style=RANKS, standing=evaluate(MAP)),
    "ranks-since": lambda: to_dot(MAP, style=RANKS, since=EARLIER),
    "ranks-strengths": lambda: to_dot(MAP, style=RANKS, strengths=strengths(MAP)),
    "compact": lambda: to_dot(MAP, style=Style(layout="compact")),
    "aif": lambda: to_dot(MAP, style=Style("print", "LR", layout="aif")),
}


def spoken(style: Style, debate: ArgumentMap = MAP, **shown: Unpack[Layers]) -> str:
    """Return what an SVG is given besides the lines of an engine: titles, and text in columns."""
    drawing = draw(overlay_of(debate, style, shown), style)
    found = titles_of(drawing)
    told = [f"{found.title}: {found.description}", *[str(each) for each in drawing.findings]]
    told += [f"{name}: {title}" for name, title in found.titles.items()]
    told += [f"{name}:\n{_TAG.sub(_sorted, text)}" for name, text in found.texts.items()]
    # The place of the prefix that ids get when the SVG is made.
    return "\n".join(told).replace("\0", "PREFIX-") + "\n"


_TAG = re.compile(r'<(\w+)((?: [\w:-]+="[^"]*")+)')


def _sorted(match: re.Match[str]) -> str:
    """Return the start of a tag, whose attributes mean the same in any order."""
    attributes = sorted(re.findall(r' [\w:-]+="[^"]*"', match[2]))
    return f"<{match[1]}{''.join(attributes)}"


SPOKEN: Mapping[str, Callable[[], str]] = {
    "columns": lambda: spoken(COLUMNS),
    "columns-dark-slide": lambda: spoken(Style("dark", layout="columns", page="slide")),
    "columns-leftwards": lambda: spoken(Style(direction="RL", layout="columns")),
    "columns-german": lambda: spoken(Style(layout="columns", words=Words.of("de"))),
    "columns-linked": lambda: spoken(Style(layout="columns", address="https://e.org/p")),
    "columns-why": lambda: spoken(COLUMNS, standing=evaluate(MAP), why="due"),
    "columns-since": lambda: spoken(COLUMNS, since=EARLIER),
    "columns-strengths": lambda: spoken(COLUMNS, strengths=strengths(MAP)),
    "columns-focus": lambda: spoken(COLUMNS, focus(MAP, "little", depth=1)),
    "columns-standing": lambda: spoken(COLUMNS, standing=evaluate(MAP, rejected=["law"])),
    "columns-deep": lambda: spoken(COLUMNS, CHAIN),
    "ranks": lambda: spoken(RANKS),
    "ranks-standing": lambda: spoken(RANKS, standing=evaluate(MAP)),
}

TREE = ArgumentMap(
    [
        Claim(f"c{n}", f"Claim {n} of them, in so many words{', and more' * (n % 7)}.")
        for n in range(40)
    ]
    + [(Support if n % 3 else Counterpoint)(f"c{n}", f"c{(n - 1) // 2}") for n in range(1, 40)],
    title="A tree",
)


def sheets() -> str:
    """Return the drawings of the printed sheets of a tree."""
    style = Style(layout="columns", page="120x90mm")
    drawing = draw(overlay_of(TREE, style, {}), style)
    assert drawing.sheets is not None
    return "\n".join([each.text for each in drawing.sheets()])


@pytest.mark.parametrize("name", SPOKEN)
def test_what_is_told_of_a_drawing_is_as_it_was(name: str) -> None:
    """The titles of its boxes and lines, and the text that argmap writes itself."""
    assert SPOKEN[name]() == (FOLDER / f"{name}.txt").read_text("utf-8")


def test_printed_sheets_are_as_they_were() -> None:
    """Several, with what stands on each."""
    assert sheets() == (FOLDER / "sheets.dot").read_text("utf-8")


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_as_it_was(name: str) -> None:
    """A drawing is as it was, to the last character."""
    assert DRAWINGS[name]() == (FOLDER / f"{name}.dot").read_text("utf-8")


def test_no_drawing_is_kept_for_nothing() -> None:
    """Each file is held against a drawing."""
    assert sorted(path.stem for path in FOLDER.glob("*.dot")) == sorted([*DRAWINGS, "sheets"])
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == sorted(SPOKEN)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "sheets.dot").write_text(sheets(), "utf-8")
    for rows, suffix in ((DRAWINGS, "dot"), (SPOKEN, "txt")):
        for name, make in rows.items():
            (FOLDER / f"{name}.{suffix}").write_text(make(), "utf-8")
