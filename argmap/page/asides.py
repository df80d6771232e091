"""The parts around the document and its map: opening, counts, silent sentences, evaluation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagram.content.annotations import is_hedged
from argmap.evaluation.maps.verdict import Evaluation
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Endorsement
from argmap.model.records import Claim
from argmap.outline import remarks
from argmap.page.anchors import anchor
from argmap.page.documents import name_of
from argmap.page.markup import (
    Html,
    direction_of,
    element,
    escape,
    isolate_quotes,
    join,
    title_before,
)
from argmap.source_coverage import Coverage, CoveredSentence
from argmap.wording.words import ENGLISH, Words

_MOST_SENTENCES = 50
_MOST_REASONS = 10
_LONGEST_EXCERPT = 80


def title_of(debate: ArgumentMap, words: Words = ENGLISH) -> str:
    """Return the title of the page.

    >>> title_of(ArgumentMap())
    'Argument map'
    """
    titles = [debate.title, *[name_of(source) for source in debate.sources]]
    return next((title for title in titles if title.strip()), words.map)


def opening(debate: ArgumentMap, words: Words = ENGLISH, spoken: str | None = None) -> Html:
    """Return the first words for a reader: the subject of the map, and its outcome.

    Args:
        debate: The map.
        words: The words of the page.
        spoken: The language of the claims, where it is known and is not that of the page.

    >>> "Main claim" in opening(ArgumentMap.of(Claim("tax", "Tax carbon.")))
    True
    """
    parts: list[Html] = []
    if debate.sources:
        names = [
            element("bdi", name_of(source), lang=source.language or None)
            for source in debate.sources
        ]
        parts.append(element("p", f"{words.source} ", join(names, "; "), class_="by", dir="auto"))
    thesis = debate.thesis
    if thesis is not None:
        href = f"#{anchor(thesis.id)}"
        head = title_before(thesis.title)
        link = element("a", head, thesis.text, href=href, dir="auto", lang=spoken)
        notes = remarks(debate, thesis, words=words)
        noted = element("small", " · ".join(notes), class_="remarks", dir="auto")
        said = [" ", noted] if notes else []
        lead = element("b", words.main_claim_lead, class_="lead")
        parts.append(element("p", lead, " ", link, *said, class_="main-claim"))
    return join(parts)


def how_to_read(words: Words = ENGLISH) -> Html:
    """Return the advice to readers, with its keys set as keys.

    >>> "<kbd>Tab</kbd>" in how_to_read()
    True
    """
    keys = {
        "tab": words.key_tab,
        "enter": words.key_enter,
        "escape": words.key_escape,
        "control": words.key_control,
        "n": "n",
        "p": "p",
        "slash": "/",
        "plus": "+",
        "minus": "−",
        "zero": "0",
    }
    shown = {name: element("kbd", key) for name, key in keys.items()}
    return join(
        [
            element("p", words.how_types, dir="auto"),
            element("p", words.how_mouse, dir="auto"),
            element("p", Html(escape(words.how_keys).format(**shown)), dir="auto"),
        ]
    )


def counts(debate: ArgumentMap, covered: Coverage, words: Words = ENGLISH) -> Html:
    """Return in a sentence or three what the map holds and how it sits on its sources.

    >>> from argmap.source_coverage import coverage
    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon."))
    >>> counts(debate, coverage(debate))
    '<p class="counts" dir="auto">1 claim. 0 relations.</p>'
    """
    told = " ".join(_counts(debate, covered, words))
    return element("p", told, class_="counts", dir="auto")


def silences(
    debate: ArgumentMap, covered: Coverage, *, whole: bool, words: Words = ENGLISH
) -> Html:
    """Return the sentences that carry no claim or are quoted in part, the first few.

    Args:
        debate: The map.
        covered: Which sentences carry a claim.
        whole: Whether their words may be shown, and not only their places.
        words: The words of the page.

    >>> from argmap.source_coverage import coverage
    >>> debate = ArgumentMap()
    >>> silences(debate, coverage(debate), whole=True)
    ''
    """
    several = len(debate.sources) > 1
    bare = [(each, each.text) for each in covered.uncovered]
    cut = [(each, " … ".join(each.left)) for each in covered.in_part]
    return join(
        [
            join(
                [
                    element("h3", title, dir="auto"),
                    _sentences(found, words, several=several, whole=whole),
                ]
            )
            for title, found in ((words.silent_sentences, bare), (words.cut_sentences, cut))
            if found
        ]
    )


def _sentences(
    found: Sequence[tuple[CoveredSentence, str]], words: Words, *, several: bool, whole: bool
) -> Html:
    """Return sentences as a list: where each stands and, where they may be shown, words of it."""
    items: list[Html] = []
    for each, told in found[:_MOST_SENTENCES]:
        place = f"{each.source}, " if several else ""
        place += f"{words.paragraph}{each.paragraph}, {words.sentence}{each.number}"
        text = told if whole else ""
        shown = text if len(text) <= _LONGEST_EXCERPT else text[: _LONGEST_EXCERPT - 1] + "…"
        items.append(element("li", element("span", place, class_="place"), " ", shown, dir="auto"))
    if len(found) > _MOST_SENTENCES:
        more = words.and_more.format(count=len(found) - _MOST_SENTENCES)
        items.append(element("li", more, dir="auto"))
    return element("ul", *items)


def verdict(
    debate: ArgumentMap, standing: Evaluation, words: Words = ENGLISH, spoken: str | None = None
) -> Html:
    """Return the evaluation in words, with the reasons for the thesis, or else for the roots.

    Args:
        debate: The map.
        standing: Which claims stand.
        words: The words of the page.
        spoken: The language of the claims, where it is known and is not that of the page.

    >>> from argmap.evaluation.maps.verdict import evaluate
    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon."))
    >>> "stands: 1, falls: 0, undecided: 0" in verdict(debate, evaluate(debate))
    True
    """
    found = [standing[claim.id].word for claim in debate.claims]
    counted = ", ".join(
        [
            f"{getattr(words, word)}: {found.count(word)}"
            for word in ("stands", "falls", "undecided")
        ]
    )
    semantics: str = getattr(words, standing.semantics)
    told = words.claims_counted.format(semantics=semantics, counted=counted)
    parts = [element("p", told, dir="auto")]
    for name, label in (
        (standing.assumed, words.taken_as_given),
        (standing.rejected, words.taken_as_false),
    ):
        if name:
            texts = "; ".join([debate.claim(each).text for each in name])
            parts.append(element("p", element("b", label), f" {texts}", dir="auto"))
    asked = (debate.thesis,) if debate.thesis else debate.roots[:_MOST_REASONS]
    parts += [_why(standing, claim, words, spoken) for claim in asked]
    return join(parts)


def _why(standing: Evaluation, claim: Claim, words: Words, spoken: str | None) -> Html:
    items = [
        element(
            "li",
            element(
                "a",
                isolate_quotes(ground.told, words.quotation, spoken),
                href=f"#{anchor(ground.element.id)}",
                dir=direction_of(words.because),
            ),
            class_=f"deep-{min(ground.depth, 8)}",
        )
        for ground in standing.why(claim, words=words)
    ]
    return element("ul", *items, class_="why")


def _counts(debate: ArgumentMap, covered: Coverage, words: Words) -> Iterator[str]:
    claims = debate.claims
    hedges = sum(is_hedged(claim) for claim in claims)
    reported = sum(claim.endorsement is Endorsement.REPORTS for claim in claims)
    unstated = sum(not claim.quotes for claim in claims) if debate.tells_silence else 0
    more = [
        word.format(count=count)
        for count, word in (
            (hedges, words.claims_hedged),
            (reported, words.claims_reported),
            (unstated, words.claims_unstated),
        )
        if count
    ]
    counted = number_of(len(claims), words.one_claim, words.many_claims)
    yield f"{counted}{': ' + ', '.join(more) if more else ''}."
    relations = [each for each in debate.elements if not isinstance(each, Claim)]
    printed = sum(relation.is_printed for relation in relations)
    tied = number_of(len(relations), words.one_relation, words.many_relations)
    if debate.tells_silence:
        supplied = len(relations) - printed
        tied += ": " + words.relations_marked.format(marked=printed, supplied=supplied)
    yield f"{tied}."
    count = len(covered.sentences)
    if count:
        told = words.one_sentence_carries if count == 1 else words.sentences_carry
        carrying = told.format(carrying=count - len(covered.uncovered), count=count)
        if covered.in_part:
            carrying += ", " + words.sentences_in_part.format(count=len(covered.in_part))
        yield f"{carrying}."


def number_of(count: int, one: str, many: str) -> str:
    """Return a number of things in words.

    >>> number_of(1, "1 claim", "{count} claims"), number_of(0, "1 claim", "{count} claims")
    ('1 claim', '0 claims')
    """
    return one if count == 1 else many.format(count=count)
