#!/usr/bin/env bash
# cytoscape-graphml 1.0.6: a map that it writes is empty for networkx 3.6.1, and has no directions.
#
# The export has the namespace of GraphML on its outermost element and takes it off each node and edge (xmlns=""), so
# that these are no elements of GraphML. A reader that goes by namespaces finds a graph of nothing and is content. The
# graph does not say whether its edges have a direction, either, and none of the data has the key that GraphML asks
# for. No error. argmap goes by the names of elements, in that namespace or in none, and reads of this file the claims
# and the attack, which a test holds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit cytoscape-graphml@1.0.6 cytoscape@3.34.4 jquery@3.7.1 jsdom@26.1.0

cat >check.mjs <<'CHECK'
import { createRequire } from "module";
import { writeFileSync } from "fs";
import { JSDOM } from "jsdom";
const { window } = new JSDOM("");
Object.assign(globalThis, { window, document: window.document, XMLSerializer: window.XMLSerializer });
const require = createRequire(import.meta.url);
const jquery = require("jquery"), cytoscape = require("cytoscape");
require("cytoscape-graphml")(cytoscape, jquery.fn ? jquery : jquery(window));

const elements = [
  { data: { id: "tax", text: "Tax sugar." } },
  { data: { id: "poor", text: "It hits the poor." } },
  { data: { id: "but", source: "poor", target: "tax", relation: "attack" } },
];
const written = cytoscape({ headless: true, elements }).graphml();
console.log(written);
writeFileSync("map.graphml", written);
CHECK
node check.mjs

python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check networkx==3.6.1
tool/bin/python - <<'CHECK'
import networkx
from pathlib import Path

graph = networkx.read_graphml("map.graphml")
print("networkx:", graph, "directed:", graph.is_directed())
written = Path("map.graphml").read_text()
assert written.count('<node xmlns=""') == 2 and "edgedefault" not in written
assert len(graph) == 0 and not graph.is_directed()
CHECK
