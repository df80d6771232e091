#!/usr/bin/env bash
# mermaid 12.3.0: in a mind map, of the claim "It works (as in Mexico)" only "as in Mexico" is shown.
#
# A line of a mind map is the words of a node, except where it ends in a bracket: then what stands before the bracket is
# an identifier, which is shown nowhere, and what stands in it the words. So remarks take the place of the claims that
# they were added to, round ones and square ones alike, without a word. A bracket in the middle of a line is an error.
# argmap writes flowcharts with quoted and escaped texts, where a bracket is a bracket.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit jsdom@26.1.0
npm pack --silent mermaid@12.3.0 >/dev/null
tar -xzf mermaid-12.3.0.tgz package/dist/mermaid.min.js

cat >check.cjs <<'CHECK'
const assert = require("assert");
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<body></body>", { runScripts: "dangerously", pretendToBeVisual: true });
window.SVGElement.prototype.getBBox = () => ({ x: 0, y: 0, width: 50, height: 10 });
window.SVGElement.prototype.getComputedTextLength = () => 50;
window.structuredClone = structuredClone;
window.CSSStyleSheet = class { cssRules = []; replaceSync() {} insertRule() {} };
const script = window.document.createElement("script");
script.textContent = require("fs").readFileSync("package/dist/mermaid.min.js", "utf8");
window.document.head.append(script);

const map = `mindmap
  Sugar should be taxed
    It works (as in Mexico)
    So found a review of 2014 [in German]
    Prices rise
`;
(async () => {
  window.mermaid.initialize({ startOnLoad: false });
  const { db } = await window.mermaid.mermaidAPI.getDiagramFromText(map);
  const shown = Array.from(db.getData().nodes, (node) => node.label);
  console.log(shown);
  assert.deepStrictEqual(shown, ["Sugar should be taxed", "as in Mexico", "in German", "Prices rise"]);
  window.close();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
CHECK
node check.cjs
