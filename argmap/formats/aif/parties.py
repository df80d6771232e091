"""The parties of a dialogue: persons by their ids, and the names that their words bear.

Analysts of AIFdb let one ``personID`` serve several people, and the name in the words of a locution
is then right. A name is therefore believed over an id; the id is kept for the party where the two
agree, or where there is no name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import islice

from argmap.errors import brief
from argmap.formats.aif.speaker_names import is_same, key_of
from argmap.model.ids import Ids
from argmap.model.records import MAP_MAKER, Party

# To compare every name of a person with every other would take a square of them.
_MOST_COMPARED = 20
_MOST_SHOWN = 4


class Roll:
    """The speakers of a file, by their ids and names.

    Args:
        said: The id of the person and the name in the words, for each locution; empty where absent.
        names: The names of persons by their ids, from the file's table of participants.
        others: The ids of persons who put something forward without a locution.

    Attributes:
        parties: The parties asked for so far.

    >>> roll = Roll([("77", "ALBA"), ("77", "BRUNO"), ("88", "CARA")], {})
    >>> roll.party("77", "BRUNO"), roll.party("88", "CARA"), roll.clash("77", "BRUNO")
    ('BRUNO', '88', "person '77' is 'ALBA' and 'BRUNO' in the words")
    """

    def __init__(
        self,
        said: Iterable[tuple[str, str]],
        names: Mapping[str, str],
        others: Collection[str] = (),
    ) -> None:
        self.parties: list[Party] = []
        self._names = names
        self._called: dict[str, dict[str, str]] = {}  # per person: the spelling of each name
        self._same: dict[tuple[str, str], str] = {}
        owners: dict[str, set[str]] = {}
        persons: dict[str, None] = {}
        for person, name in dict.fromkeys(said):
            persons[person] = None
            if person and name and person not in names:
                owners.setdefault(self._call(person, name), set()).add(person)
        self._owners = {
            key: next(iter(found))
            for key, found in owners.items()
            if len(found) == 1 and len(self._called[next(iter(found))]) == 1
        }
        for person, name in names.items():
            self._owners.setdefault(key_of(name), person)
        for person in others:  # some tools give the name as the id
            self._owners.setdefault(key_of(person), person)
        self._ids = Ids([*persons, *names, *others])
        self._known: dict[tuple[str, str], str] = {}

    def party(self, person: str, name: str) -> str | None:
        """Return the id of the party whose words a locution is, and count it among the parties.

        Args:
            person: The id of the person; empty when the file gives none.
            name: The name in the words; empty when they bear none.
        """
        key = key_of(name)
        if name and person in self._names:
            if not is_same(name, self._names[person]):
                person = self._owners.get(key, "")
        elif name:
            person = self._owners.get(self._same.get((person, key), key), "")
            if not person and not self._called:
                person = self._participant(name)
        if person:
            name, key = self._display_name(person), ""
        elif not name:
            return None
        if (person, key) not in self._known:
            self._known[person, key] = self._declare(person, name)
        return self._known[person, key]

    def _participant(self, name: str) -> str:
        """Return the id of the one participant whose name a name can be, where no row tells."""
        if len(self._names) > _MOST_COMPARED:
            return ""
        found = [person for person, known in self._names.items() if is_same(name, known)]
        return found[0] if len(found) == 1 else ""

    def clash(self, person: str, name: str) -> str:
        """Describe the clash of the words and the id of a locution; empty if they agree."""
        if not (person and name):
            return ""
        if person in self._names:
            known = self._names[person]
            if is_same(name, known):
                return ""
            return f"the words name {brief(name)}, and person {brief(person)} is {brief(known)}"
        called = self._called[person]
        if len(called) < 2 and name.isdecimal() and person.isdecimal() and name != person:
            return f"the words name {brief(name)}, and the person is {brief(person)}"
        if len(called) < 2 or self._same[person, key_of(name)] == next(iter(called)):
            return ""
        shown = [brief(each) for each in islice(called.values(), _MOST_SHOWN)]
        more = f" and {len(called) - len(shown)} more" if len(called) > len(shown) else ""
        listed = (
            ", ".join(shown) + more if more else " and ".join((", ".join(shown[:-1]), shown[-1]))
        )
        return f"person {brief(person)} is {listed} in the words"

    def _call(self, person: str, name: str) -> str:
        """Count a name as one of a person's; return the key of the one it is the same as."""
        called, key = self._called.setdefault(person, {}), key_of(name)
        if key not in called:
            known = islice(called.items(), _MOST_COMPARED)
            key = next((each for each, spelt in known if is_same(name, spelt)), key)
        called.setdefault(key, name)
        self._same[person, key_of(name)] = key
        return key

    def _display_name(self, person: str) -> str:
        called = self._called.get(person, {})
        only = next(iter(called.values())) if len(called) == 1 else ""
        return self._names.get(person) or only or person.strip(" :") or person

    def _declare(self, person: str, name: str) -> str:
        found = person or self._ids.take(name)
        if found != MAP_MAKER:
            shown = f"speaker {name}" if name.isdecimal() else name
            self.parties.append(Party(found, shown))
        return found
