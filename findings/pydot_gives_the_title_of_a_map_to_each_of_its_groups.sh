#!/usr/bin/env bash
# pydot 4.0.1: a map in DOT that is read and written has its title above each of its groups, too.
#
# In DOT what is said of a graph holds for the subgraphs that begin below it. So the title of a map is set at the end,
# behind its groups, and stands once. The package keeps what is said of a graph apart from boxes and lines, without
# its place, and writes it first: the groups come after the title now and take it over. Three titles instead of one; a
# style of the whole passes on in the same way. No warning. argmap gives its groups a label of their own, if an empty
# one, which leaves nothing to take over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check pydot==4.0.1 pygraphviz==2.0.4

tool/bin/python - <<'CHECK'
import re

import pydot
import pygraphviz

map_ = 'digraph { subgraph cluster_for { helps } subgraph cluster_against { poor } helps -> poor; label="Tax sugar?" }'
(graph,) = pydot.graph_from_dot_data(map_)

def words(text):
    svg = pygraphviz.AGraph(string=text).draw(format="svg", prog="dot").decode()
    return sorted(re.findall("<text[^>]*>([^<]*)</text>", svg))

print("before:", words(map_), "after:", words(graph.to_string()))
print(graph.to_string())
assert words(map_) == ["Tax sugar?", "helps", "poor"]
assert words(graph.to_string()) == ["Tax sugar?"] * 3 + ["helps", "poor"]
CHECK
