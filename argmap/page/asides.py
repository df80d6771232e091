"""The parts around the document and its map: opening, counts, silent sentences, evaluation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagram.content.annotations import hedged
from argmap.evaluation.maps.verdict import Evaluation
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Endorsement
from argmap.outline import remarks
from argmap.page.anchors import anchor
from argmap.page.documents import name_of
from argmap.page.markup import Html, element, escaped, joined
from argmap.source_coverage import Coverage, CoveredSentence

_MOST_SENTENCES = 50
_MOST_REASONS = 10
_LONGEST_EXCERPT = 80


def title_of(debate: ArgumentMap) -> str:
    """Return the title of the page.

    >>> title_of(ArgumentMap())
    'Argument map'
    """
    titles = [debate.title, *[name_of(source) for source in debate.sources]]
    return next((title for title in titles if title.strip()), "Argument map")


def opening(debate: ArgumentMap) -> Html:
    """Return what a reader is told first: of what this is a map, and what it comes to.

    >>> "Main claim" in opening(ArgumentMap.of(Claim("tax", "Tax carbon.")))
    True
    """
    parts: list[Html] = []
    if debate.sources:
        names = [escaped(name_of(source)) for source in debate.sources]
        parts.append(element("p", "Source: ", joined(names, "; "), class_="by", dir="auto"))
    thesis = debate.thesis
    if thesis is not None:
        link = element("a", thesis.text, href=f"#{anchor(thesis.id)}", dir="auto")
        notes = remarks(debate, thesis)
        said = [" ", element("span", " · ".join(notes), class_="remarks")] if notes else []
        lead = element("b", "Main claim")
        parts.append(element("p", lead, " ", link, *said, class_="main-claim"))
    return joined(parts)


def counts(debate: ArgumentMap, covered: Coverage) -> Html:
    """Return in a sentence or three what the map holds and how it sits on its sources.

    >>> from argmap.source_coverage import coverage
    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon."))
    >>> counts(debate, coverage(debate))
    '<p class="counts" dir="ltr">1 claim. 0 relations.</p>'
    """
    return element("p", " ".join(_counted(debate, covered)), class_="counts", dir="ltr")


def silences(debate: ArgumentMap, covered: Coverage, *, whole: bool) -> Html:
    """Return which sentences of the sources carry no claim or are quoted in part, the first few.

    Args:
        debate: The map.
        covered: Which sentences carry a claim.
        whole: Whether their words may be shown, and not only their places.

    >>> from argmap.source_coverage import coverage
    >>> debate = ArgumentMap()
    >>> silences(debate, coverage(debate), whole=True)
    ''
    """
    several = len(debate.sources) > 1
    bare = [(each, each.text) for each in covered.uncovered]
    cut = [(each, " … ".join(each.left)) for each in covered.in_part]
    return joined(
        [
            joined([element("h3", title), _sentences(found, several=several, whole=whole)])
            for title, found in (
                ("Sentences that carry no claim", bare),
                ("Sentences quoted in part, and what no claim quotes", cut),
            )
            if found
        ]
    )


def _sentences(found: Sequence[tuple[CoveredSentence, str]], *, several: bool, whole: bool) -> Html:
    """Return sentences as a list: where each stands and, where they may be shown, words of it."""
    items: list[Html] = []
    for each, words in found[:_MOST_SENTENCES]:
        place = f"{each.source}, " if several else ""
        place += f"¶{each.paragraph}, s. {each.number}"
        text = words if whole else ""
        shown = text if len(text) <= _LONGEST_EXCERPT else text[: _LONGEST_EXCERPT - 1] + "…"
        items.append(element("li", element("span", place, class_="place"), " ", shown, dir="auto"))
    if len(found) > _MOST_SENTENCES:
        items.append(element("li", f"and {len(found) - _MOST_SENTENCES} more"))
    return element("ul", *items)


def verdict(debate: ArgumentMap, standing: Evaluation) -> Html:
    """Return what the evaluation says, with the reasons for the thesis, or else for the roots.

    >>> from argmap.evaluation.maps.verdict import evaluate
    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon."))
    >>> "stands: 1, falls: 0, undecided: 0" in verdict(debate, evaluate(debate))
    True
    """
    words = [standing[claim.id].word for claim in debate.claims]
    counted = ", ".join(
        [f"{word}: {words.count(word)}" for word in ("stands", "falls", "undecided")]
    )
    told = (
        f"Claims in this map, under the {standing.semantics} semantics: {counted}. This says what "
        "the counterpoints in the map leave standing, and nothing of what is so."
    )
    parts = [element("p", told)]
    for name, label in ((standing.assumed, "Assumed"), (standing.rejected, "Rejected")):
        if name:
            texts = "; ".join([debate.claim(each).text for each in name])
            parts.append(element("p", element("b", label), f" {texts}", dir="auto"))
    asked = (debate.thesis,) if debate.thesis else debate.roots[:_MOST_REASONS]
    parts += [_why(standing, claim) for claim in asked]
    return joined(parts)


def _why(standing: Evaluation, claim: Claim) -> Html:
    items = [
        element(
            "li",
            element("a", ground.told, href=f"#{anchor(ground.element.id)}", dir="auto"),
            class_=f"deep-{min(ground.depth, 8)}",
        )
        for ground in standing.why(claim)
    ]
    return element("ul", *items, class_="why")


def _counted(debate: ArgumentMap, covered: Coverage) -> Iterator[str]:
    claims = debate.claims
    hedges = sum(hedged(claim) for claim in claims)
    reported = sum(claim.endorsement is Endorsement.REPORTS for claim in claims)
    unstated = sum(not claim.quotes for claim in claims) if debate.tells_silence else 0
    more = [
        f"{count} {word}"
        for count, word in (
            (hedges, "hedged"),
            (reported, "reported of others"),
            (unstated, "unstated in the source"),
        )
        if count
    ]
    yield f"{_number(len(claims), 'claim')}{': ' + ', '.join(more) if more else ''}."
    relations = [each for each in debate.elements if not isinstance(each, Claim)]
    printed = sum(relation.printed for relation in relations)
    tied = _number(len(relations), "relation")
    if debate.tells_silence:
        tied += f": {printed} marked by the source, {len(relations) - printed} supplied"
    yield f"{tied}."
    if covered.sentences:
        carrying = len(covered.sentences) - len(covered.uncovered)
        in_part = f", {len(covered.in_part)} of them in part" if covered.in_part else ""
        yield f"{carrying} of {_number(len(covered.sentences), 'sentence')} carry a claim{in_part}."


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
