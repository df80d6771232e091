"""Schemes that rest on examples, likeness, parts, opposites, and what things are called."""

from __future__ import annotations

from argmap.schemes.record import Scheme

ROWS = (
    Scheme(
        "Example",
        6,
        (("case", "In this case, a thing of that sort has the property."),),
        "As a rule, things of that sort have the property.",
        (
            "Is the case reported correctly?",
            "Is it a case of what the rule is about?",
            "Is it typical, or picked out?",
            "How many things of that sort does the rule speak of?",
            "Was something peculiar to the case?",
        ),
        aifdb=(14,),
    ),
    Scheme(
        "Analogy",
        7,
        (
            ("likeness", "The two cases are alike in what matters here."),
            ("base", "It is so in the first case."),
        ),
        "It is so in the second case.",
        (
            "Is it so in the first case?",
            "Do the likenesses bear on the point?",
            "Do the cases differ in something that bears on it?",
            "Is there a third case, as much alike, in which it is not so?",
        ),
        aifdb=(1,),
    ),
    Scheme(
        "Practical Reasoning from Analogy",
        8,
        (
            ("base", "In the first case, acting in this way was right."),
            ("likeness", "The second case is like it."),
        ),
        "In the second case it is right to act in this way.",
        (
            "Was it right in the first case?",
            "Do the cases differ in something that bears on what to do?",
            "Is there another like case that speaks for acting otherwise?",
        ),
        aliases=("Practical Resoning from Analogy",),  # so spelt in arguebuf
    ),
    Scheme(
        "Composition",
        9,
        (
            ("parts", "All parts of the whole have the property."),
            ("transfer", "The property passes from the parts to the whole."),
        ),
        "The whole has the property.",
        (
            "Have all parts the property?",
            "Is it of a sort that a whole takes over from its parts?",
            "Do the parts change one another when put together?",
        ),
        aifdb=(236,),
    ),
    Scheme(
        "Division",
        10,
        (
            ("whole", "The whole has the property."),
            ("transfer", "The property passes from the whole to the parts."),
        ),
        "The part has the property.",
        (
            "Has the whole the property?",
            "Is it of a sort that each part shares?",
        ),
        aifdb=(240,),
    ),
    Scheme(
        "Oppositions",
        11,
        (
            ("opposition", "The two are opposed to each other."),
            ("ground", "The one holds of something."),
        ),
        "The other does not hold of it.",
        (
            "Are they opposed, or only different?",
            "Is there something between them?",
        ),
        aliases=("Opposition", "Opposites", "Argument from Opposites"),
        aifdb=(243,),
    ),
    Scheme(
        "Contradictories",
        11,
        (
            ("opposition", "The one is the denial of the other, so that exactly one holds."),
            ("ground", "The one holds."),
        ),
        "The other does not hold.",
        ("Is the one exactly the denial of the other?",),
        kind_of="Oppositions",
        aliases=("Descriptive Scheme for Argument from Contradictories",),
    ),
    Scheme(
        "Contraries",
        11,
        (
            ("opposition", "The two cannot both hold, though both may fail."),
            ("ground", "The one holds."),
        ),
        "The other does not hold.",
        ("Do they exclude each other in every respect and at every time?",),
        kind_of="Oppositions",
    ),
    Scheme(
        "Converses",
        11,
        (
            (
                "opposition",
                "The one is the other seen from the other end, as buying is of selling.",
            ),
            ("ground", "The one holds between two things."),
        ),
        "The other holds between them the other way round.",
        ("Does the one always come with the other?",),
        kind_of="Oppositions",
    ),
    Scheme(
        "Incompatibles",
        11,
        (
            ("opposition", "Wherever the one is, the other is kept out."),
            ("ground", "The one is here."),
        ),
        "The other is not here.",
        ("What keeps the other out, and does it do so here?",),
        kind_of="Oppositions",
    ),
    Scheme(
        "Rhetorical Oppositions",
        12,
        (
            ("opposition", "The two things are opposites."),
            ("ground", "The first has a property."),
        ),
        "The second has the opposite property.",
        (
            "Are they opposites in the respect that matters?",
            "Must opposites have opposite properties in this respect?",
        ),
        aliases=("Rhetorical Argument from Oppositions",),
    ),
    Scheme(
        "Alternatives",
        13,
        (
            ("choice", "Either the one or the other."),
            ("exclusion", "Not the one."),
        ),
        "The other.",
        (
            "Are these all there is to choose from?",
            "Could both hold, or neither?",
            "Is the one ruled out for good?",
        ),
        aliases=("Cognitive Alternatives", "Alternatives (Cognitive Schemes)", "Disjunction"),
        aifdb=(235,),
    ),
    Scheme(
        "Normative Alternatives",
        13,
        (
            ("choice", "Either the one or the other must be done."),
            ("exclusion", "The one cannot or may not be done."),
        ),
        "The other should be done.",
        (
            "Is there a third thing to do, or nothing that must be done?",
            "Is the other open to less objection than the one?",
        ),
        kind_of="Alternatives",
        aliases=("Alternatives (Normative Schemes)",),
    ),
    Scheme(
        "Verbal Classification",
        14,
        (
            ("property", "The thing has a certain property."),
            ("classification", "What has that property falls under a certain word."),
        ),
        "The thing falls under the word.",
        (
            "Has it the property for certain?",
            "Is the tie between property and word firm, or open to doubt?",
        ),
        aifdb=(31,),
    ),
    Scheme(
        "Definition to Verbal Classification",
        15,
        (
            ("definition", "The thing fits the definition of a word."),
            ("classification", "What fits the definition falls under the word."),
        ),
        "The thing falls under the word.",
        (
            "Which proof is there that the definition is a good one, with others on offer?",
            "Does the thing fit all of it?",
            "Was the word defined for the sake of this argument?",
        ),
        aliases=("Definition", "Definitional", "Verbal Classification Definition"),
        aifdb=(239,),
    ),
    Scheme(
        "Vagueness of a Verbal Classification",
        16,
        (
            ("vagueness", "Where the word begins and ends to apply is not said."),
            ("precision", "The argument needs it to be said."),
        ),
        "The argument that uses the word should be set aside.",
        (
            "How precise must the word be for this purpose?",
            "Is the word vague in this use of it?",
            "Could it be made precise enough without harm to the argument?",
        ),
        aliases=("Vague Verbal Classification", "Verbal Classification Vagueness"),
        aifdb=(60, 246),
    ),
    Scheme(
        "Arbitrariness of a Verbal Classification",
        17,
        (
            ("arbitrariness", "Where the line of the word is drawn has no reason behind it."),
            ("reason", "The argument needs a reason for it."),
        ),
        "The argument that uses the word should be set aside.",
        (
            "Does the argument need a line that is drawn for a reason?",
            "Is there perhaps a reason, such as the need to draw one somewhere?",
        ),
        aliases=("Arbitrary Verbal Classification", "Verbal Classification Arbitrariness"),
        aifdb=(59,),
    ),
)
"""The rows, in the order of the compendium."""
