#!/usr/bin/env bash
# quica 0.2.5: what it calls Fleiss' kappa is another coefficient; Fleiss' stands there under Scott's name.
#
# For three annotators or more the package prints a table of coefficients. "Fleiss'K" in it takes chance agreement
# from each annotator's own habits (Davies and Fleiss 1982), "Scotts' Kappa" from all together, which is Fleiss' kappa
# of 1971. Who reports the line of that name gives a higher figure than the formula does, .50 for .47 here. No
# warning. argmap computes Krippendorff's alpha alone, and tests it against published examples.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check \
  krippendorff==0.9.0 nltk==3.10.4 scikit-learn==1.9.1 pandas==2.2.3
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check --no-deps quica==0.2.5

tool/bin/python - <<'CHECK'
import pandas
from quica.quica import Quica

ratings = pandas.DataFrame({"ann": [1, 2, 1, 3], "bob": [1, 2, 2, 3], "cem": [1, 1, 1, 3]})
table = Quica(dataframe=ratings).get_results()["score"]
print(table)

# Fleiss 1971: the share of agreeing pairs, and chance from the shares of the categories among all judgements.
rows = ratings.to_numpy().tolist()
observed = sum(sum(row.count(value) - 1 for value in row) / 6 for row in rows) / len(rows)
judgements = [value for row in rows for value in row]
chance = sum((judgements.count(value) / len(judgements)) ** 2 for value in set(judgements))
fleiss = (observed - chance) / (1 - chance)
print("Fleiss' kappa by definition:", fleiss)
assert abs(table["Fleiss'K"] - 0.5) < 1e-9
assert abs(table["Scotts' Kappa"] - fleiss) < 1e-9
assert abs(fleiss - 0.46667) < 1e-4
CHECK
