#!/usr/bin/env bash
# pygraphml 2.4.2: the relations of a directed GraphML file have no direction once read.
#
# The file says edgedefault="directed", and an edge leads from the reason to the claim. The reader makes every edge
# one without direction and looks at neither edgedefault nor the edge's own "directed": the claim is a child of its
# reason and the reason a child of its claim, so that the package's own walks, from a root down, see both. Written
# again, each edge has directed="false". No warning. argmap reads the direction of each edge, and reports those that
# have none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check pygraphml==2.4.2

tool/bin/python - <<'CHECK'
from pygraphml import GraphMLParser

edge = '<edge source="helps" target="tax"/><edge source="poor" target="helps" directed="true"/>'
graph = GraphMLParser().parse_string(
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph id="map" edgedefault="directed">'
    f'<node id="tax"/><node id="helps"/><node id="poor"/>{edge}</graph></graphml>'
)
directed = [edge.directed() for edge in graph.edges()]
written = GraphMLParser().write(graph)
print("directed:", directed, "written:", written)
assert directed == [False, False]
assert written.count('directed="false"') == 2
CHECK
