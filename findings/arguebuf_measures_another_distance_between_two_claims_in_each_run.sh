#!/usr/bin/env bash
# arguebuf 2.7.2: the distance of a claim from the thesis is that of a detour in one run, and the shortest in the next.
#
# A claim that supports the thesis by itself and through another claim is two steps away from it, or four by the way
# round. The function goes down the first way that it meets to its end and gives the length of that one. Which it meets
# first comes from the order of a set, and so from the hash of texts, which Python draws anew for each process: the
# same file gives 2 and 4, and with max_distance=2 a distance in either case. Measures of how close two maps are rest
# on it. argmap counts the steps of the shortest way, the same in each run.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check arguebuf==2.7.2

tool/bin/python - <<'CHECK'
import os
import subprocess
import sys

RUN = """
from arguebuf import AtomNode, Edge, Graph, SchemeNode, traverse

thesis, reason, between = (AtomNode(each, id=each) for each in ("thesis", "reason", "between"))
graph = Graph()
for number, (source, target) in enumerate([(reason, thesis), (reason, between), (between, thesis)]):
    scheme = SchemeNode(id=f"scheme {number}")
    graph.add_edge(Edge(source, scheme))
    graph.add_edge(Edge(scheme, target))
print(traverse.node_distance(reason, thesis, graph.outgoing_nodes))
"""
found = [
    int(subprocess.check_output([sys.executable, "-c", RUN], env={**os.environ, "PYTHONHASHSEED": str(seed)}))
    for seed in range(1, 11)
]
print("distances of ten runs:", found)
assert set(found) == {2, 4}
CHECK
