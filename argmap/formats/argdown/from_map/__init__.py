"""A map written as Argdown: readable, canonical, and read back as the same map."""

from __future__ import annotations

from argmap.formats.argdown.from_map.document import document_of
from argmap.formats.argdown.from_map.printing import text_of
from argmap.model.argument_map import ArgumentMap


def write(debate: ArgumentMap) -> str:
    """Return the map as an Argdown text.

    The thesis comes first, what bears on a claim is indented below it, groups are headings, linked
    premises are premise-conclusion structures. What Argdown has no words for is data under the key
    ``argmap``. Reading the text gives the same map, and writing that map gives the same text.

    >>> from argmap.model.records import Claim, Support
    >>> print(write(ArgumentMap.of(Claim("tax", "Tax carbon."), Claim("hot", "It gets hot."),
    ...                            Support("hot", "tax"))), end="")
    [tax]: Tax carbon.
        + [hot]: It gets hot.
    """
    return text_of(document_of(debate).document)
