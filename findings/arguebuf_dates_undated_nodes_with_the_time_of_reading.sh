#!/usr/bin/env bash
# arguebuf 2.7.2: an AIF node without a date gets the moment at which it is read as its date.
#
# AIFdb gives many nodes an empty timestamp. load.aif fills in the clock, and dump.aif writes that out
# as if it were data: the same file converted twice differs, and a corpus seems to have been
# annotated on the day of the conversion. One would expect the date to stay empty.
# argmap keeps the empty text, and writes the same bytes every time.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check arguebuf==2.7.2

tool/bin/python - <<'CHECK'
def node(name, kind, text, stamp="2012-04-12 10:00:00"):
    return {"nodeID": name, "type": kind, "text": text, "timestamp": stamp}

import datetime

import arguebuf

document = {"nodes": [node("1", "I", "Trams should run at night.", "")], "edges": [], "locutions": []}
before = datetime.datetime.now().replace(microsecond=0)
(written,) = arguebuf.dump.aif(arguebuf.load.aif(document))["nodes"]
after = datetime.datetime.now()
print("given '', written", repr(written["timestamp"]))
stamp = datetime.datetime.strptime(written["timestamp"], "%Y-%m-%d %H:%M:%S")
assert before <= stamp <= after, (before, stamp, after)
CHECK
