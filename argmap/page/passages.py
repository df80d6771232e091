"""The passages of a page: which words of which source, numbered, and what rests on them."""

from __future__ import annotations

from attrs import field, frozen

from argmap.model.argument_map import ArgumentMap
from argmap.quotations import quotations
from argmap.text.matching import Match, Status
from argmap.text.pieces import Span
from argmap.text.source import Quote, Source
from argmap.wording.words import Words

STATUSES = {
    Status.NOT_FOUND: "quote_not_found",
    Status.MARKS_DIFFER: "quote_marks_differ",
    Status.OUT_OF_CONTEXT: "quote_out_of_context",
    Status.AMBIGUOUS: "quote_ambiguous",
    Status.UNAVAILABLE: "quote_unavailable",
}
"""The names of the words for a quote that stands nowhere in the text."""


@frozen(eq=False)
class Passage:
    """Words of a source that claims or relations rest on.

    Attributes:
        number: What the page calls it: counted through the documents, those not found last.
        source: The source, if the map has one.
        quote: The first quote of these words.
        match: Where they stand.
        uses: The quotes of these words by the id of the claim or relation that has them.
    """

    number: int
    source: Source | None
    quote: Quote
    match: Match
    uses: dict[str, Quote] = field(factory=dict[str, Quote])

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of its words; none when they are not found."""
        return self.match.spans

    def place(self, words: Words) -> str:
        """The place of the words, as in the diagram: paragraph, sentences, the printed page.

        >>> from argmap import Claim
        >>> from argmap.wording.words import ENGLISH
        >>> page = Source("page", text="One. Two.")
        >>> debate = ArgumentMap.of(Claim("a", "A.", quotes="Two"), sources=[page])
        >>> passages_of(debate)[0].place(ENGLISH)
        '¶1, s. 2'
        """
        parts = [f"{words.sentence}{number}" for number in self.match.sentences]
        if self.match.paragraph is not None:
            parts.insert(0, f"{words.paragraph}{self.match.paragraph}")
        if self.quote.page:
            parts.append(f"{words.page}{self.quote.page}")
        return ", ".join(parts)


def passages_of(debate: ArgumentMap) -> tuple[Passage, ...]:
    """Return the passages of the map in the order of its sources and of where they end in them.

    So the numbers behind them rise through the text. Quotes at the same place are one passage.

    >>> from argmap import Claim
    >>> page = Source("page", text="One. Two.")
    >>> debate = ArgumentMap.of(Claim("a", "A.", quotes="Two"), Claim("b", "B.", quotes="One"),
    ...                         sources=[page])
    >>> [(passage.number, list(passage.uses)) for passage in passages_of(debate)]
    [(1, ['b']), (2, ['a'])]
    """
    order = {source.id: at for at, source in enumerate(debate.sources)}
    found: dict[object, Passage] = {}
    for element, quote, source, match in quotations(debate):
        name = source.id if source else None
        key = (name, match.spans) if match.found else (name, quote.exact, match.status)
        passage = found.setdefault(key, Passage(0, source, quote, match))
        passage.uses.setdefault(element.id, quote)

    def position(passage: Passage) -> tuple[bool, int, int, int]:
        start, end = passage.match.start, passage.match.end
        at = order[passage.source.id] if passage.source else len(order)
        return start is None, at, end or 0, start or 0

    ordered = sorted(found.values(), key=position)
    return tuple(
        [
            Passage(number, each.source, each.quote, each.match, each.uses)
            for number, each in enumerate(ordered, 1)
        ]
    )
