"""The native file: nothing is lost in it, it agrees with its schema, every fault has its place."""

from __future__ import annotations

import copy
import functools
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Party,
    Perspective,
    Quote,
    ReadError,
    Restatement,
    Severity,
    Source,
    Support,
    schema,
)
from argmap.cli import main
from tests.strategies import json_values, maps

loads = functools.partial(argmap.loads, format="json")
dumps = functools.partial(argmap.dumps, format="json")

SCHEMA_FILE = Path(argmap.__file__).with_name("formats") / "argmap.schema.json"
SCHEMA = json.loads(SCHEMA_FILE.read_text("utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)

# What the model refuses and a schema of single values cannot say.
BEYOND_THE_SCHEMA = {
    "duplicate-id",
    "not-a-claim",
    "not-json",
    "unknown-id",
    "unknown-perspective",
    "unknown-source",
    "unknown-voice",
}

FULL = ArgumentMap(
    [
        Claim(
            "tax",
            "Carbon should be taxed.",
            quotes=[
                Quote("tax", before="now", after="soon", until="it", page=3, source="page"),
            ],
            title="Tax",
            basis="assumed",
            voice="critics",
            endorsement="reports",
            perspective="law",
            modality="normative",
            cue="should",
            weight=0.5,
            group=["policy", "climate"],
            tags=["tax"],
            note="A remark.",
            allow={"unstated": "on purpose"},
            extras={"aif": {"nodeID": "7"}},
        ),
        Claim("poor", "It falls hardest on the poor.", weight=0),
        Claim("dividend", "The revenue can be paid back."),
        Support(["poor", "dividend"], "tax", id="precedent", scheme="Argument from Example"),
        Counterpoint("dividend", "precedent", cue="but"),
        Contrast("tax", ["poor", "dividend"]),
        Restatement("poor", "dividend"),
        Context("poor", "tax", role="assumption"),
    ],
    title="Climate",
    thesis="tax",
    sources=[
        Source(
            "page", title="A page", text="now tax it soon", address="https://x.org", language="en"
        )
    ],
    parties=[Party("critics", "Some critics")],
    perspectives=[Perspective("law", "In law", holder="critics")],
    signals=False,
    extras={"json": {"kept": 1}},
)


def refused(text: str) -> ReadError:
    """Return the error with which the text is refused."""
    with pytest.raises(ReadError) as caught:
        loads(text, name="map.json")
    return caught.value


def document(*elements: Any, **options: Any) -> dict[str, Any]:
    """Return the smallest document with the elements."""
    return {"argmap": 1, **options, "elements": list(elements)}


def claim(name: str = "a", **options: Any) -> dict[str, Any]:
    """Return a claim as the file holds it."""
    return {"kind": "claim", "id": name, "text": "It rains.", **options}


def plain(holder: ArgumentMap | Claim) -> Any:
    """Return the extras of a map or a claim as plain values."""
    return json.loads(json.dumps(dict(holder.extras), default=dict))


@given(maps())
def test_what_is_written_is_read_back(debate: ArgumentMap) -> None:
    """The map is equal, in order, with nothing to report, and written again it is the same."""
    text = dumps(debate)
    again = loads(text)
    assert again == debate
    assert [element.id for element in again] == [element.id for element in debate]
    assert [source.id for source in again.sources] == [source.id for source in debate.sources]
    assert {finding.code for finding in again.findings} <= {"source-changed"}
    assert dumps(again) == text
    assert argmap.losses(debate, "json") == ()


@settings(max_examples=25)
@given(maps())
def test_every_element_knows_where_it_was_read(debate: ArgumentMap) -> None:
    """At the place of each element begins the object that holds it."""
    text = dumps(debate)
    lines = text.split("\n")
    decoder = json.JSONDecoder()
    for element in loads(text, name="map.json"):
        place = element.location
        assert place is not None
        rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
        assert decoder.raw_decode(rest)[0]["kind"] == element.kind


def test_everything_a_map_holds_is_written() -> None:
    """The file of a full map names every key of the schema, so none is forgotten by it."""
    shapes = schema("native")["definitions"] | {"map": schema("native")}
    written = json.loads(dumps(FULL))
    waiting = [("map", written)]
    seen: dict[str, set[str]] = {}
    while waiting:
        name, raw = waiting.pop()
        seen.setdefault(name, set()).update(raw)
        for key, value in shapes[name]["properties"].items():
            rows = raw.get(key, []) if value.get("type") == "array" else []
            home = value.get("items", {}).get("$ref", "").rpartition("/")[2]
            waiting += [(each.get("kind") or home, each) for each in rows if isinstance(each, dict)]
    for name in ("map", "claim"):
        assert seen[name] == set(shapes[name]["properties"])
    assert seen["quote"] == {"exact", "before", "after", "until", "page", "source"}
    assert loads(dumps(FULL)) == FULL


def test_what_is_as_by_default_is_left_out() -> None:
    """A plain map reads like a list of sentences."""
    debate = ArgumentMap.of(
        Claim("tax", "Carbon should be taxed."),
        Claim("poor", "It falls hardest on the poor."),
        Counterpoint("poor", "tax"),
    )
    assert dumps(debate) == (
        "{\n"
        '  "argmap": 2,\n'
        '  "elements": [\n'
        '    {"kind": "claim", "id": "tax", "text": "Carbon should be taxed."},\n'
        '    {"kind": "claim", "id": "poor", "text": "It falls hardest on the poor."},\n'
        '    {"kind": "counterpoint", "premises": ["poor"], "target": "tax"}\n'
        "  ]\n"
        "}\n"
    )


def test_values_that_only_look_like_defaults_are_kept() -> None:
    """A weight of 0 is no missing weight, an empty text no missing text."""
    debate = ArgumentMap(
        [Claim("a", "It rains.", weight=0), Support("a", "a", scheme="")],
        sources=[Source("page", text="", path="", sha256="")],
    )
    again = loads(dumps(debate))
    assert again == debate
    assert again.claims[0].weight == 0
    assert again.sources[0].text == ""


# -- the schema ---------------------------------------------------------------------------------


def test_the_shipped_schema_is_the_one_of_the_table(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The file beside the reader says what the reader's table says, and is a sound schema."""
    assert main(["schema", "--native"]) == 0
    assert capsys.readouterr().out == SCHEMA_FILE.read_text("utf-8")
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@settings(max_examples=30)
@given(maps())
def test_what_is_written_fits_the_schema(debate: ArgumentMap) -> None:
    """Every file the writer makes is valid."""
    VALIDATOR.validate(json.loads(dumps(debate)))


def agree(mutant: Any) -> None:
    """Check that schema and reader say the same of a document."""
    try:
        findings = loads(json.dumps(mutant)).findings
    except ReadError as error:
        findings = error.findings
    errors = {finding.code for finding in findings if finding.severity is Severity.ERROR}
    assert errors <= BEYOND_THE_SCHEMA if VALIDATOR.is_valid(mutant) else errors


def spots(value: Any) -> list[tuple[Any, Any]]:
    """Return every place inside the document: a container, and a key or index of it."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        container: Any = waiting.pop()
        keys: list[Any] = list(container)
        for key in keys if isinstance(container, dict) else range(len(keys)):
            found.append((container, key))
            if isinstance(container[key], dict | list):
                waiting.append(container[key])
    return found


VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 2, -1, 0.5, 1.0, 1e300, 10**400, "", " ", "a", "tax", "claim"),
    *("verbatim", "asserted", "a\nb", "\x85", "\u2028", [], ["a"], ["a", "a"], [1], [None], {}),
    *({"a": 1}, {"kind": "claim"}, [{}], [[]], {"exact": "x"}, [{"exact": "x"}]),
)


@settings(max_examples=150)
@given(st.data())
def test_the_schema_and_the_reader_refuse_the_same(data: st.DataObject) -> None:
    """Whatever is changed, dropped or added in a full file, both take it or both refuse it."""
    mutant = json.loads(dumps(FULL))
    for _ in range(data.draw(st.integers(1, 3))):
        container, key = data.draw(st.sampled_from(spots(mutant)))
        action = data.draw(st.sampled_from(["change", "drop", "add"]))
        if action == "drop":
            del container[key]
        elif action == "change":
            container[key] = copy.deepcopy(data.draw(st.sampled_from(VALUES)))
        elif isinstance(container, list):
            container.append(copy.deepcopy(data.draw(st.sampled_from(VALUES))))
        else:
            added = data.draw(st.sampled_from(["voice", "quotes", "weight", "kind", "new"]))
            container[added] = copy.deepcopy(data.draw(st.sampled_from(VALUES)))
    agree(mutant)


@pytest.mark.parametrize("value", [None, True, 2, "a", " ", [], ["a"], {}, [{}]], ids=repr)
def test_the_schema_and_the_reader_agree_on_every_key(value: Any) -> None:
    """Each value at each place of a full file is taken by both or refused by both."""
    for at in range(len(spots(json.loads(dumps(FULL))))):
        mutant = json.loads(dumps(FULL))
        container, key = spots(mutant)[at]
        container[key] = value
        agree(mutant)
    agree(value)


# -- unknown keys -------------------------------------------------------------------------------


def test_an_unknown_key_is_reported_and_kept() -> None:
    """Its value stands in the extras of its record, or of what holds the record, from then on."""
    text = json.dumps(
        document(
            claim(colour="red", quotes=[{"exact": "x", "pge": 3}], extras={"json": {"colour": 1}}),
            sources=[{"id": "page", "odd key": []}],
            elment=None,
        )
    )
    debate = loads(text, name="map.json")
    assert [(each.code, each.severity, each.path) for each in debate.findings] == [
        ("unknown-key", Severity.WARNING, '$.sources[0]["odd key"]'),
        ("unknown-key", Severity.WARNING, "$.elment"),
        ("unknown-key", Severity.WARNING, "$.elements[0].colour"),
        ("unknown-key", Severity.WARNING, "$.elements[0].quotes[0].pge"),
    ]
    assert plain(debate.claims[0]) == {"json": {"colour": 1, "colour 2": "red", "quotes[0].pge": 3}}
    assert plain(debate) == {"json": {'sources[0]["odd key"]': [], "elment": None}}
    again = loads(dumps(debate))
    assert again == debate
    assert {finding.code for finding in again.findings} <= {"source-changed"}


def test_an_unknown_key_suggests_the_known_one() -> None:
    """A misspelt key is the likeliest cause."""
    (finding,) = loads(json.dumps(document(claim(qoutes=[])))).findings
    assert finding.message == "unknown key 'qoutes' in this claim; did you mean 'quotes'?"


def test_unknown_keys_find_room_beside_any_extras() -> None:
    """Unknown keys find room beside any extras.

    Also where the place they are kept in is taken by something else.
    """
    debate = loads(json.dumps(document(claim(colour="red", extras={"json": 3}))))
    assert plain(debate.claims[0]) == {"json": 3, "json 2": {"colour": "red"}}


@given(json_values())
def test_the_value_of_an_unknown_key_is_not_changed(value: Any) -> None:
    """Any plain JSON value comes back as it was."""
    debate = loads(json.dumps(document(claim(new=value))))
    assert json.loads(dumps(debate))["elements"][0]["extras"] == {"json": {"new": value}}


# -- faults -------------------------------------------------------------------------------------


FAULTS: list[tuple[Any, str, str]] = [
    ([], "wrong-value", "$"),
    ({}, "missing-key", "$"),
    ({"argmap": 1}, "missing-key", "$"),
    ({"argmap": 3, "elements": 3}, "newer-version", "$.argmap"),
    ({"argmap": 0, "elements": []}, "wrong-value", "$.argmap"),
    ({"argmap": True, "elements": []}, "wrong-value", "$.argmap"),
    (document(title=7), "wrong-value", "$.title"),
    (document(thesis="a"), "unknown-id", "$.thesis"),
    (document(elements=[]) | {"elements": {}}, "wrong-value", "$.elements"),
    (document(3), "wrong-value", "$.elements[0]"),
    (document({"id": "a"}), "missing-key", "$.elements[0]"),
    (document({"kind": "clam"}), "wrong-value", "$.elements[0].kind"),
    (document({"kind": ["claim"]}), "wrong-value", "$.elements[0].kind"),
    (document({"kind": "claim", "id": "a"}), "missing-key", "$.elements[0]"),
    (document(claim("")), "wrong-value", "$.elements[0].id"),
    (document(claim("a\nb")), "wrong-value", "$.elements[0].id"),
    (document(claim(text=" ")), "wrong-value", "$.elements[0].text"),
    (document(claim(text=None)), "wrong-value", "$.elements[0].text"),
    (document(claim(weight=2)), "wrong-value", "$.elements[0].weight"),
    (document(claim(weight=True)), "wrong-value", "$.elements[0].weight"),
    (document(claim(weight=10**400)), "wrong-value", "$.elements[0].weight"),
    (document(claim(modality="maybe")), "wrong-value", "$.elements[0].modality"),
    (document(claim(tags="x")), "wrong-value", "$.elements[0].tags"),
    (document(claim(tags=[1])), "wrong-value", "$.elements[0].tags"),
    (document(claim(quotes=["x"])), "wrong-value", "$.elements[0].quotes[0]"),
    (document(claim(quotes=[{}])), "missing-key", "$.elements[0].quotes[0]"),
    (document(claim(quotes=[{"exact": ""}])), "wrong-value", "$.elements[0].quotes[0].exact"),
    (
        document(claim(quotes=[{"exact": "x", "source": "page"}])),
        "unknown-source",
        "$.elements[0].quotes[0].source",
    ),
    (document(claim(voice="b")), "unknown-voice", "$.elements[0].voice"),
    (document(claim(perspective="b")), "unknown-perspective", "$.elements[0].perspective"),
    (document(claim(extras=[])), "wrong-value", "$.elements[0].extras"),
    (document(claim(), claim()), "duplicate-id", "$.elements[1].id"),
    (
        document(claim(), {"kind": "support", "premises": [], "conclusion": "a"}),
        "wrong-value",
        "$.elements[1].premises",
    ),
    (
        document(claim(), {"kind": "support", "premises": ["a", "a"], "conclusion": "a"}),
        "wrong-value",
        "$.elements[1].premises",
    ),
    (
        document(claim(), {"kind": "support", "premises": ["a", "b"], "conclusion": "a"}),
        "unknown-id",
        "$.elements[1].premises[1]",
    ),
    (
        document(claim(), *[{"kind": "support", "premises": ["a"], "conclusion": "a"}] * 2),
        "duplicate-id",
        "$.elements[2]",
    ),
    (
        document(
            claim(),
            {"kind": "support", "id": "s", "premises": ["a"], "conclusion": "a"},
            {"kind": "contrast", "left": ["a"], "right": ["s"]},
        ),
        "not-a-claim",
        "$.elements[2].right[0]",
    ),
    (document(sources=[{"id": "p"}, {"id": "p"}]), "duplicate-id", "$.sources[1].id"),
    (document(parties=[{"id": "p"}]), "missing-key", "$.parties[0]"),
    (
        document(parties=[{"id": "p", "name": "P"}] * 2 + [[]]),
        "duplicate-id",
        "$.parties[1].id",
    ),
    (
        document(
            perspectives=[{"id": "p", "name": "P", "holder": "q"}, {"id": "p", "name": "P"}],
        ),
        "unknown-voice",
        "$.perspectives[0].holder",
    ),
    (
        document(perspectives=[{"id": "p", "name": "P", "holder": "q"}]),
        "unknown-voice",
        "$.perspectives[0].holder",
    ),
]


@pytest.mark.parametrize(("raw", "code", "path"), FAULTS)
def test_each_fault_has_its_path_and_place(raw: Any, code: str, path: str) -> None:
    """What is wrong is named by code and path, and the place is where that value stands."""
    error = refused(json.dumps(raw, indent=1))
    finding = error.findings[0]
    assert (finding.code, finding.path) == (code, path)
    assert finding.location is not None
    assert finding.location.name == "map.json"
    assert finding.excerpt == json.dumps(raw, indent=1).split("\n")[finding.location.line - 1]
    assert str(finding).startswith(f"map.json:{finding.location.line}:{finding.location.column}: ")


def test_all_faults_are_reported_at_once() -> None:
    """Those of the text, of single records and of the whole map, in the order of the text."""
    text = (
        '{"argmap": 1, "title": 7,\n'
        ' "elements": [\n'
        '  {"kind": "claim", "id": "a", "text": "", "weight": 2, "new": 1},\n'
        '  {"kind": "claim", "id": "b", "text": NaN, "text": "x"},\n'
        '  {"kind": "support", "premises": ["a"], "conclusion": "c"},\n'
        '  {"kind": "suport", "id": "s"},\n'
        '  {"kind": "counterpoint", "premises": ["b"], "target": "s"}\n'
        "]}"
    )
    assert [(finding.code, finding.path) for finding in refused(text).findings] == [
        ("wrong-value", "$.title"),
        ("wrong-value", "$.elements[0].text"),
        ("wrong-value", "$.elements[0].weight"),
        ("unknown-key", "$.elements[0].new"),
        ("not-json", "$.elements[1].text"),
        ("duplicate-key", "$.elements[1].text"),
        ("unknown-id", "$.elements[2].conclusion"),
        ("wrong-value", "$.elements[3].kind"),
    ]


def test_a_fault_reads_well() -> None:
    """Place, path, what was expected, what was found, and the line with a caret."""
    text = (
        '{\n  "argmap": 1,\n  "elements": [\n    {"kind": "claim", "id": "tax", "text": 7}\n  ]\n}'
    )
    assert str(refused(text)) == (
        "map.json:4:44: $.elements[0].text: expected text that is not blank, found the number 7\n"
        '    {"kind": "claim", "id": "tax", "text": 7}\n'
        "                                           ^"
    )


def test_a_newer_version_is_refused_for_what_it_is() -> None:
    """The one fault is the version and the remedy an upgrade; nothing else is held against it."""
    error = refused('{"argmap": 3, "claims": [], "elements": 3}')
    assert len(error.findings) == 1
    assert error.findings[0].message == "expected version 2 of the format, found 3"
    assert "upgrade" in error.findings[0].hint


def test_a_faulty_record_is_not_reported_as_missing() -> None:
    """What names a claim, a step or a source that is only faulty is not at fault."""
    raw = document(
        claim("a", weight=3),
        {"kind": "support", "id": "s", "premises": [], "conclusion": "a"},
        {"kind": "counterpoint", "premises": ["a"], "target": "s"},
        claim("b", voice="p", perspective="v", quotes=[{"exact": "x", "source": "page"}]),
        sources=[{"id": "page", "title": 1}],
        parties=[{"id": "p", "name": ""}],
        perspectives=[{"id": "v"}],
    )
    assert {finding.code for finding in refused(json.dumps(raw)).findings} == {
        "wrong-value",
        "missing-key",
    }


@pytest.mark.parametrize("levels", [60, 63, 64, 70, 99, 500, 5_000, 100_000])
@pytest.mark.parametrize("place", ["element", "extras", "unknown"])
def test_no_depth_breaks_the_reader(levels: int, place: str) -> None:
    """Up to 64 levels of extras are read, more are a fault, however deep they are."""
    deep = "[" * levels + "]" * levels
    held = {
        "element": (deep, "$.elements[0]", 0),
        "extras": (json.dumps(claim(extras={"x": 0})), "$.elements[0].extras", 63),
        "unknown": (json.dumps(claim(new=0)), "$.elements[0].new", 62),
    }
    element, path, most = held[place]
    text = f'{{"argmap": 1, "elements": [{element.replace("0", deep)}]}}'
    if levels <= most:
        assert loads(dumps(loads(text))) == loads(text)
    else:
        (finding,) = refused(text).findings
        assert finding.path == (path if levels < 90 else "$.elements")


def test_a_large_file_is_read_without_recursion() -> None:
    """A chain of ten thousand undercuts, each of the one before, comes back."""
    claims = [Claim(f"c{number}", "It rains.") for number in range(10_000)]
    steps = [Support("c1", "c0", id="s1")]
    chain = [
        Counterpoint(f"c{number}", f"s{number - 1}", id=f"s{number}") for number in range(2, 10_000)
    ]
    debate = ArgumentMap([*claims, *steps, *chain])
    assert loads(dumps(debate)) == debate


@given(st.data())
def test_damaged_files_are_read_or_refused(data: st.DataObject) -> None:
    """A file with characters lost or changed is a map, or a ReadError with places inside it."""
    text = dumps(FULL)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 30))
        text = text[:at] + data.draw(st.sampled_from(JUNK)) + text[at + cut :]
    lines = text.split("\n")
    try:
        found = loads(text).findings
    except ReadError as error:
        found = error.findings
    for finding in found:
        assert finding.location is not None
        assert 1 <= finding.location.line <= len(lines)
        assert 1 <= finding.location.column <= len(lines[finding.location.line - 1]) + 1
        assert finding.path.startswith("$")


JUNK = ("", '"', "{", "}", "[", "]", ",", ":", "\\", "\\ud800", "NaN", "1e999", "null", "\n", "\0")


@given(debate=maps())
def test_the_values_of_a_map_are_those_of_its_text(debate: ArgumentMap) -> None:
    """Other notations take them as they are: plain dicts, lists and texts, and read them back."""
    values = argmap.to_dict(debate)
    assert values == json.loads(dumps(debate))
    assert json.dumps(values) == json.dumps(json.loads(dumps(debate)))
