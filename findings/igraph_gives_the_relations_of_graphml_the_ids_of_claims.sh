#!/usr/bin/env bash
# igraph 1.0.0 (python-igraph): an edge read from GraphML has for its id that of a node.
#
# In GraphML edges may have ids, which other files use to speak of a relation: an undercut, an annotation, a place in
# a drawing. The reader puts into the edge's "id" what stands in the list of nodes at its number: the relation "r1" is
# "tax", "r2" is "helps". Looking a relation up by its id finds none, and what is looked up by the edge's id is a
# claim. Without ids in the file the attribute is missing, as it should be. No warning. argmap keeps the ids of
# relations in GraphML, and its own stand on nodes, since an undercut needs a relation to lead to.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check igraph==1.0.0

tool/bin/python - <<'CHECK'
from pathlib import Path

from igraph import Graph

Path("map.graphml").write_text(
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph id="map" edgedefault="directed">'
    '<node id="tax"/><node id="helps"/><node id="poor"/>'
    '<edge id="r1" source="helps" target="tax"/><edge id="r2" source="poor" target="tax"/></graph></graphml>'
)
graph = Graph.Read_GraphML("map.graphml")
claims = graph.vs["id"]
relations = [(claims[edge.source], claims[edge.target], edge["id"]) for edge in graph.es]
print("claims:", claims, "relations:", relations)
assert claims == ["tax", "helps", "poor"]
assert relations == [("helps", "tax", "tax"), ("poor", "tax", "helps")]
CHECK
