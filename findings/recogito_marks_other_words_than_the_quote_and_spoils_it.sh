#!/usr/bin/env bash
# @recogito/text-annotator 4.1.1: a web annotation is put where its numbers point, whatever the quote says.
#
# The W3C's annotations may say the place of a quote twice, by its words and by offsets, so that it is found when
# the text has moved. The annotator wants both and uses the offsets alone: with one heading more, or the blanks
# between paragraphs that a page's text does not have, other words are marked, and no comparison is made. Written
# out again, the annotation has the quote's words between a prefix and a suffix taken from the wrong place, so
# that no reader can find it any more. argmap goes by the words, and reports such a prefix and suffix.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit @recogito/text-annotator@4.1.1 jsdom@26.1.0

cat >check.mjs <<'CHECK'
import assert from "assert";
import { JSDOM } from "jsdom";
const { window } = new JSDOM(
  "<article><h1>Sugar</h1><p>The tax should be raised.</p><p>Critics say that it hurts the poor.</p></article>",
);
for (const name of ["document", "Node", "NodeFilter", "Range", "HTMLElement", "Element", "navigator"]) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
globalThis.window = window;
const { W3CTextFormat, reviveAnnotation } = await import("@recogito/text-annotator");

const article = document.querySelector("article"), format = W3CTextFormat("#article", article);
const text = "Sugar\n\nThe tax should be raised.\n\nCritics say that it hurts the poor.";
const exact = "The tax should be raised.", start = text.indexOf(exact), end = start + exact.length;
const selector = [
  { type: "TextQuoteSelector", exact, prefix: "Sugar\n\n", suffix: "\n\nCritics" },
  { type: "TextPositionSelector", start, end },
];
const annotation = { id: "#1", type: "Annotation", body: [], target: { source: "#article", selector } };
const { parsed, error } = format.parse(annotation);
const placed = reviveAnnotation(parsed, article);
const marked = placed.target.selector[0].range.toString();
const [quote] = format.serialize(placed).target[0].selector;
console.log("marked:", JSON.stringify(marked), "written:", JSON.stringify(quote));
assert.strictEqual(error, undefined);
assert.strictEqual(marked, "e tax should be raised.Cr");
assert.strictEqual(quote.exact, exact);
assert(quote.prefix.endsWith("Th") && quote.suffix.startsWith("itics"), quote);
CHECK
node check.mjs
