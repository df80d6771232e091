"""A map as points and links with values, which general tools for networks read and write.

Every claim is a point, and so is every relation, since it may have several premises and be
countered itself: links lead from each premise to the relation and from the relation on, and say
in their ``role`` which end they are. The values are those of the native notation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from attrs import evolve, field, frozen

from argmap.errors import ReadError, brief
from argmap.findings import Finding, FindingList, Location, Severity
from argmap.formats.native.document import values_of
from argmap.formats.native.fields import MAP
from argmap.formats.native.reader import read
from argmap.formats.native.shapes import VERSION
from argmap.formats.shared.relation_words import KIND_KEYS, RelationWord, relation_word
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.records import (
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Relation,
    Restatement,
    Support,
)
from argmap.syntax.locations import Path, shown_path
from argmap.syntax.plain import as_list, as_mapping

ENDS: Final = {
    each.kind: each.ends for each in (Support, Counterpoint, Contrast, Restatement, Context)
}
KINDS: Final = frozenset({Claim.kind, *ENDS})
_ROLES: Final = {end: {"role": end} for ends in ENDS.values() for end in ends}
FIELDS: Final = {
    row.name: frozenset(row.by_key)
    for each in MAP.fields
    if each.key == "elements"
    for row in each.shape.rows
}
_OF_MAP: Final = frozenset(each.key for each in MAP.fields) - {"argmap", "elements"}
_SINGLE: Final = frozenset({"conclusion", "target"})
_TEXTS: Final = ("text", "label", "content", "statement", "claim", "description", "title", "name")
_BLANK: Final = re.compile(r"[\s_-]+")
_AT: Final = re.compile(r"\$\.elements\[(\d+)\]")


class Point(NamedTuple):
    """A point: its name, its values, where it stands.

    >>> Point("tax", {"kind": "claim"}).name
    'tax'
    """

    name: str
    values: Mapping[str, object]
    location: Location | None = None


class Link(NamedTuple):
    """A link from one point to another, with values.

    Attributes:
        is_directed: Whether the file says which of the two is the first.

    >>> Link("poor", "tax", {"type": "attack"}).target
    'tax'
    """

    source: str
    target: str
    values: Mapping[str, object]
    location: Location | None = None
    is_directed: bool = True

    @property
    def words(self) -> tuple[str, ...]:
        """The words that say its kind, with hyphens for blanks.

        >>> Link("a", "b", {"Edge Label": "Contrasts with"}).words
        ('contrasts-with',)
        """
        types = {_BLANK.sub("", key.lower()): value for key, value in self.values.items()}
        said = [word for key in KIND_KEYS if isinstance(word := types.get(key), str)]
        return tuple("-".join(word.lower().split()) for word in said)

    @property
    def meanings(self) -> tuple[RelationWord, ...]:
        """Relations that its words mean.

        >>> [each.kind.__name__ for each in Link("a", "b", {"type": "contradicts"}).meanings]
        ['Counterpoint']
        """
        return tuple(dict.fromkeys(filter(None, map(relation_word, self.words))))

    @property
    def is_mutual(self) -> bool:
        """Whether it needs no direction: a contrast, or a conflict that the file gives none.

        >>> Link("a", "b", {"type": "contradicts"}, is_directed=False).is_mutual
        True
        """
        return any(each.is_mutual(ordered=self.is_directed) for each in self.meanings)


@frozen
class PropertyGraph:
    """Points and links, the values of the whole, and what was noticed in making them.

    >>> graph_of(ArgumentMap.of(Claim("tax", "Tax carbon."))).points[0].values
    {'kind': 'claim', 'text': 'Tax carbon.'}
    """

    points: Sequence[Point]
    links: Sequence[Link]
    values: Mapping[str, object]
    findings: Sequence[Finding] = field(default=())


def graph_of(debate: ArgumentMap) -> PropertyGraph:
    """Return the points and links of a map.

    >>> found = graph_of(ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("a", "b")))
    >>> [(link.source, link.target, link.values["role"]) for link in found.links]
    [('a', 'a supports b', 'premises'), ('a supports b', 'b', 'conclusion')]
    """
    document = values_of(debate)
    points: list[Point] = []
    links: list[Link] = []
    for element, row in zip(debate.elements, document.pop("elements"), strict=True):
        row.pop("id", None)
        if not isinstance(element, Claim):
            start, end = element.sides
            first, second = ENDS[element.kind]
            links += [Link(name, element.id, _ROLES[first]) for name in start]
            links += [Link(element.id, name, _ROLES[second]) for name in end]
            del row[first], row[second]
        points.append(Point(element.id, row))
    del document["argmap"]
    return PropertyGraph(points, links, document)


def map_of(graph: PropertyGraph, notation: str) -> ArgumentMap:
    """Return the map of points and links, argmap's own or another tool's.

    A point of no known kind is a claim, with the first text among its values. A link without a role
    is a support or a counterpoint where its type says so; else it is kept in ``extras`` under the
    name of the notation, and reported.

    Raises:
        ReadError: A value that a record of its kind cannot have.

    >>> points, links = [Point("a", {}), Point("b", {})], [Link("a", "b", {"type": "con"})]
    >>> map_of(PropertyGraph(points, links, {}), "x")
    ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
    """
    return _Reading(graph, notation).map()


@frozen
class _Values:
    """The object of a native file that was never a text: its places are numbers of records."""

    value: Mapping[str, object]
    faults: tuple[Finding, ...] = ()

    def locations(self, path: Path) -> list[Location]:
        key = str(path[0])
        return [self._place(key, number) for number in range(len(as_list(self.value[key])))]

    def place(self, path: Path) -> Location:
        return self._place(str(path[0]), int(path[1]))

    def finding(
        self,
        code: str,
        message: str,
        path: Path,
        *,
        severity: Severity = Severity.WARNING,
        key: bool = False,
        hint: str = "",
        subject: str | None = None,
    ) -> Finding:
        del key
        number = path[1] if len(path) > 1 and isinstance(path[1], int) else 0
        return Finding(
            code,
            severity,
            message,
            hint=hint,
            location=self._place(str(path[0]) if path else "", number),
            path=shown_path(path),
            subject=subject,
        )

    def _place(self, key: str, number: int) -> Location:
        return Location(None, 1 + number, 1 + [*self.value, key].index(key))


@frozen
class _Row:
    """A record in the making: its kind, its values, and the ids at each of its ends."""

    kind: str
    values: dict[str, object]
    ends: dict[str, dict[str, None]]

    def as_native(self) -> dict[str, object]:
        """Return the record as the native notation has it; an end that lacks is ``None``."""
        ends = {
            end: next(iter(ids), None) if end in _SINGLE else [*ids]
            for end, ids in self.ends.items()
        }
        return {"kind": self.kind, **self.values, **ends}


class _Reading:
    """One reading of points and links."""

    def __init__(self, graph: PropertyGraph, notation: str) -> None:
        self._graph = graph
        self._notation = notation
        self._findings = FindingList(graph.findings)
        self._names = Ids()
        self._id: dict[str, str] = {}
        self._rows: dict[str, _Row] = {}
        self._place: dict[str, Location | None] = {}
        self._unread: list[dict[str, object]] = []
        self._order: list[str] = []

    def map(self) -> ArgumentMap:
        for point in self._graph.points:
            self._point(point)
        for link in self._graph.links:
            self._link(link)
        self._drop_the_incomplete()
        values = self._graph.values
        document: dict[str, object] = {key: values[key] for key in values if key in _OF_MAP}
        if self._unread:
            own = {"links": self._unread}
            document["extras"] = {**as_mapping(document.get("extras")), self._notation: own}
        rows = [row.as_native() for row in self._rows.values()]
        self._order = [*self._rows]
        try:
            debate = read(_Values({"argmap": VERSION, **document, "elements": rows}))
        except ReadError as error:
            raise ReadError([self._move_place(finding) for finding in error.findings]) from None
        located = [evolve(each, location=self._place[each.id]) for each in debate.elements]
        found = [self._move_place(finding) for finding in debate.findings]
        return evolve(debate, elements=located, findings=(*self._findings, *found))

    def _point(self, point: Point) -> None:
        name = self._names.take(point.name)
        if point.name in self._id:
            message = f"the id {brief(point.name)} stands twice; the second is called {brief(name)}"
            self._note("duplicate-id", message, point.location, name)
        self._id.setdefault(point.name, name)
        values = dict(point.values)
        said = values.get("kind")
        kind = said if isinstance(said, str) and said in KINDS else Claim.kind
        if said != kind and not _words(values.get("text")):
            text = next((word for key in _TEXTS if (word := _words(values.get(key)))), name)
            values = {**values, "text": text}
        if said != kind:
            taken = next((k for k in _TEXTS if values.get(k) == values["text"] and k != "text"), "")
            values.pop(taken, None)
        known = FIELDS[kind]
        row = {key: value for key, value in values.items() if key in known}
        more = {key: values[key] for key in values if key not in known and key != "kind"}
        if "kind" in values and said != kind:
            more["kind"] = said
        if more:
            row["extras"] = {**as_mapping(row.get("extras")), self._notation: more}
        ends: dict[str, dict[str, None]] = {end: {} for end in ENDS.get(kind, ())}
        self._rows[name] = _Row(kind, {**row, "id": name}, ends)
        self._place[name] = point.location

    def _link(self, link: Link) -> None:
        ends = [self._id.get(name) for name in (link.source, link.target)]
        for name, found in zip((link.source, link.target), ends, strict=True):
            if found is None:
                message = f"a link names {brief(name)}, which is no point here"
                self._note("unknown-id", message, link.location)
        source, target = ends
        if source is None or target is None:
            self._keep(link)
            return
        role = link.values.get("role")
        for relation, end, other in ((target, 0, source), (source, 1, target)):
            row = self._rows[relation]
            if isinstance(role, str) and row.ends and role == [*row.ends][end]:
                row.ends[role] = {**({} if role in _SINGLE else row.ends[role]), other: None}
                return
        self._foreign(link, source, target)

    def _foreign(self, link: Link, source: str, target: str) -> None:
        """Take a link of another tool for the relation that its type says it is."""
        meanings = link.meanings
        loud = [each for each in meanings if each.kind in (Support, Counterpoint)]
        if meanings and all(each.is_backward for each in meanings):
            source, target = target, source
        starts = self._rows[source].kind == Claim.kind
        ends = self._rows[target].kind == Claim.kind
        if meanings and not loud and starts and ends:
            self._relate(link, meanings[0].kind(source, target))
            return
        if not loud and self._tied(source, target):
            return
        is_one = len({(each.kind, each.is_backward) for each in loud}) == 1
        if not is_one or not starts:
            words = link.words
            what = f"of type {brief(words[0])}" if words else "without a type"
            message = (
                f"a link {what} from {brief(source)} to {brief(target)} is neither a support nor "
                "a counterpoint"
            )
            self._note("unknown-relation", message, link.location)
            self._keep(link)
            return
        kind = loud[0].kind
        if kind is Support and not ends:
            message = f"a support of the step {brief(target)} cannot be said here"
            self._note("support-of-step", message, link.location)
            self._keep(link)
            return
        self._relate(link, kind(source, target))
        if link.is_mutual and ends:
            self._relate(link, kind(target, source))

    def _relate(self, link: Link, relation: Relation) -> None:
        """Take a link for a relation of one claim to another."""
        given = link.values.get("id")
        name = self._names.take(given if isinstance(given, str) and given.strip() else relation.id)
        first, second = relation.ends
        (source,), (target,) = relation.sides
        more = {key: value for key, value in link.values.items() if key != "id"}
        self._rows[name] = _Row(
            relation.kind,
            {"id": name, "extras": {self._notation: more}},
            {first: {source: None}, second: {target: None}},
        )
        self._place[name] = link.location

    def _tied(self, source: str, target: str) -> bool:
        """Take a link without a type for an end of the relation that one of its points is."""
        one, other = self._rows[source], self._rows[target]
        if one.kind == Claim.kind and other.ends:
            row, end, name = other, ENDS[other.kind][0], source
        elif one.ends and (other.kind == Claim.kind or one.kind == Counterpoint.kind):
            row, end, name = one, ENDS[one.kind][1], target
        else:
            return False
        if end not in _SINGLE or not row.ends[end]:
            row.ends[end][name] = None
        return name in row.ends[end]

    def _keep(self, link: Link) -> None:
        values = {key: value for key, value in link.values.items() if key not in ("from", "to")}
        self._unread.append({"from": link.source, "to": link.target, **values})

    def _drop_the_incomplete(self) -> None:
        """Leave out the relations without an end, and those that counter one of them."""
        into: dict[str, list[str]] = {}
        gone: list[str] = []
        for name, row in self._rows.items():
            if not all(row.ends.values()):
                gone.append(name)
            for target in row.ends.get("target", ()):
                into.setdefault(target, []).append(name)
        for name in gone:  # grows while it is walked
            if name in self._rows:
                row = self._rows.pop(name)
                message = f"{row.kind} {brief(name)} lacks an end, and is left out"
                self._note("no-end", message, self._place[name], name)
                values = row.as_native()
                for key in ("kind", "id"):
                    del values[key]
                left = {key: value for key, value in values.items() if value}
                self._unread.append({"lost": name, **left})
                gone += into.get(name, ())

    def _move_place(self, finding: Finding) -> Finding:
        """Return a finding about the native rows as one about the text they were made of."""
        match = _AT.match(finding.path)
        if match and int(match[1]) < len(self._order):
            place = self._place[self._order[int(match[1])]]
        else:
            place = next((each for each in self._place.values() if each is not None), None)
        return evolve(finding, location=place, excerpt="", path="")

    def _note(
        self, code: str, message: str, place: Location | None, subject: str | None = None
    ) -> None:
        hint = "it is kept in extras" if code != "duplicate-id" else ""
        self._findings.note(code, message, place, subject=subject, hint=hint)


def _words(value: object) -> str:
    return value if isinstance(value, str) and value.strip() else ""
