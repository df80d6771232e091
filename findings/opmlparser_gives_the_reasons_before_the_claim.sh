#!/usr/bin/env bash
# opmlparser 0.8.0 (npm): the outlines of a file come out from the innermost to the outermost, the thesis last.
#
# The stream gives an outline when it ends in the file, and that of a claim ends behind all that is below it. Ids and
# the ids of what is above are counted from where outlines begin, so that the first to come out is number 3, below 2
# and 1, which no one has seen yet. Who builds a tree or a text as the lines come, as with a reader of a stream one
# does, gets the reasons first and the thesis as the last word. Names of attributes are in small letters: an
# "isComment" is not found. argmap refuses OPML by name, and gives claims in the order of the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit opmlparser@0.8.0

cat >check.cjs <<'CHECK'
const assert = require("assert");
const OpmlParser = require("opmlparser");

const parser = new OpmlParser();
const found = [];
parser.on("readable", function () {
  for (let outline = this.read(); outline; outline = this.read()) found.push(outline);
});
parser.on("end", () => {
  console.log(found);
  assert.deepStrictEqual(found.map((each) => each.text), ["It harms.", "It is dear.", "Tax sugar.", "Also."]);
  assert.deepStrictEqual(found.map((each) => each["#id"]), [3, 2, 1, 4]);
  assert(found[2].isComment === undefined && found[2].iscomment === "true");
});
parser.end(`<?xml version="1.0"?><opml version="2.0"><head><title>Debate</title></head><body>
<outline text="Tax sugar." isComment="true"><outline text="It is dear."><outline text="It harms."/></outline></outline>
<outline text="Also."/></body></opml>`);
CHECK
node check.cjs
