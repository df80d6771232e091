"""Records made without checks are those that their classes make of the same values."""

from __future__ import annotations

import json
import pickle
import random
from typing import Any

import attrs
import pytest

from argmap import (
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Location,
    Quote,
    Restatement,
    Support,
    loads,
)
from argmap.findings import late_locations
from argmap.model.unchecked import maker
from argmap.values import FrozenMap, LateMap

_MORE: dict[str, Any] = {
    "quotes": (Quote("the very words"),),
    "voice": "ada",
    "tags": ("premise",),
    "extras": FrozenMap({"aif": {"timestamp": "2012"}}),
}
_RECORDS = (
    Claim("tax", "Tax carbon.", title="Tax", cue="should", note="of 2012", **_MORE),
    Support(("a", "b"), "tax", id="1", scheme="Expert Opinion", **_MORE),
    Counterpoint(("a",), "1", id="2", question="3", **_MORE),
    Contrast(("a",), ("b",), id="3", **_MORE),
    Restatement(("a",), ("b",), id="4", **_MORE),
    Context(("a",), ("b",), id="5", role="assumption", **_MORE),
)


@pytest.mark.parametrize("record", _RECORDS, ids=lambda record: record.kind)
def test_a_record_made_without_checks_is_the_one_its_class_makes(record: Any) -> None:
    """It has the same value in every field, is equal, hashes, prints and pickles the same."""
    fields = [each for each in attrs.fields(type(record)) if each.init]
    given = {each.alias: getattr(record, each.name) for each in fields}
    made = maker(type(record), *given)(**given)
    assert made == record
    assert hash(made) == hash(record)
    assert repr(made) == repr(record)
    for each in attrs.fields(type(record)):
        assert getattr(made, each.name) == getattr(record, each.name)
    assert pickle.loads(pickle.dumps(made)) == record
    fewer = {name: value for name, value in given.items() if name not in _MORE}
    assert maker(type(record), *fewer)(**fewer, more=_MORE) == record
    assert attrs.evolve(made, note="new") == attrs.evolve(record, note="new")


@pytest.mark.parametrize("record", _RECORDS, ids=lambda record: record.kind)
def test_what_is_left_out_has_its_default(record: Any) -> None:
    """A record of its ends and its id alone is the one its class makes of these."""
    given = {
        each.alias: getattr(record, each.name)
        for each in attrs.fields(type(record))
        if each.init and (each.default is attrs.NOTHING or each.alias == "id")
    }
    assert maker(type(record), *given)(**given) == type(record)(**given)


@pytest.mark.parametrize("record", _RECORDS, ids=lambda record: record.kind)
def test_a_record_made_without_checks_is_locked(record: Any) -> None:
    """It is of its class itself, and none of its fields can be set or deleted."""
    fields = [each for each in attrs.fields(type(record)) if each.init]
    given = {each.alias: getattr(record, each.name) for each in fields}
    made = maker(type(record), *given)(**given)
    assert type(made) is type(record)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.note = "new"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del made.note


def test_a_late_place_is_locked_and_equals_the_place_it_stands_for() -> None:
    """It looks for the place when asked, and cannot be changed."""
    asked: list[int] = []

    def find(number: int) -> Location:
        asked.append(number)
        return Location("a.json", number, 1)

    late: Any = late_locations("a.json", find)(3)
    assert late.name == "a.json"
    assert not asked
    assert late == Location("a.json", 3, 1)
    assert pickle.loads(pickle.dumps(late)) == Location("a.json", 3, 1)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        late.name = "b.json"


def test_a_late_map_is_made_once_and_is_as_any_other() -> None:
    """It is made when somebody looks; it is equal, hashes, prints, pickles and nests the same."""
    asked: list[str] = []

    def make(word: str) -> dict[str, Any]:
        asked.append(word)
        return {"tags": [word, {"b": 1}]}

    late, plain = LateMap(make, "a"), FrozenMap({"tags": ["a", {"b": 1}]})
    claim = attrs.evolve(Claim("tax", "Tax carbon.", extras=late), note="of 2012")
    assert claim.extras is late
    assert not asked
    assert late == plain
    assert plain == late
    assert hash(late) == hash(plain)
    assert repr(late) == repr(plain)
    assert late["tags"] == ("a", {"b": 1})
    assert pickle.loads(pickle.dumps(late)) == plain
    assert asked == ["a"]
    with pytest.raises(AttributeError, match="no attribute 'colour'"):
        _ = late.colour


@pytest.mark.parametrize("kind", [Claim, Support])
def test_a_record_made_without_checks_needs_its_id(kind: Any) -> None:
    """Also one of which the class would make the id out of its ends, since that takes a check."""
    rest = {"text": "A."} if kind is Claim else {"premises": ("a",), "conclusion": "b"}
    assert maker(kind, "id", *rest)(id="x", **rest).id == "x"
    with pytest.raises(TypeError, match="cannot be made without its id"):
        maker(kind, *rest)
    with pytest.raises(TypeError, match="id"):
        maker(kind, "id", *rest)(**rest)


def _graph(chance: random.Random) -> dict[str, Any]:
    """Return a file of AIFdb with nodes of all kinds, joined at random, and speakers of all sorts.

    Some ids stand twice, some edges lead nowhere, or from a node to itself.
    """
    ids = ["1", "2", "3", "4", "5", "6", "7", 8, "8", "1 2", ""]
    kinds = ["I", "I", "RA", "CA", "MA", "L", "YA", "TA", "i ", "X"]
    words = ["Eve : Tax it.", "EVE : Tax it.", "Bo: no", "Tax it.", "3 : so", "map-maker : so"]
    schemes = ["", "Asserting", "Pure Questioning", "Mutual", "Conflict From Exclusive", "RA"]
    people = ["1", "2", 3, "map-maker", "Eve", ""]
    given = [chance.choice(ids) for _ in range(chance.randrange(2, 14))]
    return {
        "nodes": [
            {
                "nodeID": each,
                "text": chance.choice(words),
                "type": chance.choice(kinds),
                "scheme": chance.choice(schemes),
            }
            for each in given
        ],
        "edges": [
            {"edgeID": at, "fromID": chance.choice(given), "toID": chance.choice([*given, "9"])}
            for at in range(chance.randrange(2 * len(given)))
        ],
        "locutions": [
            {"nodeID": each, "personID": chance.choice(people)}
            for each in given
            if chance.random() < 0.4
        ],
        "participants": [
            {"participantID": each, "firstname": chance.choice(["Eve", "Bo", "", "3"])}
            for each in people
            if chance.random() < 0.3
        ],
    }


def test_a_map_made_without_checks_would_pass_them() -> None:
    """Whatever a file of AIF joins, the map read of it is the one its class makes of its parts."""
    chance = random.Random(11)
    sizes = set[int]()
    for _ in range(400):
        debate = loads(json.dumps(_graph(chance)), "aif")
        again = attrs.evolve(debate)
        assert again == debate
        assert [getattr(again, each.name) for each in attrs.fields(type(debate))] == [
            getattr(debate, each.name) for each in attrs.fields(type(debate))
        ]
        assert [attrs.evolve(each) for each in debate.elements] == list(debate.elements)
        sizes.add(len(debate.supports) + len(debate.counterpoints))
    assert len(sizes) > 3
