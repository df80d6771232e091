"""Ids: one allocator, and one spelling for a second id, in every notation and every view."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import ArgumentMap, Claim, Support, collapse, dumps, loads
from argmap.model.ids import Ids
from argmap.values import has_control

TWICE = {
    "aif": json.dumps(
        {
            "nodes": [
                {"nodeID": "tax", "text": "Tax carbon.", "type": "I"},
                {"nodeID": "tax", "text": "Tax it twice.", "type": "I"},
            ],
            "edges": [],
        }
    ),
    "argdown": "[tax]: Tax carbon.\n\n<tax>: Tax it twice.\n",
    "microtext": '<arggraph id="t"><edu id="e1">Tax.</edu><edu id="e2">Twice.</edu>'
    '<adu id="tax" type="pro"/><adu id="tax&#10;" type="pro"/>'
    '<edge id="c1" src="e1" trg="tax" type="seg"/>'
    '<edge id="c2" src="e2" trg="tax&#10;" type="seg"/></arggraph>',
    "graphml": '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    '<graph edgedefault="directed"><node id="tax"/><node id="tax&#10;"/></graph></graphml>',
}


@given(st.lists(st.text(alphabet="ab \n\t2", max_size=3), max_size=12))
def test_each_id_is_given_once_and_can_be_one(asked: list[str]) -> None:
    """Whatever is asked for, all that is given differs, is no blank, and holds no control."""
    ids = Ids()
    made = [ids.take(name) for name in asked]
    assert len(set(made)) == len(made)
    assert all(name.strip() and not has_control(name) and name in ids for name in made)


def test_what_is_reserved_is_not_given_again() -> None:
    """A name is reserved as it is or not at all; the next that asks for it gets a number."""
    ids = Ids(["tax"])
    assert not ids.reserve("tax")
    assert ids.reserve("tax 2")
    assert [ids.take("tax"), ids.take("tax")] == ["tax 3", "tax 4"]
    assert Ids(["a_b"], between="_").take("a_b") == "a_b_2"


@pytest.mark.parametrize("notation", TWICE)
def test_a_second_id_is_spelt_alike_in_every_notation(notation: str) -> None:
    """The first keeps the name, the second has it with a number."""
    assert [claim.id for claim in loads(TWICE[notation], notation).claims] == ["tax", "tax 2"]


def test_the_boxes_of_a_view_are_numbered_alike() -> None:
    """A folded group that is called like a claim outside it."""
    debate = ArgumentMap.of(
        Claim("cost", "It costs."), Claim("b", "B.", group="cost"), Support("b", "cost")
    )
    assert [claim.id for claim in collapse(debate, ["cost"]).claims] == ["cost", "cost 2"]


def test_what_a_notation_prescribes_is_kept() -> None:
    """Names of frameworks and ids of GraphML are one word each."""
    debate = ArgumentMap.of(Claim("a b", "A."), Claim("a_b", "B."))
    assert dumps(debate, "tgf", allow_loss=True).split() == ["a_b_2", "a_b", "#"]
    odd = ArgumentMap.of(Claim("a\u200e\ufffe", "A."), Claim("n0", "B."))
    assert 'id="n0_2"' in dumps(odd, "graphml")
