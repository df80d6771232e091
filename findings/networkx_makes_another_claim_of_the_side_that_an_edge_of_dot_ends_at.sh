#!/usr/bin/env bash
# networkx 3.6.1 with pydot 4.0.1: an edge of DOT from "helps:e" does not begin at the claim helps.
#
# After a node's name an edge may say at which side or cell of the node it ends, "helps:e -> tax:w". read_dot makes
# nodes with the names "helps:e" and "tax:w" of it, beside the claims: the graph has two nodes too many for such an
# edge, the claims are not joined, and there is no path from the reason to what it is a reason for. (In a graph that
# from_pydot is given, the same.) No warning. argmap's DOT says the side in attributes, tailport and headport, and a
# test holds that no name has one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check networkx==3.6.1 pydot==4.0.1

claims='tax [label="Tax sugar."]; helps [label="It helps."];'
printf 'digraph { %s helps:e -> tax:w; }\n' "$claims" >sides.dot
printf 'digraph { %s helps -> tax; }\n' "$claims" >plain.dot
tool/bin/python - <<'CHECK'
import networkx
from networkx.drawing.nx_pydot import read_dot

sides, plain = read_dot("sides.dot"), read_dot("plain.dot")
print("nodes:", list(sides), "without sides:", list(plain))
paths = [networkx.has_path(graph, "helps", "tax") for graph in (sides, plain)]
print("is there a path from the reason?", paths)
assert list(sides) == ["tax", "helps", "helps:e", "tax:w"] and list(sides.edges()) == [("helps:e", "tax:w")]
assert paths == [False, True]
CHECK
