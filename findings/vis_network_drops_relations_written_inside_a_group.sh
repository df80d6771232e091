#!/usr/bin/env bash
# vis-network 10.1.5: relations that DOT has inside a subgraph are not in the network; its claims are.
#
# Groups of a map are subgraphs in DOT, and what ties the claims of a group is mostly written among them. The
# package's reader takes the boxes out of the group and leaves the lines in it, so that each group is a heap of claims
# without reasons; lines written outside the braces are drawn. No warning, and the same text in dot has all lines.
# argmap writes the lines of its DOT outside all groups, which tests/test_diagram_dot.py holds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit vis-network@10.1.5 jsdom@26.1.0

cat >check.mjs <<'CHECK'
import assert from "assert";
import { JSDOM } from "jsdom";
const { window } = new JSDOM("");
for (const name of ["document", "navigator", "HTMLElement", "Element", "Node"]) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
globalThis.window = window;
const { parseDOTNetwork } = await import("vis-network/standalone/esm/vis-network.mjs");

const { nodes, edges } = parseDOTNetwork(`digraph {
  subgraph cluster_for { helps -> tax; cheap -> helps }
  poor -> tax;
}`);
const claims = nodes.map((node) => node.id), relations = edges.map((edge) => [edge.from, edge.to]);
console.log("claims:", claims, "relations:", relations);
assert.deepStrictEqual(claims, ["helps", "tax", "cheap", "poor"]);
assert.deepStrictEqual(relations, [["poor", "tax"]]);
CHECK
node check.mjs
