#!/usr/bin/env bash
# arglib 0.1.11: an argument that supports another by one claim and attacks it by another supports it.
#
# Claims can be bundled into arguments, and the relations between these are made by adding up those of their claims: a
# support counts 1, an attack -1. Where they cancel out the sum is 0, and 0 is called "support". So of a side that
# concedes one point and attacks another the graph of arguments has a support, of weight 0.0, and no attack; whoever
# reads the kind of a relation reads agreement. argmap adds up no supports and attacks: it shows both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check arglib==0.1.11

tool/bin/python - <<'CHECK'
from arglib.core import ArgumentGraph

graph = ArgumentGraph.new("sides")
for claim in ("tax", "health", "concession", "objection"):
    graph.add_claim(claim, claim_id=claim)
graph.define_argument(["tax", "health"], bundle_id="ours")
graph.define_argument(["concession", "objection"], bundle_id="theirs")
graph.add_support("concession", "health")
graph.add_attack("objection", "tax")
found = [(each.src, each.dst, each.kind, each.weight) for each in graph.to_argument_graph().relations]
print(found)
assert found == [("theirs", "ours", "support", 0.0)]
CHECK
