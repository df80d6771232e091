#!/usr/bin/env bash
# graphviz2drawio 1.2.0 with pygraphviz 2.0.4: a label with one bold word becomes two lines, all of them bold.
#
# In an HTML-like label the words of a line may look differently, as "because" before a claim does. In the SVG that
# Graphviz makes, such a line is two texts side by side. The converter to draw.io takes each text for a line and the
# look of the first for all of them: "<b>Because</b> it helps." is a bold "Because" above a bold "it helps.", and the
# box, whose height was for one line, is too small. No warning. A label without marks is right. argmap's
# picture goes into other programs as SVG; docs/how-to/slide.md says how.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check graphviz2drawio==1.2.0 pygraphviz==2.0.4

tool/bin/python - <<'CHECK'
import html
import re

from graphviz2drawio import graphviz2drawio

def label(text):
    drawing = graphviz2drawio.convert(f"digraph {{ a [shape=box, label={text}]; }}")
    value = html.unescape(re.search(r'id="node1" value="([^"]*)"', drawing)[1])
    return re.sub(r"</?font[^>]*>", "", value)

marked, plain = label("<<b>Because</b> it helps.>"), label('"Because it helps."')
print(marked, plain, sep="\n")
assert marked == "<b>Because<br/> it helps.</b>" and plain == "Because it helps."
CHECK
