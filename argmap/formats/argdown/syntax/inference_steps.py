"""A premise-conclusion structure read from its tokens: numbered statements and inferences."""

from __future__ import annotations

import attrs

from argmap.formats.argdown.syntax.content import Content
from argmap.formats.argdown.syntax.document import Element, ElementRole, Inference
from argmap.formats.argdown.syntax.document_builder import DocumentBuilder
from argmap.formats.argdown.syntax.elements import ElementReader
from argmap.formats.argdown.syntax.patterns import BLANK
from argmap.formats.argdown.syntax.tokens import TokenKind
from argmap.values import Json

_RULE = (TokenKind.TEXT, TokenKind.ESCAPED, TokenKind.SHORTCODE)
_INSIDE = (*_RULE, TokenKind.COMMA, TokenKind.DATA, TokenKind.LINE_END, TokenKind.INFERENCE_END)


class Steps:
    """Reads one premise-conclusion structure after another.

    Which numbered statements are steps is only known at the end of the paragraph: without an
    inference they are a list, and what follows the last conclusion is no premise.
    """

    def __init__(self, builder: DocumentBuilder, reader: ElementReader) -> None:
        self.builder = builder
        self.reader = reader
        self.steps: list[int] = []
        self.argument: int | None = None
        self.waiting: int | None = None  # the inference whose conclusion has not come yet
        self.reconstructed: set[str] = set()

    def begin(self, argument: int | None) -> None:
        """Begin a structure that belongs to the argument, or to one without a title."""
        self.steps = []
        self.argument = argument

    def goes_on(self, at: int) -> bool:
        """Whether a number continues a structure that has no conclusion yet."""
        if self.waiting is not None:
            return True
        last = self.builder.element(self.steps[-1])
        return last.role is ElementRole.PREMISE and _order(self.number_at(at)) > _order(last.number)

    def number_at(self, at: int) -> str:
        """Return the number between the brackets."""
        token = self.builder.tokens[at]
        return self.builder.text[token.start + 1 : token.end - 1]

    def step(self, at: int, after: int | None = None) -> tuple[int, int]:
        """Read a step; return the number of its part and of the first token after it.

        step = "(", digits, ")", element, {relation};
        """
        part, stop = self.reader.element(
            at,
            ElementRole.PREMISE if self.waiting is None else ElementRole.CONCLUSION,
            after=after,
            parent=self.argument,
            number=self.number_at(after) if after is not None else "",
            inference=self.waiting,
        )
        self.waiting = None
        self.steps.append(part)
        return part, stop

    def inference(self, at: int) -> tuple[int, int]:
        """Read an inference; return the number of its part and of the first token after it.

        inference = "----" | "--", [rules], [data], "--";
        """
        builder = self.builder
        if self.waiting is not None:
            builder.note_part("missing-conclusion", self.waiting)
        (rules, as_written), data, stop = self._rules(at + 1)
        start = builder.tokens[at].start
        inference = Inference(
            rules,
            data=data,
            block=builder.block,
            place=builder.place(start, builder.tokens[stop - 1].end),
            as_written=() if as_written == rules else as_written,
        )
        self.waiting = builder.add(start, inference)
        return self.waiting, stop

    def _rules(self, at: int) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], Json, int]:
        """Read the rules and the data of an inference, up to its closing dashes.

        rules = rule, {",", rule};

        The rules come twice: without and with the backslashes before letters and digits.
        """
        builder, start, content = self.builder, at, Content()
        rules: list[str] = []
        written: list[str] = []
        pieces: list[str] = []
        while at < len(builder.tokens):
            token = builder.tokens[at]
            kind = token.kind
            if kind in _RULE:
                if content.has_data:
                    builder.note_at("data-in-text", at)
                elif content.line_over and content.pieces:
                    builder.note_at("rule-over-lines", at)
                read = len(content.pieces)
                self.reader.words.read_prose(token, content)
                pieces += content.pieces[read:]
                if kind is TokenKind.ESCAPED and builder.text[token.start + 1].isalnum():
                    pieces[-1] = "\\" + pieces[-1]
            elif kind is TokenKind.COMMA:
                if not content.pieces:
                    builder.note_at("empty-rule", at)
                rules.append(content.text.strip(BLANK))
                written.append("".join(pieces).strip(BLANK))
                content.pieces.clear()
                pieces.clear()
                content.line_over = False
            elif kind is TokenKind.DATA:
                if content.has_data:
                    builder.note_at("second-data", at)
                content.add_data(token.data)
            elif kind is TokenKind.LINE_END and builder.kind_at(at + 1) in _INSIDE:
                content.line_over = True
            else:
                break
            at += 1
        if builder.kind_at(at) is TokenKind.INFERENCE_END:
            at += 1
        else:
            builder.note_at("open-inference", start - 1)
        if rules and not content.pieces:
            builder.note_at("empty-rule", at - 1)
        rules.append(content.text.strip(BLANK))
        written.append("".join(pieces).strip(BLANK))
        both = _rule_names(rules), _rule_names(written)
        return both, content.data, at

    def end(self) -> None:
        """Settle which numbered statements are steps, once all of them are known."""
        builder = self.builder
        if self.waiting is not None:
            builder.note_part("missing-conclusion", self.waiting)
            self.waiting = None
        if not self.steps:
            return
        conclusions = [n for n in self.steps if builder.element(n).role is ElementRole.CONCLUSION]
        self._free_what_undercuts_nothing(conclusions)
        for number in self.steps:
            if not conclusions or number > conclusions[-1]:
                if conclusions or number == self.steps[0]:
                    code = "trailing-premise" if conclusions else "no-inference"
                    builder.note_part(code, number)
                element = builder.element(number)
                builder.parts[number] = attrs.evolve(element, role=ElementRole.ITEM, parent=None)
        if self.argument is None or not conclusions:
            return
        title = str(builder.element(self.argument).title)
        if title not in self.reconstructed:
            self.reconstructed.add(title)
            return
        builder.note_part("second-reconstruction", self.steps[0])
        for number in self.steps:
            builder.parts[number] = attrs.evolve(builder.element(number), parent=None)

    def _free_what_undercuts_nothing(self, conclusions: list[int]) -> None:
        """Keep what undercuts an inference without a conclusion as a statement of its own."""
        builder = self.builder
        concluded = {builder.element(number).inference for number in conclusions}
        for number in range(self.steps[0], len(builder.parts)):
            part = builder.parts[number]
            if isinstance(part, Element) and part.role is ElementRole.RELATION:
                upper = part.parent
                if upper not in concluded and isinstance(builder.parts[upper or 0], Inference):
                    builder.parts[number] = attrs.evolve(
                        part, role=ElementRole.ITEM, parent=None, relation=None
                    )


def _rule_names(rules: list[str]) -> tuple[str, ...]:
    return tuple([rule for rule in rules if rule.strip("-")])


def _order(number: str) -> tuple[int, str]:
    """Return a sort key for numbers of any length."""
    digits = number.lstrip("0")
    return len(digits), digits
