"""The columns of one drawing, for another of the same claims to keep.

A view, a map that was edited, a map with its changes marked: each is drawn with the columns of the
map that it comes from, as far as its page has room for them, so that a reader finds again what was
seen before (the mental map of Misue et al. 1995).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

from attrs import frozen

from argmap.diagram.placing.arrangement import PlacedBox
from argmap.diagram.placing.blocks import SPINE, PlacedBlock
from argmap.diagram.placing.division import INDENT, Held
from argmap.diagram.placing.order import stands_for_others
from argmap.diagram.placing.placed import Placed
from argmap.diagram.placing.replies import Outline, Reply
from argmap.diagram.plan.plan import Kind

_Question: TypeAlias = "tuple[str, Kind | None]"


class _Place(NamedTuple):
    """The place of a reply: the claim above it, its column, the width of that."""

    above: str
    column: int
    width: float


@frozen
class Guide:
    """The places of all replies in an earlier drawing.

    Attributes:
        places: The place of each reply, by its relation and by each of its claims.
        answers: The names of the replies to each claim, by it and the kind of their relation.
        beside: Whether the claims of a box stood side by side, by its relation or first claim.
        outline: What was drawn.
        width: How wide the drawing was.
        upright: Whether the drawing was taller than wide.
    """

    places: Mapping[str, _Place]
    answers: Mapping[_Question, Sequence[str]]
    beside: Mapping[str, bool]
    outline: Outline
    width: float
    upright: bool

    def columns_of(self, above: str, blocks: Sequence[PlacedBlock]) -> Held | None:
        """Return the columns that the replies to a claim stood in, or the one that held them all.

        What stands for several that were left out has the column of the middle one of them; what
        was not there, and stands for none, joins the column of what stands before it.

        Args:
            above: The claim, or the part of the drawing.
            blocks: The replies as they are now.
        """
        replies = [_first_of(block) for block in blocks]
        found = [self._place(reply) for reply in replies]
        known = [place.above for place in found if place is not None]
        if known and above not in known:  # it stands for the claim that they answered
            above = known[0]
        here = {name for reply in replies for name in keys(reply)}
        for at, place in enumerate(found):
            if place is None:
                found[at] = self._left_out(above, replies[at], here)
            elif place.above != above:
                found[at] = None
        places = [place for place in found if place is not None]
        if len(places) < 2:
            return None
        at = places[0].column
        columns: list[int] = []
        for place in found:
            at = at if place is None else max(at, place.column)
            columns.append(at)
        widths = {place.column: place.width for place in places}
        runs = [(column, len(list(run))) for column, run in groupby(columns)]
        ends = [sum([count for _, count in runs[: number + 1]]) for number in range(len(runs))]
        return Held(tuple(ends), tuple([widths[column] for column, _ in runs]))

    def stood_beside(self, reply: Reply) -> bool | None:
        """Return whether the claims of a reply stood side by side; ``None`` if it was not there."""
        return next((self.beside[name] for name in keys(reply) if name in self.beside), None)

    def _place(self, reply: Reply) -> _Place | None:
        return next((self.places[name] for name in keys(reply) if name in self.places), None)

    def _left_out(self, above: str, reply: Reply, here: Collection[str]) -> _Place | None:
        """Return the place of the middle one of the replies that a stub stands for."""
        if not stands_for_others(reply):
            return None
        if reply.relation is None:
            below = [self._place(each) for each in reply.rows[0].below]
            return next((self.places.get(place.above) for place in below if place), None)
        gone = [name for name in self.answers.get((above, reply.kind), ()) if name not in here]
        return self.places[gone[(len(gone) - 1) // 2]] if gone else None


def _first_of(block: PlacedBlock) -> Reply:
    """Return the reply that a block shows, or the first inside a frame."""
    while block.reply is None:
        inside = block.below[0]
        assert inside is not None
        block = inside.blocks[0]
    return block.reply


def keys(reply: Reply) -> list[str]:
    """Return the ids a reply is known by: of its relation, and of the claims that stand in it."""
    names = [row.claim.id for row in reply.rows if row.own]
    if reply.relation is not None:
        names.insert(0, reply.relation.id)
    return names


def guide_of(placed: Placed) -> Guide:
    """Return the places of all replies in a drawing, as columns of a part or below a claim."""
    rows = {
        id(below): row.claim.id
        for box in placed.boxes
        for row in box.reply.rows
        for below in row.below
    }
    places: dict[str, _Place] = {}
    answers: dict[_Question, list[str]] = {}
    way = -1 if placed.backwards else 1
    spines: dict[str, list[float]] = {}
    hung: list[tuple[PlacedBox, str, float]] = []
    for wire in placed.stubs:
        box = placed.boxes[wire.lower]
        above = rows.get(id(box.reply))
        if above is not None:  # an undercut hangs from no claim
            x = wire.points[0][0] * way
            hung.append((box, above, x))
            spines.setdefault(above, []).append(x)
    numbers = {above: sorted(set(found)) for above, found in spines.items()}
    for box, above, x in hung:
        column = bisect_right(numbers[above], x) - 1
        place = _Place(above, column, box.width + INDENT - SPINE)
        _note(box.reply, place, places)
        answers.setdefault((above, box.reply.kind), []).extend(keys(box.reply)[:1])
    roots = {id(reply) for reply in placed.outline.roots}
    firsts = [column.box for column in placed.columns]
    for number, box in enumerate(placed.boxes):
        if id(box.reply) in roots:
            part, column, width, _ = placed.columns[bisect_right(firsts, number) - 1]
            _note(box.reply, _Place(part, column, width), places)
    beside = {
        name: box.beside
        for box in placed.boxes
        if len(box.reply.rows) > 1
        for name in keys(box.reply)[:1]
    }
    upright = placed.height > placed.width
    return Guide(places, answers, beside, placed.outline, placed.width, upright)


def _note(reply: Reply, place: _Place, places: dict[str, _Place]) -> None:
    for name in keys(reply):
        places.setdefault(name, place)
