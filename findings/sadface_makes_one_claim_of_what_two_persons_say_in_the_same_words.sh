#!/usr/bin/env bash
# sadface 0.5.4.0: a claim in the words of another is that other, and its speaker takes the first one's place.
#
# add_atom is said to create a new atom. If there is one with the same words it gives that one back instead: what Ada
# and Ben both say is one claim, and noting Ben as its speaker writes over Ada, who is then nowhere in the file. A
# reason put in the words of its conclusion, as begging the question does, is the conclusion, and supports itself.
# Nothing is said of it. argmap makes a claim of each id, whatever its words, and keeps both speakers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check sadface==0.5.4.0

tool/bin/python - <<'CHECK'
from sadface import sadface

sadface.initialise()
first = sadface.add_atom("Trams are safe.")
sadface.add_atom_metadata(first["id"], "debate", "speaker", "Ada")
second = sadface.add_atom("Trams are safe.")
sadface.add_atom_metadata(second["id"], "debate", "speaker", "Ben")
begged = sadface.build_argument(con_text="Buy trams.", prem_text=["Buy trams."])
print(sadface.list_atoms(), first["metadata"], begged["premises"])
assert first is second and first["metadata"]["debate"] == {"speaker": "Ben"}
assert "Ada" not in sadface.export_json()
assert begged["premises"] == [begged["conclusion"]["id"]]
CHECK
