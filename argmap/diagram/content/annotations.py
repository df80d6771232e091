"""Annotations of a diagram: voices, points of view, places in the source, links, marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from attrs import frozen

from argmap.diagram.content.overlay import CHANGES, Mark
from argmap.diagram.escape import first_link, link
from argmap.diagram.text_width import has_italics
from argmap.diagram.theme import Line, Style, Titles
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Basis, Endorsement, Modality
from argmap.model.placeholders import is_stub
from argmap.model.records import MAP_MAKER, Claim, Counterpoint, Relation, Support
from argmap.quotations import locate
from argmap.text.source import Quote, Source
from argmap.wording.words import Words, word_for

_STEPS = (Support, Counterpoint)
_ASSERTED, _ENDORSED, _STATED = Modality.ASSERTED, Endorsement.ENDORSES, Basis.ASSERTED


@frozen
class Annotations:
    """The annotations of claims and relations in a diagram, besides their texts.

    Attributes:
        words: The words of the diagram.
        voices: The name of each party, by its id.
        views: The name of each perspective, by its id.
        places: For each claim with quotes, where in the source they stand.
        thesis: The id of the main claim, if there is one.
        sourced: Whether a claim without quotes is unstated in the source of the map.
        graded: Whether the map tells links that its source marks from those it supplies.
        lines: The small lines that are shown.
        links: The address that each claim leads to, if any.
        marks: What is laid over the map.
        busy: Whether a claim may show more than its text, whatever it records.
        titles: Whether the titles of claims are shown, left out, or stand alone.
        marked: The share of its links that the source marks, if the map tells that.
    """

    words: Words
    voices: Mapping[str, str]
    views: Mapping[str, str]
    places: Mapping[str, str]
    thesis: str | None
    sourced: bool
    graded: bool
    lines: frozenset[Line]
    links: Mapping[str, str]
    marks: Mapping[str, Mark]
    busy: bool
    titles: Titles = "show"
    marked: Literal["", "all", "some", "none"] = ""

    def title(self, claim: Claim) -> str:
        """Return the title that stands at the head of the claim's box, if any does."""
        return "" if self.titles == "hide" else claim.title

    def body(self, claim: Claim) -> str:
        """Return the text of the claim, unless its title stands alone."""
        return "" if claim.title and self.titles == "only" else claim.text

    def is_plain(self, claim: Claim) -> bool:
        """Tell whether the claim has nothing to show but its text, as most have."""
        return not self.busy and (
            claim.modality is _ASSERTED
            and claim.endorsement is _ENDORSED
            and claim.voice is None
            and claim.perspective is None
            and claim.basis is _STATED
            and claim.id != self.thesis
            and not (claim.title and self.titles != "hide")
        )

    def mark(self, record: Claim | Relation) -> Mark:
        """Return the mark of the record; most often an empty one."""
        return self.marks.get(record.id, UNMARKED)

    def shows_voice(self, record: Claim | Relation) -> bool:
        """Return whether it is shown that another than the source's author puts it forward."""
        return record.voice is not None and "voice" in self.lines and not is_stub(record)

    def view_at(self, claim: Claim) -> str | None:
        """Return the id of the point of view that is named at the claim."""
        return claim.perspective if "perspective" in self.lines else None

    def is_struck_out(self, claim: Claim) -> bool:
        """Return whether the claim is struck out because the author rejects it.

        Nothing is struck out for another reason.
        """
        return claim.endorsement is Endorsement.REJECTS

    def has_more_words(self, relation: Relation) -> bool:
        """Return whether a strip has more to say of the relation than its kind."""
        if relation.cue or relation.voice is not None:
            return True
        if isinstance(relation, _STEPS) and relation.scheme:
            return True
        if (relation.weight is not None or relation.tags) and self.remarks_on_step(relation):
            return True
        return bool(self.marks) and self.mark(relation).look in CHANGES

    def voice(self, record: Claim | Relation) -> str:
        """Return the name of whoever puts the record forward; empty for the source's author."""
        return "" if record.voice is None else self.voices[record.voice]

    def remarks(self, claim: Claim, *, said: frozenset[tuple[str, str]] = frozenset()) -> list[str]:
        """Return the line under the claim: manner, strength, and place in the source.

        A heading around it may have said already how it is held.
        """
        remarks: list[str] = []
        lines = self.lines
        if "id" in lines:
            remarks.append(claim.id)
        held = claim.endorsement is not Endorsement.ENDORSES and "endorsement" in lines
        if held and ("word", claim.endorsement.replace("-", "_")) not in said:
            remarks.append(word_for(self.words, claim.endorsement))
        if claim.basis is not Basis.ASSERTED:
            remarks.append(word_for(self.words, claim.basis))
        if claim.modality is not Modality.ASSERTED and "modality" in lines:
            remarks.append(f"“{claim.cue}”" if claim.cue else word_for(self.words, claim.modality))
        if "place" in lines:
            if self.is_unstated(claim):
                remarks.append(self.words.unstated)
            elif claim.id in self.places:
                remarks.append(self.places[claim.id])
        if claim.weight is not None and "weight" in lines:
            remarks.append(self.weight_text(claim.weight))
        if "tags" in lines:
            remarks += [f"#{tag}" for tag in claim.tags]
        return remarks

    def remarks_on_step(self, relation: Relation) -> list[str]:
        """Weight and tags of a relation, as far as the style's lines name them."""
        said: list[str] = []
        if relation.weight is not None and "weight" in self.lines:
            said.append(self.weight_text(relation.weight))
        if "tags" in self.lines:
            said += [f"#{tag}" for tag in relation.tags]
        return said

    def weight_text(self, weight: float) -> str:
        """Return the text for a weight."""
        return f"{self.words.weight} {weight:.3g}"

    def is_unstated(self, claim: Claim) -> bool:
        """Return whether the map has a source and the claim no words of it."""
        return self.sourced and not claim.quotes and not is_stub(claim)

    def is_supplied(self, relation: Relation) -> bool:
        """Return whether the relation is the map-maker's own, in a map where that is to be seen.

        That of a stub stands for relations of either kind.
        """
        return self.graded and not relation.is_printed and not is_stub(relation)

    def is_thin(self, relation: Relation) -> bool:
        """Return whether the line is thinner than others, which the source marks."""
        return self.marked == "some" and self.is_supplied(relation)

    @property
    def word_of_links(self) -> str:
        """The words of the legend about links that the source marks, if any."""
        words = self.words
        told = {"some": words.supplied, "none": words.all_supplied, "all": words.all_marked}
        return told.get(self.marked, "") if self.sourced or self.marked == "some" else ""


UNMARKED = Mark()


def annotations_of(debate: ArgumentMap, style: Style, marks: Mapping[str, Mark]) -> Annotations:
    """Collect the annotations of a diagram of the map."""
    words, lines = style.words, frozenset(style.lines)
    sourced = bool(debate.sources)
    relations = [element for element in debate.elements if not isinstance(element, Claim)]
    thesis = debate.thesis
    links = _links(debate, style.address)
    graded = debate.signals and (sourced or any(relation.is_printed for relation in relations))
    return Annotations(
        words,
        {MAP_MAKER: words.map_maker, **{party.id: party.name for party in debate.parties}},
        {perspective.id: perspective.name for perspective in debate.perspectives},
        _places(debate, words) if sourced and "place" in lines else {},
        thesis.id if thesis else None,
        debate.tells_silence,
        graded,
        lines,
        links,
        marks,
        bool(sourced or links or marks or lines & {"id", "weight", "tags", "note"}),
        style.titles,
        _marked(relations) if graded else "",
    )


def _marked(relations: Iterable[Relation]) -> Literal["", "all", "some", "none"]:
    """Return the share of relations that the source marks, but for those of stubs."""
    printed = {relation.is_printed for relation in relations if not is_stub(relation)}
    if len(printed) > 1:
        return "some"
    return "" if not printed else "all" if True in printed else "none"


def _links(debate: ArgumentMap, address: str) -> dict[str, str]:
    """Return the address of each claim, or where there is none the first that its text links to."""
    if address:
        from argmap.diagram.content.claim_links import claim_links  # most drawings do without

        return claim_links(debate, address)
    linking = [claim for claim in debate.claims if "](" in claim.text]
    found = {claim.id: first_link(claim.text) for claim in linking}
    return {name: to for name, to in found.items() if to is not None}


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
            lead = " ".join(part for part in (source.called if several else "", paragraph) if part)
            found.setdefault(lead, []).extend(sentences)
        shown = [
            [part for part in (lead, *dict.fromkeys(of)) if part] for lead, of in found.items()
        ]
        if any(shown):
            places[claim.id] = "; ".join([", ".join(parts) for parts in shown if parts])
    return places


def _place(source: Source, quote: Quote, words: Words) -> tuple[str, list[str]]:
    match = locate(source, quote)
    if match.paragraph is None:
        return (words.page + quote.page if quote.page else ""), []
    return f"{words.paragraph}{match.paragraph}", [
        f"{words.sentence}{sentence}" for sentence in match.sentences
    ]


_HEDGES = frozenset(
    {Modality.PROBABLE, Modality.POSSIBLE, Modality.CONDITIONAL, Modality.VIEWABLE_AS}
)


def is_hedged(claim: Claim) -> bool:
    """Return whether the claim is put less strongly than as a fact."""
    return claim.modality in _HEDGES


def is_slanted(claim: Claim) -> bool:
    """Return whether the text of the claim is set in italics: it is hedged, in a script of them."""
    return is_hedged(claim) and has_italics(claim.text)


def hedging(claims: Iterable[Claim], words: Words) -> str:
    """Return the sign by which the reader knows the hedged among the claims."""
    return words.hedged if any(is_slanted(claim) for claim in claims) else words.hedged_upright


def source_name(source: Source, *, several: bool) -> str:
    """Return the name of a source for readers, its address included where no link can hold it.

    >>> source_name(Source("page", author="Lee", title="Trams"), several=True)
    'page: Lee, Trams'
    """
    named = ", ".join([part for part in (source.author, source.title) if part]) or source.called
    if source.address and link(source.address) is None:
        named = f"{named}, {source.address}"
    return f"{source.called}: {named}" if several and named != source.called else named
