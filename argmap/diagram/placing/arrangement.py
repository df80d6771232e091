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
    inner_width,
)
from argmap.diagram.placing.division import BETWEEN, GAP, GRID, ReplyArrangement
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
        x: The left edge.
        y: The upper edge.
        width: How wide it is.
        height: How tall it is.
    """

    row: ReplyRow
    paragraph: Paragraph
    x: float
    y: float
    width: float
    height: float

    @property
    def lines(self) -> list[Line]:
        """The lines as they are set, made when they are drawn: large drawings are first placed."""
        return self.paragraph.lines(inner_width(self.width))


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

    def lines_of(self, cell: Cell) -> list[Line]:
        """Return the lines of a claim in it, as many for all that stand side by side.

        So these begin on one line, though each is set upwards from the lower edge of the box.
        """
        lines = cell.lines
        if not self.beside:
            return lines
        most = max([len(each.lines) for each in self.cells])
        return [*lines, *[[] for _ in range(most - len(lines))]]


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
        boxes: The numbers of its first box, and of the first one after it.
    """

    name: str
    heading: Paragraph
    lines: list[Line]
    x: float
    y: float
    width: float
    height: float
    boxes: tuple[int, int]


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


class _Spine(NamedTuple):
    """The start of a spine: its box, its height, and its place if it leaves a row."""

    box: int
    top: float
    aside: float | None = None


Slot: TypeAlias = tuple[float, float, float]
"""The start and the width of a block: its left edge, its upper edge, how wide it is."""

_Entry: TypeAlias = tuple[int, float, float]
"""The meeting of a line and a box: its number, its left edge, and its height."""


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
        lines = heading.lines(width - 2 * INSET)
        number, first = len(self.frames), len(self.boxes)
        self.frames.append(PlacedFrame(block.group, heading, lines, x, y, width, 0, (first, first)))
        at = y + 6 + len(lines) * heading.leading - GAP
        for each in blocks_of(block.below[0]):
            at = self._place(each, (x + INSET, at + GAP, width - 2 * INSET), entries)
        at += INSET
        inside = first, len(self.boxes)
        self.frames[number] = self.frames[number]._replace(height=at - y, boxes=inside)
        return at

    def _box(self, block: PlacedBlock, reply: Reply, slot: Slot, entries: list[_Entry]) -> float:
        x, y, width = slot
        several = len(block.rows) > 1
        choice = block.choice(width) if several and block.replied else None
        beside = choice is not None and choice.beside
        inset = block.inset_beside if beside else block.inset
        whole = width
        x, width = x + inset, width - inset
        number = len(self.boxes)
        if several:
            high, cells = self._cells(block, reply, (x, y, width), beside=beside)
        else:
            text = block.settled_height(width)
            high = y + text - y
            cells = [Cell(reply.rows[0], block.rows[0], x, y, width, text)]
        self.boxes.append(PlacedBox(reply, x, y, width, high, cells, beside))
        if block.effort.lean:  # the words of a large map take more memory than all else of it
            for row in block.rows:
                row.forget()
        entry = y + (_ENTRY if block.rows[0].leading <= 12 else _ENTRY + 2)
        entries.append((number, x, entry))
        at = y + high
        if choice is not None:
            at = self._replies(block, number, choice)
        elif block.replied:
            columns = block.single_choice(whole)
            below = blocks_of(block.below[0])
            at = self._columns(below, (x, at, width), columns, _Spine(number, at))
        if block.under:
            at = self._undercuts(block, number, entry, at)
        return at

    def _leaf(self, block: PlacedBlock, reply: Reply, slot: Slot, entries: list[_Entry]) -> float:
        """Place a box of one claim that nothing answers, as most are; return its lower edge."""
        x, y, width = slot
        text, row = block.settled_height(width), block.rows[0]
        high = y + text - y
        entries.append((len(self.boxes), x, y + (_ENTRY if row.leading <= 12 else _ENTRY + 2)))
        cells = [Cell(reply.rows[0], row, x, y, width, text)]
        self.boxes.append(PlacedBox(reply, x, y, width, high, cells, False))
        if block.effort.lean:
            row.forget()
        return y + high

    def _cells(
        self, block: PlacedBlock, reply: Reply, slot: Slot, *, beside: bool
    ) -> tuple[float, list[Cell]]:
        """Return the height of a box of several claims, and these in their places."""
        x, y, width = slot
        rows = block.rows
        count = len(rows)
        if beside:
            wide = width // count // GRID * GRID
            inside = inner_width(wide)
            high = max([row.height(inside) for row in rows])
            high += block.padding + block.extra / count
            return high, [
                Cell(reply.rows[at], row, x + at * wide, y, wide, high)
                for at, row in enumerate(rows)
            ]
        cells: list[Cell] = []
        at_y = y
        inside, extra = inner_width(width), block.extra / count
        for row, paragraph in zip(reply.rows, rows, strict=True):
            high = paragraph.count(inside) * paragraph.leading + block.padding + extra
            cells.append(Cell(row, paragraph, x, at_y, width, high))
            at_y += high
        return at_y - y, cells

    def _replies(self, block: PlacedBlock, number: int, choice: ReplyArrangement) -> float:
        """Place what answers the claims of a box; return the lower edge."""
        box = self.boxes[number]
        under = box.y + box.height
        last = len(box.cells) - 1
        if choice.beside:
            lowest = under
            for place, at in enumerate(block.replied):
                cell = box.cells[at]
                room = cell.width if at == last else cell.width - BETWEEN
                spine = _Spine(number, under)
                columns = choice.ends[place], choice.widths[place]
                blocks = blocks_of(block.below[at])
                low = self._columns(blocks, (cell.x, under, room), columns, spine)
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
            columns = choice.ends[place], choice.widths[place]
            blocks = blocks_of(block.below[at])
            low = self._columns(blocks, (box.x, low, box.width), columns, spine)
        return low

    def _columns(
        self,
        replies: Sequence[PlacedBlock],
        slot: Slot,
        columns: tuple[tuple[int, ...], tuple[float, ...]],
        spine: _Spine,
    ) -> float:
        """Place replies in their columns, each column on a spine; return the lower edge."""
        x, y, width = slot
        ends, widths = columns
        between = (width - sum(widths)) / max(1, len(widths) - 1)
        start, left, lowest = 0, x, y
        for end, wide in zip(ends, widths, strict=True):
            entries: list[_Entry] = []
            at = y
            inner, inside = left + INDENT, wide - INDENT
            for each in replies[start:end]:
                if each.leaf and each.reply is not None and len(each.rows) == 1:
                    at = self._leaf(each, each.reply, (inner, at + GAP, inside), entries)
                else:
                    at = self._place(each, (inner, at + GAP, inside), entries)
            if spine.aside is not None and start == 0:
                self._hang(spine, entries, spine.aside, from_=x)
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
        box = spine.box
        number, _, low = entries[-1]
        self.spines.append(Wire(box, number, (*start, (x, low))))
        self.stubs += [Wire(box, number, ((x, y), (to_x, y))) for number, to_x, y in entries]

    def _undercuts(self, block: PlacedBlock, number: int, entry: float, at: float) -> float:
        """Place the undercuts of a box below all its replies, their lines ending on its stub."""
        box = self.boxes[number]
        x = box.x - _NEAR - ASIDE * (0 if box.beside else block.aside)
        entries: list[_Entry] = []
        for each in block.under:
            at = self._place(each, (box.x + INDENT, at + GAP, box.width - INDENT), entries)
        for lower, to_x, y in entries:
            self.stubs.append(Wire(number, lower, ((x, entry), (x, y), (to_x, y)), hit=True))
        return at


def blocks_of(replies: Replies | None) -> Sequence[PlacedBlock]:
    """Return the blocks that answer a row."""
    return replies.blocks if replies is not None else ()
