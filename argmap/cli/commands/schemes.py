"""``argmap schemes``: argumentation schemes and their critical questions."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.schemes import Scheme


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``schemes`` takes."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="the scheme (default: list them)")


def run(arguments: argparse.Namespace) -> int:
    """Print a scheme, or the names of all.

    Raises:
        UnknownIdError: When the table holds no such scheme.
    """
    from argmap.errors import UnknownIdError, brief, did_you_mean
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
            nearest = f"; it is part of {', '.join(map(brief, holding))}"
        remedy = nearest or "; 'argmap schemes' lists them"
        raise UnknownIdError(f"no scheme {brief(arguments.name)} in the table{remedy}")
    print(_describe(found))
    return 0


def _describe(scheme: Scheme) -> str:
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
