"""Trees of claims in JSON: claims that hold those for and against them, as rows with parents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from argmap.formats.claim_lists.columns import fields_of, name_of_column
from argmap.syntax.plain import as_list
from argmap.values import Json, is_array, is_mapping

_INSIDE: Final[Mapping[str, str]] = {
    name: side
    for side, names in {
        "pro": "pro, pros, reasons, supports, supporting, supported by, support, for, because,"
        " arguments for, supporting arguments, pro arguments, gründe, dafür",
        "con": "con, cons, objections, attacks, attacking, attacked by, opposing, against,"
        " rebuttals, arguments against, counterarguments, counter arguments, con arguments,"
        " countered by, einwände, dagegen, gegenargumente",
        "": "children, replies, responses, subclaims, sub claims, arguments, comments,"
        " subarguments, sub arguments, kinder, antworten, argumente",
    }.items()
    for name in names.split(", ")
}
_HEADS: Final = (
    *("conclusion", "thesis", "main claim", "major claim", "topic", "question", "issue", "motion"),
    *("resolution", "debate", "title", "name", "label", "these", "frage", "thema"),
)
# Lists beside these are not inside what they stand beside.
_BESIDE: Final = frozenset({"relations", "links", "edges", "steps"})
_TYING: Final = frozenset({"parent", "source", "target"})


def flat_items(value: object) -> list[tuple[tuple[str | int, ...], Mapping[str, Json]]]:
    """Claims of a tree, each with its path and, under "parent" and "stance", its place in the tree.

    None, where no claim holds any.

    >>> flat_items({"text": "Tax it.", "cons": ["It is dear."]})[1]
    (('cons', 0), {'id': '1.1', 'text': 'It is dear.', 'parent': '1', 'stance': 'con'})
    """
    roots = [*as_list(value)] if is_array(value) else [value]
    paths: list[tuple[str | int, ...]] = [(at,) for at in range(len(roots))]
    waiting = [
        (path if is_array(value) else (), item, "", "", str(at))
        for at, (path, item) in enumerate(zip(paths, roots, strict=True), start=1)
    ]
    waiting.reverse()
    found: list[tuple[tuple[str | int, ...], Mapping[str, Json]]] = []
    is_tree = False
    while waiting:
        path, item, parent, side, number = waiting.pop()
        row = _row(item, is_root=not parent)
        if row is None:
            if parent:  # what is no claim is left to be told as a row without a text
                found.append((path, {"parent": parent}))
                continue
            return []
        fields = fields_of(row)
        own = next((str(row[key]) for key, field in fields.items() if field == "id"), "")
        name = own or number
        inside = list(_inside(item, path)) if is_mapping(item) else []
        is_tree = is_tree or bool(inside)
        placed: dict[str, Json] = {} if own else {"id": name}
        placed |= row
        if parent:
            placed["parent"] = parent
            stances = [key for key, field in fields.items() if field == "stance"]
            if side and not stances:
                placed["stance"] = side
        found.append((path, placed))
        waiting += [
            (below, each, name, stance, f"{name}.{at}")
            for at, (below, each, stance) in reversed(list(enumerate(inside, start=1)))
        ]
    return found if is_tree else []


def _row(item: object, *, is_root: bool) -> dict[str, Json] | None:
    """Values of a claim without the claims inside it; ``None`` for what is no claim."""
    if isinstance(item, str):
        return {"text": item} if item.strip() and not is_root else None
    if not is_mapping(item):
        return None
    row = {key: item[key] for key in item if not _holds_claims(key, item[key])}
    fields = fields_of([key for key in row if not is_mapping(row[key]) and not is_array(row[key])])
    if "text" in fields.values():
        return row
    for key, value in row.items():
        if name_of_column(key) in _HEADS and isinstance(value, str) and value.strip():
            return {("text" if other == key else other): row[other] for other in row}
    return None


def _holds_claims(key: str, value: object) -> bool:
    if not is_array(value):
        return False
    if name_of_column(key) == "premises":  # those with a side of their own are no linked ones
        return bool(value) and all(is_mapping(each) and _has_side(each) for each in value)
    if name_of_column(key) not in _INSIDE:
        return False
    return not value or all(is_mapping(each) for each in value) or _are_sentences(value)


def _has_side(row: Mapping[str, Json]) -> bool:
    return "stance" in fields_of(row).values()


def _are_sentences(value: object) -> bool:
    """Whether a list holds texts that are claims themselves, and not the ids of others."""
    return all(isinstance(each, str) and " " in each.strip() for each in as_list(value))


def _inside(
    item: Mapping[str, Json], path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Json, str]]:
    """Yield the claims that one holds, each with its path and the side that its list says."""
    for key, value in item.items():
        if _holds_claims(key, value):
            for at, each in enumerate(as_list(value)):
                yield (*path, key, at), each, _INSIDE.get(name_of_column(key), "")


def is_tree(value: object) -> bool:
    """Whether a value is a claim, or a list of claims, of which one holds others.

    >>> is_tree({"text": "Tax it.", "pros": []}), is_tree({"links": [], "text": "Tax it."})
    (False, False)
    """
    given = as_list(value) if is_array(value) else [value]
    items = [each for each in given if is_mapping(each)]
    if not items or _row(items[0], is_root=True) is None:
        return False
    if any(not _BESIDE.isdisjoint(each) for each in items):
        return False
    inside = [each for item in items for _, each, _ in _inside(item, ())]
    columns = {key for each in inside if is_mapping(each) for key in each}
    return bool(inside) and _TYING.isdisjoint(fields_of(columns).values())
