#!/usr/bin/env bash
# pybrat 0.1.7: in a relation of brat that names Arg2 before Arg1, the reason becomes the claim.
#
# brat names the two ends of a relation, so that "supports Arg2:T1 Arg1:T2" says the same as "supports Arg1:T2
# Arg2:T1", and keeps both as they are. The reader takes either name in either place and then goes by the place:
# the same file says that the premise is supported by the claim, and an attack hits its attacker. No warning.
# argmap goes by the names, and writes the ends back in the order in which they stood.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check pybrat==0.1.7

for order in 'Arg1:T2 Arg2:T1' 'Arg2:T1 Arg1:T2'; do
  mkdir "$order"
  printf 'Tax sugar. It helps.' >"$order/essay.txt"
  printf '%s\t%s\t%s\n' T1 'Claim 0 10' 'Tax sugar.' T2 'Premise 11 20' 'It helps.' R1 "supports $order" '' >"$order/essay.ann"
done
tool/bin/python - <<'CHECK'
from pybrat.parser import BratParser

def read(order):
    (relation,) = BratParser().parse(order)[0].relations
    print(order, "is read as:", relation.arg1.mention, relation.type, relation.arg2.mention)
    return relation.arg1.id, relation.arg2.id

assert read("Arg1:T2 Arg2:T1") == ("T2", "T1")
assert read("Arg2:T1 Arg1:T2") == ("T1", "T2")
CHECK
