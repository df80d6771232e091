#!/usr/bin/env bash
# svglib 2.3.2: the runs of a line are set apart as if they had the font of the line, not their own.
#
# In SVG a tspan begins where the one before it ends, in the font that it is written in. The converter takes the
# width of each run from the text element around it; where that names no size, 16 units. A first word of 8 units
# is so followed by a gap as wide as itself, and a bold one, measured as light, runs into its neighbour. The words
# of a map's box then leave the box on the right. argmap gives each line the font of its first run, which
# comes out right here, and the same everywhere else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check svglib==2.3.2 reportlab==5.1.0

head='<svg xmlns="http://www.w3.org/2000/svg" width="300" height="20"><text font-family="Helvetica" x="0" y="12"'
first='<tspan font-size="8" font-weight="bold">because</tspan>'
printf '%s>%s<tspan font-size="8">it helps</tspan></text></svg>' "$head" "$first" >own.svg
printf '%s font-size="8" font-weight="bold">%s<tspan font-weight="normal">it helps</tspan></text></svg>' "$head" "$first" >line.svg
tool/bin/python - <<'CHECK'
from reportlab.graphics.shapes import String
from reportlab.pdfbase.pdfmetrics import stringWidth
from svglib.svglib import svg2rlg

def starts(path):
    found, waiting = {}, [svg2rlg(path)]
    while waiting:
        each = waiting.pop()
        if isinstance(each, String):
            found[each.text] = round(each.x, 2)
        waiting += getattr(each, "contents", ())
    return found

right = round(stringWidth("because", "Helvetica-Bold", 8), 2)
print("the first word ends at", right, "the second starts at:", starts("own.svg"), starts("line.svg"))
assert starts("own.svg") == {"because": 0, "it helps": round(stringWidth("because", "Helvetica", 16), 2)}
assert starts("line.svg") == {"because": 0, "it helps": right}
CHECK
