"""The enumerations of records: modality, endorsement, basis and role."""

from __future__ import annotations

from typing import Final

from argmap.named_values import NamedValue

DEFEATED: Final = "defeated"
"""The tag of what is marked as having failed, as goal structures mark claims and relations."""


class Modality(NamedValue):
    """The strength with which the source puts a claim.

    Attributes:
        ASSERTED: It is put flatly: it is so.
        PROBABLE: It is said to be likely ("probably", "tends to").
        POSSIBLE: It is said that it may be so ("may", "perhaps", "can").
        CONDITIONAL: It is said to hold if something else does.
        VIEWABLE_AS: It is said that one can see it so ("can be viewed as", "is a form of").
        NORMATIVE: It says that something should be so, or should be done.
        QUESTION: It is asked, not said.

    >>> Modality("possible") is Modality.POSSIBLE
    True
    """

    ASSERTED = "asserted"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    VIEWABLE_AS = "viewable-as"
    NORMATIVE = "normative"
    QUESTION = "question"


class Endorsement(NamedValue):
    """Whether the author of the source stands behind a claim.

    Attributes:
        ENDORSES: The author says it as their own; the usual case.
        REPORTS: The author passes on what another says, and takes no stand.
        CONCEDES: The author grants it, usually to hold something against it ("admittedly").
        REJECTS: The author says that it is not so.
        SUSPENDS: The author sets it aside without saying that it is not so.

    >>> Endorsement("reports") is Endorsement.REPORTS
    True
    """

    ENDORSES = "endorses"
    REPORTS = "reports"
    CONCEDES = "concedes"
    REJECTS = "rejects"
    SUSPENDS = "suspends"


class Basis(NamedValue):
    """The way a claim enters an evaluation.

    Attributes:
        ASSERTED: It stands unless something is held against it, where nothing supports it.
        ASSUMED: So it does where something supports it, too; and it is shown as an assumption.
        OPEN: It is undecided where nothing supports it: not yet argued.
        NONE: It falls unless something supports it.

    >>> Basis("open") is Basis.OPEN
    True
    """

    ASSERTED = "asserted"
    ASSUMED = "assumed"
    OPEN = "open"
    NONE = "none"


class Role(NamedValue):
    """The role of what a ``Context`` states.

    Attributes:
        CONTEXT: The setting in which the target is meant.
        ASSUMPTION: It is taken for granted where the target is put forward.
        JUSTIFICATION: It says why the target is put as it is, or why it is a fit step.
        DEFINITION: It says what a word of the target means.

    >>> Role("assumption") is Role.ASSUMPTION
    True
    """

    CONTEXT = "context"
    ASSUMPTION = "assumption"
    JUSTIFICATION = "justification"
    DEFINITION = "definition"
