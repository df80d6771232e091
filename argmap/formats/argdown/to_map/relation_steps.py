"""Relations as steps: each from one claim, a contradiction a counterpoint each way."""

from __future__ import annotations

from attrs import frozen

from argmap.errors import brief
from argmap.findings import Severity
from argmap.formats.argdown.extras import with_own
from argmap.formats.argdown.fields import Options
from argmap.formats.argdown.interpretation.model import Argument, End, Relation, StepNode
from argmap.formats.argdown.syntax.document import RelationType
from argmap.formats.argdown.to_map.claims import Claims
from argmap.formats.argdown.to_map.report import Reporter
from argmap.formats.argdown.to_map.steps import MadeSteps, StepMaker
from argmap.formats.argdown.to_map.structures import Structures
from argmap.model.records import Counterpoint, Support

_SUPPORTS = (RelationType.SUPPORT, RelationType.ENTAILS)
_MUTUAL = (RelationType.CONTRARY, RelationType.CONTRADICTORY)


def relate(claims: Claims, structures: Structures, reporter: Reporter) -> MadeSteps:
    """Make the steps of all relations but undercuts; return them after those of structures."""
    related = _Related(StepMaker(claims, structures.steps, reporter), structures)
    for relation in claims.meaning.relations:
        if relation.type is not RelationType.UNDERCUT:
            for number in relation.occurrences:
                related.relate(relation, number)
    return related.maker.steps()


@frozen
class _Related:
    maker: StepMaker
    structures: Structures

    def relate(self, relation: Relation, number: int) -> None:
        maker = self.maker
        options = maker.options(number)
        directed = options.pop("directed", False)
        options.pop("target", None)
        if relation.type in _MUTUAL and not directed:
            self._oppose(relation, number)
            return
        premise, target = self._ends(relation, number)
        if premise is None or target is None:
            return
        if relation.type not in _SUPPORTS:
            if target in maker.made:
                options["extras"] = with_own(options.get("extras", {}), {"relation": "attack"})
            maker.once(Counterpoint, premise, target, options, number)
        elif target in maker.made:
            maker.keep(target, "supports", premise)
            message = f"a support of the step {brief(target)}; it is kept in its extras"
            place = maker.element(number).place
            maker.reporter.add("support-of-step", message, place, severity=Severity.INFO)
        else:
            maker.once(Support, premise, target, options, number)

    def _ends(self, relation: Relation, number: int) -> tuple[str | None, str | None]:
        """Return the two ends of the relation; as written, where it names them itself."""
        claims = self.maker.claims
        if relation.type not in _MUTUAL:
            return claims.of(relation.source), self._target(relation.target)
        element = self.maker.element(number)
        assert element.parent is not None
        lower = claims.of(claims.meaning.ends[number])
        upper = claims.of(claims.meaning.ends[element.parent])
        return (upper, lower) if element.outward else (lower, upper)

    def _oppose(self, relation: Relation, number: int) -> None:
        """Make a counterpoint each way; the one from the lower element is the element's own."""
        maker, claims = self.maker, self.maker.claims
        one, other = claims.of(relation.source), self._target(relation.target)
        if one is None or other is None:
            return
        if other in maker.made:  # what contradicts a structure attacks its last step
            options: Options = {"extras": with_own({}, {"relation": "attack"})}
            maker.once(Counterpoint, one, other, options, number)
            return
        if one != claims.of(claims.meaning.ends[number]):
            one, other = other, one
        contrary = relation.type is RelationType.CONTRARY
        own = {"relation": "contrary"} if contrary else {}
        for premise, target in ((one, other), (other, one)):
            options = {"extras": with_own({}, own)} if own else {}
            made = maker.once(Counterpoint, premise, target, options, number, leads=False)
            if premise == one:
                maker.of_part[number] = made

    def _target(self, end: End) -> str | None:
        """Return the id of the claim, or of the step, that a relation leads to."""
        if isinstance(end, StepNode):
            return self.structures.of_inference.get(end.number)
        if isinstance(end, Argument) and end.steps:
            return self.structures.last_of.get(end.title)
        return self.maker.claims.of(end)
