"""Findings about a document, each with the place of the part it is about."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import FindingList, Location, Severity
from argmap.formats.argdown.syntax.document import ArgdownDocument, Extent
from argmap.formats.argdown.syntax.tokens import LinePositions

TOP = Extent(1, 1, 1, 1)
"""The place of the front matter."""


class Reporter:
    """Collects what a reader notices while it makes a map of a document.

    >>> from argmap.formats.argdown import parse
    >>> reporter = Reporter(parse("[Tax]"))
    >>> reporter.add("odd", "an odd thing", Extent(1, 1, 1, 5))
    >>> print(reporter.findings[0].location)
    <text>:1:1
    """

    def __init__(self, document: ArgdownDocument) -> None:
        self.findings = FindingList()
        self._name = document.name
        self._lines = LinePositions(document.text)
        self._origin = document.origin

    def location(self, place: Extent) -> Location:
        """Return the location of a part."""
        if self._origin is not None:
            return self._origin(place.line, place.column)[0]
        return Location(self._name, place.line, place.column)

    def _excerpt(self, place: Extent) -> str:
        if self._origin is not None:
            return self._origin(place.line, place.column)[1]
        return self._lines.line(place.line)

    def add(
        self,
        code: str,
        message: str,
        place: Extent,
        *,
        severity: Severity = Severity.WARNING,
        hint: str = "",
    ) -> None:
        """Note a finding."""
        self.findings.note(
            code,
            message,
            self.location(place),
            severity=severity,
            hint=hint,
            excerpt=self._excerpt(place),
        )

    def at(self, place: Extent) -> Callable[[str, str], None]:
        """Return a function that notes findings at one place."""

        def report(code: str, message: str) -> None:
            self.add(code, message, place)

        return report
