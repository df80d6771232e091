#!/usr/bin/env bash
# arguebuf 2.7.2: reading AIF leaves out who said what.
#
# AIF ties each proposition to a locution of a speaker: a node of type L, an illocution (YA) from it
# to the claim, and the person in "locutions" and "participants". arguebuf's Graph has participants
# for this, and its own JSON keeps them; but load.aif drops the locution, the illocution, the
# transition between locutions and the person, without a word, and dump.aif writes "locutions": [].
# One would expect the speaker on the claim, or a warning. argmap reads it as the claim's voice.
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

document = {
    "nodes": [
        node("1", "I", "Trams should run at night."),
        node("2", "L", "Ann Lee : trams should run at night"),
        node("3", "YA", "Asserting"),
    ],
    "edges": [
        {"edgeID": "1", "fromID": "2", "toID": "3"},
        {"edgeID": "2", "fromID": "3", "toID": "1"},
    ],
    "locutions": [{"nodeID": "2", "personID": "9"}],
    "participants": [{"participantID": "9", "firstname": "Ann", "surname": "Lee"}],
}
graph = arguebuf.load.aif(document)
(claim,) = graph.nodes.values()
print("nodes:", [each.plain_text for each in graph.nodes.values()], "speaker:", claim.participant)
print("participants:", dict(graph.participants), "- written:", arguebuf.dump.aif(graph)["locutions"])
assert claim.participant is None and not graph.participants
assert arguebuf.dump.aif(graph)["locutions"] == []
CHECK
