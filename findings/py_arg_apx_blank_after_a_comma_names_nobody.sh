#!/usr/bin/env bash
# python-argumentation 2.0.2 (py_arg): in .apx, "att(a, b)." attacks nobody.
#
# The reader of ASPARTIX files cuts the text between "att(" and "," and between "," and ")." and keeps
# blanks: the fact attacks an argument called " b", which does not exist, and the framework takes that
# without a word. Clingo reads the same line as an attack on b, and so does everybody who writes a blank
# after a comma. Here b is accepted although it is attacked by an argument nobody attacks. A comment is
# read, too: "% once there was arg(z)." makes an argument z. argmap reads both as clingo does, and writes
# facts without blanks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check python-argumentation==2.0.2

tool/bin/python - <<'CHECK'
from py_arg.algorithms.semantics.get_grounded_extension import get_grounded_extension
from py_arg.import_export.argumentation_framework_from_aspartix_format_reader import (
    ArgumentationFrameworkFromASPARTIXFormatReader as Reader,
)

def grounded(text):
    return sorted(each.name for each in get_grounded_extension(Reader.from_apx(text)))

facts = "arg(a).\narg(b).\n"
tight, wide = grounded(facts + "att(a,b).\n"), grounded(facts + "att(a, b).\n")
print("without the blank:", tight, "with it:", wide)
assert tight == ["a"] and wide == ["a", "b"], (tight, wide)
noted = grounded("% once there was arg(z).\n" + facts + "att(a,b).\n")
print("with a comment:", noted)
assert noted == ["a", "z"], noted
CHECK
