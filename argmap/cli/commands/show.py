"""``argmap show``: a map as a tree."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial

from argmap.cli.input import load_map
from argmap.cli.options import file_argument, language_argument, standing_argument
from argmap.cli.viewing import view_arguments, view_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``show`` takes."""
    file_argument(parser)
    view_arguments(parser)
    standing_argument(parser.add_argument)
    language_argument(parser.add_argument)


def run(arguments: argparse.Namespace) -> int:
    """Print a map as a tree, as wide as the terminal and in its colours."""
    from argmap.outline import to_text
    from argmap.wording.words import Words

    words = Words.of(arguments.language)
    debate, code = load_map(arguments.file, arguments.source_format)
    terminal = sys.stdout.isatty()
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = None
    if terminal:
        from shutil import get_terminal_size

        width = get_terminal_size().columns
    notes = None
    if arguments.standing:
        from argmap.evaluation.maps.verdict import evaluate

        notes = partial(evaluate(debate).notes, words=words)
    view = view_of(debate, arguments)
    print(to_text(view, colour=colour, width=width, notes=notes, words=words), end="")
    return code
