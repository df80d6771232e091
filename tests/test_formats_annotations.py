"""W3C Web Annotations, read back: the claims, their quotes and the sources."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Quote,
    ReadError,
    Severity,
    Source,
    Support,
    check,
    dumps,
    find,
    load,
    load_example,
    loads,
)
from argmap.formats import recognise

PAGE = Source("page", text="The tax is dear. It may hurt the poor. So it may hurt.", path="tax.txt")
TAX = ArgumentMap.of(
    Claim("dear one", "It is dear.", quotes="is dear"),
    Claim("poor", "It hurts the poor.", quotes=[Quote("It may hurt"), Quote("the poor")]),
    Support("dear one", "poor", quotes="So"),
    title="Tax",
    sources=[PAGE],
)


def test_what_was_written_is_read() -> None:
    """Claims with their ids and texts, each quote in its place; relations are told as missing."""
    text = dumps(TAX, "annotations")
    assert recognise(text).name == "annotations"
    debate = loads(text)
    assert debate.title == "Tax"
    assert [(claim.id, claim.text) for claim in debate.claims] == [
        (claim.id, claim.text) for claim in TAX.claims
    ]
    assert [source.path for source in debate.sources] == ["tax.txt"]
    for claim, before in zip(debate.claims, TAX.claims, strict=True):
        spans = [find(PAGE, quote).spans for quote in claim.quotes]
        assert spans == [find(PAGE, quote).spans for quote in before.quotes]
    (finding,) = debate.findings
    assert (finding.code, finding.severity) == ("no-ends", Severity.INFO)


def test_the_text_of_the_source_is_read_beside(tmp_path: Path) -> None:
    """The text of the source is read beside, as that of any source with a path."""
    (tmp_path / "tax.txt").write_text(PAGE.text or "", "utf-8")
    path = tmp_path / "tax.jsonld"
    path.write_text(dumps(TAX, "annotations"), "utf-8")
    debate = load(path)
    assert debate.sources[0].text == PAGE.text
    assert all(find(debate.sources[0], q).found for claim in debate.claims for q in claim.quotes)


def test_the_example_keeps_its_quotes() -> None:
    """All of them, from all its sources."""
    example = load_example()
    debate = loads(dumps(example, "annotations"), "annotations")
    counts = {claim.id: len(claim.quotes) for claim in example.claims if claim.quotes}
    assert {claim.id: len(claim.quotes) for claim in debate.claims} == counts


def test_parts_of_a_collection_are_annotations() -> None:
    """Its page, the list in that, and one of it, without the context that the whole declares."""
    debate = ArgumentMap.of(Claim("a", "It is dear.", quotes="is dear"), sources=[PAGE])
    page = json.loads(dumps(debate, "annotations"))["first"]
    for part in (page, page["items"], page["items"][0]):
        read = loads(json.dumps(part))
        assert [(each.text, each.quotes[0].exact) for each in read.claims] == [
            ("It is dear.", "is dear")
        ]


def test_annotations_of_others_are_claims() -> None:
    """Annotations of others are claims.

    In a list or alone, with a remark or just a passage, of an address or a name.
    """
    value = [
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": "http://example.org/a1",
            "type": "Annotation",
            "body": [{"type": "TextualBody", "value": "It is dear."}],
            "target": {
                "source": {"id": "http://example.org/tax"},
                "selector": {"type": "TextQuoteSelector", "exact": "is dear", "prefix": "tax "},
            },
        },
        {"target": {"source": "b", "selector": [{"exact": "poor"}]}},
        {"target": "http://example.org/tax"},
    ]
    debate = loads(json.dumps(value), "annotations")
    assert [claim.text for claim in debate.claims] == ["It is dear.", "poor"]
    assert [source.address for source in debate.sources] == ["http://example.org/tax", ""]
    assert debate.claims[0].quotes == (Quote("is dear", before="tax", source="tax"),)
    assert [finding.code for finding in debate.findings] == ["empty-annotation"]


@pytest.mark.parametrize("text", ["{}", "[1]", '{"@context": "x"}', "[", '{"a": 1, "a": 2}'])
def test_what_is_no_annotation_is_refused(text: str) -> None:
    """What is no annotation is refused, with the place."""
    with pytest.raises(ReadError):
        loads(text, "annotations")


def test_a_prefix_from_another_place_is_told() -> None:
    """A prefix from another place is told, as tools write it that go by offsets alone.

    The quote itself is found by its words.
    """
    selector = {"type": "TextQuoteSelector", "exact": "is dear", "prefix": "Th", "suffix": "ar. "}
    target = {"source": "#page", "selector": [selector]}
    text = json.dumps({"id": "#1", "type": "Annotation", "body": [], "target": target})
    (claim,) = loads(text, format="annotations").claims
    assert claim.quotes == (Quote("is dear", before="Th", after="ar."),)
    findings = check(ArgumentMap.of(claim, sources=[PAGE]))
    assert "quote-out-of-context" in [each.code for each in findings]


def hypothesis_note(name: str, text: str, exact: str = "", **more: object) -> dict[str, object]:
    """Return an annotation as the API of Hypothes.is gives it out."""
    address = "https://example.org/trams"
    selectors = [
        {"type": "TextPositionSelector", "start": 4, "end": 9},
        {"type": "TextQuoteSelector", "exact": exact, "prefix": "say ", "suffix": " ."},
    ]
    target = {"source": address, **({"selector": selectors} if exact else {})}
    return {
        "id": name,
        "created": "2024-01-01T00:00:00+00:00",
        "user": "acct:ada@hypothes.is",
        "uri": address,
        "text": text,
        "tags": [],
        "group": "__world__",
        "target": [target],
        "document": {"title": ["Of trams"]},
        "links": {},
        **more,
    }


NOTES = [
    hypothesis_note("n1", "Trams are too dear.", "dear trams", tags=["con", "money"]),
    hypothesis_note("n2", "", "they fill up"),
    hypothesis_note("n3", "The page is old."),
]


@pytest.mark.parametrize(
    "whole",
    [
        {"total": 3, "rows": NOTES},
        {"export_date": "2024", "client_version": "1.1", "annotations": NOTES},
        NOTES,
    ],
    ids=["search", "client", "list"],
)
@pytest.mark.parametrize("name", [None, "notes.json", "notes.jsonld"])
def test_annotations_of_hypothesis_are_claims(whole: object, name: str | None) -> None:
    """A remark is a claim with its quote and tags, a mark without one a claim in its own words."""
    debate = loads(json.dumps(whole), name=name)
    assert [claim.text for claim in debate.claims] == [
        "Trams are too dear.",
        "they fill up",
        "The page is old.",
    ]
    assert [[quote.exact for quote in claim.quotes] for claim in debate.claims] == [
        ["dear trams"],
        ["they fill up"],
        [],
    ]
    assert [claim.tags for claim in debate.claims] == [("con", "money"), (), ()]
    (source,) = debate.sources
    assert (source.address, source.title) == ("https://example.org/trams", "Of trams")
    assert len(debate.elements) == 3
    kept = debate.claims[0].extras["annotations"]
    assert isinstance(kept, Mapping)
    assert kept["user"] == "acct:ada@hypothes.is"


def test_one_annotation_of_hypothesis_is_a_map() -> None:
    """As its API answers for one."""
    assert loads(json.dumps(NOTES[0])).claims[0].quotes[0].before == "say"


def test_an_answer_is_no_relation_and_told() -> None:
    """Whether it is for or against what it answers is not said."""
    answer = hypothesis_note("n4", "Not so.", references=["n1"])
    debate = loads(json.dumps({"total": 2, "rows": [NOTES[0], answer]}))
    assert [type(each) for each in debate] == [Claim, Claim]
    assert [(each.code, each.severity) for each in debate.findings] == [
        ("no-stance", Severity.WARNING)
    ]


def test_a_tag_of_another_tool_is_a_tag_and_no_claim() -> None:
    """The body that tags comes first; who made the annotation is kept."""
    annotation = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "creator": "https://example.org/ada",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": "con"},
            {"type": "TextualBody", "value": "It is dear."},
        ],
        "target": "https://example.org/trams",
    }
    (claim,) = loads(json.dumps(annotation)).claims
    assert (claim.text, claim.tags) == ("It is dear.", ("con",))
    assert claim.extras["annotations"] == {"creator": "https://example.org/ada"}


def test_a_table_of_hypothesis_is_named() -> None:
    """Its CSV says nothing of the words around a quote; the JSON does."""
    head = "Created at,Author,Page URL,Group,Type,Quote,Comment,Tags"
    with pytest.raises(ReadError, match=r"export from Hypothes\.is as JSON"):
        loads(f"{head}\n2024,ada,https://example.org,Public,Annotation,a b,No.,con\n", name="n.csv")
