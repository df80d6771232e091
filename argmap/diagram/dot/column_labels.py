"""Labels of a placed drawing: one cell a claim, its lines broken, its runs in their looks."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from argmap.diagram.content.annotations import Annotations
from argmap.diagram.content.overlay import FALLEN, Mark
from argmap.diagram.dot.relation_styles import finishes, tones
from argmap.diagram.escape import html
from argmap.diagram.placing.arrangement import Cell, PlacedBox
from argmap.diagram.placing.paragraph import Line, Paragraph
from argmap.diagram.placing.word_widths import Run
from argmap.diagram.plan.plan import Kind
from argmap.diagram.text_width import (
    is_mostly_right_to_left,
    isolate,
    runs_right_to_left,
)
from argmap.diagram.theme import Style, Theme
from argmap.model.records import Relation

# A hair space ends every line: it gives lines of 11 points a leading of 12.
HAIR = "&#8202;"
_ENDS = {
    12: f'<FONT POINT-SIZE="12">{HAIR}</FONT>',
    15: f'<FONT POINT-SIZE="15">{HAIR}</FONT>',
    20: f'<FONT POINT-SIZE="17">{HAIR}</FONT>',
}
_SPACE = '<FONT POINT-SIZE="11">&#160;</FONT>'
_QUIET = frozenset({"contrast", "restatement", "context"})
_FROM_THE_LEFT, _END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
FOOT = 3
"""The room below the last line of a box, and above the first one over a bar, in points."""

_STROKE = 6  # a label is so much narrower than its box


class CellLook(NamedTuple):
    """The look of a cell.

    Attributes:
        address: What it leads to, or nothing.
        within: Whether that is in the same picture.
        ink: The colour of its text, if not the usual one.
        ground: Behind it, or nothing.
        faded: Whether all in it is greyed.
        raised: Whether a bar stands below its text.
    """

    address: str = ""
    ink: str = ""
    ground: str = ""
    faded: bool = False
    raised: bool = False
    within: bool = False


_USUAL = CellLook()


class ColumnLabels:
    """Makes the labels of one drawing.

    Attributes:
        theme: The colours.
        names: What is said besides the texts.
        homes: The number of the box of each claim that others refer to.
        backwards: Whether lines are set at the right.
    """

    def __init__(
        self, style: Style, names: Annotations, homes: Mapping[str, int], *, backwards: bool
    ) -> None:
        self.theme: Theme = style.theme
        self.names, self.backwards = names, backwards
        self.tones = tones(style.theme, style.words)
        self.finishes = finishes(style.theme)
        theme = self.theme
        self._inks: Mapping[str, str] = {
            "text": theme.text,
            "faint": theme.faint,
            "heading": theme.heading,
            "caption": theme.text,
            "link": theme.thesis,
            "thesis": theme.text,
        }
        self._break, self._break_at_end = (
            f'<BR ALIGN="{"RIGHT" if right else "LEFT"}"/>' for right in (backwards, not backwards)
        )
        self._hairlines: dict[str, str] = {}
        self.homes = homes

    def colour(self, relation: Relation, kind: Kind) -> str:
        """Return the colour of a relation's line: that of its kind, or grey if it falls."""
        if relation.id in self.names.marks:
            mark = self.names.marks[relation.id]
            if mark.dimmed:
                return self.theme.dimmed_line
            if mark.look in FALLEN or mark.look == "removed":
                return self.theme.fallen
        return self.tones[kind].colour

    def ground(self, mark: Mark) -> str:
        """Return the ground behind a marked claim, or nothing for the usual one."""
        if mark.dimmed:
            return ""
        if mark.look in FALLEN:
            return self.theme.fallen_ground
        return self.finishes[mark.look].ground

    def label(self, box: PlacedBox, tone: str) -> str:
        """Return the label of a box, without the angle brackets around it."""
        wide, high = box.width - _STROKE, box.height
        cells, relation = box.cells, box.reply.relation
        # A ground of one claim among several would cover the frame above it, or below.
        insets = [0] * len(cells)
        if self.names.marks and len(cells) > 1:
            grounds = [bool(self.dress(cell, relation).ground) for cell in cells]
            # An engine shifts a label that is one point lower than its box down by that.
            insets[-1] = int(any(grounds) if box.beside else grounds[-1])
            insets[0] = int(bool(insets[-1]) or grounds[0])
        if len(cells) == 1:
            body = self._cell(box, cells[0], wide, high, "")
        elif box.beside:
            part = box.width / len(cells)
            body = "".join(
                [
                    self._cell(
                        box,
                        cell,
                        part - (_STROKE / 2 if at in (0, len(cells) - 1) else 0),
                        high - sum(insets),
                        self._side("L" if at else "R", at, tone),
                    )
                    for at, cell in enumerate(cells if not self.backwards else cells[::-1])
                ]
            )
        else:
            body = "</TR><TR>".join(
                [
                    self._cell(
                        box,
                        cell,
                        wide,
                        cell.height - insets[at],
                        self._side("T" if at else "B", at, tone),
                    )
                    for at, cell in enumerate(cells)
                ]
            )
        return (
            '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2" '
            f'WIDTH="{wide:.0f}" HEIGHT="{math.floor(high) - sum(insets)}"><TR>{body}</TR></TABLE>'
        )

    def _side(self, sides: str, at: int, tone: str) -> str:
        """Return the border of a cell: a hairline between claims, none on the outside."""
        if self.backwards and sides in "LR":
            sides = "L" if sides == "R" else "R"
        colour = self.hairline(tone) if at else self.theme.box
        return f' BORDER="1" SIDES="{sides}" COLOR="{colour}"'

    def hairline(self, tone: str) -> str:
        """Return the colour of the lines between the claims of a box."""
        known = self._hairlines.get(tone)
        if known is None:
            known = self._hairlines[tone] = tint(tone, self.theme.box)
        return known

    def dress(self, cell: Cell, relation: Relation | None) -> CellLook:
        """Return the look of a cell of the box of a relation."""
        row = cell.row
        address = ""
        if self.names.links:
            address = self.names.links.get(row.claim.id, "")
        if not row.own:
            faded = relation is not None and self.names.mark(relation).dimmed
            ink = self.theme.dimmed if faded else ""
            if not address and row.claim.id in self.homes:
                home = f"#b{self.homes[row.claim.id]}"
                return CellLook(home, ink, faded=faded, within=True)
            return CellLook(address, ink, faded=faded)
        mark = self.names.marks.get(row.claim.id) if self.names.marks else None
        if mark is None:
            return CellLook(address) if address else _USUAL
        ink = self.theme.dimmed if mark.dimmed else ""
        if not mark.dimmed and (mark.look in FALLEN or mark.look == "removed"):
            ink = self.theme.faint
        return CellLook(
            mark.link or address,
            ink,
            self.ground(mark),
            faded=mark.dimmed,
            raised=mark.level is not None,
        )

    def _cell(self, box: PlacedBox, cell: Cell, width: float, height: float, border: str) -> str:
        paragraph, dress = cell.paragraph, self.dress(cell, box.reply.relation)
        attributes = border
        if dress.ground and border:
            attributes += f' BGCOLOR="{dress.ground}"'
        if dress.address:
            escaped = html(dress.address)
            attributes += f' HREF="{escaped}" TITLE="{escaped}"'
        lines = box.lines_of(cell)
        text = self._lines(paragraph, lines, dress.ink, faded=dress.faded)
        if dress.raised:  # by an empty line: at an upper edge engines set text 2 points higher
            room = round(height - paragraph.leading * len(lines) - 2 * FOOT - bool(border))
            text += f'<FONT POINT-SIZE="{room}">{HAIR}</FONT>{self._break}'
        return (
            f'<TD ALIGN="TEXT" VALIGN="BOTTOM" WIDTH="{width:.0f}" HEIGHT="{math.floor(height)}"'
            f"{attributes}>{text}</TD>"
        )

    def plain_cell(
        self,
        paragraph: Paragraph,
        lines: Sequence[Line],
        width: float,
        height: float,
        address: str = "",
        *,
        ink: str = "",
        at_end: bool = False,
    ) -> str:
        """Return a table of one cell without padding, for headings and captions.

        Args:
            paragraph: The words, with their looks.
            lines: Its lines.
            width: That of the cell.
            height: The same.
            address: Where it leads, if anywhere.
            ink: Its colour, if not the usual ones.
            at_end: Whether its lines end at the edge of the cell instead of beginning there.
        """
        href = f' HREF="{html(address)}" TITLE="{html(address)}"' if address else ""
        text = self._lines(paragraph, lines, ink, faded=bool(ink), at_end=at_end)
        return (
            '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>'
            f'<TD ALIGN="TEXT" WIDTH="{width:.0f}" HEIGHT="{height:.0f}"{href}>'
            f"{text}</TD></TR></TABLE>"
        )

    def _lines(
        self,
        paragraph: Paragraph,
        lines: Sequence[Line],
        ink: str,
        *,
        faded: bool,
        at_end: bool = False,
    ) -> str:
        runs = paragraph.runs
        end = _ENDS[int(paragraph.leading)] + (self._break_at_end if at_end else self._break)
        opened = [self._look(run, ink, faded=faded) for run in runs]
        out: list[str] = []
        for line in lines:
            first = True
            parts: list[str] = []
            for owner, text in line:
                before, after = opened[owner]
                shown = isolate_part(html(text), runs[owner].text, backwards=self.backwards)
                if first:
                    parts.append(f"{before}{shown}{after}")
                elif self.backwards or "s" in runs[owner].style:
                    # Within its run a space would be struck, too, or stand on the other side.
                    parts += [_SPACE, f"{before}{shown}{after}"]
                else:
                    parts.append(f"{before}&#160;{shown}{after}")
                first = False
            out += parts[::-1] if self.backwards else parts
            out.append(end)
        return "".join(out)

    def _look(self, run: Run, ink: str, *, faded: bool) -> tuple[str, str]:
        """Return the tags before and after the words of a run."""
        colour = self.ink(run, ink, faded=faded)
        attributes = "" if colour == self.theme.text else f' COLOR="{colour}"'
        if run.size != 11:
            attributes += f' POINT-SIZE="{run.size}"'
        before, after = "", ""
        if attributes:
            before, after = f"<FONT{attributes}>", "</FONT>"
        if "b" in run.style:
            before, after = f"{before}<B>", f"</B>{after}"
        if "i" in run.style:
            before, after = f"{before}<I>", f"</I>{after}"
        if "s" in run.style:
            before, after = f"{before}<S>", f"</S>{after}"
        return before, after

    def ink(self, run: Run, ink: str, *, faded: bool) -> str:
        """Return the colour of a run, in a cell of an ink of its own or of none."""
        if faded:
            return ink
        if run.ink == "relation":
            kind: Kind = run.colour  # type: ignore[assignment]
            # Quiet words are told from the names of voices beside them.
            return self.theme.heading if kind in _QUIET else self.tones[kind].colour
        return ink if ink and run.ink == "text" else self._inks[run.ink]


def isolate_part(part: str, whole: str, *, backwards: bool) -> str:
    r"""Return a part of a text so marked that it runs on its line as the whole text does.

    Args:
        part: The part.
        whole: The text it is of.
        backwards: Whether the lines around it run from right to left.

    >>> isolate_part("Tax", "Tax it.", backwards=True)
    '\u2066Tax\u2069'
    >>> isolate_part("CO2.", "\u05de\u05e1 CO2.", backwards=False)
    '\u2067CO2.\u2069'
    """
    if _is_turned(whole, backwards=backwards):
        return isolate(part, right_to_left=True)
    if backwards:
        # A colon behind foreign words belongs to the line, on the side to which that goes on.
        words, colon, rest = part.rpartition(":")
        if rest or not colon:
            return f"{_FROM_THE_LEFT}{part}{_END}"
        return f"\N{RIGHT-TO-LEFT MARK}{_FROM_THE_LEFT}{words}{_END}:"
    return isolate(part, right_to_left=False)


@lru_cache(maxsize=4)  # the lines of a text come one after another
def _is_turned(whole: str, *, backwards: bool) -> bool:
    """Return whether the lines of a text run from right to left."""
    return is_mostly_right_to_left(whole) if backwards else runs_right_to_left(whole)


@lru_cache(maxsize=1_024)
def inches(points: float) -> str:
    """Return a length as Graphviz takes the sizes of nodes, rounded up.

    Those of a drawing recur.

    >>> inches(214)
    '2.9723'
    """
    return f"{math.ceil(points / 72 * 10_000) / 10_000:.4f}"


def tint(colour: str, ground: str) -> str:
    """Return a colour let down with two parts to one of another.

    >>> tint("#000000", "#FFFFFF")
    '#595959'
    """
    pairs = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join([f"{round(one * 0.65 + other * 0.35):02X}" for one, other in pairs])
