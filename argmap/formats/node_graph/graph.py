"""Claims and scheme nodes joined by arrows: how several notations draw a map, read as its steps.

A support is a node of its own, with arrows from its premises into it and one from it to its
conclusion; so are counterpoints and restatements. What cannot be said as a step of a map, such as
an inference without a premise or one that leads to another inference, stays as it is, and a finding
says so.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple, Protocol, cast

from argmap.errors import quoted
from argmap.findings import Finding, Severity
from argmap.model.ids import Ids
from argmap.model.records import Claim, Counterpoint, Relation, Restatement, Support
from argmap.syntax.json_scan import Path
from argmap.syntax.json_text import JsonText
from argmap.values import has_control


class Role(enum.StrEnum):
    """What a node is to a map.

    >>> Role.KEPT.value
    'kept'
    """

    CLAIM = "claim"
    SUPPORT = "support"
    COUNTERPOINT = "counterpoint"
    RESTATEMENT = "restatement"
    KEPT = "kept"
    UNKNOWN = "unknown"


# Python 3.11 takes 0.1 µs to look up a member, several times for each node and arrow.
CLAIM: Final = Role.CLAIM
SUPPORT: Final = Role.SUPPORT
COUNTERPOINT: Final = Role.COUNTERPOINT
RESTATEMENT: Final = Role.RESTATEMENT
KEPT: Final = Role.KEPT
UNKNOWN: Final = Role.UNKNOWN

ID_TYPES = frozenset({str, int, float})
STEPS = frozenset({SUPPORT, COUNTERPOINT})
RELATIONS = STEPS | {RESTATEMENT}
ROLE_OF: dict[type[Claim | Relation], Role] = {
    Claim: CLAIM,
    Support: SUPPORT,
    Counterpoint: COUNTERPOINT,
    Restatement: RESTATEMENT,
}


# Each step to one more end repeats all the premises; a file could make that a square.
_MOST = 64
# All pairs of so many claims are no more than that.
_MOST_MUTUAL = 8


class Spelling(Protocol):
    """How a notation spells nodes and arrows.

    Attributes:
        space: Under which key of ``extras`` its own is kept.
        id_key: Under which key a node has its id.
        telling: The keys of a scheme node that say its scheme, where other keys depend on that.
        arrow_key: Under which key an arrow has its id; empty where arrows have none.
    """

    space: str
    id_key: str
    arrow_key: str
    telling: tuple[str, ...]

    def role(self, node: Mapping[str, Any]) -> Role:
        """Return what a node is."""
        ...

    def text(self, node: Mapping[str, Any]) -> str:
        """Return the text of a claim."""
        ...

    def scheme(self, node: Mapping[str, Any]) -> str | None:
        """Return the scheme of a step, ``None`` when it names none."""
        ...

    def more(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what else a node says of its record, by the names of the record's fields."""
        ...

    def is_mutual(self, scheme: str | None) -> bool:
        """Return whether a conflict of that scheme is one of all its ends with each other."""
        ...

    def ends(self, arrow: Mapping[str, Any]) -> tuple[Any, Any]:
        """Return the ids of the nodes that an arrow leads from and to."""
        ...

    def runs_back(self, node: Mapping[str, Any]) -> bool:
        """Return whether the arrows of a conflict run from its target to its premises."""
        ...

    def node(
        self, role: Role, name: str, words: str | None, more: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Return a node as it is written for a record that was not read from this notation.

        Args:
            role: What it is.
            name: The id of the record.
            words: The text of a claim, the scheme of a step.
            more: What else the record has, by the names of its fields.
        """
        ...

    def mended(self, plain: Mapping[str, Any], kept: Mapping[str, Any]) -> dict[str, Any]:
        """Return a node with what was kept of it, but for what its record no longer says."""
        ...

    def arrow(self, number: int, start: Any, end: Any) -> dict[str, Any]:  # noqa: ANN401 - an id
        """Return an arrow as it is written when it was not read from this notation."""
        ...

    def moved(self, arrow: Mapping[str, Any], start: Any, end: Any) -> dict[str, Any]:  # noqa: ANN401
        """Return an arrow that was read, between other ids."""
        ...


class Link(NamedTuple):
    """One relation of the map, and the node that stands for it.

    Attributes:
        node: The number of the node.
        id: The id of the relation.
        starts: The ids of the claims it starts from.
        ends: The ids of what it leads to.
    """

    node: int
    id: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]


class Chart:
    """The nodes and arrows of a file, and the claims and relations they stand for.

    Attributes:
        nodes: The nodes, as they stand in the file.
        arrows: The arrows, as they stand in the file.
        roles: What each node is; one that cannot be said in a map is kept.
        names: The id that each node's record has in the map.
        links: The relations, in the order of their nodes.
        joins: The numbers of the nodes at the ends of each arrow, the one that leads to the other
            first; -1 where there is none.
        backward: The conflicts whose arrows run from the target to the premises.
        mutual: The conflicts of all their ends with each other.
        twins: The claims that repeat the id of another node and say something else.
        findings: What was noticed.
        has_odd_ids: Whether a record is called something else than its node.
    """

    def __init__(
        self,
        spelling: Spelling,
        nodes: Sequence[Any],
        arrows: Sequence[Any],
        *,
        document: JsonText,
        node_path: Callable[[int], Path],
        arrow_path: Callable[[int], Path],
    ) -> None:
        self.spelling = spelling
        self.nodes = nodes
        self.arrows = arrows
        self.findings: list[Finding] = []
        self.twins: set[int] = set()
        self.mutual: set[int] = set()
        self._document = document
        self._node_path = node_path
        self._arrow_path = arrow_path
        self.roles = self._roles()
        self._numbers: dict[Any, int] = {}
        self._texts: dict[str, int] | None = None
        self.names = self._named()
        self.backward = {
            number
            for number, role in enumerate(self.roles)
            if role is COUNTERPOINT and spelling.runs_back(nodes[number])
        }
        self.joins = self._joined()
        self.links = self._linked()

    def notice(self, code: str, node: int, message: str, hint: str = "") -> None:
        """Note something odd about a node."""
        self.note(code, message, self._node_path(node), hint, self.names[node] or None)

    def note(
        self, code: str, message: str, path: Path, hint: str = "", subject: str | None = None
    ) -> None:
        """Note something odd at a place in the file."""
        self.findings.append(
            self._document.finding(
                code, Severity.WARNING, message, path, hint=hint, subject=subject
            )
        )

    # -- what the nodes are ----------------------------------------------------------------------

    def _roles(self) -> list[Role]:
        role = self.spelling.role
        roles: list[Role] = []
        for number, node in enumerate(_objects(self.nodes)):
            found = role(node) if isinstance(node, dict) else UNKNOWN
            if found is UNKNOWN:
                path = self._node_path(number)
                kind = self._kind(node)
                message = f"{kind} is neither a claim nor a relation argmap knows; it is kept"
                self.note("unknown-type", message, path)
                found = KEPT
            roles.append(found)
        return roles

    def _kind(self, node: Any) -> str:  # noqa: ANN401 - plain JSON
        if not isinstance(node, dict):
            return f"expected a node, found {quoted(node, 40)}, which"
        found = cast("Mapping[str, Any]", node)
        return f"the node {quoted(found.get(self.spelling.id_key), 40)}"

    def _named(self) -> list[str]:
        """Return the ids of the records; nodes that are no records have an empty one."""
        key, names = self.spelling.id_key, Ids()
        named = [""] * len(self.nodes)
        late: list[tuple[int, str]] = []
        for number, node in enumerate(_objects(self.nodes)):
            if not isinstance(node, dict):
                continue
            given = node.get(key)
            role = self.roles[number]
            proper = type(given) in ID_TYPES
            if proper:
                first = self._numbers.setdefault(given, number)
                if first != number:
                    self._repeated(number, first)
                    role = self.roles[number]
            if role is KEPT:
                continue
            name = id_of(given)
            if name and names.reserve(name):
                named[number] = name
            else:
                late.append((number, name or role.value))
                if not name:
                    message = f"a {role.value} needs an id, found {quoted(given, 40)}"
                    self.note("missing-id", message, self._node_path(number))
        self.has_odd_ids = bool(late)
        for number, base in late:
            named[number] = names.take(base)
        self._spare = names
        return named

    def _repeated(self, number: int, first: int) -> None:
        """Say that a node repeats an id; only a claim that says something else is one more."""
        node, text = self.nodes[number], self.spelling.text
        more = self.roles[number] is CLAIM and (
            self.roles[first] is not CLAIM or text(node) != text(self.nodes[first])
        )
        if more:
            self.twins.add(number)
        else:
            self.roles[number] = KEPT
        given = quoted(node[self.spelling.id_key], 40)
        what = "this one is a claim of its own" if more else "this one is kept"
        message = f"the id {given} stands twice; arrows mean the first node, and {what}"
        self.note("duplicate-id", message, self._node_path(number))

    # -- what the arrows join --------------------------------------------------------------------

    def _joined(self) -> list[tuple[int, int]]:
        ends, find = self.spelling.ends, self._numbers.get
        joins: list[tuple[int, int]] = []
        for number, arrow in enumerate(_objects(self.arrows)):
            if not isinstance(arrow, dict):
                message = f"expected an edge, found {quoted(arrow, 40)}; it is kept"
                self.note("dangling", message, self._arrow_path(number))
                joins.append((-1, -1))
                continue
            start, end = ends(arrow)
            pair = (
                find(start, -1) if type(start) in ID_TYPES else -1,
                find(end, -1) if type(end) in ID_TYPES else -1,
            )
            if pair[0] < 0 or pair[1] < 0:
                pair = self._by_text(start, pair[0]), self._by_text(end, pair[1])
            if pair[0] < 0 or pair[1] < 0:
                lost = quoted(start if pair[0] < 0 else end, 40)
                message = f"an edge names {lost}, which is no node; it is kept"
                self.note("dangling", message, self._arrow_path(number))
            joins.append(pair)
        return [self.as_drawn(*pair) for pair in joins] if self.backward else joins

    def as_drawn(self, start: int, end: int) -> tuple[int, int]:
        """Return the ends of an arrow as they are read, or those read as they are drawn.

        The arrows of a conflict may run the other way round.
        """
        back = start in self.backward or end in self.backward
        return (end, start) if back else (start, end)

    def _by_text(self, given: object, found: int) -> int:
        """Return the node whose id differs only in its type: some files mix numbers and texts."""
        if found >= 0 or type(given) not in ID_TYPES:
            return found
        if self._texts is None:
            self._texts = {}
            for value, number in self._numbers.items():
                self._texts.setdefault(str(value), number)
        return self._texts.get(str(given), -1)

    def _linked(self) -> list[Link]:
        roles = self.roles
        starts: dict[int, list[int]] = {}
        ends: dict[int, list[int]] = {}
        aimed: dict[int, list[int]] = {}
        unsaid: list[int] = []
        for number, (start, end) in enumerate(self.joins):
            if start < 0 or end < 0:
                continue
            one, other = roles[start], roles[end]
            if one is CLAIM and other in RELATIONS:
                starts.setdefault(end, []).append(start)
            elif one in RELATIONS and other is CLAIM:
                ends.setdefault(start, []).append(end)
            elif one is COUNTERPOINT and other in STEPS:
                ends.setdefault(start, []).append(end)
                aimed.setdefault(end, []).append(start)
            elif KEPT not in (one, other):
                unsaid.append(number)
        relations = [number for number, role in enumerate(roles) if role in RELATIONS]
        for around in (starts, ends):
            for number, found in around.items():
                if len(found) > 1:
                    around[number] = list(dict.fromkeys(found))
        for number in relations:
            if roles[number] is COUNTERPOINT:
                self._disagree(number, starts, ends)
        whole = self._whole(relations, starts, ends, aimed)
        for number in unsaid:
            self._unsaid(number)
        return [
            link
            for number in relations
            if number in whole
            for link in self._links(number, starts[number], ends[number], whole)
        ]

    def _disagree(
        self, number: int, starts: dict[int, list[int]], ends: dict[int, list[int]]
    ) -> None:
        """Take the claims around a mutual conflict for both its starts and its ends."""
        if not self.spelling.is_mutual(self.spelling.scheme(self.nodes[number])):
            return
        around = list(dict.fromkeys([*starts.get(number, ()), *ends.get(number, ())]))
        if 1 < len(around) <= _MOST_MUTUAL and all(self.roles[at] is CLAIM for at in around):
            starts[number] = ends[number] = around
            self.mutual.add(number)

    def _unsaid(self, number: int) -> None:
        start, end = self.joins[number]
        one, other = self.roles[start], self.roles[end]
        what = f"the edge from {one.value} {quoted(self.names[start], 40)} to {other.value} "
        what += f"{quoted(self.names[end], 40)}"
        why = "says neither for nor against" if one is CLAIM else "is none a map can draw"
        self.note("unsaid", f"{what} {why}; it is kept", self._arrow_path(number))

    def _whole(
        self,
        relations: Iterable[int],
        starts: Mapping[int, Sequence[int]],
        ends: Mapping[int, Sequence[int]],
        aimed: Mapping[int, Sequence[int]],
    ) -> set[int]:
        """Return the relations that have both ends; the others are kept, and said to be.

        A counterpoint to a step that lacks an end lacks one too; ``aimed`` has them by that step.
        """
        many = {
            number
            for number in relations
            if len(ends.get(number, ())) > _MOST
            and self.roles[number] is not RESTATEMENT
            and number not in self.mutual
        }
        both = {number for number in relations if number in starts and number in ends}
        whole = both - many
        left = {number: len(ends[number]) for each in aimed.values() for number in each}
        waiting = [number for number in aimed if number not in whole]
        while waiting:
            for number in dict.fromkeys(aimed.get(waiting.pop(), ())):
                left[number] -= 1
                if not left[number] and number in whole:
                    whole.discard(number)
                    waiting.append(number)
        for number in relations:
            if number in many:
                role, name = self.roles[number].value, quoted(self.names[number], 40)
                message = f"{role} {name} leads to more than {_MOST} ends; it is kept"
                self.notice("several-conclusions", number, message)
                self.roles[number] = KEPT
            elif number not in whole:
                lacks = "premise" if number not in starts else "conclusion"
                if self.roles[number] is COUNTERPOINT and lacks == "conclusion":
                    lacks = "target"
                role, name = self.roles[number].value, quoted(self.names[number], 40)
                self.notice("incomplete", number, f"{role} {name} has no {lacks}; it is kept")
                self.roles[number] = KEPT
        return whole

    def _links(
        self, number: int, starts: list[int], ends: list[int], whole: set[int]
    ) -> list[Link]:
        role, names, name = self.roles[number], self.names, self.names[number]
        into = tuple([names[start] for start in starts])
        out = tuple([names[end] for end in ends if end in whole or self.roles[end] is CLAIM])
        if role is RESTATEMENT:
            return [Link(number, name, into, out)]
        pairs = mutual(into) if number in self.mutual else paired(role, into, out)
        if len(pairs) > 1 and role is SUPPORT:
            message = f"support {quoted(name, 40)} has {len(pairs)} conclusions; each is a support"
            self.notice("several-conclusions", number, message)
        links = [Link(number, name, *pairs[0])]
        links += [Link(number, self._spare.take(name), *pair) for pair in pairs[1:]]
        return links


def _objects(values: Sequence[Any]) -> Sequence[dict[str, Any] | None]:
    """Return the values as what they are but in damaged files, for the checker of types."""
    return cast("Sequence[dict[str, Any] | None]", values)


def paired(
    role: Role, starts: tuple[str, ...], ends: tuple[str, ...]
) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the steps that one node stands for: one to each end.

    A conflict with the same claims at both ends is one both ways, each against the others.

    >>> paired(Role.COUNTERPOINT, ("a", "b"), ("b", "a"))
    [(('a',), ('b',)), (('b',), ('a',))]
    """
    if role is COUNTERPOINT and len(starts) == len(ends) == 2 and set(starts) == set(ends):
        return mutual(starts)
    return [(starts, (end,)) for end in ends]


def mutual(names: tuple[str, ...]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the steps of a conflict of claims with each other: each against each.

    >>> mutual(("a", "b"))
    [(('a',), ('b',)), (('b',), ('a',))]
    """
    return [((one,), (other,)) for one in names for other in names if one != other]


def id_of(given: object) -> str:
    """Return the id that a record has for the id of its node; an empty text when that is none.

    >>> id_of(7), id_of("a b"), id_of(None)
    ('7', 'a b', '')
    """
    if type(given) not in ID_TYPES:
        return ""
    name = str(given)
    return "" if not name.strip() or has_control(name) else name
