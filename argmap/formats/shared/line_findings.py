"""Lines of a text that are no part of its argument, told as one finding."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.errors import brief
from argmap.findings import FindingList, Location


def unread_lines(
    lines: Sequence[tuple[int, str]], what: str, name: str | None, *, hint: str = ""
) -> FindingList:
    """Return a finding that says how many lines are not read, at the first; none for no lines.

    Args:
        lines: The lines, each with its number.
        what: What they are, such as "not numbered".
        name: The name of the text.
        hint: What to do about it.

    >>> print(unread_lines([(3, "So what?")], "not numbered", "a.txt")[0].message)
    a line is not numbered and not read; first 'So what?'
    """
    found = FindingList()
    if lines:
        number, line = lines[0]
        count = "a line is" if len(lines) == 1 else f"{len(lines)} lines are"
        message = f"{count} {what} and not read; first {brief(line.strip(), 60)}"
        found.note("prose", message, Location(name, number, 1), hint=hint, excerpt=line)
    return found
