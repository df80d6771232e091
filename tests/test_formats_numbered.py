"""Numbered arguments in the styles of textbooks, and numbered lines that argue nothing."""

from __future__ import annotations

import pytest

from argmap import ArgumentMap, Counterpoint, FormatError, Support, loads
from argmap.formats import recognise
from tests.growth import within

LINES = "1. It rains.\n2. It pours.\n3. It is wet."
WET = ["It pours. & It rains. +> It is wet."]


def steps(debate: ArgumentMap) -> list[str]:
    """Return the steps of a map in words, sorted."""
    text = {claim.id: claim.text for claim in debate.claims}
    return sorted(
        f"{' & '.join(sorted(text[name] for name in one))} {sign} {text[other[0]]}"
        for each in debate.elements
        if isinstance(each, Support | Counterpoint)
        for one, other in [each.sides]
        for sign in ["+>" if isinstance(each, Support) else "->"]
    )


@pytest.mark.parametrize(
    "end",
    [
        *("1, 2 → 3", "1 + 2 → 3", "1, 2 ⊢ 3", "1 & 2 => 3", "1,2 -> 3", "- 1, 2 → 3"),
        *("(1), (2), so (3)", "(1), (2) therefore (3)", "1-2, hence 3"),
        *("From 1 and 2, 3 follows.", "3 follows from 1 and 2.", "1 and 2 support 3."),
        *("3 folgt aus 1 und 2.", "Aus 1 und 2 folgt 3.", "1 und 2 stützen 3."),
    ],
)
def test_a_line_below_says_what_follows_from_what(end: str) -> None:
    """By an arrow, a turnstile, a word."""
    debate = loads(f"{LINES}\n\n{end}\n")
    assert steps(debate) == WET
    assert debate.findings == ()
    assert debate.thesis is debate["3"]


def test_lines_below_make_a_chain_with_objections() -> None:
    """Each is a step; "attacks" is a counterpoint."""
    debate = loads(f"{LINES}\n4. We stay in.\n5. It is May.\n\n1, 2 → 3\n3 → 4\n5 attacks 4\n")
    assert steps(debate) == sorted(
        [*WET, "It is wet. +> We stay in.", "It is May. -> We stay in."],
    )


def test_a_line_that_names_no_claim_is_prose() -> None:
    """It is told, as other prose is."""
    debate = loads(f"{LINES} (1, 2)\n\n1, 9 → 3\n")
    assert [finding.code for finding in debate.findings] == ["prose"]


@pytest.mark.parametrize(
    "last",
    [
        *("It is wet. <1, 2>", "It is wet. {1, 2}", "It is wet. ⟨1, 2⟩", "It is wet. ‹1, 2›"),
        *("It is wet. [[1, 2]]", "It is wet. ((1, 2))", "It is wet. /1, 2/", "<1,2> It is wet."),
        *(
            "{1, 2} It is wet.",
            "It is wet. (1), (2)",
            "It is wet. [1] & [2]",
            "It is wet. (1 to 2)",
        ),
        *("It is wet. (from 1 through 2)", "It is wet. (1 bis 2)"),
    ],
)
def test_brackets_of_any_kind_hold_grounds(last: str) -> None:
    """Angle brackets, braces, double ones, one for each number; ranges in words."""
    debate = loads(f"1. It rains.\n2. It pours.\n3. {last}\n")
    assert steps(debate) == WET
    assert debate.findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "1. It rains.\n2. It pours. /∴ It is wet.\n",
        "1. It rains.\n2. It pours.   //  ∴ It is wet.\n",
        "1. It rains.\n1. It pours.\n1. Therefore, it is wet.\n",
        "Premises:\n- It rains.\n- It pours.\n\nConclusion:\n- It is wet.\n",
        "Premises:\n* It rains.\n* It pours.\n\nConclusion: It is wet.\n",
        "Prämissen:\n- It rains.\n- It pours.\n\nKonklusion:\nIt is wet.\n",
        "Prémisse 1 : It rains.\nPrémisse 2 : It pours.\nConclusion : It is wet.\n",
        "Major premise: It rains.\nMinor premise: It pours.\nConclusion: It is wet.\n",
        "Premise One: It rains.\nPremise Two: It pours.\nConclusion: It is wet.\n",
        "Obersatz: It rains.\nUntersatz: It pours.\nSchlusssatz: It is wet.\n",
        "1. It rains.\n2. It pours.\nFolglich: It is wet.\n",
        "1. It rains.\n2. It pours.\nDaraus folgt: It is wet.\n",
        "1. It is wet. (from 2, 3)\n2. It rains.\n3. It pours.\n",
        "1. It rains. (Pr)\n2. It pours. (Prem.)\n3. It is wet. (1, 2)\n",
    ],
)
def test_styles_of_textbooks(text: str) -> None:
    """A conclusion behind a stroke, Markdown's ones, bulleted premises, parts of a syllogism."""
    debate = loads(text)
    assert [step.lower() for step in steps(debate)] == [step.lower() for step in WET]
    assert debate.findings == ()


def test_derivations_name_their_rules() -> None:
    """In a column of their own, by letters and signs."""
    debate = loads("1. P → Q     Premise\n2. P         Premise\n3. Q         1,2 →E\n")
    assert steps(debate) == ["P & P → Q +> Q"]
    assert debate.supports[0].scheme == "→E"


def test_an_assumption_may_say_what_it_is_for() -> None:
    """It may be given up again; what contradicts a claim counters it."""
    debate = loads(
        "1. It rains.\n2. It is dry. (assumption for reductio)\n3. It is wet. (from 1)\n"
        "4. It is not wet. (from 2)\n5. It is May. (contradicts 4)\n"
    )
    assert [claim.basis.value for claim in debate.claims][:2] == ["asserted", "assumed"]
    assert debate.claim("2").text == "It is dry."
    assert "It is May. -> It is not wet." in steps(debate)


@pytest.mark.parametrize(
    "text",
    [
        # bibliographies
        (
            "1. Smith, A. Taxes. London, 1999.\n2. Jones, B. Roads. Paris, 2001.\n"
            "3. C. 1, 2 Miller, Trams. Rome, 2003.\n"
        ),
        "1. C. 1, 2 Smith, Taxes.\n2. C. 1, 3 Jones, Roads.\n3. C. 2, 1 Miller, Trams.\n",
        (
            "1. Smith, J. (1999). Taxes.\n2. Jones, K. (2001). Roads.\n"
            "3. Miller, L. Trams. Journal of Rail 3 (1, 2).\n"
        ),
        "1. J. Smith, Taxes. 1999.\n2. K. Jones, Roads. 2001. (1)\n",
        # questions with their points
        "1. Define truth. (2)\n2. Define proof. (1)\n3. Compare them. (3)\n",
        "1. Define validity. (1)\n2. Define soundness. (1)\n3. Explain both. (2)\n",
        "1. Choose a seat. (1 point)\n2. Sit. (2 points)\n3. So what did you learn? (1, 2)\n",
        "1. What do you do?\n2. So, why trams?\n3. Thus far, what worked?\n",
        # agendas, recipes, contracts, lists of changes
        "1. Welcome\n2. Budget (1 hour)\n3. Trams (2)\n4. Closing\n",
        "1. Mix flour and milk.\n2. Beat the eggs.\n3. Combine the mixtures from 1 and 2.\n",
        "1. Dig a hole.\n2. Put the tree in.\n3. So far so good.\n",
        "1. The fee is 10 euros.\n2. The fee in (1) is due.\n3. Subject to (1), leave.\n",
        "1. Update the parser. (from 1.2)\n2. Update the docs. (from 1.3)\n",
        "1 Introduction 3\n2 Trams 12\n2.1 History 13\n3 Conclusion 40\n",
        "1. Ada 3:2 Ben\n2. Ben 1:0 Cleo\n3. Cleo 2-1 Ada\n",
        "1. Introduction\n2. Methods\n3. Results\n4. Conclusion\n",
    ],
)
def test_numbered_lines_that_argue_nothing_are_refused(text: str) -> None:
    """No number in them refers to a claim above that it could follow from."""
    for name in (None, "list.txt", "list.md"):
        with pytest.raises(FormatError):
            recognise(text, name=name)


def test_a_long_text_with_numbered_parts_is_no_argument() -> None:
    """In a licence a line of dashes is one below a heading, and "so" tells a story."""
    prose = "".join(f"All of part {n} applies to you and to all others.\n\n" for n in range(9))
    licence = (
        f"{prose}1. Grants.\n2. Terms.\n\nWarranty\n--------\n\nThere is none at all.\n{prose}"
    )
    story = f"{prose}1. We left.\n2. We came back.\n\nSo, all of us were home again.\n{prose}"
    for text in (licence, story):
        with pytest.raises(FormatError):
            recognise(text, name="text.txt")
    assert recognise(f"{prose}1. It rains.\n2. It is wet. (from 1)\n\n{prose}").name == "numbered"


def test_a_year_in_brackets_hinders_no_argument() -> None:
    """Nor do numbers of many points; a reference among claims is one of them."""
    debate = loads("1. It rained (1984).\n2. It poured. (500)\n3. It was wet. (1, 2)\n")
    assert steps(debate) == ["It poured. (500) & It rained (1984). +> It was wet."]


@pytest.mark.parametrize(
    "text",
    [
        "1. a\n" + "1, " * 5_000 + "→ 1\n",
        "1. a\n2. b " + "<1, " * 5_000,
        "1. a\n2. b " + "(1) " * 5_000,
        "1. a\n" * 10_000,
        "1. " + "Smith, J. " * 10_000,
    ],
)
def test_hostile_numbers_take_linear_time(text: str) -> None:
    """Brackets without an end, lists of thousands, and authors."""
    with within(3):
        loads(text, "numbered")
