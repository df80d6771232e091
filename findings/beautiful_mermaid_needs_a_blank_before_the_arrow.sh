#!/usr/bin/env bash
# beautiful-mermaid 1.1.3: of "helps-->tax" there is one box, "helps--", and no relation.
#
# Mermaid's own examples write arrows without blanks. Names may have hyphens here, and the first two of the arrow are
# taken for a part of the name; what is left of the line is dropped. So is the second statement of a line that has two
# with a semicolon between them, and each relation from a claim whose quoted words have a square bracket, as a
# quotation with an addition has: its text ends there. No warning. argmap's Mermaid has a blank on both sides of each
# arrow, a line for each, and brackets as numbers, which tests/test_diagram_mermaid.py holds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit beautiful-mermaid@1.1.3

cat >check.mjs <<'CHECK'
import assert from "assert";
import { parseMermaid } from "beautiful-mermaid";

function drawn(lines) {
  const graph = parseMermaid(`flowchart TD\n${lines}`);
  return [[...graph.nodes.values()].map((node) => node.label), graph.edges.map((edge) => [edge.source, edge.target])];
}
const close = drawn("helps-->tax"), two = drawn("helps --> tax; poor --> tax");
const added = drawn('helps["It helps [them] all"] --> tax');
console.log("close:", close, "two:", two, "added:", added);
assert.deepStrictEqual(close, [["helps--"], []]);
assert.deepStrictEqual(two, [["helps", "tax"], [["helps", "tax"]]]);
assert.deepStrictEqual(added, [['"It helps [them'], []]);
CHECK
node check.mjs
