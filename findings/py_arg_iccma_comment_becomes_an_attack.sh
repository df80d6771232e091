#!/usr/bin/env bash
# python-argumentation 2.0.2 (py_arg): a comment in a file of the ICCMA 2023 form becomes an attack.
#
# The form of the competition (p af n, then a line an attack) allows lines that begin with "#". Its reader
# splits each line after the first at blanks and takes the first two pieces for numbers of arguments, so
# "# 2 was added later" is an attack of "A#" on "A2"; neither of the two need exist. A file that begins
# with a comment is refused with an IndexError or ValueError. argmap skips comments.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check python-argumentation==2.0.2

tool/bin/python - <<'CHECK'
from py_arg.import_export.argumentation_framework_from_iccma23_format_reader import (
    ArgumentationFrameworkFromICCMA23FormatReader as Reader,
)

read = Reader.from_iccma23("p af 2\n# 2 was added later\n1 2\n")
attacks = [(each.from_argument.name, each.to_argument.name) for each in read.defeats]
print("arguments:", [each.name for each in read.arguments], "attacks:", attacks)
assert attacks == [("A#", "A2"), ("A1", "A2")], attacks
try:
    Reader.from_iccma23("# two arguments\np af 2\n1 2\n")
except (IndexError, ValueError) as error:
    print("a comment first:", type(error).__name__)
else:
    raise AssertionError("a comment in the first line is read now")
CHECK
