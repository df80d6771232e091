"""The text of a placed drawing as elements of an SVG, so that no engine has to measure it.

An engine draws the boxes, the frames and the lines; what is written in them has its place already.
Set so, a line is one element, its runs one after the other, and looks the same whichever engine
drew the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from argmap.diagram.dot.column_labels import FOOT, ColumnLabels, isolate_part
from argmap.diagram.escape import xml
from argmap.diagram.placing.arrangement import Cell, PlacedBox, PlacedFrame
from argmap.diagram.placing.blocks import PADDING
from argmap.diagram.placing.caption import CaptionLine
from argmap.diagram.placing.paragraph import Line, Paragraph
from argmap.diagram.placing.word_widths import Run
from argmap.diagram.theme import FONTS

WITHIN = "#\0"
"""The start of an address of something in the same picture, whose ids have a prefix there."""

_DESCENT = 0.2  # of its leading, how far above its lower edge the letters of a line stand
_NOT_ALONE = "\u00a0"  # the space between two runs: at the ends of a run others may be dropped


class ColumnText:
    """Writes the text of one drawing.

    Args:
        labels: The looks of its runs, and what its cells lead to.
        high: The height of the drawing, whose lower edge is 0 to an engine.
    """

    def __init__(self, labels: ColumnLabels, high: float) -> None:
        self.labels, self.high, self.backwards = labels, high, labels.backwards
        self._looks: dict[tuple[object, ...], str] = {}
        way = ' direction="rtl"' if self.backwards else ""
        self._head, self._head_at_end = (
            f'<text text-anchor="{anchor}"{way} font-family="{FONTS}" x="'
            for anchor in ("start", "end")
        )

    def box(self, box: PlacedBox, tone: str) -> str:
        """Return the text of a box, with the lines between its claims."""
        cells = box.cells
        if len(cells) == 1:
            return self._cell(box, cells[0], ground=False)
        out = [self._cell(box, cell, ground=True) for cell in cells]
        colour = self.labels.hairline(tone).lower()
        for cell in cells[1:]:
            x, y = cell.x, cell.y - self.high
            if box.beside:
                if self.backwards:
                    x += cell.width
                ends = f"{x:g},{y + 3:g} {x:g},{y + cell.height - 3:g}"
            else:
                ends = f"{x + 3:g},{y:g} {x + cell.width - 3:g},{y:g}"
            out.append(f'<polyline fill="none" stroke="{colour}" points="{ends}"/>\n')
        return "".join(out)

    def heading(self, frame: PlacedFrame, ink: str) -> str:
        """Return the heading of a group, in an ink of its own where all of the group is greyed."""
        left = frame.x + (frame.width - PADDING if self.backwards else PADDING)
        top = frame.y + FOOT
        return self._lines(frame.heading, frame.lines, left, top, ink, faded=bool(ink))

    def caption_line(self, caption: CaptionLine, lines: Sequence[Line]) -> str:
        """Return a paragraph above the drawing, or above a part of it."""
        left = caption.x + (caption.width if self.backwards != caption.beside else 0)
        head = self._head_at_end if caption.beside else self._head
        text = self._lines(caption.paragraph, lines, left, caption.y, "", faded=False, head=head)
        return _link(text, caption.address)

    def _cell(self, box: PlacedBox, cell: Cell, *, ground: bool) -> str:
        dress = self.labels.dress(cell, box.reply.relation)
        paragraph, lines = cell.paragraph, box.lines_of(cell)
        if dress.raised:  # above its bar
            top = cell.y + FOOT
        else:
            top = cell.y + cell.height - FOOT - paragraph.leading * len(lines)
        left = cell.x + (cell.width - PADDING if self.backwards else PADDING)
        text = self._lines(paragraph, lines, left, top, dress.ink, faded=dress.faded)
        text = _link(text, dress.address, within=dress.within)
        if not (ground and dress.ground):
            return text
        x, y = cell.x + 1, cell.y - self.high + 1
        to_x, to_y = x + cell.width - 2, y + cell.height - 2
        return (
            f'<polygon fill="{dress.ground.lower()}" stroke="none" '
            f'points="{x:g},{y:g} {to_x:g},{y:g} {to_x:g},{to_y:g} {x:g},{to_y:g}"/>\n{text}'
        )

    def _lines(
        self,
        paragraph: Paragraph,
        lines: Sequence[Line],
        left: float,
        top: float,
        ink: str,
        *,
        faded: bool,
        head: str = "",
    ) -> str:
        runs, leading = paragraph.runs, paragraph.leading
        head = f'{head or self._head}{left:g}" y="'
        y = top - self.high + leading * (1 - _DESCENT)
        looks = [self._look(run, ink, faded=faded) for run in runs]
        out: list[str] = []
        for line in lines:
            if line:
                # A line has the font of its first run: some converters space all its runs by it.
                first = runs[line[0][0]]
                font = _font(first.size, bold="b" in first.style)
                out.append(f'{head}{y:.1f}"{font}')
                if len(line) == 1:
                    owner, text = line[0]
                    out.append(f"{looks[owner]}>{self._escape(text, first)}")
                else:
                    out.append(">")
                    space = ""
                    for owner, text in line:
                        run, look = runs[owner], looks[owner]
                        if run is not first:
                            look = _font_within(run, first) + look
                        out.append(f"<tspan{look}>{space}{self._escape(text, run)}</tspan>")
                        space = _NOT_ALONE
                out.append("</text>\n")
            y += leading
        return "".join(out)

    def _escape(self, text: str, run: Run) -> str:
        if text.isascii() and run.text.isascii() and not self.backwards:
            return xml(text)  # as nearly all are, and no letter of it runs from right to left
        return isolate_part(xml(text), run.text, backwards=self.backwards)

    def _look(self, run: Run, ink: str, *, faded: bool) -> str:
        """Return the attributes of a run that are none of its font."""
        key = (run.ink, run.style, run.colour, ink, faded)
        known = self._looks.get(key)
        if known is not None:
            return known
        look = f' fill="{self.labels.ink(run, ink, faded=faded).lower()}"'
        if "i" in run.style:
            look += ' font-style="italic"'
        self._looks[key] = look
        return look


@cache  # there are but a few
def _font(size: int, *, bold: bool) -> str:
    """Return the attributes of a font.

    >>> _font(11, bold=True)
    ' font-size="11.00" font-weight="bold"'
    """
    weight = ' font-weight="bold"' if bold else ""
    return f' font-size="{size}.00"{weight}'


def _font_within(run: Run, around: Run) -> str:
    """Return the attributes of the run's font that are not those of the one around it.

    >>> _font_within(Run("It helps."), Run("because", style="b"))
    ' font-weight="normal"'
    """
    size = "" if around.size == run.size else f' font-size="{run.size}.00"'
    is_bold = "b" in run.style
    if is_bold == ("b" in around.style):
        return size
    return f'{size} font-weight="{"bold" if is_bold else "normal"}"'


def _link(text: str, address: str, *, within: bool = False) -> str:
    if not address:
        return text
    if within:
        return f'<a xlink:href="{WITHIN}{address[1:]}">\n{text}</a>\n'
    escaped = address.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return f'<a xlink:href="{escaped}">\n{text}</a>\n'
