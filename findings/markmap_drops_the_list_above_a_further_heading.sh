#!/usr/bin/env bash
# markmap-lib 0.18.12: the list below a heading is gone if a smaller heading follows it.
#
# A claim is often followed first by short reasons in a list and then by sections on the longer ones. Of "# Tax", a
# list and "## Costs" the mind map shows the section alone; the reasons in the list are nowhere, and come back as soon
# as the last section is deleted. A table above a list makes the list go in the same way. No warning. argmap's
# handouts in Markdown have no smaller heading below a list.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit markmap-lib@0.18.12

cat >check.mjs <<'CHECK'
import assert from "assert";
import { Transformer } from "markmap-lib";

const transformer = new Transformer();
const texts = (node) => [node.content, ...node.children.flatMap(texts)];
const shown = (text) => texts(transformer.transform(text).root);
const map = "# Tax\n\n- It helps.\n- It is cheap.\n";
console.log("alone:", shown(map), "with a section:", shown(`${map}\n## Costs\n\n- They fall.\n`));
assert.deepStrictEqual(shown(map), ["Tax", "It helps.", "It is cheap."]);
assert.deepStrictEqual(shown(`${map}\n## Costs\n\n- They fall.\n`), ["Tax", "Costs", "They fall."]);
CHECK
node check.mjs
