#!/usr/bin/env bash
# arguebuf 2.7.2: an AIF scheme whose name is not in its list becomes "Default" and is lost.
#
# AIFdb's own spelling "Argument From Expert Opinion" and the one word "PositionToKnow" of an AIF
# ontology are not recognised, though "Position to Know" is; so is any scheme that a group defined
# for itself. The node becomes Support.DEFAULT, with no warning, and dump.aif writes "Default" in its
# place: a file read and written has lost which scheme each step follows.
# argmap keeps the spelling it was given, and knows the usual ones under all their names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check arguebuf==2.7.2

tool/bin/python - <<'CHECK'
def node(name, kind, text, stamp="2012-04-12 10:00:00"):
    return {"nodeID": name, "type": kind, "text": text, "timestamp": stamp}

import arguebuf

names = ["Position To Know", "PositionToKnow", "Argument From Expert Opinion", "Local Practice"]
nodes = [node(str(at), "RA", name) for at, name in enumerate(names)]
graph = arguebuf.load.aif({"nodes": nodes, "edges": [], "locutions": []})
written = [each["text"] for each in arguebuf.dump.aif(graph)["nodes"]]
for name, text in zip(names, written, strict=True):
    print(f"{name!r} is written as {text!r}")
assert written == ["Position to Know", "Default", "Default", "Default"], written
CHECK
