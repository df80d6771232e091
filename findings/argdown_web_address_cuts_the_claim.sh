#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): a web address in a claim cuts the claim off in the middle.
#
# Two slashes begin a comment wherever they stand, also inside a word, so of "See http://…/path for
# the figures." the text "See http:" is left. There is no warning and the exit status is 0.
# One would expect a comment to begin a line, or at least to follow a blank.
# argmap keeps the address in the claim, with a finding that other tools take it for a comment.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

cat >map.argdown <<'MAP'
[figures]: See http://example.org/path for the figures of all years.
MAP

"$argdown" json map.argdown out >/dev/null
python3 - out/map.json <<'CHECK'
import json
import sys

data = json.load(open(sys.argv[1], encoding="utf-8"))

(member,) = data["statements"]["figures"]["members"]
print("the claim reads:", repr(member["text"]))
assert member["text"] == "See http:", member["text"]
CHECK
