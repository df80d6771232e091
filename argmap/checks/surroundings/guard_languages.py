"""The table of cues for each source's language, and each passage read once."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.checks.surroundings.clauses import Structure
from argmap.checks.surroundings.cues import CueTable, ready
from argmap.checks.surroundings.parsing import structure_of
from argmap.checks.surroundings.passages import QuoteSurroundings, WordSpan, passage_of
from argmap.languages import Cue, Language
from argmap.languages.recognition import Recognition, recognise
from argmap.text.source import Source

_MOST_KEPT = 500
_UNKNOWN = Language(tag="und", name="")
"""A language without a table, in which the caller's own cues are looked for."""


class GuardLanguages:
    """The languages of one examination, with what was worked out of its sources by now.

    >>> from argmap.languages import LANGUAGES
    >>> guard = GuardLanguages(LANGUAGES)
    >>> guard.language_of(Source("page", text="It is in the house that we were.")).name
    'English'
    """

    def __init__(self, languages: Sequence[Language], own: Sequence[Cue] = ()) -> None:
        self.languages = tuple(languages)
        self._own = tuple(own)
        self._recognised: dict[str, Recognition] = {}
        self._structures: dict[tuple[str, WordSpan], Structure] = {}

    def language_of(self, source: Source) -> Recognition:
        """Return the language of the source."""
        found = self._recognised.get(source.id)
        if found is None:
            found = recognise(source.words.keys, self.languages, source.language)
            self._recognised[source.id] = found
        return found

    def table_of(self, source: Source) -> CueTable | None:
        """Return the table of the source's language, ``None`` where there is none."""
        language = self.language_of(source).language
        if language is None:
            return ready(_UNKNOWN, self._own) if self._own else None
        return ready(language, self._own)

    def table_for(self, keys: Sequence[str], likely: CueTable) -> CueTable:
        """Return the table for words of a claim: the likely one, unless another shows plainly."""
        if len(self.languages) < 2:
            return likely
        counts = {
            language.tag: sum(key in language.small_words for key in keys)
            for language in self.languages
        }
        best = max(self.languages, key=lambda language: counts[language.tag])
        if counts[best.tag] > 2 * counts.get(likely.language.tag, 0) + 1:
            return ready(best, self._own)
        return likely

    def passage(self, source: Source, sentence: WordSpan, table: CueTable) -> QuoteSurroundings:
        """Return these words of the source, those put together that a line end divides."""
        known = self._structures.get((source.id, sentence))
        if known is not None:
            return known.passage
        return passage_of(source.words, sentence, table.vocabulary)

    def structure(self, source: Source, sentence: WordSpan, table: CueTable) -> Structure:
        """Return the clauses of these words of the source."""
        key = (source.id, sentence)
        found = self._structures.get(key)
        if found is None:
            if len(self._structures) >= _MOST_KEPT:
                self._structures.clear()
            passage = self.passage(source, sentence, table)
            hits = list(table.hits(passage.keys))
            found = self._structures[key] = structure_of(passage, hits, table.language)
        return found
