"""The claims of a document: one for each title, each untitled statement, each sketched argument."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from argmap.errors import ModelError
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
from argmap.formats.argdown.naming import name_of, title_in
from argmap.formats.argdown.syntax.document import Range, RangeKind
from argmap.formats.argdown.to_map.given_ids import GivenIds
from argmap.formats.argdown.to_map.headings import Headings
from argmap.formats.argdown.to_map.report import Reporter
from argmap.formats.native.shapes import SENTENCE
from argmap.model.ids import Ids
from argmap.model.records import Claim
from argmap.values import Json

_NOTHING: Worded = ("", ())


@frozen
class Claims:
    """The claims of a document.

    Attributes:
        meaning: The document, interpreted.
        given: The ids that it gives.
        made: The claims, each with the number of the part that defines it.
        taken: The ids of all claims and those given to steps.
    """

    meaning: Interpretation
    given: GivenIds
    made: tuple[tuple[int, Claim], ...]
    taken: frozenset[str]
    _ids: Mapping[int, str]

    def of(self, end: End) -> str | None:
        """Return the id of the claim that an end of a relation is, if it is one."""
        if isinstance(end, Argument) and end.steps:
            return self._ids.get(id(self.meaning.statements[end.steps[-1].title]))
        return None if isinstance(end, StepNode) else self._ids.get(id(end))


def make_claims(meaning: Interpretation, given: GivenIds, reporter: Reporter) -> Claims:
    r"""Make the claims; what has no id gets one made of its words.

    >>> from argmap.formats.argdown import parse
    >>> from argmap.formats.argdown.interpretation.interpreter import interpret
    >>> from argmap.formats.argdown.to_map.given_ids import settle_ids
    >>> document = parse("[a]: It rains.\n    + It is wet.")
    >>> meaning, reporter = interpret(document), Reporter(document)
    >>> claims = make_claims(meaning, settle_ids(meaning, reporter), reporter)
    >>> [(number, claim.id) for number, claim in claims.made]
    [(0, 'a'), (1, 'It is wet')]
    """
    names, ids = Ids(given.taken), dict(given.of_members)
    maker = _ClaimMaker(reporter)
    made: list[tuple[int, Claim]] = []
    for each in given.members:
        words = _words(each)
        text = words[0] if words[0].strip() or each.untitled else name_from_title(each.title)
        told = own_data(each.data).get("text")
        text = str(told) if SENTENCE.fits(told) else text
        if not text.strip():
            continue
        name = ids.get(id(each))
        if name is None:
            name = ids[id(each)] = names.take(name_of(text))
        made.append((_position(each), maker.claim(each, name, text, words)))
    return Claims(meaning, given, tuple(made), given.taken | set(ids.values()), ids)


def _words(each: Statement | Argument) -> Worded:
    """Return the words of the member that stands for all, or of the last that has any."""
    last = canonical(each)
    words = words_of(last.element) if last else _NOTHING
    if words[0].strip() or last is None:
        return words
    others = (words_of(member.element) for member in reversed(_stating_members(each)))
    return next((worded for worded in others if worded[0].strip()), _NOTHING)


class _ClaimMaker:
    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter
        self._headings = Headings()

    def claim(self, each: Statement | Argument, name: str, text: str, words: Worded) -> Claim:
        place = (canonical(each) or each.members[0]).element.place
        options: Options = {}
        own: Options = {}
        if each.data is not None:
            fields = own_data(each.data)
            data = {key: value for key, value in fields.items() if key not in _NOT_OF_CLAIMS}
            options = read_fields(CLAIM, data, self._reporter.at(place))
        options.setdefault("text", text)
        if not each.untitled:
            options.setdefault("title", title_in(each.title, str(options["text"])))
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
            texts = dict.fromkeys(words_of(member.element)[0] for member in _stating_members(each))
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


def _stating_members(each: Statement | Argument) -> list[Member]:
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
