#!/usr/bin/env bash
# graphml-js 0.4.0: a parser that reads a second map gives back both maps as one.
#
# The parser is made once and has a method that takes a text and gives a graph. It keeps one graph for all texts: the
# second map has the claims of the first and its own, the one called "tax" twice, and the first result, which is the
# same object, has grown too. Figures over a folder of maps rise with each file. A relation whose kind is left to the
# default of its key has none. No warning. argmap's readers are functions, and what one returns is never changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit graphml-js@0.4.0

cat >check.mjs <<'CHECK'
import assert from "assert";
import graphml from "graphml-js";

const parser = new graphml.GraphMLParser();
const read = (...claims) =>
  new Promise((done, fail) => {
    const nodes = claims.map((claim) => `<node id="${claim}"/>`).join("");
    const edge = `<edge source="${claims[1]}" target="${claims[0]}"/>`;
    const text = `<graphml><graph id="map" edgedefault="directed">${nodes}${edge}</graph></graphml>`;
    parser.parse(text, (error, graph) => (error ? fail(error) : done(graph)));
  });
const told = (graph) => [graph.nodes.map((node) => node.id), graph.edges.map((edge) => [edge.source, edge.target])];
const first = await read("tax", "helps"), before = told(first), second = await read("tax", "poor");
console.log("first:", before, "second:", told(second), "first now:", told(first));
assert.deepStrictEqual(before, [["tax", "helps"], [["helps", "tax"]]]);
assert.deepStrictEqual(told(second), [["tax", "helps", "tax", "poor"], [["helps", "tax"], ["poor", "tax"]]]);
assert.strictEqual(first, second);
CHECK
node check.mjs
