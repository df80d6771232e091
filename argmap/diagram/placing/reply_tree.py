"""The tree of replies of a map: each claim once, below what it first bears on; else a reference.

Nearly every map is a tree of replies with a few links across. A claim stands where the document
first uses it; every further use, and whatever would run in a circle, is a row that refers to it by
its number. An outline of this kind is what Marriott et al. (2011) call a hi-tree.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagram.placing.order import Order
from argmap.diagram.placing.replies import Outline, Reply, ReplyRow, number_claims
from argmap.diagram.plan.plan import Kind
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import (
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Relation,
    Restatement,
    Support,
)

DEEPEST = 24
"""Most levels of replies; deeper ones go on under a heading of their own."""


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
    """The state of one outline in the making."""

    def __init__(self, debate: ArgumentMap, deepest: int, before: Order) -> None:
        self.debate, self.deepest, self.before = debate, deepest, before
        self.thesis = debate.thesis
        if debate.view_of is not None and self.thesis is not None:
            # What a view is about stands where it stood, below what it bears on.
            self.thesis = self.thesis if self.thesis.id == before.roof else None
        self.main = self.thesis.id if self.thesis else ""
        self.order = {element.id: at for at, element in enumerate(debate.elements)}
        self.row_of: dict[str, tuple[Reply, int]] = {}
        self.drawn: set[str] = set()
        self.further: list[Reply] = []
        self.steps = {e.id: e for e in debate.elements if isinstance(e, (Support, Counterpoint))}
        self.mutual: dict[str, str] = {}
        for one, other in debate.contradictions:
            self.mutual[one.id], self.mutual[other.id] = other.id, one.id
        self._find_heads()
        self._find_homes()

    # -- where each claim stands -----------------------------------------------------------------

    def _find_heads(self) -> None:
        """Find what leads to each claim or step, and where each claim is used."""
        self.into: dict[str, list[Relation]] = {}
        self.head: dict[str, str] = {}
        self.uses: dict[str, list[Relation]] = {}
        contrasts: list[Contrast] = []
        late: list[Relation] = []
        for element in self.debate.elements:
            if isinstance(element, Claim):
                continue
            if isinstance(element, Contrast):
                contrasts.append(element)
                continue
            self._lead(element, self._head(element))
            if element.id in self.mutual:
                late.append(element)
            else:
                for name in element.sides[0]:
                    self.uses.setdefault(name, []).append(element)
        main = self.main
        for relation in late:
            for name in relation.sides[0]:
                known = self.uses.get(name)
                if known is None or known[0].id in self.mutual:
                    self.uses.setdefault(name, []).append(relation)
        self.apart: list[Contrast] = []
        for contrast in contrasts:
            # A side that leads nowhere else hangs below the other.
            for start, end in ((contrast.right, contrast.left), (contrast.left, contrast.right)):
                free = not any(name in self.uses or name == main for name in start)
                if free and not set(start).intersection(end):
                    for name in start:
                        self.uses[name] = [contrast]
                    self._lead(contrast, end[0])
                    break
            else:
                self.apart.append(contrast)
        if contrasts:
            for relations in self.into.values():
                relations.sort(key=lambda each: self.order[each.id])

    def _lead(self, relation: Relation, head: str) -> None:
        self.head[relation.id] = head
        self.into.setdefault(head, []).append(relation)

    def _head(self, relation: Relation) -> str:
        end = relation.sides[1]
        if len(end) == 1:
            return end[0]
        # Below the last of several, if one relation holds them all.
        first, last = self.uses.get(end[0]), self.uses.get(end[-1])
        return end[-1] if first and last and first[0] is last[0] else end[0]

    def _find_homes(self) -> None:
        """Choose for each claim the use it stands at: the first that the thesis rests on."""
        main = self.main
        resting = self._resting(main)
        self.home: dict[str, Relation] = {}
        for name, uses in self.uses.items():
            if name == main:
                continue
            first = uses[0]
            if name in resting and self.head[first.id] not in resting:
                first = next((use for use in uses if self.head[use.id] in resting), first)
            wanted = self.before.homes.get(name)
            if wanted is not None:
                first = next((use for use in uses if use.id == wanted), first)
            self.home[name] = first
        # A circle of homes leads nowhere: its claims stand where they are first met instead.
        state: dict[str, bool] = {}
        for name in self.home:
            path: list[str] = []
            at = name
            while at in self.home or at in self.steps:
                if at in state:
                    break
                state[at] = True  # until the circle is closed, or a claim that leads nowhere met
                path.append(at)
                at = self.head[self.home[at].id if at in self.home else at]
            circular = state.get(at, False)
            for each in path:
                state[each] = circular
        self.circular = {name for name, circular in state.items() if circular}

    def _resting(self, main: str) -> set[str]:
        """Return the claims and steps that the thesis rests on, through any number of others."""
        found = {main}
        waiting = [main] if main else []
        while waiting:
            for relation in self.into.get(waiting.pop(), ()):
                for name in (relation.id, *self._others(relation)):
                    if name not in found:
                        found.add(name)
                        waiting.append(name)
        return found

    def _others(self, relation: Relation) -> tuple[str, ...]:
        start, end = relation.sides
        if isinstance(relation, Contrast) and self.head[relation.id] in start:
            return end
        return start

    # -- the boxes -------------------------------------------------------------------------------

    def outline(self) -> Outline:
        """Build everything, in the order of the document."""
        thesis = None if self.thesis is None else self._root(self.thesis)
        tied = set(self.into) | set(self.uses) | self.before.tied
        for contrast in self.apart:
            tied.update(contrast.left, contrast.right)
        others: list[Reply] = []
        loose: list[Reply] = []
        for claim in self.debate.claims:
            if claim.id not in self.home and claim.id not in self.row_of:
                (others if claim.id in tied else loose).append(self._root(claim))
        others += [
            self._root(self.debate.claim(self._on_circle(claim.id)))
            for claim in self.debate.claims
            if claim.id not in self.row_of
        ]
        for step in self.steps.values():
            if step.id not in self.drawn:  # counterpoints that hit each other in a circle
                reply = self._reply(step)
                others.append(reply)
                self._expand(reply, 0)
        self._add_references()
        for replies in (others, self.further, loose):
            self.before.sort(replies)
        return number_claims(thesis, others, self.further, loose)

    def _on_circle(self, name: str) -> str:
        """Return the first claim of the document on the circle that the claim leads to."""
        path: dict[str, None] = {}
        at = name
        while at not in path:
            path[at] = None
            at = self.head[self.home[at].id if at in self.home else at]
        circle = list(path)[list(path).index(at) :]
        claims = [each for each in circle if each not in self.steps and each not in self.row_of]
        return min(claims, key=self.order.__getitem__) if claims else name

    def _root(self, claim: Claim) -> Reply:
        reply = Reply(None, None, [ReplyRow(claim, own=True)])
        self.row_of[claim.id] = (reply, 0)
        self._expand(reply, 0)
        return reply

    def _reply(self, relation: Relation) -> Reply:
        """Return the box of a relation, with the claims that stand in it and references to others.

        The second side of a contradiction is drawn with the first.
        """
        self.drawn.add(relation.id)
        kind = self._kind(relation)
        rows: list[ReplyRow] = []
        reply = Reply(relation, kind, rows, self.order[relation.id])
        row_of, main = self.row_of, self.main
        for name in self._others(relation):
            own = (
                name not in row_of
                and name != main
                and (self.home.get(name) is relation or name in self.circular)
            )
            rows.append(ReplyRow(self.debate.claim(name), own, "joined" if rows else ""))
            if own:
                row_of[name] = (reply, len(rows) - 1)
        if kind in {"support", "counterpoint"}:
            return reply
        if kind == "contradiction":
            reply.heads = 2
            if rows[0].own:
                self.drawn.add(self.mutual[relation.id])
        elif kind != "undercut":
            reply.heads = 0
        return reply

    def _kind(self, relation: Relation) -> Kind:
        if type(relation) is Support:
            return "support"
        if isinstance(relation, Counterpoint):
            if relation.target in self.steps:
                return "undercut"
            return "contradiction" if relation.id in self.mutual else "counterpoint"
        if isinstance(relation, Context):
            return "context"
        return "restatement" if isinstance(relation, Restatement) else "contrast"

    def _expand(self, root: Reply, depth: int) -> None:
        """Build what stands below a box, whatever its depth."""
        waiting = [(root, depth)]
        while waiting:
            reply, depth = waiting.pop()
            into = self.into
            rows, undercuts = reply.rows, reply.undercuts
            if depth >= self.deepest:
                rows, undercuts = self._move_deep(reply)
                depth = 0
            made: list[Reply] = []
            for row in rows:
                # A row that goes on refers to a claim, and holds what bears on it all the same.
                if row.own or (rows is not reply.rows):
                    for relation in into.get(row.claim.id, ()):
                        if self._is_drawn_otherwise(relation, row):
                            continue
                        below = self._reply(relation)
                        row.below.append(below)
                        made.append(below)
            for relation in self._hits(reply):
                if relation.id not in self.drawn:
                    below = self._reply(relation)
                    undercuts.append(below)
                    made.append(below)
            for row in rows:
                self.before.sort(row.below)
            self.before.sort(undercuts)
            waiting += [(each, depth + 1) for each in reversed(made)]

    def _hits(self, reply: Reply) -> list[Relation]:
        """Return the undercuts of a box's relation; those of either side of a contradiction."""
        if reply.relation is None:
            return []
        name = reply.relation.id
        hits = self.into.get(name, [])
        other = self.mutual.get(name)
        return hits if other is None else [*hits, *self.into.get(other, ())]

    def _is_drawn_otherwise(self, relation: Relation, row: ReplyRow) -> bool:
        """Whether a contradiction is drawn already, or stands within one box."""
        other = self.mutual.get(relation.id)
        if other is None:
            return relation.id in self.drawn
        if relation.id in self.drawn:
            return True
        here = self.row_of[row.claim.id]
        there = self.row_of.get(relation.sides[0][0])
        if there is None or there[0] is not here[0]:
            return False
        if there[1] == here[1]:
            return False
        later = max(here[1], there[1])
        here[0].rows[later].word = "but"
        self.drawn.update((relation.id, other))
        return True

    def _move_deep(self, reply: Reply) -> tuple[list[ReplyRow], list[Reply]]:
        """Divide replies from those that would stand too deep: these get a heading of their own."""
        into = self.into
        more = any(row.own and row.claim.id in into for row in reply.rows)
        if not (more or self._hits(reply)):
            return reply.rows, reply.undercuts
        rows = [ReplyRow(row.claim, own=False, word=row.word) for row in reply.rows if row.own]
        shown = rows or [ReplyRow(reply.rows[0].claim, own=False)]
        further = Reply(None, None, shown, goes_on=True)
        for row in reply.rows:
            row.moved = row.own
        self.further.append(further)
        return rows, further.undercuts

    # -- what refers to boxes elsewhere ------------------------------------------------------------

    def _add_references(self) -> None:
        """Add contrasts between boxes, and restatements of claims in several boxes."""
        for contrast in self.apart:
            left = [self.row_of[name] for name in contrast.left]
            right = [self.row_of[name] for name in contrast.right]
            if len({id(reply) for reply, _ in (*left, *right)}) == 1:
                reply = left[0][0]
                first, second = sorted((left, right), key=lambda side: min(at for _, at in side))
                if max(at for _, at in first) < min(at for _, at in second):
                    reply.rows[min(at for _, at in second)].word = "contrast"
                    continue
            for here, there in ((left, contrast.right), (right, contrast.left)):
                reply, at = here[-1]
                self._refer(contrast, reply.rows[at], there, "contrast")
        quiet: tuple[Restatement | Context, ...]
        quiet = (*self.debate.restatements, *self.debate.contexts)
        for relation in quiet:
            start, end = relation.sides
            told = {id(self.row_of[self.head[relation.id]][0])}
            for name in end:
                reply, at = self.row_of[name]
                if id(reply) not in told:
                    told.add(id(reply))
                    self._refer(relation, reply.rows[at], start, self._kind(relation))

    def _refer(self, relation: Relation, row: ReplyRow, names: Sequence[str], kind: Kind) -> None:
        rows = [
            ReplyRow(self.debate.claim(name), own=False, word="joined" if at else "")
            for at, name in enumerate(names)
        ]
        reply = Reply(relation, kind, rows, self.order[relation.id], heads=0)
        row.below.append(reply)
        row.below.sort(key=lambda each: each.order)
