"""``argmap format``: maps rewritten in the canonical form of their notation."""

from __future__ import annotations

import argparse
import sys

from argmap.cli.input import STREAM, complain, once, read, refuse, report_findings, write_out
from argmap.cli.options import files_argument

# What a text holds besides its map, and would not hold any more.
_WOULD_BE_LOST = frozenset({"comments", "note", "include", "included", "inner-front-matter"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``format`` takes."""
    files_argument(parser)
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit with 1 if a file would change"
    )


def run(arguments: argparse.Namespace) -> int:
    """Rewrite files in the canonical form of their notation; with --check only say which differ."""
    from argmap.errors import ArgmapError

    once(arguments.files)
    code = 0
    for name in arguments.files:
        try:
            code = max(code, _rewrite(arguments, name))
        except ArgmapError as error:
            code = 2
            complain(error)
    return code


def _rewrite(arguments: argparse.Namespace, name: str) -> int:
    from argmap.errors import LossError
    from argmap.files import write_atomically
    from argmap.findings import printable
    from argmap.formats import dumps, loads, recognise
    from argmap.quotations import exact_quotes

    text, place = read(name)
    called = printable(place)
    notation = arguments.source_format or recognise(text, name=place).name
    debate, found = report_findings(loads(text, notation, name=place), place)
    if found or any(finding.code in _WOULD_BE_LOST for finding in debate.findings):
        print(f"argmap: {called} is left as it is, because of what was found", file=sys.stderr)
        return 1
    try:
        canonical = dumps(exact_quotes(debate), notation)
    except LossError as error:
        return refuse(error, f"{called} is left as it is")
    if name == STREAM and not arguments.check:
        write_out(canonical)
    elif canonical != text:
        if arguments.check:
            print(f"{called}: not in canonical form")
            return 1
        write_atomically(name, canonical.encode())
        print(f"{called}: rewritten")
    return 0
