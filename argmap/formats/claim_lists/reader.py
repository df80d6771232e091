"""A map made of rows: claims first, then what ties them, whatever the order of the rows."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

from attrs import define, field

from argmap.errors import ModelError, brief, did_you_mean
from argmap.findings import Finding, Severity
from argmap.formats.claim_lists.columns import is_neutral, is_no_parent, stance_of
from argmap.formats.claim_lists.rows import Row, Rows
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Basis, Endorsement, Modality, Role
from argmap.model.ids import Ids
from argmap.model.records import (
    MAP_MAKER,
    Claim,
    Context,
    Counterpoint,
    Element,
    Party,
    Perspective,
    Relation,
    Support,
)
from argmap.values import has_control, has_surrogate

NOTATION: Final = "table"
_SUGGESTED: Final = 3
_CLOSED: Final[Mapping[str, type[StrEnum]]] = {
    "endorsement": Endorsement,
    "modality": Modality,
    "basis": Basis,
}
_TRUE: Final = frozenset({"true", "yes", "1", "x", "y", "wahr", "ja", "j"})
_BETWEEN: Final = re.compile(r"[,;|/\n]")
_TIES: Final[Mapping[str, tuple[type[Relation], bool]]] = {
    "supported": (Support, True),
    "attacked": (Counterpoint, True),
    "reasons": (Support, False),
    "objections": (Counterpoint, False),
}
"""The kind of relation that a column names, and whether it leads from the row's claim."""


def map_of(rows: Rows) -> ArgumentMap:
    """Map of the claims and relations that rows say.

    >>> map_of(Rows((Row({"text": "Tax it."}, {}, None),))).claims[0].id
    '1'
    """
    return _Making(rows).map()


@define
class _Tie:
    """One relation while its rows are gathered."""

    row: Row
    kind: type[Relation]
    starts: dict[str, None] = field(factory=dict[str, None])
    ends: dict[str, None] = field(factory=dict[str, None])


class _Making:
    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._findings = list(rows.findings)
        self._names = Ids()
        self._claims: list[Claim] = []
        self._by_name: dict[str, str] = {}
        self._by_text: dict[str, str] = {}
        self._parties: dict[str, Party] = {}
        self._views: dict[str, Perspective] = {}
        self._thesis: str | None = None
        self._number = 0
        self._suggested = 0
        self._is_untied = False
        self._ids: set[str] = set()

    def map(self) -> ArgumentMap:
        tied: list[tuple[Row, str]] = []
        relations: list[Row] = []
        for row in self._rows.rows:
            if row.get("text"):
                tied.append((row, self._claim(row)))
            elif row.get("source") or row.get("target"):
                relations.append(row)
            else:
                self._note("no-text", "a row has neither a text nor a source and a target", row)
        if not tied:  # the ends are all the claims that there are
            self._claims_of_ends(relations)
        for row, _ in tied:
            self._claims_of_reasons(row)
        steps = [*self._of_claims(tied), *self._of_relations(relations)]
        if self._thesis is None and self._is_untied:
            self._thesis = self._only_root(tied)
        return ArgumentMap(
            [*self._claims, *steps],
            title="" if has_surrogate(self._rows.title) else self._rows.title,
            thesis=self._thesis,
            parties=self._parties.values(),
            perspectives=self._views.values(),
            findings=self._findings,
        )

    def _only_root(self, tied: Sequence[tuple[Row, str]]) -> str | None:
        """Claim that alone names no parent, where others name one and not what they are to it."""
        roots = [claim for row, claim in tied if not self._names_parent(row)]
        return roots[0] if len(roots) == 1 else None

    def _names_parent(self, row: Row) -> bool:
        parent = row.get("parent") or row.get("target")
        return bool(parent) and (parent in self._by_name or not is_no_parent(parent))

    # -- claims ----------------------------------------------------------------------------------

    def _claim(self, row: Row) -> str:
        own = row.get("id") or str(len(self._claims) + 1)
        if own in self._by_name:
            self._note("duplicate-id", f"the id {brief(own)} is taken", row)
        claim_id = self._names.take(own)
        options = self._common_fields(row)
        for name, table in _CLOSED.items():
            value = row.get(name)
            if value in list(table):
                options[name] = value
            elif value:
                options.setdefault("extras", {}).setdefault(NOTATION, {})[name] = value
                self._note("unknown-value", f"{brief(value)} is no known {name}; it is kept", row)
        options["title"] = " ".join(row.get("title").split())
        options["perspective"] = self._view(row.get("perspective"))
        options["group"] = [part for part in row.get("group").split(" / ") if part.strip()]
        options["quotes"] = [part for part in row.get("quotes").split("\n") if part.strip()]
        claim = self._make(row, claim_id, row.get("text"), options)
        self._claims.append(claim)
        self._by_name.setdefault(own, claim_id)
        self._by_text.setdefault(claim.text, claim_id)
        if row.get("is_thesis").casefold() in _TRUE and self._thesis is None:
            self._thesis = claim_id
        return claim_id

    def _claims_of_ends(self, rows: Sequence[Row]) -> None:
        """Make a claim of each end of the relations that is not itself one of them."""
        relations = {row.get("id") for row in rows}
        for row in rows:
            for name in (row.get("source"), row.get("target")):
                if name and name not in relations and name not in self._by_text:
                    self._stated(name, row)
        if self._claims:
            message = "no row is a claim; the ends of the relations are read as the claims' texts"
            self._note("ends-as-claims", message, rows[0], severity=Severity.INFO)

    def _claims_of_reasons(self, row: Row) -> None:
        """Make a claim of each reason and objection that a row states in its own words."""
        premises = self._in(row, "premises")
        if row.get("id"):  # then what is no sentence may be the id of another row
            premises = [name for name in premises if " " in name]
        for name in (*self._in(row, "reasons"), *self._in(row, "objections"), *premises):
            if name not in self._by_name and name not in self._by_text and not name.isdigit():
                self._stated(name, row)

    def _stated(self, text: str, row: Row) -> None:
        """Make a claim of the words of a cell; they stand for it wherever they stand again."""
        self._number = max(self._number, len(self._claims)) + 1
        while str(self._number) in self._names:
            self._number += 1
        claim = self._make(row, self._names.take(str(self._number)), text, {})
        self._claims.append(claim)
        self._by_text[claim.text] = self._by_text[text] = claim.id

    def _in(self, row: Row, field: str) -> list[str]:
        """Names in a cell: one where it is known or a sentence, else all between its marks."""
        cell = row.get(field)
        if not cell or cell in self._by_name or cell in self._by_text:
            return [cell] if cell else []
        lines = [line.strip() for line in cell.split("\n") if line.strip()]
        parts = [part.strip() for part in _BETWEEN.split(cell) if part.strip()]
        known = all(part in self._by_name or part in self._by_text for part in parts)
        return parts if known else lines

    def _make(self, row: Row, claim_id: str, text: str, options: dict[str, Any]) -> Claim:
        try:
            return Claim(claim_id, text, location=row.place, **options)
        except ModelError as error:
            for fault in error.findings:
                self._note(fault.code, fault.message, row)
            return Claim(claim_id, "unreadable", location=row.place)

    def _common_fields(self, row: Row) -> dict[str, Any]:
        """Return the fields of a row that claims and relations share."""
        options: dict[str, Any] = {
            "cue": row.get("cue"),
            "note": row.get("note"),
            "tags": [tag.strip() for tag in row.get("tags").split(",") if tag.strip()],
            "voice": self._voice(row.get("voice")),
            "weight": self._weight(row),
        }
        if row.other:
            options["extras"] = {NOTATION: dict(row.other)}
        return options

    def _voice(self, said: str) -> str | None:
        name = _one_line(said)
        if name and name != MAP_MAKER:
            self._parties.setdefault(name, Party(name, name))
        return name or None

    def _view(self, said: str) -> str | None:
        name = _one_line(said)
        if name:
            self._views.setdefault(name, Perspective(name, name))
        return name or None

    def _weight(self, row: Row) -> float | None:
        said = row.get("weight").replace(",", ".")
        if not said:
            return None
        share = said.removesuffix("%").rstrip()
        try:
            weight = float(share) / (1 if share == said else 100) if len(said) < 64 else math.nan
        except ValueError:
            weight = math.nan
        if 0 <= weight <= 1:
            return weight
        self._note("weight", f"expected a weight from 0 to 1, found {brief(said)}", row)
        return None

    # -- relations -------------------------------------------------------------------------------

    def _of_claims(self, tied: Iterable[tuple[Row, str]]) -> list[Element]:
        """Relations of claims to the parents that their rows name."""
        made: list[Element] = []
        for row, claim in tied:
            made += self._of_columns(row, claim)
            parent = row.get("parent") or row.get("target")
            if parent not in self._by_name and is_no_parent(parent):
                parent = ""
            stance = row.get("stance")
            kind = stance_of(stance)
            if not parent:
                if kind is not None and not any(map(row.get, _TIES)):
                    message = (
                        f"claim {brief(claim)} is {brief(stance)} of nothing: it names no parent"
                    )
                    topic = row.get("group")
                    hint = "call the column of the claim that it is about: parent" if topic else ""
                    self._note("no-parent", message, row, claim, hint=hint)
                continue
            end = self._end(parent, row)
            if kind is None:
                self._is_untied = True
                what = f"the stance {brief(stance)}" if stance else "no stance"
                message = f"claim {brief(claim)} has {what} towards {brief(parent)}"
                hint = "" if is_neutral(stance) and stance else "say pro or con"
                self._note("no-stance", message, row, claim, hint=hint)
            elif end is not None:
                relation = self._relation(kind, [claim], [end], row, {})
                made += [relation] if relation is not None else []
        return made

    def _of_columns(self, row: Row, claim: str) -> list[Relation]:
        """Relations that a row names in columns of their own: what it supports, what hits it."""
        made: list[Relation | None] = []
        for column, (kind, leads) in _TIES.items():
            for name in self._in(row, column):
                other = self._end(name, row)
                if other is not None:
                    starts, ends = ([claim], [other]) if leads else ([other], [claim])
                    made.append(self._relation(kind, starts, ends, row, {}))
        premises = [self._end(name, row) for name in self._in(row, "premises")]
        known = list(dict.fromkeys(each for each in premises if each is not None))
        if known:  # needed together
            made.append(self._relation(Support, known, [claim], row, {}))
        return [each for each in made if each is not None]

    def _of_relations(self, rows: Iterable[Row]) -> list[Element]:
        """Relations with rows of their own; rows with one id are one of them."""
        ties = self._ties(rows)
        waiting: dict[str, list[str]] = {}
        ready: list[str] = []
        for name, tie in ties.items():
            steps = [end for end in tie.ends if end in ties and end not in self._by_name]
            if steps and steps != [name]:
                waiting.setdefault(steps[0], []).append(name)
            else:
                ready.append(name)
        made: list[Element] = []
        for name in ready:  # grows while it is walked: a counterpoint comes after the step it hits
            relation = self._of_tie(ties[name])
            if relation is not None:
                made.append(relation)
                self._by_name.setdefault(name, relation.id)
                ready += waiting.pop(name, ())
        for names in waiting.values():
            for name in names:
                self._note(
                    "unknown-id", "a row is aimed at a relation that is not here", ties[name].row
                )
        return made

    def _ties(self, rows: Iterable[Row]) -> dict[str, _Tie]:
        ties: dict[str, _Tie] = {}
        for number, row in enumerate(rows):
            kind = stance_of(row.get("stance"))
            if kind is None:
                found = brief(row.get("stance"))
                message = f"expected support or counterpoint, found {found}; it is no relation"
                self._note("no-stance", message, row)
                continue
            # Without an id each row is a relation of its own; no id holds a line break.
            tie = ties.setdefault(row.get("id") or f"\n{number}", _Tie(row, kind))
            if tie.kind is kind:
                tie.starts[row.get("source")] = None
                tie.ends[row.get("target")] = None
            else:
                message = f"the id {brief(row.get('id'))} is that of a relation of another kind"
                self._note("duplicate-id", message, row)
        return ties

    def _of_tie(self, tie: _Tie) -> Relation | None:
        starts = [self._end(name, tie.row) for name in tie.starts]
        ends = [self._end(name, tie.row) for name in tie.ends]
        if None in starts or None in ends:
            return None
        options = {**self._common_fields(tie.row), "id": tie.row.get("id") or None}
        return self._relation(
            tie.kind, [n for n in starts if n], [n for n in ends if n], tie.row, options
        )

    def _end(self, name: str, row: Row) -> str | None:
        found = self._by_name.get(name) or self._by_text.get(name)
        if found is None:
            nearest = ""
            if self._suggested < _SUGGESTED:
                self._suggested += 1
                nearest = did_you_mean(name, list(self._by_name))
            self._note("unknown-id", f"a row names {brief(name)}, which is not here{nearest}", row)
        return found

    def _relation(
        self,
        kind: type[Relation],
        starts: list[str],
        ends: list[str],
        row: Row,
        options: dict[str, Any],
    ) -> Relation | None:
        claims = {claim.id for claim in self._claims} if not self._ids else self._ids
        self._ids = claims
        hit = ends if kind is not Counterpoint else []
        wrong = next((end for end in (*starts, *hit) if end not in claims), None)
        if wrong is not None or (kind in (Support, Counterpoint) and len(ends) > 1):
            what = f"{brief(wrong)} is no claim" if wrong else "it has more than one target"
            self._note("wrong-end", f"a row is not a relation, because {what}", row)
            return None
        options = {**options, "location": row.place}
        if kind in (Support, Counterpoint):
            options["scheme"] = row.get("scheme") or None
        if kind is Counterpoint and row.get("question"):
            options["question"] = row.get("question")
        if kind is Context and row.get("role") in list(Role):
            options["role"] = row.get("role")
        to = ends[0] if kind in (Support, Counterpoint) else ends
        try:
            return self._names.own(kind(starts, to, **options))  # type: ignore[arg-type]
        except ModelError as error:
            for fault in error.findings:
                self._note(fault.code, fault.message, row)
            return None

    def _note(
        self,
        code: str,
        message: str,
        row: Row,
        subject: str | None = None,
        *,
        hint: str = "",
        severity: Severity = Severity.WARNING,
    ) -> None:
        self._findings.append(
            Finding(
                code,
                severity,
                message,
                hint=hint,
                location=row.place,
                excerpt=row.excerpt,
                subject=subject,
            )
        )


def _one_line(name: str) -> str:
    """Return a name without what no name can hold."""
    if not has_control(name):
        return name
    return "".join(" " if has_control(letter) else letter for letter in name).strip()
