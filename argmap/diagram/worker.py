"""A stand-in for the program ``dot``, run in a process of its own, made of the pygraphviz package.

It is started by its path and imports nothing of argmap. pygraphviz never comes into the caller's
process: it holds the interpreter's lock through a layout, knows no timeout, and prints to the
standard error of C.
"""

from __future__ import annotations

import sys
from typing import Any

UNUSABLE = 69
"""The exit status that says there is no pygraphviz here, or one that brings no Graphviz."""


def main(arguments: list[str]) -> int:
    """Lay out the DOT text on standard input and write each ``-Tformat``, one after the other.

    ``-Gname=value`` sets an attribute of the drawing.
    """
    try:
        import pygraphviz.graphviz as module  # type: ignore[import-untyped]
    except ImportError as error:
        sys.stderr.write(f"pygraphviz cannot be imported: {error}\n")
        return UNUSABLE
    gv: Any = module
    if not hasattr(gv, "gvContextWithBuiltins"):
        sys.stderr.write("pygraphviz 2.0.4 or later is needed\n")
        return UNUSABLE
    try:
        drawing = gv.agread(sys.stdin.buffer, None)
    except ValueError:  # what is wrong with the text, it has said itself
        return 1
    for argument in arguments:
        if argument.startswith("-G"):
            name, _, value = argument[2:].partition("=")
            gv.agsafeset(drawing, name.encode(), value.encode(), b"")
    context = gv.gvContextWithBuiltins()
    if gv.gvLayout(context, drawing, b"dot"):
        return 1
    for argument in arguments:
        if argument.startswith("-T"):
            status, data = gv.gvRenderData(context, drawing, argument[2:].encode())
            if status:
                return 1
            sys.stdout.buffer.write(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
