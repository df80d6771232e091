#!/usr/bin/env bash
# XMind 1.2.0 (PyPI): what "getData" gives of a map has none of the relations drawn between its claims.
#
# A line from one topic to another, with a word on it ("but"), is how objections across branches are drawn in XMind; the
# library writes them, and they are in the file. Its own reading of a file as data, which its page shows as the way to
# read one, has the tree of topics alone, with their notes, labels and marks: objections are gone, and nothing tells
# that there were any. argmap's readers of outlines and mind maps report whatever of a file they do not take over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check XMind==1.2.0

tool/bin/python - <<'CHECK'
import json
import zipfile

import xmind

book = xmind.load("map.xmind")
sheet = book.getPrimarySheet()
thesis = sheet.getRootTopic()
thesis.setTitle("Sugar should be taxed.")
reason, objection = thesis.addSubTopic(), thesis.addSubTopic()
reason.setTitle("People will drink less of it.")
objection.setTitle("They will drink beer.")
sheet.createRelationship(objection.getID(), reason.getID(), "but")
xmind.save(book, "map.xmind")
written = zipfile.ZipFile("map.xmind").read("content.xml").decode()
data = xmind.load("map.xmind").getData()
print("in the file:", "<title>but</title>" in written, "- in the data:", sorted(data[0]), "but" in json.dumps(data))
assert "<relationship " in written and "<title>but</title>" in written
assert sorted(data[0]) == ["id", "title", "topic"] and "but" not in json.dumps(data)
CHECK
