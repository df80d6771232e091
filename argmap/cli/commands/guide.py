"""``argmap guide``: all that a program has to know to write a map, on a few pages."""

from __future__ import annotations

import argparse

from argmap.cli.input import write_out


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``guide`` takes: nothing."""
    del parser


def run(arguments: argparse.Namespace) -> int:
    """Print the guide."""
    from argmap.drafts.guide import guide

    del arguments
    write_out(guide())
    return 0
