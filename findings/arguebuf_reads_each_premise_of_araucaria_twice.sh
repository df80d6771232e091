#!/usr/bin/env bash
# arguebuf 2.7.2: an AML file with identifiers is refused, and without them each premise is there twice.
#
# Araucaria's AML nests an argument's premises in it, each with a premise's own argument below. The reader adds a
# premise for its conclusion, and then once more when it goes down to what stands below it. With the identifiers that
# Araucaria gives, the second time is an error, "already contains an element"; nothing but a lone claim can be read. If
# they are taken out, the reasons of a premise hang on its double, and so not on the thesis: a chain of two steps is
# two pieces. The owners, who say a proposition, are looked for only where there are none. argmap refuses AML by name
# and says how to convert it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check arguebuf==2.7.2

tool/bin/python - <<'CHECK'
import io

import arguebuf

def prop(name, text, below=""):
    said = f'<PROP {name} missing="no"><PROPTEXT offset="0">{text}</PROPTEXT><OWNER name="Ada"/></PROP>'
    return f"<AU>{said}{below}</AU>"

def read(*names):
    below = prop(names[2], "It harms.")
    for name, text in zip(names[1::-1], ("It is dear.", "Tax sugar.")):
        below = prop(name, text, f"<CA>{below}</CA>")
    return arguebuf.load.aml(io.StringIO(f"<ARG><TEXT/>{below}</ARG>"))

try:
    read('identifier="A"', 'identifier="B"', 'identifier="C"')
    raise SystemExit("it is read")
except ValueError as error:
    print(error)
graph = read("", "", "")
roots = sorted(node.text for node in graph.root_nodes)
print("claims:", [node.text for node in graph.atom_nodes.values()], "roots:", roots)
assert len(graph.atom_nodes) == 5 and roots == ["It harms.", "It is dear.", "Tax sugar."]
assert not any("Ada" in str(node.userdata) for node in graph.atom_nodes.values())
CHECK
