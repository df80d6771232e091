#!/usr/bin/env bash
# ts-graphviz 3.0.7: reading DOT gives all edges the colour of the last ones.
#
# In DOT "edge [color=green]" holds for the edges below it, until another such line; so maps say once how supports look
# and once how attacks do. The package keeps one set of defaults for the whole graph, in which a later line replaces an
# earlier one, and writes it at the top. Read and written, a map of one reason and one objection has two red edges;
# nodes lose their shapes in the same way. No warning. argmap's DOT has defaults once, above all boxes, and a test
# holds it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit ts-graphviz@3.0.7

cat >check.mjs <<'CHECK'
import assert from "assert";
import { fromDot, toDot } from "ts-graphviz";

const map = `digraph {
  edge [color=green]; helps -> tax;
  edge [color=red]; costs -> tax;
}`;
const written = toDot(fromDot(map)).replace(/\s+/g, " ");
console.log(written);
assert(!written.includes("green"));
assert.strictEqual(written, 'digraph { edge [ color = "red"; ]; "helps" -> "tax"; "costs" -> "tax"; }');
CHECK
node check.mjs
