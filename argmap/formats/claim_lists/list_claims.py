"""The claims that rows of a list make, and the names by which other rows mean them."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

from argmap.errors import ModelError, brief, did_you_mean
from argmap.findings import Finding, FindingList, Severity
from argmap.formats.claim_lists.columns import ENDS, STARTS
from argmap.formats.claim_lists.rows import Row
from argmap.model.enumerations import Basis, Endorsement, Modality
from argmap.model.ids import Ids
from argmap.model.records import MAP_MAKER, Claim, Party, Perspective
from argmap.values import has_control

NOTATION: Final = "table"
_SUGGESTED: Final = 3
_CLOSED: Final[Mapping[str, type[StrEnum]]] = {
    "endorsement": Endorsement,
    "modality": Modality,
    "basis": Basis,
}
_TRUE: Final = frozenset({"true", "yes", "1", "x", "y", "wahr", "ja", "j"})
_BETWEEN: Final = re.compile(r"[,;|/\n]")
# "premise" says of a line of a proof that it has no grounds, "from 1, 2" which it has.
_GIVEN: Final = re.compile(r"(?:premise|given|assumption|axiom|prämisse|annahme)\.?", re.IGNORECASE)
_FROM: Final = re.compile(r"(?:from|by|aus|nach)\s+(?=[\w#])", re.IGNORECASE)
_BULLET: Final = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s+(?=\S)")


# Cells that hold claims in their own words, or name others.
_STATED: Final = ("reasons", "objections", "warrant", "backing", "replies")


class ListClaims:
    """Claims of a list while its rows are read, and what is noticed.

    Attributes:
        claims: The claims, in order.
        names: The ids that are taken.
        by_name: The id of the claim or relation that a row calls by a name.
        by_text: The id of the first claim of a text.
        parties: Whose words claims are, by name.
        views: The perspectives, by name.
        thesis: The main claim, where a row says which it is.
        findings: What was noticed.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = FindingList(findings)
        self.names = Ids()
        self.claims: list[Claim] = []
        self.by_name: dict[str, str] = {}
        self.by_text: dict[str, str] = {}
        self.parties: dict[str, Party] = {}
        self.views: dict[str, Perspective] = {}
        self.thesis: str | None = None
        self._number = 0
        self._suggested = 0

    def concluded_by(self, row: Row) -> str | None:
        """Claim that an argument without an id has as its conclusion, where one before is it."""
        said = row.get("text")
        if row.get("id") or not row.get("premises"):
            return None
        return self.by_name.get(said) or self.by_text.get(said)

    def claim_of(self, row: Row) -> str:
        """Make the claim of a row; return its id."""
        own = row.get("id") or str(len(self.claims) + 1)
        if own in self.by_name:
            self.note("duplicate-id", f"the id {brief(own)} is taken", row)
        claim_id = self.names.take(own)
        options = self.common_fields(row)
        for name, table in _CLOSED.items():
            value = row.get(name)
            if value in list(table):
                options[name] = value
            elif value:
                options.setdefault("extras", {}).setdefault(NOTATION, {})[name] = value
                self.note("unknown-value", f"{brief(value)} is no known {name}; it is kept", row)
        unused = {name: row.get(name) for name in STARTS if row.get(name)}
        if unused:  # a claim has no other end
            options.setdefault("extras", {}).setdefault(NOTATION, {}).update(unused)
        options["title"] = " ".join(row.get("title").split())
        options["perspective"] = self._view(row.get("perspective"))
        options["group"] = [part for part in row.get("group").split(" / ") if part.strip()]
        options["quotes"] = [part for part in row.get("quotes").split("\n") if part.strip()]
        claim = self._make(row, claim_id, row.get("text"), options)
        self.claims.append(claim)
        self.by_name.setdefault(own, claim_id)
        self.by_text.setdefault(claim.text, claim_id)
        if row.get("is_thesis").casefold() in _TRUE and self.thesis is None:
            self.thesis = claim_id
        return claim_id

    def claims_of_ends(self, rows: Sequence[Row]) -> None:
        """Make a claim of each end of the relations that is not itself one of them."""
        relations = {row.get("id") for row in rows}
        for row in rows:
            for name in map(row.get, (*STARTS, *ENDS)):
                if name and name not in relations and name not in self.by_text:
                    self._stated(name, row)
        if self.claims:
            message = "no row is a claim; the ends of the relations are read as the claims' texts"
            self.note("ends-as-claims", message, rows[0], severity=Severity.INFO)

    def claims_of_cells(self, row: Row) -> None:
        """Make a claim of each reason and objection that a row states in its own words."""
        premises = self.names_in(row, "premises")
        if row.get("id"):  # then what is no sentence may be the id of another row
            premises = [name for name in premises if " " in name]
        stated = [name for field in _STATED for name in self.names_in(row, field)]
        for name in (*stated, *premises):
            if not self._is_known(name) and not name.isdigit():
                self._stated(name, row)

    def _is_known(self, name: str) -> bool:
        return name in self.by_name or name in self.by_text

    def _stated(self, text: str, row: Row) -> None:
        """Make a claim of the words of a cell; they stand for it wherever they stand again."""
        self._number = max(self._number, len(self.claims)) + 1
        while str(self._number) in self.names:
            self._number += 1
        claim = self._make(row, self.names.take(str(self._number)), text, {})
        self.claims.append(claim)
        self.by_text[claim.text] = self.by_text[text] = claim.id

    def names_in(self, row: Row, field: str) -> list[str]:
        """Names in a cell: one where it is known or a sentence, else all between its marks."""
        cell = row.get(field)
        if field == "premises":
            cell = "" if _GIVEN.fullmatch(cell) else _FROM.sub("", cell, count=1)
        if not cell or self._is_known(cell):
            return [cell] if cell else []
        lines = [_BULLET.sub("", line.strip(), count=1) for line in cell.split("\n")]
        parts = [part.strip() for part in _BETWEEN.split(cell) if part.strip()]
        return parts if all(map(self._is_known, parts)) else [line for line in lines if line]

    def _make(self, row: Row, claim_id: str, text: str, options: dict[str, Any]) -> Claim:
        try:
            return Claim(claim_id, text, location=row.place, **options)
        except ModelError as error:
            for fault in error.findings:
                self.note(fault.code, fault.message, row)
            return Claim(claim_id, "unreadable", location=row.place)

    def common_fields(self, row: Row) -> dict[str, Any]:
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
            self.parties.setdefault(name, Party(name, name))
        return name or None

    def _view(self, said: str) -> str | None:
        name = _one_line(said)
        if name:
            self.views.setdefault(name, Perspective(name, name))
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
        self.note("weight", f"expected a weight from 0 to 1, found {brief(said)}", row)
        return None

    def end(self, name: str, row: Row) -> str | None:
        """Id of the claim that a row means by a name; ``None``, and told, where there is none."""
        found = self.by_name.get(name) or self.by_text.get(name)
        if found is None and name.startswith("#"):  # as people write numbers
            found = self.by_name.get(name.lstrip("# "))
        if found is None:
            nearest = ""
            if self._suggested < _SUGGESTED:
                self._suggested += 1
                nearest = did_you_mean(name, list(self.by_name))
            self.note("unknown-id", f"a row names {brief(name)}, which is not here{nearest}", row)
        return found

    def note(
        self,
        code: str,
        message: str,
        row: Row,
        subject: str | None = None,
        *,
        hint: str = "",
        severity: Severity = Severity.WARNING,
    ) -> None:
        """Note something about a row."""
        self.findings.note(
            code,
            message,
            row.place,
            severity=severity,
            hint=hint,
            excerpt=row.excerpt,
            subject=subject,
        )


def _one_line(name: str) -> str:
    """Return a name without what no name can hold."""
    if not has_control(name):
        return name
    return "".join(" " if has_control(letter) else letter for letter in name).strip()
