"""The DOT text of a placed drawing, for Graphviz's ``nop2``, which takes every place as given.

The graph says its own engine, so that a plain ``dot`` draws it with these places, too. A box is one
cell a claim, an edge a polyline whose head stands at the spine. Edges without a place would be
routed by the engine, nodes without one ruin the drawing in silence: every one here has its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial

from argmap.diagram.content.annotations import Annotations, is_hedged
from argmap.diagram.content.overlay import FALLEN, Mark, Overlay
from argmap.diagram.dot.column_labels import ColumnLabels, inches
from argmap.diagram.dot.column_marks import BoxMarks
from argmap.diagram.dot.column_text import ColumnText
from argmap.diagram.dot.drawing import Drawing, classes, classes_of
from argmap.diagram.dot.relation_styles import dashes
from argmap.diagram.escape import plain
from argmap.diagram.pages import MARGIN
from argmap.diagram.placing.arrangement import PlacedBox, PlacedFrame, Wire
from argmap.diagram.placing.placed import Placed
from argmap.diagram.plan.plan import Arrow, Box, Kind, Plan
from argmap.diagram.theme import FONT, Style, Theme
from argmap.model.records import Relation

_SIZE = 0.6  # of heads
_REACH = {"normal": 10 * _SIZE, "tee": 5 * _SIZE, "odot": 8 * 0.55}
"""The distance that an engine wants between a head's point and where its line begins."""


def columns_drawing(placed: Placed, style: Style, *, sheet: bool = False) -> Drawing:
    """Return the DOT text of a placed drawing, with the plan of what is in it.

    Args:
        placed: The drawing.
        style: How it looks.
        sheet: Whether it is one of several sheets already.
    """
    size = placed.width + 2 * MARGIN, placed.height + 2 * MARGIN
    plan, texts = _plan(placed), dict[str, str]()
    writer = _Writer(placed, style, plan)
    return Drawing(
        placed.overlay,
        plan,
        placed.names,
        ("", *[frame.name for frame in placed.frames]),
        writer.statements,
        style.embedded,
        title=placed.title,
        captions=tuple([each.text for each in placed.captions]),
        shapes=tuple(writer.statements(texts)),
        texts=texts,
        page=placed.page,
        text_size=placed.page.text(*size),
        backwards=placed.backwards,
        viewports=placed.page.viewports(placed.width, placed.height, backwards=placed.backwards),
        sheets=None
        if sheet or placed.page.is_legible(*size)
        else partial(sheet_drawings, placed.overlay, placed.names, style, placed),
    )


def sheet_drawings(
    overlay: Overlay, names: Annotations, style: Style, whole: Placed | None = None
) -> list[Drawing]:
    """Return the drawings of the sheets that a map takes in print; a single one, if it is legible.

    Args:
        overlay: The map, and what is laid over it.
        names: What it says besides the texts.
        style: How it looks.
        whole: The map placed on one sheet, if it has been.
    """
    from argmap.diagram.placing.sheets import placed_sheets

    found = placed_sheets(overlay, names, style, whole)
    return [columns_drawing(each, style, sheet=True) for each in found]


def _plan(placed: Placed) -> Plan:
    """Return the boxes and arrows of the drawing, as other layouts have them."""
    boxes = [
        Box(
            tuple([row.claim for row in box.reply.rows if row.own]),
            box.reply.relation,
            box.reply.kind,
            (),
            len(box.reply.rows) > 1 and box.reply.kind in {"support", "counterpoint", "undercut"},
        )
        for box in placed.boxes
    ]
    arrows: list[Arrow] = []
    replies = [box.reply for box in placed.boxes]
    for wire in placed.stubs:
        reply = replies[wire.lower]
        if reply.relation is not None and reply.kind is not None:
            ends = (wire.upper, ""), (wire.lower, "")
            arrows.append(Arrow(reply.relation, reply.kind, *ends, reply.heads))
    return Plan(tuple(boxes), tuple(arrows), (), {}, {})


class _Writer:
    """Writes the statements of one drawing."""

    def __init__(self, placed: Placed, style: Style, plan: Plan) -> None:
        self.placed, self.plan = placed, plan
        self.theme: Theme = style.theme
        self.names: Annotations = placed.names
        numbers = placed.outline.numbers
        homes = {
            row.claim.id: number
            for number, box in enumerate(placed.boxes if numbers else ())
            for row in box.reply.rows
            if row.own and row.claim.id in numbers
        }
        self.labels = ColumnLabels(style, placed.names, homes, backwards=placed.backwards)
        self.text = ColumnText(self.labels, placed.height)
        self.texts: dict[str, str] | None = None
        self.high = placed.height
        self.looks: dict[tuple[Kind, bool, Mark | None], str] = {}
        self.lit = self._lit()

    def _lit(self) -> list[int] | None:
        """Return the numbers of the boxes that hold what is not greyed; ``None`` where all do."""
        if not any(mark.dimmed for mark in self.names.marks.values()):
            return None
        boxes, mark = enumerate(self.plan.boxes), self.names.mark
        return [at for at, box in boxes if not all(mark(claim).dimmed for claim in box.claims)]

    def statements(self, texts: dict[str, str] | None = None) -> Iterator[str]:
        """Yield the statements; their labels are left out where texts are collected.

        Args:
            texts: Where the text of each box, frame and caption goes, by its id.
        """
        placed, theme = self.placed, self.theme
        self.texts = texts
        font, ink = f'fontname="{FONT}", fontsize=11, ', f'fontcolor="{theme.text}"'
        if texts is not None:  # nothing is written by the engine
            font, ink = "", 'label=""'
        yield (
            f'\tgraph [layout=nop2, bb="0,0,{placed.width:.2f},{placed.height:.2f}", '
            f"splines=none, notranslate=true, outputorder=nodesfirst, margin=0, "
            f'pad="{MARGIN / 72:.4f}", bgcolor="{theme.paper}", {font}{ink}]\n'
        )
        yield (
            f"\tnode [shape=box, fixedsize=true, {font}margin=0, penwidth=1, style=filled, "
            f'fillcolor="{theme.box}", {ink}]\n'
        )
        yield f"\tedge [penwidth=1.3, arrowsize={_SIZE}, dir=back]\n"
        yield from self._frames()
        yield from self._captions()
        for number, box in enumerate(placed.boxes):
            yield self._box(number, box)
        shown = self._shown_spines()
        for wire in placed.spines:
            lit = shown is None or (wire.upper, wire.points[-1][0]) in shown
            yield (
                f'\tb{wire.upper} -> b{wire.lower} [class="spine", dir=none, '
                f'color="{theme.spine if lit else theme.dimmed_line}", '
                f'penwidth=1.2, pos="{self._path(wire.points)}"]\n'
            )
        yield from self._stubs()
        marks = BoxMarks(placed, self.plan, self.labels, self._path)
        if texts is not None:
            yield from marks.strikes()
        yield from marks.gauges()

    # -- what holds text ----------------------------------------------------------------------

    def _place(self, x: float, y: float, width: float, height: float) -> str:
        """Return the place and size of a node, its size rounded up."""
        return (
            f'pos="{x + width / 2:.2f},{self.high - y - height / 2:.2f}", '
            f"width={inches(width)}, height={inches(height)}"
        )

    def _frames(self) -> Iterator[str]:
        """Yield the frames of groups, each within the one around it.

        Graphviz 2.43 draws those side by side in any order, by where their names lie in memory: an
        outer one would cover those inside.
        """
        frames = self.placed.frames
        ends: list[int] = []  # for each frame that is still open, the first box behind it
        for number, frame in enumerate(frames, 1):
            yield self._frame(number, frame)
            after = frames[number].boxes[0] if number < len(frames) else len(self.placed.boxes)
            if after < frame.boxes[1]:
                ends.append(frame.boxes[1])
                yield "\n"
                continue
            yield " }\n"
            while ends and ends[-1] <= after:
                ends.pop()
                yield "\t}\n"

    def _frame(self, number: int, frame: PlacedFrame) -> str:
        """Return a frame without its end."""
        top, bottom = self.high - frame.y, self.high - frame.y - frame.height
        wide = frame.width - 10
        high = len(frame.lines) * frame.heading.leading
        theme, lit = self.theme, self.lit
        faded = lit is not None and len({bisect_left(lit, end) for end in frame.boxes}) == 1
        ink, colour = (theme.dimmed, theme.dimmed_line) if faded else ("", theme.group)
        if self.texts is not None:
            self.texts[f"g{number}"] = self.text.heading(frame, ink)
            label = '""'
        else:
            label = f"<{self.labels.plain_cell(frame.heading, frame.lines, wide, high, ink=ink)}>"
        return (
            f"\tsubgraph cluster_{number} {{ graph [id=g{number}, class=group, "
            f'bb="{frame.x:.2f},{bottom:.2f},{frame.x + frame.width:.2f},{top:.2f}", '
            f'lp="{frame.x + frame.width / 2:.2f},{top - 3 - high / 2:.2f}", style=filled, '
            f'penwidth=.8, color="{colour}", fillcolor="{theme.group_ground}", '
            f"label={label}]"
        )

    def _captions(self) -> Iterator[str]:
        for number, caption in enumerate(self.placed.captions):
            lines = caption.paragraph.lines(caption.width)
            high = len(lines) * caption.paragraph.leading
            if self.texts is not None:
                self.texts[f"t{number}"] = self.text.caption_line(caption, lines)
                label = ""
            else:
                words, wide, to = caption.paragraph, caption.width, caption.address
                cell = self.labels.plain_cell(words, lines, wide, high, to, at_end=caption.beside)
                label = f", label=<{cell}>"
            yield (
                f'\tt{number} [id=t{number}, class={caption.name}, shape=none, style="", '
                f"fixedsize=false, {self._place(caption.x, caption.y, caption.width, high)}"
                f"{label}]\n"
            )

    def _box(self, number: int, box: PlacedBox) -> str:
        reply = box.reply
        words = classes(self.plan.boxes[number], self.names)
        tone = self._tone(box)
        place = self._place(box.x, box.y, box.width, box.height)
        bare = len(reply.rows) == 1 and not reply.rows[0].own
        outline = ', shape=none, style=""' if bare else self._outline(box, tone)
        if self.texts is not None:
            self.texts[f"b{number}"] = self.text.box(box, tone)
            return f'\tb{number} [id=b{number}, class="{words}", {place}{outline}]\n'
        about = reply.relation.id if reply.relation is not None else reply.rows[0].claim.id
        if len(reply.rows) == 1 and reply.rows[0].own:
            about = reply.rows[0].claim.id
        return (
            f'\tb{number} [id=b{number}, class="{words}", about={plain(about)}, {place}{outline}, '
            f"label=<{self.labels.label(box, tone)}>]\n"
        )

    def _tone(self, box: PlacedBox) -> str:
        """Return the colour of a box's frame, and of the lines between its claims."""
        reply = box.reply
        if reply.relation is None or reply.kind is None:
            return self.theme.spine
        if self.names.marks:
            mark = self.names.mark(reply.relation)
            if mark.dimmed or mark.look == "removed":
                return self.labels.colour(reply.relation, reply.kind)
        return self.labels.tones[reply.kind].colour  # where the step falls, its line is grey

    def _outline(self, box: PlacedBox, tone: str) -> str:
        """Return the attributes that set the frame and the ground of a box apart."""
        names, theme, rows = self.names, self.theme, box.reply.rows
        if len(rows) == 1 and not names.marks and names.is_plain(rows[0].claim):
            return f', color="{tone}"'
        claims = [row.claim for row in rows if row.own]
        colour, ground, thick, dashes = tone, "", 1.0, ""
        if any(claim.id == names.thesis for claim in claims):
            colour, ground, thick = theme.thesis, theme.thesis_ground, 2.0
        if claims and all(names.is_unstated(claim) for claim in claims):
            dashes, thick = "dotted", max(thick, 1.2)
        elif claims and all(is_hedged(claim) for claim in claims):
            dashes, thick = "dashed", max(thick, 1.2)
        if names.marks and claims:
            marks = [names.mark(claim) for claim in claims]
            if all(mark.look in FALLEN or mark.dimmed for mark in marks):
                colour = theme.dimmed_line if marks[0].dimmed else theme.fallen
            if len(claims) == 1:
                ground = self.labels.ground(marks[0]) or ground
                if marks[0].look in {"added", "reworded"}:
                    thick = max(thick, 2.0)
            if any(mark.stressed for mark in marks):
                colour, thick = theme.text, 3.0
        said = f', color="{colour}"'
        if thick != 1:
            said += f", penwidth={thick:g}"
        if dashes:
            said += f', style="filled,{dashes}"'
        if ground:
            said += f', fillcolor="{ground}"'
        return said

    # -- lines --------------------------------------------------------------------------------

    def _path(self, points: Sequence[tuple[float, float]]) -> str:
        """Return a polyline of level and upright pieces as the points of Bézier curves."""
        high = self.high
        x, y = points[0]
        at_x, at_y = f"{x:.2f}", f"{high - y:.2f}"
        path = f"{at_x},{at_y}"
        for to_x, to_y in points[1:]:
            if to_y == y:
                third, end = (to_x - x) / 3, f"{to_x:.2f}"
                path += f" {x + third:.2f},{at_y} {x + 2 * third:.2f},{at_y} {end},{at_y}"
                x, at_x = to_x, end
            else:
                third, end = (to_y - y) / 3, f"{high - to_y:.2f}"
                up = high - y
                path += f" {at_x},{up - third:.2f} {at_x},{up - 2 * third:.2f} {at_x},{end}"
                y, at_y = to_y, end
        return path

    def _shown_spines(self) -> set[tuple[int, float]] | None:
        """Return the box and the place of each spine that holds anything that is not greyed.

        ``None`` where nothing is greyed at all.
        """
        if self.lit is None:
            return None
        boxes = self.placed.boxes
        held = [(wire, boxes[wire.lower].reply.relation) for wire in self.placed.stubs]
        return {
            (wire.upper, wire.points[0][0])
            for wire, relation in held
            if relation is None or not self.names.mark(relation).dimmed
        }

    def _stubs(self) -> Iterator[str]:
        number = 0
        replies = [box.reply for box in self.placed.boxes]
        for wire in self.placed.stubs:
            reply = replies[wire.lower]
            if reply.relation is None or reply.kind is None:
                continue
            look = self._look(reply.relation, reply.kind)
            about = "" if self.texts is not None else f"about={plain(reply.relation.id)}, "
            yield (
                f"\tb{wire.upper} -> b{wire.lower} [id=a{number}, {about}{look}, "
                f'pos="{self._stub(wire, reply.kind, both=reply.heads == 2)}"]\n'
            )
            number += 1

    def _stub(self, wire: Wire, kind: Kind, *, both: bool) -> str:
        """Return the places of a line and of its heads, which stand apart from it."""
        head = self.labels.tones[kind].head
        points = list(wire.points)
        if kind == "context":
            return ";".join([self._path(piece) for piece in dashes(*points)])
        if head == "none":
            return self._path(points)
        (x, y), reach = points[0], _REACH[head]
        if wire.hit:
            points[0] = (x, y + reach)
            return f"s,{x:.2f},{self.high - y:.2f} {self._path(points)}"
        way = -1 if self.placed.backwards else 1
        tip = x + 0.7 * way
        points[0] = (tip + reach * way, y)
        ends = f"s,{tip:.2f},{self.high - y:.2f} "
        if both:
            end_x, end_y = points[-1]
            points[-1] = (end_x - reach * way, end_y)
            ends += f"e,{end_x:.2f},{self.high - end_y:.2f} "
        return ends + self._path(points)

    def _look(self, relation: Relation, kind: Kind) -> str:
        """Return the attributes of a line that do not depend on its place."""
        names = self.names
        supplied = names.is_thin(relation)
        key = (kind, supplied, names.marks.get(relation.id))
        known = self.looks.get(key)
        if known is not None:
            return known
        mark = names.mark(relation)
        colour = self.labels.colour(relation, kind)
        words = [kind, *(["supplied"] if supplied else []), *classes_of(mark)]
        parts = [f'class="{" ".join(words)}"']
        if kind == "restatement":
            parts.append(f'dir=none, penwidth=1, color="{colour}:invis:{colour}"')
        elif kind in {"contrast", "context"}:
            parts.append(f'dir=none, penwidth=1, color="{colour}"')
        else:
            head = self.labels.tones[kind].head
            parts.append(f'color="{colour}", arrowtail={head}')
            if kind == "undercut":
                parts.append("arrowsize=.55, style=dotted, penwidth=1.5")
            elif kind == "contradiction":
                parts.append(f"dir=both, arrowhead={head}")
            if mark.look == "added":
                parts.append("penwidth=2")
            elif supplied and kind != "undercut":
                parts.append("penwidth=.8")
        look = self.looks[key] = ", ".join(parts)
        return look
