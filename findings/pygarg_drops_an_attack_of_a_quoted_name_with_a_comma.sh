#!/usr/bin/env bash
# pygarg 1.0.2 (python-sat 1.9.dev24): an attack between quoted names is lost if one of them has a comma.
#
# In .apx, whose facts are those of answer set programming, a name in quotation marks may hold anything;
# clingo reads att("cut, now","tax"). as an attack. pygarg keeps the quotation marks, splits the fact at
# its first comma, and drops the attack of the unknown argument in silence: both are accepted, with the
# exit status of a good run. argmap writes "_" for a comma in such a name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check pygarg==1.0.2 python-sat==1.9.dev24

printf '%s\n' 'arg("tax").' 'arg("cut, now").' 'att("cut, now","tax").' >comma.apx
printf '%s\n' 'arg("tax").' 'arg("cut_ now").' 'att("cut_ now","tax").' >none.apx
with=$(tool/bin/python -m pygarg -p SE-GR -fo apx -f comma.apx)
without=$(tool/bin/python -m pygarg -p SE-GR -fo apx -f none.apx)
printf 'with a comma: %s\nwithout: %s\n' "$with" "$without"
[[ "$with" == *'"tax"'* && "$with" == *'"cut, now"'* ]]
[[ "$without" != *'"tax"'* && "$without" == *'"cut_ now"'* ]]
