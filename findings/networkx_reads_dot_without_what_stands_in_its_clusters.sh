#!/usr/bin/env bash
# networkx 3.6.1 with pydot 4.0.1: claims and relations inside a cluster of a DOT file are not in the graph.
#
# In DOT a group is a subgraph, and what is written inside belongs to the graph all the same. read_dot takes the nodes
# and edges at the top level alone: a claim of a group that no edge outside names is gone, with its relations, and one
# that is named outside has no label. No warning. The packages that draw argument maps put groups into clusters, and so
# a count, a path or a cycle of such a file is another graph's. pygraphviz reads all of it. argmap hands a whole map to
# networkx with to_networkx and in GraphML; docs/how-to/from-other-tools.md says so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check networkx==3.6.1 pydot==4.0.1

cat >map.dot <<'DOT'
digraph {
  tax [label="Tax sugar."];
  subgraph cluster_reasons {
    label="Reasons";
    helps [label="It helps."];
    study [label="A study found so."];
    study -> helps;
  }
  helps -> tax;
}
DOT
tool/bin/python - <<'CHECK'
from networkx.drawing.nx_pydot import read_dot

graph = read_dot("map.dot")
print("claims:", dict(graph.nodes(data="label")), "relations:", list(graph.edges()))
assert dict(graph.nodes(data="label")) == {"tax": '"Tax sugar."', "helps": None}
assert list(graph.edges()) == [("helps", "tax")]
CHECK
