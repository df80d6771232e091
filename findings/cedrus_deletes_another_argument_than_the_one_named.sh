#!/usr/bin/env bash
# cedrus-mcp 2.0.1: an argument named by its title, "A 2 percent tax is enough", is taken for argument A2.
#
# The server of argument maps lets a model name an item by its number or by its title. A number is looked for first, at
# the beginning of whatever was written and with blanks between its letter and its digits, and the rest is not
# compared: a title that begins with "A 2" or "C 3", as one on a tax of two percent does, names another item. Here the
# objection is deleted, and the argument asked for stays. The answer begins with OK. argmap compares an id whole, and
# names the nearest ones if it is none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check cedrus-mcp==2.0.1

tool/bin/python - <<'CHECK'
from cedrus.result import Session
from cedrus.tools import add_argument, add_claim, delete

session = Session()
add_claim(session, "Sugar tax", "Sugar should be taxed.")
add_argument(session, "C1", "supports", "Health", "It helps.")
add_argument(session, "C1", "attacks", "Prices", "Prices rise.")
add_argument(session, "C1", "supports", "A 2 percent tax is enough", "Two percent are enough.")
answer = delete(session, "A 2 percent tax is enough")
left = {item.id: item.label for item in session.amap.items.values()}
print(answer, left, sep="\n")
assert answer.startswith('OK: Deleted A2 "Prices".'), answer
assert left == {"C1": "Sugar tax", "A1": "Health", "A3": "A 2 percent tax is enough"}
CHECK
