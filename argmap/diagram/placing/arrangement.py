"""Places for everything in a drawing: boxes, frames, spines and the short lines to them.

Points, from the top left. Lines are polylines of upright and level pieces: a spine runs down from a
box, or out of the side of a row; each reply hangs on it by a stub; the line of an undercut ends on
the stub of the step it hits.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from attrs import Factory, define

from argmap.diagram.placing.blocks import (
    ASIDE,
    INDENT,
    INSET,
    PADDING,
    SPINE,
    PlacedBlock,
    Replies,
    ReplyArrangement,
    inner_width,
)
from argmap.diagram.placing.division import BETWEEN, GAP, GRID
from argmap.diagram.placing.paragraph import Line, Paragraph
from argmap.diagram.placing.replies import Reply, ReplyRow

Point: TypeAlias = tuple[float, float]

_ENTRY = 9.5  # how far below the top of a box its stub meets it
_NEAR = 5.5  # how far left of a box the line of its undercut runs


class Cell(NamedTuple):
    """The text of one claim in a box.

    Attributes:
        row: The claim.
        paragraph: The words, with their looks.
        lines: The lines as they are set.
        x: The left edge.
        y: The upper edge.
        width: How wide it is.
        height: How tall it is.
    """

    row: ReplyRow
    paragraph: Paragraph
    lines: list[Line]
    x: float
    y: float
    width: float
    height: float


class PlacedBox(NamedTuple):
    """A box in its place.

    Attributes:
        reply: What it shows.
        x: The left edge.
        y: The upper edge.
        width: How wide it is.
        height: How tall it is.
        cells: Its claims.
        beside: Whether they stand side by side.
    """

    reply: Reply
    x: float
    y: float
    width: float
    height: float
    cells: list[Cell]
    beside: bool


class PlacedFrame(NamedTuple):
    """A group in its place.

    Attributes:
        name: What it is called.
        heading: The words above its claims.
        lines: Their lines.
        x: The left edge.
        y: The upper edge.
        width: How wide it is.
        height: How tall it is.
    """

    name: str
    heading: Paragraph
    lines: list[Line]
    x: float
    y: float
    width: float
    height: float


class Wire(NamedTuple):
    """A line: a spine, or what ties a reply to it.

    Attributes:
        upper: The number of the box it hangs from.
        lower: The number of the box it leads to.
        points: Its corners, the end at the upper box or the spine first.
        hit: Whether it is the line of an undercut, which ends on a stub.
    """

    upper: int
    lower: int
    points: tuple[Point, ...]
    hit: bool = False


class Slot(NamedTuple):
    """The start and the width of a block."""

    x: float
    y: float
    width: float


class _Entry(NamedTuple):
    """The meeting of a line and a box: its number, its left edge, and its height."""

    number: int
    x: float
    y: float


class _Spine(NamedTuple):
    """The start of a spine: its box, its height, and its place if it leaves a row."""

    box: int
    top: float
    aside: float | None = None


@define(eq=False)
class Arrangement:
    """Everything placed so far.

    Attributes:
        boxes: In the order in which they are read.
        frames: Outer ones before those inside.
        spines: The lines that replies hang on.
        stubs: The lines from a spine to a reply.
    """

    boxes: list[PlacedBox] = Factory(list[PlacedBox])
    frames: list[PlacedFrame] = Factory(list[PlacedFrame])
    spines: list[Wire] = Factory(list[Wire])
    stubs: list[Wire] = Factory(list[Wire])

    def place(self, block: PlacedBlock, slot: Slot) -> float:
        """Place a block that hangs from nothing; return its lower edge."""
        return self._place(block, slot, [])

    def _place(self, block: PlacedBlock, slot: Slot, entries: list[_Entry]) -> float:
        if block.reply is None:
            return self._frame(block, slot, entries)
        return self._box(block, block.reply, slot, entries)

    def _frame(self, block: PlacedBlock, slot: Slot, entries: list[_Entry]) -> float:
        x, y, width = slot
        heading = block.rows[0]
        lines = heading.settle(width - 2 * INSET)
        number = len(self.frames)
        self.frames.append(PlacedFrame(block.group, heading, lines, x, y, width, 0))
        at = y + 6 + len(lines) * heading.leading - GAP
        for each in blocks_of(block.below[0]):
            at = self._place(each, Slot(x + INSET, at + GAP, width - 2 * INSET), entries)
        at += INSET
        self.frames[number] = self.frames[number]._replace(height=at - y)
        return at

    def _box(self, block: PlacedBlock, reply: Reply, slot: Slot, entries: list[_Entry]) -> float:
        choice = block.choice(slot.width) if block.replied else None
        beside = choice is not None and choice.beside
        inset = block.inset_beside if beside else block.inset
        inside = Slot(slot.x + inset, slot.y, slot.width - inset)
        number = len(self.boxes)
        box = self._set(block, reply, inside, beside=beside)
        self.boxes.append(box)
        entry = box.y + (_ENTRY if block.rows[0].leading <= 12 else _ENTRY + 2)
        entries.append(_Entry(number, box.x, entry))
        at = box.y + box.height
        if choice is not None:
            at = self._replies(block, number, choice)
        if block.under:
            at = self._undercuts(block, number, entry, at)
        return at

    def _set(self, block: PlacedBlock, reply: Reply, slot: Slot, *, beside: bool) -> PlacedBox:
        """Return the box with its claims in their places."""
        x, y, width = slot
        cells: list[Cell] = []
        count = len(block.rows)
        if beside:
            wide = width // count // GRID * GRID
            set_ = [row.settle(inner_width(wide)) for row in block.rows]
            high = max(
                [len(lines) * row.leading for lines, row in zip(set_, block.rows, strict=True)]
            )
            high += block.padding + block.extra / count
            for at, (text, lines) in enumerate(zip(block.rows, set_, strict=True)):
                cells.append(Cell(reply.rows[at], text, lines, x + at * wide, y, wide, high))
            return PlacedBox(reply, x, y, width, high, cells, beside=True)
        at_y = y
        extra = block.extra / count
        for row, paragraph in zip(reply.rows, block.rows, strict=True):
            lines = paragraph.settle(inner_width(width))
            high = len(lines) * paragraph.leading + block.padding + extra
            cells.append(Cell(row, paragraph, lines, x, at_y, width, high))
            at_y += high
        return PlacedBox(reply, x, y, width, at_y - y, cells, beside=False)

    def _replies(self, block: PlacedBlock, number: int, choice: ReplyArrangement) -> float:
        """Place what answers the claims of a box; return the lower edge."""
        box = self.boxes[number]
        under = box.y + box.height
        last = len(box.cells) - 1
        columns = list(zip(choice.ends, choice.widths, strict=True))
        if choice.beside:
            lowest = under
            for place, at in enumerate(block.replied):
                cell = box.cells[at]
                room = cell.width if at == last else cell.width - BETWEEN
                spine = _Spine(number, under)
                slot = Slot(cell.x, under, room)
                low = self._columns(blocks_of(block.below[at]), slot, columns[place], spine)
                lowest = max(lowest, low)
            return lowest
        # The last premise first, whose spine comes from below the box; then those further up, each
        # spine further out than the one before.
        low, out = under, box.x - PADDING
        for place in range(len(block.replied) - 1, -1, -1):
            at = block.replied[place]
            spine = _Spine(number, under)
            if at != last:
                cell = box.cells[at]
                exit_ = max(cell.y + cell.height / 2, box.y + _ENTRY + 6)
                spine = _Spine(number, exit_, out)
                out -= ASIDE
            slot = Slot(box.x, low, box.width)
            low = self._columns(blocks_of(block.below[at]), slot, columns[place], spine)
        return low

    def _columns(
        self,
        replies: Sequence[PlacedBlock],
        slot: Slot,
        columns: tuple[tuple[int, ...], tuple[float, ...]],
        spine: _Spine,
    ) -> float:
        """Place replies in their columns, each column on a spine; return the lower edge."""
        ends, widths = columns
        between = (slot.width - sum(widths)) / max(1, len(widths) - 1)
        start, left, lowest = 0, slot.x, slot.y
        for end, wide in zip(ends, widths, strict=True):
            entries: list[_Entry] = []
            at = slot.y
            for each in replies[start:end]:
                at = self._place(each, Slot(left + INDENT, at + GAP, wide - INDENT), entries)
            if spine.aside is not None and start == 0:
                self._hang(spine, entries, spine.aside, from_=slot.x)
            else:
                self._hang(spine, entries, left + SPINE)
            lowest = max(lowest, at)
            start, left = end, left + wide + between
        return lowest

    def _hang(
        self, spine: _Spine, entries: Sequence[_Entry], x: float, *, from_: float | None = None
    ) -> None:
        """Draw a spine and the stubs of all that hangs on it; one from a row leaves its side."""
        start: tuple[Point, ...] = ((x, spine.top),)
        if from_ is not None:
            start = ((from_, spine.top), (x, spine.top))
        last = entries[-1]
        self.spines.append(Wire(spine.box, last.number, (*start, (x, last.y))))
        for entry in entries:
            points = ((x, entry.y), (entry.x, entry.y))
            self.stubs.append(Wire(spine.box, entry.number, points))

    def _undercuts(self, block: PlacedBlock, number: int, entry: float, at: float) -> float:
        """Place the undercuts of a box below all its replies, their lines ending on its stub."""
        box = self.boxes[number]
        x = box.x - _NEAR - ASIDE * (0 if box.beside else block.aside)
        entries: list[_Entry] = []
        for each in block.under:
            slot = Slot(box.x + INDENT, at + GAP, box.width - INDENT)
            at = self._place(each, slot, entries)
        for end in entries:
            points = ((x, entry), (x, end.y), (end.x, end.y))
            self.stubs.append(Wire(number, end.number, points, hit=True))
        return at


def blocks_of(replies: Replies | None) -> Sequence[PlacedBlock]:
    """Return the blocks that answer a row."""
    return replies.blocks if replies is not None else ()
