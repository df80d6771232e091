"""Pages a drawing is made for: their sizes, and how large its text is on them."""

from __future__ import annotations

import math
import re

from attrs import frozen

from argmap.errors import StyleError, quoted

MARGIN = 6
"""The white around a drawing, in points."""

_MILLIMETRE = 72 / 25.4
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|cm|in|pt|px)")
_UNITS = {"mm": _MILLIMETRE, "cm": 10 * _MILLIMETRE, "in": 72.0, "pt": 1.0, "px": 0.75}
_PANE = re.compile(r"pane:(\d+)")
_NAMED: dict[str, tuple[float, float]] = {
    "a4": (190 * _MILLIMETRE, 277 * _MILLIMETRE),
    "letter": (7.5 * 72, 10 * 72),
    "slide": (13.3 * 72, 7.5 * 72),
}
_LARGEST = 20  # points of type beyond which a slide gains nothing
_TEXT = 11


@frozen
class Page:
    """A page.

    Attributes:
        name: What it is called.
        width: In points; 0 where only the shape counts.
        height: In points; 0 for any.
        paper: Whether it is printed, and so may be turned, and is never enlarged.
    """

    name: str
    width: float
    height: float
    paper: bool = False

    def scale(self, width: float, height: float) -> float:
        """Return how much a drawing of a size, margins included, is scaled to fill the page."""
        if not self.height:
            return min(1.0, self.width / width) if self.width else 1.0
        fits = min(self.width / width, self.height / height)
        if not self.paper:
            return fits
        return min(1.0, max(fits, min(self.height / width, self.width / height)))

    @property
    def shapes(self) -> tuple[tuple[float, float], ...]:
        """The rectangles that a drawing may fill."""
        if self.paper:
            return ((self.width, self.height), (self.height, self.width))
        return ((self.width, self.height),)

    @property
    def most(self) -> float:
        """The scale beyond which nothing is gained."""
        return 1.0 if self.paper else _LARGEST / _TEXT


def page_of(name: object) -> Page:
    """Return the page of a name: ``screen``, ``a4``, ``letter``, ``slide``, ``pane:WIDTH``, a size.

    Raises:
        StyleError: None of these.

    >>> page_of("a4").paper, round(page_of("13.3x7.5in").width)
    (True, 958)
    """
    if not isinstance(name, str):
        raise _unknown(name)
    if name == "screen":
        return Page(name, 960.0, 600.0)
    if name in _NAMED:
        width, height = _NAMED[name]
        return Page(name, width, height, paper=name != "slide")
    pane = _PANE.fullmatch(name)
    if pane and 100 <= int(pane[1]) <= 100_000:
        return Page(name, int(pane[1]) * 0.75, 0.0)
    size = _SIZE.fullmatch(name)
    if size:
        unit = _UNITS[size[3]]
        width, height = float(size[1]) * unit, float(size[2]) * unit
        if all(math.isfinite(side) and 10 <= side <= 100_000 for side in (width, height)):
            return Page(name, width, height, paper=size[3] in {"mm", "cm"})
    raise _unknown(name)


def _unknown(name: object) -> StyleError:
    return StyleError(
        "expected screen, a4, letter, slide, pane:WIDTH (in pixels) or a size like 297x420mm or "
        f"1280x720px for page, found {quoted(name)}"
    )
