"""Hostile and damaged files: a reader gives a map, or an error that says where, in linear time."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from argmap import (
    FORMATS,
    ArgumentMap,
    Claim,
    Counterpoint,
    Finding,
    FormatError,
    Quote,
    ReadError,
    Source,
    Support,
    dumps,
    loads,
    losses,
    to_dot,
)
from argmap.formats import Format

READERS = [row for row in FORMATS if row.reads and row.writes]
ROWS = pytest.mark.parametrize("row", READERS, ids=lambda row: row.name)
SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]


def grown(size: int) -> ArgumentMap:
    """Return a map of about that many elements, with all that notations have words for."""
    page = "".join(f"Claim number {n} holds.\n" for n in range(size))
    claims = [
        Claim(f"c{n}", f"Claim number {n} holds.", quotes=Quote(f"Claim number {n} holds."))
        for n in range(size)
    ]
    steps = [
        Support([f"c{n}", f"c{n + 1}"], f"c{n // 2}", id=f"s{n}", scheme="Example")
        for n in range(4, size - 1, 4)
    ]
    hits = [Counterpoint(f"c{n}", f"c{n // 2}") for n in range(6, size, 4)]
    undercuts = [Counterpoint(f"c{n + 3}", f"s{n}") for n in range(4, size - 4, 8)]
    return ArgumentMap(
        [*claims, *steps, *hits, *undercuts], title="Grown", sources=[Source("page", text=page)]
    )


def written(row: Format, size: int) -> str:
    """Return such a map in the notation."""
    return dumps(grown(size), row.name, allow_loss=True)


SEEDS = {row.name: written(row, 12) for row in READERS}


def held(text: str, notation: str) -> None:
    """Read the text: a map that draws, or an error; every place named lies in the text."""
    bare = text.removeprefix("\ufeff")
    # JSON ends a line at a line feed only, YAML at some characters more.
    ends = ("\n", "\r\n|\r|\n", "\r\n|[\r\n\x85\u2028\u2029]")
    lines = [re.split(end, bare) for end in ends]
    found: tuple[Finding, ...] = ()
    try:
        debate = loads(text, notation, name="file")
    except ReadError as error:
        found = error.findings
    except FormatError:
        pass
    else:
        found = debate.findings
        to_dot(debate)
    for finding in found:
        within(finding, lines)


def within(finding: Finding, splits: list[list[str]]) -> None:
    """Hold that the place a finding names is one of the text."""
    place = finding.location
    assert place is None or any(
        1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1
        for lines in splits
    ), finding


Damage: TypeAlias = list[tuple[float, float, str]]
Change: TypeAlias = list[tuple[float, int, Any]]

# -- cut, doubled and scrambled texts -----------------------------------------------------------

TOKENS = (
    "", " ", "\n", "\t", "\r\n", "null", "[]", "{}", '""', '"', "'", ":", ",", "[", "]", "{", "}",
    "(", ")", "<", ">", "</", "/>", "&", "&amp;", "&#0;", "&x;", "]]>", "<!--", "-->", "<![CDATA[",
    "<?x?>", "#", "%", "---", "...", "- ", "* ", "&a ", "*a", "!!binary ", "|", "? ", "<<: ", "0",
    "-1", "1e999", "9" * 400, "true", "c0", "c1", "s4", "T1", "arg(", "att(c0,c1).", "p af 3", "->",
    "\x00", "\ufeff", "\u2028", "\x85", "\U0001f600", "\\u0000", "\\ud800", "a" * 300,
)  # fmt: skip


@st.composite
def damages(draw: Any) -> Damage:
    """Draw where a text is cut, from where to where, and what is put there."""
    place = st.floats(0, 1)
    tokens = st.sampled_from(TOKENS) | st.text(max_size=3)
    damage: Damage = draw(st.lists(st.tuples(place, place, tokens), min_size=1, max_size=4))
    return damage


def damaged(text: str, damage: Damage) -> str:
    """Return the text with pieces cut out, moved and replaced."""
    for start, length, piece in damage:
        at = int(start * len(text))
        end = at + int((length**6) * len(text))
        text = text[:at] + (text[at:end] * 2 if piece == "#" else piece) + text[end:]
    return text


@ROWS
@settings(max_examples=30, suppress_health_check=SLOW)
@given(damage=damages())
def test_damaged_files_are_read_or_refused(row: Format, damage: Damage) -> None:
    """Nothing but a map or an ArgmapError, and no place outside the text."""
    held(damaged(SEEDS[row.name], damage), row.name)


# -- sound texts that say the wrong thing -------------------------------------------------------

WRONG: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, 10**30, "", " ", "c0", "c1", "x\ny", "\x07", [], {}, [None], [[]],
    {"": None}, {"id": "c0"}, ["c0", "c0"], ["c0", 1, None],
)  # fmt: skip


def places(value: Any) -> list[tuple[Any, Any]]:
    """Return every place in a decoded value: the container and the key."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        item = waiting.pop()
        inner = list(item.items() if isinstance(item, dict) else enumerate(item))
        found += [(item, key) for key, _ in inner]
        waiting += [each for _, each in inner if isinstance(each, dict | list)]
    return found


def changed(value: Any, change: Change) -> Any:
    """Return the value with some of its parts dropped, doubled or replaced."""
    for where, how, new in change:
        every = places(value)
        if not every:
            return value
        container, key = every[int(where * (len(every) - 1))]
        if how == 0:
            del container[key]
        elif how == 1 and isinstance(container, list):
            container.append(container[key])
        elif how == 2 and isinstance(container, dict):
            container["c0" if isinstance(new, list) else str(new)] = container.pop(key)
        else:
            container[key] = json.loads(json.dumps(new))
    return value


CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 4), st.sampled_from(WRONG)), min_size=1, max_size=4
)
JSON = [row for row in READERS if SEEDS[row.name].lstrip()[:1] == "{"]
YAML = [row for row in READERS if row.name in {"carneades", "gsn"}]
XML = [row for row in READERS if SEEDS[row.name].lstrip()[:1] == "<" and row.name != "page"]


@pytest.mark.parametrize("row", [*JSON, *YAML], ids=lambda row: row.name)
@settings(max_examples=40, suppress_health_check=SLOW)
@given(change=CHANGES)
@example(change=[(0.0, 0, None)])
def test_wrong_values_are_read_or_refused(row: Format, change: Change) -> None:
    """Missing keys, nulls, doubled items, numbers for texts: the real world's faults and worse."""
    text = SEEDS[row.name]
    if row in JSON:
        held(json.dumps(changed(json.loads(text), change), ensure_ascii=False, indent=1), row.name)
    else:
        held(yaml.safe_dump(changed(yaml.safe_load(text), change), allow_unicode=True), row.name)


@pytest.mark.parametrize("row", XML, ids=lambda row: row.name)
@settings(max_examples=30, suppress_health_check=SLOW)
@given(data=st.data())
def test_wrong_attributes_are_read_or_refused(row: Format, data: st.DataObject) -> None:
    """Attributes dropped or given other values, elements dropped or doubled."""
    text = SEEDS[row.name]
    for _ in range(data.draw(st.integers(1, 4))):
        spots = [*re.finditer(r' [\w.:]+="[^"]*"|<(\w+)[^<>]*/>|>[^<>]+<', text)]
        spot = spots[data.draw(st.integers(0, len(spots) - 1))]
        found = spot.group()
        new = data.draw(st.sampled_from(["", found * 2, "c0", "x"]))
        if found.startswith(" "):
            name = found.partition("=")[0]
            new = "" if new != "x" else f'{name}="c1"'
        elif found.startswith(">"):
            new = f">{'' if new == found * 2 else new}<"
        text = text[: spot.start()] + new + text[spot.end() :]
    held(text, row.name)


# -- bombs --------------------------------------------------------------------------------------

LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
BOMBS = {
    "microtext": f'<!DOCTYPE arggraph [<!ENTITY a0 "ha">{LAUGHS}]><arggraph id="&a9;"/>',
    "graphml": f'<!DOCTYPE graphml [<!ENTITY a0 "ha">{LAUGHS}]><graphml>&a9;</graphml>',
}


@pytest.mark.parametrize(("notation", "text"), BOMBS.items())
def test_entities_are_not_filled_in(notation: str, text: str) -> None:
    """A billion laughs, and a file of the machine: both refused at once, by place."""
    outside = re.sub(r"\[.*\]", '[<!ENTITY a9 SYSTEM "file:///etc/passwd">]', text)
    for bomb in (text, outside):
        with pytest.raises(ReadError, match=r"^file:1:\d+: .*declarations"):
            loads(bomb, notation, name="file")


DEEP = 50_000
NESTED = {
    "json": '{"argmap": 1, "elements": [], "x": ' + "[" * DEEP + "]" * DEEP + "}",
    "carneades": "statements: " + "[" * DEEP + "]" * DEEP,
    "gsn": "G1: " + "{a: " * DEEP + "}" * DEEP,
    "graphml": "<graphml>" + "<graph>" * DEEP + "</graph>" * DEEP + "</graphml>",
    "microtext": "<arggraph>" * DEEP + "</arggraph>" * DEEP,
}


@pytest.mark.parametrize(("notation", "text"), NESTED.items())
def test_deep_nesting_is_refused(notation: str, text: str) -> None:
    """No recursion over the text: an error that says how deep is deep enough."""
    with pytest.raises(ReadError, match=r"levels|elements within each other|deep"):
        loads(text, notation)


def test_aliases_multiply_nothing() -> None:
    """The laughs of YAML: ten aliases of ten aliases, and so on."""
    text = "a0: &a0 [ha]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)
    )
    for notation in ("carneades", "gsn"):
        with pytest.raises(ReadError, match="aliases copy more than"):
            loads(text, notation)


# -- time ---------------------------------------------------------------------------------------


def cost(act: Callable[[], object]) -> float:
    """Return the least CPU time that the act takes."""
    times: list[float] = []
    for _ in range(2):
        start = time.process_time()
        act()
        times.append(time.process_time() - start)
    return min(times)


@ROWS
def test_reading_is_linear(row: Format) -> None:
    """Six times the map takes far from thirty-six times the time."""
    small, large = written(row, 100), written(row, 600)
    loads(small, row.name)  # whatever is imported late is here now
    little = cost(lambda: loads(small, row.name))
    assert cost(lambda: loads(large, row.name)) < 18 * little + 0.05


@ROWS
def test_writing_is_linear(row: Format) -> None:
    """Writing is linear, also when it is first asked what would be lost."""
    small, large = grown(100), grown(600)
    losses(small, row.name)
    little = cost(lambda: losses(small, row.name))
    assert cost(lambda: losses(large, row.name)) < 18 * little + 0.05
    little = cost(lambda: dumps(small, row.name, allow_loss=True))
    assert cost(lambda: dumps(large, row.name, allow_loss=True)) < 18 * little + 0.05
