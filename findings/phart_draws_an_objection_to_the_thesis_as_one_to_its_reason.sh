#!/usr/bin/env bash
# phart 1.1.4: three relations among four claims are drawn, and none of them is one that the map has.
#
# The package draws a graph in letters for terminals. Claims with one relation are set in rows, and a line goes out of
# each claim straight down, then along the row: it ends at whatever stands there. Of an objection to the thesis, a
# reason for it and a source of the reason the objection points at the reason, the source at the thesis, and the thesis
# at the reason. No warning, and no error. argmap's outline in letters is a tree, with a reference where a claim comes
# again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check phart==1.1.4 networkx==3.6.1

tool/bin/python - <<'CHECK'
import networkx
from phart import ASCIIRenderer

relations = [("reason", "thesis"), ("objection", "thesis"), ("source", "reason")]
lines = [line for line in ASCIIRenderer(networkx.DiGraph(relations)).render().split("\n") if line.strip()]
print("\n".join(lines))
above, arrows, below = lines
assert above.split() == ["[objection]", "[source]"] and arrows.split() == ["↓", "↓"]
left, line, right = below.partition(below.strip().removeprefix("[reason]").removesuffix("[thesis]"))
assert left.strip() == "[reason]" and right.strip() == "[thesis]" and line.startswith("←") and "→" not in line
assert abs(arrows.index("↓") - above.index("[objection]") - 5) <= 1 and abs(arrows.index("↓") - below.index("[")) < 8
CHECK
