"""The words of a claim, taken from the words of an element."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from argmap.formats.argdown.interpretation.text_of import Edit, Worded, rewrite
from argmap.formats.argdown.syntax.document import (
    ArgdownDocument,
    Element,
    Heading,
    Inference,
    Part,
    Range,
    RangeKind,
)

KEPT = (RangeKind.BOLD, RangeKind.ITALIC, RangeKind.LINK, RangeKind.TAG)
"""The ranges of a claim's words that are written again: emphasis, links, tags within the text."""

_BLANKS = re.compile(r"^[ \t\r\n]+|[ \t\r\n]+$|[ \t\r\n]{2,}|[\t\r\n]")


def words_of(element: Element | Heading) -> Worded:
    r"""Return an element's words as a claim: without tags at its end, and without line ends.

    A tag inside a sentence is a word of it. A backslash before a letter or a digit stays.

    >>> from argmap.formats.argdown import parse
    >>> element, = parse(r"A #carbon tax in C:\new is  *due*. #policy").parts
    >>> print(words_of(element)[0])
    A carbon tax in C:\new is due.
    """
    text, ranges = element.text, element.ranges
    if ranges:
        kept = [each for each in ranges if each.kind in KEPT]
        text, ranges = rewrite(text, kept, _edits(element))
    blanks = [(match.start(), match.end(), _blank(match, text)) for match in _BLANKS.finditer(text)]
    if blanks:
        text, ranges = rewrite(text, ranges, blanks)
    if any(each.kind is RangeKind.TAG for each in ranges):
        ranges = tuple(_without_blanks(text, ranges))
    return text, ranges


def without_backslashes(document: ArgdownDocument) -> ArgdownDocument:
    r"""Return a document whose backslashes before letters are gone, as in the field's own tool.

    >>> from argmap.formats.argdown import parse
    >>> print(words_of(without_backslashes(parse(r"C:\new")).parts[0])[0])
    C:new
    """
    return evolve(document, parts=tuple(map(_without_backslashes, document.parts)))


def _without_backslashes(part: Part) -> Part:
    if isinstance(part, Inference):
        return evolve(part, as_written=()) if part.as_written else part
    kept = tuple([each for each in part.ranges if each.kind is not RangeKind.BACKSLASH])
    return part if len(kept) == len(part.ranges) else evolve(part, ranges=kept)


def _without_blanks(text: str, ranges: Iterable[Range]) -> Iterator[Range]:
    """Yield the ranges, those of tags without the blank after them."""
    for each in ranges:
        if each.kind is not RangeKind.TAG:
            yield each
        elif text.startswith(each.value, each.start):
            yield Range(each.kind, each.start, each.start + len(each.value) - 1, each.value)


def _blank(match: re.Match[str], text: str) -> str:
    return " " if match.start() > 0 and match.end() < len(text) else ""


def _edits(element: Element | Heading) -> list[Edit]:
    """Return the edits that leave out tags at the end, and that bring backslashes back."""
    tags = [each for each in element.ranges if each.kind is RangeKind.TAG]
    end = len(element.text)
    for tag in reversed(tags):
        if element.text[tag.stop + 1 : end].strip():
            break
        end = tag.start
    edits: list[Edit] = []
    for each in element.ranges:
        if each.kind is RangeKind.BACKSLASH:
            edits.append((each.start, each.start, "\\"))
        elif each.kind is RangeKind.TAG:
            image = element.text[each.start : each.stop + 1]
            blank = image[len(image.rstrip(" \t")) :]
            inside = each.value + blank if each.start < end else ""
            edits.append((each.start, each.stop + 1, inside))
    return sorted(edits)
