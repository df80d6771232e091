#!/usr/bin/env bash
# N2G 0.3.3: of two claims that attack each other only the first line is drawn.
#
# The package makes drawings for draw.io and yEd from lists of nodes and links. A link that is there already is
# skipped, which its page says; whether it is there is decided by its two ends in the order of the alphabet and its
# label, so that "poor attacks tax" and "tax attacks poor" are one. Two that attack each other is what argumentation
# is about: with both arrows neither stands, with one the attacker does. No warning, in both kinds of drawing. In
# argmap a relation is told from its reverse in all notations and pictures.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check N2G==0.3.3

tool/bin/python - <<'CHECK'
from xml.etree import ElementTree

from N2G import drawio_diagram, yed_diagram

def drawn(diagram, line):
    for claim in ("tax", "poor"):
        diagram.add_node(id=claim, label=claim)
    diagram.add_link("poor", "tax", label="attacks")
    diagram.add_link("tax", "poor", label="attacks")
    diagram.add_link("tax", "poor", label="doubts")
    elements = ElementTree.fromstring(diagram.dump_xml()).iter()
    ends = [(each.get("source"), each.get("target")) for each in elements if each.tag.endswith(line)]
    return [pair for pair in ends if pair != (None, None)]

drawio = drawio_diagram()
drawio.add_diagram("map")
found = drawn(drawio, "object"), drawn(yed_diagram(), "edge")
print("draw.io:", found[0], "yEd:", found[1])
assert found == ([("poor", "tax"), ("tax", "poor")],) * 2
CHECK
