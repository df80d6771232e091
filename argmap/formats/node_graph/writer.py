"""A map as nodes and arrows: what was read from the same notation stands as it stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from argmap.formats.node_graph.links import against_each_other, pair_ends
from argmap.formats.node_graph.records import UNSAID
from argmap.formats.node_graph.spelling import (
    ID_TYPES,
    RELATIONS,
    ROLE_OF,
    STEPS,
    NodeRole,
    Row,
    Spelling,
    id_of,
    rows_of,
)
from argmap.formats.shared.kept import kept_by, ours, restore
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.records import Claim, Context, Contrast, Counterpoint, Relation, Support
from argmap.syntax.plain import as_list, as_mapping


class NodeGraph(NamedTuple):
    """A map as nodes and arrows.

    Attributes:
        nodes: The nodes, in order.
        arrows: The arrows, in order.
        places: The number of each record's node, by the id of the record.
        ids: The id of the node of each record, by the id of the record.
        moved: The new id of each node that has one, by the id it was read with.
        changed: The ids of the nodes that no longer say what they said when they were read.
    """

    nodes: list[Row]
    arrows: list[Row]
    places: dict[str, int]
    ids: dict[str, object]
    moved: dict[object, object]
    changed: set[object]


def node_graph_of(debate: ArgumentMap, spelling: Spelling) -> NodeGraph:
    """Return the nodes and arrows of a map; contrasts have none."""
    return _Writing(debate, spelling).graph()


def with_lists(
    found: dict[str, object], graph: NodeGraph, kept: Mapping[str, object]
) -> dict[str, object]:
    """Return an object with the nodes and edges of a graph, or with what stood for none."""
    remarks = ours(kept)
    lists = {"nodes": graph.nodes, "edges": graph.arrows}
    without = {key: value for key, value in found.items() if key not in lists}
    made: dict[str, object] = {}
    for key, rows in lists.items():
        if rows or f"no {key}" not in remarks:
            made[key] = rows
        elif stood := as_list(remarks[f"no {key}"]):
            made[key] = stood[0]
    return {**made, **without}


class _Writing:
    def __init__(self, debate: ArgumentMap, spelling: Spelling) -> None:
        self.debate = debate
        self.spelling = spelling
        self.kept = kept_by(debate, spelling.space)
        self.others = _others(self.kept.get("nodes"))
        self.ids: dict[str, object] = {}
        self.moved: dict[object, object] = {}
        self.changed: set[object] = set()
        self.roles: dict[object, NodeRole] = {}
        self.groups: dict[str, list[Relation]] = {}
        self.either: dict[tuple[object, object], None] = {}
        self.backward: set[object] = set()

    def graph(self) -> NodeGraph:
        self.give_ids()
        needed = self.needed_arrows()
        arrows = self.arrows(needed)
        used = {end for pair in needed for end in pair}
        nodes: list[Row] = []
        places: dict[str, int] = {}
        others = iter(self.others)
        other = next(others, None)
        for name, node in self.nodes(used):
            while other is not None and other[0] <= len(nodes):
                nodes.append(other[1])
                other = next(others, None)
            places[name] = len(nodes)
            nodes.append(node)
        if other is not None:
            nodes.append(other[1])
        nodes += [node for _, node in others]
        return NodeGraph(nodes, arrows, places, self.ids, self.moved, self.changed)

    # -- ids -------------------------------------------------------------------------------------

    def give_ids(self) -> None:
        """Give each record the id of its node; relations that one node stands for share it."""
        key, names = self.spelling.id_key, Ids()
        given: object
        for _, node in self.others:
            given = as_mapping(node).get(key)
            names.reserve(id_of(given))
            if type(given) in ID_TYPES:
                self.roles[given] = NodeRole.KEPT
        late: list[Claim | Relation] = []
        sharing: dict[object, list[Relation]] = {}
        for element in self.debate.elements:
            if isinstance(element, Contrast | Context):
                continue
            given, fits = self._given_id(element)
            if fits and not isinstance(element, Claim):
                sharing.setdefault(given, []).append(element)
            elif fits:
                self._take(element, given, names)
            else:
                late.append(element)
        for given, relations in sharing.items():
            whole = self._is_one(relations)
            self._take(relations[0], given, names)
            self.groups[relations[0].id] = relations if whole else relations[:1]
            for relation in relations[1:]:
                if whole:
                    self.ids[relation.id] = given
                else:
                    late.append(relation)
        for element in late:
            name = names.take(element.id)
            self.ids[element.id] = name
            self.roles[name] = ROLE_OF[type(element)]
            if not isinstance(element, Claim):
                self.groups[element.id] = [element]
            before = kept_by(element, self.spelling.space).get(key)
            if id_of(before):
                self.moved[before] = name

    def _given_id(self, element: Claim | Relation) -> tuple[object, bool]:
        """Return the id that the record's node was read with, and whether it still has it."""
        kept = kept_by(element, self.spelling.space)
        given = kept.get(self.spelling.id_key)
        name = ours(kept).get("name", id_of(given))
        return given, type(given) in ID_TYPES and name == element.id

    def _take(self, element: Claim | Relation, given: object, names: Ids) -> None:
        names.reserve(id_of(given))
        self.ids[element.id] = given
        self.roles[given] = ROLE_OF[type(element)]

    def _is_one(self, relations: Sequence[Relation]) -> bool:
        """Return whether one node would be read as just these relations."""
        if len(relations) == 1:
            return True
        role = ROLE_OF[type(relations[0])]
        scheme = _scheme(relations[0])
        if role is NodeRole.RESTATEMENT or any(_scheme(each) != scheme for each in relations):
            return False
        starts = tuple(dict.fromkeys(start for each in relations for start in each.sides[0]))
        ends = tuple(dict.fromkeys(end for each in relations for end in each.sides[1]))
        all_pairs = (
            against_each_other(starts)
            if self.spelling.is_mutual(scheme)
            else pair_ends(role, starts, ends)
        )
        pairs = {(frozenset(start), end) for start, end in all_pairs}
        return (
            all(ROLE_OF[type(each)] is role for each in relations)
            and pairs == {(frozenset(each.sides[0]), each.sides[1]) for each in relations}
            and len(pairs) == len(relations)
        )

    # -- nodes -----------------------------------------------------------------------------------

    def nodes(self, used: set[object]) -> Iterable[tuple[str, dict[str, object]]]:
        """Yield the nodes of the records, in order; those in use cannot do without an id.

        Each comes with the id of its record.
        """
        spelling = self.spelling
        for element in self.debate.elements:
            if isinstance(element, Contrast | Context):
                continue
            if not isinstance(element, Claim) and element.id not in self.groups:
                continue
            given = self.ids[element.id]
            kept = kept_by(element, spelling.space)
            plain = {**self._plain(element), spelling.id_key: given}
            found = restore(plain, kept, but=(spelling.id_key,)) if kept else plain
            if not self._says(found, element):
                self.changed.add(given)
                found = {**spelling.mend(plain, kept), spelling.id_key: given}
            if given not in used and ours(kept).get("name") == element.id:
                self._without_id(found, kept)
            yield element.id, found

    def _plain(self, element: Claim | Relation) -> Row:
        words = element.text if isinstance(element, Claim) else _scheme(element)
        more = {"quotes": element.quotes, "voice": element.voice}
        return self.spelling.node(ROLE_OF[type(element)], element.id, words, more)

    def _says(self, node: Mapping[str, object], element: Claim | Relation) -> bool:
        """Return whether a node as it was read still says what its record says."""
        spelling = self.spelling
        if spelling.role(node) is not ROLE_OF[type(element)]:
            return False
        if any(getattr(element, name) != said for name, said in spelling.more(node).items()):
            return False
        if isinstance(element, Claim):
            text = spelling.text(node)
            return (text if text.strip() else UNSAID) == element.text
        found = spelling.scheme(node) if spelling.role(node) in STEPS else None
        return found == _scheme(element)

    def _without_id(self, node: dict[str, object], kept: Mapping[str, object]) -> None:
        """Give a node the id that is none, or take the id away, as it was read."""
        key = self.spelling.id_key
        if key not in kept:
            node.pop(key)
        elif type(kept[key]) not in ID_TYPES:
            node[key] = kept[key]

    # -- arrows ----------------------------------------------------------------------------------

    def needed_arrows(self) -> dict[tuple[object, object], None]:
        """Return the arrows that the relations need, as pairs of ids, in order."""
        pairs: dict[tuple[object, object], None] = {}
        for relations in (self.groups.get(element.id) for element in self.debate.elements):
            if relations is None:
                continue
            node = self.ids[relations[0].id]
            starts = dict.fromkeys(start for each in relations for start in each.sides[0])
            ends = dict.fromkeys(end for each in relations for end in each.sides[1])
            into = dict.fromkeys([(self.ids[start], node) for start in starts])
            if len(relations) > 1 and self.spelling.is_mutual(_scheme(relations[0])):
                self.either |= into
            else:
                pairs |= into
            pairs |= dict.fromkeys([(node, self.ids[end]) for end in ends])
        return pairs

    def as_drawn(self, start: object, end: object) -> tuple[object, object]:
        """Return the ends of an arrow as they are drawn, or those drawn as they are read."""
        back = start in self.backward or end in self.backward
        return (end, start) if back else (start, end)

    def arrows(self, needed: dict[tuple[object, object], None]) -> list[Row]:
        """Return the arrows as they stood, as far as they still hold, and those that are new."""
        spelling = self.spelling
        self.backward = {
            self.ids[each.id]
            for each in self.debate.counterpoints
            if spelling.runs_back(kept_by(each, spelling.space))
        }
        found: list[Row] = []
        made: set[tuple[object, object]] = set()
        dangling = set(as_list(ours(self.kept).get("dangling")))
        by_text = {str(given): given for given in reversed(self.roles)}
        for at, arrow in enumerate(as_list(self.kept.get("edges"))):
            if at in dangling:
                found += rows_of([arrow])  # or whatever stood where an arrow belongs
                continue
            given = as_mapping(arrow)
            start, end = spelling.ends(given)
            drawn_ends = self._find(start, by_text), self._find(end, by_text)
            if None in drawn_ends:
                continue
            ends = self.as_drawn(*drawn_ends)
            if ends in self.either:  # an end of a mutual conflict, whichever way it points
                made.add((ends[1], ends[0]))
            elif ends in needed:
                made.add(ends)
            elif self._is_step(*ends):
                continue
            as_was = (str(start), str(end)) == tuple(map(str, drawn_ends))
            found.append(given if as_was else spelling.move(given, *drawn_ends))
        key = spelling.arrow_key
        taken = {str(as_mapping(arrow).get(key)) for arrow in found if key}
        number = len(found)
        for pair in needed:
            if pair not in made:
                number += 1
                ends = self.as_drawn(*pair)
                while taken and str(spelling.arrow(number, *ends)[key]) in taken:
                    number += 1
                found.append(spelling.arrow(number, *ends))
        return found

    def _find(self, given: object, by_text: Mapping[str, object]) -> object:
        """Return the id of the node that an arrow meant, ``None`` when there is no such node."""
        if type(given) not in ID_TYPES:
            return None
        if given in self.moved:
            return self.moved[given]
        return given if given in self.roles else by_text.get(str(given))

    def _is_step(self, start: object, end: object) -> bool:
        """Return whether an arrow says what a relation of the map would say."""
        one, other = self.roles[start], self.roles[end]
        return (
            (one is NodeRole.CLAIM and other in RELATIONS)
            or (one in RELATIONS and other is NodeRole.CLAIM)
            or (one is NodeRole.COUNTERPOINT and other in STEPS)
        )


def _scheme(relation: Relation) -> str | None:
    return relation.scheme if isinstance(relation, Support | Counterpoint) else None


def _others(value: object) -> list[tuple[int, Row]]:
    """Return the nodes that are no records, each with its number, in the order of these."""
    pairs = [pair for pair in map(as_list, as_list(value)) if len(pair) == 2]
    found = [(at, node) for at, *nodes in pairs if type(at) is int for node in rows_of(nodes)]
    return sorted(found, key=lambda pair: pair[0])
