#!/usr/bin/env bash
# networkx 3.6.1: written as GML, claims lose their words if these are kept under "label".
#
# Most formats of graphs call the words of a node its label, and so do readers of DOT and yEd in this very library.
# GML's writer puts the node's own name under "label" and leaves out what the node has there, as well as what it has
# under "id". Of edges it keeps both. Nothing is said, and what is read again has the names alone. Graphs that argmap
# makes for networkx have a claim's words under "text", which GML keeps.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check networkx==3.6.1

tool/bin/python - <<'CHECK'
import networkx

graph = networkx.DiGraph()
graph.add_node("c1", label="Sugar should be taxed.", id="thesis", weight=0.5)
graph.add_node("c2", label="It harms.", text="It harms.")
graph.add_edge("c2", "c1", label="because", id="s1")
lines = list(networkx.generate_gml(graph))
again = networkx.parse_gml(lines)
print(dict(again.nodes), dict(again.edges))
assert not any("taxed" in line for line in lines)
assert dict(again.nodes) == {"c1": {"weight": 0.5}, "c2": {"text": "It harms."}}
assert again.edges["c2", "c1"] == {"label": "because", "id": "s1"}
CHECK
