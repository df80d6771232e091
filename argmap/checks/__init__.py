"""Checks on a map: a table of the objections of a careful reader, and one function over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import frozen

from argmap.checks.acceptance import accepts, map_allows
from argmap.checks.catalogue import CHECKS
from argmap.checks.examination import Check, Examination, Objection, Terms
from argmap.checks.findings import Findings
from argmap.checks.source_languages import languages_read
from argmap.findings import Finding
from argmap.languages import LANGUAGES, Cue, Force, Frame, Language
from argmap.languages.english_cues import CUES
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.parameters import expect_all, expect_function

__all__ = [
    "CHECKS",
    "CUES",
    "LANGUAGES",
    "Check",
    "Cue",
    "Examination",
    "Force",
    "Frame",
    "Language",
    "Objection",
    "Terms",
    "check",
    "languages_read",
]


def check(
    debate: ArgumentMap,
    checks: Iterable[Check] = CHECKS,
    *,
    analysis: bool = False,
    terms: Terms | None = None,
    cues: Iterable[Cue] = (),
    languages: Iterable[Language] = LANGUAGES,
) -> Findings:
    """List the objections to a map, in its order; never raises, whatever the map holds.

    They come in the order of the map: what speaks of an element stands where the element does,
    what the reader of its file noticed first, then the checks in their order; what is about the
    map as a whole comes last.
    What a record accepts by its ``allow``, or the map by ``extras["argmap"]["allow"]``, is left
    out; each maps the code of a check to the reason why the finding is right as it is.

    Args:
        debate: The map.
        checks: The checks to run; add your own by ``(*CHECKS, mine)``.
        analysis: Whether to run the checks of the analysis mode too, made for teaching.
        terms: A function to the terms of a claim in the analysis mode, for synonyms and other
            languages; without one they are the stems of its English words.
        cues: Words of your own that change the force of a quote, in a source of any language.
        languages: The languages in which such words are known; add one by ``(*LANGUAGES, mine)``.

    Raises:
        WrongTypeError: No map, or a check that is no row of such a table.

    >>> from argmap import Claim, Support
    >>> debate = ArgumentMap.of(Claim("a", "God exists."), Claim("b", "The book is right."),
    ...                         Support("a", "b"), Support("b", "a"))
    >>> for finding in check(debate):
    ...     print(f"{finding.severity} {finding.code}: {finding.message}")
    error circular-support: the support is circular: 'a' → 'b' → 'a'
    warning no-thesis: no thesis is named, and 2 claims lead only to each other: 'a' and 'b'
    info no-counterpoint: the map holds no counterpoint
    """
    expect_map(debate, "check")
    rows = expect_all(
        checks, Check, "checks", "those of a code: [row for row in CHECKS if row.code == …]"
    )
    if terms is not None:
        expect_function(terms, "terms", "give one from a claim to the terms in it")
    cues = expect_all(cues, Cue, "cues", "make one: Cue(words, Force.…)")
    languages = expect_all(languages, Language, "languages", "add one: (*LANGUAGES, mine)")
    running = [row for row in rows if analysis or not row.analysis]
    codes = {row.code for row in running}
    resting = {row.code for row in (*rows, *CHECKS)} - codes
    case = Examination(debate, terms=terms, cues=cues, languages=languages, resting=resting)
    # What a check looks at too is said by the check, of the map as it is now.
    noted = [_Noted(each, _ids(each)) for each in debate.findings if each.code not in codes]
    for each in noted:
        case.objected.setdefault(each.finding.code, {None}).update(each.about)
    found: dict[str, list[_Noted]] = {}
    for row in sorted(running, key=lambda row: row.last):
        case.objected.setdefault(row.code, set())
        found[row.code] = [_note(row, objection) for objection in row.function(case)]
        for each in found[row.code]:
            case.objected[row.code].update((None, *each.about))
    noted += [each for row in running for each in found.pop(row.code, ())]
    allowed = map_allows(debate)
    left = [each.finding for each in noted if not _is_accepted(debate, each, allowed)]
    return Findings(sorted(left, key=_order(debate)))


def _order(debate: ArgumentMap) -> Callable[[Finding], tuple[int, int, int]]:
    """Return the sort key of findings: their place in the file of the map, else in the map."""
    places = {element.id: element.location for element in debate.elements}
    files = {place.name for place in places.values() if place is not None}
    position = {element.id: at for at, element in enumerate(debate.elements)}

    def key(finding: Finding) -> tuple[int, int, int]:
        place = finding.location
        if place is None or place.name not in files:
            place = places.get(finding.subject or "")
        if place is not None:
            return 0, place.line, place.column
        at = position.get(finding.subject or "")
        return (2, 0, 0) if at is None else (1, at, 0)

    return key


@frozen
class _Noted:
    """A finding, and the ids of all elements it speaks of."""

    finding: Finding
    about: tuple[str, ...]


def _ids(finding: Finding) -> tuple[str, ...]:
    return () if finding.subject is None else (finding.subject,)


def _note(row: Check, objection: Objection) -> _Noted:
    """Return the objection as a finding, placed where the element it speaks of was read from."""
    about = objection.about
    read_from = about[0].location if about else None
    finding = Finding(
        row.code,
        row.severity,
        objection.message,
        hint=objection.hint,
        location=read_from or objection.location,
        excerpt="" if read_from else objection.excerpt,
        subject=about[0].id if about else None,
        source_place=objection.source_place,
    )
    return _Noted(finding, tuple([element.id for element in about]))


def _is_accepted(debate: ArgumentMap, noted: _Noted, allowed: Mapping[str, object]) -> bool:
    """Return whether the map, or an element that the finding speaks of, accepts it."""
    code = noted.finding.code
    return accepts(allowed, code) or any(
        accepts(debate[name].allow, code) for name in noted.about if name in debate
    )
