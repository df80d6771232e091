"""The differences of a map and what is read of it again: all that a notation cannot say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import attrs

from argmap.errors import brief
from argmap.findings import Finding, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Element
from argmap.quotations import exact_quotes
from argmap.values import attributes_of

_RELATIONS = ("support", "counterpoint", "contrast", "restatement", "context")
_ENDS = (
    "premises",
    "conclusion",
    "target",
    "left",
    "right",
    "restating",
    "restated",
    "stated",
    "of",
)
_SPEAKERS = (
    "voice",
    "parties",
    "endorsement",
    "perspective",
    "perspectives",
    "modality",
    "question",
)
_STANDING = ("declared_thesis", "basis", "weight", "role", "signals")
# What changes the argument comes first: relations, claims, who says them, how they stand.
_RANKS = {
    f"no-{what}": rank
    for rank, names in enumerate((_RELATIONS + _ENDS, ("claim", "text"), _SPEAKERS, _STANDING))
    for what in names
} | {"changed": 0}
_WORDS_RANK = 4

_SHOWN = 3
# What a map, and an element besides its ends, has, in the words of a reader.
_OF_A_MAP = {
    "title": "a title",
    "declared_thesis": "a declared thesis",
    "sources": "sources",
    "parties": "parties",
    "perspectives": "perspectives",
}
_WORDS = {"allow": "accepted findings", "extras": "extras", "quotes": "quotes", "tags": "tags"}


def differences(
    debate: ArgumentMap, back: ArgumentMap, notation: str, spaces: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Return a finding for each thing of the map that does not come back from the notation.

    What the notation says in other words (a counterpoint as an argument for a rival) is among them:
    it is no longer what it was. Where all that differs is what the notation's own reader once kept
    of a file, in ``extras`` under its name, that is a finding of severity info: the map has changed
    since, and the writer has it right.

    Args:
        debate: The map.
        back: The map that was read from what was written of it.
        notation: What to call the notation.
        spaces: The keys of ``extras`` that are the notation's own, where that is not its name.

    >>> print(*differences(ArgumentMap(title="Climate"), ArgumentMap(), "aif"))
    the map has a title, which aif cannot say
    """
    if back == debate:
        return ()
    if not any(quote.until for element in back.elements for quote in element.quotes):
        debate = exact_quotes(debate)  # nothing is lost of a quote that is written out
    own = spaces or (notation,)
    silences = [*_of_silence(debate, back, notation)]
    back = attrs.evolve(back, signals=debate.signals)
    if back == debate:
        return tuple(silences)
    found = [*_of_map(debate, back, notation, own)]
    for element in debate.elements:
        found += _of_element(element, back, notation, own)
    if not found and _without(debate, own) == _without(back, own):
        message = (
            f"what was kept of the {notation} file no longer fits the map, and is written anew"
        )
        found.append(Finding("kept-anew", Severity.INFO, message))
    elif not found:
        found.append(_finding("changed", f"the map reads differently in {notation}"))
    return (*found, *silences)


def in_order(
    findings: Iterable[Finding], notation: str, bookkeeping: Collection[str]
) -> tuple[Finding, ...]:
    r"""Return losses in the order of their weight: the argument, its words, ids, bookkeeping.

    The ids that are others in the notation are one finding, so are the titles that an id says as
    well, and what the readers of other notations keep beside a map to write their files back; all
    three of severity info, for they change nothing of what is argued.

    Args:
        findings: The losses.
        notation: What to call the notation.
        bookkeeping: The keys of ``extras`` under which readers of notations keep such things.

    >>> changed = Finding("no-id", "warning", "claim 'tax' is 'T1'", subject="tax", about="T1")
    >>> noted = Finding("no-note", "error", "claim 'tax' has a note", subject="tax")
    >>> print(*in_order([changed, noted], "brat", ()), sep="\n")
    claim 'tax' has a note
    an id is another one in brat: 'tax' is 'T1'
    """
    said: list[Finding] = []
    ids: list[Finding] = []
    titles: list[Finding] = []
    kept: dict[str, int] = {}
    for finding in findings:
        if finding.code == "no-id":
            ids.append(finding)
        elif finding.code == "no-title" and finding.subject is not None:
            is_id = finding.about == finding.subject
            (titles if is_id else said).append(attrs.evolve(finding, about=None))
        elif finding.code == "no-extras" and finding.about in bookkeeping:
            kept[finding.about or ""] = kept.get(finding.about or "", 0) + 1
        else:
            said.append(finding)
    said.sort(key=_rank)
    return (
        *said,
        *_of_ids(ids, notation),
        *_of_titles(titles, notation),
        *_of_kept(kept, notation),
    )


def _rank(finding: Finding) -> int:
    return _RANKS.get(finding.code, _WORDS_RANK)


def _of_ids(findings: Sequence[Finding], notation: str) -> Iterator[Finding]:
    if findings:
        pairs = [f"{brief(f.subject)} is {brief(f.about)}" for f in findings[:_SHOWN]]
        more = len(findings) - len(pairs)
        said = ", ".join(pairs) + (f", and {more} more" if more else "")
        head = "an id is another one" if len(findings) == 1 else f"{len(findings)} ids are others"
        yield Finding("no-id", Severity.INFO, f"{head} in {notation}: {said}")


def _of_titles(findings: Sequence[Finding], notation: str) -> Iterator[Finding]:
    if findings:
        names = ", ".join(brief(each.subject) for each in findings[:_SHOWN])
        more = len(findings) - _SHOWN
        said = names + (f", and {more} more" if more > 0 else "")
        head = "a title is" if len(findings) == 1 else f"{len(findings)} titles are"
        message = f"{head} left out of {notation}, where only an id says as much: {said}"
        yield Finding("no-title", Severity.INFO, message)


def _of_kept(kept: Mapping[str, int], notation: str) -> Iterator[Finding]:
    if kept:
        places = ", ".join(
            f"{space} ({count} record{'s' if count > 1 else ''})" for space, count in kept.items()
        )
        message = f"{notation} leaves out what was kept of files in other notations: {places}"
        yield Finding("no-bookkeeping", Severity.INFO, message)


def _of_map(
    debate: ArgumentMap, back: ArgumentMap, notation: str, own: Collection[str]
) -> Iterator[Finding]:
    for name, what in _OF_A_MAP.items():
        before, after = getattr(debate, name), getattr(back, name)
        if before and before != after:
            yield _finding(f"no-{name}", f"the map has {what}, which {notation} cannot say")
        elif name == "declared_thesis" and after and after != _thesis(debate):
            message = f"{notation} makes {brief(after)} the main claim, and the map names none"
            yield _finding("no-declared_thesis", message, after)
    for space in _lost_spaces(debate.extras, back.extras, own):
        yield _of_extras("the map", space, notation)


def _thesis(debate: ArgumentMap) -> str | None:
    return None if debate.thesis is None else debate.thesis.id


def _of_silence(debate: ArgumentMap, back: ArgumentMap, notation: str) -> Iterator[Finding]:
    """Yield the changes of silence: claims without quotes, links without signal words.

    Where the notation has no place for them, only that is lost which they say by their absence.
    """
    silent = any(
        not (each.quotes if isinstance(each, Claim) else each.is_printed)
        for each in debate.elements
    )
    if debate.tells_silence and silent and not back.signals:
        message = f"{notation} does not say which claims are unstated and which links supplied"
        yield Finding("no-signals", Severity.INFO, message)
    elif back.tells_silence and not debate.signals:
        message = f"{notation} says that claims without quotes are unstated, and links supplied"
        yield _finding("no-signals", message)


def _of_element(
    element: Element, back: ArgumentMap, notation: str, own: Collection[str]
) -> Iterator[Finding]:
    name = element.id
    subject = f"{element.kind} {brief(name)}"
    other = back[name] if name in back else None  # noqa: SIM401 - a map has no get
    if type(other) is not type(element):
        yield _finding(f"no-{element.kind}", f"{notation} cannot say the {subject}", name)
        return
    for attribute in attributes_of(type(element)):
        field = attribute.name
        before, after = getattr(element, field), getattr(other, field)
        if not attribute.eq or before == after:
            continue
        if field == "extras":
            for space in _lost_spaces(before, after, own):
                yield _of_extras(subject, space, notation, name)
            continue
        what = _WORDS.get(field, f"{'an' if field[0] in 'aeiou' else 'a'} {field}")
        if not attribute.kw_only:
            other_one = "other" if field == "premises" else "another"
            message = f"{notation} says {other_one} {field} of {subject}"
        elif before == attribute.default:
            message = f"{subject} has no {field}, and {notation} says one"
        else:
            message = f"{subject} has {what}, which {notation} cannot say"
        about = before if field == "title" else None
        yield Finding(f"no-{field}", Severity.ERROR, message, subject=name, about=about)


def _lost_spaces(
    before: Mapping[str, object], after: Mapping[str, object], own: Collection[str]
) -> list[str]:
    return [key for key in before if key not in own and before[key] != after.get(key)]


def _of_extras(what: str, space: str, notation: str, subject: str | None = None) -> Finding:
    message = f"{what} has extras of {brief(space)}, which {notation} cannot say"
    return Finding("no-extras", Severity.ERROR, message, subject=subject, about=space)


def _without(debate: ArgumentMap, own: Collection[str]) -> ArgumentMap:
    """Return the map without what is kept under the notation's keys."""
    elements = [
        attrs.evolve(each, extras={key: each.extras[key] for key in each.extras if key not in own})
        for each in debate.elements
    ]
    extras = {key: debate.extras[key] for key in debate.extras if key not in own}
    return attrs.evolve(debate, elements=elements, extras=extras)


def _finding(code: str, message: str, subject: str | None = None) -> Finding:
    return Finding(code, Severity.ERROR, message, subject=subject)
