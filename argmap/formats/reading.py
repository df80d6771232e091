"""A text as far as it could be read: the map it makes, and everything noticed in it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from argmap.findings import Finding, Location, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.syntax.locations import Path


@frozen
class Reading:
    """A text as far as it could be read.

    Attributes:
        debate: The map it makes, without what is at fault.
        findings: What was noticed, in the order of the text.
        left_out: Whether a claim or a relation of the text is missing from the map.
        paths: Where each record with a place stands in a structured text.
        unread: The ids of claims that only stand in for something that could not be read.
        forgiven: Codes of errors with which the notation is read all the same.

    >>> Reading(ArgumentMap(), (), left_out=False).is_whole
    True
    """

    debate: ArgumentMap
    findings: tuple[Finding, ...]
    left_out: bool
    paths: Mapping[Location, Path] = field(factory=dict[Location, Path], repr=False)
    unread: frozenset[str] = frozenset()
    forgiven: frozenset[str] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Whether nothing keeps the text from being read."""
        return not any(
            each.severity is Severity.ERROR and each.code not in self.forgiven
            for each in self.findings
        )
