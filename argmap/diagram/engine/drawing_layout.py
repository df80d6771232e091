"""One drawing in several formats; a PDF of several sheets, where one would not be legible."""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Sequence
from io import BytesIO

from attrs import evolve

from argmap.diagram.dot.drawing import NAME, RANKS_MARGIN, Drawing
from argmap.diagram.engine.engine import layout
from argmap.diagram.engine.outputs import FORMATS, size_of
from argmap.errors import EngineError
from argmap.files import FilePath

# Maps of 200 to 1,000 claims take 30,000 to 200,000 pixels for each box and line.
_PIXELS, _MOST_UNCOUNTED = 100_000, 25_000_000
# Of the time for a drawing, what an engine may need for it at most for its page to take no longer.
_LEISURE = 0.3
# Within a tag: in text neither "<" nor ">" is ever bare.
_WITHIN = re.compile('(<TD [^<>]*?) HREF="#[^"]*" TITLE="#[^"]*"')


def layout_drawing(
    drawing: Drawing,
    formats: Collection[str],
    *,
    engine: FilePath | None,
    timeout: float,
    crowded: bool,
    scale: float,
) -> dict[str, bytes]:
    """Return the drawing in each of the formats, as ``layout`` says, whose arguments these are.

    Raises:
        EngineError: Several sheets, and no pypdf to join them.
    """
    end = time.monotonic() + timeout
    pictures: dict[str, bytes] = {}
    if drawing.shows_page(formats) and not drawing.viewports:
        pictures, crowded = _measure(
            drawing, formats, engine=engine, timeout=timeout, crowded=crowded, scale=scale
        )
        drawing = _on_page(drawing, pictures["svg"])
        timeout = max(end - time.monotonic(), 1)
    wanted = [name for name in FORMATS if name in formats and name not in pictures]
    sheets: Sequence[Drawing] = [drawing]
    if "pdf" in wanted and drawing.sheets is not None:
        sheets = drawing.sheets()
    apart = "pdf" in wanted and (len(sheets) > 1 or drawing.leads_within)
    together = [name for name in wanted if name != "pdf" or not apart]
    if together:
        lean = drawing.with_name(NAME, lean=True) if drawing.shapes and "svg" in together else None
        pictures |= layout(
            drawing.text if lean is None or len(together) > 1 else lean,
            together,
            engine=engine,
            timeout=timeout,
            crowded=crowded,
            scale=scale,
            large=large(drawing, scale),
            viewports=drawing.viewports,
            lean=lean,
        )
    if apart:
        parts = [
            layout(
                # What leads within an SVG would lead nowhere in a PDF.
                _WITHIN.sub(r"\1", sheet.text),
                ["pdf"],
                engine=engine,
                timeout=max(end - time.monotonic(), 1),
                crowded=crowded,
                viewports=sheet.viewports,
            )["pdf"]
            for sheet in sheets
        ]
        pictures["pdf"] = parts[0] if len(parts) == 1 else _join(parts)
    if "pdf" in pictures:
        from argmap.diagram.engine.pdf import add_title

        pictures["pdf"] = add_title(pictures["pdf"], drawing.title)
    return {name: pictures[name] for name in FORMATS if name in formats}


def _measure(
    drawing: Drawing,
    formats: Collection[str],
    *,
    engine: FilePath | None,
    timeout: float,
    crowded: bool,
    scale: float,
) -> tuple[dict[str, bytes], bool]:
    """Return an SVG of a drawing in ranks, and whether it was drawn in haste.

    With it come the pictures in the formats that do not show the whole page.
    """
    start = time.monotonic()
    found = layout(
        drawing.text,
        ["svg", *[name for name in formats if name not in drawing.page.whole_formats]],
        engine=engine,
        timeout=timeout,
        crowded=crowded,
        scale=scale,
        large=large(drawing, scale),
    )
    spent = time.monotonic() - start
    if crowded or spent < timeout * _LEISURE:
        return found, crowded
    # The page would be drawn in haste, when the drawing has another size.
    return _measure(
        drawing, formats, engine=engine, timeout=timeout - spent, crowded=True, scale=scale
    )


def _on_page(drawing: Drawing, svg: bytes) -> Drawing:
    """Return a drawing in ranks with what its page shows; without sheets, if it is legible."""
    size = size_of(svg)
    if size is None:
        return drawing
    if drawing.page.is_legible(*size):
        drawing = evolve(drawing, sheets=None)
    wide, high = [side - 2 * RANKS_MARGIN for side in size]
    views = drawing.page.viewports(wide, high, backwards=drawing.backwards)
    return evolve(drawing, viewports=views)


def large(drawing: Drawing, scale: float) -> bool:
    """Return whether the drawing may have so many pixels that they are to be counted first."""
    parts = len(drawing.drawn.boxes) + len(drawing.drawn.arrows)
    return parts * _PIXELS * scale * scale > _MOST_UNCOUNTED


def _join(sheets: list[bytes]) -> bytes:
    """Return the sheets as one PDF, the same bytes for the same sheets."""
    try:
        from pypdf import PdfWriter
    except ImportError:
        raise EngineError(
            f"at a legible size the map takes {len(sheets)} sheets, which the pypdf package joins; "
            "run pip install 'argmap[sheets]', or draw a part of the map (focus, collapse)"
        ) from None
    writer = PdfWriter()
    for sheet in sheets:
        writer.append(BytesIO(sheet))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
