#!/usr/bin/env bash
# PyMuPDF 2.0: a dashed line of an SVG is a solid one.
#
# Maps tell a reason from an objection, or what a text says from what a reader supplies, by lines that are solid and
# lines that are dashed. Opened here or turned into a PDF, the picture has one kind of line: stroke-dasharray is
# passed over, as an attribute and in a style, and the two pictures are the same to the last pixel. No warning.
# CairoSVG draws the dashes. For a PDF argmap writes one itself; docs/how-to/slide.md says so.
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

line = '<line x1="10" y1="30" x2="190" y2="30" stroke="black" stroke-width="2" {}/>'
solid = picture(line.format(""))
dashed = picture(line.format('stroke-dasharray="6 6"'))
styled = picture(line.format('style="stroke-dasharray: 6 6"'))
same = [(one[0] == solid[0], one[1] == solid[1]) for one in (dashed, styled)]
print("is dashed like solid in PyMuPDF, in CairoSVG?", same)
assert same == [(True, False), (True, False)]
CHECK
