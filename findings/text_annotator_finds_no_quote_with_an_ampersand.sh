#!/usr/bin/env bash
# text-annotator 0.9.7 (npm): a quote with "&" or "<" is not found, and letters that no reader sees are marked.
#
# The package looks for plain text in HTML and marks it. It takes out the tags but not what signs are written as:
# "Costs & risks are low" is not found in "Costs &amp; risks are low", and is said to be absent. A quote "amp" is found
# inside the sign, and the mark put there breaks it, so that the page shows "&amp;" in letters. No warning. argmap
# decodes what it reads from HTML before it looks for a quote.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit text-annotator@0.9.7

cat >check.cjs <<'CHECK'
const assert = require("assert");
const TextAnnotator = require("text-annotator").default ?? require("text-annotator");

const content = "<p>Costs &amp; risks are low, says the firm.</p>";
const found = (quote) => {
  const annotator = new TextAnnotator({ content });
  const index = annotator.search(quote);
  return index < 0 ? null : annotator.highlight(index);
};
const inside = found("amp");
console.log("with the sign:", found("Costs & risks are low"), "without:", found("risks are low"), "inside:", inside);
assert.strictEqual(found("Costs & risks are low"), null);
assert.match(found("risks are low"), />risks are low<\/span>, says/);
assert.match(inside, /Costs &<span [^>]*>amp<\/span>; risks/);
CHECK
node check.cjs
