"""The command that says what there is to object to in maps: to people, programs, code hosts."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.corpus_input import ManyFiles, corpus_argument, is_many
from argmap.cli.input import STREAM, once, read, say
from argmap.cli.options import SEVERAL, output_argument, several_argument
from argmap.cli.viewing import ids_in_view, view_arguments

if TYPE_CHECKING:
    from argmap.checks import Check
    from argmap.cli.reports import Report
    from argmap.corpus.places import CorpusFile
    from argmap.drafts.review import Review
    from argmap.findings import Finding
    from argmap.model.argument_map import ArgumentMap
    from argmap.text.source import Source

_MISSPELT = 0.8
_LINE_END = re.compile("\r\n|[\n\r]")
OUTPUTS = ("text", "json", "github", "sarif")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``check`` takes."""
    corpus_argument(parser)
    parser.add_argument("--strict", action="store_true", help="count warnings as errors")
    several_argument(
        parser.add_argument,
        "--select",
        "CODE",
        "run this check only, or several, separated by commas",
    )
    several_argument(
        parser.add_argument, "--ignore", "CODE", "skip this check, or several, separated by commas"
    )
    parser.add_argument(
        "--analysis", action="store_true", help="also run the checks made for teaching"
    )
    parser.add_argument(
        "--source",
        metavar="TEXT",
        help="the text that the map is about, if the map does not name it",
    )
    parser.add_argument(
        "--fix",
        metavar="CODE",
        action="append",
        help="apply the certain fixes to the files; --fix=CODE also applies those suggested for "
        f"this check, or for several, separated by commas{SEVERAL}",
    )
    output_argument(parser, OUTPUTS)
    view_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check the files and print what is found; 1 if an error is, 2 if one cannot be read.

    Raises:
        ArgmapError: When what was asked for is not there: a check, a claim, a second input.
    """
    once(arguments.files)
    wanted = _selector(arguments)
    if arguments.fix is not None:
        for place in ManyFiles(arguments.files, arguments.source_format).places():
            if place.archive is None and place.problem is None:
                _fix(place, arguments)
    reports = list(_reports(arguments, wanted))
    print(_writer(arguments.output)(reports), end="")
    return _code(reports, strict=arguments.strict)


def _writer(output: str) -> Callable[[Sequence[Report]], str]:
    """Return the function that writes reports in a form."""
    if output == "sarif":  # has many shapes of its own, and is seldom asked for
        from argmap.cli.sarif import to_sarif

        return to_sarif
    from argmap.cli.reports import to_github, to_json, to_text

    return {"text": to_text, "json": to_json, "github": to_github}[output]


def _selector(arguments: argparse.Namespace) -> Callable[[str], bool]:
    """Return a function that decides if a code was asked for.

    Raises:
        UnknownIdError: When a code to look for is neither a check's nor a reader's, or one to
            ignore is misspelt.
    """
    from difflib import get_close_matches

    from argmap.checks import CHECKS
    from argmap.errors import UnknownIdError, brief, did_you_mean
    from argmap.formats.reader_codes import CODES

    checks = [row.code for row in CHECKS]
    known = {*checks, *CODES}
    select, ignore = _codes(arguments.select), _codes(arguments.ignore)
    for code in sorted(ignore - known):
        # What is like no check may be what a notation of one's own calls its findings.
        for near in get_close_matches(code, known, n=1, cutoff=_MISSPELT):
            raise UnknownIdError(f"no check {brief(code)}; did you mean {brief(near)}?")
    for code in sorted(select - known):
        # A gate that looks for what there is not would let everything pass.
        nearest = did_you_mean(code, checks) or did_you_mean(code, sorted(known))
        remedy = nearest or "; 'argmap explain' lists them"
        raise UnknownIdError(f"no check {brief(code)}{remedy}")
    return lambda code: (not select or code in select) and code not in ignore


def _codes(values: Sequence[str]) -> frozenset[str]:
    return frozenset([code.strip() for value in values for code in value.split(",")]) - {""}


def _reports(arguments: argparse.Namespace, wanted: Callable[[str], bool]) -> Iterator[Report]:
    """Yield the findings of each file, and name on a terminal the one being read."""
    from argmap.findings import printable

    files: list[str] = arguments.files
    of = "" if is_many(files) else f" of {len(files)}"
    named = sys.stderr.isatty() and (not of or len(files) > 1)
    reading = ManyFiles(files, arguments.source_format)
    for number, place in enumerate(reading.places(), 1):
        if named:
            line = f"checking {number}{of}: {printable(place.name)}"
            print(f"\r\x1b[K{line[:100]}", end="", file=sys.stderr, flush=True)
        yield _report(place, arguments, wanted)
    if named:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    reading.say_passed_over()


def _fix(found: CorpusFile, arguments: argparse.Namespace) -> None:
    """Make the fixes in a file, and say which; a file of a folder may be one without fixes.

    Raises:
        FormatError: The standard input has no file to change, or the notation has no fixes.
        FileError: The file cannot be read or written.
    """
    from argmap.drafts.review import FIXABLE, notation_of, repair
    from argmap.errors import FormatError, brief
    from argmap.files import write_atomically

    name = found.path
    if name == STREAM:
        raise FormatError("expected a file to fix, found the standard input")
    text, place = read(name)
    notation = arguments.source_format or notation_of(text, place)
    if notation not in FIXABLE:
        if found.root != found.name:
            return
        known = ", ".join(FIXABLE)
        raise FormatError(f"{brief(name)} cannot be fixed in place; that is for {known}")
    again, made = repair(
        text,
        sorted(_codes(arguments.fix)),
        sources=_given_sources(arguments),
        format=notation,
        name=place,
        folder=Path(name).parent,
    )
    for finding in made:
        change = finding.fix
        if change is not None:
            say(f"{change.location}: fixed {finding.code}: {finding.message}")
    if again != text:
        write_atomically(name, again.encode())


def _given_sources(arguments: argparse.Namespace) -> tuple[Source, ...]:
    from argmap.drafts.documents import load_source

    return () if arguments.source is None else (load_source(arguments.source),)


def _review(
    place: CorpusFile, text: str, arguments: argparse.Namespace, rows: Sequence[Check]
) -> Review | None:
    """Return everything there is to say of a file; nothing for most notations."""
    from argmap.drafts.review import FIXABLE, notation_of, review

    notation = arguments.source_format or notation_of(text, place.name)
    if notation not in FIXABLE:
        return None
    return review(
        text,
        sources=_given_sources(arguments),
        format=notation,
        name=place.name,
        folder=None if place.path == STREAM else Path(place.path).parent,
        analysis=arguments.analysis,
        select=rows,
    )


def _report(
    place: CorpusFile, arguments: argparse.Namespace, wanted: Callable[[str], bool]
) -> Report:
    from argmap import checks
    from argmap.cli.reports import Report
    from argmap.errors import ArgmapError, FaultsError
    from argmap.findings import Finding, Severity
    from argmap.source_coverage import coverage

    rows = [row for row in checks.CHECKS if wanted(row.code)]
    name = place.name
    try:
        if place.problem is not None:
            raise place.problem
        text = _text_of(place, arguments.source_format)
        done = _review(place, text, arguments, rows)
        if done is not None and done.debate is not None and done.is_whole:
            debate, findings = done.debate, done.findings
        elif done is not None:
            return Report(name, done.findings, unreadable=True)
        else:
            debate = _with_source(_load(place, text, arguments.source_format), arguments)
            findings = checks.check(debate, rows, analysis=arguments.analysis)
    except FaultsError as error:
        return Report(name, error.findings, unreadable=True)
    except ArgmapError as error:
        unreadable = Finding("unreadable", Severity.ERROR, str(error))
        return Report(name, (unreadable,), unreadable=True)
    told = ids_in_view(debate, arguments)
    found = [
        finding for finding in findings if finding.subject in told or finding.subject not in debate
    ]
    lines = _LINE_END.split(text) if found else []
    told_of = [
        _place(_naming(each, place, text, arguments.source_format), name, debate, lines)
        for each in found
        if wanted(each.code)
    ]
    has_text = any(source.text is not None for source in debate.sources)
    read_in = checks.languages_read(debate)
    called = {source.id: source.called for source in debate.sources}
    return Report(
        name,
        tuple(told_of),
        coverage=coverage(debate) if has_text else None,
        languages={called[at]: "" if each is None else each.name for at, each in read_in.items()},
    )


def _naming(finding: Finding, place: CorpusFile, text: str, notation: str | None) -> Finding:
    """Add to a finding the way to name a main claim in the notation of the file."""
    from attrs import evolve

    from argmap.errors import ArgmapError
    from argmap.formats import format_named, recognise

    if finding.code != "no-thesis":
        return finding
    try:
        row = format_named(notation) if notation else recognise(text, name=place.name)
    except ArgmapError:  # a view of a map, or a part of a larger file
        return finding
    return evolve(finding, hint=f"{finding.hint}: {row.naming}")


def _with_source(debate: ArgumentMap, arguments: argparse.Namespace) -> ArgumentMap:
    from argmap.drafts.review import with_sources

    return with_sources(debate, _given_sources(arguments))


def _text_of(place: CorpusFile, notation: str | None) -> str:
    """Return the text of a file, also of an old one in another encoding than it should have."""
    from argmap.errors import ReadError
    from argmap.formats import read_text

    if place.path == STREAM:
        return read(STREAM)[0]
    try:
        return read(place.path, place.name)[0]
    except ReadError:
        return read_text(place.path, format=notation, name=place.name)[0]


def _load(place: CorpusFile, text: str, notation: str | None) -> ArgumentMap:
    from argmap.formats import load_with_format, loads

    if place.path == STREAM:
        return loads(text, notation, name=place.name)
    return load_with_format(place.path, format=notation, name=place.name)[1]


def _place(finding: Finding, name: str, debate: ArgumentMap, lines: Sequence[str]) -> Finding:
    """Return the finding with the line it is on, and with a path to its source from here."""
    from attrs import evolve

    place = finding.location
    if place is None:
        return finding
    if place.name == name:
        line = "" if place.line > len(lines) else lines[place.line - 1]
        tells = any(character.isalnum() for character in line)  # a lone brace tells nothing
        return evolve(finding, excerpt=finding.excerpt or (line if tells else ""))
    if any(source.path == place.name for source in debate.sources):
        beside = str(Path(name).parent / (place.name or ""))
        return evolve(finding, location=evolve(place, name=beside))
    return finding


def _code(reports: Sequence[Report], *, strict: bool) -> int:
    from argmap.findings import Severity

    if any(report.unreadable for report in reports):
        return 2
    loud = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(each.severity in loud for report in reports for each in report.findings))
