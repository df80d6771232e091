"""Notes for readers: what there is to object to in a map, in sentences that quote its claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import evolve

from argmap.findings import Finding, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Endorsement
from argmap.page.anchors import anchor
from argmap.page.markup import Html, element, joined

_NAMED = re.compile(r"(?:(?:the )?(?:claim|support|counterpoint|contrast|restatement) )?'([^']+)'")
_TOGETHER = "unanswered-counterpoint"
_LONGEST = 120
_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
_TELLING = frozenset(
    {"quote-not-found", "quote-marks-differ", "quote-out-of-context", "misquoted-words"}
)
"""The codes of the findings whose hints show other words of the source."""


def reader_notes(debate: ArgumentMap, findings: Iterable[Finding], *, whole: bool) -> Html:
    """Return the findings as notes, counted by kind and grouped by the claim they are about.

    Nothing is said of claims that the author rejects. Counterpoints that nobody answers are one
    line with a list.

    Args:
        debate: The map.
        findings: What there is to object to.
        whole: Whether words of the sources may be shown, as hints to mend a quote do.

    >>> reader_notes(ArgumentMap(), (), whole=True)
    '<p>Nothing was found to object to.</p>'
    """
    kept = [each for each in findings if not _is_rejected(debate, each.subject)]
    if not kept:
        return element("p", "Nothing was found to object to.")
    open_ = [each for each in kept if each.code == _TOGETHER]
    grouped: dict[str | None, list[Finding]] = {}
    for each in kept:
        if each.code != _TOGETHER or len(open_) == 1:
            subject = each.subject if each.subject in debate else None
            grouped.setdefault(subject, []).append(each)
    whole_map = grouped.pop(None, [])
    parts = [element("p", _counted(kept), class_="counts")]
    parts += [_group(debate, name, found, whole=whole) for name, found in grouped.items() if name]
    if len(open_) > 1:
        parts.append(_unanswered(debate, open_))
    if whole_map:
        items = [_note(debate, each, whole=whole) for each in whole_map]
        parts.append(_kind("The map as a whole", items))
    return joined(parts)


def _is_rejected(debate: ArgumentMap, name: str | None) -> bool:
    if name is None or name not in debate:
        return False
    found = debate[name]
    return isinstance(found, Claim) and found.endorsement is Endorsement.REJECTS


def _counted(findings: Sequence[Finding]) -> str:
    counts = Counter(each.severity for each in findings)
    said = [
        f"{counts[kind]} {word}{'' if counts[kind] == 1 else 's'}"
        for kind, word in _WORDS.items()
        if counts[kind]
    ]
    return ", ".join(said) + "."


def _kind(heading: str | Html, items: Sequence[Html]) -> Html:
    return element(
        "div", element("h3", heading, dir="auto"), element("ul", *items), class_="findings"
    )


def _group(debate: ArgumentMap, name: str, found: Sequence[Finding], *, whole: bool) -> Html:
    link = element("a", _said(debate, name), href=f"#{anchor(name)}", dir="auto")
    return _kind(link, [_note(debate, each, whole=whole) for each in found])


def _note(debate: ArgumentMap, finding: Finding, *, whole: bool) -> Html:
    if finding.code in _TELLING and not whole:
        finding = evolve(finding, hint="")
    parts = [element("span", _sentence(debate, finding.message), dir="auto")]
    if finding.hint:
        parts.append(element("span", _sentence(debate, finding.hint), class_="hint", dir="auto"))
    severity = element("span", _WORDS[finding.severity], class_="severity")
    return element("li", severity, " ", *parts, class_=finding.severity.value)


def _unanswered(debate: ArgumentMap, findings: Sequence[Finding]) -> Html:
    names = list(dict.fromkeys([each.subject for each in findings if each.subject in debate]))
    items = [
        element("li", element("a", _said(debate, name), href=f"#{anchor(name)}", dir="auto"))
        for name in names
        if name is not None
    ]
    return _kind(f"{len(findings)} counterpoints are answered by nothing in the map", items)


def _sentence(debate: ArgumentMap, message: str) -> str:
    """Return a message as a sentence that quotes claims where it named them by their ids."""

    def quoted(match: re.Match[str]) -> str:
        return _said(debate, match[1]) if match[1] in debate else match[0]

    said = _NAMED.sub(quoted, message)
    return f"{said[:1].upper()}{said[1:]}{'' if said.endswith(('.', '?', '”')) else '.'}"


def _said(debate: ArgumentMap, name: str) -> str:
    """Return a claim in quotation marks; of a relation the claims that it starts from."""
    found = debate[name]
    claims = [found] if isinstance(found, Claim) else [debate.claim(n) for n in found.sides[0]]
    texts = [
        each.text if len(each.text) <= _LONGEST else each.text[: _LONGEST - 1] + "…"
        for each in claims
    ]
    said = " + ".join([f"“{text}”" for text in texts])
    return said if isinstance(found, Claim) else f"the {found.kind} from {said}"
