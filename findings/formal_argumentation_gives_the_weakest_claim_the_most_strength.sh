#!/usr/bin/env bash
# formal-argumentation 0.3.0: in its equational semantics, the less an argument has to begin with the stronger it is.
#
# Each argument has a weight between 0 and 1, and equations give it a strength. Here an argument without supporters
# counts as fully supported, with what is left of its weight: attacked by a certain argument, one of weight .1 ends at
# .9 and one of weight .9 at .1; attacked by nobody, both end at 1. And a first, weak supporter lowers the
# strength. The other semantics of the package are right. In argmap's, more weight never makes a claim weaker,
# and a test holds that law for each of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check formal-argumentation==0.3.0

tool/bin/python - <<'CHECK'
from argumentation.gradual.dfquad import dfquad_strengths
from argumentation.gradual.equational import equational_fixpoint
from argumentation.gradual.gradual import WeightedBipolarGraph

def strength(semantics, weight, *, attacked=True, support=None):
    weights = {"tax": weight, "objection": 1.0} | ({} if support is None else {"reason": support})
    attacks = frozenset({("objection", "tax")}) if attacked else frozenset()
    supports = frozenset() if support is None else frozenset({("reason", "tax")})
    graph = WeightedBipolarGraph(frozenset(weights), weights, attacks, supports)
    return round(semantics(graph).strengths["tax"], 2)

attacked = [strength(equational_fixpoint, weight) for weight in (0.1, 0.5, 0.9)]
alone = [strength(equational_fixpoint, weight, attacked=False) for weight in (0.1, 0.5, 0.9)]
supported = strength(equational_fixpoint, 0.1, attacked=False, support=0.0)
other = [strength(dfquad_strengths, weight, attacked=False) for weight in (0.1, 0.5, 0.9)]
print("weights .1, .5, .9 attacked:", attacked, "alone:", alone, "by DF-QuAD:", other)
print("weight .1 with a supporter of no strength:", supported)
assert attacked == [0.9, 0.5, 0.1] and alone == [1.0, 1.0, 1.0]
assert other == [0.1, 0.5, 0.9]
CHECK
