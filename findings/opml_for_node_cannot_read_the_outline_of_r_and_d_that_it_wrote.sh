#!/usr/bin/env bash
# opml 0.5.8 (npm): an outline whose title has an ampersand is written so that no XML reader takes it.
#
# OPML keeps the words of an outline in attributes and its title in an element. The writer escapes the signs of XML in
# attributes and forgets them in elements: read and written again, an outline on "R&D taxes" is no XML any more, and
# the package's own reader refuses it, as every other must. (From Markdown it takes a heading with its sign as one
# item among those below it.) argmap escapes in texts and in attributes alike, in all that it writes as XML.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit opml@0.5.8

cat >check.mjs <<'CHECK'
import assert from "assert";
import opml from "opml";

const read = (text) =>
  new Promise((done) => opml.parse(text, (error, outline) => done(error ? String(error.message) : outline)));
const outline = (title) =>
  `<opml version="2.0"><head><title>${title}</title></head><body><outline text="R&amp;D pays."/></body></opml>`;
const first = await read(outline("R&amp;D taxes")), written = opml.stringify(first);
const again = await read(written), plain = await read(opml.stringify(await read(outline("Taxes"))));
console.log(written, "read again:", again);
assert.strictEqual(first.opml.head.title, "R&D taxes");
assert(written.includes("<title>R&D taxes</title>") && written.includes('text="R&amp;D pays."'));
assert(again.startsWith("Invalid character"), again);
assert.strictEqual(plain.opml.body.subs[0].text, "R&D pays.");
CHECK
node check.mjs
