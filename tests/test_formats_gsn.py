"""Goal structures: strategies as steps, challenges of all kinds, and nothing of a file lost."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml
from attrs import evolve

import argmap
from argmap import (
    ArgumentMap,
    Basis,
    Claim,
    Context,
    Counterpoint,
    CounterpointKind,
    Role,
    Severity,
    Standing,
    Style,
    Support,
    evaluate,
    losses,
    to_dot,
    to_text,
)
from argmap.formats import recognise

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "gsn"

FULL = """\
module:
  name: Brakes
  brief: Made up for tests
  extends:
    - module: Car
      develops: {G9: [G1]}
G1:
  text: The brakes are safe.
  supportedBy: [S1, G4]
  inContextOf: [C1, A9]
  acp: {ACP1: S1}
S1:
  text: Argument over each hazard.
  supportedBy: [G2, G3]
  inContextOf: J1
G2: {text: Fading is mitigated., supportedBy: Sn1}
G3: {text: Leaks are mitigated., undeveloped: true}
G4:
  text: |
    The drivers
    are trained.
  supportedBy: [Sn1]
Sn1: {text: Test report, url: "https://example.org/report", classes: [evidence]}
C1: {text: Use on roads}
J1: {}
top: {nodeType: Goal, text: The car is safe., supportedBy: [G1]}
CG1: {text: The list is short., challenges: S1, supportedBy: [CSn1]}
CSn1: {text: A recall, challenges: G4 -> Sn1, defeated: true}
CG2: {text: It was another car., challenges: G1 -> G4}
CG3: {text: It was no recall., challenges: CSn1, defeatedRelation: CSn1}
CG4: {text: That is beside the point., challenges: CG3 -> CSn1, horizontalIndex: {relative: -1}}
"""

loads = functools.partial(argmap.loads, format="gsn")
dumps = functools.partial(argmap.dumps, format="gsn", allow_loss=True)


def same(text: str, other: str) -> bool:
    """Return whether two YAML texts say the same."""
    return bool(yaml.safe_load(text) == yaml.safe_load(other))


def test_elements_are_claims_and_a_strategy_is_a_step() -> None:
    """A strategy between one element and others is a linked support with its text as scheme."""
    debate = loads(FULL)
    assert debate.title == "Brakes"
    step = debate["S1"]
    assert isinstance(step, Support)
    assert (step.premises, step.conclusion) == (("G2", "G3"), "G1")
    assert step.scheme == "Argument over each hazard."
    assert debate["G4 supports G1"] == Support("G4", "G1")
    assert debate.thesis is debate["top"]
    assert loads("G1: {text: g}\nG2: {text: h}").thesis is None
    assert debate.claim("G4").text == "The drivers\nare trained."
    assert debate.claim("J1").text == "J1"
    assert [(each.stated, each.of, each.role) for each in debate.contexts] == [
        (("C1",), ("G1",), Role.CONTEXT),
        (("J1",), ("G1",), Role.JUSTIFICATION),  # of the strategy S1, whose conclusion G1 is
    ]


def test_challenges_hit_elements_steps_and_relations() -> None:
    """An undercut where a strategy or a relation is challenged, supporting or attacking."""
    debate = loads(FULL)
    hits = {each.premises[0]: each.target for each in debate.counterpoints}
    assert hits == {
        "CG1": "S1",
        "CSn1": "Sn1 supports G4",
        "CG2": "G4 supports G1",
        "CG3": "CSn1",
        "CG4": "CG3 counters CSn1",
    }
    kinds = {each.premises[0]: debate.kind_of(each) for each in debate.counterpoints}
    assert kinds["CG2"] is CounterpointKind.UNDERCUT


@pytest.mark.parametrize(
    "text",
    [
        "S1: {text: over all, supportedBy: [G1]}\nG1: {text: g}\n",
        "G1: {supportedBy: S1}\nG2: {supportedBy: S1}\nS1: {supportedBy: G3}\nG3: {}\n",
        "G1: {supportedBy: S1}\nS1: {supportedBy: S2}\nS2: {supportedBy: G2}\nG2: {}\n",
        "G1: {supportedBy: S1}\nS1: {text: none}\n",
        "G1: {supportedBy: S1}\nS1: {supportedBy: [S1, G1]}\n",
        "G1: {supportedBy: S1}\nS1: {supportedBy: G2}\nG2: {}\nCG1: {challenges: G1 -> S1}\n",
    ],
)
def test_a_strategy_that_is_no_single_step_is_a_claim(text: str) -> None:
    """A strategy that is no single step is a claim.

    Without an end, with several, under another strategy, or with a relation challenged.
    """
    debate = loads(text)
    assert isinstance(debate["S1"], Claim) == ("S2" not in text)
    assert same(dumps(debate), text)
    assert loads(dumps(debate)) == debate
    to_dot(debate)


def test_what_was_read_is_written_back() -> None:
    """The data of both texts is equal, and a second pass changes nothing."""
    debate = loads(FULL)
    text = dumps(debate)
    assert same(text, FULL)
    assert losses(debate, "gsn") == ()
    assert loads(text) == debate
    assert dumps(loads(text)) == text
    assert [*yaml.safe_load(text)] == [*yaml.safe_load(FULL)]


@pytest.mark.parametrize(
    "text",
    [
        "module: {}\n",
        "module: Brakes\nG1:\n",
        "G1: null\nX1: {text: x}\nG2: text\nG3: [a]\nG4: {text: 5}\n",
        "G1: {text: g, supportedBy: null, inContextOf: null, challenges: null}\n",
        "G1: {text: g, supportedBy: [G1, G1, G9, 5], challenges: [G1, G9]}\n",
        "G1: {text: g, supportedBy: {G2: x}}\nG2: {text: g, nodeType: Unheard}\n",
        "G1: {text: g, supportedBy: 'G2, G3'}\nG2: {}\nG3: {}\n",
        "CG1: {challenges: G1 -> G2}\nG1: {}\nG2: {}\n",
        'G1: {text: " "}\n"a\\tb": {nodeType: goal, supportedBy: ["a -> b"]}\n"a -> b": {}\n',
        "G1: {text: g, extra: {deep: [1, {x: null}]}, supportedBy: [G2]}\nG2: {text: h}\n",
    ],
)
def test_faults_are_read_and_written_back(text: str) -> None:
    """Null attributes, names of nothing, odd kinds and types: a map, and all kept."""
    debate = loads(text)
    assert same(dumps(debate), text)
    assert loads(dumps(debate)) == debate
    assert losses(debate, "gsn") == ()
    to_dot(debate)


def test_what_is_odd_is_a_finding_with_its_place() -> None:
    """Each fault says where it stands; a missing text is worth a remark only."""
    text = """\
G1: {text: g, supportedBy: [G2, G2, G7]}
G2: {}
X1: {text: x}
G3: words
CG1: {text: c, challenges: G1 -> G3, inContextOf: C9}
"""
    found = [
        (f.code, f.location.line if f.location else 0, f.severity)
        for f in loads(text, name="a.gsn.yaml").findings
    ]
    warning, info = Severity.WARNING, Severity.INFO
    assert sorted(found) == [
        ("no-text", 2, info),
        ("repeated-reference", 1, warning),
        ("unknown-element", 1, warning),
        ("unknown-element", 5, warning),
        ("unknown-element", 5, warning),
        ("unknown-kind", 3, warning),
        ("wrong-value", 4, warning),
    ]


def test_names_joined_in_one_text_get_a_hint() -> None:
    """Names joined in one text get a hint, as gsn2x hints: several names want brackets."""
    (finding, *_) = loads("G1: {text: g, supportedBy: 'G2, G3'}").findings
    assert finding.hint == "put several names into [ ]"


def test_the_writer_follows_changes() -> None:
    """After a renaming, a removal, an addition the text says what the map says."""
    debate = loads(FULL)
    renamed = debate.rename("C1", "C7").rename("G2", "G8").rename("S1", "S8").rename("CSn1", "CSn9")
    again = loads(dumps(renamed))
    assert {each.id for each in again.elements} == {each.id for each in renamed.elements}
    assert {e.id: e.sides for e in again.elements if not isinstance(e, Claim)} == {
        e.id: e.sides for e in renamed.elements if not isinstance(e, Claim)
    }
    assert "inContextOf: [C7, A9]" in dumps(renamed)
    removed = debate.remove("C1", "Sn1", "CG3")
    text = dumps(removed)
    assert "inContextOf: [A9]" in text
    assert {each.id for each in loads(text).elements} == {each.id for each in removed.elements}
    new = debate.replace(evolve(debate.claim("G2"), text="Heat is mitigated."))
    assert loads(dumps(new)).claim("G2").text == "Heat is mitigated."
    more = debate.add(Claim("G20", "New."), Support("G20", "G3"), Counterpoint("G20", "C1"))
    back = loads(dumps(more))
    assert back["G20 supports G3"] == more["G20 supports G3"]
    assert back["G20 counters C1"] == more["G20 counters C1"]


def test_a_map_of_other_origin_is_a_goal_structure() -> None:
    """Names that would say another kind are told what they are."""
    debate = ArgumentMap.of(
        Claim("Carbon", "Tax carbon."),
        Claim("Sweden", "Sweden did."),
        Claim("small", "Sweden is small."),
        Support("Sweden", "Carbon"),
        Support(["Sweden", "small"], "Carbon", id="both", scheme="By cases"),
        Counterpoint("small", "Sweden supports Carbon"),
        title="Climate",
    )
    assert losses(debate, "gsn") == ()
    text = dumps(debate)
    assert loads(text) == debate
    value = yaml.safe_load(text)
    assert isinstance(value, dict)
    kinds = {key: raw.get("nodeType") for key, raw in value.items() if isinstance(raw, dict)}
    assert kinds["Carbon"] == "Goal"  # and not a context
    assert kinds["both"] == "Strategy"
    assert kinds["small"] == "CounterGoal"


def test_a_title_is_an_attribute_of_its_element() -> None:
    """Read where it is a text, written, changed, removed; all else called so is kept as it is."""
    text = (
        "G1: {text: It is safe., title: Safety, url: x, supportedBy: [S1]}\n"
        "S1: {text: By part., title: Parts, supportedBy: [G2, G3]}\n"
        'G2: {text: a, title: 5}\nG3: {text: b, title: " "}\n'
    )
    debate = loads(text)
    assert [claim.title for claim in debate.claims] == ["Safety", "", ""]
    assert same(dumps(debate), text)
    assert losses(debate, "gsn") == ()
    changed = debate.replace(
        evolve(debate.claim("G1"), title=""), evolve(debate.claim("G2"), title="Heat")
    )
    again = loads(dumps(changed))
    assert [claim.title for claim in again.claims] == ["", "Heat", ""]
    assert "url" in dumps(changed)
    assert "title: Parts" in dumps(changed)
    assert {each.severity for each in losses(changed, "gsn")} <= {Severity.INFO}


def test_an_element_that_is_a_text_alone_keeps_it_beside_a_title() -> None:
    """The attributes of the element come to stand beside its text."""
    debate = loads("G1: It is safe.\nG2: {text: Tested.}\n")
    titled = debate.replace(evolve(debate.claim("G1"), title="Safety")).add(Support("G2", "G1"))
    back = loads(dumps(titled)).claim("G1")
    assert (back.text, back.title) == ("It is safe.", "Safety")


def test_what_it_cannot_say_is_declared() -> None:
    """Linked premises of a counterpoint, a weight, a contrast."""
    debate = ArgumentMap.of(
        Claim("G1", "A.", weight=0.5), Claim("G2", "B."), Counterpoint(["G1", "G2"], "G1")
    )
    assert [finding.code for finding in losses(debate, "gsn")] == [
        "no-counterpoint",
        "no-weight",
    ]


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared samples are not here")
def test_the_samples_come_back() -> None:
    """Read without a warning, written with equal data, and drawn."""
    paths = sorted(CORPUS.glob("*.yaml"))
    assert paths
    for path in paths:
        debate = argmap.load(path, strict=True)
        assert same(argmap.dumps(debate, "gsn"), path.read_text("utf-8"))
        to_dot(debate)


def test_the_notation_is_known_by_its_elements() -> None:
    """The notation is known by its elements, without a suffix, and among those of YAML."""
    assert argmap.loads(FULL) == loads(FULL)
    for text in ("G1:\n  text: g\n", "G1: {undeveloped: true}", "module:\n  name: x\n"):
        assert recognise(text, name="x.yaml").name == "gsn"


# -- what the notation means ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("goal", "falls"),
    [
        ("G1: {text: g, supportedBy: [G2, G3]}", True),
        ("G1: {text: g, supportedBy: [G2, Sn1]}\nG3: {text: h}", True),
        ("G1: {text: g, supportedBy: [S1]}\nS1: {text: by part, supportedBy: [G2, G3]}", True),
        (
            (
                "G1: {text: g, supportedBy: [S1, S2]}\nS1: {text: one, supportedBy: [G2]}\n"
                "S2: {text: two, supportedBy: [G3]}"
            ),
            False,
        ),
        ("G1: {text: g, supportedBy: [S1, G3]}\nS1: {text: one, supportedBy: [G2]}", False),
    ],
)
def test_sub_goals_hold_together_and_strategies_are_reasons_apart(goal: str, falls: bool) -> None:
    """One failed goal fells what it is named below with others; a second strategy carries it."""
    rest = "G2: {text: a}\nSn1: {text: s}\nCG1: {text: not so, challenges: G2}\n"
    text = f"{goal}\n{rest}" if "G3: " in goal else f"{goal}\nG3: {{text: b}}\n{rest}"
    debate = loads(text)
    assert (evaluate(debate)["G1"] is Standing.OUT) is falls
    assert same(dumps(debate), text)
    assert losses(debate, "gsn") == ()


def test_what_is_undeveloped_is_open_and_what_is_defeated_falls() -> None:
    """Both are seen; a state that evaluation sees otherwise is told."""
    text = (
        "G1: {text: g, supportedBy: [G2, G3]}\n"
        "G2: {text: a, undeveloped: true}\n"
        "G3: {text: b, supportedBy: [Sn1]}\n"
        "Sn1: {text: s}\n"
        "CG1: {text: c, challenges: G3, defeated: true}\n"
        "G4: {text: d, supportedBy: [S1], defeated: true, undeveloped: true}\n"
        "S1: {text: by, supportedBy: [Sn1], defeated: true, defeatedRelation: [G4]}\n"
    )
    debate = loads(text)
    assert (debate.claim("G2").basis, debate.claim("CG1").basis) == (Basis.OPEN, Basis.NONE)
    verdict = evaluate(debate)
    assert {name: str(verdict[name].word) for name in ("G1", "G2", "G3", "CG1", "G4")} == {
        "G1": "undecided",
        "G2": "undecided",
        "G3": "stands",
        "CG1": "falls",
        "G4": "falls",
    }
    assert "#defeated" in to_text(debate)
    assert [(f.code, f.severity, f.subject) for f in debate.findings] == [
        ("defeated", Severity.INFO, "CG1"),
        ("defeated", Severity.INFO, "G4"),
        ("undeveloped", Severity.INFO, "G4"),
        ("defeated", Severity.INFO, "S1"),
        ("defeated", Severity.INFO, "S1"),
    ]
    assert same(dumps(debate), text)
    argued = debate.replace(evolve(debate.claim("G2"), basis="asserted"))
    assert "undeveloped" not in dumps(argued.remove("G4", "S1"))


def test_a_goal_marked_as_defeated_falls_though_its_evidence_stands() -> None:
    """The mark is the author's; it reaches the goals above, and an assumption overrides it."""
    text = (
        "G1: {text: Safe., supportedBy: [S1]}\n"
        "S1: {text: by part, supportedBy: [G2, G3]}\n"
        "G2: {text: Brakes., supportedBy: [Sn1], defeated: true}\n"
        "G3: {text: Lights., supportedBy: [Sn2]}\n"
        "Sn1: {text: Test.}\nSn2: {text: Log.}\n"
        "CG1: {text: Wear., challenges: G3, supportedBy: [CSn1], defeated: true}\n"
        "CSn1: {text: Old report.}\n"
    )
    debate = loads(text)
    verdict = evaluate(debate)
    words = {name: str(verdict[name].word) for name in ("G1", "G2", "G3", "Sn1", "CG1", "CSn1")}
    assert words == {
        **dict.fromkeys(("G1", "G2", "CG1"), "falls"),
        **dict.fromkeys(("G3", "Sn1", "CSn1"), "stands"),
    }
    assert verdict.cause("G2") == "defeated"
    assert str(verdict.why("G2")) == "“Brakes.” falls in this map: it is marked as defeated."
    step = next(each for each in debate.supports if each.conclusion == "G2")
    assert str(verdict.why(step.id)).endswith("the claim that it supports is marked as defeated.")
    assert evaluate(debate, assumed=["G2"])["G1"] is Standing.IN
    assert [f.message for f in debate.findings] == [
        f"element '{name}' is marked as defeated; it falls whatever supports it"
        for name in ("G2", "CG1")
    ]
    assert same(dumps(debate), text)
    mended = debate.replace(evolve(debate.claim("G2"), basis="asserted", tags=()))
    assert evaluate(mended)["G1"] is Standing.IN


def test_contexts_are_relations_in_the_role_of_their_kind() -> None:
    """Contexts are relations in the role of their kind.

    Of the element, or of the conclusion of the strategy; no loose claims, and none is a root.
    """
    text = (
        "G1: {text: g, supportedBy: [S1], inContextOf: [C1, A1]}\n"
        "S1: {text: by, supportedBy: [G2], inContextOf: [J1, C1]}\n"
        "G2: {text: h}\nC1: {text: c}\nA1: {text: a}\nJ1: {text: j}\n"
        "X: {text: x, nodeType: Assumption}\nG3: {text: i, inContextOf: X}\n"
    )
    debate = loads(text)
    assert [(each.stated[0], each.of[0], each.role.value) for each in debate.contexts] == [
        ("C1", "G1", "context"),
        ("A1", "G1", "assumption"),
        ("J1", "G1", "justification"),
        ("C1", "G1", "context"),
        ("X", "G3", "assumption"),
    ]
    assert [claim.id for claim in debate.roots] == ["G1", "G3"]
    assert same(dumps(debate), text)
    assert losses(debate, "gsn") == ()
    assert 'class="context"' in to_dot(debate)
    assert "given that" in to_text(debate)
    more = debate.add(Claim("new", "n"), Context("new", "G2", role="justification"))
    back = loads(dumps(more))
    assert back["new is context of G2"] == more["new is context of G2"]
    assert "inContextOf: [new]" in dumps(more)
    less = debate.remove("J1", "C1 is context of G1 2")
    assert not mapped_of(dumps(less))["S1"].get("inContextOf")


def mapped_of(text: str) -> dict[str, dict[str, Any]]:
    """Return the elements that a text holds."""
    value: Any = yaml.safe_load(text)
    return {key: dict(raw) for key, raw in value.items()}


def test_reasons_apart_are_strategies_when_they_are_written() -> None:
    """The first of several needs none; linked premises are named together."""
    debate = ArgumentMap.of(
        *[Claim(f"G{number}", f"Goal {number}.") for number in range(1, 6)],
        Support(["G2", "G3"], "G1"),
        Support("G4", "G1"),
        Support("G5", "G1", scheme="By test"),
    )
    written = mapped_of(dumps(debate))
    assert written["G1"]["supportedBy"] == ["G2", "G3", "G4 supports G1", "G5 supports G1"]
    assert written["G4 supports G1"] == {"nodeType": "Strategy", "supportedBy": ["G4"]}
    assert loads(dumps(debate)) == debate
    assert losses(debate, "gsn") == ()


def test_line_breaks_lists_and_links_are_kept_and_drawn() -> None:
    """Each line on a line of its own, the words of a link with its address behind them."""
    text = (
        "G1:\n  text: |\n    The lift is safe:\n    * the brakes hold\n    * the doors lock\n"
        "    See [the report](https://example.org/r).\n"
    )
    debate = loads(text)
    assert debate.claim("G1").text.splitlines()[1:3] == ["* the brakes hold", "* the doors lock"]
    assert same(dumps(debate), text)
    layouts: tuple[Literal["columns", "reasons"], ...] = ("columns", "reasons")
    for layout in layouts:
        drawn = to_dot(debate, style=Style(layout=layout))
        for line in ("The lift is safe:", "* the brakes hold", "* the doors lock"):
            assert f">{line}<" in drawn
        assert ">See the report.<" in drawn
        assert 'HREF="https://example.org/r"' in drawn
    assert "* the brakes hold" in to_text(debate)


DEFEATED_RELATIONS = """\
G1: {text: Safe., supportedBy: [S1, G9], inContextOf: [C1], defeatedRelation: [S1, C1]}
S1: {text: by parts, supportedBy: [G2, G3], inContextOf: A1, defeatedRelation: A1}
G2: {text: Brakes., supportedBy: [Sn1, Sn2], defeatedRelation: Sn2}
G3: {text: Wheels.}
G9: {text: Nine.}
C1: {text: On roads.}
A1: {text: Dry.}
Sn1: {text: Test.}
Sn2: {text: Proof.}
CG1: {text: It failed., challenges: Sn1, defeatedRelation: Sn1}
CG2: {text: "No.", challenges: G2 -> Sn1, defeatedRelation: G2 -> Sn1}
"""


def test_a_defeated_relation_is_seen_on_the_relation() -> None:
    """The steps, contexts and challenges that a file marks as defeated bear a tag, and no other."""
    debate = loads(DEFEATED_RELATIONS)
    defeated = [e.id for e in debate.elements if not isinstance(e, Claim) and e.tags]
    assert defeated == [
        "C1 is context of G1",
        "S1",
        "A1 is context of G1",
        "Sn1 + Sn2 supports G2",
        "CG1 counters Sn1",
        "CG2 counters Sn1 + Sn2 supports G2",
    ]
    assert all(e.tags == ("defeated",) for e in map(debate.__getitem__, defeated))


def test_a_defeated_relation_is_written_as_it_was_and_as_it_is_now() -> None:
    """Untouched it stands as in the file; without its tag it is gone; without a file it is made."""
    debate = loads(DEFEATED_RELATIONS)
    assert loads(dumps(debate)) == debate
    assert "defeatedRelation: Sn2" in dumps(debate)
    plain = [evolve(e, tags=()) if not isinstance(e, Claim) else e for e in debate.elements]
    assert "defeatedRelation" not in dumps(ArgumentMap(plain))
    bare = ArgumentMap([evolve(e, extras={}) for e in debate.elements])
    back = loads(dumps(bare))
    tagged = {e.id for e in back.elements if not isinstance(e, Claim) and e.tags}
    assert tagged == {e.id for e in debate.elements if not isinstance(e, Claim) and e.tags}


def test_a_relation_marked_as_defeated_is_seen() -> None:
    """A relation marked as defeated is seen.

    In the tree, and in a drawing that shows tags, beside the word of the step.
    """
    debate = loads("G1: {text: Safe., supportedBy: G2, defeatedRelation: G2}\nG2: {text: Tested.}")
    assert "because (#defeated): Tested." in to_text(debate)
    for layout in ("columns", "reasons"):
        style = Style(layout=layout, lines=("tags",))
        assert "#defeated" in to_dot(debate, style=style)


@pytest.mark.parametrize("kind", ["CounterContext", "CounterStrategy", "counterassumption"])
def test_any_kind_may_be_countered_in_kind(kind: str) -> None:
    """A counter-element of any kind is known, and a claim."""
    text = f"G1: {{text: It is safe.}}\nX1: {{nodeType: {kind}, text: No., challenges: G1}}\n"
    debate = loads(text)
    assert [each.premises for each in debate.counterpoints] == [("X1",)]
    assert debate.findings == ()


def test_a_defeated_relation_or_strategy_holds_nothing_up() -> None:
    """A goal that nothing else supports falls; a challenge that is defeated fells nothing."""
    text = (
        "G1: {text: Safe., supportedBy: [S1, S2]}\n"
        "S1: {text: by test, supportedBy: G2, defeated: true}\n"
        "S2: {text: by use, supportedBy: G3}\n"
        "G2: {text: Tested., supportedBy: Sn1, defeatedRelation: Sn1}\n"
        "G3: {text: In use., supportedBy: Sn2}\n"
        "Sn1: {text: Report.}\n"
        "Sn2: {text: Log.}\n"
        "CG1: {text: A forgery., challenges: G3, defeatedRelation: G3}\n"
    )
    debate = loads(text)
    verdict = evaluate(debate)
    words = {name: str(verdict[name].word) for name in ("G1", "S1", "S2", "G2", "G3", "CG1")}
    assert words == {
        **dict.fromkeys(("G1", "S2", "G3", "CG1"), "stands"),
        **dict.fromkeys(("S1", "G2"), "falls"),
    }
    assert verdict.cause("G2") == "unsupported"
    assert str(verdict.why("G2")).splitlines() == [
        "“Tested.” falls in this map: the support of it falls.",
        "  The support from “Report.” falls: it is marked as defeated.",
    ]
    assert same(dumps(debate), text)
    assert losses(debate, "gsn") == ()
    mended = debate.replace(evolve(debate["S1"], tags=()))
    assert "defeated: true" not in dumps(mended)
    assert "supportedBy: [S1, S2]" in dumps(mended)
