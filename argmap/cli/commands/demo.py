"""``argmap demo``: the worked example, drawn and as a page."""

from __future__ import annotations

import argparse

from argmap.cli.input import folder_made


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``demo`` takes."""
    parser.add_argument(
        "-d",
        "--directory",
        metavar="DIR",
        default=".",
        help="the folder to write to, made if it is not there (default: here)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Draw the worked example, write its page, and print the paths of both."""
    from argmap.diagram import render
    from argmap.example import load_example
    from argmap.page import write_page

    folder = folder_made(arguments.directory)
    debate = load_example()
    page = write_page(debate, folder / "axis_of_resistance.html")
    try:
        print(render(debate, folder / "axis_of_resistance.svg"))
    finally:
        print(page)  # it is whole without an engine too
    return 0
