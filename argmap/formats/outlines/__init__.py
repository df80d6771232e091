"""Outlines of pros and cons, read: indented or bulleted text, Markdown, Org, OPML, FreeMind.

    Trams should be free.
      - Pro: They cut traffic.
        - Con: The pilot failed.
      - Con: Somebody has to pay.

What stands below a claim is for it or against it where it says so: by a word before it, a sign such
as (+), or a heading or node such as "Pro" or "Arguments against" above it. What says neither is a
claim without a relation, and told. Text beside the outline is told of and not read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.sniffing import PROLOGUE
from argmap.late_patterns import late_pattern

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

_MIND_MAP = late_pattern(
    PROLOGUE + r"<(?:opml\b|map\b(?:[^>]*\bversion\s*=|[^>]*>\s*<node\b[^>]*\bTEXT\s*=))"
)
_SIGN = late_pattern(
    r"\b(?:pros?|cons?|contra|kontra|for|against|dafür|dagegen|advantages?|disadvantages?|vorteile"
    r"|nachteile|reasons?|objections?|because|but|einwände?|gründe?|pour|contre)\b"
    r"|^[ \t]*\+[ \t]|^\*+[ \t]+[+−–-][ \t]|[(\[][+−–-][)\]]|[👍👎✅❌✔✖➕➖]",
    re.IGNORECASE | re.MULTILINE,
)


def is_outline(text: str) -> bool:
    r"""Whether a text is an outline of pros and cons, or any mind map.

    >>> is_outline("Trams should be free.\n- Pro: They are clean.\n- Con: They cost.\n")
    True
    >>> is_outline("- Milk\n- Eggs\n  - brown\n")
    False
    """
    if text.lstrip()[:1] == "<":
        return _MIND_MAP.match(text) is not None
    if _SIGN.search(text) is None:
        return False
    from argmap.formats.outlines.text_outline import looks_like_outline

    return looks_like_outline(text)


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    r"""Read the map that an outline of pros and cons holds.

    Raises:
        ReadError: Nothing in the text is said to be for or against anything.

    >>> debate = loads("Trams should be free.\n- Pro: They are clean.\n- Con: They cost.\n")
    >>> [each.id for each in debate.elements[3:]], debate.thesis.text
    (['2 supports 1', '3 counters 1'], 'Trams should be free.')
    """
    from argmap.formats.claim_lists.reader import map_of

    if text.lstrip()[:1] == "<":
        from argmap.formats.outlines.mind_maps import rows_of_mind_map

        return map_of(rows_of_mind_map(text, name))
    from argmap.formats.outlines.text_outline import rows_of_text

    return map_of(rows_of_text(text, name))
