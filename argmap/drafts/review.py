"""Reviews of drafts: faults of form, ids, words and steps, all in one round.

A reader of files stops at a text that makes no map. A review builds as much of the map as it can
and checks that, so that nobody has to send the same draft five times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, cast

from attrs import evolve, field, frozen

from argmap import checks
from argmap.checks.catalogue import CHECKS
from argmap.checks.examination import Check
from argmap.checks.terms import word_set
from argmap.collector import without_collector
from argmap.drafts.edits import apply_edits, fixable
from argmap.drafts.fixes import Mender, element_of
from argmap.drafts.hints import hint_in
from argmap.errors import ArgmapError, FaultsError, FormatError, WrongTypeError, brief
from argmap.findings import Finding, Location, Severity, SourcePlace
from argmap.formats.draft import is_draft
from argmap.formats.draft import reader as draft_reader
from argmap.formats.native import reader as native
from argmap.formats.reading import Reading
from argmap.formats.recognition import format_named, recognise
from argmap.formats.source_texts import with_texts
from argmap.model.argument_map import ArgumentMap
from argmap.parameters import expect_all, expect_path, expect_text
from argmap.quotations import locate
from argmap.syntax import locations
from argmap.text.source import Source
from argmap.values import as_given

ROUNDS: Final = 8
"""The most rounds of fixes: each may bring out a fault that another one hid."""

FIXABLE: Final = ("draft", "json", "argdown")
"""The notations that are reviewed at once and fixed in place."""

_OF_THE_WHOLE: Final = word_set(
    "no-thesis unconnected-claim unconnected-part unanswered-counterpoint no-counterpoint "
    "sentence-without-claim idle-acceptance signal-word"
)
"""Checks for something missing; they would mislead while a part of the draft is left out."""


@frozen
class Review:
    """The findings of a draft, and the map it makes.

    Attributes:
        debate: The map without its faulty parts; ``None`` where nothing could be read.
        findings: Everything noticed, in the order of the text, with places, hints and fixes.
        notation: The notation of the text, empty where it could not be told.
        text: The text.
        is_whole: Whether the text can be read as a map, nothing left out.

    >>> found = review('{"claims": [{"id": "a", "text": "Tax it."}], "thesis": "b"}')
    >>> found.is_clean, [finding.pointer for finding in found.findings]
    (False, ['/thesis'])
    """

    debate: ArgumentMap | None
    findings: tuple[Finding, ...]
    notation: str
    text: str = field(repr=False)
    is_whole: bool = field(default=True, kw_only=True)

    @property
    def is_clean(self) -> bool:
        """Whether there is neither an error nor a warning."""
        return not any(each.severity is not Severity.INFO for each in self.findings)

    def fixed(self, *codes: str) -> str:
        """Return the text with its certain fixes and the suggested ones of these codes applied.

        >>> review('{"claims": [{"id": 1, "text": "Tax it."},]}').fixed()
        '{"claims": [{"id": "1", "text": "Tax it."}]}'
        """
        expect_all(codes, str, "codes", "take those of findings")
        return apply_edits(self.text, [each.fix for each in fixable(self.findings, codes)])


@without_collector
def review(
    text: str,
    *,
    sources: Source | str | Iterable[Source] = (),
    format: str | None = None,  # noqa: A002 - the field's word
    name: str | None = None,
    folder: Path | None = None,
    analysis: bool = False,
    select: Iterable[Check] = CHECKS,
) -> Review:
    """Review a drafted map, all of it at once; never raises for anything the draft holds.

    Faults of form, unknown and repeated ids and wrong words are reported together with the
    objections of the checks to the map that the rest makes. Where a part had to be left out,
    checks for something missing do not run.

    Args:
        text: The draft: in the draft form, the native JSON, Argdown, or any notation.
        sources: The documents it quotes, or the text of the only one. A source that the map names
            by its id takes the text; a map without sources takes these.
        format: The name of the notation; else the content decides.
        name: What locations call the text.
        folder: The folder from which files that the map names are read; none is without it.
        analysis: Whether to run the checks of the analysis mode too.
        select: The checks to run.

    Raises:
        FormatError: There is no notation of that name.
        WrongTypeError: The draft is no text.

    >>> page = "It may help. Critics disagree."
    >>> draft = '{"claims": [{"id": "a", "text": "It helps.", "quotes": "It may help."}]}'
    >>> for finding in review(draft, sources=page).findings:
    ...     if finding.severity != "info":
    ...         print(finding.code, finding.pointer, finding.hint)
    unrecorded-force /claims/0 record the modality, such as "modality": "possible", and the cue
    """
    if not isinstance(drafted := as_given(text), str):
        raise WrongTypeError(
            f"review() takes the text of a draft, found {brief(drafted)}; for a file: "
            "review(path.read_text()); for values: review(json.dumps(values))"
        )
    if name is not None:
        expect_text(name, "name", "give the one that findings are to call the text by")
    if folder is not None:
        expect_path(folder, "folder")
        folder = Path(folder)
    select = expect_all(
        select, Check, "select", "those of a code: [row for row in CHECKS if row.code == …]"
    )
    notation = format_named(format).name if format is not None else notation_of(text, name)
    given = _as_sources(sources)
    reading = _read(text, notation, name, folder)
    if reading.debate is _NOTHING:
        return Review(None, reading.findings, notation, text, is_whole=False)
    debate = with_sources(reading.debate, given)
    unread: tuple[Finding, ...] = ()
    if folder is not None:
        before = len(debate.findings)
        debate = with_texts(debate, folder)
        unread = debate.findings[before:]
    rows = [row for row in select if not (reading.left_out and row.code in _OF_THE_WHOLE)]
    objections = [
        each
        for each in checks.check(evolve(debate, findings=()), rows, analysis=analysis)
        if each.subject not in reading.unread
    ]
    mender = Mender(text, name, notation, debate, dict(reading.paths))
    placed = [_place(each, debate, reading.paths) for each in objections]
    findings = mender.add_fixes([*reading.findings, *unread, *placed])
    findings = [evolve(each, hint=hint_in(notation, each.hint)) for each in findings]
    findings.sort(key=lambda each: _position(each, name))
    return Review(debate, tuple(findings), notation, text, is_whole=reading.is_whole)


def repair(
    text: str, codes: Sequence[str] = (), **options: object
) -> tuple[str, tuple[Finding, ...]]:
    """Apply the fixes of a text until none is left; return the new text and the fixes.

    Args:
        text: The draft.
        codes: The codes whose suggested fixes are applied too.
        **options: What ``review`` takes.

    >>> repair('{"claims": [{"id": 1, "text": "Tax it."}], "thesis": null}')[0]
    '{"claims": [{"id": "1", "text": "Tax it."}], "thesis": ""}'
    """
    made: list[Finding] = []
    for _ in range(ROUNDS):
        found = review(text, **options)  # type: ignore[arg-type]
        fixes = fixable(found.findings, codes)
        again = apply_edits(text, [each.fix for each in fixes])
        if again == text:
            break
        text = again
        made += fixes
    return text, tuple(made)


_NOTHING: Final = ArgumentMap()


def notation_of(text: str, name: str | None = None) -> str:
    """Return the notation of a text; broken JSON counts as a draft unless it looks native.

    >>> notation_of("[tax]: Tax carbon."), notation_of('{"title": "Ta'), notation_of("Tax it.")
    ('argdown', 'draft', '')
    """
    if text.lstrip()[:1] == "{" and is_draft(text):
        return "draft"  # the others would decode it to see that it is none of theirs
    try:
        return recognise(text, name=name).name
    except ArgmapError:
        if is_draft(text) or text.lstrip()[:1] in {"{", "["} or "```" in text:
            return "json" if '"argmap"' in text or '"elements"' in text else "draft"
        return ""


def _as_sources(sources: Source | str | Iterable[Source]) -> tuple[Source, ...]:
    if isinstance(sources, str):
        return (Source("source", text=sources),)
    if isinstance(sources, Source):
        return (sources,)
    return expect_all(sources, Source, "sources", "give the text of a document, or load_source(…)")


def _read(text: str, notation: str, name: str | None, folder: Path | None) -> Reading:
    if notation == "draft":
        return draft_reader.read(text, name=name)
    if notation == "json":
        return native.reading_of(text, name=name)
    try:
        row = format_named(notation) if notation else recognise(text, name=name)
        known: dict[str, object] = {"strict": False, "folder": folder}
        told = {option: known[option] for option in row.options}
        if row.reader is None:
            raise FormatError(f"argmap writes {row.name!r} and does not read it")
        debate = cast("Callable[..., ArgumentMap]", row.reader)(text, name=name, **told)
    except FaultsError as error:
        return Reading(_NOTHING, error.findings, left_out=True)
    except ArgmapError as error:
        unreadable = Finding("unreadable", Severity.ERROR, str(error))
        return Reading(_NOTHING, (unreadable,), left_out=True)
    return Reading(debate, debate.findings, left_out=False)


def with_sources(debate: ArgumentMap, given: Sequence[Source]) -> ArgumentMap:
    """Return the map with the text of the sources that are given.

    >>> page = Source("page", text="It may help.")
    >>> with_sources(ArgumentMap(sources=[Source("page")]), [page]).sources[0].text
    'It may help.'
    """
    if not given:
        return debate
    if not debate.sources:
        return evolve(debate, sources=given)
    texts = {each.id: each.text for each in given}
    if len(given) == len(debate.sources) == 1:  # there is no other that could be meant
        texts.setdefault(debate.sources[0].id, given[0].text)
    sources = [
        evolve(each, text=texts[each.id]) if each.text is None and each.id in texts else each
        for each in debate.sources
    ]
    known = {each.id for each in sources}
    more = (
        [] if len(given) == len(sources) == 1 else [each for each in given if each.id not in known]
    )
    return evolve(debate, sources=[*sources, *more])


def _place(
    finding: Finding, debate: ArgumentMap, paths: Mapping[Location, locations.Path]
) -> Finding:
    """Return the finding with its pointer, and the words of the source it is about."""
    element = element_of(debate, finding)
    place = finding.location
    if element is not None and element.location is not None:
        place = element.location
    path = paths.get(place) if place is not None else None
    changes: dict[str, object] = {}
    if path is not None and not finding.pointer:
        changes = {"pointer": locations.pointer_to(path)}
    if finding.source_place is None:
        changes["source_place"] = _source_place(finding, debate)
    return evolve(finding, **changes)  # type: ignore[arg-type]


def _source_place(finding: Finding, debate: ArgumentMap) -> SourcePlace | None:
    """Return the place in a source of the words that the finding is about."""
    element = element_of(debate, finding)
    for quote in element.quotes if element is not None else ():
        source = debate.source_of(quote)
        if source is None or source.text is None:
            continue
        match = locate(source, quote)
        spans = match.spans or match.places
        if not spans and match.nearest is not None:
            spans = ((match.nearest.start, match.nearest.end),)
        if spans:
            return place_in(source, spans[0][0], spans[-1][1])
    return None


def place_in(source: Source, start: int, end: int) -> SourcePlace:
    """Return the place of these words of the source.

    >>> str(place_in(Source("page", text="It may help. It may not."), 13, 23))
    'page, paragraph 1, sentence 2'
    """
    touched = source.layout.sentences_in(start, end)
    paragraph = touched[0].paragraph if touched else 0
    return SourcePlace(source.id, paragraph, touched[0].number if touched else 0, start, end)


def _position(finding: Finding, name: str | None) -> tuple[int, int, int]:
    place = finding.location
    if place is None or place.name != name:
        return 1, 0, 0
    return 0, place.line, place.column
