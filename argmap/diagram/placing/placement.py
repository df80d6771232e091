"""A whole drawing placed on a page: its width, its columns, everything in its place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import Factory, define

from argmap.diagram.content.annotations import Annotations, annotations_of
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.pages import MARGIN, Page, page_of
from argmap.diagram.placing.arrangement import Arrangement
from argmap.diagram.placing.block_builder import BlockBuilder
from argmap.diagram.placing.blocks import Replies
from argmap.diagram.placing.box_text import BoxText
from argmap.diagram.placing.caption import Caption, CaptionLine, heading
from argmap.diagram.placing.division import APART, GAP, GRID, INDENT
from argmap.diagram.placing.effort import Effort, WidthSteps
from argmap.diagram.placing.made import Made
from argmap.diagram.placing.map_traits import MapTraits
from argmap.diagram.placing.paragraph import Paragraph
from argmap.diagram.placing.placed import Column, Placed
from argmap.diagram.placing.replies import Outline
from argmap.diagram.placing.reply_tree import DEEPEST, outline
from argmap.diagram.placing.width_search import WidthSearch
from argmap.diagram.theme import Style

if TYPE_CHECKING:
    from argmap.diagram.placing.guide import Guide

_SHARE, _WHOLE = 4, 8
"""A frame holds at most this part of a map beyond its first box, or as many claims.

Each frame stands in one column; what is left of a group has a frame of the same heading.
"""


def place(
    overlay: Overlay, names: Annotations, style: Style, tree: Outline | None = None
) -> Placed:
    """Return the map placed in columns for the page of the style.

    Args:
        overlay: The map, and what is laid over it.
        names: What it says besides the texts.
        style: How it is drawn.
        tree: What of it is drawn; all of it unless given, and then in the columns of the map that
            the overlay says to be like.
    """
    page = page_of(style.page)
    guide: Guide | None = None
    if tree is None and overlay.like is not None:
        from argmap.diagram.placing.guide import guide_of

        model = Overlay(overlay.like)
        guide = guide_of(place(model, annotations_of(model.debate, style, {}), style))
    if tree is None:
        deepest = DEEPEST
        if page.width and not page.height:
            deepest = max(3, min(DEEPEST, int(page.width - 150) // 16))
        tree = outline(overlay.debate, deepest=deepest, like=guide.outline if guide else None)
    return place_outline(MapTraits(overlay, names, style), tree, guide)


def place_outline(
    traits: MapTraits, tree: Outline, guide: Guide | None = None, *, number: str = ""
) -> Placed:
    """Return a part of a map placed in columns; the arguments are those of ``draft_of``."""
    page = page_of(traits.style.page)
    draft = draft_of(traits, tree, guide, number=number)
    sheet, effort = draft.sheet, draft.effort
    width = sheet.width_like(effort, tree.boxes, guide) if guide else sheet.fit(effort, tree.boxes)
    placed = draft.place(width)
    if effort.rough and not guide and tree.boxes <= _CORRECTED:
        better = sheet.correct(width, placed.height)
        if better:
            other = draft.place(better)
            if page.scale(better, other.height) > page.scale(width, placed.height):
                placed = other
    return mirror(placed) if placed.backwards else placed


def draft_of(
    traits: MapTraits, tree: Outline, guide: Guide | None = None, *, number: str = ""
) -> Draft:
    """Return the drawing of an outline with its boxes made, whose width is still to be found.

    Args:
        traits: The traits of the map.
        tree: What of it is drawn.
        guide: The drawing whose columns are kept, if there is one.
        number: That of the sheet that the drawing is, if it is one of several.
    """
    names, style = traits.names, traits.style
    page, title = page_of(style.page), traits.overlay.debate.title
    if number:
        title = f"{title} ({number})".strip()
    text = BoxText(traits, tree)
    effort = _effort(tree.boxes, page)
    effort.lean = tree.boxes > _KEPT_WORDS
    effort.wished = 0 if style.column is None else style.column + INDENT
    searched = tree.boxes <= _MOST_ON_SCREEN and _is_searched(tree.boxes, page)
    effort.balanced = (page.has_size or searched) and not effort.wished and not effort.rough
    crowd = (guide.outline if guide else tree).boxes // _SHARE
    builder = BlockBuilder(text, names, effort, max(_WHOLE, crowd), guide)
    sheet = _Sheet(Caption(traits, tree, text.measure, title), page)
    if tree.thesis is not None:
        above, roof = builder.roof(tree.thesis)
        sheet.parts.append(_Part("thesis", above, Replies([roof], 0)))
    words = names.words
    for name, said, replies in (
        ("others", words.other_claims if tree.thesis else "", tree.others),
        ("further", words.further, tree.further),
        ("loose", words.loose if tree.thesis or tree.others else "", tree.loose),
    ):
        if replies:
            head = heading(said, text.measure) if said else None
            kept = builder.replies(builder.blocks(replies), f"{name}:", 0)
            sheet.parts.append(_Part(f"{name}:", head, kept))
    return Draft(traits, title, tree, sheet, effort)


_SMALL, _FEW, _SOME, _MANY = 12, 60, 400, 1_500
"""Up to so many claims heights are exact; exact in the end; guessed well; guessed, where the page
has a size; beyond, reckoned from areas."""

_MOST_ON_SCREEN = 200
"""Up to so many claims columns are balanced on a screen.

Text is up to 11 % larger there, or a third with one long exchange among short ones, but placing
takes twice as long.
"""

_SEVERAL = 40  # claims, from which on a screen is searched for as a sheet of paper is

_KEPT_WORDS = 4_000  # claims, up to which the places of all words are kept for the drawing
_CORRECTED = 20_000  # claims, up to which columns are tried in several ways, and arranged again
_VAST = 4_000  # points, beyond which a drawing that fits need not be as wide as its page
_OFF = 0.12  # how far from the best a width may be, as a logarithm, before it is corrected

_EVERY_KEPT, _KEPT = 0.66, 0.8
"""Every column is kept where the text is at least this much of what it could be without, or else
those that a narrower drawing has room for.

On the policy debate, at a depth of 3, .66 instead of .8 takes the move of what a focus leaves from
.24 of a slide to .12, and its text from 17.5 to 13.5 points.
"""

_ALIKE = 0.96
"""The width is kept where the text is at least this much of what it could be with the columns."""

_FAR = (0.74, 0.82, 0.88, 0.94, 1.06, 1.13, 1.22, 1.34)
_AROUND = (0.84, 0.92, 1.08, 1.18)  # where only the shape of the page counts
_NEAR = (0.97, 0.98, 0.99, 1.01, 1.02, 1.03)
_LAST = (0.98, 0.99, 1.01)


def _is_searched(claims: int, page: Page) -> bool:
    """Tell whether widths and columns are searched for the page as for a sheet of paper.

    A screen has only a shape, and a drawing of some ten claims looks well there at any of many
    widths; from some forty on a search makes the text on it 2 to 12 % larger.
    """
    return page.has_size or (page.height > 0 and claims > _SEVERAL)


def _effort(claims: int, page: Page) -> Effort:
    """Return the work to begin with in the search for an arrangement of so many claims."""
    if claims > _CORRECTED:
        return Effort(2, 12, rough=True, coarse=True)
    if claims > (_MANY if page.has_size else _SOME):
        return Effort(5, 12, rough=True)
    if claims > _SOME:
        return Effort(3, 12, WidthSteps(2))
    if claims > _FEW:
        return Effort(5, 6, WidthSteps(1.25)) if page.height else Effort(3, 12, WidthSteps(1.25))
    if claims > _SMALL:
        return Effort(3, 12 if claims > _SEVERAL else 6, WidthSteps(1.25))
    return Effort(2, 0)


@define
class _Part:
    """A part of a drawing: the thesis with what bears on it, other claims, loose ones."""

    name: str
    heading: Paragraph | None
    replies: Replies


@define
class _Sheet:
    """The parts of a drawing, one below the other."""

    caption: Caption
    page: Page
    parts: list[_Part] = Factory(list[_Part])

    def height(self, width: float, effort: Effort) -> float:
        """Return the height of the drawing at a width."""
        _, at = self.caption.place(width)
        for number, part in enumerate(self.parts):
            if number:
                at += APART
            if part.heading is not None:
                at += part.heading.height(width) + GAP
            at += part.replies.columns(width, effort)[0]
        return at

    @property
    def need(self) -> float:
        """The least width of the drawing."""
        return max([part.replies.need for part in self.parts], default=60.0)

    def width_like(self, effort: Effort, claims: int, guide: Guide) -> float:
        """Return the width at which the columns of a guide are kept, if the page allows it."""
        widths = effort.widths
        best, free = self._fit(effort, claims)
        effort.held = True
        for every, enough in ((True, _EVERY_KEPT), (False, _KEPT)):
            self.forget()
            effort.widths = widths
            kept, width = self._fit(effort, claims, guide, every=every)
            if kept >= best * enough:
                return width
        self.forget()
        effort.held = False
        return free

    def correct(self, width: float, height: float) -> float:
        """Return a better width, where a drawing has not the shape of the page; 0 where it has.

        Heights that are reckoned from areas know nothing of the white in long columns.
        """
        page = self.page
        if not page.height:
            return 0.0
        shape = min(
            [wide / high for wide, high in page.shapes],
            key=lambda each: abs(math.log(width / height / each)),
        )
        wished = math.sqrt(width * height * shape) // GRID * GRID
        wished = max(self.need, wished)
        return 0.0 if abs(math.log(wished / width)) < _OFF else wished

    def forget(self) -> None:
        """Forget all heights, because they are to be reckoned in another way."""
        for part in self.parts:
            for block in part.replies.blocks:
                block.forget()
            part.replies.stacks.clear()

    def fit(self, effort: Effort, claims: int) -> float:
        """Return the width at which the text is largest on the page."""
        return self._fit(effort, claims)[1]

    def _fit(
        self, effort: Effort, claims: int, guide: Guide | None = None, *, every: bool = False
    ) -> tuple[float, float]:
        """Return the scale at which the text is largest on the page, with its width.

        Args:
            effort: How hard it is looked for.
            claims: How many there are.
            guide: The drawing whose columns are kept, if there is one.
            every: Whether there has to be room for every one of these columns.
        """
        page, need = self.page, self.need
        if not page.height:
            effort.widths = None if claims <= _FEW else effort.widths
            return 1.0, max((page.width - 2 * MARGIN) // GRID * GRID, need)
        if every:
            need = max([need, *[part.replies.need_kept() for part in self.parts]])
        best = (0.0, need, 0.0, 0.0)
        shapes = page.shapes
        if guide is not None and len(shapes) > 1:
            shapes = tuple([each for each in shapes if (each[1] > each[0]) == guide.upright])
        for wide, high in shapes:
            least = (wide / page.most - 2 * MARGIN) // GRID * GRID  # no wider than a sheet of paper
            if page.name == "screen" or least > _VAST:
                widest = max(_widest(self.parts, least), self.caption.least)
                least = min(least, math.ceil(widest / GRID) * GRID)
            least = max(least, math.ceil(need / GRID) * GRID)
            search = self._search(effort, (wide, high), least)
            found = search.start()
            if _SMALL < claims <= _SOME:
                thorough = _is_searched(claims, page)
                found = search.better(found, _FAR if thorough else _AROUND)
                found = search.better(found, _NEAR) if thorough else found
            if guide is not None:
                same = search.scale(max(least, guide.width))
                if same > found[0] * _ALIKE:
                    found = (same, max(least, guide.width))
            if found[0] > best[0]:  # of two as good a page stays upright
                best = (found[0], found[1], wide, high)
        scale, width, wide, high = best
        if not page.has_size or effort.rough or (guide is not None and width == guide.width):
            return scale, width
        if _SMALL < claims <= _FEW:
            effort.widths = None
            self.forget()
        search = self._search(effort, (wide, high), need)
        found = (search.scale(width), width)
        if _SMALL < claims <= _FEW:
            found = search.better(found, _LAST)
        return search.widen(found)

    def _search(self, effort: Effort, shape: tuple[float, float], least: float) -> WidthSearch:
        def height(width: float) -> float:
            return self.height(width, effort)

        return WidthSearch(height, shape, least, self.page.most, rough=effort.rough)


@define
class Draft:
    """A drawing before its width is found: its boxes are made and have no places yet.

    Attributes:
        traits: The traits of the map.
        title: What the drawing is called.
        outline: What of the map is drawn.
        sheet: Its parts.
        effort: How hard a good arrangement is looked for.
    """

    traits: MapTraits
    title: str
    outline: Outline
    sheet: _Sheet
    effort: Effort

    def place(self, width: float) -> Placed:
        """Return the drawing placed at a width, from left to right."""
        found, captions, columns, height = _arrange(self.sheet, self.effort, width)
        return Placed(
            self.traits.overlay,
            self.traits.names,
            self.title,
            self.outline,
            self.sheet.page,
            width,
            height,
            tuple(captions),
            Made(found.boxes),
            tuple(found.frames),
            Made(found.spines),
            Made(found.stubs),
            tuple(columns),
            self.traits.backwards,
        )


def _widest(parts: Sequence[_Part], enough: float) -> float:
    """Return the width at which one column breaks no line, or one that is enough."""
    widest = 0.0
    waiting = [(block, 0.0) for part in parts for block in part.replies.blocks]
    while waiting and widest < enough:
        block, left = waiting.pop()
        if block.reply is None:
            left += 5
        for row in block.rows:
            widest = max(widest, left + row.width + 12)
        inner = left + (0 if block.reply is None else 16 + block.inset)
        waiting += [(each, inner) for replies in block.below if replies for each in replies.blocks]
        waiting += [(each, inner) for each in block.under]
    return widest


def _arrange(
    sheet: _Sheet, effort: Effort, width: float
) -> tuple[Arrangement, list[CaptionLine], list[Column], float]:
    """Return all parts of the drawing in their places at a width, and its height."""
    found = Arrangement()
    columns: list[Column] = []
    captions, at = sheet.caption.place(width)
    for number, part in enumerate(sheet.parts):
        if number:
            at += APART
        if part.heading is not None:
            captions.append(CaptionLine("heading", part.heading, "", 0, at, width))
            at += part.heading.height(width) + GAP
        _, ends, widths = part.replies.columns(width, effort)
        between = (width - sum(widths)) / max(1, len(widths) - 1)
        start, left, lowest = 0, 0.0, at
        for place, (end, wide) in enumerate(zip(ends, widths, strict=True)):
            low = at - GAP
            columns.append(Column(part.name, place, wide, found.count))
            for each in part.replies.blocks[start:end]:
                low = found.place(each, (left, low + GAP, wide))
            lowest = max(lowest, low)
            start, left = end, left + wide + between
        at = lowest
    return found, captions, columns, at


def mirror(placed: Placed) -> Placed:
    """Return the drawing seen in a mirror, for scripts that run from right to left."""
    from attrs import evolve

    width = placed.width
    boxes = [
        box._replace(
            x=width - box.x - box.width,
            cells=[cell._replace(x=width - cell.x - cell.width) for cell in box.cells],
        )
        for box in placed.boxes
    ]
    turned = [
        [wire._replace(points=tuple([(width - x, y) for x, y in wire.points])) for wire in wires]
        for wires in (placed.spines, placed.stubs)
    ]
    return evolve(
        placed,
        boxes=tuple(boxes),
        frames=tuple([each._replace(x=width - each.x - each.width) for each in placed.frames]),
        captions=tuple([each._replace(x=width - each.x - each.width) for each in placed.captions]),
        spines=tuple(turned[0]),
        stubs=tuple(turned[1]),
        backwards=True,
    )
