#!/usr/bin/env bash
# krippendorff 0.1.0 (npm): alpha depends on which annotator is named first.
#
# The package's first example gives the third rater a shorter list, for a rating that is missing. How many samples
# there are is taken from the first list, though: with the same three lists in another order the last sample does not
# count. Two annotators who part over the last texts agree fully if a third one, who has stopped before them, stands
# at the top. No warning. argmap's alpha is the same in whatever order the annotators come, which a test holds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit krippendorff@0.1.0

cat >check.mjs <<'CHECK'
import assert from "assert";
import { alpha } from "krippendorff";

const first = ["claim", "premise", "claim", "premise"], second = ["claim", "premise", "premise", "claim"];
const short = ["claim", "premise"];
const last = alpha([first, second, short]), top = alpha([short, first, second]);
console.log("short list last:", last, "short list first:", top);
assert.strictEqual(last, 0.28);
assert.strictEqual(top, 1);
CHECK
node check.mjs
