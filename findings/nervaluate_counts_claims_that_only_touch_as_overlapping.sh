#!/usr/bin/env bash
# nervaluate 1.2.1: a claim found right behind the one that was meant is half a hit, and of the right kind.
#
# Spans may be given as lists in the style of Prodigy, with places of letters; there, as in most formats, a span's end
# is the place after its last letter. The measures count it as part of the span. Two claims that share no letter, one
# ending where the other begins, thus "overlap": the partial score is .5 and the type correct, where nothing was found.
# Sentences that follow each other with a blank between do not touch, so the figure also depends on whether blanks are
# marked. argmap compares the places of words with ends that lie outside.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check nervaluate==1.2.1

tool/bin/python - <<'CHECK'
from nervaluate import Evaluator

def scores(found):
    meant = [[{"label": "Claim", "start": 0, "end": 10}]]
    spans = [[{"label": "Claim", "start": start, "end": end} for start, end in found]]
    return Evaluator(meant, spans, tags=["Claim"], loader="dict").evaluate()["overall"]

touching, apart = scores([(10, 25)]), scores([(11, 25)])
print("touching:", touching["partial"].f1, touching["ent_type"].f1, "a letter apart:", apart["partial"].f1)
assert "Tax sugar."[0:10] == "Tax sugar." and len(range(0, 10)) == 10
assert touching["partial"].f1 == 0.5 and touching["ent_type"].f1 == 1.0
assert apart["partial"].f1 == 0 and apart["ent_type"].f1 == 0
CHECK
