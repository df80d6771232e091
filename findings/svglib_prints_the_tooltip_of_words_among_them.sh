#!/usr/bin/env bash
# svglib 2.3.2: the title of a text, which is its tooltip, is printed as a part of the text.
#
# In SVG any element may have a title, which browsers show beside the pointer and screen readers read. Inside a group
# it is left out, as it should be; inside a text or a part of one its words are drawn before the text's own, so that a
# claim says "said by Anna Tax sugar." and runs out of its box. No warning. CairoSVG and resvg leave it out. argmap's
# SVG has titles in groups and links alone, which tests/test_svg_rewriting.py holds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check svglib==2.3.2 reportlab==5.1.0

tool/bin/python - <<'CHECK'
import io

from reportlab.graphics.shapes import String
from svglib.svglib import svg2rlg

def words(inside):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">{inside}</svg>'
    found, waiting = [], [svg2rlg(io.BytesIO(svg.encode()))]
    while waiting:
        each = waiting.pop()
        if isinstance(each, String):
            found.append((each.x, each.text))
        waiting += getattr(each, "contents", ())
    return [text for _, text in sorted(found)]

title, text = "<title>said by Anna</title>", '<text x="10" y="20">{}Tax sugar.</text>'
inside, around = words(text.format(title)), words(f"<g>{title}{text.format('')}</g>")
print("in the text:", inside, "in a group:", around)
assert around == ["Tax sugar."]
assert "".join(inside).replace(" ", "") == "saidbyAnnaTaxsugar."
CHECK
