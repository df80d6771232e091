"""Web annotations in JSON-LD, as typed records after the names of the W3C's data model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, Required, TypeAlias, TypedDict


class TextQuoteSelector(TypedDict, total=False):
    """Words, and what stands around them."""

    type: Required[Literal["TextQuoteSelector"]]
    exact: Required[str]
    prefix: str
    suffix: str


class TextPositionSelector(TypedDict):
    """A place in a text, in code points."""

    type: Literal["TextPositionSelector"]
    start: int
    end: int


class RangeSelector(TypedDict):
    """The words from the beginning of one passage to the beginning of another."""

    type: Literal["RangeSelector"]
    startSelector: TextQuoteSelector
    endSelector: TextQuoteSelector


Selector: TypeAlias = TextQuoteSelector | TextPositionSelector | RangeSelector


class SpecificResource(TypedDict):
    """A passage of a document."""

    type: Literal["SpecificResource"]
    source: NotRequired[str]
    selector: Sequence[Selector]


class TextualBody(TypedDict):
    """The text of an annotation, and its purpose."""

    type: Literal["TextualBody"]
    value: str
    purpose: str


Annotation = TypedDict(
    "Annotation",
    {
        "@context": NotRequired[str],
        "id": str,
        "type": Literal["Annotation"],
        "motivation": str,
        "body": TextualBody,
        "target": SpecificResource,
    },
)
"""A remark on a passage; one inside a collection takes its context from there."""


class AnnotationPage(TypedDict):
    """Annotations in order."""

    type: Literal["AnnotationPage"]
    startIndex: int
    items: Sequence[Annotation]


AnnotationCollection = TypedDict(
    "AnnotationCollection",
    {
        "@context": str,
        "type": Literal["AnnotationCollection"],
        "label": NotRequired[str],
        "total": int,
        "first": AnnotationPage,
    },
)
"""A collection with one page."""
