"""What is only written: the handout in Markdown, and Web Annotations of the quotes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Quote,
    Source,
    Support,
    dump,
    dumps,
    find,
    losses,
    to_annotations,
    to_markdown,
)
from tests.strategies import maps

PAGE = Source(
    "page",
    text="🚌 It is dear. The tax may\nhurt the poor, or not.",
    address="https://example.org/a",
)
TAX = ArgumentMap.of(
    Claim("tax", "Tax carbon."),
    Claim("dear", "It is dear.", quotes="it is dear", modality="possible", cue="may"),
    Claim("poor", "It hurts the poor.", quotes=[Quote("hurt the poor", page=3), "nowhere"]),
    Claim("back", "It is paid back."),
    Claim("late", "It is paid back late."),
    Claim("good", "1. Clean *air* is good."),
    Support(["good", "dear"], "tax", scheme="Practical Reasoning"),
    Counterpoint("poor", "tax", id="hurt", quotes="The tax may"),
    Counterpoint("back", "hurt", id="paid"),
    Counterpoint("late", "paid"),
    Contrast("poor", "good"),
    title="Taxes",
    sources=[PAGE],
)


def test_a_handout_states_each_argument() -> None:
    """Premises, then the conclusion; objections, and objections to steps, with what they deny."""
    assert to_markdown(TAX) == (
        "# Taxes\n\n**Thesis.** (1) Tax carbon.\n\n## (1) Tax carbon.\n\n"
        "**Argument 1** (Practical Reasoning)\n\n"
        "- (2) 1. Clean \\*air\\* is good.\n- (3) It is dear. *(possible: “may”)*\n\n"
        "therefore (1) Tax carbon.\n\n"
        "**Objection** (“The tax may”)\n\n- (4) It hurts the poor.\n\nagainst (1)\n\n"
        "**Objection to the step** of the objection from (4)\n\n- (5) It is paid back.\n\n"
        "**Objection to the step** of the objection from (5)\n\n- (6) It is paid back late.\n\n"
        "## Besides\n\n- (4) It hurts the poor. in contrast to (2) 1. Clean \\*air\\* is good.\n\n"
        "## In the words of the source\n\n"
        "- (3) “it is dear”\n- (4) “hurt the poor” (p. 3)\n- (4) “nowhere”\n"
    )


@settings(max_examples=30)
@given(debate=maps())
def test_a_handout_holds_every_claim_and_no_markup_of_it(debate: ArgumentMap) -> None:
    """Each claim has one number; what could be taken for markup is escaped."""
    text = to_markdown(debate)
    for number in range(1, len(debate.claims) + 1):
        assert text.count(f"({number}) ") >= 1 or not _is_tied(debate, number)
    assert not re.search(r"(?<!\\)[<`\[]", text)
    assert all(line == line.rstrip() or line.endswith("\\ ") for line in text.split("\n"))


@pytest.mark.parametrize("sign", "\\`*_{}[]<>#|~$&")
def test_no_sign_of_markdown_is_obeyed(sign: str) -> None:
    """Neither in a claim nor in a title, a scheme, a quote or what is said of a source."""
    text = f"a{sign}amp; b{sign} c"
    page = Source("page", title=text, text="Nothing.")
    debate = ArgumentMap.of(
        Claim("tax", text, quotes=Quote(text, source="page")),
        Claim("dear", f"It is {text}"),
        Support("dear", "tax", scheme=text),
        title=text,
        sources=[page, Source("other", text="Nothing either.")],
    )
    written = to_markdown(debate)
    assert written.count(f"a\\{sign}amp; b\\{sign} c") == 8
    assert f"a{sign}amp" not in written


def _is_tied(debate: ArgumentMap, number: int) -> bool:
    """Return whether the claim with a number is the thesis, a root, or bears on something."""
    order = [v.element for v in debate.walk() if not v.again and isinstance(v.element, Claim)]
    claim = order[number - 1]
    return claim == debate.thesis or bool(debate.supports_of(claim) or claim.quotes)


def test_an_annotation_reaches_from_the_first_piece_of_a_quote_to_its_last() -> None:
    """Words left out lie between; the words around stand before the first and behind the last."""
    page = Source("page", text="So the tax, we are told, is dear to all.")
    claim = Claim("a", "It is dear.", quotes="the tax … is dear")
    (annotation,) = to_annotations(ArgumentMap.of(claim, sources=[page]))
    assert annotation["target"]["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": "the tax, we are told, is dear",
            "prefix": "So ",
            "suffix": " to all.",
        },
        {"type": "TextPositionSelector", "start": 3, "end": 32},
    ]


def test_annotations_point_at_the_words() -> None:
    """Exact words with what stands around them, and their place in code points."""
    annotations = to_annotations(TAX)
    assert [each["id"] for each in annotations] == ["#dear:1", "#poor:1", "#poor:2", "#hurt:1"]
    first = annotations[0]
    assert first.get("@context") == "http://www.w3.org/ns/anno.jsonld"
    assert (first["type"], first["motivation"]) == ("Annotation", "describing")
    assert first["body"]["value"] == "It is dear."
    assert first["target"].get("source") == "https://example.org/a"
    words, place = first["target"]["selector"]
    assert words == {
        "type": "TextQuoteSelector",
        "exact": "It is dear",
        "prefix": "🚌 ",
        "suffix": ". The tax may\nhurt the poor, or ",
    }
    assert place == {"type": "TextPositionSelector", "start": 2, "end": 12}
    # Words that are not found have no place.
    assert [each["type"] for each in annotations[2]["target"]["selector"]] == ["TextQuoteSelector"]
    assert annotations[3]["body"] == {
        "type": "TextualBody",
        "value": "counterpoint",
        "purpose": "classifying",
    }


@settings(max_examples=30)
@given(debate=maps())
def test_every_quote_has_an_annotation(debate: ArgumentMap) -> None:
    """Every quote has an annotation, in document order.

    The words at its place are the words it has.
    """
    annotations = to_annotations(debate)
    quotes = [quote for element in debate.elements for quote in element.quotes]
    assert len(annotations) == len(quotes)
    for annotation, quote in zip(annotations, quotes, strict=True):
        words, *places = annotation["target"]["selector"]
        source = debate.source_of(quote)
        if places:
            assert source is not None
            assert source.text is not None
            place = places[0]
            assert place["type"] == "TextPositionSelector"
            assert words["type"] == "TextQuoteSelector"
            assert source.text[place["start"] : place["end"]] == words["exact"]
        else:
            assert source is None or not find(source, quote).found
            begin = words["startSelector"] if words["type"] == "RangeSelector" else words
            assert begin["type"] == "TextQuoteSelector"
            assert (begin is not words) is bool(quote.until)
            assert begin["exact"] == quote.exact
    collection = json.loads(dumps(debate, "annotations"))
    assert collection["total"] == len(collection["first"]["items"]) == len(quotes)
    assert "@context" not in str(collection["first"])[:20]


@pytest.mark.parametrize(("name", "suffix"), [("markdown", ".md"), ("annotations", ".jsonld")])
def test_they_are_written_without_asking_for_leave(name: str, suffix: str, tmp_path: Path) -> None:
    """They are written without asking for leave, by suffix; what they leave out is said."""
    path = tmp_path / f"tax{suffix}"
    dump(TAX, path)
    assert path.read_text("utf-8") == dumps(TAX, name)
    assert [str(finding.severity) for finding in losses(TAX, name)] == ["info"]
