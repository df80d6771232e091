#!/usr/bin/env bash
# dom-anchor-text-quote 4.0.2: "should not be raised" is found where the page says "should be raised".
#
# The library finds a quote of a web annotation on a page, approximately, as its page says. It gives a range or nothing,
# and no measure of how near the match is: the denial of a sentence, another year and another verb each get
# the range of the sentence. That range has the length of the quote, not of what matched, and so ends inside the
# next sentence. Used to check quotes, it passes misquotations. argmap's search accepts no other word or
# number, and says which words differ.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit dom-anchor-text-quote@4.0.2 jsdom@26.1.0

cat >check.cjs <<'CHECK'
const assert = require("assert");
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<article><p>The tax should be raised. It was raised in 2016.</p><p>Critics object.</p></article>");
for (const name of ["window", "document", "Node", "NodeFilter", "Range"]) {
  globalThis[name] = name === "window" ? window : window[name];
}
const quotes = require("dom-anchor-text-quote");
const find = (exact) => String(quotes.toRange(document.querySelector("article"), { exact }));
const expected = {
  "The tax should be raised.": "The tax should be raised.",
  "The tax should not be raised.": "The tax should be raised. It ",
  "The tax should be abolished.": "The tax should be raised. It",
  "It was raised in 2015.": "It was raised in 2016.",
};
for (const [quote, found] of Object.entries(expected)) {
  console.log(JSON.stringify(quote), "is found as", JSON.stringify(find(quote)));
  assert.strictEqual(find(quote), found);
}
CHECK
node check.cjs
