#!/usr/bin/env bash
# vis-network 10.1.5: of a chain of attacks written in one line of DOT only the last is one.
#
# DOT lets a chain of relations be written at once, "c -> b -> a [color=red]", and what stands in brackets holds for
# each of them. The package's reader of DOT gives it to the last one: the first attack of the chain has no colour and
# no label, so that it looks like any other line and counts as one. No warning. argmap's DOT has one line for each
# arrow, which says all that it is.
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

const { edges } = parseDOTNetwork(`digraph { poor -> fair -> tax [color=red, label="but"]; }`);
const told = edges.map((edge) => [edge.from, edge.to, edge.color?.color, edge.label]);
console.log(told);
assert.deepStrictEqual(told, [["poor", "fair", undefined, undefined], ["fair", "tax", "red", "but"]]);
CHECK
node check.mjs
