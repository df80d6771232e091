"""Checks of the shape of a map: circles, relations to themselves, roots, parts that hang loose."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from argmap.checks.examination import Examination, Objection, label, several
from argmap.errors import brief
from argmap.graphs import DisjointSets, strong_parts_of
from argmap.model.records import Claim, Context, Contrast, Relation, Restatement, Support

_LONGEST_PATH = 12


def circular_support(case: Examination) -> Iterator[Objection]:
    """Object to a claim that is, step by step, given as a reason for itself.

    Reasons are given to move somebody who does not yet accept the conclusion. Whoever doubts a
    claim doubts what stands on it as well, so a circle moves nobody, however long it is. The
    finding shows the shortest way round; one is reported for each knot of circles, so check again
    after mending it. Drop the weakest step, or give one of its claims a reason from outside.
    """
    above: dict[str, list[Support]] = {}
    for support in case.debate.supports:
        for premise in support.premises:
            if premise != support.conclusion:  # that is self-support
                above.setdefault(premise, []).append(support)
    conclusions = {name: [step.conclusion for step in steps] for name, steps in above.items()}
    position = {claim.id: at for at, claim in enumerate(case.debate.claims)}
    knots = [(min(knot, key=position.__getitem__), knot) for knot in _knots(conclusions)]
    for first, knot in sorted(knots, key=lambda pair: position[pair[0]]):
        path = _way_round(first, knot, above)
        names = [first, *(support.conclusion for support in path)]
        about = [element for step in path for element in (step, case.debate[step.conclusion])]
        yield Objection(
            f"the support is circular: {_arrows(names)}",
            "drop one of these steps, or give one of these claims a reason from outside the circle",
            (case.debate[first], *about),
        )


def self_support(case: Examination) -> Iterator[Objection]:
    """Object to a support whose conclusion is among its premises.

    Who doubts the conclusion doubts that premise. With other premises beside it, either they carry
    the conclusion, and the claim among the premises is idle, or they do not, and it begs the
    question.
    """
    for support in case.debate.supports:
        if support.conclusion in support.premises:
            alone = len(support.premises) == 1
            yield Objection(
                f"claim {brief(support.conclusion)} is "
                + ("given as a reason for itself" if alone else "among its own premises"),
                "name another premise" if alone else "leave it out of the premises",
                (support, case.debate[support.conclusion]),
            )


def self_counterpoint(case: Examination) -> Iterator[Objection]:
    """Object to a counterpoint that is aimed at one of its own premises, or at itself.

    A claim that tells against itself is no claim to make; mostly another target was meant.
    """
    for counterpoint in case.debate.counterpoints:
        target = counterpoint.target
        if target in counterpoint.premises:
            yield Objection(
                f"claim {brief(target)} is given as a counterpoint to itself",
                "name the claim or step that was meant",
                (counterpoint, case.debate[target]),
            )
        elif target == counterpoint.id:
            yield Objection(
                f"{label(counterpoint)} is aimed at itself",
                "name the claim or step that was meant",
                (counterpoint,),
            )


def self_relation(case: Examination) -> Iterator[Objection]:
    """Object to a contrast, restatement or context that has one claim on both sides.

    A claim stands in no contrast to itself, adds nothing by being said again in its own words, and
    is no context of itself.
    """
    for relation in _quiet(case):
        left, right = relation.sides
        both = set(left) & set(right)
        if both:
            verb = _VERB[type(relation)]
            yield Objection(
                f"{label(relation)} has claim {brief(next(n for n in left if n in both))} {verb} "
                "itself",
                "take it off one of the sides",
                (relation,),
            )


def for_and_against(case: Examination) -> Iterator[Objection]:
    """Object to the same premises for a claim and against it.

    What speaks for a claim cannot, just as it is, speak against it. If it cuts both ways, the two
    steps rest on different further premises: state them.
    """
    supports: dict[tuple[str, frozenset[str]], Support] = {}
    for support in case.debate.supports:
        supports.setdefault((support.conclusion, frozenset(support.premises)), support)
    for counterpoint in case.debate.counterpoints:
        same = supports.get((counterpoint.target, frozenset(counterpoint.premises)))
        if same:
            target = case.debate[counterpoint.target]
            yield Objection(
                f"the same is said for and against {label(target)}: {several(same.premises)}",
                "state the further premise that each of the two steps rests on",
                (counterpoint, same, target),
            )


def no_thesis(case: Examination) -> Iterator[Objection]:
    """Object to a map that names no main claim and does not lead to a single one.

    A reader wants to know what all of it is for. Where one claim leads nowhere further, that is the
    thesis; where several do, or lead only to each other, only the map-maker can tell.
    """
    debate = case.debate
    if debate.thesis is not None or len(debate.claims) < 2:
        return
    roots = [claim.id for claim in debate.roots]
    circling = [bool(debate.steps_from(name)) for name in roots]
    ways = ("nowhere further", not all(circling)), ("only to each other", any(circling))
    where = ", or ".join([way for way, is_so in ways if is_so])
    yield Objection(
        f"no thesis is named, and {len(roots)} claims lead {where}: {several(roots)}",
        "name the main claim as the map's thesis",
    )


def unconnected_claim(case: Examination) -> Iterator[Objection]:
    """Object to a claim that no relation ties to anything.

    It may be left over, or its relation forgotten. The thesis is excused.
    """
    thesis = case.debate.thesis
    if len(case.debate.claims) < 2:
        return
    tied = {name for each in _relations(case) for side in each.sides for name in side}
    for claim in case.debate.claims:
        if claim.id not in tied and claim is not thesis:
            yield Objection(
                f"{label(claim)} is tied to nothing",
                "say what it supports, counters, restates or contrasts with, or leave it out",
                (claim,),
            )


def unconnected_part(case: Examination) -> Iterator[Objection]:
    """Object to claims that are tied to each other but not, at any remove, to the thesis.

    Whatever they argue, it does not bear on what the map is about. A step that leads to the thesis
    may be missing, or two maps may stand in one.
    """
    thesis = case.debate.thesis
    if thesis is None:
        return
    groups = DisjointSets[str]()
    for relation in _relations(case):
        for side in relation.sides:
            for name in side:
                groups.join(relation.id, name)
    parts: dict[str, list[Claim]] = {}
    for claim in case.debate.claims:
        parts.setdefault(groups.of(claim.id), []).append(claim)
    main = groups.of(thesis.id)
    for name, part in parts.items():
        if name != main and len(part) > 1:
            yield Objection(
                f"claims {several(claim.id for claim in part)} are tied to each other, but not to "
                f"the thesis {brief(thesis.id)}",
                "add the relation that ties them to it, or keep them in a map of their own",
                tuple(part),
            )


_VERB: dict[type[Relation], str] = {
    Contrast: "contrast with",
    Restatement: "restate",
    Context: "state the context of",
}


def _quiet(case: Examination) -> Iterator[Contrast | Restatement | Context]:
    for each in case.debate.elements:
        if isinstance(each, Contrast | Restatement | Context):
            yield each


def _relations(case: Examination) -> Iterator[Relation]:
    return (element for element in case.debate.elements if not isinstance(element, Claim))


def _arrows(names: Sequence[str]) -> str:
    shown = [brief(name) for name in names]
    if len(shown) > _LONGEST_PATH:
        left = len(shown) - _LONGEST_PATH + 1
        shown[_LONGEST_PATH // 2 : -_LONGEST_PATH // 2 + 1] = [f"… {left} more …"]
    return " → ".join(shown)


def _knots(onward: Mapping[str, Sequence[str]]) -> Iterator[set[str]]:
    """Yield the sets of two and more names that all lead to each other."""
    names = list(dict.fromkeys(chain(onward, *onward.values())))
    for part in strong_parts_of(names, lambda name: onward.get(name, ())):
        if len(part) > 1:
            yield set(part)


def _way_round(
    first: str, knot: Iterable[str], above: Mapping[str, Sequence[Support]]
) -> list[Support]:
    """Return the fewest supports that lead from the claim back to it, within its knot."""
    came_by: dict[str, Support] = {}
    came_from: dict[str, str] = {}
    edge = deque([first])
    while first not in came_by:
        name = edge.popleft()
        for support in above.get(name, ()):
            target = support.conclusion
            if target in knot and target not in came_by:
                came_by[target], came_from[target] = support, name
                edge.append(target)
    path: list[Support] = [came_by[first]]
    name = came_from[first]
    while name != first:
        path.append(came_by[name])
        name = came_from[name]
    return path[::-1]
