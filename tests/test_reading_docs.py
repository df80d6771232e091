"""Maps in other people's pages: drawn by the real Markdown and Sphinx tools where they stand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from argmap.page.embedding import embedded
from argmap.page.fences import fence

MAP = "[tax]: Tax & cap.\n  - [poor]: It hits the poor."
FAULTY = "[tax]: Tax carbon. {argmap: {modality: surely}}"


def markdown(text: str) -> str:
    """Return the text as HTML, with maps in blocks fenced as Argdown."""
    tool: Any = pytest.importorskip("markdown")
    pytest.importorskip("pymdownx.superfences")
    row = {"name": "argdown", "class": "argmap", "format": fence}
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
    assert embedded(MAP) == (
        '<div class="argmap"><pre><span>Tax &amp; cap.</span>\n'
        "<span>└─ but: It hits the poor.</span></pre></div>"
    )


def sphinx(folder: Path, text: str, builder: str) -> subprocess.CompletedProcess[str]:
    """Build a document of one page."""
    pytest.importorskip("sphinx")
    (folder / "conf.py").write_text('extensions = ["argmap.page.sphinx"]\n', "utf-8")
    block = "\n".join(f"   {line}" for line in text.splitlines())
    (folder / "index.rst").write_text(f"Title\n=====\n\n.. argdown::\n\n{block}\n", "utf-8")
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


def test_a_faulty_map_is_an_error_of_the_document(tmp_path: Path) -> None:
    """In Sphinx with the place of the directive and the fault itself."""
    done = sphinx(tmp_path, FAULTY, "html")
    assert done.returncode != 0
    assert "index.rst:4" in done.stderr
    assert "surely" in done.stderr
