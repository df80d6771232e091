#!/usr/bin/env bash
# formal-argumentation 0.3.0: the discussion-based ranking puts an argument that is attacked above one that is not.
#
# The semantics compares two arguments by the number of their attackers first, and only if these are equal by that of
# their defenders (Amgoud and Ben-Naim 2013, where it is proved that what nobody attacks comes first). The package, as
# its docstring says, adds attackers and defenders up with weights instead, and defenders can outweigh the attack: one
# objection with two replies makes a claim better than if it had never been made. Three other rankings are right. In
# argmap, dropping an attack never lowers a strength, and a test holds that law for each semantics.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check formal-argumentation==0.3.0

tool/bin/python - <<'CHECK'
from argumentation.core.dung import ArgumentationFramework
from argumentation.ranking import ranking

attacks = {("objection", "attacked"), ("reply 1", "objection"), ("reply 2", "objection")}
arguments = {"free"} | {name for pair in attacks for name in pair}
framework = ArgumentationFramework(arguments=frozenset(arguments), defeats=frozenset(attacks))

found = {
    name: getattr(ranking, f"{name}_ranking")(framework).strictly_prefers("attacked", "free")
    for name in ("discussion_based", "categoriser", "counting", "h_categoriser")
}
print("is what is attacked and defended above what nobody attacks?", found)
assert found == {"discussion_based": True, "categoriser": False, "counting": False, "h_categoriser": False}
CHECK
