#!/usr/bin/env bash
# mermaid 12.3.0: with htmlLabels set to false, "Tax #45; it #quot;now#quot;" shows "Tax &#45; it &quot;now&quot;".
#
# Signs that a flowchart would obey are written by number or name, as its documentation says. Where labels are text of
# SVG and no HTML, which one needs for PDF and for editors of drawings, the code is turned into one of HTML and that is
# shown, letter by letter, in boxes, on lines and over groups; with HTML labels, the same file is right. (A DOM without
# a screen stands in for the browser; sizes of text are made up, the words are not.) argmap writes by number only what
# Mermaid would obey, and the help of to_mermaid tells of it.
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

async function shown(htmlLabels) {
  window.mermaid.initialize({ startOnLoad: false, htmlLabels, flowchart: { htmlLabels } });
  const text = 'flowchart RL\n  c1["Tax #45; it #quot;now#quot;"]\n';
  const { svg } = await window.mermaid.render(`picture${Number(htmlLabels)}`, text);
  return new window.DOMParser().parseFromString(svg, "image/svg+xml").querySelector(".node").textContent;
}
(async () => {
  const html = await shown(true), plain = await shown(false);
  console.log("with HTML labels:", html, "without:", plain);
  assert.strictEqual(html, 'Tax - it "now"');
  assert.strictEqual(plain, "Tax &#45; it &quot;now&quot;");
  window.close();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
CHECK
node check.cjs
