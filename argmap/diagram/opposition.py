"""What is the same both ways: contrasts, and pairs of counterpoints that contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, field, frozen

from argmap.diagram.marks import CHANGES, FALLEN
from argmap.diagram.names import Names
from argmap.diagram.plan import Kind
from argmap.records import Counterpoint, Relation


@frozen
class Opposition:
    """A contrast, or the two counterpoints of a contradiction: a relation the same both ways.

    Attributes:
        each: For one claim that contradicts several, which are then on the right: the relation with
            each of them.
    """

    relation: Relation
    kind: Kind
    left: tuple[str, ...]
    right: tuple[str, ...]
    each: Mapping[str, Relation] = field(factory=dict[str, Relation])


def contradictions(
    pairs: Iterable[tuple[Counterpoint, Counterpoint]], names: Names
) -> Iterator[Opposition]:
    """Yield the contradictions; those of one claim that have the same words are one."""
    drawn = [_both(one, other, names) for one, other in pairs]
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


def _both(one: Counterpoint, other: Counterpoint, names: Names) -> Counterpoint:
    """Return one of two counterpoints, with the words of both: the one with more to tell.

    That one of two opposed steps falls is not what their common line says.
    """
    looks = names.mark(one).look, names.mark(other).look
    telling = other if looks[0] in FALLEN or looks[1] in CHANGES else one
    cues = " … ".join(dict.fromkeys([cue for cue in (one.cue, other.cue) if cue]))
    return evolve(telling, cue=cues, voice=other.voice if one.voice is None else one.voice)
