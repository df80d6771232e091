#!/usr/bin/env bash
# PyMuPDF 2.0: whatever of an SVG stands in a link is left out of the page.
#
# In SVG the element "a" is a group that leads somewhere; it is drawn like any other. Opened here, or turned into a
# PDF, the picture lacks all that lies in it, words and shapes, without a warning: a map whose claims lead to their
# passages becomes one of empty boxes. Other converters draw them (CairoSVG, WeasyPrint, resvg, svglib). For a PDF
# with words and links argmap writes one itself; docs/how-to/slide.md says so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check PyMuPDF==2.0

tool/bin/python - <<'CHECK'
import pymupdf

def drawn(inside):
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="60">'
    pdf = pymupdf.open("svg", f"{head}{inside}</svg>".encode()).convert_to_pdf()
    page = pymupdf.open("pdf", pdf)[0]
    return page.get_text().split(), len(page.get_drawings())

box = '<rect x="5" y="5" width="90" height="20" fill="none" stroke="black"/><text x="8" y="18">Tax</text>'
outside, inside = drawn(box), drawn(f'<a xlink:href="#passage">{box}</a>')
group = drawn(f"<g>{box}</g>")
print("alone:", outside, "in a group:", group, "in a link:", inside)
assert outside == group == (["Tax"], 1)
assert inside == ([], 0)
CHECK
