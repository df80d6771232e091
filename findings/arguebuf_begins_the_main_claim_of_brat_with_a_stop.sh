#!/usr/bin/env bash
# arguebuf 2.7.2: the main claim of a brat file is ". Tax sugar.", and there is one where there is none.
#
# The reader begins with an empty claim and joins each MajorClaim to it with a full stop and a blank, so that even a
# single one is not the words of the text. A file without a MajorClaim keeps the empty claim, which is then the
# main claim of the graph and in every count of claims. argmap takes the words as they stand, the first MajorClaim
# for the thesis and the others for restatements of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check arguebuf==2.7.2

printf '%s\t%s\t%s\n' T1 'MajorClaim 0 10' 'Tax sugar.' >with.ann
printf '%s\t%s\t%s\n' T1 'Claim 0 10' 'Tax sugar.' >without.ann
tool/bin/python - <<'CHECK'
import arguebuf

def texts(path):
    with open(path) as file:
        graph = arguebuf.load.brat(file)
    return graph.major_claim.text, [atom.text for atom in graph.atom_nodes.values()]

print(texts("with.ann"), texts("without.ann"))
assert texts("with.ann") == (". Tax sugar.", [". Tax sugar."])
assert texts("without.ann") == ("", ["", "Tax sugar."])
CHECK
