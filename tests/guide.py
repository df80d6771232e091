"""The examples of the guide for programs that write maps, taken from the guide as it is printed."""

from __future__ import annotations

from tests.described import printed


def guide() -> str:
    """Return the guide as ``argmap guide`` prints it."""
    return printed("guide")


def _between(start: str, end: str) -> str:
    return guide().split(f"{start}\n", 1)[1].split(f"\n{end}", 1)[0].strip()


TEXT = " ".join(_between("The text:", "{").split())
"""The text that both examples are drafts of."""

GOOD = _between("## A draft without a fault", "##").split("\n\n", 2)[2]
"""The draft that is without a fault."""

BAD = _between("## A draft with faults, and what is said of it", "\n")
"""The draft that has three."""
