"""The legend of a page: what its signs mean, only those that occur, each with its sample."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagram.content.annotations import hedging, is_hedged
from argmap.diagram.dot.relation_styles import tones
from argmap.diagram.plan.plan import Kind
from argmap.diagram.theme import LIGHT
from argmap.model.argument_map import ArgumentMap, CounterpointKind
from argmap.model.enumerations import Endorsement
from argmap.model.placeholders import is_stub
from argmap.model.records import Claim
from argmap.page.diagram import Picture
from argmap.page.markup import Html, element
from argmap.wording.words import ENGLISH, Words


def legend(debate: ArgumentMap, picture: Picture, words: Words = ENGLISH) -> Html:
    """Return the legend of the map's page.

    Args:
        debate: The map.
        picture: Its diagram, if there is one.
        words: The words of the page.

    >>> legend(ArgumentMap(), Picture(Html(""), drawn=False))
    '<ul></ul>'
    """
    claims = _claims(debate, words, drawn=picture.drawn)
    laid = [element("li", entry, dir="auto") for entry in picture.legend]
    return element("ul", *_document(debate, words), *_relations(debate, words), *claims, *laid)


def _document(debate: ArgumentMap, words: Words) -> Iterator[Html]:
    if any(each.quotes for each in debate.elements):
        for look, meaning in (
            ("quoted", words.legend_quoted),
            ("silent", words.legend_silent),
        ):
            sample = element("span", words.legend_sample, class_=f"sample {look}")
            yield element("li", sample, f" {meaning}", dir="auto")


def _relations(debate: ArgumentMap, words: Words) -> Iterator[Html]:
    kinds: set[Kind] = set()
    if debate.supports:
        kinds.add("support")
    for counterpoint in debate.counterpoints:
        undercuts = debate.kind_of(counterpoint) is CounterpointKind.UNDERCUT
        kinds.add("undercut" if undercuts else "counterpoint")
    if debate.contradictions:
        kinds.add("contradiction")
    if debate.contrasts:
        kinds.add("contrast")
    if debate.restatements:
        kinds.add("restatement")
    if debate.contexts:
        kinds.add("context")
    for kind, tone in tones(LIGHT, words).items():
        if kind in kinds:
            sign = element("span", tone.sign, class_="sign", aria_hidden="true")
            yield element("li", sign, f" {tone.word}", class_=f"word {kind}")


def _claims(debate: ArgumentMap, words: Words, *, drawn: bool) -> Iterator[Html]:
    claims = [claim for claim in debate.claims if not is_stub(claim)]
    sourced = debate.tells_silence
    steps = (*debate.supports, *debate.counterpoints)
    relations = [
        each for each in debate.elements if not isinstance(each, Claim) and not is_stub(each)
    ]
    for occurs, entry in (
        (any(len(step.premises) > 1 for step in steps), words.joined),
        (drawn and debate.thesis is not None, words.thesis),
        (drawn and any(is_hedged(claim) for claim in claims), hedging(claims, words)),
        (drawn and sourced and any(not claim.quotes for claim in claims), words.unsaid),
        (drawn and any(claim.voice is not None for claim in claims), words.voice),
        (any(claim.endorsement is Endorsement.REJECTS for claim in claims), words.struck),
        (drawn and sourced and any(not each.is_printed for each in relations), words.supplied),
    ):
        if occurs:
            yield element("li", entry, dir="auto")
