#!/usr/bin/env bash
# python-argumentation 2.0.2 (py_arg): the conflict-free sets of a framework depend on others made of its arguments.
#
# Two frameworks may share arguments, as "with this attack" and "without it" do. A framework writes its attacks into the
# argument objects, where the next one finds them: the one without attacks has two naive extensions with one
# argument each, as if there were an attack, while its preferred extension, computed from its own list, has both; a
# preferred extension is then not conflict-free. With new objects of the same names all is right. Nothing in the
# docstrings says that an argument belongs to one framework. In argmap frameworks are values, and share nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tool
tool/bin/python -m pip install --quiet --no-compile --disable-pip-version-check python-argumentation==2.0.2

tool/bin/python - <<'CHECK'
from py_arg.abstract_argumentation_classes.abstract_argumentation_framework import AbstractArgumentationFramework
from py_arg.abstract_argumentation_classes.argument import Argument
from py_arg.abstract_argumentation_classes.defeat import Defeat
from py_arg.algorithms.semantics.get_naive_extensions import apply as naive
from py_arg.algorithms.semantics.get_preferred_extensions import get_preferred_extensions

def extensions(compute, framework):
    return sorted(sorted(argument.name for argument in each) for each in compute(framework))

tax, cost = Argument("tax"), Argument("cost")
AbstractArgumentationFramework("with the attack", [tax, cost], [Defeat(cost, tax)])
shared = AbstractArgumentationFramework("without", [tax, cost], [])
fresh = AbstractArgumentationFramework("new objects", [Argument("tax"), Argument("cost")], [])
preferred = extensions(get_preferred_extensions, shared)
print("without the attack, naive:", extensions(naive, shared), "preferred:", preferred)
print("of new objects, naive:", extensions(naive, fresh))
assert extensions(naive, shared) == [["cost"], ["tax"]]
assert preferred == extensions(naive, fresh) == [["cost", "tax"]]
CHECK
