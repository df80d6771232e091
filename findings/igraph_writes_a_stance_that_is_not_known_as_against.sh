#!/usr/bin/env bash
# igraph 1.0.0 (python-igraph): written as GraphML, a stance that is not known is false, and no text is "None".
#
# None stands for what is not known of a claim or a relation. In a column of truth values it is written as "false", so
# that claims of which nobody has said whether they speak for the thesis speak against it; in a column of texts it is
# the word "None", a claim like any other. Only numbers are left out where there is none. Read again, neither is to be
# told from what was said. So it is in GML and DOT, and in GML "in_favour" is called "infavour", too. No warning (but,
# in GML, that truth values become numbers). argmap writes nothing for what is not known.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check igraph==1.0.0

tool/bin/python - <<'CHECK'
from igraph import Graph

graph = Graph(n=3, directed=True)
graph.vs["text"] = ["Tax sugar.", "It helps.", None]
graph.vs["in_favour"] = [True, False, None]
graph.vs["weight"] = [1.0, 0.5, None]
graph.write_graphml("map.graphml")
graph.write_gml("map.gml")
again = Graph.Read_GraphML("map.graphml")
names = Graph.Read_GML("map.gml").vs.attributes()
print(again.vs["text"], again.vs["in_favour"], again.vs["weight"], names)
assert again.vs["text"] == ["Tax sugar.", "It helps.", "None"]
assert again.vs["in_favour"] == [True, False, False]
assert again.vs["weight"][:2] == [1.0, 0.5] and again.vs["weight"][2] != again.vs["weight"][2]
assert "infavour" in names and "in_favour" not in names
CHECK
