"""A box as an HTML-like label of Graphviz: its strip, the cells of its claims, the small lines."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from argmap.diagram.escape import html
from argmap.diagram.names import Names
from argmap.diagram.plan import MOST, Box, Kind, Plan, has_words, place_of
from argmap.diagram.text import isolated, runs_right_to_left, wrap
from argmap.diagram.theme import Theme
from argmap.diagram.tones import Tone
from argmap.records import Claim, Counterpoint, Endorsement, Modality, Relation, Support

TEXT = 11
"""The size of a claim's type, in points; Graphviz 2.43 knows no fractions in a label."""

_THESIS, _SMALL, _STRIP, _GAP = 13, 9, 8, 2
_PADDING, _SPACING, _BAR, _PLACE = 4, 3, 3, 4
_TALLEST = 14  # lines of one claim, before its box grows wider than a column

_ELLIPSIS = re.compile(r"…|\.\.\.")
_HEDGES = frozenset(
    {Modality.PROBABLE, Modality.POSSIBLE, Modality.CONDITIONAL, Modality.VIEWABLE_AS}
)


def hedged(claim: Claim) -> bool:
    """Return whether the claim is put less strongly than as a fact."""
    return claim.modality is not Modality.ASSERTED and claim.modality in _HEDGES


def set_lines(
    text: str, size: float, column: float, *, tags: str = "", alone: bool = False
) -> tuple[str, str]:
    """Return the text in lines of a column for a cell, and the cell's attributes of alignment.

    Args:
        text: What to set.
        size: The size of type, in points.
        column: The width of the lines, in points.
        tags: One-letter HTML tags around each line: B, I, S.
        alone: Whether the text may run wider than the column, rather than be very tall.
    """
    lines = wrap(text, column, size, bold="B" in tags)
    if alone and len(lines) > _TALLEST:
        lines = wrap(text, column * math.ceil(math.sqrt(len(lines) / 10)), size, bold="B" in tags)
    shown = lines if html(text) == text else [html(line) for line in lines]
    align = ' ALIGN="LEFT" BALIGN="LEFT"'
    if not text.isascii():
        backwards = runs_right_to_left(text)
        shown = [isolated(line, right_to_left=backwards) for line in shown]
        if backwards:
            align = ' ALIGN="RIGHT" BALIGN="RIGHT"'
    if tags and shown != [""]:  # engines take an empty pair of tags for an error
        before = "".join([f"<{tag}>" for tag in tags])
        after = "".join([f"</{tag}>" for tag in reversed(tags)])
        shown = [f"{before}{line}{after}" for line in shown]
    return "<BR/>".join(shown) + "<BR/>", align


@frozen
class Labels:
    """Makes the labels of one drawing.

    Attributes:
        theme: The colours.
        tones: The look of each kind of relation.
        names: What the small lines say.
        direction: Where reasons stand.
        column: How wide the text of a claim runs.
        drawn: What is drawn, with the places that lines need.
        strips: The strips made so far, since most are alike.
    """

    theme: Theme
    tones: Mapping[Kind, Tone]
    names: Names
    direction: Literal["LR", "RL", "TB"]
    column: int
    drawn: Plan
    strips: dict[tuple[str, Kind, bool, str], str] = field(
        factory=dict[tuple[str, Kind, bool, str], str], init=False
    )

    def label(self, number: int, box: Box) -> str:
        """Return the label of the box with the number, without the angle brackets around it."""
        claims, theme = box.claims, self.theme
        colour = self.tones[box.kind].colour if box.kind is not None else theme.frame
        ground, border, dashes, spacing = theme.box, 1, "", 0
        across = self.direction == "TB"
        if len(claims) == 1:
            claim = claims[0]
            dashes = "" if self.names.plain(claim) else self._dashes(claim)
            if claim.id == self.names.thesis:
                ground, border, colour = theme.thesis_ground, 2, theme.thesis
            rows = [self._cell(claim, "c0", self.column - 2 * (border - 1), "", claim.perspective)]
        elif claims:
            spacing = _SPACING
            rows = self._joined(box, colour)
        else:
            rows = self._joint(number, box)
        if claims and box.kind is not None and box.relation is not None:
            span = _span("COL", 2 * len(claims) - 1 if across else 1)
            rows.insert(0, self._strip(box.relation, box.kind, span))
        return (
            f'<TABLE BORDER="{border}" CELLBORDER="0" CELLSPACING="{spacing}" '
            f'CELLPADDING="{_PADDING}" COLOR="{colour}" BGCOLOR="{ground}"{dashes}><TR>'
            f"{'</TR><TR>'.join(rows)}</TR></TABLE>"
        )

    def _joint(self, number: int, box: Box) -> list[str]:
        """Return the rows of a small box, which has words alone, and places for its lines."""
        if box.relation is None or box.kind is None:
            return []
        across = self.direction == "TB"
        if box.sided:
            cells = self._sides(box.relation, box.kind)
            return ["".join(cells)] if across else cells
        count = min(self.drawn.spokes.get(number, 0), MOST)
        places = [f'<TD PORT="p{place}" {self._thin(1)}></TD>' for place in range(count)]
        span = _span("COL" if across else "ROW", count)
        return self._flanked(self._strip(box.relation, box.kind, span), "", places)

    def _sides(self, relation: Relation, kind: Kind) -> list[str]:
        """Return a cell for either side of an opposition, and its strip between them.

        A cue such as "on the one hand … on the other hand" is shared out among the two.
        """
        words = self.names.words
        one, other, shared = words.one_side, words.other_side, relation.cue
        parts = [part.strip() for part in _ELLIPSIS.split(relation.cue)]
        if len(parts) == 2 and all(parts):
            one, other, shared = f"“{parts[0]}”", f"“{parts[1]}”", ""
        cells: list[str] = []
        for number, text in enumerate((one, other)):
            _, align = set_lines(text, _SMALL, self.column)
            cells.append(f'<TD PORT="c{number}"{align}>{self._small(text)}</TD>')
        said = self._said(relation, kind, shared)
        return [cells[0], self._strip(relation, kind, "", said), cells[1]]

    def _joined(self, box: Box, colour: str) -> list[str]:
        """Return the rows of several claims, each in a frame of its own.

        Reasons stand below a conclusion or beside it; so that arrows reach every claim, the claims
        then stand side by side or below each other. A perspective they share is named once.
        """
        views = {claim.perspective for claim in box.claims}
        shared = views.pop() if len(views) == 1 else None
        column = self.column - 2 * _SPACING
        cells = [
            self._cell(
                claim,
                f"c{number}",
                column,
                f' BORDER="1" COLOR="{self.theme.frame}"{self._dashes(claim)}',
                None if shared else claim.perspective,
            )
            for number, claim in enumerate(box.claims)
        ]
        if box.linked:
            plus = f'<FONT COLOR="{colour}" POINT-SIZE="{_THESIS}"><B>+</B></FONT>'
            joint = f'<TD CELLPADDING="1">{plus}</TD>'
            cells = [part for cell in cells for part in (joint, cell)][1:]
        across = self.direction == "TB"
        rows = ["".join(cells)] if across else cells
        if shared is not None:
            text = self._viewed(shared)
            _, align = set_lines(text, _SMALL, self.column)
            span = _span("COL", len(cells) if across else 1)
            rows.append(f"<TD{span}{align}>{self._small(text)}</TD>")
        return rows

    def _strip(self, relation: Relation, kind: Kind, span: str, said: str = "") -> str:
        """Return the header: the relation's word, and the words of the source that mark it.

        That of a link which the map-maker supplies is lighter.
        """
        tone = self.tones[kind]
        text = said or tone.word.upper()
        if not said and has_words(relation):
            text = self._said(relation, kind, relation.cue)
        supplied = self.names.supplied(relation)
        known = self.strips.get((text, kind, supplied, span))
        if known is not None:
            return known
        lines, align = set_lines(text, _STRIP, self.column, tags="" if supplied else "B")
        ground = self.theme.box if supplied else tone.ground
        strip = self.strips[text, kind, supplied, span] = (
            f'<TD PORT="h"{span}{align} CELLPADDING="{_PADDING}" BGCOLOR="{ground}">'
            f'<FONT COLOR="{tone.colour}" POINT-SIZE="{_STRIP}">{lines}</FONT></TD>'
        )
        return strip

    def _said(self, relation: Relation, kind: Kind, cue: str) -> str:
        word = self.tones[kind].word
        said = [word.upper()]
        if cue.casefold() == word.casefold():
            said = [f"“{word.upper()}”"]
        elif cue:
            said.append(f"“{cue}”")
        if relation.voice is not None:
            said.append(self.names.voice(relation))
        if isinstance(relation, Support | Counterpoint) and relation.scheme:
            said.append(relation.scheme)
        return " · ".join(said)

    def _dashes(self, claim: Claim) -> str:
        if self.names.unstated(claim):
            return ' STYLE="DOTTED"'
        return ' STYLE="DASHED"' if hedged(claim) else ""

    def _cell(self, claim: Claim, port: str, column: int, frame: str, view: str | None) -> str:
        """Return the cell of the claim, with its bar and the places for arrowheads if need be."""
        if claim.id not in self.drawn.fans and self.names.plain(claim):
            body, align = set_lines(claim.text, TEXT, column, alone=True)
            return f'<TD PORT="{port}" WIDTH="{column + 2 * _PADDING}"{align}{frame}>{body}</TD>'
        main = claim.id == self.names.thesis
        struck = claim.endorsement is Endorsement.REJECTS
        places = self._fan(claim, port)
        if claim.voice is not None:
            column -= _BAR
        if places and self.direction != "TB":
            column -= _PLACE
        tags = ("B" if main else "") + ("I" if hedged(claim) else "") + ("S" if struck else "")
        size = _THESIS if main else TEXT
        body, align = set_lines(claim.text, size, column, tags=tags, alone=True)
        if main:
            body = f'<FONT POINT-SIZE="{_THESIS}">{body}</FONT>'
        elif struck:
            body = f'<FONT COLOR="{self.theme.faint}">{body}</FONT>'
        body += self._remarks(claim, view)
        text = f'WIDTH="{column + 2 * _PADDING}"{align}'
        if not places and claim.voice is None:
            return f'<TD PORT="{port}" {text}{frame}>{body}</TD>'
        span = _span("COL" if self.direction == "TB" else "ROW", len(places))
        cell = f'<TD{span} {text} CELLPADDING="{_PADDING}">{body}</TD>'
        backwards = "RIGHT" in align
        rows = self._flanked(cell, self._bar(claim, len(places)), places, backwards=backwards)
        return (
            f'<TD PORT="{port}" CELLPADDING="0"{frame}><TABLE BORDER="0" CELLBORDER="0" '
            f'CELLSPACING="0" CELLPADDING="0"><TR>{"</TR><TR>".join(rows)}</TR></TABLE></TD>'
        )

    def _bar(self, claim: Claim, places: int) -> str:
        """Return the bar that sets off another's words; it stands where their lines begin."""
        if claim.voice is None:
            return ""
        rows = _span("ROW", 2 if places and self.direction == "TB" else places)
        return f'<TD{rows} WIDTH="{_BAR}" BGCOLOR="{self.theme.faint}"></TD>'

    def _fan(self, claim: Claim, port: str) -> list[str]:
        """Return a place for each line that leads to the claim, if there are several.

        Where some speak for it and some against it, the places show their colours.
        """
        kinds = self.drawn.fans.get(claim.id)
        if kinds is None:
            return []
        places: dict[int, Kind] = {
            place_of(number, len(kinds)): kind for number, kind in enumerate(kinds)
        }
        colours = {self.tones[kind].colour for kind in kinds if kind != "restatement"}
        mixed = len(colours) > 1
        size = self._thin(_PLACE)
        return [
            f'<TD PORT="{port}p{place}" {size}'
            + (f' BGCOLOR="{self.tones[kind].colour}"></TD>' if mixed else "></TD>")
            for place, kind in places.items()
        ]

    def _thin(self, size: int) -> str:
        return f'{"HEIGHT" if self.direction == "TB" else "WIDTH"}="{size}" CELLPADDING="0"'

    def _flanked(
        self, cell: str, bar: str, places: list[str], *, backwards: bool = False
    ) -> list[str]:
        """Return rows of the cell, its bar, and the places on the side where its reasons are."""
        row = cell + bar if backwards else bar + cell
        if not places:
            return [row]
        if self.direction == "TB":
            return [row, "".join(places)]
        first, *others = places
        return [first + row if self.direction == "RL" else row + first, *others]

    def _remarks(self, claim: Claim, view: str | None) -> str:
        """Return the small lines under a claim: whose it is, how it is held, and from where."""
        remarks = self.names.remarks(claim)
        if not remarks and claim.voice is None and view is None:
            return ""
        lines = f'<FONT POINT-SIZE="{_GAP}"> <BR/></FONT>'
        if claim.voice is not None:
            lines += self._small(self.names.voice(claim), "B")
        if remarks:
            lines += self._small(" · ".join(remarks))
        if view is not None:
            lines += self._small(self._viewed(view))
        return lines

    def _viewed(self, view: str) -> str:
        return f"{self.names.words.perspective} {self.names.views[view]}"

    def _small(self, text: str, tags: str = "") -> str:
        lines, _ = set_lines(text, _SMALL, self.column - _BAR - _PLACE, tags=tags)
        return f'<FONT COLOR="{self.theme.faint}" POINT-SIZE="{_SMALL}">{lines}</FONT>'


def _span(axis: Literal["COL", "ROW"], count: int) -> str:
    return f' {axis}SPAN="{count}"' if count > 1 else ""
