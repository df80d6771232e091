"""The commands that write maps: from one notation into another, or anew in their own."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from argmap.cli.input import STREAM, loaded, noted, read

if TYPE_CHECKING:
    from argmap.errors import LossError


def convert(arguments: argparse.Namespace) -> int:
    """Write a map in another notation; what that cannot say is listed, and then nothing written."""
    from argmap.errors import FormatError, LossError
    from argmap.formats import dump, dumps

    debate, code = loaded(arguments.file, arguments.source_format)
    lossy: bool = arguments.allow_loss
    try:
        if arguments.output != STREAM:
            dump(debate, arguments.output, format=arguments.target_format, allow_loss=lossy)
        elif arguments.target_format is None:
            raise FormatError("the standard output has no suffix; say the notation with --to")
        else:
            print(dumps(debate, arguments.target_format, allow_loss=lossy), end="")
    except LossError as error:
        return _lost(error, "--allow-loss writes the rest")
    return code


def rewrite(arguments: argparse.Namespace) -> int:
    """Rewrite files in the canonical form of their notation; with --check only say which differ."""
    from argmap.errors import LossError
    from argmap.files import write_atomically
    from argmap.formats import dumps, loads, recognise

    code = 0
    for name in arguments.files:
        text, place = read(name)
        notation = arguments.source_format or recognise(text, name=place).name
        debate, found = noted(loads(text, notation, name=place))
        if found or any(finding.code == "comments" for finding in debate.findings):
            code = 1
            print(f"argmap: {place} is left as it is, because of what was found", file=sys.stderr)
            continue
        try:
            canonical = dumps(debate, notation)
        except LossError as error:
            code = _lost(error, f"{place} is left as it is")
            continue
        if name == STREAM and not arguments.check:
            print(canonical, end="")
        elif canonical != text:
            if arguments.check:
                code = 1
                print(f"{place}: not in canonical form")
            else:
                write_atomically(name, canonical.encode())
                print(f"{place}: rewritten")
    return code


def _lost(error: LossError, remedy: str) -> int:
    print(error, file=sys.stderr)
    print(f"argmap: the notation cannot say this; {remedy}", file=sys.stderr)
    return 1


def convert_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``convert`` takes."""
    parser.add_argument("file", metavar="A", help="the map, or - for the standard input")
    parser.add_argument("output", metavar="B", help="the file to write, or - for standard output")
    parser.add_argument("--from", metavar="FORMAT", dest="source_format", help="the notation of A")
    parser.add_argument("--to", metavar="FORMAT", dest="target_format", help="the notation of B")
    parser.add_argument(
        "--allow-loss", action="store_true", help="write what the notation of B can say of the map"
    )


def rewrite_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``format`` takes."""
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="maps, or - from standard input to output"
    )
    parser.add_argument("--from", metavar="FORMAT", dest="source_format", help="their notation")
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit with 1 if a file would change"
    )
