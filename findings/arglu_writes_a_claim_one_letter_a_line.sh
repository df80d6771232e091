#!/usr/bin/env bash
# arglu 2.1.4: in a text graph that it writes, each letter stands on a line of its own.
#
# The form has three lines a relation: a claim, "supports" or another word, and a claim. The writer means to take line
# breaks out of the texts, but replaces "no or more line breaks" by one, and so puts one between all letters. Nothing
# is said; the file has the letters of all claims, one a line, and blanks among them, so that where a claim began is not
# to be told any more. argmap writes only notations that it reads back, and tests that each returns what was written.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check --no-deps arglu==2.1.4 numpy==2.4.6

tool/bin/python - <<'CHECK'
from pathlib import Path

from arglu.file_type_utils import write_textgraph

write_textgraph("graph.txt", [["It helps.", "supports", "Tax it."]])
lines = Path("graph.txt").read_text().splitlines()
print(lines)
assert lines == [*"It helps.", *"supports", *"Tax it.", ""]
CHECK
