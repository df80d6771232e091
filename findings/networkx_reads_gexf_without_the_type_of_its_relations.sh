#!/usr/bin/env bash
# networkx 3.6.1: in GEXF a relation of the type "attack" comes back without a type, and a claim under another name.
#
# The writer takes an edge's "type" for the attribute of that name in the format, which says whether the edge has a
# direction and allows three words, of which "attack" is none: the file is no GEXF. The reader drops it. A node's "id"
# becomes its name in the file, and in what is read. A "kind" is kept. What argmap makes for networkx says "role" and
# "kind", and so keeps both ways.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check networkx==3.6.1

tool/bin/python - <<'CHECK'
from io import BytesIO

import networkx

graph = networkx.DiGraph()
graph.add_node("tax", id=7)
graph.add_edge("beer", "tax", type="attack", kind="attack")
text = "\n".join(networkx.generate_gexf(graph))
again = networkx.read_gexf(BytesIO(text.encode()))
print([line.strip() for line in text.splitlines() if "<edge " in line], list(again.edges(data=True)))
assert 'type="attack"' in text
assert list(again.edges(data=True)) == [("beer", "7", {"kind": "attack", "id": "0"})]
CHECK
