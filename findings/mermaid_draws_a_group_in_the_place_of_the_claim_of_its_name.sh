#!/usr/bin/env bash
# mermaid 12.3.0: a claim whose name is that of a group is not drawn, and its reasons lead to the group.
#
# Groups (subgraphs) and boxes of a flowchart share one set of names. Where a group on "health" is called health, and a
# claim health as well, the claim's words are nowhere in the picture, and the line from it begins at the frame of the
# group: that all of the group supports the thesis was never said. There is no warning. argmap numbers boxes and groups
# apart, whatever they are called.
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

const map = (group) => `flowchart RL
  subgraph ${group}["Health"]
    study["A study found so."]
  end
  health["People are healthier."] --> tax["Sugar should be taxed."]
`;
async function drawn(group) {
  const { svg } = await window.mermaid.render(group, map(group));
  const picture = new window.DOMParser().parseFromString(svg, "image/svg+xml");
  return [...picture.querySelectorAll(".node, .cluster")].map((box) => box.textContent.trim()).sort();
}
(async () => {
  window.mermaid.initialize({ startOnLoad: false });
  const same = await drawn("health"), other = await drawn("chapter");
  console.log("same name:", same, "another name:", other);
  assert.deepStrictEqual(same, ["A study found so.", "Health", "Sugar should be taxed."]);
  assert.deepStrictEqual(other, ["A study found so.", "Health", "People are healthier.", "Sugar should be taxed."]);
  window.close();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
CHECK
node check.cjs
