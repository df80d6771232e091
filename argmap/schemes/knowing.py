"""Schemes that rest on what somebody knows, says, sees, remembers, or does not know."""

from __future__ import annotations

from argmap.schemes.record import Scheme

ROWS = (
    Scheme(
        "Position to Know",
        1,
        (
            ("position", "The source is placed so as to know about matters of this sort."),
            ("testimony", "The source says that it is so."),
        ),
        "It is so.",
        (
            "Could the source really know this?",
            "Is the source honest and dependable?",
            "Did the source in fact say it, and was this what was meant?",
        ),
        aifdb=(26,),
    ),
    Scheme(
        "Expert Opinion",
        2,
        (
            ("expertise", "The source is an expert in the field that the claim belongs to."),
            ("testimony", "The expert holds that the claim is true."),
        ),
        "The claim may be taken to be true.",
        (
            "What makes the source an expert, and how good an expert?",
            "Does the claim fall within the field the expert knows?",
            "What exactly did the expert say, and does it amount to the claim?",
            "Can the expert be trusted here, with nothing to gain by saying so?",
            "Do other experts in the field agree?",
            "Which evidence does the expert rest on?",
        ),
        aliases=("Authority", "Argument from Authority", "Appeal to Expert Opinion"),
        aifdb=(15, 160),
    ),
    Scheme(
        "Witness Testimony",
        3,
        (
            ("position", "The witness was placed so as to know what happened."),
            ("sincerity", "The witness is telling what they believe to be the truth."),
            ("testimony", "The witness says that it happened."),
        ),
        "It may be taken to have happened.",
        (
            "Does the account agree with itself?",
            "Does it fit the facts known from elsewhere?",
            "Does it fit what other witnesses report?",
            "Has the witness a reason to lean one way?",
            "How likely is such a thing to have happened at all?",
        ),
        aifdb=(248,),
    ),
    Scheme(
        "Popular Opinion",
        4,
        (
            ("acceptance", "The claim is widely held to be true."),
            (
                "presumption",
                "What is widely held may be presumed until something speaks against it.",
            ),
        ),
        "There is a reason to accept the claim.",
        (
            "What shows that it is widely held: a poll, or an appeal to what everybody knows?",
            "Even so, is there a reason to doubt that it is true?",
        ),
        aliases=("Ad Populum", "Common Opinion", "General Acceptance"),
        aifdb=(23, 24),
    ),
    Scheme(
        "Position-to-Know Popular Opinion",
        4,
        (
            ("acceptance", "Everybody in a certain group accepts the claim."),
            ("position", "People of that group are placed so as to know."),
        ),
        "The claim may be accepted.",
        (
            "Is the group really placed so as to know?",
            "Do its members really agree?",
            "Might they have copied one another?",
        ),
        kind_of="Popular Opinion",
        aliases=("Position to Know Ad Populum",),
    ),
    Scheme(
        "Expert Popular Opinion",
        4,
        (
            ("acceptance", "Everybody in a certain group accepts the claim."),
            ("expertise", "The group is made of experts in the field of the claim."),
        ),
        "The claim may be accepted.",
        (
            "Are these people experts in that field?",
            "Do they agree as experts, or as a party?",
        ),
        kind_of="Popular Opinion",
        aliases=("Expert Opinion Ad Populum",),
    ),
    Scheme(
        "Deliberation Popular Opinion",
        4,
        (
            ("acceptance", "Everybody in a certain group accepts the claim."),
            ("deliberation", "They came to it by weighing it with care among themselves."),
        ),
        "The claim may be accepted.",
        (
            "Was it weighed with care, with the opposite side heard?",
            "Did those who weighed it know enough?",
        ),
        kind_of="Popular Opinion",
        aliases=("Deliberation Ad Populum",),
    ),
    Scheme(
        "Moral Justification by Popular Opinion",
        4,
        (
            ("practice", "Everybody of good standing takes this way of acting to be right."),
            ("standing", "What all people of good standing take to be right is a guide."),
        ),
        "To act in this way is right.",
        (
            "Are they a guide in this matter?",
            "Could all of them be wrong, as people have been before?",
        ),
        kind_of="Popular Opinion",
        aliases=("Moral Justification Ad Populum",),
    ),
    Scheme(
        "Excuse by Popular Opinion",
        4,
        (
            ("practice", "Everybody does it."),
            ("excuse", "What everybody does can hardly be blamed on one."),
        ),
        "Doing it is no fault, or a small one.",
        (
            "Does everybody do it?",
            "Does its being common make it any better?",
        ),
        kind_of="Popular Opinion",
        aliases=("Moral Justification Ad Populum (Excuse Subtype)",),
    ),
    Scheme(
        "Snob Appeal",
        4,
        (
            ("elite", "The people of an exclusive group accept or do this."),
            ("belonging", "Whoever accepts or does it belongs to them."),
        ),
        "You should accept or do it.",
        (
            "Has the taste of the group anything to do with the matter?",
            "Would one belong to it by following?",
        ),
        kind_of="Popular Opinion",
        aliases=("Snob Appeal Ad Populum",),
    ),
    Scheme(
        "Appeal to Vanity",
        4,
        (
            ("admired", "People who are admired accept or do this."),
            ("admiration", "Whoever accepts or does it will be admired too."),
        ),
        "You should accept or do it.",
        (
            "Is being admired a reason in this matter?",
            "Would one be admired for it?",
        ),
        kind_of="Popular Opinion",
        aliases=("Vanity Ad Populum",),
    ),
    Scheme(
        "Rhetorical Popular Opinion",
        4,
        (
            ("acceptance", "The audience already accepts the claim, or what it follows from."),
            ("common ground", "What the audience accepts may be built on when talking to it."),
        ),
        "The claim may be used as common ground.",
        (
            "Does this audience accept it?",
            "Does anything but agreeableness speak for it?",
        ),
        kind_of="Popular Opinion",
        aliases=("Rhetorical Belief-Based Ad Populum",),
    ),
    Scheme(
        "Popular Practice",
        5,
        (
            ("practice", "Most people who know the matter act in this way."),
            ("presumption", "A way of acting that is common among them is presumably fitting."),
        ),
        "It is fitting to act in this way.",
        (
            "What shows that most people act so?",
            "Do they know what they are doing, and why they do it?",
            "Does anything set the present case apart?",
        ),
        aifdb=(25,),
    ),
    Scheme(
        "Ignorance",
        26,
        (
            ("search", "If it were so, it would by now be known to be so."),
            ("silence", "It is not known to be so."),
        ),
        "It is not so.",
        (
            "How far has the search gone?",
            "Who has to prove it, and how strictly?",
            "Would it have come to light if it were so?",
        ),
        aliases=("Ad Ignorantiam", "Lack of Evidence"),
        aifdb=(19,),
    ),
    Scheme(
        "Epistemic Ignorance",
        27,
        (
            ("record", "All that is known of the matter is in a certain record."),
            ("silence", "The record does not hold it."),
        ),
        "It is not so.",
        (
            "Is the record complete in this matter?",
            "Was the record searched well?",
            "Could what is missing have been left out on purpose?",
        ),
        aliases=("Epistemic Argument from Ignorance",),
    ),
    Scheme(
        "Perception",
        59,
        (
            ("appearance", "It looks, sounds or feels to somebody as if it were so."),
            ("normality", "What appears so is as a rule so."),
        ),
        "It is so.",
        (
            "Were light, distance and senses such that appearances can be trusted?",
            "Is there another sign that appearances deceive here?",
        ),
        aifdb=(244,),
    ),
    Scheme(
        "Memory",
        60,
        (
            ("recollection", "Somebody remembers that it was so."),
            ("normality", "What one remembers was as a rule so."),
        ),
        "It was so.",
        (
            "Was it remembered, or told later and believed?",
            "How long ago was it, and how clear is it?",
            "Does anything known speak against it?",
        ),
    ),
)
"""The rows, in the order of the compendium."""
