#!/usr/bin/env bash
# nbconvert 7.17.2: a picture that has a title and a description is read out as having no description.
#
# An SVG in a cell's output keeps its title, its description and its links as long as it stands in the notebook. The
# export to HTML puts it into an img element without alternative text and then fills in "No description has been
# provided for this image", which hides what the picture says of itself from screen readers; links in it
# lead nowhere. For PNG the output's metadata can give the text, for SVG nothing can. Shown as HTML the same SVG
# stands in the page as it is, with its words and links; docs/how-to/embed.md says how.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check nbconvert==7.17.2

tool/bin/python - 2>/dev/null <<'CHECK'
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_notebook, new_output

PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" width="90" height="20"><title id="t">Sugar</title>'
    '<desc id="d">Argument map: Tax sugar.</desc><a href="#source"><text x="5" y="15">Tax sugar.</text></a></svg>'
)

def page(mime):
    output = new_output("display_data", {mime: PICTURE}, metadata={mime: {"alt": "Argument map: Tax sugar."}})
    html, _ = HTMLExporter(embed_images=True).from_notebook_node(new_notebook(cells=[new_code_cell("", outputs=[output])]))
    return html[html.index("<main") :]

shown, as_html = page("image/svg+xml"), page("text/html")
print(shown[shown.index("<img") :][:80])
assert 'alt="No description has been provided for this image"' in shown
assert "Argument map: Tax sugar." not in shown and 'href="#source"' not in shown
assert "Argument map: Tax sugar." in as_html and 'href="#source"' in as_html
CHECK
