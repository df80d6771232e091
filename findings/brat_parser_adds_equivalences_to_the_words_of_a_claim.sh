#!/usr/bin/env bash
# mendelai-brat-parser 0.0.11: the lines of brat below a claim become words of that claim.
#
# A file is cut where a line begins with T, R, A or E and a number. Lines of other kinds that brat writes, the
# equivalence of two marks ("*") and an attribute with the older letter M, begin no new piece: they are taken for
# more words of the mark above. The claim then differs from the text that it marks, the two marks are not the
# same claim, and the attribute is gone. No warning. argmap reads each line by its own kind.
# (smart-open is named because the package needs it and does not ask for it.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check mendelai-brat-parser==0.0.11 smart-open==7.5.1

printf '%s\t%s\t%s\n' T1 'Claim 0 10' 'Tax sugar.' T2 'Claim 11 31' 'Sugar must be taxed.' >essay.ann
printf '%s\t%s\n' '*' 'Equiv T1 T2' M1 'Hedged T2' A1 'Stance T2 For' >>essay.ann
tool/bin/python - <<'CHECK'
import brat_parser

essay = brat_parser.parse("essay.ann")
texts, attributes = [mark.text for mark in essay.entities], [each.type for each in essay.attributes]
print("claims:", texts, "attributes:", attributes)
assert texts == ["Tax sugar.", "Sugar must be taxed.\n* Equiv T1 T2\nM1 Hedged T2"], texts
assert attributes == ["Stance"], attributes
CHECK
