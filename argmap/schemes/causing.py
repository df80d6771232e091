"""Schemes that rest on causes, signs and hypotheses, and slopes from one step to the next."""

from __future__ import annotations

from argmap.schemes.record import Scheme

ROWS = (
    Scheme(
        "Cause to Effect",
        28,
        (
            ("law", "Where the one happens, the other as a rule follows."),
            ("cause", "Here the one happens, or might."),
        ),
        "The other will, or might, follow here.",
        (
            "How firm is the rule?",
            "What shows it?",
            "Is something at work here that keeps the effect from following?",
        ),
        aifdb=(4,),
    ),
    Scheme(
        "Correlation to Cause",
        29,
        (("correlation", "The two are found together."),),
        "The one causes the other.",
        (
            "Are they found together often enough to be no chance?",
            "Could it be the other way round, or could both have a third cause?",
            "Is there an account of how the one brings about the other?",
            "Does it hold beyond the cases looked at?",
        ),
        aifdb=(7,),
    ),
    Scheme(
        "Sign",
        30,
        (
            ("finding", "A certain thing is found here."),
            ("tie", "Where that is found, the other as a rule is so."),
        ),
        "The other is so here.",
        (
            "How firmly does the sign go with what it is a sign of?",
            "Could something else account for it?",
        ),
        aliases=("Argument from Sign",),
        aifdb=(30,),
    ),
    Scheme(
        "Abductive",
        31,
        (
            ("findings", "Certain things have been found."),
            ("explanation", "A certain account explains them."),
            ("comparison", "No other account explains them as well so far."),
        ),
        "The account is plausible.",
        (
            "How well does it explain them, apart from the others?",
            "How much better is it than the next best?",
            "How far has the search for accounts gone?",
            "Would it be better to look further before concluding?",
        ),
        aliases=(
            "Abductive Argumentation Scheme",
            "Abduction",
            "Best Explanation",
            "Inference to the Best Explanation",
        ),
    ),
    Scheme(
        "Backward Abduction",
        31,
        (
            ("findings", "Certain things have been found."),
            ("chain", "A chain of steps leads back from them to an account."),
            ("comparison", "It is the most plausible of the accounts so reached."),
        ),
        "The account is plausible.",
        ("Is each step back the likeliest one?",),
        kind_of="Abductive",
        aliases=("Backward Argumentation Scheme",),
    ),
    Scheme(
        "Forward Abduction",
        31,
        (
            ("account", "Suppose that a certain account is true."),
            ("chain", "A chain of steps leads on from it to what has been found."),
            ("comparison", "No other starting point leads there as well."),
        ),
        "The account is plausible.",
        ("Would the account also lead to something that is not found?",),
        kind_of="Abductive",
        aliases=("Forward Argumentation Scheme",),
    ),
    Scheme(
        "Action to Character",
        31,
        (
            ("act", "Somebody did something."),
            ("account", "Their having a certain trait would explain it."),
        ),
        "They have the trait.",
        (
            "Was it done for that reason, and more than once?",
            "Could the circumstances explain it as well?",
        ),
        kind_of="Abductive",
        aliases=("Abductive Scheme for Argument from Action to Character",),
    ),
    Scheme(
        "Character to Action",
        31,
        (
            ("trait", "Somebody has a certain trait."),
            ("tendency", "Whoever has it tends to act in a certain way."),
        ),
        "They will act, or have acted, in that way.",
        (
            "Have they the trait?",
            "How strong is the tendency, against the circumstances here?",
        ),
        kind_of="Abductive",
        aliases=("Predictive Argument from Character to Action",),
    ),
    Scheme(
        "Identifying an Agent from Past Action",
        31,
        (
            ("trace", "What was done bears the marks of a certain trait or habit."),
            ("trait", "The person has that trait or habit."),
        ),
        "The person may have done it.",
        (
            "How many others have it too?",
            "Could the person have been there and done it?",
        ),
        kind_of="Abductive",
        aliases=("Retroductive Scheme for Identifying an Agent from a Past Action",),
    ),
    Scheme(
        "Evidence to Hypothesis",
        32,
        (
            ("prediction", "If the hypothesis is true, something will be observed."),
            ("observation", "It is observed, or is not."),
        ),
        "The hypothesis is borne out, or refuted.",
        (
            "Does the hypothesis lead one to expect it?",
            "Was it observed, and rightly?",
            "Could it be so for another reason?",
        ),
        aifdb=(13,),
    ),
    Scheme(
        "Verification of Hypothesis",
        32,
        (
            ("prediction", "If the hypothesis is true, something will be observed."),
            ("observation", "It is observed."),
        ),
        "The hypothesis is borne out.",
        (
            "Would it have been observed anyway?",
            "Was it a test that the hypothesis could have failed?",
        ),
        kind_of="Evidence to Hypothesis",
        aliases=("Argument from Verification", "Verification"),
    ),
    Scheme(
        "Falsification of Hypothesis",
        32,
        (
            ("prediction", "If the hypothesis is true, something will be observed."),
            ("observation", "It is not observed."),
        ),
        "The hypothesis is false.",
        (
            "Could it have been there and missed?",
            "Does one of the things taken for granted fail, instead of the hypothesis?",
        ),
        kind_of="Evidence to Hypothesis",
        aliases=("Argument from Falsification", "Falsification"),
        aifdb=(16,),
    ),
    Scheme(
        "Gradualism",
        48,
        (
            ("start", "The first step is accepted."),
            ("likeness", "Each step is so little from the one before that it cannot be refused."),
        ),
        "The last step is to be accepted.",
        (
            "Is there a step that can be refused?",
            "Do small differences add up here?",
        ),
        aifdb=(63, 241),
    ),
    Scheme(
        "Slippery Slope",
        49,
        (
            ("first step", "A first step is about to be taken."),
            ("slope", "It leads to another, that to the next, and so on."),
            ("end", "What it leads to in the end is very bad."),
        ),
        "The first step should not be taken.",
        (
            "Which steps lie between, and what drives one to the next?",
            "Which of them is the weakest?",
            "Could one stop on the way?",
            "Is the end as bad as it is painted?",
        ),
        aliases=("Causal Slippery Slope", "Slippery Slope Argument"),
        aifdb=(3,),
    ),
    Scheme(
        "Precedent Slippery Slope",
        50,
        (
            ("exception", "To allow this case would set a precedent."),
            ("slope", "By it a like case would have to be allowed, and then the next."),
            ("end", "In the end a case would be allowed that is not to be borne."),
        ),
        "This case should not be allowed.",
        (
            "Would it set a precedent?",
            "Which cases come next, and are they alike in what matters?",
            "Could a line be drawn between them?",
        ),
        kind_of="Slippery Slope",
        aifdb=(29,),
    ),
    Scheme(
        "Sorites Slippery Slope",
        51,
        (
            ("start", "The word plainly applies to the first of a row of things."),
            (
                "likeness",
                "If it applies to one of them, it applies to the next, so little differs.",
            ),
            ("end", "It plainly does not apply to the last."),
        ),
        "The word should not be used in this way.",
        (
            "Does the little that differs count for nothing?",
            "Is there a place where the word ceases to apply?",
        ),
        kind_of="Slippery Slope",
        aliases=("Sorites",),
    ),
    Scheme(
        "Verbal Slippery Slope",
        52,
        (
            ("start", "The word is granted of one thing."),
            ("likeness", "What it is granted of one thing it must be granted of the next."),
            ("end", "It would have to be granted of a thing of which it is not true."),
        ),
        "It should not be granted of the first.",
        (
            "Must it be granted of each next thing?",
            "Is the word too vague for the row, rather than wrong at its start?",
        ),
        kind_of="Slippery Slope",
        aifdb=(32,),
    ),
    Scheme(
        "Full Slippery Slope",
        53,
        (
            (
                "first step",
                "A first step is about to be taken, and there is pressure to take more.",
            ),
            ("slope", "Causes, precedents, vague words and opinion all push in one direction."),
            ("end", "What it leads to in the end is very bad."),
        ),
        "The first step should not be taken.",
        (
            "Which push is meant at each step, and how strong is it?",
            "What in public opinion would stop it?",
            "Is the end as bad as it is painted?",
        ),
        kind_of="Slippery Slope",
        aifdb=(18,),
    ),
)
"""The rows, in the order of the compendium."""
