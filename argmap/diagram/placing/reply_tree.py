"""The tree of replies of a map: each claim once, below what it first bears on; else a reference.

Nearly every map is a tree of replies with a few links across. A claim stands where the document
first uses it; every further use, and whatever would run in a circle, is a row that refers to it by
its number. An outline of this kind is what Marriott et al. (2011) call a hi-tree.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagram.placing.claim_homes import NOTHING, ClaimHomes
from argmap.diagram.placing.order import Order, name_of
from argmap.diagram.placing.replies import Outline, Reply, ReplyRow, number_claims
from argmap.diagram.plan.plan import Kind
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import (
    Claim,
    Context,
    Counterpoint,
    Relation,
    Restatement,
    Support,
)

DEEPEST = 24
"""Most levels of replies; deeper ones go on under a heading of their own."""

_ONE_HEAD: frozenset[Kind] = frozenset({"support", "counterpoint", "undercut"})


def outline(debate: ArgumentMap, *, deepest: int = DEEPEST, like: Outline | None = None) -> Outline:
    """Return the tree of replies of the map; linear in its size.

    Args:
        debate: The map.
        deepest: How many replies stand one below the other.
        like: The outline of the map that this one is a view of, or comes from, whose order is kept.

    >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> thesis = outline(debate).thesis
    >>> thesis.rows[0].claim.id, thesis.rows[0].below[0].rows[0].claim.id
    ('b', 'a')
    """
    return _Builder(debate, deepest, Order(like)).outline()


class _Builder(ClaimHomes):
    """The state of one outline in the making."""

    def __init__(self, debate: ArgumentMap, deepest: int, before: Order) -> None:
        super().__init__(debate, before)
        self.deepest = deepest
        count = len(self.elements)
        self.reply_of: list[Reply | None] = [None] * count
        self.row_of = [0] * count
        self.drawn = bytearray(count)
        self.further: list[Reply] = []

    # -- the boxes -------------------------------------------------------------------------------

    def outline(self) -> Outline:
        """Build everything, in the order of the document."""
        thesis = None if self.main < 0 else self._root(self.main)
        tied = {self.number[name] for name in self.before.tied if name in self.number}
        for relation in self.quiet:
            tied.update(self.starts[relation], self.ends[relation])
        others: list[Reply] = []
        loose: list[Reply] = []
        claims = [at for at, start in enumerate(self.starts) if not start]
        reply_of, into, uses = self.reply_of, self.into, self.uses
        for claim in claims:
            if self.home[claim] < 0 and reply_of[claim] is None:
                is_tied = into[claim] or uses[claim] or claim in tied
                (others if is_tied else loose).append(self._root(claim))
        others += [
            self._root(self._on_circle(claim))
            for claim in claims
            if reply_of[claim] is None and self.circular[claim]
        ]
        for step, is_step in enumerate(self.is_step):
            # Counterpoints that hit each other in a circle, or a contradiction inside one box.
            if is_step and not self.drawn[step]:
                others_of = self.claims_in(step)
                reply = self._reply(step, others_of)
                others.append(reply)
                self._expand(reply, others_of)
        others += [self._root(claim) for claim in claims if reply_of[claim] is None]
        self._add_references()
        for replies in (others, self.further, loose):
            self.before.sort("", replies)
        return number_claims(thesis, others, self.further, loose)

    def _on_circle(self, claim: int) -> int:
        """Return the first claim of the document on the circle that the claim leads to."""
        path: dict[int, None] = {}
        at = claim
        while at not in path:
            path[at] = None
            at = self.head[self.home[at] if self.home[at] >= 0 else at]
        circle = list(path)[list(path).index(at) :]
        claims = [each for each in circle if not self.is_step[each] and not self.reply_of[each]]
        return min(claims, default=claim)

    def _claim(self, number: int) -> Claim:
        claim = self.elements[number]
        assert isinstance(claim, Claim)
        return claim

    def _relation(self, number: int) -> Relation:
        relation = self.elements[number]
        assert not isinstance(relation, Claim)
        return relation

    def _root(self, claim: int) -> Reply:
        reply = Reply(None, None, (ReplyRow(self._claim(claim), own=True),))
        self.reply_of[claim] = reply
        self._expand(reply, (claim,))
        return reply

    def _reply(self, number: int, claims: Sequence[int]) -> Reply:
        """Return the box of a relation, with the claims that stand in it and references to others.

        The second side of a contradiction is drawn with the first.
        """
        self.drawn[number] = True
        relation = self._relation(number)
        kind = "support" if type(relation) is Support else self._kind(number)
        rows: list[ReplyRow] = []
        reply = Reply(relation, kind, rows, number)
        for at in claims:
            own = (
                (self.home[at] == number or bool(self.circular[at]))
                and self.reply_of[at] is None
                and at != self.main
            )
            if own:
                self.reply_of[at] = reply
                self.row_of[at] = len(rows)
            claim = self.elements[at]
            assert isinstance(claim, Claim)
            rows.append(ReplyRow(claim, own, "joined" if rows else ""))
        if kind in _ONE_HEAD:
            return reply
        if kind == "contradiction":
            reply.heads = 2
            if rows[0].own:
                self.drawn[self.mutual[number]] = True
        else:
            reply.heads = 0
        return reply

    def _kind(self, number: int) -> Kind:
        relation = self.elements[number]
        if type(relation) is Support:
            return "support"
        if isinstance(relation, Counterpoint):
            if self.is_step[self.ends[number][0]]:
                return "undercut"
            return "contradiction" if number in self.mutual else "counterpoint"
        if isinstance(relation, Context):
            return "context"
        return "restatement" if isinstance(relation, Restatement) else "contrast"

    def _expand(self, root: Reply, claims: Sequence[int]) -> None:
        """Build what stands below a box of some claims, whatever its depth."""
        waiting = [(root, claims, 0)]
        into, number, drawn, mutual = self.into, self.number, self.drawn, self.mutual
        is_step, starts, deepest = self.is_step, self.starts, self.deepest
        before, keeps = self.before, self.before.keeps
        while waiting:
            reply, claims, depth = waiting.pop()
            upper, rows = reply, reply.rows
            if depth >= deepest:
                upper, rows = self._move_deep(reply)
                claims = [number[row.claim.id] for row in rows]
                depth = 0
            made: list[tuple[Reply, Sequence[int], int]] = []
            depth += 1
            for row, claim in zip(rows, claims, strict=True):
                # A row that goes on refers to a claim, and holds what bears on it all the same.
                if not into[claim] or not (row.own or upper is not reply):
                    continue
                replies: list[Reply] = []
                for relation in into[claim]:
                    if drawn[relation] or (mutual and self._is_inside(relation, claim)):
                        continue
                    held = starts[relation] if is_step[relation] else self.claims_in(relation)
                    below = self._reply(relation, held)
                    replies.append(below)
                    if mutual or into[relation] or len(held) != 1 or into[held[0]]:
                        made.append((below, held, depth))
                if keeps:
                    before.sort(row.claim.id, replies)
                row.below = replies
            hits = [(each, self.claims_in(each)) for each in self._hits(reply) if not drawn[each]]
            if hits:
                undercuts = [self._reply(*hit) for hit in hits]
                made += [(each, hit[1], depth) for each, hit in zip(undercuts, hits, strict=True)]
                if keeps:
                    before.sort(name_of(reply), undercuts)
                upper.undercuts = undercuts
            waiting += reversed(made)

    def _hits(self, reply: Reply) -> list[int]:
        """Return the undercuts of a box's relation; those of either side of a contradiction."""
        number = reply.order
        if number < 0:
            return NOTHING
        hits = self.into[number]
        other = self.mutual.get(number)
        return hits if other is None else [*hits, *self.into[other]]

    def _is_inside(self, relation: int, claim: int) -> bool:
        """Whether a relation is one side of a contradiction within one box; note that it is."""
        other = self.mutual.get(relation)
        if other is None:
            return False
        there = self.starts[relation][0]
        reply = self.reply_of[claim]
        if reply is None or self.reply_of[there] is not reply:
            return False
        if self.row_of[there] == self.row_of[claim]:
            return False
        upper, lower = sorted((self.row_of[there], self.row_of[claim]))
        above = reply.rows[upper].claim
        reply.rows[lower].set_against("but", self._relation(relation), [above])
        self.drawn[relation] = self.drawn[other] = True
        return True

    def _move_deep(self, reply: Reply) -> tuple[Reply, Sequence[ReplyRow]]:
        """Return the box and rows that take the place of a deep one, under their own heading."""
        more = any(row.own and self.into[self.number[row.claim.id]] for row in reply.rows)
        if not (more or self._hits(reply)):
            return reply, reply.rows
        rows = [row.reference() for row in reply.rows if row.own]
        shown = rows or [ReplyRow(reply.rows[0].claim, own=False)]
        further = Reply(None, None, shown, continues=reply)
        for row in reply.rows:
            row.moved = row.own
        self.further.append(further)
        return further, rows

    # -- what refers to boxes elsewhere ------------------------------------------------------------

    def _place_of(self, claim: int) -> tuple[Reply, int]:
        reply = self.reply_of[claim]
        assert reply is not None
        return reply, self.row_of[claim]

    def _add_references(self) -> None:
        """Add contrasts between boxes, and restatements of claims in several boxes."""
        for contrast in self.apart:
            left = [self._place_of(claim) for claim in self.starts[contrast]]
            right = [self._place_of(claim) for claim in self.ends[contrast]]
            if len({id(reply) for reply, _ in (*left, *right)}) == 1:
                reply = left[0][0]
                first, second = sorted(sorted([at for _, at in side]) for side in (left, right))
                if first[-1] < second[0] and reply.rows[second[0]].word != "but":
                    above = [reply.rows[at].claim for at in first]
                    reply.rows[second[0]].set_against("contrast", self._relation(contrast), above)
                    continue
            for here, there in ((left, self.ends[contrast]), (right, self.starts[contrast])):
                for reply, at in {id(reply): (reply, at) for reply, at in here}.values():
                    self._refer(contrast, reply.rows[at], there)
        for relation in self.quiet:
            if self.head[relation] < 0:
                continue
            told = {id(self.reply_of[self.head[relation]])}
            others, start = self.claims_in(relation), self.starts[relation]
            for claim in self.ends[relation] if others is start else start:
                reply, at = self._place_of(claim)
                if id(reply) not in told:
                    told.add(id(reply))
                    self._refer(relation, reply.rows[at], others)

    def _refer(self, number: int, row: ReplyRow, claims: Sequence[int]) -> None:
        """Add a reference to claims below a row, by a relation between them."""
        rows = [
            ReplyRow(self._claim(claim), own=False, word="joined" if at else "")
            for at, claim in enumerate(claims)
        ]
        reference = Reply(self._relation(number), self._kind(number), rows, number, heads=0)
        below = sorted([*row.below, reference], key=lambda each: each.order)
        self.before.sort(row.claim.id, below)
        row.below = below
