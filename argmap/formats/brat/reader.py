"""brat standoff, read: marks on a text that stands in a file of its own, and their relations.

The notation of the brat tool (Stenetorp et al. 2012). A mark on the text (``T``) is a claim in the
words it covers, and its label is the claim's tag; a relation (``R``) whose label is known is a
support or a counterpoint; a ``Stance`` of a claim (``A``) is one to the main claim. That is the
major claim which comes first in the text; others say it again, as in the essays of Stab and
Gurevych (2017). ``load`` takes the text from the ``.txt`` beside the file, as the source; offsets
count its code points, or what fits most marks. All other lines are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from attrs import evolve

from argmap.errors import brief
from argmap.findings import FindingList, Location
from argmap.formats.brat.labels import (
    NOTATION,
    STANCES,
    first_major,
    is_major,
    is_partial,
    kind_of,
    label_for,
    label_of,
)
from argmap.formats.brat.words import MarkedText
from argmap.formats.brat.writer import (
    EQUIVALENCE,
    SOURCE,
    dumps,
    first_word,
    spans_of,
)
from argmap.formats.shared.kept import kept_by
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.records import Claim, Counterpoint, Relation, Restatement, Support
from argmap.text.source import Source

_R = TypeVar("_R", Claim, Relation)

_MARK = re.compile(r"(T\d{1,9})[\t ]+(\S+)[\t ]+(\d+ \d+(?:;\d+ \d+)*)(?:(?: *\t| +)(.*))?")
_RELATION = re.compile(r"(R\d{1,9})[\t ]+(\S+)[\t ]+([^\s:]+):(\S+)[\t ]+([^\s:]+):(\S+)")
_ATTRIBUTE = re.compile(r"([AM]\S*)[\t ]+(\S+)[\t ]+(\S+)(?:[\t ]+(\S.*))?")
_NOTE = re.compile(r"(#\S*)\t(\S+)[\t ](\S+)(?:\t(.*))?")
_EQUIVALENCE = re.compile(r"\*\tEquiv((?: \S+){2,})")
_ENDS = ("Arg1", "Arg2")
_LARGEST = 15  # digits of an offset; no text is longer, and longer ones are slow to read


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    r"""Return the map that the marks make; the text they are on is not read.

    >>> debate = loads("T1\tClaim 0 11\tTax carbon.\nT2\tPremise 12 19\tIt pays.\n"
    ...                "R1\tsupports Arg1:T2 Arg2:T1\t\n")
    >>> debate["R1"], debate.sources
    (Support(('T2',), 'T1', id='R1'), (Source('text'),))
    """
    return _Reading(text, name).map()


class _Reading:
    """One run over the lines."""

    def __init__(self, text: str, name: str | None) -> None:
        self._name = name
        self._findings = FindingList()
        self._claims: dict[str, Claim] = {}
        self._relations: dict[str, Relation] = {}
        self._tied: set[tuple[type[Relation] | None, str, str | None]] = set()
        self._same: set[frozenset[str]] = set()  # pairs of marks of which one restates the other
        self._own: dict[str, dict[str, Any]] = {}
        self._notes: dict[str, str] = {}
        self._other: list[str] = []
        self._order: list[str] = []
        self._ids = Ids()
        self._numbered: dict[str, list[tuple[int, str]]] = {}
        lines = [line.removesuffix("\r") for line in text.split("\n")]
        for number, line in enumerate(lines, start=1):
            if line.strip():
                self._order.append(first_word(line))
                self._numbered.setdefault(line[0], []).append((number, line))

    def map(self) -> ArgumentMap:
        """Build the map of the lines; marks are read before the lines that name them."""
        for kind, read in (
            ("T", self._mark),
            ("R", self._relation),
            ("A", self._attribute),
            ("M", self._attribute),
            ("#", self._note),
        ):
            for number, line in self._numbered.pop(kind, ()):
                read(number, line)
        rest = sorted(pair for pairs in self._numbered.values() for pair in pairs)
        for number, line in rest:
            if line[0] not in "EN*":
                self._leave("unknown-line", number, line, "expected an annotation, found")
            elif line[0] == "*":
                self._equivalence(number, line)
            else:
                self._other.append(line)
        main = self._main
        restated: list[Restatement] = [] if main is None else [*self._restatements()]
        path = f"{Path(self._name).stem}.txt" if self._name and Path(self._name).stem else None
        debate = ArgumentMap(
            [
                *map(self._whole, self._claims.values()),
                *map(self._whole, self._relations.values()),
                *restated,
            ],
            thesis=main,
            sources=[Source(SOURCE, path=path)] if self._claims else [],
            signals=False,
            findings=self._findings,
        )
        extras: dict[str, Any] = {"other": self._other} if self._other else {}
        written = dumps(evolve(debate, extras={NOTATION: extras})).split("\n")[:-1]
        if self._order != [first_word(line) for line in written]:
            extras["order"] = self._order
        return evolve(debate, extras={NOTATION: extras}) if extras else debate

    @cached_property
    def _main(self) -> str | None:
        """The major claim that comes first in the text, once all marks are read."""
        return first_major(
            (claim, spans_of(claim), label_of(claim, None)) for claim in self._claims.values()
        )

    @cached_property
    def _major_ties(self) -> set[tuple[type[Relation] | None, str]]:
        """The kinds of relation that claims have to a major claim, once all relations are read."""
        majors = {claim.id for claim in self._claims.values() if is_major(claim)}
        return {(kind, start) for kind, start, end in self._tied if end in majors}

    def _restatements(self) -> Iterator[Restatement]:
        """Yield the restatements of the main claim by the major claims after the first."""
        main = cast("str", self._main)
        said = {
            name
            for each in self._relations.values()
            if isinstance(each, Restatement) and main in (*each.restating, *each.restated)
            for name in (*each.restating, *each.restated)
        }
        for claim in self._claims.values():
            if is_major(claim) and claim.id != main and claim.id not in said:
                made = Restatement(claim.id, main, location=claim.location)
                if made.id not in self._relations:
                    yield made

    def _place(self, number: int) -> Location:
        return Location(self._name, number, 1)

    def _note_finding(self, code: str, number: int, message: str, subject: str = "") -> None:
        self._findings.note(code, message, self._place(number), subject=subject or None)

    def _leave(self, code: str, number: int, line: str, problem: str) -> None:
        """Note why a line takes no part in the map; it is kept to be written back."""
        message = f"{problem} {brief(line)}" if problem.endswith("found") else problem
        self._note_finding(code, number, f"{message}; it is kept and not read")
        self._other.append(line)

    def _mark(self, number: int, line: str) -> None:
        """Read the mark of a claim.

        mark = "T", digits, label, span, {";", span}, [tab, words]; span = start, " ", end;
        """
        found = _MARK.fullmatch(line)
        if not found or any(len(digits) > _LARGEST for digits in re.split(r"[ ;]", found[3])):
            self._leave("unknown-line", number, line, "expected a mark with its offsets, found")
            return
        name, label, offsets, words = found.groups()
        pairs = [pair.split(" ") for pair in offsets.split(";")]
        spans = [(int(start), int(end)) for start, end in pairs]
        if any(start >= end for start, end in spans):
            self._leave("wrong-offsets", number, line, f"mark {brief(name)} covers no words")
            return
        text = (words or "").strip()
        own: dict[str, Any] = {"type": label, "spans": spans}
        given, name = name, self._ids.take(name)
        if name != given:
            own |= {"id": given, "name": name}
            message = (
                f"the id {brief(given)} stands twice; relations mean the first mark, and this "
            )
            self._note_finding("duplicate-id", number, f"{message}one is {brief(name)}", name)
        if (words or "") != text or not text:
            own["words"] = words or ""
        if not text:
            message = f"mark {brief(name)} says no words; its text is taken from its offsets"
            self._note_finding("no-words", number, message, name)
        self._claims[name] = Claim(
            name,
            text or name,
            quotes=MarkedText(None).quotes(spans, text)[0] if text else (),
            tags=label,
            extras={NOTATION: own},
            location=self._place(number),
        )

    def _relation(self, number: int, line: str) -> None:
        """Read a relation of two marks.

        relation = "R", digits, label, role, ":", mark's id, role, ":", mark's id;
        """
        found = _RELATION.fullmatch(line.rstrip())
        if not found:
            self._leave("unknown-line", number, line, "expected a relation of two marks, found")
            return
        name, label, first, start, second, end = found.groups()
        roles = (first, second)
        if roles == _ENDS[::-1]:
            start, end = end, start
        missing = next((each for each in (start, end) if each not in self._claims), None)
        if missing is not None:
            problem = f"relation {brief(name)} names {brief(missing)}, which is no mark here"
            self._leave("unknown-id", number, line, problem)
        elif (kind := kind_of(label)) is None:
            problem = f"the label {brief(label)} of relation {brief(name)} is not known"
            self._leave("unknown-relation", number, line, problem)
        elif name in self._relations and (kind, start, end) in self._tied:
            problem = f"the relation {brief(name)} is there already"
            self._leave("duplicate-id", number, line, problem)
        else:
            own: dict[str, Any] = {} if roles == _ENDS else {"roles": roles}
            given, name = name, self._ids.take(name)
            if name != given:
                own |= {"id": given, "name": name}
                message = f"the id {brief(given)} stands twice; this relation is {brief(name)}"
                self._note_finding("duplicate-id", number, message, name)
            if label != label_for(kind):
                own["type"] = label
            extras = {NOTATION: own} if own else {}
            tags = (label,) if is_partial(label) else ()
            self._tied.add((kind, start, end))
            if kind is Restatement:
                self._same.add(frozenset((start, end)))
            self._relations[name] = kind(
                start, end, id=name, tags=tags, extras=extras, location=self._place(number)
            )

    def _equivalence(self, number: int, line: str) -> None:
        """Read marks that say the same, as restatements of the first.

        equivalence = "*", tab, "Equiv", " ", mark's id, " ", mark's id, {" ", mark's id};
        """
        found = _EQUIVALENCE.fullmatch(line)
        first, *more = found[1].split() if found else ("", "")
        extras = {NOTATION: {EQUIVALENCE: number}}
        made = {
            each: Restatement(each, first, extras=extras, location=self._place(number))
            for each in more
            if each != first and first in self._claims and each in self._claims
        }
        ids = {each.id for each in made.values()}
        if len(made) < len(more) or not ids.isdisjoint(self._relations):
            problem = "expected marks that say the same, found"
            self._leave("unread-equivalence", number, line, problem)
            return
        pairs = {frozenset((each, first)) for each in more}
        if pairs <= self._same:
            self._other.append(line)  # a relation says it
        else:
            self._same |= pairs
            self._relations.update((each.id, each) for each in made.values())

    def _attribute(self, number: int, line: str) -> None:
        """Read an attribute of a mark or relation.

        attribute = ("A" | "M"), digits, name, id, [value];
        """
        found = _ATTRIBUTE.fullmatch(line.rstrip())
        record = self._record(found[3]) if found else None
        if not found or record is None:
            self._other.append(line)
            return
        name, label, _, value = found.groups()
        if label.lower() == "stance" and isinstance(record, Claim) and not is_major(record):
            main, kind = self._main, STANCES.get((value or "").lower())
            if (kind, record.id) not in self._major_ties:  # else a relation says it
                if kind and main is not None and self._stand(kind, name, value, record, main):
                    return
                message = (
                    f"the stance {brief(value)} of mark {brief(record.id)} is kept and not read"
                )
                self._note_finding("unread-stance", number, message, record.id)
        attribute = {"id": name, "type": label, **({"value": value} if value else {})}
        self._own.setdefault(record.id, {}).setdefault("attributes", []).append(attribute)

    def _stand(
        self,
        kind: type[Support | Counterpoint],
        name: str,
        value: str,
        claim: Claim,
        main: str,
    ) -> bool:
        """Add what a stance says: the claim for or against the main claim."""
        own = {NOTATION: {"stance": name, "value": value}}
        made = kind(claim.id, main, extras=own, location=claim.location)
        if made.id in self._relations or made.id in self._claims:
            return False
        self._relations[made.id] = made
        return True

    def _note(self, _number: int, line: str) -> None:
        """Read a note on a mark or relation.

        note = "#", digits, tab, kind, " ", id, [tab, words];
        """
        found = _NOTE.fullmatch(line)
        if not found or self._record(found[3]) is None:
            self._other.append(line)
            return
        name, label, record, words = found.groups()
        own = self._own.setdefault(record, {})
        if label == "AnnotatorNotes" and words and record not in self._notes:
            own["note"] = name
            self._notes[record] = words
        else:
            own.setdefault("notes", []).append({"id": name, "type": label, "words": words or ""})

    def _record(self, name: str) -> Claim | Relation | None:
        return self._claims.get(name) or self._relations.get(name)

    def _whole(self, record: _R) -> _R:
        """Return the record with what other lines say of it."""
        own = self._own.get(record.id)
        if own is None:
            return record
        extras = {NOTATION: {**kept_by(record, NOTATION), **own}}
        return evolve(record, extras=extras, note=self._notes.get(record.id, ""))
