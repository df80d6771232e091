"""Claims and scheme nodes joined by arrows: how several notations draw a map, read as its steps.

A support is a node of its own, with arrows from its premises into it and one from it to its
conclusion; so are counterpoints and restatements. What cannot be said as a step of a map, such as
an inference without a premise or one that leads to another inference, stays as it is, and a finding
says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from operator import itemgetter
from typing import TypeGuard, cast

from argmap.errors import brief
from argmap.findings import Finding
from argmap.formats.node_graph.links import link_nodes
from argmap.formats.node_graph.spelling import (
    CLAIM,
    COUNTERPOINT,
    ID_TYPES,
    KEPT,
    UNKNOWN,
    NodeRole,
    Row,
    Spelling,
    id_of,
)
from argmap.model.ids import Ids
from argmap.syntax.json_text import JsonText
from argmap.syntax.locations import Path


class Chart:
    """The nodes and arrows of a file, and the claims and relations they stand for.

    Attributes:
        nodes: The nodes, as they stand in the file.
        arrows: The arrows, as they stand in the file.
        ids: The id of each node, as it stands in the file; ``None`` where there is none.
        types: The type of each node, where each is one that the spelling has a role for; else none.
        roles: What each node is; one that cannot be said in a map is kept.
        records: The numbers of the nodes that are not kept: of claims and relations.
        names: The id that each node's record has in the map.
        links: The relations, in the order of their nodes.
        tails: The numbers of the nodes that the arrows lead from; -1 where there is none.
        heads: The numbers of the nodes that they lead to.
        backward: The conflicts whose arrows run from the target to the premises.
        mutual: The conflicts of all their ends with each other.
        twins: The claims that repeat the id of another node and say something else.
        findings: What was noticed.
        has_odd_ids: Whether a record is called something else than its node.
    """

    def __init__(
        self,
        spelling: Spelling,
        nodes: Sequence[Row],
        arrows: Sequence[Row],
        *,
        document: JsonText,
        node_path: Callable[[int], Path],
        arrow_path: Callable[[int], Path],
    ) -> None:
        self.spelling = spelling
        self.nodes = nodes
        self.arrows = arrows
        self.findings: list[Finding] = []
        self._document = document
        self._node_path = node_path
        self._arrow_path = arrow_path
        self.ids = _values(nodes, spelling.id_key)
        self._text_ids = self.ids if _are_texts(self.ids) else None
        self.types: Sequence[str] = ()
        self.roles = self._roles()
        self.twins, self._numbers = self._count_ids()
        self.records = [number for number, role in enumerate(self.roles) if role is not KEPT]
        self.names, ids, self.has_odd_ids = self._ids()
        self.backward = {
            number
            for number in self.records
            if self.roles[number] is COUNTERPOINT and spelling.runs_back(nodes[number])
        }
        self.tails, self.heads = self._ends()
        found = link_nodes(
            self.roles,
            (self.tails, self.heads),
            self.names,
            self._is_mutual,
            ids,
            records=self.records,
        )
        self.links, self.mutual = found.links, found.mutual
        for code, message, node, arrow in found.remarks:
            if arrow < 0:
                self.notice(code, node, message)
            else:
                self.note(code, message, arrow_path(arrow))
        for number in found.kept:
            self.roles[number] = KEPT
        if found.kept:
            self.records = [number for number in self.records if number not in found.kept]

    def notice(self, code: str, node: int, message: str, hint: str = "") -> None:
        """Note something odd about a node."""
        self.note(code, message, self._node_path(node), hint, self.names[node] or None)

    def note(
        self, code: str, message: str, path: Path, hint: str = "", subject: str | None = None
    ) -> None:
        """Note something odd at a place in the file."""
        self.findings.append(
            self._document.finding(code, message, path, hint=hint, subject=subject)
        )

    # -- what the nodes are ----------------------------------------------------------------------

    def _roles(self) -> list[NodeRole]:
        role = self.spelling.role
        with suppress(KeyError, TypeError):  # a type of another spelling, or none
            types: list[str] = [*map(itemgetter("type"), self.nodes)]
            found = [*map(self.spelling.roles.__getitem__, types)]
            self.types = types
            return found
        roles: list[NodeRole] = []
        for number, node in enumerate(_objects(self.nodes)):
            own = role(node) if isinstance(node, dict) else UNKNOWN
            if own is UNKNOWN:
                path = self._node_path(number)
                kind = self._kind(node)
                message = f"{kind} is neither a claim nor a relation argmap knows; it is kept"
                self.note("unknown-type", message, path)
                own = KEPT
            roles.append(own)
        return roles

    def _kind(self, node: Row | None) -> str:
        if not isinstance(node, dict):
            return f"expected a node, found {brief(node, 40)}, which"
        return f"the node {brief(node.get(self.spelling.id_key), 40)}"

    def _count_ids(self) -> tuple[set[int], dict[object, int]]:
        """Return the claims that repeat an id, and the number of the first node with each id."""
        twins: set[int] = set()
        numbers: dict[object, int] = {}
        with suppress(TypeError):  # an id that is a list or an object
            numbers = dict(zip(self.ids, range(len(self.ids)), strict=True))
        if len(numbers) == len(self.ids) and self._text_ids is not None:
            return twins, numbers
        numbers = {}
        for number, given in enumerate(self.ids):
            if type(given) in ID_TYPES:
                first = numbers.setdefault(given, number)
                if first != number and self._is_twin(number, first):
                    twins.add(number)
        return twins, numbers

    def _ids(self) -> tuple[list[str], Ids, bool]:
        """Return the ids of the records, those that are taken, and whether one is not its node's.

        Nodes that are no records have an empty one.
        """
        ids, texts = self.ids, self._text_ids
        named = [""] * len(ids)
        if texts is not None and len(self._numbers) == len(ids) and _are_names(texts):
            for number in self.records:
                named[number] = texts[number]
            return named, Ids([texts[number] for number in self.records]), False
        names = Ids()
        late: list[tuple[int, str]] = []
        for number in self.records:
            role, given = self.roles[number], ids[number]
            name = id_of(given)
            if name and names.reserve(name):
                named[number] = name
            else:
                late.append((number, name or role.value))
                if not name:
                    message = f"a {role.value} needs an id, found {brief(given, 40)}"
                    self.note("missing-id", message, self._node_path(number))
        for number, base in late:
            named[number] = names.take(base)
        return named, names, bool(late)

    def _is_twin(self, number: int, first: int) -> bool:
        """Return whether a node that repeats an id is a claim that says something else."""
        node, text = self.nodes[number], self.spelling.text
        more = self.roles[number] is CLAIM and (
            self.roles[first] is not CLAIM or text(node) != text(self.nodes[first])
        )
        if not more:
            self.roles[number] = KEPT
        given = brief(self.ids[number], 40)
        what = "this one is a claim of its own" if more else "this one is kept"
        message = f"the id {given} stands twice; arrows mean the first node, and {what}"
        self.note("duplicate-id", message, self._node_path(number))
        return more

    # -- what the arrows join --------------------------------------------------------------------

    def _ends(self) -> tuple[list[int], list[int]]:
        """Return the numbers of the nodes that the arrows lead from, and to."""
        ends = self._ends_by_key()
        if ends is not None and not self.backward:
            return ends
        pairs = zip(*ends, strict=True) if ends else map(self._join, range(len(self.arrows)))
        drawn = [self.as_drawn(*pair) for pair in pairs]
        return [tail for tail, _ in drawn], [head for _, head in drawn]

    def _join(self, number: int) -> tuple[int, int]:
        arrow = _objects(self.arrows)[number]
        if not isinstance(arrow, dict):
            message = f"expected an edge, found {brief(arrow, 40)}; it is kept"
            self.note("dangling", message, self._arrow_path(number))
            return -1, -1
        start, end = self.spelling.ends(arrow)
        pair = self._number(start), self._number(end)
        if pair[0] < 0 or pair[1] < 0:
            lost = brief(start if pair[0] < 0 else end, 40)
            message = f"an edge names {lost}, which is no node; it is kept"
            self.note("dangling", message, self._arrow_path(number))
        return pair

    def _ends_by_key(self) -> tuple[list[int], list[int]] | None:
        """Return the two ends of all arrows, ``None`` where each arrow must be looked at."""
        keys = self.spelling.end_keys
        # A number equals another one of another type, and true equals 1.
        if len(keys) != 2 or self._text_ids is None:
            return None
        with suppress(KeyError, TypeError):
            tails, heads = [
                [*map(self._numbers.__getitem__, map(itemgetter(key), self.arrows))] for key in keys
            ]
            return tails, heads
        return None

    def as_drawn(self, start: int, end: int) -> tuple[int, int]:
        """Return the ends of an arrow as they are read, or those read as they are drawn.

        The arrows of a conflict may run the other way round.
        """
        back = start in self.backward or end in self.backward
        return (end, start) if back else (start, end)

    def _number(self, given: object) -> int:
        """Return the node with an id, -1 for none; some files mix numbers and texts."""
        if type(given) not in ID_TYPES:
            return -1
        found = self._numbers.get(given, -1)
        return found if found >= 0 else self._texts.get(str(given), -1)

    @cached_property
    def _texts(self) -> dict[str, int]:
        texts: dict[str, int] = {}
        for value, number in self._numbers.items():
            texts.setdefault(str(value), number)
        return texts

    def _is_mutual(self, number: int) -> bool:
        return self.spelling.is_mutual(self.spelling.scheme(self.nodes[number]))


def _values(rows: Sequence[Row], key: str) -> list[object]:
    """Return each row's value at a key; ``None`` where it has none, or is no object."""
    try:
        return [*map(itemgetter(key), rows)]
    except (KeyError, TypeError):
        return [row.get(key) if isinstance(row, dict) else None for row in _objects(rows)]


def _are_texts(ids: Sequence[object]) -> TypeGuard[Sequence[str]]:
    return {*map(type, ids)} <= {str}


def _are_names(ids: Sequence[str]) -> bool:
    """Return whether each text can be an id as it stands; see ``id_of``."""
    joined = "".join(ids)
    # The space is the only blank that is printable.
    blank = not all(map(str.strip, ids)) if " " in joined else not all(ids)
    return not blank and joined.isprintable()


def _objects(values: Sequence[Row]) -> Sequence[Row | None]:
    """Return the values as what they are but in damaged files, for the checker of types."""
    return cast("Sequence[Row | None]", values)
