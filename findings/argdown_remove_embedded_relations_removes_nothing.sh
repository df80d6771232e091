#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): the option --removeEmbeddedRelations of "argdown json" does nothing.
#
# Help says "Remove relations embedded in statement and relation objects". With it and without it the
# output is the same byte for byte, and holds the embedded relations. Exit status 0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

cat >map.argdown <<'MAP'
[trams]: Trams should run at night.
    - [noise]: They are loud.
MAP

"$argdown" json map.argdown out >/dev/null
"$argdown" json --removeEmbeddedRelations map.argdown bare >/dev/null
python3 - out/map.json <<'CHECK'
import json
import sys

data = json.load(open(sys.argv[1], encoding="utf-8"))

other = open("bare/map.json", encoding="utf-8").read()
same = other == open(sys.argv[1], encoding="utf-8").read()
print("same bytes:", same, "- embedded:", len(data["statements"]["trams"]["relations"]))
assert same and data["statements"]["trams"]["relations"]
CHECK
