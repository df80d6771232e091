#!/usr/bin/env bash
# cite-right 0.4.0: "Anna accused Bob of fraud." is "supported" by the source "Bob accused Anna of fraud."
#
# The package aligns the sentences of an answer with sources, word by word, and says which are grounded, "for
# highlighting, extraction, and verification". A sentence that turns the source round has nearly all of its words in
# the same order, and so the best verdict, with a place: four words of the source in which another is accused. A
# source that denies the sentence ("must not be raised" for "must be raised") counts as grounds, too. No warning.
# argmap takes for a quote only what stands in the source word for word, and of that never says that it supports
# anything.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check cite-right==0.4.0

tool/bin/python - <<'CHECK'
from cite_right import SourceDocument, align_citations, is_grounded

def judged(answer, source):
    sources = [SourceDocument(id="source", text=source)]
    (sentence,) = align_citations(answer, sources)
    found = sentence.citations[0]
    return sentence.status, source[found.char_start : found.char_end], is_grounded(answer, sources)

turned = judged("Anna accused Bob of fraud.", "Bob accused Anna of fraud.")
denied = judged("The tax must be raised at once.", "The tax must not be raised at once.")
print("turned:", turned, "denied:", denied)
assert turned == ("supported", "accused Anna of fraud", True)
assert denied[2] is True
CHECK
