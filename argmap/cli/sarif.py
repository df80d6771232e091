"""Findings as SARIF 2.1.0, the form in which code hosts and editors take them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from attrs import asdict

from argmap.checks import CHECKS, Check
from argmap.cli.reports import Report, message_of
from argmap.cli.sarif_shape import (
    SarifArtifactChange,
    SarifFix,
    SarifLocation,
    SarifLog,
    SarifNotification,
    SarifPhysicalLocation,
    SarifRegion,
    SarifResult,
    SarifResultDetails,
    SarifRule,
    SarifRun,
)
from argmap.findings import Edit, Finding, Severity

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_GRAVITY = {severity: at for at, severity in enumerate(_LEVELS)}

# What code hosts take of one run; of a longer log they take nothing.
_MOST = 25_000


def to_sarif(reports: Sequence[Report]) -> str:
    """Return the findings as a SARIF log of one run, in ASCII.

    It holds 25,000 of them at most, the gravest; a notification says how many there are.

    >>> json.loads(to_sarif([]))["version"]
    '2.1.0'
    """
    import argmap

    findings = [(report, finding) for report in reports for finding in report.findings]
    total = len(findings)
    if total > _MOST:
        places = sorted(range(total), key=lambda at: _GRAVITY[findings[at][1].severity])[:_MOST]
        findings = [findings[at] for at in sorted(places)]
    rows = {row.code: row for row in CHECKS}
    codes = list(dict.fromkeys(finding.code for _, finding in findings))
    run: SarifRun = {
        "tool": {
            "driver": {
                "name": "argmap",
                "version": argmap.__version__,
                "rules": [_rule(code, rows.get(code)) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, each, codes.index(each.code)) for report, each in findings],
    }
    if total > _MOST:
        text = f"this log holds {_MOST:,} of {total:,} findings, the gravest; check fewer files"
        notification: SarifNotification = {"level": "warning", "message": {"text": text}}
        run["invocations"] = [
            {"executionSuccessful": True, "toolExecutionNotifications": [notification]}
        ]
    log: SarifLog = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"


def _rule(code: str, row: Check | None) -> SarifRule:
    if row is None:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": row.summary},
        "fullDescription": {"text": " ".join(row.why.replace("``", "`").split()) or row.summary},
        "defaultConfiguration": {"level": _LEVELS[row.severity]},
    }


def _result(report: Report, finding: Finding, rule: int) -> SarifResult:
    text = f"{message_of(finding)}\n{finding.hint}" if finding.hint else message_of(finding)
    more: SarifResultDetails = {}
    if finding.fix is not None:
        more["fixes"] = [_fix(report, finding, finding.fix)]
    details = {"pointer": finding.pointer, "source": _words(finding)}
    if any(details.values()):
        more["properties"] = {key: value for key, value in details.items() if value}
    return {
        **more,
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(report, finding)],
    }


def _words(finding: Finding) -> dict[str, object] | None:
    return None if finding.source_place is None else asdict(finding.source_place)


def _fix(report: Report, finding: Finding, fix: Edit) -> SarifFix:
    region: SarifRegion = {
        "startLine": fix.location.line,
        "startColumn": fix.location.column,
        "endLine": fix.end.line,
        "endColumn": fix.end.column,
    }
    change: SarifArtifactChange = {
        "artifactLocation": {"uri": _uri(fix.location.name or report.name)},
        "replacements": [
            {"deletedRegion": region, "insertedContent": {"text": fix.replacement}},
        ],
    }
    return {
        "description": {"text": finding.hint or finding.message},
        "artifactChanges": [change],
    }


def _location(report: Report, finding: Finding) -> SarifLocation:
    place = finding.location
    physical: SarifPhysicalLocation = {
        "artifactLocation": {"uri": _uri((place.name if place else None) or report.name)}
    }
    if place:
        physical["region"] = {"startLine": place.line, "startColumn": place.column}
    location: SarifLocation = {"physicalLocation": physical}
    if finding.subject is not None:
        location["logicalLocations"] = [{"name": finding.subject}]
    return location


def _uri(name: str) -> str:
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
