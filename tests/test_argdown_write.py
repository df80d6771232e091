"""Maps written as Argdown: readable, stable, and read back as the same map."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap import (
    MAP_MAKER,
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Party,
    Quote,
    Restatement,
    Severity,
    Source,
    Support,
    load_example,
)
from argmap.formats.argdown import dumps, loads
from argmap.formats.argdown_json import document as argdown_json
from tests.strategies import maps
from tests.test_argdown_parse import soup
from tests.test_argdown_reference import CORPUS, needs_corpus

CARBON = """\
===
title: Carbon tax
argmap:
  sources:
    - id: report
      title: "A report, 2020"
  parties:
    - id: critics
      name: The critics
===

[tax]: A carbon tax should be introduced. #policy {argmap: {modality: normative, cue: should}}
    - [poor]: It falls hardest on the poor.
        {argmap: {voice: critics, quotes: [hardest on the poor], step: {cue: however}}}
        - [dividend]: The revenue can be paid back.
            + Switzerland does so
    - [growth]: It slows growth.
        >< [no-growth]: Growth does not need carbon.

<precedent>: the usual argument
    _ [small]: Sweden is too small to generalise from.
        _ [large]: Sweden is not so small.

(1) [sweden]: Sweden's tax cut emissions.
(2) [like]: Other countries are like Sweden.
-- analogy --
(3) [tax]

# Prices

## Markets

[price]: Prices *move* people.
    + [tax] {argmap: {step: {weight: 0.3}}}
"""


def relations(debate: ArgumentMap) -> set[str]:
    """The ids of all relations."""
    return {element.id for element in debate if not isinstance(element, Claim)}


def noticed(debate: ArgumentMap) -> list[str]:
    """What is worth a word about a text that was read, but for an empty one."""
    codes = [f.code for f in debate.findings if f.severity is not Severity.INFO]
    return [code for code in codes if code != "empty-document"]


def test_the_canonical_text_is_what_a_person_would_write() -> None:
    """Thesis first, children below, structures for linked premises, groups as headings."""
    debate = loads(CARBON)
    assert dumps(debate) == CARBON
    assert not noticed(debate)
    assert debate.counterpoints_to("precedent")[0].premises == ("small",)
    assert debate.contradictions


def test_a_map_made_in_python_reads_back() -> None:
    """The map of the front page of the architecture."""
    debate = ArgumentMap.of(
        Claim("tax", "A national carbon tax should be introduced."),
        Claim("sweden", "Sweden's carbon tax cut its emissions."),
        Claim("poor", "A carbon tax falls hardest on the poor."),
        Claim("small", "Sweden is too small to generalise from."),
        Support("sweden", "tax", id="precedent"),
        Counterpoint("poor", "tax"),
        Counterpoint("small", "precedent"),
    )
    text = dumps(debate)
    assert text == (
        "[tax]: A national carbon tax should be introduced.\n"
        "    - [poor]: A carbon tax falls hardest on the poor.\n"
        "\n"
        "<precedent>\n"
        "    _ [small]: Sweden is too small to generalise from.\n"
        "\n"
        "(1) [sweden]: Sweden's carbon tax cut its emissions.\n"
        "----\n"
        "(2) [tax]\n"
    )
    assert loads(text) == debate


@pytest.mark.parametrize(
    "debate",
    [
        ArgumentMap(),
        ArgumentMap.of(Claim("a", "A.")),
        ArgumentMap.of(Claim("a", "A."), Support("a", "a"), Counterpoint("a", "a")),
        ArgumentMap.of(
            Claim("a", "A"),
            Claim("b", "B"),
            Counterpoint("a", "two", id="one"),
            Counterpoint("b", "one", id="two"),
            Counterpoint("a", "one"),
        ),
        ArgumentMap.of(
            *(Claim(name, name) for name in "abcd"),
            Counterpoint(["a", "b"], "c", id="x", scheme="a, b", note="n"),
            Counterpoint(["c", "d"], "x"),
            Support("a", "b", scheme="x -- y: z.v.z"),
            Contrast("a", ["b", "c"]),
            Restatement(["a"], ["d"], voice=MAP_MAKER),
        ),
        ArgumentMap.of(
            Claim("]", "x"),
            Claim("-a", "y"),
            Claim("It rains", "It rains."),
            Claim("It pours", "It pours.", tags=["a b", "c"]),
            Support(["]", "-a"], "It rains", id=">"),
            Support("It pours", "It rains"),
        ),
    ],
)
def test_a_map_reads_back(debate: ArgumentMap) -> None:
    """Every shape that is easily forgotten."""
    for write, read in ((dumps, loads), (argdown_json.dumps, argdown_json.loads)):
        text = write(debate)
        again = read(text)
        assert again == debate
        assert write(again) == text
        assert not noticed(again)


def test_the_worked_example_reads_back() -> None:
    """All of it, but the text of the page, which stays in its own file."""
    debate = load_example()
    bare = evolve(debate, sources=[evolve(s, text=None) for s in debate.sources])
    text = dumps(debate)
    assert loads(text) == bare
    assert argdown_json.loads(argdown_json.dumps(debate)) == bare
    assert text.startswith("===\ntitle: ")
    assert argmap.losses(debate, "argdown") == argmap.losses(debate, "argdown-json") == ()


@given(maps())
def test_every_map_reads_back_as_it_was(debate: ArgumentMap) -> None:
    """What is read is what was written, nothing in it is odd, and writing again changes nothing."""
    text = dumps(debate)
    again = loads(text)
    assert again == debate
    assert dumps(again) == text
    assert not noticed(again)


@given(maps(max_claims=4, max_relations=4))
def test_every_map_reads_back_from_json(debate: ArgumentMap) -> None:
    """The same through the reference implementation's JSON."""
    text = argdown_json.dumps(debate)
    again = argdown_json.loads(text)
    assert again == debate
    assert argdown_json.dumps(again) == text


@given(soup())
def test_what_was_read_can_be_written(text: str) -> None:
    """The map of any text reads back, and its canonical text stays as it is."""
    debate = loads(text)
    written = dumps(debate)
    again = loads(written)
    assert again == debate
    assert dumps(again) == written


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_every_text_of_a_claim_reads_back(text: str) -> None:
    """Whatever signs it holds, alone or below another, named or not."""
    debate = ArgumentMap.of(
        Claim("a", text, note=text), Claim("b", f"B {text}"), Support("a", "b", scheme=text)
    )
    assert loads(dumps(debate)) == debate


@needs_corpus
def test_the_corpus_is_written_and_read_back() -> None:
    """Every text of the corpus has a canonical form, which means the same."""
    for path in sorted(CORPUS.glob("*/*.argdown")):
        debate = loads(path.read_bytes().decode())
        text = dumps(debate)
        assert loads(text) == debate, path
        assert dumps(loads(text)) == text, path


@needs_corpus
def test_the_exports_of_the_corpus_are_read() -> None:
    """What the reference implementation exported is the map of the text it exported."""
    compared = 0
    for path in sorted((CORPUS / "files").glob("*.map.json")):
        source = path.with_name(path.name.replace(".map.json", ".argdown"))
        if source.with_suffix(".errors.json").exists():
            continue
        ours, theirs = loads(source.read_bytes().decode()), argdown_json.loads(path.read_text())
        compared += 1
        assert len(ours.supports) == len(theirs.supports), path
        assert len(ours.counterpoints) == len(theirs.counterpoints), path
        assert {c.id for c in ours.claims} == {c.id for c in theirs.claims}, path
    assert compared > 10


def test_a_deep_chain_is_written_in_paragraphs() -> None:
    """Ten thousand steps in a row nest six levels deep, and the text stays short."""
    count = 10_000
    claims = [Claim(f"c{at}", f"Claim {at}.") for at in range(count)]
    chain = [Support(f"c{at + 1}", f"c{at}") for at in range(count - 1)]
    text = dumps(ArgumentMap([*claims, *chain]))
    assert len(text) < 60 * count
    assert relations(loads(text)) == {step.id for step in chain}


def test_long_data_has_a_line_of_its_own() -> None:
    """Long data has a line of its own.

    And so has everything that would make a line hard to read.
    """
    claim = Claim("a", "A.", note="word " * 30, quotes=[Quote("q", page="1")])
    debate = ArgumentMap.of(claim, Support("a", "a", scheme="s", cue="x" * 90))
    lines = dumps(debate).splitlines()
    assert lines[0] == "[a]: A."
    assert lines[1].startswith("    {argmap: {quotes: [{exact: q, page: ")
    assert lines[4] == "--"
    assert loads("\n".join(lines)) == debate


def test_what_belongs_to_other_notations_is_kept() -> None:
    """Extras of the map and of its records, whatever they hold."""
    debate = ArgumentMap.of(
        Claim("a", "A.", extras={"aif": {"id": 7}, "argdown": {"data": {"color": "red"}}}),
        title="T",
        sources=[Source("s", text="line one\nline two\n")],
        parties=[Party("p", "P")],
        extras={"argdown": {"frontMatter": {"model": {"mode": "strict"}}}, "x": [1, None]},
    )
    text = dumps(debate)
    assert "[a]: A. {color: red, argmap: {extras: {aif: {id: 7}}}}" in text
    assert "model:\n  mode: strict\n" in text
    assert "      text: |\n        line one\n" in text
    assert loads(text) == debate


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[1]", "expected an object with 'statements' or 'arguments', found [1]"),
        ('{"statements": 5}', "expected an object with 'statements' or 'arguments'"),
        ("{", "expected"),
    ],
)
def test_what_is_no_export_is_refused(text: str, message: str) -> None:
    """What is no export is refused, with a place."""
    from argmap import ReadError

    with pytest.raises(ReadError) as caught:
        argdown_json.loads(text, name="x.json")
    assert message in str(caught.value)
    assert str(caught.value).startswith("x.json:1:")


@given(
    st.recursive(
        st.none() | st.integers() | st.sampled_from(["a", "premise", "inference", "support"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "title",
                        "members",
                        "text",
                        "pcs",
                        "role",
                        "data",
                        "argmap",
                        "step",
                        "inference",
                    ]
                ),
                inner,
                max_size=3,
            )
        ),
    )
)
def test_any_export_is_read(value: Any) -> None:
    """Whatever stands where a statement belongs, it is a map."""
    text = json.dumps(
        {
            "statements": {"a": value},
            "arguments": {"b": value},
            "relations": [value, {"relationType": "support", "from": "a", "to": value}],
            "sections": value,
        }
    )
    argdown_json.loads(text)
