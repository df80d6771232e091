#!/usr/bin/env bash
# opt-gamma 0.4.1: one and the same pair of annotations agrees by .69, .65, .25 or .07, as its places are counted.
#
# Places may be given in characters or in words, its docstring says, and its distance between segments does not depend
# on the scale, its page. But chance agreement is drawn at random on a text that is never taken to be shorter than
# 1,000 units, and no length can be given. In a text of 60 words chance then hardly ever meets, and agreement beyond it
# is high; counted in characters, or in a longer text, it is low. argmap's alpha is over pairs of claims, where the
# length of a text does not enter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check opt-gamma==0.4.1 numpy==2.4.6 scipy==1.17.1

tool/bin/python - <<'CHECK'
from opt_gamma import GammaConfig, gamma_segments
from opt_gamma.units import units_from_records

first = [(0, 20, "claim"), (20, 40, "premise"), (40, 60, "premise")]
second = [(0, 15, "claim"), (15, 45, "premise"), (45, 60, "claim")]

def gamma(scale):
    units = [units_from_records([(a * scale, b * scale, kind) for a, b, kind in each]) for each in (first, second)]
    result = gamma_segments(*units, config=GammaConfig(chance_correction=True, n_iter=200))
    return round(result.gamma, 2), round(result.D_o, 3)

found = {scale: gamma(scale) for scale in (1, 6, 30, 100)}
print("units for each word, then agreement and observed disorder:", found)
assert {disorder for _, disorder in found.values()} == {0.306}
assert [agreement for agreement, _ in found.values()] == [0.69, 0.65, 0.25, 0.07]
CHECK
