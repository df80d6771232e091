"""Words that change the force of a quote: beside it, in it, or left out of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.checks.examination import Examination, QuoteInPlace
from argmap.checks.surroundings.bearings import bearings, bearings_within, is_answered
from argmap.checks.surroundings.clauses import Structure
from argmap.checks.surroundings.next_sentence import verdict_on_last
from argmap.checks.surroundings.passages import WordSpan
from argmap.languages import Force

_CLOSERS = " \n\r\t\"'“”‘’«»()"
_QUESTION_MARKS = ("?", "？", "؟")
_DENIAL = frozenset({Force.DENIAL})


class WordsBeside(NamedTuple):
    """Words near a quote: forces, words, where they begin and end, how they stand to the quote."""

    forces: frozenset[Force]
    words: str
    offset: int
    end: int
    place: str


def words_beside(
    case: Examination, each: QuoteInPlace, structure: Structure, inside: Mapping[Force, int]
) -> Iterator[WordsBeside]:
    """Yield the forces that reach the quote and those inside it, in the order of the text."""
    passage = structure.passage
    spans = each.match.spans
    quote = passage.between(spans[0][0], spans[-1][1])
    if quote.first >= quote.last:
        return
    if quote.last - quote.first > 1 and passage.keys[quote.first] in structure.language.infinitive:
        quote = WordSpan(quote.first + 1, quote.last)  # its "to" is that of "refused to"
    found = [*bearings(structure, quote)]
    if inside or len(spans) > 1:
        found += bearings_within(structure, quote)
    for bearing in sorted(found, key=lambda bearing: bearing.shown):
        first, last = bearing.shown
        if first in passage.fragments:
            continue
        start, end = passage.starts[first], passage.ends[max(last, first + 1) - 1]
        shown = " ".join(passage.text[start:end].split())
        yield WordsBeside(bearing.forces, shown, start, end, _place(start, each))
    following = each.following(structure.language.takers_up)
    if following is not None:
        verdict = _verdict(each, following, case)
        if verdict is not None and inside.get(Force.DENIAL) and verdict.forces == _DENIAL:
            verdict = None  # "it is not dear. Far from it."
        if verdict is not None:
            yield verdict
    if is_asked(each.context) and not is_answered(structure, quote):
        last = passage.ends[-1]
        yield WordsBeside(frozenset({Force.QUESTION}), "?", last, last + 1, "after")


def _verdict(each: QuoteInPlace, following: WordSpan, case: Examination) -> WordsBeside | None:
    """Return the judgement of the next sentence on the quote, if it passes one."""
    table = case.guard.table_of(each.source)
    if table is None:
        return None
    then = case.guard.structure(each.source, following, table)
    bearing = verdict_on_last(then) if then.owners else None
    if bearing is None:
        return None
    passage = then.passage
    first, last = bearing.shown
    start, end = passage.starts[first], passage.ends[last - 1]
    return WordsBeside(bearing.forces, passage.text[start:end], start, end, "after")


def _place(offset: int, each: QuoteInPlace) -> str:
    spans = each.match.spans
    if offset < spans[0][0]:
        return "before"
    if offset >= spans[-1][1]:
        return "after"
    inside = any(first <= offset < last for first, last in spans)
    return "in" if inside else "in what is left out of"


def is_asked(passage: str) -> bool:
    """Return whether a question mark ends the text."""
    return passage.rstrip(_CLOSERS).endswith(_QUESTION_MARKS)


def quoted_words(each: QuoteInPlace, structure: Structure) -> list[str]:
    """Return the words of the quote, without what an ellipsis leaves out of it."""
    return [structure.passage.keys[number] for number in quoted_numbers(each, structure)]


def quoted_numbers(each: QuoteInPlace, structure: Structure) -> list[int]:
    """Return the numbers of those words in the passage."""
    spans = [structure.passage.between(first, last) for first, last in each.match.spans]
    return [number for first, last in spans for number in range(first, last)]
