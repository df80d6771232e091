"""The words of an element under other settings than those it was read with."""

from __future__ import annotations

from argmap.formats.argdown.document import Element, Heading, Range, RangeKind
from argmap.formats.argdown.settings import Settings
from argmap.formats.argdown.shortcodes import SHORTCODES, shortcodes


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

    def of(self, element: Element | Heading) -> tuple[str, tuple[Range, ...]]:
        """Return the words of the element or heading, and the ranges in them."""
        if not element.ranges or (self._codes is None and not self._without_tags):
            return element.text, element.ranges
        text, pieces, length, at = element.text, list[str](), 0, 0
        moves: list[tuple[int, int]] = []  # old position, new position
        gone: set[int] = set()
        for number, each in enumerate(element.ranges):
            new = self._instead(each, text)
            if new is None or each.start < at:
                continue
            if each.kind is RangeKind.TAG:
                gone.add(number)
            pieces += [text[at : each.start], new]
            length += each.start - at + len(new)
            at = each.stop + 1
            moves.append((at, length))
        pieces.append(text[at:])
        ranges = [
            _moved(each, moves) for number, each in enumerate(element.ranges) if number not in gone
        ]
        return "".join(pieces), tuple(ranges)

    def _instead(self, each: Range, text: str) -> str | None:
        if each.kind is RangeKind.TAG and self._without_tags:
            return ""
        if each.kind is RangeKind.SHORTCODE and self._codes is not None:
            symbol = self._codes.get(each.value)
            return symbol if symbol != text[each.start : each.stop + 1] else None
        return None


def _moved(each: Range, moves: list[tuple[int, int]]) -> Range:
    def new(position: int) -> int:
        before = [move for move in moves if move[0] <= position]
        return position + (before[-1][1] - before[-1][0] if before else 0)

    return Range(
        each.kind, new(each.start), max(new(each.start), new(each.stop + 1) - 1), each.value
    )
