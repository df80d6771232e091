"""The command that writes the page to read a document beside its map."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from argmap.cli.corpus_input import ManyFiles, corpus_argument, is_many
from argmap.cli.input import STREAM, complain, folder_made, load_map, note, once, say
from argmap.cli.options import language_argument, standing_argument, timeout_argument

if TYPE_CHECKING:
    from argmap.evaluation.maps.verdict import Evaluation
    from argmap.model.argument_map import ArgumentMap
    from argmap.page import Extent
    from argmap.wording.words import Words


class Options(TypedDict):
    """The settings of a page that the command line gives."""

    document: Extent
    standing: Evaluation | None
    notes: bool
    diagram: bool | None
    words: Words
    timeout: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``read`` takes."""
    corpus_argument(parser)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="the page, a file ending in .html, or - for the standard output",
    )
    where.add_argument(
        "-d",
        "--directory",
        metavar="DIR",
        help="a folder, made if it is not there, for a page of each map under its name",
    )
    parser.add_argument(
        "--document",
        choices=("whole", "passages"),
        default="whole",
        help="show all of the text (default), or its quoted passages only, where it may not be "
        "passed on",
    )
    parser.add_argument(
        "--notes",
        action="store_true",
        help="add the findings of 'check', as notes for readers",
    )
    standing_argument(parser.add_argument)
    language_argument(parser.add_argument)
    parser.add_argument(
        "--diagram",
        action=argparse.BooleanOptionalAction,
        help="draw the map (default: when it has no more than 500 claims)",
    )
    timeout_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the page, or a page of each map.

    Raises:
        ArgmapError: When the map cannot be read, or the page cannot be written.
    """
    from argmap.errors import FormatError

    once(arguments.files)
    if arguments.directory is not None:
        return _into_folder(arguments)
    if len(arguments.files) > 1 or is_many(arguments.files):
        raise FormatError("found several maps for one page; write a page of each with -d")
    debate, code = load_map(arguments.files[0], arguments.source_format)
    _write(debate, arguments.output, arguments)
    return code


def _write(debate: ArgumentMap, output: str, arguments: argparse.Namespace) -> None:
    """Write one page, and say so where it has no diagram."""
    from argmap.files import write_atomically
    from argmap.page import check_suffix, has_diagram, page_html

    if output != STREAM:
        check_suffix(output)
    page = page_html(debate, **_options(arguments, debate))
    if output == STREAM:
        sys.stdout.buffer.write(page.encode())
    else:
        write_atomically(output, page.encode())
    if not has_diagram(page) and arguments.diagram is not False:
        say("the page has no diagram, and says why in its place; its list is open instead")


def _into_folder(arguments: argparse.Namespace) -> int:
    """Write a page of every map; what fails is told, and the others are written."""
    from argmap.errors import ArgmapError, EngineError, FormatError, brief

    reading = ManyFiles(arguments.files, arguments.source_format)
    targets = reading.targets(arguments.directory)
    code = written = failed = 0
    for item in reading.items():
        try:
            if item.error is not None or item.debate is None:
                raise item.error or FormatError(f"no map in {brief(item.path)}")
            code = max(code, note(item.findings, item.path))
            target = f"{targets[item.path]}.html"
            folder_made(str(Path(target).parent))
            _write(item.debate, target, arguments)
            written += 1
        except ArgmapError as error:
            failed += 1
            code = max(code, 3 if isinstance(error, EngineError) else 2)
            complain(error, "" if item.error is not None else item.path)
    print(f"{written:,} written" + (f", {failed:,} failed" if failed else ""))
    reading.say_passed_over()
    return code


def _options(arguments: argparse.Namespace, debate: ArgumentMap) -> Options:
    from argmap.evaluation.maps.verdict import evaluate
    from argmap.wording.words import Words

    return {
        "document": arguments.document,
        "standing": evaluate(debate) if arguments.standing else None,
        "notes": arguments.notes,
        "diagram": arguments.diagram,
        "words": Words.of(arguments.language),
        "timeout": arguments.timeout,
    }
