"""Boxes and frames as functions from a width to a height, with the columns that make them low.

A block is asked for its height at a width; it answers with the least of those that its replies
reach in one column or in several, each a contiguous part of them (compare Marriott and Sbarski
2007; Domrös et al. 2021). An answer is reckoned once for every four points of width. Blocks nest as
deep as an outline shows replies, which is bounded, so that they may call each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from argmap.diagram.placing.balance import Room, Shares, Stack, balance, even_out, stack_of
from argmap.diagram.placing.division import (
    BETWEEN,
    GAP,
    GRID,
    INDENT,
    Columns,
    Held,
    ReplyArrangement,
    column_counts,
    divide,
    shared_out_to,
)
from argmap.diagram.placing.effort import LEAST, Effort
from argmap.diagram.placing.paragraph import Paragraph
from argmap.diagram.placing.replies import Reply

SPINE = 5
"""Indent of the spine that replies hang on, in points."""

INSET, PADDING = 6, 5
"""The room between a frame and what stands in it, and between a box and its text."""

HIT, HIT_BOTH, ASIDE = 8, 12, 8
"""Indent of a box for the line of an undercut, and for a spine that leaves a row."""

# What a box takes for each point of its text set on one line, and besides: measured on debates of
# 1,000 claims, white included.
_AREA, _AREA_OF_BOX = 16.0, 3_000.0
_ROOMY = 280  # the width of a box whose sides have room for what an engine sets too wide
_UNEVEN = 1.35  # columns side by side differ by at most this much
_SKEW, _WORTH_SKEW = 4.0, 0.94  # columns of very different widths have to gain more
_WORTH = 0.985  # more columns have to be lower by this much
_WAYS = ((_UNEVEN, _WORTH), (_SKEW, _WORTH_SKEW))  # of uneven columns, each with what it gains
_WAYS_OF_MANY = ((_SKEW, _WORTH),)  # where a map is very large
_FEW, _MANY = 12, 400
"""Up to so many boxes columns are balanced; so many, where not all of them are single boxes, which
columns of one width hold as well."""


def inner_width(width: float) -> float:
    """Return the room for text in a box of a width.

    An engine may set a text 2 % wider than it is; narrow boxes have room for that at their sides.
    """
    return width - 2 * PADDING - 0.02 * max(0.0, width - _ROOMY)


_LOW = 24  # the least height of a box
_NONE: list[int] = []  # the rows with replies of a box that has none; it stays empty
_BESIDE = 2 * PADDING
_OUTER = _BESIDE + 4


class PlacedBlock:
    """A box with what hangs below it, or a frame around several.

    Attributes:
        reply: What the box shows; nothing for a frame.
        rows: The text of each claim; for a frame its heading.
        padding: What a row is taller than its text.
        below: The replies to each row; for a frame all that stands in it.
        under: The undercuts.
        need: The least width it can be drawn at.
        bulk: How many claims it holds.
        extra: The height of what is drawn below its text.
        chosen: The choices made, by width.
        side: Whether its claims have to stand side by side; ``None`` for what is lower.
    """

    __slots__ = (
        *("area", "aside", "below", "bulk", "chosen", "effort", "extra", "group", "inner", "inset"),
        *("inset_beside", "kept", "known", "leaf", "low", "lowest", "need", "padding", "replied"),
        *("reply", "rows", "side", "single", "under"),
    )

    def __init__(
        self,
        reply: Reply | None,
        rows: Sequence[Paragraph],
        below: Sequence[Replies | None],
        under: Sequence[PlacedBlock] = (),
        *,
        effort: Effort,
        padding: float = 6,
        extra: float = 0,
        group: str = "",
    ) -> None:
        self.reply, self.rows, self.below, self.under = reply, rows, below, under
        self.padding, self.extra, self.group, self.effort = padding, extra, group, effort
        self.known: dict[int, float] = {}
        bulk = len(rows)
        area = _AREA_OF_BOX * bulk + rows[0].width * _AREA
        for row in rows[1:]:
            area += row.width * _AREA
        self.need: float = LEAST
        self.low: float = _LOW
        self.aside = self.inset = self.inset_beside = 0
        self.leaf = not under and reply is not None and not any(below)
        if self.leaf:
            self.area, self.bulk, self.replied = area, bulk, _NONE
            # From this width on no line breaks, unless the text itself breaks it.
            wide = rows[0].width if bulk == 1 else max([row.width for row in rows])
            self.single = _OUTER + wide * 1.021
            if bulk == 1 and not rows[0].broken:
                self.lowest = rows[0].leading + padding + extra
            else:
                self.lowest = self.text_height(self.single)
            return
        self.chosen: dict[int, ReplyArrangement] = {}
        need = low = 0.0
        replied: list[int] = []
        for at, held in enumerate(below):
            if held is not None:
                replied.append(at)
                need, low = max(need, held.need), max(low, held.low)
                area += held.area
                bulk += held.bulk
        for each in under:
            need, low = max(need, each.need), max(low, each.low)
            area += each.area
            bulk += each.bulk
        self.area, self.bulk, self.replied = area, bulk, replied
        self.inner, self.low, self.kept = need, low + _LOW, 0.0
        if reply is None:
            self.need = need + 2 * INSET
            return
        if len(rows) > 1:
            self.aside = sum([at != len(rows) - 1 for at in replied])
        if under:
            self.inset_beside = HIT_BOTH if reply.heads == 2 else HIT
        self.inset = self.inset_beside + ASIDE * self.aside
        self.need = max(LEAST, need + INDENT if need else 0) + self.inset
        self.side: bool | None = None

    def keep_side(self, beside: bool | None) -> None:
        """Keep its claims side by side, or one below the other, as another drawing had them.

        Stacked, the replies to the last claim come first.
        """
        self.side = beside
        if beside:
            self.need = max(self.need, self.inset_beside + len(self.rows) * self._least_cell)

    @property
    def _least_cell(self) -> float:
        """The least width of each of the claims that stand side by side."""
        return max(LEAST, self.inner + INDENT + BETWEEN)

    def text_height(self, width: float) -> float:
        """Return the height of the box alone, at the width of the box."""
        rows = self.rows
        inside = width - _BESIDE if width <= _ROOMY else inner_width(width)
        if len(rows) == 1:
            return rows[0].count(inside) * rows[0].leading + self.padding + self.extra
        return sum([row.count(inside) * row.leading + self.padding for row in rows]) + self.extra

    def settled_height(self, width: float) -> float:
        """Return the height of a box of one row at just this width, known to leaves mostly."""
        if self.leaf:
            if width >= self.single:
                return self.lowest
            key = int(width) >> 2
            if key in self.known and key << 2 == width:
                return self.known[key]
        return self.text_height(width)

    def height(self, width: float) -> float:
        """Return the least height found of all of it, at a width; between two steps a guess."""
        if self.leaf:
            if width >= self.single:
                return self.lowest
            key = int(width) >> 2
            if key not in self.known:
                self.known[key] = self.text_height(key << 2)
            return self.known[key]
        if self.effort.rough:
            return max(self.low, self.area / width)
        steps = self.effort.widths
        key = int(width) >> 2
        if steps is None:
            return self.known[key] if key in self.known else self._height(key)
        around = steps.known.get(key)
        low, high, share = around if around is not None else steps.around(key)
        known = self.known
        below = known[low] if low in known else self._height(low)
        if not share:
            return below
        return below + ((known[high] if high in known else self._height(high)) - below) * share

    def _height(self, key: int) -> float:
        wide = key << 2
        found = self.known[key] = self._frame(wide) if self.reply is None else self._box(wide)
        return found

    def forget(self) -> None:
        """Forget all heights, here and below, because the effort is another one."""
        waiting: list[PlacedBlock] = [self]
        while waiting:
            block = waiting.pop()
            block.known.clear()
            if not block.leaf:
                block.chosen.clear()
            for replies in block.below:
                if replies is not None:
                    replies.stacks.clear()
                    waiting += replies.blocks
            waiting += block.under

    def need_kept(self) -> float:
        """Return the least width at which it keeps all columns of another drawing."""
        if self.leaf:
            return self.need
        if not self.kept:
            below = [replies for replies in self.below if replies is not None]
            if self.reply is None:
                self.kept = max([each.need_kept() for each in below[0].blocks]) + 2 * INSET
            else:
                needs = [replies.need_kept() for replies in below]
                needs += [each.need_kept() + INDENT for each in self.under]
                self.kept = max(self.need, max(needs) + self.inset)
        return self.kept

    def choice(self, width: float) -> ReplyArrangement:
        """Return the arrangement of the replies at the width."""
        key = int(width) >> 2
        if key not in self.chosen:
            self._box(key << 2)
        return self.chosen[key]

    def single_choice(self, width: float) -> tuple[tuple[int, ...], tuple[float, ...]]:
        """Return the ends of the columns below a box of one row, and their widths."""
        if not self.effort.rough:
            choice = self.choice(width)
            return choice.ends[0], choice.widths[0]
        replies = self.below[0]
        assert replies is not None
        return replies.division((int(width) >> 2 << 2) - self.inset, self.effort)

    def _columns(self, at: int, room: float, *, several: bool = True) -> Columns:
        replies = self.below[at]
        assert replies is not None
        if several:
            return replies.columns(room, self.effort)
        return replies.stacked_height(room - INDENT), (len(replies.blocks),), (room,)

    def _frame(self, width: int) -> float:
        inside, replies = width - 2 * INSET, self.below[0]
        assert replies is not None
        return self.rows[0].height(inside) + 6 + INSET + replies.stacked_height(inside)

    def _box(self, width: int) -> float:
        wide = width - self.inset
        total = self._height_with_replies(width, wide) if self.replied else self.text_height(wide)
        for each in self.under:
            total += GAP + each.height(wide - INDENT)
        return total

    def _height_with_replies(self, width: int, wide: float) -> float:
        """Return the height without undercuts: with premises above each other, or side by side."""
        total = self.text_height(wide)
        ends: list[tuple[int, ...]] = []
        widths: list[tuple[float, ...]] = []
        last = len(self.rows) - 1
        for at in self.replied:
            # A spine that leaves the side of a row reaches one column only.
            high, cuts, columns = self._columns(at, wide, several=at == last)
            total += GAP + high
            ends.append(cuts)
            widths.append(columns)
        beside = False
        if len(self.replied) > 1 and self.side is not False:
            cell = (width - self.inset_beside) // len(self.rows) // GRID * GRID
            if cell >= self._least_cell:
                high, cuts_beside, columns_beside = self._beside(cell)
                if self.side or high < total:
                    beside, total = True, high
                    ends, widths = cuts_beside, columns_beside
        self.chosen[width >> 2] = ReplyArrangement(beside, tuple(ends), tuple(widths))
        return total

    def _beside(self, cell: float) -> tuple[float, list[tuple[int, ...]], list[tuple[float, ...]]]:
        inside = inner_width(cell)
        high = (
            max([row.height(inside) for row in self.rows])
            + self.padding
            + self.extra / len(self.rows)
        )
        lowest = 0.0
        ends: list[tuple[int, ...]] = []
        widths: list[tuple[float, ...]] = []
        last = len(self.rows) - 1
        for at in self.replied:
            room = cell if at == last else cell - BETWEEN
            below, cuts, columns = self._columns(at, room)
            lowest = max(lowest, below)
            ends.append(cuts)
            widths.append(columns)
        return high + GAP + lowest, ends, widths


def heights_of(blocks: Sequence[PlacedBlock], width: float) -> list[float]:
    """Return the heights of blocks at a width, as ``PlacedBlock.height`` has them."""
    if not blocks or not blocks[0].effort.rough:
        return [each.height(width) for each in blocks]
    key = int(width) >> 2
    found: list[float] = []
    for each in blocks:
        if not each.leaf:
            low, high = each.low, each.area / width
            found.append(low if low > high else high)  # noqa: FURB136 - a call takes thrice as long
        elif width >= each.single:
            found.append(each.lowest)
        else:
            known = each.known.get(key)
            if known is None:
                known = each.known[key] = each.text_height(key << 2)
            found.append(known)
    return found


class Replies:
    """Blocks that stand in order, in one column or in several.

    Attributes:
        blocks: The blocks.
        indent: How far they stand in from the left edge of a column.
        need: The least width of one of them.
        bulk: How many claims they hold.
        held: The columns that they are to keep, if any.
    """

    __slots__ = ("area", "blocks", "bulk", "held", "indent", "low", "need", "stacks")

    def __init__(
        self, blocks: Sequence[PlacedBlock], indent: float = INDENT, held: Held | None = None
    ) -> None:
        self.blocks, self.indent, self.held = blocks, indent, held
        self.stacks: dict[int, Stack] = {}
        need = area = low = 0.0
        bulk = 0
        for each in blocks:
            area += each.area
            bulk += each.bulk
            need, low = max(need, each.need), max(low, each.low)
        self.need, self.area, self.low, self.bulk = need, area, low, bulk

    def stacked_height(self, width: float) -> float:
        """Return their height one below the other, each of the width."""
        return sum(heights_of(self.blocks, width)) + GAP * (len(self.blocks) - 1)

    def division(self, room: float, effort: Effort) -> tuple[tuple[int, ...], tuple[float, ...]]:
        """Return the ends of the columns for a room, and their widths, without a height."""
        count = len(self.blocks)
        if count == 1 or (room < 2 * (self.indent + self.need) + BETWEEN and not effort.held):
            return (count,), (room,)
        return self.columns(room, effort)[1:]

    def columns(self, room: float, effort: Effort) -> Columns:
        """Return the least height found in a room, with the columns that have it."""
        count, indent = len(self.blocks), self.indent
        if count == 1:
            return self.blocks[0].height(room - indent), (1,), (room,)
        if effort.held and self.held is not None:
            kept = self._keep_columns(self.held, room)
            if kept is not None:
                return kept
        most = max(1, min(count, int((room + BETWEEN) / (indent + self.need + BETWEEN))))
        if most == 1:
            return self.stacked_height(room - indent), (count,), (room,)
        best: Columns | None = None
        several: list[tuple[Columns, list[float]]] = []
        for number in column_counts(most, room, effort.columns, effort.wished):
            if number == 1:
                found: Columns = (self.stacked_height(room - indent), (count,), (room,))
            else:
                column = (room - BETWEEN * (number - 1)) // number // GRID * GRID
                heights = heights_of(self.blocks, column - indent)
                high, ends = divide(heights, number)
                found = (high, ends, (column,) * number)
                several.append((found, heights))
            if best is None or found[0] < best[0] * _WORTH:
                best = found
        assert best is not None
        if effort.even and self.bulk >= effort.even:
            ways, turns = (_WAYS_OF_MANY, 2) if effort.coarse else (_WAYS, 4)
            for equal, heights in sorted(several)[:2]:
                for ratio, worth in ways:
                    shares = Shares(self.need + indent, ratio, ratio <= _UNEVEN, turns)
                    found = even_out(equal, heights, shares, self._stacked)
                    if found[0] < best[0] * worth:
                        best = found
        if effort.balanced and (count <= _FEW or (count <= _MANY and self.need > LEAST)):
            best = balance(Room(room, count, _SKEW), best[0] * _WORTH, self._stack) or best
        return best

    def _stack(self, width: int) -> Stack:
        """Return the blocks one below the other in a column of a width."""
        found = self.stacks.get(width)
        if found is None:
            inside = width - self.indent
            heights = [each.height(inside) if each.need <= inside else None for each in self.blocks]
            found = self.stacks[width] = stack_of(heights)
        return found

    def _keep_columns(self, held: Held, room: float) -> Columns | None:
        """Return the columns of another drawing, if there is room for them."""
        ends, shares = held
        needs = self._needs(ends)
        total = room - BETWEEN * (len(ends) - 1)
        if total < sum(needs):
            return None
        widths = shared_out_to(shares, total, needs)
        heights = [
            sum(heights_of(self.blocks[a:b], wide - self.indent)) + GAP * (b - a - 1)
            for (a, b), wide in zip(pairwise((0, *ends)), widths, strict=True)
        ]
        return max(heights), ends, tuple(widths)

    def _needs(self, ends: Sequence[int]) -> list[float]:
        """Return the least width of each column, the columns below it kept as well."""
        return [
            max([each.need_kept() for each in self.blocks[a:b]]) + self.indent
            for a, b in pairwise((0, *ends))
        ]

    def need_kept(self) -> float:
        """Return the least width at which all columns of the other drawing are kept."""
        if self.held is None:
            return self._needs((len(self.blocks),))[0]
        needs = self._needs(self.held.ends)
        return sum(needs) + BETWEEN * (len(needs) - 1)

    def _stacked(self, start: int, end: int, width: float) -> float:
        """Return the height of some blocks in a column of a width."""
        inside = heights_of(self.blocks[start:end], width - self.indent)
        return sum(inside) + GAP * (end - start - 1)
