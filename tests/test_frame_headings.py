"""The headings of groups in columns: they say once what all claims in a frame share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Party,
    Perspective,
    Style,
    Support,
    collapse,
    focus,
    load_example,
    to_dot,
)


def _claims(last: Claim) -> ArgumentMap:
    """Return a chain of four claims in one group, the last of which is given."""
    below = [
        Claim(name, f"Claim {name}.", group="Court", perspective="law", endorsement="reports")
        for name in "abc"
    ]
    return ArgumentMap.of(
        Claim("t", "The main claim."),
        *below,
        last,
        *[Support(lower, upper) for upper, lower in zip("tabc", "abcd", strict=True)],
        perspectives=[Perspective("law", "in law")],
        parties=[Party("judge", "the judge")],
    )


def _headings(debate: ArgumentMap) -> Sequence[str]:
    """Return the headings of the frames of a map in columns."""
    drawn = to_dot(debate, style=Style(layout="columns", page="slide"))
    labels = re.findall(r"class=group,.*?<B>(.*?)</B>.*?\n", drawn)
    assert len(labels) == drawn.count("subgraph")
    return labels


def _counted(claim: Claim) -> Mapping[str, str] | None:
    """Return what all claims share that a stub counts; nothing for a claim."""
    own = claim.extras.get("argmap")
    if not isinstance(own, Mapping) or "stands_for" not in own:
        return None
    shared = own.get("all")
    return {str(name): str(each) for name, each in shared.items()} if shared else {}  # type: ignore[union-attr]


def _stance(claim: Claim) -> set[tuple[str, str]]:
    fields = {"voice": claim.voice, "perspective": claim.perspective}
    if claim.endorsement != "endorses":
        fields["endorsement"] = claim.endorsement.value
    return {(name, value) for name, value in fields.items() if value is not None}


@pytest.mark.parametrize(
    ("last", "heading"),
    [
        ({"perspective": "law", "endorsement": "reports"}, "Court — in law, reported"),
        ({"perspective": "law"}, "Court — in law"),
        ({"endorsement": "reports", "voice": "judge"}, "Court — reported"),
        ({}, "Court"),
    ],
)
def test_a_heading_says_what_claims_that_are_left_out_share_too(
    last: dict[str, str], heading: str
) -> None:
    """A focus leaves out claims of a group; its heading says what all share that it counts."""
    view = focus(_claims(Claim("d", "Claim d.", group="Court", **last)), "a", depth=1)  # type: ignore[arg-type]
    assert sum(_counted(claim) is not None for claim in view.claims) == 1
    assert _headings(view) == [heading]


def test_a_heading_says_what_folded_groups_share_too() -> None:
    """A box for a group within a group stands for its claims in the heading of the outer one."""
    whole = _claims(
        Claim("d", "Claim d.", group=("Court", "Appeal"), perspective="law", endorsement="reports")
    )
    assert _headings(collapse(whole, ("Court", "Appeal"))) == ["Court — in law, reported"]


def test_a_stub_has_the_stance_of_all_it_counts() -> None:
    """Where a focus has one stub, its stance is that of each claim that is left out."""
    whole = load_example()
    tried = 0
    for claim in whole.claims:
        for depth in range(1, 5):
            view = focus(whole, claim, depth=depth)
            shown = {each.id for each in view.claims}
            rest = [_stance(each) for each in whole.claims if each.id not in shown]
            stubs = [each for each in map(_counted, view.claims) if each is not None]
            assert all(any(set(each.items()) <= one for one in rest) for each in stubs)
            if len(stubs) == 1:
                tried += 1
                assert set(stubs[0].items()) == rest[0].intersection(*rest)
    assert tried > 5


def test_a_stub_from_elsewhere_shares_only_what_its_map_declares() -> None:
    """Extras that a file brings name voices and views that may be none of the map's."""
    own = {"stands_for": 2, "all": {"voice": "nobody", "endorsement": "loves", "perspective": 3}}
    odd = Claim("d", "… 2 more claims", group="Court", extras={"argmap": own})
    assert _headings(_claims(odd)) == ["Court"]


def test_a_group_that_holds_nothing_but_a_group_shares_its_frame() -> None:
    """One frame is called by both; where something stands beside the inner one there are two."""
    alone = ArgumentMap.of(
        Claim("t", "The main claim."),
        Claim("a", "A claim.", group=("Costs", "Rents")),
        Claim("b", "A claim below.", group=("Costs", "Rents")),
        Support("a", "t"),
        Support("b", "a"),
    )
    assert _headings(alone) == ["Costs / Rents"]
    beside = alone.add(Claim("c", "Another.", group="Costs"), Support("c", "t"))
    assert _headings(beside) == ["Costs", "Rents"]


@pytest.mark.parametrize(
    ("group", "frames"),
    [("Costs", []), (("Costs", "Rents"), ["Rents"]), ("Law", ["Law"]), ((), ["Costs"])],
)
def test_what_stands_in_the_group_of_the_main_claim_has_no_frame(
    group: str | tuple[str, ...], frames: list[str]
) -> None:
    """The heading above it says so, unless something of no group would seem to stand in it."""
    debate = ArgumentMap.of(
        Claim("t", "The main claim.", group="Costs"),
        Claim("a", "A claim.", group="Costs"),
        Claim("b", "A claim below.", group=group),
        Support("a", "t"),
        Support("b", "a"),
        thesis="t",
    )
    assert _headings(debate) == frames
