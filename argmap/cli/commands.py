"""The commands, one function each: call the public face, print what it returns."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.cli.checking import check, check_arguments
from argmap.cli.comparing import compare, compare_arguments
from argmap.cli.converting import convert, convert_arguments, rewrite, rewrite_arguments
from argmap.cli.describing import formats, formats_arguments, info, info_arguments
from argmap.cli.evaluating import evaluate, evaluate_arguments
from argmap.cli.explaining import explain, explain_arguments, schemes, schemes_arguments
from argmap.cli.input import STREAM, loaded
from argmap.cli.quoting import quote, quote_arguments
from argmap.cli.reading import read, read_arguments

# Everything else is imported by the command that needs it: start-up is felt.
if TYPE_CHECKING:
    from argmap.model import ArgumentMap


class Command(NamedTuple):
    """A command: its name, what it does in a line, its arguments, and the function that runs it."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def demo(arguments: argparse.Namespace) -> int:
    """Draw the worked example, write its page, and print the paths of both."""
    from argmap.diagram import render
    from argmap.errors import FileError
    from argmap.example import load_example
    from argmap.files import reason
    from argmap.reading import write_page

    folder = Path(arguments.output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"cannot make the folder {str(folder)!r}: {reason(error)}") from error
    debate = load_example()
    page = write_page(debate, folder / "axis_of_resistance.html")
    try:
        print(render(debate, folder / "axis_of_resistance.svg"))
    finally:
        print(page)  # it is whole without an engine too
    return 0


def render(arguments: argparse.Namespace) -> int:
    """Draw a map into one or more files, or to the standard output."""
    from argmap.diagram import render_all
    from argmap.errors import FormatError

    to_stream = arguments.output == [STREAM]
    if arguments.format and not to_stream:
        raise FormatError("--format is for '-o -'; the suffix of a file says what is written")
    debate, code = loaded(arguments.file, arguments.source_format)
    if to_stream:
        picture = _drawn(debate, arguments.format or "svg", arguments.timeout)
        sys.stdout.buffer.write(picture)
    else:
        render_all(debate, arguments.output, timeout=arguments.timeout)
    return code


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
    print(to_text(debate, colour=colour, width=width, notes=notes), end="")
    return code


def _drawn(debate: ArgumentMap, suffix: str, timeout: float) -> bytes:
    from tempfile import TemporaryDirectory

    from argmap.diagram import render

    with TemporaryDirectory() as folder:
        return render(debate, Path(folder, f"map.{suffix}"), timeout=timeout).read_bytes()


def _demo_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", metavar="DIR", default=".", help="the folder to write to (default: here)"
    )


def _file_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the map, or - for the standard input")
    parser.add_argument(
        "--from", metavar="FORMAT", dest="source_format", help="the notation FILE is in"
    )


def _show_arguments(parser: argparse.ArgumentParser) -> None:
    _file_arguments(parser)
    parser.add_argument(
        "--standing",
        action="store_true",
        help="say of each claim whether it stands, falls or is undecided in this map",
    )


def _render_arguments(parser: argparse.ArgumentParser) -> None:
    _file_arguments(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        action="append",
        required=True,
        help="a file that ends in .svg, .png, .pdf or .dot, or - for the standard output; "
        "may be given several times",
    )
    parser.add_argument(
        "--timeout",
        metavar="SECONDS",
        type=float,
        default=30.0,
        help="how long the engine may take before it draws in haste (default: 30)",
    )
    parser.add_argument(
        "--format",
        choices=("svg", "png", "pdf", "dot"),
        help="what to write to the standard output (default: svg)",
    )


COMMANDS = (
    Command("demo", "draw the worked example, and write its page", _demo_arguments, demo),
    Command("render", "draw a map with Graphviz", _render_arguments, render),
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
