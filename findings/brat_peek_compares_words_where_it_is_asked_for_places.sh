#!/usr/bin/env bash
# brat-peek 0.1.2.1: agreement by "offset" is agreement by words, and two marks of one wording are one.
#
# The package computes agreement of annotators of brat files, and its page compares by file name, label and offset.
# In the column of that name it puts the words of a mark, the offsets in the one called "span". Two people who take
# different places of a text for the premise agree fully if the places read the same, as "This helps." or a repeated
# quote does. argmap counts words and places in figures of their own, of which places have .5 here.
# (Four packages are named because the package needs them and does not ask for them.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check brat-peek==0.1.2.1 unidecode==1.4.0 \
  pandas==3.1.1 seaborn==0.13.2 matplotlib==3.11.2

mkdir anna ben
printf 'T1\tClaim 0 7\tTax it.\nT2\tPremise 8 19\tThis helps.\n' >anna/text.ann
printf 'T1\tClaim 0 7\tTax it.\nT2\tPremise 33 44\tThis helps.\n' >ben/text.ann
tool/bin/python - <<'CHECK'
import contextlib
import io

import peek

anna, ben = peek.AnnCorpus("anna/"), peek.AnnCorpus("ben/")

def agreement(*columns):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        peek.metrics.show_iaa([anna, ben], list(columns), ["Claim", "Premise"])
    lines = printed.getvalue().splitlines()
    return float(lines[next(n for n, line in enumerate(lines) if "all vs all" in line) + 2])

by_offset, by_span = agreement("filename", "label", "offset"), agreement("filename", "label", "span")
print("premises at", anna.docs[0].anns["entities"][1].span, ben.docs[0].anns["entities"][1].span)
print("agreement by offset:", by_offset, "by span:", by_span)
assert by_offset == 1.0 and by_span == 0.333
CHECK
