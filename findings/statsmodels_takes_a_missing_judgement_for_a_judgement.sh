#!/usr/bin/env bash
# statsmodels 0.15.0: in aggregate_raters a judgement that is missing is a category that annotators agree on.
#
# aggregate_raters makes of a table of judgements the counts that fleiss_kappa takes. What an annotator has left out
# (nan) is counted in a column of its own, so that two annotators who both skip a text agree on it, and one who skips
# disagrees with one who judges. Fleiss' kappa, which is not defined for gaps, is then computed without a word: .48
# here, where the texts that all have judged give 1. No warning. argmap's alpha is Krippendorff's, which knows gaps,
# and leaves out what an annotator did not judge.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check statsmodels==0.15.0 pandas==3.1.1 scipy

tool/bin/python - <<'CHECK'
import numpy
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

gap = float("nan")
judged = numpy.array([[1, 1, 1], [2, 2, 2], [1, 1, 1], [2, gap, gap], [1, 1, gap], [2, 2, gap]])
counts, categories = aggregate_raters(judged)
kappa = fleiss_kappa(counts)
whole = fleiss_kappa(aggregate_raters(judged[:3])[0])
print("categories:", categories, "kappa:", kappa, "of the texts that all judged:", whole)
print(counts)
assert counts.tolist() == [[3, 0, 0], [0, 3, 0], [3, 0, 0], [0, 1, 2], [2, 0, 1], [0, 2, 1]]
assert whole == 1.0
assert abs(kappa - 0.48077) < 1e-4
CHECK
