"""The counterpoints that stand unanswered, ordered by the claims they bring down."""

from __future__ import annotations

from attrs import frozen

from argmap.evaluation.labels import IN, OUT
from argmap.evaluation.maps.incremental import IncrementalModel
from argmap.evaluation.maps.rules import Claims, Rules
from argmap.evaluation.maps.well_founded import WellFoundedModel
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Counterpoint


@frozen
class Unanswered:
    """A counterpoint that stands; no counterpoint is aimed at it or at its premises.

    Attributes:
        counterpoint: The counterpoint.
        brings_down: The ids of the claims that would stand if it fell, in document order.
        turns_thesis: Whether the thesis is among them.

    >>> Unanswered(Counterpoint("poor", "tax"), ("tax",), turns_thesis=True).brings_down
    ('tax',)
    """

    counterpoint: Counterpoint
    brings_down: tuple[str, ...]
    turns_thesis: bool


def unanswered(
    debate: ArgumentMap, *, assumed: Claims = (), rejected: Claims = ()
) -> tuple[Unanswered, ...]:
    """Return the counterpoints that stand in the map and that nothing answers.

    A counterpoint is answered when another one is aimed at it or at one of its premises; the
    definition is argmap's own. Those that decide over the thesis come first, then those that bring
    down more claims, then in document order. The time taken grows with the number of claims they
    bring down, all together.

    Args:
        debate: The map.
        assumed: Claims taken as asserted, as for ``evaluate``.
        rejected: Claims rejected, as for ``evaluate``.

    Raises:
        UnknownIdError: A claim that the map does not hold.
        EvaluationError: A claim both assumed and rejected.

    >>> from argmap import Claim
    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Counterpoint("b", "a"))
    >>> [(each.counterpoint.id, each.brings_down) for each in unanswered(debate)]
    [('b counters a', ('a',))]
    """
    expect_map(debate, "unanswered")
    rules = Rules(debate, assumed, rejected)
    grounded = WellFoundedModel(rules)
    model = IncrementalModel(grounded)
    thesis = debate.thesis
    main = rules.item[thesis.id] if thesis else -1
    names: dict[int, list[str]] = {}
    for claim in debate.claims:
        names.setdefault(rules.item[claim.id], []).append(claim.id)
    found: list[Unanswered] = []
    for counterpoint in debate.counterpoints:
        step = rules.item[counterpoint.id]
        answers = [rules.counterpoints[each] for each in (step, *rules.premises[step])]
        if grounded.value[step] != IN or any(answers):
            continue
        changes = model.changes_after(forced={step: OUT})
        raised = sorted(item for item, value in changes.items() if value == IN)
        claims = tuple(name for item in raised for name in names.get(item, ()))
        found.append(Unanswered(counterpoint, claims, turns_thesis=main in raised))
    return tuple(sorted(found, key=lambda each: (not each.turns_thesis, -len(each.brings_down))))
