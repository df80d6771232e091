"""Schemes that rest on who somebody is: their acts, group, character, commitments and bias."""

from __future__ import annotations

from argmap.schemes.record import Scheme

ROWS = (
    Scheme(
        "Interaction of Act and Person",
        18,
        (
            ("act", "The person did something good, or bad."),
            ("tie", "What somebody does shows what they are worth, and the other way round."),
        ),
        "The person, or another act of theirs, is to be valued likewise.",
        (
            "Was the act the person's own, and free?",
            "Does it bear on what is being judged?",
            "Could the worth of the act be told apart from the worth of the person?",
        ),
        aifdb=(249,),
    ),
    Scheme(
        "The Group and its Members",
        21,
        (
            ("membership", "The person belongs to the group."),
            ("trait", "The group has a certain trait."),
        ),
        "The person has the trait, or the group is judged by the person.",
        (
            "Is the trait one that each member shares?",
            "Does the person belong to the group in the respect that matters?",
        ),
        aliases=("Group and its Members", "Argument from the Group"),
    ),
    Scheme(
        "Commitment",
        40,
        (
            ("commitment", "The person has taken on something by word or deed."),
            ("tie", "Whoever has taken on that is bound to this too."),
        ),
        "The person is bound to this.",
        (
            "Which words or deeds show that the person has taken it on?",
            "Does it really bind them to this?",
            "May the person take it back, or make an exception?",
        ),
        aifdb=(6,),
    ),
    Scheme(
        "Ethotic",
        41,
        (
            ("character", "The speaker is of good, or bad, character."),
            ("weight", "What is said by a person of good character has the more weight."),
        ),
        "What the speaker says has more, or less, weight.",
        (
            "Is the speaker of that character?",
            "Does character bear on the matter at all?",
            "Is it used to add weight, or instead of any other reason?",
        ),
        aliases=("Ethotic Argument", "Ethos"),
        aifdb=(12,),
    ),
    Scheme(
        "Generic Ad Hominem",
        42,
        (
            ("character", "The arguer is of bad character."),
            ("relevance", "Such a person's argument deserves little trust."),
        ),
        "The argument should not be accepted.",
        (
            "Is it true of the arguer?",
            "Does it bear on whether the argument is good?",
            "Is the argument to be thrown out, or only to count for less?",
        ),
        aliases=("Ad Hominem", "Direct Ad Hominem"),
        aifdb=(10, 250),
    ),
    Scheme(
        "Pragmatic Inconsistency",
        43,
        (
            ("words", "The arguer says that one should act in a certain way."),
            ("deeds", "The arguer acts otherwise."),
        ),
        "The arguer should not be followed in this.",
        (
            "Did the arguer say so, and act otherwise?",
            "Can the two be brought together?",
            "Does it touch the claim, or only the one who makes it?",
        ),
        aliases=("Tu Quoque",),
    ),
    Scheme(
        "Inconsistent Commitment",
        44,
        (
            ("first", "The person has taken on one thing."),
            ("second", "Other words or deeds of theirs show that they have taken on its opposite."),
        ),
        "The person has taken on things that do not go together.",
        (
            "What shows that the person has taken on each of them?",
            "Do they really not go together?",
            "Has the person given one of them up since?",
        ),
        aifdb=(20,),
    ),
    Scheme(
        "Circumstantial Ad Hominem",
        45,
        (
            ("argument", "The arguer concludes that something should be done or believed."),
            ("circumstances", "The arguer's own ways show that they do not stand behind it."),
            ("relevance", "Whoever does not stand behind it is not to be believed in it."),
        ),
        "The argument counts for less.",
        (
            "Do the words and the ways of the arguer clash?",
            "Can the arguer explain the clash?",
            "Is the claim weakened, or is it the arguer's standing only?",
        ),
        aifdb=(5,),
    ),
    Scheme(
        "Bias",
        46,
        (
            ("bias", "The arguer is on one side."),
            ("fairness", "Whoever is on one side is less likely to weigh both."),
        ),
        "The arguer is less likely to have weighed both sides.",
        (
            "What shows that the arguer is on one side?",
            "Is the talk one in which both sides must be weighed?",
        ),
        aliases=("Vested Interest",),
        aifdb=(2, 171),
    ),
    Scheme(
        "Bias Ad Hominem",
        47,
        (
            ("bias", "The arguer is on one side and cannot be trusted to weigh both."),
            (
                "relevance",
                "An argument from somebody who does not weigh both sides counts for less.",
            ),
        ),
        "The arguer's argument counts for less.",
        (
            "What shows the bias?",
            "Is the argument good or bad whoever makes it?",
        ),
    ),
)
"""The rows, in the order of the compendium."""
