"""The table of schemes: complete, consistent, and found by every spelling files use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import SCHEMES, Scheme, find_scheme
from tests.growth import within

NAMES = [scheme.name for scheme in SCHEMES]

# Spellings met in files of AIFdb, OVA, arguebuf, SADFace and Carneades.
SPELLINGS = {
    "ExpertOpinion": "Expert Opinion",
    "Expert Opinion": "Expert Opinion",
    "expert opinion": "Expert Opinion",
    "Argument From Expert Opinion": "Expert Opinion",
    "Argument from Expert Opinion": "Expert Opinion",
    "argument-from-expert-opinion": "Expert Opinion",
    "EXPERT_OPINION": "Expert Opinion",
    "ExpertOpinion_Inference": "Expert Opinion",
    "15": "Expert Opinion",
    "Argument From Authority": "Expert Opinion",
    "Position To Know": "Position to Know",
    "PositionToKnow": "Position to Know",
    "THE_GROUP_AND_ITS_MEMBERS": "The Group and its Members",
    "Vague Verbal Classification": "Vagueness of a Verbal Classification",
    "Vagueness Of Verbal Classification": "Vagueness of a Verbal Classification",
    "VERBAL_CLASSIFICATION_VAGUENESS": "Vagueness of a Verbal Classification",
    "Arbitrary Verbal Classification": "Arbitrariness of a Verbal Classification",
    "Pragmatic Argument From Alternatives": "Pragmatic Alternatives",
    "Two Person Practical Reasoning": "Two-Person Practical Reasoning",
    "Value Based Practical Reasoning": "Value-Based Practical Reasoning",
    "Practical Resoning from Analogy": "Practical Reasoning from Analogy",
    "Causal Slippery Slope": "Slippery Slope",
    "Slippery Slope Argument": "Slippery Slope",
    "Ethotic Argument": "Ethotic",
    "Direct Ad Hominem": "Generic Ad Hominem",
    "Established Rule": "Rules",
    "From-alternatives": "Alternatives",
    "From-opposition": "Oppositions",
    "PopularPractice": "Popular Practice",
    "Abductive Argumentation Scheme": "Abductive",
    "Argument for an Exceptional Case": "Exceptional Case",
    "Evidence To Hypothesis": "Evidence to Hypothesis",
    "Cause To Effect": "Cause to Effect",
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_scheme_is_found_by_the_spellings_of_files(spelling: str) -> None:
    """Notations spell one scheme in many ways, and mean the same."""
    found = find_scheme(spelling)
    assert found is not None
    assert found.name == SPELLINGS[spelling]


@pytest.mark.parametrize(
    "name", ["Default Inference", "Dilemma", "", "argument", "from", "72", "-"]
)
def test_what_is_no_scheme_of_the_table_is_not_found(name: str) -> None:
    """A name that says no more than "an inference", or is another system's, finds nothing."""
    assert find_scheme(name) is None


def test_all_sixty_schemes_of_the_compendium_are_there() -> None:
    """Each number from 1 to 60 is there, in order, its general form before the special ones."""
    first = {scheme.number: scheme.name for scheme in reversed(SCHEMES)}
    assert sorted(first) == list(range(1, 61))
    assert [scheme.number for scheme in SCHEMES] == sorted(scheme.number for scheme in SCHEMES)
    for scheme in SCHEMES:
        general = find_scheme(scheme.kind_of)
        if general and general.number == scheme.number:
            assert first[scheme.number] == general.name


@pytest.mark.parametrize("scheme", SCHEMES, ids=NAMES)
def test_a_row_is_whole(scheme: Scheme) -> None:
    """Every scheme has premises with distinct parts, a conclusion, questions, and a known kind."""
    assert find_scheme(scheme.name) is scheme
    assert all(find_scheme(alias) is scheme for alias in scheme.aliases)
    assert all(find_scheme(str(number)) is scheme for number in scheme.aifdb)
    parts = [part for part, _ in scheme.premises]
    assert parts
    assert len(set(parts)) == len(parts)
    sentences = [text for _, text in scheme.premises] + [scheme.conclusion]
    assert all(text[0].isupper() and text.endswith(".") for text in sentences)
    assert scheme.questions
    assert all(text[0].isupper() and text.endswith("?") for text in scheme.questions)
    if scheme.kind_of:
        assert scheme.kind_of in NAMES
        assert scheme.kind_of != scheme.name


@given(st.text())
def test_any_text_is_a_scheme_or_none(name: str) -> None:
    """Looking up never fails, whatever a file calls its scheme."""
    found = find_scheme(name)
    assert found is None or found in SCHEMES


def test_looking_up_a_long_name_takes_no_time() -> None:
    """A name of a million characters is refused in linear time."""
    for name in (
        "argument from " * 70_000,
        "argument " * 100_000,
        "a" * 1_000_000,
        " " * 1_000_000,
    ):
        with within(2):
            assert find_scheme(name) is None
