#!/usr/bin/env bash
# networkx 3.6.1: in JSON for Cytoscape, claims with an attribute "id" are cut off from their relations.
#
# cytoscape_data takes an attribute "id" of a node for the id of its element, as its docstring says, while the edges
# keep on naming the node. Ids are what readers of AIF, of arguebuf or of tables put on claims. In the file the
# relations lead from and to elements that are not there, which Cytoscape refuses. No warning. In argmap's graphs the
# names of nodes are the ids, and no attribute is called so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check networkx==3.6.1

tool/bin/python - <<'CHECK'
import networkx

debate = networkx.DiGraph()
debate.add_node("tax", id="n1", text="Tax sugar.")
debate.add_node("poor", id="n2", text="It hits the poor.")
debate.add_edge("poor", "tax", relation="attack")
data = networkx.cytoscape_data(debate)["elements"]
ids = [node["data"]["id"] for node in data["nodes"]]
ends = [(edge["data"]["source"], edge["data"]["target"]) for edge in data["edges"]]
print("elements:", ids, "relations:", ends)
assert ids == ["n1", "n2"]
assert ends == [("poor", "tax")]
CHECK
