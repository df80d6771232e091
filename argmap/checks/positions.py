"""Checks of who stands behind what, what is answered, and which questions a scheme leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from argmap.checks.acceptance import accepts
from argmap.checks.examination import Examination, Objection, label, several
from argmap.checks.terms import stem, word_set
from argmap.errors import brief
from argmap.graphs import DisjointSets
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Endorsement, Modality
from argmap.model.records import MAP_MAKER, Claim, Counterpoint, Step, Support
from argmap.schemes import SCHEMES, find_scheme

# The author does not stand behind these.
_SET_ASIDE = frozenset({Endorsement.REPORTS, Endorsement.REJECTS, Endorsement.SUSPENDS})
_DROPPED = frozenset({Endorsement.REJECTS, Endorsement.SUSPENDS})
_PUT_FIRMLY = frozenset({Modality.ASSERTED, Modality.NORMATIVE})
_DENIALS = word_set(
    "not no never cannot don doesn didn isn aren wasn weren won wouldn couldn shouldn mustn hasn "
    "haven hadn needn ain"
)
_HELPERS = frozenset({"t", "do", "does", "did", "a", "an", "any"})
_UNANSWERED = "unanswered-counterpoint"
_NEAR = 0.85
_LONGEST_NAME = 60
_MOST_COMPARED = 20


def contradiction(case: Examination) -> Iterator[Objection]:
    """Object to two claims that contradict each other and are asserted in one voice.

    Nobody can be right in both. If two people speak, say so in ``voice``; if it holds from two
    points of view, in ``perspective``; if one of them is only reported, conceded or rejected, in
    ``endorsement``. Claims contradict each other where the map has a counterpoint each way, and
    where their texts differ in a "not" only. In a map without a source and without voices nobody is
    said to assert anything, so claims that a counterpoint ties are left alone there.
    """
    debate = case.debate
    seen: set[frozenset[str]] = set()
    for pair in debate.contradictions:
        one, other = debate.claim(pair[0].premises[0]), debate.claim(pair[0].target)
        ends = frozenset((one.id, other.id))
        if ends not in seen and _clash(one, other) and (debate.sources or one.voice is not None):
            seen.add(ends)
            yield _clashing(one, other, pair)
    tied = {
        frozenset((premise, each.target))
        for each in debate.counterpoints
        for premise in each.premises
    }
    opposites: dict[tuple[object, ...], list[Claim]] = {}
    for claim in debate.claims:
        words, denied = _plain(case, claim)
        if not words:
            continue
        for other in opposites.get((words, not denied), ())[:1]:
            ends = frozenset((claim.id, other.id))
            anybody = debate.sources or claim.voice is not None or ends not in tied
            if ends not in seen and _clash(other, claim) and anybody:
                seen.add(ends)
                yield _clashing(other, claim, ())
        opposites.setdefault((words, denied), []).append(claim)


def _clash(one: Claim, other: Claim) -> bool:
    """Return whether nothing recorded of the two claims lets both stand."""
    return (
        one.voice == other.voice
        and one.perspective == other.perspective
        and one.modality is other.modality
        and one.modality in _PUT_FIRMLY
        and one.endorsement is other.endorsement is Endorsement.ENDORSES
    )


def _clashing(one: Claim, other: Claim, by: tuple[Counterpoint, ...]) -> Objection:
    return Objection(
        f"claims {brief(one.id)} and {brief(other.id)} contradict each other, and both are "
        "asserted in one voice",
        "say who holds which (voice, perspective), or which of them is not asserted (endorsement)",
        (other, one, *by),
    )


def _plain(case: Examination, claim: Claim) -> tuple[tuple[str, ...], bool]:
    """Return the words of the claim without denials, and whether it denies what they say."""
    words = case.words(claim)
    denials = sum(word in _DENIALS for word in words)
    kept = [word for word in words if word not in _DENIALS and word not in _HELPERS]
    return tuple([stem(word) for word in kept]), denials % 2 == 1


def reported_premise(case: Examination) -> Iterator[Objection]:
    """Object to a conclusion of the author's own that rests on what the author only reports.

    A claim that is reported, rejected or left open cannot carry what the author asserts in their
    own voice. Either the author does stand behind it (``endorsement``), or somebody else draws the
    step (its ``voice``), or the map-maker does (``voice=MAP_MAKER``).
    """
    debate = case.debate
    for support in debate.supports:
        conclusion = debate.claim(support.conclusion)
        own = conclusion.voice is None and conclusion.endorsement is Endorsement.ENDORSES
        if support.voice is not None or not own:
            continue
        borrowed = [
            premise
            for premise in map(debate.claim, support.premises)
            if premise.endorsement in _SET_ASIDE and premise.voice != MAP_MAKER
        ]
        if borrowed:
            how = ", ".join(dict.fromkeys([_put(premise) for premise in borrowed]))
            names = several(premise.id for premise in borrowed)
            yield Objection(
                f"the author's own claim {brief(conclusion.id)} rests on {names}, which the "
                f"author {how}",
                "record that the author endorses the premise, or whose step it is (voice)",
                (support, conclusion, *borrowed),
            )


def _put(claim: Claim) -> str:
    return {
        Endorsement.REPORTS: "only reports",
        Endorsement.REJECTS: "rejects",
        Endorsement.SUSPENDS: "leaves open",
    }[claim.endorsement]


def unanswered_counterpoint(case: Examination) -> Iterator[Objection]:
    """Point out the counterpoints of a dispute that nothing in the map replies to.

    A fact, and no fault: somebody has the last word. Nothing counters the step or any of its
    premises. A dispute is what is held against one claim, with the replies and the replies to
    them. A counterpoint to what the author sets aside is left out, for that is where it ends.
    """
    hint = "if the source or the debate replies to it, add the reply"
    for words in last_words(case.debate):
        accepted = [each for each in words if accepts(each.allow, _UNANSWERED)]
        others = [each for each in words if each not in accepted]
        for each in accepted if len(others) != 1 else words:
            yield Objection(f"nothing answers {label(each)}", hint, (each,))
        if len(others) > 1:
            told = several([each.id for each in others])
            yield Objection(
                f"nothing answers {len(others)} counterpoints of one dispute: {told}",
                "if the source or the debate replies to them, add the replies",
                tuple(others),
            )


def last_words(debate: ArgumentMap) -> list[list[Counterpoint]]:
    """Return the counterpoints that nothing answers, those of a dispute together.

    >>> tax, dear, odd = Claim("tax", "T."), Claim("dear", "D."), Claim("odd", "O.")
    >>> debate = ArgumentMap.of(tax, dear, odd, Counterpoint(dear, tax), Counterpoint(odd, tax))
    >>> [[each.id for each in words] for words in last_words(debate)]
    [['dear counters tax', 'odd counters tax']]
    """
    disputes = _disputes(debate)
    last: dict[str, list[Counterpoint]] = {}
    for counterpoint in debate.counterpoints:
        target = debate[counterpoint.target]
        dropped = isinstance(target, Claim) and target.endorsement in _DROPPED
        if not dropped and not _is_answered(debate, counterpoint):
            last.setdefault(disputes.of(counterpoint.id), []).append(counterpoint)
    return list(last.values())


def _disputes(debate: ArgumentMap) -> DisjointSets[str]:
    """Return the counterpoints that belong together: against one claim, and against each other."""
    sets = DisjointSets[str]()
    by_premise: dict[str, list[str]] = {}
    for counterpoint in debate.counterpoints:
        for name in counterpoint.premises:
            by_premise.setdefault(name, []).append(counterpoint.id)
    against: dict[str, str] = {}
    for counterpoint in debate.counterpoints:
        target = debate[counterpoint.target]
        hit = target.conclusion if isinstance(target, Support) else target.id
        sets.join(against.setdefault(hit, counterpoint.id), counterpoint.id)
        if isinstance(target, Counterpoint):
            sets.join(target.id, counterpoint.id)
        # What hits the premise of many counterpoints ties them all; once is enough.
        for name in by_premise.pop(hit, ()):
            sets.join(name, counterpoint.id)
    return sets


def _is_answered(debate: ArgumentMap, step: Step) -> bool:
    """Return whether a counterpoint is aimed at the step or at one of its premises."""
    return any(debate.counterpoints_to(name) for name in (step.id, *step.premises))


def no_counterpoint(case: Examination) -> Iterator[Objection]:
    """Point out that the map argues, and holds no counterpoint at all.

    Readers and writers overlook what speaks against a claim they like ("myside bias"). Perhaps the
    source names no objection; then it is as well to have looked.
    """
    if case.debate.supports and not case.debate.counterpoints:
        yield Objection(
            "the map holds no counterpoint", "look for what the source, or a critic, has against it"
        )


def open_questions(case: Examination) -> Iterator[Objection]:
    """Point out the critical questions of a step that has a scheme and meets no counterpoint.

    A scheme makes its conclusion plausible until one of its critical questions is asked and not
    answered. While the map holds no counterpoint to the step or its premises, all are open;
    ``argmap schemes NAME`` prints them. If they have been weighed, accept the finding with the
    outcome as the reason.
    """
    for step in case.steps:
        scheme = find_scheme(step.scheme) if step.scheme else None
        if scheme and not _is_answered(case.debate, step):
            questions = " ".join(scheme.questions)
            yield Objection(
                f"{label(step)} is an argument by the scheme {brief(scheme.name)}, and none of "
                f"its {len(scheme.questions)} critical questions is raised",
                f"ask: {questions}",
                (step,),
            )


def misspelt_scheme(case: Examination) -> Iterator[Objection]:
    """Object to the name of a scheme that is nearly one of the table.

    Any name may be given, and one that is like no other is left alone; but a misspelt one hides the
    critical questions.
    """
    nearest: dict[str, str] = {}
    for step in case.steps:
        given = step.scheme
        if not given or find_scheme(given):
            continue
        if given not in nearest:
            nearest[given] = _nearest(given) if len(nearest) < _MOST_COMPARED else ""
        if nearest[given]:
            yield Objection(
                f"{label(step)} has the unknown scheme {brief(given)}; did you mean "
                f"{brief(nearest[given])}?",
                "'argmap schemes' lists the names",
                (step,),
            )


def _nearest(given: str) -> str:
    """Return the name of the table that is all but the given one, nothing if none is."""
    names = [scheme.name for scheme in SCHEMES]
    return "".join(get_close_matches(given[:_LONGEST_NAME].title(), names, n=1, cutoff=_NEAR))
