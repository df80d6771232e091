"""The order of an outline, for that of a view or an edited map to keep."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.diagram.placing.replies import Outline, Reply, walk
from argmap.diagram.plan.plan import Kind
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import is_stub
from argmap.model.records import Claim


class Order:
    """The place of each claim in an earlier outline, and their order.

    Attributes:
        homes: For each claim, the relation whose box it stood in.
        roots: The claims that hung from nothing.
        tied: Those of them that were tied to others all the same.
    """

    def __init__(self, before: Outline | None) -> None:
        self.homes: dict[str, str] = {}
        self._below: list[str] = []  # the claims of the thesis, itself first
        self.roots: set[str] = set()
        self.tied: set[str] = set()
        self._claims: dict[str, int] = {}
        self._replies: dict[tuple[str, str], int] = {}
        self._answers: dict[tuple[str, Kind | None], list[str]] = {}
        if before is None:
            return
        if before.thesis is not None:
            below = walk([before.thesis])
            self._below = [row.claim.id for each in below for row in each.rows if row.own]
        self.tied = {row.claim.id for each in before.roots for row in each.rows if row.own}
        self.tied -= {row.claim.id for each in before.loose for row in each.rows}
        above: dict[int, str] = {}  # the names above replies still to come
        for at, reply in enumerate(walk(before.roots)):
            over = above.pop(id(reply), "")
            self._replies[over, name_of(reply)] = at
            self._answers.setdefault((over, reply.kind), []).append(name_of(reply))
            for row in reply.rows:
                if row.own:
                    self._claims[row.claim.id] = at
                    if reply.relation is None:
                        self.roots.add(row.claim.id)
                    else:
                        self.homes[row.claim.id] = reply.relation.id
                above.update(dict.fromkeys(map(id, row.below), row.claim.id))
            above.update(dict.fromkeys(map(id, reply.undercuts), name_of(reply)))

    def first_in(self, view: ArgumentMap) -> Claim | None:
        """Return the claim that stands first in a view: the thesis, or the stub above its part."""
        at = next((name for name in self._below if name in view), "")
        if not at or at == self._below[0]:
            return view.claim(at) if at else None
        above: dict[str, None] = {}
        while at not in above:
            above[at] = None
            element = view[at]
            if isinstance(element, Claim):
                home = self.homes.get(at, "")
                if home not in view:
                    break
                element = view[home]
            assert not isinstance(element, Claim)
            start, end = element.sides
            at = (end if at in start or at == element.id else start)[0]
        used = any(at in each.sides[0] for each in view if not isinstance(each, Claim))
        claim = view[at]
        return claim if isinstance(claim, Claim) and is_stub(claim) and not used else None

    def homes_among(self, number: Mapping[str, int]) -> dict[int, int]:
        """Return the home of each claim that has one still, both by their numbers."""
        return {
            number[claim]: number[relation]
            for claim, relation in self.homes.items()
            if claim in number and relation in number
        }

    def roots_among(self, number: Mapping[str, int]) -> set[int]:
        """Return the claims that hung from nothing, by their numbers."""
        return {number[name] for name in self.roots if name in number}

    @property
    def keeps(self) -> bool:
        """Whether there is an earlier outline, whose order is kept."""
        return bool(self._claims)

    def sort(self, above: str, replies: list[Reply]) -> None:
        """Put replies into the order that they had.

        One that did not answer the same stands where the first of its claims did; what stands for
        several that were left out, where the middle one of these did; what is new goes after what
        it stood after.

        Args:
            above: The claim or the relation that they answer; nothing for what hangs from none.
            replies: The replies.
        """
        if not self._claims or len(replies) < 2:
            return
        here = {name_of(reply) for reply in replies}
        keys: dict[int, int] = {}
        at = -1
        for reply in replies:
            known = self._replies.get((above, name_of(reply)))
            if known is None and stands_for_others(reply):
                gone = [n for n in self._answers.get((above, reply.kind), ()) if n not in here]
                known = self._replies[above, gone[(len(gone) - 1) // 2]] if gone else None
            if known is None:
                known = self._first(reply, at)
            at = keys[id(reply)] = known
        replies.sort(key=lambda reply: keys[id(reply)])

    def _first(self, reply: Reply, default: int) -> int:
        """Return the first place of the claims that stand in a reply now, or else below it."""
        for replies in ([reply], walk([reply])):
            known = [
                self._claims[row.claim.id]
                for each in replies
                for row in each.rows
                if row.own and row.claim.id in self._claims
            ]
            if known:
                return min(known)
        return default


def stands_for_others(reply: Reply) -> bool:
    """Return whether a reply is but the stub of those that a view left out."""
    return not reply.refers and is_stub(reply.rows[0].claim)


def name_of(reply: Reply) -> str:
    """Return the name of a reply among those that answer the same: of its relation, or claim."""
    relation = (reply.continues or reply).relation
    return reply.rows[0].claim.id if relation is None else relation.id
