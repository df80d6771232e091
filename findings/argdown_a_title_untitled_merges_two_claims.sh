#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): a title that begins with "Untitled" is lost, and may merge two claims.
#
# Statements without a title are called "Untitled 1", "Untitled 2" inside. A writer's own title
# "[Untitled 1]" is taken for such a name: the next statement without a title joins it as a second
# wording of the same claim, and both count as untitled. Exit status 0, no warning.
# argmap keeps the two apart, also when it writes that tool's JSON.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

cat >map.argdown <<'MAP'
[Untitled 1]: The painting "Untitled 1" is a forgery.

The museum opens at nine.
MAP

"$argdown" json map.argdown out >/dev/null
python3 - out/map.json <<'CHECK'
import json
import sys

data = json.load(open(sys.argv[1], encoding="utf-8"))

members = {name: [each["text"] for each in row["members"]] for name, row in data["statements"].items()}
print(members)
assert members == {"Untitled 1": ['The painting "Untitled 1" is a forgery.', "The museum opens at nine."]}
CHECK
