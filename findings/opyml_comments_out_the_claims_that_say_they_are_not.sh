#!/usr/bin/env bash
# opyml 0.1.2: an outline that says it is not commented out is read as commented out, with all below it.
#
# OPML marks what its author has struck out by isComment="true", which holds for all that is below, and outliners write
# isComment="false" beside. The reader takes the text "false" for a truth value, and a text that is not empty is true.
# isBreakpoint="false" does the same, and to the comment mark. Written again the file says "true": each claim that
# stood is withdrawn. Attributes of one's own, which the format allows and which hold notes and stances, are left out.
# argmap refuses OPML by name, since its branches do not say what speaks for a claim.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check opyml==0.1.2

tool/bin/python - <<'CHECK'
from opyml import OPML

outline = """<opml version="2.0"><body><outline text="Tax sugar." isComment="false">
  <outline text="It works." isBreakpoint="false" stance="pro" _note="p. 4"/><outline text="It hurts."/>
</outline></body></opml>"""
read = OPML.from_xml(outline)
thesis = read.body.outlines[0]
marks = [thesis.is_comment, *(each.is_comment for each in thesis.outlines)]
print("commented out:", marks, read.to_xml())
assert marks == [True, True, None] and read.to_xml().count('isComment="true"') == 2
assert "pro" not in read.to_xml() and "p. 4" not in read.to_xml()
CHECK
