#!/usr/bin/env bash
# arguebuf 2.7.2: a claim of the microtext corpus that several segments make up is dropped, with its relations.
#
# In an argument graph of the corpus a joint unites segments, and a segmentation edge ties the joint to the unit.
# The joint has no text of its own, the segments have. The reader takes the text of the joint, finds none, and goes
# on without the unit; a relation from or to it is left out without a word. argmap joins the segments' texts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check arguebuf==2.7.2

cat >text.xml <<'TEXT'
<?xml version="1.0"?>
<arggraph id="a">
<edu id="e1">Tax sugar.</edu><edu id="e2">It is fair,</edu><edu id="e3">and it helps.</edu><joint id="j1"/>
<adu id="a1" type="pro"/><adu id="a2" type="pro"/>
<edge id="c1" src="e1" trg="a1" type="seg"/><edge id="c2" src="e2" trg="j1" type="seg"/>
<edge id="c3" src="e3" trg="j1" type="seg"/><edge id="c4" src="j1" trg="a2" type="seg"/>
<edge id="c5" src="a2" trg="a1" type="sup"/>
</arggraph>
TEXT
tool/bin/python - <<'CHECK'
import arguebuf

with open("text.xml", "rb") as file:
    graph = arguebuf.load.microtexts(file)
texts = [atom.text for atom in graph.atom_nodes.values()]
print(texts, "relations:", len(graph.scheme_nodes))
assert texts == ["Tax sugar."] and not graph.scheme_nodes, texts
CHECK
