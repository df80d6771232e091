"""The passages of a page as numbered notes, each with what rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Contrast, Relation
from argmap.page.anchors import anchor, note_anchor, passage_anchor
from argmap.page.markup import Html, element, join
from argmap.page.passages import STATUSES, Passage
from argmap.quotations import read_words
from argmap.text.pieces import Span
from argmap.text.source import Closeness
from argmap.wording.words import ENGLISH, Words

CLOSENESSES = {
    Closeness.CLOSE: "close_quote",
    Closeness.CONDENSED: "condensed_quote",
    Closeness.INTERPRETED: "interpreted",
}
"""The names of the words for how near a quote is to what it supports, where not verbatim."""


def notes(
    debate: ArgumentMap,
    passages: Sequence[Passage],
    marks: Mapping[int, Sequence[Span]],
    *,
    words: Words = ENGLISH,
    spoken: str | None = None,
) -> Html:
    """Return the passages as numbered notes, each with the claims and relations that rest on it.

    Args:
        debate: The map.
        passages: Its passages, in their order.
        marks: The marks each is made of; see ``Documents``.
        words: The words of the page.
        spoken: The language of the claims, where it is known and is not that of the page.

    >>> notes(ArgumentMap(), (), {})
    '<ol class="notes"></ol>'
    """
    told = _Told(debate, words, spoken)
    items = [told.note(passage, marks.get(passage.number, ())) for passage in passages]
    return element("ol", *items, class_="notes")


@frozen
class _Told:
    """The sources of the notes of one page."""

    debate: ArgumentMap
    words: Words
    spoken: str | None

    def note(self, passage: Passage, marks: Sequence[Span]) -> Html:
        """Return a note: the quoted words, where they stand, and what rests on them."""
        uses = [self._use(name, passage) for name in passage.uses]
        if len(uses) > 1:
            uses = [element("ul", *[element("li", use) for use in uses])]
        return element(
            "li",
            element(
                "q",
                read_words(passage.source, passage.quote),
                dir="auto",
                lang=(passage.source.language or None) if passage.source else None,
            ),
            " ",
            *self._place(passage, found=bool(marks)),
            " ",
            *uses,
            id=note_anchor(passage.number),
            class_=None if marks else "unfound",
            value=passage.number,
            data_for=" ".join(map(anchor, passage.uses)),
            data_marks=" ".join([f"{start}-{end}" for start, end in marks]) or None,
        )

    def _place(self, passage: Passage, *, found: bool) -> Iterator[Html]:
        place = passage.place(self.words)
        remarks: list[str] = []
        if len(self.debate.sources) > 1 and passage.source is not None:
            remarks.append(passage.source.title or passage.source.called)
        if place and not found:
            remarks.append(place)
        if passage.match.status in STATUSES:
            word: str = getattr(self.words, STATUSES[passage.match.status])
            remarks.append(word)
        if remarks:
            yield element("small", " · ".join(remarks), class_="place", dir="auto")
        if found:
            target = f"#{passage_anchor(passage.number)}"
            yield element("a", place or self.words.in_the_text, class_="place", href=target)

    def _use(self, name: str, passage: Passage) -> Html:
        used, words = self.debate[name], self.words
        spoken = self.spoken if isinstance(used, Claim) else None
        text = used.text if isinstance(used, Claim) else said_of(self.debate, used, words)
        link = element("a", text, href=f"#{anchor(name)}", dir="auto", lang=spoken)
        closeness = passage.uses[name].closeness
        if closeness is Closeness.VERBATIM:
            return link
        near: str = getattr(words, CLOSENESSES[closeness])
        return join([link, Html(" "), element("small", near, class_="place")])


def said_of(debate: ArgumentMap, relation: Relation, words: Words) -> str:
    """Return in words which relation it is, by the claims it starts from.

    >>> from argmap import Support
    >>> step = Support("a", "b")
    >>> said_of(ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), step), step, ENGLISH)
    'a support from “Hot.”'
    """
    if isinstance(relation, Contrast):
        return words.note_contrast
    texts = [words.quotation.format(text=debate.claim(each).text) for each in relation.sides[0]]
    told: str = getattr(words, f"note_{relation.kind}")
    return told.format(premises=" + ".join(texts))
