"""Argument Microtext XML: what its elements mean, which faults are borne, what is written back."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from argmap import (
    ArgmapError,
    ArgumentMap,
    Claim,
    Counterpoint,
    Quote,
    ReadError,
    Source,
    Support,
    dumps,
    find,
    load,
    loads,
    losses,
    to_dot,
)
from tests.strategies import damaged

SHARED = Path(__file__).parents[2] / "shared" / "corpora" / "microtext"

WHOLE = """<?xml version='1.0' encoding='UTF-8'?>
<arggraph id="bus" topic_id="free_buses" stance="pro" checked="twice">
  <edu id="e1"><![CDATA[Buses should be free.]]></edu>
  <edu id="e2"><![CDATA[Tickets cost more]]></edu>
  <edu id="e3"><![CDATA[than they bring in, ]]></edu>
  <edu id="e4" implicit="true"><![CDATA[Tickets only exist for their income.]]></edu>
  <edu id="e5"><![CDATA[yes,]]></edu>
  <edu id="e6"><![CDATA[and free buses & trams run full]]></edu>
  <edu id="e7"><![CDATA[as in Tallinn.]]></edu>
  <edu id="e8"><![CDATA[Some say: then they are too full.]]></edu>
  <edu id="e9"><![CDATA[yes,]]></edu>
  <edu id="e10"><![CDATA[but full is what a bus is for.]]></edu>
  <joint id="j1"/>
  <adu id="a1" type="pro"/>
  <adu id="a2" type="pro"/>
  <adu id="a3" type="pro"/>
  <adu id="a4" type="pro"/>
  <adu id="a5" type="pro"/>
  <adu id="a6" type="opp"/>
  <adu id="a7" type="pro" note="late"/>
  <edge id="s1" src="e1" trg="a1" type="seg"/>
  <edge id="s2" src="e2" trg="j1" type="seg"/>
  <edge id="s3" src="e3" trg="j1" type="seg"/>
  <edge id="s4" src="j1" trg="a2" type="seg"/>
  <edge id="s5" src="e4" trg="a3" type="seg"/>
  <edge id="s6" src="e5" trg="a4" type="seg"/>
  <edge id="s7" src="e6" trg="a4" type="seg"/>
  <edge id="s8" src="e7" trg="a5" type="seg"/>
  <edge id="s9" src="e8" trg="a6" type="seg"/>
  <edge id="s10" src="e9" trg="a7" type="seg"/>
  <edge id="s11" src="e10" trg="a7" type="seg"/>
  <edge id="c7" src="a7" trg="c6" type="und"/>
  <edge id="c3" src="a3" trg="c2" type="add" weight="1"/>
  <edge id="c2" src="a2" trg="a1" type="sup"/>
  <edge id="c6" src="a6" trg="c3" type="und"/>
  <edge id="c4" src="a4" trg="a1" type="sup"/>
  <edge id="c5" src="a5" trg="a4" type="exa"/>
  <edge id="c8" src="a6" trg="a4" type="reb"/>
</arggraph>
"""


def read(*elements: str, root: str = 'id="t"') -> ArgumentMap:
    """Return the map of a text of two units, and whatever else."""
    two = (
        '<edu id="e1">It rains.</edu><edu id="e2">Stay in.</edu><adu id="a1" type="pro"/>'
        '<adu id="a2" type="pro"/><edge id="s1" src="e1" trg="a1" type="seg"/>'
        '<edge id="s2" src="e2" trg="a2" type="seg"/>'
    )
    return loads(f"<arggraph {root}>\n{two}\n{''.join(elements)}</arggraph>", name="t.xml")


def codes(debate: ArgumentMap) -> list[str]:
    """Return the codes of what was noticed."""
    return [finding.code for finding in debate.findings]


def test_units_segments_and_relations() -> None:
    """Segments in text order, joints, understood ones; relations on relations, in any order."""
    debate = loads(WHOLE)
    assert debate.findings == ()
    assert [(claim.id, claim.text) for claim in debate.claims] == [
        ("a1", "Buses should be free."),
        ("a2", "Tickets cost more than they bring in,"),
        ("a3", "Tickets only exist for their income."),
        ("a4", "yes, and free buses & trams run full"),
        ("a5", "as in Tallinn."),
        ("a6", "Some say: then they are too full."),
        ("a7", "yes, but full is what a bus is for."),
    ]
    assert [step for step in debate.elements if not isinstance(step, Claim)] == [
        Counterpoint("a7", "c6", id="c7"),
        Support(
            ["a2", "a3"],
            "a1",
            id="c2",
            extras={"microtext": {"added": [{"id": "c3", "weight": "1"}]}},
        ),
        Counterpoint("a6", "c2", id="c6", extras={"microtext": {"trg": "c3"}}),
        Support("a4", "a1", id="c4"),
        Support("a5", "a4", id="c5", scheme="Example"),
        Counterpoint("a6", "a4", id="c8"),
    ]
    assert [claim.voice for claim in debate.claims].count("opponent") == 1
    assert debate.claim("a6").voice == "opponent"
    assert debate.title == "bus"
    assert debate.extras["microtext"]["attributes"] == {  # type: ignore
        "topic_id": "free_buses",
        "stance": "pro",
        "checked": "twice",
    }
    assert "digraph" in to_dot(debate)


def test_quotes_are_found_in_the_joined_segments() -> None:
    """Each segment is a quote that stands in one place; an understood one is none."""
    debate = loads(WHOLE)
    (source,) = debate.sources
    assert source.text is not None
    assert source.text.startswith(
        "Buses should be free. Tickets cost more than they bring in, yes,"
    )
    for claim in debate.claims:
        found = [find(source, quote) for quote in claim.quotes]
        assert all(match.status == "exact" for match in found)
        assert " ".join(source.text[m.start : m.end] for m in found) == claim.text or not found
    assert debate.claim("a3").quotes == ()
    assert debate.claim("a4").quotes[0] == Quote("yes,", before="in,")
    assert debate.claim("a7").quotes[0] == Quote("yes,", before="full.")


def test_a_file_comes_back_as_it_was() -> None:
    """Ids, order, attributes, joints, spaces and all."""
    debate = loads(WHOLE)
    assert losses(debate, "microtext") == ()
    assert dumps(debate, "microtext") == WHOLE


@pytest.mark.parametrize(
    ("element", "code"),
    [
        ('<edge id="c1" src="a1" trg="a9" type="sup"/>', "unknown-id"),
        ('<edge id="c1" src="a9" trg="a1" type="sup"/>', "unknown-id"),
        ('<edge id="c1" src="a1" type="sup"/>', "unknown-id"),
        ('<edge id="c1" trg="a1" type="sup"/>', "unknown-id"),
        ('<edge id="c1" src="e1" trg="a1" type="sup"/>', "unknown-id"),
        ('<edge id="c1" src="a1" trg="a2" type="add"/>', "unknown-id"),
        ('<edge id="c1" src="a1" trg="c1" type="add"/>', "unknown-id"),
        ('<edge id="c1" src="a1" trg="s1" type="und"/>', "unknown-id"),
        ('<edge id="s3" src="e1" trg="a9" type="seg"/>', "unknown-id"),
        ('<edge id="c1" src="a1" trg="a2" type="concerns"/>', "unknown-relation"),
        ('<edge id="c1" src="a1" trg="a2"/>', "unknown-relation"),
        ('<edge src="a1" trg="a2" type="sup"/>', "missing-id"),
        ('<adu id="a1" type="opp"/>', "duplicate-id"),
        ('<edu id="a1">Again.</edu>', "duplicate-id"),
        ('<remark id="r1">see <b>below</b></remark>', "unknown-element"),
    ],
)
def test_what_cannot_be_read_is_reported_and_kept(element: str, code: str) -> None:
    """It takes no part in the map, has its place, and is written back."""
    debate = read(element)
    assert codes(debate) == [code]
    assert str(debate.findings[0].location) == "t.xml:3:1"
    assert len(debate.elements) == 2
    assert losses(debate, "microtext") == ()
    again = loads(dumps(debate, "microtext"))
    assert codes(again) == [code]
    assert again == debate


def test_a_relation_on_a_lost_relation_is_lost_with_it() -> None:
    """One after the other, also a premise that would have been added to it."""
    debate = read(
        '<edge id="c3" src="a2" trg="c2" type="und"/>',
        '<edge id="c2" src="a1" trg="c1" type="und"/>',
        '<edge id="c4" src="a2" trg="c1" type="add"/>',
        '<edge id="c1" src="a1" trg="a9" type="sup"/>',
    )
    assert codes(debate) == ["unknown-id"] * 4
    assert len(debate.elements) == 2


def test_relations_that_no_map_can_say() -> None:
    """A support of a relation, a premise added twice, and two that add to each other."""
    debate = read(
        '<edge id="c1" src="a1" trg="a2" type="sup"/>',
        '<edge id="c2" src="a1" trg="c1" type="sup"/>',
        '<edge id="c3" src="a1" trg="c1" type="add"/>',
        '<edge id="c4" src="a1" trg="c5" type="add"/>',
        '<edge id="c5" src="a2" trg="c4" type="add"/>',
    )
    assert sorted(codes(debate)) == [
        "duplicate-premise",
        "unknown-id",
        "unknown-id",
        "unknown-id",
    ]
    assert [step.id for step in debate.supports] == ["c1"]
    assert "supports a relation, which no map can say" in debate.findings[0].message


def test_undercuts_of_undercuts_and_in_a_circle() -> None:
    """They are counterpoints to counterpoints, whichever comes first."""
    debate = read(
        '<edge id="c3" src="a1" trg="c2" type="und"/>',
        '<edge id="c2" src="a2" trg="c1" type="und"/>',
        '<edge id="c1" src="a1" trg="a2" type="sup"/>',
        '<edge id="c4" src="a1" trg="c5" type="und"/>',
        '<edge id="c5" src="a2" trg="c4" type="und"/>',
        '<edge id="c6" src="a1" trg="a2" type="und"/>',
        '<edge id="c7" src="a1" trg="c1" type="reb"/>',
    )
    assert debate.findings == ()
    assert [(step.id, step.target) for step in debate.counterpoints] == [
        ("c3", "c2"),
        ("c2", "c1"),
        ("c4", "c5"),
        ("c5", "c4"),
        ("c6", "a2"),
        ("c7", "c1"),
    ]
    assert loads(dumps(debate, "microtext")) == debate


def test_premises_added_to_each_other_join_one_relation() -> None:
    """An addition to an addition is one more premise of the first relation."""
    debate = loads(
        "<arggraph><adu id='a'/><adu id='b'/><adu id='c'/>"
        "<edge id='3' src='c' trg='2' type='add'/><edge id='2' src='b' trg='1' type='add'/>"
        "<edge id='1' src='a' trg='a' type='reb'/></arggraph>"
    )
    assert debate.counterpoints[0].premises == ("a", "c", "b")
    assert codes(debate).count("no-words") == 3
    assert codes(debate).count("unknown-role") == 3
    assert losses(debate, "microtext") == ()
    assert loads(dumps(debate, "microtext")) == debate


@pytest.mark.parametrize("text", ["<graph/>", "<arggraph>", "", "{}", "<a><arggraph/></a>"])
def test_another_text_is_refused(text: str) -> None:
    """With what was found instead."""
    with pytest.raises(ReadError, match="expected"):
        loads(text, "microtext")


def test_comments_are_no_part_of_the_map() -> None:
    """Reading says so once."""
    assert codes(read("<!-- a --><!-- b -->")) == ["comments"]


# -- after a change -----------------------------------------------------------------------------


def test_a_changed_map_is_written_as_it_is_now() -> None:
    """What was kept is used only where it still fits."""
    debate = loads(WHOLE)
    changed = debate.rename("a4", "full").rename("c2", "costs").remove("c8", "a5")
    again = loads(dumps(changed, "microtext"))
    assert [finding.code for finding in losses(changed, "microtext")] == ["kept-anew"]
    assert set(again.elements) == set(changed.elements)
    assert again.sources == changed.sources
    assert '<edge id="s6" src="e5" trg="full" type="seg"/>' in dumps(changed, "microtext")
    text = dumps(
        changed.replace(evolve(changed.claim("a1"), text="Free buses!")),
        "microtext",
        allow_loss=True,
    )
    # The text keeps the words; the unit says something else, which is not in it.
    assert '<edu id="a1.1" implicit="true"><![CDATA[Free buses!]]></edu>' in text
    assert loads(text).claim("a1").text == "Free buses!"
    assert loads(text).sources == changed.sources


def test_another_text_makes_other_segments() -> None:
    """Segments of a text that is gone are not written."""
    debate = loads(WHOLE)
    other = evolve(debate, sources=[Source("text", text="Something else.")])
    assert "no-sources" in {finding.code for finding in losses(other, "microtext")}
    text = dumps(other, "microtext", allow_loss=True)
    assert 'id="e1"' not in text
    assert [claim.text for claim in loads(text).claims] == [claim.text for claim in debate.claims]


def test_what_cannot_be_said_is_listed() -> None:
    """Weights, notes and whatever else; a scheme other than the example."""
    debate = ArgumentMap.of(
        Claim("a", "It rains.", note="so it seems"),
        Claim("b", "Stay in."),
        Support("a", "b", scheme="Cause to Effect", weight=0.5),
    )
    assert {finding.code for finding in losses(debate, "microtext")} == {
        "no-note",
        "no-scheme",
        "no-weight",
    }
    plain = ArgumentMap.of(Claim("a", "It rains."), Claim("b", "Stay in."), Support("a", "b"))
    assert losses(plain, "microtext") == ()


# -- any file -----------------------------------------------------------------------------------


@given(seed=st.integers(0, 10**9))
def test_a_damaged_file_is_a_map_or_a_located_error(seed: int) -> None:
    """Characters and pieces of a valid file taken out, doubled and moved about."""
    text = damaged(WHOLE, random.Random(seed), ("a1", "<", "&", '"'))
    with suppress(ArgmapError):
        debate = loads(text, "microtext")
        assert "digraph" in to_dot(debate)
        written = dumps(debate, "microtext", allow_loss=True)
        assert dumps(loads(written), "microtext", allow_loss=True) == written


def test_a_long_chain_of_relations() -> None:
    """Ten thousand undercuts, each of the one before, and as many additions."""
    count = 10_000
    edges = [f'<edge id="u{n}" src="a1" trg="u{n - 1}" type="und"/>' for n in range(1, count)]
    added = [f'<edge id="p{n}" src="a1" trg="p{n - 1}" type="add"/>' for n in range(count, 0, -1)]
    debate = read('<edge id="u0" src="a1" trg="a2" type="sup"/>', *edges)
    assert len(debate.counterpoints) == count - 1
    assert codes(read(*added)) == ["unknown-id"] * count


def test_a_segment_is_part_of_few_units() -> None:
    """More ties than any text has are kept and not read, and joints hold segments only."""
    more = [
        f'<adu id="b{n}" type="pro"/><edge id="t{n}" src="e1" trg="b{n}" type="seg"/>'
        for n in range(6)
    ]
    debate = read(*more, '<joint id="j"/><joint id="k"/><edge id="jk" src="j" trg="k" type="seg"/>')
    assert codes(debate) == ["too-many-ties", "too-many-ties", "unknown-id", "no-words", "no-words"]
    assert loads(dumps(debate, "microtext")) == debate


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared samples are not here")
def test_real_files_come_back_byte_for_byte() -> None:
    """Read without a finding, drawn, and written as they were."""
    for path in sorted(SHARED.glob("*.xml")):
        debate = load(path, strict=True)
        assert debate.findings == ()
        assert "digraph" in to_dot(debate)
        assert dumps(debate, "microtext") == path.read_text("utf-8")
