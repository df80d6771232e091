"""Voices of an AIF file by its dialogue: locutions, illocutions, participants."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from argmap.errors import brief
from argmap.formats.aif.aifdb_shape import (
    AifLocution,
    AifParticipant,
    is_locution,
    is_participant,
)
from argmap.formats.aif.parties import Roll
from argmap.formats.aif.speaker_names import Head, head_of, is_name, is_same, key_of, plain_head
from argmap.formats.aif.spelling import kinds_of
from argmap.formats.node_graph.graph import Chart
from argmap.formats.node_graph.spelling import CLAIM, ID_TYPES
from argmap.model.enumerations import Endorsement, Modality
from argmap.model.records import Party
from argmap.syntax.plain import as_list
from argmap.text.source import Quote
from argmap.values import has_control

# Of the locutions behind one illocution; a file could give each of many claims all of many.
_MOST = 64
_MOST_SHOWN = 3

_ASKED: Mapping[str, object] = {
    "modality": Modality.QUESTION,
    "endorsement": Endorsement.SUSPENDS,
}
# Who asks puts a proposition forward less than who states it, and an analyst not at all.
_STATES, _TAKES_UP, _ASKS, _ANALYSES = range(4)
_ASKING = re.compile(r"question|challeng", re.IGNORECASE)
_AFTER_ALL = re.compile(r"assert|rhetor", re.IGNORECASE)
_AGREEING = re.compile(r"\bagree", re.IGNORECASE)
_ANALYSING = re.compile(r"\s*analys", re.IGNORECASE)


class Speakers:
    """The parties of a dialogue, and which of them puts each claim or relation forward.

    What is odd about the dialogue is noted on the chart.

    Attributes:
        parties: The parties, in the order of the table of participants, then in that of speaking.
        voices: The id of the party that puts the record of a node forward, by the node's number.
        words: The numbers of the nodes of the locutions that carry each node.
        asked: The numbers of the claims that are only asked about: purely questioned, challenged.
    """

    def __init__(self, chart: Chart, locutions: object, participants: object) -> None:
        self.parties: list[Party] = []
        self.voices: dict[int, str] = {}
        self.words: dict[int, list[int]] = {}
        self.asked: set[int] = set()
        self._chart = chart
        self._key = chart.spelling.id_key
        self._persons = _persons(locutions)
        self._kinds = chart.types or kinds_of(chart.nodes)
        self._locuted = [number for number, each in enumerate(self._kinds) if each == "L"]
        if not self._persons and "YA" not in self._kinds and not self._locuted:
            return
        self._say()
        participating, shared = _names(participants)
        known = {key_of(name) for name in participating.values()}
        known.update(key_of(name) for each in shared.values() for name in each)
        known.update([word for name in known for word in name.split()])
        names = self._names(known)
        given = [chart.ids[at] for at in self._locuted]
        nodes = [each if type(each) is str else _text(each) for each in given]
        persons = [self._persons.get(node, "") for node in nodes]
        if shared:
            self._note_shared(shared, dict(zip(self._locuted, persons, strict=True)))
            persons = ["" if person in shared else person for person in persons]
        said = {at: (person, names[at]) for at, person in zip(self._locuted, persons, strict=True)}
        first: dict[tuple[str, str], int] = {}
        for number, pair in said.items():
            first.setdefault(pair, number)
        own: dict[int, str] = {}
        if chart.twins or len(self._persons) > len(said) or not self._persons.keys() <= {*nodes}:
            claims = [at for at, name in enumerate(chart.names) if name]
            own = {
                at: person
                for at in claims
                if (person := self._persons.get(self._node(at))) and person not in shared
            }
        roll = Roll(first, participating, own.values())
        self._note_clashes(roll, first)
        known_voices: dict[tuple[str, str], str | None] = {}
        words, voices = self.words, self.voices
        for number in sorted({*own, *words} if own else words):
            voice, name = None, ""
            for locution in words.get(number, ()):
                pair = said[locution]
                if pair in known_voices:
                    voice = known_voices[pair]
                else:
                    voice = known_voices[pair] = roll.party(*pair)
                if voice is not None:
                    name = pair[1]
                    break
            if own and number in own and not name:
                voice = roll.party(own[number], "")
            if voice is not None:
                voices[number] = voice
        self.parties = roll.parties
        order = {name: at for at, name in enumerate(participating)}
        self.parties.sort(key=lambda party: order.get(party.id, len(order)))

    def options(self, quotes: Mapping[int, Sequence[Quote]]) -> Mapping[int, Mapping[str, object]]:
        """Return the fields that this dialogue gives records besides voices, by their nodes.

        Args:
            quotes: The words of records, by the numbers of their nodes.
        """
        found: dict[int, dict[str, object]] = {number: {**_ASKED} for number in self.asked}
        for number, words in quotes.items():
            found.setdefault(number, {})["quotes"] = tuple(words)
        return found

    def _say(self) -> None:
        """Find the locutions that put each node forward, and those that put nothing forward."""
        chart, names = self._chart, self._chart.names
        # -1 stands for no node, and means the last.
        kinds = [*self._kinds, ""]
        speech: dict[int, list[int]] = {}
        leading: set[int] = set()
        carriers: dict[int, list[int]] = {}
        for start, end in zip(chart.tails, chart.heads, strict=True):
            kind = kinds[start]
            if kind == "L":
                if kinds[end] == "YA":
                    speech.setdefault(end, []).append(start)
                    continue
            elif kind != "YA":
                continue
            if end >= 0:
                leading.add(start)
                if names[end]:
                    carriers.setdefault(end, []).append(start)
        for number, found in speech.items():
            if number in leading:
                leading.update(found)
            if len(found) > 1:
                speech[number] = list(dict.fromkeys(found))[:_MOST]
        self._note_idle([at for at in self._locuted if at not in leading])
        nodes, roles = chart.nodes, chart.roles
        for number, starts in carriers.items():
            said: list[tuple[int, list[int]]] = []
            for start in starts if len(starts) == 1 else dict.fromkeys(starts):
                # Some tools do without the illocution; of others the locution is not in the file.
                if kinds[start] == "L":
                    force, words = _STATES, [start]
                else:
                    node = nodes[start]
                    force = _force_of(f"{node.get('text')} {node.get('scheme') or ''}")
                    words = speech.get(start, [])
                said.append((force, words))
            force, words = said[0]
            if len(said) > 1:
                said.sort(key=itemgetter(0))
                force, words = said[0][0], [each for _, locutions in said for each in locutions]
            self.words[number] = words
            if force == _ASKS and roles[number] is CLAIM:
                self.asked.add(number)

    def _names(self, known: Container[str]) -> dict[int, str]:
        """Return the name at the head of each locution; an empty text where there is none.

        Args:
            known: The keys of names that the file says elsewhere.
        """
        nodes = self._chart.nodes
        names: dict[int, str] = {}
        doubtful: list[tuple[int, Head]] = []
        for number in self._locuted:
            text = nodes[number].get("text")
            head = head_of(text) if isinstance(text, str) else None
            names[number] = ""
            if head is None:
                continue
            if head.is_certain:
                names[number] = head.words
            else:
                doubtful.append((number, head))
        if doubtful:
            names.update(self._settle(doubtful, known, is_named=any(names.values())))
        return names

    def _settle(
        self, doubtful: Sequence[tuple[int, Head]], known: Container[str], *, is_named: bool
    ) -> dict[int, str]:
        """Return the heads that are names, of those that need not be one.

        Args:
            doubtful: The heads, with the numbers of their locutions.
            known: The keys of names that the file says elsewhere.
            is_named: Whether a locution has a head that is certainly a name.
        """
        nodes = self._chart.nodes
        names: dict[int, str] = {}
        claims: dict[int, list[int]] = {number: [] for number, _ in doubtful}
        has_colon = False
        for number, locutions in self.words.items():
            for each in locutions:
                if each in claims:
                    claims[each].append(number)
                    has_colon = has_colon or ":" in str(nodes[number].get("text"))
        keys = [key_of(head.words) for _, head in doubtful]
        counts = Counter(keys)
        is_usual = is_named or sum([head.is_proper for _, head in doubtful]) > 1
        for (number, head), key in zip(doubtful, keys, strict=True):
            is_known = key in known or counts[key] > 1
            if is_known and not has_colon:  # no claim begins with it and a colon
                names[number] = head.words
                continue
            is_clear = is_known or head.is_evident
            is_speaking = is_usual or self._node(number) in self._persons
            if head.is_proper and not (is_clear or is_speaking or " " in key):
                continue  # one word, once, and nothing says that somebody speaks
            words = "" if is_clear else plain_head(str(nodes[number].get("text")))
            texts = [str(nodes[at].get("text")) for at in claims[number]]
            if is_name(head, texts, said=words, is_known=is_known):
                names[number] = head.words
        return names

    def _node(self, number: int) -> str:
        given = self._chart.ids[number]
        return given if type(given) is str else _text(given)

    def _note_clashes(self, roll: Roll, first: Mapping[tuple[str, str], int]) -> None:
        """Note once for each person that the words name somebody else.

        Args:
            roll: The speakers.
            first: The first locution of each person under each name.
        """
        told: set[str] = set()
        for (person, name), number in first.items():
            if person and name and person not in told and (clash := roll.clash(person, name)):
                told.add(person)
                message = f"{clash}; whose words they are is taken from the words"
                self._chart.notice("other-speaker", number, message)

    def _note_shared(self, shared: Mapping[str, Sequence[str]], persons: Mapping[int, str]) -> None:
        """Note each number that stands for several people: it says nobody's words they are."""
        first: dict[str, int] = {}
        for number, person in persons.items():
            if person in shared:
                first.setdefault(person, number)
        for person, number in first.items():
            names = [brief(each) for each in shared[person][:_MOST_SHOWN]]
            more = f" and {len(shared[person]) - len(names)} more"
            listed = (
                ", ".join(names) + more if len(shared[person]) > len(names) else " and ".join(names)
            )
            message = (
                f"participant {brief(person)} is {listed}; only names in the words tell them apart"
            )
            self._chart.notice("shared-number", number, message, "give each participant a number")

    def _note_idle(self, locuted: list[int]) -> None:
        """Note the locutions that put nothing forward, but for an analyst's copy of another one."""
        if not locuted:
            return
        nodes = self._chart.nodes
        texts = {_squeeze(nodes[at].get("text")) for at in self._locuted}
        idle = [
            at for at in locuted if _squeeze(nodes[at].get("text")).partition(": ")[2] not in texts
        ]
        if not idle:
            return
        shown = [_node_text(nodes[at], self._key) for at in idle[:_MOST_SHOWN]]
        more = f" and {len(idle) - len(shown)} more" if len(idle) > len(shown) else ""
        what = "locution" if len(idle) == 1 else f"{len(idle)} locutions"
        verb = "leads" if len(idle) == 1 else "lead"
        message = f"{what} {', '.join(shown)}{more} {verb} nowhere: no claim has these words"
        self._chart.notice("idle-locution", idle[0], message, "tie them to a claim")


def rows_of(
    voices: Iterable[tuple[object, str]], parties: Iterable[Party]
) -> tuple[list[AifLocution], list[AifParticipant]]:
    """Return the locutions and participants that say who puts what forward, without a dialogue.

    A locution is then that of the claim itself, as in the files of Araucaria.

    >>> rows_of([("tax", "bob")], [Party("bob", "Bob")])[0]
    [{'nodeID': 'tax', 'personID': 'bob'}]
    """
    locutions: list[AifLocution] = [{"nodeID": node, "personID": person} for node, person in voices]
    participants: list[AifParticipant] = [
        {"participantID": party.id, "firstname": party.name, "surname": ""} for party in parties
    ]
    return locutions, participants if locutions else []


@lru_cache(maxsize=256)
def _force_of(words: str) -> int:
    """Force of an illocution by its words: it states, takes up, asks or only analyses."""
    if _ANALYSING.match(words):
        return _ANALYSES
    if _ASKING.search(words):
        return _TAKES_UP if _AFTER_ALL.search(words) else _ASKS
    return _TAKES_UP if _AGREEING.search(words) else _STATES


def _node_text(node: Mapping[str, object], key: str) -> str:
    return f"{brief(node.get(key), 60)} ({brief(node.get('text'), 40)})"


def _squeeze(text: object) -> str:
    return " ".join(str(text).split())


def _persons(locutions: object) -> dict[str, str]:
    """Return the person of each locution, by the id of its node."""
    found: dict[str, str] = {}
    known: dict[str, bool] = {"": False}
    for each in as_list(locutions):
        if not is_locution(each):
            continue
        node, person = each.get("nodeID"), each.get("personID")
        if type(node) is not str:
            node = _text(node)
        if type(person) is not str:
            person = _text(person)
        if person not in known:
            known[person] = bool(person.strip()) and not has_control(person)
        if node and known[person]:
            found.setdefault(node, person)
    return found


def _names(participants: object) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Return the name of each participant, and all names of those numbers that have several.

    The xaif package numbers every speaker 1.
    """
    found: dict[str, str] = {}
    shared: dict[str, list[str]] = {}
    for each in as_list(participants):
        if not is_participant(each):
            continue
        parts = (each.get("firstname"), each.get("surname"))
        name = " ".join(part.strip() for part in parts if isinstance(part, str) and part.strip())
        if name:
            person = _text(each.get("participantID"))
            first = found.setdefault(person, name)
            if first != name and not is_same(first, name):
                names = shared.setdefault(person, [first])
                if name not in names:
                    names.append(name)
    return {person: name for person, name in found.items() if person not in shared}, shared


def _text(given: object) -> str:
    return str(given) if type(given) in ID_TYPES else ""
