"""Fenced blocks of Argdown in a note in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_MARKER: Final = r"(?:[-+*]|[0-9]{1,9}[.)])"
_FENCE: Final = re.compile(
    rf"(?P<lead>[ \t>]*(?P<item>{_MARKER}[ \t]{{1,4}})?)(?P<fence>`{{3,}}|~{{3,}})(?P<info>.*)"
)
_ARGDOWN: Final = re.compile(r"[ \t]*\{?[ \t]*[.:]?argdown(?:-map)?(?![\w-])", re.IGNORECASE)
_NOTE: Final = re.compile(rf"(?:`{{3,}}|~{{3,}}){_ARGDOWN.pattern}", re.IGNORECASE)
_QUOTED: Final = re.compile(r"(?: {0,3}> ?)*")
_ITEM: Final = re.compile(rf"{_MARKER}(?: {{1,4}}(?! )| )")
# Admonitions, tabs and footnotes of documentation, whose contents are indented by four blanks.
_CONTAINER: Final = re.compile(r"!!!|\?\?\?|===|\[\^")
# A comment of HTML, as a block of its own; what it holds is not shown, and no block.
_COMMENT: Final = re.compile(r" {0,3}<!--(?!.*-->)")
# A directive of MyST begins with its options: ":name: tax", or YAML between lines of dashes.
_DIRECTIVE: Final = re.compile(r"[ \t]*\{argdown", re.IGNORECASE)
_OPTION: Final = re.compile(r"[ \t]*:[A-Za-z][\w-]*:(?:\s|$)")
_SIGN: Final = re.compile(r"[^ \t>]")
_CODE: Final = 4
"""The indent from which on a line is code, counted from where the item that holds it begins."""


def is_note(text: str) -> bool:
    r"""Tell whether a text is a note in Markdown with fenced blocks of Argdown in it.

    >>> is_note("# Notes\n\n```argdown\n[a]: It rains.\n```\n"), is_note("[a]: It rains.")
    (True, False)
    """
    is_likely = "argdown" in text.lower() and _NOTE.search(text) is not None
    return is_likely and next(blocks_of(text), None) is not None


def blocks_of(text: str) -> Iterator[list[tuple[int, int]]]:
    r"""Yield the blocks of Argdown of a note, each as the ranges of the text that it is made of.

    Fences are those of CommonMark: what is indented like code is none. The signs of a list or of a
    quotation before an opening one are taken away before each line.

    >>> list(blocks_of("~~~argdown\n[a]\n~~~\n"))
    [[(11, 15)]]
    """
    opened: re.Match[str] | None = None
    ranges: list[tuple[int, int]] = []
    position = 0
    margins = _Margins()
    is_comment = False
    for line in text.splitlines(keepends=True):
        found = _FENCE.fullmatch(line.rstrip("\r\n"))
        if opened is None:
            is_code = margins.is_code(line)
            if is_comment or _COMMENT.match(line):
                is_comment = "-->" not in line
            elif found and not is_code and not (found["fence"][0] == "`" and "`" in found["info"]):
                opened, ranges = found, []
        elif found and _closes(found, opened):
            if _ARGDOWN.match(opened["info"]):
                yield _content(text, ranges, opened["info"])
            opened = None
        else:
            shared = _common_lead(_SIGN.sub(" ", opened["lead"]), line)
            ranges.append((position + shared, position + len(line)))
        position += len(line)
    if opened is not None and _ARGDOWN.match(opened["info"]):
        yield _content(text, ranges, opened["info"])


def _content(text: str, ranges: list[tuple[int, int]], info: str) -> list[tuple[int, int]]:
    """Return the lines of a block that are Argdown: those after the options of a directive."""
    if _DIRECTIVE.match(info) is None:
        return ranges
    lines = [text[start:end].strip() for start, end in ranges]
    first = next((at for at, line in enumerate(lines) if line), 0)
    if lines[first : first + 1] == ["---"] and "---" in lines[first + 1 :]:
        first = lines.index("---", first + 1) + 1
    else:
        while first < len(lines) and _OPTION.match(lines[first]):
            first += 1
    return ranges[first:]


def _common_lead(lead: str, line: str) -> int:
    """Count the signs at the start of a line that the opening fence begins with, too."""
    shared = 0
    while shared < len(lead) and lead[shared] == line[shared : shared + 1]:
        shared += 1
    return shared


def _closes(found: re.Match[str], opened: re.Match[str]) -> bool:
    same = found["fence"][0] == opened["fence"][0] and len(found["fence"]) >= len(opened["fence"])
    return same and found["item"] is None and not found["info"].strip()


class _Margins:
    """The columns at which the contents of the lists and containers around a line begin."""

    def __init__(self) -> None:
        self._columns: list[int] = []

    def is_code(self, line: str) -> bool:
        """Tell whether the next line is indented like code."""
        quoted = _QUOTED.match(line)
        words = line[quoted.end() if quoted else 0 :].expandtabs(_CODE)
        indent = len(words) - len(words.lstrip(" "))
        if not words.strip():
            return False
        while self._columns and self._columns[-1] > indent:
            self._columns.pop()
        margin = self._columns[-1] if self._columns else 0
        if indent - margin >= _CODE:
            return True
        if _CONTAINER.match(words, indent):
            self._columns.append(indent + _CODE)
        while item := _ITEM.match(words, indent):
            indent = item.end()
            self._columns.append(indent)
        return False
