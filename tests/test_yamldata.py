"""YAML as plain JSON values: the rules of YAML 1.2, bounds, and the places of faults."""

from __future__ import annotations

import contextlib
import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap.syntax.yaml_values import YamlError, read
from argmap.syntax.yaml_writer import block, flow
from tests.growth import within
from tests.strategies import json_values

LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]


@pytest.fixture(params=LOADERS, autouse=True)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What holds with the loader in C holds without it."""
    monkeypatch.setattr("argmap.syntax.yaml_values._FAST", request.param)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("[yes, on, off, y, n]", ["yes", "on", "off", "y", "n"]),
        ("[true, False, null, ~, Null, ]", [True, False, None, None, None]),
        ("[1, -1, +1, 010, 0o10, 0x1F, 1_000]", [1, -1, 1, 10, 8, 31, "1_000"]),
        ("[1.5, .5, 1., 1e3, -1.5E-3, 1:30]", [1.5, 0.5, 1.0, 1000.0, -0.0015, "1:30"]),
        ("[.inf, .nan, 1e999]", [".inf", ".nan", "1e999"]),
        ("2020-01-31", "2020-01-31"),
        ("{1: a, null: b, true: c, 1.50: d}", {"1": "a", "null": "b", "true": "c", "1.5": "d"}),
        ("{a:[b], c}", {"a": ["b"], "c": None}),
        ("", None),
        ("# nothing", None),
        ("a: &x [1]\nb: *x", {"a": [1], "b": [1]}),
        ("!!str 1", "1"),
        ("!!float 1", 1),
        ("a: |\n  x\n  y\n", {"a": "x\ny\n"}),
        ("{<<: {a: 1}}", {"<<": {"a": 1}}),
    ],
)
def test_values_are_those_of_yaml_12(text: str, value: object) -> None:
    """Words, numbers and keys mean what the core schema says; the rest is text."""
    assert read(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-01-31", "2020-01-31T00:00:00.000Z"),
        ("2020-1-3 10:20:30", "2020-01-03T10:20:30.000Z"),
        ("2020-01-31T10:20:30.5+02:00", "2020-01-31T08:20:30.500Z"),
        ("2020-13-31", "2020-13-31"),
        ('"2020-01-31"', "2020-01-31"),
        ("{<<: {a: 1, b: 2}, b: 3}", {"a": 1, "b": 3}),
        ("{b: 3, <<: [{a: 1, b: 2}, {a: 2, c: 4}]}", {"b": 3, "a": 1, "c": 4}),
        ('{"<<": 1}', {"<<": 1}),
    ],
)
def test_dates_and_merges_where_asked_for(text: str, value: object) -> None:
    """Then they are what js-yaml makes of them."""
    assert read(text, dates=True).value == value


@pytest.mark.parametrize(
    ("text", "line", "column", "what"),
    [
        ("a: 1\nb: 2\na: 3", 3, 1, "the key 'a' stands twice in one mapping"),
        ("{a: {b: 1, b: 2}}", 1, 12, "the key 'b' stands twice in one mapping"),
        ("a: b: c", 1, 5, "mapping values are not allowed here"),
        ("[1, 2", 1, 6, "expected ',' or ']', but got '<stream end>'"),
        ("{{a}}", 1, 2, "a key is a collection; use a plain word"),
        ("- " * 90 + "a", 1, 161, "more than 80 levels of nesting"),
        ("a: &x [*x]", 1, 8, "the alias '*x' stands inside what it names"),
        ("a: *x", 1, 4, "no anchor '&x' for this alias"),
        ("a\n---\nb", 2, 1, "expected one document, found '---' and another"),
        (
            "!!python/object:os.system x",
            1,
            1,
            "unknown tag 'tag:yaml.org,2002:python/object:os.system'",
        ),
        ("!!int x", 1, 1, "'x' does not fit its tag 'tag:yaml.org,2002:int'"),
        ("a\x00b", 1, 2, "a character that YAML does not allow"),
        ("\ud800", 1, 1, "a lone surrogate is not a character; mend the encoding of the text"),
    ],
)
def test_a_fault_has_a_place(text: str, line: int, column: int, what: str) -> None:
    """What cannot be read is an error with line and column, the same with both loaders."""
    with pytest.raises(YamlError) as caught:
        read(text)
    assert (caught.value.line, caught.value.column, str(caught.value)) == (line, column, what)


def test_places_of_keys_and_items() -> None:
    """Every key and item has the line and column it stands at."""
    found = read("claims:\n  - id: tax\n    text: Tax.\n  - {id: poor}\n")
    assert found.places["claims", 0, "text"] == (3, 5)
    assert found.places["claims", 1] == (4, 5)
    assert found.places["claims", 1, "id"] == (4, 6)


def test_aliases_cannot_multiply_a_text() -> None:
    """A text of a few lines that stands for billions of values is refused at once."""
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    with within(1), pytest.raises(YamlError, match="aliases copy more than"):
        read("\n".join(lines))


@given(json_values())
def test_json_is_yaml(value: object) -> None:
    """What JSON can say is read the same."""
    assert read(json.dumps(value)).value == value


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing else is raised, and what is read is plain JSON."""
    with contextlib.suppress(YamlError):
        assert json.dumps(read(text, dates=True).value)


def test_written_keys_come_back() -> None:
    """Numbers stand plain, as people write them; a key too long for its line stands on its own."""
    value = {"1": "a", "01": [], "1.5": {"x" * 2000: {"k": [1, {"b": 2}]}}, "y" * 3000: "t\nu\n"}
    text = block(value)
    assert text.startswith("1: a\n")
    assert read(text).value == value


@pytest.mark.parametrize("character", "\x7f\u2028\u202a\u202e\u2066\u2069\ufeff")
def test_what_a_terminal_obeys_is_written_as_an_escape(character: str) -> None:
    """What a terminal obeys is written as an escape.

    In one line and in a block, and is read again as it was.
    """
    text = f"two\n{character}lines\n"
    for written in (flow({"path": text}), block({"path": text})):
        assert character not in written
        assert read(written).value == {"path": text}
