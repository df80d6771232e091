#!/usr/bin/env bash
# rustworkx 0.18.1: reading DOT, the words "node" and "edge" become claims, and a claim written twice is two.
#
# "node [shape=box]" says how nodes look, and a node may be named again to say more of it, as maps do that give
# first the claims and then their colours. from_dot makes a node of each such line: a map of two claims has five
# nodes, its lines tie the first of each name, and what was said later hangs on a claim without relations.
# Labels, which hold the claims' texts, are left out, too. No warning. argmap hands over graphs by to_networkx and
# in GraphML, which rustworkx reads with all that a claim says.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check rustworkx==0.18.1

tool/bin/python - <<'CHECK'
import rustworkx

graph = rustworkx.from_dot("""digraph {
  node [shape=box];
  edge [color=green];
  tax [label="Tax sugar."];
  helps [label="It helps."];
  helps -> tax;
  tax [color=red];
}""")
nodes = [(number, graph[number]) for number in graph.node_indices()]
print("nodes:", nodes, "edges:", list(graph.edge_list()))
assert [name for _, name in nodes] == ["node", "edge", "tax", "helps", "tax"]
assert list(graph.edge_list()) == [(3, 2)]
CHECK
