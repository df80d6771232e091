#!/usr/bin/env bash
# ngraph.fromdot 7.1.0: of a reason and an objection between the same two claims only the later line is left.
#
# In DOT two lines between two boxes are two lines, unless the graph is declared "strict". What a text gives as a
# reason it may turn against the claim further on, and the map has a green and a red line then. The reader joins them:
# one relation remains, with the colour of the second, and "strict" makes no difference. A number of relations counted
# from it is too small. No warning. argmap draws each relation with a line of its own, and hands graphs over in
# GraphML and by to_networkx, where each relation is a node.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit ngraph.fromdot@7.1.0

cat >check.mjs <<'CHECK'
import assert from "assert";
import fromDot from "ngraph.fromdot";

function relations(text) {
  const found = [];
  fromDot(text).forEachLink((link) => void found.push([link.fromId, link.toId, link.data.color]));
  return found;
}
const lines = `helps -> tax [color=green]; helps -> tax [color=red]; helps -> health [color=green]`;
const plain = relations(`digraph { ${lines} }`), strict = relations(`strict digraph { ${lines} }`);
console.log("plain:", plain, "strict:", strict);
assert.deepStrictEqual(plain, [["helps", "tax", "red"], ["helps", "health", "green"]]);
assert.deepStrictEqual(strict, plain);
CHECK
node check.mjs
