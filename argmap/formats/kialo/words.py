"""The text of Kialo's claims: links, escapes and citations in it, and the list of what is cited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.formats.kialo.labels import LABEL, SEE
from argmap.formats.kialo.slips import is_loosely_labelled, is_risky

# Where a claim may cite, a bracket holds a number; a link is a bracket with its address after it.
_CITED = re.compile(r"(?<!\\)\[(\d{1,9})\](?!\()")
_LINK = re.compile(
    r"(?<![\\!])\[((?:[^\[\]\\\n]|\\.)*+)\]\(((?:[^()\\\s]|\\[^\n])*+(?:\([^()\s]*\))?[^()\s]*)\)"
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SPECIAL = re.compile(r"\\(?=[!-/:-@\[-`{-~])|[()]")
_NUMBERED = re.compile(r"\s*(?:\d{1,9}\.)+(?=\s|$)")
_AFTER_DIGITS = re.compile(r"(\d\s*)([^\w\s\\])")
_LABEL = re.compile(rf"\A({LABEL})(?=:)")
_HEADING = re.compile(
    r"\s*(?:sources|citations|references|quellen|références|fuentes)\s*:?\s*",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*\[(\d{1,9})\]\s*:?\s*(.*)")
# Below the heading of such a list people number otherwise, too, or not at all.
_LISTED = re.compile(r"\s*(?:(\d{1,9})[.):]\s+|[-*•–]\s+)?(.*(?:://|\bwww\.|\bdoi\b).*)")
_ITEM_BELOW = re.compile(r"\s*(?:\[(\d{1,9})\]\s*:?|(\d{1,9})[.):](?=\s))\s*(.*)")
_LONGEST = 500
_REFERENCE = re.compile(rf"\A{SEE}\b")


def plain(raw: str) -> str:
    r"""Return the text of a claim without its markup: links as their words, escapes undone.

    >>> plain(r"Faith \(so [Kant](https://example.org)\) is not known [1].")
    'Faith (so Kant) is not known [1].'
    """
    return _ESCAPE.sub(r"\1", _LINK.sub(r"\1", raw)).strip()


def mark(text: str, *, labelled: bool, below: bool) -> str:
    r"""Return a text so that it is read as one claim's, and ``plain`` gives it back.

    Args:
        text: The text.
        labelled: Whether a label stands before it, so that its first word is none.
        below: Whether its first line stands below the number, and not behind it.

    >>> mark("Faith (so Kant).\n1.1. Pro: no.", labelled=True, below=False)
    'Faith \\(so Kant\\).\n1\\.1. Pro: no.'
    """
    lines = _SPECIAL.sub(lambda found: "\\" + found[0], text.strip()).split("\n")
    if not labelled:
        lines[0] = _LABEL.sub(r"\1\\", lines[0])
    lines[0] = _REFERENCE.sub(r"\\\g<0>", lines[0])
    before = ["label" if below else None, *lines]
    return "\n".join(map(_as_words, lines, before))


def _as_words(line: str, before: str | None) -> str:
    """Escape a line of a claim, below another line or none, that would be no words of it."""
    if _NUMBERED.match(line):
        return line.replace(".", "\\.", 1)
    if is_risky(line):
        return _AFTER_DIGITS.sub(r"\1\\\2", line, count=1)
    if before is None:
        return line
    if starts_list(line) and ":" not in line:
        return f"[{line}](#)"  # a link, since no letter can be escaped
    if starts_list(line) or is_loosely_labelled(line):
        return line.replace(":", "\\:")
    return line.replace("[", "\\[", 1) if ends_claim(line, before) else line


def refers(text: str) -> bool:
    """Return whether a text begins as a reference to another claim does.

    >>> refers("-> See 1.2."), refers("- See below")
    (True, False)
    """
    return _REFERENCE.match(text) is not None


def starts_list(line: str) -> bool:
    """Return whether a line is the heading of a list of sources.

    >>> starts_list("Sources:"), starts_list("Sources differ.")
    (True, False)
    """
    return _HEADING.fullmatch(line) is not None


def is_cited(line: str) -> bool:
    """Return whether a line is an item of a list of sources.

    >>> is_cited("[1] https://example.org"), is_cited("see [1]")
    (True, False)
    """
    return _ITEM.fullmatch(line) is not None


def is_listed(line: str) -> bool:
    """Return whether a line below the heading of a list of sources is an item of it.

    >>> is_listed("1. https://example.org"), is_listed("[1] Kant"), is_listed("1. So it is.")
    (True, True, False)
    """
    return is_cited(line) or _LISTED.fullmatch(line) is not None


def ends_claim(line: str, before: str) -> bool:
    """Return whether a line is an item of a list of sources, and not a claim's own words.

    >>> ends_claim("[1] says so", "as we know"), ends_claim("[1] Kant, Works", "")
    (False, True)
    """
    return is_cited(line) and (not before.strip() or "://" in line)


def citations(text: str) -> list[str]:
    """Return the numbers of the sources a claim cites.

    >>> citations("So it is [1], or [not](https://example.org) [12].")
    ['1', '12']
    """
    return list(dict.fromkeys(_CITED.findall(text)))


def works_of(lines: Sequence[str]) -> dict[str, str]:
    """Return each entry of a list of sources: its address, its title, its quotes.

    No more than five hundred characters of each, as many claims may cite one work.

    >>> works_of(["[1] https://example.org Of taxes", "“They are dear.”", "", "[2] Kant"])
    {'1': 'https://example.org Of taxes “They are dear.”', '2': 'Kant'}
    """
    works: dict[str, list[str]] = {}
    current: list[str] = []
    item = _ITEM_BELOW if lines and starts_list(lines[0]) else _ITEM
    for line in lines:
        found = item.fullmatch(line)
        number = next(filter(None, found.groups()[:-1]), "") if found else ""
        if found and number not in works:
            current = works[number] = [found[found.re.groups]]
        else:
            current.append(line)
    said = {number: " ".join(" ".join(parts).split()) for number, parts in works.items()}
    return {
        number: text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        for number, text in said.items()
    }
