"""Carneades argument graphs: what they mean as maps, and that nothing of a file is lost."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import evolve

import argmap
from argmap import ArgumentMap, Basis, Claim, Counterpoint, LossError, Severity, Support, to_dot
from argmap.formats import recognise

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "carneades"

FULL = """\
# A graph with everything the notation has.
meta:
  title: A carbon tax
  notes: Made up for tests.
language:
  price/2: The price of %v is %v.
argument_schemes:
  expert:
    variables: [X]
    weight: {constant: 0.8}
    premises: {major: says(X)}
    conclusions: [X]
issue_schemes:
  tax: [tax, no_tax]
statements:
  tax: Carbon should be taxed.
  no_tax:
    text: Carbon should not be taxed.
    label: out
  poor: |
    It falls hardest
    on the poor.
  study:
    text: A study finds so.
    assumed: true
    meta: {year: 2019}
  ¬app(a1): The study is old.
  idle: null
issues:
  i1:
    positions: [tax, no_tax]
    standard: BRD
arguments:
  a1:
    scheme: expert
    parameters: [poor]
    premises: {major: study}
    conclusion: poor
    undercutter: ¬app(a1)
    weight: 0.8
  a2:
    premises: [poor, {minor: "price(petrol, high)"}]
    conclusion: no_tax
references:
  Study 2019: {title: On taxes}
assumptions:
  - price(petrol,high)
  - poor
tests:
  in: [study, poor]
  out: tax
"""

loads = functools.partial(argmap.loads, format="carneades")
dumps = functools.partial(argmap.dumps, format="carneades", allow_loss=True)


def same(text: str, other: str) -> bool:
    """Return whether two YAML texts say the same."""
    return bool(yaml.safe_load(text) == yaml.safe_load(other))


def test_statements_are_claims_and_arguments_supports() -> None:
    """Ids, texts, schemes and weights go over; the premises of an argument are linked."""
    debate = loads(FULL)
    assert debate.title == "A carbon tax"
    assert debate.claim("poor").text == "It falls hardest\non the poor."
    assert debate.claim("idle").text == "idle"
    assert debate.claim("price(petrol, high)").text == "The price of petrol is high."
    step = debate["a1"]
    assert isinstance(step, Support)
    assert (step.premises, step.conclusion, step.scheme, step.weight) == (
        ("study",),
        "poor",
        "expert",
        0.8,
    )
    linked = debate["a2"]
    assert isinstance(linked, Support)
    assert linked.premises == ("poor", "price(petrol, high)")


def test_rivals_counter_each_other_and_undercutters_the_step() -> None:
    """An issue is a contradiction of each two of its positions."""
    debate = loads(FULL)
    assert [(one.premises, one.target) for pair in debate.contradictions for one in pair] == [
        (("tax",), "no_tax"),
        (("no_tax",), "tax"),
    ]
    (undercut,) = debate.counterpoints_to("a1")
    assert undercut.premises == ("¬app(a1)",)
    three = loads("statements: {a: A, b: B, c: C}\nissues: {i: {positions: [a, b, c]}}")
    assert len(three.contradictions) == 3


def test_what_was_read_is_written_back() -> None:
    """The data of both texts is equal, and a second pass changes nothing."""
    debate = loads(FULL)
    text = dumps(debate)
    assert same(text, FULL)
    assert argmap.losses(debate, "carneades") == ()
    assert loads(text) == debate
    assert dumps(loads(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "meta:\n  title: Nothing\n",
        "statements: {}\narguments: null\nassumptions:\n",
        "statements: null\nissues: {}\n",
        "statements: [p, q]\n",
        "statements: {p: 5, q: true, r: [x], s: {text: null, label: S}}\n",
        "statements: {p: P}\narguments: {p: {premises: p, conclusion: p}}\n",
        "statements: {p: P}\narguments: {a: {conclusion: p}, b: 5, c: {premises: [p]}}\n",
        "statements: {p: P, u: U}\narguments: {a: {conclusion: p, undercutter: u}}\n",
        "statements: {p: P, q: Q}\narguments: {a: {premises: [p, p], conclusion: q, weight: x}}\n",
        "statements: {p: P}\narguments: {a: {premises: {x: p, y: z}, conclusion: w}}\n",
        "statements: {p: P}\nissues: {i: {positions: [p]}, j: null, k: {positions: p}}\n",
        "statements: {p: P, q: Q}\nissues: {i: {positions: [p, q]}, j: {positions: [q, p]}}\n",
        "statements: {1: one, 2: two}\narguments: {3: {premises: [1], conclusion: 2}}\n",
        "arguments: {a: {premises: [{x: p}, {y: q}], conclusion: r, premise: [p]}}\n",
        "statements: {p: P}\nassumptions: p\ntests: {in: p, out: null}\nother: [1, {x: y}]\n",
        "statements: {p: P}\nlabels: {in: [p]}\nassumptions: [{x: 1}, 5, p, p]\n",
        'statements: {"a\\tb": tabbed, "": empty, " ": blank}\n',
        "statements: {a b: x, 'a(b, c)': y}\narguments: {z: {premises: a(b,c), conclusion: ab}}\n",
    ],
)
def test_faults_are_read_and_written_back(text: str) -> None:
    """Missing keys, odd types, lists for mappings, names declared nowhere: a map, and all kept."""
    debate = loads(text)
    assert same(dumps(debate), text)
    assert loads(dumps(debate)) == debate
    assert argmap.losses(debate, "carneades") == ()
    to_dot(debate)


def test_what_is_odd_is_a_finding_with_its_place() -> None:
    """Each fault says where it stands, and which record it is about."""
    text = """\
statements: {p: P, q: }
arguments:
  a: {conclusion: p}
  b: {premises: [p, z], conclusion: q}
  c: nothing
  d: {premises: [p, p], conclusion: q, weight: heavy}
issues:
  i: {positions: [p]}
"""
    found = {(f.code, f.location.line if f.location else 0) for f in loads(text, name="x").findings}
    assert found == {
        ("no-text", 1),
        ("no-premises", 3),
        ("undeclared-statement", 4),
        ("wrong-value", 5),
        ("repeated-premise", 6),
        ("weight", 6),
        ("no-rivals", 8),
        ("not-evaluated", 2),
    }
    told = {f.code: f.severity for f in loads(text).findings}
    assert {code for code, severity in told.items() if severity is Severity.INFO} == {
        "not-evaluated"
    }
    bare = loads("statements: {p: P, q: Q}\narguments: {a: {premises: [p], conclusion: q}}\n")
    assert [finding.code for finding in bare.findings] == ["nothing-assumed"]


@pytest.mark.parametrize(
    "text", ["", "[]", "just words", "a: [", "a: 1\na: 2", "x: !!python/object y"]
)
def test_what_is_no_graph_is_refused_with_its_place(text: str) -> None:
    """A text that is no YAML mapping is no graph."""
    with pytest.raises(argmap.ReadError) as caught:
        loads(text, name="x.yml")
    assert all(f.location and f.location.name == "x.yml" for f in caught.value.findings)


def test_an_argument_without_premises_is_hit_where_nothing_else_is_argued() -> None:
    """Its conclusion is asserted by it alone, so what undercuts it counters the claim."""
    text = (
        "statements: {a: A, u: U, v: V}\n"
        "arguments: {x: {conclusion: a, undercutter: u}, y: {premises: [v], conclusion: u}}\n"
    )
    debate = loads(text)
    (hit,) = debate.counterpoints_to("a")
    assert hit.premises == ("u",)
    assert [claim.basis for claim in debate.claims] == [Basis.ASSERTED, Basis.ASSERTED, Basis.NONE]
    gone = debate.remove(hit)
    assert loads(dumps(gone)).counterpoints == ()


def test_the_writer_follows_changes() -> None:
    """After a renaming, a removal, an addition the text says what the map says."""
    debate = loads(FULL)
    renamed = debate.rename("poor", "hard").rename("a1", "study_step").rename("tax", "levy")
    again = loads(dumps(renamed))
    assert again.remove().elements == again.elements
    assert {e.id for e in again.elements} == {e.id for e in renamed.elements}
    assert again.supports_of("hard")[0].id == "study_step"
    assert {c.id: c.basis for c in again.claims} == {c.id: c.basis for c in renamed.claims}
    assert again.claim("hard").basis is Basis.ASSUMED
    assert "positions" not in dumps(debate.remove(*debate.contradictions[0]))
    assert loads(dumps(debate.remove("a2"))).supports_of("no_tax") == ()
    new = debate.replace(evolve(debate.claim("tax"), text="Tax it."))
    assert loads(dumps(new)).claim("tax").text == "Tax it."
    more = debate.add(Claim("x", "X."), Support("x", "tax"), Counterpoint("x", "a2"))
    back = loads(dumps(more))
    assert back["x supports tax"] == more["x supports tax"]
    assert back["x counters a2"] == more["x counters a2"]


def test_premises_keep_their_roles_in_a_changed_argument() -> None:
    """The role goes with the claim, or with its place."""
    debate = loads(FULL)
    step = debate["a2"]
    assert isinstance(step, Support)
    swapped = debate.replace(evolve(step, premises=("price(petrol, high)", "study")))
    text = dumps(swapped)
    assert same(text, dumps(loads(text)))
    assert "- minor: " in text
    sides = [s.sides for s in loads(text).supports if s.id == "a2"]
    assert sides == [(("price(petrol, high)", "study"), ("no_tax",))]


def test_a_counterpoint_becomes_an_argument_for_a_rival() -> None:
    """The notation has no attack; what is said in other words is declared as a loss."""
    tax, poor, old = Claim("tax", "Tax."), Claim("poor", "Poor."), Claim("old", "Old.")
    debate = ArgumentMap.of(
        tax, poor, old, Counterpoint("poor", "tax", id="c"), Counterpoint("old", "c")
    )
    with pytest.raises(LossError, match="cannot say the counterpoint 'c'"):
        argmap.dumps(debate, "carneades")
    back = loads(dumps(debate))
    assert back.claim("¬tax").text == "Not: Tax."
    (con,) = back.supports_of("¬tax")
    assert (con.id, con.premises) == ("c", ("poor",))
    (undercut,) = back.counterpoints_to("c")
    assert back.supports_of(undercut.premises[0])[0].premises == ("old",)
    # Poor is undercut, so the tax is not argued against.
    assert argmap.evaluate(debate)["tax"] == argmap.evaluate(back)["tax"]


def test_contradictions_and_one_undercut_are_said_exactly() -> None:
    """Contradictions and one undercut are said exactly, without loss, in either direction."""
    claims = [Claim(name, name.upper()) for name in "abcd"]
    pairs = [Counterpoint(x, y) for x, y in ("ab", "ba", "ac", "ca", "bc", "cb")]
    step = Support(["a", "b"], "d", id="s", scheme="linked", weight=0.5)
    debate = ArgumentMap.of(*claims, step, *pairs, Counterpoint("c", "s"), title="T")
    assert argmap.losses(debate, "carneades") == ()
    assert loads(dumps(debate)) == debate


@pytest.mark.parametrize("key", ["meta", "metadata"])
def test_a_title_stands_in_the_description_of_a_statement(key: str) -> None:
    """Read where it is a text, written, changed, removed, with all else of the description kept."""
    text = (
        f"statements:\n  p: {{text: P., {key}: {{title: Rain, year: 2019}}}}\n"
        f"  q: {{text: Q., {key}: {{title: 5}}}}\n  r: R.\n"
        f"  s: {{text: S., {key}: {{title: Sun}}}}\n"
        "arguments: {a: {premises: [t], conclusion: p}}\nassumptions: [q, r, s, t]\n"
    )
    debate = loads(text)
    assert [claim.title for claim in debate.claims] == ["Rain", "", "", "Sun", ""]
    assert same(dumps(debate), text)
    assert argmap.losses(debate, "carneades") == ()
    titles = {"p": "", "q": "Five", "r": "Air", "s": "Light", "t": "Tea"}
    changed = debate.replace(
        *[evolve(claim, title=titles[claim.id]) for claim in debate.claims],
    )
    again = loads(dumps(changed))
    assert {claim.id: claim.title for claim in again.claims} == titles
    assert {claim.id: claim.text for claim in again.claims} == {
        claim.id: claim.text for claim in debate.claims
    }
    value = yaml.safe_load(dumps(changed))
    assert isinstance(value, dict)
    statements = value["statements"]
    assert isinstance(statements, dict)
    assert statements["p"] == {"text": "P.", key: {"year": 2019}}
    bare = loads(dumps(debate.replace(evolve(debate.claim("s"), title=""))))
    assert bare.claim("s").title == ""


def test_a_title_replaces_no_other_description() -> None:
    """What stands in one place for it stays, where the other is free; two titles become one."""
    debate = loads(
        "statements:\n  p: {text: P., meta: a note}\n"
        "  q: {text: Q., meta: {title: One}, metadata: {title: Two, year: 2019}}\n"
    )
    assert [claim.title for claim in debate.claims] == ["", "One"]
    titled = debate.replace(*[evolve(claim, title="New") for claim in debate.claims])
    value = yaml.safe_load(dumps(titled))
    assert isinstance(value, dict)
    assert value["statements"] == {
        "p": {"text": "P.", "meta": "a note", "metadata": {"title": "New"}},
        "q": {"text": "Q.", "meta": {"title": "New"}, "metadata": {"year": 2019}},
    }
    assert [claim.title for claim in loads(dumps(titled)).claims] == ["New", "New"]


def test_many_rivals_are_kept_and_not_paired() -> None:
    """The pairs of an issue with thousands of positions would fill the memory."""
    names = [f"p{number}" for number in range(5000)]
    text = f"issues: {{i: {{positions: [{', '.join(names)}]}}}}"
    debate = loads(text)
    assert debate.counterpoints == ()
    assert "many-rivals" in {finding.code for finding in debate.findings}
    assert same(dumps(debate), text)


def expected(debate: ArgumentMap) -> dict[str, Any]:
    """Return the label that the file expects of each claim it names in its tests."""
    own: Any = debate.extras["carneades"]
    tests = own.get("tests", own.get("labels"))
    told: dict[str, Any] = {}
    for test in [tests] if isinstance(tests, Mapping) else tests:
        for label, names in test.items():
            told |= dict.fromkeys([names] if isinstance(names, str) else names, label)
    return told


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared samples are not here")
def test_the_samples_come_back_and_are_evaluated() -> None:
    """Where Carneades does not weigh, its expected result is argmap's; one graph weighs."""
    differing: dict[str, list[str]] = {}
    for path in sorted(CORPUS.glob("*.yml")):
        debate = argmap.load(path, strict=True)
        assert same(argmap.dumps(debate, "carneades"), path.read_text("utf-8"))
        to_dot(debate)
        verdict = argmap.evaluate(debate)
        told = expected(debate)
        assert told
        wrong = [name for name, label in told.items() if verdict[name].value != label]
        if wrong:
            differing[path.name] = wrong
    # Its scheme "convergent" lets one premise of two suffice.
    assert differing == {"linked-convergent.yml": ["t"]}


def test_the_notation_is_known_by_its_sections() -> None:
    """The notation is known by its sections, without a suffix, and among those of YAML."""
    assert argmap.loads(FULL) == loads(FULL)
    assert recognise("meta:\n  title: Empty\n").name == "carneades"
    assert recognise("statements: {p: P}", name="a.yaml").name == "carneades"
    assert loads("\ufeffstatements: {p: P}".removeprefix("\ufeff")).claims


# -- what an evaluation rests on -----------------------------------------------------------------


def test_what_a_file_assumes_is_what_stands() -> None:
    """What a file assumes is what stands, in a list, at the statement, as a term.

    What is argued for needs no assumption.
    """
    text = (
        "statements: {p: P, q: {text: Q, assumed: true}, r: R, s: S}\n"
        "arguments: {a1: {premises: [p, q], conclusion: r}, a2: {premises: [s], conclusion: r}}\n"
        "assumptions: [p, t]\ntests: [{in: [p, q], out: [s]}, {in: r}]\n"
    )
    debate = loads(text)
    assert {claim.id: claim.basis.value for claim in debate.claims} == {
        "p": "assumed",
        "q": "assumed",
        "r": "asserted",
        "s": "none",
        "t": "assumed",
    }
    verdict = argmap.evaluate(debate)
    told = expected(debate)
    assert told == {"p": "in", "q": "in", "r": "in", "s": "out"}
    assert all(verdict[name].value == label for name, label in told.items())
    assert same(dumps(debate), text)
    assert [f.code for f in debate.findings if f.severity is Severity.INFO] == []


@pytest.mark.parametrize("name", ["undercut(a1)", "¬app(a1)", "not app( a1 )", "not(app(a1))"])
@pytest.mark.parametrize("declared", ["", "{name}: Birds of this kind do not fly., "])
def test_a_statement_may_undercut_by_its_name(name: str, declared: str) -> None:
    """Declared or not; whoever argues for it argues against the argument."""
    text = (
        f"statements: {{{declared.format(name=name)}bird: It is a bird., penguin: A penguin., "
        "flies: It flies.}\n"
        "arguments:\n  a1: {premises: [bird], conclusion: flies}\n"
        f"  a2: {{premises: [penguin], conclusion: {name}}}\n"
        "assumptions: [bird, penguin]\ntests: [{out: [flies]}]\n"
    )
    debate = loads(text)
    assert debate.findings == ()
    (undercut,) = debate.counterpoints
    assert undercut.target == "a1"
    assert [each.conclusion for each in debate.supports] == ["flies", undercut.premises[0]]
    assert argmap.evaluate(debate)["flies"] is argmap.Standing.OUT
    unargued = argmap.evaluate(loads(text.replace(", penguin]", "]")))
    assert unargued[undercut.premises[0]] is argmap.Standing.OUT
    assert unargued["flies"] is argmap.Standing.IN
    assert same(dumps(debate), text)
    assert argmap.losses(debate, "carneades") == ()
    renamed = loads(dumps(debate.rename("a1", "b1")))
    assert [(each.premises, each.target) for each in renamed.counterpoints] == [
        (undercut.premises, "b1")
    ]


def test_a_changed_basis_is_written() -> None:
    """A changed basis is written, in the list and at the statement.

    What a map asserts is assumed, and said to be asserted.
    """
    debate = loads(
        "statements: {p: {text: P, assumed: true}, q: Q, r: R}\nassumptions: [q]\n"
        "arguments: {a: {premises: [p, q], conclusion: r}}\n"
    )
    changed = debate.replace(
        evolve(debate.claim("p"), basis="none"), evolve(debate.claim("q"), basis="asserted")
    )
    text = dumps(changed)
    assert same(
        text,
        "meta: {asserted: [q]}\nstatements: {p: {text: P}, q: Q, r: R}\n"
        "arguments: {a: {premises: [p, q], conclusion: r}}\nassumptions: [q]\n",
    )
    assert {c.id: c.basis for c in loads(text).claims} == {c.id: c.basis for c in changed.claims}
    assert [f.code for f in argmap.losses(changed, "carneades")] == ["kept-anew"]
    opened = debate.replace(evolve(debate.claim("q"), basis="open"))
    assert [f.code for f in argmap.losses(opened, "carneades")] == ["no-basis"]


def test_maps_of_other_origin_stand_in_carneades_as_they_do_here() -> None:
    """Whatever nothing is argued for there is assumed; the map comes back equal."""
    debate = ArgumentMap.of(
        Claim("tax", "Tax."), Claim("works", "It works."), Support("works", "tax", id="s")
    )
    text = dumps(debate)
    assert "assumptions: [works]" in text
    assert loads(text) == debate
    assert argmap.evaluate(loads(text))["tax"] is argmap.Standing.IN


def test_what_is_not_modelled_is_told() -> None:
    """Weights, standards and schemes; a graph whose arguments are made says why it has none."""
    found = {f.code: str(f) for f in loads(FULL).findings if f.severity is Severity.INFO}
    assert set(found) == {"not-evaluated"}
    told = [f.message for f in loads(FULL).findings if f.code == "not-evaluated"]
    assert told == [
        "weights of arguments (arguments 'a1') are kept, and no part of an evaluation here",
        "standards of proof (BRD) are kept, and no part of an evaluation here",
        "arguments that Carneades makes from schemes are kept, and no part of an evaluation here",
    ]
    rules = "argument_schemes: {mortal: {premises: [man(X)], conclusions: [mortal(X)]}}\n"
    debate = loads(f"{rules}assumptions: [man(socrates)]\n")
    assert [f.code for f in debate.findings] == ["from-schemes"]
    assert "makes them from its schemes" in debate.findings[0].message
    assert debate.claim("man(socrates)").basis is Basis.ASSUMED


def test_a_scheme_that_is_no_name_is_read() -> None:
    """A list or a table in its place weighs nothing, and is kept as it stands."""
    text = (
        "statements: {a: A., b: B.}\n"
        "arguments: {x: {conclusion: a, premises: [b], scheme: [one, two]}}\n"
    )
    debate = argmap.loads(text, "carneades")
    assert [(each.premises, each.conclusion) for each in debate.supports] == [(("b",), "a")]


def test_an_assumption_alone_is_no_thesis() -> None:
    """Nothing is argued from it or for it, even where it is all that the file holds."""
    lone = loads("statements: {a: {text: It rains.}}\narguments: {}\nassumptions: [a]\n")
    assert lone.thesis is None
    argued = loads(
        "statements: {a: It rains., b: It is wet.}\n"
        "arguments: {x: {premises: [a], conclusion: b}}\nassumptions: [a]\n"
    )
    assert argued.thesis is argued["b"]
