"""The command that says what there is to object to in maps: to people, programs, code hosts."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.input import STREAM, once, read
from argmap.cli.options import SEVERAL, files_argument, output_argument
from argmap.cli.viewing import shown, view_arguments

if TYPE_CHECKING:
    from argmap.cli.reports import Report
    from argmap.findings import Finding
    from argmap.model.argument_map import ArgumentMap

_MISSPELT = 0.8
_LINE_END = re.compile("\r\n|[\n\r]")
OUTPUTS = ("text", "json", "github", "sarif")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``check`` takes."""
    files_argument(parser)
    parser.add_argument("--strict", action="store_true", help="let warnings count as errors do")
    parser.add_argument(
        "--select",
        metavar="CODE",
        action="append",
        default=[],
        help=f"look for this only, or for several with commas{SEVERAL}",
    )
    parser.add_argument(
        "--ignore",
        metavar="CODE",
        action="append",
        default=[],
        help=f"do not look for this, or for several with commas{SEVERAL}",
    )
    parser.add_argument(
        "--analysis", action="store_true", help="also run the checks made for teaching"
    )
    output_argument(parser, OUTPUTS)
    view_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check the files and print what is found; 1 if an error is, 2 if one cannot be read.

    Raises:
        ArgmapError: When what was asked for is not there: a check, a claim, a second input.
    """
    from argmap.cli.reports import to_github, to_json, to_text
    from argmap.cli.sarif import to_sarif

    once(arguments.files)
    wanted = _wanted(arguments)
    reports = list(_reports(arguments, wanted))
    writers: dict[str, Callable[[Sequence[Report]], str]] = {
        "text": to_text,
        "json": to_json,
        "github": to_github,
        "sarif": to_sarif,
    }
    print(writers[arguments.output](reports), end="")
    return _code(reports, strict=arguments.strict)


def _wanted(arguments: argparse.Namespace) -> Callable[[str], bool]:
    """Return what tells whether a code was asked for.

    Raises:
        UnknownIdError: When a code is misspelt.
    """
    from difflib import get_close_matches

    from argmap.checks import CHECKS
    from argmap.errors import UnknownIdError, quoted

    known = [row.code for row in CHECKS]
    select, ignore = _codes(arguments.select), _codes(arguments.ignore)
    for code in sorted(select | ignore):
        # What is like no check may be what a reader of files calls its own findings.
        nearest = get_close_matches(code, known, n=1, cutoff=_MISSPELT)
        if nearest and code not in known:
            message = f"no check {quoted(code)}; did you mean {quoted(nearest[0])}?"
            raise UnknownIdError(message)
    return lambda code: (not select or code in select) and code not in ignore


def _codes(values: Sequence[str]) -> frozenset[str]:
    return frozenset([code.strip() for value in values for code in value.split(",")]) - {""}


def _reports(arguments: argparse.Namespace, wanted: Callable[[str], bool]) -> Iterator[Report]:
    """Yield what is found in each file, and say on a terminal which one it is."""
    from argmap.findings import printable

    files: list[str] = arguments.files
    shown = sys.stderr.isatty() and len(files) > 1
    for number, name in enumerate(files, 1):
        if shown:
            line = f"checking {number} of {len(files)}: {printable(name)}"
            print(f"\r\x1b[K{line[:100]}", end="", file=sys.stderr, flush=True)
        yield _report(name, arguments, wanted)
    if shown:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _report(name: str, arguments: argparse.Namespace, wanted: Callable[[str], bool]) -> Report:
    from argmap import checks
    from argmap.cli.reports import Report
    from argmap.errors import ArgmapError, FaultsError
    from argmap.findings import Finding, Severity
    from argmap.source_coverage import coverage

    rows = [row for row in checks.CHECKS if wanted(row.code)]
    place = "<stdin>" if name == STREAM else name
    try:
        debate, text = _loaded(name, arguments.source_format)
    except FaultsError as error:
        return Report(place, error.findings, unreadable=True)
    except ArgmapError as error:
        unreadable = Finding("unreadable", Severity.ERROR, str(error))
        return Report(place, (unreadable,), unreadable=True)
    told = shown(debate, arguments)
    found = [
        finding
        for finding in checks.check(debate, rows, analysis=arguments.analysis)
        if finding.subject in told or finding.subject not in debate
    ]
    lines = _LINE_END.split(text) if found else []
    told_of = [_placed(each, name, debate, lines) for each in found if wanted(each.code)]
    has_text = any(source.text is not None for source in debate.sources)
    read = checks.languages_read(debate)
    return Report(
        place,
        tuple(told_of),
        coverage=coverage(debate) if has_text else None,
        languages={name: "" if each is None else each.name for name, each in read.items()},
    )


def _loaded(name: str, notation: str | None) -> tuple[ArgumentMap, str]:
    """Return the map and the text it was read from."""
    from argmap.formats import load, loads

    text, place = read(name)
    if name == STREAM:
        return loads(text, notation, name=place), text
    return load(name, format=notation), text


def _placed(finding: Finding, name: str, debate: ArgumentMap, lines: Sequence[str]) -> Finding:
    """Return the finding with the line it is on, and with a path to its source from here."""
    from attrs import evolve

    place = finding.location
    if place is None:
        return finding
    if place.name == ("<stdin>" if name == STREAM else name):
        line = "" if place.line > len(lines) else lines[place.line - 1]
        tells = any(character.isalnum() for character in line)  # a lone brace tells nothing
        return evolve(finding, excerpt=finding.excerpt or (line if tells else ""))
    if name != STREAM and any(source.path == place.name for source in debate.sources):
        beside = str(Path(name).parent / (place.name or ""))
        return evolve(finding, location=evolve(place, name=beside))
    return finding


def _code(reports: Sequence[Report], *, strict: bool) -> int:
    from argmap.findings import Severity

    if any(report.unreadable for report in reports):
        return 2
    loud = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(each.severity in loud for report in reports for each in report.findings))
