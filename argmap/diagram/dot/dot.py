"""The drawing of a map: in columns, or in ranks where its claims bear on too many others."""

from __future__ import annotations

from attrs import evolve

from argmap.collector import uncollected
from argmap.diagram.content.annotations import names_of
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.dot.columns import columns_drawing
from argmap.diagram.dot.drawing import Drawing
from argmap.diagram.placing.placement import place
from argmap.diagram.theme import Style

# The share of boxes that only refer to others, up to which columns read better than lines.
_REFERENCES = 0.5


@uncollected
def draw(overlay: Overlay, style: Style) -> Drawing:
    """Return the map with the DOT text that draws it."""
    names = names_of(overlay.debate, style, overlay.marks)
    if style.layout in {"auto", "columns"}:
        placed = place(overlay, names, style)
        if style.layout == "columns" or placed.outline.references <= _REFERENCES * max(
            placed.outline.boxes, 1
        ):
            return columns_drawing(placed, style)
        style = evolve(style, layout="reasons")
    from argmap.diagram.dot.ranks import ranked_drawing

    return ranked_drawing(overlay, names, style)
