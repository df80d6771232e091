"""Schemes that rest on ends and means: values, goals, costs, consequences, threats and need."""

from __future__ import annotations

from argmap.schemes.record import Scheme

ROWS = (
    Scheme(
        "Values",
        19,
        (
            ("value", "Something is held to be good, or bad."),
            ("bearing", "To go after a goal serves it, or fails it."),
        ),
        "That is a reason for, or against, going after the goal.",
        (
            "Whose value is it, and do they hold it?",
            "Does the goal serve the value?",
            "Does another value weigh more here?",
        ),
        aliases=("Argument from Value",),
        aifdb=(247,),
    ),
    Scheme(
        "Positive Values",
        19,
        (
            ("value", "The person holds this to be good."),
            ("bearing", "What is held to be good is a reason to go after the goal."),
        ),
        "The person has a reason to go after the goal.",
        ("Is it good for this person and in this case?",),
        kind_of="Values",
        aliases=("Positive Value", "Argument from Positive Value"),
    ),
    Scheme(
        "Negative Values",
        19,
        (
            ("value", "The person holds this to be bad."),
            ("bearing", "What is held to be bad is a reason to give the goal up."),
        ),
        "The person has a reason to give the goal up.",
        ("Is it bad for this person and in this case?",),
        kind_of="Values",
        aliases=("Negative Value", "Argument from Negative Value"),
    ),
    Scheme(
        "Sacrifice",
        20,
        (
            ("sacrifice", "Somebody gives up much for the sake of a thing."),
            ("measure", "The more is given up for a thing, the more it is worth."),
        ),
        "The thing is worth much.",
        (
            "Was that much given up, and freely?",
            "Does the one who gave it up know what the thing is worth?",
        ),
    ),
    Scheme(
        "Practical Reasoning",
        22,
        (
            ("goal", "Somebody has a goal."),
            ("means", "Doing a certain thing is a way to the goal."),
        ),
        "They should do it.",
        (
            "Are there other goals that this stands in the way of?",
            "Are there other ways to the goal?",
            "Is this way better than the others?",
            "Can it be done?",
            "Which side effects would it have?",
        ),
        aliases=("Instrumental Practical Reasoning", "Practical Inference", "Practical Evaluation"),
        aifdb=(28,),
    ),
    Scheme(
        "Value-Based Practical Reasoning",
        22,
        (
            ("goal", "Somebody has a goal."),
            ("value", "The goal is backed by what they hold to be good."),
            ("means", "Doing a certain thing is a way to the goal."),
        ),
        "They should do it.",
        (
            "Are the values good ones, and theirs?",
            "Would doing it go against other values of theirs?",
            "Are there ways to the goal that serve the values better?",
        ),
        kind_of="Practical Reasoning",
        aliases=("Value Based Practical Reasoning",),
        aifdb=(81,),
    ),
    Scheme(
        "Two-Person Practical Reasoning",
        23,
        (
            ("goal", "The first person has a goal."),
            ("means", "The second knows a way to it."),
            ("advice", "The second tells the first of that way."),
        ),
        "The first should take it.",
        (
            "Does the second know what the first is after?",
            "Can the first do it?",
            "Are there other ways, or other goals that weigh more?",
            "Which side effects would it have?",
        ),
    ),
    Scheme(
        "Waste",
        24,
        (
            ("effort", "What has been put into it would be lost if it were given up now."),
            ("loss", "That it should be lost would be bad."),
        ),
        "It should not be given up now.",
        (
            "Can it still be brought to an end?",
            "Is what was put in lost in either case?",
            "Would more be lost by going on?",
        ),
        aifdb=(33,),
    ),
    Scheme(
        "Sunk Costs",
        25,
        (
            ("cost", "Much has been spent on it and cannot be had back."),
            ("commitment", "By spending it, one has bound oneself to go on."),
        ),
        "One should go on.",
        (
            "Would one begin it today, with nothing yet spent?",
            "Does what was spent bind anybody?",
        ),
        aliases=("Argument from Sunk Cost",),
    ),
    Scheme(
        "Consequences",
        33,
        (("effect", "If it is done, good, or bad, things will come of it."),),
        "It should, or should not, be done.",
        (
            "How likely is it that they come of it?",
            "What shows that they would?",
            "Does something of the opposite worth come of it too?",
        ),
        aifdb=(237,),
    ),
    Scheme(
        "Positive Consequences",
        33,
        (("effect", "If it is done, good things will come of it."),),
        "It should be done.",
        (
            "How likely are the good things, and what shows it?",
            "Do bad things come of it that weigh more?",
            "Could the good be had otherwise?",
        ),
        kind_of="Consequences",
        aifdb=(27,),
    ),
    Scheme(
        "Negative Consequences",
        33,
        (("effect", "If it is done, bad things will come of it."),),
        "It should not be done.",
        (
            "How likely are the bad things, and what shows it?",
            "Do good things come of it that weigh more?",
            "Can the bad be kept off?",
        ),
        kind_of="Consequences",
        aifdb=(22,),
    ),
    Scheme(
        "Pragmatic Alternatives",
        34,
        (
            ("choice", "Either this is done, or something bad happens."),
            ("avoidance", "The bad thing should be kept off."),
        ),
        "This should be done.",
        (
            "Would the bad thing happen otherwise?",
            "Can it be kept off in another way?",
            "Is what is proposed any better?",
        ),
        aliases=("Pragmatic Argument from Alternatives",),
    ),
    Scheme(
        "Threat",
        35,
        (
            ("demand", "If you do this, the speaker will see to it that something bad follows."),
            ("power", "The speaker can see to it, and is ready to."),
        ),
        "You had better not do it.",
        (
            "Can and will the speaker carry it out?",
            "Is a threat any reason in this talk, or does it end it?",
            "Is what is threatened worse than giving in?",
        ),
        aliases=("Ad Baculum", "Appeal to Force"),
    ),
    Scheme(
        "Fear Appeal",
        36,
        (
            ("danger", "Here is something fearful that may happen to you."),
            ("remedy", "Doing a certain thing would keep it from happening."),
        ),
        "You should do it.",
        (
            "Ought it to be feared as much, and is it likely?",
            "Would the thing keep it off?",
            "Could it be kept off more easily?",
        ),
        aliases=("Argument from Fear Appeal",),
        aifdb=(17,),
    ),
    Scheme(
        "Danger Appeal",
        37,
        (
            ("danger", "If you do this, something will happen that is dangerous to you."),
            ("avoidance", "You should stay out of that danger."),
        ),
        "You should not do it.",
        (
            "Would it happen if you did this?",
            "Is it dangerous to you, and how much?",
            "Is there something that makes the danger worth it, or lessens it?",
        ),
        aifdb=(238,),
    ),
    Scheme(
        "Need for Help",
        38,
        (
            ("need", "Somebody is in need."),
            ("help", "Doing a certain thing would help them."),
            ("means", "You can do it without harm to yourself."),
        ),
        "You should do it.",
        (
            "Are they in need, and would it help?",
            "Can you do it?",
            "Would it do harm, or cost more than it helps?",
        ),
        aifdb=(242,),
    ),
    Scheme(
        "Distress",
        39,
        (
            ("distress", "Somebody is suffering."),
            ("relief", "Doing a certain thing would relieve them."),
        ),
        "It should be done.",
        (
            "Are they suffering, and from this?",
            "Would it relieve them?",
            "Is it for you to do, and at what cost?",
        ),
        aliases=("Ad Misericordiam", "Appeal to Pity"),
    ),
)
"""The rows, in the order of the compendium."""
