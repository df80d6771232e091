"""Outlines as text: bullets or indented lines, headings of Markdown, the stars of Org."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from attrs import evolve

from argmap.errors import read_error
from argmap.findings import Finding, Location
from argmap.formats.claim_lists.rows import Rows
from argmap.formats.outlines.items import (
    OutlineItem,
    argues,
    label_side,
    rows_of_items,
    sided,
    thesis_of,
)
from argmap.formats.shared.line_findings import unread_lines

_HEADING: Final = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<said>.+?)[ \t#]*")
_BULLET: Final = re.compile(
    r"(?P<mark>[-*+•–]|(?:\d{1,3}|[A-Za-z]|[IVX]{1,4})[.)])[ \t]+(?P<said>\S.*)"
)
# Two stars and a blank begin a heading of Org, and nothing in Markdown.
_STARS: Final = re.compile(r"\*{2,8}[ \t]+\S")
_STARRED: Final = re.compile(
    r"""
    (?P<marks> \*{1,8} ) [ \t]+
    (?: (?P<state> TODO | NEXT | WAITING | DONE ) [ \t]+ )?
    (?: \[\#[A-Z]\] [ \t]+ )?                                # a priority
    (?P<said> .+? ) (?: [ \t]+ : (?P<tags> [\w@\#%:]+ ) : )?
    """,
    re.VERBOSE,
)
_TITLE: Final = re.compile(r"\#\+title:[ \t]*(?P<said>.*)", re.IGNORECASE)
_PLUS: Final = re.compile(r"[ \t]*\+[ \t]+\S")
_BY_MARK: Final = {"+": "pro", "-": "con", "–": "con"}
_RULE: Final = re.compile(r"[-=_*]{3,}|```.*|~~~.*|\|?[ :|-]+\|[ :|-]*")
_TAB: Final = 4
_TOP: Final = 7  # the level of a line that is a thesis or a label, below six headings
_LINES: Final = 10  # the level of a line without an indent
_LOOKED_AT: Final = 400
_FEWEST_WORDS: Final = 3
_NOTHING: Final[Mapping[str, object]] = {}
_SENTENCE_END: Final = (".", "!", "?", "…")


def looks_like_outline(text: str) -> bool:
    r"""Whether a text has one main claim, most of what stands below it for or against something.

    >>> looks_like_outline("# Trams should be free.\n\n## Pro\n\n- They are clean.\n")
    True
    >>> looks_like_outline("# Camera X\n\n## Pros\n\n- light\n")
    False
    """
    reading = _Reading(None)
    reading.read(text.split("\n", _LOOKED_AT)[:_LOOKED_AT])
    rows = rows_of_items(reading.items)
    roots = [row for row in rows if not row.get("parent")]
    if len(roots) != 1 or not argues(rows) or len(reading.prose) > len(rows):
        return False
    thesis = roots[0].get("text")
    is_claim = thesis.endswith(_SENTENCE_END) or len(thesis.split()) >= _FEWEST_WORDS
    return is_claim and 2 * sum(bool(row.get("stance")) for row in rows) >= len(rows) - 1


def rows_of_text(text: str, name: str | None) -> Rows:
    r"""Rows of the claims in an outline.

    Raises:
        ReadError: Nothing in it is said to be for or against anything.

    >>> [row.get("stance") for row in rows_of_text("Tax it.\n- Pro: It works.\n", None).rows]
    ['', 'pro']
    """
    reading = _Reading(name)
    reading.read(text.split("\n"))
    rows = rows_of_items(reading.items)
    if not argues(rows):
        message = "expected an outline in which items are for or against a claim, found none"
        hint = "begin an item with 'Pro:' or 'Con:'"
        raise read_error("no-relations", message, Location(name, 1, 1), hint=hint)
    return Rows(tuple(rows), tuple(reading.findings), reading.title)


class _Reading:
    """The lines of a text sorted into items, prose, and settings of Org."""

    def __init__(self, name: str | None) -> None:
        self.items: list[OutlineItem] = []
        self.prose: list[tuple[int, str]] = []
        self.settings: list[tuple[int, str]] = []
        self.title = ""
        self._name = name
        self._is_open = False  # whether the next line may go on with the item before
        self._skipped: int | None = None  # the level of a heading whose text is not read
        self._sides: list[str] = []  # those of the columns of a table
        self._has_plus = False  # then a minus is one, too, and no mere bullet
        self._has_stars = False  # whether stars are the headings

    @property
    def findings(self) -> list[Finding]:
        """The lines that are no item, as one finding."""
        unread = sorted([*self.prose, *self.settings])
        return unread_lines(unread, "no part of the outline", self._name)

    def read(self, lines: Sequence[str]) -> None:
        """Sort lines."""
        self._has_plus = any(map(_PLUS.match, lines))
        self._has_stars = any(map(_STARS.match, lines))
        for number, raw in enumerate(lines, start=1):
            line = raw.rstrip()
            said = line.strip()
            if not said or _RULE.fullmatch(said):
                self._is_open = False
                self._sides = self._sides if said else []
            elif self._has_stars and (starred := _STARRED.fullmatch(line)):
                self._starred(number, line, starred)
            elif self._has_stars and said.startswith(("#", ":")):
                self._setting(number, line, said)
            elif said.startswith("|"):
                self._cells(number, line, said)
            elif heading := _HEADING.fullmatch(said):
                self._heading(number, line, heading)
            elif self._skipped is not None:
                self.prose.append((number, line))
            else:
                self._line(number, line, said)

    def _add(
        self,
        level: int,
        said: str,
        number: int,
        line: str,
        *,
        side: str = "",
        other: Mapping[str, object] = _NOTHING,
    ) -> None:
        column = 1 + len(line) - len(line.lstrip())
        place = Location(self._name, number, column)
        self.items.append(OutlineItem(level, said, place, line, side, other))

    def _starred(self, number: int, line: str, found: re.Match[str]) -> None:
        """Take a heading of Org, which its tags may say to be for or against the one above."""
        tags = [tag for tag in (found["tags"] or "").split(":") if tag]
        sides = [side for tag in tags if (side := label_side(tag))]
        other = {"state": found["state"], "tags": [tag for tag in tags if not label_side(tag)]}
        kept = {key: value for key, value in other.items() if value}
        side = sides[0] if len(sides) == 1 else ""
        self._add(len(found["marks"]), found["said"], number, line, side=side, other=kept)
        self._is_open = False

    def _setting(self, number: int, line: str, said: str) -> None:
        """Take the title of a file of Org; other settings, comments and drawers are not read."""
        title = _TITLE.fullmatch(said)
        if title is not None:
            self.title = title["said"].strip()
        else:
            self.settings.append((number, line))

    def _heading(self, number: int, line: str, found: re.Match[str]) -> None:
        level = len(found["marks"])
        self._is_open = False
        if self._skipped is not None and level > self._skipped:
            self.prose.append((number, line))
            return
        is_read = not self.items or label_side(found["said"]) is not None
        is_read = is_read or bool(sided(found["said"])[0])
        self._skipped = None if is_read else level
        if is_read:
            self._add(level, found["said"], number, line)
        else:
            self.prose.append((number, line))

    def _cells(self, number: int, line: str, said: str) -> None:
        cells = [cell.strip() for cell in said.strip("|").split("|")]
        if not self._sides:
            sides = [label_side(cell) for cell in cells]
            self._sides = [side for side in sides if side]
            if len(self._sides) != len(cells) or len(cells) < 2:
                self._sides = []
                self.prose.append((number, line))
            return
        for cell, side in zip(cells, self._sides, strict=False):
            if cell:
                self._add(_LINES, cell, number, line, side=side)

    def _line(self, number: int, line: str, said: str) -> None:
        blank = line[: len(line) - len(line.lstrip())]
        indent = len(blank.expandtabs(_TAB))
        bullet = _BULLET.fullmatch(said)
        if bullet is not None:
            is_plain = not self._has_plus or bool(sided(bullet["said"])[0])
            side = "" if is_plain else _BY_MARK.get(bullet["mark"], "")
            self._add(_LINES + indent, bullet["said"], number, line, side=side)
            self._is_open = True
        elif not indent and _is_head(said):
            self._add(_TOP, said, number, line)
        elif self._is_open and not sided(said)[0]:
            last = self.items[-1]
            self.items[-1] = evolve(last, text=f"{last.text} {said}")
        elif sided(said)[0] or not self.items or (indent and _is_plain(self.items)):
            self._add(_LINES + indent, said, number, line)
        else:
            self.prose.append((number, line))


def _is_head(said: str) -> bool:
    """Whether a line is a main claim that calls itself one, or a label for what stands below."""
    return label_side(said) is not None or (thesis_of(said) is not None and not sided(said)[0])


def _is_plain(items: Sequence[OutlineItem]) -> bool:
    """Whether the lines of an outline have an indent, and no bullets."""
    return not any(_BULLET.fullmatch(item.excerpt.strip()) for item in items[-1:])
