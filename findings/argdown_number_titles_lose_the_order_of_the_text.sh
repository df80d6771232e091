#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): claims whose titles are numbers come out before all others, sorted.
#
# The export is an object whose keys are the titles; keys that look like whole numbers are put first
# and in rising order by JavaScript itself. The order of the text, which the export holds nowhere
# else for statements of this kind, is gone: [10], [intro], [2] becomes 2, 10, intro.
# argmap keeps the order of the text and takes that of the export from the lines its members name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

cat >map.argdown <<'MAP'
[10]: The tenth point comes first.

[intro]: An introduction.

[2]: The second point comes last.
MAP

"$argdown" json map.argdown out >/dev/null
python3 - out/map.json <<'CHECK'
import json
import sys

data = json.load(open(sys.argv[1], encoding="utf-8"))

print("order in the export:", list(data["statements"]))
assert list(data["statements"]) == ["2", "10", "intro"]
CHECK
