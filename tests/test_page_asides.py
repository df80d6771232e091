"""The words beside the diagram of a page, whole: its opening, counts, silences, and verdict."""

from __future__ import annotations

from itertools import pairwise

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Counterpoint,
    Party,
    Quote,
    Source,
    Support,
    coverage,
    evaluate,
)
from argmap.page.asides import counts, opening, silences, title_of, verdict
from argmap.wording.words import ENGLISH

TEXT = "Tax it. It helps. It may cost jobs, some say, and more."
DEBATE = ArgumentMap.of(
    Claim("tax", "Tax it.", quotes=Quote("Tax it.", source="a")),
    Claim("help", "It <helps>.", modality="possible"),
    Claim(
        "cost",
        "It costs.",
        endorsement="reports",
        voice="some",
        quotes=Quote("It may cost jobs", source="a"),
    ),
    Support("help", "tax"),
    Counterpoint("cost", "tax"),
    parties=[Party("some", "Some")],
    sources=[
        Source("a", title="Bericht <1>", language="de", text=TEXT),
        Source("b", text="More. And more."),
    ],
    thesis="tax",
)
LEAD = (
    '<p class="by" dir="auto">Source: <bdi lang="de">Bericht &lt;1&gt;</bdi>; <bdi>b</bdi></p>'
    '<p class="main-claim"><b class="lead">Main claim</b> '
    '<a href="#tax" dir="auto"{}>Tax it.</a></p>'
)


def test_the_opening_names_the_sources_and_the_main_claim() -> None:
    """Each in its language, where that is known; neither where there is none."""
    assert opening(DEBATE) == LEAD.format("")
    assert opening(DEBATE, spoken="fr") == LEAD.format(' lang="fr"')
    assert not opening(ArgumentMap())
    some = [Party("some", "Some")]
    told = opening(ArgumentMap.of(Claim("c", "C.", modality="possible"), thesis="c", parties=some))
    assert told.endswith('C.</a> <small class="remarks" dir="auto">possible</small></p>')


def test_the_title_is_the_first_that_says_something() -> None:
    """That of the map, else of a source, else what a map is called."""
    assert title_of(ArgumentMap(title="Mine", sources=[Source("a", title="A")])) == "Mine"
    assert title_of(ArgumentMap(title=" ", sources=[Source("a", title="A")])) == "A"
    assert title_of(ArgumentMap(title=" ")) == ENGLISH.map


def test_the_counts_say_what_there_is() -> None:
    """Nothing is said of silence where there is no source, and one thing is in the singular."""
    assert counts(DEBATE, coverage(DEBATE)) == (
        '<p class="counts" dir="auto">3 claims: 1 hedged, 1 reported of others, '
        "1 unstated in the source. "
        "2 relations: 0 marked by the source, 2 supplied. "
        "2 of 5 sentences carry a claim, 1 of them in part.</p>"
    )
    bare = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("b", "a"))
    assert counts(bare, coverage(bare)) == '<p class="counts" dir="auto">2 claims. 1 relation.</p>'
    one = ArgumentMap.of(
        Claim("a", "It helps.", quotes=Quote("It helps.", source="s")),
        sources=[Source("s", text="It helps.")],
    )
    told = counts(one, coverage(one))
    carried = ENGLISH.one_sentence_carries.format(carrying=1, count=1)
    tied = "0 relations: 0 marked by the source, 0 supplied."
    assert told == f'<p class="counts" dir="auto">1 claim. {tied} {carried}.</p>'


def silent(place: str, text: str) -> str:
    """Return a row of the list of silent sentences."""
    return f'<li dir="auto"><span class="place">{place}</span> {text}</li>'


@pytest.mark.parametrize("whole", [True, False])
def test_silent_sentences_have_their_places(whole: bool) -> None:
    """Silent sentences have their places, and their words where those may be shown."""
    places = {"a, ¶1, s. 2": "It helps.", "b, ¶1, s. 1": "More.", "b, ¶1, s. 2": "And more."}
    rows = "".join([silent(place, text if whole else "") for place, text in places.items()])
    cut = silent("a, ¶1, s. 3", "some say, and more" if whole else "")
    assert silences(DEBATE, coverage(DEBATE), whole=whole) == (
        f'<h3 dir="auto">Sentences that carry no claim</h3><ul>{rows}</ul>'
        f'<h3 dir="auto">Sentences quoted in part, and what no claim quotes</h3><ul>{cut}</ul>'
    )


@pytest.mark.parametrize("more", [0, 1])
def test_silent_sentences_are_bounded(more: int) -> None:
    """Of fifty-one the last is counted; a sentence of 81 characters loses its end, one of 80 not.

    One source alone is not named.
    """
    long = f"{'o' * (79 + more)}."
    debate = ArgumentMap(sources=[Source("a", text=" ".join([long, *["More."] * (49 + more)]))])
    told = silences(debate, coverage(debate), whole=True)
    shown = f"{'o' * 79}{'…' if more else '.'}"
    first = silent("¶1, s. 1", shown)
    assert told.startswith(f'<h3 dir="auto">Sentences that carry no claim</h3><ul>{first}')
    assert told.count('<li dir="auto">') == 50 + more
    last = f'<li dir="auto">{ENGLISH.and_more.format(count=1)}</li></ul>'
    assert told.endswith(last if more else f"{silent('¶1, s. 50', 'More.')}</ul>")


def test_the_verdict_counts_and_gives_its_reasons() -> None:
    """Each reason a link, as deep as its ground."""
    told = verdict(DEBATE, evaluate(DEBATE))
    lead, _, why = told.partition('<ul class="why">')
    assert lead.startswith('<p dir="auto">Claims in this map, under the grounded semantics: ')
    assert "stands: 2, falls: 1, undecided: 0." in lead
    assert "<b>" not in lead
    assert why == (
        '<li class="deep-0"><a href="#tax" dir="ltr">“<bdi>Tax it.</bdi>” falls in this map: '
        "a counterpoint to it stands.</a></li>"
        '<li class="deep-1"><a href="#cost+counters+tax" dir="ltr">'
        "The counterpoint from “<bdi>It costs.</bdi>” stands: its premise stands.</a></li>"
        '<li class="deep-2"><a href="#cost" dir="ltr">'
        "“<bdi>It costs.</bdi>” stands: nothing is held against it.</a></li></ul>"
    )


def test_the_verdict_says_what_it_takes_as_given() -> None:
    """Assumed and rejected claims each in a paragraph, one after another."""
    standing = evaluate(DEBATE, assumed=["help", "tax"], rejected=["cost"])
    given = f'<p dir="auto"><b>{ENGLISH.taken_as_given}</b> Tax it.; It &lt;helps&gt;.</p>'
    false = f'<p dir="auto"><b>{ENGLISH.taken_as_false}</b> It costs.</p><ul class="why">'
    assert f"{given}{false}" in verdict(DEBATE, standing)


def test_without_a_main_claim_the_first_ten_roots_have_reasons() -> None:
    """Without a main claim the first ten roots have reasons.

    And a reason is never set in deeper than eight steps.
    """
    roots = ArgumentMap.of(*[Claim(f"c{at}", f"C{at}.") for at in range(11)])
    told = verdict(roots, evaluate(roots))
    assert told.count('<ul class="why">') == 10
    assert "C9." in told
    names = [f"c{at}" for at in range(12)]
    chain = ArgumentMap.of(
        *[Claim(name, f"{name}.") for name in names],
        *[Counterpoint(after, name) for name, after in pairwise(names)],
    )
    deep = verdict(chain, evaluate(chain))
    assert 'class="deep-7"' in deep
    assert 'class="deep-8"' in deep
    assert 'class="deep-9"' not in deep
