"""The forces of words: which fields of a claim record each, and what to do where none does."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from argmap.languages.language import Force
from argmap.model.enumerations import Endorsement, Modality
from argmap.model.records import Claim

_HEDGED = frozenset(
    {
        Modality.PROBABLE,
        Modality.POSSIBLE,
        Modality.CONDITIONAL,
        Modality.VIEWABLE_AS,
        Modality.QUESTION,
    }
)
_PASSED_ON = frozenset({Endorsement.REPORTS, Endorsement.CONCEDES})
_ORDER = tuple(Force)
_LEFT_OPEN = frozenset({Endorsement.SUSPENDS})


@frozen(kw_only=True)
class Settlement:
    """All that records a force in a claim: any one of these is enough.

    Attributes:
        modalities: Modalities that record it.
        endorsements: Endorsements that record it.
        voice: Whether a voice or a perspective records it.
        words: Other forces that record it, when the claim's own text has words of them.
        remedy: The advice where nothing records it.
        somebody: The advice where somebody other than the author denies or doubts, if it differs.
    """

    modalities: frozenset[Modality] = frozenset()
    endorsements: frozenset[Endorsement] = frozenset()
    voice: bool = False
    words: frozenset[Force] = frozenset()
    remedy: str
    somebody: str = ""


SETTLEMENTS: dict[Force, Settlement] = {
    Force.DENIAL: Settlement(
        endorsements=frozenset({Endorsement.REJECTS}),
        remedy='state the denial in the claim, or record endorsement="rejects"',
        somebody="state the denial in the claim, and record who denies it as its voice, with "
        'endorsement="reports"',
    ),
    Force.DOUBT: Settlement(
        modalities=_HEDGED,
        endorsements=_LEFT_OPEN,
        words=frozenset({Force.HEDGE, Force.WITHHELD}),
        remedy="say in the claim that it is doubtful, or record a hedge, such as "
        'modality="possible", and the cue',
        somebody="say in the claim that it is doubted, or record a hedge, such as "
        'modality="possible", and record who doubts it as its voice, with endorsement="reports"',
    ),
    Force.WITHHELD: Settlement(
        modalities=frozenset({Modality.QUESTION, Modality.CONDITIONAL}),
        endorsements=_LEFT_OPEN,
        words=frozenset({Force.DOUBT, Force.QUESTION}),
        remedy='record endorsement="suspends", or say in the claim that it is left open',
    ),
    Force.HEDGE: Settlement(
        modalities=_HEDGED,
        words=frozenset({Force.VIEW, Force.DOUBT}),
        remedy='record the modality, such as modality="possible", and the cue',
    ),
    Force.VIEW: Settlement(
        modalities=_HEDGED,
        endorsements=_PASSED_ON | _LEFT_OPEN,
        voice=True,
        words=frozenset({Force.HEDGE, Force.SPEAKER}),
        remedy='record how it is put, such as modality="viewable-as" or "possible", and the cue, '
        "or whose view it is",
    ),
    Force.CONDITION: Settlement(
        modalities=_HEDGED,
        remedy='record modality="conditional" and the cue, or state the condition in the claim',
    ),
    Force.SPEAKER: Settlement(
        endorsements=_PASSED_ON,
        voice=True,
        words=frozenset({Force.STANDPOINT, Force.VIEW}),
        remedy='record the voice and endorsement="reports", or say in the claim who says it',
    ),
    Force.STANDPOINT: Settlement(
        endorsements=_PASSED_ON,
        voice=True,
        words=frozenset({Force.SPEAKER}),
        remedy="record the perspective or the voice, or say in the claim for whom it holds",
    ),
    Force.CONTRAST: Settlement(
        remedy="say it in the claim, or make it the cue of a relation that the claim takes part in",
    ),
    Force.AIM: Settlement(
        modalities=_HEDGED | {Modality.NORMATIVE},
        words=frozenset({Force.NORM, Force.HEDGE}),
        remedy="say in the claim that it is an aim, not an achievement",
    ),
    Force.NORM: Settlement(
        modalities=frozenset({Modality.NORMATIVE}),
        words=frozenset({Force.AIM}),
        remedy='record modality="normative" and the cue, or say it in the claim',
    ),
    Force.SCOPE: Settlement(
        modalities=frozenset({Modality.PROBABLE}),
        words=frozenset({Force.HEDGE}),
        remedy="keep the limit in the claim",
    ),
    Force.QUESTION: Settlement(
        modalities=frozenset({Modality.QUESTION}),
        remedy='record modality="question"',
    ),
}
"""All that records each force in a claim."""

FOUNDED: dict[Modality, frozenset[Force]] = {
    Modality.PROBABLE: frozenset(
        {Force.HEDGE, Force.SCOPE, Force.VIEW, Force.SPEAKER, Force.AIM, Force.DOUBT}
    ),
    Modality.POSSIBLE: frozenset(
        {
            Force.HEDGE,
            Force.VIEW,
            Force.SPEAKER,
            Force.AIM,
            Force.CONDITION,
            Force.DOUBT,
            Force.WITHHELD,
        }
    ),
    Modality.CONDITIONAL: frozenset({Force.CONDITION, Force.HEDGE, Force.WITHHELD}),
    Modality.VIEWABLE_AS: frozenset({Force.VIEW, Force.HEDGE, Force.SPEAKER, Force.STANDPOINT}),
    Modality.NORMATIVE: frozenset({Force.NORM, Force.AIM}),
    Modality.QUESTION: frozenset({Force.QUESTION, Force.WITHHELD, Force.DOUBT}),
}
"""The forces of a source's words that justify each modality."""


def unrecorded_forces(
    claim: Claim, forces: frozenset[Force], said: Mapping[Force, int], inside: Mapping[Force, int]
) -> list[Force]:
    """Return the forces that the claim does not record.

    A word inside the quote records nothing outside it: the claim's text must show a force once more
    than the quoted words do. Where somebody denies or doubts, the claim must name them.

    Args:
        claim: The claim.
        forces: The forces that one run of words beside the quote has.
        said: How often each force shows in the claim's text.
        inside: How often it shows in the quoted words.

    >>> may = Claim("rain", "It rains.", modality="possible", cue="may")
    >>> unrecorded_forces(may, frozenset({Force.HEDGE}), {}, {})
    []
    """
    by_somebody = Force.SPEAKER in forces and bool(forces & {Force.DENIAL, Force.DOUBT})
    named = claim.voice is not None or claim.perspective is not None
    left: list[Force] = []
    for force in _ORDER:
        if force not in forces:
            continue
        settlement = SETTLEMENTS[force]
        if claim.modality in settlement.modalities:
            continue
        # Critics who deny a claim do not put it forward; with their voice, "rejects" would say
        # that they do, and the author rejects it.
        theirs = by_somebody and force in {Force.SPEAKER, Force.DENIAL}
        if claim.endorsement in settlement.endorsements and not theirs:
            continue
        if settlement.voice and named:
            continue
        if any(said.get(each, 0) > inside.get(each, 0) for each in (force, *settlement.words)):
            continue
        left.append(force)
    return left


def remedies(forces: list[Force], *, somebody: bool) -> str:
    """Return the advice for forces that a claim does not record.

    >>> remedies([Force.SCOPE], somebody=False)
    'keep the limit in the claim'
    """
    told: list[str] = []
    for force in forces:
        settlement = SETTLEMENTS[force]
        other = somebody and settlement.somebody
        if force is Force.SPEAKER and somebody:
            if not told:  # else it is said with the denial or the doubt
                told.append('record who says so as the voice, with endorsement="reports"')
            continue
        told.append(settlement.somebody if other else settlement.remedy)
    return "; ".join(told)
