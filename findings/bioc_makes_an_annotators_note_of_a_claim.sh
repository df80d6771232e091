#!/usr/bin/env bash
# bioc 2.1: a claim of brat that somebody has remarked on is of the type "AnnotatorNotes", and so is an attack.
#
# In brat a note hangs on a mark or a relation and has a type of its own. The conversion to BioC writes that type over
# the one of what it hangs on: the claim is in no count of claims any more, and the attack with a remark is no attack.
# Of two attributes of one mark only the last is kept, and its name not at all, so that the stance "For" is gone when
# the mark has a second one. Nothing is said. argmap keeps the type, reads the stance, and takes the note for a note.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check bioc==2.1

tool/bin/python - <<'CHECK'
from bioc.brat import loads
from bioc.tools.brat2bioc import brat2bioc_doc

text = "Tax it. Prices rise."
lines = [
    "T1\tClaim 0 7\tTax it.", "T2\tPremise 8 20\tPrices rise.", "R1\tattacks Arg1:T2 Arg2:T1",
    "A1\tStance T1 For", "A2\tSure T1",
    "#1\tAnnotatorNotes T1\tIs this the thesis?", "#2\tAnnotatorNotes R1\tAsk Anna.",
]

def types(lines):
    document = brat2bioc_doc(loads(text, "\n".join(lines)))
    return [each.infons["type"] for each in [*document.annotations, *document.relations]], document

bare, _ = types(lines[:5])
noted, document = types(lines)
stance = document.annotations[0].infons.get("attributes")
print("types:", bare, "with remarks:", noted, "attributes:", repr(stance))
assert bare == ["Claim", "Premise", "attacks"] and noted == ["AnnotatorNotes", "Premise", "AnnotatorNotes"]
assert stance == ""
CHECK
