#!/usr/bin/env bash
# xmindparser 1.2.2, xmind-converter 1.1.1, xmind2markdown 0.1.0: topics of XMind that float are not read.
#
# A topic of XMind may hang on the tree or stand beside it, as claims do whose place is not settled yet. The file has
# both kinds below the main topic, "attached" and "detached". All three readers take those that are attached; xmind-
# converter has a list for the others, which stays empty, since it looks for them in another place of the file. What a
# bracket sums up several topics to, a conclusion often, is left out in the same way. No warning. argmap reads no
# XMind; of the files that it reads it reports what it leaves.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check \
  xmindparser==1.2.2 xmind-converter==1.1.1 xmind2markdown==0.1.0

tool/bin/python - <<'CHECK'
import json
import zipfile
from pathlib import Path

import xmindparser
from xmind2markdown import convert_xmind2markdown
from xmind_converter.parsers.xmind_parser import XMindParser

def topic(words, **children):
    return {"id": words, "class": "topic", "title": words, "children": children}

main = topic(
    "Tax sugar",
    attached=[topic("It helps")],
    detached=[topic("It is a ban in disguise")],
    summary=[topic("So it is worth it")],
)
main["summaries"] = [{"id": "sum", "range": "(0,0)", "topicId": "So it is worth it"}]
with zipfile.ZipFile("map.xmind", "w") as archive:
    archive.writestr("content.json", json.dumps([{"id": "sheet", "title": "Map", "rootTopic": main}]))

parsed = json.dumps(xmindparser.xmind_to_dict("map.xmind"))
converted = XMindParser().parse("map.xmind")
convert_xmind2markdown(Path("map.xmind"), Path("map.md"))
written = Path("map.md").read_text()
print(parsed, [node.title for node in converted.topic_node.children], converted.detached_nodes, written, sep="\n")
assert [node.title for node in converted.topic_node.children] == ["It helps"]
assert converted.detached_nodes == []
for text in (parsed, written):
    assert "It helps" in text
    assert "disguise" not in text and "worth" not in text
CHECK
