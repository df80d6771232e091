#!/usr/bin/env bash
# ngraph.todot 4.1.0: a claim with a list of tags makes a DOT file that nothing reads.
#
# The writer puts all that is said of a node into its attributes, as JSON. A list of texts has quotation marks of its
# own, and they end the attribute in the middle: "tags"="["health"]". The file is written without a word; the reader
# of the same family, ngraph.fromdot 7.1.0, refuses it, and so does dot. Texts with quotation marks are escaped. No
# warning. argmap's DOT has lists nowhere, and each text in it is escaped, which tests hold with words of any kind.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit ngraph.todot@4.1.0 ngraph.fromdot@7.1.0 ngraph.graph@20.1.2

cat >check.mjs <<'CHECK'
import assert from "assert";
import createGraph from "ngraph.graph";
import toDot from "ngraph.todot";
import fromDot from "ngraph.fromdot";

function written(values) {
  const graph = createGraph();
  graph.addNode("tax", values);
  graph.addLink("helps", "tax", { relation: "support" });
  return toDot(graph);
}
const plain = written({ text: 'It is a "ban"' }), listed = written({ tags: ["health", "money"] });
let refused = null;
try {
  fromDot(listed);
} catch (error) {
  refused = error;
}
console.log(listed, "refused:", refused?.message);
assert.strictEqual(fromDot(plain).getNode("tax").data.text, 'It is a "ban"');
assert(listed.includes('"tags"="["health", "money"]"'), listed);
assert(refused instanceof Error);
CHECK
node check.mjs
