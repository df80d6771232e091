"""A map on as many printed sheets as it takes for its text to be legible.

The main claim and the heads of its columns stand on the first sheet; what stands below a head that
does not fit goes on after it, under the number that the head bears.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

from attrs import evolve

from argmap.diagram.content.annotations import Annotations
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.pages import MARGIN, page_of
from argmap.diagram.placing.placed import Placed
from argmap.diagram.placing.placement import place
from argmap.diagram.placing.replies import Outline, Reply, ReplyRow, number_claims, walk
from argmap.diagram.placing.reply_tree import outline
from argmap.diagram.theme import Style

_MOST_CHARACTERS = 14_000  # of claims on a sheet of A4 at 8 points, more than was ever seen to fit


def placed_sheets(
    overlay: Overlay, names: Annotations, style: Style, whole: Placed
) -> list[Placed]:
    """Return the map placed on sheets; on one, if it is legible there or the page is no paper.

    Args:
        overlay: The map, and what is laid over it.
        names: What it says besides the texts.
        style: How it is drawn.
        whole: The map placed on one sheet.
    """
    page = page_of(style.page)
    if page.is_legible(whole.width + 2 * MARGIN, whole.height + 2 * MARGIN):
        return [whole]
    tree = outline(overlay.debate)
    sheets = _Sheets(overlay, names, style, tree).divide()
    everything = [reply for roots in sheets for reply in roots]
    numbers = number_claims(None, everything, ()).numbers
    debate = overlay.debate
    placed: list[Placed] = []
    for number, roots in enumerate(sheets, 1):
        title = f"{debate.title} ({number} / {len(sheets)})".strip()
        shown = evolve(overlay, debate=evolve(debate, title=title))
        placed.append(place(shown, names, style, _outline(roots, tree, numbers)))
    return placed


def _outline(roots: Sequence[Reply], tree: Outline, numbers: Mapping[str, int] | None) -> Outline:
    """Return the outline of one sheet, its parts as they are in the whole."""
    thesis = roots[0] if roots[0] is tree.thesis else None
    loose = [reply for reply in roots if any(reply is each for each in tree.loose)]
    further = [reply for reply in roots if reply.goes_on]
    known = {id(reply) for reply in (*loose, *further)}
    others = [reply for reply in roots if id(reply) not in known and reply is not thesis]
    return number_claims(thesis, others, further, loose, numbers=numbers)


class _Sheets:
    """The state of one division: what is still to be put on sheets."""

    def __init__(self, overlay: Overlay, names: Annotations, style: Style, tree: Outline) -> None:
        self.overlay, self.names, self.style, self.tree = overlay, names, style, tree
        self.page = page_of(style.page)

    def divide(self) -> list[list[Reply]]:
        """Divide the replies among sheets."""
        waiting = deque(self.tree.roots)
        sheets: list[list[Reply]] = []
        while waiting:
            root = waiting.popleft()
            first = not sheets or (sheets[0][0] is self.tree.thesis and len(sheets) == 1)
            if sheets and not first and self._fits([*sheets[-1], root]):
                sheets[-1].append(root)
                continue
            if not self._fits([root]):
                waiting.extendleft(reversed(_cut(root)))
            sheets.append([root])
        return sheets

    def _fits(self, roots: Sequence[Reply]) -> bool:
        """Return whether replies are legible on one sheet."""
        letters = 0
        for reply in walk(roots):
            letters += sum([len(row.claim.text) for row in reply.rows if row.own])
            if letters > _MOST_CHARACTERS:
                return False
        found = place(self.overlay, self.names, self.style, _outline(roots, self.tree, None))
        return self.page.is_legible(found.width + 2 * MARGIN, found.height + 2 * MARGIN)


def _cut(root: Reply) -> list[Reply]:
    """Take off a root what stands below its direct replies; return it, each under its number.

    Where nothing does, half of the replies are taken off instead.
    """
    direct = [each for row in root.rows for each in row.below] + root.undercuts
    further = [made for each in direct if (made := _take_off(each, each.rows))]
    if further or len(direct) < 2:
        return further
    row = next(row for row in root.rows if len(row.below) * 2 >= len(direct) or row.below)
    half = max(1, len(row.below) // 2)
    rest = ReplyRow(row.claim, own=False, below=row.below[half:])
    row.below = row.below[:half]
    row.moved = row.own
    return [Reply(None, None, [rest], goes_on=True)]


def _take_off(reply: Reply, rows: Sequence[ReplyRow]) -> Reply | None:
    """Take the replies below a reply off it; return them under it, ``None`` if there are none."""
    if not reply.undercuts and not any(row.below for row in rows):
        return None
    moved = [ReplyRow(row.claim, own=False, word=row.word, below=row.below) for row in rows]
    made = Reply(None, None, moved, undercuts=reply.undercuts, goes_on=True)
    for row in rows:
        row.moved = row.own and bool(row.below or reply.undercuts)
        row.below = []
    reply.undercuts = []
    return made
