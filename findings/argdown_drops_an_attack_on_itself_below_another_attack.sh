#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): that a claim attacks itself is kept or dropped, as the lines below it are ordered.
#
# A claim that speaks against itself, a paradox, is written as an attack by itself, and in formal argumentation such an
# argument is never accepted. If the line is the first of its kind below the claim, the relation is there; if another
# attack stands above it, also in another place of the text, it is not, and so it is with supports and arguments.
# Exit status 0, no warning. argmap keeps the attack in either order, and a test holds it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

printf '%s\n' '[liar]: This is false.' '  - [liar]' '  - [other]: It is not.' >first.argdown
printf '%s\n' '[liar]: This is false.' '  - [other]: It is not.' '  - [liar]' >second.argdown
for file in first second; do "$argdown" json "$file.argdown" out >/dev/null; done
python3 - <<'CHECK'
import json

def attacks(name):
    data = json.load(open(f"out/{name}.json", encoding="utf-8"))
    return sorted((each["from"], each["to"]) for each in data["relations"])

print("itself first:", attacks("first"), "itself second:", attacks("second"))
assert attacks("first") == [("liar", "liar"), ("other", "liar")]
assert attacks("second") == [("other", "liar")]
CHECK
