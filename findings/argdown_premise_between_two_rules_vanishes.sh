#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): a numbered statement between two lines of two dashes vanishes.
#
# "--" opens and closes the list of an inference's rules. A conclusion written with the short line
# above and below it (as one does who takes "--" for a short "----") is taken for the name of a rule:
# the statement is in neither the statements nor the argument. Exit status 0, no warning.
# argmap reads it as the statement it is, with a finding.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

cat >map.argdown <<'MAP'
<Water>

(1) The river floods every spring.
--
(2) The dyke is too low.
--
(3) The dyke should be raised.
MAP

"$argdown" json map.argdown out >/dev/null
python3 - out/map.json <<'CHECK'
import json
import sys

data = json.load(open(sys.argv[1], encoding="utf-8"))

texts = [member["text"] for each in data["statements"].values() for member in each["members"]]
print("statements left:", texts)
assert not any("too low" in text for text in texts) and len(texts) == 2, texts
rules = [each.get("inference", {}).get("inferenceRules") for each in data["arguments"]["Water"]["pcs"]]
print("rules:", rules)
assert any("too low" in rule for each in rules for rule in each or []), rules
CHECK
