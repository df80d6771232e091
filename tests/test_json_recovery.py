"""Broken JSON is read on behind its faults: each is told and placed, and no half text is kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drafts.edits import apply_edits
from argmap.syntax.json_recovery import recover
from argmap.syntax.json_strings import MOST
from argmap.syntax.plain import as_mapping
from tests.growth import within
from tests.strategies import json_values

SOUND: dict[str, Any] = {
    "title": "Trams",
    "claims": [
        {"id": "a", "quotes": ["Trams … late"], "text": 'It may not help "us".', "weight": 0.85},
        {"id": "b", "quotes": [], "text": "Second.", "weight": 12},
    ],
    "relations": [{"id": "r", "from": ["a"], "to": "b"}],
}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": 1, // one\n"b": True,}', {"a": 1, "b": True}),
        ('{"a": [1, 2,],}', {"a": [1, 2]}),
        ("[1,,2]", [1, 2]),
        ('Sure, here {it} is:\n```json\n{"a": 1}\n```\nAsk for {more}.', {"a": 1}),
        ("{“a”: “b c”, 'd': 'it is'}", {"a": "b c", "d": "it is"}),
        ('{"a": "x”, "b": None}', {"a": "x", "b": None}),
        ('{"a": "he said "no" to it", "b": 2}', {"a": 'he said "no" to it', "b": 2}),
        ('{"a": 1 "b": 2}', {"a": 1, "b": 2}),
        ('["a" "b"]', ["a", "b"]),
        ('{a: 1, b: "c"}', {"a": 1, "b": "c"}),
        ('{"a": "one\ttwo"}', {"a": "one\ttwo"}),
        ('{"a": "\\\\q \\q"}', {"a": "\\q \\q"}),
        ('{"a": "x,\n "b": 2}', {"a": "x", "b": 2}),
    ],
)
def test_what_can_only_mean_one_thing_is_read_so(text: str, value: object) -> None:
    """The value is what was meant, the fault is told with its place, and its repair is sound."""
    document = recover(text)
    assert document.value == value
    assert document.faults
    assert all(fault.location for fault in document.faults)
    assert json.loads(apply_edits(text, [fault.fix for fault in document.faults])) == value


def test_only_repairs_that_change_nothing_said_are_certain() -> None:
    """A comment has words, and quotation marks inside a text may end it: those are suggestions."""
    found = {
        fault.message.split(", found ")[1][:12]: fault.fix.certain
        for text in ('{"a": 1 /* why */}', '{"a": "x "y" z"}', "{'a': 1,}")
        for fault in recover(text).faults
        if fault.fix
    }
    assert found == {"the comment ": False, "quotation ma": False, '"\'"': True, "'}'": True}


@pytest.mark.parametrize("indent", [None, 1])
def test_no_cut_leaves_half_an_element(indent: int | None) -> None:
    """Wherever a text is cut, what is kept of it is whole, and the cut is told."""
    text = json.dumps(SOUND, indent=indent, ensure_ascii=False)
    for end in range(1, len(text)):
        document = recover(text[:end])
        assert any(fault.code == "cut-off" for fault in document.faults), text[:end]
        for key, value in as_mapping(document.value).items():
            if isinstance(value, list):
                assert value == SOUND[key][: len(value)], text[:end]
            else:
                assert value == SOUND[key], text[:end]


def test_the_element_the_cut_falls_in_is_named() -> None:
    """Whoever wrote it has to send just that again."""
    (fault,) = recover('{"claims": [{"id": "a"}, {"id": "poor", "text": "It fa').faults
    assert fault.message == "the text ends inside $.claims[1]"
    assert "'poor'" in fault.hint
    assert fault.pointer == "/claims/1"


def test_two_values_and_two_keys_are_told() -> None:
    """Neither is chosen in silence."""
    assert [fault.message for fault in recover('{"a": 1}\n{"a": 2}').faults] == [
        "expected the end of the text, found another value"
    ]
    document = recover('{"a": 1, "a": 2}')
    assert document.value == {"a": 1}
    assert [fault.code for fault in document.faults] == ["duplicate-key"]


@settings(max_examples=60, deadline=None)
@given(json_values())
def test_a_sound_text_has_no_faults(value: object) -> None:
    """What JSON readers agree on is read as they read it."""
    document = recover(json.dumps(value, ensure_ascii=False))
    assert document.value == value
    assert not document.faults


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 400), st.sampled_from(["", *"\",:{}[]“”'x1\n\\/#"])),
        min_size=1,
        max_size=5,
    )
)
def test_a_text_that_is_no_json_has_a_fault(changes: list[tuple[int, str]]) -> None:
    """However it is broken, it is read to some end, and not taken for sound."""
    text = json.dumps(SOUND, indent=1, ensure_ascii=False)
    for at, sign in changes:
        text = text[:at] + sign + text[at + 1 :]
    document = recover(text)
    try:
        json.loads(text)
    except ValueError:
        assert document.faults


@pytest.mark.parametrize(
    "text",
    [
        '{"a":"' + 'x"y' * 60_000,
        "[" * 60_000,
        '{"a": ' * 30_000,
        "[“" * 60_000,
        '"' * 60_000,
        '{"a": "b" c ' * 20_000,
        "['a " * 40_000,
        "/*" * 60_000,
        "{" + "}]" * 40_000,
        '{"a' + "\\" * 60_001,
    ],
    ids=lambda text: text[:8],
)
def test_hostile_texts_cost_no_time(text: str) -> None:
    """The scanner goes over a text once, and stops telling faults at some number of them."""
    with within(2):
        document = recover(text)
    assert 0 < len([fault for fault in document.faults if fault.code == "syntax"]) <= MOST or (
        document.faults
    )
