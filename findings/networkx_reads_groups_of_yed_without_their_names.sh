#!/usr/bin/env bash
# networkx 3.6: a group of a yEd drawing becomes a node without a name, and its members forget it.
#
# yEd draws a group as a node of the folder type "group", its title in a GroupNode, its members in a graph of
# their own inside it. read_graphml takes labels of ShapeNodes alone: the group is a node with no attribute at
# all, beside the claims, and nothing ties the members to it but a part of their ids. A count of nodes is too
# high by the number of groups, and a map's sections are lost. argmap reads the titles as the claims'
# groups.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check networkx==3.6

cat >grouped.graphml <<'DRAWING'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d6" yfiles.type="nodegraphics"/><graph edgedefault="directed" id="G">
<node id="n0" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0">
<y:GroupNode><y:NodeLabel>Critics</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
<graph edgedefault="directed" id="n0:"><node id="n0::n0"><data key="d6"><y:ShapeNode>
<y:NodeLabel>It costs jobs.</y:NodeLabel></y:ShapeNode></data></node></graph></node>
</graph></graphml>
DRAWING
tool/bin/python - <<'CHECK'
import networkx

nodes = dict(networkx.read_graphml("grouped.graphml").nodes(data=True))
print(nodes)
assert nodes == {"n0": {}, "n0::n0": {"label": "It costs jobs."}}, nodes
CHECK
