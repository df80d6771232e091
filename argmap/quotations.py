"""The quotes of a map and where each stands in its source, found once and shared by all who ask."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from typing import NamedTuple

from attrs import evolve

from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Element
from argmap.text.matching import Match, Status, find
from argmap.text.source import Quote, Source

# By identity: two equal sources are compared and hashed by their whole text.
_MATCHES: dict[int, tuple[weakref.ref[Source], dict[Quote, Match]]] = {}
_UNAVAILABLE = Match(Status.UNAVAILABLE)


class Quotation(NamedTuple):
    """A quote of a claim or relation, the source it names, and where it stands there."""

    element: Element
    quote: Quote
    source: Source | None
    match: Match


def locate(source: Source | None, quote: Quote) -> Match:
    """Find the place of a quote in a source, as ``find`` does, once only for each.

    The answer is kept as long as the source is.

    >>> locate(Source("page", text="Reason first."), Quote("reason first")).spans
    ((0, 12),)
    >>> locate(None, Quote("reason first")).status.value
    'unavailable'
    """
    if source is None:
        return _UNAVAILABLE
    known = _matches_of(source)
    match = known.get(quote)
    if match is None:
        match = known[quote] = find(source, quote)
    return match


def quotations(debate: ArgumentMap) -> Iterator[Quotation]:
    """Yield every quote of the map in document order, with its source and its place there.

    >>> from argmap import Claim
    >>> page = Source("page", text="One. Two.")
    >>> debate = ArgumentMap.of(Claim("a", "A.", quotes="Two"), sources=[page])
    >>> [(each.element.id, each.match.sentences) for each in quotations(debate)]
    [('a', (2,))]
    """
    for element in debate.elements:
        for quote in element.quotes:
            source = debate.source_of(quote)
            yield Quotation(element, quote, source, locate(source, quote))


def exact_quotes(debate: ArgumentMap) -> ArgumentMap:
    """Return the map with the exact words of every quote that names its first and last words only.

    A quote whose ends do not tell one passage stays as it is; ``check`` objects to it.

    >>> from argmap import Claim
    >>> page = Source("page", text="The tax may help the poor.")
    >>> tax = Claim("tax", "It may help.", quotes=Quote("The tax", until="the poor"))
    >>> exact_quotes(ArgumentMap.of(tax, sources=[page])).claim("tax").quotes
    (Quote('The tax may help the poor'),)
    """
    expect_map(debate, "exact_quotes")
    if not any(quote.until for element in debate.elements for quote in element.quotes):
        return debate
    elements = [
        evolve(element, quotes=[_written_out(debate, quote) for quote in element.quotes])
        if any(quote.until for quote in element.quotes)
        else element
        for element in debate.elements
    ]
    return evolve(debate, elements=elements)


def whole_quotes(debate: ArgumentMap) -> ArgumentMap:
    """Return the map with whole quotes only, for notations that know no other ones.

    Those that name their first and last words are written out, as ``exact_quotes`` does; one that
    tells no passage is left out, since its first words alone are another quote.

    >>> from argmap import Claim
    >>> tax = Claim("tax", "It may help.", quotes=Quote("The tax", until="the poor"))
    >>> whole_quotes(ArgumentMap.of(tax)).claim("tax").quotes
    ()
    """
    debate = exact_quotes(debate)
    if not any(quote.until for element in debate.elements for quote in element.quotes):
        return debate
    elements = [
        evolve(element, quotes=[quote for quote in element.quotes if not quote.until])
        for element in debate.elements
    ]
    return evolve(debate, elements=elements)


def _written_out(debate: ArgumentMap, quote: Quote) -> Quote:
    from argmap.text.quote_ends import written_out

    source = debate.source_of(quote)
    return quote if source is None else written_out(source, quote)


def read_words(source: Source | None, quote: Quote) -> str:
    r"""Return the words of a quote on one line as a reader writes them.

    Words that lines divide, and a passage named by its ends, are taken from the source; what does
    not stand there is shown as it was given.

    >>> page = Source("page", text="A norma-\ntive order.")
    >>> read_words(page, Quote("norma-\ntive order")), read_words(None, Quote("A", until="order"))
    ('normative order', 'A … order')
    """
    exact = " ".join(quote.exact.split())
    if quote.until or exact != quote.exact:
        spans = locate(source, quote).spans
        if source is not None and len(spans) == 1:
            from argmap.text.dehyphenation import dehyphenate

            return dehyphenate(source.words, *spans[0])
    return f"{exact} … {quote.until}" if quote.until else exact


def _matches_of(source: Source) -> dict[Quote, Match]:
    key = id(source)
    known = _MATCHES.get(key)
    if known is None:
        # The callback runs before the id can be another source's.
        matches: dict[Quote, Match] = {}
        known = _MATCHES[key] = weakref.ref(source, lambda _: _MATCHES.pop(key, None)), matches
    return known[1]
