"""``argmap mcp``: the tools of argmap for a language model, over the standard input and output."""

from __future__ import annotations

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``mcp`` takes."""
    parser.add_argument(
        "--folder",
        metavar="DIR",
        help="a folder whose files the tools may read (default: they open no file)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Serve until the client closes the connection.

    Raises:
        FormatError: The folder is none, or the extra "mcp" is not installed.
    """
    from pathlib import Path

    from argmap.errors import FormatError, brief
    from argmap.mcp_server import serve

    folder = None
    if arguments.folder is not None:
        folder = Path(arguments.folder)
        if not folder.is_dir():
            raise FormatError(f"expected a folder, found {brief(arguments.folder)}")
    serve(folder)
    return 0
