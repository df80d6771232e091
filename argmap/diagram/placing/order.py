"""The order of an outline, for that of a view or an edited map to keep."""

from __future__ import annotations

from argmap.diagram.placing.replies import Outline, Reply, walk


class Order:
    """The place of each claim in an earlier outline, and their order.

    Attributes:
        homes: For each claim, the relation whose box it stood in.
        roof: The id of the claim that stood first, as the thesis; empty if none did.
        tied: The claims that hung from nothing, and yet were tied to others.
    """

    def __init__(self, before: Outline | None) -> None:
        self.homes: dict[str, str] = {}
        self.roof = ""
        self.tied: set[str] = set()
        self._order: dict[str, int] = {}
        if before is None:
            return
        if before.thesis is not None:
            self.roof = before.thesis.rows[0].claim.id
        self.tied.update([row.claim.id for each in before.others for row in each.rows if row.own])
        for reply in walk(before.roots):
            for row in reply.rows:
                if row.own:
                    self._order[row.claim.id] = len(self._order)
                    if reply.relation is not None:
                        self.homes[row.claim.id] = reply.relation.id

    @property
    def keeps(self) -> bool:
        """Whether there is an earlier outline, whose order is kept."""
        return bool(self._order)

    def sort(self, replies: list[Reply]) -> None:
        """Put replies into the order that they had; what is new goes after what it stood after."""
        if not self._order or len(replies) < 2:
            return
        keys: dict[int, int] = {}
        at = -1
        for reply in replies:
            own = [row.claim.id for row in reply.rows if row.own]
            at = min([self._order[name] for name in own if name in self._order], default=at)
            keys[id(reply)] = at
        replies.sort(key=lambda reply: keys[id(reply)])
