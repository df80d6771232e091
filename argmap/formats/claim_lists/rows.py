"""Rows of a list, whatever file they come from: values by column, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from attrs import field, frozen

from argmap.findings import Finding, Location, Severity
from argmap.syntax.locations import Path


class PlacedText(Protocol):
    """A structured text whose values have places, as ``JsonText`` is one."""

    def location(self, path: Path, /) -> Location:
        """Return the location of the value at the path."""
        ...

    def finding(
        self,
        code: str,
        message: str,
        path: Path,
        /,
        *,
        severity: Severity = Severity.WARNING,
        hint: str = "",
    ) -> Finding:
        """Return a finding about the value at the path."""
        ...


@frozen
class Row:
    """One row: what its columns say, and its place.

    Attributes:
        values: The values of the known columns, by field; texts, without blanks around them.
        other: The values of the other columns, by the column's own name.
        place: Where the row stands.
        excerpt: Its line, where it is one.

    >>> Row({"text": "Tax it."}, {}, None).get("voice")
    ''
    """

    values: Mapping[str, str]
    other: Mapping[str, object]
    place: Location | None
    excerpt: str = ""

    def get(self, name: str) -> str:
        """Value of a known column, empty where the row has none."""
        return self.values.get(name, "")


@frozen
class Rows:
    """All rows of a list, in order, and what was noticed while they were read.

    >>> Rows(()).rows
    ()
    """

    rows: tuple[Row, ...]
    findings: tuple[Finding, ...] = field(default=())
    title: str = field(default="")
