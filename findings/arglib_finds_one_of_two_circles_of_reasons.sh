#!/usr/bin/env bash
# arglib 0.1.11: a claim that two circles of reasons go through is told to lie in one.
#
# Circles are looked for by one search that looks at each claim once. A circle that closes over a claim already looked
# at is not seen: with a for b, b for c, c for a, and also a for c, that a and c support each other is missing from the
# diagnostics and from the critique of circular reasoning, and cycle_count is 1. Which is found depends on the order in
# which relations were added. What is done against circles is then done to one. argmap tells the shorter circle, in
# whatever order the steps stand, and asks to check again once it is mended.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check arglib==0.1.11

tool/bin/python - <<'CHECK'
from arglib.core import ArgumentGraph

def circles(*supports):
    graph = ArgumentGraph.new("circles")
    for claim in "abc":
        graph.add_claim(claim.upper(), claim_id=claim)
    for source, target in supports:
        graph.add_support(source, target)
    told = [each["nodes"] for each in graph.critique()["patterns"] if each["pattern_id"] == "circular_reasoning"]
    return graph.diagnostics()["cycles"], told

print(circles("ab", "bc", "ca", "ac"), circles("ac", "ab", "bc", "ca"))
assert circles("ac", "ca") == ([["a", "c"]], [["a", "c"]])
assert circles("ab", "bc", "ca", "ac") == ([["a", "b", "c"]], [["a", "b", "c"]])
CHECK
