#!/usr/bin/env bash
# arguebuf 2.7.2: what a claim of an OVA file is said to quote ends at the first line break or mark within it.
#
# OVA keeps the analysed text as HTML: a span around the words of each claim, <br> where a line ends, and a span within
# the span where a claim lies within another. The reader takes a span's text up to the first element in it for the
# whole. So the reference of a claim with a condition is the claim without it, and is cut at a premise that it holds;
# the place where it begins is right, and nothing is said of the rest. The claim's speaker, which the file names by its
# participantID, is not read either. argmap quotes a claim's words whole, over lines and marks, and reads who speaks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check arguebuf==2.7.2

tool/bin/python - <<'CHECK'
import arguebuf

said = (
    '<span class="highlighted" id="node1">Trams should be free<br>unless somebody else pays.</span> '
    '<span class="highlighted" id="node2">They are <span class="highlighted" id="node3">quiet</span> at night.</span>'
)
plain = "Trams should be free\nunless somebody else pays. They are quiet at night."
texts = {1: "Trams should be free unless somebody else pays.", 2: "They are quiet at night.", 3: "They are quiet."}
graph = arguebuf.load.ova({
    "nodes": [
        {"id": each, "type": "I", "text": text, "date": "01/01/2024 - 10:00:00", "participantID": 7}
        for each, text in texts.items()
    ],
    "edges": [],
    "participants": [{"id": 7, "firstname": "Ada", "surname": "Example"}],
    "analysis": {"txt": said, "plain_txt": plain, "documentDate": "01/01/2024"},
})
found = {node.id: node.reference.text for node in graph.atom_nodes.values()}
print("quoted:", found, "said by:", {node.participant for node in graph.atom_nodes.values()})
assert found == {"1": "Trams should be free", "2": "They are ", "3": "quiet"}
assert all(node.participant is None for node in graph.atom_nodes.values())
CHECK
