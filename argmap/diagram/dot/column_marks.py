"""Lines in the boxes of a placed drawing: through what is struck out, and for strengths."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from argmap.diagram.dot.column_labels import FOOT, ColumnLabels
from argmap.diagram.placing.placed import Placed
from argmap.diagram.plan.plan import Plan
from argmap.diagram.text_width import is_mostly_right_to_left, width

_JOINED = 0.8  # of the width reckoned, what fonts take at least for scripts from the right


class BoxMarks:
    """Makes the lines in the boxes of one drawing.

    Args:
        placed: The drawing.
        plan: What is in its boxes.
        labels: The looks of their cells.
        path: Returns a line through some points as Graphviz takes it.
    """

    def __init__(
        self,
        placed: Placed,
        plan: Plan,
        labels: ColumnLabels,
        path: Callable[[Sequence[tuple[float, float]]], str],
    ) -> None:
        self.placed, self.plan, self.labels, self.path = placed, plan, labels, path

    def strikes(self) -> Iterator[str]:
        """Yield the lines through what the author rejects, where argmap sets the text.

        They are lines of their own, for not every viewer of an SVG knows text decoration.
        """
        claims = [claim for box in self.plan.boxes for claim in box.claims]
        if not any(self.placed.names.is_struck_out(claim) for claim in claims):
            return
        for number, box in enumerate(self.placed.boxes):
            for cell in box.cells:
                runs = cell.paragraph.runs
                if not any("s" in run.style for run in runs):
                    continue
                leading = cell.paragraph.leading
                lines = box.lines_of(cell)
                ink = self.labels.dress(cell, box.reply.relation).ink or self.labels.theme.faint
                top = cell.y + cell.height - FOOT - leading * len(lines)
                if cell.row.own and self.placed.names.mark(cell.row.claim).level is not None:
                    top = cell.y + FOOT  # above its bar
                for at, line in enumerate(lines):
                    x = cell.x + 5
                    for owner, text in line:
                        run = runs[owner]
                        if owner != line[0][0]:
                            x += 0.278 * run.size
                        wide = width(text, run.size, bold="b" in run.style)
                        if "s" in run.style:
                            struck = wide
                            if is_mostly_right_to_left(text):
                                struck *= _JOINED
                            y = top + at * leading + leading * 0.57
                            ends = ((x, y), (x + struck, y))
                            if self.placed.backwards:
                                whole = cell.x + cell.width - 5
                                ends = (
                                    (whole - (x - cell.x - 5) - struck, y),
                                    (whole - (x - cell.x - 5), y),
                                )
                            yield (
                                f'\tb{number} -> b{number} [class="strike", dir=none, '
                                f'color="{ink}", penwidth=.8, '
                                f'pos="{self.path(ends)}"]\n'
                            )
                        x += wide

    def gauges(self) -> Iterator[str]:
        """Yield the bars that show strengths, at the foot of each claim."""
        names = self.placed.names
        if not names.marks:
            return
        for number, box in enumerate(self.placed.boxes):
            for cell in box.cells:
                mark = names.mark(cell.row.claim)
                level = mark.level if cell.row.own else None
                if level is None:
                    continue
                left, wide = cell.x + 5, cell.width - 10
                y = cell.y + cell.height - 5
                for share, thick, colour in (
                    (1.0, 1.0, self.labels.theme.dimmed_line),
                    (
                        level,
                        3.0,
                        self.labels.theme.dimmed if mark.dimmed else self.labels.theme.text,
                    ),
                ):
                    if not share:
                        continue
                    start = left + wide * (1 - share) if self.placed.backwards else left
                    ends = ((start, y), (start + wide * share, y))
                    yield (
                        f'\tb{number} -> b{number} [class="level", dir=none, '
                        f'color="{colour}", penwidth={thick:g}, pos="{self.path(ends)}"]\n'
                    )
