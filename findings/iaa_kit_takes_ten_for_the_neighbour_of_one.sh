#!/usr/bin/env bash
# iaa-kit 0.1.2: in weighted kappa, 10 stands between 1 and 2.
#
# The weights say that a disagreement by one step costs less than one by nine. The steps are taken from the ratings'
# order as texts, in which "10" comes before "2". On a scale of ten, an annotator who gives 2 for 1 is further off than
# one who gives 10 for 1. (With "01", "02", "10" it is right.) Nothing is said of it, in the command neither.
# argmap's weights between claims are numbers, compared as numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check iaa-kit==0.1.2 numpy==2.4.6

tool/bin/python - <<'CHECK'
from iaa_kit import weighted_kappa

model = [1, 2, 10, 1, 2, 10]
near, far = [2, 2, 10, 1, 2, 10], [10, 2, 10, 1, 2, 10]
padded = lambda ratings: [f"{rating:02}" for rating in ratings]
numbers = [round(weighted_kappa(model, other), 3) for other in (near, far)]
texts = [round(weighted_kappa(padded(model), padded(other)), 3) for other in (near, far)]
print("2 for 1, 10 for 1:", numbers, "written with two digits:", texts)
assert numbers == [0.625, 0.8] and texts == [0.8, 0.625]
CHECK
