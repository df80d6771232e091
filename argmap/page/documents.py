"""The documents of a page: their text, whole or in part, with the quoted passages marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import define, field, frozen

from argmap.diagram.escape import link
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim
from argmap.page.anchors import anchor, note_anchor, passage_anchor
from argmap.page.markup import Html, element, escape, join
from argmap.page.passage_notes import said_of
from argmap.page.passages import Passage
from argmap.quotations import read_words
from argmap.source_coverage import Coverage
from argmap.text.dehyphenation import undivide
from argmap.text.pieces import Span
from argmap.text.source import Source
from argmap.wording.words import ENGLISH, Words

_CONTEXT = 160
"""Most characters shown on either side of a passage where the text is not."""
_STRETCH = 3_000
"""Characters after which a stretch of a text ends, which is laid out when it comes into sight.

Each stretch is watched for whether it does: one for each paragraph would slow down every move.
"""
_DEEPEST = 3
_LABEL = 120
_OMITTED, _OMITTED_BEFORE, _OMITTED_BETWEEN, _OMITTED_AFTER = [
    element("span", text, class_="omitted") for text in ("[…]", "[…] ", " […] ", " […]")
]


@frozen
class Documents:
    """All sources of a map as HTML, and where the passages ended up.

    Attributes:
        html: One article for each source; before several of them a list that leads to each.
        marks: For the number of each passage, the marks it is made of: their numbers, counted
            through the page from 0, as ranges from the first to before the last.
    """

    html: tuple[Html, ...]
    marks: Mapping[int, Sequence[Span]]


@frozen
class _Block:
    """A piece of a source: where it stands, its number if it is a paragraph, its sentences.

    Its kind is "heading", "footnote", or "addition" for what only the page adds.
    """

    start: int
    end: int
    paragraph: int | None
    sentences: Sequence[tuple[int, int, int]]
    kind: str | None = None


def documents(
    debate: ArgumentMap,
    passages: Sequence[Passage],
    covered: Coverage,
    *,
    whole: bool,
    words: Words = ENGLISH,
) -> Documents:
    """Return the sources of the map, each with its passages marked.

    Args:
        debate: The map.
        passages: Its passages, in their order.
        covered: Which sentences carry a claim.
        whole: Whether all of each text is shown; else the passages with the sentences they are in.
        words: The words of the page.

    >>> from argmap.source_coverage import coverage
    >>> from argmap.page.passages import passages_of
    >>> page = Source("page", text="Reason first.")
    >>> debate = ArgumentMap.of(Claim("a", "Reason.", quotes="Reason"), sources=[page])
    >>> shown = documents(debate, passages_of(debate), coverage(debate), whole=True)
    >>> ' class="depth-1">Reason</mark>' in shown.html[0], shown.marks
    (True, {1: [(0, 1)]})
    """
    silent: dict[str, set[int]] = {}
    for sentence in covered.uncovered:
        silent.setdefault(sentence.source, set()).add(sentence.number)
    html: list[Html] = []
    marks: dict[int, Sequence[Span]] = {}
    count = 0
    for number, source in enumerate(debate.sources, 1):
        own = [each for each in passages if each.source is source]
        hushed = silent.get(source.id, set())
        setter = _Setter(debate, source, own, hushed, count, words, whole=whole)
        body = list(_in_stretches(setter.body()))
        html.append(_article(number, source, body, words, whole=whole))
        marks |= setter.ranges()
        count += len(setter.placed)
    if len(html) > 1:
        names = [
            element("a", name_of(source), href=f"#:source-{number}", dir="auto")
            for number, source in enumerate(debate.sources, 1)
        ]
        items = [element("li", name) for name in names]
        html.insert(0, element("ul", *items, class_="sources"))
    return Documents(tuple(html), marks)


def name_of(source: Source) -> str:
    """Return the name of the source for readers.

    >>> name_of(Source("page", title="On reason", author="A. Reader"))
    'A. Reader, On reason'
    """
    return ", ".join([part for part in (source.author, source.title) if part]) or source.called


def _article(number: int, source: Source, body: list[Html], words: Words, *, whole: bool) -> Html:
    about: list[Html] = []
    if source.address:
        # What leads to a place in this page is no address of another.
        address = None if source.address.startswith("#") else link(source.address)
        shown = source.address
        about.append(
            element("a", shown, href=address, rel="noreferrer") if address else escape(shown)
        )
    if source.text is None:
        about.append(escape(words.text_absent))
    elif not whole:
        about.append(escape(words.passages_only))
    return element(
        "article",
        element("h3", name_of(source), id=f":source-{number}", dir="auto"),
        *[element("p", part, class_="about", dir="auto") for part in about],
        *body,
        class_="source",
        lang=source.language or None,
        aria_labelledby=f":source-{number}",
    )


def _in_stretches(paragraphs: Iterator[Html]) -> Iterator[Html]:
    """Yield the paragraphs in stretches of about the same length."""
    stretch: list[Html] = []
    length = 0
    for paragraph in paragraphs:
        stretch.append(paragraph)
        length += len(paragraph)
        if length >= _STRETCH:
            yield element("div", *stretch, class_="stretch")
            stretch, length = [], 0
    if stretch:
        yield element("div", *stretch, class_="stretch")


@define(eq=False)
class _Setter:
    """Sets one source: cuts its text where a passage or a sentence begins or ends."""

    debate: ArgumentMap
    source: Source
    passages: Sequence[Passage]
    silent: set[int]
    first: int
    words: Words
    whole: bool = field(kw_only=True)
    placed: list[Span] = field(init=False, factory=list[Span])
    _bounds: list[int] = field(init=False, factory=list[int])
    _depths: list[int] = field(init=False, factory=list[int])
    _starts: dict[int, list[Passage]] = field(init=False, factory=dict[int, "list[Passage]"])
    _ends: dict[int, list[Passage]] = field(init=False, factory=dict[int, "list[Passage]"])
    _length: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        change: dict[int, int] = {}
        for passage in self.passages:
            for start, end in passage.spans:
                change[start] = change.get(start, 0) + 1
                change[end] = change.get(end, 0) - 1
            if passage.spans:
                self._starts.setdefault(passage.spans[0][0], []).append(passage)
                self._ends.setdefault(passage.spans[-1][1], []).append(passage)
        depth = 0
        for bound in sorted(change):
            depth += change[bound]
            self._bounds.append(bound)
            self._depths.append(depth)

    def body(self) -> Iterator[Html]:
        """Yield the paragraphs."""
        if self.source.text is None:
            yield from self._from_quotes()
            return
        windows = [(0, len(self.source.text))] if self.whole else self._windows(self.source.text)
        left_out = False
        for block in _blocks(self.source):
            first = max(0, bisect_right(windows, block.start, key=_start) - 1)
            last = bisect_left(windows, block.end, key=_start)
            parts = [
                (max(start, block.start), min(end, block.end))
                for start, end in windows[first:last]
                if end > block.start
            ]
            if not parts:
                left_out = True
                continue
            if left_out:
                yield element("p", _OMITTED)
                left_out = False
            yield self._paragraph(block, parts)
        if left_out:
            yield element("p", _OMITTED)

    def ranges(self) -> dict[int, Sequence[Span]]:
        """Return for each passage the numbers of its marks, once the text is set."""
        starts = [start for start, _ in self.placed]
        if self.source.text is None:
            marks = enumerate(self.passages, self.first)
            return {passage.number: [(mark, mark + 1)] for mark, passage in marks}
        return {
            passage.number: [
                (
                    self.first + bisect_left(starts, start),
                    self.first + bisect_left(starts, end),
                )
                for start, end in passage.spans
            ]
            for passage in self.passages
            if passage.spans
        }

    def _windows(self, text: str) -> list[Span]:
        """Return the visible parts of the text: each passage within its sentences, not too wide."""
        layout = self.source.layout
        wanted: list[Span] = []
        for passage in self.passages:
            for start, end in passage.spans:
                touched = layout.sentences_in(start, end)
                low = min(start, touched[0].start) if touched else start
                high = max(end, touched[-1].end) if touched else end
                if start - low > _CONTEXT:
                    low = text.find(" ", start - _CONTEXT, start) + 1 or start
                if high - end > _CONTEXT:
                    high = text.rfind(" ", end, end + _CONTEXT)
                    high = end if high < 0 else high
                wanted.append((low, high))
        merged: list[Span] = []
        for low, high in sorted(wanted):
            if merged and not text[merged[-1][1] : low].strip():
                merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
            else:
                merged.append((low, high))
        return merged

    def _paragraph(self, block: _Block, parts: Sequence[Span]) -> Html:
        inside: list[Html] = []
        if block.paragraph is not None:
            label = f"{self.words.paragraph}{block.paragraph}"
            inside.append(element("span", label, class_="number", aria_hidden="true"))
        at = block.start
        self._length = 0
        sentences: list[Span] = []
        for start, end in parts:
            if start > at:
                inside.append(_OMITTED_BEFORE if at == block.start else _OMITTED_BETWEEN)
            inside += self._part(block, start, end, sentences)
            at = end
        if at < block.end:
            inside.append(_OMITTED_AFTER)
        found = " ".join([f"{low}-{high}" for low, high in sentences])
        return element(
            "p", join(inside), class_=block.kind, dir="auto", data_sentences=found or None
        )

    def _part(self, block: _Block, start: int, end: int, sentences: list[Span]) -> Iterator[Html]:
        """Yield a part of a paragraph, what no claim quotes set off; note where sentences stand."""
        at = start
        hushed: list[Html] = []
        first = max(0, bisect_right(block.sentences, start, key=_start) - 1)
        for position in range(first, len(block.sentences)):
            sentence_start, sentence_end, number = block.sentences[position]
            if sentence_start >= end:
                break
            low, high = max(sentence_start, start), min(sentence_end, end)
            if high <= at:
                continue
            silent = number in self.silent
            if hushed and not silent:
                yield element("span", *hushed, class_="silent")
                hushed = []
            between = list(self._run(at, low))
            begins = self._length
            inside = list(self._run(low, high))
            sentences.append((begins, self._length))
            if hushed:
                hushed += [*between, *inside]
            elif silent:
                yield from between
                hushed = inside
            else:
                yield from (*between, *inside)
            at = high
        if hushed:
            yield element("span", *hushed, class_="silent")
        yield from self._run(at, end)

    def _run(self, start: int, end: int) -> Iterator[Html]:
        """Yield the text between two places, cut wherever a passage begins or ends."""
        if start >= end:
            return
        low, high = bisect_right(self._bounds, start), bisect_left(self._bounds, end)
        for x, y in pairwise([start, *self._bounds[low:high], end]):
            begun = self._starts.get(x, [])
            for passage in begun[1:]:
                yield element("span", id=passage_anchor(passage.number))
            at = bisect_right(self._bounds, x) - 1
            depth = self._depths[at] if at >= 0 else 0
            shown = undivide(self.source.words, x, y)
            self._length += _units(shown)
            if depth:
                self.placed.append((x, y))
                name = passage_anchor(begun[0].number) if begun else None
                yield element("mark", shown, id=name, class_=f"depth-{min(depth, _DEEPEST)}")
            else:
                yield escape(shown)
            for passage in self._ends.get(y, ()):
                yield self._note(passage)

    def _note(self, passage: Passage) -> Html:
        """Return the small number behind a passage, which leads to what is made of it."""
        first = next(iter(passage.uses))
        claim = self.debate[first]
        about = claim.text if isinstance(claim, Claim) else said_of(self.debate, claim, self.words)
        label = f"{passage.number}: {about[:_LABEL]}{'…' if len(about) > _LABEL else ''}"
        target = anchor(first) if len(passage.uses) == 1 else note_anchor(passage.number)
        return element("a", str(passage.number), href=f"#{target}", class_="note", aria_label=label)

    def _from_quotes(self) -> Iterator[Html]:
        """Yield the quotes themselves where there is no text that they could be marked in."""
        for at, passage in enumerate(self.passages):
            quote = passage.quote
            self.placed.append((at, at + 1))
            yield element(
                "p",
                *([_OMITTED_BEFORE, f"{quote.before} "] if quote.before else []),
                element(
                    "mark",
                    read_words(passage.source, quote),
                    id=passage_anchor(passage.number),
                    class_="depth-1",
                ),
                self._note(passage),
                *([f" {quote.after}", _OMITTED_AFTER] if quote.after else []),
                dir="auto",
            )


def _start(span: tuple[int, ...]) -> int:
    return span[0]


def _units(text: str) -> int:
    """Return the length of a text in units of UTF-16, in which a page's scripts count."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _blocks(source: Source) -> list[_Block]:
    """Return the paragraphs, headings and footnotes of the source, and what pages add, in order."""
    found: dict[int, list[tuple[int, int, int]]] = {}
    for each in source.sentences:
        found.setdefault(each.paragraph, []).append((each.start, each.end, each.number))
    blocks = [_Block(each[0][0], each[-1][1], number, each) for number, each in found.items()]
    blocks += [_Block(*span, None, (), "heading") for span in source.layout.headings]
    blocks += [_Block(*span, None, (), "footnote") for span in source.running.notes]
    additions = source.running.additions
    blocks += [_Block(each.start, each.end, None, (), "addition") for each in additions]
    apart: list[_Block] = []
    for block in sorted(blocks, key=lambda block: (block.start, -block.end)):
        if not apart or block.start >= apart[-1].end:  # else it is set within the one before
            apart.append(block)
    return apart
