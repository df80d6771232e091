"""The table of checks: each row objects to its first map, and not to the nearest neighbour."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap
from argmap import CHECKS, ArgumentMap, Check, Claim, Counterpoint, Examination, Support, check

IDS = [row.code for row in CHECKS]


def built(elements: str) -> ArgumentMap:
    """Return the map that a row of the table tells of."""
    debate = eval(f"ArgumentMap.of({elements})", {**vars(argmap), **_public()})  # noqa: S307 - our own table
    assert isinstance(debate, ArgumentMap)
    return debate


def _public() -> dict[str, object]:
    return {name: getattr(argmap, name) for name in dir(argmap)}


@pytest.mark.parametrize("row", CHECKS, ids=IDS)
def test_a_check_objects_to_its_example(row: Check) -> None:
    """Each row finds its own fault in the first of its maps and not in the second."""
    found = [f for f in check(built(row.triggers), analysis=True) if f.code == row.code]
    assert found
    assert all(f.severity is row.severity for f in found)
    assert row.code not in {f.code for f in check(built(row.passes), analysis=True)}


@pytest.mark.parametrize("row", CHECKS, ids=IDS)
def test_a_finding_reads_as_one_sentence_and_a_remedy(row: Check) -> None:
    """Messages are lower case without a final stop; each says what to do; none needs the map."""
    for finding in check(built(row.triggers), (row,), analysis=True):
        assert finding.message[0].islower()
        assert not finding.message.endswith(".")
        assert finding.hint
        assert "\n" not in str(finding.message) + finding.hint


TOLD = Path(__file__).parent / "checks_told.txt"


def told_of(row: Check) -> str:
    """Return all that a check says of its example, and the elements that may accept it."""
    lines = [f"{row.code}:"]
    for each in row.function(Examination(built(row.triggers))):
        lines += [f"  {each.message}", f"    {each.hint}"]
        lines += [f"    of {', '.join([element.id for element in each.about])}"] * bool(each.about)
    return "\n".join(lines)


def test_each_check_says_what_it_did() -> None:
    """A change of its words or of what they are about is meant, and is made in the file, too.

    ``python -m tests.test_checks_table`` writes it anew.
    """
    assert TOLD.read_text("utf-8").split("\n\n") == [told_of(row) for row in CHECKS]


@pytest.mark.parametrize("row", CHECKS, ids=IDS)
def test_a_mended_example_is_still_a_map(row: Check) -> None:
    """It has as many claims as the faulty one, or nearly, so that it is no empty answer."""
    faulty, mended = built(row.triggers), built(row.passes)
    assert len(mended.claims) >= max(1, len(faulty.claims) - 1)
    assert faulty != mended


@pytest.mark.parametrize("row", CHECKS, ids=IDS)
def test_a_row_explains_itself(row: Check) -> None:
    """What ``argmap explain`` prints is there: a sentence, the reason, two examples."""
    assert row.summary.endswith(".")
    assert len(row.why) > 40
    assert row.triggers.strip() != row.passes.strip()


def test_the_printed_table_says_which_checks_are_of_the_analysis() -> None:
    """The printed table says which checks are of the analysis.

    In a column of its own, which is empty for the others.
    """
    lines = {line.split()[0]: line.split() for line in str(CHECKS).splitlines()}
    for row in CHECKS:
        assert lines[row.code][1] == row.severity.value
        assert (lines[row.code][2] == "analysis") is row.analysis
        assert " ".join(lines[row.code]).endswith(row.summary.split()[-1])


def test_codes_are_slugs_and_distinct() -> None:
    """A code is one name, and fits a command line and a file."""
    assert len(set(IDS)) == len(IDS)
    assert all(code == code.lower() and " " not in code and "_" not in code for code in IDS)


def test_the_loudest_come_first() -> None:
    """Errors stand before warnings, warnings before facts, the analysis mode last."""
    order = {"error": 0, "warning": 1, "info": 2}
    keys = [(row.analysis, order[row.severity]) for row in CHECKS]
    assert keys == sorted(keys)


def test_a_dispute_is_told_of_once() -> None:
    """The last words against one claim and its replies are one finding."""
    claims = [Claim(name, f"{name}.") for name in "abcdefgh"]
    accepted = Counterpoint("f", "a", allow={"unanswered-counterpoint": "by design"})
    debate = ArgumentMap.of(
        *claims,
        Counterpoint("b", "a"),
        Counterpoint("c", "b"),
        Counterpoint("d", "c"),
        Counterpoint("e", "a"),
        accepted,
        Counterpoint("g", "h"),
    )
    told = [each for each in check(debate) if each.code == "unanswered-counterpoint"]
    assert [each.message for each in told] == [
        "nothing answers 2 counterpoints of one dispute: 'd counters c' and 'e counters a'",
        "nothing answers counterpoint 'g counters h'",
    ]
    assert "idle-acceptance" not in {each.code for each in check(debate)}


@pytest.mark.parametrize("tied", [False, True])
def test_a_claim_by_itself_is_no_part(tied: bool) -> None:
    """It is told as tied to nothing, and so only once; two that are tied make a part."""
    loose = [Claim("c", "c."), Claim("d", "d."), Support("c", "d")] if tied else [Claim("c", "c.")]
    debate = ArgumentMap(
        [Claim("a", "a."), Claim("b", "b."), Support("b", "a"), *loose], thesis="a"
    )
    codes = {each.code for each in check(debate)} & {"unconnected-claim", "unconnected-part"}
    assert codes == {"unconnected-part" if tied else "unconnected-claim"}


@pytest.mark.parametrize(
    ("elements", "subjects"),
    [
        ('Counterpoint("tax", "tax")', ["tax counters tax"]),
        ('Counterpoint(["dear", "tax"], "tax")', ["dear + tax counters tax"]),
        ('Counterpoint(["tax", "dear"], "tax")', ["tax + dear counters tax"]),
        ('Counterpoint("dear", "loop", id="loop")', ["loop"]),
        ('Counterpoint("dear", "tax")', []),
        ('Counterpoint("dear", "tax", id="one"), Counterpoint("tax", "one")', []),
    ],
)
def test_a_counterpoint_to_itself_is_found_among_several_premises(
    elements: str, subjects: list[str]
) -> None:
    """It is aimed at any of its premises, or at the step that it is; it is no contradiction."""
    debate = built(f'Claim("tax", "Tax carbon."), Claim("dear", "It is dear."), {elements}')
    found = check(debate)
    assert [each.subject for each in found if each.code == "self-counterpoint"] == subjects
    assert "contradiction" not in {each.code for each in found}


if __name__ == "__main__":
    TOLD.write_text("\n\n".join(map(told_of, CHECKS)), "utf-8")
