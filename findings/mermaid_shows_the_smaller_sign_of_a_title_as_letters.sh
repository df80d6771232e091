#!/usr/bin/env bash
# mermaid 12.3.0: the title "Is p < .05 enough, R&D?" is shown as "Is p &lt; .05 enough, R&amp;D?".
#
# A flowchart's title stands in its YAML front matter, which has no place for escapes of HTML. With a "<" in it the
# title is cleaned as HTML, and the result, in which "<" and "&" are written as HTML writes them, is put into the
# picture as a text. A box with the same words is right. (A DOM without a screen stands in for the browser, where the
# same was seen; sizes of text are made up, the words are not.) argmap writes the wide forms ＜ and ＆ into titles.
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

async function shown(words, id) {
  const text = `---\ntitle: "${words}"\n---\nflowchart RL\n  c1["${words}"]\n`;
  const { svg } = await window.mermaid.render(id, text);
  const picture = new window.DOMParser().parseFromString(svg, "image/svg+xml");
  return [picture.querySelector(".flowchartTitleText").textContent, picture.querySelector(".node p").textContent];
}
(async () => {
  window.mermaid.initialize({ startOnLoad: false });
  const smaller = await shown("Is p < .05 enough, R&D?", "a"), without = await shown("Enough R&D?", "b");
  console.log("title and box:", smaller, without);
  assert.deepStrictEqual(smaller, ["Is p &lt; .05 enough, R&amp;D?", "Is p < .05 enough, R&D?"]);
  assert.deepStrictEqual(without, ["Enough R&D?", "Enough R&D?"]);
  window.close();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
CHECK
node check.cjs
