#!/usr/bin/env bash
# xaif 0.3.6: the table of relations has an undercut as a pair without any relation.
#
# get_csv("argument-relation") lists the pairs of propositions with their relation, and all other pairs
# with the word None, as training data for relation mining. A conflict that runs to an inference and not to
# a proposition, as AIF draws an undercut, is in no row; the proposition that undercuts stands in the
# rows of None only, as a negative example. argmap's table of relations has a row for each undercut.
# (pandas is named because the package needs it and does not ask for it.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check xaif==0.3.6 pandas==2.3.3

tool/bin/python - <<'CHECK'
from xaif import AIF

texts = {"1": ("I", "tax it"), "2": ("I", "it was paid back"), "3": ("RA", "Default Inference"),
         "4": ("I", "only once"), "5": ("CA", "Default Conflict")}
arrows = [("2", "3"), ("3", "1"), ("4", "5"), ("5", "3")]
record = {"AIF": {
    "nodes": [{"nodeID": key, "type": kind, "text": text} for key, (kind, text) in texts.items()],
    "edges": [{"edgeID": str(n), "fromID": a, "toID": b} for n, (a, b) in enumerate(arrows)],
    "locutions": [], "participants": []}}
table = AIF(record).get_csv("argument-relation")
named = table[table["relation"] != "None"]
rows = table[(table["proposition1_id"] == "4") | (table["proposition2_id"] == "4")]
print("related:", named["relation"].tolist(), "the undercut:", set(rows["relation"]))
assert named["relation"].tolist() == ["Default Inference"], named
assert len(rows) == 4 and set(rows["relation"]) == {"None"}, rows
CHECK
