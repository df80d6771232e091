"""``argmap explain``: the reason for a check, with examples."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.checks import Check


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``explain`` takes."""
    parser.add_argument("code", metavar="CODE", nargs="?", help="the check (default: list them)")


def run(arguments: argparse.Namespace) -> int:
    """Print all there is to know of a check, or a line for each.

    Raises:
        UnknownIdError: When there is no such check.
    """
    from argmap.checks import CHECKS
    from argmap.errors import UnknownIdError, brief, did_you_mean

    if arguments.code is None:
        width = max(len(row.code) for row in CHECKS)
        for row in CHECKS:
            mode = ", with --analysis" if row.analysis else ""
            print(f"{row.code:{width}}  {row.severity}{mode}: {row.summary}")
        return 0
    rows = {row.code: row for row in CHECKS}
    if arguments.code not in rows:
        nearest = did_you_mean(arguments.code, list(rows))
        remedy = nearest or "; 'argmap explain' lists them"
        raise UnknownIdError(f"no check {brief(arguments.code)}{remedy}")
    print(_explain(rows[arguments.code]))
    return 0


def _explain(row: Check) -> str:
    mode = ", in the analysis mode only" if row.analysis else ""
    parts = [
        f"{row.code} ({row.severity}{mode})",
        row.summary,
        row.why.replace("``", "`"),
        f"It finds this in\n\n{_map(row.triggers)}",
        f"and not in\n\n{_map(row.passes)}",
        f"See {row.literature}." if row.literature else "",
        f'To accept it where it is right as it is: allow={{"{row.code}": "the reason"}}',
    ]
    return "\n\n".join([part for part in parts if part])


def _map(elements: str) -> str:
    from textwrap import indent

    return indent(f"ArgumentMap.of(\n{indent(elements.strip(), '    ')},\n)", "    ")
