"""One drawing as whole pictures: laid out by an engine, its SVG made fit to be read."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from argmap.collector import without_collector
from argmap.diagram.dot.drawing import Drawing
from argmap.diagram.engine.batch import Batch
from argmap.diagram.engine.descriptions import titles_of
from argmap.diagram.engine.drawing_layout import layout_drawing
from argmap.diagram.engine.engine import MOST_PIXELS, size_error
from argmap.diagram.engine.svg import readable
from argmap.errors import EngineError, StyleError
from argmap.files import FilePath

# Beyond it the first try takes more than half of the 30 seconds that a map has by default.
_MOST_IN_LEISURE = 6_000

# What a box takes at least: one line of text, as wide as a column.
_LEAST_PIXELS = 12_000


@without_collector
def draw_formats(
    drawing: Drawing,
    formats: Collection[str],
    engine: FilePath | None,
    timeout: float,
    scale: float = 1.0,
) -> dict[str, bytes]:
    """Return the drawing in each of the formats, as ``layout_drawing`` says."""
    least = len(drawing.drawn.boxes) * _LEAST_PIXELS * scale * scale
    if "png" in formats and least > MOST_PIXELS and not drawing.shows_page({"png"}):
        raise size_error(f"more than {least:,.0f}")
    pictures = layout_drawing(
        drawing,
        formats,
        engine=engine,
        timeout=timeout,
        crowded=drawing.is_crowded or len(drawing.drawn.boxes) > _MOST_IN_LEISURE,
        scale=scale,
    )
    if "svg" in pictures:
        pictures["svg"] = readable(pictures["svg"], titles_of(drawing))
    return pictures


@without_collector
def draw_svgs(drawings: Sequence[Drawing], engine: FilePath | None, timeout: float) -> list[str]:
    """Return several drawings as SVGs, through as few runs of an engine as will do.

    Raises:
        EngineError: One of them could not be drawn.
    """
    pictures: list[str] = []
    for drawing, found in Batch(["svg"], engine, timeout, 1.0, 1).draw(drawings):
        if isinstance(found, EngineError | StyleError):
            raise found
        pictures.append(readable(found["svg"], titles_of(drawing)).decode())
    return pictures
