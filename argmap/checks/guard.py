"""The guard: words beside or inside a quote that change its force, and whether the claim says so.

A quote can be verbatim and still mislead. What may change it is looked for in the quote, in what an
ellipsis leaves out of it, in the rest of its clause and, for words that reach further, a clause on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from argmap.checks.clauses import Passage, Surroundings, passage_of, surroundings
from argmap.checks.cues import Force, Hit
from argmap.checks.examination import Examination, Objection, Quoted, excerpt_at, named
from argmap.checks.forces import FOUNDED, REACHES, is_recorded
from argmap.checks.terms import stem, word_set
from argmap.errors import quoted
from argmap.model.records import Claim
from argmap.text.source import Closeness
from argmap.text.words import split

# A word like "some" or "mostly" stands at most so many words before what it limits.
_SCOPE_DISTANCE = 2
_CLOSERS = " \n\r\t\"'“”‘’«»()"
_QUESTION_MARKS = ("?", "？", "؟")
_CLOSE = frozenset({Closeness.VERBATIM, Closeness.CLOSE})
_DENYING_WORDS = word_set(
    "lack lacks lacked lacking fail fails failed deny denies denied refuse refuses reject rejects "
    "rejected absent absence without against prevent prevents avoid avoids exclude excludes stop "
    "stops free away little few false wrong error mistake contrary opposite impossible end ends "
    "ended lose loses lost cease ceases beyond rather other than instead unlike"
)
_DENYING_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis", "de", "mis", "anti")
_SHORTEST_STEM = 3


class _Beside(NamedTuple):
    """A cue near a quote: its force, its words, where they begin, how they stand to the quote."""

    force: Force
    words: str
    offset: int
    place: str


def unrecorded_force(case: Examination) -> Iterator[Objection]:
    """Object to a claim that leaves out words which change the force of its quote.

    "It helps" can be copied faithfully from "critics deny that it helps". The guard looks at the
    words of the quote, at what an ellipsis leaves out, and one clause to either side, for denials,
    hedges, views, conditions, speakers, points of view, foils, aims, norms and limits. A claim
    records them in its text, its modality, perspective, voice or endorsement, or in the cue of a
    relation it takes part in. The words looked for are English; ``cues`` extends them.
    """
    relations = _cues_of_relations(case)
    for claim, quotes in _quotes_of_claims(case):
        said: frozenset[Force] | None = None
        reported: set[Force] = set()
        for each in quotes:
            for beside in _beside(case, each):
                if beside.force in reported or is_recorded(claim, beside.force):
                    continue
                if said is None:
                    said = _said(case, claim, relations.get(claim.id, ""))
                if beside.force in said or (
                    beside.force is Force.DENIAL and _denies_too(case, claim, each)
                ):
                    continue
                reported.add(beside.force)
                place, line = excerpt_at(each.source, beside.offset)
                yield Objection(
                    f"{named(claim)} leaves out {quoted(beside.words)} ({beside.force}), which "
                    f"stands {beside.place} its words on line {place.line} of source "
                    f"{quoted(each.source.id)}",
                    REACHES[beside.force].remedy,
                    (claim,),
                    location=place,
                    excerpt=line,
                )


def unfounded_force(case: Examination) -> Iterator[Objection]:
    """Object to a claim that is hedged or denied where its words are not.

    The reverse of the guard: a claim is recorded as possible, viewable or normative, or says "not",
    and nothing in the sentence it quotes does so. A cue that stands there word for word is enough.
    """
    for claim, quotes in _quotes_of_claims(case):
        wanted = FOUNDED.get(claim.modality)
        denies = Force.DENIAL in case.cues.forces(claim.text)
        if not wanted and not denies:
            continue
        found = _forces_around(case, quotes)
        words = [key for each in quotes for key in split(each.context).keys]
        place, line = excerpt_at(quotes[0].source, quotes[0].match.spans[0][0])
        where = f"line {place.line} of source {quoted(quotes[0].source.id)}"
        if wanted and not wanted & found and not _holds(words, claim.cue):
            yield Objection(
                f"{named(claim)} is recorded as {claim.modality}, and its words on {where} are not",
                "quote the words that put it so, or record how the source puts it",
                (claim,),
                location=place,
                excerpt=line,
            )
        close = all(each.quote.closeness in _CLOSE for each in quotes)
        denied = found & {Force.DENIAL, Force.CONTRAST} or not _DENYING_WORDS.isdisjoint(words)
        if denies and close and not denied and not _opposed(words, case.words(claim)):
            yield Objection(
                f"{named(claim)} denies something, and its words on {where} do not",
                "quote the words that deny it, or state what they say",
                (claim,),
                location=place,
                excerpt=line,
            )


def _forces_around(case: Examination, quotes: Sequence[Quoted]) -> set[Force]:
    """Return the forces of the cues in the sentences of the quotes."""
    found: set[Force] = set()
    for each in quotes:
        found.update(hit.force for hit in case.cues.found(_passage(case, each).keys))
        if _is_asked(each.context):
            found.add(Force.QUESTION)
    return found


def _quotes_of_claims(case: Examination) -> Iterator[tuple[Claim, list[Quoted]]]:
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


def _said(case: Examination, claim: Claim, cues: str) -> frozenset[Force]:
    """Return the forces that the claim's own words, and those of its relations, have."""
    debate = case.debate
    words = [claim.text, claim.cue, cues]
    if claim.voice is not None:
        words.append(debate.party(claim.voice).name)
    if claim.perspective is not None:
        words.append(debate.perspective(claim.perspective).name)
    said = case.cues.forces("\n".join(words))
    if claim.text.rstrip(_CLOSERS).endswith(_QUESTION_MARKS):
        said |= {Force.QUESTION}
    return said


def _beside(case: Examination, each: Quoted) -> Iterator[_Beside]:
    """Yield the cues that reach the quote, in the order of the text."""
    if each.span.first == each.span.last:  # punctuation only
        return
    passage = _passage(case, each)
    spans = each.match.spans
    around = surroundings(passage, passage.between(spans[0][0], spans[-1][1]))
    for hit in case.cues.found(passage.keys):
        if hit.first not in passage.fragments and _reaches(hit, around):
            start, end = passage.starts[hit.first], passage.ends[hit.last - 1]
            shown = " ".join(passage.text[start:end].split())
            yield _Beside(hit.force, shown, start, _place(start, each))
    if _is_asked(each.context):
        yield _Beside(Force.QUESTION, "?", passage.ends[-1], "after")


def _passage(case: Examination, each: Quoted) -> Passage:
    return passage_of(each.source.words, each.sentence, case.cues.words)


def _is_asked(passage: str) -> bool:
    return passage.rstrip(_CLOSERS).endswith(_QUESTION_MARKS)


def _reaches(hit: Hit, around: Surroundings) -> bool:
    """Return whether the cue reaches the quote."""
    reach = REACHES[hit.force]
    quote = around.quote
    if hit.last <= quote.first:
        if hit.force is Force.SCOPE:
            return hit.last > quote.first - _SCOPE_DISTANCE and hit.first >= around.left
        return hit.first >= (around.far_left if reach.far_left else around.left)
    if hit.first >= quote.last:
        last = around.far_right if reach.far_right else around.near_right
        return reach.right and hit.last <= last
    return True


def _place(offset: int, each: Quoted) -> str:
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


def _denies_too(case: Examination, claim: Claim, each: Quoted) -> bool:
    """Return whether the claim denies by other words than "not": "incomplete", "lacks"."""
    words = case.words(claim)
    return not _DENYING_WORDS.isdisjoint(words) or _opposed(words, split(each.context).keys)


def _opposed(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether a word of one side is one of the other side with a denying prefix."""
    return any(
        stem(word.removeprefix(prefix)) in stems
        for some, stems in ((words, set(map(stem, others))), (others, set(map(stem, words))))
        for word in some
        for prefix in _DENYING_PREFIXES
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM
    )
