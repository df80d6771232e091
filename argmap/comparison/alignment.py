"""Claims of two maps that were matched by hand: a mapping of ids, or a CSV file of two columns."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Collection, Mapping
from typing import TypeAlias

from argmap.errors import FormatError, UnknownIdError, brief, did_you_mean
from argmap.files import FilePath, read_bytes, utf8
from argmap.findings import printable
from argmap.model.argument_map import ArgumentMap
from argmap.parameters import expect_path
from argmap.tabular import live

Alignment: TypeAlias = "Mapping[str, str | None] | FilePath"
"""For ids of claims of the first map the ids in the second, ``None`` for none; or a file."""


def align_by_hand(
    before: ArgumentMap, after: ArgumentMap, alignment: Alignment
) -> dict[str, str | None]:
    """Return the claims matched by hand, checked against both maps.

    In a CSV file each line has the id of a claim of the first map and the one in the second, or
    nothing for one that has none; a first line of other names is taken for the heads. Semicolons
    and tabs do for commas.

    Raises:
        UnknownIdError: A map has no such claim; the message names the nearest.
        FormatError: A claim is matched twice, or a line has not two columns.
        FileError: The file cannot be read.

    >>> from argmap.model.records import Claim
    >>> one, other = ArgumentMap.of(Claim("a", "A.")), ArgumentMap.of(Claim("x", "X."))
    >>> align_by_hand(one, other, {"a": "x"})
    {'a': 'x'}
    """
    if isinstance(alignment, Mapping):
        pairs = list(alignment.items())
    else:
        expect_path(alignment, "alignment")
        pairs = _read(alignment)
        if pairs and pairs[0][0] not in before and (pairs[0][1] or "") not in after:
            del pairs[0]
    found: dict[str, str | None] = {}
    used: set[str] = set()
    ours, theirs = ({claim.id: None for claim in each.claims} for each in (before, after))
    for one, other in pairs:
        _check(one, ours, "first")
        if other is not None:
            _check(other, theirs, "second")
        if one in found or other in used:
            twice = one if one in found else other
            raise FormatError(f"claim {brief(twice)} is matched by hand twice; match it once")
        found[one] = other
        if other is not None:
            used.add(other)
    return found


def _check(name: str, known: Collection[str], which: str) -> None:
    if name not in known:
        nearest = did_you_mean(name, list(known))
        raise UnknownIdError(f"the {which} map has no claim {brief(name)}{nearest}")


def _read(path: FilePath) -> list[tuple[str, str | None]]:
    pairs: list[tuple[str, str | None]] = []
    for number, row in rows_by_hand(path, 2):
        if len(row) != 2:
            name = printable(os.fspath(path))
            raise FormatError(
                f"{name}:{number}: expected two columns, the claim of either map, found {len(row)}"
            )
        one, other = row
        pairs.append((one, other or None))
    return pairs


def rows_by_hand(path: FilePath, columns: int) -> list[tuple[int, list[str]]]:
    """Return the rows of a CSV file that somebody made, each after the number of its line.

    Spreadsheets write semicolons where the comma is the decimal sign, and tabs: the first of the
    three signs that gives the first row its columns is taken.

    Args:
        path: The file.
        columns: How many columns are expected, at least.

    Raises:
        FileError: The file cannot be read.
        ReadError: It is no UTF-8.

    >>> rows_by_hand("no such.csv", 2)
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.csv': there is no such file or folder
    """
    text = utf8(read_bytes(path), os.fspath(path))
    read = [_cells(text, sign) for sign in ",;\t"]
    return next((rows for rows in read if rows and len(rows[0][1]) >= columns), read[0])


def _cells(text: str, sign: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    rows = ((reader.line_num, row) for row in reader)
    return [(number, [live(cell).strip() for cell in row]) for number, row in rows if any(row)]
