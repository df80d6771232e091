"""The draft form: strict enough for programs, forgiving in its form, never guessing an argument."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from attrs import evolve
from hypothesis import given, settings

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Finding,
    Party,
    Perspective,
    Quote,
    ReadError,
    Restatement,
    Severity,
    Support,
)
from tests.strategies import maps

KEYS: dict[str, list[str]] = {
    name: list(argmap.schema("draft")["$defs"][name]["properties"])
    for name in ("claim", "relation")
}
"""The keys of a claim and of a relation, as the schema names them."""


def faults(text: str) -> tuple[Finding, ...]:
    """Return everything that the reader notices in a draft, whether or not it makes a map."""
    try:
        return argmap.loads(text, "draft").findings
    except ReadError as error:
        return error.findings


def claim(name: Any, text: str = "It helps.", **more: Any) -> dict[str, Any]:
    """Return a claim of a draft with all of its keys."""
    empty: dict[str, Any] = dict.fromkeys(KEYS["claim"], "")
    own = {
        "id": name,
        "text": text,
        "quotes": [],
        "endorsement": "endorses",
        "modality": "asserted",
    }
    return empty | own | more


def relation(kind: str, start: Any, to: Any, **more: Any) -> dict[str, Any]:
    """Return a relation of a draft with all of its keys."""
    empty: dict[str, Any] = dict.fromkeys(KEYS["relation"], "")
    return empty | {"kind": kind, "from": start, "to": to} | more


def draft(*claims: Any, relations: list[Any] | None = None, **more: Any) -> dict[str, Any]:
    """Return a draft as plain values."""
    return {"title": "", "thesis": "", "claims": list(claims), "relations": relations or []} | more


FULL = draft(
    claim("a", quotes=["It may … help"], title="Help", voice="critics", endorsement="reports"),
    claim("b", "It harms.", modality="possible", cue="may", perspective="law", group="A > B"),
    relations=[
        relation("support", ["a"], "b", id="r", scheme="cause to effect", cue="so"),
        relation("counterpoint", ["b"], "r"),
        relation("contrast", ["a"], "b", id="c"),
        relation("restatement", ["a"], "b", id="s"),
        relation("context", ["a"], "b", id="x", role="assumption"),
    ],
    title="Trams",
    thesis="b",
)


def test_a_draft_says_what_a_map_says() -> None:
    """Each key has its place in the map, and the map is written back as the same draft."""
    debate = argmap.loads(json.dumps(FULL), "draft")
    assert debate == ArgumentMap(
        [
            Claim(
                "a",
                "It helps.",
                title="Help",
                quotes=Quote("It may", until="help"),
                voice="critics",
                endorsement="reports",
            ),
            Claim(
                "b",
                "It harms.",
                modality="possible",
                cue="may",
                perspective="law",
                group=["A", "B"],
            ),
            Support("a", "b", id="r", scheme="cause to effect", cue="so"),
            Counterpoint("b", "r"),
            Contrast("a", "b", id="c"),
            Restatement("a", "b", id="s"),
            Context("a", "b", id="x", role="assumption"),
        ],
        title="Trams",
        thesis="b",
        parties=[Party("critics", "critics")],
        perspectives=[Perspective("law", "law")],
    )
    assert not debate.findings
    assert argmap.to_dict(debate, "draft") == FULL
    assert argmap.from_dict(FULL) == argmap.loads(FULL) == debate
    assert argmap.from_dict(argmap.to_dict(debate)) == debate


def test_a_draft_is_told_from_other_notations_by_its_keys() -> None:
    """A draft is told from other notations by its keys, also with words and a fence around it."""
    text = f"Here it is:\n```json\n{json.dumps(FULL)}\n```\n"
    assert argmap.loads(text).claims == argmap.loads(FULL).claims


@settings(max_examples=40, deadline=None)
@given(maps())
def test_what_a_draft_cannot_say_is_told(debate: ArgumentMap) -> None:
    """A map without losses comes back as it was, any other is refused with what it would lose."""
    lost = argmap.losses(debate, "draft")
    back = argmap.loads(argmap.dumps(debate, "draft", allow_loss=True), "draft")
    # That a map has no signal words is no loss: a draft has places for them, and leaves them empty.
    assert bool(lost) == (evolve(back, signals=debate.signals) != debate)
    again = argmap.dumps(back, "draft", allow_loss=True)
    assert argmap.dumps(argmap.loads(again, "draft"), "draft", allow_loss=True) == again


def test_the_schema_is_of_the_narrow_kind() -> None:
    """Every key required, no other allowed, no bound, no alternative, at most five levels."""
    schema = argmap.schema("draft")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(FULL, schema)
    text = json.dumps(schema)
    for word in (
        "oneOf",
        "anyOf",
        "pattern",
        "minItems",
        "minimum",
        '"not"',
        "null",
        "definitions",
    ):
        assert word not in text
    waiting = [schema, *schema["$defs"].values()]
    for each in waiting:
        assert each["required"] == list(each["properties"])
        assert each["additionalProperties"] is False
        assert all(inner["type"] in {"string", "array"} for inner in each["properties"].values())
    assert len(text) < 5_000


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (draft(claim(1)), "expected an id, found the number 1; read as '1'"),
        (draft(claim("a", quotes="It helps")), "expected a list, found 'It helps'"),
        (draft(claim("a", quotes=None)), "expected a list, found null"),
        (draft(claim("a", title=None)), "expected text, found null"),
        (draft(claim("a", modality="Possible")), "expected 'possible', found 'Possible'"),
        (draft(claim("a", modality="VIEWABLE_AS")), "expected 'viewable-as', found 'VIEWABLE_AS'"),
        (draft(claim("a", endorsement=["reports"])), "expected a word, found a list of one"),
        (draft(claim("a"), relations=None), ""),
        (
            draft(claim("a"), claim("b"), relations=[relation("support", "a", "b")]),
            "expected a list, found 'a'",
        ),
        (draft(claim("a", quotes=[{"exact": "It helps"}])), "its 'exact' is read"),
    ],
)
def test_mistakes_of_form_are_mended_and_told(changed: dict[str, Any], message: str) -> None:
    """What was meant is plain, so it is read, with a finding and the edit that mends the text."""
    text = json.dumps(changed)
    debate = argmap.loads(text, "draft")
    assert [each.severity for each in debate.findings] == [Severity.INFO] * bool(message)
    assert all(message in each.message for each in debate.findings)
    mended = argmap.review(text).fixed()
    assert not argmap.loads(mended, "draft").findings
    assert argmap.loads(mended, "draft") == debate


@pytest.mark.parametrize(
    ("changed", "code", "pointer"),
    [
        (draft(claim("a", modality="likely")), "wrong-value", "/claims/0/modality"),
        (draft(claim("a"), claim("a")), "duplicate-id", "/claims/1/id"),
        (draft(claim("a", text="")), "wrong-value", "/claims/0/text"),
        (draft(claim("")), "wrong-value", "/claims/0/id"),
        (draft(claim("a"), thesis="b"), "unknown-id", "/thesis"),
        (
            draft(claim("a"), relations=[relation("support", ["b"], "a")]),
            "unknown-id",
            "/relations/0/from/0",
        ),
        (
            draft(claim("a"), claim("b"), relations=[relation("attack", ["b"], "a")]),
            "wrong-value",
            "/relations/0/kind",
        ),
        (
            draft(claim("a"), claim("b"), relations=[relation("support", [], "a")]),
            "wrong-value",
            "/relations/0/from",
        ),
        (
            draft(
                claim("a"),
                claim("b"),
                relations=[
                    relation("contrast", ["a"], "b", id="c"),
                    relation("counterpoint", ["a"], "c"),
                ],
            ),
            "not-a-claim",
            "/relations/1/to",
        ),
        (draft(claim("a", weight=3)), "unknown-key", "/claims/0/weight"),
    ],
)
def test_what_would_change_the_argument_is_not_guessed(
    changed: dict[str, Any], code: str, pointer: str
) -> None:
    """It is a fault with its place; only an unknown key leaves the rest readable."""
    found = faults(json.dumps(changed))
    assert [(each.code, each.pointer) for each in found] == [(code, pointer)]
    if code == "unknown-key":
        assert argmap.from_dict(changed).claims
    else:
        with pytest.raises(ReadError):
            argmap.from_dict(changed)


def test_every_fault_is_told_at_once() -> None:
    """A record with one fault is still searched for others."""
    text = json.dumps(
        draft(
            claim("a", modality="sure", endorsement="likes", foo=1),
            claim("a", text=""),
            relations=[relation("support", ["z"], "a"), relation("attack", ["a"], "y")],
            thesis="q",
        )
    )
    pointers = [each.pointer for each in faults(text.replace('"foo"', '"foo" ')[:-1] + ",}")]
    assert pointers == [
        "/thesis",
        "/claims/0/endorsement",
        "/claims/0/modality",
        "/claims/0/foo",
        "/claims/1/id",
        "/claims/1/text",
        "/relations/0/from/0",
        "/relations/1/kind",
        "",
    ]


def test_a_cut_draft_is_read_up_to_its_last_whole_element() -> None:
    """The one the cut falls in is named, and what it leaves unknown is no fault of the writer."""
    text = json.dumps(FULL)
    whole = argmap.loads(FULL)
    for end in range(text.index('"claims"') + 12, len(text), 7):
        debate = argmap.loads(text[:end], "draft")
        assert any(each.code == "cut-off" for each in debate.findings)
        assert set(debate.claims) <= set(whole.claims)
        assert {each.id for each in debate.elements} <= {each.id for each in whole.elements}


def test_values_that_are_no_json_are_refused() -> None:
    """A set, NaN or a loop is not JSON; the error says so."""
    loop: dict[str, Any] = {"claims": []}
    loop["claims"].append(loop)
    for value in ({"claims": {1}}, {"claims": [float("nan")]}, loop):
        with pytest.raises(ReadError, match="expected plain JSON values"):
            argmap.from_dict(value)


def test_the_native_form_tells_all_its_faults_too() -> None:
    """A fault of the text no longer hides those behind it."""
    text = (
        '{"argmap": 2, "elements": [\n'
        '{"kind": "claim", "id": "a", "text": "A.", "modality": "sure", "endorsement": "likes"},\n'
        '{"kind": "claim", "id": "b", "text": "",},\n'
        '{"kind": "support", "premises": ["z"], "conclusion": "a"}, // why\n'
        "]}"
    )
    with pytest.raises(ReadError) as caught:
        argmap.loads(text, "json")
    assert [(each.code, each.location.line) for each in caught.value.findings if each.location] == [
        ("wrong-value", 2),
        ("wrong-value", 2),
        ("wrong-value", 3),
        ("syntax", 3),
        ("unknown-id", 4),
        ("syntax", 4),
        ("syntax", 5),
    ]


def test_findings_of_values_have_no_line() -> None:
    """There is no text whose lines a program could look at."""
    debate = argmap.from_dict(draft(claim(1)))
    assert [(each.location, each.pointer) for each in debate.findings] == [(None, "/claims/0/id")]
    assert evolve(debate, findings=()).claims[0].location is None


@pytest.mark.parametrize("field", ["voice", "perspective"])
def test_a_blank_name_is_none(field: str) -> None:
    """A blank name is none, as an empty one is."""
    claim = {"id": "a", "text": "Tax it.", field: " "}
    debate = argmap.loads(json.dumps({"claims": [claim], "relations": []}), "draft")
    assert getattr(debate.claim("a"), field) is None
    assert (debate.parties, debate.perspectives) == ((), ())
