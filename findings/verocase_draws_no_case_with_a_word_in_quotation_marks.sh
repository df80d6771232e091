#!/usr/bin/env bash
# verocase 0.7.2: one word in quotation marks, and the assurance case has no picture.
#
# The diagram of a case is written for Mermaid, with each statement in quotation marks. Those within a statement are
# written as they are, and so end it: Mermaid refuses the whole diagram, and the page shows an error in its place. The
# command has nothing to say of it, exit status 0. Angle brackets are escaped. (Mermaid 12.3.0 is asked here; the
# page of verocase loads version 11, whose grammar is the same there.) argmap escapes quotation marks for Mermaid.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check verocase==0.7.2
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

async function outcome(name) {
  const text = require("fs").readFileSync(`${name}.md`, "utf8").match(/```mermaid\n([^]*?)```/)[1];
  return window.mermaid.parse(text).then(() => "a diagram", (error) => String(error.message).split(" on ")[0]);
}
(async () => {
  window.mermaid.initialize({ startOnLoad: false });
  const found = [await outcome("plain"), await outcome("quoted")];
  console.log("without and with quotation marks:", found);
  assert.deepStrictEqual(found, ["a diagram", "Parse error"]);
  window.close();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
CHECK
for name in plain quoted; do
  word='"fire"'
  [ "$name" = quoted ] || word=fire
  printf -- '- Claim Safe: The stove is safe\n  - Claim H1: The hazard %s is dealt with\n    - Evidence T1: A test\n' \
    "$word" >"$name.ltac"
  printf '<!-- verocase %s -->\n<!-- end verocase -->\nText of the case.\n\n' \
    "package Safe" "element Safe" "element H1" "element T1" >"$name.md"
  tool/bin/python -m verocase --ltac "$name.ltac" "$name.md"
done
node check.cjs
