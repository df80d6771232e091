#!/usr/bin/env bash
# arglib 0.1.11: reasons and objections leave the credibility of a claim as it is, unless each has a warrant.
#
# The package's first example adds a support between two claims and computes their credibility. In that computation a
# relation without a warrant, which is optional and absent there, counts for nothing: a claim with a well-proven
# reason and one with a well-proven objection both stay at .5, the value of a claim of which nothing is known.
# Starting values, for which the function has a parameter, are not looked at either. Nothing is said of it.
# In the semantics of argmap that know support, a claim of some strength raises what it supports, and lowers what it
# counters.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check arglib==0.1.11

tool/bin/python - <<'CHECK'
from arglib.core import ArgumentGraph
from arglib.reasoning import compute_credibility

def score(kind, warrants=0, **options):
    graph = ArgumentGraph.new()
    tax, reason = graph.add_claim("Tax sugar."), graph.add_claim("It is so.")
    graph.attach_evidence(reason, "study", {}, "supports", strength=1.0)
    given = [graph.add_warrant("That follows.") for _ in range(warrants)]
    graph.add_relation(reason, tax, kind, warrant_ids=given)
    return round(compute_credibility(graph, **options).final_scores[tax], 2)

alone = [score("support"), score("attack")]
warranted = [score("support", 1), score("attack", 1)]
begun = score("support", initial_scores={"c1": 0.9, "c2": 0.9})
print("without a warrant:", alone, "with one:", warranted, "begun at .9:", begun)
assert alone == [0.5, 0.5] and begun == 0.5
assert warranted[0] > 0.5 > warranted[1], warranted
CHECK
