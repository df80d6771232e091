"""The map that a list of claims and relations holds."""

from __future__ import annotations

from pathlib import Path

from argmap.formats.claim_lists.csv_rows import looks_like_csv, rows_of_csv
from argmap.formats.claim_lists.json_rows import (
    looks_like_json_lines,
    rows_of_json,
    rows_of_json_lines,
)
from argmap.formats.claim_lists.reader import map_of
from argmap.formats.claim_lists.yaml_rows import looks_like_yaml, rows_of_yaml
from argmap.model.argument_map import ArgumentMap


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
    if not is_json and not looks_like_csv(text) and looks_like_yaml(text):
        rows = rows_of_yaml(text, name)
    elif not is_json:
        rows = rows_of_csv(text, name, folder)
    elif looks_like_json_lines(text):
        rows = rows_of_json_lines(text, name)
    else:
        rows = rows_of_json(text, name)
    return map_of(rows)
