"""The reverse of the guard: a claim that hedges or denies where its words do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.checks.beside_quotes import is_asked
from argmap.checks.claim_against_quote import are_opposites, holds_cue
from argmap.checks.examination import (
    Examination,
    Objection,
    QuoteInPlace,
    excerpt_at,
    label,
)
from argmap.checks.forces import FOUNDED
from argmap.checks.surroundings.bearings import bearings
from argmap.checks.surroundings.clauses import ClauseLink
from argmap.checks.surroundings.cues import CueTable
from argmap.errors import brief
from argmap.languages import Force
from argmap.text.source import Closeness

_CLOSE = frozenset({Closeness.VERBATIM, Closeness.CLOSE})
_DENIED = frozenset({Force.DENIAL, Force.CONTRAST, Force.DOUBT, Force.WITHHELD})


def unfounded_force(case: Examination) -> Iterator[Objection]:
    """Object to a claim that is hedged or denied where its words are not.

    The reverse of the guard: a claim is recorded as possible, viewable or normative, or says "not",
    and nothing in the sentence it quotes does so. A cue that stands there word for word is enough.
    """
    for claim, quotes in case.quotes_of_claims():
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
        if any(is_asked(each.context) for each in quotes):
            found.add(Force.QUESTION)
        unseen = wanted and Force.CONDITION in wanted and not wanted & found
        if unseen and _sets_condition(case, quotes, table):
            found.add(Force.CONDITION)
        place, line = excerpt_at(quotes[0].source, quotes[0].match.spans[0][0])
        where = f"line {place.line} of source {brief(quotes[0].source.called)}"
        if wanted and not wanted & found and not holds_cue(words, claim.cue):
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
            and not are_opposites(words, case.words(claim), language)
        ):
            yield Objection(
                f"{label(claim)} denies something, and its words on {where} do not",
                "quote the words that deny it, or state what they say",
                (claim,),
                location=place,
                excerpt=line,
            )


def _sets_condition(case: Examination, quotes: Sequence[QuoteInPlace], table: CueTable) -> bool:
    """Return whether a clause beside the quotes is a condition: "should it rain"."""
    return any(
        clause.link is ClauseLink.CONDITION
        for each in quotes
        for clause in case.guard.structure(each.source, each.sentence, table).clauses
    )


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
