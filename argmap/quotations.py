"""The quotes of a map and where each stands in its source, found once and shared by all who ask."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from typing import NamedTuple

from argmap.model.argument_map import ArgumentMap
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


def located(source: Source | None, quote: Quote) -> Match:
    """Return where a quote stands in a source, as ``find`` does, looking for it once only.

    The answer is kept as long as the source is.

    >>> located(Source("page", text="Reason first."), Quote("reason first")).spans
    ((0, 12),)
    >>> located(None, Quote("reason first")).status.value
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
            yield Quotation(element, quote, source, located(source, quote))


def _matches_of(source: Source) -> dict[Quote, Match]:
    key = id(source)
    known = _MATCHES.get(key)
    if known is None:
        # The callback runs before the id can be another source's.
        known = (weakref.ref(source, lambda _: _MATCHES.pop(key, None)), {})
        _MATCHES[key] = known
    return known[1]
