"""Maps in other people's pages: drawn by the real Markdown and Sphinx tools where they stand."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

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
    """A fenced block is drawn, between the paragraphs around it, untouched by them."""
    html = markdown(f"Before\n\n```argdown\n{MAP}\n```\n\nAfter *all*")
    assert '<div class="argmap"><svg' in html
    assert "Tax &amp; cap." in html
    assert html.endswith("<p>After <em>all</em></p>")


def test_without_an_engine_the_tree_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an engine the tree is shown, as text, with every sign of HTML escaped."""
    monkeypatch.setenv("ARGMAP_DOT", "no such program")
    assert fence(MAP, "argdown", "argmap", {}, None) == (
        '<div class="argmap"><pre><span>Tax &amp; cap.</span>\n'
        "<span>└─ but: It hits the poor.</span></pre></div>"
    )


TWICE = "[tax]: Tax carbon.\n  - [poor]: It hits the poor.\n\n[tax]: Tax it all."


@pytest.mark.engine
def test_what_is_odd_is_a_warning_and_drawn(caplog: pytest.LogCaptureFixture) -> None:
    """What is odd is a warning and drawn, as the command line reads it with a notice.

    What is only told is no warning.
    """
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
    return built(folder, builder)


def built(folder: Path, builder: str) -> subprocess.CompletedProcess[str]:
    """Build the documents of a folder, any warning being an error."""
    pytest.importorskip("sphinx")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-b", builder, "-d"]
    folders = [str(folder / "trees"), str(folder), str(folder / "out")]
    return subprocess.run([*command, *folders], capture_output=True, text=True, check=False)


@pytest.mark.engine
def test_a_directive_is_drawn(tmp_path: Path) -> None:
    """A directive is drawn, in HTML; in every other form the text itself stands there."""
    assert sphinx(tmp_path, MAP, "html").stderr == ""
    assert "Tax &amp; cap." in (tmp_path / "out" / "index.html").read_text("utf-8")
    assert sphinx(tmp_path, MAP, "text").stderr == ""
    text = (tmp_path / "out" / "index.txt").read_text("utf-8")
    assert "[tax]: Tax & cap." in text
    assert "svg" not in text


def test_a_fault_fails_a_build_that_heeds_warnings(tmp_path: Path) -> None:
    """A fault fails a build that heeds warnings.

    In Sphinx with the line of the document and the fault itself.
    """
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
    """A directive takes a title and a class, as other directives do."""
    assert sphinx(tmp_path, MAP, "html", title="Taxes & more", **{"class": "wide"}).stderr == ""
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert "Taxes &amp; more" in page
    assert '<div class="argmap wide"><svg' in page


@pytest.mark.engine
def test_latex_gets_the_picture(tmp_path: Path) -> None:
    """Latex gets the picture, as a PDF beside the text, which includes it.

    Also where the pages were built before.
    """
    assert sphinx(tmp_path, MAP, "html").stderr == ""
    assert sphinx(tmp_path, MAP, "latex").stderr == ""
    (text,) = (tmp_path / "out").glob("*.tex")
    (picture,) = (tmp_path / "out").glob("argmap-*.pdf")
    assert picture.read_bytes().startswith(b"%PDF-")
    assert f"\\sphinxincludegraphics{{{picture.name}}}" in text.read_text("utf-8")
    assert "hits the poor" not in text.read_text("utf-8")


def ids(page: str) -> list[str]:
    """Return the ids of what a page draws."""
    return re.findall(r' id="(map-[^"]*)"', page)


@pytest.mark.engine
def test_one_map_twice_on_a_page_has_no_id_twice() -> None:
    """One map twice on a page has no id twice.

    And what refers to an id refers to that of its own drawing.
    """
    page = markdown(f"```argdown\n{MAP}\n```\n\n```argdown\n{MAP}\n```")
    assert page.count("<svg") == 2
    assert ids(page)
    assert len(ids(page)) == len(set(ids(page)))
    referred = re.findall(r'aria-(?:labelledby|describedby)="([^"]*)"', page)
    assert len(set(referred)) == 4
    assert set(referred) <= set(ids(page))
    again = markdown(f"```argdown\n{MAP}\n```")
    assert again.split("</svg>")[0] in page, "the first is as it is alone"


@pytest.mark.engine
def test_no_id_is_twice_where_all_documents_are_one_page(tmp_path: Path) -> None:
    """The same map twice in a document, and once in another."""
    block = ".. argdown::\n\n   [tax]: Tax carbon.\n\n"
    other = f":orphan:\n\nOther\n=====\n\n{block}"
    (tmp_path / "other.rst").write_text(other, "utf-8")
    text = f"[tax]: Tax carbon.\n\nAfter.\n\n{block}.. toctree::\n\n   other"
    body = text.replace("[tax]", "   [tax]", 1)
    (tmp_path / "conf.py").write_text('extensions = ["argmap.page.sphinx"]\n', "utf-8")
    (tmp_path / "index.rst").write_text(f"Title\n=====\n\n.. argdown::\n\n{body}\n", "utf-8")
    assert built(tmp_path, "singlehtml").stderr == ""
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert page.count("<svg") == 3
    assert len(ids(page)) == len(set(ids(page)))


@pytest.mark.engine
def test_a_book_declares_its_pictures(tmp_path: Path) -> None:
    """Each is a file of the book, named in its list of files; no page holds an SVG itself.

    Its text is in the language that the block names, and what else is raw there stays as it was.
    """
    (tmp_path / "part").mkdir()
    inner = f"   :class: wide\n   :language: de\n\n   {MAP.replace(chr(10), chr(10) + '   ')}\n"
    head = "Page\n====\n\n.. raw:: html\n\n   <hr class='own'/>\n\n"
    (tmp_path / "part" / "page.rst").write_text(f"{head}.. argdown::\n{inner}", "utf-8")
    settings = 'extensions = ["argmap.page.sphinx"]\nproject = copyright = version = "Maps"\n'
    (tmp_path / "conf.py").write_text(settings, "utf-8")
    (tmp_path / "index.rst").write_text("Maps\n====\n\n.. toctree::\n\n   part/page\n", "utf-8")
    assert built(tmp_path, "epub").stderr == ""
    (book,) = (tmp_path / "out").glob("*.epub")
    with zipfile.ZipFile(book) as opened:
        names = opened.namelist()
        (picture,) = [name for name in names if re.search(r"argmap-\w+\.svg$", name)]
        (package,) = [name for name in names if name.endswith(".opf")]
        base = picture.rpartition("/")[0]
        listed = opened.read(package).decode()
        (page,) = [name for name in names if name.endswith("part/page.xhtml")]
        text = opened.read(page).decode()
        assert opened.read(picture).startswith(b"<svg")
    name = picture.removeprefix(f"{base}/")
    assert re.search(rf'<item [^>]*href="{name}"[^>]*media-type="image/svg\+xml"', listed)
    (image,) = re.findall(r'<div class="argmap wide">(<img [^>]*></img>)</div>', text)
    assert f'src="../{name}"' in image
    assert "Tax &amp; cap. └─ aber: It hits" in image
    assert "<hr class='own'/>" in text
    assert "<svg" not in text
    ET.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", text))
