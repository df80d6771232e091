"""The guard: words beside or inside a quote that change its force, and whether the claim says so.

A quote can be verbatim and still mislead. What may change it is looked for in the quote, in what an
ellipsis leaves out of it, in its clause, and in the clauses it hangs on or that hang on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from argmap.checks.beside_quotes import is_asked, quoted_numbers, quoted_words, words_beside
from argmap.checks.claim_against_quote import denies_too, holds_cue
from argmap.checks.examination import (
    Examination,
    Objection,
    excerpt_at,
    label,
    source_place,
)
from argmap.checks.forces import remedies, unrecorded_forces
from argmap.checks.surroundings.cues import CueTable
from argmap.checks.surroundings.passages import QuoteSurroundings
from argmap.errors import brief
from argmap.languages import Force, Language
from argmap.model.records import Claim
from argmap.text.words import WordList, split


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
    for claim, quotes in case.quotes_of_claims():
        said: Mapping[Force, int] | None = None
        reported: set[Force] = set()
        for each in quotes:
            table = case.guard.table_of(each.source)
            if table is None or each.span.first == each.span.last:  # or punctuation only
                continue
            structure = case.guard.structure(each.source, each.sentence, table)
            passage, language = structure.passage, table.language
            words = quoted_words(each, structure)
            inside = table.counts(words)
            _add_relatives(inside, passage, quoted_numbers(each, structure), language)
            for beside in words_beside(case, each, structure, inside):
                if said is None:
                    said = _forces_in_claim(case, claim, relations.get(claim.id, ""), table)
                own, within = case.words(claim), beside.place == "in"
                if within and holds_cue(own, beside.words):
                    continue
                others = passage.keys if within else words
                forces = unrecorded_forces(claim, beside.forces, said, {} if within else inside)
                left = [
                    force
                    for force in forces
                    if force not in reported
                    and not (force is Force.DENIAL and denies_too(own, words, others, language))
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
    if is_asked(claim.text):
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


def _by_somebody(forces: frozenset[Force]) -> bool:
    return Force.SPEAKER in forces and bool(forces & {Force.DENIAL, Force.DOUBT})
