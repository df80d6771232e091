#!/usr/bin/env bash
# xmind-converter 1.1.1: in Markdown, "#MeToo was right." moves below the claim before it and loses its sign.
#
# The package writes each topic of a mind map as a heading with as many signs as it is deep. When it reads them, it
# takes every sign at the beginning for one of depth, also those that belong to the words behind the blank: a reason
# of the main claim becomes a reason of its neighbour, and the words are others. From the seventh level on its
# headings are none for any reader of Markdown, whose smallest heading has six signs. No warning. argmap writes such a
# sign as \#, which Markdown reads as a part of the words, and its handouts have headings of one level.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check xmind-converter==1.1.1 defusedxml==0.7.1

tool/bin/python - <<'CHECK'
from pathlib import Path

from xmind_converter.converters.md_converter import MarkdownConverter
from xmind_converter.models import MindMap, Node, TopicNode
from xmind_converter.parsers.md_parser import MarkdownParser

def outline(node, depth=0):
    return [depth * "  " + node.title, *(line for child in node.children for line in outline(child, depth + 1))]

map_ = MindMap(topic_node=TopicNode("Speak up.", children=[Node("It helps."), Node("#MeToo was right.")]))
MarkdownConverter().convert_to(map_, "map.md")
after = outline(MarkdownParser().parse("map.md").topic_node)
print(Path("map.md").read_text(), "read again:", *after, sep="\n")
assert outline(map_.topic_node) == ["Speak up.", "  It helps.", "  #MeToo was right."]
assert after == ["Speak up.", "  It helps.", "    MeToo was right."]
CHECK
