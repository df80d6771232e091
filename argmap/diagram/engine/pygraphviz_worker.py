"""A stand-in for the program ``dot``, run in a process of its own, made of the pygraphviz package.

It is started by its path and imports nothing of argmap. pygraphviz never comes into the caller's
process: it holds the interpreter's lock through a layout, knows no timeout, and prints to the
standard error of C.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.machinery import PathFinder
from types import ModuleType

TYPE_CHECKING = False  # as ``typing`` has it, which takes as long to import as Python to start
if TYPE_CHECKING:
    from typing import IO, Any

UNUSABLE = 69
"""The exit status that says there is no pygraphviz here, or one that brings no Graphviz."""

BETWEEN = b"//\x1e\n"
"""A line between two drawings: a comment to ``dot``, of a character that none of them holds."""


def main(arguments: list[str]) -> int:
    """Lay out each drawing on standard input and write each ``-Tformat``, one after the other.

    ``-Gname=value`` sets an attribute of the drawings. One that fails is left out, as by ``dot``.
    """
    try:
        gv = _bindings()
    except ImportError as error:
        sys.stderr.write(f"pygraphviz cannot be imported: {error}\n")
        return UNUSABLE
    if not hasattr(gv, "gvContextWithBuiltins"):
        sys.stderr.write("pygraphviz 2.0.4 or later is needed\n")
        return UNUSABLE
    context = gv.gvContextWithBuiltins()
    failed = 0
    with _scratch() as file:
        for text in sys.stdin.buffer.read().split(BETWEEN):
            failed |= _draw(gv, context, text, file, arguments)
    return failed


def _bindings() -> Any:  # noqa: ANN401 - bindings without types
    """Import the functions of C in pygraphviz without the rest, which takes longer than they do.

    The classes around them are part of the rest: what one function returns another takes without.

    Raises:
        ImportError: No pygraphviz here.
    """
    found = PathFinder.find_spec("pygraphviz")
    if found is not None and sys.platform != "win32":  # there the rest names their folder
        package = sys.modules["pygraphviz"] = ModuleType("pygraphviz")
        package.__path__ = found.submodule_search_locations or []
    return import_module("pygraphviz._graphviz")


def _scratch() -> IO[bytes]:
    """Return a file for one drawing at a time: Graphviz reads files of C only, each to its end."""
    if sys.platform == "linux":
        return os.fdopen(os.memfd_create("drawing"), "w+b")
    from tempfile import TemporaryFile

    return TemporaryFile()


def _draw(gv: Any, context: Any, text: bytes, file: IO[bytes], arguments: list[str]) -> int:  # noqa: ANN401 - bindings without types
    file.seek(0)
    file.truncate()
    file.write(text)
    file.flush()
    file.seek(0)
    try:
        drawing = gv.agread(file, None)
    except ValueError:  # what is wrong with the text, it has said itself
        return 1
    for argument in arguments:
        if argument.startswith("-G"):
            name, _, value = argument[2:].partition("=")
            gv.agsafeset(drawing, name.encode(), value.encode(), b"")
    failed = int(bool(gv.gvLayout(context, drawing, b"dot")))
    for argument in arguments:
        if argument.startswith("-T") and not failed:
            failed, data = gv.gvRenderData(context, drawing, argument[2:].encode())
            if not failed:
                sys.stdout.buffer.write(data)
    gv.gvFreeLayout(context, drawing)
    gv.agclose(drawing)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
