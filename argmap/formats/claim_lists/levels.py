"""Levels of an outline in rows: a number of the level, a column for each, numbers such as 1.2.1."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import evolve

from argmap.formats.claim_lists.columns import name_of_column, stance_of
from argmap.formats.claim_lists.rows import Row

_LEVEL_COLUMN: Final = re.compile(
    r"(?:level|lvl|tier|layer|ebene|stufe|niveau|nivel|livello)[ ]?(\d{1,2})", re.IGNORECASE
)
# What answers the claim to its left; the other columns below stand below the thesis.
_ANSWERS: Final = (
    *("counter argument", "counterargument", "gegenargument", "contraargumento"),
    *("contre argument", "rebuttal", "reply", "response", "erwiderung", "entgegnung"),
)
# Columns that are levels below a thesis, and on which side what they hold is.
_BELOW: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        (
            *("argument", "reason", "support", "pro", "evidence", "grund", "begründung", "beleg"),
            *("argumento", "razón", "raison"),
        ),
        "pro",
    ),
    **dict.fromkeys(("objection", "con", "counterpoint", "einwand", "kontra", "contra"), "con"),
    **dict.fromkeys(_ANSWERS, "con"),
}
_THESES: Final = frozenset(
    {
        *("thesis", "main claim", "major claim", "these", "hauptthese", "central claim"),
        *("contention", "tesis", "thèse", "tesi"),
    }
)
_SIDE: Final = re.compile(
    r"[(\[]?(?P<side>pro|con|contra|kontra|support|objection|attack|[+−–-])"
    r"(?:[)\]]|[ ]?:|(?<=[+−–-])[ ])[ ]?:?[ \t]*(?P<said>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_LEVEL: Final = re.compile(r"[+]?\d{1,6}(?:\.0{1,3})?")
_OUTLINE: Final = re.compile(r"\d{1,6}(?:\.\d{1,6}){0,99}\.?")


def level_columns(columns: Sequence[str]) -> dict[str, str]:
    """Columns that hold the claims of one level each, with the side that they say, from the top.

    Args:
        columns: The columns of a list.

    >>> level_columns(["Level 1", "Level 2", "by"]), level_columns(["Thesis", "Argument"])
    ({'Level 1': '', 'Level 2': ''}, {'Thesis': '', 'Argument': 'pro'})
    """
    numbered = {
        column: int(found[1])
        for column in columns
        if (found := _LEVEL_COLUMN.fullmatch(name_of_column(column)))
    }
    if len(numbered) > 1:
        return dict.fromkeys(sorted(numbered, key=lambda column: numbered[column]), "")
    names = [name_of_column(column) for column in columns]
    if not names or names[0] not in _THESES or len(names) < 2:
        return {}
    sides = {column: _BELOW.get(name, "") for column, name in zip(columns, names, strict=True)}
    below = [column for column in columns[1:] if sides[column]]
    is_whole = len(below) == len(columns) - 1 and len(set(names)) == len(names)
    return {columns[0]: "", **{column: sides[column] for column in below}} if is_whole else {}


def rows_of_levels(rows: Iterable[Row], levels: Mapping[str, str]) -> list[Row]:
    """Rows with one claim each, below the claim that stands a level higher.

    A cell that repeats the claim of its level above it is no claim of its own. Of columns that say
    a side, an argument and an objection both stand below the thesis; only what answers an argument
    stands below it.

    Args:
        rows: The rows, their level columns among the other ones.
        levels: The level columns from the top, with the side that each says.
    """
    made: list[Row] = []
    path: list[tuple[str, str]] = []  # the claims above: their texts and ids
    answers = [name_of_column(column) in _ANSWERS for column in levels]
    for row in rows:
        cells = [str(row.other.get(column, "")).strip() for column in levels]
        other = {key: value for key, value in row.other.items() if key not in levels}
        is_first = True
        if not any(cells):
            made.append(row)
        for at, (cell, side) in enumerate(zip(cells, levels.values(), strict=True)):
            if not cell or (at < len(path) and path[at][0] == cell):
                continue
            higher = path[:1] if side and not answers[at] else path[:at]
            above = next((name for _, name in reversed(higher) if name), "")
            name = str(len(made) + 1)
            path = [*path[:at], *[("", "")] * (at - len(path)), (cell, name)]
            said, own = with_side(cell) if not side else (cell, side)
            values = dict(row.values) if is_first or len([c for c in cells if c]) == 1 else {}
            stance = values.get("stance") or own
            values |= {"id": name, "text": said, "parent": above, "stance": stance if above else ""}
            made.append(evolve(row, values=values, other=other if is_first else {}))
            is_first = False
    return made


def with_parents(rows: Sequence[Row]) -> Sequence[Row]:
    """Rows that name their parents, where their levels or the numbers of an outline say them.

    >>> one, two = ({"text": text, "level": at} for text, at in (("Tax it.", "0"), ("Dear.", "1")))
    >>> [row.get("parent") for row in with_parents([Row(one, {}, None), Row(two, {}, None)])]
    ['', '1']
    """
    claims = [row for row in rows if row.get("text")]
    is_tied = not claims or any(row.get("parent") or row.get("target") for row in rows)
    if not is_tied and all(_LEVEL.fullmatch(row.get("level")) for row in claims):
        return _by_level(rows)
    # What says nothing of what stands below what is kept as other columns are.
    rows = [
        evolve(row, other={**row.other, "level": row.get("level")}) if row.get("level") else row
        for row in rows
    ]
    given = [row.get("id") for row in claims]
    if is_tied:
        return rows
    if (
        not all(given)
        or not all(map(_OUTLINE.fullmatch, given))
        or not any("." in n for n in given)
    ):
        return rows
    known = {name.rstrip("."): name for name in given}
    above = [name.rstrip(".").rpartition(".")[0] for name in given]
    if sum(name in known for name in above) < sum(bool(name) for name in above):
        return rows
    return [
        evolve(row, values={**row.values, "parent": known.get(_above(row.get("id")), "")})
        if row.get("text")
        else row
        for row in rows
    ]


def _above(name: str) -> str:
    return name.rstrip(".").rpartition(".")[0]


def _by_level(rows: Sequence[Row]) -> list[Row]:
    made: list[Row] = []
    path: list[tuple[int, str]] = []
    count = 0
    for row in rows:
        if not row.get("text"):
            made.append(row)
            continue
        count += 1
        name, level = row.get("id") or str(count), int(float(row.get("level")))
        while path and path[-1][0] >= level:
            path.pop()
        said, side = row.get("text"), ""
        if path and not row.get("stance"):
            said, side = with_side(said)
        values = {**row.values, "id": name, "parent": path[-1][1] if path else "", "text": said}
        made.append(evolve(row, values={**values, "stance": row.get("stance") or side}))
        path.append((level, name))
    return made


def with_side(cell: str) -> tuple[str, str]:
    """Divide a cell from the word for its side before it.

    >>> with_side("Con: it is dear")
    ('it is dear', 'Con')
    """
    found = _SIDE.fullmatch(cell)
    if found is None or stance_of(found["side"]) is None:
        return cell, ""
    return found["said"], found["side"]
