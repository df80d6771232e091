"""The words of an element rewritten, with the ranges in them moved along."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TypeAlias

from argmap.formats.argdown.interpretation.settings import Settings
from argmap.formats.argdown.syntax.document import Element, Heading, Range, RangeKind
from argmap.formats.argdown.syntax.shortcodes import SHORTCODES, shortcodes

Worded: TypeAlias = tuple[str, tuple[Range, ...]]
Edit: TypeAlias = tuple[int, int, str]


def rewrite(text: str, ranges: Iterable[Range], edits: Iterable[Edit]) -> Worded:
    """Return the text with pieces replaced, and the ranges at their new places.

    An edit is a start, an end and the new words; edits come in order and do not overlap. A range
    of which nothing is left is dropped.

    >>> rewrite("one two", [Range(RangeKind.BOLD, 4, 6)], [(0, 4, "")])[0]
    'two'
    """
    pieces: list[str] = []
    old = [0]
    shifts = [0]
    at = 0
    for start, end, new in edits:
        pieces += [text[at:start], new]
        at = end
        old.append(end)
        shifts.append(shifts[-1] + len(new) - (end - start))
    pieces.append(text[at:])

    def new_position(position: int) -> int:
        place = bisect_right(old, position) - 1
        new = position + shifts[place]
        # Inside a piece that was replaced: no farther than where the next one begins.
        return min(new, old[place + 1] + shifts[place + 1]) if place + 1 < len(old) else new

    kept: list[Range] = []
    for each in ranges:
        start, end = new_position(each.start), new_position(each.stop + 1)
        if end > start:
            kept.append(Range(each.kind, start, end - 1, each.value))
    return "".join(pieces), tuple(kept)


class Wording:
    """Removes tags from a text, and replaces shortcodes, where the settings say so.

    >>> from argmap.formats.argdown import parse
    >>> element, = parse("Tax #urgent carbon.").parts
    >>> Wording(Settings({"model": {"removeTagsFromText": True}})).of(element)
    ('Tax carbon.', ())
    """

    def __init__(self, settings: Settings) -> None:
        self._without_tags = settings.of("model").get("removeTagsFromText") is True
        codes = shortcodes(settings.values)
        self._codes = codes if codes is not SHORTCODES else None

    def of(self, element: Element | Heading) -> Worded:
        """Return the words of the element or heading, and the ranges in them."""
        if not element.ranges or (self._codes is None and not self._without_tags):
            return element.text, element.ranges
        edits: list[Edit] = []
        kept = [
            each
            for each in element.ranges
            if not (self._without_tags and each.kind is RangeKind.TAG)
        ]
        for each in element.ranges:
            new = self._instead(each)
            if new is not None and (not edits or each.start >= edits[-1][1]):
                edits.append((each.start, each.stop + 1, new))
        return rewrite(element.text, kept, edits)

    def _instead(self, each: Range) -> str | None:
        if each.kind is RangeKind.TAG and self._without_tags:
            return ""
        if each.kind is RangeKind.SHORTCODE and self._codes is not None:
            return self._codes.get(each.value)
        return None
