#!/usr/bin/env bash
# pyvis 0.3.2: a graph of networkx that has been drawn has no weights any more.
#
# from_nx makes a picture of a graph for a notebook. It turns the weight of each line into a width, and does so in the
# graph that it was given: "weight" is gone from its edges, "width" is there, and each node has a "size". A path, a
# centrality or a strength computed afterwards takes every line for one of weight 1, and a graph written to a file has
# lost what it was about. No warning, and nothing in the docstring. argmap's to_networkx makes a new graph each time,
# which shares nothing with the map, and a test holds it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check pyvis==0.3.2 networkx==3.6.1

tool/bin/python - <<'CHECK'
import networkx
from pyvis.network import Network

debate = networkx.DiGraph()
debate.add_edge("helps", "tax", weight=0.9)
debate.add_edge("tax", "health", weight=0.8)
debate.add_edge("helps", "health", weight=5.0)

def state():
    path = networkx.dijkstra_path(debate, "helps", "health")
    return path, [dict(data) for _, _, data in debate.edges(data=True)]

before = state()
Network(directed=True).from_nx(debate)
after = state()
print("before:", before, "after:", after, sep="\n")
assert before == (["helps", "tax", "health"], [{"weight": 0.9}, {"weight": 5.0}, {"weight": 0.8}])
assert after == (["helps", "health"], [{"width": 0.9}, {"width": 5.0}, {"width": 0.8}])
CHECK
