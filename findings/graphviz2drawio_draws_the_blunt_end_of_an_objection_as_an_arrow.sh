#!/usr/bin/env bash
# graphviz2drawio 1.2.0 with pygraphviz 2.0.4: a line that ends in a bar or a dot gets the arrow head of all others.
#
# Maps tell reasons from objections by the ends of lines, in DOT "arrowhead=tee" for what counters and "dot" for what
# undercuts, so that they can be told apart in black and white. The converter to draw.io makes a filled triangle of
# every filled head, bar and dot included, though draw.io has lines that end so. What is left of the difference is the
# colour, if there was one. No warning. argmap writes the word of a step beside its line, too, and its picture
# goes into other programs as SVG; docs/how-to/slide.md says how.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check graphviz2drawio==1.2.0 pygraphviz==2.0.4

tool/bin/python - <<'CHECK'
import re

from graphviz2drawio import graphviz2drawio

def end(head):
    drawing = graphviz2drawio.convert(f"digraph {{ a -> b [arrowhead={head}]; }}")
    style = re.search(r'id="edge1" style="([^"]*)"', drawing)[1]
    return tuple(re.search(rf"{key}=(\w+)", style)[1] for key in ("endArrow", "endFill"))

found = {head: end(head) for head in ("normal", "tee", "dot", "box", "none", "odiamond")}
print(found)
assert found["tee"] == found["dot"] == found["box"] == found["normal"] == ("block", "1")
assert found["none"] == ("none", "0") and found["odiamond"] == ("diamond", "0")
CHECK
