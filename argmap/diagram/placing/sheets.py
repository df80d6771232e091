"""A map on as many printed sheets as it takes for its text to be legible.

The main claim and the heads of its columns stand on the first sheet; what stands below a head that
does not fit goes on after it, under the number that the head bears.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from argmap.diagram.content.annotations import Annotations
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.pages import MARGIN, page_of
from argmap.diagram.placing.division import GRID
from argmap.diagram.placing.map_traits import MapTraits
from argmap.diagram.placing.placed import Placed
from argmap.diagram.placing.placement import Draft, draft_of, mirror, place, place_outline
from argmap.diagram.placing.replies import Outline, Reply, ReplyRow, number_claims, walk
from argmap.diagram.placing.reply_tree import outline
from argmap.diagram.theme import Style

_MOST_CHARACTERS = 14_000  # of claims on a sheet of A4 at 8 points, more than was ever seen to fit
_TIGHT = 1.1  # times the page, the most that boxes were ever reckoned at and yet fitted
_WIDEST = (1.0, 0.97, 0.94)  # shares of the widest that is legible
_JUST = 1.05  # times the room, up to which a drawing just fails to fit
_HALVINGS = 5  # tries of a scale: the text is as large as can be but for 2 %
_LONGEST = "00 / 00"  # the number of a sheet at its longest, for nearly all maps
_ROUNDS = 4  # of dividing what turns out not to fit once all numbers are known


def placed_sheets(
    overlay: Overlay, names: Annotations, style: Style, whole: Placed | None = None
) -> list[Placed]:
    """Return the map placed on sheets; on one, if it is legible there or the page is no paper.

    Args:
        overlay: The map, and what is laid over it.
        names: What it says besides the texts.
        style: How it is drawn.
        whole: The map placed on one sheet, if it has been; that of a large map takes long, and is
            no use where it is not legible.
    """
    page, traits = page_of(style.page), MapTraits(overlay, names, style)
    if whole is None:
        tree = outline(overlay.debate)
        if not page.paper or (not _is_too_long(tree.roots) and _is_small(draft_of(traits, tree))):
            whole = place(overlay, names, style, tree)
    if whole is not None and page.is_legible(whole.width + 2 * MARGIN, whole.height + 2 * MARGIN):
        return [whole]
    tree = outline(overlay.debate)
    division = _Sheets(traits, tree)
    sheets = division.divide()
    left = _ROUNDS
    while True:
        called = [f"{number} / {len(sheets)}" for number in range(1, len(sheets) + 1)]
        drafts = division.drafts(sheets, called)
        found = [_widths_of(draft) for draft in drafts]
        full = {at for at, widths in enumerate(found) if not any(width for _, width in widths)}
        divided = division.divide_again(sheets, full) if full and left else sheets
        if len(divided) == len(sheets):
            break
        sheets, left = divided, left - 1
    # All sheets are turned alike, as far as each is legible so: as makes their text larger.
    best = max(range(len(page.shapes)), key=lambda at: sum([widths[at][0] for widths in found]))
    return [
        _place_sheet(draft, widths[best][1] or max(widths)[1], name)
        for draft, widths, name in zip(drafts, found, called, strict=True)
    ]


def _place_sheet(draft: Draft, width: float, number: str) -> Placed:
    """Return one sheet placed at a width; without one, what no sheet holds is made to fit."""
    if not width:
        return place_outline(draft.traits, draft.outline, number=number)
    page, effort, sheet = draft.sheet.page, draft.effort, draft.sheet
    height = sheet.height(width, effort)
    if effort.even and not page.is_legible(width + 2 * MARGIN, height + 2 * MARGIN):
        effort.even = 0  # columns that end together may take a line more
        sheet.forget()
    placed = draft.place(width)
    return mirror(placed) if placed.backwards else placed


class _Sheets:
    """A division of the replies of a map among sheets."""

    def __init__(self, traits: MapTraits, tree: Outline) -> None:
        self.traits, self.tree = traits, tree
        self._loose = set(map(id, tree.loose))
        self._letters = _letters_of(tree.roots)
        # Else the lines above a sheet fill it, and it helps not to cut more.
        self._roomy = self._fit(())

    def outline(self, roots: Sequence[Reply], numbers: Mapping[str, int] | None) -> Outline:
        """Return the outline of one sheet, its parts as they are in the whole."""
        thesis = roots[0] if roots and roots[0] is self.tree.thesis else None
        loose = [reply for reply in roots if id(reply) in self._loose]
        further = [reply for reply in roots if reply.goes_on]
        known = {id(reply) for reply in (*loose, *further)}
        others = [reply for reply in roots if id(reply) not in known and reply is not thesis]
        return number_claims(thesis, others, further, loose, numbers=numbers)

    def divide(self) -> list[list[Reply]]:
        """Divide the replies among sheets."""
        waiting = deque(self.tree.roots)
        sheets: list[list[Reply]] = []
        while waiting:
            root = waiting.popleft()
            first = not sheets or (sheets[0][0] is self.tree.thesis and len(sheets) == 1)
            if sheets and not first and self._fit([*sheets[-1], root]):
                sheets[-1].append(root)
                continue
            while not self._fit([root]):
                rest = self._cut(root)
                waiting.extendleft(reversed(rest))
                if not (rest and self._roomy):
                    break
            sheets.append([root])
        return sheets

    def divide_again(self, sheets: list[list[Reply]], full: AbstractSet[int]) -> list[list[Reply]]:
        """Return the sheets, those that turned out too full divided where they can be.

        While sheets are filled it is not known yet which numbers their claims bear and name.
        """
        if not self._roomy:
            return sheets
        divided: list[list[Reply]] = []
        for at, roots in enumerate(sheets):
            if at not in full:
                divided.append(roots)
            elif len(roots) > 1:
                half = len(roots) // 2
                divided += [roots[:half], roots[half:]]
            else:
                rest = self._cut(roots[0])
                divided += [roots, rest] if rest else [roots]
        return divided

    def drafts(self, sheets: Sequence[Sequence[Reply]], called: Sequence[str]) -> list[Draft]:
        """Return the drawings of the sheets, their widths still to be found.

        Args:
            sheets: The replies on each sheet.
            called: The name of each sheet.
        """
        everything = [reply for roots in sheets for reply in roots]
        numbers = number_claims(None, everything, ()).numbers
        return [
            draft_of(
                self.traits,
                self.outline(roots, numbers)._replace(onward=onward, elsewhere=elsewhere),
                number=name,
            )
            for roots, (onward, elsewhere), name in zip(
                sheets, _sheets_of_claims(sheets, called), called, strict=True
            )
        ]

    def _cut(self, root: Reply) -> list[Reply]:
        """Take off a root what stands below its direct replies; return it, each under its number.

        Below the main claim that is all of it, elsewhere the longest parts, half of it together.
        Where there is none, half of the replies are taken off instead, or the only one.
        """
        direct = root.direct
        below = {id(each): self._letters[id(each)] - 1 - _own_letters(each) for each in direct}
        wanted = sum(below.values()) * (1 if root is self.tree.thesis else 0.5)
        taken, chosen = 0, set[int]()
        for each in sorted(direct, key=lambda reply: below[id(reply)], reverse=True):
            if taken >= wanted and chosen:
                break
            taken += below[id(each)]
            chosen.add(id(each))
        further: list[Reply] = []
        for each in direct:
            made = _take_off(each, each.rows) if id(each) in chosen else None
            if made is not None:
                further.append(made)
                self._letters[id(made)] = self._letters[id(each)]
                self._letters[id(each)] -= below[id(each)]
        if further or not direct or (root.goes_on and len(direct) == 1):
            return further
        return _halve(root)

    def _fit(self, roots: Sequence[Reply]) -> bool:
        """Return whether replies are legible together on one of several sheets."""
        if _is_too_long(roots):
            return False
        tree = self.outline(roots, None)._replace(onward=_LONGEST, elsewhere=_LONGEST)
        return _is_legible(draft_of(self.traits, tree, number=_LONGEST))


def _sheets_of_claims(
    sheets: Sequence[Sequence[Reply]], called: Sequence[str]
) -> list[tuple[dict[str, str], dict[str, str]]]:
    """Return for each sheet which others its claims go on at, and those it refers to stand at.

    Args:
        sheets: The replies on each sheet.
        called: The name of each sheet.
    """
    stands: dict[str, str] = {}
    goes_on: dict[str, str] = {}
    for roots, name in zip(sheets, called, strict=True):
        for root in roots:
            if root.goes_on:
                for row in root.rows:
                    goes_on.setdefault(row.claim.id, name)
        for reply in walk(roots):
            stands.update({row.claim.id: name for row in reply.rows if row.own})
    found: list[tuple[dict[str, str], dict[str, str]]] = []
    for roots, name in zip(sheets, called, strict=True):
        onward: dict[str, str] = {}
        elsewhere: dict[str, str] = {}
        for reply in walk(roots):
            for row in reply.rows:
                at = (goes_on if row.own else stands).get(row.claim.id, name)
                if at != name:
                    (onward if row.own else elsewhere)[row.claim.id] = at
        found.append((onward, elsewhere))
    return found


def _is_legible(draft: Draft) -> bool:
    """Return whether the text is legible on one page of paper."""
    return any(_legible_width(draft, shape) > 0 for shape in draft.sheet.page.shapes)


def _widths_of(draft: Draft) -> list[tuple[float, float]]:
    """Return the scale at which the text is largest on a page of each shape, with the width.

    Both are 0 where the text is not legible.
    """
    page, even = draft.sheet.page, draft.effort.even
    found: list[tuple[float, float]] = []
    for wide, high in page.shapes:
        width = _legible_width(draft, (wide, high))
        low, top = (page.least, page.most) if width else (0.0, 0.0)
        middle = top  # most sheets that are not full hold their text at its full size
        for _ in range(_HALVINGS if width else 0):
            narrower = (wide / middle - 2 * MARGIN) // GRID * GRID
            if _height(draft, narrower) <= high / middle - 2 * MARGIN:
                low, width = middle, narrower
            else:
                top = middle
            if low == top:
                break
            middle = (low + top) / 2
        found.append((low, width))
    # Where columns hold much of a sheet one sees whether they end together.
    draft.effort.even = max(even, draft.outline.boxes // 2) if even else 0
    draft.sheet.forget()
    return found


def _legible_width(draft: Draft, shape: tuple[float, float]) -> float:
    """Return a width at which the text is legible on a page of a shape; 0 where none is found.

    The widest is nearly always the lowest, too; a little less is tried where it just fails.
    """
    wide, high = shape
    least = draft.sheet.page.least
    if not _is_small(draft):
        return 0.0
    room = high / least - 2 * MARGIN
    for share in _WIDEST:
        width = (wide / least - 2 * MARGIN) * share // GRID * GRID
        full = _height(draft, width)
        if full <= room:
            return width
        if full > room * _JUST:
            break
    return 0.0


def _height(draft: Draft, width: float) -> float:
    """Return the height of a drawing at a width; without end where it is too narrow.

    No step of widths is guessed. Columns are not made to end together, which takes longest and
    gains little height.
    """
    draft.effort.widths, draft.effort.even = None, 0
    return draft.sheet.height(width, draft.effort) if width >= draft.sheet.need else math.inf


def _is_small(draft: Draft) -> bool:
    """Return whether the boxes of a drawing may fit on one sheet, by their areas."""
    page = draft.sheet.page
    area = sum([part.replies.area for part in draft.sheet.parts])
    return area <= page.width * page.height / page.least**2 * _TIGHT


def _is_too_long(roots: Sequence[Reply]) -> bool:
    """Return whether replies hold more than was ever seen to fit on one sheet."""
    letters = 0
    for reply in walk(roots):
        letters += _own_letters(reply)
        if letters > _MOST_CHARACTERS:
            return True
    return False


def _letters_of(roots: Sequence[Reply]) -> dict[int, int]:
    """Return the letters of all claims in each reply and below it, by the identity of the reply.

    A reply counts for one more, so that references have a length.
    """
    letters: dict[int, int] = {}
    for reply in reversed(list(walk(roots))):
        inside = sum([letters[id(each)] for each in reply.direct])
        letters[id(reply)] = 1 + _own_letters(reply) + inside
    return letters


def _own_letters(reply: Reply) -> int:
    return sum([len(row.claim.text) for row in reply.rows if row.own])


def _halve(root: Reply) -> list[Reply]:
    """Take off a root half of its direct replies, or its only one; return them under its number."""
    row = next((row for row in root.rows if len(row.below) > 1), None)
    if row is None and root.undercuts:
        return [_take_undercuts(root)]
    if row is None:
        return [_take_rows(root)]
    half = len(row.below) // 2
    rest = ReplyRow(row.claim, own=False, below=row.below[half:])
    row.below = row.below[:half]
    row.moved = row.own
    return [Reply(None, None, [rest], continues=root)]


def _take_rows(root: Reply) -> Reply:
    """Take what stands below the later half of the rows of a root off it; return it."""
    rows = [row for row in root.rows if row.below]
    rest: list[ReplyRow] = []
    for row in rows[len(rows) // 2 :]:
        word = "joined" if rest else ""
        rest.append(ReplyRow(row.claim, own=False, word=word, below=row.below))
        row.below, row.moved = (), row.own
    return Reply(None, None, rest, continues=root)


def _take_undercuts(root: Reply) -> Reply:
    """Take half of the undercuts of a root off it, or its only one; return them."""
    half = len(root.undercuts) // 2
    rows = [row.reference() for row in root.rows]
    rest = Reply(None, None, rows, undercuts=root.undercuts[half:], continues=root)
    root.undercuts = root.undercuts[:half]
    for row in root.rows:
        row.moved = row.own
    return rest


def _take_off(reply: Reply, rows: Sequence[ReplyRow]) -> Reply | None:
    """Take the replies below a reply off it; return them under it, ``None`` if there are none."""
    if not reply.undercuts and not any(row.below for row in rows):
        return None
    moved = [row.reference(row.below) for row in rows]
    made = Reply(None, None, moved, undercuts=reply.undercuts, continues=reply)
    for row in rows:
        row.moved = row.own and bool(row.below or reply.undercuts)
        row.below = ()
    reply.undercuts = ()
    return made
