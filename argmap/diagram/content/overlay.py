"""The marks over a drawing of a map: one for each id of its records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from attrs import field, frozen

from argmap.diagram.content.hidden import drawn_part
from argmap.model.argument_map import ArgumentMap

Look: TypeAlias = Literal[
    "plain", "defeated", "unsupported", "undecided", "added", "removed", "reworded"
]
"""The look of a marked claim or relation; ``finishes`` draws each in a theme."""

FALLEN = frozenset({"defeated", "unsupported"})
"""The looks of what falls."""

CHANGES = frozenset({"added", "removed", "reworded"})
"""The looks of what became of a record, as against those of its standing."""


@frozen(kw_only=True)
class Mark:
    """The mark of one claim or relation.

    Attributes:
        look: How it is drawn.
        word: What is written at it; nothing is said by the look alone.
        dimmed: Whether it is greyed, because what is to be seen is elsewhere.
        stressed: Whether it is what is asked about.
        level: A number in [0, 1], drawn as a bar.
        before: The text it had.
        link: The address that a claim leads to; one that argmap made.

    >>> Mark(look="added", word="added").dimmed
    False
    """

    look: Look = "plain"
    word: str = ""
    dimmed: bool = False
    stressed: bool = False
    level: float | None = None
    before: str = ""
    link: str = ""


@frozen
class Overlay:
    """A map to be drawn, and the marks to lay over it.

    Attributes:
        debate: The map; what an Argdown text keeps out of drawings is left out of it.
        marks: By the ids of its claims and relations.
        legend: What a reader is told of the marks, an entry each.
        told: The same for those who do not see the drawing, in sentences.
        ways: Where the drawing leads besides: a text and an address each, which argmap made.
        own: The map that the drawing is of, where more is drawn than it holds.
        like: The map whose order and columns are kept; that which ``debate`` is a view of, unless
            another is given.
    """

    debate: ArgumentMap
    marks: Mapping[str, Mark] = field(factory=dict[str, Mark])
    legend: tuple[str, ...] = ()
    told: str = ""
    ways: tuple[tuple[str, str], ...] = ()
    own: ArgumentMap | None = None
    like: ArgumentMap | None = None

    def __attrs_post_init__(self) -> None:
        if self.like is None:
            object.__setattr__(self, "like", self.debate.view_of)
        drawn = drawn_part(self.debate)
        if drawn is not self.debate:
            if self.own is None:
                object.__setattr__(self, "own", self.debate)
            object.__setattr__(self, "debate", drawn)
