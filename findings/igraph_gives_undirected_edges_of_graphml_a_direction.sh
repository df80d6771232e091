#!/usr/bin/env bash
# igraph 1.0.0 (python-igraph): edges that GraphML says have no direction get one, and a joint reason vanishes.
#
# GraphML lets a single edge of a directed graph be undirected, as two claims that merely differ are drawn, and lets
# a hyperedge join several nodes, as premises that support a claim together are. The reader makes the first an
# arrow from the one that happens to stand first, and leaves the second out. Nothing is said of either, and a
# search along the arrows then finds a path of reasons that the file does not have. (networkx refuses such
# a file.) argmap reports the edge, and the hyperedge that it passes over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check igraph==1.0.0

cat >debate.graphml <<'GRAPH'
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <graph edgedefault="directed">
    <node id="tax"/><node id="ban"/><node id="help"/>
    <edge source="ban" target="tax" directed="false"/>
    <edge source="help" target="ban"/>
    <hyperedge><endpoint node="help" type="in"/><endpoint node="ban" type="in"/><endpoint node="tax" type="out"/></hyperedge>
  </graph>
</graphml>
GRAPH
tool/bin/python -W error - <<'CHECK'
import igraph

graph = igraph.Graph.Read_GraphML("debate.graphml")
names = graph.vs["id"]
arrows = [(names[edge.source], names[edge.target]) for edge in graph.es]
below = {names[each] for each in graph.subcomponent(names.index("tax"), mode="in")}
print("arrows:", arrows, "leads to tax:", sorted(below))
assert graph.is_directed() and arrows == [("ban", "tax"), ("help", "ban")]
assert below == {"tax", "ban", "help"}
CHECK
