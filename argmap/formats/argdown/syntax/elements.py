"""One element of a document read from its tokens: its title, its words, its tags and data."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from argmap.formats.argdown.syntax.content import TITLED, Content, ContentReader
from argmap.formats.argdown.syntax.document import Element, ElementRole, Heading, RelationType
from argmap.formats.argdown.syntax.document_builder import DocumentBuilder
from argmap.formats.argdown.syntax.patterns import BLANK
from argmap.formats.argdown.syntax.tokens import TokenKind

_ARGUMENTS = (TokenKind.ARGUMENT_DEFINITION, TokenKind.ARGUMENT_REFERENCE)
_REFERENCES = (TokenKind.STATEMENT_REFERENCE, TokenKind.ARGUMENT_REFERENCE)
_STEPS = (ElementRole.PREMISE, ElementRole.CONCLUSION)


class ElementReader:
    """Reads elements and headings, and adds them to the document.

    ``role`` and ``title`` are those of the element whose words are being read; ``role`` is ``None``
    for a heading.
    """

    def __init__(
        self,
        builder: DocumentBuilder,
        codes: Mapping[str, str],
        is_structure: Callable[[int], bool],
    ) -> None:
        self.builder = builder
        self.role: ElementRole | None = None
        self.title: str | None = None
        self.words = ContentReader(builder.text, builder.tokens, codes, is_structure, builder.note)

    def heading(self, at: int) -> int:
        """Read a heading; return the number of the first token after it.

        heading = {"#"}, " ", words of one line, {tag}, [data];
        """
        builder, token, content = self.builder, self.builder.tokens[at], Content()
        self.role = None
        stop = self.words.read(at + 1, content, one_line=True)
        if content.last < 0 or builder.kind_at(at + 1) is TokenKind.DATA:
            builder.note_at("missing-text", at)
        heading = Heading(
            token.width,
            content.text.strip(BLANK),
            ranges=content.kept_ranges,
            tags=tuple(content.tags),
            data=content.data,
            block=builder.block,
            place=builder.place(token.start, builder.tokens[max(at, content.last)].end),
        )
        builder.add(token.start, heading)
        return stop

    def element(
        self,
        at: int,
        role: ElementRole,
        *,
        after: int | None = None,
        parent: int | None = None,
        relation: RelationType | None = None,
        outward: bool = False,
        number: str = "",
        inference: int | None = None,
        prefix: str = "",
    ) -> tuple[int, int]:
        """Read one element; return the number of its part and of the first token after it.

        element    = (definition, words | reference | words), {tag}, [data];
        definition = "[", title, "]:" | "<", title, ">:";
        reference  = "[", title, "]" | "<", title, ">";

        ``after`` is the token of its sign; ``prefix`` are words that come before its own.
        """
        builder, tokens, content = self.builder, self.builder.tokens, Content()
        at = self._title_below(at) if after is not None else at
        kind = builder.kind_at(at)
        start = tokens[at].start if kind else len(builder.text)
        title: str | None = None
        is_argument = is_reference = False
        if kind in TITLED:
            token = tokens[at]
            if kind in _ARGUMENTS and role in _STEPS:
                builder.note_at("argument-as-step", at)
                prefix += self.words.with_blank(token)
            else:
                is_argument, is_reference = kind in _ARGUMENTS, kind in _REFERENCES
                title = builder.text[token.start + 1 : token.end - (1 if is_reference else 2)]
            at += 1
        if prefix:
            content.add(prefix)
        self.role, self.title = role, title
        stop = self.words.read(at, content)
        words = content.text
        if is_reference:
            words, is_reference = self._after_reference(at, stop, content)
        elif not prefix and (stop == at or tokens[at].kind is TokenKind.DATA):
            builder.note_at("missing-text", at - 1 if title is not None or after is None else after)
        elif title is None and not words.strip():
            builder.note_at("empty-statement", at)
        if is_argument and relation is RelationType.CONTRADICTORY:
            builder.note_at("contradicting-argument", at - 1)
        part = Element(
            title,
            words,
            is_argument=is_argument,
            is_reference=is_reference,
            ranges=content.kept_ranges,
            tags=tuple(content.tags),
            data=content.data,
            role=role,
            parent=parent,
            relation=relation,
            outward=outward,
            number=number,
            inference=inference,
            block=builder.block,
            place=builder.place(start, tokens[max(at - 1, content.last)].end),
        )
        return builder.add(start, part), stop

    def _title_below(self, at: int) -> int:
        """Return the start of the element: at a title in a later line, where there is one."""
        first = at
        while self.builder.kind_at(first) is TokenKind.LINE_END:
            first += 1
        if first > at and self.builder.kind_at(first) in TITLED:
            self.builder.note_at("title-below", first)
            return first
        return at

    def _after_reference(self, at: int, stop: int, content: Content) -> tuple[str, bool]:
        """Return the words after a reference, and whether it still is one."""
        builder = self.builder
        if content.prose_at >= 0:
            line = builder.lines.line(builder.lines.at(content.prose_at)[0])
            builder.note("text-after-reference", content.prose_at, content.prose_at + len(line))
            return content.text.strip().removeprefix(":").lstrip(), False
        if content.tags:
            below = False
            for token in builder.tokens[at:stop]:
                if token.kind is TokenKind.TAG and below:
                    builder.note("misplaced-tag", token.start, token.end)
                below = below or token.kind is TokenKind.LINE_END
        return content.text, True
