"""Signal words of a source that a map does not take up, and reasons inside a quoted sentence."""

from __future__ import annotations

import re

import pytest

from argmap import ArgumentMap, Claim, Counterpoint, Party, Perspective, Source, Support, check


@pytest.mark.parametrize(
    ("sentence", "cue", "reason"),
    [
        ("The tax is due because heat harms us", "because", "heat harms us"),
        ("The tax is due because heat does harm us all", "because", "heat does harm us all"),
        ("The tax is due because heat harms", None, None),
        ("The tax is due because of it", None, None),
        ("Because heat harms us all, the tax is due", "Because", "heat harms us all"),
        ("“Because heat harms us all, the tax is due", "Because", "heat harms us all"),
        ("Because heat harms us all the tax is due", None, None),
        ("The tax is due because heat harms us and because it kills us", None, None),
    ],
)
def test_a_reason_of_three_words_in_a_sentence_is_told(
    sentence: str, cue: str | None, reason: str | None
) -> None:
    """A reason of three words in a sentence is told.

    Behind one word like "because", up to the comma where that word opens the sentence.
    """
    page = Source("page", text=f"{sentence}.", language="en")
    debate = ArgumentMap.of(Claim("a", "The tax is due.", quotes=sentence), sources=[page])
    found = [str(each).splitlines()[0] for each in check(debate) if each.code == "signal-word"]
    at = sentence.find(cue or "") + 1
    told = f"page:1:{at}: claim 'a' holds its reason, behind {cue!r}: {reason!r}"
    assert found == ([told] if cue else [])


def test_a_reason_whose_word_is_recorded_is_not_told() -> None:
    """A support of the claim with that cue is what the finding asks for."""
    page = Source("page", text="The tax is due because heat harms us.", language="en")
    due = Claim("a", "The tax is due.", quotes="The tax is due because heat harms us")
    harm = Claim("b", "Heat harms us.")
    for cue, told in (("because", False), ("since", True)):
        debate = ArgumentMap.of(due, harm, Support("b", "a", cue=cue), sources=[page])
        assert ("signal-word" in {each.code for each in check(debate)}) is told


def test_of_two_claims_on_the_same_words_the_first_is_told_of() -> None:
    """Of two claims on the same words the first is told of.

    Or the one whose quote begins earlier in the sentence.
    """
    page = Source("page", text="It is dry. However, it rains a lot.", language="en")
    dry, whole = Claim("d", "It is dry.", quotes="It is dry"), "However, it rains a lot"
    for first, name in ((whole, "a"), ("it rains a lot", "b")):
        claims = [Claim("a", "A.", quotes=first), Claim("b", "B.", quotes=whole)]
        found = check(ArgumentMap([dry, *claims], sources=[page]))
        assert [each.message for each in found if each.code == "signal-word"] == [
            f"claim {name!r} comes with 'However', which suggests that it stands in contrast to 'd'"
        ]


CLAIMS = [Claim(name, f"The claim {name * 3}.") for name in "tabcde"]


def words(*steps: Counterpoint | Support) -> list[list[str]]:
    """Return the counterpoints that nothing answers, by dispute."""
    return unanswered(ArgumentMap([*CLAIMS, *steps]))


def unanswered(debate: ArgumentMap) -> list[list[str]]:
    """Return the counterpoints that the check names, by finding."""
    found = [each.message for each in check(debate) if each.code == "unanswered-counterpoint"]
    return [re.findall("'([^']+)'", message) for message in found]


def test_what_hits_any_premise_of_a_counterpoint_answers_it() -> None:
    """What hits any premise of a counterpoint answers it, or its step.

    What hits another of its premises belongs to the same dispute.
    """
    joint = Counterpoint(["a", "b"], "t", id="joint")
    assert words(joint) == [["joint"]]
    for target in ("a", "b", "joint"):
        assert words(joint, Counterpoint("c", target, id="reply")) == [["reply"]]
    assert words(
        joint, Counterpoint("c", "a", id="first"), Counterpoint("d", "b", id="second")
    ) == [["first", "second"]]


def test_what_is_held_against_one_claim_is_one_dispute() -> None:
    """What is held against one claim is one dispute, with the denials of steps to it.

    What is held against another claim is another.
    """
    step = Support("a", "t", id="step")
    both = Counterpoint("b", "t", id="against"), Counterpoint("c", "step", id="denial")
    assert words(step, *both) == [["against", "denial"]]
    assert words(step, *both, Counterpoint("d", "e", id="other")) == [
        ["against", "denial"],
        ["other"],
    ]
    chain = Counterpoint("b", "t", id="x"), Counterpoint("c", "x", id="y")
    assert words(*chain, Counterpoint("d", "y", id="z")) == [["z"]]
    several = [Counterpoint("a", "t", id="one"), Counterpoint("a", "e", id="two")]
    assert words(*several, Counterpoint("c", "one", id="three")) == [["two"], ["three"]]
    four, five = Counterpoint("c", "a", id="four"), Counterpoint("d", "two", id="five")
    assert words(*several, four) == [["four"]]
    assert words(*several, four, five) == [["four", "five"]]
    pair = Counterpoint("b", "t", id="x"), Counterpoint("d", "t", id="z")
    replies = Counterpoint("c", "x", id="to x"), Counterpoint("e", "z", id="to z")
    assert words(*pair, *replies) == [["to x", "to z"]]


def test_a_claim_set_aside_is_where_a_dispute_ends() -> None:
    """A counterpoint to what the author rejects or suspends needs no answer."""
    for stance, left in (("rejects", []), ("suspends", []), ("reports", [["k"]])):
        debate = ArgumentMap.of(
            Claim("a", "A."),
            Claim("b", "B.", endorsement=stance),
            Counterpoint("a", "b", id="k"),
        )
        assert unanswered(debate) == left


@pytest.mark.parametrize(
    ("texts", "records", "clash"),
    [
        (("The tax works.", "The tax does not work."), {}, True),
        (("The tax works.", "The tax never does not work."), {}, False),
        (("The tax works.", "The tax works."), {}, False),
        (("The tax works.", "The tax does not work."), {"voice": "some"}, False),
        (("The tax works.", "The tax does not work."), {"perspective": "far"}, False),
        (("The tax works.", "The tax does not work."), {"modality": "possible"}, False),
        (("The tax works.", "The tax does not work."), {"endorsement": "reports"}, False),
    ],
)
def test_two_texts_that_differ_in_a_not_contradict_each_other(
    texts: tuple[str, str], records: dict[str, str], clash: bool
) -> None:
    """An odd number of denials; and in one voice, one perspective, put as firmly, endorsed."""
    debate = ArgumentMap(
        [Claim("a", texts[0]), Claim("b", texts[1], **records)],  # type: ignore[arg-type]
        sources=[Source("page", text="Some text.")],
        perspectives=[Perspective("far", "From afar")],
        parties=[Party("some", "Some")],
    )
    found = [each.message for each in check(debate) if each.code == "contradiction"]
    told = ["claims 'a' and 'b' contradict each other, and both are asserted in one voice"]
    assert found == (told if clash else [])


def test_claims_that_a_counterpoint_ties_are_left_alone_where_nobody_speaks() -> None:
    """Claims that a counterpoint ties are left alone where nobody speaks.

    Without a source and a voice, whichever of its premises one of them is.
    """
    works, fails = Claim("a", "The tax works."), Claim("b", "The tax does not work.")
    other = Claim("c", "It is dear.")
    for ties, told in (([], True), (["a"], False), (["c", "a"], False), (["c"], True)):
        steps = [Counterpoint(ties, "b")] if ties else []
        debate = ArgumentMap([works, fails, other, *steps])
        assert ("contradiction" in {each.code for each in check(debate)}) is told


@pytest.mark.parametrize(
    ("premise", "step", "told"),
    [
        ({"endorsement": "reports"}, {}, True),
        ({"endorsement": "reports"}, {"voice": "some"}, False),
        ({"endorsement": "reports"}, {"voice": "map-maker"}, False),
        ({"endorsement": "reports", "voice": "map-maker"}, {}, False),
        ({"endorsement": "concedes"}, {}, False),
        ({"endorsement": "rejects"}, {}, True),
    ],
)
def test_what_the_author_only_reports_carries_nothing_of_the_authors_own(
    premise: dict[str, str], step: dict[str, str], told: bool
) -> None:
    """What the author only reports carries nothing of the author's own.

    Unless somebody else draws the step, or the map-maker supplied the premise.
    """
    debate = ArgumentMap(
        [
            Claim("a", "It is dear.", **premise),  # type: ignore[arg-type]
            Claim("b", "It is bad."),
            Support("a", "b", **step),  # type: ignore[arg-type]
        ],
        parties=[Party("some", "Some")],
    )
    assert ("reported-premise" in {each.code for each in check(debate)}) is told
