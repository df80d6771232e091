"""Silence about signal words: no notation without a place for them calls links supplied."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve

from argmap import (
    ArgumentMap,
    Claim,
    Severity,
    Source,
    Support,
    check,
    dumps,
    loads,
    losses,
    to_dot,
    to_text,
)
from argmap.cli import main

DEBATE = ArgumentMap.of(
    Claim("T1", "It rains.", quotes="It rains."),
    Claim("T2", "It is wet."),
    Support("T1", "T2", id="R1"),
    sources=[Source("text", text="It rains. So it is wet.")],
)

TWO = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."))

MICROTEXT = (
    '<arggraph id="m"><edu id="e1">It is wet.</edu><edu id="e2">It rains.</edu>'
    '<edu id="e3" implicit="true">Rain is wet.</edu>'
    '<adu id="a1" type="pro"/><adu id="a2" type="pro"/><adu id="a3" type="pro"/>'
    '<edge id="s1" src="e1" trg="a1" type="seg"/><edge id="s2" src="e2" trg="a2" type="seg"/>'
    '<edge id="s3" src="e3" trg="a3" type="seg"/>'
    '<edge id="c1" src="a2" trg="a1" type="sup"/></arggraph>'
)


@pytest.mark.parametrize("notation", ["aif", "xaif", "ova2", "sadface", "arguebuf"])
def test_a_notation_without_a_place_for_signal_words_says_nothing(notation: str) -> None:
    """Neither its links are supplied nor its claims unstated, in the tree, the drawing, a check."""
    debate = loads(dumps(DEBATE, notation, allow_loss=True), notation)
    assert not debate.signals
    assert_silent(evolve(debate, sources=DEBATE.sources))


def test_annotated_texts_say_nothing_of_them_either() -> None:
    """Argumentative microtexts and standoff."""
    assert_silent(loads(MICROTEXT, "microtext"))
    ann = "T1\tClaim 0 9\tIt rains.\nT2\tClaim 13 22\tit is wet\nR1\tsupports Arg1:T1 Arg2:T2\t\n"
    assert_silent(loads(ann, "brat"))


def assert_silent(debate: ArgumentMap) -> None:
    """Hold that nothing is said of missing words."""
    assert debate.sources
    text, drawn = to_text(debate), to_dot(debate)
    for word in ("supplied", "unstated", "map-maker"):
        assert word not in text
        assert word not in drawn
    assert "claim-without-words" not in {finding.code for finding in check(debate)}


def test_a_map_that_can_say_so_still_does() -> None:
    """A map that can say so still does, in its own file and in Argdown."""
    for notation in ("json", "argdown"):
        debate = loads(dumps(DEBATE, notation), notation)
        assert debate.signals
        assert "supplied" in to_text(debate)
        assert "unstated" in to_text(debate)


def test_silence_comes_back() -> None:
    """Silence comes back.

    Of a map that says nothing of signal words, in the notations that say all of a map.
    """
    silent = evolve(DEBATE, signals=False)
    for notation in ("json", "argdown", "graphml"):
        assert loads(dumps(silent, notation), notation) == silent
    assert "supplied" not in to_text(silent)


def test_what_silence_said_is_told_as_lost() -> None:
    """What silence said is told as lost, as a remark, for no relation and no claim is another one.

    Nothing where it said nothing.
    """
    told = [each for each in losses(DEBATE, "xaif") if each.code == "no-signals"]
    assert [each.severity for each in told] == [Severity.INFO]
    plain = evolve(DEBATE, sources=(), elements=[Claim("a", "A."), Claim("b", "B.")])
    assert losses(plain, "aif") == ()
    assert json.loads(dumps(plain, "aif"))["nodes"]


@pytest.mark.parametrize(
    ("name", "text", "way"),
    [
        ("m.argdown", "[a]: A.\n\n[b]: B.\n", "argmap: {thesis: its title}"),
        ("m.ann", "T1\tClaim 0 2\tA.\nT2\tClaim 3 5\tB.\n", "label its mark MajorClaim"),
        ("m.json", dumps(TWO, "aif"), "aif has no mark for it"),
        ("m.json", dumps(TWO, "sadface"), '"claim" in the core of the metadata'),
    ],
)
def test_how_to_name_a_main_claim_is_said_in_the_words_of_the_notation(
    name: str, text: str, way: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """How to name a main claim is said in the words of the notation.

    By ``info`` and by ``check``, where there is none.
    """
    path = tmp_path / name
    path.write_text(text, "utf-8")
    for command in ("info", "check"):
        main([command, str(path)])
        assert way in capsys.readouterr().out


def test_the_way_that_is_said_names_it() -> None:
    """The way that is said names it, in Argdown, by front matter; in SADFace, by its metadata."""
    assert loads("===\nargmap: {thesis: a}\n===\n\n[a]: A.\n\n[b]: B.\n").declared_thesis == "a"
    value = json.loads(dumps(TWO, "sadface"))
    value["metadata"]["core"]["claim"] = "b"
    assert loads(json.dumps(value)).declared_thesis == "b"
