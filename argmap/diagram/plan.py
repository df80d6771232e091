"""From a map to boxes and the arrows between them: what is drawn, before how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from attrs import frozen

from argmap.diagram.rank import level, turned
from argmap.model import ArgumentMap
from argmap.records import Claim, Contrast, Counterpoint, Relation, Restatement, Step, Support

Kind: TypeAlias = Literal[
    "support", "counterpoint", "undercut", "contradiction", "contrast", "restatement"
]
"""What an arrow, or the strip of a box, says."""


class Box(NamedTuple):
    """Claims that stand together, under the strip of the relation they belong to.

    Attributes:
        claims: None in the small box of a relation whose claims stand elsewhere.
        relation: The relation its strip names; a box of claims alone has no strip.
        kind: The kind of that relation.
        group: The headings it stands under.
    """

    claims: tuple[Claim, ...]
    relation: Relation | None
    kind: Kind | None
    group: tuple[str, ...]


_STEPS = (Support, Counterpoint)

End: TypeAlias = tuple[int, str]
"""The position of a box, and a place in it: a claim's cell, the strip, or ``""`` for the whole."""


class Arrow(NamedTuple):
    """A line between two boxes; the upper one is the nearer to the thesis.

    Attributes:
        relation: What it draws, or draws a part of.
        kind: The kind of that relation.
        upper: Where its head is, if it has one.
        lower: Where it comes from.
        heads: None, one at the upper end, or one at either end.
        turned: Whether the layout runs against it, because the map runs in a circle.
        beside: Whether it joins boxes that stand side by side.
        loose: Whether it takes no part in the layout.
    """

    relation: Relation
    kind: Kind
    upper: End
    lower: End
    heads: Literal[0, 1, 2]
    turned: bool = False
    beside: bool = False
    loose: bool = False


@frozen
class Plan:
    """All boxes and arrows of a map, in the order of the document.

    Attributes:
        levels: Groups of boxes, each group to stand in one rank.
        forked: The claims with supports and counterpoints, which need two places for heads: "p"
            for the supports', "m" for the counterpoints', in the order of the document.
    """

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    levels: tuple[tuple[int, ...], ...]
    forked: Mapping[str, str]


def plan(debate: ArgumentMap) -> Plan:
    """Return the boxes and arrows of the map.

    A claim stands in the box of the one relation it is a premise of, or restates by. The thesis,
    and a claim with several such relations or none, has a box of its own. A relation that cannot
    hold its claims has a small box if it joins several, if another hits it, or if it has words.
    """
    return _Planner(debate).plan()


def has_words(relation: Relation) -> bool:
    """Return whether the strip of the relation has more to say than the relation's kind."""
    if relation.cue or relation.voice is not None:
        return True
    return isinstance(relation, _STEPS) and bool(relation.scheme)


@frozen
class _Opposition:
    """A contrast, or the two counterpoints of a contradiction: a relation the same both ways."""

    relation: Relation
    kind: Kind
    left: tuple[str, ...]
    right: tuple[str, ...]
    worded: bool


class _Planner:
    """The state of one planning: what was added, and where each claim and relation stands."""

    def __init__(self, debate: ArgumentMap) -> None:
        self.debate = debate
        self.boxes: list[Box] = []
        self.arrows: list[Arrow] = []
        self.place: dict[str, End] = {}
        steps: list[Step] = [s for s in debate.elements if isinstance(s, _STEPS)]
        self.step_ids = {step.id for step in steps}
        self.hit = {c.target for c in debate.counterpoints if c.target in self.step_ids}
        # A contradiction is no longer the same both ways once one of its steps is undercut.
        mutual = [
            (one, other)
            for one, other in debate.contradictions
            if one.id not in self.hit and other.id not in self.hit
        ]
        self.opposed = [
            *(
                _Opposition(
                    contrast, "contrast", contrast.left, contrast.right, has_words(contrast)
                )
                for contrast in debate.contrasts
            ),
            *(
                _Opposition(
                    one if has_words(one) else other,
                    "contradiction",
                    one.premises,
                    other.premises,
                    has_words(one) or has_words(other),
                )
                for one, other in mutual
            ),
        ]
        drawn_once = {step.id for pair in mutual for step in pair}
        self.steps = [step for step in steps if step.id not in drawn_once] if mutual else steps
        signs: dict[str, str] = {}
        for step in self.steps:
            name, sign = _head(step)
            if sign not in signs.setdefault(name, sign):
                signs[name] += sign
        self.forked = {name: both for name, both in signs.items() if len(both) == 2}

    def plan(self) -> Plan:
        self._place_claims()
        self._place_steps()
        for step in self.steps:
            self._draw_step(step)
        for restatement in self.debate.restatements:
            self._draw_restatement(restatement)
        thesis = self.debate.thesis
        first = self.place[thesis.id][0] if thesis else 0
        ends = [(arrow.upper[0], arrow.lower[0]) for arrow in self.arrows]
        for position in turned(len(self.boxes), ends, first):
            self.arrows[position] = self.arrows[position]._replace(turned=True)
            upper, lower = ends[position]
            ends[position] = lower, upper
        levels = self._draw_opposed(ends)
        return Plan(tuple(self.boxes), tuple(self.arrows), levels, self.forked)

    # -- who stands where ------------------------------------------------------------------------

    def _place_claims(self) -> None:
        owners = self._owners()
        parts = self._parts(owners)
        for claim in self.debate.claims:
            if claim.id in self.place:
                continue
            owner = owners.get(claim.id)
            if owner is None:
                self._add((claim,))
                continue
            divided = parts.get(owner.id)
            if divided:
                self._add(self._claims(divided[claim.id]))
            else:
                names = owner.premises if isinstance(owner, _STEPS) else owner.sides[0]
                claims = (claim,) if len(names) == 1 else self._claims(names)
                self.place[owner.id] = (self._add(claims, owner), "h")

    def _claims(self, names: Iterable[str]) -> tuple[Claim, ...]:
        return tuple([self.debate.claim(name) for name in names])

    def _owners(self) -> dict[str, Relation]:
        """Return for each claim the relation whose box holds it."""
        shared: set[str] = set() if self.debate.thesis is None else {self.debate.thesis.id}
        used: set[str] = set()
        starts = [step.premises for step in self.steps]
        for names in (
            *starts,
            *[restatement.restating for restatement in self.debate.restatements],
        ):
            for name in names:
                if name in used:
                    shared.add(name)
                else:
                    used.add(name)
        owners: dict[str, Relation] = {}
        for step in self.steps:
            if shared.isdisjoint(step.premises) and _head(step)[0] not in step.premises:
                for name in step.premises:
                    owners[name] = step
        for restatement in self.debate.restatements:
            start, end = restatement.sides
            if shared.isdisjoint(start) and set(start).isdisjoint(end):
                for name in start:
                    owners[name] = restatement
        return owners

    def _parts(self, owners: dict[str, Relation]) -> dict[str, dict[str, list[str]]]:
        """Return, for each relation whose own claims are opposed, which of them stand together.

        Opposed claims cannot share a box: the line between them must be seen.
        """
        sides: dict[str, list[int]] = {}
        divided: dict[str, Relation] = {}
        for number, opposition in enumerate(self.opposed):
            here = {owners[name].id for name in opposition.left if name in owners}
            for name in opposition.right:
                if name in owners and owners[name].id in here:
                    divided[owners[name].id] = owners[name]
            for name in opposition.left:
                sides.setdefault(name, []).append(2 * number)
            for name in opposition.right:
                sides.setdefault(name, []).append(2 * number + 1)
        parts: dict[str, dict[str, list[str]]] = {}
        for owner in divided.values():
            together: dict[tuple[int, ...], list[str]] = {}
            for name in owner.sides[0]:
                together.setdefault(tuple(sides.get(name, ())), []).append(name)
            parts[owner.id] = {name: names for names in together.values() for name in names}
        return parts

    def _place_steps(self) -> None:
        for relation in (*self.steps, *self.debate.restatements):
            if relation.id in self.place:
                continue
            start = relation.sides[0]
            if len(start) > 1 or relation.id in self.hit or has_words(relation):
                joint = self._add_joint(relation, self._kind(relation), start)
                self.place[relation.id] = (joint, "")

    def _add(self, claims: tuple[Claim, ...], relation: Relation | None = None) -> int:
        position = len(self.boxes)
        kind = None if relation is None else self._kind(relation)
        if len(claims) == 1:
            self.boxes.append(Box(claims, relation, kind, claims[0].group))
            self.place[claims[0].id] = (position, "c0")
            return position
        self.boxes.append(Box(claims, relation, kind, _common([claim.group for claim in claims])))
        for number, claim in enumerate(claims):
            self.place[claim.id] = (position, f"c{number}")
        return position

    def _add_joint(self, relation: Relation, kind: Kind, names: Sequence[str]) -> int:
        group = _common([self.boxes[self.place[name][0]].group for name in names])
        self.boxes.append(Box((), relation, kind, group))
        return len(self.boxes) - 1

    def _kind(self, relation: Relation) -> Kind:
        match relation:
            case Support():
                return "support"
            case Counterpoint():
                return "undercut" if relation.target in self.step_ids else "counterpoint"
            case Contrast():
                return "contrast"
            case Restatement():
                return "restatement"

    # -- the lines between them ------------------------------------------------------------------

    def _draw_step(self, step: Step) -> None:
        kind = self._kind(step)
        name, sign = _head(step)
        head = self.place[name]
        if name in self.forked:
            head = (head[0], head[1] + sign)
        self.arrows.append(Arrow(step, kind, head, self._foot(step, step.premises, kind), 1))

    def _draw_restatement(self, restatement: Restatement) -> None:
        foot = self._foot(restatement, restatement.restating, "restatement")
        for end in self._ends(restatement.restated):
            self.arrows.append(Arrow(restatement, "restatement", end, foot, 0))

    def _foot(self, relation: Relation, names: tuple[str, ...], kind: Kind) -> End:
        """Return where the line of a relation starts; if that is a joint, join its claims to it."""
        held = self.place.get(relation.id)
        if held is None:
            return self._ends(names)[0]
        foot = (held[0], "")
        if not self.boxes[held[0]].claims:
            for end in self._ends(names):
                self.arrows.append(Arrow(relation, kind, foot, end, 0))
        return foot

    def _draw_opposed(self, ends: list[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
        """Draw what is the same both ways; return the boxes that come to stand side by side.

        Two boxes stand side by side, joined by a line or by the words between them. Several, or two
        of which one lies below the other, are joined by a bracket below them.
        """
        drawn = [(o, self._ends(o.left), self._ends(o.right)) for o in self.opposed]
        pairs = [
            (min(left, right)[0][0], max(left, right)[0][0])
            for _, left, right in drawn
            if len(left) == len(right) == 1 and left[0][0] != right[0][0]
        ]
        levels = level(len(self.boxes), ends, pairs)
        side_by_side = {box: number for number, boxes in enumerate(levels) for box in boxes}
        ranks = [list(boxes) for boxes in levels]
        for opposition, left, right in drawn:
            relation, kind = opposition.relation, opposition.kind
            mutual = kind == "contradiction"
            one, *others = sorted((*left, *right))
            paired = len(left) == len(right) == 1
            rank = side_by_side.get(one[0]) if paired and one[0] != others[0][0] else None
            beside = rank is not None
            if paired and not opposition.worded:
                self.arrows.append(
                    Arrow(
                        relation,
                        kind,
                        one,
                        others[0],
                        2 if mutual else 0,
                        beside=beside,
                        loose=not beside,
                    )
                )
                continue
            hub = (self._add_joint(relation, kind, (*opposition.left, *opposition.right)), "")
            if rank is not None:
                ranks[rank].append(hub[0])
            head: Literal[0, 1] = 1 if mutual else 0
            self.arrows.append(Arrow(relation, kind, one, hub, head, beside=beside))
            for other in others:
                self.arrows.append(
                    Arrow(relation, kind, other, hub, head, turned=beside, beside=beside)
                )
        return tuple([tuple(rank) for rank in ranks])

    def _ends(self, names: Sequence[str]) -> list[End]:
        """Return where lines to the claims end: at a box that holds no others, or else at cells."""
        if len(names) == 1:
            box, port = self.place[names[0]]
            return [(box, port if len(self.boxes[box].claims) > 1 else "")]
        together: dict[int, list[str]] = {}
        for name in names:
            together.setdefault(self.place[name][0], []).append(name)
        ends: list[End] = []
        for box, inside in together.items():
            whole = len(inside) == len(self.boxes[box].claims)
            ends += [(box, "")] if whole else [self.place[name] for name in inside]
        return ends


def _head(step: Step) -> tuple[str, str]:
    """Return what the step leads to, and the sign of its place there."""
    if isinstance(step, Support):
        return step.conclusion, "p"
    return step.target, "m"


def _common(groups: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the headings that all the groups begin with."""
    first, *others = groups
    for other in others:
        if other != first:
            shared = 0
            while shared < min(len(first), len(other)) and first[shared] == other[shared]:
                shared += 1
            first = first[:shared]
    return first
