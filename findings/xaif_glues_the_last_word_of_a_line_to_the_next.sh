#!/usr/bin/env bash
# xaif 0.3.6: a text of several lines loses its line ends, and words at them become one.
#
# AIF(text) starts a file from plain text. Line breaks are taken out and nothing is put in their place, both
# in the node and in the marked text, so that "the tax" and "helps" on two lines are "the taxhelps": a word
# that no quote of the document finds again, and an offset less for each line. argmap takes such a
# node for what it says and reports a quote that is not in the source.
# (pandas is named because the package needs it and does not ask for it.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check xaif==0.3.6 pandas==2.3.3

tool/bin/python - <<'CHECK'
from xaif import AIF

started = AIF("We hold that the tax\nhelps the poor.")
text, marked = started.aif["nodes"][0]["text"], started.xaif["text"]["txt"]
print(text)
assert text == "We hold that the taxhelps the poor." and "taxhelps" in marked, (text, marked)
CHECK
