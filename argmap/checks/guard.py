"""The guard: words beside or inside a quote that change its force, and whether the claim says so.

A quote can be verbatim and still mislead. What may change it is looked for in the quote, in what an
ellipsis leaves out of it, in its clause, and in the clauses it hangs on or that hang on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from argmap.checks.examination import (
    Examination,
    Objection,
    QuoteInPlace,
    excerpt_at,
    label,
    source_place,
)
from argmap.checks.forces import FOUNDED, remedies, unrecorded_forces
from argmap.checks.surroundings.bearings import bearings, bearings_within, is_answered
from argmap.checks.surroundings.clauses import ClauseLink, Structure
from argmap.checks.surroundings.cues import CueTable
from argmap.checks.surroundings.next_sentence import verdict_on_last
from argmap.checks.surroundings.passages import QuoteSurroundings, WordSpan
from argmap.checks.terms import stem
from argmap.errors import brief
from argmap.languages import LANGUAGES, Force, Language
from argmap.languages.recognition import Recognition
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Claim
from argmap.parameters import expect_all
from argmap.text.source import Closeness, Source
from argmap.text.words import WordList, split

_CLOSERS = " \n\r\t\"'“”‘’«»()"
_QUESTION_MARKS = ("?", "？", "؟")
_CLOSE = frozenset({Closeness.VERBATIM, Closeness.CLOSE})
_SHORTEST_STEM = 3
_DENIAL = frozenset({Force.DENIAL})
_DENIED = frozenset({Force.DENIAL, Force.CONTRAST, Force.DOUBT, Force.WITHHELD})


class _Beside(NamedTuple):
    """Words near a quote: forces, words, where they begin and end, how they stand to the quote."""

    forces: frozenset[Force]
    words: str
    offset: int
    end: int
    place: str


def unrecorded_force(case: Examination) -> Iterator[Objection]:
    """Object to a claim that leaves out words which change the force of its quote.

    "It helps" can be copied faithfully from "critics deny that it helps". The guard looks at the
    words of the quote, at what an ellipsis leaves out, and at the clauses around, for denials,
    doubts, what is left open, hedges, views, conditions, speakers, points of view, foils, aims,
    norms and limits. A claim records them in its text, its modality, perspective, voice or
    endorsement, or in the cue of a relation it takes part in. A denial is settled by
    ``endorsement="rejects"`` or a claim that denies, a doubt by a hedge, what is withheld by
    ``endorsement="suspends"``, what is attributed by a voice with ``endorsement="reports"``; where
    somebody denies or doubts, a voice says who. The guard reads the languages of
    ``argmap.languages``; ``unread-language`` says where it did not look.
    """
    relations = _cues_of_relations(case)
    for claim, quotes in _quotes_of_claims(case):
        said: Mapping[Force, int] | None = None
        reported: set[Force] = set()
        for each in quotes:
            table = case.guard.table_of(each.source)
            if table is None or each.span.first == each.span.last:  # or punctuation only
                continue
            structure = case.guard.structure(each.source, each.sentence, table)
            words = _quoted_words(each, structure)
            inside = table.counts(words)
            _add_relatives(inside, structure.passage, _numbers(each, structure), table.language)
            for beside in _beside(case, each, structure, inside):
                if said is None:
                    said = _forces_in_claim(case, claim, relations.get(claim.id, ""), table)
                within = beside.place == "in"
                if within and _holds(case.words(claim), beside.words):
                    continue
                left = [
                    force
                    for force in unrecorded_forces(
                        claim, beside.forces, said, {} if within else inside
                    )
                    if force not in reported
                    and not (
                        force is Force.DENIAL
                        and _denies_too(
                            case.words(claim),
                            words,
                            structure.passage.keys if within else words,
                            table.language,
                        )
                    )
                ]
                if not left:
                    continue
                reported.update(left)
                place, line = excerpt_at(each.source, beside.offset)
                yield Objection(
                    f"{label(claim)} leaves out {brief(beside.words)} ({', '.join(left)}), which "
                    f"stands {beside.place} its words on line {place.line} of source "
                    f"{brief(each.source.called)}",
                    remedies(left, somebody=_by_somebody(beside.forces)),
                    (claim,),
                    location=place,
                    excerpt=line,
                    source_place=source_place(each.source, beside.offset, beside.end),
                )


def unfounded_force(case: Examination) -> Iterator[Objection]:
    """Object to a claim that is hedged or denied where its words are not.

    The reverse of the guard: a claim is recorded as possible, viewable or normative, or says "not",
    and nothing in the sentence it quotes does so. A cue that stands there word for word is enough.
    """
    for claim, quotes in _quotes_of_claims(case):
        tables = [case.guard.table_of(each.source) for each in quotes]
        table = tables[0]
        if table is None or None in tables:
            continue
        wanted = FOUNDED.get(claim.modality)
        denies = table.denies(case.words(claim))
        if not wanted and not denies:
            continue
        keys = [case.guard.passage(each.source, each.sentence, table).keys for each in quotes]
        words = [key for each in keys for key in each]
        found = {force for each in keys for force in table.counts(each)}
        if any(_is_asked(each.context) for each in quotes):
            found.add(Force.QUESTION)
        unseen = wanted and Force.CONDITION in wanted and not wanted & found
        if unseen and _sets_condition(case, quotes, table):
            found.add(Force.CONDITION)
        place, line = excerpt_at(quotes[0].source, quotes[0].match.spans[0][0])
        where = f"line {place.line} of source {brief(quotes[0].source.called)}"
        if wanted and not wanted & found and not _holds(words, claim.cue):
            yield Objection(
                f"{label(claim)} is recorded as {claim.modality}, and its words on {where} are not",
                "quote the words that put it so, or record how the source puts it",
                (claim,),
                location=place,
                excerpt=line,
            )
        close = all(each.quote.closeness in _CLOSE for each in quotes)
        language = table.language
        denied = found & _DENIED or not language.denying.isdisjoint(words)
        if denied and denies and close:  # "no one doubts that" denies nothing in the end
            denied = not all(_is_granted(case, each, table) for each in quotes)
        if (
            denies
            and close
            and not denied
            and not _are_opposites(words, case.words(claim), language)
        ):
            yield Objection(
                f"{label(claim)} denies something, and its words on {where} do not",
                "quote the words that deny it, or state what they say",
                (claim,),
                location=place,
                excerpt=line,
            )


def unread_language(case: Examination) -> Iterator[Objection]:
    """Point out a source in a language that the guard has no table for.

    Its quotes are found like any others, but words beside them, such as "not" or "critics say", are
    not looked for. Give ``check`` a table of the language, or read around the quotes yourself. If
    the language is not what it seems, say which it is.
    """
    for source, recognition in _languages_of_sources(case):
        if recognition.language is None:
            what = f"is in {recognition.name}" if recognition.name else "shows no known language"
            tables = " and ".join(language.name for language in case.guard.languages) or "nothing"
            yield Objection(
                f"the guard did not look beside the quotes of source {brief(source.called)}, "
                f"which {what}; it reads {tables}",
                "read around its quotes yourself, or give check() a table of the language",
            )


def languages_read(
    debate: ArgumentMap, languages: Iterable[Language] = LANGUAGES
) -> dict[str, Language | None]:
    """Return the language in which the guard reads each source that has quotes, by its id.

    ``None`` stands where it has no table, so that it does not look.

    >>> from argmap import Source
    >>> page = Source("page", text="Es ist falsch, dass die Steuer hilft.")
    >>> debate = ArgumentMap.of(Claim("c", "It helps.", quotes="die Steuer hilft"), sources=[page])
    >>> {name: language.name for name, language in languages_read(debate).items()}
    {'page': 'German'}
    """
    expect_map(debate, "languages_read")
    languages = expect_all(languages, Language, "languages", "add one: (*LANGUAGES, mine)")
    case = Examination(debate, languages=languages)
    return {source.id: recognition.language for source, recognition in _languages_of_sources(case)}


def _languages_of_sources(case: Examination) -> Iterator[tuple[Source, Recognition]]:
    """Yield each source that holds a quote, and the language it is in."""
    seen: set[str] = set()
    for each in case.quoted:
        if each.source.id not in seen and each.match.found:
            seen.add(each.source.id)
            yield each.source, case.guard.language_of(each.source)


def _sets_condition(case: Examination, quotes: Sequence[QuoteInPlace], table: CueTable) -> bool:
    """Return whether a clause beside the quotes is a condition: "should it rain"."""
    return any(
        clause.link is ClauseLink.CONDITION
        for each in quotes
        for clause in case.guard.structure(each.source, each.sentence, table).clauses
    )


def _quotes_of_claims(case: Examination) -> Iterator[tuple[Claim, list[QuoteInPlace]]]:
    """Yield each claim that has quotes which are found, with those quotes."""
    for _, group in groupby(case.quoted, key=lambda each: each.element.id):
        quotes = [each for each in group if each.match.found]
        if quotes and isinstance(quotes[0].element, Claim):
            yield quotes[0].element, quotes


def _cues_of_relations(case: Examination) -> dict[str, str]:
    """Return for each claim the cues of the relations it takes part in."""
    cues: dict[str, str] = {}
    for element in case.debate.elements:
        if not isinstance(element, Claim) and element.cue:
            for name in dict.fromkeys([name for side in element.sides for name in side]):
                cues[name] = f"{cues.get(name, '')}\n{element.cue}"
    return cues


def _forces_in_claim(
    case: Examination, claim: Claim, cues: str, table: CueTable
) -> Mapping[Force, int]:
    """Count each force in the claim's own words and in those of its relations."""
    debate = case.debate
    others = [claim.cue, cues]
    if claim.voice is not None:
        others.append(debate.party(claim.voice).name)
    if claim.perspective is not None:
        others.append(debate.perspective(claim.perspective).name)
    own = case.words(claim)
    keys = [*own, *(key for text in others if text for key in ("\n", *_split(text)))]
    counts = dict(case.guard.table_for(own, table).counts(keys))
    _add_relatives(counts, split(claim.text), range(len(own)), table.language)
    if claim.text.rstrip(_CLOSERS).endswith(_QUESTION_MARKS):
        counts[Force.QUESTION] = counts.get(Force.QUESTION, 0) + 1
    return counts


def _add_relatives(
    counts: dict[Force, int],
    words: WordList | QuoteSurroundings,
    numbers: Iterable[int],
    language: Language,
) -> None:
    """Add the relative clauses of a language in which only a comma tells them: German ", die"."""
    if not language.commas_close:
        return
    found = sum(
        words.keys[number] in language.relatives and "," in words.gap(number)
        for number in numbers
        if number
    )
    if found:
        counts[Force.SCOPE] = counts.get(Force.SCOPE, 0) + found


@lru_cache(maxsize=1_000)
def _split(text: str) -> tuple[str, ...]:
    """Return the words of a cue or a name, which claims share."""
    return tuple(split(text).keys)


def _quoted_words(each: QuoteInPlace, structure: Structure) -> list[str]:
    """Return the words of the quote, without what an ellipsis leaves out of it."""
    return [structure.passage.keys[number] for number in _numbers(each, structure)]


def _numbers(each: QuoteInPlace, structure: Structure) -> list[int]:
    """Return the numbers of those words."""
    spans = [structure.passage.between(first, last) for first, last in each.match.spans]
    return [number for first, last in spans for number in range(first, last)]


def _beside(
    case: Examination, each: QuoteInPlace, structure: Structure, inside: Mapping[Force, int]
) -> Iterator[_Beside]:
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
        yield _Beside(bearing.forces, shown, start, end, _place(start, each))
    following = each.following(structure.language.takers_up)
    if following is not None:
        verdict = _verdict(each, following, case)
        if verdict is not None and inside.get(Force.DENIAL) and verdict.forces == _DENIAL:
            verdict = None  # "it is not dear. Far from it."
        if verdict is not None:
            yield verdict
    if _is_asked(each.context) and not is_answered(structure, quote):
        last = passage.ends[-1]
        yield _Beside(frozenset({Force.QUESTION}), "?", last, last + 1, "after")


def _verdict(each: QuoteInPlace, following: WordSpan, case: Examination) -> _Beside | None:
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
    return _Beside(bearing.forces, passage.text[start:end], start, end, "after")


def _is_granted(case: Examination, each: QuoteInPlace, table: CueTable) -> bool:
    """Return whether all denials of a sentence stand in what the quote hangs on, and cancel out."""
    structure = case.guard.structure(each.source, each.sentence, table)
    passage = structure.passage
    quote = passage.between(each.match.spans[0][0], each.match.spans[-1][1])
    if quote.first >= quote.last:
        return False
    above: set[int] = set()
    clause = structure.owners[quote.first].parent
    while clause is not None:
        above.add(id(clause))
        clause = clause.parent
    language = structure.language
    denials = [
        number
        for number, key in enumerate(passage.keys)
        if key in language.denying or key in language.nobody
    ]
    denials += [hit.first for hit in structure.hits if hit.entry.force in _DENIED]
    granted = all(
        id(structure.owners[number]) in above and not quote.first <= number < quote.last
        for number in denials
    )
    return granted and not any(bearing.forces & _DENIED for bearing in bearings(structure, quote))


def _is_asked(passage: str) -> bool:
    return passage.rstrip(_CLOSERS).endswith(_QUESTION_MARKS)


def _by_somebody(forces: frozenset[Force]) -> bool:
    return Force.SPEAKER in forces and bool(forces & {Force.DENIAL, Force.DOUBT})


def _place(offset: int, each: QuoteInPlace) -> str:
    spans = each.match.spans
    if offset < spans[0][0]:
        return "before"
    if offset >= spans[-1][1]:
        return "after"
    inside = any(first <= offset < last for first, last in spans)
    return "in" if inside else "in what is left out of"


def _holds(words: Sequence[str], cue: str) -> bool:
    """Return whether the words of the cue stand in a row among the words."""
    sought = " ".join(split(cue).keys)
    return bool(sought) and f" {sought} " in f" {' '.join(words)} "


def _denies_too(
    words: Sequence[str], inside: Sequence[str], others: Sequence[str], language: Language
) -> bool:
    """Return whether the claim denies by other words than "not": "incomplete", "lacks".

    Args:
        words: The words of the claim.
        inside: Those of the quote, which deny nothing besides what the quote denies.
        others: Those that a prefix of the claim's may deny.
        language: The language.
    """
    denying = _stems_of(language.denying)
    mine, theirs = (sum(stem(word) in denying for word in each) for each in (words, inside))
    if mine > theirs:
        return True
    return _are_opposites(words, others, language)


@lru_cache(maxsize=16)
def _stems_of(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(stem, words))


def _are_opposites(words: Sequence[str], others: Sequence[str], language: Language) -> bool:
    """Return whether a word of one side is one of the other side with a denying prefix."""
    prefixes = language.denying_prefixes
    return any(
        stem(word.removeprefix(prefix)) in stems
        for some, stems in ((words, set(map(stem, others))), (others, set(map(stem, words))))
        for word in some
        if word.startswith(prefixes) and stem(word) not in stems
        for prefix in prefixes
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM
    )
