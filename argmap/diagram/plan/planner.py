"""The plan of a drawing: which claims share a box, which lines join the boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from argmap.diagram.content.annotations import Annotations
from argmap.diagram.plan.opposition import Opposition, contradictions, draw_opposed
from argmap.diagram.plan.plan import (
    DEEPEST,
    Arrow,
    Box,
    End,
    Kind,
    Led,
    Places,
    Plan,
    common,
    place_of,
)
from argmap.diagram.plan.rank import turn_round
from argmap.diagram.theme import Layout
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import (
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Relation,
    Restatement,
    Step,
    Support,
)

_STEPS = (Support, Counterpoint)


def plan(debate: ArgumentMap, names: Annotations, layout: Layout) -> Plan:
    """Return the boxes and arrows of the map.

    A claim stands in the box of the one relation it is a premise of, or restates by. The thesis,
    and a claim with several such relations or none, has a box of its own, which it shares with the
    claims it is always used with. A relation that cannot hold its claims has a small box if it
    joins several, if another hits it, or if it has words.

    Args:
        debate: The map.
        names: What the drawing says besides the texts of the map.
        layout: In the compact one every claim has a box of its own; in that of AIF every relation
            has one, too.
    """
    return _Planner(debate, names, layout).plan()


class _Planner(Places):
    """The state of one planning: what was added, and where each claim and relation stands."""

    def __init__(self, debate: ArgumentMap, names: Annotations, layout: Layout) -> None:
        super().__init__()
        self.debate = debate
        self.names = names
        self.layout: Layout = layout
        # AIF points every line the way the argument runs; else only its last part has a head.
        self.led: Literal[0, 1] = 1 if layout == "aif" else 0
        steps: list[Step] = [s for s in debate.elements if isinstance(s, _STEPS)]
        self.step_ids = {step.id for step in steps}
        self.hit = Counter(c.target for c in debate.counterpoints if c.target in self.step_ids)
        # A contradiction is no longer the same both ways once one of its steps is undercut; AIF
        # knows conflicts of one direction only.
        mutual = [
            (one, other)
            for one, other in debate.contradictions
            if one.id not in self.hit and other.id not in self.hit and layout != "aif"
        ]
        self.opposed: list[Opposition] = [
            *[Opposition(each, "contrast", each.left, each.right) for each in debate.contrasts],
            *contradictions(mutual, names),
        ]
        self.quiet: tuple[Restatement | Context, ...] = (*debate.restatements, *debate.contexts)
        drawn_once = {step.id for pair in mutual for step in pair}
        self.steps = [step for step in steps if step.id not in drawn_once] if mutual else steps
        self.relations = [
            element
            for element in debate.elements
            if isinstance(element, (*_STEPS, Restatement, Context)) and element.id not in drawn_once
        ]
        self.premises = {name for step in self.steps for name in step.premises}
        self.tips: dict[str, int] = {}
        self.spokes: dict[int, int] = {}
        self.grouped = any(claim.group for claim in debate.claims)

    def plan(self) -> Plan:
        self._place_claims()
        self._place_steps()
        fans = self._fans()
        if self.layout != "aif":  # whose round boxes have no places
            self._place_spokes()
        for relation in self.relations:
            self._draw(relation)
        thesis = self.debate.thesis
        first = self.place[thesis.id][0] if thesis else 0
        uppers = [arrow.upper[0] for arrow in self.arrows]
        lowers = [arrow.lower[0] for arrow in self.arrows]
        for at in turn_round(len(self.boxes), uppers, lowers, first):
            self.arrows[at] = self.arrows[at]._replace(turned=True)
            uppers[at], lowers[at] = lowers[at], uppers[at]
        if thesis and thesis.id in fans and not self.grouped:
            # Groups have an order of their own, as have reasons that lead elsewhere, too.
            reasons = {low for up, low in zip(uppers, lowers, strict=True) if up == first}
            if sum([low in reasons for low in lowers]) == len(reasons):
                self.boxes[first] = self.boxes[first]._replace(ordered=True)
        levels = draw_opposed(
            self, self.opposed, uppers, lowers, names=self.names, layout=self.layout
        )
        return Plan(tuple(self.boxes), tuple(self.arrows), levels, fans, self.spokes)

    # -- who stands where ------------------------------------------------------------------------

    def _place_claims(self) -> None:
        owners: dict[str, Relation] = {}
        together: dict[str, list[str]] = {}
        if self.layout == "reasons":
            owners = self._owners()
            together = self._companions(owners)
        for claim in self.debate.claims:
            if claim.id in self.place:
                continue
            owner = owners.get(claim.id)
            if owner is None:
                self._add(self._claims(together.get(claim.id, [claim.id])))
                continue
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
            *[relation.sides[0] for relation in self.quiet],
        ):
            for name in names:
                if name in used:
                    shared.add(name)
                else:
                    used.add(name)
        owners: dict[str, Relation] = {}
        for step in self.steps:
            if shared.isdisjoint(step.premises) and _head(step) not in step.premises:
                for name in step.premises:
                    owners[name] = step
        for relation in self.quiet:
            start, end = relation.sides
            if shared.isdisjoint(start) and set(start).isdisjoint(end):
                for name in start:
                    owners[name] = relation
        # Opposed claims cannot share a box: the line between them must be seen.
        divided: dict[str, Relation] = {}
        for opposition in self.opposed:
            here = {owners[name].id for name in opposition.left if name in owners}
            for name in opposition.right:
                if name in owners and owners[name].id in here:
                    divided[owners[name].id] = owners[name]
                elif name in owners and opposition.any_two:
                    here.add(owners[name].id)
        for owner in divided.values():
            for name in owner.sides[0]:
                del owners[name]
        return owners

    def _companions(self, owners: Mapping[str, Relation]) -> dict[str, list[str]]:
        """Return, for each claim without an owner, the claims that it is always used with.

        They share a box although several relations start from it: linked premises stay joined.
        """
        sides: list[tuple[str, ...]] = []
        alone = {self.debate.thesis.id} if self.debate.thesis is not None else set[str]()
        for relation in self.relations:
            if isinstance(relation, Restatement | Context):
                start, end = relation.sides
            else:
                start, end = relation.premises, (_head(relation),)
            if start[0] not in owners:  # a relation owns all its claims or none
                sides.append(start)
                alone.update(set(start).intersection(end))
        for opposition in self.opposed:
            right = [opposition.right] if not opposition.each else zip(opposition.each)
            sides += [opposition.left, *right]
        uses: dict[str, list[int]] = {}
        for number, names in enumerate(sides):
            for name in names:
                if name not in owners and name not in alone:
                    uses.setdefault(name, []).append(number)
        companies: dict[tuple[int, ...], list[str]] = {}
        for name, numbers in uses.items():
            companies.setdefault(tuple(numbers), []).append(name)
        return {name: names for names in companies.values() for name in names}

    def _place_steps(self) -> None:
        for relation in (*self.steps, *self.quiet):
            if relation.id in self.place:
                continue
            start = relation.sides[0]
            joined = len(start) > 1 or relation.id in self.hit or self.layout == "aif"
            if joined or self.names.has_more_words(relation):
                joint = self.add_joint(relation, self._kind(relation), start)
                self.place[relation.id] = (joint, "")

    def _place_spokes(self) -> None:
        """Give the small boxes a place for every line: those of their claims, those that hit them.

        Where they met in one point, nobody could tell a premise from an objection to the step.
        """
        for relation in self.relations:
            box, _ = self.place.get(relation.id, (-1, ""))
            if box >= 0 and not self.boxes[box].claims:
                count = len(self.ends(relation.sides[0])) + self.hit[relation.id]
                if count > 1:
                    self.spokes[box] = count

    def _add(self, claims: tuple[Claim, ...], relation: Relation | None = None) -> int:
        position = len(self.boxes)
        kind = None if relation is None else self._kind(relation)
        if len(claims) == 1:
            self.boxes.append(Box(claims, relation, kind, claims[0].group))
            self.place[claims[0].id] = (position, "c0")
            return position
        group = common([claim.group for claim in claims])
        self.boxes.append(Box(claims, relation, kind, group, claims[0].id in self.premises))
        for number, claim in enumerate(claims):
            self.place[claim.id] = (position, f"c{number}")
        return position

    def _kind(self, relation: Relation) -> Kind:
        if type(relation) is Support:
            return "support"
        if isinstance(relation, Counterpoint):
            return "undercut" if relation.target in self.step_ids else "counterpoint"
        if isinstance(relation, Context):
            return "context"
        return "contrast" if isinstance(relation, Contrast) else "restatement"

    # -- the lines between them ------------------------------------------------------------------

    def _fans(self) -> dict[str, list[Led]]:
        """Give every line a place at the claim it leads to, where several lead to one.

        They stand in the order of the document, those from one group beside each other.
        """
        leading: dict[str, list[Led]] = {}
        for relation in self.relations:
            if not isinstance(relation, Restatement | Context):
                leading.setdefault(_head(relation), []).append(relation)
            elif len(relation.sides[1]) == 1:
                leading.setdefault(relation.sides[1][0], []).append(relation)
        fans: dict[str, list[Led]] = {}
        for name, relations in leading.items():
            count = len(relations)
            if count > 1:
                order = self._gather(relations) if self.grouped else range(count)
                fans[name] = [relations[at] for at in order]
                for number, at in enumerate(order):
                    self.tips[relations[at].id] = place_of(number, count)
        return fans

    def _gather(self, relations: Sequence[Led]) -> list[int]:
        """Return the positions so ordered that those from one group follow its first."""
        first: dict[tuple[str, ...], int] = {}
        keys: list[tuple[int, ...]] = []
        for at, relation in enumerate(relations):
            path = self.boxes[self._foot_box(relation)].group[:DEEPEST]
            found = [first.setdefault(path[: depth + 1], at) for depth in range(len(path))]
            keys.append((*found, at))
        return sorted(range(len(keys)), key=keys.__getitem__)

    def _foot_box(self, relation: Led) -> int:
        held = self.place.get(relation.id)
        return held[0] if held else self.place[relation.sides[0][0]][0]

    def _draw(self, relation: Led) -> None:
        kind = self._kind(relation)
        if isinstance(relation, Restatement | Context):
            start, names = relation.sides
            foot = self._foot(relation, start, kind)
            tops = [self._tip(relation, names[0])] if len(names) == 1 else self.ends(names)
            for top in tops:
                self.arrows.append(Arrow(relation, kind, top, foot, self.led))
            return
        foot = self._foot(relation, relation.premises, kind)
        self.arrows.append(Arrow(relation, kind, self._tip(relation, _head(relation)), foot, 1))

    def _tip(self, relation: Led, name: str) -> End:
        """Return the place of the relation's line at the claim or step it leads to."""
        end = self.place[name]
        number = self.tips.get(relation.id)
        if end[0] in self.spokes:
            joined = self.spokes[end[0]] - self.hit[name]  # the lines of its claims come first
            return (end[0], f"p{place_of(joined + (number or 0), self.spokes[end[0]])}")
        if number is None or end[1] in {"", "h"}:
            return end
        return (end[0], f"{end[1]}p{number}")

    def _foot(self, relation: Relation, names: tuple[str, ...], kind: Kind) -> End:
        """Return the start of a relation's line; a joint has its claims joined to it."""
        held = self.place.get(relation.id)
        if held is None:
            return self.ends(names)[0]
        if not self.boxes[held[0]].claims:
            self._spread(relation, kind, held[0], self.ends(names))
        return (held[0], "")

    def _spread(self, relation: Relation, kind: Kind, joint: int, ends: Sequence[End]) -> None:
        """Draw plain lines from a joint to the ends, one below the other."""
        count = self.spokes.get(joint, 0)
        for number, end in enumerate(ends):
            port = f"p{place_of(number, count)}" if count else ""
            self.arrows.append(Arrow(relation, kind, (joint, port), end, self.led))


def _head(step: Step) -> str:
    """Return the id of what the step leads to."""
    return step.conclusion if isinstance(step, Support) else step.target
