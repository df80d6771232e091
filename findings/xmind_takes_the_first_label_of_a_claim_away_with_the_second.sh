#!/usr/bin/env bash
# XMind 1.2.0 (PyPI): a claim that gets a second label has lost the first.
#
# Topics of a mind map may have any number of labels, and the file has a list of them. "addLabel" takes the first
# out of that list before it adds its own, so that of "pro" and "checked" the second alone is written; reading gives
# the first alone, too, of a file that has both. The tags of a claim in argmap are a tuple, and all are written.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check XMind==1.2.0

tool/bin/python - <<'CHECK'
import zipfile

import xmind

book = xmind.load("map.xmind")
topic = book.getPrimarySheet().getRootTopic()
topic.setTitle("Sugar should be taxed.")
topic.addLabel("pro")
topic.addLabel("checked")
xmind.save(book, "map.xmind")
content = zipfile.ZipFile("map.xmind").read("content.xml").decode()
written = content[content.index("<labels>") : content.index("</labels>")]
print("written:", written)
assert written == "<labels><label>checked</label>"

with zipfile.ZipFile("both.xmind", "w") as file:
    file.writestr("content.xml", content.replace("<label>", "<label>pro</label><label>"))
read = xmind.load("both.xmind").getPrimarySheet().getRootTopic().getData()["label"]
print("read of both:", read)
assert read == "pro"
CHECK
