"""Maps placed in columns for the tests, and the laws that a drawing of any map keeps."""

from __future__ import annotations

import math
import random
from itertools import combinations, pairwise
from statistics import median
from typing import Any

from argmap import ArgumentMap, Claim, Counterpoint, Style, Support
from argmap.diagram.content.annotations import annotations_of
from argmap.diagram.content.layers import overlay_of
from argmap.diagram.placing.arrangement import Wire
from argmap.diagram.placing.placed import Placed
from argmap.diagram.placing.placement import place
from argmap.diagram.placing.replies import Outline
from argmap.diagram.placing.sheets import placed_sheets

_WORDS = [
    *("the", "country", "should", "tax", "carbon", "because", "trials", "found", "that", "most"),
    *("people", "work", "less", "and", "prices", "rise", "by", "two", "per", "cent", "in", "ten"),
    *("years", "of", "what", "any", "ministry", "has", "predicted", "for", "reforms"),
]


def placed(debate: ArgumentMap, *, style: Style | None = None, **shown: Any) -> Placed:
    """Return the map placed in columns."""
    chosen = style or Style()
    overlay = overlay_of(debate, chosen, shown)  # type: ignore[arg-type]
    return place(overlay, annotations_of(overlay.debate, chosen, overlay.marks), chosen)


def sheets_of(debate: ArgumentMap, style: Style) -> tuple[Placed, ...]:
    """Return the sheets of paper that the map takes in columns."""
    overlay = overlay_of(debate, style, {})
    names = annotations_of(overlay.debate, style, overlay.marks)
    return tuple(placed_sheets(overlay, names, style, place(overlay, names, style)))


def rows(found: Outline) -> list[str]:
    """Return the outline, a line a row: its depth, what ties it, its id or reference."""
    out: list[str] = []

    def add(replies: Any, depth: int) -> None:
        for reply in replies:
            for at, row in enumerate(reply.rows):
                word = reply.kind or "" if at == 0 else f"+{row.word}"
                shown = row.claim.id if row.own else f"see {found.numbers[row.claim.id]}"
                out.append(f"{'  ' * depth}{word} {shown}".rstrip())
                add(row.below, depth + 1)
            add(reply.undercuts, depth + 1)

    add(found.roots, 0)
    return out


def grouped(count: int) -> ArgumentMap:
    """Return a debate of a thesis and six groups of so many claims, each group a tree."""
    claims = [Claim("t", "The country should introduce an unconditional basic income.")]
    steps: list[Support | Counterpoint] = []
    for number, heading in enumerate(("Cost", "Work", "Poverty", "Fairness", "Care", "Markets")):
        inner = tree(count, seed=number)
        names = {claim.id: f"{heading}-{claim.id}" for claim in inner.claims}
        claims += [Claim(names[each.id], each.text, group=heading) for each in inner.claims]
        steps.append(Counterpoint(f"{heading}-c0", "t"))
        steps += [
            Support(names[each.premises[0]], names[each.conclusion]) for each in inner.supports
        ]
        steps += [
            Counterpoint(names[each.premises[0]], names[each.target])
            for each in inner.counterpoints
        ]
    return ArgumentMap([*claims, *steps], title="An unconditional basic income?")


def complete(left: int, right: int) -> ArgumentMap:
    """Return a map in which each of some claims supports each of some others."""
    return ArgumentMap(
        [
            *[Claim(f"c{n}", "All for all.") for n in range(left + right)],
            *[Support(f"c{n}", f"c{left + m}") for n in range(left) for m in range(right)],
        ]
    )


def tree(count: int, *, seed: int = 1, words: tuple[int, int] = (6, 14)) -> ArgumentMap:
    """Return a debate in which each claim answers one before it, the same for the same seed."""
    chance = random.Random(seed)
    claims: list[Claim] = []
    steps: list[Support | Counterpoint] = []
    for number in range(count):
        text = " ".join(chance.choice(_WORDS) for _ in range(chance.randint(*words)))
        claims.append(Claim(f"c{number}", f"{text.capitalize()}."))
        if number:
            kind = Support if chance.random() < 0.6 else Counterpoint
            steps.append(kind(f"c{number}", f"c{chance.randrange(number)}"))
    return ArgumentMap([*claims, *steps], title="A generated debate")


def centres(found: Placed) -> dict[str, tuple[float, float]]:
    """Return where the middle of each claim is, as parts of the width and the height."""
    return {
        cell.row.claim.id: (
            (cell.x + cell.width / 2) / found.width,
            (cell.y + cell.height / 2) / found.height,
        )
        for box in found.boxes
        for cell in box.cells
        if cell.row.own
    }


def moved(before: Placed, after: Placed) -> float:
    """Return how far the claims in both drawings moved, at the median, as a part of a picture."""
    return _median_distance(centres(before), centres(after))


def moved_within(before: Placed, after: Placed) -> float:
    """Return the same, as a part of the rectangle around the claims that are in both drawings."""
    return _median_distance(_within(before, after), _within(after, before))


def _within(found: Placed, other: Placed) -> dict[str, tuple[float, float]]:
    """Return the middle of each claim that is in another drawing, too, within their rectangle."""
    both = centres(other)
    cells = [cell for box in found.boxes for cell in box.cells]
    cells = [cell for cell in cells if cell.row.own and cell.row.claim.id in both]
    left, top = min([cell.x for cell in cells]), min([cell.y for cell in cells])
    width = max([cell.x + cell.width for cell in cells]) - left
    height = max([cell.y + cell.height for cell in cells]) - top
    return {
        cell.row.claim.id: (
            (cell.x + cell.width / 2 - left) / width,
            (cell.y + cell.height / 2 - top) / height,
        )
        for cell in cells
    }


def _median_distance(
    old: dict[str, tuple[float, float]], new: dict[str, tuple[float, float]]
) -> float:
    return median([math.dist(old[name], new[name]) for name in old.keys() & new.keys()])


def check_places(found: Placed) -> None:
    """Object to whatever stands in the way of something else."""
    boxes = found.boxes
    for box in boxes:
        assert box.x >= -0.01
        assert box.x + box.width <= found.width + 0.01
        assert box.y + box.height <= found.height + 0.01
    for one, other in combinations(boxes, 2):
        apart = (
            one.x + one.width <= other.x + 0.01
            or other.x + other.width <= one.x + 0.01
            or one.y + one.height <= other.y + 0.01
            or other.y + other.height <= one.y + 0.01
        )
        assert apart, (one, other)
    for wire in (*found.spines, *found.stubs):
        for number, box in enumerate(boxes):
            if number not in {wire.upper, wire.lower}:
                assert not _meets(wire, (box.x, box.y, box.width, box.height)), (wire, box)
        for frame in found.frames:
            heading = (frame.x, frame.y, frame.width, len(frame.lines) * 12)
            assert not _meets(wire, heading), (wire, frame)
    upright: list[tuple[Wire, float, float, float]] = [
        (wire, start[0], min(start[1], end[1]), max(start[1], end[1]))
        for wire in found.spines
        for start, end in pairwise(wire.points)
        if start[0] == end[0]
    ]
    for (first, x, top, bottom), (second, x_2, top_2, bottom_2) in combinations(upright, 2):
        if first.upper != second.upper:
            assert x != x_2 or bottom <= top_2 or bottom_2 <= top, (first, second)


def _meets(wire: Wire, box: tuple[float, float, float, float]) -> bool:
    """Whether a line runs through the inside of a box."""
    x, y, width, height = box
    for start, end in pairwise(wire.points):
        left, right = sorted((start[0], end[0]))
        top, bottom = sorted((start[1], end[1]))
        if left < x + width - 1 and right > x + 1 and top < y + height - 1 and bottom > y + 1:
            return True
    return False


def check_thesis(found: Placed) -> None:
    """Object to a box higher than the thesis, or further out on its side."""
    thesis = found.overlay.debate.thesis
    if thesis is None:
        return
    (first,) = [
        box
        for box in found.boxes
        if any(row.own and row.claim.id == thesis.id for row in box.reply.rows)
    ]
    assert first is found.boxes[0]
    for box in found.boxes:
        assert box.y >= first.y
        if found.backwards:
            assert box.x + box.width <= first.x + first.width + 0.01
        else:
            assert box.x >= first.x - 0.01
