"""The plan of a drawing, before how it looks: boxes, the arrows between them, and their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from attrs import frozen

from argmap.model.records import Claim, Context, Relation, Restatement, Step

Kind: TypeAlias = Literal[
    "support", "counterpoint", "undercut", "contradiction", "contrast", "restatement", "context"
]
"""The kind of an arrow, or of the strip of a box."""

Led: TypeAlias = Step | Restatement | Context
"""A relation that leads from what it starts from; a contrast leads nowhere."""


Sides: TypeAlias = Literal["", "bare", "named", "any"]
"""The lines in the small box of a contrast or contradiction, besides its strip: see ``Box``."""


class Box(NamedTuple):
    """Claims that stand together, under the strip of the relation they belong to.

    Attributes:
        claims: None in the small box of a relation whose claims stand elsewhere.
        relation: The relation its strip names; a box of claims alone has no strip.
        kind: The kind of that relation.
        group: The headings it stands under.
        linked: Whether its claims are needed together, as premises of one step.
        sides: The lines in the small box of a contrast or contradiction, besides its strip: none;
            one for either side, empty (``"bare"``) or with the side's name (``"named"``); or one
            which says that any two of its claims are opposed (``"any"``).
        ordered: Whether the boxes it leads to keep the order of the document even where that makes
            lines cross.
    """

    claims: tuple[Claim, ...]
    relation: Relation | None
    kind: Kind | None
    group: tuple[str, ...]
    linked: bool = False
    sides: Sides = ""
    ordered: bool = False


DEEPEST = 8
"""Most levels of groups within groups; deeper ones share a frame."""

MOST = 24
"""Most places of a fan; more could not be told apart, and would cost time."""

End: TypeAlias = tuple[int, str]
"""The position of a box, and a place in it: a claim's cell, the strip, or ``""`` for the whole."""


class Arrow(NamedTuple):
    """A line between two boxes; the upper one is the nearer to the thesis.

    Attributes:
        relation: What it draws, or draws a part of.
        kind: The kind of that relation.
        upper: Where its head is, if it has one.
        lower: Where it comes from.
        heads: None, one at the upper end, or one at either end.
        turned: Whether the layout runs against it, because the map runs in a circle.
        beside: Whether it joins boxes that stand side by side.
        loose: Whether it takes no part in the layout.
    """

    relation: Relation
    kind: Kind
    upper: End
    lower: End
    heads: Literal[0, 1, 2]
    turned: bool = False
    beside: bool = False
    loose: bool = False


@frozen
class Plan:
    """All boxes and arrows of a map, in the order of the document.

    Attributes:
        levels: Groups of boxes, each group to stand in one rank.
        fans: The claims that several lines lead to, which need a place for each: the relations of
            these lines, in the order of the document.
        spokes: The small boxes that several lines lead to, and how many.
    """

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    levels: tuple[tuple[int, ...], ...]
    fans: Mapping[str, Sequence[Led]]
    spokes: Mapping[int, int]


def place_of(number: int, count: int) -> int:
    """Return the place in a fan for the line with the number.

    A place for each line keeps them in the order of the document: engines then count lines out of
    order as crossings.
    """
    return number if count <= MOST else number * MOST // count


class Places:
    """The boxes and arrows so far, and the place of each claim and relation by its id."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self.arrows: list[Arrow] = []
        self.place: dict[str, End] = {}

    def add_joint(
        self, relation: Relation, kind: Kind, names: Sequence[str], sides: Sides = ""
    ) -> int:
        """Add the small box of a relation among the claims with the names; return its position."""
        group = common([self.boxes[self.place[name][0]].group for name in names])
        self.boxes.append(Box((), relation, kind, group, sides=sides, ordered=sides == "any"))
        return len(self.boxes) - 1

    def ends(self, names: Sequence[str]) -> list[End]:
        """Return the ends of lines to claims: a whole box where it holds no others, else cells."""
        if len(names) == 1:
            box, port = self.place[names[0]]
            return [(box, port if len(self.boxes[box].claims) > 1 else "")]
        together: dict[int, list[str]] = {}
        for name in names:
            together.setdefault(self.place[name][0], []).append(name)
        ends: list[End] = []
        for box, inside in together.items():
            whole = len(inside) == len(self.boxes[box].claims)
            ends += [(box, "")] if whole else [self.place[name] for name in inside]
        return ends


def common(groups: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the headings that all the groups begin with."""
    first, *others = groups
    for other in others:
        if other != first:
            shared = 0
            while shared < min(len(first), len(other)) and first[shared] == other[shared]:
                shared += 1
            first = first[:shared]
    return first


def frame_path(path: tuple[str, ...]) -> tuple[str, ...]:
    """Return the headings that frames are drawn for: the innermost of a deep path are one."""
    return path if len(path) <= DEEPEST else (*path[: DEEPEST - 1], " / ".join(path[DEEPEST - 1 :]))
