"""Figures of a drawing that an engine placed, measured in the SVG it wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.diagram.engine.outputs import size_of
from argmap.diagram.placing.figures import Figures, Rectangle, clearance
from argmap.diagram.placing.placed import Placed
from argmap.diagram.theme import Layout

_GROUP = re.compile(r'<g id="[^"]*" class="(node|edge)([^"]*)">(.*?)</g>\n', re.DOTALL)
_SHAPE = re.compile(r'<polygon [^>]*points="([^"]*)"')
_PATH = re.compile(r'<path [^>]*d="M([^"]*)"')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# Straight pieces that a curve is measured by; odd, so that no piece ends at a curve's middle, where
# like curves cross.
_PIECES = 9

Segment = tuple[float, float, float, float]


def figures_in_ranks(svg: bytes, placed: Placed, layout: Layout) -> Figures:
    """Return the figures of a drawing in ranks.

    Args:
        svg: The drawing, as an engine wrote it.
        placed: The same map in columns, whose boxes are the measure of what would tile the page.
        layout: The layout.
    """
    text = svg.decode("utf-8")
    boxes: list[Rectangle] = []
    thesis: Rectangle | None = None
    lines: list[list[Segment]] = []
    for kind, classes, inside in _GROUP.findall(text):
        if kind == "edge":
            lines.append(
                [piece for path in _PATH.findall(inside) for piece in straight_pieces(path)]
            )
            continue
        points = [point for shape in _SHAPE.findall(inside) for point in _points(shape)]
        if points:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            boxes.append((min(xs), min(ys), max(xs), max(ys)))
            if "thesis" in classes.split():
                thesis = boxes[-1]
    size = size_of(svg) or (0, 0)
    page = placed.page
    scale = min(page.scale(*size), page.most)
    left, top = min([box[0] for box in boxes], default=0), min([box[1] for box in boxes], default=0)
    at = (0.0, 0.0) if thesis is None else (thesis[0] - left, thesis[1] - top)
    return Figures(
        page.name,
        *size,
        page.text(*size),
        scale / placed.bound if placed.bound else 1.0,
        crossings(lines),
        clearance(boxes),
        (at[0] / size[0], at[1] / size[1]),
        len(boxes),
        0,
        layout,
    )


def _points(text: str) -> list[tuple[float, float]]:
    numbers = [float(each) for each in _NUMBER.findall(text)]
    return list(zip(numbers[::2], numbers[1::2], strict=False))


def straight_pieces(path: str) -> Iterator[Segment]:
    """Yield the straight pieces by which Bézier curves are measured."""
    points = _points(path)
    at = points[0]
    for start in range(0, len(points) - 3, 3):
        a, b, c, d = points[start : start + 4]
        for step in range(1, _PIECES + 1):
            t = step / _PIECES
            u = 1 - t
            x, y = (
                a[k] * u**3 + 3 * b[k] * t * u * u + 3 * c[k] * t * t * u + d[k] * t**3
                for k in (0, 1)
            )
            yield (*at, x, y)
            at = (x, y)


def crossings(lines: list[list[Segment]]) -> int:
    """Count the pairs of lines that cross, each given by its pieces; those that touch do not.

    >>> paths = ["0,0 1,1 2,2 3,3", "0,3 1,2 2,1 3,0", "0,9 1,9 2,9 3,9"]
    >>> crossings([list(straight_pieces(path)) for path in paths])
    1
    """
    pieces = sorted(
        [
            (min(x, to_x), max(x, to_x), number, (x, y, to_x, to_y))
            for number, line in enumerate(lines)
            for x, y, to_x, to_y in line
        ]
    )
    met: set[tuple[int, int]] = set()
    active: list[tuple[float, int, Segment]] = []
    for left, right, number, piece in pieces:
        active = [each for each in active if each[0] >= left]
        for _, other, others in active:
            if other != number and _cross(piece, others):
                met.add((min(number, other), max(number, other)))
        active.append((right, number, piece))
    return len(met)


def _cross(one: Segment, other: Segment) -> bool:
    """Whether two straight pieces cross, each on both sides of the other."""
    a, b = (one[0], one[1]), (one[2], one[3])
    c, d = (other[0], other[1]), (other[2], other[3])
    return _side(a, b, c) * _side(a, b, d) < -1e-6 and _side(c, d, a) * _side(c, d, b) < -1e-6


def _side(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
