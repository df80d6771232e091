"""What a record holds, refuses, and how it prints."""

from __future__ import annotations

import enum
import inspect
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest

import argmap
from argmap import (
    ArgmapError,
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Endorsement,
    Location,
    Modality,
    ModelError,
    Objection,
    Party,
    Perspective,
    Quote,
    Restatement,
    Source,
    Support,
)

RECORDS = [
    Claim("a", "Hot.", modality="possible", cue="may", group=["X", "Y"], tags="t", weight=0.5),
    Support(["a", "b"], "c", scheme="Expert Opinion", cue="so", quotes="so it is"),
    Counterpoint("a", "s", id="undercut", voice="critics"),
    Contrast("a", ["b", "c"], note="even"),
    Restatement(["a", "b"], "c", tags=("x", "y")),
    Party("critics", "Some critics"),
    Perspective("law", "In law", holder="critics"),
    Claim(
        "e", "x", extras={"aif": {"nodes": [1, 2.5, None, True, {"deep": []}]}}, allow={"c": "r"}
    ),
]


@pytest.mark.parametrize("record", RECORDS, ids=repr)
def test_a_record_pickles_hashes_and_prints_as_its_own_code(record: Any) -> None:
    """A record survives pickling, can be a key, and its repr makes an equal one."""
    assert pickle.loads(pickle.dumps(record)) == record
    assert {record: 1}[attrs.evolve(record)] == 1
    names: dict[str, Any] = {
        kind.__name__: kind
        for kind in (Claim, Support, Counterpoint, Contrast, Restatement, Party, Perspective, Quote)
    }
    assert eval(repr(record), names) == record  # noqa: S307 - our own repr


def test_plain_values_become_the_records_own_types() -> None:
    """One string stands for a tuple of one, a word for its enumeration, an integer for a weight."""
    claim = Claim("a", "x", quotes="words", modality="probable", endorsement="reports", weight=1)
    assert claim.quotes == (Quote("words"),)
    assert claim.modality is Modality.PROBABLE
    assert claim.endorsement is Endorsement.REPORTS
    assert type(claim.weight) is float
    assert Claim("a", "x", group="Costs").group == ("Costs",)
    assert Support(Claim("a", "x"), Claim("b", "y")) == Support("a", "b")
    assert Counterpoint("a", Support("b", "c")).target == "b supports c"


@pytest.mark.parametrize(
    ("relation", "name"),
    [
        (Support("sweden", "tax"), "sweden supports tax"),
        (Support(["a", "b"], "c"), "a + b supports c"),
        (Counterpoint("poor", "tax"), "poor counters tax"),
        (Contrast("a", ["b", "c"]), "a contrasts with b + c"),
        (Restatement("a", "b"), "a restates b"),
    ],
)
def test_a_default_id_names_the_kind_and_the_ends(relation: Support, name: str) -> None:
    """A relation without an id of its own is called by what it does to what."""
    assert relation.id == name
    assert not relation.has_own_id


def test_a_default_id_follows_evolution_and_an_own_id_stays() -> None:
    """Evolving the ends changes a default id with them, never an id that was given."""
    assert attrs.evolve(Support("a", "b"), conclusion="c").id == "a supports c"
    assert attrs.evolve(Support("a", "b", id="step"), conclusion="c").id == "step"
    assert Support("a", "b", id="a supports b") == Support("a", "b")
    assert attrs.evolve(Support("a", "b", id="a supports b"), conclusion="c").id == "a supports c"


def test_a_default_id_stays_short() -> None:
    """The id of an undercut of an undercut of … does not grow with the chain."""
    step: Support | Counterpoint = Support("a", "b")
    lengths: list[int] = []
    for number in range(2_000):
        step = Counterpoint(f"c{number}", step)
        lengths.append(len(step.id))
    assert max(lengths) <= 200


def test_location_and_extras_stay_out_of_what_they_should() -> None:
    """Where a record was read is no part of its value; extras are, but not of its hash."""
    place = Location("a.json", 1, 1)
    assert Claim("a", "x", location=place) == Claim("a", "x")
    assert Claim("a", "x", extras={"k": 1}) != Claim("a", "x")
    assert hash(Claim("a", "x", extras={"k": 1})) == hash(Claim("a", "x"))


def test_extras_are_frozen_to_any_depth() -> None:
    """What is given can change afterwards without changing the record."""
    given: dict[str, Any] = {"list": [1, {"k": [2]}]}
    claim = Claim("a", "x", extras=given)
    given["list"][1]["k"].append(3)
    expected: Any = {"list": (1, {"k": (2,)})}
    assert claim.extras == expected
    with pytest.raises(TypeError):
        claim.extras["new"] = 1  # type: ignore[index]  # pyright: ignore


def test_a_record_cannot_be_changed() -> None:
    """Records are frozen."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Claim("a", "x").text = "y"  # type: ignore[misc]  # pyright: ignore


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Claim("", "x"), "claim '' has an empty id"),
        (lambda: Claim(" ", "x"), "claim ' ' has an empty id"),
        (lambda: Claim("a", ""), "claim 'a' has an empty text; state one proposition"),
        (lambda: Claim("a", " \n"), "claim 'a' has an empty text"),
        (lambda: Claim("a\nb", "x"), "control character or line break in its id"),
        (lambda: Claim("a\x00", "x"), "control character or line break in its id"),
        (lambda: Claim("a\u2028", "x"), "control character or line break in its id"),
        (lambda: Claim("a", "\ud800"), r"claim 'a' holds a lone surrogate in '\ud800'"),
        (lambda: Claim("a", "x", note="\udfff"), "holds a lone surrogate"),
        (lambda: Claim("a", "x", weight=1.01), "expected a weight from 0 to 1, found 1.01"),
        (lambda: Claim("a", "x", weight=-0.1), "expected a weight from 0 to 1, found -0.1"),
        (lambda: Claim("a", "x", weight=float("nan")), "from 0 to 1, found NaN"),
        (
            lambda: Claim("a", "x", modality="maybe"),
            "unknown modality 'maybe'; use one of asserted",
        ),
        (lambda: Claim("a", "x", endorsement="likes"), "unknown endorsement 'likes'; use one of"),
        (
            lambda: Claim("a", "x", extras={"k": float("inf")}),
            "plain JSON values, found the number",
        ),
        (lambda: Claim("a", "x", extras={"k": {1}}), "expected plain JSON values, found {1}"),
        (lambda: Claim("a", "x", extras={1: 1}), "expected plain JSON values, found the key 1"),  # type: ignore[dict-item]  # pyright: ignore
        (lambda: Claim("a", "x", extras=nested(100)), "nested deeper than 64 levels"),
        (lambda: Claim("a", "x", extras={"k": nested(100)}), "nested deeper than 64"),
        (
            lambda: Claim("a", "x", extras={"k": float("nan")}),
            "plain JSON values, found the number nan",
        ),
        (lambda: Claim("a", "x", extras={"k": 10**4_300}), "of more than 4,300 digits"),
        (lambda: Claim("a", "x", weight=10**400), "expected a weight from 0 to 1, found 1000"),
        (lambda: Claim(1, "x"), "expected text, found 1"),  # type: ignore[arg-type]
        (lambda: Support([], "c"), "has an empty end; name at least one claim"),
        (lambda: Support("", "c"), "has an empty end"),
        (lambda: Support("a", ""), "has an empty end"),
        (lambda: Support(["a", "b", "a"], "c"), "names 'a' twice on one side"),
        (lambda: Contrast("a", []), "has an empty end"),
        (lambda: Restatement("a", ["b", "b"]), "names 'b' twice on one side"),
        (lambda: Counterpoint("a", "b", id="x\ty"), "control character"),
        (lambda: Support("a", "b", weight=2), "support 'a supports b' expected a weight"),
        (lambda: Party("", "x"), "party '' has an empty id"),
        (lambda: Party("p", " "), "party 'p' has an empty name"),
        (lambda: Perspective("p\n", "x"), "control character"),
    ],
)
def test_what_cannot_be_is_refused(make: Callable[[], object], words: str) -> None:
    """Construction names the record and says what was expected and what was found."""
    with pytest.raises(ModelError) as caught:
        make()
    assert words in str(caught.value)
    assert isinstance(caught.value, ArgmapError)
    assert isinstance(caught.value, ValueError)


def nested(depth: int) -> Any:
    """Return a JSON value nested that deep."""
    value: Any = {}
    for _ in range(depth):
        value = {"k": [value]}
    return value


def test_an_error_pickles() -> None:
    """An error crosses a process border with its findings."""
    with pytest.raises(ModelError) as caught:
        Claim("a", "")
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert again.findings == caught.value.findings


@pytest.mark.parametrize(
    ("record", "names"),
    [
        (Claim, ["id", "text"]),
        (Support, ["premises", "conclusion"]),
        (Counterpoint, ["premises", "target"]),
        (Contrast, ["left", "right"]),
        (Restatement, ["restating", "restated"]),
        (Context, ["stated", "of"]),
        (Party, ["id", "name"]),
        (Perspective, ["id", "name"]),
        (Quote, ["exact"]),
        (Source, ["id"]),
        (ArgumentMap, ["elements"]),
    ],
)
def test_what_a_record_is_given_by_place(record: type, names: list[str]) -> None:
    """No more than its first fields; every other one is named, so that it can move."""
    given = inspect.signature(record).parameters.values()
    assert [each.name for each in given if each.kind is each.POSITIONAL_OR_KEYWORD] == names
    assert {each.kind for each in given} <= {
        inspect.Parameter.POSITIONAL_OR_KEYWORD,
        inspect.Parameter.KEYWORD_ONLY,
    }


def test_the_values_of_enumerations_are_their_names() -> None:
    """They stand in files and in the outputs of commands, so none changes by itself."""
    public = [getattr(argmap, name) for name in dir(argmap)]
    kinds = [each for each in public if isinstance(each, type) and issubclass(each, enum.Enum)]
    assert len(kinds) > 10
    for kind in kinds:
        for member in kind:
            spelt = member.name.lower().replace("_", " " if kind is argmap.Cause else "-")
            assert member.value == spelt, kind


@pytest.mark.parametrize("value", [{}, {"text": "It may."}, 5, b"It may."])
def test_what_is_no_quote_is_told_what_one_is(value: Any) -> None:
    """Fields need the words; anything else is no quote at all."""
    with pytest.raises(ModelError, match="expected a Quote, its words, or its fields with 'exact'"):
        Claim("a", "A.", quotes=[value])


@pytest.mark.parametrize(
    ("kind", "positional"),
    [
        (Claim, ["id", "text"]),
        (Support, ["premises", "conclusion"]),
        (Counterpoint, ["premises", "target"]),
        (Quote, ["exact"]),
        (Source, ["id"]),
        (Party, ["id", "name"]),
        (Perspective, ["id", "name"]),
        (Objection, ["message", "hint", "about"]),
    ],
)
def test_only_what_a_record_is_about_is_given_by_place(kind: type, positional: list[str]) -> None:
    """All other fields are given by name, so that one more can be put anywhere."""
    found = inspect.signature(kind).parameters.values()
    assert [each.name for each in found if each.kind is not each.KEYWORD_ONLY] == positional
