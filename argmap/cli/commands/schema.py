"""``argmap schema``: the JSON Schema of the draft form, or of the native one."""

from __future__ import annotations

import argparse

from argmap.cli.input import write_out


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``schema`` takes."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--draft",
        dest="form",
        action="store_const",
        const="draft",
        default="draft",
        help="the flat form that programs fill in (default)",
    )
    form.add_argument(
        "--native", dest="form", action="store_const", const="native", help="argmap's own file"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    from argmap.formats.plain import schema
    from argmap.syntax import json_writer

    write_out(json_writer.encode(schema(arguments.form)))
    return 0
