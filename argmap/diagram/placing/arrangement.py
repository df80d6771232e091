"""Places for everything in a drawing: boxes, frames, spines and the short lines to them.

Points, from the top left. Lines are polylines of upright and level pieces: a spine runs down from a
box, or out of the side of a row; each reply hangs on it by a stub; the line of an undercut ends on
the stub of the step it hits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from argmap.diagram.placing.blocks import (
    ASIDE,
    INSET,
    PADDING,
    SPINE,
    PlacedBlock,
    Replies,
    inner_width,
)
from argmap.diagram.placing.division import BETWEEN, GAP, GRID, INDENT, ReplyArrangement
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
    cells: Sequence[Cell]
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


Slot: TypeAlias = tuple[float, float, float]
"""The start and the width of a block: its left edge, its upper edge, how wide it is."""

_Box: TypeAlias = "tuple[Reply, Paragraph, float, float, float, float, Sequence[Cell] | None, bool]"
"""A box as numbers: what it shows, its first text, its left edge, its upper edge, how wide it is,
how tall; its claims, if there are several; whether they stand side by side."""

_Hung: TypeAlias = "tuple[int, float, float, float | None, list[int], bool]"
"""The boxes on one line: the box above, where the line runs down, and its top; the side of the box,
where it leaves a row; the boxes below; whether these are undercuts, each with its own line."""

_Spine: TypeAlias = "tuple[int, float, float | None]"
"""The start of a spine: its box, its height, and its place if it leaves a row."""


class Arrangement:
    """Everything placed so far.

    A large drawing has more boxes and lines than there is time to make objects for while they are
    placed: they are kept as numbers, and made for whoever asks for them.

    Attributes:
        frames: Outer ones before those inside.
    """

    __slots__ = ("_boxes", "_hung", "frames")

    def __init__(self) -> None:
        self.frames: list[PlacedFrame] = []
        self._boxes: list[_Box] = []
        self._hung: list[_Hung] = []

    @property
    def count(self) -> int:
        """The number of boxes so far."""
        return len(self._boxes)

    def boxes(self) -> Iterator[PlacedBox]:
        """Yield the boxes in the order in which they are read."""
        for reply, text, x, y, width, high, several, beside in self._boxes:
            if several is not None:
                yield PlacedBox(reply, x, y, width, high, several, beside)
            else:
                cells = (Cell(reply.rows[0], text, x, y, width, high),)
                yield PlacedBox(reply, x, y, width, y + high - y, cells, beside)

    def spines(self) -> Iterator[Wire]:
        """Yield the lines that replies hang on."""
        for upper, x, top, side, numbers, is_hit in self._hung:
            if not is_hit:
                lower = numbers[-1]
                low = x, self._entry(lower)
                points = ((x, top), low) if side is None else ((side, top), (x, top), low)
                yield Wire(upper, lower, points)

    def stubs(self) -> Iterator[Wire]:
        """Yield the lines from a spine to a reply, and from a stub to an undercut."""
        for upper, x, top, _, numbers, is_hit in self._hung:
            for lower in numbers:
                y = self._entry(lower)
                end = self._boxes[lower][2], y
                if is_hit:
                    yield Wire(upper, lower, ((x, top), (x, y), end), hit=True)
                else:
                    yield Wire(upper, lower, ((x, y), end))

    def _entry(self, number: int) -> float:
        """Return the height at which the line to a box meets it."""
        _, text, _, y, *_ = self._boxes[number]
        return y + (_ENTRY if text.leading <= 12 else _ENTRY + 2)

    def place(self, block: PlacedBlock, slot: Slot) -> float:
        """Place a block that hangs from nothing; return its lower edge."""
        return self._place(block, slot, [])

    def _place(self, block: PlacedBlock, slot: Slot, hung: list[int]) -> float:
        if block.reply is None:
            return self._frame(block, slot, hung)
        return self._box(block, block.reply, slot, hung)

    def _frame(self, block: PlacedBlock, slot: Slot, hung: list[int]) -> float:
        x, y, width = slot
        heading = block.rows[0]
        lines = heading.lines(width - 2 * INSET)
        number, first = len(self.frames), self.count
        self.frames.append(PlacedFrame(block.group, heading, lines, x, y, width, 0, (first, first)))
        at = y + 6 + len(lines) * heading.leading - GAP
        for each in blocks_of(block.below[0]):
            at = self._place(each, (x + INSET, at + GAP, width - 2 * INSET), hung)
        at += INSET
        inside = first, self.count
        self.frames[number] = self.frames[number]._replace(height=at - y, boxes=inside)
        return at

    def _box(self, block: PlacedBlock, reply: Reply, slot: Slot, hung: list[int]) -> float:
        x, y, width = slot
        several = len(block.rows) > 1
        choice = block.choice(width) if several and block.replied else None
        beside = choice is not None and choice.beside
        inset = block.inset_beside if beside else block.inset
        whole = width
        x, width = x + inset, width - inset
        number = len(self._boxes)
        hung.append(number)
        cells: Sequence[Cell] | None = None
        if several:
            high, cells = self._cells(block, reply, (x, y, width), beside=beside)
        else:
            high = block.settled_height(width)
        self._boxes.append((reply, block.rows[0], x, y, width, high, cells, beside))
        if block.effort.lean:  # the words of a large map take more memory than all else of it
            for row in block.rows:
                row.forget()
        at = y + (high if several else y + high - y)
        if choice is not None and cells is not None:
            at = self._replies(block, (x, y, width), cells, (number, at, None), choice=choice)
        elif block.replied:
            columns, below = block.single_choice(whole), blocks_of(block.below[0])
            at = self._columns(below, (x, at, width), columns, (number, at, None))
        if block.under:
            at = self._undercuts(block, number, at)
        return at

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

    def _replies(
        self,
        block: PlacedBlock,
        slot: Slot,
        cells: Sequence[Cell],
        below: _Spine,
        *,
        choice: ReplyArrangement,
    ) -> float:
        """Place what answers the claims of a box; return the lower edge.

        Args:
            block: The box.
            slot: Its place.
            cells: The places of its claims.
            below: The start of a spine from its lower edge.
            choice: The columns of its replies.
        """
        x, y, width = slot
        number, under, _ = below
        last = len(cells) - 1
        if choice.beside:
            lowest = under
            for place, at in enumerate(block.replied):
                cell = cells[at]
                room = cell.width if at == last else cell.width - BETWEEN
                columns = choice.ends[place], choice.widths[place]
                blocks = blocks_of(block.below[at])
                low = self._columns(blocks, (cell.x, under, room), columns, below)
                lowest = max(lowest, low)
            return lowest
        # The last premise first, whose spine comes from below the box; then those further up, each
        # spine further out than the one before.
        low, out = under, x - PADDING
        for place in range(len(block.replied) - 1, -1, -1):
            at = block.replied[place]
            spine = below
            if at != last:
                cell = cells[at]
                spine = number, max(cell.y + cell.height / 2, y + _ENTRY + 6), out
                out -= ASIDE
            columns = choice.ends[place], choice.widths[place]
            blocks = blocks_of(block.below[at])
            low = self._columns(blocks, (x, low, width), columns, spine)
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
        number, top, aside = spine
        between = (width - sum(widths)) / max(1, len(widths) - 1)
        start, left, lowest = 0, x, y
        boxes = self._boxes
        for end, wide in zip(ends, widths, strict=True):
            hung: list[int] = []
            at = y
            inner, inside = left + INDENT, wide - INDENT
            for each in replies[start:end]:
                at += GAP
                reply = each.reply
                if reply is None or not each.leaf or len(each.rows) > 1:
                    at = self._place(each, (inner, at, inside), hung)
                    continue
                # A box of one claim that nothing answers, as most are.
                row = each.rows[0]
                high = each.settled_height(inside)
                hung.append(len(boxes))
                boxes.append((reply, row, inner, at, inside, high, None, False))
                if each.effort.lean:
                    row.forget()
                at += at + high - at
            if aside is None or start:
                self._hung.append((number, left + SPINE, top, None, hung, False))
            else:
                self._hung.append((number, aside, top, x, hung, False))
            lowest = max(lowest, at)
            start, left = end, left + wide + between
        return lowest

    def _undercuts(self, block: PlacedBlock, number: int, at: float) -> float:
        """Place the undercuts of a box below all its replies, their lines ending on its stub."""
        _, _, x, _, width, _, _, beside = self._boxes[number]
        hung: list[int] = []
        for each in block.under:
            at = self._place(each, (x + INDENT, at + GAP, width - INDENT), hung)
        line = x - _NEAR - ASIDE * (0 if beside else block.aside)
        self._hung.append((number, line, self._entry(number), None, hung, True))
        return at


def blocks_of(replies: Replies | None) -> Sequence[PlacedBlock]:
    """Return the blocks that answer a row."""
    return replies.blocks if replies is not None else ()
