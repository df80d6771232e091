#!/usr/bin/env bash
# arguebuf 2.7.2: a mark of brat that begins with a quotation mark takes the next lines along.
#
# The reader of brat takes the file for a table with tabs, in which a cell may be quoted. The words of a mark are
# the words of the text, though, and an annotated sentence may begin with a quotation mark that is closed after
# the mark, or never. Then every line up to the next quotation mark is words of that claim, and marks and
# relations in them are gone; here a claim and a relation of three. argmap reads lines.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check arguebuf==2.7.2

printf '%s\t%s\t%s\n' T1 'MajorClaim 0 9' 'Tax sugar' T2 'Premise 10 21' '"It helps' \
  T3 'Premise 22 31' 'It is fair' R1 'supports Arg1:T3 Arg2:T2' '' >essay.ann
tool/bin/python - <<'CHECK'
import arguebuf

with open("essay.ann") as file:
    graph = arguebuf.load.brat(file)
texts = [atom.text for atom in graph.atom_nodes.values()]
print(texts, "relations:", len(graph.scheme_nodes))
assert len(texts) == 2 and "T3" in texts[1] and "R1" in texts[1], texts
assert not graph.scheme_nodes
CHECK
