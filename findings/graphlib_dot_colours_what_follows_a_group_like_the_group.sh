#!/usr/bin/env bash
# graphlib-dot 0.6.4: what a group of DOT says of its own relations holds for all that follow it.
#
# In DOT "edge [color=red]" inside the braces of a subgraph ends with them; so a map colours the objections of a group
# and goes on in black. The reader lets it go on: supports behind the group are red like the attacks in it, and boxes
# have its shape. Written again, the file says so for good. No warning. Its successor, @dagrejs/graphlib-dot 1.0.2,
# ends both with the group, as dot does. argmap's DOT has defaults once, above all boxes, and a test holds it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit graphlib-dot@0.6.4 @dagrejs/graphlib-dot@1.0.2

cat >check.mjs <<'CHECK'
import assert from "assert";
import older from "graphlib-dot";
import newer from "@dagrejs/graphlib-dot";

const map = `digraph {
  subgraph against { node [shape=hexagon]; edge [color=red]; poor -> tax }
  helps -> tax
}`;
const colours = (tool) => {
  const graph = tool.read(map);
  return [graph.edge("poor", "tax").color, graph.edge("helps", "tax").color, graph.node("helps").shape];
};
console.log("0.6.4:", colours(older), "1.0.2:", colours(newer));
assert.deepStrictEqual(colours(older), ["red", "red", "hexagon"]);
assert.deepStrictEqual(colours(newer), ["red", undefined, undefined]);
assert(older.write(older.read(map)).includes("helps -> tax [color=red]"));
CHECK
node check.mjs
