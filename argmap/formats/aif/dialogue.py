"""Who puts claims forward, by the dialogue of an AIF file: locutions, illocutions, participants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from argmap.formats.aif.spelling import kind
from argmap.formats.node_graph.graph import ID_TYPES, KEPT, Chart
from argmap.model.records import MAP_MAKER, Party
from argmap.syntax.plain import listed, mapped
from argmap.values import has_control

# "Bob: …" and "Participant Rachel : …"; a clause before a colon is longer, or begins small.
_SPEAKER = re.compile(r"\s*((?:[A-Z\d][\w.'’-]*)(?: [A-Z\d][\w.'’-]*){0,3}) ?:\s")
# Of the locutions behind one illocution; a file could give each of many claims all of many.
_MOST = 64
# By these somebody asks about a proposition, or asks for one, and does not state it.
_ASKING = re.compile(r"question|challeng", re.IGNORECASE)


class Speakers:
    """The parties of a dialogue, and which of them puts each claim or relation forward.

    Attributes:
        parties: The parties, in the order in which they speak.
        voices: The id of the party that puts the record of a node forward, by the node's number.
        words: The numbers of the nodes of the locutions that carry each node.
    """

    def __init__(self, chart: Chart, locutions: object, participants: object) -> None:
        self.parties: list[Party] = []
        self.voices: dict[int, str] = {}
        self.words: dict[int, list[int]] = {}
        self._chart = chart
        self._key = chart.spelling.id_key
        self._persons = _persons(locutions)
        self._kinds = {
            number: kind(mapped(chart.nodes[number]))
            for number, role in enumerate(chart.roles)
            if role is KEPT
        }
        if not self._persons and "L" not in self._kinds.values():
            return
        self._names = _names(participants)
        self._known: dict[str, str] = {}
        said = self._said()
        names, persons = chart.names, self._persons
        own = {at for at, name in enumerate(names) if name and self._id(at) in persons}
        for number in sorted(own | said.keys()):
            voice = self._party(number, self._id(number)) if number in own else None
            for locution in said.get(number, ()):
                if voice is None:
                    voice = self._party(locution, self._id(locution))
            if voice is not None:
                self.voices[number] = voice
        order = {name: at for at, name in enumerate(self._names)}
        self.parties.sort(key=lambda party: order.get(party.id, len(order)))

    def _said(self) -> dict[int, list[int]]:
        """Return the locutions by which each node is put forward; those that only ask come last."""
        chart, kinds = self._chart, self._kinds
        joins = dict.fromkeys(chart.joins)
        speech: dict[int, list[int]] = {}
        for start, end in joins:
            if kinds.get(start) == "L" and kinds.get(end) == "YA":
                speech.setdefault(end, []).append(start)
        stated: dict[int, list[int]] = {}
        asked: dict[int, list[int]] = {}
        for start, end in joins:
            if start in speech and end >= 0 and chart.names[end]:
                text = str(chart.nodes[start].get("text"))
                asks = _ASKING.search(text) and "assert" not in text.lower()
                said = (asked if asks else stated).setdefault(end, [])
                said += speech[start][:_MOST]
        for end, more in asked.items():
            stated.setdefault(end, []).extend(more)
        self.words = stated
        return stated

    def _id(self, number: int) -> str:
        given = self._chart.nodes[number].get(self._key)
        return given if type(given) is str else _text(given)

    def _party(self, number: int, given: str) -> str | None:
        """Return the id of the party that speaks in a node, and declare it."""
        person = self._persons.get(given, "")
        if person in self._known:
            return self._known[person]
        spoken = _SPEAKER.match(str(self._chart.nodes[number].get("text")))
        if not person and not spoken:
            return None
        shown = self._names.get(person) or (spoken[1] if spoken else person.strip(" :")) or person
        name = person or shown
        if name in self._known:
            return self._known[name]
        self._known[name] = name
        if name != MAP_MAKER:
            self.parties.append(Party(name, shown))
        return name


def rows_of(
    voices: Iterable[tuple[Any, str]], parties: Iterable[Party]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the locutions and participants that say who puts what forward, without a dialogue.

    A locution is then that of the claim itself, as in the files of Araucaria.

    >>> rows_of([("tax", "bob")], [Party("bob", "Bob")])[0]
    [{'nodeID': 'tax', 'personID': 'bob'}]
    """
    locutions = [{"nodeID": node, "personID": person} for node, person in voices]
    participants = [
        {"participantID": party.id, "firstname": party.name, "surname": ""} for party in parties
    ]
    return locutions, participants if locutions else []


def _persons(locutions: object) -> dict[str, str]:
    """Return the person of each locution, by the id of its node."""
    found: dict[str, str] = {}
    for each in _objects(locutions):
        node, person = _text(each.get("nodeID")), _text(each.get("personID"))
        if node and person.strip() and not has_control(person):
            found.setdefault(node, person)
    return found


def _names(participants: object) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in _objects(participants):
        parts = (each.get("firstname"), each.get("surname"))
        name = " ".join(part.strip() for part in parts if isinstance(part, str) and part.strip())
        if name:
            found.setdefault(_text(each.get("participantID")), name)
    return found


def _text(given: object) -> str:
    return str(given) if type(given) in ID_TYPES else ""


def _objects(value: object) -> Iterable[Mapping[str, Any]]:
    return [found for item in listed(value) if (found := mapped(item))]
