#!/usr/bin/env bash
# iaa-kit 0.1.2: "AC2" is weighted kappa, and says the opposite of AC1 on the same ratings.
#
# Gwet's AC1 and AC2 are made for ratings that are nearly all alike, where kappa falls to nothing; AC2 is AC1 with
# weights, so that with two categories the two are equal. The package's ac1 is right, and its ac2 calls the function
# of weighted kappa: 95 of 100 agreements are .95 by the one and -.02 by the other. A table that reports "AC2" from
# here reports the paradox that it was chosen against. argmap reports kappa and alpha under their own names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check iaa-kit==0.1.2 numpy==2.4.6

tool/bin/python - <<'CHECK'
from iaa_kit import ac1, ac2, weighted_kappa

first = [1] * 95 + [2] * 2 + [1] * 3
second = [1] * 95 + [1] * 2 + [2] * 3
found = [round(value, 2) for value in (ac1(first, second), ac2(first, second), weighted_kappa(first, second))]
print("AC1, AC2, weighted kappa:", found)
assert found == [0.95, -0.02, -0.02]
assert ac2(first, second) == weighted_kappa(first, second)
CHECK
