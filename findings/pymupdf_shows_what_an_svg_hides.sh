#!/usr/bin/env bash
# PyMuPDF 2.0: words that an SVG hides are drawn.
#
# A picture may hold what it does not show: a branch that is folded, a note for the next slide, a name for a screen
# reader. SVG has display="none" and visibility="hidden" for it. Opened here or turned into a PDF, both are drawn like
# all else, on top of what stands in their place: a folded map shows its folded claims, and words that were not meant
# for a reader reach one. No warning. CairoSVG hides them. argmap's SVG hides nothing, which
# tests/test_svg_rewriting.py holds; what a view leaves out is not in the file.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check \
  pymupdf==2.0 cairosvg==2.8.2 pillow==13.0.0

tool/bin/python - <<'CHECK'
import io

import cairosvg
import pymupdf
from PIL import Image

def picture(inside):
    """Return the pixels of an SVG as PyMuPDF and as CairoSVG draw it."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">{inside}</svg>'.encode()
    page = pymupdf.open(stream=svg, filetype="svg")[0]
    return page.get_pixmap().samples, Image.open(io.BytesIO(cairosvg.svg2png(bytestring=svg))).tobytes()

text = '<text x="10" y="40" font-size="24" {}>Folded away.</text>'
shown, nothing = picture(text.format("")), picture("")
found = {}
for attribute in ('display="none"', 'visibility="hidden"'):
    hidden = picture(text.format(attribute))
    found[attribute] = (hidden[0] == shown[0], hidden[1] == nothing[1])
print("is it drawn in PyMuPDF, hidden in CairoSVG?", found)
assert shown[0] != nothing[0] and set(found.values()) == {(True, True)}
CHECK
