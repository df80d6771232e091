"""Items of an outline, whatever file they come from, made into rows with parents and stances."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from attrs import field, frozen

from argmap.findings import Location
from argmap.formats.claim_lists.nested_rows import side_of_key
from argmap.formats.claim_lists.rows import Row

_WORD: Final = re.compile(
    r"(?P<word>[^\W\d_][^\W_]*(?:[ /-][^\W_]+){0,3}?)[ ]?\d{0,2}[ ]?"
    r"(?::|[–—-](?=\s))\s*(?P<said>\S.*)",
    re.DOTALL,
)
_SIGN: Final = re.compile(
    r"(?:[(\[](?P<sign>[+−–-])[)\]]|(?P<plain>[+−–-])(?=\s)|(?P<picture>[👍👎✅❌✔✖➕➖🟢🔴])\ufe0f?)\s*:?\s*(?P<said>\S.*)",
    re.DOTALL,
)
_FOR: Final = frozenset("+👍✅✔➕🟢")
_THESIS: Final = re.compile(
    r"(?:(?:main|central)[ ]claim|thesis|claim|these|hauptthese|thèse|tesis|motion|topic|question"
    r"|frage)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_MARKS: Final = re.compile(r"^(?:\*\*|__)(.+?)(?:\*\*|__)")
_CHECKBOX: Final = re.compile(r"^\[[ xX]\]\s+")


@frozen
class OutlineItem:
    """One item of an outline.

    Attributes:
        level: How deep it stands; deeper items stand below it.
        text: Its words.
        place: Where it stands.
        excerpt: Its line, where it is one.
        side: "pro" or "con", where something else than its words says so.
        other: All else that the file says of it.

    >>> OutlineItem(0, "Tax it.", None).side
    ''
    """

    level: int
    text: str
    place: Location | None
    excerpt: str = ""
    side: str = ""
    other: Mapping[str, object] = field(factory=dict[str, object])


class _Step(NamedTuple):
    """A claim above an item, or a label that says a side for all below it."""

    level: int
    claim: str
    side: str


def label_side(text: str) -> str | None:
    """Side that a heading says for what stands below it, ``None`` where it is no such heading.

    >>> label_side("**Arguments for:**"), label_side("Arguments"), label_side("Trams")
    ('pro', '', None)
    """
    said = _MARKS.sub(r"\1", text.strip()).strip().rstrip(":").strip()
    return side_of_key(said) if said and len(said.split()) <= 4 else None


def sided(text: str) -> tuple[str, str]:
    """Divide the words of an item from the word or sign for its side before them.

    >>> sided("Con: It is dear."), sided("(+) It works."), sided("Trams: free.")
    (('con', 'It is dear.'), ('pro', 'It works.'), ('', 'Trams: free.'))
    """
    said = _MARKS.sub(r"\1", _CHECKBOX.sub("", text.strip()))
    if found := _SIGN.fullmatch(said):
        return (
            "pro" if (found["sign"] or found["plain"] or found["picture"]) in _FOR else "con"
        ), found["said"]
    found = _WORD.fullmatch(said)
    side = side_of_key(found["word"]) if found is not None else None
    return (side, found["said"]) if found is not None and side else ("", said)


def thesis_of(text: str) -> str | None:
    """Words of an item that says it is the main claim, ``None`` for any other.

    >>> thesis_of("**Thesis:** Trams should be free."), thesis_of("Trams should be free.")
    ('Trams should be free.', None)
    """
    said = _MARKS.sub(r"\1", text.strip())
    found = _THESIS.match(said)
    return said[found.end() :] if found is not None else None


def rows_of_items(items: Iterable[OutlineItem]) -> list[Row]:
    """Rows of the claims in an outline, each with its parent and its stance.

    An item that says a side and has no claim above it is about the one main claim.

    >>> rows = rows_of_items([OutlineItem(0, "Tax it.", None), OutlineItem(1, "Pro: Yes.", None)])
    >>> rows[1].values
    {'id': '2', 'text': 'Yes.', 'parent': '1', 'stance': 'pro'}
    """
    rows: list[Row] = []
    path: list[_Step] = []
    roots: list[str] = []
    for item in items:
        while path and path[-1].level >= item.level:
            path.pop()
        label = label_side(item.text)
        if label is not None and not item.side:
            path.append(_Step(item.level, "", label or (path[-1].side if path else "")))
            continue
        own, said = sided(item.text)
        said = thesis_of(said) or said
        given = path[-1].side if path and not path[-1].claim else ""
        side = item.side or own or given
        parent = next((step.claim for step in reversed(path) if step.claim), "")
        if not parent and side and len(roots) == 1:
            parent = roots[0]
        name = str(len(rows) + 1)
        values = {"id": name, "text": said, "parent": parent, "stance": side}
        if not parent:
            roots.append(name)
            values |= {"modality": "question"} if said.rstrip().endswith("?") else {}
        rows.append(Row(values, item.other, item.place, item.excerpt))
        path.append(_Step(item.level, name, ""))
    return rows


def argues(rows: Iterable[Row]) -> bool:
    """Whether any row is said to be for or against another.

    >>> argues([Row({"parent": "1", "stance": "pro"}, {}, None)])
    True
    """
    return any(row.get("parent") and row.get("stance") for row in rows)
