"""Which way an attack runs in SADFace: by the version of the document and the type of its node."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

from argmap import ArgumentMap, Claim, Counterpoint, Severity, Support, dumps, loads, losses

ATOMS = [
    {"id": "a", "type": "atom", "text": "Repairs are under way."},
    {"id": "t", "type": "atom", "text": "The bridge should close."},
]


def document(
    version: str | None, step: dict[str, str], *edges: tuple[str, str], nodes: Any = ()
) -> dict[str, Any]:
    """Return a document with two atoms and a step between them."""
    core = {} if version is None else {"version": version}
    joined = [
        {"id": str(at), "source_id": one, "target_id": other}
        for at, (one, other) in enumerate(edges)
    ]
    whole = [*ATOMS, *nodes, {"id": "c", **step}]
    return {"metadata": {"core": core}, "resources": [], "nodes": whole, "edges": joined}


def read(value: dict[str, Any]) -> ArgumentMap:
    """Return the map of a document, which writes back as it was."""
    debate = loads(json.dumps(value), "sadface")
    assert json.loads(dumps(debate, "sadface")) == value
    assert losses(debate, "sadface") == ()
    return debate


NEW = {"type": "conflict", "name": "attack"}
OLD = {"type": "scheme", "name": "conflict"}


@pytest.mark.parametrize(
    ("version", "step", "runs_back"),
    [
        ("0.5.4.0", NEW, True),
        ("0.5", NEW, True),
        ("v1.0", NEW, True),
        ("0.10", NEW, True),
        (None, NEW, True),
        ("0.2", NEW, False),
        ("0.2", OLD, False),
        ("0.5.4.0", OLD, False),
        (None, OLD, False),
    ],
)
def test_which_way_an_attack_runs(
    version: str | None, step: dict[str, str], runs_back: bool
) -> None:
    """From the target to the attacker in a conflict of version 0.5, else the other way.

    A note says which, but for a scheme, which only ever ran one way.
    """
    edges = (("t", "c"), ("c", "a")) if runs_back else (("a", "c"), ("c", "t"))
    debate = read(document(version, step, *edges))
    assert [(each.premises, each.target) for each in debate.counterpoints] == [(("a",), "t")]
    told = [each for each in debate.findings if each.code == "attack-direction"]
    assert [each.severity for each in told] == [Severity.INFO] * (step is NEW)
    assert all(("to the attacker" in each.message) is runs_back for each in told)
    assert len(told) == len(debate.findings)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Default Conflict", "counterpoints"),
        ("default attack", "counterpoints"),
        ("Default Support", "supports"),
        ("Default Inference", "supports"),
    ],
)
def test_a_default_scheme_is_a_plain_relation(name: str, kind: str) -> None:
    """AIF's words for a relation without a scheme are read, and written back."""
    value = document("0.2", {"type": "scheme", "name": name}, ("a", "c"), ("c", "t"))
    debate = read(value)
    (step,) = getattr(debate, kind)
    assert (step.premises, step.scheme) == (("a",), None)
    assert debate.findings == ()


def test_an_undercut_runs_from_the_step_it_hits() -> None:
    """The inference stands where the target stands."""
    nodes = [
        {"id": "b", "type": "atom", "text": "It has cracks."},
        {"id": "i", "type": "inference", "name": "support"},
    ]
    edges = ("b", "i"), ("i", "t"), ("i", "c"), ("c", "a")
    debate = read(document("0.5.4.0", NEW, *edges, nodes=nodes))
    assert [each.target for each in debate.counterpoints] == ["i"]
    assert len(debate.supports) == 1


def test_a_disagreement_has_no_direction() -> None:
    """A disagreement has no direction, and no note about one."""
    debate = read(document("0.5.4.0", {**NEW, "name": "disagree"}, ("a", "c"), ("c", "t")))
    assert len(debate.contradictions) == 1
    assert debate.findings == ()


def test_version_five_is_written() -> None:
    """A map of any origin: its attacks and undercuts run as the library of 0.5 reads them."""
    debate = ArgumentMap.of(
        Claim("a", "Repairs are under way."),
        Claim("b", "It has cracks."),
        Claim("t", "The bridge should close."),
        Support("b", "t", id="s"),
        Counterpoint("a", "t", id="c"),
        Counterpoint("a", "s", id="u"),
    )
    value = json.loads(dumps(debate, "sadface"))
    edges = [(each["source_id"], each["target_id"]) for each in value["edges"]]
    drawn = [("b", "s"), ("s", "t"), ("c", "a"), ("t", "c"), ("u", "a"), ("s", "u")]
    assert sorted(edges) == sorted(drawn)
    assert value["metadata"]["core"]["version"].startswith("0.5")
    assert loads(json.dumps(value), "sadface") == evolve(debate, signals=False)


def test_an_attack_that_is_added_runs_as_its_document() -> None:
    """An attack that is added runs as its document, whatever its version.

    Those that stood there stay as they are.
    """
    for version, expected in (("0.2", [("t", "n"), ("n", "a")]), ("0.5", [("a", "n"), ("n", "t")])):
        edges = (("a", "c"), ("c", "t")) if version == "0.2" else (("t", "c"), ("c", "a"))
        step = OLD if version == "0.2" else NEW
        debate = read(document(version, step, *edges)).add(Counterpoint("t", "a", id="n"))
        value = json.loads(dumps(debate, "sadface"))
        made = {(each["source_id"], each["target_id"]) for each in value["edges"]}
        assert made == {*edges, *expected}
        again = loads(json.dumps(value), "sadface")
        assert [(each.premises, each.target) for each in again.counterpoints] == [
            (("a",), "t"),
            (("t",), "a"),
        ]


def test_atoms_in_the_same_words_stay_two() -> None:
    """What two persons say in the same words is a claim of each."""
    again = {"id": "b", "type": "atom", "text": ATOMS[0]["text"]}
    support = {"type": "inference", "name": "support"}
    debate = read(document("0.5.4.0", support, ("b", "c"), ("c", "t"), nodes=[again]))
    assert [claim.id for claim in debate.claims if claim.text == again["text"]] == ["a", "b"]
    assert [each.premises for each in debate.supports] == [("b",)]
