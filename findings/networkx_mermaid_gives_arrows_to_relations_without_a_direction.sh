#!/usr/bin/env bash
# networkx-mermaid 0.3.1: two claims that merely differ are drawn as one leading to the other.
#
# A relation without a direction is an edge of an undirected graph, and in Mermaid a line without a head, "---". The
# builder writes "-->" for every edge, from the claim that was added first to the other: the same two claims, added the
# other way round, are drawn with the arrow turned. Whoever reads the picture takes the one for a reason or an
# objection. Nor is a claim put in quotation marks: one with a bracket in it, "Tax (some) sugar", is no Mermaid at all.
# argmap draws a contrast as a line without a head, and quotes every claim.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check networkx-mermaid==0.3.1 networkx==3.6.1

tool/bin/python - <<'CHECK'
import networkx
from networkx_mermaid import DiagramBuilder

def lines(*claims):
    graph = networkx.Graph()
    graph.add_edge(*claims, label="differs from")
    return [line for line in str(DiagramBuilder().build(graph)).split("\n") if line[:1] in "AB" and line]

one, other = lines("Tax (some) sugar.", "Ban it."), lines("Ban it.", "Tax (some) sugar.")
print(one, other)
assert one == ["A(Tax (some) sugar.)", "B(Ban it.)", "A -->|differs from| B"]
assert other == ["A(Ban it.)", "B(Tax (some) sugar.)", "A -->|differs from| B"]
CHECK
