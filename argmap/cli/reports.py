"""Findings as text for people, as JSON for programs, as workflow commands for GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import asdict, evolve, field, frozen

from argmap.errors import brief, quantity
from argmap.findings import Edit, Finding, Severity, SourcePlace, printable

if TYPE_CHECKING:
    from argmap.source_coverage import Coverage

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


@frozen
class Report:
    """The findings of one file.

    Attributes:
        name: What the file is called.
        findings: What was found.
        unreadable: Whether the file could not be read, so that nothing was checked.
        coverage: How much of its sources the map covers, if their text is at hand.
        languages: The language in which the guard read each quoted source, nothing if in none.

    >>> Report("map.json", ()).findings
    ()
    """

    name: str
    findings: tuple[Finding, ...]
    unreadable: bool = field(default=False, kw_only=True)
    coverage: Coverage | None = field(default=None, kw_only=True)
    languages: Mapping[str, str] = field(factory=dict[str, str], kw_only=True)


def message_of(finding: Finding) -> str:
    """Return the message with the place inside a structured file before it.

    >>> message_of(Finding("not-text", "error", "expected text", path="$.title"))
    '$.title: expected text'
    """
    return f"{finding.path}: {finding.message}" if finding.path else finding.message


def to_text(reports: Sequence[Report]) -> str:
    """Return each finding with its place, severity, code, line and hint, and lines that count.

    >>> print(to_text([Report("map.json", (Finding("fragment", "warning", "it breaks off"),))]))
    map.json: warning: fragment: it breaks off
    1 file: 0 errors, 1 warning, 0 notes
    <BLANKLINE>
    """
    blocks: list[str] = []
    for report in reports:
        for finding in report.findings:
            head = f"{finding.severity}: {finding.code}: {message_of(finding)}"
            if finding.location is None:
                head = f"{report.name}: {head}"
            blocks.append(str(evolve(finding, message=head, path="")))
        if report.coverage is not None:
            blocks.append(f"{printable(report.name)}: {report.coverage.summary}")
        if report.languages:
            blocks.append(f"{printable(report.name)}: {_read_in(report.languages)}")
    return "\n".join([*blocks, _summary(reports)]) + "\n"


def to_json(reports: Sequence[Report]) -> str:
    """Return the findings and their counts as one JSON object, in ASCII.

    >>> json.loads(to_json([Report("map.json", ())]))["files"]
    1
    """
    findings = [
        {
            "file": finding.location.name if finding.location else report.name,
            "line": finding.location.line if finding.location else None,
            "column": finding.location.column if finding.location else None,
            "code": finding.code,
            "severity": finding.severity.value,
            "message": message_of(finding),
            "hint": finding.hint,
            "subject": finding.subject,
            "map": report.name,
            "pointer": finding.pointer or None,
            "source": _words(finding.source_place),
            "fix": _edit(finding.fix),
        }
        for report in reports
        for finding in report.findings
    ]
    counts = _counts(reports)
    whole: dict[str, object] = {
        "files": len(reports),
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "notes": counts[Severity.INFO],
        "findings": findings,
    }
    covered = [
        {"map": report.name, **_coverage_counts(report.coverage)}
        for report in reports
        if report.coverage is not None
    ]
    if covered:
        whole["coverage"] = covered
    read = [
        {"map": report.name, "source": source, "language": language or None}
        for report in reports
        for source, language in report.languages.items()
    ]
    if read:
        whole["guard"] = read
    return json.dumps(whole, indent=2) + "\n"


def _read_in(languages: Mapping[str, str]) -> str:
    """Return the languages in which the guard read the sources."""
    told = [f"{brief(source)} in {language}" for source, language in languages.items() if language]
    return f"the guard read {', '.join(told)}" if told else "the guard read no source"


def _coverage_counts(coverage: Coverage) -> dict[str, int]:
    """Count the sentences that carry claims, and the claims that have words."""
    return {
        "sentences": len(coverage.sentences),
        "uncovered": len(coverage.uncovered),
        "in_part": len(coverage.in_part),
        "claims": coverage.claims,
        "wordless": len(coverage.wordless),
    }


def _words(place: SourcePlace | None) -> dict[str, object] | None:
    """Return the words of a source that a finding is about, with the names of their fields."""
    return None if place is None else asdict(place)


def _edit(fix: Edit | None) -> dict[str, object] | None:
    if fix is None:
        return None
    return {
        "line": fix.location.line,
        "column": fix.location.column,
        "end_line": fix.end.line,
        "end_column": fix.end.column,
        "replacement": fix.replacement,
        "certain": fix.certain,
    }


def to_github(reports: Sequence[Report]) -> str:
    r"""Return a workflow command for each finding, which GitHub shows beside the line.

    >>> to_github([Report("a,b.json", (Finding("fragment", "info", "100 %"),))])
    '::notice file=a%2Cb.json,title=fragment::100 %25\n'
    """
    lines: list[str] = []
    for report in reports:
        for finding in report.findings:
            place = finding.location
            properties = {"file": (place.name if place else None) or report.name}
            if place:
                properties |= {"line": str(place.line), "col": str(place.column)}
            properties["title"] = finding.code
            shown = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
            parts = [message_of(finding), finding.hint and f"hint: {finding.hint}"]
            message = "\n".join([printable(part) for part in parts if part])
            lines.append(f"::{_LEVELS[finding.severity]} {shown}::{_data(message)}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")


def _counts(reports: Sequence[Report]) -> Counter[Severity]:
    return Counter(finding.severity for report in reports for finding in report.findings)


def _summary(reports: Sequence[Report]) -> str:
    counts = _counts(reports)
    parts = [
        quantity(counts[severity], noun)
        for severity, noun in zip(Severity, ("error", "warning", "note"), strict=True)
    ]
    unread = sum(report.unreadable for report in reports)
    tail = f"; {quantity(unread, 'file')} could not be read" if unread else ""
    return f"{quantity(len(reports), 'file')}: {', '.join(parts)}{tail}"
