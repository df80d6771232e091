"""Schemes that rest on rules: what they mean, that they apply, and when they do not."""

from __future__ import annotations

from argmap.schemes.record import Scheme

ROWS = (
    Scheme(
        "Constitutive Rule Claims",
        54,
        (
            ("rule", "Doing the one thing counts as doing the other, in certain circumstances."),
            ("circumstances", "Those are the circumstances here."),
            ("act", "The one thing was done."),
        ),
        "The other was done.",
        (
            "Is there such a rule, and who made it?",
            "Were the circumstances those that it asks for?",
            "Was the thing done as it asks?",
        ),
        aliases=("Constitutive Rule", "Argument for Constitutive-Rule Claims"),
    ),
    Scheme(
        "Rules",
        55,
        (
            ("rule", "There is a rule that in such a case a certain thing is to be done."),
            ("case", "This is such a case."),
        ),
        "The thing is to be done.",
        (
            "Is there such a rule, and is it in force?",
            "Is this a case of what the rule speaks of?",
            "Does another rule stand against it, or above it?",
            "Is there a reason for an exception here?",
        ),
        aliases=("Established Rule", "Rule", "Argument from Rules", "From Established Rule"),
        aifdb=(61, 245),
    ),
    Scheme(
        "Exceptional Case",
        56,
        (
            ("case", "The case is out of the ordinary."),
            ("exception", "For cases out of the ordinary the rule does not hold, or changes."),
        ),
        "The rule does not hold here.",
        (
            "Is the case out of the ordinary in what the rule is for?",
            "Does the rule know such exceptions?",
            "If the rule gives way here, where else would it have to?",
        ),
        aliases=("Argument for an Exceptional Case", "Exception"),
        aifdb=(62,),
    ),
    Scheme(
        "Precedent",
        57,
        (
            ("rule", "The rule would decide the case in one way."),
            ("earlier case", "An earlier case was decided otherwise, or first set the rule."),
            ("likeness", "The present case is like the earlier one."),
        ),
        "The present case is to be decided like the earlier one.",
        (
            "Was the earlier case decided so, for the reasons given?",
            "Are the cases alike in what decided it?",
            "Has the earlier case been overruled, or is it an exception itself?",
        ),
        aliases=("Argument from Precedent",),
    ),
    Scheme(
        "Plea for Excuse",
        58,
        (
            ("rule", "As a rule, whoever does this is to blame."),
            ("circumstances", "It was done under circumstances that take the blame away."),
        ),
        "The doer is not to blame, or less so.",
        (
            "Were the circumstances as they are said to be?",
            "Do such circumstances excuse, and for how much?",
            "Did the doer bring them about?",
        ),
        aliases=("Excuse", "Argument from Plea for Excuse"),
    ),
)
"""The rows, in the order of the compendium."""
