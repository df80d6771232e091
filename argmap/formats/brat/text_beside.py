"""The text in the file beside the marks of brat: quotes as they stand there, and what is lost."""

from __future__ import annotations

from collections.abc import Collection

from attrs import evolve

from argmap.errors import brief
from argmap.findings import Finding, FindingList, Severity
from argmap.formats.brat.labels import DEFAULTS, NOTATION
from argmap.formats.brat.reader import loads
from argmap.formats.brat.words import MarkedText, squeeze
from argmap.formats.brat.writer import names_in, spans_of
from argmap.formats.shared.kept import called_as_before, kept_by, rename_ids
from argmap.formats.shared.renamed_ids import changed_id
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Element


def settle(debate: ArgumentMap) -> ArgumentMap:
    r"""Return a map whose source has got its text, with the quotes as they stand there.

    Words that are not what stands at their offsets are a finding.

    >>> from argmap.text.source import Source
    >>> debate = loads("T1\tClaim 0 11\tTax carbon.")
    >>> read = settle(evolve(debate, sources=[Source("text", text="Tax Carbon. It pays.")]))
    >>> print(read.findings[0].message)
    the words of mark 'T1' are 'Tax carbon.', and at its offsets stands 'Tax Carbon.'
    """
    source = debate.sources[0] if debate.sources else None
    if source is None or source.text is None:
        return debate
    marked = [
        (claim, spans, _words_of_mark(claim))
        for claim in debate.claims
        if (spans := spans_of(claim))
    ]
    covered = MarkedText.of(source, [(spans, words) for _, spans, words in marked])
    findings = FindingList(debate.findings)
    if covered.counting.name:
        message = f"the offsets count {covered.counting.name}"
        findings.note("offsets-shifted", message, severity=Severity.INFO)
    new: dict[str, Claim] = {}
    told: set[str] = set()
    for claim, spans, words in marked:
        quotes, stands = covered.quotes(spans, words)
        own = dict(kept_by(claim, NOTATION))
        if stands is not None:
            message = (
                f"the words of mark {brief(claim.id)} are {brief(claim.text)}, "
                f"and at its offsets stands {brief(stands)}"
            )
            findings.note("offset-mismatch", message, claim.location)
            own["says"] = words
        text = claim.text
        if not words and quotes:
            text = squeeze(" ".join([quote.exact for quote in quotes]))
            told.add(claim.id)
        new[claim.id] = evolve(
            claim, quotes=quotes, text=text, extras={**claim.extras, NOTATION: own}
        )
    elements = [new.get(element.id, element) for element in debate.elements]
    left = [each for each in findings if each.code != "no-words" or each.subject not in told]
    return evolve(debate, elements=elements, findings=left)


def losses(debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
    """List the parts of the map that the marks do not hold: claims without a place, ids, ….

    >>> [finding.code for finding in losses(ArgumentMap.of(Claim("tax", "Tax carbon.")), "")]
    ['no-claim']
    """
    from argmap.formats.roundtrip import differences
    from argmap.formats.source_texts import written_text

    names = {old: new for old, new in names_in(debate).items() if old != new}
    found = [changed_id(debate[old], new, "brat") for old, new in names.items()]
    first = debate.sources[0] if debate.sources else None

    path = first.path if first else None
    back = loads(text, name=f"{path.removesuffix('.txt')}.ann" if path else None)
    if first is not None and back.sources:
        back = settle(evolve(back, sources=[evolve(back.sources[0], text=first.text)]))
    plain = {names.get(claim.id, claim.id) for claim in debate.claims if not claim.tags}
    back = evolve(back, elements=[_without_label(each, plain) for each in back.elements])
    found += called_as_before(differences(rename_ids(debate, names), back, NOTATION), names)
    if first is not None and written_text(first):
        message = "the text of the source stands in a file of its own, which dump writes beside"
        found.append(Finding("text-beside", Severity.INFO, message))
    return tuple(found)


def text_beside(debate: ArgumentMap) -> str | None:
    """Return the text that stands in the file beside, if it is here.

    >>> from argmap.text.source import Source
    >>> text_beside(ArgumentMap(sources=[Source("text", text="Tax carbon.")]))
    'Tax carbon.'
    """
    return debate.sources[0].text if debate.sources else None


def _without_label(element: Element, plain: Collection[str]) -> Element:
    """Return a claim without the label that every mark has, where it had no tag to begin with."""
    if isinstance(element, Claim) and element.id in plain and element.tags in DEFAULTS:
        return evolve(element, tags=())
    return element


def _words_of_mark(claim: Claim) -> str:
    """Return the words that the mark of a claim says it covers; none when it says nothing."""
    given = kept_by(claim, NOTATION).get("words")
    return "" if isinstance(given, str) and not given.strip() else claim.text
