"""Coverage of a source: sentences that claims of a map rest on, and claims without words."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from argmap.displayed import Displayed
from argmap.errors import brief
from argmap.findings import Location, printable
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Claim
from argmap.notebook import table
from argmap.quotations import locate
from argmap.text.dehyphenation import dehyphenate
from argmap.text.matching import Status
from argmap.text.search import same_words
from argmap.text.words import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.text.sentences import Sentence
    from argmap.text.source import Quote, Source

_LONGEST_ROW = 60
_MOST_ROWS = 40
_MOST_LISTED = 10
_MOST_CHARACTERS = 44
_ELLIPSIS = re.compile(r"…|\.{3}|\[…\]")
_FREE = re.compile(rb"\0{3,}+")
# A quote in a source that has no text here may well be found there.
_WORDLESS = frozenset(
    {Status.NOT_FOUND, Status.MARKS_DIFFER, Status.OUT_OF_CONTEXT, Status.AMBIGUOUS}
)


@frozen
class CoveredSentence:
    """A sentence of a source, and the ids of the claims that quote words of it.

    Attributes:
        source: The id of the source.
        number: The sentence's number in that source, from 1.
        paragraph: The number of its paragraph, from 1.
        line: The line it begins on, from 1.
        text: The sentence, on one line.
        claims: The claims with a quote found in it, in document order.
        left: What the map has not of a sentence that carries a claim: runs of three words or more
            that nothing quotes, and that are neither the cue of a relation nor a name.

    >>> CoveredSentence("page", 1, 1, 3, "Reason first.", ()).claims
    ()
    """

    source: str
    number: int
    paragraph: int
    line: int
    text: str
    claims: tuple[str, ...]
    left: tuple[str, ...] = ()

    @property
    def in_part(self) -> bool:
        """Whether claims quote a part of it only, such as one of its clauses.

        >>> CoveredSentence("page", 1, 1, 3, "It rains, and so on.", ("a",), ("and so on",)).in_part
        True
        """
        return bool(self.left)


@frozen
class WordlessClaim:
    """A claim that no words of a source carry: it quotes none, or none that are found.

    Attributes:
        claim: Its id.
        statuses: How each of its quotes stands in its source; none when it has no quote.
        location: Where a reader found the claim.

    >>> WordlessClaim("warrant", (), None).statuses
    ()
    """

    claim: str
    statuses: tuple[Status, ...]
    location: Location | None


@frozen
class Coverage(Displayed):
    """The coverage of a map's sources, and of its claims by words.

    Printed, it counts both, draws each paragraph as the number of claims its sentences carry (a
    point for none), and lists what is missing.

    Attributes:
        sentences: Every sentence of every source that has a text, with its claims.
        claims: How many claims the map has.
        wordless: The claims without words.
        unavailable: The ids of the sources that have no text here; their quotes count as words.

    >>> from argmap import ArgumentMap, Claim, Source
    >>> page = Source("page", text="It may help. It may also harm.")
    >>> print(coverage(ArgumentMap.of(Claim("help", "It may help.", quotes="may help"),
    ...                               Claim("so", "It is worth a try."), sources=[page])))
    source 'page': 1 of 2 sentences carry a claim
      paragraph 1, line 1   1·
      sentence 2, line 1, carries none: It may also harm.
    1 of 2 claims have words
      'so' quotes none
    """

    sentences: tuple[CoveredSentence, ...]
    claims: int
    wordless: tuple[WordlessClaim, ...]
    unavailable: tuple[str, ...]

    @property
    def uncovered(self) -> tuple[CoveredSentence, ...]:
        """The sentences that carry no claim."""
        return tuple([sentence for sentence in self.sentences if not sentence.claims])

    @property
    def in_part(self) -> tuple[CoveredSentence, ...]:
        """The sentences that claims quote in part."""
        return tuple([sentence for sentence in self.sentences if sentence.in_part])

    @property
    def summary(self) -> str:
        """The counts of both, on one line.

        >>> coverage(ArgumentMap()).summary
        '0 of 0 sentences carry a claim; 0 of 0 claims have words'
        """
        words = f"{self.claims - len(self.wordless)} of {self.claims} claims have words"
        return f"{_count(self.sentences)}; {words}"

    def _repr_html_(self) -> str:
        rows = [
            (each.source, each.number, ", ".join(each.claims) or None, _excerpt(each.text))
            for each in self.sentences
        ]
        bare = ", ".join([claim.claim for claim in self.wordless])
        foot = f"claims without words: {bare}" if bare else ""
        return table(
            ("source", "sentence", "claims", "text"), rows, caption=self.summary, foot=foot
        )

    def __str__(self) -> str:
        by_source: dict[str, list[CoveredSentence]] = {}
        for sentence in self.sentences:
            by_source.setdefault(sentence.source, []).append(sentence)
        lines: list[str] = []
        for source, sentences in by_source.items():
            lines += _source_lines(source, sentences)
        lines += [f"source {brief(source)} has no text here" for source in self.unavailable]
        lines.append(f"{self.claims - len(self.wordless)} of {self.claims} claims have words")
        return "\n".join(lines + _list([_reason(claim) for claim in self.wordless]))


def coverage(debate: ArgumentMap) -> Coverage:
    r"""Find the sentences that carry claims, and the claims that have no words.

    >>> from argmap import Claim, Source
    >>> page = Source("page", text="Title\nReason first. Then feeling.")
    >>> debate = ArgumentMap.of(Claim("a", "Reason.", quotes="Reason first"), sources=[page])
    >>> [sentence.number for sentence in coverage(debate).uncovered]
    [2]
    """
    expect_map(debate, "coverage")
    carried: dict[str, dict[int, list[str]]] = {source.id: {} for source in debate.sources}
    names, quotes = _recorded_words(debate)
    taken = {
        source.id: _taken_words(source, names, quotes.get(source.id, ()))
        for source in debate.sources
    }
    wordless: list[WordlessClaim] = []
    for claim in debate.claims:
        statuses: list[Status] = []
        for quote in claim.quotes:
            source = debate.source_of(quote)
            match = locate(source, quote)
            statuses.append(match.status)
            if source is None:
                continue
            for number in match.sentences:
                names = carried[source.id].setdefault(number, [])
                if names[-1:] != [claim.id]:
                    names.append(claim.id)
            for span in match.spans:
                _take(taken[source.id], source, span)
        if all(status in _WORDLESS for status in statuses):
            wordless.append(WordlessClaim(claim.id, tuple(statuses), claim.location))
    return Coverage(
        tuple(
            [
                _cover(source, sentence, carried[source.id], taken[source.id])
                for source in debate.sources
                for sentence in source.sentences
            ]
        ),
        len(debate.claims),
        tuple(wordless),
        tuple([source.id for source in debate.sources if source.text is None]),
    )


def _recorded_words(debate: ArgumentMap) -> tuple[list[str], dict[str, list[Quote]]]:
    """Return words that the map names beside its claims, and what relations quote by source.

    Those words are the cues of relations and the names of perspectives and parties.
    """
    names = [each.name for each in debate.perspectives]
    names += [each.name for each in debate.parties]
    quotes: dict[str, list[Quote]] = {}
    for element in debate.elements:
        if not isinstance(element, Claim):
            names += _ELLIPSIS.split(element.cue)
            for quote in element.quotes:
                source = debate.source_of(quote)
                if source is not None:
                    quotes.setdefault(source.id, []).append(quote)
    return list(dict.fromkeys(names)), quotes


def _taken_words(source: Source, names: Iterable[str], quotes: Iterable[Quote]) -> bytearray:
    """Return for each word of the source whether it stands in a footnote or in words of the map.

    Those are what relations quote, and the names that stand once in it, in two words or more.
    """
    taken = bytearray(len(source.words))
    for note in source.running.notes:
        _take(taken, source, note)
    for quote in quotes:
        for span in locate(source, quote).spans:
            _take(taken, source, span)
    for name in names:
        sought = split(name)
        if len(sought) > 1:
            places = list(islice(same_words(source.words, sought), 2))
            if len(places) == 1:
                taken[places[0].first : places[0].last] = b"\1" * (places[0].last - places[0].first)
    return taken


def _take(taken: bytearray, source: Source, span: tuple[int, int]) -> None:
    first, last = (bisect_left(source.words.starts, at) for at in span)
    taken[first:last] = b"\1" * (last - first)


def _cover(
    source: Source, sentence: Sentence, carried: Mapping[int, Sequence[str]], taken: bytearray
) -> CoveredSentence:
    """Return a sentence with the claims it carries, and what they leave of it."""
    text = dehyphenate(source.body_words, sentence.start, sentence.end)
    claims = tuple(carried.get(sentence.number, ()))
    return CoveredSentence(
        source.id,
        sentence.number,
        sentence.paragraph,
        sentence.line,
        text,
        claims,
        tuple(_rest(source, sentence, taken)) if claims else (),
    )


def _rest(source: Source, sentence: Sentence, taken: bytearray) -> Iterator[str]:
    """Yield the runs of three words or more in the sentence that no claim quotes."""
    words = source.words
    first, last = (bisect_left(words.starts, at) for at in (sentence.start, sentence.end))
    for run in _FREE.finditer(taken, first, last):
        yield dehyphenate(words, words.starts[run.start()], words.ends[run.end() - 1])


def _count(sentences: Sequence[CoveredSentence]) -> str:
    carrying = sum(bool(sentence.claims) for sentence in sentences)
    in_part = sum(sentence.in_part for sentence in sentences)
    counted = f"{carrying} of {len(sentences)} sentences carry a claim"
    return f"{counted}, {in_part} of them in part" if in_part else counted


def _source_lines(source: str, sentences: Sequence[CoveredSentence]) -> list[str]:
    """Return the count, the picture and the gaps of one source."""
    rows: dict[int, list[CoveredSentence]] = {}
    for sentence in sentences:
        rows.setdefault(sentence.paragraph, []).append(sentence)
    heads = {number: f"  paragraph {number}, line {row[0].line}" for number, row in rows.items()}
    width = max(map(len, heads.values()))
    drawn = [f"{heads[number]:{width}}   {_row(row)}" for number, row in rows.items()]
    if len(drawn) > _MOST_ROWS:
        drawn[_MOST_ROWS:] = [f"  and {len(drawn) - _MOST_ROWS} more paragraphs"]
    gaps = [
        f"sentence {sentence.number}, line {sentence.line}, carries none: {_excerpt(sentence.text)}"
        for sentence in sentences
        if not sentence.claims
    ]
    parts = [
        f"sentence {sentence.number}, line {sentence.line}, is quoted but for: "
        + _excerpt(" … ".join(sentence.left))
        for sentence in sentences
        if sentence.in_part
    ]
    return [
        f"source {brief(source)}: {_count(sentences)}",
        *drawn,
        *_list(gaps),
        *_list(parts),
    ]


def _row(sentences: Sequence[CoveredSentence]) -> str:
    counts = [len(sentence.claims) for sentence in sentences[:_LONGEST_ROW]]
    marks = ["·" if count == 0 else str(count) if count < 10 else "+" for count in counts]
    return "".join(marks) + ("…" if len(sentences) > _LONGEST_ROW else "")


def _list(lines: Sequence[str]) -> list[str]:
    """Return the first of the lines, indented, and how many more there are."""
    shown = [f"  {line}" for line in lines[:_MOST_LISTED]]
    if len(lines) > _MOST_LISTED:
        shown.append(f"  and {len(lines) - _MOST_LISTED} more")
    return shown


def _excerpt(text: str) -> str:
    if len(text) > _MOST_CHARACTERS:
        text = text[: _MOST_CHARACTERS - 1].rstrip() + "…"
    return printable(text)


def _reason(claim: WordlessClaim) -> str:
    place = f"{claim.location}: " if claim.location else ""
    if not claim.statuses:
        return f"{place}{brief(claim.claim)} quotes none"
    found = ", ".join(dict.fromkeys([status.value for status in claim.statuses]))
    return f"{place}{brief(claim.claim)} quotes words that are {found.replace('-', ' ')}"
