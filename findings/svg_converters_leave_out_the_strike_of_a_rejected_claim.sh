#!/usr/bin/env bash
# CairoSVG 2.8.2, WeasyPrint 70.0, svglib 2.3.2 and PyMuPDF 2.0: words struck out in an SVG are not struck out.
#
# A map shows a claim that its author rejects, or that falls, by a line through its words; in SVG that is the property
# text-decoration. Four converters draw the words and leave out the line, as an attribute or in a style, so that the
# picture asserts what its author denies; resvg draws it. No warning. argmap draws the line as a line of its own, in
# every layout, which tests/test_svg_rewriting.py holds. (Cairo and Pango are those of the system.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check cairosvg==2.8.2 weasyprint==70.0 \
  svglib==2.3.2 reportlab==5.1.0 pymupdf==2.0 resvg-py==0.5.0 pillow==13.0.0

tool/bin/python - <<'CHECK'
import io

import cairosvg
import pymupdf
import resvg_py
import weasyprint
from PIL import Image
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

def with_pymupdf(data, kind="svg"):
    return pymupdf.open(stream=data, filetype=kind)[0].get_pixmap().tobytes("png")

def with_weasyprint(data):
    return with_pymupdf(weasyprint.HTML(string=data.decode()).write_pdf(), "pdf")

def with_svglib(data):
    file = io.BytesIO()
    renderPDF.drawToFile(svg2rlg(io.BytesIO(data)), file)
    return with_pymupdf(file.getvalue(), "pdf")

def with_resvg(data):
    return bytes(resvg_py.svg_to_bytes(svg_string=data.decode()))

def picture(convert, attributes):
    text = f'<text x="10" y="40" font-family="sans-serif" font-size="24" {attributes}>Tax sugar.</text>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">{text}</svg>'
    return Image.open(io.BytesIO(convert(svg.encode()))).convert("RGBA").tobytes()

def drawn(convert):
    plain = picture(convert, "")
    strikes = ['text-decoration="line-through"', 'style="text-decoration: line-through"']
    return [picture(convert, strike) != plain for strike in strikes]

converters = {"CairoSVG": cairosvg.svg2png, "WeasyPrint": with_weasyprint, "svglib": with_svglib}
converters |= {"PyMuPDF": with_pymupdf, "resvg": with_resvg}
found = {name: drawn(convert) for name, convert in converters.items()}
print("is the strike drawn?", found)
assert found.pop("resvg") == [True, True]
assert all(strikes == [False, False] for strikes in found.values())
CHECK
