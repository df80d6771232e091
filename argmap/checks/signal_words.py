"""Signal words that suggest a relation, and cues that no claim records: suggestions, no more.

A signal word proves nothing. "However" may set two claims side by side or bring the first
objection, so the quiet relation is suggested, which takes no side; "therefore" may reach back over
a page, so the sentence before is only the first to ask. Nothing of it is put into a map unasked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from argmap.checks.examination import Examination, Objection, QuoteInPlace, excerpt_at, label
from argmap.checks.forces import FOUNDED
from argmap.checks.surroundings.cues import Opener
from argmap.errors import brief
from argmap.languages import Force, Language
from argmap.languages.language import Signal
from argmap.model.enumerations import Modality
from argmap.model.records import Claim, Element

_LONGEST = 60
_FARTHEST = 3
_WORD = re.compile(r"\w+")
_SHORTEST_REASON = 2
_LONGEST_SENTENCE = 2_000
_MOST_PAIRS = 64
_OPENING = "\"'“‘(«"


class SuggestedRelation(NamedTuple):
    """A relation that a signal word suggests.

    Attributes:
        claim: The claim whose sentence begins with it.
        kind: The kind of relation.
        start: The id of the claim it would start from.
        end: The id of the claim it would lead to.
        cue: The words, as the source spells them.
        place: Where they stand in the source.
        quote: The quote whose sentence holds them.
        reason: The words of a reason that stands inside the sentence, behind "because"; then there
            is no claim for it yet, and ``start`` is empty.
        is_sentence: Whether these words make a sentence by themselves.
    """

    claim: Claim
    kind: str
    start: str
    end: str
    cue: str
    place: int
    quote: QuoteInPlace
    reason: str = ""
    is_sentence: bool = True


def signal_word(case: Examination) -> Iterator[Objection]:
    """Point out a signal word of the source that no relation of the map takes up.

    "Consequently", "however", "in other words" say that a sentence hangs on what was said before,
    and mostly on the sentence before. Whether it does, and on which, is the map-maker's reading:
    the finding has a fix that adds the relation with the word as its cue. The words are those of
    the language of the source, English or German.
    """
    for link in links(case):
        if link.reason:
            place, line = excerpt_at(link.quote.source, link.place)
            yield Objection(
                f"{label(link.claim)} holds its reason, behind {brief(link.cue)}: "
                f"{brief(link.reason)}",
                f"make the reason a claim, and add the support with cue={link.cue!r}",
                (link.claim,),
                location=place,
                excerpt=line,
            )
            continue
        other = link.start if link.end == link.claim.id else link.end
        says = {
            "support": f"that {brief(link.start)} supports {brief(link.end)}",
            "contrast": f"that it stands in contrast to {brief(other)}",
            "restatement": f"that it restates {brief(other)}",
        }[link.kind]
        place, line = excerpt_at(link.quote.source, link.place)
        yield Objection(
            f"{label(link.claim)} comes with {brief(link.cue)}, which suggests {says}",
            f"if it does, add the {link.kind} with cue={link.cue!r}",
            (link.claim,),
            location=place,
            excerpt=line,
        )


def missing_cue(case: Examination) -> Iterator[Objection]:
    """Point out a hedged claim that does not record the words of the source which hedge it.

    The words show the reader at a glance how the source puts it, and let the next check find them
    again.
    """
    for claim, cue in missing_cues(case):
        yield Objection(
            f"{label(claim)} is recorded as {claim.modality} without the words that put it so",
            f'record cue="{cue}"',
            (claim,),
        )


def links(case: Examination) -> Iterator[SuggestedRelation]:
    """Yield the relations that signal words suggest and the map does not have."""
    if not case.debate.signals:
        return
    sources = list(_in_order(case))
    if not sources:
        return
    tied = _tied(case)
    cues = _cues(case)
    within = _Starts(case)
    for rows in sources:
        language = case.guard.language_of(rows[0][1].source).language
        if language is None or not language.signals:
            continue
        signals = _Signals.of(language.signals)
        opened: dict[str, tuple[Claim, str]] = {}
        for number, (sentence, each) in enumerate(rows):
            text = each.source.text or ""
            head = " ".join(text[sentence : sentence + 2 * _LONGEST].split()).lstrip(_OPENING)
            claim = each.element
            if not isinstance(claim, Claim):
                continue
            for words in signals.openers:
                if head.lower().startswith(words):
                    opened[words] = claim, head[: len(words)]
            for link in _reason_in(language, each, claim, cues, within):
                if not link.start or frozenset((link.start, link.end)) not in tied:
                    yield link
            signal = signals.at(head)
            if signal is None:
                continue
            cue = head[: len(signal.words)]
            before: Element | None = None
            if signal.opened_by:
                pair = opened.get(signal.opened_by)
                if pair is not None:
                    before, cue = pair[0], f"{pair[1]} … {cue}"
            elif number and _is_near(each, rows[number - 1][1]):
                before = rows[number - 1][1].element
            if (
                before is None
                or before.id == claim.id
                or frozenset((before.id, claim.id)) in tied
                or any(signal.words in known for known in cues.get(claim.id, ()))
            ):
                continue
            start, end = claim.id, before.id
            if signal.forward or signal.kind == "contrast":
                start, end = end, start
            yield SuggestedRelation(claim, signal.kind, start, end, cue, sentence, each)


def _reason_in(
    language: Language,
    each: QuoteInPlace,
    claim: Claim,
    cues: dict[str, list[str]],
    within: _Starts,
) -> Iterator[SuggestedRelation]:
    """Yield the support of a reason that the quoted sentence gives behind a word like "because"."""
    text = each.source.text or ""
    start, end = each.match.spans[0][0], each.match.spans[-1][1]
    found = list(language.reasons.finditer(text, start, min(end, start + _LONGEST_SENTENCE)))
    if len(found) != 1:
        return
    at = found[0]
    if any(at[0].lower() in cue for cue in cues.get(claim.id, ())):
        return
    stop = end
    if not text[start : at.start()].strip(_OPENING):
        comma = text.find(",", at.end(), end)
        if comma < 0:
            return
        stop = comma
    other = within.first(each.source.id, at.end(), stop)
    if other is not None and other != claim.id:
        yield SuggestedRelation(claim, "support", other, claim.id, at[0], at.start(), each)
        return
    reason = " ".join(text[at.end() : stop].split()).rstrip(".!?;,")
    if reason.count(" ") >= _SHORTEST_REASON:
        whole = at[0].lower() not in language.verb_last
        yield SuggestedRelation(
            claim, "support", "", claim.id, at[0], at.start(), each, reason, whole
        )


def missing_cues(case: Examination) -> Iterator[tuple[Claim, str]]:
    """Yield each claim that is hedged without a cue, and the words of its quote that hedge it."""
    seen: set[str] = set()
    for each in case.quoted:
        claim = each.element
        if (
            not isinstance(claim, Claim)
            or claim.cue
            or claim.modality in {Modality.ASSERTED, Modality.QUESTION}
            or claim.id in seen
            or not each.match.found
        ):
            continue
        words = _hedging(case, each, claim.modality)
        if words:
            seen.add(claim.id)
            yield claim, words


def _hedging(case: Examination, each: QuoteInPlace, modality: Modality) -> str:
    """Return the words of the quote that put it so strongly, empty where none do."""
    table = case.guard.table_of(each.source)
    if table is None:
        return ""
    words = each.source.words
    first, last = each.span
    for hit in table.hits(words.keys[first:last]):
        force = Force.CONDITION if hit.entry.opener is Opener.CONDITION else hit.entry.force
        if force in FOUNDED[modality]:
            start, end = words.starts[first + hit.first], words.ends[first + hit.last - 1]
            return " ".join(words.text[start:end].split())
    return ""


class _Starts:
    """The beginnings of the quotes of claims, by source."""

    def __init__(self, case: Examination) -> None:
        found: dict[str, list[tuple[int, str]]] = {}
        for each in case.quoted:
            if each.match.found and isinstance(each.element, Claim):
                start = each.match.spans[0][0]
                found.setdefault(each.source.id, []).append((start, each.element.id))
        self._rows = {source: sorted(rows) for source, rows in found.items()}

    def first(self, source: str, start: int, end: int) -> str | None:
        """Return the claim whose quote begins first between two places of the source."""
        rows = self._rows.get(source, [])
        at = bisect_left(rows, (start, ""))
        return rows[at][1] if at < len(rows) and rows[at][0] < end else None


def _in_order(case: Examination) -> Iterator[list[tuple[int, QuoteInPlace]]]:
    """Yield for each source where the sentences begin that claims quote, each with one claim."""
    rows: dict[str, dict[int, QuoteInPlace]] = {}
    for each in case.quoted:
        if not each.match.found or not isinstance(each.element, Claim):
            continue
        touched = each.source.layout.sentences_in(*each.match.spans[0])
        if touched:
            own = rows.setdefault(each.source.id, {})
            known = own.get(touched[0].start)
            if known is None or each.match.spans < known.match.spans:
                own[touched[0].start] = each
    for own in rows.values():
        yield sorted(own.items(), key=lambda row: row[0])


def _is_near(each: QuoteInPlace, before: QuoteInPlace) -> bool:
    """Return whether the sentence of the quote follows closely on the one before."""
    here, there = each.match.sentences[:1], before.match.sentences[-1:]
    return bool(here and there) and here[0] - there[0] <= _FARTHEST


def _tied(case: Examination) -> set[frozenset[str]]:
    """Return the pairs of claims that a relation ties."""
    pairs: set[frozenset[str]] = set()
    for element in case.debate.elements:
        if not isinstance(element, Claim):
            start, end = element.sides
            if len(start) * len(end) <= _MOST_PAIRS:
                pairs.update(frozenset((one, other)) for one in start for other in end)
    return pairs


def _cues(case: Examination) -> dict[str, list[str]]:
    """Return for each claim the cues of the relations it takes part in, in small letters."""
    found: dict[str, list[str]] = {}
    for element in case.debate.elements:
        if not isinstance(element, Claim) and element.cue:
            cue = " ".join(element.cue.lower().split())
            for name in dict.fromkeys(name for side in element.sides for name in side):
                found.setdefault(name, []).append(cue)
    return found


class _Signals:
    """The signal words of a language, by the first of them."""

    def __init__(self, signals: tuple[Signal, ...]) -> None:
        self.openers = tuple(dict.fromkeys(each.opened_by for each in signals if each.opened_by))
        self._by_first_word: dict[str, list[Signal]] = {}
        for signal in sorted(signals, key=lambda each: -len(each.words)):
            self._by_first_word.setdefault(signal.words.split()[0], []).append(signal)

    @staticmethod
    @cache
    def of(signals: tuple[Signal, ...]) -> _Signals:
        """Return those of a table, arranged once."""
        return _Signals(signals)

    def at(self, head: str) -> Signal | None:
        """Return the signal words that the sentence begins with, if any."""
        plain = head.lower()
        first = _WORD.match(plain)
        for signal in self._by_first_word.get(first[0] if first else "", ()):
            if not plain.startswith(signal.words):
                continue
            after = plain[len(signal.words) : len(signal.words) + 1]
            if after == "," if signal.comma else not (after.isalnum() or after in {"'", "’", "-"}):
                return signal
        return None


def without_signal(sentence: str, language: Language) -> str:
    """Return the sentence without the signal words it begins with.

    >>> from argmap.languages import ENGLISH
    >>> without_signal("On the one hand, it may help.", ENGLISH)
    'It may help.'
    >>> without_signal("Yet again it rains.", ENGLISH)
    'Yet again it rains.'
    """
    signals = _Signals.of(language.signals)
    signal = signals.at(sentence)
    lowered = sentence.lower()
    words = signal.words if signal is not None else ""
    words = words or next((each for each in signals.openers if lowered.startswith(each)), "")
    rest = sentence[len(words) :]
    if not words or not rest.startswith(",") or not rest.strip(" ,.!?"):
        return sentence
    rest = rest[1:].lstrip()
    return rest[:1].upper() + rest[1:]
