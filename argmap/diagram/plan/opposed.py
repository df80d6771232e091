"""How what is the same both ways is drawn: side by side, or joined by a bracket."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from argmap.diagram.content.annotations import Names
from argmap.diagram.plan.opposition import Opposition, shared_out
from argmap.diagram.plan.places import Places
from argmap.diagram.plan.plan import Arrow, End, Sides
from argmap.diagram.plan.rank import level
from argmap.diagram.theme import Layout


def draw_opposed(
    places: Places,
    opposed: Sequence[Opposition],
    uppers: Sequence[int],
    lowers: Sequence[int],
    *,
    names: Names,
    layout: Layout,
) -> tuple[tuple[int, ...], ...]:
    """Draw what is the same both ways; return the boxes that come to stand side by side.

    Two boxes stand side by side, joined by a line or by the words between them. Several, or two of
    which one lies below the other, are joined by a bracket.

    Args:
        places: What was placed so far; the lines are added to it.
        opposed: What is to be drawn.
        uppers: For each line that takes part in the layout, the box nearer to the thesis.
        lowers: For each of them, the other box.
        names: What the drawing says besides the texts of the map.
        layout: How the map is drawn.
    """
    drawn = [(each, places.ends(each.left), _far_ends(places, each)) for each in opposed]
    # A third box in a rank would stand between two others and their line.
    pairs: dict[int, tuple[int, int]] = {}
    paired: set[int] = set()
    for number, (_, left, right) in enumerate(drawn):
        simple = len(left) == len(right) == 1 and left[0][0] != right[0][0]
        # A line between boxes that stand side by side ends at the box, at none of its cells.
        whole = not (left[0][1] or right[0][1])
        if simple and whole and layout != "aif":
            pair = (min(left, right)[0][0], max(left, right)[0][0])
            if paired.isdisjoint(pair):
                pairs[number] = pair
                paired.update(pair)
    levels = level(len(places.boxes), uppers, lowers, list(pairs.values()))
    side_by_side = {box: number for number, boxes in enumerate(levels) for box in boxes}
    ranks = [list(boxes) for boxes in levels]
    # Only claims that lead nowhere have room above them, and the thesis is to come first.
    leading = set(lowers) if any(each.any_two for each in opposed) else set[int]()
    if names.thesis is not None:
        leading.add(places.place[names.thesis][0])
    for number, (opposition, left, right) in enumerate(drawn):
        first, *others = sorted((*left, *right))
        rank = side_by_side.get(first[0]) if number in pairs else None
        silent = layout != "aif" and not names.worded(opposition.relation)
        if silent and len(others) == 1 and (number in pairs or first[0] == others[0][0]):
            _join(places, opposition, first, others[0], beside=rank is not None)
        elif rank is not None and _in_one_group(places, first, others[0]):
            ranks[rank].append(_part(places, opposition, first, others[0]))
        else:
            boxes = [box for box, _ in (*left, *right)]
            above = opposition.any_two and leading.isdisjoint(boxes)
            _bracket(places, opposition, left, right, above=above, round_=layout == "aif")
    return tuple([tuple(rank) for rank in ranks])


def _far_ends(places: Places, opposition: Opposition) -> list[End]:
    if not opposition.each:
        return places.ends(opposition.right)
    return [places.ends((name,))[0] for name in opposition.each]


def _in_one_group(places: Places, one: End, other: End) -> bool:
    return places.boxes[one[0]].group == places.boxes[other[0]].group


def _join(places: Places, opposition: Opposition, one: End, other: End, *, beside: bool) -> None:
    heads: Literal[0, 2] = 2 if opposition.kind == "contradiction" else 0
    relation, kind = opposition.relation, opposition.kind
    places.arrows.append(Arrow(relation, kind, one, other, heads, beside=beside, loose=not beside))


def _part(places: Places, opposition: Opposition, one: End, other: End) -> int:
    """Join two boxes that stand side by side, with the words of the relation between them."""
    relation, kind = opposition.relation, opposition.kind
    joint = places.add_joint(relation, kind, (*opposition.left, *opposition.right))
    heads: Literal[0, 1] = 1 if kind == "contradiction" else 0
    for end, turned in ((one, False), (other, True)):
        places.arrows.append(
            Arrow(relation, kind, end, (joint, ""), heads, turned=turned, beside=True)
        )
    return joint


def _bracket(
    places: Places,
    opposition: Opposition,
    left: list[End],
    right: list[End],
    *,
    above: bool,
    round_: bool,
) -> None:
    """Join the boxes by a small one above or below them; if it is round, it has no places."""
    relation, kind = opposition.relation, opposition.kind
    sides: Sides = "named"
    if opposition.any_two:
        sides = "any"
    elif len(left) == len(right) == 1:
        sides = "bare"
    joint = places.add_joint(relation, kind, (*opposition.left, *opposition.right), sides)
    heads: Literal[0, 1] = 1 if kind == "contradiction" else 0
    ports = ("c0", "c1")
    if sides == "bare" and right < left and not shared_out(relation.cue):
        ports = ("c1", "c0")
    alike = round_ or opposition.any_two
    own = [opposition.each.get(name, relation) for name in opposition.right]
    both = (left, ports[0], [relation] * len(left)), (right, ports[1], own)
    for ends, port, about in both:
        for end, each in zip(ends, about, strict=False):  # claims in one box have one end
            foot = (joint, "" if alike else port)
            places.arrows.append(Arrow(each, kind, end, foot, heads, turned=above))
