#!/usr/bin/env bash
# mind-elixir 5.15.1: a claim of two lines becomes two, and its reasons move below the second, out of the tree.
#
# The package writes a mind map as an indented list for people and language models to edit, and reads it. A line break
# in a topic is written as it is; read again, what stands behind it is a topic of its own on the highest level, with
# all that stood below the claim. The main claim of the map then is "Root". Topics that begin with ">" or "}" are
# taken for arrows and brackets and are gone, with what stands below them moved to a neighbour, and a note number as
# "[^3]" is cut off. No warning. argmap tests of every notation that it writes that the map comes back, with words of
# any kind.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit mind-elixir@5.15.1

cat >check.mjs <<'CHECK'
import assert from "assert";
import { mindElixirToPlaintext, plaintextToMindElixir } from "mind-elixir/plaintextConverter";

const topic = (id, words, ...children) => ({ id, topic: words, children });
const again = (...claims) => {
  const text = mindElixirToPlaintext({ nodeData: topic("tax", "Tax sugar.", ...claims) });
  const told = (node) => [node.topic, ...(node.children ?? []).map(told)];
  return told(plaintextToMindElixir(text).nodeData);
};
const lines = again(topic("a", "It helps\nthe poor.", topic("b", "They buy most of it.")), topic("c", "It is cheap."));
const signs = again(topic("d", "> 50 % agree [^3]."), topic("e", "Doctors agree. [^3]"), topic("f", "It is cheap."));
console.log("lines:", JSON.stringify(lines), "signs:", JSON.stringify(signs));
assert.deepStrictEqual(lines, [
  "Root",
  ["Tax sugar.", ["It helps"]],
  ["the poor.", ["They buy most of it."], ["It is cheap."]],
]);
assert.deepStrictEqual(signs, ["Tax sugar.", ["Doctors agree."], ["It is cheap."]]);
CHECK
node check.mjs
