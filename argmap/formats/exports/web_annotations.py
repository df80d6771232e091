"""One W3C Web Annotation per quote, in JSON-LD: which words of which document carry which claim.

After the Web Annotation Data Model (Sanderson, Ciccarese and Young, W3C Recommendation, 2017): a
``TextQuoteSelector`` with the words and what stands around them, and, where the text is here and
holds them in one place, a ``TextPositionSelector``, counted in code points.
"""

from __future__ import annotations

import json

from argmap.findings import Finding, Severity
from argmap.formats.exports.annotation_shape import (
    Annotation,
    AnnotationCollection,
    AnnotationPage,
    Selector,
    SpecificResource,
    TextQuoteSelector,
)
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Claim
from argmap.quotations import locate
from argmap.text.source import Quote, Source

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32


def to_annotations(debate: ArgumentMap) -> list[Annotation]:
    """Return an annotation for each quote of the map, in document order.

    Its body is the text of the claim; for the words that mark a step, what kind of step it is. The
    ``id`` of each names its element and the number of the quote there.

    >>> from argmap.text.source import Source
    >>> page = Source("page", text="The tax is dear.", address="https://example.org/tax")
    >>> debate = ArgumentMap.of(Claim("dear", "It is dear.", quotes="is dear"), sources=[page])
    >>> annotation = to_annotations(debate)[0]
    >>> annotation["target"]["source"], annotation["body"]["value"]
    ('https://example.org/tax', 'It is dear.')
    >>> words, place = annotation["target"]["selector"]
    >>> words["prefix"], place["start"]
    ('The tax ', 8)
    """
    expect_map(debate, "to_annotations")
    made: list[Annotation] = []
    for element in debate.elements:
        for number, quote in enumerate(element.quotes, start=1):
            text = element.text if isinstance(element, Claim) else element.kind
            purpose = "describing" if isinstance(element, Claim) else "classifying"
            made.append(
                {
                    "@context": _CONTEXT,
                    "id": f"#{_escape(element.id)}:{number}",
                    "type": "Annotation",
                    "motivation": purpose,
                    "body": {"type": "TextualBody", "value": text, "purpose": purpose},
                    "target": _target(debate.source_of(quote), quote),
                }
            )
    return made


def dumps(debate: ArgumentMap) -> str:
    """Return the annotations as one JSON-LD text, a collection with one page.

    >>> list(json.loads(dumps(ArgumentMap(title="Tax"))))
    ['@context', 'type', 'label', 'total', 'first']
    """
    items = to_annotations(debate)
    for item in items:
        item.pop("@context", None)
    page: AnnotationPage = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    head: AnnotationCollection = {
        "@context": _CONTEXT,
        "type": "AnnotationCollection",
        "label": debate.title,
        "total": len(items),
        "first": page,
    }
    collection = {key: value for key, value in head.items() if value or key != "label"}
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


def losses(debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
    """List the parts of a map that annotations leave out, by their nature: all but the quotes.

    >>> losses(ArgumentMap(), "")[0].severity.value
    'info'
    """
    del debate, text
    message = "annotations hold the quotes, and the claims as remarks on them; nothing else"
    return (Finding("quotes-only", Severity.INFO, message),)


def _target(source: Source | None, quote: Quote) -> SpecificResource:
    match = locate(source, quote)
    before, after = quote.before, quote.after
    places: list[Selector] = []
    exact = quote.exact
    if source is not None and source.text is not None and match.spans:
        start, end = match.spans[0][0], match.spans[-1][1]
        exact = source.text[start:end]
        before = source.text[max(0, start - _AROUND) : start]
        after = source.text[end : end + _AROUND]
        places.append({"type": "TextPositionSelector", "start": start, "end": end})
    words = _words(exact, before, after)
    first: Selector = words
    if quote.until and not places:
        # What lies between is not known; a range ends before what its end selects.
        last: TextQuoteSelector = {"type": "TextQuoteSelector", "exact": "", "prefix": quote.until}
        first = {"type": "RangeSelector", "startSelector": words, "endSelector": last}
    selectors = [first, *places]
    if source is None:
        return {"type": "SpecificResource", "selector": selectors}
    address = source.address or source.path or f"#{_escape(source.id)}"
    return {"type": "SpecificResource", "source": address, "selector": selectors}


def _words(exact: str, before: str, after: str) -> TextQuoteSelector:
    words: TextQuoteSelector = {"type": "TextQuoteSelector", "exact": exact}
    if before:
        words["prefix"] = before
    if after:
        words["suffix"] = after
    return words


def _escape(name: str) -> str:
    from urllib.parse import quote as percent

    return percent(name, safe="")
