"""brat standoff, written: marks with their offsets, relations, attributes, notes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from argmap.formats.brat.labels import (
    NOTATION,
    STANCES,
    Tie,
    first_major,
    label_of,
    says_major,
    tie_label,
)
from argmap.formats.brat.words import MarkedText, Span, squeeze
from argmap.formats.shared.kept import in_order, kept_by
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Counterpoint, Relation, Restatement, Support
from argmap.quotations import locate, whole_quotes
from argmap.syntax.plain import as_list, as_mapping

SOURCE = "text"
"""The id of the source the marks are on."""

EQUIVALENCE = "equivalence"
"""The key under which a restatement keeps the number of the line of equivalent marks it is of."""

_MARK = re.compile(r"T(\d{1,9})")
_RELATION = re.compile(r"R(\d{1,9})")


def spans_of(claim: Claim) -> tuple[Span, ...]:
    """Return the offsets that were read for a claim.

    >>> spans_of(Claim("T1", "Hot.", extras={"brat": {"spans": [[0, 4]]}}))
    ((0, 4),)
    """
    found: list[Span] = []
    for each in as_list(kept_by(claim, NOTATION).get("spans")):
        pair = as_list(each)
        offsets = [offset for offset in pair if type(offset) is int]
        if len(pair) != 2 or len(offsets) != 2 or not 0 <= offsets[0] < offsets[1] < 10**15:
            return ()
        found.append((offsets[0], offsets[1]))
    return tuple(found)


def first_word(line: str) -> str:
    r"""Return the id a line begins with.

    >>> first_word("R1\tsupports Arg1:T1 Arg2:T2"), first_word("*\tEquiv T1 T2")
    ('R1', '*')
    """
    return line.split("\t", 1)[0].split(" ", 1)[0]


def dumps(debate: ArgumentMap) -> str:
    r"""Return the marks on the text of the map's first source; the text itself is not in it.

    >>> from argmap.text.source import Source
    >>> page = Source("text", text="Tax carbon. It pays.")
    >>> print(dumps(ArgumentMap.of(Claim("T1", "It pays.", quotes="It pays."), sources=[page])),
    ...       end="")
    T1	Claim 12 20	It pays.
    """
    debate = whole_quotes(debate)
    lines = list(_Writing(debate).lines())
    order = as_list(kept_by(debate, NOTATION).get("order"))
    lines = in_order(lines, [first_word(line) for line in lines], order)
    return "".join([f"{line}\n" for line in lines])


def names_in(debate: ArgumentMap) -> dict[str, str]:
    """Return the id in the file of each claim and relation that it holds.

    >>> from argmap.text.source import Source
    >>> names_in(ArgumentMap.of(Claim("tax", "Hot.", quotes="Hot."),
    ...                         sources=[Source("text", text="Hot.")]))
    {'tax': 'T1'}
    """
    writing = _Writing(debate)
    list(writing.lines())
    return writing.names


class _Writing:
    """One run over the map."""

    def __init__(self, debate: ArgumentMap) -> None:
        self._debate = debate
        self._marks = list(self._marked_claims())
        thesis = debate.declared_thesis
        self._labels = {claim.id: label_of(claim, thesis) for claim, _, _ in self._marks}
        self._main = first_major(
            (claim, spans, self._labels[claim.id]) for claim, spans, _ in self._marks
        )
        ids = [claim.id for claim, _, _ in self._marks]
        self._twins = {
            claim.id: name for claim, _, _ in self._marks if (name := _twin(claim, _MARK)) in ids
        }
        self.names = _number([each for each in ids if each not in self._twins], "T", _MARK)
        self._records: list[tuple[str, Claim | Relation]] = []

    def lines(self) -> Iterator[str]:
        """Yield the lines: marks, relations, attributes, notes, and what else was kept."""
        for claim, spans, words in self._marks:
            name = self._twins.get(claim.id) or self.names[claim.id]
            offsets = ";".join([f"{start} {end}" for start, end in spans])
            if claim.id in self.names:
                self._records.append((name, claim))
            yield f"{name}\t{self._labels[claim.id]} {offsets}\t{words}"
        stances = dict(self._stances())
        equivalences = dict(self._equivalences())
        yield from self._relations(stances, equivalences)
        for name, stance in stances.items():
            taker, value = stance.premises[0], kept_by(stance, NOTATION).get("value")
            yield f"{name}\tStance {self.names[taker]} {value}"
        yield from self._attributes()
        lines: dict[object, list[str]] = {}
        for each in equivalences.values():
            start = (kept_by(each, NOTATION)[EQUIVALENCE], each.restated)
            lines.setdefault(start, [*each.restated]).extend(each.restating)
        for ids in lines.values():
            yield f"*\tEquiv {' '.join(self.names[each] for each in ids)}"
        for line in as_list(kept_by(self._debate, NOTATION).get("other")):
            if isinstance(line, str) and line.strip() and "\n" not in line:
                yield line

    # -- marks ------------------------------------------------------------------------------------

    def _marked_claims(self) -> Iterator[tuple[Claim, Sequence[Span], str]]:
        """Yield each claim that has a place in the text, with that and the words there."""
        source = self._debate.sources[0] if self._debate.sources else None
        if source is not None and source.text is None:
            source = None
        read = [(claim, spans_of(claim), _words(claim)) for claim in self._debate.claims]
        given = [(spans, words) for _, spans, words in read if spans]
        covered = MarkedText.of(source, given) if source else MarkedText(None)
        for claim, spans, words in read:
            quotes, stands = covered.quotes(spans, words.strip())
            # Offsets that were wrong when they were read stay with the words they were read with.
            right = stands is None or kept_by(claim, NOTATION).get("says") == words.strip()
            if spans and quotes == claim.quotes and right:
                yield claim, spans, words
            elif source and (found := self._offsets_of(claim, covered)):
                yield claim, found, words

    def _offsets_of(self, claim: Claim, covered: MarkedText) -> list[Span]:
        """Return the offsets of the quotes of a claim, those of the first source."""
        source = self._debate.sources[0]
        spans: list[Span] = []
        for quote in claim.quotes:
            if quote.source in (None, source.id):
                spans += [covered.span(*span) for span in locate(source, quote).spans]
        return spans

    # -- relations --------------------------------------------------------------------------------

    def _stances(self) -> Iterator[tuple[str, Support | Counterpoint]]:
        """Yield each stance a claim still takes to the first major claim, with its relation."""
        seen: set[str] = set()
        for relation in self._debate.elements:
            if self._main is None or not isinstance(relation, Support | Counterpoint):
                continue
            own = kept_by(relation, NOTATION)
            name, value = own.get("stance"), own.get("value")
            plain = type(relation)(*relation.sides[:1], self._main, extras=relation.extras)
            if (
                isinstance(name, str)
                and re.fullmatch(r"A\S*", name)
                and isinstance(value, str)
                and STANCES.get(value.lower()) is type(relation)
                and len(own) == 2
                and relation == plain
                and relation.premises[0] in self.names
                and name not in seen
            ):
                seen.add(name)
                yield name, relation

    def _restatements(self) -> Iterator[str]:
        """Yield the ids of the restatements that the labels of two major claims say."""
        main = self._main
        majors = {name for name, label in self._labels.items() if says_major(label)}
        if main is None:
            return
        plain = {
            each.id: each
            for each in self._debate.restatements
            if len(each.restating) == 1
            and each.restating[0] in majors
            and each == Restatement(each.restating[0], main)
            and not each.has_own_id
        }
        said = {
            name
            for each in self._debate.restatements
            if each.id not in plain and main in (*each.restating, *each.restated)
            for name in (*each.restating, *each.restated)
        }
        yield from (name for name, each in plain.items() if each.restating[0] not in said)

    def _equivalences(self) -> Iterator[tuple[str, Restatement]]:
        """Yield the restatements that lines of equivalent marks say."""
        for each in self._debate.restatements:
            plain = Restatement(*each.sides, extras=each.extras)
            if (
                type(kept_by(each, NOTATION).get(EQUIVALENCE)) is int
                and each == plain
                and len(each.restating) == len(each.restated) == 1
                and all(end in self.names for side in each.sides for end in side)
            ):
                yield each.id, each

    def _relations(
        self, stances: Mapping[str, Relation], equivalences: Collection[str]
    ) -> Iterator[str]:
        said = {relation.id for relation in stances.values()}
        said.update(self._restatements(), equivalences)
        ties = [
            (each, [(a, b) for a in each.sides[0] for b in each.sides[1]])
            for each in self._debate.elements
            if isinstance(each, Support | Counterpoint | Restatement)
            and each.id not in said
            and all(end in self.names for side in each.sides for end in side)
        ]
        ids = {each.id for each, _ in ties}
        twins = {each.id: name for each, _ in ties if (name := _twin(each, _RELATION)) in ids}
        self.names |= _number([each.id for each, _ in ties if each.id not in twins], "R", _RELATION)
        highest = _highest(self.names.values(), _RELATION)
        for relation, pairs in ties:
            roles = _roles(relation)
            for at, pair in enumerate(pairs):
                name = twins.get(relation.id) or self.names[relation.id]
                if at:
                    highest += 1
                    name = f"R{highest}"
                elif relation.id in self.names:
                    self._records.append((name, relation))
                ends = pair[::-1] if roles == ("Arg2", "Arg1") else pair
                first, second = [f"{r}:{self.names[e]}" for r, e in zip(roles, ends, strict=True)]
                yield f"{name}\t{tie_label(relation)} {first} {second}\t"

    # -- what is said of marks and relations ----------------------------------------------------

    def _attributes(self) -> Iterator[str]:
        notes: list[str] = []
        for name, record in self._records:
            own = kept_by(record, NOTATION)
            for each in map(as_mapping, as_list(own.get("attributes"))):
                value = each.get("value")
                more = f" {value}" if isinstance(value, str) and _is_value(value) else ""
                if _is_word(each.get("id"), "AM") and _is_word(each.get("type")):
                    yield f"{each['id']}\t{each['type']} {name}{more}"
            if record.note:
                given = own.get("note")
                number = given if _is_word(given, "#") else f"#{len(notes) + 1}"
                notes.append(f"{number}\tAnnotatorNotes {name}\t{_line(record.note)}")
            for each in map(as_mapping, as_list(own.get("notes"))):
                words = each.get("words")
                if _is_word(each.get("id"), "#") and _is_word(each.get("type")):
                    text = f"\t{_line(words)}" if isinstance(words, str) and words else ""
                    notes.append(f"{each['id']}\t{each['type']} {name}{text}")
        yield from notes


def _twin(record: Claim | Relation, pattern: re.Pattern[str]) -> str:
    """Return the id that a claim or relation has in the file though another one has it, too."""
    own = kept_by(record, NOTATION)
    given = own.get("id")
    if isinstance(given, str) and pattern.fullmatch(given) and own.get("name") == record.id:
        return given
    return ""


def _number(ids: Sequence[str], letter: str, pattern: re.Pattern[str]) -> dict[str, str]:
    """Return a name for each id: itself if it has the form, else the next number."""
    highest = _highest(ids, pattern)
    names: dict[str, str] = {}
    for each in ids:
        if pattern.fullmatch(each):
            names[each] = each
        else:
            highest += 1
            names[each] = f"{letter}{highest}"
    return names


def _highest(ids: Iterable[str], pattern: re.Pattern[str]) -> int:
    return max([int(found[1]) for each in ids if (found := pattern.fullmatch(each))], default=0)


def _words(claim: Claim) -> str:
    """Return the words a mark says: those of its quotes, spaced as in the claim or the file."""
    quotes = " ".join([quote.exact for quote in claim.quotes])
    given = kept_by(claim, NOTATION).get("words")
    if isinstance(given, str) and "\n" not in given:
        text = given.strip()
        if text == claim.text or (not text and (not quotes or claim.text == squeeze(quotes))):
            return given
    if not quotes or squeeze(claim.text) == squeeze(quotes):
        return _line(claim.text)
    return _line(quotes)


def _line(text: str) -> str:
    """Return the text on one line."""
    return re.sub(r"[\r\n]", " ", text)


def _roles(relation: Tie) -> tuple[str, str]:
    roles = as_list(kept_by(relation, NOTATION).get("roles"))
    if len(roles) == 2 and all(
        isinstance(role, str) and re.fullmatch(r"[^\s:]+", role) for role in roles
    ):
        return cast("tuple[str, str]", tuple(roles))
    return "Arg1", "Arg2"


def _is_word(value: Any, letters: str = "") -> bool:  # noqa: ANN401 - whatever was kept
    if not isinstance(value, str) or not re.fullmatch(r"\S+", value):
        return False
    return not letters or value[0] in letters


def _is_value(value: str) -> bool:
    return value.strip() == value != "" and "\n" not in value
