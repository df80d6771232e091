#!/usr/bin/env bash
# bratutils 0.2.2: agreement of two brat files fails at the first relation, and at a span in two parts.
#
# The package computes agreement of brat annotations. It takes every line that does not begin with "#"
# for a text span, though brat writes relations (R), attributes (A), events (E) and equivalences (*) into the
# same file, and spans in parts as "0 5;10 15". Both end in a ValueError about a number, so no file of
# argument annotation, which lives by its relations, can be compared. argmap reads and compares them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check bratutils==0.2.2

printf 'T1\tClaim 0 10\tTax sugar.\nT2\tPremise 11 20\tIt helps.\n' >spans.ann
{ cat spans.ann; printf 'R1\tsupports Arg1:T2 Arg2:T1\t\n'; } >relation.ann
printf 'T1\tClaim 0 3;11 20\tTax It helps.\n' >parts.ann
tool/bin/python - <<'CHECK'
from bratutils.agreement import Document

assert len(Document("spans.ann").tags) == 2
for name in ("relation.ann", "parts.ann"):
    try:
        Document(name)
    except ValueError as error:
        print(name, "-", error)
    else:
        raise AssertionError(f"{name} is read now")
CHECK
