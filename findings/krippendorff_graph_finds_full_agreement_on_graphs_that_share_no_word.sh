#!/usr/bin/env bash
# krippendorff-graph 0.2.0: annotators whose graphs share not a word, or take the opposite side, agree fully.
#
# The package is for graphs of subject, predicate and object, and offers the graph edit distance as the measure that
# lies between overlap and identity. It hands the two graphs to the search for the fewest edits without telling it
# that names and predicates matter, so that only the shape counts: "tax supports health" and "tax attacks
# health" are 0 apart, and so is a graph about cats. Alpha is 1. argmap compares claims by their words, and counts
# an alpha for what is related and one for the kind of relation; a support against an attack is a disagreement.
# (The script does without two more packages that the package asks for and does not use.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --no-deps --disable-pip-version-check \
  krippendorff-graph==0.2.0 networkx==3.6.1 numpy==2.3.5 scipy==1.16.3 tqdm==4.67.1

tool/bin/python - <<'CHECK'
import krippendorff_graph as kg
import numpy

tax = [("tax", "supports", "health"), ("cost", "attacks", "tax")]
other_side = [("tax", "attacks", "health"), ("cost", "supports", "tax")]
zoo = [("dogs", "chase", "cats"), ("mice", "fear", "dogs")]
apart = [kg.graph_edit_distance(tax, graph) for graph in (other_side, zoo, tax[:1])]
print("edit distance to the other side, to a zoo, to one edge less:", apart)
assert apart == [0.0, 0.0, 0.25], apart

first, second = [tax, tax[:1]], [other_side, zoo[:1]]
distances = numpy.array([[kg.graph_edit_distance(a, b) for b in first + second] for a in first + second])
alpha = kg.compute_alpha([dict(enumerate(first)), dict(enumerate(second))], distances)
print("alpha:", alpha)
assert alpha == 1
CHECK
