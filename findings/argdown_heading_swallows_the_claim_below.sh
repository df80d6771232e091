#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): a claim on the line below a heading becomes part of the heading.
#
# Markdown ends a heading with its line. Here a heading runs on to the next blank line, so that the
# claim written directly below it vanishes into its title. Exit status 0, no warning.
# argmap reads the claim, with a finding that other tools add it to the heading.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

cat >map.argdown <<'MAP'
# Transport
Trams should run at night, because
people work late.

[buses]: Buses should run at night.
MAP

"$argdown" json map.argdown out >/dev/null
python3 - out/map.json <<'CHECK'
import json
import sys

data = json.load(open(sys.argv[1], encoding="utf-8"))

print("statements:", list(data["statements"]), "sections:", [each["title"] for each in data["sections"]])
assert list(data["statements"]) == ["buses"]
assert "Trams should run at night" in data["sections"][0]["title"]
CHECK
