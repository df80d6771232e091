"""The claims of a document: one for each title, each untitled statement, each sketched argument."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.errors import ModelError, brief
from argmap.formats.argdown.extras import name_from_title, other_data, own_data, with_own
from argmap.formats.argdown.fields import CLAIM, Options, read_fields
from argmap.formats.argdown.interpretation.model import (
    Argument,
    End,
    Interpretation,
    Member,
    Statement,
    StepNode,
    canonical,
)
from argmap.formats.argdown.interpretation.text_of import Worded
from argmap.formats.argdown.interpretation.words import words_of
from argmap.formats.argdown.naming import name_of
from argmap.formats.argdown.syntax.document import Range, RangeKind
from argmap.formats.argdown.to_map.headings import Headings
from argmap.formats.argdown.to_map.report import Reporter
from argmap.formats.native.fields import NAME, SENTENCE
from argmap.model.ids import Ids
from argmap.model.records import Claim
from argmap.values import Json

_NOTHING: Worded = ("", ())


class Claims:
    """Makes the claims, and remembers which of them each statement and argument became.

    Ids are given in this order, so that what is written in the text is never renamed for what is
    not: titles of statements, titles of arguments, ids in data, and, after the titles of steps,
    names made of words.
    """

    def __init__(self, meaning: Interpretation, names: Ids, reporter: Reporter) -> None:
        self.made: list[tuple[int, Claim]] = []
        self._meaning = meaning
        self._names = names
        self._reporter = reporter
        self._headings = Headings()
        self._ids: dict[int, str] = {}
        self._members: list[Statement | Argument] = []
        for statement in meaning.statements.values():
            if not self._speaks_against(statement):
                self._members.append(statement)
        self._members += [each for each in meaning.arguments.values() if not each.steps]
        self._name()

    def _speaks_against(self, statement: Statement) -> bool:
        return statement.untitled and "against" in own_data(statement.members[0].element.data)

    def _name(self) -> None:
        names = self._names
        given = {id(each): own_data(each.data).get("id") for each in self._members}
        for each in self._members:
            if given[id(each)] is None and not each.untitled:
                self._ids[id(each)] = names.take(name_from_title(each.title))
        for each in self._members:
            name = given[id(each)]
            if name is None:
                continue
            if NAME.fits(name) and names.reserve(str(name)):
                self._ids[id(each)] = str(name)
                continue
            self._report(each, "bad-id", f"the id {brief(name)} is none, or is taken")
            if not each.untitled:
                self._ids[id(each)] = names.take(name_from_title(each.title))

    def make(self) -> list[tuple[int, Claim]]:
        """Make all claims; return each with the number of the part that defines it."""
        for each in self._members:
            words = self._words(each)
            text = words[0] if words[0].strip() or each.untitled else name_from_title(each.title)
            given = own_data(each.data).get("text")
            text = str(given) if SENTENCE.fits(given) else text
            if not text.strip():
                continue
            name = self._ids.get(id(each))
            if name is None:
                name = self._ids[id(each)] = self._names.take(name_of(text))
            claim = self._claim(each, name, text, words)
            self.made.append((_position(each), claim))
        return self.made

    def of(self, end: End) -> str | None:
        """Return the id of the claim that an end of a relation is, if it is one."""
        if isinstance(end, Argument) and end.steps:
            return self._ids.get(id(self._meaning.statements[end.steps[-1].title]))
        return None if isinstance(end, StepNode) else self._ids.get(id(end))

    def heading_extras(self) -> list[dict[str, object]]:
        """Return the extras of headings, besides the groups of the claims."""
        return self._headings.extras(
            self._meaning, [claim.group for _, claim in self.made], self._reporter
        )

    def _words(self, each: Statement | Argument) -> Worded:
        """Return the words of the member that stands for all, or of the last that has any."""
        last = canonical(each)
        words = words_of(last.element) if last else _NOTHING
        if words[0].strip() or last is None:
            return words
        others = (words_of(member.element) for member in reversed(_stated(each)))
        return next((worded for worded in others if worded[0].strip()), _NOTHING)

    def _claim(self, each: Statement | Argument, name: str, text: str, words: Worded) -> Claim:
        place = (canonical(each) or each.members[0]).element.place
        options: Options = {}
        own: Options = {}
        if each.data is not None:
            fields = own_data(each.data)
            data = {key: value for key, value in fields.items() if key not in _NOT_OF_CLAIMS}
            options = read_fields(CLAIM, data, self._reporter.at(place))
        options.setdefault("text", text)
        if each.tags:
            options["tags"] = [*each.tags, *options.get("tags", ())]
        if each.section is not None:
            options.setdefault("group", self._headings.path(each.section))
        if isinstance(each, Argument):
            own["argument"] = True
        ranges = _placeable(words[1], options.get("tags", ()))
        if ranges:
            own["ranges"] = [
                _range(item.kind, item.start, item.stop, item.value) for item in ranges
            ]
        if len(each.members) > 1:
            texts = dict.fromkeys(words_of(member.element)[0] for member in _stated(each))
            others = [one for one in texts if one and one != text]
            if others:
                own["texts"] = others
        own |= other_data(_whole_data(each), self._reporter.at(place))
        if own:
            options["extras"] = with_own(options.get("extras", {}), own)
        location = self._reporter.location(place)
        try:
            return Claim(name, location=location, **options)
        except ModelError as error:
            for finding in error.findings:
                self._report(each, finding.code, finding.message)
            return Claim(name, text, location=location)

    def _report(self, each: Statement | Argument, code: str, message: str) -> None:
        self._reporter.add(code, message, each.members[0].element.place)


_NOT_OF_CLAIMS = ("id", "step", "against")


def _position(each: Statement | Argument) -> int:
    """Return the number of the part that first says what the claim is, or that first names it."""
    defining = [
        member.number
        for member in each.members
        if not member.element.is_reference or "text" in own_data(member.element.data)
    ]
    return min(defining or [member.number for member in each.members])


def _stated(each: Statement | Argument) -> list[Member]:
    return [member for member in each.members if not member.element.is_reference]


def _whole_data(each: Statement | Argument) -> Json:
    """Return the data of all members; where it is no mapping, that of one."""
    if each.data is not None:
        return each.data
    return next((m.element.data for m in each.members if m.element.data is not None), None)


def _placeable(ranges: Sequence[Range], tags: Sequence[str]) -> Sequence[Range]:
    """Return the ranges, those of tags only where the tags in the text are the claim's first."""
    inside = dict.fromkeys(each.value for each in ranges if each.kind is RangeKind.TAG)
    if tuple(tags[: len(inside)]) == tuple(inside):
        return ranges
    return [each for each in ranges if each.kind is not RangeKind.TAG]


def _range(kind: RangeKind, start: int, stop: int, value: str) -> dict[str, object]:
    described: dict[str, object] = {"type": kind.value, "start": start, "stop": stop}
    return {**described, "url": value} if kind is RangeKind.LINK else described
