"""Sphinx's settings: furo, MyST, and the pages that are made of the library's own tables."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

import argmap  # noqa: E402 - the one beside this folder
from docs import reference_pages, twins  # noqa: E402 - found by the line above

project = "argmap"
author = "The argmap developers"
copyright = "2026, the argmap developers"  # noqa: A001 - Sphinx's name
version = release = argmap.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "argmap.page.sphinx"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "argmap"
html_copy_source = False
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
napoleon_use_ivar = True
autodoc_preserve_defaults = True
autodoc_typehints_format = "short"
autodoc_member_order = "bysource"
python_maximum_signature_line_length = 88
nitpicky = False


def setup(app: Any) -> None:  # noqa: ANN401 - Sphinx is here only when it builds
    """Make the generated pages before the build, and the twins in Markdown after it."""
    lexers: Any = import_module("pygments.lexers.special")
    app.add_lexer("argdown", lexers.TextLexer)
    app.connect("builder-inited", lambda _: reference_pages.write(HERE / "generated"))
    app.connect("build-finished", _write_twins)


def _write_twins(app: Any, failure: Exception | None) -> None:  # noqa: ANN401 - as in setup
    if failure is None and app.builder.name == "html":
        twins.write(HERE, Path(app.outdir), sorted(app.env.found_docs))
