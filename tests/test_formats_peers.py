"""What is written in the field's notations is read by the packages of those who made them."""

from __future__ import annotations

import json
import warnings
from collections import Counter
from importlib import import_module
from typing import Any

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Counterpoint,
    Party,
    Quote,
    Restatement,
    Source,
    Support,
    dumps,
    load_example,
    loads,
)

pytestmark = pytest.mark.peers

DEBATE = ArgumentMap.of(
    Claim("tax", "Carbon should be taxed.", quotes=Quote("tax carbon"), voice="bob"),
    Claim("works", "It works."),
    Claim("sweden", "Sweden's tax & its emissions."),
    Claim("small", "Sweden is small."),
    Support(["works", "sweden"], "tax", id="precedent", scheme="Expert Opinion"),
    Counterpoint("small", "precedent"),
    Restatement("works", "sweden"),
    title="Climate",
    thesis="tax",
    sources=[Source("page", text="We should tax carbon.", title="A page")],
    parties=[Party("bob", "Bob")],
)
MAPS = pytest.mark.parametrize("debate", [DEBATE, load_example()], ids=["small", "example"])


def peer(name: str) -> Any:
    """Return a package of another project, whatever it warns of."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return import_module(name)


def steps(debate: ArgumentMap) -> int:
    """Return how many scheme nodes the map has."""
    return len(debate.supports) + len(debate.counterpoints) + len(debate.restatements)


@MAPS
@pytest.mark.parametrize("notation", ["aif", "xaif", "ova2", "arguebuf", "sadface"])
def test_arguebuf_reads_what_is_written(notation: str, debate: ArgumentMap) -> None:
    """Every claim with its text, every step with its kind, and every arrow."""
    read = peer("arguebuf").load
    names = {"ova2": "ova", "arguebuf": "dict"}
    value = json.loads(dumps(debate, notation, allow_loss=True))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        graph = getattr(read, names.get(notation, notation))(value)
    texts = {name: node.plain_text for name, node in graph.atom_nodes.items()}
    assert texts == {claim.id: claim.text for claim in debate.claims}
    assert len(graph.scheme_nodes) == steps(debate)
    kinds = Counter(type(node.scheme).__name__ for node in graph.scheme_nodes.values())
    assert kinds["Attack"] == len(debate.counterpoints)
    if notation != "sadface":  # of which it knows no scheme but "support"
        assert kinds["Support"] == len(debate.supports)
    drawn = (*debate.supports, *debate.counterpoints, *debate.restatements)
    assert len(graph.edges) == sum(len(start) + len(end) for start, end in (d.sides for d in drawn))


def test_arguebuf_reads_its_own_whole() -> None:
    """The main claim, the scheme, the participant, and the words with their place."""
    value = json.loads(dumps(DEBATE, "arguebuf", allow_loss=True))
    graph = peer("arguebuf").load.dict(value)
    node = graph.atom_nodes["tax"]
    assert graph.major_claim.id == "tax"
    assert graph.scheme_nodes["precedent"].scheme.value == "Expert Opinion"
    assert node.participant.name == "Bob"
    assert (node.reference.offset, node.reference.plain_text) == (10, "tax carbon")


@MAPS
def test_sadface_reads_what_is_written(debate: ArgumentMap) -> None:
    """Its library loads the document and finds its atoms, its title and its main claim."""
    library = peer("sadface.sadface")
    library.sd = library.import_json(dumps(debate, "sadface", allow_loss=True))
    for claim in debate.claims:
        assert library.get_atom_text(claim.id) == claim.text
    assert library.get_title() == debate.title
    assert library.get_claim() == debate.declared_thesis or debate.declared_thesis is None


def test_an_attack_that_sadface_built_is_read() -> None:
    """Attacks of SADFace are read, and written as its own library would have built them."""
    library = peer("sadface.sadface")
    library.sd = library.new_sadface()
    built = library.build_attack(attacker_text="It rains.", target_text="It is dry.")
    attacker, target = built["attacker"]["id"], built["target"]["id"]
    (read,) = loads(library.export_json(), "sadface").counterpoints
    assert (read.premises, read.target) == ((attacker,), target)
    debate = ArgumentMap.of(Claim("a", "It rains."), Claim("t", "Dry."), Counterpoint("a", "t"))
    edges = json.loads(dumps(debate, "sadface"))["edges"]
    assert {(each["source_id"], each["target_id"]) for each in edges} == {
        ("t", "a counters t"),
        ("a counters t", "a"),
    }
    own = {(each["source_id"], each["target_id"]) for each in library.sd["edges"]}
    conflict = built["conflict"]["id"]
    assert own == {(target, conflict), (conflict, attacker)}
