#!/usr/bin/env bash
# beautiful-mermaid 1.1.3: a line of Mermaid that ends in a cross or a circle is not drawn.
#
# Mermaid has three heads for lines, an arrow, a cross "--x" and a circle "--o", and maps take the cross for
# objections. The package draws the arrows: of a reason and an objection to a claim one sees the reason, and the
# objecting claim stands beside them, tied to nothing. With words on the line ('-.-x|"but"|') it is tied to a new box
# "x". No warning, in the SVG as in the text picture. argmap writes such heads for Mermaid itself, whose syntax they
# are, with "but" on the line; its own renderer draws pictures without it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit beautiful-mermaid@1.1.3

cat >check.mjs <<'CHECK'
import assert from "assert";
import { parseMermaid, renderMermaidASCII } from "beautiful-mermaid";

function drawn(lines) {
  const graph = parseMermaid(`flowchart RL\n${lines}`);
  return [[...graph.nodes.keys()], graph.edges.map((edge) => [edge.source, edge.target])];
}
const bare = drawn("helps --> tax\npoor --x tax\nunfair --o tax");
const worded = drawn('helps --> tax\npoor -.-x|"but"| tax');
console.log("bare:", bare, "worded:", worded);
console.log(renderMermaidASCII("flowchart TD\nhelps --> tax\npoor --x tax"));
assert.deepStrictEqual(bare, [["helps", "tax", "poor", "unfair"], [["helps", "tax"]]]);
assert.deepStrictEqual(worded, [["helps", "tax", "poor", "x"], [["helps", "tax"], ["poor", "x"]]]);
CHECK
node check.mjs
