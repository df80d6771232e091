"""Lists of claims and relations, read: our own tables, and those people keep, as CSV or JSON.

    id,text,parent,stance
    1,Trams should be free.,,
    2,They are clean.,1,pro
    3,Somebody has to pay.,1,con

A row with a text is a claim; a parent and a stance make it a support of that claim or a
counterpoint to it. A row with a source and a target is a relation; rows with one id are one
relation, its premises needed together. Columns may come in any order and be called as people call
them; what is called otherwise is kept in ``extras`` under "table". A CSV file may hold two tables,
an empty line between them; beside ``claims.csv`` the file ``relations.csv`` is read.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.formats.tables.csv_rows import looks_like_csv, rows_of_csv
from argmap.formats.tables.json_rows import looks_like_json, rows_of_json
from argmap.formats.tables.reader import map_of

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap


def is_table(text: str) -> bool:
    r"""Whether a text looks like a list of claims or relations.

    >>> is_table("text,parent,stance\n"), is_table('[{"text": "Tax it.", "stance": "pro"}]')
    (True, True)
    """
    return looks_like_json(text) if text.lstrip()[:1] in {"[", "{"} else looks_like_csv(text)


def loads(text: str, *, name: str | None = None, folder: Path | None = None) -> ArgumentMap:
    r"""Read the map that a list of claims or relations holds.

    Args:
        text: The list.
        name: The name that locations give it.
        folder: Where the relations of a list of claims may stand; none is read without it.

    Raises:
        ReadError: The text is no list of rows with known columns.

    >>> debate = loads("id,text,parent,stance\n1,Tax it.,,\n2,It is dear.,1,con\n")
    >>> [each.id for each in debate]
    ['1', '2', '2 counters 1']
    """
    is_json = text.lstrip()[:1] in {"[", "{"}
    rows = rows_of_json(text, name) if is_json else rows_of_csv(text, name, folder)
    return map_of(rows)
