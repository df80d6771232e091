#!/usr/bin/env bash
# simple-mind-map 0.14.0: read from a list in Markdown, a claim has the words of all that stands below it.
#
# The package makes a mind map of Markdown. The text of a list item is gathered from everything in it, and the list of
# its reasons is in it: of "It helps." above "It is cheap." the node says "It helps.It is cheap.", and the reason has
# a node of its own besides. Of several main items, or headings, only the first comes into the map. No warning. argmap
# takes a text in Markdown for a text, and tells how a first map of it is made.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit simple-mind-map@0.14.0

cat >check.mjs <<'CHECK'
import assert from "assert";
import { transformMarkdownTo } from "./node_modules/simple-mind-map/src/parse/markdownTo.js";

const told = (node) => [node.data.text, ...node.children.map(told)];
const list = told(transformMarkdownTo("# Tax sugar.\n\n- It helps.\n  - It is cheap.\n    - So it was.\n- It is fair.\n"));
const two = told(transformMarkdownTo("# Tax sugar.\n\n- It helps.\n\n# Ban sugar.\n\n- It harms.\n"));
console.log("list:", JSON.stringify(list), "two:", JSON.stringify(two));
assert.deepStrictEqual(list, [
  "Tax sugar.",
  ["It helps.It is cheap.So it was.", ["It is cheap.So it was.", ["So it was."]]],
  ["It is fair."],
]);
assert.deepStrictEqual(two, ["Tax sugar.", ["It helps."]]);
CHECK
node check.mjs
