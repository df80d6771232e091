"""Rows of a CSV text: the delimiter told by the header, formulas' apostrophes taken away."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import Final

from argmap.errors import brief, read_error
from argmap.files import read_bytes, text_of
from argmap.findings import FindingList, Location
from argmap.formats.claim_lists.columns import (
    fields_of,
    is_claim_list,
    is_relation_list,
    side_of_mark,
)
from argmap.formats.claim_lists.levels import level_columns, rows_of_levels, with_parents
from argmap.formats.claim_lists.rows import Row, Rows
from argmap.tabular import live

_HYPOTHESIS: Final = frozenset({"Page URL", "Quote", "Comment", "Tags"})
_DELIMITERS: Final = (",", ";", "\t", "|")
_SEPARATOR: Final = re.compile(r"\"?sep=.\"?", re.IGNORECASE)  # the first line, for spreadsheets
_RULED: Final = re.compile(r"\s*:?-*:?\s*")  # the line below the header of a Markdown table
_MOST_BEFORE: Final = 20  # lines before a header
_BLANK_LINE: Final = re.compile(r"\n[,;\t|\r ]*\n")
_LARGEST: Final = 64 * 1024 * 1024
_LONGEST_HEADER: Final = 2_000


def looks_like_csv(text: str) -> bool:
    r"""Whether a text begins with a line of known columns.

    >>> looks_like_csv("id;text;parent;stance\n"), looks_like_csv("Text, and more.")
    (True, False)
    """
    lines = text.lstrip("\ufeff").split("\n", _MOST_BEFORE)
    lines = [line.rstrip("\r") for line in lines[:_MOST_BEFORE] if not _is_before(line)]
    header = lines[0] if lines else ""
    if len(header) > _LONGEST_HEADER:
        return False
    return _delimiter(header) is not None or _delimiter_of_first(header, text) is not None


def _is_before(line: str) -> bool:
    """Whether a line stands before the header: empty, a comment, a spreadsheet's separator."""
    said = line.strip()
    is_comment = said.startswith("#") and _delimiter(said) is None
    return not said or is_comment or _SEPARATOR.fullmatch(said) is not None


def rows_of_csv(text: str, name: str | None, folder: Path | None) -> Rows:
    r"""Rows of one or several tables, an empty line between them.

    Raises:
        ReadError: The first line names no known columns, or a table is no CSV.

    >>> rows_of_csv("text,parent,stance\nTax it.,,\n", None, None).rows[0].get("text")
    'Tax it.'
    """
    findings = FindingList()
    rows = [*with_parents(_tables(text, name, findings))]
    has_relation = any(row.get("source") or row.get("parent") for row in rows)
    beside = _relations_beside(name, folder) if rows and not has_relation else None
    if beside is not None:
        rows += _tables(text_of(read_bytes(beside), str(beside)), str(beside), findings)
    return Rows(tuple(rows), tuple(findings))


def _relations_beside(name: str | None, folder: Path | None) -> Path | None:
    """File with the relations of a list of claims, if it stands in the same folder."""
    own = Path(name or "").name
    if folder is None or "claims" not in own:
        return None
    path = folder / own.replace("claims", "relations")
    is_there = path.is_file() and path.stat().st_size <= _LARGEST
    return path if is_there and path.resolve().parent == folder.resolve() else None


def _tables(text: str, name: str | None, findings: FindingList) -> list[Row]:
    lines = text.lstrip("\ufeff").split("\n")
    start = 0
    while start < len(lines) and _is_before(lines[start]):
        start += 1
    header = lines[start].rstrip("\r") if start < len(lines) else ""
    delimiter = _delimiter(header) or _delimiter_of_first(header, text)
    if delimiter is None:
        message = f"expected columns such as text, parent and stance, found {brief(header)}"
        place = Location(name, start + 1, 1)
        is_hypothesis = set(header.split(",")) >= _HYPOTHESIS
        hint = "export from Hypothes.is as JSON; argmap reads that" if is_hypothesis else ""
        raise read_error("no-columns", message, place, hint=hint, excerpt=header)
    cells = [cell.strip() for cell in next(csv.reader([header], delimiter=delimiter))]
    levels = level_columns(cells)
    rows = list(
        _rows(
            lines[start:], start, delimiter=delimiter, levels=levels, name=name, findings=findings
        )
    )
    return rows_of_levels(rows, levels) if levels else rows


def _rows(
    lines: Sequence[str],
    start: int,
    *,
    delimiter: str,
    levels: Container[str],
    name: str | None,
    findings: FindingList,
) -> Iterator[Row]:
    """Yield the rows of all tables.

    Args:
        lines: The lines from the first header on.
        start: How many lines stand before it.
        delimiter: The delimiter.
        levels: The columns that are levels of an outline.
        name: The name of the file.
        findings: What was noticed, for more.
    """
    reader = csv.reader(io.StringIO("\n".join(lines)), delimiter=delimiter)
    columns: Sequence[str] = ()
    line = start + 1
    try:
        for cells in reader:
            place, line = Location(name, line, 1), start + reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                columns = ()
            elif delimiter == "|" and all(map(_RULED.fullmatch, cells)):
                continue
            elif not columns:
                columns = [cell.strip() for cell in cells]
            else:
                excerpt = lines[place.line - 1 - start].rstrip("\r")
                if any(cell.strip() for cell in cells[len(columns) :]):
                    findings.note(
                        "long-row",
                        f"expected {len(columns)} values, found {len(cells)}; the rest is not read",
                        place,
                        hint="put quotation marks around a value that holds the delimiter",
                        excerpt=excerpt,
                    )
                yield _row(columns, cells, levels, place, excerpt)
    except csv.Error as error:
        place = Location(name, line, 1)
        raise read_error("no-csv", f"expected CSV, found {error}", place) from error


def _row(
    columns: Sequence[str],
    cells: Sequence[str],
    levels: Container[str],
    place: Location,
    excerpt: str,
) -> Row:
    fields = fields_of([column for column in columns if column not in levels])
    known: dict[str, str] = {}
    other: dict[str, object] = {}
    for column, cell in zip(columns, cells, strict=False):
        value = live(cell)
        if column in fields:
            said = [known.get(fields[column], ""), value.strip()]
            known[fields[column]] = "\n".join(filter(None, said))
        elif value.strip():
            other[column] = value
    if not known.get("stance"):
        for field in ("reasons", "objections"):
            if side := side_of_mark(field, known.get(field, "")):
                known["stance"], known[field] = side, ""
    return Row(known, other, place, excerpt)


def _delimiter_of_first(header: str, text: str) -> str | None:
    """Delimiter of a list of ids and texts alone, where a list of relations stands below it."""
    for delimiter in _DELIMITERS:
        fields = fields_of(header.split(delimiter)).values()
        if delimiter in header and {"id", "text"} <= set(fields):
            below = _BLANK_LINE.split(text)[1:]
            heads = [
                fields_of(table.split("\n", 1)[0].split(delimiter)).values() for table in below
            ]
            return delimiter if any(map(is_relation_list, heads)) else None
    return None


def _delimiter(header: str) -> str | None:
    """Delimiter by which the line is the header of a list, ``None`` where none makes it one."""
    for delimiter in _DELIMITERS:
        if delimiter in header:
            try:
                cells = next(csv.reader([header], delimiter=delimiter))
            except csv.Error:
                continue
            fields = fields_of(cells).values()
            if is_claim_list(fields) or is_relation_list(fields) or level_columns(cells):
                return delimiter
    return None
