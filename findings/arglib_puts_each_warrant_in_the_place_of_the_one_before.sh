#!/usr/bin/env bash
# arglib 0.1.11: the second warrant of a map replaces the first, and what rested on the first now rests on it.
#
# A warrant added without an id of one's own gets the next free one. The next free one is looked for among the claims,
# so that it is "w1" each time, and the new warrant is put in the place of the old. Both calls give "w1" back; a
# support and an attack with a warrant each end on the same one, the attack's, and the words of the other are gone.
# Nothing is said of it. (Claims are counted rightly.) argmap refuses an id that is taken, and never gives one twice.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check arglib==0.1.11

tool/bin/python - <<'CHECK'
from arglib.core import ArgumentGraph

graph = ArgumentGraph.new("Sugar")
thesis, reason, objection = (graph.add_claim(text) for text in ("Tax sugar.", "It harms.", "It hurts the poor."))
first = graph.add_warrant("What harms should be taxed.")
graph.add_support(reason, thesis, warrant_ids=[first])
second = graph.add_warrant("What hurts the poor should be left.")
graph.add_attack(objection, thesis, warrant_ids=[second])
rest = [(each.kind, graph.warrants[each.warrant_ids[0]].text) for each in graph.relations]
print(first, second, rest)
assert [thesis, reason, objection] == ["c1", "c2", "c3"] and first == second == "w1"
assert rest == [(kind, "What hurts the poor should be left.") for kind in ("support", "attack")]
CHECK
