#!/usr/bin/env bash
# dotparser 1.1.1: claims numbered 1.1 and 1.10 are one claim, which then supports itself.
#
# In DOT a name is its spelling: "a number" may stand without quotation marks, and 1.10 and 1.1, or 01 and 1, are two
# boxes, as dot itself draws them. The parser turns names into numbers before it compares them, and so do those that
# build on it, ngraph.fromdot 7.1.0 here. Maps number claims in just this way. No warning. The boxes of argmap's DOT
# have names with a letter, and a claim's own name, however spelt, stands in quotation marks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit dotparser@1.1.1 ngraph.fromdot@7.1.0

cat >check.mjs <<'CHECK'
import assert from "assert";
import parse from "dotparser";
import fromDot from "ngraph.fromdot";

const map = `digraph { 1.1 [label="Tax sugar."]; 1.10 [label="It helps."]; 1.10 -> 1.1 }`;
const names = parse(map)[0].children.filter((part) => part.type === "node_stmt").map((part) => part.node_id.id);
const claims = [], relations = [];
const graph = fromDot(map);
graph.forEachNode((node) => void claims.push([node.id, node.data.label]));
graph.forEachLink((link) => void relations.push([link.fromId, link.toId]));
console.log("names:", names, "claims:", claims, "relations:", relations);
assert.deepStrictEqual(names, [1.1, 1.1]);
assert.deepStrictEqual(claims, [[1.1, "It helps."]]);
assert.deepStrictEqual(relations, [[1.1, 1.1]]);
CHECK
node check.mjs
