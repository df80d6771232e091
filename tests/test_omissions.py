"""Findings about pictures: letters without a font, links that a PDF has not; the title of a PDF."""

from __future__ import annotations

import os
import re
from io import BytesIO
from pathlib import Path

import pytest

from argmap import ArgumentMap, Claim, Finding, Source, Style, Support, render, render_many
from argmap.diagram import picture_in
from argmap.diagram.engine.pdf import add_title
from argmap.diagram.theme import Layout, Line
from tests.placed import complete, tree

posix = pytest.mark.skipif(os.name != "posix", reason="a script stands in for fc-list")

JAPANESE = ArgumentMap.of(
    Claim("t", "東京に炭素税を導入すべきだ。👍"),
    Claim("a", "Ångström ﬁnds “naïve” µ Ω Ж — …"),
    Support("a", "t"),
    title="炭素税",
)


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for fc-list, which comes first on PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder / "fc-list"


def answer(program: Path, script: str) -> None:
    """Let the stand-in do something."""
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)


def told(debate: ArgumentMap, path: Path, *, style: Style | None = None) -> list[Finding]:
    """Draw the map, and return the findings."""
    found: list[Finding] = []
    render(debate, path, style=style or Style(), report=found.append)
    return found


@posix
@pytest.mark.engine
@pytest.mark.parametrize("suffix", ["png", "pdf"])
def test_letters_that_no_font_has_are_told_once(fonts: Path, tmp_path: Path, suffix: str) -> None:
    """Letters that no font has are told once, with one of each script.

    Those that every font has are not asked for.
    """
    answer(fonts, f'echo "$1" >> {tmp_path}/asked')
    (found,) = told(JAPANESE, tmp_path / f"a.{suffix}")
    assert found.code == "missing-glyphs"
    assert "Chinese characters (炭), Hiragana (に), emoji (👍)" in found.message
    assert f"the {suffix.upper()} shows boxes" in found.message
    asked = (tmp_path / "asked").read_text("utf-8").split()
    assert asked == [":charset=70ad", ":charset=306b", ":charset=1f44d"]


@posix
@pytest.mark.engine
@pytest.mark.parametrize(
    ("debate", "lines", "expected"),
    [
        (ArgumentMap.of(Claim("a", "A.", cue="恐らく")), (), "恐"),
        (
            ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("b", "a", cue="เพราะ")),
            (),
            "เ",
        ),
        (ArgumentMap.of(Claim("a", "A."), sources=[Source("s", title="資料")]), (), "資"),
        (ArgumentMap.of(Claim("a", "A.", note="註")), ("note",), "註"),
        (ArgumentMap.of(Claim("a", "A.", tags=["税"])), ("tags",), "税"),
        (ArgumentMap.of(Claim("税", "A.")), ("id",), "税"),
        (ArgumentMap.of(Claim("a", "Done ✅.")), (), "✅"),
        (ArgumentMap.of(Claim("税", "A.", note="註", tags=["税"])), (), ""),
    ],
)
def test_every_text_of_a_drawing_is_looked_at(
    debate: ArgumentMap, lines: tuple[Line, ...], expected: str, fonts: Path, tmp_path: Path
) -> None:
    """Cues, sources and the small lines that are shown, not those that are not."""
    answer(fonts, "exit 0")
    found = told(debate, tmp_path / "a.png", style=Style(lines=lines))
    assert [each.code for each in found] == ["missing-glyphs"] * bool(expected)
    assert all(f"({expected})" in each.message for each in found)


@posix
@pytest.mark.engine
def test_nothing_is_told_where_fonts_are_there_or_cannot_be_known(
    fonts: Path, tmp_path: Path
) -> None:
    """Nothing is told where fonts are there or cannot be known.

    Nor of an SVG, which is shown with the fonts of whoever looks at it.
    """
    answer(fonts, "echo Noto Sans CJK")
    assert not told(JAPANESE, tmp_path / "a.png")
    answer(fonts, "exit 3")
    assert not told(JAPANESE, tmp_path / "a.png")
    answer(fonts, "exit 0")
    assert not told(JAPANESE, tmp_path / "a.svg")
    assert not told(tree(4), tmp_path / "a.png")


@pytest.mark.engine
def test_a_pdf_without_links_says_so_once(tmp_path: Path) -> None:
    """References to boxes are none in a PDF, and no address that leads nowhere stands in it."""
    shared = ArgumentMap.of(
        *[Claim(name, f"{name}.") for name in "tabp"],
        *[Support(one, other) for one, other in ("at", "bt", "pa", "pb")],
    )
    (found,) = told(shared, tmp_path / "a.pdf", style=Style(layout="columns"))
    assert found.code == "links-left-out"
    assert b"/URI" not in (tmp_path / "a.pdf").read_bytes()
    assert not told(shared, tmp_path / "a.svg", style=Style(layout="columns"))
    assert not told(tree(4), tmp_path / "b.pdf")


@pytest.mark.engine
@pytest.mark.parametrize(
    ("page", "layout", "suffix", "is_told"),
    [
        *(("slide", "auto", suffix, True) for suffix in ("svg", "png", "pdf")),
        *(("a4", "auto", suffix, suffix != "pdf") for suffix in ("svg", "png", "pdf")),
        *(("a4", "reasons", suffix, True) for suffix in ("svg", "png", "pdf")),
        *((page, "auto", "svg", False) for page in ("screen", "pane:600", "1000x1400mm")),
        ("slide", "auto", "dot", False),
    ],
)
def test_text_too_small_to_read_is_told(
    page: str, layout: Layout, suffix: str, tmp_path: Path, *, is_told: bool
) -> None:
    """With what to try. Sheets are legible; a pane, or a screen, scrolls."""
    found = told(tree(150), tmp_path / f"a.{suffix}", style=Style(page=page, layout=layout))
    assert [each.code for each in found] == ["small-text"] * is_told
    for each in found:
        assert re.fullmatch(rf"text is \d\.\d pt on {page}, too small to read", each.message)
        assert all(word in each.hint for word in ("focus", "collapse", "overview", "PDF"))


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["dot", "pygraphviz"])
def test_links_to_other_pages_are_there_or_told(engine: str, tmp_path: Path) -> None:
    """Links to other pages are there or told, by either engine; none of them is dead."""
    if engine == "pygraphviz":
        pytest.importorskip("pygraphviz")
    found: list[Finding] = []
    style = Style(address="https://example.org/page")
    path = render(tree(4), tmp_path / "a.pdf", style=style, engine=engine, report=found.append)
    linked = b"(https://example.org/page#c0)" in path.read_bytes()
    assert linked != bool(found)


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["dot", "pygraphviz"])
def test_a_pdf_has_its_title(engine: str, tmp_path: Path) -> None:
    """A PDF has its title, on one sheet, on several, drawn alone and among many; in any script."""
    pypdf = pytest.importorskip("pypdf")
    if engine == "pygraphviz":
        pytest.importorskip("pygraphviz")

    def title(data: bytes) -> str:
        return str(pypdf.PdfReader(BytesIO(data), strict=True).metadata["/Title"])

    for page in ("screen", "a4"):
        data = picture_in(JAPANESE, "pdf", style=Style(page=page), engine=engine)
        assert title(data) == "炭素税"
    assert title(picture_in(tree(120), "pdf", style=Style(page="a4"))) == "A generated debate"
    items = {"one": JAPANESE, "two": tree(4)}
    render_many(items, tmp_path, formats="pdf", engine=engine)
    assert title((tmp_path / "one.pdf").read_bytes()) == "炭素税"
    assert title((tmp_path / "two.pdf").read_bytes()) == "A generated debate"


def test_a_pdf_of_another_make_stays_as_it_is() -> None:
    """So does one of a map without a title."""
    end = b"trailer\n<< /Size 9 /Root 8 0 R >>\nstartxref\n12\n%%EOF\n"
    assert add_title(b"%PDF-1.5 no trailer", "Tax") == b"%PDF-1.5 no trailer"
    assert add_title(b"%PDF" + end, " ") == b"%PDF" + end
    assert b"/Title <FEFF005400610078>" in add_title(b"%PDF" + end, "Tax")


@posix
@pytest.mark.engine
def test_the_findings_of_many_drawings_are_those_of_each(fonts: Path, tmp_path: Path) -> None:
    """Each outcome tells what ``render`` would; a script is asked for once in all of them."""
    answer(fonts, f'echo "$1" >> {tmp_path}/asked')
    folder = tmp_path / "pictures"
    folder.mkdir()
    dense = complete(5, 4)
    many = {"japanese": JAPANESE, "again": JAPANESE, "dense": dense, "plain": tree(4)}
    outcomes = render_many(many, folder, formats=["png", "svg"])
    codes = {each.name: [finding.code for finding in each.findings] for each in outcomes}
    assert codes == {
        "japanese": ["missing-glyphs"],
        "again": ["missing-glyphs"],
        "dense": ["drawn-in-ranks"],
        "plain": [],
    }
    assert outcomes[0].findings == tuple(told(JAPANESE, tmp_path / "a.png"))
    asked = (tmp_path / "asked").read_text("utf-8").split()
    assert asked == [":charset=70ad", ":charset=306b", ":charset=1f44d"] * 2
    fresh = render_many(many, folder, formats=["png", "svg"])
    assert [each.fresh for each in fresh] == [True] * 4
    assert [finding.code for finding in fresh[2].findings] == ["drawn-in-ranks"]


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_the_title_of_a_pdf_stands_where_its_table_says(end: bytes) -> None:
    """The title of a PDF stands where its table says.

    Behind what the engine wrote, whether that ends in a line break or not.
    """
    written = (
        b"%PDF-1.5\ntrailer\n<< /Size 5\n   /Root 4 0 R\n   /Info 3 0 R\n>>\nstartxref\n9\n%%EOF"
        + end
    )
    titled = add_title(written, "Tax")
    assert titled.startswith(written)
    place, table = re.findall(rb"xref\n5 1\n(\d{10}) 00000 n|startxref\n(\d+)\n%%EOF\n$", titled)
    assert titled[len(written) :].startswith(b"5 0 obj" if end else b"\n5 0 obj")
    assert titled[int(place[0]) :].startswith(b"5 0 obj\n<< /Title <FEFF005400610078> >>")
    assert titled[int(table[1]) :].startswith(b"xref\n5 1\n")
