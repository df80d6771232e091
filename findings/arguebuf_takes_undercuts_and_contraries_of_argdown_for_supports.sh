#!/usr/bin/env bash
# arguebuf 2.7.2: in the JSON of an Argdown map, an undercut and a contrary are read as supports.
#
# The map's edges say their relationType: support, attack, undercut, contrary, contradictory, entails. The reader knows
# attack and contradictory, and makes a support of whatever else there is, so that what speaks against a step speaks for
# it. Each relation is stored twice besides: as an edge from claim to claim, which says neither for nor against,
# and by way of its node. argmap reads each type as what it is.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check arguebuf==2.7.2

cat >map.json <<'MAP'
{"map": {"nodes": [{"id": "n0", "labelText": "Tax sugar."}, {"id": "n1", "labelText": "Tax salt instead."},
{"id": "n2", "labelText": "It shows nothing."}],
"edges": [{"id": "e0", "from": "n1", "to": "n0", "relationType": "contrary"},
{"id": "e1", "from": "n2", "to": "n1", "relationType": "undercut"}]}}
MAP
tool/bin/python - <<'CHECK'
import json

import arguebuf

with open("map.json") as file:
    graph = arguebuf.load.argdown(json.load(file))
kinds = [type(scheme.scheme).__name__ for scheme in graph.scheme_nodes.values()]
print(kinds, "edges:", len(graph.edges))
assert kinds == ["Support", "Support"] and len(graph.edges) == 6, kinds
CHECK
