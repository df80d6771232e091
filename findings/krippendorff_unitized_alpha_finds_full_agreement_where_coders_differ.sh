#!/usr/bin/env bash
# krippendorff-unitized-alpha 0.1.0: two coders who draw the limits of their claims differently agree fully, in words.
#
# Segments have a first and a last place, and the function that fills the gaps counts the last as inside: a claim up to
# word 4 is followed by one from word 5. The measure subtracts the first from the last, as if it lay outside, so that
# each segment and each gap is a word short, and its last word compared with nothing. Coders of whom one ends a claim a
# word later and begins a premise a word later get 1.0; counted in hundredths of a word, where the loss is small, they
# get .84. A claim of one word is refused. argmap counts all words of a span in each of its measures.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check krippendorff-unitized-alpha==0.1.0

tool/bin/python - <<'CHECK'
from krippendorff_unitized_alpha.krippendorffs_unitized_alpha import (
    KrippendorffUnitizedAlpha, Segment, impute_empty_segments,
)

def agreement(units):
    def coder(*claims):
        spans = [Segment(tag, first * units, (last + 1) * units - 1) for tag, first, last in claims]
        return impute_empty_segments(spans, 20 * units)

    ada, ben = coder(("claim", 2, 6), ("premise", 10, 13)), coder(("claim", 2, 7), ("premise", 11, 13))
    return KrippendorffUnitizedAlpha({"ada": ada, "ben": ben}).result

print("in words:", agreement(1), "in halves:", agreement(2), "in hundredths:", agreement(100))
assert agreement(1) == 1.0
assert round(agreement(2), 2) == 0.9 and round(agreement(100), 2) == 0.84
CHECK
