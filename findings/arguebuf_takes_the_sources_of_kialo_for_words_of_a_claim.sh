#!/usr/bin/env bash
# arguebuf 2.7.2: in a Kialo export, the list of sources and every further thesis are words of the claim before.
#
# A discussion with several theses numbers them 1., 2., …, and an export ends with its numbered sources. The reader
# knows only numbers that begin with "1." and have a second part, and joins any other line to the claim before: the
# second thesis, all claims below it and the list of sources end up in one text, without a warning. argmap
# reads each thesis, and keeps the sources.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check arguebuf==2.7.2

cat >debate.txt <<'DEBATE'
Discussion Title: How to tax?

1. Tax sugar.
1.1. Pro: It helps. [1]
2. Tax salt.
2.1. Con: It hurts the poor.

Sources:
[1] https://example.org/study
DEBATE
tool/bin/python - <<'CHECK'
import arguebuf

with open("debate.txt") as file:
    graph = arguebuf.load.kialo(file)
texts = [atom.text for atom in graph.atom_nodes.values()]
print(texts)
assert len(texts) == 2 and "Tax salt." in texts[1] and "example.org" in texts[1], texts
CHECK
