"""The records of the checks: a check, its objection, and the examination of a map they share."""

from __future__ import annotations

import inspect
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from itertools import groupby
from typing import TypeAlias

from attrs import field, frozen

from argmap.checks.surroundings.guard_languages import GuardLanguages
from argmap.checks.surroundings.next_sentence import LONGEST_ANSWER, LONGEST_VERDICT
from argmap.checks.surroundings.passages import FARTHEST, WordSpan, whole_sentence
from argmap.checks.terms import stems_of
from argmap.errors import brief
from argmap.findings import Location, Severity, SourcePlace
from argmap.languages import LANGUAGES, Cue, Language
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Counterpoint, Element, Step, Support
from argmap.quotations import quotations
from argmap.text.matching import Match
from argmap.text.source import Quote, Source
from argmap.text.words import split

Terms: TypeAlias = "Callable[[Claim], Iterable[str]]"
"""A function to the terms of a claim; the same idea in two claims has the same term."""

_MOST_NAMED = 4
_LONGEST_LINE = 1_000
_STOPS = frozenset(".!?;…:\n")


@frozen
class Objection:
    """One objection, at one place of the map; its row gives it code and severity.

    Attributes:
        message: What is wrong, in one sentence: lower case, no final stop.
        hint: What to do about it.
        about: The claims and relations it speaks of, the main one first; each may accept it.
        location: Where it is, if not where the first of them was read from.
        excerpt: The line at that location.
        source_place: The words of a source that it is about.

    >>> Objection("it is circular", hint="drop a step").message
    'it is circular'
    """

    message: str
    hint: str = ""
    about: tuple[Element, ...] = ()
    location: Location | None = field(default=None, kw_only=True)
    excerpt: str = field(default="", kw_only=True)
    source_place: SourcePlace | None = field(default=None, kw_only=True)


@frozen
class Check:
    """One row of the table of checks: a function, and what there is to know about it.

    The docstring of the function is what ``argmap explain`` prints: its first line says what the
    check objects to, the rest why.

    Attributes:
        code: Its name in findings, in ``allow`` and on the command line: a slug that never changes.
        severity: How loudly its findings speak.
        function: Yields an objection for each place that deserves one; it never raises.
        analysis: Whether it runs in the analysis mode only, because it fires on most good maps.
        literature: Who says so.
        triggers: The elements of a map that it objects to, as Python.
        passes: The nearest map that it does not object to.
        last: Whether it looks at what the other checks objected to.

    >>> def shouting(case):
    ...     '''Object to claims in capital letters.'''
    ...     for claim in case.debate.claims:
    ...         if claim.text.isupper():
    ...             yield Objection("it shouts", about=(claim,))
    >>> Check("shouting", "warning", shouting).summary
    'Object to claims in capital letters.'
    """

    code: str
    severity: Severity = field(converter=Severity)
    function: Callable[[Examination], Iterable[Objection]]
    literature: str = field(default="", kw_only=True)
    triggers: str = field(default="", kw_only=True)
    passes: str = field(default="", kw_only=True)
    analysis: bool = field(default=False, kw_only=True)
    last: bool = field(default=False, kw_only=True)

    @property
    def summary(self) -> str:
        """The objection, in a sentence."""
        return self._advice[0]

    @property
    def why(self) -> str:
        """The reason for the objection, and the remedy."""
        return self._advice[1]

    @property
    def _advice(self) -> tuple[str, str]:
        summary, _, why = (inspect.getdoc(self.function) or "").partition("\n\n")
        return " ".join(summary.split()), why


@frozen(eq=False)
class QuoteInPlace:
    """A quote, the element it belongs to, its source, and where it stands there."""

    element: Element
    quote: Quote
    source: Source
    match: Match

    @cached_property
    def span(self) -> WordSpan:
        """The words of a quote that is found, with those that an ellipsis leaves out."""
        spans = self.match.spans
        return self._words(spans[0][0], spans[-1][1])

    @cached_property
    def sentence(self) -> WordSpan:
        """The words of the sentences that a quote that is found touches, where they are near."""
        spans, quote = self.match.spans, self.span
        touched = self.source.layout.sentences_in(spans[0][0], spans[-1][1])
        whole = self._words(touched[0].start, touched[-1].end) if touched else quote
        first, last = whole_sentence(self.source.words, whole)
        return WordSpan(max(first, quote.first - FARTHEST), min(last, quote.last + FARTHEST))

    def following(self, subjects: frozenset[str]) -> WordSpan | None:
        """Return the words of the next sentence, if the quote ends with its own.

        It must be short, and very short where it begins with none of the subjects.
        """
        words = self.source.words
        first = last = self.sentence.last
        if self.span.last != first or first >= len(words) or words.gap(first).count("\n") > 1:
            return None
        longest = LONGEST_VERDICT if words.keys[first] in subjects else LONGEST_ANSWER
        while last < len(words) and (last == first or _STOPS.isdisjoint(words.gap(last))):
            last += 1
            if last - first > longest:
                return None
        return WordSpan(first, last)

    @cached_property
    def context(self) -> str:
        """The text of those sentences, up to the word after them."""
        words = self.source.words
        first, last = self.sentence
        if first == last:
            return ""
        end = words.starts[last] if last < len(words) else len(words.text)
        return words.text[words.starts[first] : min(end, words.ends[last - 1] + FARTHEST)]

    def _words(self, start: int, end: int) -> WordSpan:
        starts = self.source.words.starts
        return WordSpan(bisect_left(starts, start), bisect_left(starts, end))


class Examination:
    """A map under examination, with what several checks ask of it, worked out once.

    >>> from argmap import ArgumentMap, Claim
    >>> case = Examination(ArgumentMap.of(Claim("tax", "Carbon taxes work.")))
    >>> case.words(case.debate.claim("tax"))
    ('carbon', 'taxes', 'work')
    """

    def __init__(
        self,
        debate: ArgumentMap,
        *,
        terms: Terms | None = None,
        cues: Iterable[Cue] = (),
        languages: Iterable[Language] = LANGUAGES,
        resting: Collection[str] = (),
    ) -> None:
        self.debate = debate
        self.guard = GuardLanguages(tuple(languages), tuple(cues))
        self.resting = resting
        """The codes of the checks that do not run."""
        self.objected: dict[str, set[str | None]] = {}
        """The findings so far: for each code the ids that it is about, ``None`` for the map."""
        self._give_terms = terms
        self._terms: dict[str, frozenset[str]] = {}
        self._words: dict[str, tuple[str, ...]] = {}

    def terms(self, claim: Claim) -> frozenset[str]:
        """Return the terms of the claim, as the caller of ``check`` counts them."""
        found = self._terms.get(claim.id)
        if found is None:
            give = self._give_terms
            terms = stems_of(self.words(claim)) if give is None else give(claim)
            found = self._terms[claim.id] = frozenset(terms)
        return found

    def words(self, claim: Claim) -> tuple[str, ...]:
        """Return the words of the claim's text, folded as quotes are."""
        found = self._words.get(claim.id)
        if found is None:
            found = self._words[claim.id] = tuple(split(claim.text).keys)
        return found

    @cached_property
    def quoted(self) -> tuple[QuoteInPlace, ...]:
        """Every quote whose source the map holds, with where it stands, in document order."""
        return tuple(
            [
                QuoteInPlace(element, quote, source, match)
                for element, quote, source, match in quotations(self.debate)
                if source is not None
            ]
        )

    def quotes_of_claims(self) -> Iterator[tuple[Claim, list[QuoteInPlace]]]:
        """Yield each claim that has quotes which are found, with those quotes."""
        for _, group in groupby(self.quoted, key=lambda each: each.element.id):
            quotes = [each for each in group if each.match.found]
            if quotes and isinstance(quotes[0].element, Claim):
                yield quotes[0].element, quotes

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The supports and counterpoints, in document order."""
        elements = self.debate.elements
        return tuple([each for each in elements if isinstance(each, Support | Counterpoint)])

    @cached_property
    def restating(self) -> dict[str, set[str]]:
        """For each claim, the ids of the restatements it takes part in."""
        found: dict[str, set[str]] = {}
        for restatement in self.debate.restatements:
            for name in (*restatement.restating, *restatement.restated):
                found.setdefault(name, set()).add(restatement.id)
        return found

    def restates(self, one: Claim, other: Claim) -> bool:
        """Return whether a restatement holds both claims."""
        none: set[str] = set()
        return bool(self.restating.get(one.id, none) & self.restating.get(other.id, none))


def label(element: Element) -> str:
    """Return the kind and the id of the element, for a message.

    >>> label(Claim("tax", "Tax carbon."))
    "claim 'tax'"
    """
    return f"{element.kind} {brief(element.id)}"


def several(names: Iterable[str]) -> str:
    """Return the first of the names, quoted, and how many more there are.

    >>> several("abcdefgh")
    "'a', 'b', 'c', 'd' and 4 more"
    """
    every = list(names)
    shown = [brief(name) for name in every[:_MOST_NAMED]]
    if len(every) > _MOST_NAMED:
        shown.append(f"{len(every) - _MOST_NAMED} more")
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def excerpt_at(source: Source, offset: int) -> tuple[Location, str]:
    """Return the place of the offset in the source, and its line unless that is far too long.

    >>> excerpt_at(Source("page", text="Reason first."), 7)
    (Location(name='page', line=1, column=8), 'Reason first.')
    """
    place = source.locate(offset)
    if place.column > _LONGEST_LINE:
        return place, ""
    start = offset - place.column + 1
    lines = (source.text or "")[start : start + 2 * _LONGEST_LINE].splitlines()
    return place, lines[0] if lines else ""


def source_place(source: Source, start: int, end: int) -> SourcePlace:
    """Return the place of words of the source, with the numbers of their paragraph and sentence.

    >>> str(source_place(Source("page", text="One. Two."), 5, 8))
    'page, paragraph 1, sentence 2'
    """
    touched = source.layout.sentences_in(start, end)
    paragraph, sentence = (touched[0].paragraph, touched[0].number) if touched else (0, 0)
    return SourcePlace(source.id, paragraph, sentence, start, end)
