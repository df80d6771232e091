"""A box as an HTML-like label of Graphviz: its strip, the cells of its claims, the small lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import Factory, field, frozen

from argmap.diagram.content.annotations import Annotations, is_hedged, is_slanted
from argmap.diagram.content.overlay import FALLEN, Look, Mark
from argmap.diagram.dot.html_labels import TEXT, gauge, nest, set_claim, set_lines, span_of
from argmap.diagram.dot.relation_styles import AIF, MarkStyle, RelationStyle, finishes
from argmap.diagram.escape import html
from argmap.diagram.plan.opposition import shared_out
from argmap.diagram.plan.page_fit import HEAD
from argmap.diagram.plan.plan import MOST, Box, Kind, Plan, place_of
from argmap.diagram.theme import Theme
from argmap.model.records import Claim, Context, Counterpoint, Relation, Restatement, Support

_THESIS, _SMALL, _STRIP, _GAP = 12, 9, 8, 2
_PADDING, _SPACING, _BAR, _PLACE = 4, 3, 3, 4
_END = 8  # how much room a line has that ends beside a strip
_LINE = 12  # how tall a line of text is, at least
_ROUND = 120  # how wide the words in a round box run

# What leads to a claim; a counterpoint to a claim is no undercut.
_KIND: Mapping[type[Relation], Kind] = {
    Support: "support",
    Counterpoint: "counterpoint",
    Restatement: "restatement",
    Context: "context",
}


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
        finishes: The look of each kind of mark.
    """

    theme: Theme
    tones: Mapping[Kind, RelationStyle]
    names: Annotations
    direction: Literal["LR", "RL", "TB"]
    column: int
    drawn: Plan
    strips: dict[tuple[str, str, bool, str], str] = field(
        factory=dict[tuple[str, str, bool, str], str], init=False
    )
    finishes: Mapping[Look, MarkStyle] = field(
        default=Factory(lambda self: finishes(self.theme), takes_self=True), init=False
    )

    def label(self, number: int, box: Box) -> str:
        """Return the label of the box with the number, without the angle brackets around it."""
        claims, theme = box.claims, self.theme
        colour = self._colour(box)
        ground, border, dashes, spacing = theme.box, 1, "", 0
        across = self.direction == "TB"
        if len(claims) == 1:
            claim = claims[0]
            if self.names.is_plain(claim):
                rows = [self._plain_cell(claim, "c0", self.column, "")]
            else:
                mark = self.names.mark(claim)
                dashes = self._dashes(claim)
                border = self._border(mark)
                if claim.id == self.names.thesis:
                    border = max(2, border)
                    if not mark.dimmed:
                        ground, colour = theme.thesis_ground, theme.thesis
                elif mark.stressed:
                    colour = theme.text
                column = self.column - 2 * (border - 1)
                rows = [self._cell(claim, "c0", column, "", self.names.view_at(claim))]
        elif claims:
            spacing = _SPACING
            rows = self._box_of_claims(box, colour)
        else:
            rows = self._joint(number, box)
        if claims and box.kind is not None and box.relation is not None:
            span = span_of("COL", 2 * len(claims) - 1 if across else 1)
            rows.insert(0, self._strip(box.relation, box.kind, span))
        return (
            f'<TABLE BORDER="{border}" CELLBORDER="0" CELLSPACING="{spacing}" '
            f'CELLPADDING="{_PADDING}" COLOR="{colour}" BGCOLOR="{ground}"{dashes}><TR>'
            f"{'</TR><TR>'.join(rows)}</TR></TABLE>"
        )

    def _colour(self, box: Box) -> str:
        """Return the colour of a box's frame: that of its relation."""
        if box.relation is not None and box.kind is not None:
            return self.colour(box.relation, box.kind)
        dimmed = [self.names.mark(claim).dimmed for claim in box.claims]
        return self.theme.dimmed_line if all(dimmed) else self.theme.frame

    def colour(self, relation: Relation, kind: Kind) -> str:
        """Return the colour of a relation: that of its kind, or grey if it falls or is greyed."""
        if relation.id not in self.names.marks:
            return self.tones[kind].colour
        mark = self.names.marks[relation.id]
        if mark.dimmed:
            return self.theme.dimmed_line
        grey = mark.look in FALLEN or mark.look == "removed"
        return self.theme.dimmed if grey else self.tones[kind].colour

    def _border(self, mark: Mark) -> int:
        return 3 if mark.stressed else self.finishes[mark.look].border

    def _joint(self, number: int, box: Box) -> list[str]:
        """Return the rows of a small box, which has words alone, and places for its lines."""
        if box.relation is None or box.kind is None:
            return []
        across = self.direction == "TB"
        if box.sides == "any":
            said = self._relation_text(box.relation, self.tones[box.kind].word, box.relation.cue)
            return [self._strip(box.relation, box.kind, "", f"{said} · {self.names.words.any_two}")]
        if box.sides:
            cells = self._sides(box.relation, box.kind, named=box.sides == "named")
            return ["".join(cells)] if across else cells
        count = min(self.drawn.spokes.get(number, 0), MOST)
        places = [f'<TD PORT="p{place}" {self._thin(1)}></TD>' for place in range(count)]
        span = span_of("COL" if across else "ROW", count)
        return self._flank(self._strip(box.relation, box.kind, span), "", places)

    def _sides(self, relation: Relation, kind: Kind, *, named: bool) -> list[str]:
        """Return a cell for either side of an opposition, and its strip between them.

        A cue such as "on the one hand … on the other hand" is shared out among the two. Where two
        lines meet, a reader need not be told which side is which.
        """
        words = self.names.words
        one, other, shared = words.one_side, words.other_side, relation.cue
        parts = shared_out(relation.cue)
        if parts:
            one, other, shared = f"“{parts[0]}”", f"“{parts[1]}”", ""
        elif not named:
            one = other = ""
        ink = self.theme.dimmed if self.names.mark(relation).dimmed else ""
        cells: list[str] = []
        for number, text in enumerate((one, other)):
            if not text:
                size = f'{"WIDTH" if self.direction == "TB" else "HEIGHT"}="{_END}" CELLPADDING="0"'
                cells.append(f'<TD PORT="c{number}" {size}></TD>')
                continue
            _, align = set_lines(text, _SMALL, self.column)
            small = self._small(text, "", ink)
            cells.append(f'<TD PORT="c{number}"{align}>{small}</TD>')
        said = self._relation_text(relation, self.tones[kind].word, shared)
        return [cells[0], self._strip(relation, kind, "", said), cells[1]]

    def _box_of_claims(self, box: Box, colour: str) -> list[str]:
        """Return the rows of several claims, each in a frame of its own.

        Reasons stand below a conclusion or beside it; so that arrows reach every claim, the claims
        then stand side by side or below each other. A perspective they share is named once.
        """
        views = {self.names.view_at(claim) for claim in box.claims}
        shared = views.pop() if len(views) == 1 else None
        column = self.column - 2 * _SPACING
        cells = [
            self._cell(
                claim,
                f"c{number}",
                column,
                self._frame(claim),
                None if shared else self.names.view_at(claim),
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
            text = self._view_name(shared)
            _, align = set_lines(text, _SMALL, self.column)
            span = span_of("COL", len(cells) if across else 1)
            dimmed = all(self.names.mark(claim).dimmed for claim in box.claims)
            small = self._small(text, "", self.theme.dimmed if dimmed else "")
            rows.append(f"<TD{span}{align}>{small}</TD>")
        return rows

    def _strip(self, relation: Relation, kind: Kind, span: str, said: str = "") -> str:
        """Return the header: the relation's word, and the words of the source that mark it.

        That of a link which the map-maker supplies is lighter.
        """
        tone, colour = self.tones[kind], self.colour(relation, kind)
        text = said or tone.strip
        if not said and (relation.id in self.names.marks or self.names.has_more_words(relation)):
            text = self._relation_text(relation, tone.word, relation.cue)
        light = self.names.is_thin(relation) or colour != tone.colour
        key = (text, colour, light, span)
        known = self.strips.get(key)
        if known is not None:
            return known
        lines, align = set_lines(text, _STRIP, self.column, tags="" if light else "B")
        ground = self.theme.box if light else tone.ground
        strip = self.strips[key] = (
            f'<TD PORT="h"{span}{align} CELLPADDING="{_PADDING}" BGCOLOR="{ground}">'
            f'<FONT COLOR="{self._type(colour)}" POINT-SIZE="{_STRIP}">{lines}</FONT></TD>'
        )
        return strip

    def _relation_text(self, relation: Relation, word: str, cue: str) -> str:
        names, said = self.names, [word.upper()]
        if cue.casefold() == word.casefold():
            said = [f"“{word.upper()}”"]
        elif cue:
            said.append(f"“{cue}”")
        if names.shows_voice(relation):
            said.append(names.voice(relation))
        if isinstance(relation, Support | Counterpoint) and relation.scheme:
            said.append(relation.scheme)
        return " · ".join([*said, *self._added_text(relation)])

    def _added_text(self, relation: Relation) -> list[str]:
        """Return the note on a relation that its source does not state."""
        said, word = self.names.remarks_on_step(relation), self.names.mark(relation).word
        return [*said, word.upper()] if word else said

    def scheme(self, relation: Relation, kind: Kind) -> str:
        """Return the label of a step of AIF, without the angle brackets: its class and its form."""
        short, form = AIF[kind]
        if isinstance(relation, Support | Counterpoint) and relation.scheme:
            form = relation.scheme
        said = [form or self.tones[kind].word]
        if relation.cue:
            said.append(f"“{relation.cue}”")
        if self.names.shows_voice(relation):
            said.append(self.names.voice(relation))
        lines = set_lines(short, _SMALL, _ROUND, tags="B")[0] if short else ""
        for text in (*said, *self._added_text(relation)):
            lines += set_lines(text, _SMALL, _ROUND)[0]
        ink = self._type(self.colour(relation, kind))
        return f'<FONT COLOR="{ink}" POINT-SIZE="{_SMALL}">{lines}</FONT>'

    def _type(self, colour: str) -> str:
        """Return the colour that text has where lines have the colour given."""
        return self.theme.dimmed if colour == self.theme.dimmed_line else colour

    def _dashes(self, claim: Claim) -> str:
        if self.names.is_unstated(claim):
            return ' STYLE="DOTTED"'
        return ' STYLE="DASHED"' if is_hedged(claim) else ""

    def _frame(self, claim: Claim) -> str:
        """Return the frame of a claim among others in a box."""
        mark = self.names.mark(claim)
        colour = self.theme.frame
        if mark.stressed:
            colour = self.theme.text
        elif mark.dimmed:
            colour = self.theme.dimmed_line
        return f' BORDER="{self._border(mark)}" COLOR="{colour}"{self._dashes(claim)}'

    def _plain_cell(self, claim: Claim, port: str, column: int, frame: str) -> str:
        """Return the cell of a claim that has nothing but its text and places for arrowheads."""
        if claim.id not in self.drawn.fans:
            body, align, column = set_claim(claim.text, TEXT, column)
            return f'<TD PORT="{port}" WIDTH="{column + 2 * _PADDING}"{align}{frame}>{body}</TD>'
        places = self._fan(claim, port)
        if self.direction != "TB":
            column -= _PLACE
        body, align, column = set_claim(claim.text, TEXT, column)
        span = span_of("COL" if self.direction == "TB" else "ROW", len(places))
        wide = f'WIDTH="{column + 2 * _PADDING}"{align}'
        cell = f'<TD{span} {wide} CELLPADDING="{_PADDING}">{body}</TD>'
        places = self._shared_out(places, body)
        return nest(f'PORT="{port}"{frame}', self._flank(cell, "", places))

    def _cell(self, claim: Claim, port: str, column: int, frame: str, view: str | None) -> str:
        """Return the cell of the claim, with its bar and the places for arrowheads if need be."""
        if self.names.is_plain(claim):
            return self._plain_cell(claim, port, column, frame)
        mark = self.names.mark(claim)
        finish = self.finishes[mark.look]
        main, voiced = claim.id == self.names.thesis, self.names.shows_voice(claim)
        rejected = self.names.is_struck_out(claim)
        places = self._fan(claim, port)
        if voiced:
            column -= _BAR
        if places and self.direction != "TB":
            column -= _PLACE
        struck = "S" if rejected else ""
        tags = ("B" if main else "") + ("I" if is_slanted(claim) else "") + struck
        size = _THESIS if main else TEXT
        body, align, column = self._title_and_text(claim, size, column, tags)
        ink = self._ink(mark, rejected=rejected)
        if main or ink != self.theme.text:
            large = f' POINT-SIZE="{_THESIS}"' if main else ""
            body = f'<FONT COLOR="{ink}"{large}>{body}</FONT>'
        body += self._remarks(claim, mark, view)
        text = f'WIDTH="{column + 2 * _PADDING}"{align}'
        outer = f'PORT="{port}"{frame}{self._link(claim)}'
        if finish.ground and not mark.dimmed:
            outer += f' BGCOLOR="{finish.ground}"'
        if not places and not voiced and mark.level is None:
            return f"<TD {outer} {text}>{body}</TD>"
        span = span_of("COL" if self.direction == "TB" else "ROW", len(places))
        cell = f'<TD{span} {text} CELLPADDING="{_PADDING}">{body}</TD>'
        backwards = "RIGHT" in align
        if mark.level is not None:
            bar = gauge(mark.level, column, ink, _PADDING, backwards=backwards)
            cell = (
                f'<TD{span} CELLPADDING="0"><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0">'
                f'<TR><TD {text} CELLPADDING="{_PADDING}">{body}</TD></TR>'
                f"<TR>{bar}</TR></TABLE></TD>"
            )
        places = self._shared_out(places, body)
        rows = self._flank(cell, self._bar(claim, len(places)), places, backwards=backwards)
        return nest(outer, rows)

    def _title_and_text(
        self, claim: Claim, size: int, column: int, tags: str
    ) -> tuple[str, str, int]:
        """Return the claim's title and its text in lines, as far as they are shown, and a width."""
        title, text = self.names.title(claim), self.names.body(claim)
        head = "B" + tags.replace("B", "")
        if not text:
            return set_claim(title, size, column, tags=head)
        body, align, wide = set_claim(text, size, column, tags=tags)
        return (set_lines(title, size, column, tags=head)[0] if title else "") + body, align, wide

    def _ink(self, mark: Mark, *, rejected: bool) -> str:
        if mark.dimmed:
            return self.theme.dimmed
        return self.theme.faint if rejected or mark.look == "unsupported" else self.theme.text

    def _link(self, claim: Claim) -> str:
        address = self.names.mark(claim).link or self.names.links.get(claim.id)
        return "" if not address else f' HREF="{html(address)}" TITLE="{html(address)}"'

    def _bar(self, claim: Claim, places: int) -> str:
        """Return the bar that sets off another's words; it stands where their lines begin."""
        if not self.names.shows_voice(claim):
            return ""
        rows = span_of("ROW", 2 if places and self.direction == "TB" else places)
        mark = self.names.mark(claim)
        colour = self.theme.dimmed_line if mark.dimmed else self.theme.faint
        return f'<TD{rows} WIDTH="{_BAR}" BGCOLOR="{colour}"></TD>'

    def _fan(self, claim: Claim, port: str) -> list[str]:
        """Return a place for each line that leads to the claim, if there are several.

        Where some speak for it and some against it, the places show their colours.
        """
        lines = self.drawn.fans.get(claim.id)
        if lines is None:
            return []
        colours: list[str] = []
        if self.names.marks or len({type(line) for line in lines}) > 1:
            colours = [self.colour(line, _KIND[type(line)]) for line in lines]
        pairs = zip(colours, lines, strict=False)
        loud = {colour for colour, line in pairs if not isinstance(line, Restatement | Context)}
        grounds = [f' BGCOLOR="{colour}"' for colour in colours] if len(loud) > 1 else None
        size = self._thin(_PLACE)
        places = {place_of(number, len(lines)): number for number in range(len(lines))}
        return [
            f'<TD PORT="{port}p{place}" {size}{grounds[number] if grounds else ""}></TD>'
            for place, number in places.items()
        ]

    def _shared_out(self, places: list[str], body: str) -> list[str]:
        """Return the places with equal shares of the height of a text: an engine would halve them.

        Graphviz 2.43 gives the first half of a cell that spans several rows, the next a quarter.
        A share has room for a head of its own; the box grows with them.
        """
        if self.direction == "TB" or len(places) < 2:
            return places
        share = max(HEAD, int((body.count("<BR/>") * _LINE + 2 * _PADDING) / len(places)))
        return [place.replace("<TD ", f'<TD HEIGHT="{share}" ', 1) for place in places]

    def _thin(self, size: int) -> str:
        return f'{"HEIGHT" if self.direction == "TB" else "WIDTH"}="{size}" CELLPADDING="0"'

    def _flank(
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

    def _remarks(self, claim: Claim, mark: Mark, view: str | None) -> str:
        """Return the small lines under a claim.

        What is laid over it; whose it is, how it is held, and from where; the map-maker's note.
        """
        names, lines = self.names, list[str]()
        ink = self.theme.dimmed if mark.dimmed else self.theme.faint
        if not mark.dimmed and self.finishes[mark.look].ground:
            ink = self.theme.text
        said = [mark.word.upper()] if mark.word else []
        if mark.level is not None:
            said.append(f"{names.words.strength} {mark.level:.2f}")
        if said:
            leads = mark.link and not mark.dimmed
            lines.append(self._small(" · ".join(said), "B", self.theme.thesis if leads else ink))
        if mark.before:
            lines.append(self._small(names.words.before, "", ink))
            lines.append(self._small(mark.before, "", ink))
        if names.shows_voice(claim):
            lines.append(self._small(names.voice(claim), "B", ink))
        remarks = names.remarks(claim)
        if remarks:
            lines.append(self._small(" · ".join(remarks), "", ink))
        if view is not None:
            lines.append(self._small(self._view_name(view), "", ink))
        if claim.note and "note" in names.lines:
            lines.append(self._small(claim.note, "", ink))
        if not lines:
            return ""
        return f'<FONT POINT-SIZE="{_GAP}"> <BR/></FONT>{"".join(lines)}'

    def _view_name(self, view: str) -> str:
        return f"{self.names.words.perspective} {self.names.views[view]}"

    def _small(self, text: str, tags: str = "", ink: str = "") -> str:
        lines, _ = set_lines(text, _SMALL, self.column - _BAR - _PLACE, tags=tags)
        return f'<FONT COLOR="{ink or self.theme.faint}" POINT-SIZE="{_SMALL}">{lines}</FONT>'
