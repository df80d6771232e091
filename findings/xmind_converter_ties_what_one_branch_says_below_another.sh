#!/usr/bin/env bash
# xmind-converter 1.1.1: in CSV, two claims of one wording are one, and what stands below each stands below both.
#
# The package writes a mind map as a table of parent and child, by their words. Maps of debates say "It costs jobs."
# in more than one place; in the table both are one, and when the package reads its own table, the objection to the
# one is an objection to the other, too. No warning. argmap's tables have an id for each claim, by which the relations
# go.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check xmind-converter==1.1.1 defusedxml==0.7.1

tool/bin/python - <<'CHECK'
from xmind_converter.converters.csv_converter import CSVConverter
from xmind_converter.models import MindMap, Node, TopicNode
from xmind_converter.parsers.csv_parser import CSVParser

def outline(node, depth=0):
    return [depth * "  " + node.title, *(line for child in node.children for line in outline(child, depth + 1))]

small = Node("Close shops early.", children=[Node("It costs jobs.", children=[Node("Few work late.")])])
large = Node("Tax sugar.", children=[Node("It costs jobs.")])
CSVConverter().convert_to(MindMap(topic_node=TopicNode("Proposals", children=[small, large])), "map.csv")
before = outline(TopicNode("Proposals", children=[small, large]))
after = outline(CSVParser().parse("map.csv").topic_node)
print("before:", *before, "after:", *after, sep="\n")
assert before.count("      Few work late.") == 1
assert after == [*before, "      Few work late."]
CHECK
