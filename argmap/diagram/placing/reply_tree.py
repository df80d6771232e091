"""The tree of replies of a map: each claim once, below what it first bears on; else a reference.

Nearly every map is a tree of replies with a few links across. A claim stands where the document
first uses it; every further use, and whatever would run in a circle, is a row that refers to it by
its number. An outline of this kind is what Marriott et al. (2011) call a hi-tree.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagram.placing.order import Order, name_of
from argmap.diagram.placing.replies import Outline, Reply, ReplyRow, number_claims
from argmap.diagram.plan.plan import Kind
from argmap.graphs import reachable
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Context, Contrast, Counterpoint, Restatement, Support

DEEPEST = 24
"""Most levels of replies; deeper ones go on under a heading of their own."""

_ONE_HEAD: frozenset[Kind] = frozenset({"support", "counterpoint", "undercut"})
_NOTHING: list[int] = []  # what leads nowhere shares it; it stays empty


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


class _Builder:
    """The state of one outline in the making.

    Elements go by their numbers in the document: large maps are walked in rows of numbers, which
    takes a third of the time that names take.
    """

    def __init__(self, debate: ArgumentMap, deepest: int, before: Order) -> None:
        self.debate, self.deepest, self.before = debate, deepest, before
        self.elements = elements = debate.elements
        self.number = number = {element.id: at for at, element in enumerate(elements)}
        # What a view is about stands where it stood, below what it bears on.
        thesis = debate.thesis if debate.view_of is None else before.first_in(debate)
        self.main = -1 if thesis is None else number[thesis.id]
        # What hung from nothing does so in a view, also where a circle is cut or folded.
        self.rooted = before.roots_among(number) if debate.view_of is not None else set[int]()
        count = len(elements)
        self.reply_of: list[Reply | None] = [None] * count
        self.row_of = [0] * count
        self.drawn = bytearray(count)
        self.further: list[Reply] = []
        self.mutual: dict[int, int] = {}
        for one, other in debate.contradictions:
            first, second = number[one.id], number[other.id]
            self.mutual[first], self.mutual[second] = second, first
        self.stood = before.homes_among(number)
        self._find_ends()
        self._find_heads()
        self._find_homes()

    # -- where each claim stands -----------------------------------------------------------------

    def _find_ends(self) -> None:
        """Find what each relation leads from and to; nothing for a claim."""
        number = self.number
        self.starts: list[tuple[int, ...]] = []
        self.ends: list[tuple[int, ...]] = []
        self.is_step = bytearray(len(self.elements))
        self.quiet: list[int] = []  # relations that are no steps
        starts, ends, is_step = self.starts, self.ends, self.is_step
        for at, element in enumerate(self.elements):
            if isinstance(element, Claim):
                starts.append(())
                ends.append(())
                continue
            start, end = element.sides
            if isinstance(element, Support | Counterpoint):
                is_step[at] = True
            else:
                self.quiet.append(at)
            if len(start) == len(end) == 1:
                starts.append((number[start[0]],))
                ends.append((number[end[0]],))
            else:
                starts.append(tuple([number[name] for name in start]))
                ends.append(tuple([number[name] for name in end]))

    def _find_heads(self) -> None:
        """Find what leads to each claim or step, and where each claim is used."""
        count = len(self.elements)
        self.into: list[list[int]] = [_NOTHING] * count
        self.uses: list[list[int]] = [_NOTHING] * count
        self.head = [-1] * count
        uses, mutual, stood = self.uses, self.mutual, self.stood
        is_step, ends = self.is_step, self.ends
        contrasts: list[int] = []
        late: list[int] = []
        for relation, start in enumerate(self.starts):
            if not start:
                continue
            if not is_step[relation] and isinstance(self.elements[relation], Contrast):
                contrasts.append(relation)
                continue
            end = ends[relation]
            self._lead(relation, end[0] if len(end) == 1 else self._head(end))
            if relation in mutual:
                late.append(relation)
            else:
                for claim in start:
                    _add(uses, claim, relation)
        for relation in late:
            for claim in self.starts[relation]:
                if not uses[claim] or uses[claim][0] in mutual:
                    _add(uses, claim, relation)
        self.apart: list[int] = []
        for contrast in contrasts:
            left, right = self.starts[contrast], self.ends[contrast]
            # A side that leads nowhere else hangs below the other; so does one that did before.
            for start, end in ((right, left), (left, right)):
                if set(start).intersection(end):
                    continue
                if all(stood.get(claim) == contrast or self._is_free(claim) for claim in start):
                    for claim in start:
                        uses[claim] = [*uses[claim], contrast]
                    self._lead(contrast, end[0])
                    break
            else:
                self.apart.append(contrast)
        if contrasts:
            for relations in self.into:
                relations.sort()

    def _is_free(self, claim: int) -> bool:
        """Whether a claim leads nowhere, and need not stand apart."""
        return not self.uses[claim] and claim != self.main and claim not in self.rooted

    def _lead(self, relation: int, head: int) -> None:
        self.head[relation] = head
        _add(self.into, head, relation)

    def _head(self, end: Sequence[int]) -> int:
        # Below the last of several, if one relation holds them all.
        first, last = self.uses[end[0]], self.uses[end[-1]]
        return end[-1] if first and last and first[0] == last[0] else end[0]

    def _find_homes(self) -> None:
        """Choose for each claim the use it stands at: the first that the thesis rests on."""
        resting: set[int] | None = None
        head = self.head
        self.home = home = [-1] * len(self.elements)
        for claim, uses in enumerate(self.uses):
            if not uses or claim == self.main:
                continue
            first = uses[0]
            if len(uses) > 1:
                resting = self._resting() if resting is None else resting
                if claim in resting and head[first] not in resting:
                    first = next((use for use in uses if head[use] in resting), first)
            home[claim] = first
        self._keep_homes()
        # A circle of homes leads nowhere: its claims stand where they are first met instead.
        self.circular = circular = bytearray(len(home))
        seen = bytearray(len(home))
        for start, first in enumerate(home):
            if first < 0 or seen[start]:
                continue
            at = head[first]
            if not circular[at] and (seen[at] or (home[at] < 0 and not self.is_step[at])):
                seen[start] = True  # below what is known to lead to a root
                continue
            path: list[int] = []
            at = start
            while not seen[at] and (home[at] >= 0 or self.is_step[at]):
                seen[at] = circular[at] = True  # until the circle is closed, or something else met
                path.append(at)
                at = head[home[at] if home[at] >= 0 else at]
            if not circular[at] or (at in path and self._opens(path[path.index(at) :])):
                for each in path:
                    circular[each] = False

    def _keep_homes(self) -> None:
        """Let each claim stand in the box of the relation where it stood, if it is still there."""
        for claim, relation in self.stood.items():
            if claim != self.main and self.head[relation] >= 0 and claim in self._others(relation):
                self.home[claim] = relation
        for claim in self.rooted:
            self.home[claim] = -1

    def _opens(self, circle: list[int]) -> bool:
        """Let a claim of a circle that hung from nothing before do so again, if there is one."""
        roots = self.before.roots
        first = next((each for each in circle if self.elements[each].id in roots), -1)
        if first >= 0:
            self.home[first] = -1
        return first >= 0

    def _resting(self) -> set[int]:
        """Return the claims and steps that the thesis rests on, through any number of others."""
        into, others = self.into, self._others
        top = [self.main] if self.main >= 0 else []
        return set(reachable(top, lambda at: [n for use in into[at] for n in (use, *others(use))]))

    def _others(self, relation: int) -> tuple[int, ...]:
        start = self.starts[relation]
        if self.is_step[relation] or self.head[relation] not in start:
            return start
        return self.ends[relation] if isinstance(self.elements[relation], Contrast) else start

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
                others_of = self._others(step)
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
        relation = self.elements[number]
        assert not isinstance(relation, Claim)
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
                    held = starts[relation] if is_step[relation] else self._others(relation)
                    below = self._reply(relation, held)
                    replies.append(below)
                    if mutual or into[relation] or len(held) != 1 or into[held[0]]:
                        made.append((below, held, depth))
                if keeps:
                    before.sort(row.claim.id, replies)
                row.below = replies
            hits = [(each, self._others(each)) for each in self._hits(reply) if not drawn[each]]
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
            return _NOTHING
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
        reply.rows[max(self.row_of[there], self.row_of[claim])].word = "but"
        self.drawn[relation] = self.drawn[other] = True
        return True

    def _move_deep(self, reply: Reply) -> tuple[Reply, Sequence[ReplyRow]]:
        """Return the box and rows that take the place of a deep one, under their own heading."""
        more = any(row.own and self.into[self.number[row.claim.id]] for row in reply.rows)
        if not (more or self._hits(reply)):
            return reply, reply.rows
        rows = [ReplyRow(row.claim, own=False, word=row.word) for row in reply.rows if row.own]
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
                first, second = sorted((left, right), key=lambda side: min(at for _, at in side))
                if max(at for _, at in first) < min(at for _, at in second):
                    reply.rows[min(at for _, at in second)].word = "contrast"
                    continue
            for here, there in ((left, self.ends[contrast]), (right, self.starts[contrast])):
                for reply, at in {id(reply): (reply, at) for reply, at in here}.values():
                    self._refer(contrast, reply.rows[at], there)
        for relation in self.quiet:
            if self.head[relation] < 0:
                continue
            told = {id(self.reply_of[self.head[relation]])}
            others, start = self._others(relation), self.starts[relation]
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
        relation = self.elements[number]
        assert not isinstance(relation, Claim)
        reference = Reply(relation, self._kind(number), rows, number, heads=0)
        below = sorted([*row.below, reference], key=lambda each: each.order)
        self.before.sort(row.claim.id, below)
        row.below = below


def _add(lists: list[list[int]], at: int, number: int) -> None:
    """Add a number to one of the lists, which share an empty one at first."""
    if lists[at]:
        lists[at].append(number)
    else:
        lists[at] = [number]
