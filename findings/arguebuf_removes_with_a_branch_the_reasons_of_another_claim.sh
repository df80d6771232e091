#!/usr/bin/env bash
# arguebuf 2.7.2: "remove_branch" removes reasons that another claim rests on as well, and leaves its steps empty.
#
# All that leads to the claim is removed, whether or not it leads elsewhere as well. A reason shared by two claims is
# gone when either is removed, with all that supports it, and the other keeps a "Support" that has no premise. So does
# the thesis, to which the step from the removed claim still leads. argmap's "remove" removes the claims that are named
# and the steps that lose an end.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check arguebuf==2.7.2

tool/bin/python - <<'CHECK'
from arguebuf import AtomNode, Edge, Graph, SchemeNode, Support

graph = Graph()
claims = {name: AtomNode(name, id=name) for name in ("tax", "health", "cost", "harm", "study")}
for reason, claim in (("health", "tax"), ("cost", "tax"), ("harm", "health"), ("harm", "cost"), ("study", "harm")):
    step = SchemeNode(Support.DEFAULT, id=f"{reason} supports {claim}")
    graph.add_edge(Edge(claims[reason], step))
    graph.add_edge(Edge(step, claims[claim]))

graph.remove_branch("health")
left = sorted(graph.atom_nodes)
empty = sorted(id for id, step in graph.scheme_nodes.items() if not graph.incoming_nodes(step))
print("claims left:", left, "steps without a premise:", empty)
assert left == ["cost", "tax"]
assert empty == ["harm supports cost", "health supports tax"]
CHECK
