"""A drawing with everything in its place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from attrs import frozen

from argmap.diagram.content.annotations import Annotations
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.pages import MARGIN, Page
from argmap.diagram.placing.arrangement import PlacedBox, PlacedFrame, Wire
from argmap.diagram.placing.blocks import PADDING
from argmap.diagram.placing.caption import CaptionLine
from argmap.diagram.placing.replies import Outline

_APART_AT_LEAST = 12  # points between boxes that tile a page


def _least_area(box: PlacedBox) -> float:
    """Return the least area that a box takes at any width from 100 to 320 points."""
    padding = 6 if len(box.cells) == 1 else 8
    return min(
        (wide + _APART_AT_LEAST)
        * (
            _APART_AT_LEAST
            + sum([cell.paragraph.height(wide - 2 * PADDING) + padding for cell in box.cells])
        )
        for wide in range(100, 321, 10)
    )


class Column(NamedTuple):
    """One of the columns of a part of a drawing.

    Attributes:
        part: The part: the thesis, other claims, what goes on, loose claims.
        number: Which of its columns it is.
        width: How wide it is.
        box: The number of its first box.
    """

    part: str
    number: int
    width: float
    box: int


@frozen
class Placed:
    """A drawing with everything in its place, in points from the top left.

    Attributes:
        overlay: The map, and what is laid over it.
        names: What it says besides the texts.
        title: What it is called: as the map, and by its number if it is a sheet of several.
        outline: The tree of replies.
        page: The page it was made for.
        width: How wide it is, without a margin.
        height: How tall it is.
        captions: Title, legend, headings of parts.
        boxes: In the order in which they are read.
        frames: The groups, outer ones first.
        spines: The lines that replies hang on.
        stubs: The lines from a spine to each reply.
        columns: Those of claims that hang from nothing, in the order of the boxes.
        backwards: Whether it runs from right to left.
    """

    overlay: Overlay
    names: Annotations
    title: str
    outline: Outline
    page: Page
    width: float
    height: float
    captions: tuple[CaptionLine, ...]
    boxes: Sequence[PlacedBox]
    frames: tuple[PlacedFrame, ...]
    spines: Sequence[Wire]
    stubs: Sequence[Wire]
    columns: tuple[Column, ...]
    backwards: bool

    @property
    def scale(self) -> float:
        """The scale of the drawing on its page; 1 is text of 11 points."""
        return self.page.scale(self.width + 2 * MARGIN, self.height + 2 * MARGIN)

    @property
    def bound(self) -> float:
        """The scale at which the boxes alone would just tile the page.

        Each is taken at its best width, and 12 points from the next; 0 without boxes or a page.
        """
        page = self.page
        area = sum([_least_area(box) for box in self.boxes])
        return math.sqrt(page.width * page.height / area) if area else 0.0

    @property
    def share(self) -> float:
        """The share of the tiling bound: the size of the text over that at the bound."""
        bound = self.bound
        return self.scale / bound if bound else 1.0
