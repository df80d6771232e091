"""The commands that print what argmap knows: of its checks, and of argumentation schemes."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.checks import Check
    from argmap.schemes import Scheme


def explain_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``explain`` takes."""
    parser.add_argument("code", metavar="CODE", nargs="?", help="the check (default: list them)")


def explain(arguments: argparse.Namespace) -> int:
    """Print all there is to know of a check, or a line for each.

    Raises:
        UnknownIdError: When there is no such check.
    """
    from argmap.checks import CHECKS
    from argmap.errors import UnknownIdError, did_you_mean, quoted

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
        raise UnknownIdError(f"no check {quoted(arguments.code)}{remedy}")
    print(_explained(rows[arguments.code]))
    return 0


def _explained(row: Check) -> str:
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


def schemes_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``schemes`` takes."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="the scheme (default: list them)")


def schemes(arguments: argparse.Namespace) -> int:
    """Print a scheme, or the names of all.

    Raises:
        UnknownIdError: When the table holds no such scheme.
    """
    from argmap.errors import UnknownIdError, did_you_mean, quoted
    from argmap.schemes import SCHEMES, find_scheme

    if arguments.name is None:
        for scheme in SCHEMES:
            special = "  " if scheme.kind_of else ""
            print(f"{scheme.number:2}  {special}{scheme.name}")
        return 0
    found = find_scheme(arguments.name)
    if found is None:
        names = [each.name for each in SCHEMES]
        part = arguments.name.strip().casefold()
        holding = [name for name in names if part and part in name.casefold()]
        nearest = did_you_mean(arguments.name.title(), names)
        if holding:
            nearest = f"; it is part of {', '.join(map(quoted, holding))}"
        remedy = nearest or "; 'argmap schemes' lists them"
        raise UnknownIdError(f"no scheme {quoted(arguments.name)} in the table{remedy}")
    print(_described(found))
    return 0


def _described(scheme: Scheme) -> str:
    from argmap.schemes import special_forms

    kind = f", a form of {scheme.kind_of}" if scheme.kind_of else ""
    lines = [f"{scheme.name} ({scheme.number}{kind})", ""]
    lines += [f"  {part}: {text}" for part, text in scheme.premises]
    lines += [f"  therefore: {scheme.conclusion}", "", "Critical questions:"]
    lines += [f"  {number}. {text}" for number, text in enumerate(scheme.questions, 1)]
    forms = [form.name for form in special_forms(scheme)]
    if forms:
        lines += ["", f"Special forms: {', '.join(forms)}"]
    if scheme.aliases:
        lines += ["", f"Also called: {', '.join(scheme.aliases)}"]
    return "\n".join(lines)
