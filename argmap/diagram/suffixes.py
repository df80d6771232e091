"""Suffixes of drawings, and the two formats that need no engine."""

from __future__ import annotations

import os
from pathlib import Path

from argmap.diagram.dot.drawing import Drawing
from argmap.diagram.engine.outputs import FORMATS
from argmap.diagram.theme import Style
from argmap.errors import FormatError, StyleError, brief
from argmap.files import FilePath
from argmap.parameters import expect_path

TEXTS = ("dot", "mmd")
"""Formats that need no engine: the DOT text of a drawing, and a flowchart of Mermaid."""

SUFFIXES = (*FORMATS, *TEXTS)
"""The suffixes of the files that are written."""


def format_of(path: FilePath) -> str:
    """Return the format that the suffix of the file names.

    Raises:
        FormatError: It names none that ``render`` knows.
    """
    expect_path(path)
    suffix = Path(path).suffix.lower().removeprefix(".")
    if suffix not in SUFFIXES:
        *most, last = [f".{known}" for known in SUFFIXES]
        found = brief(os.fspath(path))
        raise FormatError(
            f"expected a file that ends in {', '.join(most)} or {last}, found {found}"
        )
    return suffix


def text_in(suffix: str, drawing: Drawing, style: Style) -> bytes:
    """Return the bytes of a drawing in one of the formats that need no engine.

    Raises:
        StyleError: Something is laid over the map, which a flowchart of Mermaid cannot show.
    """
    if suffix == "dot":
        return drawing.text.encode("utf-8", "replace")
    from argmap.diagram.mermaid import to_mermaid

    if drawing.overlay.marks:
        raise StyleError(
            "a Mermaid flowchart shows the map alone; draw evaluations and changes as SVG"
        )
    return to_mermaid(drawing.overlay.debate, words=style.words).encode("utf-8", "replace")
