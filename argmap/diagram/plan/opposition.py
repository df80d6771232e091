"""What is the same both ways: contrasts, and pairs of counterpoints that contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from argmap.diagram.content.annotations import Names
from argmap.diagram.content.overlay import CHANGES, FALLEN
from argmap.diagram.plan.plan import Kind
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
    pairs: Iterable[tuple[Counterpoint, Counterpoint]], names: Names
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
    """Return what a cue says of either side; nothing if it is said of both.

    >>> shared_out("on the one hand … on the other hand")
    ['on the one hand', 'on the other hand']
    """
    parts = [part.strip() for part in _ELLIPSIS.split(cue)]
    return parts if len(parts) == 2 and all(parts) else []


def _companies(drawn: Sequence[Counterpoint], names: Names) -> list[list[Counterpoint]]:
    """Return the contradictions among three claims or more that stand together, all alike.

    Every claim of such a company contradicts every other one, and no claim beside them in the same
    words.
    """
    alike: dict[tuple[object, ...], list[Counterpoint]] = {}
    for both in drawn:
        key = (both.cue, both.voice, both.weight, both.scheme, both.printed, names.mark(both))
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


def _both(one: Counterpoint, other: Counterpoint, names: Names) -> Counterpoint:
    """Return one of two counterpoints, with the words of both: the one with more to tell.

    That one of two opposed steps falls is not what their common line says.
    """
    looks = names.mark(one).look, names.mark(other).look
    telling = other if looks[0] in FALLEN or looks[1] in CHANGES else one
    cues = " … ".join(dict.fromkeys([cue for cue in (one.cue, other.cue) if cue]))
    return evolve(telling, cue=cues, voice=other.voice if one.voice is None else one.voice)
