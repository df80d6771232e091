#!/usr/bin/env bash
# graphology-graphml 0.5.2: a value left to its default comes as a text, whatever its type, and false is then true.
#
# A key of GraphML has a type and may have a default, for the nodes that say nothing themselves. The reader turns
# what a node says into a number or a truth value, but puts the default in as it is written: weights are
# 0.9 and "0.5" side by side, and a claim that is closed by default has open: "false", which counts as true.
# argmap reads a default as it reads what the node itself says.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit graphology@0.26.0 graphology-graphml@0.5.2

cat >debate.graphml <<'GRAPH'
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="w" for="node" attr.name="weight" attr.type="double"><default>0.5</default></key>
  <key id="o" for="node" attr.name="open" attr.type="boolean"><default>false</default></key>
  <graph edgedefault="directed">
    <node id="said"><data key="w">0.9</data><data key="o">false</data></node>
    <node id="left out"/>
  </graph>
</graphml>
GRAPH
cat >check.cjs <<'CHECK'
const assert = require("assert");
const Graph = require("graphology");
const { parse } = require("graphology-graphml");

const graph = parse(Graph, require("fs").readFileSync("debate.graphml", "utf8"));
const said = graph.getNodeAttributes("said"), defaults = graph.getNodeAttributes("left out");
console.log("said on the node:", said, "left to the default:", defaults);
assert.deepStrictEqual({ ...said }, { weight: 0.9, open: false });
assert.deepStrictEqual({ ...defaults }, { weight: "0.5", open: "false" });
assert(Boolean(defaults.open));
CHECK
node check.cjs
