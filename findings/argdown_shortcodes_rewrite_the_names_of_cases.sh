#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): letters between full stops turn into signs of logic.
#
# ".v." stands for the sign of disjunction and ".A." for the universal quantifier, and no blank is
# needed around them. So the name of a court case "B.v.C" becomes "B∨C", and the number "III.A.4" of a
# paragraph "III∀4". A quotation checked against its source no longer matches. No warning.
# argmap reads the same from Argdown and writes such text so that it comes back as it was.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

cat >map.argdown <<'MAP'
[precedent]: The case B.v.C settled this, see III.A.4 of the judgment.
MAP

"$argdown" json map.argdown out >/dev/null
python3 - out/map.json <<'CHECK'
import json
import sys

data = json.load(open(sys.argv[1], encoding="utf-8"))

(member,) = data["statements"]["precedent"]["members"]
print("the claim reads:", member["text"])
assert member["text"] == "The case B\u2228C settled this, see III\u22004 of the judgment.", member["text"]
CHECK
