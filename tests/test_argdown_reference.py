"""Argdown documents as the JSON of the reference implementation, compared with what it makes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from argmap.formats.argdown import parse
from argmap.formats.argdown_json import to_reference
from tests.test_argdown_parse import soup

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "argdown"
needs_corpus = pytest.mark.skipif(not CORPUS.exists(), reason="the shared corpus is not here")

# Where the reference implementation is wrong on purpose of nobody; see the corpus' own page.
WRONG_THERE = (
    *(
        "pcs-undercut-later-bug",
        "pcs-undercut-twice",
        "data-block-crlf",
        "bare-url",
        "brace-swallow",
    ),
    *("title-proto", "para-start-star", "shortcode-in-italic", "dup-edges", "heading-text-noblank"),
    *("lone-dashes", "closed-group", "images", "bom", "title-untitled"),
)


def exported(text: str, **settings: Any) -> dict[str, Any]:
    """The reference JSON of a text."""
    return to_reference(parse(text), settings)


def relations(text: str, **settings: Any) -> list[tuple[str, str, str]]:
    """The relations of a text: from, type, to."""
    found = exported(text, **settings)["relations"]
    return [(each["from"], each["relationType"], each["to"]) for each in found]


def shown(text: str, **settings: Any) -> tuple[list[str], list[tuple[str, str, str]]]:
    """The titles the map of a text shows, and its lines."""
    drawn = exported(text, **settings)["map"]
    titles = {each["id"]: each["title"] for each in flat(drawn["nodes"])}
    lines = [(titles[e["from"]], e["relationType"], titles[e["to"]]) for e in drawn["edges"]]
    return [each["title"] for each in flat(drawn["nodes"])], lines


def flat(places: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The nodes of a map, groups and what is in them, without recursion."""
    found: list[dict[str, Any]] = []
    waiting = list(reversed(places))
    while waiting:
        place = waiting.pop()
        found.append(place)
        waiting += reversed(place.get("children", []))
    return found


def test_relations_belong_to_titles_and_count_once() -> None:
    """The same relation written twice is one; a contradiction is the same both ways."""
    text = "[A]\n    + [B]\n    + [B]\n    >< [C]\n\n[C]\n    >< [A]\n\n[B]\n    +> [A]"
    assert relations(text) == [("B", "support", "A"), ("A", "contradictory", "C")]


def test_relations_of_an_argument_move_to_its_conclusion_and_its_inference() -> None:
    """A reconstructed argument bears through its conclusion, and is hit in its inference."""
    text = "[S]\n    + <A>\n        - [x]\n        _ [y]\n\n<A>\n\n(1) p\n----\n(2) [C]: c"
    assert relations(text) == [("x", "attack", "A"), ("y", "undercut", "A"), ("C", "support", "S")]
    assert exported(text)["relations"][1]["toType"] == "inference"


def test_an_inference_is_forgotten_at_the_end_of_its_argument() -> None:
    """An undercut of a later statement does not hit the inference above."""
    text = "<A>\n\n(1) p\n----\n(2) c\n\n[S]: s\n    _ [u]"
    assert relations(text) == [("u", "undercut", "S")]


def test_two_undercuts_hit_one_inference() -> None:
    """Two undercuts hit one inference; neither is dropped."""
    text = "<A>\n    _ [u]\n    _ [v]\n\n(1) p\n----\n(2) c"
    inference = exported(text)["arguments"]["A"]["pcs"][1]["inference"]
    assert [each["from"] for each in inference["relations"]] == ["u", "v"]


def test_strict_mode_is_about_statements() -> None:
    """Support is entailment and attack contrariety, but only between statements."""
    text = (
        "===\nmodel: {mode: strict}\n===\n\n[A]\n    + [B]\n    - [C]\n    + <D>\n\n[C]\n    - [A]"
    )
    assert relations(text) == [
        ("B", "entails", "A"),
        ("C", "contrary", "A"),
        ("D", "support", "A"),
    ]


def test_the_front_matter_wins_over_given_settings() -> None:
    """The front matter wins over given settings.

    Unless the given settings say that it does not count.
    """
    text = "===\nmodel: {mode: strict}\n===\n\n[A]\n    + [B]"
    assert relations(text, model={"mode": "loose"})[0][1] == "entails"
    for mode in ("default", "ignore"):
        settings = {"model": {"mode": "loose"}, "data": {"frontMatterSettingsMode": mode}}
        assert relations(text, **settings)[0][1] == "support"


def test_untitled_statements_do_not_meet_the_titles_of_the_document() -> None:
    """A title like those made up is nobody else's."""
    found = exported("one\n\n[Untitled 1]: two\n\nthree")
    assert list(found["statements"]) == ["Untitled 2", "Untitled 1", "Untitled 3"]


def test_a_line_drawn_for_a_relation_is_not_drawn_again() -> None:
    """An argument that supports its own conclusion in so many words has one line to it."""
    titles, lines = shown("[C]: c\n    + [D]\n    + <A>\n\n<A>\n\n(1) p\n----\n(2) [C]")
    assert titles == ["C", "D", "A"]
    assert sorted(lines) == [("A", "support", "C"), ("D", "support", "C")]


def test_groups_are_the_deepest_headings() -> None:
    """Two levels unless the settings or the heading say otherwise; levels count from one."""
    text = "# A\n\n## B\n\n### C\n\n[x]: x\n    + [y]: y"
    groups = [each for each in flat(exported(text)["map"]["nodes"]) if "level" in each]
    assert [(each["title"], each["level"]) for each in groups] == [("B", 1), ("C", 2)]
    text = text.replace("# A", "# A {isGroup: true}", 1).replace("### C", "### C {isGroup: false}")
    groups = [each for each in flat(exported(text)["map"]["nodes"]) if "level" in each]
    assert [(each["title"], each["level"]) for each in groups] == [("A", 1), ("B", 2)]


def test_settings_for_words_and_labels() -> None:
    """Tags can be taken out of texts, shortcodes added, labels chosen."""
    text = "[A]: a #t b :so: c\n    + [B]: b"
    model = {"removeTagsFromText": True, "shortcodes": {":so:": {"unicode": "thus"}}}
    member = exported(text, model=model)["statements"]["A"]["members"][0]
    assert member["text"] == "a b thus c"
    node = exported(text, map={"statementLabelMode": "title"})["map"]["nodes"][0]
    assert (node.get("labelTitle"), node.get("labelText")) == ("A", None)
    node = exported(text, map={"statementLabelMode": "none", "addTags": False})["map"]["nodes"][0]
    assert not {"labelTitle", "labelText", "tags"} & set(node)


@given(soup())
def test_any_text_has_a_reference_reading(text: str) -> None:
    """Whatever was read can be exported, as plain JSON."""
    assert json.dumps(exported(text))


@needs_corpus
def test_the_corpus_reads_as_the_reference_reads_it() -> None:
    """Statements, arguments, relations and the map are those of the reference implementation."""
    differing: list[str] = []
    compared = 0
    for path in sorted(CORPUS.glob("*/*.map.json")):
        source = path.with_name(path.name.replace(".map.json", ".argdown"))
        theirs = json.loads(path.read_text("utf-8"))
        if source.with_suffix(".errors.json").exists() or source.stem.startswith(WRONG_THERE):
            continue
        if not theirs or "statements" not in theirs:
            continue
        request = source.with_suffix(".request.json")
        settings = json.loads(request.read_text("utf-8")) if request.exists() else {}
        ours = to_reference(parse(source.read_bytes().decode()), settings)
        compared += 1
        if essence(ours) != essence(theirs):
            differing.append(source.stem)
    assert compared > 200
    assert differing == []


@needs_corpus
def test_what_the_reference_refuses_is_what_has_a_finding() -> None:
    """Of the corpus' texts, those with a warning or an error are those that were refused."""
    wrong: list[str] = []
    for source in sorted(CORPUS.glob("*/*.argdown")):
        document = parse(source.read_bytes().decode())
        ours = any(finding.severity != "info" for finding in document.findings)
        if source.with_suffix(".errors.json").exists() != ours:
            wrong.append(source.stem)
        assert document.parts or "empty-document" in [f.code for f in document.findings]
    # These the reference implementation refuses too, by an exception.
    assert wrong == [
        *("data-adjacent", "empty", "pcs-twice", "_partial1"),
        *("core__ModelPlugin__L941", "node__StdoutPlugin__L26"),
    ]


def essence(found: dict[str, Any]) -> dict[str, Any]:
    """What the two readings have to agree on."""

    def words(text: str | None) -> str:
        return " ".join((text or "").split())

    def members(element: dict[str, Any]) -> list[str]:
        return [words(m.get("text")) for m in element["members"] if not m.get("isReference")]

    drawn = found["map"]
    titles = {each["id"]: each["title"] for each in flat(drawn["nodes"])}
    symmetric = ("contrary", "contradictory")
    edges = [
        (
            e["relationType"],
            *(
                sorted((titles[e["from"]], titles[e["to"]]))
                if e["relationType"] in symmetric
                else (titles[e["from"]], titles[e["to"]])
            ),
        )
        for e in drawn["edges"]
    ]
    return {
        "statements": {
            title: (members(s), sorted(s.get("tags") or []))
            for title, s in found["statements"].items()
        },
        "arguments": {
            title: (
                members(a),
                sorted(a.get("tags") or []),
                [
                    (s["role"], s["title"], (s.get("inference") or {}).get("inferenceRules"))
                    for s in a["pcs"]
                ],
            )
            for title, a in found["arguments"].items()
        },
        "relations": sorted(
            (r["relationType"], r["fromType"], r["toType"], *sorted((r["from"], r["to"])))
            for r in found["relations"]
        ),
        "nodes": sorted((each["type"], words(each["title"])) for each in flat(drawn["nodes"])),
        "edges": sorted(edges),
    }
