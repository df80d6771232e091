"""Tables as lists of dicts with a schema, which pandas and polars take as they are, and as CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from argmap.displayed import Displayed
from argmap.notebook import columns_of_text, table
from argmap.parameters import expect_all

Schema: TypeAlias = "dict[str, type[str | int | float | bool]]"
"""The type of the values in each column; every one of them may also be missing, ``None``."""

Row: TypeAlias = "dict[str, Any]"

# What spreadsheets take for a formula (OWASP, "CSV Injection"), also after what they skip before
# it: blanks, line ends, a byte order mark, marks without width or of direction.
_SIGN = r"[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe63\ufe62\ufe66\ufe6b]"
_BEHIND_UNSEEN = rf"[\s\ufeff\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\0]*+{_SIGN}"
_FORMULA = re.compile(rf"'*+(?:[\t\r\n]|{_BEHIND_UNSEEN})")
# Where numbers are written with a comma, a spreadsheet divides lines at semicolons, and quotation
# marks behind a comma are letters to it.
_LATER_FORMULA = re.compile(rf"(?<=;)(?='*+{_BEHIND_UNSEEN})")
_LATER_INERT = re.compile(rf"(?<=;)'(?='*+{_BEHIND_UNSEEN})")


class Table(list[Row], Displayed):
    """Rows of a table: a list of dicts that all have the columns of its schema.

    Values have the type that the schema says or are ``None``, so that polars takes them whole:
    ``polars.DataFrame(rows, schema=rows.schema)``. For pandas: ``pandas.DataFrame(rows)``, or
    ``pandas.DataFrame(rows, columns=list(rows.schema))`` where it may be empty.

    Attributes:
        schema: The type of each column, in order.

    >>> rows = Table({"id": str, "weight": float}, [{"id": "tax", "weight": 1.0}])
    >>> rows, rows.schema["weight"]
    ([{'id': 'tax', 'weight': 1.0}], <class 'float'>)
    """

    def __init__(self, schema: Schema, rows: Iterable[Row] = ()) -> None:
        super().__init__(rows)
        self.schema = schema

    def __reduce__(self) -> tuple[type[Table], tuple[Schema, list[Row]]]:
        return type(self), (self.schema, list(self))

    def __str__(self) -> str:
        return columns_of_text(list(self.schema), self._cells())

    def _repr_html_(self) -> str:
        return table(list(self.schema), self._cells())

    def _cells(self) -> list[list[object]]:
        """Return the values as they are shown: a column of whole numbers without decimals."""
        whole = {
            name
            for name, kind in self.schema.items()
            if kind is float and all(float(row.get(name) or 0).is_integer() for row in self)
        }
        return [
            [
                int(value)
                if name in whole and (value := row.get(name)) is not None
                else row.get(name)
                for name in self.schema
            ]
            for row in self
        ]


def to_csv(rows: Iterable[Mapping[str, Any]]) -> str:
    r"""Return a table as CSV (RFC 4180), with every column that any row has, in order of coming.

    A text that a spreadsheet would run as a formula is written after an apostrophe, which shows
    it as it is; so is one that already stands after apostrophes, so that both stay different. The
    same is done behind a semicolon, where a spreadsheet may begin a cell.

    >>> to_csv([{"id": "tax", "text": "=1+1", "weight": None}])
    "id,text,weight\r\ntax,'=1+1,\r\n"
    """
    kept = expect_all(
        rows, Mapping, "rows", "a table has them, such as argmap.claims_table(debate)"
    )
    schema: Iterable[str] = rows.schema if isinstance(rows, Table) else ()
    columns = list(dict.fromkeys([*schema, *[name for row in kept for name in row]]))
    if not columns:
        return ""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([inert(name) for name in columns])
    for row in kept:
        writer.writerow([inert(row.get(name)) for name in columns])
    return out.getvalue()


def inert(value: object) -> object:
    r"""Return a cell that no spreadsheet takes for a formula.

    >>> inert("=1"), inert("'=1"), inert("no;=1"), inert(-1), inert("it's")
    ("'=1", "''=1", "no;'=1", -1, "it's")
    """
    if isinstance(value, str):
        text = value.encode("utf-8", "replace").decode()  # lone surrogates are no text
        text = _LATER_FORMULA.sub("'", text)
        return f"'{text}" if _FORMULA.match(text) else text
    return value


def live(cell: str) -> str:
    """Return the text of a cell that was made ``inert``; another cell is its own text.

    >>> live("'=1"), live("''=1"), live("no;'=1"), live("'tis so")
    ('=1', "'=1", 'no;=1', "'tis so")
    """
    text = cell[1:] if cell.startswith("'") and _FORMULA.match(cell, 1) else cell
    return _LATER_INERT.sub("", text)
