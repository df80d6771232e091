#!/usr/bin/env bash
# clingraph 1.2.6 (clingo 5.8.3): an attack on "tax: sugar" is drawn as one on another argument, "tax".
#
# The package draws frameworks that are given as facts, and a name in quotation marks may hold anything. It hands the
# names on to the writer of DOT as they are, and there a colon in the end of an edge, unlike one in a node, sets a
# side of the node apart. The argument with the colon stands alone, as if nothing attacked it, beside a node that no
# fact names, and which the attack hits. Exit status 0, no warning. In argmap's DOT boxes have names of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check clingraph==1.2.6 clingo==5.8.3

printf '%s\n' 'node("tax: sugar"). node("costs").' 'edge(("costs","tax: sugar")).' >colon.lp
printf '%s\n' 'node("tax sugar"). node("costs").' 'edge(("costs","tax sugar")).' >plain.lp
for file in colon plain; do
  tool/bin/clingraph "$file.lp" --type=digraph --out=dot >"$file.dot" 2>"$file.log"
  grep -e '->' -e '"tax' "$file.dot"
done
grep -qF 'costs -> tax:" sugar"' colon.dot
grep -qF '"tax: sugar"' colon.dot
grep -qF 'costs -> "tax sugar"' plain.dot
