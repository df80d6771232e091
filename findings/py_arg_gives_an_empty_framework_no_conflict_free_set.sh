#!/usr/bin/env bash
# python-argumentation 2.0.2 (py_arg): a framework without arguments has no conflict-free set at all.
#
# The empty set is conflict-free in every framework (Dung 1995, Definition 5), and py_arg itself
# gives the empty framework one admissible, one complete, one preferred and one stable extension: the
# empty one. Its list of conflict-free sets is empty, though, and so is that of naive extensions, so that
# an admissible set is not conflict-free. Whoever walks a folder of frameworks, some of them empty,
# meets it as a missing row. argmap gives every framework its empty set.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --disable-pip-version-check python-argumentation==2.0.2

tool/bin/python - <<'CHECK'
from py_arg.abstract_argumentation_classes.abstract_argumentation_framework import (
    AbstractArgumentationFramework,
)
from py_arg.algorithms.semantics import (
    get_admissible_sets,
    get_conflict_free_extensions,
    get_naive_extensions,
    get_stable_extensions,
)

empty = AbstractArgumentationFramework("empty", [], [])
found = {
    "admissible": len(get_admissible_sets.get_admissible_sets(empty)),
    "stable": len(get_stable_extensions.get_stable_extensions(empty)),
    "conflict-free": len(get_conflict_free_extensions.apply(empty)),
    "naive": len(get_naive_extensions.apply(empty)),
}
print(found)
assert found == {"admissible": 1, "stable": 1, "conflict-free": 0, "naive": 0}, found
CHECK
