"""Blocks made of an outline: a box for each reply, a frame around those of one group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from argmap.diagram.content.annotations import Annotations
from argmap.diagram.placing.blocks import PlacedBlock, Replies
from argmap.diagram.placing.box_text import BoxText, Said
from argmap.diagram.placing.division import INDENT
from argmap.diagram.placing.effort import Effort
from argmap.diagram.placing.paragraph import Paragraph
from argmap.diagram.placing.replies import Reply
from argmap.diagram.plan.plan import common, frame_path
from argmap.model.placeholders import is_stub, stance
from argmap.model.records import Claim

if TYPE_CHECKING:
    from argmap.diagram.placing.guide import Guide

_PADDING, _PADDING_ROW, _PADDING_THESIS = 6, 8, 8
_GAUGE = 6  # the height of a bar that shows a strength
_NOTHING: Said = frozenset()
_NONE_BELOW = (None,)  # the replies to a box of one claim that has none
_FRAMES = 16
"""Most frames one in the other that are each of one group; within them a frame has all its names.

Heights are found from the outermost block inwards, so that blocks cannot be nested without end.
"""


class BlockBuilder:
    """Makes the blocks of one drawing.

    Args:
        text: Makes the paragraphs.
        names: What is said besides the texts.
        effort: How hard a good arrangement is looked for.
        crowd: How many claims share a frame at most, beyond the first of them.
        guide: The drawing whose columns are kept, if there is one.
    """

    def __init__(
        self,
        text: BoxText,
        names: Annotations,
        effort: Effort,
        crowd: int,
        guide: Guide | None = None,
    ) -> None:
        self.text, self.names, self.effort, self.crowd = text, names, effort, crowd
        self.guide = guide
        self.grouped = text.grouped
        self._headed: dict[tuple[str, ...], Said] = {}

    def blocks(
        self,
        replies: Sequence[Reply],
        path: tuple[str, ...] = (),
        said: Said = _NOTHING,
        frames: int = 0,
    ) -> list[PlacedBlock]:
        """Return the blocks of replies that stand side by side or below each other.

        Args:
            replies: The replies, in order.
            path: The groups whose frames they stand in.
            said: What the headings of these frames say.
            frames: How many frames they stand in, one in the other.
        """
        if not self.grouped:
            return [self._box(reply, path, said, frames) for reply in replies]
        made: list[PlacedBlock] = []
        at = 0
        while at < len(replies):
            group = _group(replies[at])
            if len(group) <= len(path) or group[: len(path)] != path:
                if not group or group == path or group == path[: len(group)]:
                    made.append(self._box(replies[at], path, said, frames))
                    at += 1
                    continue
                inside = group[:1]  # a group of its own within another
            else:
                inside = group[: len(path) + 1]
            if frames >= _FRAMES:
                inside = group
            end, held = at + 1, _bulk(replies[at])
            while end < len(replies) and _group(replies[end])[: len(inside)] == inside:
                held += _bulk(replies[end])
                if held > self.crowd:
                    break
                end += 1
            held_in = common([_group(each) for each in replies[at:end]])
            made.append(self._frame(replies[at:end], path, held_in, said, frames + 1))
            at = end
        return made

    def roof(self, thesis: Reply) -> tuple[Paragraph | None, PlacedBlock]:
        """Return the block of the main claim, and the heading of its group, which has no frame.

        A frame would stand around all that is said for and against it, of whatever groups. What all
        of that shares is said in the heading. Where all replies stand in its groups too, these have
        no frames either, unless something of no group would seem to be in them.

        Args:
            thesis: The main claim.
        """
        claim = thesis.rows[0].claim
        if not claim.group or is_stub(claim):
            return None, self._box(thesis, (), _NOTHING, 0)
        shared = self._shared_by([thesis])
        path = _group_of_all(thesis)
        heading = self.text.heading(" / ".join(claim.group), shared, again=False)
        return heading, self._box(thesis, path, shared, 0)

    def replies(self, blocks: list[PlacedBlock], above: str, indent: float = INDENT) -> Replies:
        """Return blocks that answer a claim, or stand in a part, with the columns they keep."""
        held = self.guide.columns_of(above, blocks) if self.guide else None
        return Replies(blocks, indent, held)

    def _frame(
        self,
        replies: Sequence[Reply],
        outer: tuple[str, ...],
        path: tuple[str, ...],
        said: Said,
        frames: int,
    ) -> PlacedBlock:
        """Return a frame; the second of a group says the name alone, and its boxes say the rest.

        Where all of it stands in a group within the group, one frame has both names.

        Args:
            replies: What stands in it.
            outer: The groups whose frames it stands in.
            path: Its own group.
            said: What the headings around it say.
            frames: How many frames there are with it, one in the other.
        """
        shared = self._shared_by(replies)
        within = frames <= _FRAMES and path[: len(outer)] == outer
        name = " / ".join(path[len(outer) :] if within else path)
        again = path in self._headed
        if again:
            shared &= self._headed[path]
        else:
            self._headed[path] = shared
        heading = self.text.heading(name, shared - said, again=again)
        inside = self.blocks(replies, path, said | shared, frames)
        return PlacedBlock(None, [heading], [Replies(inside)], effort=self.effort, group=name)

    def _shared_by(self, replies: Iterable[Reply]) -> Said:
        """Return the point of view, the voice and the endorsement of all claims in a frame.

        Those that a stub counts are among them.
        """
        shared: Said | None = None
        for claim in _claims(replies):
            own = self.text.said_of(stance(claim))
            shared = own if shared is None else shared & own
            if not shared:
                return _NOTHING
        return shared or _NOTHING

    def _box(self, reply: Reply, path: tuple[str, ...], said: Said, frames: int) -> PlacedBlock:
        marked = bool(self.names.marks)
        if len(reply.rows) == 1 and not (reply.rows[0].below or reply.undercuts or marked):
            row = self.text.row(reply, 0, said)
            padding = _PADDING if row.leading <= 12 else _PADDING_THESIS
            return PlacedBlock(reply, (row,), _NONE_BELOW, effort=self.effort, padding=padding)
        rows: list[Paragraph] = []
        below: list[Replies | None] = []
        extra = 0.0
        for at, held in enumerate(reply.rows):
            rows.append(self.text.row(reply, at, said))
            if held.below:
                made = self.blocks(held.below, path, said, frames)
                below.append(self.replies(made, held.claim.id))
            else:
                below.append(None)
            if marked and held.own and self.names.mark(held.claim).level is not None:
                extra = _GAUGE * len(reply.rows)
        under = self.blocks(reply.undercuts, path, said, frames) if reply.undercuts else []
        padding = _PADDING if len(rows) == 1 else _PADDING_ROW
        if len(rows) == 1 and rows[0].leading > 12:
            padding = _PADDING_THESIS
        block = PlacedBlock(
            reply, rows, below, under, effort=self.effort, padding=padding, extra=extra
        )
        if self.guide and len(block.replied) > 1:
            block.keep_side(self.guide.stood_beside(reply))
        return block


def _group(reply: Reply) -> tuple[str, ...]:
    """Return the groups a reply stands in; a reference stands where it is."""
    if len(reply.rows) == 1:
        row = reply.rows[0]
        if not (row.own and row.claim.group):
            return ()
    groups = [row.claim.group for row in reply.rows if row.own]
    if not groups:
        return ()
    return frame_path(common(groups) if len(groups) > 1 else groups[0])


def _group_of_all(top: Reply) -> tuple[str, ...]:
    """Return the groups of a claim that need no frame around what stands below it.

    All its replies stand in them, and each box below these does or has a frame of another group.
    """
    replies = [*top.rows[0].below, *top.undercuts]
    path = common([_group(each) for each in (top, *replies) if _has_own(each)])
    for reply in _all_replies(replies):
        if _has_own(reply):
            group = _group(reply)
            while group != path and group == path[: len(group)]:
                path = path[:-1]
    return path


def _has_own(reply: Reply) -> bool:
    return any(row.own for row in reply.rows)


def _all_replies(replies: Iterable[Reply]) -> Iterable[Reply]:
    waiting = list(replies)
    while waiting:
        reply = waiting.pop()
        yield reply
        for row in reply.rows:
            waiting += row.below
        waiting += reply.undercuts


def _claims(replies: Iterable[Reply]) -> Iterable[Claim]:
    for reply in _all_replies(replies):
        for row in reply.rows:
            if row.own:
                yield row.claim


def _bulk(reply: Reply) -> int:
    return sum([1 for _ in _claims([reply])])
