"""Answers of the tools, as typed records, whose fields are the schema that a client gets."""

from __future__ import annotations

from dataclasses import dataclass  # the server makes schemas of these, and of no other records

from argmap.findings import Edit, Finding, SourcePlace
from argmap.text.source import Source


@dataclass(frozen=True)
class SourcePosition:
    """A place in a source: the paragraph and sentence where it begins, and its offsets."""

    source: str
    paragraph: int
    sentence: int
    start: int
    end: int


@dataclass(frozen=True)
class Fix:
    """A replacement of the text between two places."""

    line: int
    column: int
    end_line: int
    end_column: int
    replacement: str
    certain: bool


@dataclass(frozen=True)
class FindingAnswer:
    """One finding of a check."""

    code: str
    severity: str
    message: str
    hint: str
    pointer: str
    subject: str
    line: int
    column: int
    excerpt: str
    place: SourcePosition | None = None
    fix: Fix | None = None


@dataclass(frozen=True)
class CheckAnswer:
    """The findings of a map.

    Attributes:
        clean: Whether there is neither an error nor a warning.
        claims: How many claims were read.
        left_out: How many findings there are besides those listed.
        fixed: The map with the fixes made, empty where none was.
    """

    clean: bool
    errors: int
    warnings: int
    notes: int
    claims: int
    findings: list[FindingAnswer]
    left_out: int
    fixed: str


@dataclass(frozen=True)
class StartAnswer:
    """A first map.

    Attributes:
        map: The map, in the notation of ``format``.
        set_aside: Parts of the text that no claim was made of.
    """

    map: str
    format: str
    claims: int
    sentences: int
    set_aside: list[str]


@dataclass(frozen=True)
class QuoteSearch:
    """The places of words in a text."""

    status: str
    exact: str
    line: int
    paragraph: int
    sentence: int
    places: list[SourcePosition]
    nearest: str
    suggestion: str


@dataclass(frozen=True)
class MapOutput:
    """A map as a tree of text, or in a notation."""

    text: str
    claims: int
    thesis: str


@dataclass(frozen=True)
class ClaimStanding:
    """The standing of a claim, with its reason."""

    claim: str
    standing: str
    why: str


@dataclass(frozen=True)
class EvaluationAnswer:
    """The standings of the claims."""

    semantics: str
    thesis: str
    claims: list[ClaimStanding]


@dataclass(frozen=True)
class ComparisonAnswer:
    """Two maps side by side."""

    text: str
    equal: bool


@dataclass(frozen=True)
class CheckExplanation:
    """The reason for a check, with an example that it objects to and one that it passes."""

    code: str
    severity: str
    objects_to: str
    why: str
    literature: str
    objects_to_example: str
    passes_example: str


def finding_answer(finding: Finding) -> FindingAnswer:
    """Return a finding as an answer.

    >>> from argmap.findings import Severity
    >>> finding_answer(Finding("fragment", Severity.WARNING, "it breaks off")).severity
    'warning'
    """
    place = finding.location
    words, fix = finding.source_place, finding.fix
    return FindingAnswer(
        code=finding.code,
        severity=finding.severity.value,
        message=finding.message,
        hint=finding.hint,
        pointer=finding.pointer,
        subject=finding.subject or "",
        line=place.line if place is not None else 0,
        column=place.column if place is not None else 0,
        excerpt=finding.excerpt[:300],
        place=None if words is None else _place_of(words),
        fix=None if fix is None else _fix_of(fix),
    )


def _fix_of(fix: Edit) -> Fix:
    return Fix(
        line=fix.location.line,
        column=fix.location.column,
        end_line=fix.end.line,
        end_column=fix.end.column,
        replacement=fix.replacement,
        certain=fix.certain,
    )


def _place_of(found: SourcePlace) -> SourcePosition:
    return SourcePosition(
        source=found.source,
        paragraph=found.paragraph,
        sentence=found.sentence,
        start=found.start,
        end=found.end,
    )


def place_of(source: Source, start: int, end: int) -> SourcePosition:
    """Return the place of words in a source, from their offsets.

    >>> place_of(Source("page", text="Taxes work."), 0, 5).sentence
    1
    """
    from argmap.drafts.review import place_in

    return _place_of(place_in(source, start, end))
