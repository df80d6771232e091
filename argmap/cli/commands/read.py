"""The command that writes the page to read a document beside its map."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, TypedDict

from argmap.cli.input import STREAM, loaded
from argmap.cli.options import file_argument, standing_argument, timeout_argument

if TYPE_CHECKING:
    from argmap.evaluation.maps.verdict import Evaluation
    from argmap.page import Extent


class Options(TypedDict):
    """What the command asks of a page."""

    document: Extent
    standing: Evaluation | None
    diagram: bool | None
    timeout: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``read`` takes."""
    file_argument(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        required=True,
        help="the page, a file that ends in .html, or - for the standard output",
    )
    parser.add_argument(
        "--document",
        choices=("whole", "passages"),
        default="whole",
        help="show all of the text (default), or its quoted passages only, where it may not be "
        "passed on",
    )
    standing_argument(parser.add_argument)
    parser.add_argument(
        "--diagram",
        action=argparse.BooleanOptionalAction,
        help="draw the map (default: when it has no more than 500 claims)",
    )
    timeout_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the page.

    Raises:
        ArgmapError: When the map cannot be read, or the page cannot be written.
    """
    from argmap.evaluation.maps.verdict import evaluate
    from argmap.page import page_html, write_page

    debate, code = loaded(arguments.file, arguments.source_format)
    options: Options = {
        "document": arguments.document,
        "standing": evaluate(debate) if arguments.standing else None,
        "diagram": arguments.diagram,
        "timeout": arguments.timeout,
    }
    if arguments.output == STREAM:
        sys.stdout.buffer.write(page_html(debate, **options).encode())
    else:
        write_page(debate, arguments.output, **options)
    return code
