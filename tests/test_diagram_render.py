"""Drawing into files and for notebooks: whole files, clear errors, never a surprise."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import (
    ArgumentMap,
    Claim,
    Counterpoint,
    EngineError,
    EngineNotFoundError,
    FileError,
    FormatError,
    Style,
    StyleError,
    Support,
    render,
    render_all,
    to_dot,
)
from argmap.diagram import picture
from tests.drawings import shown, squeezed
from tests.strategies import maps

DEBATE = ArgumentMap.of(
    Claim("tax", "Tax carbon."),
    Claim("hot", "It is hot."),
    Claim("poor", "The poor pay."),
    Support("hot", "tax"),
    Counterpoint("poor", "tax"),
    title="Climate",
)


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Make the only engine one that fails; return its path."""
    program = tmp_path / "broken"
    program.write_text(f"#!{sys.executable}\nraise SystemExit('out of order')\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("ARGMAP_DOT", str(program))
    return str(program)


@pytest.mark.engine
@settings(max_examples=30)
@given(maps(), st.sampled_from(["auto", "LR", "RL", "TB"]))
def test_any_map_draws(debate: ArgumentMap, direction: str) -> None:
    """Whatever a map holds, an engine draws it, and every claim can be read in the drawing."""
    svg = picture(debate, style=Style(direction=direction))  # type: ignore[arg-type]  # pyright: ignore
    texts = shown(svg)
    assert all(squeezed(claim.text) in texts for claim in debate.claims)


@pytest.mark.engine
def test_the_suffix_names_the_format(tmp_path: Path) -> None:
    """Each suffix gives its format, in whatever case, and the path comes back."""
    begins = {"svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF", "dot": b"digraph", "SVG": b"<svg"}
    for suffix, begin in begins.items():
        path = render(DEBATE, tmp_path / f"map.{suffix}")
        assert path == tmp_path / f"map.{suffix}"
        assert path.read_bytes().startswith(begin)


@pytest.mark.engine
def test_several_files_come_from_one_layout(tmp_path: Path) -> None:
    """All the files asked for are written, and are what each alone would be."""
    paths = [tmp_path / f"map.{suffix}" for suffix in ("pdf", "svg", "png", "dot")]
    assert render_all(DEBATE, map(str, paths)) == tuple(paths)
    for path in paths:
        alone = render(DEBATE, tmp_path / f"alone{path.suffix}")
        assert alone.read_bytes() == path.read_bytes()


def test_dot_text_needs_no_engine(tmp_path: Path, broken: str) -> None:
    """The text of the drawing can be had on any machine."""
    path = render(DEBATE, str(tmp_path / "map.dot"), engine=broken)
    assert path.read_text("utf-8") == to_dot(DEBATE)


@pytest.mark.parametrize("name", ["map.jpg", "map", "map.svg.gz", ".svg", ""])
def test_an_unknown_suffix_is_an_error(tmp_path: Path, name: str) -> None:
    """The error names the suffixes there are; nothing is written."""
    with pytest.raises(FormatError, match=r"ends in \.svg, \.png, \.pdf, \.dot or \.mmd, found"):
        render_all(DEBATE, [tmp_path / "map.dot", name])
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("broken")
def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    """A drawing that fails neither touches the file nor leaves another."""
    path = tmp_path / "map.svg"
    path.write_text("precious", "utf-8")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(EngineError, match="out of order"):
        render(DEBATE, path)
    assert path.read_text("utf-8") == "precious"
    assert sorted(tmp_path.iterdir()) == before


def test_a_path_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    """A missing folder or a folder in place of a file is said in one sentence."""
    with pytest.raises(FileError, match="cannot write"):
        render(DEBATE, tmp_path / "none" / "map.dot")
    (tmp_path / "folder.dot").mkdir()
    with pytest.raises(FileError, match="it is a folder"):
        render(DEBATE, tmp_path / "folder.dot")
    assert os.listdir(tmp_path) == ["folder.dot"]  # noqa: PTH208 - hidden files too


@pytest.mark.engine
def test_a_notebook_shows_a_drawing_and_a_tree() -> None:
    """A map displays itself as an SVG, with a tree of text for other readers."""
    bundle = DEBATE._repr_mimebundle_()
    assert set(bundle) == {"image/svg+xml", "text/plain"}
    assert ET.fromstring(bundle["image/svg+xml"]).tag.endswith("svg")
    assert "because: It is hot." in bundle["text/plain"]


def test_a_notebook_without_an_engine_shows_the_tree(
    broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A notebook never shows an exception in place of a map."""
    assert set(DEBATE._repr_mimebundle_()) == {"text/plain"}
    monkeypatch.setenv("ARGMAP_DOT", f"{broken} no more")
    assert set(DEBATE._repr_mimebundle_()) == {"text/plain"}
    with pytest.raises(EngineNotFoundError):
        picture(DEBATE)


@pytest.mark.engine
@pytest.mark.parametrize(
    "debate",
    [
        ArgumentMap(),
        ArgumentMap(title="x" * 50_000),
        ArgumentMap.of(Claim("a", "word " * 20_000), Claim("b", "x" * 50_000), Support("a", "b")),
        ArgumentMap.of(Claim("a", "a" + "\u0301" * 50_000)),
        ArgumentMap([Claim(f"c{n}", "Alone.") for n in range(100)]),
        ArgumentMap.of(
            *[Claim(f"c{n}", "One of many.") for n in range(101)],
            Support([f"c{n}" for n in range(1, 101)], "c0"),
        ),
        ArgumentMap.of(
            *[Claim(f"c{n}", "One of many.") for n in range(101)],
            *[Support(f"c{n}", "c0") for n in range(1, 101)],
        ),
        ArgumentMap.of(
            *[Claim(f"c{n}", "All for all.") for n in range(12)],
            *[Support(f"c{n}", f"c{m}") for n in range(12) for m in range(12)],
        ),
    ],
    ids=["empty", "title", "long", "marks", "alone", "linked", "convergent", "circles"],
)
def test_extreme_maps_draw(debate: ArgumentMap) -> None:
    """Size, emptiness and density are no reason to fail."""
    assert all(squeezed(claim.text) in shown(picture(debate)) for claim in debate.claims[:3])


@pytest.mark.engine
def test_the_text_of_a_pdf_can_be_selected(tmp_path: Path) -> None:
    """It is set in fonts that say which letter each sign is, and reads as the claims."""
    path = render(DEBATE, tmp_path / "map.pdf")
    data = path.read_bytes()
    assert b"/Font" in data
    assert b"/ToUnicode" in data
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("the rest needs pdftotext")
    done = subprocess.run([program, path, "-"], capture_output=True, check=True, text=True)
    assert all(squeezed(claim.text) in squeezed(done.stdout) for claim in DEBATE.claims)


def test_a_png_of_too_many_pixels_is_refused_before_it_is_drawn(tmp_path: Path) -> None:
    """A PNG of too many pixels is refused before it is drawn, by the least that its boxes take.

    An SVG has none.
    """
    claims = [Claim(f"c{n}", "So.") for n in range(140)]
    many = ArgumentMap([*claims, *[Support(f"c{n}", "c0") for n in range(1, 140)]])
    missing = tmp_path / "no engine"
    with pytest.raises(StyleError, match=r"would have more than [\d,]+ pixels, too many"):
        render(many, tmp_path / "map.png", engine=missing, scale=8)
    for name, scale in (("map.png", 1), ("map.svg", 8)):
        with pytest.raises(EngineNotFoundError):
            render(many, tmp_path / name, engine=missing, scale=scale)
