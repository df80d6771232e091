"""Results as a notebook shows them: small escaped HTML tables, beside a text that reads well."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from argmap.findings import printable
from argmap.text.cell_width import columns as width

_MOST = 60
"""So many rows of a table are shown; a notebook keeps all it was ever shown."""

# Some notebooks, such as marimo, take all room away from between the cells of a table.
_CELL = "text-align:left;padding:2px 8px"


def escape(value: object) -> str:
    r"""Return a value as text for HTML, with nothing in it that a browser or terminal obeys.

    A number has three decimals at most, and what is missing is a dash.

    >>> escape("<b>"), escape(0.12345), escape(None), escape(True)
    ('&lt;b&gt;', '0.123', '–', 'yes')
    """
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = _number(value) if isinstance(value, float) else str(value)
    lines = [html.escape(printable(line)) for line in text.split("\n")]
    return "<br>".join(lines)


def pre(text: str) -> str:
    """Return a text with its line breaks and indents as HTML.

    >>> pre("a < b")
    '<pre>a &lt; b</pre>'
    """
    lines = [html.escape(printable(line)) for line in text.split("\n")]
    return "<pre>" + "\n".join(lines) + "</pre>"


def table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], *, caption: str = "", foot: str = ""
) -> str:
    """Return an HTML table without scripts, styles of the page or anything that is fetched.

    Args:
        columns: The heads of the columns.
        rows: The values of each row; of many rows the first are shown, and the rest is counted.
        caption: A line above it.
        foot: A line below it.

    >>> table(["id"], [["<tax>"]]).count("<tax>")
    0
    """
    heads = "".join([f'<th style="{_CELL}">{escape(column)}</th>' for column in columns])
    out: list[str] = []
    count = 0
    for row in rows:
        count += 1
        if count <= _MOST:
            cells = "".join([f'<td style="{_CELL}">{escape(value)}</td>' for value in row])
            out.append(f"<tr>{cells}</tr>")
    if count > _MOST:
        out.append(f'<tr><td colspan="{len(columns)}">and {count - _MOST:,} more rows</td></tr>')
    above = f'<caption style="text-align:left">{escape(caption)}</caption>' if caption else ""
    below = f"<p>{escape(foot)}</p>" if foot else ""
    body = "".join(out)
    return f"<table>{above}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>{below}"


def columns_of_text(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return a table of plain text, its columns aligned, numbers to the right.

    >>> print(columns_of_text(["id", "claims"], [["tax", 12], ["heat", None]]))
    id    claims
    tax       12
    heat       –
    """
    cells = [[_plain(value) for value in row] for row in rows]
    right = [
        all(isinstance(row[at], int | float | None) for row in rows) and bool(rows)
        for at in range(len(columns))
    ]
    widths = [
        max([width(column), *[width(row[at]) for row in cells]])
        for at, column in enumerate(columns)
    ]

    def line(row: Sequence[str]) -> str:
        parts = [
            " " * (widths[at] - width(cell)) + cell
            if right[at]
            else cell + " " * (widths[at] - width(cell))
            for at, cell in enumerate(row)
        ]
        return "  ".join(parts).rstrip()

    return "\n".join([line([printable(column) for column in columns]), *map(line, cells)])


def _plain(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return _number(value)
    return printable(" ".join(str(value).split()))


def _number(value: float) -> str:
    """Return a number with three decimals, or with none where it is whole."""
    return f"{value:,.0f}" if value.is_integer() and abs(value) > 1 else f"{value:.3f}"
