"""The second stage of reading Argdown: tokens put together to the parts of a document."""

from __future__ import annotations

import enum
from bisect import bisect_left
from collections.abc import Mapping, Sequence

import attrs

from argmap.formats.argdown.content import PROSE, TITLED, Content, ContentReader
from argmap.formats.argdown.document import (
    ArgdownDocument,
    Element,
    Heading,
    Inference,
    Part,
    Place,
    RelationType,
    Role,
)
from argmap.formats.argdown.lexer import tokenize
from argmap.formats.argdown.oddities import Lines, findings
from argmap.formats.argdown.shortcodes import shortcodes
from argmap.formats.argdown.tokens import Kind, Oddity
from argmap.values import Json

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

_ARGUMENTS = (Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE)
_REFERENCES = (Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE)
_RULE = (Kind.TEXT, Kind.ESCAPED, Kind.SHORTCODE)
_STEPS = (Role.PREMISE, Role.CONCLUSION)


def parse(text: str, *, name: str | None = None) -> ArgdownDocument:
    r"""Read an Argdown text; every text can be read.

    What the reference implementation accepts has the meaning it has there, except where that loses
    text. What it refuses is read leniently, with a finding that says so; after a fault, reading
    goes on with the next line, so that all faults are found at once.

    >>> document = parse("[Tax]: Tax carbon.\n    - It falls on the poor.")
    >>> [(part.title, part.text, part.parent) for part in document.parts]
    [('Tax', 'Tax carbon.', None), (None, 'It falls on the poor.', 0)]
    """
    return _Parser(text, name).run()


class _Block(enum.Enum):
    """What kind of paragraph is being read."""

    HEADING = enum.auto()
    ELEMENT = enum.auto()
    LIST = enum.auto()
    STEPS = enum.auto()


@attrs.define
class _Open:
    """An element that relations may be indented under."""

    level: int
    part: int


class _Parser:
    def __init__(self, text: str, name: str | None) -> None:
        self.name = name
        self.oddities: list[Oddity] = []
        if text.startswith("\ufeff"):
            text = text[1:]
            self.odd("byte-order-mark", 0, 0)
        if "\r" in text and "\n" not in text:
            self.odd("old-line-ends", text.index("\r"), text.index("\r"))
            text = text.replace("\r", "\n")
        self.text = text
        self.lines = Lines(text)
        cut = tokenize(text)
        self.tokens = cut.tokens
        self.oddities += cut.oddities
        self.front_matter: Json = next(
            (token.data for token in cut.tokens[:4] if token.kind is Kind.FRONT_MATTER), None
        )
        self.paragraph_ends = self.numbers_of(Kind.PARAGRAPH_END)
        self.inferences = self.numbers_of(Kind.INFERENCE)
        self.reader = ContentReader(
            text, self.tokens, shortcodes(self.front_matter), self.is_structure, self.odd
        )
        self.parts: list[Part] = []
        self.starts: list[int] = []
        self.block = -1
        self.kind = _Block.HEADING
        self.paragraph_over = True
        self.stack: list[_Open] = []
        self.reading: Role | None = None  # the role of the element whose words are read
        self.reading_title: str | None = None
        self.list_of = Kind.BULLET
        self.list_level = 0
        self.steps: list[int] = []
        self.argument: int | None = None
        self.waiting: int | None = None  # the inference whose conclusion has not come yet
        self.reconstructed: set[str] = set()

    def run(self) -> ArgdownDocument:
        tokens, at = self.tokens, 0
        while at < len(tokens):
            kind = tokens[at].kind
            if kind is Kind.PARAGRAPH_END:
                self.paragraph_over = True
                at += 1
            elif kind is Kind.LINE_END:
                at += 1
            elif kind is Kind.FRONT_MATTER:
                at = self.after_front_matter(at + 1)
            elif kind is Kind.HEADING:
                at = self.heading(at)
            elif kind is Kind.RELATION:
                at = self.relation(at)
            elif kind is Kind.NUMBER:
                at = self.numbered(at)
            elif kind in (Kind.ORDERED, Kind.BULLET):
                at = self.item(at)
            elif kind is Kind.INFERENCE:
                at = self.inference(at)
            else:
                at = self.plain(at)
        self.end_block()
        if not self.parts:
            self.odd("empty-document", 0, 0)
        found = findings(self.text, self.lines, self.oddities, self.name)
        return ArgdownDocument(
            tuple(self.parts), self.front_matter, findings=found, name=self.name, text=self.text
        )

    # -- helpers ---------------------------------------------------------------------------------

    def odd(self, code: str, start: int, end: int) -> None:
        self.oddities.append(Oddity(code, start, end))

    def odd_at(self, code: str, at: int) -> None:
        if at < len(self.tokens):
            self.odd(code, self.tokens[at].start, self.tokens[at].end)
        else:
            self.odd(code, len(self.text), len(self.text))

    def kind_at(self, at: int) -> Kind | None:
        return self.tokens[at].kind if at < len(self.tokens) else None

    def numbers_of(self, kind: Kind) -> Sequence[int]:
        return [number for number, token in enumerate(self.tokens) if token.kind is kind]

    def place(self, start: int, end: int) -> Place:
        return Place(*self.lines.at(start), *self.lines.at(max(start, end - 1)))

    def is_structure(self, at: int) -> bool:
        """Whether a sign at the start of a line inside a paragraph means what it usually means."""
        token = self.tokens[at]
        kind = token.kind
        if kind in (Kind.PARAGRAPH_END, Kind.HEADING, Kind.INFERENCE, Kind.FRONT_MATTER):
            return True
        if self.reading is None:
            return True
        if kind is Kind.RELATION:
            return token.width > 0 or self.relates(at)
        if kind is Kind.NUMBER:
            return self.kind is _Block.STEPS or self.inference_ahead(at)
        in_paragraph = self.kind is _Block.ELEMENT and self.reading is Role.TOP
        first = kind is Kind.BULLET or self.text[token.start : token.end] == "1."
        return self.kind is _Block.LIST or (in_paragraph and first)

    def relates(self, at: int) -> bool:
        """Whether a relation sign in the first column is one: prose may begin a line with a dash."""
        token = self.tokens[at]
        root = self.parts[self.stack[0].part] if self.stack else None
        title = root.title if isinstance(root, Element) else self.reading_title
        return (
            token.end - token.start > 1 or self.kind_at(at + 1) in TITLED or title is not None
        )

    def inference_ahead(self, at: int) -> bool:
        """Whether an inference follows in the same paragraph."""
        following = bisect_left(self.inferences, at)
        if following == len(self.inferences):
            return False
        end = bisect_left(self.paragraph_ends, at)
        return end == len(self.paragraph_ends) or (
            self.inferences[following] < self.paragraph_ends[end]
        )

    # -- blocks ----------------------------------------------------------------------------------

    def begin_block(self, kind: _Block, at: int) -> None:
        if not self.paragraph_over:
            self.odd_at(self.why_no_empty_line(at), at)
        self.end_block()
        root = self.stack[0].part if self.kind is _Block.ELEMENT and self.stack else None
        self.argument = root if kind is _Block.STEPS else None
        self.block += 1
        self.kind = kind
        self.stack = []
        self.steps = []
        self.paragraph_over = False

    def why_no_empty_line(self, at: int) -> str:
        last = self.parts[-1] if self.parts else None
        words = self.tokens[at].kind in PROSE or self.tokens[at].kind is Kind.TAG
        if isinstance(last, Heading) and last.data is None and words:
            return "text-below-heading"
        return "missing-empty-line"

    def end_block(self) -> None:
        """Settle which numbered statements are steps, once all of them are known."""
        if self.waiting is not None:
            self.odd_part("missing-conclusion", self.waiting)
            self.waiting = None
        if not self.steps:
            return
        conclusions = [
            number for number in self.steps if self.element(number).role is Role.CONCLUSION
        ]
        last = conclusions[-1] if conclusions else -1
        self.drop_relations_to_open_inferences()
        for number in self.steps:
            if number > last:
                code = "trailing-premise" if conclusions else "no-inference"
                if conclusions or number == self.steps[0]:
                    self.odd_part(code, number)
                self.parts[number] = attrs.evolve(
                    self.element(number), role=Role.ITEM, parent=None
                )
        if self.argument is None or not conclusions:
            return
        title = str(self.element(self.argument).title)
        if title not in self.reconstructed:
            self.reconstructed.add(title)
            return
        self.odd_part("second-reconstruction", self.steps[0])
        for number in self.steps:
            self.parts[number] = attrs.evolve(self.element(number), parent=None)

    def drop_relations_to_open_inferences(self) -> None:
        """Keep what undercuts an inference without a conclusion as a statement of its own."""
        concluded = {self.element(number).inference for number in self.steps}
        for number in range(self.steps[0], len(self.parts)):
            part = self.parts[number]
            if isinstance(part, Element) and part.role is Role.RELATION:
                upper = part.parent
                if upper not in concluded and isinstance(self.parts[upper or 0], Inference):
                    self.parts[number] = attrs.evolve(
                        part, role=Role.ITEM, parent=None, relation=None
                    )

    def element(self, number: int) -> Element:
        part = self.parts[number]
        assert isinstance(part, Element)
        return part

    def odd_part(self, code: str, number: int) -> None:
        start = self.starts[number]
        self.odd(code, start, start)

    def after_front_matter(self, at: int) -> int:
        following = at + 1 if self.kind_at(at) is Kind.LINE_END else at
        if following < len(self.tokens) and self.kind_at(following) is not Kind.PARAGRAPH_END:
            self.odd_at("missing-empty-line", following)
        return at

    def add(self, start: int, part: Part) -> int:
        self.parts.append(part)
        self.starts.append(start)
        return len(self.parts) - 1

    def heading(self, at: int) -> int:
        self.begin_block(_Block.HEADING, at)
        token, content = self.tokens[at], Content()
        self.reading = None
        stop = self.reader.read(at + 1, content, one_line=True)
        if content.last < 0 or self.kind_at(at + 1) is Kind.DATA:
            self.odd_at("missing-text", at)
        self.add(
            token.start,
            Heading(
                token.width,
                content.text.strip(),
                ranges=content.kept_ranges,
                tags=tuple(content.tags),
                data=content.data,
                block=self.block,
                place=self.place(token.start, self.tokens[max(at, content.last)].end),
            ),
        )
        return stop

    def plain(self, at: int) -> int:
        if self.kind is _Block.STEPS and not self.paragraph_over:
            self.odd_at("missing-number", at)
            return self.step(at, "")
        self.begin_block(_Block.ELEMENT, at)
        return self.top(at)

    def top(self, at: int, prefix: str = "") -> int:
        number, stop = self.read_element(at, Role.TOP, prefix=prefix)
        self.stack = [_Open(0, number)]
        return stop

    def item(self, at: int) -> int:
        token = self.tokens[at]
        level = token.width + 1
        if self.kind is _Block.LIST and not self.paragraph_over:
            if token.kind is not self.list_of:
                self.odd_at("mixed-list", at)
            closed = False
            while len(self.stack) > 1 and self.stack[-1].level > level:
                self.stack.pop()
                closed = True
            if len(self.stack) > 1 or (level > self.list_level and not closed):
                self.odd_at("nested-list", at)
            elif level < self.list_level:
                self.odd_at("uneven-indent", at)
        else:
            self.begin_block(_Block.LIST, at)
            self.list_of, self.list_level = token.kind, level
        number, stop = self.read_element(at + 1, Role.ITEM, after=at)
        self.stack = [_Open(self.list_level, number)]
        return stop

    def relation(self, at: int) -> int:
        token = self.tokens[at]
        detached = self.paragraph_over and token.width == 0
        if not self.stack or detached:
            self.odd_at("stray-relation", at)
            self.paragraph_over = self.paragraph_over or not self.stack
            self.begin_block(_Block.ELEMENT, at)
            titled = self.kind_at(at + 1) in TITLED
            return self.top(at + 1, "" if titled else self.reader.with_blank(token))
        if self.paragraph_over:
            self.odd_at("empty-line-before-relation", at)
            self.paragraph_over = False
        parent, level = self.parent_of(at)
        kind, outward = RELATIONS[self.text[token.start : token.end]]
        if kind is not RelationType.UNDERCUT or outward:
            if isinstance(self.parts[parent], Inference):
                self.odd_at("inference-relation", at)
        number, stop = self.read_element(
            at + 1, Role.RELATION, after=at, parent=parent, relation=kind, outward=outward
        )
        self.stack.append(_Open(level, number))
        return stop

    def parent_of(self, at: int) -> tuple[int, int]:
        """Return the part a relation is indented under and its level; close what is deeper."""
        width, stack = self.tokens[at].width, self.stack
        closed = False
        while len(stack) > 1 and stack[-1].level > width:
            stack.pop()
            closed = True
        upper = stack[-1]
        if len(stack) == 1:
            if width <= upper.level:
                self.odd_at("unindented-relation", at)
            elif closed:
                self.odd_at("uneven-indent", at)
            return upper.part, width
        if closed or width == upper.level:
            stack.pop()
            return stack[-1].part, upper.level
        return upper.part, width

    # -- premise-conclusion structures -----------------------------------------------------------

    def numbered(self, at: int) -> int:
        token = self.tokens[at]
        number = self.text[token.start + 1 : token.end - 1]
        if self.kind is _Block.STEPS and self.paragraph_over and self.goes_on(number):
            self.odd_at("empty-line-in-steps", at)
            self.paragraph_over = False
        if self.kind is not _Block.STEPS or self.paragraph_over:
            self.begin_block(_Block.STEPS, at)
        return self.step(at + 1, number, after=at)

    def goes_on(self, number: str) -> bool:
        """Whether the number continues a structure that has no conclusion yet."""
        if self.waiting is not None:
            return True
        last = self.element(self.steps[-1])
        return last.role is Role.PREMISE and _order(number) > _order(last.number)

    def step(self, at: int, number: str, after: int | None = None) -> int:
        role = Role.PREMISE if self.waiting is None else Role.CONCLUSION
        part, stop = self.read_element(
            at, role, after=after, parent=self.argument, number=number, inference=self.waiting
        )
        self.waiting = None
        self.steps.append(part)
        self.stack = [_Open(0, part)]
        return stop

    def inference(self, at: int) -> int:
        token = self.tokens[at]
        if self.kind is not _Block.STEPS:
            self.odd_at("stray-dashes", at)
            return self.plain(at + 1) if self.kind_at(at + 1) in PROSE else at + 1
        if self.paragraph_over:
            self.odd_at("empty-line-in-steps", at)
            self.paragraph_over = False
        if self.waiting is not None:
            self.odd_part("missing-conclusion", self.waiting)
        rules, data, stop = self.rules(at + 1)
        place = self.place(token.start, self.tokens[stop - 1].end)
        self.waiting = self.add(
            token.start, Inference(rules, data=data, block=self.block, place=place)
        )
        self.stack = [_Open(0, self.waiting)]
        return stop

    def rules(self, at: int) -> tuple[tuple[str, ...], Json, int]:
        """Read the rules and the data of an inference, up to its closing dashes."""
        start, content = at, Content()
        rules: list[str] = []
        while at < len(self.tokens):
            token = self.tokens[at]
            kind = token.kind
            if kind in _RULE:
                if content.has_data:
                    self.odd_at("data-in-text", at)
                elif content.line_over and content.pieces:
                    self.odd_at("rule-over-lines", at)
                self.reader.read_prose(token, content)
            elif kind is Kind.COMMA:
                if not content.pieces:
                    self.odd_at("empty-rule", at)
                rules.append(content.text.strip())
                content.pieces.clear()
                content.line_over = False
            elif kind is Kind.DATA:
                if content.has_data:
                    self.odd_at("second-data", at)
                content.add_data(token.data)
            elif kind is Kind.LINE_END and self.kind_at(at + 1) in _INSIDE_INFERENCE:
                content.line_over = True
            else:
                break
            at += 1
        if self.kind_at(at) is not Kind.INFERENCE_END:
            self.odd_at("open-inference", start - 1)
        else:
            at += 1
        if rules and not content.pieces:
            self.odd_at("empty-rule", at - 1)
        rules.append(content.text.strip())
        return tuple(rule for rule in rules if rule.strip("-")), content.data, at

    # -- elements --------------------------------------------------------------------------------

    def read_element(
        self,
        at: int,
        role: Role,
        *,
        after: int | None = None,
        parent: int | None = None,
        relation: RelationType | None = None,
        outward: bool = False,
        number: str = "",
        inference: int | None = None,
        prefix: str = "",
    ) -> tuple[int, int]:
        """Read one element; return the number of its part and of the first token after it."""
        tokens, text, content = self.tokens, self.text, Content()
        first = at
        while after is not None and self.kind_at(first) is Kind.LINE_END:
            first += 1
        if first > at and self.kind_at(first) in TITLED:
            self.odd_at("title-below", first)
            at = first
        title: str | None = None
        is_argument = is_reference = False
        kind = self.kind_at(at)
        start = tokens[at].start if kind else len(text)
        if kind in TITLED:
            token = tokens[at]
            is_argument = kind in _ARGUMENTS
            if is_argument and role in _STEPS:
                self.odd_at("argument-as-step", at)
                prefix += self.reader.with_blank(token)
                is_argument = False
            else:
                is_reference = kind in _REFERENCES
                title = text[token.start + 1 : token.end - (1 if is_reference else 2)]
            at += 1
        if prefix:
            content.add(prefix)
        self.reading, self.reading_title = role, title
        stop = self.reader.read(at, content)
        words = content.text
        if is_reference:
            words, is_reference = self.after_reference(at, stop, content)
        elif not prefix and (stop == at or tokens[at].kind is Kind.DATA):
            self.odd_at("missing-text", at - 1 if title is not None or after is None else after)
        elif title is None and not words.strip():
            self.odd_at("empty-statement", at)
        if is_argument and relation is RelationType.CONTRADICTORY:
            self.odd_at("contradicting-argument", at - 1)
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
            block=self.block,
            place=self.place(start, tokens[max(at - 1, content.last)].end),
        )
        return self.add(start, part), stop

    def after_reference(self, at: int, stop: int, content: Content) -> tuple[str, bool]:
        """Return the words after a reference, and whether it still is one."""
        if content.prose_at >= 0:
            line = self.lines.line(self.lines.at(content.prose_at)[0])
            self.odd("text-after-reference", content.prose_at, content.prose_at + len(line))
            return content.text.strip().removeprefix(":").lstrip(), False
        if content.tags:
            below = False
            for token in self.tokens[at:stop]:
                if token.kind is Kind.TAG and below:
                    self.odd("misplaced-tag", token.start, token.end)
                below = below or token.kind is Kind.LINE_END
        return content.text, True


_INSIDE_INFERENCE = (*_RULE, Kind.COMMA, Kind.DATA, Kind.LINE_END, Kind.INFERENCE_END)


def _order(number: str) -> tuple[int, str]:
    """Return what orders numbers of any length as numbers."""
    digits = number.lstrip("0")
    return len(digits), digits
