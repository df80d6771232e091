"""Notes for readers: what there is to object to in a map, in sentences that quote its claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from argmap.checks.acceptance import accepts
from argmap.checks.positions import last_words
from argmap.findings import Finding, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Endorsement
from argmap.model.records import Claim
from argmap.page.anchors import anchor
from argmap.page.asides import number_of
from argmap.page.markup import Html, direction_of, element, isolate_quotes, join
from argmap.page.passage_notes import said_of
from argmap.wording.words import ENGLISH, Words

# What is in quotes behind these words is no claim, also where a claim has the same id.
_NAMED = re.compile(
    r"(?<!source )(?<!party )(?<!perspective )"
    r"(?:(?:the )?(?:claim|support|counterpoint|contrast|restatement) )?'([^']+)'"
)
_TOGETHER = "unanswered-counterpoint"
_LONGEST = 120
_QUOTATION = "“{text}”"  # as the checks quote, which speak English
_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
"""The names of the words for a finding of each severity."""
_TELLING = frozenset(
    {"quote-not-found", "quote-marks-differ", "quote-out-of-context", "misquoted-words"}
)
"""The codes of the findings whose hints show other words of the source."""


def reader_notes(
    debate: ArgumentMap, findings: Iterable[Finding], *, whole: bool, words: Words = ENGLISH
) -> Html:
    """Return the findings as notes, counted by kind and grouped by the claim they are about.

    Nothing is said of claims that the author rejects. Counterpoints that nobody answers are one
    line with a list. What a check says, it says in English, which is marked as such.

    Args:
        debate: The map.
        findings: What there is to object to.
        whole: Whether words of the sources may be shown, as hints to mend a quote do.
        words: The words of the page.

    >>> reader_notes(ArgumentMap(), (), whole=True)
    '<p dir="auto">Nothing was found to object to.</p>'
    """
    kept = [each for each in findings if not _is_rejected(debate, each.subject)]
    if not kept:
        return element("p", words.nothing_to_object, dir="auto")
    told = _Told(debate, words, whole)
    open_ = told.unanswered_ids() if any(each.code == _TOGETHER for each in kept) else []
    grouped: dict[str | None, list[Finding]] = {}
    for each in kept:
        if each.code != _TOGETHER or len(open_) == 1:
            subject = each.subject if each.subject in debate else None
            grouped.setdefault(subject, []).append(each)
    whole_map = grouped.pop(None, [])
    parts = [element("p", told.count(kept), class_="counts", dir="auto")]
    parts += [told.group(name, found) for name, found in grouped.items() if name]
    if len(open_) > 1:
        parts.append(told.list_unanswered(open_))
    if whole_map:
        parts.append(_kind(words.whole_map, [told.note(each) for each in whole_map]))
    return join(parts)


def _is_rejected(debate: ArgumentMap, name: str | None) -> bool:
    if name is None or name not in debate:
        return False
    found = debate[name]
    return isinstance(found, Claim) and found.endorsement is Endorsement.REJECTS


def _kind(heading: str | Html, items: Sequence[Html]) -> Html:
    return element(
        "div", element("h3", heading, dir="auto"), element("ul", *items), class_="findings"
    )


@frozen
class _Told:
    """The sources of the notes of one page."""

    debate: ArgumentMap
    words: Words
    whole: bool

    def count(self, findings: Sequence[Finding]) -> str:
        """Return the numbers of findings of each severity, in words."""
        counts = Counter(each.severity for each in findings)
        said = [
            number_of(
                counts[kind],
                getattr(self.words, f"one_{name}"),
                getattr(self.words, f"many_{name}s"),
            )
            for kind, name in _SEVERITIES.items()
            if counts[kind]
        ]
        return ", ".join(said) + "."

    def group(self, name: str, found: Sequence[Finding]) -> Html:
        """Return the notes on a claim or relation under a link to it."""
        return _kind(self._link(name), [self.note(each) for each in found])

    def note(self, finding: Finding) -> Html:
        """Return one finding as a sentence or two."""
        if finding.code in _TELLING and not self.whole:
            finding = evolve(finding, hint="")
        english = None if self.words.language.split("-")[0] == "en" else "en"
        message = isolate_quotes(self._sentence(finding.message), _QUOTATION)
        parts = [element("span", message, dir="ltr", lang=english)]
        if finding.hint:
            hint = isolate_quotes(self._sentence(finding.hint), _QUOTATION)
            parts.append(element("span", hint, class_="hint", dir="ltr", lang=english))
        word: str = getattr(self.words, _SEVERITIES[finding.severity])
        severity = element("span", word, class_="severity")
        return element("li", severity, " ", *parts, class_=finding.severity.value)

    def unanswered_ids(self) -> list[str]:
        """Return the counterpoints that nothing answers, but those that are accepted so."""
        last = [each for words in last_words(self.debate) for each in words]
        return [each.id for each in last if not accepts(each.allow, _TOGETHER)]

    def list_unanswered(self, names: Sequence[str]) -> Html:
        """Return the counterpoints that nothing answers, as one list."""
        items = [element("li", self._link(name)) for name in names]
        return _kind(self.words.unanswered.format(count=len(names)), items)

    def _link(self, name: str) -> Html:
        told = isolate_quotes(self._claim_text(name), self.words.quotation)
        return element("a", told, href=f"#{anchor(name)}", dir=direction_of(self.words.because))

    def _sentence(self, message: str) -> str:
        """Return a message as a sentence that quotes claims where it named them by their ids."""

        def quote(match: re.Match[str]) -> str:
            return _english(self.debate, match[1]) if match[1] in self.debate else match[0]

        said = _NAMED.sub(quote, message)
        return f"{said[:1].upper()}{said[1:]}{'' if said.endswith(('.', '?', '…', '”')) else '.'}"

    def _claim_text(self, name: str) -> str:
        """Return a claim in quotation marks; of a relation the claims that it starts from."""
        found = self.debate[name]
        if isinstance(found, Claim):
            return self.words.quotation.format(text=_shorten(found.text))
        return said_of(self.debate, found, self.words)


def _english(debate: ArgumentMap, name: str) -> str:
    """Return a claim or relation as the sentence of a check names it."""
    found = debate[name]
    claims = [found] if isinstance(found, Claim) else [debate.claim(n) for n in found.sides[0]]
    said = " + ".join([_QUOTATION.format(text=_shorten(each.text)) for each in claims])
    return said if isinstance(found, Claim) else f"the {found.kind} from {said}"


def _shorten(text: str) -> str:
    """Return a text of bounded length, cut where a word begins if it can be."""
    if len(text) <= _LONGEST:
        return text
    start = text[:_LONGEST]
    return f"{start[: start.rfind(' ')] if ' ' in start[_LONGEST // 2 :] else start[:-1]} …"
