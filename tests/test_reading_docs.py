"""Maps in other people's pages: drawn by the real Markdown and Sphinx tools where they stand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from argmap.page.embedding import embedded, read_block
from argmap.page.fences import fence, take_title

MAP = "[tax]: Tax & cap.\n  - [poor]: It hits the poor."
FAULTY = "[tax]: Tax carbon. {argmap: {modality: surely}}"


def markdown(text: str) -> str:
    """Return the text as HTML, with maps in blocks fenced as Argdown."""
    tool: Any = pytest.importorskip("markdown")
    pytest.importorskip("pymdownx.superfences")
    row = {"name": "argdown", "class": "argmap", "format": fence, "validator": take_title}
    settings = {"pymdownx.superfences": {"custom_fences": [row]}}
    html: str = tool.markdown(text, extensions=["pymdownx.superfences"], extension_configs=settings)
    return html


@pytest.mark.engine
def test_a_fenced_block_is_drawn() -> None:
    """Between the paragraphs around it, untouched by them."""
    html = markdown(f"Before\n\n```argdown\n{MAP}\n```\n\nAfter *all*")
    assert '<div class="argmap"><svg' in html
    assert "Tax &amp; cap." in html
    assert html.endswith("<p>After <em>all</em></p>")


def test_without_an_engine_the_tree_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """As text, with every sign of HTML escaped."""
    monkeypatch.setenv("ARGMAP_DOT", "no such program")
    assert embedded(read_block(MAP)) == (
        '<div class="argmap"><pre><span>Tax &amp; cap.</span>\n'
        "<span>└─ but: It hits the poor.</span></pre></div>"
    )


TWICE = "[tax]: Tax carbon.\n  - [poor]: It hits the poor.\n\n[tax]: Tax it all."


@pytest.mark.engine
def test_what_is_odd_is_a_warning_and_drawn(caplog: pytest.LogCaptureFixture) -> None:
    """As the command line reads it with a notice; what is only told is no warning."""
    html = markdown(f"```argdown\n{TWICE}\n```\n\n```argdown\n[a]: It rains. // now\n```")
    assert html.count("<svg") == 2
    (record,) = caplog.records
    assert record.levelname == "WARNING"
    assert record.name == "mkdocs.plugins.argmap"
    assert "'tax' has another text in line 1" in record.getMessage()


@pytest.mark.engine
def test_a_fence_takes_a_title() -> None:
    """After the language, or in braces; a title in the text wins."""
    pytest.importorskip("markdown")
    for head in ('argdown title="Taxes & more"', '{ .argdown title="Taxes & more" }'):
        html = markdown(f"```{head}\n{MAP}\n```")
        assert '<div class="argmap"><svg' in html
        assert "Taxes &amp; more" in html
    own = markdown(f'```argdown title="Taxes"\n===\ntitle: Mine\n===\n\n{MAP}\n```')
    assert "Mine" in own
    assert "Taxes" not in own


def sphinx(
    folder: Path, text: str, builder: str, **options: str
) -> subprocess.CompletedProcess[str]:
    """Build a document of one page."""
    pytest.importorskip("sphinx")
    (folder / "conf.py").write_text('extensions = ["argmap.page.sphinx"]\n', "utf-8")
    block = "\n".join(f"   {line}" for line in text.splitlines())
    head = "".join(f"   :{name}: {value}\n" for name, value in options.items())
    (folder / "index.rst").write_text(f"Title\n=====\n\n.. argdown::\n{head}\n{block}\n", "utf-8")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-b", builder]
    return subprocess.run(
        [*command, str(folder), str(folder / "out")], capture_output=True, text=True, check=False
    )


@pytest.mark.engine
def test_a_directive_is_drawn(tmp_path: Path) -> None:
    """In HTML; in every other form the text itself stands there."""
    assert sphinx(tmp_path, MAP, "html").stderr == ""
    assert "Tax &amp; cap." in (tmp_path / "out" / "index.html").read_text("utf-8")
    assert sphinx(tmp_path, MAP, "text").stderr == ""
    text = (tmp_path / "out" / "index.txt").read_text("utf-8")
    assert "[tax]: Tax & cap." in text
    assert "svg" not in text


def test_a_fault_fails_a_build_that_heeds_warnings(tmp_path: Path) -> None:
    """In Sphinx with the line of the document and the fault itself."""
    done = sphinx(tmp_path, FAULTY, "html")
    assert done.returncode != 0
    assert "index.rst:6" in done.stderr
    assert "surely" in done.stderr


def test_what_is_odd_has_its_line_in_the_document(tmp_path: Path) -> None:
    """A warning of the build, at the line of the document where it stands."""
    done = sphinx(tmp_path, TWICE, "text", title="Taxes")
    assert "index.rst:10: WARNING: argdown: the statement 'tax' has another text" in done.stderr


@pytest.mark.engine
def test_a_directive_takes_a_title_and_a_class(tmp_path: Path) -> None:
    """As other directives do."""
    assert sphinx(tmp_path, MAP, "html", title="Taxes & more", **{"class": "wide"}).stderr == ""
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert "Taxes &amp; more" in page
    assert '<div class="argmap wide"><svg' in page


@pytest.mark.engine
def test_latex_gets_the_picture(tmp_path: Path) -> None:
    """As a PDF beside the text, which includes it; also where the pages were built before."""
    assert sphinx(tmp_path, MAP, "html").stderr == ""
    assert sphinx(tmp_path, MAP, "latex").stderr == ""
    (text,) = (tmp_path / "out").glob("*.tex")
    (picture,) = (tmp_path / "out").glob("argmap-*.pdf")
    assert picture.read_bytes().startswith(b"%PDF-")
    assert f"\\sphinxincludegraphics{{{picture.name}}}" in text.read_text("utf-8")
    assert "hits the poor" not in text.read_text("utf-8")
