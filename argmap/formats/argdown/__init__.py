"""Argdown, read as its reference implementation reads it, and written back.

``loads`` and ``dumps`` are for maps, ``parse`` for the parts of a text as it was written, in an
``ArgdownDocument``. The syntax is described at https://argdown.org/syntax.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.collector import without_collector
from argmap.formats.argdown.syntax.document import (
    ArgdownDocument,
    Element,
    ElementRole,
    Extent,
    Heading,
    Inference,
    Part,
    Range,
    RangeKind,
    RelationType,
)
from argmap.formats.argdown.syntax.fences import is_note
from argmap.formats.other_files import is_json, is_licence, is_markup, is_settings

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model.argument_map import ArgumentMap

__all__ = [
    "ArgdownDocument",
    "Element",
    "ElementRole",
    "Extent",
    "Heading",
    "Inference",
    "Part",
    "Range",
    "RangeKind",
    "RelationType",
    "dumps",
    "is_argdown",
    "loads",
    "parse",
]

# Links that Markdown defines, "[docs]: https://…", and tags of HTML look like titles.
_LINK = r"[ \t]*<?(?:\w+://|mailto:|\#|\.{0,2}/|[\w-]+(?:[./][\w-]+)+)\S*>?[ \t]*(?:[\"'(].*)?$"
_TAG = (
    r"(?:div|p|br|hr|img|table|thead|tbody|tr|td|th|details|summary|h[1-6]|ul|ol|li|dl|dt|dd|a|b|i"
    r"|em|strong|center|sup|sub|kbd|pre|code|span|picture|source|video|iframe|blockquote|section"
    r"|article|nav|small|font)(?:[ \t]+[\w-]+[ \t]*=[^>\n]*)?/?>(?!:)|https?://|mailto:|[^>\s]+@[^>\s]+>"
)
_DEFINED = re.compile(r"[ \t]*\[[^\]\n]{1,200}\]:[ \t]*\S+[ \t]*")
_TITLE = re.compile(
    rf"""
    ^ [ \t]* (?: [-+] [ ]* )?
    (?: \[ (?!\^) [^\]\n]{{1,200}} \] (?: :(?!{_LINK}) | [ \t]* (?: $ | [{{\#] ) )
      | < (?!{_TAG}) [\w][^>\n]{{0,200}} > (?: : | [ \t]* (?: $ | [{{\#] ) ) )
    """,
    re.MULTILINE | re.VERBOSE,
)


def is_argdown(text: str) -> bool:
    r"""Return whether a text is meant as Argdown, as which any text can be read.

    >>> is_argdown("[tax]: Tax carbon."), is_argdown("Tax carbon."), is_argdown("<a>\n</a>")
    (True, False, False)
    """
    if text.lstrip()[:1] == "{" or is_json(text):
        return False
    if is_note(text):
        return True
    is_titled = text.startswith("===") or _TITLE.search(_without_code(text)) is not None
    return is_titled and not (is_markup(text) or is_settings(text) or is_licence(text))


def _without_code(text: str) -> str:
    """Text without the blocks of code in a page of Markdown, and the links that it defines."""
    if "```" not in text and "~~~" not in text and "://" not in text:
        return text
    kept: list[str] = []
    defined: list[str] = []  # lines such as "[docs]: https://…", "[licence]: LICENCE"
    fence = ""
    for line in [*text.split("\n"), ""]:
        mark = line.strip()[:3]
        if fence:
            fence = "" if mark == fence else fence
        elif mark in {"```", "~~~"}:
            fence = mark
        elif _DEFINED.fullmatch(line):
            defined.append(line)
        else:
            kept += () if any("://" in each for each in defined) else defined
            defined = []
            kept.append(line)
    return "\n".join(kept)


@without_collector
def parse(text: str, *, name: str | None = None) -> ArgdownDocument:
    r"""Read an Argdown text into its parts, in order: headings, elements, inferences.

    Every text can be read. What the reference implementation accepts has the meaning it has there,
    except where that loses text. What it refuses is read leniently, with a finding above ``info``
    that says so; all such findings are made in one reading.

    >>> document = parse("[Tax]: Tax carbon.\n    - It falls on the poor.")
    >>> [(part.title, part.text, part.parent) for part in document.parts]
    [('Tax', 'Tax carbon.', None), (None, 'It falls on the poor.', 0)]
    """
    from argmap.formats.argdown.syntax.parser import read

    return read(text, name=name)


@without_collector
def loads(
    text: str, *, name: str | None = None, strict: bool = False, folder: Path | None = None
) -> ArgumentMap:
    r"""Return the map that an Argdown text holds; every text holds one.

    The map of a note in Markdown is what its blocks of Argdown hold. What was odd about the text
    stands on the map's ``findings``.

    Args:
        text: The text.
        name: The name that locations give it.
        strict: Whether a backslash before a letter or a digit is dropped, as the field's own tool
            drops it.
        folder: The folder from which the text may include other files; without it none is read.

    >>> loads("[tax]: Tax carbon.\n    - [poor]: It falls on the poor.")
    ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
    """
    from argmap.formats.argdown.pieces import whole_of
    from argmap.formats.argdown.to_map import map_of

    whole = whole_of(text, name, folder)
    document = parse(text, name=name) if whole is None else whole.document()
    return map_of(document, strict=strict)


def dumps(debate: ArgumentMap) -> str:
    """Return the map as an Argdown text, which reads back as the same map.

    >>> from argmap import ArgumentMap, Claim
    >>> print(dumps(ArgumentMap.of(Claim("tax", "Tax carbon."))), end="")
    [tax]: Tax carbon.
    """
    from argmap.formats.argdown.from_map import write

    return write(debate)
