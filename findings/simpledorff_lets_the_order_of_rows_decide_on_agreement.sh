#!/usr/bin/env bash
# simpledorff 0.0.2: with two labels by one annotator for one text, alpha is 1 or 0, as the rows are ordered.
#
# The package takes a table with a row for each judgement. Where an annotator calls a sentence a claim and a premise,
# the row that stands first counts and the other is dropped: with the same judgements in reverse, full agreement
# becomes none. Such rows are usual where texts have several marks, or when a judgement was corrected and both rows
# are there. No warning; neither does it say which row it took. argmap compares maps, in which a claim has each
# relation once.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check simpledorff==0.0.2 pandas==3.1.1

tool/bin/python - <<'CHECK'
import pandas
from simpledorff import calculate_krippendorffs_alpha_for_df as alpha

table = pandas.DataFrame(
    [
        ("first", "ann", "claim"),
        ("first", "bob", "claim"),
        ("first", "bob", "premise"),
        ("second", "ann", "premise"),
        ("second", "bob", "premise"),
    ],
    columns=["text", "annotator", "label"],
)
columns = {"experiment_col": "text", "annotator_col": "annotator", "class_col": "label"}
downwards, upwards = alpha(table, **columns), alpha(table.iloc[::-1], **columns)
print("downwards:", downwards, "upwards:", upwards)
assert downwards == 1.0
assert upwards == 0.0
CHECK
