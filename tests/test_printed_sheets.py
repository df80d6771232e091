"""Maps in print: which way round each sheet is, how wide its drawing, and what stands on it."""

from __future__ import annotations

import random
import re
import struct
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Counterpoint,
    Finding,
    Style,
    Support,
    render,
    render_all,
    render_many,
)
from argmap.diagram import picture_in
from tests.placed import complete, sheets_of, tree

DENSE = ArgumentMap(
    [
        *[Claim(f"o{n}", f"Option {n} should be taken.") for n in range(3)],
        *[Claim(f"k{n}", f"Consideration {n} weighs much.") for n in range(5)],
        *[Support(f"k{n}", f"o{m}") for n in range(5) for m in range(3)],
    ],
    title="Options",
)


def _sheets(debate: ArgumentMap, path: Path) -> list[tuple[tuple[int, int], str]]:
    """Return the size of each sheet of A4 that the map takes, in points, and its text."""
    pypdf = pytest.importorskip("pypdf")
    render(debate, path / "map.pdf", style=Style(page="a4", layout="columns"))
    return [
        ((round(sheet.mediabox.width), round(sheet.mediabox.height)), sheet.extract_text())
        for sheet in pypdf.PdfReader(path / "map.pdf").pages
    ]


@pytest.mark.engine
def test_a_small_map_does_not_turn_its_paper(tmp_path: Path) -> None:
    """At the full size of its text it is as wide as the paper is upright, and no wider."""
    for replies in (1, 2, 3, 5):
        claims = [Claim(f"c{number}", "A short claim.") for number in range(replies + 1)]
        steps = [Support(f"c{number}", "c0") for number in range(1, replies + 1)]
        ((size, _),) = _sheets(ArgumentMap([*claims, *steps]), tmp_path)
        assert size == (595, 842)


@pytest.mark.engine
@pytest.mark.parametrize("seed", [2, 5])
def test_all_sheets_of_a_map_are_turned_alike(seed: int, tmp_path: Path) -> None:
    """Whatever shape each of them would take for itself."""
    sheets = _sheets(tree(160, seed=seed), tmp_path)
    assert len(sheets) > 3
    assert len({size for size, _ in sheets}) == 1


@pytest.mark.engine
def test_the_legend_of_a_sheet_tells_of_what_stands_on_it(tmp_path: Path) -> None:
    """Of hedged claims and of thin lines, but on no sheet that has none of them."""
    claims, steps = [Claim("t", "The main claim.")], list[Support]()
    for part in "ab":
        for number in range(120):
            name, last = f"{part}{number}", part == "b" and number == 119
            text = f"Claim {name} says something more about what it is here to say."
            claims.append(Claim(name, text, modality="possible" if last else "asserted"))
            above = f"{part}{(number - 1) // 3}" if number else "t"
            steps.append(Support(name, above, cue="" if last else "since"))
    sheets = [
        re.sub(r"\s+", " ", text) for _, text in _sheets(ArgumentMap([*claims, *steps]), tmp_path)
    ]
    assert len(sheets) > 2
    for text in sheets:
        assert ("hedged" in text) == ("thin line" in text) == ("Claim b119 says" in text)


@pytest.mark.engine
def test_a_sheet_that_goes_on_from_another_keeps_its_short_parts(tmp_path: Path) -> None:
    """Only the longest parts of what is too long go on elsewhere; below the main claim all do."""
    claims = [Claim("t", "The main claim."), Claim("head", "The head of one long column.")]
    steps: list[Support | Counterpoint] = [Support("head", "t")]
    for number, length in enumerate((60, 2, 2, 2)):
        above = "head"
        for depth in range(length):
            name = f"c{number}-{depth}"
            claims.append(Claim(name, f"Claim {name} " + "says something more " * 5 + "of it."))
            steps.append(Counterpoint(name, above if depth < 2 else f"c{number}-{depth // 2}"))
            above = name
    sheets = [
        re.sub(r"\s+", " ", text) for _, text in _sheets(ArgumentMap([*claims, *steps]), tmp_path)
    ]
    assert "c1-0" not in sheets[0]
    assert all(f"c{number}-1" in sheets[1] for number in (1, 2, 3))
    assert "c0-0" in sheets[1]
    assert "c0-59" not in sheets[1]


@pytest.mark.engine
def test_what_goes_on_says_on_which_sheet(tmp_path: Path) -> None:
    """By the number in that sheet's title; and from there it says back to where it comes from."""
    sheets = [re.sub(r"\s+", "", text) for _, text in _sheets(tree(160, seed=2), tmp_path)]
    led = 0
    for at, text in enumerate(sheets, 1):
        assert f"({at}/{len(sheets)})" in text
        for number, onward in re.findall(
            r"\((\d+)\)(?:(?!\(\d+\)).)*?goesonatitsnumber\((\d+)/\d+\)", text
        ):
            led += 1
            assert f"see({number})({at}/{len(sheets)})" in sheets[int(onward) - 1]
    assert led > 3


def test_a_reference_names_a_sheet_only_where_its_claim_stands_on_another() -> None:
    """Also where that claim goes on elsewhere, which its own box says."""
    seen: set[bool] = set()
    for seed in range(3):
        debate = tree(140, seed=seed)
        chance = random.Random(seed)
        more = [chance.sample(debate.claims, 2) for _ in range(30)]
        pairs = {(premise.id, target.id) for premise, target in more}
        known = {(step.premises[0], step.conclusion) for step in debate.supports}
        debate = debate.add(*[Support(*pair) for pair in sorted(pairs - known)])
        sheets = sheets_of(debate, Style(page="a4", layout="columns"))
        for sheet in sheets:
            rows = [row for box in sheet.boxes for row in box.reply.rows]
            here = {row.claim.id for row in rows if row.own}
            for box in sheet.boxes:
                for cell in box.cells:
                    if cell.row.own or box.reply.goes_on:
                        continue
                    words = "".join([words for line in cell.lines for _, words in line])
                    is_named = f"/ {len(sheets)})" in words.replace("\N{NO-BREAK SPACE}", " ")
                    assert is_named == (cell.row.claim.id not in here)
                    seen.add(is_named)
    assert seen == {False, True}


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["dot", "pygraphviz"])
@pytest.mark.parametrize("layout", ["reasons", "compact", "aif"])
@pytest.mark.parametrize(
    ("page", "size"),
    [
        *(("a4", (595, 842)), ("letter", (612, 792)), ("297x420mm", (842, 1191))),
        *(("slide", (960, 540)), ("1280x720px", (960, 540))),
    ],
)
def test_ranks_are_put_on_their_page(
    page: str,
    size: tuple[int, int],
    layout: Literal["reasons", "compact", "aif"],
    engine: str,
    tmp_path: Path,
) -> None:
    """Whole, in the corner where the map begins, alone or among many; the PNG of a slide, too."""
    pypdf = pytest.importorskip("pypdf")
    if engine == "pygraphviz":
        pytest.importorskip("pygraphviz")
    style = Style(page=page, layout=layout)
    suffixes = ["svg", "pdf", "png"]
    alone = [picture_in(DENSE, suffix, style=style, engine=engine) for suffix in suffixes]
    together = render_all(
        DENSE, [tmp_path / f"map.{suffix}" for suffix in suffixes], style=style, engine=engine
    )
    assert [path.read_bytes() for path in together] == alone
    (sheet,) = pypdf.PdfReader(BytesIO(alone[1])).pages
    found = round(sheet.mediabox.width), round(sheet.mediabox.height)
    assert found == size or (page in {"a4", "letter", "297x420mm"} and found == size[::-1])
    text = re.sub(r"\s+", "", sheet.extract_text())
    assert all(text.count(re.sub(r"\s+", "", claim.text)) for claim in DENSE.claims)
    assert (struct.unpack(">II", alone[2][16:24]) == (1920, 1080)) == (page == "slide")
    (tmp_path / "many").mkdir()
    for outcome in render_many(
        {"map": DENSE}, tmp_path / "many", formats="pdf", style=style, engine=engine
    ):
        (other,) = pypdf.PdfReader(outcome.paths[0]).pages
        assert other.mediabox == sheet.mediabox


@pytest.mark.engine
@pytest.mark.parametrize("layout", ["auto", "reasons"])
def test_ranks_too_small_for_print_take_sheets_in_columns(
    layout: Literal["auto", "reasons"], tmp_path: Path
) -> None:
    """Unless they were asked for; the one is told, and so is how small the others are."""
    pypdf = pytest.importorskip("pypdf")
    told: list[Finding] = []
    path = render(
        complete(60, 9),
        tmp_path / "map.pdf",
        style=Style(page="a4", layout=layout),
        report=told.append,
    )
    sheets = pypdf.PdfReader(path).pages
    assert (len(sheets) > 1) == (layout == "auto")
    assert {(round(each.mediabox.width), round(each.mediabox.height)) for each in sheets} <= {
        (595, 842),
        (842, 595),
    }
    code = "printed-in-columns" if layout == "auto" else "small-text"
    assert code in [finding.code for finding in told]
