#!/usr/bin/env bash
# clingo 5.8.3: arguments named by long numbers become others, and may become one.
#
# Node numbers of maps, times in milliseconds among them, are long, and a number is a fine name in the form of ASPARTIX.
# clingo keeps the last 32 bits of it without a word: 4294967297 is argument 1, so that an attack of one on the
# other is an attack on itself, and the framework has no stable extension; 1712345678901 comes back as
# -1346272203. argmap writes a number of more than 31 bits in quotes, which keeps it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check clingo==5.8.3

tool/bin/python - <<'CHECK'
import clingo

STABLE = """
in(X) :- arg(X), not out(X).
out(X) :- in(Y), att(Y, X).
:- in(X), out(X).
#show in/1.
"""

def stable(facts):
    said, found = [], []
    control = clingo.Control(["0"], logger=lambda code, message: said.append(message))
    control.add("base", [], facts + STABLE)
    control.ground([("base", [])])
    control.solve(on_model=lambda model: found.append(sorted(map(str, model.symbols(shown=True)))))
    print(facts, "->", found, said)
    return found, said

assert stable('arg(1). arg("4294967297"). att(1, "4294967297").') == ([["in(1)"]], [])
assert stable("arg(1). arg(4294967297). att(1, 4294967297).") == ([], [])
assert stable("arg(1712345678901). att(2, 1).")[0] == [["in(-1346272203)"]]
CHECK
