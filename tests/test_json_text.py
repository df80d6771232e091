"""JSON with places: read as the standard library reads it, each fault with line and column."""

from __future__ import annotations

import json
import sys
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import Finding, ReadError
from argmap.syntax.json_scan import DEEPEST, nests
from argmap.syntax.json_text import decode
from argmap.syntax.json_writer import encode
from argmap.syntax.locations import shown_path
from tests.strategies import json_values


def faults(text: str) -> tuple[Finding, ...]:
    """Return the faults of the text, whether or not something could be read."""
    try:
        return decode(text).faults
    except ReadError as error:
        return error.findings


def places(text: str) -> list[tuple[str, int, int]]:
    """Return code, line and column of each fault."""
    return [
        (fault.code, fault.location.line, fault.location.column)
        for fault in faults(text)
        if fault.location
    ]


def parts(value: object) -> list[tuple[Any, Any]]:
    """Return what an object or a list holds, with its key or index."""
    if isinstance(value, dict):
        return list(cast("dict[str, Any]", value).items())
    return list(enumerate(cast("list[object]", value))) if isinstance(value, list) else []


@given(json_values(), st.booleans(), st.sampled_from([None, 1]))
def test_a_sound_text_is_read_as_the_standard_library_reads_it(
    value: Any, ascii_only: bool, indent: int | None
) -> None:
    """A sound text is read as the standard library reads it, whatever its layout."""
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    document = decode(text)
    assert document.value == json.loads(text)
    assert document.faults == ()


@given(json_values())
def test_what_is_laid_out_is_read_back(value: Any) -> None:
    """The layout changes nothing, and no line is longer than it must be."""
    text = encode(value)
    assert json.loads(text) == value
    assert text.endswith("\n")


@given(json_values())
def test_every_value_has_its_place(value: Any) -> None:
    """At the place of each value begins the text of that value."""
    text = json.dumps(value, indent=1)
    document = decode(text)
    lines = text.split("\n")
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), value)]
    while waiting:
        path, item = waiting.pop()
        place = document.location(path)
        rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
        assert json.JSONDecoder().raw_decode(rest)[0] == item
        waiting += [((*path, step), each) for step, each in parts(item)]


@given(st.text(st.sampled_from('{}[]:,"\\ \n\t01eE+-.uN/aftrlsn\ud800é'), max_size=40))
def test_any_text_is_read_or_refused_inside_it(text: str) -> None:
    """Nothing but a ReadError, and each fault lies inside the text or just after it."""
    lines = text.split("\n")
    for fault in faults(text):
        assert fault.location is not None
        assert 1 <= fault.location.line <= len(lines)
        assert 1 <= fault.location.column <= len(lines[fault.location.line - 1]) + 1
        assert str(fault)


@given(st.text(max_size=30), json_values())
def test_what_the_standard_library_refuses_is_refused(junk: str, value: Any) -> None:
    """No text that is no JSON passes for one."""
    text = json.dumps(value) + junk
    try:
        json.loads(text)
    except json.JSONDecodeError:
        assert faults(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("syntax", 1, 1)]),
        ("\n ", [("syntax", 2, 2)]),
        ("{", [("syntax", 1, 2)]),
        ('{"a"', [("syntax", 1, 5)]),
        ('{"a":', [("syntax", 1, 6)]),
        ('{"a": 1', [("syntax", 1, 8)]),
        ('{"a": 1,}', [("syntax", 1, 9)]),
        ("[1,]", [("syntax", 1, 4)]),
        ("[1 2]", [("syntax", 1, 4)]),
        ("[1] []", [("syntax", 1, 5)]),
        ("[01]", [("syntax", 1, 2)]),
        ("[True]", [("syntax", 1, 2)]),
        ("{'a': 1}", [("syntax", 1, 2)]),
        ('["a', [("syntax", 1, 2)]),
        (r'["\x"]', [("syntax", 1, 3)]),
        ('{"a": 1,\n "a": 2}', [("duplicate-key", 2, 2)]),
        ('[{"b": {"a": 1, "a": 2}}]', [("duplicate-key", 1, 17)]),
        ('{"a" :1,"a" :2}', [("duplicate-key", 1, 9)]),
        ('{"a"\t:1,"a"\r\n:2}', [("duplicate-key", 1, 9)]),
        # As many quotation marks before a colon as keys that are left, and yet one stands twice.
        ('{"a" :1,"a":"\\":"}', [("duplicate-key", 1, 9)]),
        (
            "[NaN, -Infinity, 1e999]",
            [("not-json", 1, 2), ("not-json", 1, 7), ("number-too-large", 1, 18)],
        ),
        ("[" + "1" * 4301 + "]", [("number-too-large", 1, 2)]),
        ('["a\tb",\n"c\nd"]', [("control-character", 1, 4), ("control-character", 2, 3)]),
        (
            r'["\ud800", "\udc00x", "\\\ud83d", "\ud83d\ude00"]',
            [("surrogate", 1, 2), ("surrogate", 1, 12), ("surrogate", 1, 23)],
        ),
        ('["\ud800"]', [("surrogate", 1, 2)]),
        ('[NaN, "a\nb", x]', [("not-json", 1, 2), ("control-character", 1, 9), ("syntax", 2, 5)]),
        ("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), [("too-deep", 1, DEEPEST + 1)]),
        ("[" * 100_000, [("too-deep", 1, DEEPEST + 1)]),
        ('{"a":' * 100_000, [("too-deep", 1, DEEPEST * 5 + 1)]),
    ],
    ids=lambda value: repr(value)[:20] if isinstance(value, str) else "",
)
def test_each_fault_has_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    """All the faults that can be found are, in order, each at the first character that is wrong."""
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        r'["\ud83d\ude00"]',
        r'["\\ud800"]',
        '["😀"]',
        "[" * DEEPEST + "]" * DEEPEST,
        "1" * 4300,
        "-0.5e-3",
        '{"{[{[": "{{[[", "a": [{"[": "{"}, 1, [[]], {}]}',
        "[" + "[1], " * DEEPEST + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1) + "]",
    ],
    ids=lambda text: text[:20],
)
def test_what_only_looks_odd_is_sound(text: str) -> None:
    """Whole pairs, escaped backslashes and long numbers are no faults."""
    document = decode(text)
    assert document.faults == ()
    assert document.value == json.loads(text)


@pytest.mark.parametrize("levels", [0, 1, 20, DEEPEST - 4])
@pytest.mark.parametrize("beside", ["1", "[]", "[1, 2], [3]", '{"b": []}', '"{[{["'])
def test_a_key_twice_is_found_at_any_depth(levels: int, beside: str) -> None:
    """Whatever lists, objects and brackets in texts stand around it."""
    inner = f'{{"a": 1, "a": [{beside}]}}'
    text = f"{'[' * levels}{inner}, {beside}{']' * levels}" if levels else inner
    assert [fault.code for fault in faults(text)] == ["duplicate-key"]
    assert faults(text.replace('"a": 1', '"c": 1')) == ()


@pytest.mark.parametrize("levels", range(1, 9))
@pytest.mark.parametrize("innermost", ["1", "[]", "{}", '{"a": 1}'])
@pytest.mark.parametrize("beside", ['"a": 1', '"a": [{}, {"b": []}]', '"a": "[{"'])
def test_a_text_deeper_than_expected_says_so(levels: int, innermost: str, beside: str) -> None:
    """However its keys are spread over the levels, and whether the innermost thing has any."""
    text = f'{{{beside}, "c": {"[" * levels}{innermost}{"]" * levels}}}'
    value = json.loads(text)
    for deepest in range(1, 12):
        assert decode(text, deepest=deepest).is_expected is not nests(value, deepest)


@pytest.mark.parametrize("levels", [DEEPEST, DEEPEST + 1])
@pytest.mark.parametrize("before", ["", "[1], " * (DEEPEST + 1), '{"a": {}}, ', '"[[{{", '])
def test_levels_are_counted_whatever_stands_beside_them(levels: int, before: str) -> None:
    """Lists within lists are too deep after objects and many other lists as well."""
    inner = levels - 1
    text = f"[{before}{'[' * inner}{']' * inner}]"
    codes = [fault.code for fault in faults(text)]
    assert codes == (["too-deep"] if levels > DEEPEST else [])


def test_a_fault_leaves_something_harmless() -> None:
    """What could not be read exactly is not passed on."""
    value = decode(r'[NaN, 1e999, "a\ud800b"]').value
    assert value == [None, 0, "a?b"]


def test_a_fault_shows_its_line() -> None:
    """The line is shown whole, without its end, and the caret stands under the fault."""
    (fault,) = faults('{\r\n  "a": tru,\r\n}')
    assert str(fault) == "<text>:2:8: $.a: expected a value, found 'tru'\n  \"a\": tru,\n       ^"


def test_many_faults_share_one_copy_of_their_line() -> None:
    """A large file on one line with many faults does not fill the memory with copies of it."""
    found = faults("[" + ", ".join(["NaN"] * 1000) + "]")
    assert len(found) == 1000
    assert len({id(fault.excerpt) for fault in found}) == 1


def test_a_finding_points_at_the_key_or_at_the_value() -> None:
    """A finding points at the key or at the value.

    Also below the depth to which places were noted.
    """
    document = decode('{"a": [{"b": 1}]}')
    path = ("a", 0, "b")
    at_value = document.finding("odd", "odd", path)
    at_key = document.finding("odd", "odd", path, key=True)
    assert [str(each.location) for each in (at_value, at_key)] == ["<text>:1:14", "<text>:1:9"]
    assert at_key.path == "$.a[0].b"


def test_a_place_that_is_not_there_is_the_nearest_around_it() -> None:
    """A missing key is reported where its object begins."""
    assert str(decode('{"a": [{}]}').location(("a", 0, "b", "c"))) == "<text>:1:8"


def test_a_path_is_written_so_that_it_can_be_followed() -> None:
    """Keys that are no plain words stand in brackets, quoted."""
    assert shown_path(("a", 0, "b c", 'd"e', "é")) == '$.a[0]["b c"]["d\\"e"].é'


def test_numbers_of_any_size_are_exact() -> None:
    """A whole number beyond 64 bits comes back as it was."""
    assert decode(str(2**100)).value == 2**100
    assert decode("[0.1, 1e-320]").value == [0.1, 1e-320]


def test_deep_layouts_do_not_recurse() -> None:
    """What nests as deeply as a reader accepts is laid out below any recursion limit of note."""
    value: Any = "x" * 200
    for _ in range(DEEPEST):
        value = [value]
    limit = sys.getrecursionlimit()
    assert limit > DEEPEST
    assert json.loads(encode(value)) == value


def test_short_records_stand_on_one_line() -> None:
    """Long ones have a line for each key, and within it what fits on the line."""
    record = {"id": "tax", "tags": ["a", "b"]}
    long = {"id": "poor", "text": "x" * 100, "tags": ["a", "b"]}
    assert encode({"elements": [record, long], "empty": [], "extras": {"a": {}}}) == (
        "{\n"
        '  "elements": [\n'
        '    {"id": "tax", "tags": ["a", "b"]},\n'
        "    {\n"
        '      "id": "poor",\n'
        f'      "text": "{"x" * 100}",\n'
        '      "tags": ["a", "b"]\n'
        "    }\n"
        "  ],\n"
        '  "empty": [],\n'
        '  "extras": {"a": {}}\n'
        "}\n"
    )
