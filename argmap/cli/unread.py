"""Counts of the parts of a file that are kept unread, by the names of its own notation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from argmap.model.argument_map import ArgumentMap
from argmap.syntax.plain import as_list, as_mapping

# What readers keep whole beside what they read of it, and the names in it that are read.
_WHOLE: Final = frozenset({"element", "statement", "argument", "data", "frontMatter", "attributes"})
_READ: Final = frozenset(
    {
        *("id", "text", "raw", "label", "see", "declared", "ranges", "headings", "path"),
        *("supportedBy", "inContextOf", "challenges", "nodeType", "undeveloped", "elsewhere"),
        *("premises", "conclusion", "scheme", "undercutter", "weight", "assumptions"),
        *("layout", "breaks", "indent", "gaps", "isInMap", "argmap"),
    }
)
_GRAPH: Final = frozenset({"", "edges", "nodeID", "type", "name"})
_READ_OF: Final = {
    "brat": frozenset(
        {
            *(
                "spans",
                "type",
                "note",
                "name",
                "order",
                "words",
                "says",
                "roles",
                "stance",
                "value",
            ),
            "equivalence",
        }
    ),
    "microtext": frozenset({"edus", "joints", "segments", "added", "order"}),
    **dict.fromkeys(("aif", "xaif", "ova2", "sadface", "arguebuf"), _GRAPH),
}
# The first letter of the id of a line in brat standoff tells what it is.
_LINES: Final = {
    "E": "events",
    "*": "equivalences",
    "N": "normalizations",
    "#": "notes",
    "A": "attributes",
    "M": "attributes",
    "R": "relations",
    "T": "marks",
}


def count_unread(debate: ArgumentMap) -> dict[str, dict[str, int]]:
    """Count what the reader of each notation kept of the file unread.

    >>> from argmap.model.records import Claim
    >>> count_unread(ArgumentMap.of(Claim("a", "Tax it.", extras={"gsn": {"url": "x", "id": "G"}})))
    {'gsn': {'url': 1}}
    """
    counts: dict[str, Counter[str]] = {}
    for each in (debate, *debate.elements):
        for space, kept in each.extras.items():
            read = _READ | _READ_OF.get(space, frozenset())
            # The attributes of a mark of brat are a list and unread; those of others are taken in.
            read |= _WHOLE - {"attributes"} if space == "brat" else _WHOLE
            names = [name for name in _names(space, kept) if name not in read]
            counts.setdefault(space, Counter()).update(names)
    return {space: dict(sorted(names.items())) for space, names in sorted(counts.items()) if names}


def _names(space: str, kept: object) -> Iterator[str]:
    for key, value in as_mapping(kept).items():
        if key in _WHOLE and as_mapping(value):
            yield from as_mapping(value)
        elif space == "brat" and key == "other":
            yield from (_LINES.get(str(line)[:1], "lines") for line in as_list(value))
        elif space == "argdown" and key == "texts":
            yield from ("other texts of a title" for _ in as_list(value))
        elif space in _READ_OF and key == "nodes":
            yield from (f"{_type(each)} nodes".strip() for each in as_list(value))
        else:
            yield key


def _type(numbered: object) -> str:
    """Type of a node that is kept with its number; empty where it has none."""
    node = as_mapping(next(iter(as_list(numbered)[1:]), None))
    found = node.get("type")
    return found if isinstance(found, str) else ""
