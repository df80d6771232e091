"""A part of a map, with a stub wherever something was left out of it.

A stub counts the claims that are left out *there*: all that hang together with what it replaces. So
the stubs of a tree add up; where a part that was left out is tied to several claims that stayed,
each of them has a stub that counts it.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator
from typing import Any

from attrs import evolve

from argmap.graphs import DisjointSets
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.placeholders import shared_stance, stance, stub, with_count, worth
from argmap.model.records import (
    MAP_MAKER,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Element,
    Restatement,
    Step,
    Support,
)
from argmap.wording.words import ENGLISH, Words, expect_words

_STEPS = (Support, Counterpoint)


def cut(
    debate: ArgumentMap,
    kept: Collection[str],
    *,
    thesis: str | None = None,
    words: Words = ENGLISH,
) -> ArgumentMap:
    """Return the map of the kept claims and the relations between them, with stubs for the rest.

    A step with a premise that stays, stays: for the premises and the target it lost there are
    stubs. The steps that lost all their premises are one stub for those that support the same
    claim, and one for those that counter the same target.

    Args:
        debate: The map.
        kept: The ids of the claims to keep.
        thesis: The claim to take for the main one where the map's own is left out.
        words: The words that count what is left out.

    >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> cut(debate, {"b"}).claims[1].text
    '… 1 more claim'
    """
    expect_words(words)
    return _Cut(debate, frozenset(kept), words).map(thesis)


class _Stub:
    """A stub to be: its ids, where it stands, and what it takes the place of."""

    def __init__(self, name: str, step: str, group: tuple[str, ...]) -> None:
        self.name = name
        self.step = step
        self.group = group
        self.lost: list[str] = []
        self.steps: list[Step] = []


class _Cut:
    """The state of one cut: what stays, and the stubs that replace the rest."""

    def __init__(self, debate: ArgumentMap, kept: frozenset[str], words: Words) -> None:
        self.debate = debate
        self.words = words
        self.kept = kept
        self.ids = Ids(element.id for element in debate)
        relations = [each for each in debate.elements if not isinstance(each, Claim)]
        quiet = (Contrast, Restatement, Context)
        self.stays = kept.union(
            relation.id
            for relation in relations
            if kept.intersection(relation.sides[0])
            or (isinstance(relation, quiet) and kept.intersection(relation.sides[1]))
        )
        self.parts = _Parts(claim for claim in debate.claims if claim.id not in kept)
        for relation in relations:
            start, end = ([n for n in side if n not in self.stays] for side in relation.sides)
            if relation.id in self.stays:
                self.parts.join(start)
                self.parts.join(end)
            else:
                self.parts.join([relation.id, *start, *end])
        self.stubs: dict[Hashable, _Stub] = {}
        self.out: list[Element | _Stub] = []

    def map(self, thesis: str | None) -> ArgumentMap:
        for element in self.debate.elements:
            if element.id not in self.stays:
                if isinstance(element, _STEPS) and element.sides[1][0] in self.stays:
                    self._stub_below(element).steps.append(element)
            elif isinstance(element, Claim):
                self.out.append(element)
            elif isinstance(element, _STEPS):
                self._keep_step(element)
            else:
                self._keep_quiet(element)
        elements = tuple(self._elements())
        main = self._thesis(thesis)
        return evolve(
            self.debate,
            elements=elements,
            thesis=main,
            findings=(),
            view_of=self.debate.view_of or self.debate,
        )

    # -- what stays ------------------------------------------------------------------------------

    def _keep_step(self, step: Step) -> None:
        premises = tuple([name for name in step.premises if name in self.kept])
        target = self._target(step, premises)
        lost = [name for name in step.premises if name not in self.kept]
        if lost:
            premises += (self._stub((step.id, "premises"), premises[0], lost).name,)
        if isinstance(step, Support):
            self.out.append(evolve(step, premises=premises, conclusion=target, id=step.id))
        else:
            self.out.append(evolve(step, premises=premises, target=target, id=step.id))

    def _target(self, step: Step, premises: tuple[str, ...]) -> str:
        """Return the target of the step: its own, the stub of that, or a stub above."""
        (target,) = step.sides[1]
        if target in self.stays:
            return target
        lost = self.debate[target]
        if isinstance(lost, _STEPS) and lost.sides[1][0] in self.stays:
            return self._stub_below(lost).step
        return self._stub(("above", premises), premises[0], [target]).name

    def _keep_quiet(self, relation: Contrast | Restatement | Context) -> None:
        left, right = relation.sides
        beside = next(name for name in (*left, *right) if name in self.kept)
        sides = [
            self._side((relation.id, at), side, beside) for at, side in enumerate((left, right))
        ]
        ends: dict[str, Any] = dict(zip(relation.ends, sides, strict=True))
        self.out.append(evolve(relation, **ends, id=relation.id))

    def _side(self, key: Hashable, side: Iterable[str], beside: str) -> tuple[str, ...]:
        kept = tuple([name for name in side if name in self.kept])
        lost = [name for name in side if name not in self.kept]
        return (*kept, self._stub(key, beside, lost).name) if lost else kept

    # -- what replaces the rest ------------------------------------------------------------------

    def _stub_below(self, step: Step) -> _Stub:
        """Return the stub for a step that lost all its premises."""
        (target,) = step.sides[1]
        return self._stub((type(step), target), target, [step.id])

    def _stub(self, key: Hashable, beside: str, lost: Iterable[str]) -> _Stub:
        """Return the stub that takes the place of what was lost beside a claim or step."""
        made = self.stubs.get(key)
        if made is None:
            name = self.ids.take("left out")
            step = self.ids.take(f"{name}, a step")
            made = _Stub(name, step, self._group(beside))
            self.stubs[key] = made
            self.out.append(made)
        made.lost.extend(lost)
        return made

    def _group(self, name: str) -> tuple[str, ...]:
        element = self.debate[name]
        if not isinstance(element, Claim):  # a step that stays has a premise that stays
            name = next(premise for premise in element.sides[0] if premise in self.kept)
        return self.debate.claim(name).group

    def _elements(self) -> Iterator[Element]:
        told: set[str] = set()
        for element in self.out:
            if isinstance(element, _Stub):
                parts = {self.parts.of(name) for name in element.lost}
                told |= parts
                count = sum(self.parts.size(part) for part in parts)
                yield stub(
                    element.name,
                    count,
                    group=element.group,
                    shared=self.parts.stance_of(parts),
                    words=self.words,
                )
                if element.steps:
                    yield self._step(element)
            else:
                yield element
        rest = self.parts.total - sum(self.parts.size(part) for part in told)
        if rest:
            yield stub(self.ids.take("left out"), rest, words=self.words)

    def _step(self, made: _Stub) -> Step:
        (target,) = made.steps[0].sides[1]
        step = type(made.steps[0])(made.name, target, id=made.step, voice=MAP_MAKER)
        return with_count(step, len(made.steps), itself=True)

    def _thesis(self, wanted: str | None) -> str | None:
        main = self.debate.thesis
        if main is not None and main.id in self.kept:
            return main.id
        if wanted is not None or not self.kept:
            return wanted
        leading = {
            name
            for step in (*self.debate.supports, *self.debate.counterpoints)
            if step.sides[1][0] in self.stays
            for name in step.premises
        }
        for each in (*self.debate.restatements, *self.debate.contexts):
            leading.update(each.sides[0])
        tops = self.kept - leading
        return next(iter(tops)) if len(tops) == 1 else None


class _Parts:
    """The parts left out, which hang together, with their numbers of claims and their stances."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._sets = DisjointSets[str]()
        left_out = list(claims)
        self._size = {claim.id: worth(claim) for claim in left_out}
        self._stances = {claim.id: stance(claim) for claim in left_out}
        self.of = self._sets.of
        self.total = sum(self._size.values())

    def size(self, part: str) -> int:
        """Return the number of claims of the part."""
        return self._size.get(part, 0)

    def stance_of(self, parts: Iterable[str]) -> dict[str, str]:
        """Return the stance that all claims of some parts share."""
        return shared_stance(self._stances[part] for part in parts if part in self._stances)

    def join(self, names: Iterable[str]) -> None:
        """Note that these hang together."""
        parts = list({self.of(name): None for name in names})
        if parts:
            largest = max(parts, key=self.size)
            if any(part in self._stances for part in parts):
                self._stances[largest] = self.stance_of(parts)
            for part in parts:
                if part != largest:
                    self._sets.join(largest, part)
                    self._size[largest] = self.size(largest) + self.size(part)
