"""How a command reads the map it is given, and says what was noticed in it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

# Everything else is imported by what needs it: start-up is felt.
if TYPE_CHECKING:
    from argmap.model import ArgumentMap

STREAM = "-"


def read(name: str) -> tuple[str, str]:
    """Return the text of the file, or of the standard input, and what to call it."""
    from argmap.files import read_bytes, text_of

    if name != STREAM:
        return text_of(read_bytes(name), name), name
    return text_of(sys.stdin.buffer.read(), "<stdin>"), "<stdin>"


def loaded(name: str, notation: str | None, *, strict: bool = False) -> tuple[ArgumentMap, int]:
    """Return the map in the file or the standard input, and the exit code of its findings.

    With ``strict`` what is noticed is an error.
    """
    from argmap.formats import load, loads

    if name != STREAM:
        return noted(load(name, format=notation, strict=strict))
    text, place = read(name)
    return noted(loads(text, notation, name=place, strict=strict))


def noted(debate: ArgumentMap) -> tuple[ArgumentMap, int]:
    """Print what a reader noticed in the map; return the map, and 1 if any of that is an error."""
    from argmap.findings import Severity

    for finding in debate.findings:
        print(finding, file=sys.stderr)
    return debate, int(any(finding.severity is Severity.ERROR for finding in debate.findings))
