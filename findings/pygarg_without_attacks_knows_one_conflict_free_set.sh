#!/usr/bin/env bash
# pygarg 1.0.2 (python-sat 1.9.dev24): without attacks the only conflict-free set is the empty one.
#
# A set of arguments is conflict-free if none of them attacks another (Dung 1995, Definition 5). With
# two arguments and no attack all four sets are; the enumeration returns just the empty set, and with
# one attack (of a third argument on itself) it is right again: the encoding has no clause, hence
# no variable, where nothing attacks. Counting (CE-CF) is off in the same way. No error, no warning.
# argmap computes these semantics itself and is held to the definitions by brute force.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check pygarg==1.0.2 python-sat==1.9.dev24

tool/bin/python - <<'CHECK'
from pygarg.dung import solver

none = solver.extension_enumeration(["a", "b"], [], "CF")
some = solver.extension_enumeration(["a", "b", "c"], [["c", "c"]], "CF")
print("no attack:", none)
print("c attacks itself:", sorted(map(sorted, some)))
assert [sorted(each) for each in none] == [[]], none
assert sorted(map(sorted, some)) == [[], ["a"], ["a", "b"], ["b"]], some
CHECK
