#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): of two undercuts of one argument the inference knows only the second.
#
# Both are in the list of relations, but the inference that they hit embeds just the last one: the
# first is taken out of its list when the second is read. Whoever walks the structure instead of the
# flat list misses an objection. Exit status 0, no warning.
# argmap reads relations from the flat list and keeps both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

cat >map.argdown <<'MAP'
<Water>

(1) The dyke is too low.
----
(2) The dyke should be raised.

<Water>
    _ <Money>: There is no money.
    _ <Time>: There is no time.
MAP

"$argdown" json map.argdown out >/dev/null
python3 - out/map.json <<'CHECK'
import json
import sys

data = json.load(open(sys.argv[1], encoding="utf-8"))

flat = [each["from"] for each in data["relations"] if each["relationType"] == "undercut"]
inference = next(each["inference"] for each in data["arguments"]["Water"]["pcs"] if each.get("inference"))
inner = [each["from"] for each in inference["relations"]]
print("in the list:", flat, "at the inference:", inner)
assert flat == ["Money", "Time"] and inner == ["Time"], (flat, inner)
CHECK
