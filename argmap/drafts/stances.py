"""The stance of a sentence: its strength, its speaker, its point of view.

The guard reads the sentence as it reads what stands around a quote. Only what the words show is
recorded: a speaker where one is named, a hedge with the words that hedge. What a reader would have
to guess, such as who "they" are, is left for the reader to fill in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from attrs import field, frozen

from argmap.checks.surroundings.bearings import bearings
from argmap.checks.surroundings.clauses import COMPLEMENTS, ClauseLink, Structure
from argmap.checks.surroundings.guard_languages import GuardLanguages
from argmap.checks.surroundings.passages import QuoteSurroundings, WordSpan
from argmap.checks.surroundings.quoted_words import Bearing
from argmap.checks.terms import word_set
from argmap.languages import Force
from argmap.model.enumerations import Endorsement, Modality
from argmap.text.source import Source

_LONGEST: Final = 200
_MOST_NAME: Final = 6
_LONGEST_NAME: Final = 60
_PROBABLE: Final = word_set(
    "probably likely unlikely presumably apparently seemingly seem seems seemed appear appears "
    "appeared tend tends tended probable"
)
_MODALITIES: Final = {
    Force.HEDGE: Modality.POSSIBLE,
    Force.VIEW: Modality.VIEWABLE_AS,
    Force.CONDITION: Modality.CONDITIONAL,
    Force.NORM: Modality.NORMATIVE,
}
_NOBODY: Final = word_set(
    "i we you he she it they one this that these those there who which what nobody none no"
)
_BEHIND: Final = re.compile(r"\s+(?P<name>[^,;:.()?!]{2,60}?)(?=,|$)")
_ASKED: Final = ("?", "？", "؟")
_CLOSERS: Final = " \n\r\t\"'“”‘’«»()"


@frozen
class Stance:
    """The stance of a sentence.

    Attributes:
        modality: How strongly.
        cue: The words that show it.
        voice: Who says it, as the sentence names them; empty for the author.
        endorsement: Whether the author stands behind it.
        perspective: The point of view, in the words of the sentence.
    """

    modality: Modality = field(default=Modality.ASSERTED)
    cue: str = ""
    voice: str = ""
    endorsement: Endorsement = field(default=Endorsement.ENDORSES)
    perspective: str = ""


def stance_of(source: Source, start: int, end: int, guard: GuardLanguages) -> Stance:
    """Return the stance of a sentence; in a language without a table, only whether it asks.

    Args:
        source: The document.
        start: Where the sentence begins, in code points.
        end: Where it ends.
        guard: The tables of the languages that the guard reads.

    >>> from argmap.languages import LANGUAGES
    >>> page = Source("page", text="According to the bank, prices may fall.")
    >>> stance = stance_of(page, 0, 39, GuardLanguages(LANGUAGES))
    >>> stance.modality.value, stance.cue, stance.voice, stance.endorsement.value
    ('possible', 'may', 'the bank', 'reports')
    """
    text = source.text or ""
    asked = text[start:end].rstrip(_CLOSERS).endswith(_ASKED)
    table = guard.table_of(source)
    starts = source.words.starts
    words = WordSpan(bisect_left(starts, start), bisect_left(starts, end))
    if table is None or not 0 < words.last - words.first <= _LONGEST:
        return Stance(Modality.QUESTION) if asked else Stance()
    structure = guard.structure(source, words, table)
    found = sorted(_outer_words(structure), key=lambda each: each.shown)
    passage = structure.passage
    voice = next((name for each in found if (name := _speaker(structure, each))), "")
    views = [each for each in found if Force.STANDPOINT in each.forces]
    view = _excerpt(passage, views[0].shown) if views else ""
    endorsement = Endorsement.REPORTS if voice else Endorsement.ENDORSES
    if asked:
        return Stance(Modality.QUESTION, "", voice, endorsement, view)
    for each in found:
        strong = [force for force in _MODALITIES if force in each.forces]
        if strong and not each.forces & {Force.SPEAKER, Force.DOUBT, Force.WITHHELD}:
            modality = _MODALITIES[strong[0]]
            if not _PROBABLE.isdisjoint(passage.keys[each.shown.first : each.shown.last]):
                modality = Modality.PROBABLE
            return Stance(modality, _excerpt(passage, each.shown), voice, endorsement, view)
    return Stance(voice=voice, endorsement=endorsement, perspective=view)


def _outer_words(structure: Structure) -> list[Bearing]:
    """Return the words that bear on the innermost statement of the sentence."""
    stated = [clause for clause in structure.clauses if clause.link in COMPLEMENTS]
    clause = stated[0] if stated else structure.clauses[0]
    own = [at for at, owner in enumerate(structure.owners) if owner is clause]
    if not own or clause.link is ClauseLink.OPEN:  # what is left open is not put in any way
        return []
    return list(bearings(structure, WordSpan(own[-1], own[-1] + 1)))


def _speaker(structure: Structure, bearing: Bearing) -> str:
    """Return the speaker that the sentence names, empty where it names nobody plainly."""
    if Force.SPEAKER not in bearing.forces:
        return ""
    passage = structure.passage
    first, last = bearing.shown
    verb = next(
        (hit for hit in structure.hits if first <= hit.first < last and hit.entry.frames), None
    )
    if verb is not None:
        name = _excerpt(passage, WordSpan(first, verb.first)) if verb.first > first else ""
    else:
        rest = passage.text[passage.ends[last - 1] :][:_LONGEST_NAME]
        behind = _BEHIND.match(" ".join(f" {rest}".split(" ")))
        name = behind["name"].strip() if behind else ""
        if passage.keys[first] != "according":
            name = ""
    words = [word.strip("'’,").lower() for word in name.split()]
    if not any(map(str.isalpha, name)) or len(words) > _MOST_NAME:
        return ""
    if not _NOBODY.isdisjoint(words):
        return ""
    return "" if not structure.language.finite.isdisjoint(words) else name


def _excerpt(passage: QuoteSurroundings, span: WordSpan) -> str:
    first, last = span
    return " ".join(passage.text[passage.starts[first] : passage.ends[last - 1]].split())
