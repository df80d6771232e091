#!/usr/bin/env bash
# verocase 0.7.2: the installed command ends with status 1 if the assurance case is in order, and with 0 if it is not.
#
# The function that the command calls says true for "no errors", and what pip installs hands that to the shell, where
# true is the number 1. A check of every commit thus stops at each case that is in order, and lets one through that has
# a line which could not be read. "python -m verocase" has it right. What argmap's command calls gives the shell a
# number: 0, 1 where something was found, 2 for what could not be read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check verocase==0.7.2

printf -- '- Claim Safe: The stove is safe\n  - Evidence T1: A test\n' >right.ltac
printf -- '- Claim Safe: The stove is safe\n  - Prove T1: A test\n' >wrong.ltac

outcome() {
  local status=0
  "$@" --validate 2>said || status=$?
  echo "$status, and said: $(cat said)"
}
for name in right wrong; do
  installed=$(outcome tool/bin/verocase --ltac "$name.ltac")
  module=$(outcome tool/bin/python -m verocase --ltac "$name.ltac")
  printf '%s: command %s\n%s: module %s\n' "$name" "$installed" "$name" "$module" | tee -a all
done
grep -q '^right: command 1, and said: $' all
grep -q '^right: module 0, and said: $' all
grep -q '^wrong: command 0, and said: .*unrecognized syntax' all
grep -q '^wrong: module 1, and said: .*unrecognized syntax' all
