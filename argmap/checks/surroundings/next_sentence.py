"""The verdict on a sentence in the one behind it: "Sugar is a drug. This claim is false."."""

from __future__ import annotations

from argmap.checks.surroundings.clauses import COMPLEMENTS, Clause, Structure
from argmap.checks.surroundings.cues import Hit
from argmap.checks.surroundings.passages import WordSpan
from argmap.checks.surroundings.quoted_words import AGAINST, Bearing
from argmap.languages.language import NOUNS, VERBS, Force, FrameKind

LONGEST_VERDICT = 20
"""Most words of a sentence that is read as a verdict on the one before."""

LONGEST_ANSWER = 4
"""Most words of one that needs no subject: "Nonsense."."""

_LONGEST_SUBJECT = 3
_FARTHEST = 7
_BEHIND = 2
_SLIGHT = frozenset({FrameKind.GOVERNOR})
_DENIAL = frozenset({Force.DENIAL})


def verdict_on_last(structure: Structure) -> Bearing | None:
    """Return the judgement of a sentence on the one before it, ``None`` if it passes none.

    Its subject must point back at a thought: "that is not so", "this claim is false"; or it must
    speak of its grounds: "there is no evidence for this". A verdict on a deed ("this is wrong")
    says nothing of whether it was done.

    >>> from argmap.checks.surroundings.parsing import structure_of
    >>> from argmap.checks.surroundings.cues import ready
    >>> from argmap.checks.surroundings.passages import passage_of
    >>> from argmap.languages import ENGLISH
    >>> from argmap.text.words import split
    >>> passage = passage_of(split("This claim is false."), WordSpan(0, 4))
    >>> structure = structure_of(passage, list(ready(ENGLISH).hits(passage.keys)), ENGLISH)
    >>> bearing = verdict_on_last(structure)
    >>> bearing and sorted(map(str, bearing.forces))
    ['denial']
    """
    keys, language = structure.passage.keys, structure.language
    clause = structure.owners[0]
    hits = list(structure.hits_of(clause))
    answer = _answer(structure, hits[0]) if len(keys) <= LONGEST_ANSWER and hits else None
    if answer is not None:
        return answer
    if _is_taken_up(structure, clause):
        return None
    grounds = keys[0] in language.pointing or (
        keys[0] in language.expletives and keys[-1] in language.demonstratives
    )
    if not grounds and keys[0] not in language.demonstratives:
        return None
    thought = _noun_of_thought(hits)
    verb = {hit.first for hit in hits if hit.entry.frames and language.commas_close}
    if (
        thought is None
        and not grounds
        and len(keys) > 1
        and not (keys[1] in language.finite or 1 in verb)
    ):
        return None
    items = [
        hit
        for hit in hits
        if hit.entry.frames
        and hit is not thought
        and not (hit.last == hit.first + 1 and keys[hit.first] in language.finite)
    ]
    if not items or any(hit.entry.author for hit in hits):
        return None
    item = items[0]
    frame = item.entry.frames[0]
    if item.first > _FARTHEST or (thought is None and frame.kind in _SLIGHT):
        return None
    if frame.kind in VERBS and not _is_whole(structure, item):
        return None
    behind = _BEHIND * language.commas_close
    denials = [
        hit
        for hit in hits
        if hit.entry.force is Force.DENIAL and hit is not item and hit.first <= item.last + behind
    ]
    forces = (frame.denied if len(denials) % 2 else frame.plain) & AGAINST
    return Bearing(forces, WordSpan(0, item.last)) if forces else None


def _is_whole(structure: Structure, item: Hit) -> bool:
    """Return whether a verb is a verdict by itself: "this is disputed", not "this means war"."""
    keys, language = structure.passage.keys, structure.language
    auxiliary = not language.finite.isdisjoint(keys[: item.first])
    if language.commas_close:
        return auxiliary or item.last + _BEHIND >= len(keys)
    return auxiliary and (item.last == len(keys) or keys[item.last] in language.prepositions)


def _answer(structure: Structure, hit: Hit) -> Bearing | None:
    """Return the judgement of a few words: "Nonsense.", "Far from it."."""
    if hit.first or hit.last + 1 < len(structure.passage.keys):
        return None
    frames = hit.entry.frames
    denies = bool(frames) and frames[0].plain == _DENIAL and frames[0].kind not in VERBS
    denies = denies or (hit.entry.force is Force.DENIAL and hit.last > 1)
    return Bearing(_DENIAL, WordSpan(0, hit.last)) if denies else None


def _is_taken_up(structure: Structure, clause: Clause) -> bool:
    """Return whether a clause follows that the judgement is about: "this is not to say that"."""
    return any(each.parent is clause and each.link in COMPLEMENTS for each in structure.clauses)


def _noun_of_thought(hits: list[Hit]) -> Hit | None:
    """Return the noun of the subject that names a thought: "this claim"."""
    for hit in hits:
        if hit.first >= _LONGEST_SUBJECT:
            return None
        if any(frame.kind in NOUNS and Force.SPEAKER in frame.plain for frame in hit.entry.frames):
            return hit
    return None
