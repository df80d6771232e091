"""A first map of a document: one claim for each sentence, with its words, to go on from.

Nothing is argued in it yet. Which sentence supports which is the reader's to say; where a signal
word suggests it, ``check`` says so and has a fix that adds the relation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from argmap.checks.signal_words import without_signal
from argmap.checks.surroundings.guard_languages import GuardLanguages
from argmap.drafts.documents import language_of, title_of
from argmap.drafts.readable_ids import ReadableIds
from argmap.drafts.stances import Stance, stance_of
from argmap.errors import ReadError, WrongTypeError, brief
from argmap.findings import Finding, Severity
from argmap.languages import LANGUAGES
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.records import Claim, Party, Perspective
from argmap.parameters import expect_all
from argmap.text.dehyphenation import dehyphenate
from argmap.text.sentences import Sentence
from argmap.text.source import Quote, Source
from argmap.values import as_given

_CONTEXT: Final = 8
"""The most words given before and behind a sentence to tell it from the same words."""

_MOST_ALIKE: Final = 64
_WORD: Final = re.compile(r"\w")
_LONGEST_HEADING: Final = 120


def start(source: Source | str, *, pages: Sequence[str] = ()) -> ArgumentMap:
    """Return a first map of a document: one claim for each sentence, each with its words quoted.

    Modality, cue, voice, perspective and endorsement are filled in where the words show them.
    Headings become groups; footnotes are set aside. No relation is added, and no thesis named.

    Args:
        source: The document, or its text.
        pages: The names of its pages, where form feeds part them; else they are numbered.

    Raises:
        ReadError: The source has no text, or no sentence in it.
        WrongTypeError: It is neither a source nor a text.

    >>> debate = start("It may help the poor. Critics argue that it harms trade.")
    >>> for claim in debate.claims:
    ...     print(claim.id, claim.modality.value, claim.voice)
    help-poor possible None
    critics-argue-harms asserted Critics
    """
    if isinstance(source, str):
        source = Source("source", text=source)
    elif not isinstance(given := as_given(source), Source):
        raise WrongTypeError(
            f"start() takes a text or a Source, found {brief(given)}; for a file: "
            "start(argmap.load_source(…))"
        )
    pages = expect_all(pages, str, "pages", "give a list of their names, such as ['1', '2']")
    text = source.text
    if text is None or not text.strip():
        raise _refusal(source, "no-text", "has no text to make a map of")
    if not source.sentences:
        lines = sum(1 for line in text.splitlines() if line.strip())
        among = "in its one line" if lines == 1 else f"among its {lines:,} lines"
        message = f"has no sentence {among}; a sentence ends in . ! or ?"
        raise _refusal(source, "no-sentence", message)
    source = evolve(
        source,
        sha256=source.sha256 or source.digest,
        title=source.title or title_of(source),
        language=source.language or language_of(source),
    )
    maker = _Maker(source, pages)
    claims = list(maker.claims())
    return ArgumentMap(
        claims,
        title=source.title,
        sources=[source],
        parties=maker.parties.values(),
        perspectives=maker.perspectives.values(),
    )


def _refusal(source: Source, code: str, what: str) -> ReadError:
    name = brief(source.path or source.address or source.id)
    return ReadError([Finding(code, Severity.ERROR, f"{name} {what}")])


class _Maker:
    """Makes the claims of one source."""

    def __init__(self, source: Source, pages: Sequence[str]) -> None:
        self.parties: dict[str, Party] = {}
        self.perspectives: dict[str, Perspective] = {}
        self._source = source
        self._text = source.text or ""
        self._pages = pages
        self._ids = ReadableIds()
        self._voices = Ids(["map-maker"], between="-")
        self._repeated = _Repeated(source)
        self._guard = GuardLanguages(LANGUAGES)

    def claims(self) -> Iterator[Claim]:
        """Yield a claim for each sentence; those that nothing tells apart go together."""
        group: tuple[str, ...] = ()
        waiting: tuple[Sentence, Sentence] | None = None
        for sentence, group in zip(self._source.sentences, self._groups(), strict=True):
            if not _WORD.search(self._text, sentence.start, sentence.end):
                continue  # a row of signs says nothing
            context = self._repeated.context(sentence)
            if context is None:
                waiting = (waiting[0] if waiting else sentence, sentence)
                continue
            whole = sentence
            if waiting is not None:
                whole = evolve(sentence, start=waiting[0].start)
                context = self._repeated.context(whole) or ("", "")
                waiting = None
            yield self._claim(whole, context, group)
        if waiting is not None:
            whole = evolve(waiting[0], end=waiting[1].end)
            yield self._claim(whole, self._repeated.context(whole) or ("", ""), group)

    def _claim(self, sentence: Sentence, context: tuple[str, str], group: tuple[str, ...]) -> Claim:
        words = dehyphenate(self._source.words, sentence.start, sentence.end)
        before, after = context
        quote = Quote(words, before=before, after=after, page=self._page(sentence.start))
        stance = stance_of(self._source, sentence.start, sentence.end, self._guard)
        language = self._guard.language_of(self._source).language
        text = words if language is None else without_signal(words, language)
        return Claim(
            self._ids.name(text),
            text,
            quotes=quote,
            group=group,
            modality=stance.modality,
            cue=stance.cue,
            endorsement=stance.endorsement,
            voice=self._voice(stance),
            perspective=self._perspective(stance),
        )

    def _voice(self, stance: Stance) -> str | None:
        if not stance.voice:
            return None
        key = stance.voice.lower()
        if key not in self.parties:
            self.parties[key] = Party(self._voices.take(stance.voice), stance.voice)
        return self.parties[key].id

    def _perspective(self, stance: Stance) -> str | None:
        if not stance.perspective:
            return None
        key = stance.perspective.lower()
        if key not in self.perspectives:
            self.perspectives[key] = Perspective(stance.perspective, stance.perspective)
        return self.perspectives[key].id

    def _page(self, at: int) -> str | None:
        """Return the name of the page, where form feeds part the pages."""
        if "\f" not in self._text and not self._pages:
            return None
        while self._next_feed < at:
            self._passed += 1
            found = self._text.find("\f", self._next_feed + 1)
            self._next_feed = found if found >= 0 else len(self._text)
        number = max(0, self._passed - 1)
        return self._pages[number] if number < len(self._pages) else str(number + 1)

    _passed = 0
    _next_feed = -1

    def _groups(self) -> Iterator[tuple[str, ...]]:
        """Yield for each sentence the heading it stands under; the title is none."""
        headings = [
            (start, " ".join(self._text[start:end].split()))
            for start, end in self._source.layout.headings
        ]
        sentences = self._source.sentences
        first = sentences[0].start
        headings = [
            (at, words)
            for at, words in headings
            if 0 < len(words) <= _LONGEST_HEADING
            and not (at < first and words == self._source.title)
        ]
        number, current = 0, ""
        for sentence in sentences:
            while number < len(headings) and headings[number][0] < sentence.start:
                current = headings[number][1]
                number += 1
            yield (current,) if current else ()


class _Repeated:
    """Tells the sentences of a source apart that a reader would find more than once."""

    def __init__(self, source: Source) -> None:
        self._words = source.words
        self._positions = source.words.positions

    def context(self, sentence: Sentence) -> tuple[str, str] | None:
        """Return the words before and behind a sentence that tell it apart; none where none do."""
        words = self._words
        first, last = self._span(sentence)
        if first == last:
            return "", ""
        alike = self._other_places(first, last)
        if alike is not None and not alike:
            return "", ""
        for count in range(2, _CONTEXT + 1, 2):
            low, high = max(0, first - count), min(len(words), last + count)
            if alike is None and (count < _CONTEXT or self._other_places(low, high) != []):
                continue
            left, right = words.keys[low:first], words.keys[last:high]
            if alike is None or not any(
                words.keys[max(0, at - len(left)) : at] == left
                and words.keys[at + last - first : at + last - first + len(right)] == right
                for at in alike
            ):
                before = dehyphenate(words, words.starts[low], sentence.start) if left else ""
                after = ""
                if right:
                    after = dehyphenate(words, words.starts[last], words.ends[high - 1])
                return before, after
        return None

    def _span(self, sentence: Sentence) -> tuple[int, int]:
        from bisect import bisect_left

        starts = self._words.starts
        return bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)

    def _other_places(self, first: int, last: int) -> list[int] | None:
        """Return the other places of the words; none at all where too many would be asked."""
        keys = self._words.keys
        rarest = min(range(first, last), key=lambda at: len(self._positions[keys[at]]))
        places = self._positions[keys[rarest]]
        if len(places) > _MOST_ALIKE:
            return None
        shift = rarest - first
        wanted = keys[first:last]
        return [
            at - shift
            for at in places
            if at != rarest
            and at >= shift
            and keys[at - shift : at - shift + last - first] == wanted
        ]
