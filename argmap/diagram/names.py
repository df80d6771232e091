"""What the small lines of a diagram name: voices, points of view, places in the source."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from argmap.diagram.theme import Words
from argmap.model import ArgumentMap
from argmap.records import MAP_MAKER, Claim, Endorsement, Modality, Relation
from argmap.source import Quote, Source


@frozen
class Names:
    """What a diagram has to say of claims and relations besides their texts.

    Attributes:
        words: The words of the diagram.
        voices: The name of each party, by its id.
        views: The name of each perspective, by its id.
        places: For each claim with quotes, where in the source they stand.
        thesis: The id of the main claim, if there is one.
        sourced: Whether the map has a source, so that a claim without quotes is unstated there.
        graded: Whether the map tells links that its source marks from those it supplies.
    """

    words: Words
    voices: Mapping[str, str]
    views: Mapping[str, str]
    places: Mapping[str, str]
    thesis: str | None
    sourced: bool
    graded: bool

    def plain(self, claim: Claim) -> bool:
        """Return whether there is nothing to say of the claim besides its text: true of most."""
        return (
            claim.modality is Modality.ASSERTED
            and claim.endorsement is Endorsement.ENDORSES
            and claim.voice is None
            and claim.perspective is None
            and not self.sourced
            and claim.id != self.thesis
        )

    def voice(self, record: Claim | Relation) -> str:
        """Return the name of whoever puts the record forward; empty for the source's author."""
        return "" if record.voice is None else self.voices[record.voice]

    def remarks(self, claim: Claim) -> list[str]:
        """Return what the line under the claim says: how it is held, how strongly, and where."""
        remarks: list[str] = []
        if claim.endorsement is not Endorsement.ENDORSES:
            remarks.append(_word(self.words, claim.endorsement))
        if claim.modality is not Modality.ASSERTED:
            remarks.append(f"“{claim.cue}”" if claim.cue else _word(self.words, claim.modality))
        if self.unstated(claim):
            remarks.append(self.words.unstated)
        elif claim.id in self.places:
            remarks.append(self.places[claim.id])
        return remarks

    def unstated(self, claim: Claim) -> bool:
        """Return whether the map has a source and the claim no words of it."""
        return self.sourced and not claim.quotes

    def supplied(self, relation: Relation) -> bool:
        """Return whether the relation is the map-maker's own, in a map where that is to be seen."""
        return self.graded and not relation.printed


def names_of(debate: ArgumentMap, words: Words) -> Names:
    """Return what a diagram of the map has to say besides its texts."""
    sourced = bool(debate.sources)
    relations = [element for element in debate.elements if not isinstance(element, Claim)]
    thesis = debate.thesis
    return Names(
        words,
        {MAP_MAKER: words.map_maker, **{party.id: party.name for party in debate.parties}},
        {perspective.id: perspective.name for perspective in debate.perspectives},
        _places(debate, words) if sourced else {},
        thesis.id if thesis else None,
        sourced,
        sourced or any(relation.printed for relation in relations),
    )


def _places(debate: ArgumentMap, words: Words) -> dict[str, str]:
    sources = {source.id: source for source in debate.sources}
    first = debate.sources[0]
    several = len(sources) > 1
    places: dict[str, str] = {}
    for claim in debate.claims:
        found: dict[str, list[str]] = {}
        for quote in claim.quotes:
            source = first if quote.source is None else sources[quote.source]
            paragraph, sentences = _place(source, quote, words)
            lead = " ".join(part for part in (source.id if several else "", paragraph) if part)
            found.setdefault(lead, []).extend(sentences)
        shown = [", ".join([lead, *dict.fromkeys(inside)]) for lead, inside in found.items()]
        if any(shown):
            places[claim.id] = "; ".join(shown).strip(", ")
    return places


def _place(source: Source, quote: Quote, words: Words) -> tuple[str, list[str]]:
    from argmap.matching import find

    match = find(source, quote)
    if match.paragraph is None:
        return (words.page + quote.page if quote.page else ""), []
    return f"{words.paragraph}{match.paragraph}", [
        f"{words.sentence}{sentence}" for sentence in match.sentences
    ]


def _word(words: Words, value: Endorsement | Modality) -> str:
    word: str = getattr(words, value.replace("-", "_"))
    return word
