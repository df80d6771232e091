#!/usr/bin/env bash
# pygraphml 2.4.2: a GraphML file that is read and written has nodes of one name, the empty one.
#
# The writer takes each node's label for its id, and the reader leaves the label empty and puts the id elsewhere. So
# all nodes of the file have the id "", and every edge ties "" to "": a map of any size is one claim that supports
# itself. A file that is not read but built has the words of a claim for its id, and two claims worded alike are one.
# No warning. argmap writes ids as they are and words as data, and tests that each map comes back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check pygraphml==2.4.2

tool/bin/python - <<'CHECK'
import re

from pygraphml import Graph, GraphMLParser

graph = GraphMLParser().parse_string(
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph id="map" edgedefault="directed">'
    '<node id="tax"/><node id="helps"/><edge source="helps" target="tax"/></graph></graphml>'
)
again = GraphMLParser().write(graph)
built = Graph("map")
first, second = built.add_node("It costs jobs."), built.add_node("It costs jobs.")
built.add_edge(first, built.add_node("Tax sugar."), directed=True)
built.add_edge(second, built.add_node("Ban sugar."), directed=True)
made = GraphMLParser().write(built)
print(again, made, sep="\n")
assert re.findall(r'<node id="([^"]*)"', again) == ["", ""]
assert re.findall(r'source="([^"]*)" target="([^"]*)"', again) == [("", "")]
assert re.findall(r'<node id="([^"]*)"', made).count("It costs jobs.") == 2
assert re.findall(r'source="([^"]*)"', made) == ["It costs jobs.", "It costs jobs."]
CHECK
