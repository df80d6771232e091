"""Numbered claims while their lines are gathered, and the arguments that they stand in."""

from __future__ import annotations

from functools import cached_property

from attrs import define, field

from argmap.findings import Location
from argmap.formats.numbered.evidence import numbers_count


@define(eq=False)
class NumberedBlock:
    """The claims of one argument: their numbers, and those that nothing has used so far.

    Attributes:
        series: The letters that count the claims, where letters do.
        is_automatic: Whether each number is a 1, as in Markdown, which counts itself.
        counts: The last number of each word or letter that has none of its own.
    """

    series: tuple[str, ...] = ()
    is_automatic: bool = False
    known: dict[str, NumberedClaim] = field(factory=dict[str, "NumberedClaim"])
    free: dict[int, NumberedClaim] = field(factory=dict[int, "NumberedClaim"])
    counts: dict[str, int] = field(factory=dict[str, int])

    @cached_property
    def has_numbers(self) -> bool:
        """Whether numbers alone in brackets name grounds."""
        return not numbers_count([item.text for item in self.known.values()], [*self.known])


@define(eq=False)
class NumberedClaim:
    """A numbered claim while its lines are gathered."""

    number: str
    place: Location
    excerpt: str
    group: tuple[str, ...]
    lines: list[str]
    block: NumberedBlock
    cue: str
    concludes: bool

    @property
    def text(self) -> str:
        """Its words in one line."""
        return " ".join(" ".join(self.lines).split())
