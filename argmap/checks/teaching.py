"""Checks of the analysis mode: rules taught to beginners, which good maps break as a rule."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.examination import Examination, Objection, label, several
from argmap.errors import brief
from argmap.evaluation.maps.cruxes import single_points
from argmap.model.enumerations import Modality
from argmap.model.records import Support

_MOST_PREMISES = 4
# Enough for any tree, and for thousands of claims that are not all in one knot of circles: 0.5 s.
_PATIENCE = 300_000
_HEDGED = frozenset(
    {Modality.PROBABLE, Modality.POSSIBLE, Modality.CONDITIONAL, Modality.VIEWABLE_AS}
)


def firmer_conclusion(case: Examination) -> Iterator[Objection]:
    """Point out a firm conclusion that rests on a hedged premise.

    What may be so makes no more than a may-be, and the conclusion should have its qualifier. Other
    premises of the step can make up for it.
    """
    debate = case.debate
    for support in debate.supports:
        hedged = [name for name in support.premises if debate.claim(name).modality in _HEDGED]
        if hedged and debate.claim(support.conclusion).modality is Modality.ASSERTED:
            verb = "is" if len(hedged) == 1 else "are"
            yield Objection(
                f"the conclusion of {label(support)} is asserted, and {several(hedged)} {verb} "
                "hedged",
                "hedge the conclusion, or state what makes the step firm",
                (support, debate[support.conclusion]),
            )


def many_premises(case: Examination) -> Iterator[Objection]:
    """Point out a step with more than four premises.

    Few conclusions need so many premises together. Some may be reasons of their own, or lead to a
    claim in between.
    """
    for step in case.steps:
        if len(step.premises) > _MOST_PREMISES:
            yield Objection(
                f"{label(step)} has {len(step.premises)} premises",
                "make separate reasons of it, or put a claim in between",
                (step,),
            )


def lone_premise(case: Examination) -> Iterator[Objection]:
    """Point out a reason with a single premise.

    Every reason needs at least two premises to lead to its conclusion, beginners are taught: one
    tells what is the case, the other why that bears on it. The second mostly goes without saying;
    saying it shows what can be doubted.
    """
    for support in case.debate.supports:
        if len(support.premises) == 1:
            yield Objection(
                f"{label(support)} has a single premise",
                "ask what else must be true for it to bear on the conclusion",
                (support,),
            )


def rabbit_rule(case: Examination) -> Iterator[Objection]:
    """Point out a support whose conclusion shares no term with its premises.

    No rabbit comes out of a hat without one: each term of the conclusion should stand in a premise.
    Taken by the letter, nearly every support breaks the rule, so only those are listed that share
    no term at all, the one with most terms first. Give ``terms`` to have synonyms counted as one.
    """
    found: list[tuple[int, Objection]] = []
    for support in case.debate.supports:
        conclusion = case.terms(case.debate.claim(support.conclusion))
        if conclusion and conclusion.isdisjoint(_terms_of(case, support.premises)):
            objection = Objection(
                f"the conclusion of {label(support)} shares no term with its premises",
                "state the premise that leads from their terms to those of the conclusion",
                (support,),
            )
            found.append((len(conclusion), objection))
    yield from _rank(found)


def holding_hands(case: Examination) -> Iterator[Objection]:
    """Point out a linked premise that shares no term with its conclusion or its co-premises.

    A term that does not come from the conclusion should be held by another premise, or it dangles.
    Taken by the letter, nearly every support breaks the rule, so only premises are listed that
    share no term at all, the one with most terms first. A single premise is the rabbit rule's.
    """
    found: list[tuple[int, Objection]] = []
    for support in case.debate.supports:
        if len(support.premises) > 1:
            found += _loose(case, support)
    yield from _rank(found)


def single_point_of_failure(case: Examination) -> Iterator[Objection]:
    """Point out a claim without a reason that alone carries the thesis.

    Given up, it takes the thesis with it: all that is said for the thesis passes through it, or it
    alone keeps off what is said against. No fault, but an opponent will go there first. What falls
    is what ``argmap evaluate`` says falls, in this map; a thesis without a reason, or one that
    falls anyway, has no such point. In a huge knot of circles only the first are looked for.
    """
    thesis = case.debate.thesis
    if thesis is None or not case.debate.supports_of(thesis):
        return
    for (name,) in single_points(case.debate, thesis, work=_PATIENCE).sets:
        yield Objection(
            f"if claim {brief(name)} is given up, the thesis {brief(thesis.id)} falls",
            "give a reason for it, or a way to the thesis that does without it",
            (case.debate[name],),
        )


def _loose(case: Examination, support: Support) -> Iterator[tuple[int, Objection]]:
    """Yield the premises of the support that share no term with the rest of it."""
    held: dict[str, int] = {}
    for name in (support.conclusion, *support.premises):
        for term in case.terms(case.debate.claim(name)):
            held[term] = held.get(term, 0) + 1
    for name in support.premises:
        terms = case.terms(case.debate.claim(name))
        if terms and all(held[term] == 1 for term in terms):
            yield (
                len(terms),
                Objection(
                    f"premise {several([name])} of {label(support)} shares no term with the rest",
                    "state the premise that ties it in, or make it a reason of its own",
                    (support, case.debate[name]),
                ),
            )


def _terms_of(case: Examination, names: tuple[str, ...]) -> frozenset[str]:
    return frozenset[str]().union(*(case.terms(case.debate.claim(name)) for name in names))


def _rank(found: list[tuple[int, Objection]]) -> Iterator[Objection]:
    return (objection for _, objection in sorted(found, key=lambda pair: -pair[0]))
