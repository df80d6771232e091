#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): an undercut written below a statement hits another argument.
#
# After any premise-conclusion structure, "_ <u>" below a statement further down is attached to the
# inference of that earlier structure, however far away and unrelated it is: the reader never forgets
# the last inference that it saw. Without the structure the same lines give no such relation.
# Exit status 0, no warning. In argmap an undercut bears on what it is written below, with a finding.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

cat >map.argdown <<'MAP'
<Costs>

(1) Permits are cheap.
----
(2) Trade lowers costs.

[school]: Uniforms should be worn at school.
    _ <Comfort>: Uniforms are uncomfortable.
MAP

"$argdown" json map.argdown out >/dev/null
python3 - out/map.json <<'CHECK'
import json
import sys

data = json.load(open(sys.argv[1], encoding="utf-8"))

found = [(each["from"], each["relationType"], each["to"]) for each in data["relations"]]
print("relations:", found)
assert found == [("Comfort", "undercut", "Costs")], found
CHECK
