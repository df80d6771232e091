#!/usr/bin/env bash
# ipsissima-mcp 0.3.2: in a map of Rationale, all that follows a claim with one quotation mark becomes its text.
#
# A text of Rationale's script stands in quotation marks, those in it behind a backslash. The converter to Argdown joins
# lines until the marks on them are even in number, and counts the ones behind a backslash, too: with "a 5\" pipe" they
# never are. The reasons and objections below are then words of that claim, as the script spells them; the Argdown
# file has a single claim and is valid. argmap reads no files of Rationale, and says so with what to do instead; its own
# readers take a quotation mark for one where the notation says so, and a test reads texts with an odd number of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check --no-deps ipsissima-mcp==0.3.2

tool/bin/python - <<'CHECK'
from ipsissima_mcp.rationale_to_argdown import parse_rtnl

def claims(text):
    nodes, _ = parse_rtnl(f'''
map0_0 = Create("Claim")
SetText("{text}")
map0_1 = CreateChild(map0_0, "CompoundObjection")
map0_2 = CreateChild(map0_1, "Claim")
SetText("It leaks.")
''')
    return [node["text"] for node in nodes.values() if node["type"] == "Claim"]

one, two = claims('Lay a 5\\" pipe.'), claims('Lay a \\"good\\" pipe.')
print("with one mark:", one, "with two:", two, sep="\n")
assert two == ['Lay a "good" pipe.', "It leaks."]
assert len(one) == 1 and one[0].startswith('Lay a 5" pipe.') and "CompoundObjection" in one[0]
CHECK
