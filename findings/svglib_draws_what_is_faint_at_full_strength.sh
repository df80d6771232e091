#!/usr/bin/env bash
# svglib 2.3.2: what an SVG fades by opacity comes out solid.
#
# A picture that is about a part of a map fades the rest, by opacity on boxes, lines and words or on the group around
# them. In the drawing that the package makes of it, and in the PDF, there is none of it, whether as an attribute or in
# a style: what was to stand back is as black as what matters, and a veil over a part hides it. (The opacity of a fill
# is kept in boxes and lost in words; colours with a fourth number are right.) No warning. argmap's pictures have no
# opacity, which tests/test_svg_rewriting.py holds: what stands back is grey, a colour of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check svglib==2.3.2 reportlab==5.1.0

tool/bin/python - <<'CHECK'
import io

from reportlab.graphics.shapes import Rect, String
from svglib.svglib import svg2rlg

def strengths(marks, around=""):
    """Return how solid a box and its words are, from 0 to 1."""
    shapes = f'<rect width="90" height="30" {marks}/><text x="10" y="20" {marks}>Tax it.</text>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><g {around}>{shapes}</g></svg>'
    found, waiting = {}, [svg2rlg(io.BytesIO(svg.encode()))]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Rect | String):
            shown = [getattr(each, "fillOpacity", None), each.fillColor.alpha]
            found[type(each)] = min(value for value in shown if value is not None)
        waiting += getattr(each, "contents", ())
    return found[Rect], found[String]

found = {
    "an attribute": strengths('opacity="0.1"'),
    "a style": strengths('style="opacity: 0.1"'),
    "around both": strengths("", 'opacity="0.1"'),
    "of the fill": strengths('fill-opacity="0.1"'),
    "of the colour": strengths('fill="rgba(0, 0, 0, 0.1)"'),
}
print("how solid are box and words?", found)
assert list(found.values()) == [(1, 1), (1, 1), (1, 1), (0.1, 1), (0.1, 0.1)]
CHECK
