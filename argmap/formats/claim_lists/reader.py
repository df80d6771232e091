"""A map made of rows: claims first, then what ties them, whatever the order of the rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from attrs import define, field

from argmap.errors import ModelError, brief, read_error
from argmap.findings import Severity
from argmap.formats.claim_lists.columns import (
    ENDS,
    STARTS,
    TIES,
    is_neutral,
    is_no_parent,
    stance_of,
)
from argmap.formats.claim_lists.list_claims import NOTATION, ListClaims
from argmap.formats.claim_lists.rows import Row, Rows
from argmap.formats.shared.relation_words import RelationWord, degree_of
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import Role
from argmap.model.records import Context, Counterpoint, Element, Relation, Support
from argmap.values import has_surrogate

_SUPPORT: Final = RelationWord(Support)
_COUNTER: Final = RelationWord(Counterpoint)
_TIES: Final[Mapping[str, tuple[RelationWord, bool]]] = {
    "supported": (_SUPPORT, True),
    "attacked": (_COUNTER, True),
    "reasons": (_SUPPORT, False),
    "objections": (_COUNTER, False),
}
"""The relation that a column names, and whether it leads from the row's claim."""

_OWN: Final = ("endorsement", "modality", "basis", "is_thesis", "counterpoints", "perspective")
"""Columns that only lists of claims have."""

_BEGUN: Final = frozenset({"text", "parent", "stance"})
"""Columns of a list in which the first claim may stand alone."""


def map_of(rows: Rows) -> ArgumentMap:
    """Map of the claims and relations that rows say.

    Raises:
        ReadError: No row says that a claim is for or against another, or stands below it.

    >>> map_of(Rows((Row({"text": "Tax it.", "is_thesis": "yes"}, {}, None),))).claims[0].id
    '1'
    """
    return _Making(rows).map()


@define
class _Tie:
    """One relation while its rows are gathered."""

    row: Row
    meaning: RelationWord
    starts: dict[str, None] = field(factory=dict[str, None])
    ends: dict[str, None] = field(factory=dict[str, None])


class _Making:
    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._list = ListClaims(rows.findings)
        self._is_untied = False
        self._is_tied = False
        self._is_pair = False
        self._ids: set[str] = set()

    def map(self) -> ArgumentMap:
        made = self._list
        tied: list[tuple[Row, str]] = []
        relations: list[Row] = []
        for row in self._rows.rows:
            if row.get("text"):
                tied.append((row, made.concluded_by(row) or made.claim_of(row)))
            elif any(map(row.get, (*STARTS, *ENDS))):
                relations.append(row)
            else:
                made.note("no-text", "a row has neither a text nor a source and a target", row)
        if not tied:  # the ends are all the claims that there are
            made.claims_of_ends(relations)
        for row, _ in tied:
            made.claims_of_cells(row)
        steps = [*self._of_claims(tied), *self._of_relations(relations)]
        self._refuse_others(steps)
        if made.thesis is None and self._is_untied:
            made.thesis = self._only_root(tied)
        return ArgumentMap(
            [*made.claims, *steps],
            title="" if has_surrogate(self._rows.title) else self._rows.title,
            thesis=made.thesis,
            parties=made.parties.values(),
            perspectives=made.views.values(),
            findings=made.findings,
        )

    def _refuse_others(self, steps: Sequence[Element]) -> None:
        """Raise where nothing in a list makes it one of claims, as in one of payments."""
        rows = self._rows.rows
        if steps or self._is_tied or any(row.get(name) for row in rows for name in _OWN):
            return
        said = list(dict.fromkeys(row.get("stance") for row in rows if row.get("stance")))
        if not rows or (not said and any(row.values.keys() >= _BEGUN for row in rows)):
            return
        found = f"; found {', '.join(map(brief, said[:3]))}" if said else ""
        raise read_error(
            "no-relations",
            f"no row says that a claim is for or against another{found}",
            rows[0].place,
            hint="say 'pro' or 'con' in a column stance, and in a column parent of what",
            excerpt=rows[0].excerpt,
        )

    def _only_root(self, tied: Sequence[tuple[Row, str]]) -> str | None:
        """Claim that alone names no parent, where others name one and not what they are to it."""
        roots = [claim for row, claim in tied if not self._names_parent(row)]
        return roots[0] if len(roots) == 1 else None

    def _names_parent(self, row: Row) -> bool:
        parent = row.get("parent") or row.get("target")
        return bool(parent) and (parent in self._list.by_name or not is_no_parent(parent))

    def _of_claims(self, tied: Iterable[tuple[Row, str]]) -> list[Element]:
        """Relations of claims to the parents that their rows name."""
        made: list[Element] = []
        note = self._list.note
        for row, claim in tied:
            made += self._of_columns(row, claim)
            parent = row.get("parent") or row.get("target")
            if parent not in self._list.by_name and is_no_parent(parent):
                parent = ""
            stance = row.get("stance")
            meaning = stance_of(stance)
            self._is_tied = self._is_tied or meaning is not None
            if not parent:
                if meaning is not None and not any(map(row.get, TIES)):
                    message = (
                        f"claim {brief(claim)} is {brief(stance)} of nothing: it names no parent"
                    )
                    topic = row.get("group")
                    hint = "call the column of the claim that it is about: parent" if topic else ""
                    note("no-parent", message, row, claim, hint=hint)
                continue
            end = self._list.end(parent, row)
            self._is_tied = self._is_tied or end is not None
            if meaning is None:
                self._is_untied = True
                what = f"the stance {brief(stance)}" if stance else "no stance"
                message = f"claim {brief(claim)} has {what} towards {brief(parent)}"
                hint = "" if is_neutral(stance) and stance else "say pro or con"
                note("no-stance", message, row, claim, hint=hint)
            elif end is not None:
                degree = degree_of(stance)
                options = {"extras": {NOTATION: {"stance": degree}}} if degree else {}
                made += self._relations(meaning, [claim], [end], row, options)
        return made

    def _of_columns(self, row: Row, claim: str) -> list[Relation]:
        """Relations that a row names in columns of their own: what it supports, what hits it."""
        made: list[Relation] = []
        ends = self._ends_in
        for column, (meaning, leads) in _TIES.items():
            for other in ends(row, column):
                starts, to = ([claim], [other]) if leads else ([other], [claim])
                made += self._relations(meaning, starts, to, row, {})
        warrants = ends(row, "warrant")
        premises = list(dict.fromkeys([*ends(row, "premises"), *warrants]))
        if premises:  # needed together
            made += self._relations(_SUPPORT, premises, [claim], row, {})
        for backing in ends(row, "backing"):
            made += self._relations(_SUPPORT, [backing], warrants[:1] or [claim], row, {})
        return made + self._of_replies(row)

    def _of_replies(self, row: Row) -> list[Relation]:
        """Counterpoints of replies to the objections beside them."""
        replies, objections = self._ends_in(row, "replies"), self._ends_in(row, "objections")
        if len(objections) == 1:
            objections *= len(replies)
        if len(replies) != len(objections):
            if replies:
                message = "a row has replies, and does not say to which of its objections"
                self._list.note("unknown-target", message, row)
            return []
        return [
            each
            for reply, objection in zip(replies, objections, strict=True)
            for each in self._relations(_COUNTER, [reply], [objection], row, {})
        ]

    def _ends_in(self, row: Row, column: str) -> list[str]:
        """Ids of the claims that a cell names."""
        found = [self._list.end(name, row) for name in self._list.names_in(row, column)]
        return [each for each in found if each is not None]

    def _of_relations(self, rows: Iterable[Row]) -> list[Element]:
        """Relations with rows of their own; rows with one id are one of them."""
        ties = self._ties(rows)
        by_name = self._list.by_name
        waiting: dict[str, list[str]] = {}
        ready: list[str] = []
        for name, tie in ties.items():
            steps = [end for end in tie.ends if end in ties and end not in by_name]
            if steps and steps != [name]:
                waiting.setdefault(steps[0], []).append(name)
            else:
                ready.append(name)
        made: list[Element] = []
        for name in ready:  # grows while it is walked: a counterpoint comes after the step it hits
            for relation in self._of_tie(ties[name]):
                made.append(relation)
                if name not in by_name:
                    by_name[name] = relation.id
                    ready += waiting.pop(name, ())
        for names in waiting.values():
            for name in names:
                message = "a row is aimed at a relation that is not here"
                self._list.note("unknown-id", message, ties[name].row)
        return made

    def _ties(self, rows: Iterable[Row]) -> dict[str, _Tie]:
        ties: dict[str, _Tie] = {}
        for number, row in enumerate(rows):
            stance = row.get("stance")
            meaning = stance_of(stance)
            if meaning is None and not stance and row.get("premise"):
                meaning = _SUPPORT
            if meaning is None:
                message = f"expected support or counterpoint, found {brief(stance)}"
                self._list.note("no-stance", f"{message}; it is no relation", row)
                continue
            start = next((row.get(name) for name in STARTS if row.get(name)), "")
            end = next((row.get(name) for name in ENDS if row.get(name)), "")
            if meaning.is_backward:
                start, end = end, start
                meaning = RelationWord(meaning.kind)
            # Without an id each row is a relation of its own; no id holds a line break.
            tie = ties.setdefault(row.get("id") or f"\n{number}", _Tie(row, meaning))
            if tie.meaning == meaning:
                tie.starts[start] = None
                tie.ends[end] = None
            else:
                message = f"the id {brief(row.get('id'))} is that of a relation of another kind"
                self._list.note("duplicate-id", message, row)
        return ties

    def _of_tie(self, tie: _Tie) -> list[Relation]:
        starts = [self._list.end(name, tie.row) for name in tie.starts]
        ends = [self._list.end(name, tie.row) for name in tie.ends]
        if None in starts or None in ends:
            return []
        options = {**self._list.common_fields(tie.row), "id": tie.row.get("id") or None}
        is_pair = bool(tie.row.get("first"))
        self._tell_pairs(tie, is_pair=is_pair)
        return self._relations(
            tie.meaning,
            [n for n in starts if n],
            [n for n in ends if n],
            tie.row,
            options,
            ordered=not is_pair,
        )

    def _tell_pairs(self, tie: _Tie, *, is_pair: bool) -> None:
        """Tell once that the direction of a pair is that of its columns."""
        is_ordered = tie.meaning.kind in (Support, Counterpoint)
        if self._is_pair or not is_pair or tie.meaning.is_mutual(ordered=False) or not is_ordered:
            return
        self._is_pair = True
        message = (
            f"the columns name two claims and no direction; "
            f"{brief(tie.row.get('stance'))} is read from the first to the second"
        )
        hint = "call the columns source and target, to say so"
        self._list.note("pair-direction", message, tie.row, hint=hint, severity=Severity.INFO)

    def _relations(
        self,
        meaning: RelationWord,
        starts: list[str],
        ends: list[str],
        row: Row,
        options: dict[str, Any],
        *,
        ordered: bool = True,
    ) -> list[Relation]:
        """Relations that a word means between claims: one, two where it holds both ways."""
        if meaning.is_backward:
            starts, ends = ends, starts
        found = [self._relation(meaning.kind, starts, ends, row, options)]
        if meaning.kind is Counterpoint and meaning.is_mutual(ordered=ordered):
            found.append(self._relation(meaning.kind, ends, starts, row, {**options, "id": None}))
        return [each for each in found if each is not None]

    def _relation(
        self,
        kind: type[Relation],
        starts: list[str],
        ends: list[str],
        row: Row,
        options: dict[str, Any],
    ) -> Relation | None:
        claims = {claim.id for claim in self._list.claims} if not self._ids else self._ids
        self._ids = claims
        hit = ends if kind is not Counterpoint else []
        wrong = next((end for end in (*starts, *hit) if end not in claims), None)
        if wrong is not None or (kind in (Support, Counterpoint) and len(ends) > 1):
            what = f"{brief(wrong)} is no claim" if wrong else "it has more than one target"
            self._list.note("wrong-end", f"a row is not a relation, because {what}", row)
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
            return self._list.names.own(kind(starts, to, **options))  # type: ignore[arg-type]
        except ModelError as error:
            for fault in error.findings:
                self._list.note(fault.code, fault.message, row)
            return None
