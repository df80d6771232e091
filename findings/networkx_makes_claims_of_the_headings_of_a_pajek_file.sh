#!/usr/bin/env bash
# networkx 3.6.1: of the two kinds of relation in a Pajek file the second becomes a claim called "*Arcs".
#
# Pajek tells relations of several kinds apart by a section for each, *Arcs :1 "support" and *Arcs :2 "attack". The
# reader takes all lines below the first heading for relations: the second heading is one from a new claim "*Arcs" to a
# new claim ":2", and which relations support and which attack is lost. A section *Arcslist, which gives a claim and
# all that it points to in a line, is read as *Arcs is: the third number is then a weight, so that the attack of 3 on 1
# and 2 is one on 1, of weight 2. No warning. argmap refuses Pajek's files by name, before it takes one for a text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check networkx==3.6.1

tool/bin/python - <<'CHECK'
import networkx

claims = '*Vertices 3\n1 "thesis"\n2 "reason"\n3 "objection"\n'
kinds = networkx.parse_pajek(claims + '*Arcs :1 "support"\n2 1 1\n*Arcs :2 "attack"\n3 1 1\n')
lists = networkx.parse_pajek(claims + "*Arcslist\n2 1\n3 1 2\n")
print("claims:", list(kinds), "relations:", list(kinds.edges(data=True)))
print("of a list:", list(lists.edges(data=True)))
assert list(kinds) == ["thesis", "reason", "objection", "*Arcs", ":2"]
assert ("*Arcs", ":2") in kinds.edges() and not any("attack" in data.values() for *_, data in kinds.edges(data=True))
assert list(lists.edges(data=True)) == [("reason", "thesis", {}), ("objection", "thesis", {"weight": 2.0})]
CHECK
