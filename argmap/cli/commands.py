"""The commands, one function each: call the public face, print what it returns."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from typing import NamedTuple

from argmap.cli.checking import check, check_arguments
from argmap.cli.comparing import compare, compare_arguments
from argmap.cli.converting import convert, convert_arguments, rewrite, rewrite_arguments
from argmap.cli.describing import formats, formats_arguments, info, info_arguments
from argmap.cli.evaluating import evaluate, evaluate_arguments
from argmap.cli.explaining import explain, explain_arguments, schemes, schemes_arguments
from argmap.cli.input import folder_made, loaded
from argmap.cli.options import file_argument, standing_argument
from argmap.cli.quoting import quote, quote_arguments
from argmap.cli.reading import read, read_arguments
from argmap.cli.rendering import render, render_arguments
from argmap.cli.viewing import view_arguments, viewed

# Everything else is imported by the command that needs it: start-up is felt.


class Command(NamedTuple):
    """A command: its name, what it does in a line, its arguments, and the function that runs it."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def demo(arguments: argparse.Namespace) -> int:
    """Draw the worked example, write its page, and print the paths of both."""
    from argmap.diagram import render
    from argmap.example import load_example
    from argmap.reading import write_page

    folder = folder_made(arguments.output)
    debate = load_example()
    page = write_page(debate, folder / "axis_of_resistance.html")
    try:
        print(render(debate, folder / "axis_of_resistance.svg"))
    finally:
        print(page)  # it is whole without an engine too
    return 0


def show(arguments: argparse.Namespace) -> int:
    """Print a map as a tree, as wide as the terminal and in its colours."""
    from argmap.outline import to_text

    debate, code = loaded(arguments.file, arguments.source_format)
    terminal = sys.stdout.isatty()
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = None
    if terminal:
        from shutil import get_terminal_size

        width = get_terminal_size().columns
    notes = None
    if arguments.standing:
        from argmap.evaluation.verdict import evaluate as evaluated

        notes = evaluated(debate).noted
    view = viewed(debate, arguments)
    print(to_text(view, colour=colour, width=width, notes=notes), end="")
    return code


def _demo_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o",
        "--output",
        metavar="DIR",
        default=".",
        help="the folder to write to, made if need be (default: here)",
    )


def _show_arguments(parser: argparse.ArgumentParser) -> None:
    file_argument(parser)
    view_arguments(parser)
    standing_argument(parser.add_argument)


COMMANDS = (
    Command("demo", "draw the worked example, and write its page", _demo_arguments, demo),
    Command("render", "draw maps with Graphviz", render_arguments, render),
    Command("read", "write the page to read a document beside its map", read_arguments, read),
    Command("show", "print a map as a tree", _show_arguments, show),
    Command("check", "say what there is to object to in maps", check_arguments, check),
    Command("explain", "say why a check exists", explain_arguments, explain),
    Command("quote", "find words in a source, and print the quote", quote_arguments, quote),
    Command("schemes", "print argumentation schemes", schemes_arguments, schemes),
    Command("evaluate", "say which claims stand in a map, and why", evaluate_arguments, evaluate),
    Command("compare", "hold two maps side by side", compare_arguments, compare),
    Command("convert", "write maps in another notation", convert_arguments, convert),
    Command("info", "say what files are and hold", info_arguments, info),
    Command("formats", "list the notations", formats_arguments, formats),
    Command("format", "rewrite maps in canonical form", rewrite_arguments, rewrite),
)
"""The commands, in the order in which ``--help`` lists them."""
