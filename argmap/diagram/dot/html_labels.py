"""Text and cells as HTML-like labels of Graphviz have them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from argmap.diagram.escape import html, without_links
from argmap.diagram.text_width import SLACK, isolate, runs_right_to_left, width, wrap

TEXT = 11
"""The size of a claim's type, in points; Graphviz 2.43 knows no fractions in a label.

At 96 dots an inch it spaces bold type of 13 points apart, and of 14 too closely.
"""

_START = '<FONT POINT-SIZE="2">&#8202;</FONT>'
"""A hair space after a line that runs from right to left: it tells where that line begins."""

_TALLEST = 14  # lines of one claim, before its box grows wider than a column


def set_lines(text: str, size: float, column: float, *, tags: str = "") -> tuple[str, str]:
    """Return the text in lines of a column for a cell, and the cell's attributes of alignment.

    Args:
        text: What to set.
        size: The size of type, in points.
        column: The width of the lines, in points.
        tags: One-letter HTML tags around each line: B, I, S.
    """
    text = without_links(text)
    return _mark_lines(_wrap(text, column, size, bold="B" in tags), text, tags)


def set_claim(text: str, size: float, column: int, *, tags: str = "") -> tuple[str, str, int]:
    """Return the same for a text that may run wider, rather than be very tall, and its width.

    An engine makes a cell as wide as it reckons the text, which a browser may set wider.
    """
    text = without_links(text)
    bold = "B" in tags
    lines = _wrap(text, column, size, bold=bold)
    if len(lines) > _TALLEST:
        lines = _wrap(text, column * math.ceil(math.sqrt(len(lines) / 10)), size, bold=bold)
        widest = max([width(line, size, bold=bold) for line in lines])
        column = max(column, math.ceil(widest / SLACK))
    return (*_mark_lines(lines, text, tags), column)


def _mark_lines(lines: list[str], text: str, tags: str) -> tuple[str, str]:
    """Return the lines of a text marked for a cell, and the cell's attributes of alignment."""
    shown = lines if html(text) == text else [html(line) for line in lines]
    align = ' ALIGN="LEFT" BALIGN="LEFT"'
    backwards = False
    if not text.isascii():
        backwards = runs_right_to_left(text)
        shown = [isolate(line, right_to_left=backwards) for line in shown]
        if backwards:
            align = ' ALIGN="RIGHT" BALIGN="RIGHT"'
    if tags and shown != [""]:  # engines take an empty pair of tags for an error
        before = "".join([f"<{tag}>" for tag in tags])
        after = "".join([f"</{tag}>" for tag in reversed(tags)])
        shown = [f"{before}{line}{after}" for line in shown]
    if backwards:
        shown = [f"{line}{_START}" for line in shown]
    return "<BR/>".join(shown) + "<BR/>", align


def _wrap(text: str, column: float, size: float, *, bold: bool) -> list[str]:
    """Return the text in lines; a line break in it stays one."""
    if "\n" not in text:
        return wrap(text, column, size, bold=bold)
    rows = [row for row in text.split("\n") if row.strip()] or [""]
    return [line for row in rows for line in wrap(row, column, size, bold=bold)]


def nest(attributes: str, rows: Sequence[str]) -> str:
    """Return a cell that holds a table of the rows and nothing around it."""
    return (
        f'<TD {attributes} CELLPADDING="0"><TABLE BORDER="0" CELLBORDER="0" '
        f'CELLSPACING="0" CELLPADDING="0"><TR>{"</TR><TR>".join(rows)}</TR></TABLE></TD>'
    )


def span_of(axis: Literal["COL", "ROW"], count: int) -> str:
    """Return the attribute by which a cell spans so many columns or rows."""
    return f' {axis}SPAN="{count}"' if count > 1 else ""


def gauge(level: float, column: int, ink: str, padding: int, *, backwards: bool) -> str:
    """Return the cell of a thin bar, filled from where lines begin as far as the level says."""
    width = column - 2
    full = round(level * width)
    shares = [(full, f' BGCOLOR="{ink}"'), (width - full, "")]
    parts = "".join(
        [
            f'<TD WIDTH="{wide}" HEIGHT="3" FIXEDSIZE="TRUE"{ground}></TD>'
            for wide, ground in (shares[::-1] if backwards else shares)
            if wide
        ]
    )
    return (
        f'<TD CELLPADDING="{padding}"><TABLE BORDER="1" COLOR="{ink}" CELLBORDER="0" '
        f'CELLSPACING="0" CELLPADDING="0"><TR>{parts}</TR></TABLE></TD>'
    )
