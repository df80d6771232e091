#!/usr/bin/env bash
# WeasyPrint 70.0: of the alternatives in a "switch" of an SVG all are drawn, in one place.
#
# SVG's element "switch" holds alternatives, of which the first is shown whose conditions are met: a language, an
# extension. So one picture has the words of a map in several languages, or HTML with a text for readers that know
# none. Here the element is a group like any other, and its German, French and English words lie on top of each other
# and can be read in none. No warning. CairoSVG draws the last, which has no condition. argmap writes a picture for
# each language (--language), without such alternatives.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check weasyprint==70.0 cairosvg==2.8.2 \
  pymupdf==2.0 pillow==13.0.0

tool/bin/python - <<'CHECK'
import io

import cairosvg
import pymupdf
import weasyprint
from PIL import Image

def picture(inside):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">{inside}</svg>'
    sheet = weasyprint.HTML(string=f"<style>@page {{ size: 300px; margin: 0 }}</style>{svg}").write_pdf()
    page = pymupdf.open(stream=sheet, filetype="pdf")[0]
    return page.get_text().split(), Image.open(io.BytesIO(cairosvg.svg2png(bytestring=svg.encode()))).tobytes()

text = '<text x="10" y="40" font-size="24" {}>{}</text>'
german, english = text.format('systemLanguage="de"', "weil"), text.format("", "because")
both, alone = picture(f"<switch>{german}{english}</switch>"), picture(english)
print("words in WeasyPrint:", both[0], "is it English in CairoSVG?", both[1] == alone[1])
assert both[0] == ["weil", "because"] and alone[0] == ["because"]
assert both[1] == alone[1]
CHECK
