#!/usr/bin/env bash
# krippendorff 0.9.0: the same ratings in bytes get another alpha, and nothing says so.
#
# Ratings from 0 to 4 fit into unsigned bytes, which is how a table's category codes and many arrays hold them.
# With the levels "interval" and "ratio" the package subtracts the values in the type in which they came, so that
# 3 - 4 is 255: a disagreement by one step counts like one by 255 steps. Alpha falls from .968 to .850 and .989
# to .975. For "nominal" and "ordinal" all is well. argmap counts its alpha, a nominal one, in Python's own numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check krippendorff==0.9.0 numpy==2.3.5

tool/bin/python - <<'CHECK'
import krippendorff
import numpy

ratings = [[0, 1, 2, 3, 4, 0, 1, 2], [0, 1, 2, 3, 4, 0, 1, 3]]
found = {}
for kind in ("int64", "uint8"):
    for level in ("nominal", "ordinal", "interval", "ratio"):
        alpha = krippendorff.alpha(numpy.array(ratings, dtype=kind), level_of_measurement=level)
        found[level, kind] = round(float(alpha), 3)
print(found)
assert found["nominal", "uint8"] == found["nominal", "int64"]
assert found["ordinal", "uint8"] == found["ordinal", "int64"]
assert (found["interval", "int64"], found["interval", "uint8"]) == (0.968, 0.85), found
assert (found["ratio", "int64"], found["ratio", "uint8"]) == (0.989, 0.975), found
CHECK
