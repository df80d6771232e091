"""The evaluation of a map as marks: what falls and why, what is undecided, how strong it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from argmap.diagram.content.overlay import FALLEN, Look, Mark, Overlay
from argmap.errors import EvaluationError, UnknownIdError, brief, did_you_mean
from argmap.evaluation.gradual.bipolar import Strengths
from argmap.evaluation.maps.standing import Cause, Standing
from argmap.evaluation.maps.verdict import Evaluation, evaluate
from argmap.model.argument_map import ArgumentMap
from argmap.model.placeholders import hidden_count, is_stub
from argmap.model.records import Claim, Counterpoint, Support, id_of
from argmap.values import as_given, is_instance
from argmap.wording.words import Words

Judged: TypeAlias = Claim | Support | Counterpoint
"""The elements that have a standing."""

_PLAIN = Mark()


def standings(
    debate: ArgumentMap,
    words: Words,
    *,
    standing: Evaluation | None = None,
    why: Judged | str | None = None,
    strengths: Mapping[str, float] | None = None,
) -> Overlay:
    """Return the map with marks for standings, for the reason of one of them, and for strengths.

    Args:
        debate: The map to be drawn: the one evaluated, or a part of it.
        words: The words of the diagram.
        standing: The evaluation.
        why: The claim or step whose reason is to be seen, the rest greyed; without an evaluation
            the reason is that of ``evaluate(debate)``.
        strengths: By id, drawn at claims.

    Raises:
        UnknownIdError: A ``why`` that is no claim or step, a strength of what is not in the map.
        EvaluationError: An evaluation of another map; a strength that is no number from 0 to 1.
    """
    judged = [each for each in debate if isinstance(each, Claim | Support | Counterpoint)]
    found = evaluate(debate) if standing is None and why is not None else standing
    asked, reason = None, frozenset[str]()
    if found is not None:
        _check(found, judged)
        judged = [each for each in judged if each.id in found]
        if why is not None:
            asked = _asked_id(why, judged)
            reason = frozenset(found.why(asked).ids)
    levels = {} if strengths is None else _levels(strengths, judged)
    marks: dict[str, Mark] = {}
    for element in debate:
        look: Look = "plain"
        word = ""
        if (
            found is not None
            and isinstance(element, Claim | Support | Counterpoint)
            and element.id in found
        ):
            look, word = _look(found, element, words)
        mark = Mark(
            look=look,
            word=word,
            dimmed=asked is not None and element.id not in reason and element.id != asked,
            stressed=element.id == asked,
            level=levels.get(element.id),
        )
        if mark != _PLAIN:
            marks[element.id] = mark
    legend = tuple(_legend(debate, marks, words, evaluated=found is not None))
    return Overlay(
        debate, marks, legend, "" if found is None else _counts_text(found, judged, words)
    )


def _check(standing: Evaluation, judged: Sequence[Judged]) -> None:
    """Refuse an evaluation of another map than the one of which this is all, or a part."""
    if not is_instance(standing, Evaluation):
        raise EvaluationError(
            f"expected an evaluation for standing, found {brief(standing)}; "
            "argmap.evaluate(debate) returns one"
        )
    view = any(hidden_count(element) for element in judged)
    for element in judged:
        # A view has stubs, which nobody judged, steps that lead to them, claims that count others.
        if view and (hidden_count(element) or not isinstance(element, Claim)):
            continue
        if element.id not in standing or _role_in_evaluation(
            standing.debate[element.id]
        ) != _role_in_evaluation(element):
            raise EvaluationError(
                f"the standing is that of another map: {element.kind} {brief(element.id)} is not "
                "in it as it is here; evaluate this map, or the map it is a part of"
            )


def _role_in_evaluation(element: object) -> object:
    """Return the part of a claim or step that an evaluation depends on."""
    if isinstance(element, Claim):
        return element.text
    if isinstance(element, Support):
        return "support", element.premises, element.conclusion
    if isinstance(element, Counterpoint):
        return "counterpoint", element.premises, element.target
    return None


def _asked_id(why: Judged | str, judged: Sequence[Judged]) -> str:
    name = id_of(why)
    known = {element.id for element in judged}
    if name not in known:
        nearest = did_you_mean(name, sorted(known))
        raise UnknownIdError(f"no claim or step {brief(name)} in this map{nearest}")
    return name


def _levels(strengths: Mapping[str, float], judged: Sequence[Judged]) -> dict[str, float]:
    """Return the strengths of claims; of a computed mapping the map may be a part."""
    known = dict.fromkeys([element.id for element in judged])
    if isinstance(strengths, Strengths):
        missed = [c for c in judged if isinstance(c, Claim) and c.id not in strengths]
        for claim in missed:
            if not is_stub(claim):
                raise UnknownIdError(f"no claim {brief(claim.id)} among the strengths")
    else:
        for name in strengths:
            if name not in known:
                nearest = did_you_mean(name, list(known))
                raise UnknownIdError(f"no claim or step {brief(name)} in this map{nearest}")
    levels: dict[str, float] = {}
    for element in judged:
        if element.id in strengths and isinstance(element, Claim):
            level = as_given(strengths[element.id])
            # A truth value is a number to Python, and a slip here.
            if isinstance(level, bool) or not (isinstance(level, int | float) and 0 <= level <= 1):
                raise EvaluationError(
                    f"strength of {brief(element.id)}: expected a number from 0 to 1, "
                    f"found {brief(level)}"
                )
            levels[element.id] = float(level)
    return levels


def _look(standing: Evaluation, element: Judged, words: Words) -> tuple[Look, str]:
    """Return the look of a claim or step, and the word for it; what stands has neither."""
    match standing[element.id]:
        case Standing.IN:
            return "plain", ""
        case Standing.UNDECIDED:
            return "undecided", words.undecided
        case Standing.OUT:
            look, word = _FALLEN[standing.cause(element.id)]
            return look, getattr(words, word if isinstance(element, Claim) else "falls")


_FALLEN: Mapping[Cause, tuple[Look, str]] = {
    Cause.DEFEATED: ("defeated", "defeated"),
    Cause.UNSUPPORTED: ("unsupported", "unsupported"),
    Cause.REJECTED: ("unsupported", "set_aside"),
}


def _legend(
    debate: ArgumentMap, marks: Mapping[str, Mark], words: Words, *, evaluated: bool
) -> Iterator[str]:
    """Yield the explanation of each mark that occurs; their words stand at them."""
    steps = [marks.get(step.id, _PLAIN) for step in (*debate.supports, *debate.counterpoints)]
    for occurs, entry in (
        (evaluated, words.unmarked),
        (any(step.look in FALLEN for step in steps), words.fallen_step),
        (any(mark.stressed for mark in marks.values()), words.asked),
        (any(mark.dimmed for mark in marks.values()), words.aside),
        (any(mark.level is not None for mark in marks.values()), words.level),
    ):
        if occurs:
            yield entry


def _counts_text(standing: Evaluation, judged: Sequence[Judged], words: Words) -> str:
    """Return the numbers of claims that stand, fall and are undecided, as text."""
    held = [standing[element.id] for element in judged if isinstance(element, Claim)]
    counts = ((Standing.IN, words.stands), (Standing.OUT, words.falls))
    named = (*counts, (Standing.UNDECIDED, words.undecided))
    return ", ".join([f"{word}: {held.count(each)}" for each, word in named])
