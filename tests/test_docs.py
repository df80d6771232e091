"""The documentation: every snippet runs, every configuration builds, and so does the whole."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

import argmap
from tests import described
from tests.test_house import ROWS

ROOT = Path(argmap.__file__).parents[1]
DOCS = ROOT / "docs"
OWN = [
    path
    for path in sorted(DOCS.rglob("*.md"))
    if not {"generated", "_build"} & set(path.relative_to(DOCS).parts)
]
PAGES = [ROOT / "README.md", *OWN]
TOOLS = ("sphinx", "furo", "myst_parser")


class Block(NamedTuple):
    """A fenced block of a page."""

    language: str
    caption: str
    text: str


def blocks(page: Path) -> Iterator[Block]:
    """Yield the fenced blocks of a page, those with a caption as the files they are."""
    text = page.read_text("utf-8")
    fences = re.findall(r"^(`{3,})([^`\n]*)\n((?:.*\n)*?)\1$", text, flags=re.MULTILINE)
    for _, info, body in fences:
        caption = re.search(r"^:caption: (.*)$", body, flags=re.MULTILINE)
        language = info.removeprefix("{code-block}").strip()
        text = re.sub(r"\A(:\w+:.*\n)+\n?", "", body)
        yield Block(language, caption[1] if caption else "", text)


def name(page: Path) -> str:
    """Return the name of a page for a test."""
    return page.relative_to(ROOT).as_posix()


def run(command: str, folder: Path) -> str:
    """Run a line of a console; return what it prints, complaints included."""
    programs = folder.parent / "programs"
    if not programs.exists():
        programs.mkdir()
        program = programs / "argmap"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m argmap "$@"\n', "utf-8")
        program.chmod(0o755)
        (programs / "python").symlink_to(sys.executable)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**environment, "COLUMNS": "100", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console, and what the page says that it prints."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def agrees(stated: str, printed: str) -> bool:
    """Tell whether a command prints what is stated; a line "…" stands for any lines."""
    pattern = "".join(
        r"(?:.*\n)*?" if line == "…\n" else re.escape(line)
        for line in stated.strip("\n").replace("\n\n", "\n").splitlines(keepends=True)
    )
    shown = "\n".join(line.rstrip() for line in printed.splitlines() if line.strip())
    return re.fullmatch(f"{pattern}\n?", f"{shown}\n" if shown else "") is not None


@pytest.mark.engine
@pytest.mark.parametrize("page", PAGES, ids=name)
def test_what_a_page_shows_is_so(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files are written, consoles and scripts run in their order, and print what stands there."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    space: dict[str, object] = {"__name__": "page"}
    for block in blocks(page):
        if block.caption:
            path = folder / block.caption
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, "utf-8")
        elif block.language == "console":
            for command, stated in commands(block.text):
                printed = run(command, folder)
                assert agrees(stated, printed), f"$ {command}\n{printed}"
        elif block.language == "python" and ">>> " not in block.text:
            exec(block.text, space)  # noqa: S102 - our own pages


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    """Each link to a file of the project; those to generated pages are checked by the build."""
    flags = re.MULTILINE | re.DOTALL
    text = re.sub(r"^(`{3,}).*?^\1$", "", page.read_text("utf-8"), flags=flags)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target or "generated/" in target or target.startswith("#"):
            continue
        assert (page.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("part", ["tutorials", "how-to", "explanation", "reference"])
def test_an_index_links_every_page_of_its_part(part: str) -> None:
    """An index links every page of its part.

    For those who read it where no site is built, and for the twins.
    """
    text = (DOCS / part / "index.md").read_text("utf-8")
    for page in (DOCS / part).glob("*.md"):
        assert page.stem == "index" or f"]({page.name})" in text, page.name


def test_the_readme_is_short() -> None:
    """The README is short, at most two hundred lines; the rest is in docs."""
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 200


def test_the_readme_lists_the_commands() -> None:
    """Each of them."""
    text = (ROOT / "README.md").read_text("utf-8")
    for name in described.commands():
        assert re.search(rf"^    argmap {name}\b", text, flags=re.MULTILINE), name


def test_every_option_that_a_page_names_is_one_of_a_command() -> None:
    """Every option on the pages for people who use argmap is there, but for other programs'."""
    options = {"--version", "--print-completion"}
    for command in described.commands().values():
        options.update(*(each["name"].split(", ") for each in command["arguments"]))
    for page in PAGES:
        if page.parent.name in {"tutorials", "how-to", "reference"} or page.name == "README.md":
            lines = page.read_text("utf-8").splitlines()
            own = "\n".join([line for line in lines if not line.startswith(OTHER_PROGRAMS)])
            assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", own)) <= options, name(page)


OTHER_PROGRAMS = ("pandoc ",)


def test_the_citation_is_of_this_version() -> None:
    """The number stands in the package and in CITATION.cff."""
    text = (ROOT / "CITATION.cff").read_text("utf-8")
    assert re.search(rf"^version: {re.escape(argmap.__version__)}$", text, flags=re.MULTILINE)


def test_every_extra_is_explained() -> None:
    """Every extra is explained, with what it is for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    text = (DOCS / "reference" / "extras.md").read_text("utf-8")
    for extra in project["optional-dependencies"]:
        assert re.search(rf"^\|.*`{extra}`", text, flags=re.MULTILINE), extra


def test_an_invariant_names_the_test_that_holds_it() -> None:
    """Each test that the page on the house names is there, and each room has some."""
    text = (DOCS / "explanation" / "house.md").read_text("utf-8")
    named = re.findall(r"`tests/(\w+\.py)::(\w+)`", text)
    headings = set(re.findall(r"\w+", " ".join(re.findall(r"^## (.*)$", text, re.MULTILINE))))
    rooms = {room for row in ROWS["argmap"] for room in row if not room.startswith("__")}
    assert rooms <= headings, rooms - headings
    for file, test in named:
        assert f"def {test}(" in (ROOT / "tests" / file).read_text("utf-8"), f"{file}::{test}"


def test_a_path_on_the_page_of_the_house_exists() -> None:
    """Each path inside the package that the page on the house names is a file or a folder."""
    text = (DOCS / "explanation" / "house.md").read_text("utf-8")
    named = re.findall(r"`(argmap/[\w/.]+)`", text)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the documentation once, any warning being an error; return its folder."""
    if not all(find_spec(tool) for tool in TOOLS):
        pytest.skip("no Sphinx, furo and MyST; the 'docs' extra has them")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html"]
    trees = ["-d", str(folder / "trees")]
    done = subprocess.run(
        [*command, *trees, str(DOCS), str(folder / "html")],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "html"


@pytest.mark.engine
def test_every_page_has_a_twin_in_markdown(site: Path) -> None:
    """Every page has a twin in Markdown.

    As plain Markdown, listed with its title in ``llms.txt``.
    """
    pages = {
        path.relative_to(site).with_suffix("").as_posix()
        for path in site.rglob("*.html")
        if path.name not in {"genindex.html", "search.html", "py-modindex.html"}
    }
    listed = re.findall(
        r"^- \[(.+)\]\((.+)\.md\): \S", (site / "llms.txt").read_text("utf-8"), re.MULTILINE
    )
    assert {page for _, page in listed} == pages
    for title, page in listed:
        text = (site / f"{page}.md").read_text("utf-8")
        assert f"# {title}\n" in text
        shown = re.sub(r"^`{5}.*?^`{5}$", "", text, flags=re.MULTILINE | re.DOTALL)
        assert "```{" not in shown


@pytest.mark.engine
def test_every_check_every_name_and_thirty_pictures_are_shown(site: Path) -> None:
    """Made of the library's tables."""
    checks = (site / "generated" / "checks.html").read_text("utf-8")
    for row in argmap.CHECKS:
        assert f'id="{row.code}"' in checks
        assert f"{row.code}.svg" in checks
    names = "".join(path.read_text("utf-8") for path in site.glob("generated/names-*.html"))
    for public in set(vars(argmap)["_NAMES"].all) - {"__version__"}:
        assert f'id="argmap.{public}"' in names, public
    gallery = (site / "generated" / "gallery.html").read_text("utf-8")
    assert len(re.findall(r"<img [^>]*_images/[^>]*\.svg", gallery)) >= 30


def configurations(page: Path) -> dict[str, str]:
    """Return the files that a page shows, by name."""
    return {block.caption: block.text for block in blocks(page) if block.caption}


EMBED = DOCS / "how-to" / "embed.md"
DRAWN = '<div class="argmap"><svg'


def lay_out(folder: Path, *names: str) -> None:
    """Write the files of the page on embedding into a folder."""
    shown = configurations(EMBED)
    for each in itertools.chain(names, [each for each in shown if each.endswith("taxes.md")]):
        path = folder / each
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(shown[each], "utf-8")


@pytest.mark.engine
def test_the_configuration_of_mkdocs_builds(tmp_path: Path) -> None:
    """The configuration of mkdocs builds, as the page shows it.

    What is odd about a map fails a strict build.
    """
    pytest.importorskip("mkdocs")
    lay_out(tmp_path, "mkdocs.yml")
    command = [sys.executable, "-W", "ignore", "-m", "mkdocs", "build", "--strict", "-q"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert DRAWN in (tmp_path / "site" / "taxes" / "index.html").read_text("utf-8")


@pytest.mark.engine
@pytest.mark.parametrize("config", ["mkdocs.yml", "zensical.toml"])
def test_the_configurations_of_zensical_build(config: str, tmp_path: Path) -> None:
    """The configurations of zensical build, in YAML, which it shares with MkDocs, and in TOML."""
    pytest.importorskip("zensical")
    lay_out(tmp_path, config)
    command = [sys.executable, "-m", "zensical", "build"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert DRAWN in (tmp_path / "site" / "taxes" / "index.html").read_text("utf-8")


@pytest.mark.engine
def test_the_configuration_of_sphinx_builds(tmp_path: Path) -> None:
    """The configuration of Sphinx builds, with MyST, as the page shows it."""
    pytest.importorskip("myst_parser")
    for each in ("conf.py", "index.md"):
        (tmp_path / each).write_text(configurations(EMBED)[each], "utf-8")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", str(tmp_path), str(tmp_path / "site")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert DRAWN in (tmp_path / "site" / "index.html").read_text("utf-8")
