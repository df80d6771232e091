"""Claims of a JSON file that relations name by their places in the list."""

from __future__ import annotations

import json

import pytest

from argmap import ReadError, loads

TEXTS = ["Trams pay.", "They fill up.", "They are dear."]
ROWS = [{"text": text} for text in TEXTS]


def relations_of(value: object) -> list[str]:
    """Return the relations of the map in a JSON value, their claims by their texts."""
    debate = loads(json.dumps(value))
    texts = {claim.id: claim.text for claim in debate.claims}
    assert list(texts.values()) == TEXTS
    return [
        f"{' + '.join(texts[each] for each in step.premises)} > {texts[step.sides[1][0]]}"
        for step in (*debate.supports, *debate.counterpoints)
    ]


def row(source: int, target: int, stance: str) -> dict[str, object]:
    """Return a relation between two numbers."""
    return {"source": source, "target": target, "stance": stance}


BOTH = ["They fill up. > Trams pay.", "They are dear. > They fill up."]


@pytest.mark.parametrize("claims", [TEXTS, ROWS], ids=["texts", "rows"])
@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("key", ["claims", "statements", "propositions"])
def test_numbers_count_from_nought_or_one(claims: object, first: int, key: str) -> None:
    """Nought, or the number of the last claim, shows from which."""
    made = [row(first + 1, first, "support"), row(first + 2, first + 1, "attack")]
    assert relations_of({key: claims, "relations": made}) == BOTH


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("claims", [TEXTS, ROWS], ids=["texts", "rows"])
def test_pairs_of_numbers_are_read(claims: object, first: int) -> None:
    """As an abstract framework has them."""
    pairs = {"supports": [[first + 1, first]], "attacks": [[first + 2, first + 1]]}
    assert relations_of({"claims": claims, **pairs}) == BOTH


def test_parents_premises_and_labels_are_read() -> None:
    """Whatever names the claims by number, and however their texts are called."""
    parents = [
        {"text": TEXTS[0], "parent": None},
        {"text": TEXTS[1], "parent": 0, "stance": "pro"},
        {"text": TEXTS[2], "parent": 1, "stance": "con"},
    ]
    assert relations_of({"claims": parents}) == BOTH
    argument = {"premises": [1, 2], "conclusion": 0}
    joined = ["They fill up. + They are dear. > Trams pay."]
    assert relations_of({"claims": TEXTS, "arguments": [argument]}) == joined
    nodes = [{"label": text} for text in TEXTS]
    links = [
        {"source": 1, "target": 0, "label": "supports"},
        {"source": 2, "target": 1, "label": "attacks"},
    ]
    assert relations_of({"nodes": nodes, "links": links}) == BOTH


@pytest.mark.parametrize("claims", [TEXTS, ROWS], ids=["texts", "rows"])
@pytest.mark.parametrize(
    ("relation", "said"),
    [
        (row(2, 1, "support"), "nothing shows whether from 0 or from 1"),
        (row(5, 1, "support"), "expected the numbers of claims, found from 1 to 5"),
        (row(3, 0, "support"), "expected the numbers of claims, found from 0 to 3"),
        (row(-1, 1, "support"), "found from -1 to 1, and there are 3"),
    ],
)
def test_numbers_that_may_mean_several_claims_or_none_are_refused(
    claims: object, relation: object, said: str
) -> None:
    """A wrong guess would turn the argument round."""
    with pytest.raises(ReadError, match=said):
        loads(json.dumps({"claims": claims, "relations": [relation]}))


def test_ids_go_before_places() -> None:
    """Where claims have ids, those are meant, whatever the order of the list."""
    claims = [{"id": at, "text": text} for at, text in zip((2, 1, 0), TEXTS, strict=True)]
    made = [row(1, 2, "support"), row(0, 1, "attack")]
    assert relations_of({"claims": claims, "relations": made}) == BOTH


@pytest.mark.parametrize("claims", [TEXTS, ROWS], ids=["texts", "rows"])
def test_numbers_may_be_texts(claims: object) -> None:
    """As languages without numbers in their keys write them."""
    made = [{"source": "1", "target": "0", "stance": "pro"}, row(2, 1, "con")]
    assert relations_of({"claims": claims, "relations": made}) == BOTH


def test_texts_are_named_by_their_words() -> None:
    """Where the relations say them again; all of them are claims, named or not."""
    made = [{"source": TEXTS[1], "target": TEXTS[0], "stance": "pro"}]
    assert relations_of({"claims": TEXTS, "relations": made}) == BOTH[:1]


def test_names_that_are_numbers_are_names() -> None:
    """Arguments called by numbers are those, and not the ones at these places."""
    debate = loads(json.dumps({"arguments": ["2", "1", "3"], "attacks": [["1", "2"]]}))
    assert [claim.id for claim in debate.claims] == ["2", "1", "3"]
    assert [counter.sides for counter in debate.counterpoints] == [(("1",), ("2",))]
