"""One round tells everything, in the file's own words, and fixes change nothing unasked."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap import ArgumentMap, Claim, Finding, Location, Severity, Source, Support, review
from argmap.cli import main
from argmap.cli.reports import Report, to_json
from argmap.cli.sarif import to_sarif
from argmap.drafts.description import description
from argmap.drafts.edits import JsonEditor, apply_edits
from argmap.drafts.hints import hint_in
from argmap.drafts.review import repair
from argmap.formats.draft.form import CLAIM, KINDS, RELATION
from tests.guide import BAD, GOOD, TEXT, guide

PAGE = "The tax may help the poor. Critics argue that it fails. So we wait."


def loud(found: argmap.Review) -> dict[str, str]:
    """Return the errors and warnings of a review, by pointer."""
    return {each.pointer: each.code for each in found.findings if each.severity != Severity.INFO}


def test_form_ids_words_and_structure_are_told_in_one_round() -> None:
    """Faults of every kind, each with its pointer; nothing follows from what is left out."""
    text = json.dumps(
        {
            "thesis": "wait",
            "claims": [
                {"id": "help", "quotes": ["The tax may help the rich."], "text": "It helps."},
                {"id": "fail", "quotes": ["it fails"], "text": "It fails.", "modality": "sure"},
                {"id": "wait", "quotes": ["So we … wait."], "text": "We wait.", "voise": "me"},
                {"id": "wait", "text": "We wait on."},
            ],
            "relations": [{"kind": "support", "from": ["helps"], "to": "wait"}],
        }
    )
    found = review(text, sources=PAGE)
    assert {(each.code, each.pointer) for each in found.findings if each.severity != "info"} >= {
        ("quote-not-found", "/claims/0"),
        ("unrecorded-force", "/claims/1"),
        ("wrong-value", "/claims/1/modality"),
        ("unknown-key", "/claims/2/voise"),
        ("duplicate-id", "/claims/3/id"),
        ("unknown-id", "/relations/0/from/0"),
    }
    assert not {each.code for each in found.findings} & {"unconnected-claim", "no-counterpoint"}
    places = [
        (each.location.line, each.location.column) for each in found.findings if each.location
    ]
    assert places == sorted(places)
    by_code = {each.code: each for each in found.findings}
    speaker = by_code["unrecorded-force"]
    assert speaker.source_place is not None
    assert speaker.source_place.sentence == 2
    assert '"endorsement": "reports"' in speaker.hint


def test_hints_are_in_the_notation_of_the_file() -> None:
    """A keyword of Python in Python, a key in JSON, a field in Argdown."""
    hint = 'tell the places apart by before= or after=, or record modality="possible"'
    assert hint_in("draft", hint) == (
        'tell the places apart by "before" or "after", or record "modality": "possible"'
    )
    assert hint_in("argdown", hint) == (
        "tell the places apart by before or after, or record modality: possible"
    )
    assert hint_in("aif", hint) == hint


@pytest.mark.parametrize("notation", ["json", "argdown", "draft"])
def test_suggested_fixes_are_made_when_asked_for(notation: str) -> None:
    """The exact words, the cue, the near id: each where it stands, and nothing else is touched."""
    page = Source("page", text="Trams, the council said, may run late. Buses never do.")
    debate = ArgumentMap.of(
        Claim("late", "Trams may run late.", quotes="Trams the council said may run late"),
        Claim("never", "Buses never run late.", quotes="Buses never do."),
        Claim("may", "They may.", quotes="may run late", modality="possible"),
        sources=[page],
    )
    text = argmap.dumps(debate, notation, allow_loss=True)
    assert repair(text, sources=page, format=notation)[0] == text
    again, made = repair(text, ["quote-marks-differ", "missing-cue"], sources=page, format=notation)
    assert sorted(each.code for each in made) == ["missing-cue", "quote-marks-differ"]
    fixed = argmap.loads(again, notation)
    assert fixed.claim("may").cue == "may"
    assert fixed.claim("late").quotes[0].exact.startswith("Trams, the council said, may")
    assert fixed.claim("never") == debate.claim("never")


def test_what_a_fix_adds_stands_on_a_line_of_its_own_as_its_like_do() -> None:
    """In a list of a record a line; in one on one line it goes on there."""
    for before, between in (("[\n    ", ",\n    "), ("[", ", ")):
        text = f'{{\n  "elements": {before}{{"kind": "claim", "id": "a", "text": "A."}}]\n}}\n'
        editor = JsonEditor(text, None, False, {"a": ("elements", 0)})
        edit = editor.relate("support", "b", "a", "so")
        assert edit is not None
        added = apply_edits(text, [edit]).partition('"A."}')[2]
        assert added.startswith(f'{between}{{"kind": "support"')


def test_a_report_tells_of_other_files_and_of_languages_that_are_not_read() -> None:
    """A finding may stand in a file beside the map; a language that is not known is none."""
    place = Location("notes.txt", 2, 3)
    finding = Finding("fragment", Severity.WARNING, "it breaks off", location=place)
    report = Report("map.json", (finding,), languages={"page": "", "note": "English"})
    (result,) = json.loads(to_sarif([report]))["runs"][0]["results"]
    physical = result["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "notes.txt"
    told = json.loads(to_json([report]))
    assert (told["findings"][0]["file"], told["findings"][0]["map"]) == ("notes.txt", "map.json")
    assert [each["language"] for each in told["guard"]] == [None, "English"]


def test_fixes_leave_comments_and_layout_as_they_are(tmp_path: Path) -> None:
    """A change is made in place; plain --fix takes what is certain, a code what it suggests."""
    path = tmp_path / "map.json"
    path.write_text(
        '{\n  "argmap": 2,   "elements": [\n'
        '    {"kind": "claim", "id": "emissions", "text": "They fell.",},  // last year\n'
        '    {"kind": "support", "premises": ["emisions"], "conclusion": "emissions"}\n  ]\n}\n',
        "utf-8",
    )
    assert main(["check", "--fix", str(path)]) == 2
    once = path.read_text("utf-8")
    assert '"They fell."},  // last year' in once
    assert "emisions" in once
    assert main(["check", "--fix=unknown-id,syntax", str(path)]) in {0, 1}
    twice = path.read_text("utf-8")
    assert '["emissions"]' in twice
    assert '{\n  "argmap": 2,   "elements": [\n' in twice
    assert argmap.load(path).supports


def test_the_command_takes_the_source_of_a_draft(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A draft names no text; the option says which it is."""
    (tmp_path / "trams.txt").write_text(TEXT, "utf-8")
    (tmp_path / "draft.json").write_text(BAD, "utf-8")
    arguments = [str(tmp_path / "draft.json"), "--source", str(tmp_path / "trams.txt")]
    assert main(["check", *arguments, "--output", "json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert {each["code"] for each in told["findings"]} >= {"quote-not-found", "unknown-id"}
    assert main(["check", "--fix=unknown-id", *arguments]) == 1
    assert '["small"]' in (tmp_path / "draft.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ('{"claims": [{"id": "a", "qoutes": []}]}', '{"claims": [{"id": "a", "quotes": []}]}'),
        ('{"claims": [{"id": "a", "colour": 1}]}', None),
        (r'{"claims": [{"id": "a", "q\u006ftes": []}]}', '{"claims": [{"id": "a", "quotes": []}]}'),
        (
            '{"argmap": 2, "elements": [{"kind": "claim", "id": "a", "text": "A.", "noet": "x"}]}',
            '{"argmap": 2, "elements": [{"kind": "claim", "id": "a", "text": "A.", "note": "x"}]}',
        ),
    ],
)
def test_a_misspelt_key_is_written_as_the_one_it_is_near_to(text: str, fixed: str | None) -> None:
    """Its value stays; what is near to no key is left as it is."""
    assert argmap.review(text).fixed("unknown-key") == (text if fixed is None else fixed)


def test_words_of_argdown_data_are_spelt_as_they_should_be() -> None:
    """Another capital is mended, a near word is suggested, and the line stays as it is."""
    text = (
        "[a]: It helps.  {argmap: {modality: Possible, cue: may}}\n\n"
        "[b]: It harms. {argmap: {modality: posible}}\n"
    )
    assert repair(text)[0] == text.replace("Possible", "possible")
    again, made = repair(text, ["bad-field"])
    assert again == text.replace("Possible", "possible").replace("posible", "possible")
    assert [each.code for each in made] == ["bad-field", "bad-field"]


def test_nothing_is_fixed_where_there_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    """The standard input, and notations that are not edited, are refused."""
    assert main(["check", "--fix", "-"]) == 2
    assert "standard input" in capsys.readouterr().err


def test_a_review_never_raises_for_what_it_is_given() -> None:
    """Whatever the text, there is something to say of it."""
    for text in (
        "",
        "Just prose.",
        "\x00",
        "{",
        "[",
        '{"argmap": 99}',
        "<graphml",
        '{"claims": 3}',
    ):
        found = review(text)
        assert found.findings
        assert not found.is_clean


def test_every_line_of_the_guide_is_true() -> None:
    """Its length, its keys and words, and what it says of its two examples."""
    text = guide()
    assert text.count("\n") <= 150
    assert all(len(line) <= 240 for line in text.splitlines())
    for key in (*CLAIM.values(), *RELATION.values()):
        assert f"\n  {key.name:12} {key.about}" in text
    assert f"Kinds of relation: {', '.join(KINDS)}." in text
    assert review(GOOD, sources=TEXT).is_clean
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validate(json.loads(GOOD), argmap.schema("draft"))
    for finding in review(BAD, sources=TEXT).findings:
        assert (finding.message in text) == (finding.severity is not Severity.INFO)
    for command in ("argmap schema --draft", "argmap check draft.json --source", "--fix=CODE"):
        assert command in text


def test_the_commands_for_programs_print_what_they_say(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The guide as it is, the schemas and the description as JSON."""
    assert main(["guide"]) == 0
    assert capsys.readouterr().out == guide()
    assert main(["schema", "--draft"]) == 0
    assert json.loads(capsys.readouterr().out) == argmap.schema("draft")
    assert main(["schema", "--native"]) == 0
    assert json.loads(capsys.readouterr().out) == argmap.schema("native")
    assert main(["describe"]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert {each["code"] for each in told["checks"]} == {row.code for row in argmap.CHECKS}
    assert set(description()) < set(told)
    names = {each["name"] for each in told["commands"]}
    assert {"start", "check", "guide", "schema", "describe", "mcp"} <= names


@pytest.mark.providers
def test_the_providers_own_transformers_take_the_schema() -> None:
    """What strict output makes of it is the schema itself."""
    openai = pytest.importorskip("openai.lib._pydantic")
    anthropic = pytest.importorskip("anthropic")
    schema = argmap.schema("draft")
    strict = openai._ensure_strict_json_schema(argmap.schema("draft"), path=(), root=schema)
    assert strict == schema
    changed = anthropic.transform_schema(argmap.schema("draft"))
    assert changed["required"] == schema["required"]
    assert changed["additionalProperties"] is False


def test_a_support_of_a_claim_is_no_news() -> None:
    """A signal word that a relation takes up, or a map without signals, is not pointed out."""
    page = Source("page", text="Costs rose. Therefore we wait.")
    claims = (
        Claim("cost", "Costs rose.", quotes="Costs rose."),
        Claim("wait", "We wait.", quotes="Therefore we wait."),
    )
    told = {each.code for each in argmap.check(ArgumentMap.of(*claims, sources=[page]))}
    assert "signal-word" in told
    tied = ArgumentMap.of(*claims, Support("cost", "wait"), sources=[page])
    silent = ArgumentMap(claims, sources=[page], signals=False)
    for debate in (tied, silent):
        assert "signal-word" not in {each.code for each in argmap.check(debate)}


def test_ten_mistakes_are_mended_in_two_rounds() -> None:
    """A program that repairs only what it is told is told everything at once."""
    path = Path(argmap.__file__).parent.parent / "examples" / "draft_and_review.py"
    spec = importlib.util.spec_from_file_location("draft_and_review", path)
    assert spec is not None
    assert spec.loader is not None
    example = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(example)
    said = example.rounds()
    assert [found.is_clean for found in said] == [False, True]
    assert {each.code for each in said[0].findings if each.severity is not Severity.INFO} == {
        "circular-support",
        "cut-off",
        "duplicate-id",
        "not-a-claim",
        "quote-not-found",
        "unknown-id",
        "unknown-key",
        "unrecorded-force",
        "wrong-value",
    }
    assert len(said[-1].debate.claims) == len(example.CLAIMS)
    assert argmap.to_dict(said[-1].debate, "draft", allow_loss=True)["relations"]


def test_a_map_with_faults_keeps_who_holds_a_view() -> None:
    """The holder of a perspective stays where the party is declared, and goes where it is not."""
    draft = {
        "argmap": 2,
        "parties": [{"id": "critics", "name": "Critics"}],
        "perspectives": [
            {"id": "law", "name": "In law", "holder": "critics"},
            {"id": "trade", "name": "In trade", "holder": "nobody"},
        ],
        "elements": [
            {"kind": "claim", "id": "a", "text": "A.", "perspective": "law"},
            {"kind": "claim", "id": "b", "text": "B.", "perspective": "trade"},
            {"kind": "support", "premises": ["b"], "conclusion": "unknown"},
        ],
    }
    found = review(json.dumps(draft)).debate
    assert found is not None
    assert [(each.id, each.holder) for each in found.perspectives] == [
        ("law", "critics"),
        ("trade", None),
    ]
    assert [claim.perspective for claim in found.claims] == ["law", "trade"]
