"""What has been placed while a plan is made: the boxes, the arrows, where each claim stands."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagram.plan.plan import Arrow, Box, End, Kind, Sides
from argmap.model.records import Relation


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
        """Return where lines to the claims end: at a box that holds no others, or else at cells."""
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
