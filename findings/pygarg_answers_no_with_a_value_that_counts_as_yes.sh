#!/usr/bin/env bash
# pygarg 1.0.2 (python-sat 1.9.dev24): the functions for acceptance return a pair, also for "no".
#
# skeptical_acceptability and credulous_acceptability read like questions, and their names, the
# command's YES and NO and the literature promise a truth value. They return (answer, witness): for an
# argument that attacks itself (False, ...), which "if" takes for true. Neither the docstrings of the
# package nor a type hint say so. One has to take the first of the two.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check pygarg==1.0.2 python-sat==1.9.dev24

tool/bin/python - <<'CHECK'
from pygarg.dung import solver

answer = solver.credulous_acceptability(["a"], [["a", "a"]], "a", "PR")
print("accepted:", answer, "- in an if:", bool(answer))
assert answer[0] is False and bool(answer) is True, answer
assert "return" not in solver.credulous_acceptability.__annotations__
assert "tuple" not in (solver.credulous_acceptability.__doc__ or "").lower()
CHECK
