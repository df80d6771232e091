"""What holds of checking any map: it never raises, repeats itself, and costs linear time."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from itertools import permutations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import (
    CHECKS,
    ArgumentMap,
    Check,
    Claim,
    Contrast,
    Counterpoint,
    Cue,
    Examination,
    Finding,
    Language,
    Location,
    Objection,
    Quote,
    Restatement,
    Severity,
    Source,
    Support,
    check,
)
from tests.strategies import maps

CODES = {row.code for row in CHECKS}


@given(maps())
@settings(max_examples=100)
def test_check_never_raises(debate: ArgumentMap) -> None:
    """Any map that can be built can be checked, and twice gives the same."""
    found = check(debate, analysis=True)
    assert found == check(debate, analysis=True)
    ids = {element.id for element in debate.elements}
    for finding in found:
        assert finding.code in CODES
        assert finding.subject is None or finding.subject in ids
        assert str(finding).isprintable() or "\n" in str(finding)
        assert "\x1b" not in str(finding)


SOME = """it may not help some critics say that the tax if unless , . ; : ( ) — … and but or helps
according to should seeks not only rather than In view of a ? !"""
WORDS = SOME.split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)


@given(TEXTS, st.data())
@settings(max_examples=200)
def test_the_guard_never_raises(text: str, data: st.DataObject) -> None:
    """Whatever stands around a quote, and wherever it is cut, it can be looked at."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    exact = text[start:end]
    if not exact.strip():
        return
    claim = Claim("c", "It helps.", quotes=exact, modality=data.draw(st.sampled_from(MODALITIES)))
    for finding in check(ArgumentMap.of(claim, sources=[Source("page", text=text)])):
        assert finding.code in CODES
        if finding.location:
            assert finding.excerpt == text.splitlines()[finding.location.line - 1]


MODALITIES = ("asserted", "possible", "viewable-as", "normative", "question", "conditional")


# -- what the caller can add ----------


def shouting(case: Examination) -> list[Objection]:
    """Object to claims in capital letters."""
    loud = [claim for claim in case.debate.claims if claim.text.isupper()]
    return [Objection("it shouts", "speak lower", (claim,)) for claim in loud]


def test_a_check_of_ones_own_runs_with_the_others() -> None:
    """A row added to the table is run, placed, and accepted like any other."""
    mine = Check("shouting", "warning", shouting)
    loud = Claim("loud", "TAX CARBON!", location=Location("map.json", 3, 5))
    debate = ArgumentMap.of(loud)
    assert [str(finding) for finding in check(debate, (*CHECKS, mine))] == [
        "map.json:3:5: it shouts\n  hint: speak lower"
    ]
    calm = debate.replace(evolve(loud, allow={"shouting": "so it is printed"}))
    assert check(calm, (*CHECKS, mine)) == ()
    assert [finding.code for finding in check(calm)] == ["idle-acceptance"]


def test_cues_of_ones_own_are_guarded() -> None:
    """A cue added to the table is looked for, so that the guard learns other languages."""
    page = Source("page", text="Naar verluidt helpt de belasting de armen.", language="nl")
    debate = ArgumentMap.of(
        Claim("help", "De belasting helpt.", quotes="helpt de belasting de armen"), sources=[page]
    )
    assert codes(debate) == ["unread-language"]
    found = check(debate, cues=[Cue("naar verluidt", "speaker")])
    assert "'Naar verluidt' (speaker)" in found[0].message
    assert [f.code for f in found] == ["unrecorded-force", "unread-language"]
    dutch = Language(tag="nl", name="Dutch", cues=(Cue("naar verluidt", "speaker"),))
    assert [f.code for f in check(debate, languages=[dutch])] == ["unrecorded-force"]


def test_terms_of_ones_own_count_synonyms_as_one() -> None:
    """The analysis mode takes the caller's word for which terms are the same."""
    debate = ArgumentMap.of(
        Claim("tax", "Petrol should be dearer."),
        Claim("use", "Fuel is burnt."),
        Support("use", "tax"),
    )

    def mine(claim: Claim) -> set[str]:
        words = claim.text.lower().strip(".").split()
        return {"fuel" if word == "petrol" else word for word in words}

    assert "rabbit-rule" in {finding.code for finding in check(debate, analysis=True)}
    assert "rabbit-rule" not in {f.code for f in check(debate, analysis=True, terms=mine)}


# -- what is accepted ----------

TWO = (Claim("tax", "Tax carbon."), Claim("cap", "Cap carbon."))


def codes(debate: ArgumentMap) -> list[str]:
    """Return the codes of what is found."""
    return [finding.code for finding in check(debate)]


def test_a_map_accepts_a_code_everywhere() -> None:
    """``extras["argmap"]["allow"]`` silences a code for the map, and needs a reason."""
    assert codes(ArgumentMap(TWO)) == ["unconnected-claim", "unconnected-claim", "no-thesis"]
    allow: dict[str, object] = {"unconnected-claim": "a list of proposals", "no-thesis": "as above"}
    assert codes(ArgumentMap(TWO, extras={"argmap": {"allow": allow}})) == []
    allow["no-thesis"] = ""
    assert codes(ArgumentMap(TWO, extras={"argmap": {"allow": allow}})) == [
        "no-thesis",
        "idle-acceptance",
    ]


@pytest.mark.parametrize("allow", [None, "no-thesis", ["no-thesis"], {"no-thesis": 1}])
def test_a_malformed_acceptance_of_a_map_accepts_nothing(allow: object) -> None:
    """What is no mapping of codes to reasons never silences a finding."""
    assert "no-thesis" in codes(ArgumentMap(TWO, extras={"argmap": {"allow": allow}}))
    assert "no-thesis" in codes(ArgumentMap(TWO, extras={"argmap": allow}))


def test_each_claim_of_a_circle_may_accept_it() -> None:
    """A finding about several records is accepted by any of them."""
    circle = [Claim(name, f"It is {name}.") for name in "abc"]
    steps = [Support("a", "b"), Support("b", "c"), Support("c", "a")]
    debate = ArgumentMap([*circle, *steps])
    reason = {"circular-support": "it is the point of the example"}
    for element in debate.elements:
        allowed = debate.replace(evolve(element, allow=reason))
        assert "circular-support" in codes(debate)
        assert {"circular-support", "idle-acceptance"}.isdisjoint(codes(allowed))


@pytest.mark.parametrize("order", list(permutations(["ab", "bc", "ca", "ac"])), ids="-".join)
def test_the_shorter_of_two_circles_is_told_in_every_order_of_steps(order: tuple[str, ...]) -> None:
    """Two circles that share a claim are one knot, whichever step is read first."""
    claims = [Claim(name, f"It is {name}.") for name in "abc"]
    debate = ArgumentMap([*claims, *(Support(step[0], step[1]) for step in order)])
    (finding,) = [each for each in check(debate) if each.code == "circular-support"]
    assert finding.message.startswith("the support is circular: 'a' → 'c' → 'a'")


def test_an_acceptance_of_a_check_that_rests_is_not_idle() -> None:
    """What the analysis mode alone would find may be accepted without it."""
    debate = ArgumentMap.of(Claim("tax", "Tax carbon.", allow={"many-premises": "a survey"}))
    assert codes(debate) == []
    assert [f.code for f in check(debate, analysis=True)] == ["idle-acceptance"]


def test_a_misspelt_acceptance_names_the_nearest_code() -> None:
    """A code that no check has is idle, and the hint is in the message."""
    (finding,) = check(ArgumentMap.of(Claim("tax", "Tax carbon.", allow={"fragmnt": "a slogan"})))
    assert finding.message.endswith("did you mean 'fragment'?")


# -- what the reader of a file noticed ----------


def test_what_a_reader_noticed_comes_first_and_can_be_accepted() -> None:
    """The findings on the map stand before those of the checks, and ``allow`` reaches them."""
    noticed = Finding("support-of-a-step", "warning", "it was left out", subject="tax")
    debate = ArgumentMap(TWO, findings=[noticed])
    assert check(debate)[0] is noticed
    tax = evolve(TWO[0], allow={"support-of-a-step": "it says no more than the first"})
    assert codes(debate.replace(tax)) == ["unconnected-claim", "unconnected-claim", "no-thesis"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("It is said that the U.S. Senate voted for the tax in 1990 after a long debate", set()),
        ("The tax, as Smith et al. (2020) have shown it to be, is what the country needs", set()),
        ("The tax is dear for all of the poor. It is paid back in the year after.", {"two"}),
        ("The tax is dear; it is paid back.", {"semicolon"}),
    ],
)
def test_a_stop_within_a_sentence_makes_no_second_claim(text: str, codes: set[str]) -> None:
    """Only where another sentence begins, or a semicolon stands, are there two."""
    found = [each for each in check(ArgumentMap.of(Claim("c", text))) if "compound" in each.code]
    assert {word for each in found for word in codes if word in each.message} == codes
    assert bool(found) is bool(codes)


def test_findings_come_in_the_order_of_the_file() -> None:
    """What a reader noticed stands among what checks find, by its place; what has none is last.

    A finding in a source stands where the claim does that it is about.
    """
    early, late = Location("map.argdown", 2, 1), Location("map.argdown", 8, 3)
    noticed = [
        Finding("whole", Severity.WARNING, "of the whole"),
        Finding("noticed", Severity.WARNING, "at line 5", location=Location("map.argdown", 5, 1)),
        Finding(
            "elsewhere",
            Severity.WARNING,
            "in another file",
            location=Location("page.txt", 1, 1),
            subject="late",
        ),
    ]
    debate = ArgumentMap(
        [
            Claim("late", "Because it pours.", location=late),
            Claim("early", "Because it rains.", location=early),
            Claim("nowhere", "Because it snows."),
        ],
        findings=noticed,
    )
    codes = {"whole", "noticed", "elsewhere", "fragment"}
    found = [each for each in check(debate) if each.code in codes]
    assert [(each.code, each.subject) for each in found] == [
        ("fragment", "early"),
        ("noticed", None),
        ("elsewhere", "late"),
        ("fragment", "late"),
        ("fragment", "nowhere"),
        ("whole", None),
    ]


def test_what_both_notice_is_said_once() -> None:
    """A changed source is a finding of the reader and of the checks; the checks' word counts."""
    page = Source("page", text="Reason first.", sha256="0" * 64)
    old = Finding("source-changed", "warning", "as it was when it was read")
    found = check(ArgumentMap(sources=[page], findings=[old]))
    assert [(f.code, str(f.severity)) for f in found if f.code == "source-changed"] == [
        ("source-changed", "error")
    ]
    assert check(ArgumentMap(findings=[old])) == ()


# -- deep, wide and long ----------

DEPTH = 10_000


def seconds(debate: ArgumentMap) -> float:
    """Return the CPU seconds of checking the map, with the analysis mode."""
    start = time.process_time()
    check(debate, analysis=True)
    return time.process_time() - start


def chain(count: int) -> list[Claim | Support]:
    """Return claims each of which supports the next."""
    claims = [Claim(f"c{n}", f"Claim {n} says something plausible.") for n in range(count)]
    return [*claims, *(Support(f"c{n}", f"c{n + 1}") for n in range(count - 1))]


def test_a_circle_of_ten_thousand_claims_is_found() -> None:
    """Nothing recurses; the path is shortened in the message."""
    debate = ArgumentMap([*chain(DEPTH), Support(f"c{DEPTH - 1}", "c0")])
    (finding,) = [f for f in check(debate) if f.code == "circular-support"]
    assert finding.message.startswith("the support is circular: 'c0' → 'c1' → ")
    assert len(finding.message) < 300


def random_map(count: int) -> ArgumentMap:
    """Return a map of claims and as many relations of all kinds, with groups that hang loose."""
    chance = random.Random(count)
    claims = [
        Claim(f"c{n}", f"Claim {chance.randrange(count)} holds, it may be said, of {n % 97} taxes.")
        for n in range(count)
    ]
    relations = [
        kind(f"c{chance.randrange(count)}", f"c{chance.randrange(count)}", id=f"r{n}")
        for n in range(count)
        for kind in [chance.choice([Support, Counterpoint, Contrast, Restatement])]
    ]
    return ArgumentMap([*claims, *relations])


MAPS: dict[str, Callable[[int], ArgumentMap]] = {
    "random": random_map,
    "a chain": lambda count: ArgumentMap(chain(count)),
    "the same claim": lambda count: ArgumentMap(
        [Claim(f"c{n}", "The tax is not, or so they say, fair.") for n in range(count)]
    ),
    "one hub": lambda count: ArgumentMap(
        [*chain(count), *(Counterpoint(f"c{n}", "c0", id=f"r{n}") for n in range(count))]
    ),
    "one step": lambda count: ArgumentMap(
        [
            *(Claim(f"c{n}", f"Claim {n} is so.") for n in range(count)),
            Support([f"c{n}" for n in range(1, count)], "c0"),
            Restatement([f"c{n}" for n in range(1, count)], "c0"),
        ]
    ),
    "pairs in circles": lambda count: ArgumentMap(
        [
            *(Claim(f"c{n}", f"Claim {n} is so.") for n in range(count)),
            *(Support(f"c{n}", f"c{n ^ 1}") for n in range(count)),
        ]
    ),
}


@pytest.mark.parametrize("name", MAPS)
def test_checking_takes_linear_time(name: str) -> None:
    """Four times the map costs about four times the time, with room for a busy machine."""
    small, large = MAPS[name](1_500), MAPS[name](6_000)
    seconds(small)
    assert seconds(large) < max(8 * seconds(small), 1.5)


SOURCES: dict[str, Callable[[], tuple[str, list[Quote]]]] = {
    "megabytes of one letter": lambda: ("a" * 300_000, [Quote("a" * n) for n in range(1, 60)]),
    "no stop": lambda: ("may not help the poor " * 50_000, [Quote("help the poor")] * 1),
    "one line": lambda: (
        " ".join(f"word{n}" for n in range(100_000)),
        [Quote(f"word{n} word{n + 1}") for n in range(0, 90_000, 90)],
    ),
    "one quote in another": lambda: (
        " ".join(f"word{n}" for n in range(2_000)),
        [Quote(" ".join(f"word{n}" for n in range(k, 2_000 - k))) for k in range(150)],
    ),
}


@pytest.mark.parametrize("name", SOURCES)
def test_hostile_sources_cost_no_minutes(name: str) -> None:
    """A text without stops, or of one letter, is looked at near the quotes only."""
    text, quotes = SOURCES[name]()
    claims = [
        Claim(f"c{n}", f"Claim {n}.", quotes=quote, modality=("possible", "asserted")[n % 2])
        for n, quote in enumerate(quotes)
    ]
    assert seconds(ArgumentMap(claims, sources=[Source("page", text=text)])) < 6
