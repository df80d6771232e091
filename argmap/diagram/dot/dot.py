"""The drawing of a map: in columns, or in ranks where its claims bear on too many others."""

from __future__ import annotations

from functools import partial

from attrs import evolve

from argmap.collector import without_collector
from argmap.diagram.content.annotations import Annotations, annotations_of
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.dot.columns import columns_drawing, sheet_drawings
from argmap.diagram.dot.drawing import Drawing
from argmap.diagram.placing.placed import Placed
from argmap.diagram.placing.placement import place
from argmap.diagram.theme import Layout, Style
from argmap.findings import Finding, Severity

# Up to so great a share of boxes that only refer to others columns read better than lines, and
# beyond so great a one worse.
_FEW, _MANY = 0.25, 0.6
_NEARLY = 0.9  # of the text in ranks, what columns need at least to be taken between these


@without_collector
def draw(overlay: Overlay, style: Style, names: Annotations | None = None) -> Drawing:
    """Return the map with the DOT text that draws it.

    Args:
        overlay: The map, and what is laid over it.
        style: How it looks.
        names: What it says besides the texts, where several drawings share it.
    """
    names = annotations_of(overlay.debate, style, overlay.marks) if names is None else names
    layout = style.layout
    if layout == "auto" and overlay.like is not None:
        layout = layout_of(Overlay(overlay.like), style)
    if layout not in {"auto", "columns"} or (layout == "auto" and style.direction == "TB"):
        return _in_ranks(overlay, names, evolve(style, layout=_layout_in_ranks(layout)))
    placed = place(overlay, names, style)
    if layout == "columns" or _is_best_in_columns(placed, style):
        return columns_drawing(placed, style)
    drawing = _in_ranks(overlay, names, evolve(style, layout="reasons"))
    outline = placed.outline
    told = Finding(
        "drawn-in-ranks",
        Severity.INFO,
        f"drawn as layout 'reasons': in columns {outline.references} of {outline.boxes} boxes "
        "would only refer to others; layout 'columns' draws them all the same",
    )
    sheets = partial(sheet_drawings, overlay, names, style, placed) if placed.page.paper else None
    return evolve(drawing, findings=(told,), sheets=sheets)


def _in_ranks(overlay: Overlay, names: Annotations, style: Style) -> Drawing:
    from argmap.diagram.dot.ranks import ranked_drawing  # most drawings do without

    return ranked_drawing(overlay, names, style)


def layout_of(overlay: Overlay, style: Style) -> Layout:
    """Return the layout that a map is drawn in where the style leaves it to argmap."""
    if style.layout != "auto":
        return style.layout
    if style.direction == "TB":
        return "reasons"
    if overlay.like is not None:
        return layout_of(Overlay(overlay.like), style)
    placed = place(overlay, annotations_of(overlay.debate, style, overlay.marks), style)
    return "columns" if _is_best_in_columns(placed, style) else "reasons"


def _layout_in_ranks(layout: Layout) -> Layout:
    return "reasons" if layout == "auto" else layout


def _is_best_in_columns(placed: Placed, style: Style) -> bool:
    """Return whether columns read better, or have larger text on the page, than ranks."""
    boxes, references = max(placed.outline.boxes, 1), placed.outline.references
    if references < _FEW * boxes:
        return True
    if references > _MANY * boxes:
        return False
    from argmap.diagram.dot.ranks import size_in_ranks

    ranks = size_in_ranks(placed.overlay, placed.names, evolve(style, layout="reasons"))
    page = placed.page
    return min(placed.scale, page.most) >= _NEARLY * min(page.scale(*ranks), page.most)
