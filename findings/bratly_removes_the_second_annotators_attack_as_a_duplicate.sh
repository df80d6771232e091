#!/usr/bin/env bash
# bratly 0.1.4: when two annotators' files are joined and doubles removed, relations that are no doubles go, too.
#
# Two people mark the same claim; one finds a reason for it, the other an objection. combine() puts the two
# collections together, remove_duplicates() is to leave each mark once. It drops the second mark of the shared claim
# and then all that hangs on that mark, as if its end did not exist, instead of hanging it on the mark that it
# keeps. The objection is lost without a word; so it goes with notes and attributes. argmap compares claims by
# their words and keeps the relations of both sides.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check bratly==0.1.4

tool/bin/python - <<'CHECK'
from bratly.annotation_types import EntityAnnotation, RelationAnnotation
from bratly.collection_types import AnnotationCollection

def collection(marks, relation):
    marks = [EntityAnnotation.from_line(line) for line in marks]
    made = AnnotationCollection()
    made.extend_annotation([*marks, RelationAnnotation.from_line(relation, {mark.id: mark for mark in marks})])
    return made

first = collection(["T1\tClaim 0 10\tTax sugar.", "T2\tPremise 11 20\tIt helps."], "R1\tsupports Arg1:T2 Arg2:T1")
second = collection(["T1\tClaim 0 10\tTax sugar.", "T2\tPremise 21 34\tIt is unfair."], "R1\tattacks Arg1:T2 Arg2:T1")
first.combine(second, with_renum=True)
joined = [str(each) for each in first.annotations]
first.remove_duplicates()
left = [str(each) for each in first.annotations]
print("joined:", *joined, "left:", *left, sep="\n")
assert "R2\tattacks Arg1:T4 Arg2:T3" in joined
assert "T4\tPremise 21 34\tIt is unfair." in left and "T3\tClaim 0 10\tTax sugar." not in left
assert [line for line in left if line[0] == "R"] == ["R1\tsupports Arg1:T2 Arg2:T1"]
CHECK
