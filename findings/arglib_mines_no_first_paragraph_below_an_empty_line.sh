#!/usr/bin/env bash
# arglib 0.1.11: of a text that begins with a line break the first paragraph is not mined.
#
# ParagraphSplitter gives the paragraphs of a text with their places, from which claims are mined; in most essays the
# first one states the thesis. If an empty line stands above it, as where a text in triple quotation marks begins, the
# first paragraph is not among them: neither its words nor a warning. Two empty lines above do no harm, nor does a text
# of one paragraph. argmap reads each word of a text, and tells which of them no claim quotes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check arglib==0.1.11

tool/bin/python - <<'CHECK'
from arglib.ai.mining import ParagraphSplitter

essay = """
Sugar should be taxed.

It harms the teeth.

It is cheap.
"""
found = [each.text.strip() for each in ParagraphSplitter().split(essay)]
whole = [each.text.strip() for each in ParagraphSplitter().split("\n" + essay)]
print("one line above:", found, "two lines above:", whole)
assert found == ["It harms the teeth.", "It is cheap."]
assert whole == ["Sugar should be taxed.", *found]
CHECK
