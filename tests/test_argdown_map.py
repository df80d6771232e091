"""Argdown texts read as maps: what each part of the notation becomes."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    Party,
    Quote,
    Restatement,
    Severity,
    Support,
    dumps,
)
from argmap.formats.argdown import loads, parse
from argmap.formats.argdown_json import to_reference
from tests.test_argdown_parse import soup

STEP = "b supports a"


def elements(text: str) -> list[Any]:
    """The claims and relations of a text."""
    return list(loads(text))


def steps(text: str) -> list[str]:
    """The ids of the supports and counterpoints of a text."""
    return [element.id for element in loads(text) if not isinstance(element, Claim)]


def codes(debate: ArgumentMap) -> list[str]:
    """What was noticed."""
    return [finding.code for finding in debate.findings]


def own(**values: Any) -> dict[str, Any]:
    """Extras that belong to Argdown."""
    return {"argdown": values}


def test_a_title_is_one_claim_in_the_last_words() -> None:
    """Other words for the same title are kept; ``isCanonical`` chooses."""
    text = "[A]: first\n\n[A]: second {isCanonical: true}\n\n[A]: third\n    + [B]"
    data = {"isCanonical": True}
    assert elements(text)[0] == Claim(
        "A", "second", extras=own(texts=["first", "third"], data=data)
    )
    assert loads(text).claim("B").text == "B"


def test_an_untitled_statement_is_named_by_its_words() -> None:
    """The id does not depend on its place; a second one with the same words has a number."""
    debate = loads("Tax carbon!\n\n[it falls on the poor]\n\nTax carbon!")
    assert [claim.id for claim in debate.claims] == [
        "Tax carbon",
        "it falls on the poor",
        "Tax carbon 2",
    ]


def test_words_lose_tags_line_ends_and_backslashes() -> None:
    """Tags at the end are no words; a tag inside is one; emphasis and links are kept apart."""
    claim = elements("[A]: a #(carbon tax)\n  is\\_*due* [now](http://x) #soon #b")[0]
    assert claim.text == "a carbon tax is_due now"
    assert claim.tags == ("carbon tax", "soon", "b")
    assert claim.extras["argdown"]["ranges"] == (
        {"type": "tag", "start": 2, "stop": 11},
        {"type": "italic", "start": 16, "stop": 18},
        {"type": "link", "start": 20, "stop": 22, "url": "http://x"},
    )


def test_headings_are_groups() -> None:
    """The path of titles; what else a heading holds is kept with the map."""
    debate = loads("# A #t {isGroup: false}\n\n## B\n\n[x]: X\n\n# C\n\n[x]\n\n## *D*\n\ny")
    assert [claim.group for claim in debate.claims] == [("A", "B"), ("C", "D")]
    headings = debate.extras["argdown"]["headings"]  # type: ignore[index, call-overload]
    assert headings == ({"path": ("A",), "tags": ("t",), "data": {"isGroup": False}},)


def test_relations_lead_both_ways() -> None:
    """Each sign is a support, a counterpoint, or a counterpoint each way."""
    assert steps("[A]\n    + [b]\n    - [c]\n    +> [d]\n    -> [e]\n    >< [f]\n    + [b]") == [
        "b supports A",
        "c counters A",
        "A supports d",
        "A counters e",
        "f counters A",
        "A counters f",
    ]


@pytest.mark.parametrize("sign", ["+", "-"])
@pytest.mark.parametrize("below", [("[A]", "[B]"), ("[B]", "[A]")])
def test_what_a_claim_has_against_itself_stays_in_any_order(
    sign: str, below: tuple[str, str]
) -> None:
    """Argdown's tool drops it below another relation of its kind."""
    text = "[A]: a\n" + "".join(f"  {sign} {title}\n" for title in below)
    word = "supports" if sign == "+" else "counters"
    assert sorted(steps(text)) == [f"A {word} A", f"B {word} A"]


def test_a_sketched_argument_is_a_claim_and_a_step() -> None:
    """It can share its title with a statement."""
    debate = loads("[A]\n    + <A>: because\n        - [x]")
    assert debate["A 2"] == Claim("A 2", "because", extras=own(argument=True))
    assert [s.id for s in debate.supports] == ["A 2 supports A"]
    assert [c.id for c in debate.counterpoints] == ["x counters A 2"]


def test_a_reconstructed_argument_is_its_inferences() -> None:
    """Linked premises, rules as the scheme, title and description on the last step."""
    text = (
        "[S]\n    + <A>\n\n<A>: why so #t {k: 1}\n\n(1) [p]: P\n(2) [q]: Q\n"
        "-- MP, charity {l: 2} --\n(3) [r]: R\n(4) [s]: S too\n----\n(5) [c]: C"
    )
    debate = loads(text)
    assert debate["A - 1"] == Support(
        ["p", "q"],
        "r",
        id="A - 1",
        scheme="MP, charity",
        extras=own(data={"l": 2}, argument="A"),
    )
    assert debate["A"] == Support(
        ["r", "s"],
        "c",
        id="A",
        note="why so",
        tags=["t"],
        extras={"argdown": {"argument data": {"k": 1}}},
    )
    assert "c supports S" in debate
    assert "A" not in [claim.id for claim in debate.claims]


def test_an_inference_uses_the_premises_its_data_names() -> None:
    """An inference uses the premises its data names, in the order of the list.

    What is no number of a step is passed over.
    """
    text = "(1) [p]\n(2) [q]\n----\n(3) [r]\n-- {uses: [3, 1, 9, x]} --\n(4) [s]"
    assert [s.premises for s in loads(text).supports] == [("p", "q"), ("r", "p")]


def test_what_hits_a_reconstructed_argument_hits_its_last_step() -> None:
    """An undercut and an attack are counterpoints to it; a support is kept in its extras."""
    debate = loads("<A>\n    _ [u]\n    - [v]\n    + [w]\n\n(1) [p]\n----\n(2) [c]")
    assert debate["u counters A"] == Counterpoint("u", "A")
    assert debate["v counters A"] == Counterpoint("v", "A", extras=own(relation="attack"))
    assert debate["A"].extras == own(supports=("w",))
    assert codes(debate) == ["support-of-step"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[a]\n    + [b]\n        _ [c]", ["b supports a"]),
        ("[a]\n    - <b>\n        _ [c]", ["b counters a"]),
        (
            "[a]\n    + [b]\n        _ [c]\n            _ [d]",
            ["b supports a", "c counters b supports a"],
        ),
        ("[a]\n    + <b>\n\n[x]\n    - <b>\n\n<b>\n    _ [c]", ["b supports a", "b counters x"]),
        ("[a]\n    + <b>\n\n[c]\n    _> <b>", ["b supports a"]),
        ("(1) [p]\n    _ [c]\n----\n(2) [q]", ["p supports q"]),
        ("(1) [p]\n----\n    _ [c]\n(2) [q]", ["p supports q"]),
        ("(1) [p]\n----\n(2) [q]\n    _ [c]\n(3) [r]\n----\n(4) [s]", ["p supports q"]),
        ("[a]\n    _ [c]", ["a"]),
        (
            "[c]\n    _ [d]\n\n[a]\n    + [b]\n        _ [c]",
            ["b supports a", "c counters b supports a"],
        ),
        (
            "[a]\n  + [b] {argmap: {step: {id: s}}}\n\n[x]\n  _ [c] {argmap: {step: {target: s}}}",
            ["s"],
        ),
    ],
)
def test_an_undercut_hits_the_step_of_what_it_stands_below(text: str, targets: list[str]) -> None:
    """Below an element it hits the step that element is there for; at the top, all its steps."""
    undercuts = [each for each in loads(text).counterpoints if each.premises[0] in "cd"]
    assert sorted(each.target for each in undercuts) == sorted(targets)


def test_strict_mode_makes_attacks_mutual() -> None:
    """Strict mode makes attacks mutual.

    Between statements only, and unless the step says that it is directed.
    """
    text = (
        "===\nmodel: {mode: strict}\n===\n\n[a]\n    - [b]\n    - <c>\n    + [d]\n"
        "    - [e] {argmap: {step: {directed: true}}}"
    )
    debate = loads(text)
    assert {c.id for c in debate.counterpoints} == {
        *("b counters a", "a counters b", "c counters a", "e counters a"),
    }
    assert debate["b counters a"].extras == own(relation="contrary")


def test_front_matter_says_what_the_map_is() -> None:
    """The title, argmap's own fields, and settings, which are kept."""
    text = (
        "===\ntitle: Climate\nauthor: We\nargmap:\n  thesis: tax\n"
        "  sources: [{id: page, title: P}]\n"
        "  parties: {id: us, name: We}\n  contrasts: [{left: tax, right: poor}]\n"
        "  restatements: [{restating: [poor], restated: [tax]}]\n===\n\n[tax]\n\n[poor]"
    )
    debate = loads(text)
    assert (debate.title, debate.declared_thesis) == ("Climate", "tax")
    assert debate.extras == own(frontMatter={"author": "We"})
    assert debate.parties == (Party("us", "We"),)
    assert debate.sources[0].title == "P"
    assert debate.contrasts == (Contrast("tax", "poor"),)
    assert debate.restatements == (Restatement("poor", "tax"),)
    assert not debate.findings


def test_data_under_argmap_says_what_a_claim_and_its_step_are() -> None:
    """Other data is kept; one value may stand for a list, a number for a text."""
    text = (
        "[a]\n    - b {k: 1, argmap: {modality: possible, cue: may, quotes: exact words, note: 5,"
        " step: {cue: but, weight: 0.5, quotes: [{exact: but, page: 3}]}}}"
    )
    debate = loads(text)
    assert debate.claims[1] == Claim(
        "b",
        "b",
        modality="possible",
        cue="may",
        quotes=[Quote("exact words")],
        note="5",
        extras=own(data={"k": 1}),
    )
    assert debate.counterpoints == (
        Counterpoint("b", "a", cue="but", weight=0.5, quotes=[Quote("but", page="3")]),
    )
    assert not debate.findings


def test_what_data_gets_wrong_is_a_finding_with_a_place() -> None:
    """Nothing of it stops the reading, and no value is dropped without a word."""
    text = (
        "===\nargmap: {thesis: nobody, contrasts: [{left: a, right: zz}]}\n===\n\n"
        "[a]: A {argmap: {modality: perhaps, colour: red, weight: 3, voice: critics}}\n"
        "    - [b] {argmap: {step: {id: a}}}\n    + [b] {argmap: {step: 7}}\n"
        "    _ [b] {argmap: {step: {target: nothing}}}\n    + [e] {argmap: {id: a}}"
    )
    debate = loads(text, name="t.argdown")
    kept = {"modality": "perhaps", "colour": "red", "weight": 3}
    assert debate.claim("a").extras == own(argmap=kept)
    assert debate.parties == (Party("critics", "critics"),)
    assert sorted(set(codes(debate))) == [
        *("bad-field", "bad-id", "undeclared", "undercut-of-claim", "unknown-field", "unknown-id"),
    ]
    places = {(f.code, f.location.line) for f in debate.findings if f.location}
    assert ("bad-field", 5) in places
    assert ("unknown-id", 1) in places


def test_nothing_is_made_of_empty_statements() -> None:
    """A relation to nothing is no relation; a title without words is a claim with its words."""
    assert elements("[a]\n    + \n        - [b]") == [Claim("a", "a"), Claim("b", "b")]


def test_control_characters_and_halves_of_characters() -> None:
    """Ids are lines of text; what is no character is replaced."""
    debate = loads("[a\tb]: t\ud800x")
    assert debate.claims == (Claim("a b", "t\ufffdx"),)
    assert codes(debate) == ["lone-surrogate"]


@given(soup())
def test_any_text_is_a_map(text: str) -> None:
    """Whatever was read is a map."""
    loads(text)


# -- what a hand may not expect -----------------------------------------------------------------


def remarks(text: str) -> list[tuple[str, int]]:
    """Return the codes of what is noticed in a text, each with its line."""
    found = loads(text, name="a.argdown").findings
    return [(each.code, each.location.line if each.location else 0) for each in found]


def test_a_backslash_before_a_letter_or_a_digit_stays() -> None:
    r"""Once told; before Argdown's own signs it is an escape; written, it is doubled."""
    text = (
        "[P]: $\\alpha$ in C:\\new\\table, \\2 of it\\, \\#no, \\[x] and \\\\end.\n\n[Q]: \\beta\n"
    )
    debate = loads(text)
    assert debate.claim("P").text == "$\\alpha$ in C:\\new\\table, \\2 of it, #no, [x] and \\end."
    assert remarks(text) == [("kept-backslash", 1)]
    written = dumps(debate, "argdown")
    assert "C:\\\\new\\\\table" in written
    assert loads(written) == debate
    assert loads(written).findings == ()
    assert argmap.loads(dumps(debate, "argdown-json")) == debate


def test_backslashes_stay_in_headings_and_rules() -> None:
    """Backslashes stay in headings and rules, and inside emphasis and links."""
    text = "# A\\b\n\n(1) *c\\d* e\n-- by \\rule, x --\n(2) [f\\g](http://h)\n"
    debate = loads(text)
    assert [claim.text for claim in debate.claims] == ["c\\d e", "f\\g"]
    assert debate.claims[0].group == ("A\\b",)
    assert debate.supports[0].scheme == "by \\rule, x"
    assert loads(dumps(debate, "argdown")) == debate


def test_strict_reading_drops_backslashes_as_the_tool_does() -> None:
    """Strict reading drops backslashes as the tool does; so does what is made for that tool."""
    text = "[P]: C:\\new\n\n(1) a\n-- \\rule --\n(2) b\n"
    debate = loads(text, strict=True)
    assert debate.claim("P").text == "C:new"
    assert debate.supports[0].scheme == "rule"
    assert to_reference(parse(text))["statements"]["P"]["members"][0]["text"] == "C:new"
    assert [each.code for each in debate.findings] == ["dropped-backslash"]


def test_one_title_with_two_texts_is_told_with_both() -> None:
    """A warning at the second place, which names the first; the same words twice are none."""
    text = "[A]: One.\n  + [B]: Yes.\n\n[B]: No.\n\n<c>: Mild.\n\n<c>: Hot.\n\n[A]: One.\n"
    assert remarks(text) == [("two-texts", 4), ("two-texts", 6 + 2)]
    first = loads(text).findings[0]
    assert (first.severity, first.hint != "") == (Severity.WARNING, True)
    for words in ("'B'", "line 2", "'Yes.'", "'No.'"):
        assert words in first.message
    assert loads(text).claim("B").text == "No."
    marked = "[B]: Yes. {isCanonical: true}\n\n[B]: No.\n"
    assert remarks(marked) == []


def test_what_is_kept_out_of_drawings_is_told() -> None:
    """What is kept out of drawings is told.

    Unless the settings say that it is drawn all the same.
    """
    text = "[A]: One.\n  + [B]: Two. {isInMap: false}\n"
    assert remarks(text) == [("not-drawn", 2)]
    settings = "===\nselection: {ignoreIsInMap: true}\n===\n\n"
    assert remarks(settings + text) == []


def test_colours_are_told_once() -> None:
    """Colours are told once, of tags in the front matter, and of elements."""
    front = "===\ncolor:\n  tagColors: {now: '#ff0000'}\n===\n\n"
    assert remarks(f"{front}[A]: One. #now {{color: red}}\n\n[B]: Two. {{color: 3}}\n") == [
        ("colours", 1)
    ]
    (finding,) = loads("[A]: One. {color: red}\n").findings
    assert finding.message.startswith("the colours of 1 element are kept")


@pytest.mark.parametrize(
    "text",
    [
        "[A]: The #carbon tax is due.\n",
        "[A]: The #(carbon tax) is #now due. #soon\n",
        "[A]: A **big #carbon tax** is due.\n",
        "[A]: #a first, then #a again.\n",
        "[A]: One #x.\n    - [B]: A #y b\n",
    ],
)
def test_a_tag_within_the_text_stands_there_again(text: str) -> None:
    """Once, where it stood; nothing of it is said a second time."""
    debate = loads(text)
    assert dumps(debate, "argdown") == text
    assert argmap.loads(dumps(debate, "argdown-json")) == debate


def test_a_tag_whose_place_does_not_fit_is_written_at_the_end() -> None:
    """A tag whose place does not fit is written at the end.

    Where another text of the title has tags that come first, or the claim has changed.
    """
    debate = loads("[A]: One #x.\n\n[A]: Two #y three.\n")
    assert loads(dumps(debate, "argdown")) == debate
    other = loads("[A]: One #x two.\n")
    changed = other.replace(evolve(other.claim("A"), text="Now this."))
    assert loads(dumps(changed, "argdown")) == changed


def test_ids_like_those_that_are_made_up_survive_the_json() -> None:
    """Ids like those that are made up survive the JSON.

    Of claims, arguments and steps, beside elements without a title.
    """
    names = ["Untitled 1", "Untitled 2", "Untitled", "Untitled 12"]
    claims = [Claim(name, f"Text of {name}.") for name in names]
    debate = ArgumentMap.of(
        *claims,
        Support(names[0], names[1], id="Untitled 3"),
        Support([names[1], names[2]], names[3], id="Untitled 4"),
        Counterpoint(names[3], "Untitled 4", id="Untitled 5"),
    )
    assert argmap.loads(dumps(debate, "argdown-json")) == debate
    mixed = loads("One.\n\n[Untitled 1]: Mine.\n  + <Untitled 2>: Hers.\n  + nobody's\n")
    assert argmap.loads(dumps(mixed, "argdown-json")) == mixed
    assert '"titled": true' in dumps(mixed, "argdown-json")
    assert '"titled"' not in dumps(loads("One.\n\n[A]: Two.\n"), "argdown-json")


@pytest.mark.parametrize("levels", [1, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64])
@pytest.mark.parametrize(
    "text",
    [
        "# Costs {deep: @}\n\n[A]: Trams should be free.\n",
        "# Costs {deep: @}\n",
        "[A]: Trams should be free. {deep: @}\n",
        "<A>: Trams should be free. {deep: @}\n",
        "[A]\n    + [B]: They are slow. {deep: @}\n",
        "<A> {deep: @}\n\n(1) [P]: It rains.\n-- {deep: @} --\n(2) [C]: It pours.\n",
        "===\ndeep: @\n===\n\n[A]: Trams should be free.\n",
    ],
)
def test_data_of_any_depth_are_taken_one_way(text: str, levels: int) -> None:
    """Whatever they belong to: kept as they are, or, with a located finding, as a text."""
    debate = loads(text.replace("@", "[" * levels + "1" + "]" * levels), name="x.argdown")
    odd = [finding for finding in debate.findings if finding.code == "deep-data"]
    assert all(finding.location for finding in odd)
    assert bool(odd) == (levels > 60) or levels in range(55, 61)
    assert loads(argmap.dumps(debate, "argdown")) == debate
