"""The second stage of reading Argdown: tokens put together to the parts of a document."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping

import attrs

from argmap.formats.argdown.syntax.content import PROSE, TITLED
from argmap.formats.argdown.syntax.diagnostics import findings
from argmap.formats.argdown.syntax.document import (
    ArgdownDocument,
    Element,
    ElementRole,
    Heading,
    Inference,
    RelationType,
)
from argmap.formats.argdown.syntax.document_builder import DocumentBuilder
from argmap.formats.argdown.syntax.elements import ElementReader
from argmap.formats.argdown.syntax.inference_steps import Steps
from argmap.formats.argdown.syntax.lexer import tokenize
from argmap.formats.argdown.syntax.shortcodes import shortcodes
from argmap.formats.argdown.syntax.tokens import Oddity, TokenKind
from argmap.values import Json, has_surrogate

# Each relation sign: how the lower element bears on the upper one, and whether it is the other way.
RELATIONS: Mapping[str, tuple[RelationType, bool]] = {
    "+": (RelationType.SUPPORT, False),
    "<+": (RelationType.SUPPORT, False),
    "+>": (RelationType.SUPPORT, True),
    "-": (RelationType.ATTACK, False),
    "<-": (RelationType.ATTACK, False),
    "->": (RelationType.ATTACK, True),
    "_": (RelationType.UNDERCUT, False),
    "<_": (RelationType.UNDERCUT, False),
    "_>": (RelationType.UNDERCUT, True),
    "><": (RelationType.CONTRADICTORY, True),
}


_SURROGATE = re.compile("[\ud800-\udfff]")


def read(text: str, *, name: str | None = None) -> ArgdownDocument:
    r"""Read an Argdown text; every text can be read.

    What the reference implementation accepts has the meaning it has there, except where that loses
    text. What it refuses is read leniently, with a finding that says so; after a fault, reading
    goes on with the next line, so that all faults are found at once.

    document  = [front matter], {heading | block | empty line};
    block     = element, {relation} | list | structure;
    relation  = indent, sign, element, {relation of a deeper indent};
    sign      = "+" | "-" | "_" | "+>" | "->" | "_>" | "<+" | "<-" | "<_" | "><";
    list      = {indent, ("*" | digits, "."), element, {relation}, [list of a deeper indent]};
    structure = {step | inference}, that begins with a step;

    >>> document = read("[Tax]: Tax carbon.\n    - It falls on the poor.")
    >>> [(part.title, part.text, part.parent) for part in document.parts]
    [('Tax', 'Tax carbon.', None), (None, 'It falls on the poor.', 0)]
    """
    odd: list[Oddity] = []
    if text.startswith("\ufeff"):
        text = text[1:]
        odd.append(Oddity("byte-order-mark", 0, 0))
    if has_surrogate(text):
        half = _SURROGATE.search(text)
        odd.append(Oddity("lone-surrogate", half.start() if half else 0, half.end() if half else 0))
        text = _SURROGATE.sub("\ufffd", text)
    if "\r" in text and "\n" not in text:
        odd.append(Oddity("old-line-ends", text.index("\r"), text.index("\r")))
        text = text.replace("\r", "\n")
    builder = DocumentBuilder(text, tokenize(text))
    builder.oddities += odd
    front_matter = next(
        (t.data for t in builder.tokens[:4] if t.kind is TokenKind.FRONT_MATTER), None
    )
    _Parser(builder, front_matter).run()
    found = findings(text, builder.lines, builder.oddities, name)
    return ArgdownDocument(tuple(builder.parts), front_matter, findings=found, name=name, text=text)


class _Block(enum.Enum):
    """The kind of paragraph being read."""

    HEADING = enum.auto()
    ELEMENT = enum.auto()
    LIST = enum.auto()
    STEPS = enum.auto()


@attrs.define
class _Open:
    """A part that relations may be indented under."""

    level: int
    part: int


class _Parser:
    def __init__(self, builder: DocumentBuilder, front_matter: Json) -> None:
        self.builder = builder
        self.tokens = builder.tokens
        self.reader = ElementReader(builder, shortcodes(front_matter), self.is_structure)
        self.steps = Steps(builder, self.reader)
        self.kind = _Block.HEADING
        self.paragraph_over = True
        self.stack: list[_Open] = []
        self.list_of = TokenKind.BULLET
        self.list_level = 0

    def run(self) -> None:
        at = 0
        while at < len(self.tokens):
            kind = self.tokens[at].kind
            if kind is TokenKind.PARAGRAPH_END:
                self.paragraph_over = True
                at += 1
            elif kind is TokenKind.LINE_END:
                at += 1
            elif kind is TokenKind.FRONT_MATTER:
                at = self.after_front_matter(at + 1)
            elif kind is TokenKind.HEADING:
                self.begin_block(_Block.HEADING, at)
                at = self.reader.heading(at)
            elif kind is TokenKind.RELATION:
                at = self.relation(at)
            elif kind is TokenKind.NUMBER:
                at = self.number_step(at)
            elif kind in (TokenKind.ORDERED, TokenKind.BULLET):
                at = self.item(at)
            elif kind is TokenKind.INFERENCE:
                at = self.inference(at)
            else:
                at = self.plain(at)
        self.steps.end()
        if not self.builder.parts:
            self.builder.note("empty-document", 0, 0)

    # -- what a sign at the start of a line means ------------------------------------------------

    def is_structure(self, at: int) -> bool:
        """Whether a sign at the start of a line inside a paragraph means what it usually means."""
        token = self.tokens[at]
        kind = token.kind
        if kind in (
            TokenKind.PARAGRAPH_END,
            TokenKind.HEADING,
            TokenKind.INFERENCE,
            TokenKind.FRONT_MATTER,
        ):
            return True
        if self.reader.role is None:
            return True
        if kind is TokenKind.RELATION:
            return token.width > 0 or self.relates(at)
        if kind is TokenKind.NUMBER:
            return self.kind is _Block.STEPS or self.builder.inference_ahead(at)
        if kind not in (TokenKind.ORDERED, TokenKind.BULLET):
            return False
        in_paragraph = self.kind is _Block.ELEMENT and self.reader.role is ElementRole.TOP
        first = kind is TokenKind.BULLET or self.builder.text[token.start : token.end] == "1."
        return self.kind is _Block.LIST or (in_paragraph and first)

    def relates(self, at: int) -> bool:
        """Whether a relation sign in the first column is one: prose may begin with a dash."""
        token = self.tokens[at]
        root = self.builder.parts[self.stack[0].part] if self.stack else None
        title = root.title if isinstance(root, Element) else self.reader.title
        return (
            token.end - token.start > 1
            or self.builder.kind_at(at + 1) in TITLED
            or title is not None
        )

    # -- paragraphs ------------------------------------------------------------------------------

    def begin_block(self, kind: _Block, at: int) -> None:
        if not self.paragraph_over:
            self.builder.note_at(self.why_no_empty_line(at), at)
        self.steps.end()
        argument = self.stack[0].part if self.kind is _Block.ELEMENT and self.stack else None
        if argument is not None and not self.builder.element(argument).is_argument:
            argument = None
        self.steps.begin(argument)
        self.builder.block += 1
        self.kind = kind
        self.stack = []
        self.paragraph_over = False

    def why_no_empty_line(self, at: int) -> str:
        last = self.builder.parts[-1] if self.builder.parts else None
        kind = self.tokens[at].kind
        words = kind in PROSE or kind is TokenKind.TAG
        if isinstance(last, Heading) and last.data is None and words:
            return "text-below-heading"
        return "missing-empty-line"

    def after_front_matter(self, at: int) -> int:
        following = at + 1 if self.builder.kind_at(at) is TokenKind.LINE_END else at
        if self.builder.kind_at(following) not in (None, TokenKind.PARAGRAPH_END):
            self.builder.note_at("missing-empty-line", following)
        return at

    def plain(self, at: int) -> int:
        if self.kind is _Block.STEPS and not self.paragraph_over:
            self.builder.note_at("missing-number", at)
            return self.open_level(0, self.steps.step(at))
        self.begin_block(_Block.ELEMENT, at)
        return self.open_level(0, self.reader.element(at, ElementRole.TOP))

    def open_level(self, level: int, read: tuple[int, int]) -> int:
        """Let relations stand under the part just read, and under nothing else."""
        part, stop = read
        self.stack = [_Open(level, part)]
        return stop

    def item(self, at: int) -> int:
        token = self.tokens[at]
        level = token.width + 1
        if self.kind is _Block.LIST and not self.paragraph_over:
            if token.kind is not self.list_of:
                self.builder.note_at("mixed-list", at)
            closed = self.close_deeper(level)
            if len(self.stack) > 1 or (level > self.list_level and not closed):
                self.builder.note_at("nested-list", at)
            elif level < self.list_level:
                self.builder.note_at("uneven-indent", at)
        else:
            self.begin_block(_Block.LIST, at)
            self.list_of, self.list_level = token.kind, level
        return self.open_level(
            self.list_level, self.reader.element(at + 1, ElementRole.ITEM, after=at)
        )

    def number_step(self, at: int) -> int:
        if self.kind is _Block.STEPS and self.paragraph_over and self.steps.goes_on(at):
            self.builder.note_at("empty-line-in-steps", at)
            self.paragraph_over = False
        if self.kind is not _Block.STEPS or self.paragraph_over:
            self.begin_block(_Block.STEPS, at)
        return self.open_level(0, self.steps.step(at + 1, after=at))

    def inference(self, at: int) -> int:
        if self.kind is not _Block.STEPS:
            self.builder.note_at("stray-dashes", at)
            return self.plain(at + 1) if self.builder.kind_at(at + 1) in PROSE else at + 1
        if self.paragraph_over:
            self.builder.note_at("empty-line-in-steps", at)
            self.paragraph_over = False
        return self.open_level(0, self.steps.inference(at))

    # -- relations -------------------------------------------------------------------------------

    def relation(self, at: int) -> int:
        token = self.tokens[at]
        if not self.stack or (self.paragraph_over and token.width == 0):
            return self.stray_relation(at)
        if self.paragraph_over:
            self.builder.note_at("empty-line-before-relation", at)
            self.paragraph_over = False
        parent, level = self.parent_of(at)
        kind, outward = RELATIONS[self.builder.text[token.start : token.end]]
        undercuts = kind is RelationType.UNDERCUT and not outward
        if isinstance(self.builder.parts[parent], Inference) and not undercuts:
            self.builder.note_at("inference-relation", at)
        part, stop = self.reader.element(
            at + 1, ElementRole.RELATION, after=at, parent=parent, relation=kind, outward=outward
        )
        self.stack.append(_Open(level, part))
        return stop

    def stray_relation(self, at: int) -> int:
        """Read a relation to nothing: its sign is text, unless a title follows."""
        self.builder.note_at("stray-relation", at)
        self.paragraph_over = True
        self.begin_block(_Block.ELEMENT, at)
        titled = self.builder.kind_at(at + 1) in TITLED
        prefix = "" if titled else self.reader.words.with_blank(self.tokens[at])
        return self.open_level(0, self.reader.element(at + 1, ElementRole.TOP, prefix=prefix))

    def close_deeper(self, width: int) -> bool:
        """Close the elements with a deeper indent; return whether there were any."""
        before = len(self.stack)
        while len(self.stack) > 1 and self.stack[-1].level > width:
            self.stack.pop()
        return len(self.stack) < before

    def parent_of(self, at: int) -> tuple[int, int]:
        """Return the part a relation is indented under and its level; close what is deeper."""
        width, stack = self.tokens[at].width, self.stack
        closed = self.close_deeper(width)
        upper = stack[-1]
        if len(stack) == 1:
            if width <= upper.level:
                self.builder.note_at("unindented-relation", at)
            elif closed:
                self.builder.note_at("uneven-indent", at)
            return upper.part, width
        if closed or width == upper.level:
            stack.pop()
            return stack[-1].part, upper.level
        return upper.part, width
