"""Laws of a drawing in columns, each fault by its name, and maps that try to break them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import combinations, pairwise
from typing import Any, Literal, NamedTuple, TypeAlias

from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    ModelError,
    Party,
    Relation,
    Restatement,
    Style,
    Support,
)
from argmap.diagram.placing.placed import Placed

Rectangle: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom edge."""

_LITTLE = 0.01
_NEAR = 1.5  # points; lines that are nearer run into one
_APART = 4  # points between any two boxes

_LATIN = [
    *("the", "city", "should", "close", "its", "ring", "road", "because", "trials", "found"),
    *("that", "most", "people", "drive"),
]
_PERSIAN = ["خیابان", "مرکز", "شهر", "باید", "به", "روی", "خودروها", "بسته", "شود", "NO2", "۱۴۰۲"]
_JAPANESE = ["都心の環状道路は", "通過交通に対して", "閉鎖される", "べきである。", "2025年に"]
_LONG = ["Donaudampfschifffahrtsgesellschaft", "x" * 90, "self-determination-of-all-peoples"]
_PAGES = (
    *("screen", "a4", "a4 portrait", "letter", "slide", "pane:730", "pane:300"),
    *("400x300px", "100x400mm", "30x30pt"),
)


class _Piece(NamedTuple):
    """A straight piece of a line: its kind, the boxes it ties, its edges."""

    line: int
    kind: Literal["spine", "stub", "hit"]
    upper: int
    lower: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def upright(self) -> bool:
        """Whether it runs downwards."""
        return self.left == self.right


def faults(found: Placed) -> Iterator[str]:
    """Yield the name of each law that the drawing breaks, once for each time."""
    boxes = [(b.x, b.y, b.x + b.width, b.y + b.height) for b in found.boxes]
    frames = [(f.x, f.y, f.x + f.width, f.y + f.height) for f in found.frames]
    pieces = list(_pieces(found))
    sheet = (0.0, 0.0, found.width, found.height)
    for box, edges in zip(found.boxes, boxes, strict=True):
        if not _inside(edges, sheet):
            yield "a box off the sheet"
        for cell in box.cells:
            if not _inside((cell.x, cell.y, cell.x + cell.width, cell.y + cell.height), edges):
                yield "a claim outside its box"
    for one, other in combinations(boxes, 2):
        across, down = _gaps(one, other)
        if max(across, down) < _APART - _LITTLE:
            yield "two boxes that overlap or touch"
    yield from _frame_faults(boxes, frames)
    for piece in pieces:
        yield from _line_faults(piece, boxes, frames, found)
    for one_piece, other_piece in combinations(pieces, 2):
        yield from _pair_faults(one_piece, other_piece)
    yield from _thesis_faults(found, boxes, frames)
    own = Counter(row.claim.id for box in found.boxes for row in box.reply.rows if row.own)
    if any(own[claim.id] != 1 for claim in found.overlay.debate.claims):
        yield "a claim that does not stand in one place"


def _pieces(found: Placed) -> Iterator[_Piece]:
    lines = [*found.spines, *found.stubs]
    for number, line in enumerate(lines):
        kind: Literal["spine", "stub", "hit"] = "hit" if line.hit else "stub"
        if number < len(found.spines):
            kind = "spine"
        for (x, y), (to_x, to_y) in pairwise(line.points):
            assert x == to_x or y == to_y
            edges = min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)
            yield _Piece(number, kind, line.upper, line.lower, *edges)


def _inside(one: Rectangle, other: Rectangle) -> bool:
    return (
        one[0] >= other[0] - _LITTLE
        and one[1] >= other[1] - _LITTLE
        and one[2] <= other[2] + _LITTLE
        and one[3] <= other[3] + _LITTLE
    )


def _gaps(one: Rectangle, other: Rectangle) -> tuple[float, float]:
    """Return how far two rectangles are apart across and down; less than 0 where they share."""
    return (
        max(one[0], other[0]) - min(one[2], other[2]),
        max(one[1], other[1]) - min(one[3], other[3]),
    )


def _meets(piece: _Piece, edges: Rectangle, room: float) -> bool:
    """Whether a piece comes nearer to a rectangle than some room, or into it where that is < 0."""
    return max(_gaps(piece[4:], edges)) < room


def _frame_faults(boxes: Sequence[Rectangle], frames: Sequence[Rectangle]) -> Iterator[str]:
    for frame in frames:
        for box in boxes:
            if not _inside(box, frame) and max(_gaps(box, frame)) < -_LITTLE:
                yield "a box half in a frame"
    for one, other in combinations(frames, 2):
        nested = _inside(one, other) or _inside(other, one)
        if not nested and max(_gaps(one, other)) < -_LITTLE:
            yield "two frames that overlap"


def _line_faults(
    piece: _Piece, boxes: Sequence[Rectangle], frames: Sequence[Rectangle], found: Placed
) -> Iterator[str]:
    ends = {piece.upper, piece.lower}
    for number, box in enumerate(boxes):
        if number not in ends and _meets(piece, box, 1):
            yield f"a {piece.kind} at or through a foreign box"
        elif number in ends and _meets(piece, box, -0.5):
            yield f"a {piece.kind} inside its own box"
    for frame, edges in zip(found.frames, frames, strict=True):
        left, top, right, bottom = edges
        heading = (left, top, right, top + 3 + len(frame.lines) * frame.heading.leading)
        if _meets(piece, heading, -0.5):
            yield f"a {piece.kind} through a heading"
        if _meets(piece, edges, -0.5) and not any(_inside(boxes[end], edges) for end in ends):
            yield f"a {piece.kind} through a foreign frame"
        across, down = _gaps(piece[4:], edges)
        beside = min(abs(piece.left - left), abs(piece.left - right))
        if not piece.upright:
            beside, down = min(abs(piece.top - top), abs(piece.top - bottom)), across
        if beside < _NEAR and down < -0.5:
            yield f"a {piece.kind} along a frame"


def _pair_faults(one: _Piece, other: _Piece) -> Iterator[str]:
    if one.line == other.line:
        return
    if one.upright != other.upright:
        down, level = (one, other) if one.upright else (other, one)
        if (
            level.left + _LITTLE < down.left < level.right - _LITTLE
            and down.top + _LITTLE < level.top < down.bottom - _LITTLE
        ):
            yield "two lines that cross"
        return
    if one.kind == other.kind == "hit" and one.upper == other.upper:
        return  # the undercuts of one step share a line, as its replies share a spine
    across, down_gap = _gaps(one[4:], other[4:])
    if (
        (across < _NEAR and down_gap < -0.5)
        if one.upright
        else (down_gap < _NEAR and across < -0.5)
    ):
        yield "two lines that run into one"


def _thesis_faults(
    found: Placed, boxes: Sequence[Rectangle], frames: Sequence[Rectangle]
) -> Iterator[str]:
    debate = found.overlay.debate
    thesis = debate.thesis
    if thesis is None or debate.view_of is not None:
        return  # what a view is about stands where it stood
    if not any(row.own and row.claim.id == thesis.id for row in found.boxes[0].reply.rows):
        yield "a box before the thesis"
    left, top, right, _ = boxes[0]
    for edges in (*boxes, *frames):
        if edges[1] < top - _LITTLE and edges in boxes:
            yield "a box higher than the thesis"
    for edges in boxes:
        if edges[2] > right + _LITTLE if found.backwards else edges[0] < left - _LITTLE:
            yield "a box further out than the thesis"


# -- maps ------------------------------------------------------------------------------------------


def tangled(seed: int) -> ArgumentMap:
    """Return a map with anything that maps may hold, the same for the same seed.

    Groups in groups, linked premises, undercuts of undercuts, circles, several roots, claims that
    serve several relations, words without end, three scripts.
    """
    chance = random.Random(seed)
    count = chance.choice([1, 2, 3, 5, 8, 12, 18, 25, 40])
    words = chance.choice([_LATIN, _LATIN, _LATIN, _PERSIAN, _JAPANESE])
    groups = [
        tuple(f"Group {chance.randrange(3)}" for _ in range(chance.randint(0, 3)))
        for _ in range(chance.choice([1, 1, 3, 6]))
    ]
    claims = [Claim(f"c{n}", **_said(chance, words, groups)) for n in range(count)]
    relations: list[Relation] = []
    for number in range(int(count * chance.choice([0.5, 0.9, 1.2, 1.8]))):
        relations += _relation(chance, number, count, relations)
    return ArgumentMap(
        [*claims, *relations],
        title=chance.choice(["", "A title", "A title that may be too wide for its page, or not?"]),
        thesis=chance.choice([None, f"c{chance.randrange(count)}"]),
        parties=[Party("a", "some actors"), Party("b", "a committee of inquiry into everything")],
    )


def _said(
    chance: random.Random, words: Sequence[str], groups: Sequence[tuple[str, ...]]
) -> dict[str, Any]:
    length = chance.choice([1, 3, 8, 12, 14, 40])
    text = " ".join(
        chance.choice(words if chance.random() < 0.97 else _LONG) for _ in range(length)
    )
    said: dict[str, Any] = {"text": text, "group": chance.choice(groups)}
    more = {"voice": chance.choice("ab"), "title": " ".join(words[:2]), "modality": "possible"}
    return said | {name: value for name, value in more.items() if chance.random() < 0.2}


def _relation(
    chance: random.Random, number: int, count: int, before: Sequence[Relation]
) -> list[Relation]:
    """Return a relation between claims, or to an earlier step; none where that is impossible."""
    premises = [f"c{chance.randrange(count)}" for _ in range(chance.choice([1, 1, 1, 2, 4]))]
    target = f"c{chance.randrange(count)}"
    steps = [each.id for each in before if isinstance(each, Support | Counterpoint)]
    kind = chance.random()
    name = f"r{number}"
    try:
        if kind < 0.18 and steps:
            return [Counterpoint(premises, chance.choice(steps), id=name)]
        if kind < 0.6:
            return [Support(premises, target, id=name, cue=chance.choice(["", "therefore"]))]
        if kind < 0.85:
            return [Counterpoint(premises, target, id=name)]
        if kind < 0.9:
            both = Counterpoint(premises[0], target, id=name)
            return [both, Counterpoint(target, premises[0], id=f"{name} too")]
        if kind < 0.94:
            return [Contrast(premises[0], target, id=name)]
        quiet = Restatement if kind < 0.97 else Context
        return [quiet(premises[0], target, id=name)]
    except ModelError:
        return []


def knot(seed: int) -> ArgumentMap:
    """Return a map whose relations run in circles, the same for the same seed."""
    chance = random.Random(seed)
    count = chance.choice([2, 3, 5, 8, 14, 30])
    relations: list[Relation] = []
    for number in range(chance.choice([1, count // 2 + 1, count, 2 * count])):
        names = chance.sample([f"c{n}" for n in range(count)], min(count, 4))
        steps = [each.id for each in relations if isinstance(each, Support | Counterpoint)]
        few, kind, name = names[: chance.choice([1, 1, 2, 3])], chance.random(), f"r{number}"
        with suppress(ModelError):  # one claim on both sides
            if kind < 0.35:
                relations.append(Support(few, chance.choice(names), id=name))
            elif kind < 0.6:
                relations.append(Counterpoint(few[0], names[-1], id=name))
                if chance.random() < 0.4:
                    relations.append(Counterpoint(names[-1], few[0], id=f"{name} too"))
            elif kind < 0.75:
                relations.append(Counterpoint(few, chance.choice(steps or names), id=name))
            elif kind < 0.83:
                relations.append(Contrast(few, names[3:], id=name))
            elif kind < 0.92:
                relations.append(Restatement(few[:2], names[2:] or names[1:], id=name))
            else:
                relations.append(Context(few[0], names[1:], id=name))
    elements = [*[Claim(f"c{n}", f"Claim {n} says so.") for n in range(count)], *relations]
    if chance.random() < 0.3:
        chance.shuffle(elements)
    return ArgumentMap(elements, thesis=chance.choice([None, None, "c0"]))


def styled(seed: int) -> Style:
    """Return a style whose page, titles, small lines and direction go with the seed."""
    chance = random.Random(seed)
    style = Style(page=chance.choice(_PAGES), titles=chance.choice(["show", "show", "only"]))
    if chance.random() < 0.3:
        return Style(page=style.page, lines=("id", "voice", "modality", "note", "perspective"))
    if chance.random() < 0.2:
        return Style(page=style.page, direction="RL", column=chance.choice([80, 120, 300]))
    return style
