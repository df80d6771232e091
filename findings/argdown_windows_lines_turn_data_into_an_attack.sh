#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): with line ends of Windows, a claim's data becomes an attack on it.
#
# Data in YAML over several lines is read as data where lines end in a line feed. Where they end in
# carriage return and line feed, the same bytes otherwise, the first lines become words of the claim
# and a list item in them an attack by a new claim. Exit status 0, no warning.
# argmap reads both alike.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

printf '%s\r\n' '[tax]: Carbon should be taxed. {' 'sources:' '  - a report' '}' >map.argdown
printf '%s\n' '[tax]: Carbon should be taxed. {' 'sources:' '  - a report' '}' >plain.argdown

for file in map plain; do "$argdown" json "$file.argdown" out >/dev/null; done
python3 - out/map.json <<'CHECK'
import json
import sys

data = json.load(open(sys.argv[1], encoding="utf-8"))

plain = json.load(open("out/plain.json", encoding="utf-8"))
found = [(each["relationType"], each["to"]) for each in data["relations"]]
print("with line feeds:", [each["relationType"] for each in plain["relations"]])
print("with CR LF:", found, list(data["statements"]))
assert plain["relations"] == [] and plain["statements"]["tax"]["data"] == {"sources": ["a report"]}
assert found == [("attack", "tax")] and "data" not in data["statements"]["tax"]
CHECK
