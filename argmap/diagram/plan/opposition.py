"""Contrasts and contradictions, which are the same both ways: found, and put into the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from attrs import evolve, field, frozen

from argmap.diagram.content.annotations import Annotations
from argmap.diagram.content.overlay import CHANGES, FALLEN
from argmap.diagram.plan.plan import Arrow, End, Kind, Places, Sides
from argmap.diagram.plan.rank import level
from argmap.diagram.theme import Layout
from argmap.model.records import Contrast, Counterpoint, Relation

_ELLIPSIS = re.compile(r"…|\.\.\.")


@frozen
class Opposition:
    """A contrast, or the two counterpoints of a contradiction: a relation the same both ways.

    Attributes:
        each: For one claim that contradicts several, which are then on the right: the relation with
            each of them.
        any_two: Whether those on the right contradict each other, too.
    """

    relation: Relation
    kind: Kind
    left: tuple[str, ...]
    right: tuple[str, ...]
    each: Mapping[str, Relation] = field(factory=dict[str, Relation])
    any_two: bool = False


def contradictions(
    pairs: Iterable[tuple[Counterpoint, Counterpoint]], names: Annotations
) -> Iterator[Opposition]:
    """Yield the contradictions; those of one claim that have the same words are one.

    So are those of several claims of which any two contradict each other.
    """
    drawn = [_both(one, other, names) for one, other in pairs]
    companies = _companies(drawn, names)
    taken = {both.id for company in companies for both in company}
    for company in companies:
        yield _any_two(company)
    drawn = [both for both in drawn if both.id not in taken]
    shared: dict[tuple[str, str, str | None], list[Counterpoint]] = {}
    for both in drawn:
        for name in (both.premises[0], both.target):
            shared.setdefault((name, both.cue, both.voice), []).append(both)
    done: set[str] = set()
    for both in drawn:
        if both.id in done:
            continue
        words = (both.cue, both.voice)
        here, there = shared[both.premises[0], *words], shared[both.target, *words]
        hub, star = (both.premises[0], here)
        if len(there) > len(here):
            hub, star = (both.target, there)
        each = {
            (one.premises[0] if one.target == hub else one.target): one
            for one in star
            if one.id not in done
        }
        done.update([one.id for one in each.values()])
        yield Opposition(both, "contradiction", (hub,), tuple(each), each)


def shared_out(cue: str) -> list[str]:
    """Return the words of a cue for either side; none if they belong to both.

    >>> shared_out("on the one hand … on the other hand")
    ['on the one hand', 'on the other hand']
    """
    parts = [part.strip() for part in _ELLIPSIS.split(cue)]
    return parts if len(parts) == 2 and all(parts) else []


def _companies(drawn: Sequence[Counterpoint], names: Annotations) -> list[list[Counterpoint]]:
    """Return the contradictions among three claims or more that stand together, all alike.

    Every claim of such a company contradicts every other one, and no claim beside them in the same
    words.
    """
    alike: dict[tuple[object, ...], list[Counterpoint]] = {}
    for both in drawn:
        key = (both.cue, both.voice, both.weight, both.scheme, both.is_printed, names.mark(both))
        alike.setdefault(key, []).append(both)
    companies: list[list[Counterpoint]] = []
    for (_, _, _, scheme, *_), pairs in alike.items():
        if scheme is not None or len(pairs) < 3:
            continue
        met: dict[str, set[str]] = {}
        for both in pairs:
            met.setdefault(both.premises[0], {both.premises[0]}).add(both.target)
            met.setdefault(both.target, {both.target}).add(both.premises[0])
        members = {name: frozenset(others) for name, others in met.items()}
        held: dict[frozenset[str], list[Counterpoint]] = {}
        for both in pairs:
            if members[both.premises[0]] == members[both.target]:
                held.setdefault(members[both.target], []).append(both)
        companies += [
            company
            for inside, company in held.items()
            if len(inside) > 2 and 2 * len(company) == len(inside) * (len(inside) - 1)
        ]
    return companies


def _any_two(company: Sequence[Counterpoint]) -> Opposition:
    """Return the contradictions of a company as one: each claim against all the others."""
    members = tuple(dict.fromkeys([n for both in company for n in (*both.premises, both.target)]))
    about = {name: both for both in company[::-1] for name in (*both.premises, both.target)}
    each = {
        name: Contrast(
            name,
            [other for other in members if other != name],
            id=about[name].id,
            quotes=about[name].quotes,
            cue=about[name].cue,
            voice=about[name].voice,
            weight=about[name].weight,
        )
        for name in members
    }
    first, *others = members
    right = {name: each[name] for name in others}
    return Opposition(each[first], "contradiction", (first,), tuple(others), right, any_two=True)


def _both(one: Counterpoint, other: Counterpoint, names: Annotations) -> Counterpoint:
    """Return one of two counterpoints, with the words of both: the one with more to tell.

    That one of two opposed steps falls is not what their common line says.
    """
    looks = names.mark(one).look, names.mark(other).look
    telling = other if looks[0] in FALLEN or looks[1] in CHANGES else one
    cues = " … ".join(dict.fromkeys([cue for cue in (one.cue, other.cue) if cue]))
    return evolve(telling, cue=cues, voice=other.voice if one.voice is None else one.voice)


def draw_opposed(
    places: Places,
    opposed: Sequence[Opposition],
    uppers: Sequence[int],
    lowers: Sequence[int],
    *,
    names: Annotations,
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
        silent = layout != "aif" and not names.has_more_words(opposition.relation)
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
