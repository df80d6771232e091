"""Undercuts as counterpoints to steps: which step each of them hits."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.errors import brief
from argmap.findings import Severity
from argmap.formats.argdown.extras import with_own
from argmap.formats.argdown.fields import Options
from argmap.formats.argdown.interpretation.model import Argument, End, Relation, StepNode
from argmap.formats.argdown.syntax.document import Element, ElementRole, RelationType
from argmap.formats.argdown.to_map.claims import Claims
from argmap.formats.argdown.to_map.report import Reporter
from argmap.formats.argdown.to_map.steps import MadeSteps, StepMaker
from argmap.formats.argdown.to_map.structures import Structures
from argmap.model.records import Counterpoint, Step


def undercut(
    claims: Claims, structures: Structures, related: MadeSteps, reporter: Reporter
) -> Mapping[str, tuple[int, Step]]:
    """Make the undercuts; return all steps by their ids, with the numbers of their parts."""
    maker = StepMaker(claims, related, reporter)
    _Undercuts(maker, structures).make()
    return maker.made


class _Undercuts:
    """Makes the undercuts, each after the step it hits.

    An undercut can hit another one, written above it or, by its id, anywhere, so some wait.
    """

    def __init__(self, maker: StepMaker, structures: Structures) -> None:
        self._maker = maker
        self._structures = structures
        self._given = frozenset(maker.claims.given.of_steps.values())
        self._relations: dict[int, Relation] = {
            number: relation
            for relation in maker.meaning.relations
            if relation.type is RelationType.UNDERCUT
            for number in relation.occurrences
        }
        self._from: dict[int, list[int]] = {}  # the undercuts that start from each statement
        for number, relation in self._relations.items():
            self._from.setdefault(id(relation.source), []).append(number)
        self._options: dict[int, Options] = {}
        self._waiting: dict[str | int, list[int]] = {}
        self._done: set[int] = set()

    def make(self) -> None:
        """Make them all; what waits for something that never comes hits a claim instead."""
        for number in sorted(self._relations):
            self._options[number] = self._maker.options(number)
            self._options[number].pop("directed", None)
            self._try(number)
        for number in sorted(self._relations):
            if number not in self._done:
                target = self._options[number].pop("target", None)
                if target is not None:
                    message = f"an undercut of the unknown step {brief(target)}"
                    place = self._maker.element(number).place
                    self._maker.reporter.add("unknown-id", message, place)
                self._finish(number, [])

    def _try(self, first: int) -> None:
        ready = [first]
        while ready:
            number = ready.pop()
            targets = self._targets(number)
            if isinstance(targets, list):
                for name in self._finish(number, targets):
                    ready += self._waiting.pop(name, ())
                ready += self._waiting.pop(number, ())
            else:
                self._waiting.setdefault(targets, []).append(number)

    def _targets(self, number: int) -> list[str] | str | int:
        """Return the steps that are hit, or the id or the part that has to come first."""
        maker, element = self._maker, self._maker.element(number)
        given = self._options[number].get("target")
        if given is not None:
            return [given] if given in maker.made or given in self._given else given
        assert element.parent is not None
        ends = maker.meaning.ends
        if element.outward:
            return self._steps_of(ends[number])
        parent, end = maker.part(element.parent), ends[element.parent]
        if isinstance(end, StepNode) or (isinstance(end, Argument) and end.steps):
            return self._steps_of(end)
        if isinstance(parent, Element) and parent.role is ElementRole.RELATION:
            if element.parent in maker.of_part:
                return [maker.of_part[element.parent]]
            waits = element.parent in self._relations and element.parent not in self._done
            return element.parent if waits else self._steps_of(end)
        target = self._relations[number].target
        if isinstance(target, StepNode):
            return self._steps_of(target)
        if element.parent in self._structures.premise_of:
            return [self._structures.premise_of[element.parent]]
        return self._steps_of(end)

    def _steps_of(self, end: End) -> list[str] | int:
        """Return the steps that lead from there, or an undercut from there that comes first."""
        maker = self._maker
        if isinstance(end, StepNode):
            found = self._structures.of_inference.get(end.number)
        elif isinstance(end, Argument) and end.steps:
            found = self._structures.last_of.get(end.title)
        else:
            steps = maker.from_claim.get(maker.claims.of(end) or "", [])
            waits = [each for each in self._from.get(id(end), ()) if each not in self._done]
            return list(steps) if steps or not waits else waits[0]
        return [] if found is None else [found]

    def _finish(self, number: int, targets: list[str]) -> list[str]:
        """Make the counterpoints; return their ids."""
        maker, options = self._maker, self._options[number]
        self._done.add(number)
        options.pop("target", None)
        element, relation = maker.element(number), self._relations[number]
        premise = maker.claims.of(relation.source)
        if premise is None:
            return []
        if targets:
            return [
                maker.once(Counterpoint, premise, target, dict(options), number)
                for target in targets
            ]
        end = relation.target if relation.source is not relation.target else relation.source
        claim = maker.claims.of(end)
        if claim is None:
            return []
        message = f"an undercut of the claim {brief(claim)}, from which no step leads"
        maker.reporter.add("undercut-of-claim", message, element.place, severity=Severity.INFO)
        options["extras"] = with_own(options.get("extras", {}), {"relation": "undercut"})
        return [maker.once(Counterpoint, premise, claim, options, number)]
