#!/usr/bin/env bash
# ipsissima-mcp 0.3.2: the quote "legal to import such goods" is exact in "It is illegal to import such goods."
#
# The package checks a reconstruction in Argdown against its source word for word, as its page says. A quote is looked
# for as a run of letters, wherever it begins and ends, so that "able to pay" is found in "unable to pay", and the
# report says that every quotation appears verbatim in the source it cites. A word of three letters beside a mark of
# omission, "not ... be raised", is not looked for at all. (A further section lists words of a claim that occur nowhere
# in the file, and so is silent if another sentence has them.) In argmap a quote neither begins nor ends inside a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check --no-deps ipsissima-mcp==0.3.2

tool/bin/python - <<'CHECK'
from ipsissima_mcp.argdown_provenance import find_quote

source = "It is illegal to import such goods. It is legal to sell them. The poor are unable to pay. Let tax be raised."
quotes = ["legal to import such goods", "able to pay", "not ... be raised", "goods may be imported"]
found = {quote: find_quote(quote, source)[0] for quote in quotes}
print(found)
assert found == dict(zip(quotes, ["exact", "exact", "exact", "absent"]))
CHECK
