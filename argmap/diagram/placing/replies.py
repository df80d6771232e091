"""Replies: the boxes of an outline, each with the claims in it and what hangs below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from attrs import define, field

from argmap.diagram.plan.plan import Kind
from argmap.model.records import (
    Claim,
    Relation,
)


@define(eq=False, weakref_slot=False)
class ReplyRow:
    """One claim of a reply, or a reference to where the claim stands.

    Attributes:
        claim: The claim.
        own: Whether it stands here; else the row refers to it.
        word: What ties it to the rows above: ``joined``, ``contrast``, ``but``, or nothing.
        tie: The relation that a ``contrast`` or a ``but`` stands for.
        against: The claims above that this sets it against.
        below: The replies to the claim, in document order.
        moved: Whether the replies to it stand under a heading of their own, for want of depth.
    """

    claim: Claim
    own: bool
    word: str = ""
    below: Sequence[Reply] = field(default=(), repr=False)
    moved: bool = False
    tie: Relation | None = field(default=None, repr=False)
    against: Sequence[Claim] = field(default=(), repr=False)

    def set_against(self, word: str, tie: Relation, claims: Sequence[Claim]) -> None:
        """Set it against claims above it in its box, besides those it is set against already."""
        self.word, self.tie, self.against = word, self.tie or tie, [*self.against, *claims]

    def reference(self, below: Sequence[Reply] = ()) -> ReplyRow:
        """Return a row that refers to its claim, with what hangs below that there."""
        return ReplyRow(
            self.claim, own=False, word=self.word, below=below, tie=self.tie, against=self.against
        )


@define(eq=False, weakref_slot=False)
class Reply:
    """A box of the outline: the premises of one relation, or a claim that leads nowhere.

    Attributes:
        relation: What it draws; nothing for a claim that leads nowhere, and for what goes on.
        kind: The kind of the relation.
        rows: Its claims, in order.
        order: The place of the relation in the document.
        heads: How many ends of its line have a head.
        undercuts: The counterpoints to the relation.
        continues: The reply that it goes on from, if it only does that.
    """

    relation: Relation | None
    kind: Kind | None
    rows: Sequence[ReplyRow]
    order: int = -1
    heads: Literal[0, 1, 2] = 1
    undercuts: Sequence[Reply] = field(default=(), repr=False)
    continues: Reply | None = None

    @property
    def direct(self) -> list[Reply]:
        """The replies to its claims, and to its step."""
        return [*[each for row in self.rows for each in row.below], *self.undercuts]

    def set_apart(self, at: int) -> Sequence[Claim]:
        """Return the claims that a row is set against, unless these are all above it in the box."""
        against = self.rows[at].against
        return against if len(against) < at else ()

    @property
    def goes_on(self) -> bool:
        """Whether it only continues what stands deep in the outline, or on another sheet."""
        return self.continues is not None

    @property
    def refers(self) -> bool:
        """Whether no claim stands in it."""
        return not any(row.own for row in self.rows)


class Outline(NamedTuple):
    """The replies of a map.

    Attributes:
        thesis: The main claim with what stands below it.
        others: The other claims that lead nowhere, and circles.
        further: What goes on from deep in the outline.
        loose: Claims that nothing ties to others.
        numbers: The number of each claim that a row refers to.
        references: How many replies are but references.
        boxes: How many replies there are.
        kinds: The kinds of relations that occur.
        onward: For one of several sheets, which other one each claim goes on at; one name stands
            for any, as long as that is not known.
        elsewhere: The same for each claim that is referred to, and stands on another one.
    """

    thesis: Reply | None
    others: tuple[Reply, ...]
    further: tuple[Reply, ...]
    loose: tuple[Reply, ...]
    numbers: Mapping[str, int]
    references: int
    boxes: int
    kinds: frozenset[Kind]
    onward: Mapping[str, str] | str = ""
    elsewhere: Mapping[str, str] | str = ""

    @property
    def is_sheet(self) -> bool:
        """Whether it is one of several sheets."""
        return self.onward != ""

    @property
    def roots(self) -> tuple[Reply, ...]:
        """All replies that stand below no other."""
        first = () if self.thesis is None else (self.thesis,)
        return (*first, *self.others, *self.further, *self.loose)


def number_claims(
    thesis: Reply | None,
    others: Sequence[Reply],
    further: Sequence[Reply],
    loose: Sequence[Reply] = (),
    *,
    numbers: Mapping[str, int] | None = None,
) -> Outline:
    """Return an outline, a number given to each claim that rows refer to, as they stand.

    Args:
        thesis: The main claim with what stands below it.
        others: The other claims that lead nowhere.
        further: What goes on from deep in the outline, or from another sheet.
        loose: Claims that nothing ties to others.
        numbers: The numbers, where an outline of more than this gave them.
    """
    first = [] if thesis is None else [thesis]
    own: list[Claim] = []
    referred: set[int] = set()  # by the identity of claims, since to read a name takes longer
    references = boxes = 0
    kinds: set[Kind | None] = set()
    waiting = [*loose[::-1], *further[::-1], *others[::-1], *first]
    while waiting:  # as ``walk`` does, here for every reply of a large map
        reply = waiting.pop()
        boxes += 1
        kinds.add(reply.kind)
        if reply.undercuts:
            waiting += reversed(reply.undercuts)
        rows = reply.rows
        refers = True
        for row in reversed(rows):
            if row.below:
                waiting += reversed(row.below)
        for row in rows:
            if row.own:
                own.append(row.claim)
                refers = False
            else:
                referred.add(id(row.claim))
            if row.word == "but":
                kinds.add("counterpoint")
            if row.against:
                referred.update(map(id, reply.set_apart(rows.index(row))))
        references += refers
    if numbers is None:
        named = [claim.id for claim in own if id(claim) in referred] if referred else []
        numbers = {name: number for number, name in enumerate(named, 1)}
    return Outline(
        thesis,
        tuple(others),
        tuple(further),
        tuple(loose),
        numbers,
        references,
        boxes,
        frozenset([kind for kind in kinds if kind]),
    )


def walk(roots: Sequence[Reply]) -> Iterator[Reply]:
    """Yield every reply in the order in which they are read."""
    waiting = list(reversed(roots))
    while waiting:
        reply = waiting.pop()
        yield reply
        waiting += reversed(reply.undercuts)
        for row in reversed(reply.rows):
            waiting += reversed(row.below)
