"""A search for the width at which a drawing is largest on a page of one shape."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from argmap.diagram.pages import MARGIN
from argmap.diagram.placing.division import GRID

_WHITE = 1.6  # how much wider a large drawing has to be than areas tell, for the white in it


class WidthSearch:
    """A search for the width at which a drawing is largest on a page of one shape.

    Args:
        height: The height of the drawing at a width.
        shape: The width and the height of the page.
        least: The least width of the drawing.
        most: The scale beyond which nothing is gained.
        rough: Whether heights are but reckoned from areas.
    """

    def __init__(
        self,
        height: Callable[[float], float],
        shape: tuple[float, float],
        least: float,
        most: float,
        *,
        rough: bool = False,
    ) -> None:
        self.height, self.least, self.most, self.rough = height, least, most, rough
        self.wide, self.high = shape
        self._tried: dict[float, float] = {}

    def scale(self, width: float) -> float:
        """Return the scale at which a drawing of a width fills the page."""
        known = self._tried.get(width)
        if known is None:
            total = self.height(width) + 2 * MARGIN
            fits = min(self.wide / (width + 2 * MARGIN), self.high / total)
            known = self._tried[width] = min(self.most, fits)
        return known

    def start(self) -> tuple[float, float]:
        """Return the width at which the drawing has about the shape of the page, with its scale."""
        width = self.least
        for _ in range(3):
            full = self.height(width)
            wished = math.sqrt(width * full * self.wide / self.high) // GRID * GRID
            wished = max(self.least, wished)
            if abs(wished - width) < 0.02 * width:
                break
            width = wished
        if self.rough:
            width = max(self.least, width * _WHITE // GRID * GRID)
        return self.scale(width), width

    def better(self, best: tuple[float, float], steps: Sequence[float]) -> tuple[float, float]:
        """Return the best of a width and others so many times as wide.

        Of two as good it is the wider: narrow columns in a half-empty page read badly.
        """
        centre = best[1]
        for step in steps:
            width = max(self.least, centre * step // GRID * GRID)
            best = max(best, (self.scale(width), width))
        return best

    def widen(self, best: tuple[float, float]) -> tuple[float, float]:
        """Return the width of the page at the best scale, where the drawing is no taller at it."""
        scale, width = best
        wider = (self.wide / scale - 2 * MARGIN) // GRID * GRID
        return max(best, (self.scale(wider), wider)) if wider > width else best
