"""Fenced blocks of Argdown in a note in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_FENCE: Final = re.compile(r"(?P<lead>[ \t>]*)(?P<fence>`{3,}|~{3,})(?P<info>.*)")
_ARGDOWN: Final = re.compile(r"[ \t]*\{?[ \t]*[.:]?argdown(?:-map)?(?![\w-])", re.IGNORECASE)
_NOTE: Final = re.compile(
    rf"^[ \t>]*(?:`{{3,}}|~{{3,}}){_ARGDOWN.pattern}", re.IGNORECASE | re.MULTILINE
)


def is_note(text: str) -> bool:
    r"""Tell whether a text is a note in Markdown with fenced blocks of Argdown in it.

    >>> is_note("# Notes\n\n```argdown\n[a]: It rains.\n```\n"), is_note("[a]: It rains.")
    (True, False)
    """
    return "argdown" in text.lower() and _NOTE.search(text) is not None


def blocks_of(text: str) -> Iterator[list[tuple[int, int]]]:
    r"""Yield the blocks of Argdown of a note, each as the ranges of the text that it is made of.

    Fences are those of CommonMark; the signs of a list or of a quotation before an opening one are
    taken away before each line.

    >>> list(blocks_of("~~~argdown\n[a]\n~~~\n"))
    [[(11, 15)]]
    """
    opened: re.Match[str] | None = None
    ranges: list[tuple[int, int]] = []
    position = 0
    for line in text.splitlines(keepends=True):
        found = _FENCE.fullmatch(line.rstrip("\r\n"))
        if opened is None:
            if found and not (found["fence"][0] == "`" and "`" in found["info"]):
                opened, ranges = found, []
        elif found and _closes(found, opened):
            if _ARGDOWN.match(opened["info"]):
                yield ranges
            opened = None
        else:
            shared = _common_lead(opened["lead"], line)
            ranges.append((position + shared, position + len(line)))
        position += len(line)
    if opened is not None and _ARGDOWN.match(opened["info"]):
        yield ranges


def _common_lead(lead: str, line: str) -> int:
    """Count the signs at the start of a line that the opening fence begins with, too."""
    shared = 0
    while shared < len(lead) and lead[shared] == line[shared : shared + 1]:
        shared += 1
    return shared


def _closes(found: re.Match[str], opened: re.Match[str]) -> bool:
    same = found["fence"][0] == opened["fence"][0] and len(found["fence"]) >= len(opened["fence"])
    return same and not found["info"].strip()
