#!/usr/bin/env bash
# doccano-transformer 1.0.2: a bracket or quotation mark directly before a marked claim becomes its first word.
#
# Marks of doccano have a start and an end, the end not included. In the tags for CoNLL a word that ends where a mark
# begins is taken for a part of it: the claim in "(taxes help)" begins with "(" and its real first word is a second
# one; "-" is the first word of a claim in "Sugar-taxes". And where two marks begin together, the words that are left
# of the longer one carry its tag as if it began there. No warning. argmap's marks are places in the text, and it
# neither cuts texts into words nor tags them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check doccano-transformer==1.0.2 --no-deps

tool/bin/python - <<'CHECK'
from doccano_transformer.utils import create_bio_tags, get_offsets

def tags(text, words, marks):
    return list(zip(words, create_bio_tags(words, get_offsets(text, words), marks)))

bracket = tags("We know (taxes help).", ["We", "know", "(", "taxes", "help", ")", "."], [[9, 19, "Claim"]])
nested = tags("Taxes help us.", ["Taxes", "help", "us", "."], [[0, 5, "Term"], [0, 13, "Claim"]])
print(bracket, nested, sep="\n")
assert bracket[2:6] == [("(", "B-Claim"), ("taxes", "I-Claim"), ("help", "I-Claim"), (")", "O")]
assert nested[:3] == [("Taxes", "B-Term"), ("help", "B-Claim"), ("us", "I-Claim")]
CHECK
