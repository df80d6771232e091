#!/usr/bin/env bash
# pygmlparser 1.0.1: of several values of one key in GML only the last is kept, and blanks in words are cut.
#
# GML has no other way to write a list than to repeat a key, and networkx writes the tags of a claim so, three lines
# for three tags; one tag is left. Texts are taken apart at blanks and put together with one, so that a claim with two
# spaces, or one quoted over two lines, is not found in its source any more. No warning. argmap neither reads nor
# writes GML.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check pygmlparser==1.0.1 networkx==3.6.1

tool/bin/python - <<'CHECK'
import networkx
from pygmlparser.Parser import Parser

debate = networkx.DiGraph()
debate.add_node("tax", text="Tax sugar.  It helps.", tags=["health", "money", "state"])
networkx.write_gml(debate, "map.gml")
parser = Parser()
parser.loadGML("map.gml")
parser.parse()
claim = parser.graph.graphNodes[0]
print("networkx:", networkx.read_gml("map.gml").nodes["tax"], "pygmlparser:", claim.tags, claim.text)
assert networkx.read_gml("map.gml").nodes["tax"] == debate.nodes["tax"]
assert claim.tags == "state"
assert claim.text == "Tax sugar. It helps."
CHECK
