#!/usr/bin/env bash
# Argdown (@argdown/cli 1.7.5): in its GraphML, supports, attacks and undercuts differ in the colour of the line alone.
#
# The DOT file of the same map gives each line a type beside its colour. The GraphML, which other programs read as data,
# has drawings of lines for yEd and no key for what they are: an attack and a support have the same arrow, and who
# reads the graph counts reasons and objections as one. Colours can be set in a map, so that green is not a support
# by rule, either. argmap gives lines a kind in its own GraphML, and reads of this one the claims; that a line
# has no type it reports, one by one, and it does not guess.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix tool @argdown/cli@1.7.5
argdown=tool/node_modules/.bin/argdown

cat >map.argdown <<'MAP'
<tax>: Tax sugar.
  + <helps>: It helps.
  - <costs>: It costs.
  _ <doubt>: That is no reason.
MAP
for format in dot graphml; do "$argdown" map -f "$format" map.argdown out >/dev/null; done
python3 - <<'CHECK'
import re
from xml.etree import ElementTree

dot = re.findall(r'-> \w+ \[type="(\w+)"', open("out/map.dot", encoding="utf-8").read())
found = []
for edge in ElementTree.parse("out/map.graphml").iter("{http://graphml.graphdrawing.org/xmlns}edge"):
    style, = edge.iter("{http://www.yworks.com/xml/graphml}LineStyle")
    arrows, = edge.iter("{http://www.yworks.com/xml/graphml}Arrows")
    words = {**edge.attrib, **style.attrib, **arrows.attrib, "text": "".join(edge.itertext()).strip()}
    found.append({key: words[key] for key in words if key not in {"id", "source", "target"}})
print("types in DOT:", dot, "lines in GraphML:", *found, sep="\n")
assert sorted(dot) == ["attack", "support", "undercut"]
colours = [each.pop("color") for each in found]
assert sorted(colours) == ["#00ff00", "#551A8B", "#ff0000"] and found[0] == found[1] == found[2], found
CHECK
