"""Faults of a map: repeated ids, and names of things that are not in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias, TypeVar

from argmap.errors import brief, did_you_mean
from argmap.findings import Finding, Location, Severity
from argmap.model.records import (
    MAP_MAKER,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Element,
    Party,
    Perspective,
    Relation,
    Restatement,
    Support,
)
from argmap.text.source import Source

# Comparing one misspelt name with ten thousand ids takes 0.4 s.
_SUGGESTED = 3
_SHORT = 40
_DECLARED = {"voice": "Party", "perspective": "Perspective", "source": "Source"}
_ELEMENTS = (Claim, Support, Counterpoint, Contrast, Restatement, Context)

_Record: TypeAlias = Element | Source | Party | Perspective
_Named = TypeVar("_Named", bound=_Record)


def faults(
    elements: Sequence[Element],
    thesis: str | None,
    sources: Sequence[Source],
    parties: Sequence[Party],
    perspectives: Sequence[Perspective],
) -> list[Finding]:
    """Return every reason why these records are no map, none when they are one.

    >>> from argmap.model.records import Claim, Support
    >>> [str(fault) for fault in faults([Claim("tax", "Tax carbon.")], "taxx", (), (), ())]
    ["the thesis names unknown id 'taxx'; did you mean 'tax'?"]
    """
    report = _Report()
    known = report.index(elements, *_ELEMENTS)
    documents = report.index(sources, Source)
    voices = {MAP_MAKER, *report.index(parties, Party)}
    views = report.index(perspectives, Perspective)

    for element in known.values():
        if isinstance(element, Claim):
            if element.perspective is not None and element.perspective not in views:
                report.unknown(element, "perspective", element.perspective, views)
        else:
            _check_ends(report, element, known)
        if element.voice is not None and element.voice not in voices:
            report.unknown(element, "voice", element.voice, voices)
        for quote in element.quotes:
            if quote.source is not None and quote.source not in documents:
                report.unknown(element, "source", quote.source, documents)
    for perspective in views.values():
        if perspective.holder is not None and perspective.holder not in voices:
            report.unknown(perspective, "voice", perspective.holder, voices)
    if thesis is not None and not isinstance(known.get(thesis), Claim):
        claims = [name for name, element in known.items() if isinstance(element, Claim)]
        report.unknown(None, "id", thesis, claims)
    return report.findings


def _check_ends(report: _Report, relation: Relation, known: dict[str, Element]) -> None:
    start, end = relation.sides
    for name in (*start, *end):
        found = known.get(name)
        if found is None:
            report.unknown(relation, "id", name, known)
        elif not isinstance(found, Claim):
            target = isinstance(relation, Counterpoint) and name == relation.target
            if target and isinstance(found, Support | Counterpoint) and name not in start:
                continue
            remedy = (
                "state what backs the step as one more premise of it"
                if isinstance(relation, Support) and name == relation.conclusion
                else "only a counterpoint can be aimed at a support or counterpoint"
            )
            report.add(
                "not-a-claim",
                relation,
                f"names {brief(name)}, which is a {found.kind} and not a claim; {remedy}",
                name,
            )


class _Report:
    """The faults met so far."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._suggested = 0

    def add(self, code: str, record: _Record | None, what: str, about: str | None = None) -> None:
        """Note what is wrong with the record, and which name in it that is about."""
        place: Location | None = getattr(record, "location", None)
        subject = None if record is None else record.id
        user = "the thesis" if record is None else f"{_kind(record)} {brief(record.id)}"
        self.findings.append(
            Finding(
                code,
                Severity.ERROR,
                f"{user} {what}",
                location=place,
                subject=subject,
                about=about,
            )
        )

    def unknown(
        self, record: _Record | None, kind: str, name: object, known: Iterable[str]
    ) -> None:
        """Note that the record names something unknown, and the nearest known name."""
        nearest = ""
        if self._suggested < _SUGGESTED:
            self._suggested += 1
            nearest = did_you_mean(name, list(known))
        declared = _DECLARED.get(kind, "") if not nearest else ""
        message = f"names unknown {kind} {brief(name)}{nearest}{_declaration(declared, name)}"
        self.add(f"unknown-{kind}", record, message, str(name))

    def index(self, records: Iterable[_Named], *types: type) -> dict[str, _Named]:
        """Return the records by id; what repeats an id, or is no such record, is a fault."""
        index: dict[str, _Named] = {}
        for record in records:
            if type(record) not in types:
                names = " or ".join(each.__name__ for each in types)
                message = f"expected a {names}, found {brief(record)}"
                self.findings.append(Finding("not-a-record", Severity.ERROR, message))
            elif index.setdefault(record.id, record) is not record:
                first = _kind(index[record.id])
                own = getattr(record, "has_own_id", True)
                remedy = "give one of them another id" if own else "give it an id= of its own"
                self.add("duplicate-id", record, f"repeats the id of a {first} before it; {remedy}")
        return index


def _declaration(record: str, name: object) -> str:
    """Return the way to declare a named thing, where its name is a short one."""
    if not (record and isinstance(name, str) and name.isprintable() and len(name) <= _SHORT):
        return ""
    shown = "" if record == "Source" else f", {brief(name.capitalize())}"
    return f"; declare {record}({brief(name)}{shown})"


def _kind(record: _Record) -> str:
    return type(record).__name__.lower()
