"""The guard proved: what changes the force of a quote is seen, and what does not is left alone."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest
from attrs import evolve

import argmap
from argmap import (
    CUES,
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Cue,
    Force,
    Party,
    Perspective,
    Quote,
    Source,
    Support,
    check,
)

PARTIES = [Party("critics", "some critics")]
PERSPECTIVES = [Perspective("theory", "critical theory")]


def forces(text: str, quote: Quote | str, said: str = "The tax helps.", **fields: object) -> str:
    """Return the forces that the guard finds unrecorded, in order."""
    claim = Claim("c", said, quotes=quote, **fields)  # type: ignore[arg-type]
    debate = ArgumentMap.of(
        claim, sources=[Source("page", text=text)], parties=PARTIES, perspectives=PERSPECTIVES
    )
    found = [f for f in check(debate) if f.code == "unrecorded-force"]
    return " ".join(f.message.partition("(")[2].partition(")")[0] for f in found)


# The source, the quote, and what the guard must say of a claim that records nothing.
LEFT_OUT = [
    # denials
    ("The tax does not help the poor.", "help the poor", "denial"),
    ("It is not true that the tax helps the poor.", "the tax helps the poor", "denial"),
    ("Nobody believes that the tax helps the poor.", "the tax helps the poor", "denial"),
    ("The tax doesn't help the poor.", "help the poor", "denial"),
    ("The tax doesn’t help the poor.", "tax doesn’t help the poor", "denial"),
    ("The tax fails to help the poor.", "help the poor", "denial"),
    ("The tax does not harm trade or help the poor.", "help the poor", "denial"),
    ("A tax that helps the poor is not to be had.", "A tax that helps the poor", "denial"),
    ("The tax never did, as it was meant to, help the poor.", "help the poor", "denial"),
    # hedges
    ("The tax may help the poor.", "help the poor", "hedge"),
    ("Perhaps the tax helps the poor.", "the tax helps the poor", "hedge"),
    ("The tax may harm trade, lower wages, and help the poor.", "help the poor", "hedge"),
    ("The tax might harm trade and help the poor.", "help the poor", "hedge"),
    ("It could well be that the tax helps the poor.", "the tax helps the poor", "hedge"),
    ("The tax seems to help the poor.", "help the poor", "hedge"),
    ("The tax which helps the poor may be dropped.", "The tax which helps the poor", "hedge"),
    # views
    ("The tax can be viewed as a help to the poor.", "a help to the poor", "view"),
    ("The tax is viewed not as a burden but as a help to the poor.", "a help to the poor", "view"),
    ("The so-called help to the poor is a tax.", "help to the poor is a tax", "view"),
    # conditions
    ("If it is paid back, the tax helps the poor.", "the tax helps the poor", "condition"),
    ("The tax helps the poor if it is paid back.", "The tax helps the poor", "condition"),
    ("The tax helps the poor, unless it is kept.", "The tax helps the poor", "condition"),
    ("If the tax helps the poor, it is good.", "the tax helps the poor", "condition"),
    # speakers and points of view
    ("According to critics, the tax helps the poor.", "the tax helps the poor", "speaker"),
    ("The tax helps the poor, according to critics.", "The tax helps the poor", "speaker"),
    ("Critics argue that the tax helps the poor.", "the tax helps the poor", "speaker"),
    ("The tax, some say, helps the poor.", "helps the poor", "speaker"),
    ("A help that some people regard as a tax is here.", "as a tax is here", "speaker"),
    (
        "From the perspective of theory, this tax helps the poor.",
        "this tax helps the poor",
        "standpoint",
    ),
    ("In the critics’ view, the tax helps the poor.", "the tax helps the poor", "standpoint"),
    ("Within one man’s worldview, the tax helps.", "the tax helps", "standpoint"),
    # foils
    ("Unlike a tax that helps the poor, a cap is cheap.", "tax that helps the poor", "contrast"),
    ("Unlike caps, it helps the poor and the rich.", "it helps the poor", "contrast"),
    ("Rather than help the poor, it fills the coffers.", "help the poor", "denial"),
    # aims, norms, limits
    ("The tax seeks to help the poor.", "help the poor", "aim"),
    ("It is a tax aimed at helping the poor.", "helping the poor", "aim"),
    ("The tax should help the poor.", "help the poor", "norm"),
    ("The tax mainly helps the poor.", "helps the poor", "scope"),
    ("The tax helps only the poor.", "The tax helps only the poor", "scope"),
    ("Most of the taxes help the poor.", "the taxes help the poor", "scope"),
    # what an ellipsis leaves out
    ("The tax does nothing, they say, to help the poor.", "The tax … to help the poor", "denial"),
    ("The tax may harm trade and help the poor.", "The tax … help the poor", "hedge"),
    # lines that end in the middle of a sentence or a word
    ("The tax\nmay\nhelp the\npoor.", "help the poor", "hedge"),
    ("The tax ma-\ny help the poor.", "help the poor", "hedge"),
    ("The tax is not meant\nfor the rich but\nmay help the poor.", "help the poor", "hedge"),
    ("It may be said to help\nthe poor", "to help the poor", "hedge speaker"),
    # questions
    ("Is it so that the tax helps the poor?", "the tax helps the poor", "question"),
    (f"Does the tax help {'o' * 70}?", "the tax help", "question"),
    (f"Is it{' ' * 55}so{' ' * 55}?", "it", "question"),
]


@pytest.mark.parametrize(("text", "quote", "expected"), LEFT_OUT)
def test_what_changes_the_force_of_a_quote_is_seen(text: str, quote: str, expected: str) -> None:
    """A word beside or inside the quote that the claim does not record is a finding."""
    assert forces(text, quote) == expected


# The source and the quote, where nothing bears on the quoted words.
LEFT_ALONE = [
    ("The tax helps the poor.", "The tax helps the poor"),
    ("The cap does not work, but the tax helps the poor.", "the tax helps the poor"),
    ("The cap does not work. The tax helps the poor.", "The tax helps the poor"),
    ("The tax helps the poor; the cap may not.", "The tax helps the poor"),
    ("The tax helps the poor, and it may please the rich.", "The tax helps the poor"),
    ("The tax helps the poor and does not harm trade.", "The tax helps the poor"),
    ("The tax does not harm trade and helps the poor.", "helps the poor"),
    ("It may harm trade, but it helps the poor.", "it helps the poor"),
    ("Not only does the tax help the poor.", "the tax help the poor"),
    ("The tax helps not merely the poor.", "The tax helps not merely the poor"),
    ("No doubt the tax helps the poor.", "the tax helps the poor"),
    ("We argue that the tax helps the poor.", "the tax helps the poor"),
    ("In May 2020 the tax helped the poor.", "the tax helped the poor"),
    ("The tax helps the poor rather than the rich.", "The tax helps the poor"),
    ("Even if it is kept, the tax helps the poor.", "the tax helps the poor"),
    ("The tax helps the poor: some drive less.", "The tax helps the poor"),
    ("The tax helps the poor although critics deny that.", "The tax helps the poor"),
    ("It became clear in policy debates last year that the tax is fair.", "the tax is fair"),
    ("Some drive; the most urgent tax helps the poor.", "the most urgent tax helps the poor"),
]


@pytest.mark.parametrize(("text", "quote"), LEFT_ALONE)
def test_what_does_not_bear_on_a_quote_is_left_alone(text: str, quote: str) -> None:
    """A word in another clause, or one that takes nothing back, is no finding."""
    assert forces(text, quote) == ""


MAY = "The tax may help the poor."
RECORDED: list[tuple[str, str, str, dict[str, object]]] = [
    (MAY, "help the poor", "The tax helps.", {"modality": "possible"}),
    (MAY, "help the poor", "The tax helps.", {"modality": "probable"}),
    (MAY, "help the poor", "The tax may help.", {}),
    (MAY, "help the poor", "Perhaps it helps.", {}),
    ("The tax does not help.", "help", "The tax helps.", {"endorsement": "rejects"}),
    ("The tax does not help.", "not help", "The tax doesn't help.", {}),
    ("The account is not complete.", "not complete", "The account is incomplete.", {}),
    ("The tax has no friends here.", "no friends here", "The tax lacks friends.", {}),
    ("Critics say that it helps.", "it helps", "It helps.", {"voice": "critics"}),
    ("Critics say that it helps.", "it helps", "It helps.", {"endorsement": "reports"}),
    ("Critics say that it helps.", "it helps", "Critics say that it helps.", {}),
    ("In their view, it helps.", "it helps", "It helps.", {"perspective": "theory"}),
    ("It can be viewed as help.", "as help", "It is help.", {"modality": "viewable-as"}),
    ("If paid back, it helps.", "it helps", "It helps.", {"modality": "conditional"}),
    ("If paid back, it helps.", "it helps", "If paid back, it helps.", {}),
    ("It should help the poor.", "help the poor", "It helps.", {"modality": "normative"}),
    ("It seeks to help the poor.", "help the poor", "It aims to help.", {}),
    ("It mainly helps the poor.", "helps the poor", "It helps mostly the poor.", {}),
    ("Some say that it helps.", "Some say that it helps", "It helps.", {"voice": "critics"}),
    ("Does it help the poor?", "it help the poor", "It helps.", {"modality": "question"}),
    ("Does it help the poor?", "it help the poor", "Does it help?", {"modality": "question"}),
]


@pytest.mark.parametrize(("text", "quote", "said", "fields"), RECORDED)
def test_a_force_may_be_recorded_in_text_or_field(
    text: str, quote: str, said: str, fields: dict[str, object]
) -> None:
    """The claim's own words, its modality, voice, perspective or endorsement say it as well."""
    assert forces(text, quote, said, **fields) == ""


def test_the_cue_of_a_relation_records_a_contrast() -> None:
    """A word like "unlike", drawn as a relation of the claim, is not left out."""
    page = Source("page", text="Unlike caps, this tax helps the poor.")
    tax = Claim("tax", "The tax helps.", quotes="this tax helps the poor")
    cap = Claim("cap", "Caps do not help.", voice=argmap.MAP_MAKER)
    bare = ArgumentMap.of(tax, cap, Contrast("tax", "cap"), sources=[page])
    cued = ArgumentMap.of(tax, cap, Contrast("tax", "cap", cue="Unlike caps"), sources=[page])
    assert "unrecorded-force" in {f.code for f in check(bare)}
    assert "unrecorded-force" not in {f.code for f in check(cued)}


UNFOUNDED: list[tuple[str, str, str, dict[str, object], int]] = [
    ("The tax helps.", "tax helps", "It may help.", {"modality": "possible"}, 1),
    ("The tax may help.", "tax may help", "It may help.", {"modality": "possible"}, 0),
    ("Perhaps, then, it helps.", "it helps", "It may help.", {"modality": "possible"}, 0),
    ("It quickly helps.", "helps", "It may help.", {"modality": "possible"}, 1),
    ("It quickly helps.", "helps", "It may.", {"modality": "possible", "cue": "quickly"}, 0),
    ("The tax helps.", "tax helps", "It helps.", {"modality": "normative"}, 1),
    ("The tax must help.", "tax must help", "It helps.", {"modality": "normative"}, 0),
    ("Does it help?", "it help", "It helps.", {"modality": "question"}, 0),
    ("It helps.", "It helps", "It helps.", {"modality": "question"}, 1),
    ("The tax helps.", "tax helps", "It does not help.", {}, 1),
    ("No one doubts that it helps.", "it helps", "It does not help.", {}, 1),
    ("Niemand leugnet, dass sie hilft.", "sie hilft", "Sie hilft nicht.", {}, 1),
    ("No one shows that it helps.", "it helps", "It does not help.", {}, 0),
    ("Since it does not help, go.", "it does not help", "It does not help.", {}, 0),
    ("It helps us, not them.", "It helps us", "It does not help them.", {}, 0),
    ("The tax lacks friends.", "lacks friends", "It has no friends.", {}, 0),
    ("It is incomplete.", "is incomplete", "It is not complete.", {}, 0),
    ("It is complete.", "is complete", "It is not incomplete.", {}, 0),
]


@pytest.mark.parametrize(("text", "quote", "said", "fields", "count"), UNFOUNDED)
def test_a_hedge_or_denial_has_words_behind_it(
    text: str, quote: str, said: str, fields: dict[str, object], count: int
) -> None:
    """A claim recorded as weaker than its words, or as their opposite, is a finding."""
    claim = Claim("c", said, quotes=quote, **fields)  # type: ignore[arg-type]
    found = check(ArgumentMap.of(claim, sources=[Source("page", text=text)]))
    assert sum(finding.code == "unfounded-force" for finding in found) == count


def test_a_finding_points_at_the_word() -> None:
    """Where the claim was read from no file, the caret stands under the word in the source."""
    page = Source("page", path="page.txt", text="Well.\nThe tax may help the poor.\n")
    debate = ArgumentMap.of(Claim("c", "It helps.", quotes="help the poor"), sources=[page])
    (finding,) = [f for f in check(debate) if f.code == "unrecorded-force"]
    assert str(finding).splitlines() == [
        (
            "page.txt:2:9: claim 'c' leaves out 'may' (hedge), which stands before its words on "
            "line 2 of source 'page'"
        ),
        "The tax may help the poor.",
        "        ^",
        '  hint: record the modality, such as modality="possible", and the cue',
    ]


# -- every cue of every table, in every place, on generated sources ----------

PLACES = {
    "before": "Taxes {cue} help the poor.",
    "inside": "Taxes {cue} help the poor.",
    "left out": "Taxes rise and {cue} then fall so as to help the poor.",
    "after": "Taxes help the poor {cue} now.",
    "a sentence before": "It is {cue} so. Here taxes help the poor.",
    "a sentence after": "Here taxes help the poor. It is {cue} so.",
    "after a break": "It is {cue} so; here taxes help the poor.",
}
QUOTES = {
    "before": "help the poor",
    "inside": "Taxes {cue} help the poor",
    "left out": "Taxes rise … to help the poor",
    "after": "Taxes help the poor",
    "a sentence before": "Here taxes help the poor",
    "a sentence after": "Here taxes help the poor",
    "after a break": "here taxes help the poor",
}
NEAR = {"_": ("after",), "": ("before", "inside", "left out")}


def spellings(cue: Cue) -> Iterator[str]:
    """Yield the words of the cue with each of its choices, and words in its gap."""
    for chosen in product(*(part.split("/") for part in cue.words.strip("_ ").split())):
        yield " ".join(chosen).replace("…", "wise men")


def test_every_cue_is_seen_near_and_not_far(capsys: pytest.CaptureFixture[str]) -> None:
    """Each cue is seen in the clause, in the quote and in an ellipsis, and never beyond."""
    counts: Counter[str] = Counter()
    for cue in (cue for cue in CUES if cue.force is not Force.NONE):
        words = next(spellings(cue))
        near = NEAR["_" if cue.words.startswith("_") else ""]
        for place in ("a sentence before", "a sentence after", "after a break", *near):
            text = PLACES[place].format(cue=words)
            found = forces(text, QUOTES[place].format(cue=words), "Taxes relieve need.").split()
            assert bool(found) == (place in near), (cue, place, found)
            counts[place] += 1
    with capsys.disabled():
        kinds = ", ".join(f"{place} {count}" for place, count in counts.items())
        sys.stdout.write(f"\ncues of the guard told apart: {counts.total()} ({kinds})\n")
    assert counts.total() > 1000


# -- the worked example ----------

EXAMPLE = argmap.load_example()


def test_each_hedge_of_the_example_is_guarded() -> None:
    """Take away what a claim of the worked example records, and the guard says so."""
    hedged = [c for c in EXAMPLE.claims if c.modality in {"possible", "viewable-as", "normative"}]
    assert len(hedged) >= 8
    for claim in hedged:
        bare = evolve(
            claim,
            text="It is so.",
            modality="asserted",
            cue="",
            voice=None,
            perspective=None,
            endorsement="endorses",
            allow={},
        )
        touching = [e for e in EXAMPLE.neighbourhood(claim) if not isinstance(e, Claim)]
        debate = EXAMPLE.remove(*touching).replace(bare)
        found = {(f.subject, f.code) for f in check(debate)}
        assert (claim.id, "unrecorded-force") in found, claim.id


def test_counterpoint_and_support_are_not_confused() -> None:
    """A claim that countered its words in the text is no denial when the map draws it so."""
    page = Source("page", text="It is not so that the tax helps.")
    debate = ArgumentMap.of(
        Claim("helps", "The tax helps.", quotes="the tax helps", endorsement="rejects"),
        Claim("fails", "The tax does not help.", quotes="not so that the tax helps"),
        Counterpoint("fails", "helps"),
        Support("fails", "helps", id="odd"),
        sources=[page],
    )
    assert "unrecorded-force" not in {finding.code for finding in check(debate)}


SURROUNDED = [
    # an aside or a condition of the main clause bears on the clauses below it, however deep
    ("If trade grows, the tax is paid, because wages rise, although prices fall.", "prices fall"),
    ("Trade, critics say, grows because wages rise although prices fall.", "prices fall"),
    # a noun that "of" or "in" parts from its clause
    ("It is against the boasts in town that the ferry is safe.", "the ferry is safe"),
    ("Despite hopes in town that the ferry is safe, few use it.", "the ferry is safe"),
    ("It is against recent policy beliefs in town that the ferry is safe.", "the ferry is safe"),
    ("It is by the fears of the town that the ferry is safe.", "the ferry is safe"),
]


@pytest.mark.parametrize(("text", "quote"), SURROUNDED)
def test_what_stands_farther_off_bears_on_a_quote(text: str, quote: str) -> None:
    """As a condition, where it is one, and else as the view of somebody."""
    assert forces(text, quote) == ("condition" if text.startswith("If") else "speaker")


@pytest.mark.parametrize("verb", ["claims", "answers", "argues"])
def test_a_theory_that_claims_something_is_not_what_is_claimed(verb: str) -> None:
    """In "the theory that claims that …" only who denies the theory denies what is claimed."""
    quote = "the tax helps the poor"
    assert forces(f"The theory that {verb} that {quote} is new.", quote) == "speaker"
    assert forces(f"Nobody shares the theory that {verb} that {quote}.", quote) == "denial"


def test_a_question_of_one_word_begins_behind_what_is_quoted() -> None:
    """So nothing is asked of a statement before it."""
    assert forces("The tax is cheap; right?", "The tax is cheap") == ""
    assert forces("Is the tax cheap; right?", "the tax cheap") == "question"


@pytest.mark.parametrize("start", ["Us", "Leads us", "All this leads us"])
def test_what_leads_us_to_think_is_the_author_s_own(start: str) -> None:
    """Also where the sentence begins with "us", as the item of a list may."""
    assert forces(f"{start} to think that the water is clean.", "the water is clean") == ""


def test_two_small_words_of_another_language_show_what_a_claim_is_written_in() -> None:
    """One does not; and they have to be more than twice as many as those of the first language."""
    source, quote = "The tax does not help the poor.", "help the poor"
    assert forces(source, quote, "Steuer hilft Armen nicht.") == "denial"
    assert forces(source, quote, "Steuer hilft den Armen nicht.") == ""
    assert forces(source, quote, "Die Steuer hilft in der Not nicht.") == ""


def test_a_word_in_a_piece_of_a_quote_is_told_from_one_in_what_is_left_out() -> None:
    """By "in", or "in what is left out of", as it stands within a piece or between two."""
    text = "The tax may well help the poor, and it perhaps harms the trade of the rich in town."
    for quote, place in (
        ("The tax may well help the poor … the trade of the rich", "stands in its words"),
        (
            "The tax … help the poor, and it perhaps harms the trade",
            "stands in what is left out of its words",
        ),
    ):
        claim = Claim("c", "The tax helps the poor.", quotes=quote)
        debate = ArgumentMap.of(claim, sources=[Source("page", text=text)])
        found = [each for each in check(debate) if each.code == "unrecorded-force"]
        assert any("'may'" in str(each) for each in found), found
        assert any(f"{place} on" in str(each) for each in found), found


def test_words_after_than_are_no_clause_of_their_own() -> None:
    """What stands in a clause behind them belongs to its speaker alone."""
    text = "Nothing could be further from the truth than the claim that the tax helps the poor."
    assert forces(text, "the tax helps the poor") == "denial"


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        (
            "Die Museen, die niemand besucht, sind teuer, doch die Stadt bezahlt sie.",
            "sind teuer, doch die Stadt bezahlt sie",
            "",
        ),
        ("Manche mögen das so sehen, aber ein Auto ist Luxus.", "ein Auto ist Luxus", ""),
        ("Das Gesetz zielt darauf, den Müll zu verringern.", "den Müll zu verringern", "aim"),
        (
            "Die Steuer könnte dazu beitragen, den Verkehr in der Stadt einzudämmen.",
            "den Verkehr in der Stadt einzudämmen",
            "hedge",
        ),
        ("It is the considered opinion of this writer that it helps.", "it helps", ""),
        ("It is the considered opinion of this council that it helps.", "it helps", "speaker"),
    ],
)
def test_a_clause_ends_at_the_comma_of_its_language(text: str, quote: str, found: str) -> None:
    """A relative clause, "aber" and the infinitive with "zu", and "of this writer" in English."""
    assert forces(text, quote) == found
