"""How far each force reaches, how a claim records it, and which modality it founds."""

from __future__ import annotations

from attrs import frozen

from argmap.checks.cues import Force
from argmap.model.records import Claim, Endorsement, Modality

_NONE: frozenset[Modality] = frozenset()
_HEDGED = frozenset(
    {
        Modality.PROBABLE,
        Modality.POSSIBLE,
        Modality.CONDITIONAL,
        Modality.VIEWABLE_AS,
        Modality.QUESTION,
    }
)


@frozen
class Reach:
    """How far a force reaches, and what of a claim records it besides its words.

    Attributes:
        far_left: Whether it reaches what stands a clause after it; else only its own clause.
        right: Whether it also reaches what stands before it.
        far_right: Whether it reaches a clause further there.
        modalities: The modalities that record it.
        standpoint: Whether a voice, a perspective or an endorsement records it.
        remedy: What to do.
    """

    far_left: bool
    right: bool
    far_right: bool
    modalities: frozenset[Modality]
    standpoint: bool
    remedy: str


REACHES: dict[Force, Reach] = {
    Force.DENIAL: Reach(
        far_left=False,
        right=True,
        far_right=False,
        modalities=_NONE,
        standpoint=False,
        remedy='say it in the claim, or record endorsement="rejects"',
    ),
    Force.HEDGE: Reach(
        far_left=False,
        right=True,
        far_right=False,
        modalities=_HEDGED,
        standpoint=False,
        remedy='record the modality, such as modality="possible", and the cue',
    ),
    Force.VIEW: Reach(
        far_left=True,
        right=True,
        far_right=False,
        modalities=_HEDGED,
        standpoint=True,
        remedy='record modality="viewable-as" and the cue, or whose view it is',
    ),
    Force.CONDITION: Reach(
        far_left=True,
        right=True,
        far_right=True,
        modalities=_HEDGED,
        standpoint=False,
        remedy='record modality="conditional" and the cue, or state the condition in the claim',
    ),
    Force.SPEAKER: Reach(
        far_left=True,
        right=True,
        far_right=True,
        modalities=_NONE,
        standpoint=True,
        remedy='record the voice and endorsement="reports", or say in the claim who says it',
    ),
    Force.STANDPOINT: Reach(
        far_left=True,
        right=True,
        far_right=True,
        modalities=_NONE,
        standpoint=True,
        remedy="record the perspective or the voice, or say in the claim for whom it holds",
    ),
    Force.CONTRAST: Reach(
        far_left=True,
        right=False,
        far_right=False,
        modalities=_NONE,
        standpoint=False,
        remedy="say it in the claim, or make it the cue of a relation that the claim takes part in",
    ),
    Force.AIM: Reach(
        far_left=False,
        right=False,
        far_right=False,
        modalities=_HEDGED,
        standpoint=False,
        remedy="say in the claim that it is an aim, not an achievement",
    ),
    Force.NORM: Reach(
        far_left=False,
        right=False,
        far_right=False,
        modalities=frozenset({Modality.NORMATIVE}),
        standpoint=False,
        remedy='record modality="normative" and the cue, or say it in the claim',
    ),
    Force.SCOPE: Reach(
        far_left=False,
        right=False,
        far_right=False,
        modalities=frozenset({Modality.PROBABLE}),
        standpoint=False,
        remedy="keep the limit in the claim",
    ),
    Force.QUESTION: Reach(
        far_left=False,
        right=True,
        far_right=False,
        modalities=frozenset({Modality.QUESTION}),
        standpoint=False,
        remedy='record modality="question"',
    ),
}
"""How far each force reaches, and how a claim records it."""

FOUNDED: dict[Modality, frozenset[Force]] = {
    Modality.PROBABLE: frozenset({Force.HEDGE, Force.SCOPE, Force.VIEW, Force.SPEAKER, Force.AIM}),
    Modality.POSSIBLE: frozenset(
        {Force.HEDGE, Force.VIEW, Force.SPEAKER, Force.AIM, Force.CONDITION}
    ),
    Modality.CONDITIONAL: frozenset({Force.CONDITION, Force.HEDGE}),
    Modality.VIEWABLE_AS: frozenset({Force.VIEW, Force.HEDGE, Force.SPEAKER, Force.STANDPOINT}),
    Modality.NORMATIVE: frozenset({Force.NORM}),
    Modality.QUESTION: frozenset({Force.QUESTION}),
}
"""Which forces in the source are a reason to record a modality."""


def is_recorded(claim: Claim, force: Force) -> bool:
    """Return whether a field of the claim records the force.

    >>> is_recorded(Claim("rain", "It rains.", modality="possible", cue="may"), Force.HEDGE)
    True
    """
    reach = REACHES[force]
    if claim.modality in reach.modalities:
        return True
    if force is Force.DENIAL:
        return claim.endorsement is Endorsement.REJECTS
    stands_apart = (
        claim.voice is not None
        or claim.perspective is not None
        or claim.endorsement is not Endorsement.ENDORSES
    )
    return reach.standpoint and stands_apart
