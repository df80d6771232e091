"""The layout of an outline of Kialo's: line breaks, indents, blank lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from argmap.syntax.plain import as_list

NEW: Final = "new"
"""The name of today's layout in ``extras``."""

_INDENT: Final = re.compile(r"[ \t]{0,8}")
_MOST: Final = 9
_GAPS: Final = (1, 0, 1)


@frozen
class OutlineLayout:
    r"""The setting of an outline.

    Attributes:
        is_new: Whether it is that of today, where a claim stands below its label.
        breaks: What ends a line.
        indent: What stands before an item, once for each level.
        gaps: The blank lines before the first item, before each other one, and before the sources.

    >>> OutlineLayout.of({"layout": "new", "gaps": (1, 1, 2)})
    OutlineLayout(is_new=True, breaks='\n', indent='  ', gaps=(1, 1, 2))
    """

    is_new: bool
    breaks: str
    indent: str
    gaps: tuple[int, int, int]

    @classmethod
    def of(cls, own: Mapping[str, Any]) -> OutlineLayout:
        """Return the layout that was kept with a map; what cannot be one is passed over."""
        is_new = own.get("layout") == NEW
        breaks = "\r\n" if own.get("breaks") == "\r\n" else "\n"
        indent = own.get("indent")
        if not (isinstance(indent, str) and _INDENT.fullmatch(indent)):
            return cls(is_new, breaks, _usual(is_new), _gaps(own.get("gaps")))
        return cls(is_new, breaks, indent, _gaps(own.get("gaps")))

    def as_extras(self) -> dict[str, Any]:
        """Return the part of the layout for the map to keep: nothing of the usual one."""
        found: dict[str, Any] = {"layout": NEW} if self.is_new else {}
        if self.breaks != "\n":
            found["breaks"] = self.breaks
        if self.indent != _usual(self.is_new):
            found["indent"] = self.indent
        if self.gaps != _GAPS:
            found["gaps"] = self.gaps
        return found


def indent_of(leads: Iterable[tuple[int, str]], *, is_new: bool) -> str:
    r"""Return the indent of one level; where the items do not agree, the usual one.

    Args:
        leads: The level of each item, and what stands before it.
        is_new: Whether the layout is that of today.

    >>> indent_of([(0, ""), (1, "\t"), (2, "\t\t")], is_new=True)
    '\t'
    """
    seen = list(leads)
    unit = next((lead for level, lead in seen if level == 1), _usual(is_new))
    fits = _INDENT.fullmatch(unit) and all(lead == unit * level for level, lead in seen)
    return unit if fits else _usual(is_new)


def gaps_of(gaps: Sequence[int], last: int | None) -> tuple[int, int, int]:
    """Return the blank lines around items, each as many as there are most often.

    Args:
        gaps: Those before each item.
        last: Those before the list of sources, if there is one.

    >>> gaps_of([1, 0, 2, 2], None)
    (1, 2, 1)
    """
    first, middle, tail = _GAPS
    if gaps:
        first, counts = gaps[0], Counter(gaps[1:])
        middle = max(counts, key=counts.__getitem__, default=middle)
    if last is not None:
        tail = last
    # Without one before it, the list could be read on as the words of the last claim.
    return min(first, _MOST), min(middle, _MOST), max(1, min(tail, _MOST))


def _gaps(kept: object) -> tuple[int, int, int]:
    """Return the blank lines that were kept with a map, the usual ones where they make no sense."""
    match as_list(kept):
        case [int(first), int(middle), int(tail)]:
            fit = 0 <= first <= _MOST and 0 <= middle <= _MOST and 1 <= tail <= _MOST
            return (first, middle, tail) if fit else _GAPS
        case _:
            return _GAPS


def _usual(is_new: bool) -> str:
    return "  " if is_new else ""
