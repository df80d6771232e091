#!/usr/bin/env bash
# python-argumentation 2.0.2 (py_arg): in .tgf, a node with a label is not the node that is attacked.
#
# A line of nodes in the Trivial Graph Format is an id and, after a blank, a label; edges name the ids.
# The reader takes the whole line for the name, so "1 tax it" becomes one argument and the attack on 1 is
# one on an argument of its own invention. Every graph whose nodes have labels (yEd writes them)
# comes out without its attacks, and all is accepted. argmap reads the label as the claim's text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check python-argumentation==2.0.2

tool/bin/python - <<'CHECK'
from py_arg.algorithms.semantics.get_grounded_extension import get_grounded_extension
from py_arg.import_export.argumentation_framework_from_trivial_graph_format_reader import (
    ArgumentationFrameworkFromTrivialGraphFormatReader as Reader,
)

def grounded(text):
    return sorted(each.name for each in get_grounded_extension(Reader.from_tgf(text)))

bare, named = grounded("1\n2\n#\n2 1"), grounded("1 tax it\n2 it costs jobs\n#\n2 1")
print("ids alone:", bare, "with labels:", named)
assert bare == ["2"] and named == ["1 tax it", "2 it costs jobs"], (bare, named)
CHECK
