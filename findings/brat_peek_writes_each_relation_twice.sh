#!/usr/bin/env bash
# brat-peek 0.1.2.1: adding an attribute to a corpus writes every relation twice, under one number.
#
# A relation hangs on both marks that it joins. The function that gives each mark of a corpus a further attribute
# copies what hangs on a mark along with the mark, so that each relation is copied at either end: the file has two
# lines R1. brat's numbers are unique, and whoever counts relations in the result counts twice as many; run
# again, there are eight of two. argmap reads the line once, and reports the second as a repeated number.
# (Four packages are named because the package needs them and does not ask for them.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check brat-peek==0.1.2.1 unidecode==1.4.0 \
  pandas==3.1.1 seaborn==0.13.2 matplotlib==3.11.2

mkdir corpus once twice
{
  printf '%s\t%s\t%s\n' T1 'Claim 0 7' 'Tax it.' T2 'Premise 8 19' 'This helps.' T3 'Premise 20 32' 'Prices rise.'
  printf '%s\t%s\n' R1 'supports Arg1:T2 Arg2:T1' R2 'attacks Arg1:T3 Arg2:T1'
} >corpus/text.ann
tool/bin/python - <<'CHECK'
import contextlib
import io
from pathlib import Path

import peek

def relations(folder):
    return [line for line in Path(folder, "text.ann").read_text().splitlines() if line.startswith("R")]

with contextlib.redirect_stdout(io.StringIO()):
    for before, after in (("corpus", "once"), ("once", "twice")):
        peek.rwsl.add_default_attribute(peek.AnnCorpus(before + "/"), ("Checked", "no"), after)
print("relations:", len(relations("corpus")), len(relations("once")), len(relations("twice")))
assert relations("corpus") == ["R1\tsupports Arg1:T2 Arg2:T1", "R2\tattacks Arg1:T3 Arg2:T1"]
assert sorted(relations("once")) == sorted(relations("corpus") * 2)
assert len(relations("twice")) == 8
CHECK
