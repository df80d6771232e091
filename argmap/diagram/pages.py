"""Pages a drawing is made for: their sizes, and how large its text is on them."""

from __future__ import annotations

import math

from attrs import evolve, frozen

from argmap.errors import StyleError, brief
from argmap.late_patterns import late_pattern

MARGIN = 6
"""The white around a drawing, in points."""

_MILLIMETRE = 72 / 25.4
_SIZE = late_pattern(r"(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|cm|in|pt|px)")
_UNITS = {"mm": _MILLIMETRE, "cm": 10 * _MILLIMETRE, "in": 72.0, "pt": 1.0, "px": 0.75}
_PANE = late_pattern(r"pane:(\d+)")
_NAMED: dict[str, tuple[float, float]] = {
    "a4": (190 * _MILLIMETRE, 277 * _MILLIMETRE),
    "letter": (8.5 * 72 - 20 * _MILLIMETRE, 11 * 72 - 20 * _MILLIMETRE),
    "slide": (960.0, 540.0),
}
_LARGEST = 28  # points of type beyond which a slide gains nothing; that of its plain text
_ON_SCREEN = 20  # the same on a screen, whose drawings are then no narrower than a sheet of paper
_TEXT = 11


LEGIBLE = 8
"""The least size of printed text, in points."""

_EDGE = 10 * _MILLIMETRE  # the margin of a printed page


@frozen
class Page:
    """A page.

    Attributes:
        name: What it is called.
        width: Of what may be drawn on, in points; 0 where only the shape counts.
        height: In points; 0 for any.
        paper: Whether it is printed, and so may be turned, and is never enlarged.
        edge: The margin around what may be drawn on.
        turns: Whether paper is turned where that makes the text larger.
    """

    name: str
    width: float
    height: float
    paper: bool = False
    edge: float = 0
    turns: bool = True

    @property
    def has_size(self) -> bool:
        """Whether it has a size of its own, and not only a shape."""
        return bool(self.height) and self.name != "screen"

    @property
    def is_pane(self) -> bool:
        """Whether it has a width and any height."""
        return bool(self.width) and not self.height

    @property
    def whole_formats(self) -> frozenset[str]:
        """The formats that show the whole page, and not the drawing alone."""
        if not self.has_size:
            return frozenset()
        return frozenset({"pdf", "png"} if self.name == "slide" else {"pdf"})

    def is_legible(self, width: float, height: float) -> bool:
        """Return whether a drawing of a size has text that can be read in print."""
        return not self.paper or self.scale(width, height) >= self.least

    def viewports(self, width: float, height: float, *, backwards: bool = False) -> dict[str, str]:
        """Return, for each format that shows a whole page, the part of the plane it shows.

        Args:
            width: That of the drawing, without its margin, in points.
            height: The same.
            backwards: Whether the drawing begins at the right edge of the page.
        """
        if not self.whole_formats:
            return {}
        wide, high = width + 2 * MARGIN, height + 2 * MARGIN
        scale = self.scale(wide, high)
        page_width, page_height = self.width, self.height
        upright = min(1.0, page_width / wide, page_height / high)
        turned = min(1.0, page_height / wide, page_width / high)
        if self.paper and self.turns and turned > upright:
            page_width, page_height = page_height, page_width
        if not self.paper:
            scale = min(scale, self.most)
        right = width if backwards else None
        views = {"pdf": self._viewport(page_width, page_height, scale, height, right)}
        if "png" in self.whole_formats:
            larger = 1440 / page_width
            views["png"] = self._viewport(1440, 810, scale * larger, height, right)
        return views

    def _viewport(
        self, width: float, height: float, scale: float, high: float, right: float | None
    ) -> str:
        full_width, full_height = width + 2 * self.edge, height + 2 * self.edge
        start = self.edge + MARGIN * scale
        x = (full_width / 2 - start) / scale
        if right is not None:
            x = right - x
        y = high - (full_height / 2 - start) / scale
        return f"{full_width:.2f},{full_height:.2f},{scale:.6f},{x:.3f},{y:.3f}"

    def scale(self, width: float, height: float) -> float:
        """Return the scale at which a drawing of a size, margins included, fills the page."""
        if not self.height:
            return min(1.0, self.width / width) if self.width else 1.0
        fits = min(self.width / width, self.height / height)
        if not self.paper:
            return fits
        turned = min(self.height / width, self.width / height) if self.turns else 0
        return min(1.0, max(fits, turned))

    def text(self, width: float, height: float) -> float:
        """Return the size of the text of a drawing of a size, margins included, in points."""
        most = self.most if self.has_size else 1.0
        return _TEXT * min(self.scale(width, height), most)

    @property
    def shapes(self) -> tuple[tuple[float, float], ...]:
        """The rectangles that a drawing may fill."""
        if self.paper and self.turns and self.width != self.height:
            return ((self.width, self.height), (self.height, self.width))
        return ((self.width, self.height),)

    @property
    def least(self) -> float:
        """The scale below which text cannot be read in print."""
        return (LEGIBLE - 0.005) / _TEXT

    @property
    def most(self) -> float:
        """The scale beyond which nothing is gained."""
        if self.paper:
            return 1.0
        return (_LARGEST if self.has_size else _ON_SCREEN) / _TEXT


def page_of(name: object) -> Page:
    """Return the page of a name: ``screen``, ``a4``, ``letter``, ``slide``, ``pane:WIDTH``, a size.

    After the name of a paper, ``portrait`` says that it is not to be turned.

    Raises:
        StyleError: None of these.

    >>> page_of("a4").paper, round(page_of("1280x720px").width)
    (True, 960)
    """
    if not isinstance(name, str):
        raise _unknown(name)
    upright, portrait, rest = name.partition(" portrait")
    if portrait and not rest:
        page = page_of(upright)
        if not page.paper:
            raise _unknown(name)
        return evolve(page, turns=False)
    if name == "screen":
        return Page(name, 960.0, 600.0)
    if name in _NAMED:
        width, height = _NAMED[name]
        paper = name != "slide"
        return Page(name, width, height, paper=paper, edge=_EDGE if paper else 0)
    pane = _PANE.fullmatch(name)
    if pane and 100 <= int(pane[1]) <= 100_000:
        return Page(name, int(pane[1]) * 0.75, 0.0)
    size = _SIZE.fullmatch(name)
    if size:
        unit = _UNITS[size[3]]
        width, height = float(size[1]) * unit, float(size[2]) * unit
        if all(math.isfinite(side) and 10 <= side <= 100_000 for side in (width, height)):
            if size[3] in {"px", "pt"}:
                return Page(name, width, height)
            edge = _EDGE if min(width, height) > 6 * _EDGE else 0
            return Page(name, width - 2 * edge, height - 2 * edge, paper=True, edge=edge)
    raise _unknown(name)


def _unknown(name: object) -> StyleError:
    return StyleError(
        "expected screen, a4, letter, slide, pane:WIDTH (in pixels), a size like 297x420mm or "
        "1280x720px, or a paper that is not turned like 'a4 portrait' for page, found "
        f"{brief(name)}"
    )
