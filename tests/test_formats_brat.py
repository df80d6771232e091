"""brat standoff: marks and their offsets, relations, stances, faults, and the text beside."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap import (
    ArgmapError,
    ArgumentMap,
    Claim,
    Counterpoint,
    Element,
    FileError,
    Quote,
    ReadError,
    Restatement,
    Source,
    Support,
    dump,
    dumps,
    find,
    load,
    loads,
    losses,
    to_dot,
    to_text,
)
from argmap.formats.brat.words import ways
from tests.strategies import damaged

TEXT = (
    "Should buses be free?\n"
    "\n"
    "I say buses should be free. 🚌 Tickets, as everyone\n"
    "knows, cost more than they bring in. Free buses run full.\n"
    "Some fear they run full. Still: buses should be free.\n"
)


def offsets(words: str, start: int = 0) -> str:
    """Return the offsets of words in the text."""
    at = TEXT.index(words, start)
    return f"{at} {at + len(words)}"


EVERYONE = "everyone\nknows"
END = TEXT.index("Still")
ANN = "\n".join(
    (
        f"T1\tMajorClaim {offsets('buses should be free')}\tbuses should be free",
        f"T2\tMajorClaim {offsets('buses should be free', END)}\tbuses should be free",
        f"T3\tClaim {offsets('Free buses run full')}\tFree buses run full",
        "A1\tStance T3 For",
        f"T4\tPremise {offsets('Tickets')};{offsets('cost more')}\tTickets cost more",
        f"T5\tClaim {offsets('Some fear they run full')}\tSome fear they run full",
        "A2\tStance T5 Against",
        f"T6\tPremise {offsets(EVERYONE)}\teveryone knows",
        "R1\tsupports Arg1:T4 Arg2:T3\t",
        "R2\tPartial-Attack Arg1:T5 Arg2:T3\t",
        "R3\tsemantically_same Arg1:T2 Arg2:T1\t",
        "A3\tCertain T4",
        "#1\tAnnotatorNotes T4\tis that so?",
        "#2\tAnnotatorNotes R1\tweak",
        "#3\tTodo T5\task again",
        "E1\tSpeaking:T5 Who:T6",
        "*\tEquiv T1 T2",
        "N1\tReference T3 Wikipedia:1\tbuses",
        "",
    )
)


@pytest.fixture
def essay(tmp_path: Path) -> Path:
    """Write the two files of an essay."""
    (tmp_path / "essay.txt").write_text(TEXT, "utf-8")
    path = tmp_path / "essay.ann"
    path.write_text(ANN, "utf-8")
    return path


def codes(debate: ArgumentMap) -> list[str]:
    """Return the codes of what was noticed."""
    return [finding.code for finding in debate.findings]


def test_marks_relations_and_stances(essay: Path) -> None:
    """Marks are claims, labels tell support from attack, a stance is about the main claim."""
    debate = load(essay)
    assert debate.findings == ()
    assert [(claim.id, claim.text) for claim in debate.claims] == [
        ("T1", "buses should be free"),
        ("T2", "buses should be free"),
        ("T3", "Free buses run full"),
        ("T4", "Tickets cost more"),
        ("T5", "Some fear they run full"),
        ("T6", "everyone knows"),
    ]
    steps = [each for each in debate.elements if not isinstance(each, Claim)]
    assert [(type(step), step.sides) for step in steps] == [
        (Support, (("T4",), ("T3",))),
        (Counterpoint, (("T5",), ("T3",))),
        (Restatement, (("T2",), ("T1",))),
        (Support, (("T3",), ("T1",))),
        (Counterpoint, (("T5",), ("T1",))),
    ]
    assert debate.claim("T4").note == "is that so?"
    assert debate["R1"].note == "weak"
    assert debate.declared_thesis == "T1"
    assert [claim.tags for claim in debate.claims[:4]] == [
        ("MajorClaim",),
        ("MajorClaim",),
        ("Claim",),
        ("Premise",),
    ]
    assert "digraph" in to_dot(debate)


def test_quotes_stand_where_the_offsets_say(essay: Path) -> None:
    """Quotes stand where the offsets say.

    In code points, in pieces, across lines, and told apart where the words stand twice.
    """
    debate = load(essay)
    (source,) = debate.sources
    assert (source.id, source.path, source.text) == ("text", "essay.txt", TEXT)
    spans = {
        claim.id: [span for quote in claim.quotes for span in find(source, quote).spans]
        for claim in debate.claims
    }
    for claim in debate.claims:
        assert tuple(spans[claim.id]) == claim.extras["brat"]["spans"], claim  # type: ignore
    assert debate.claim("T4").quotes == (Quote("Tickets"), Quote("cost more"))
    assert debate.claim("T6").quotes == (Quote("everyone\nknows"),)


def test_a_file_comes_back_as_it_was(essay: Path) -> None:
    """Ids, order, labels, offsets, and the lines that are no part of a map."""
    debate = load(essay)
    assert losses(debate, "brat") == ()
    assert dumps(debate, "brat") == ANN
    assert loads(ANN, name="essay.ann") == loads(dumps(loads(ANN), "brat"), name="essay.ann")
    dump(debate, essay)
    assert essay.read_text("utf-8") == ANN


def test_without_the_text_the_words_of_the_marks_are_quoted() -> None:
    """Without the text the words of the marks are quoted, in as many pieces as there are offsets.

    Nothing is read from disk.
    """
    debate = loads(ANN)
    assert debate.sources == (Source("text"),)
    assert debate.claim("T4").quotes == (Quote("Tickets"), Quote("cost more"))
    assert losses(debate, "brat") == ()
    assert dumps(debate, "brat") == ANN


def test_a_missing_text_is_a_finding(essay: Path) -> None:
    """The map is read all the same, with the words of the marks."""
    essay.with_suffix(".txt").unlink()
    debate = load(essay)
    assert codes(debate) == ["source-not-read"]
    assert debate.claim("T3").quotes == (Quote("Free buses run full"),)
    assert dumps(debate, "brat") == ANN


def test_carriage_returns_are_counted_either_way(tmp_path: Path) -> None:
    """Offsets that pass over them are understood, said so, and written as they were."""
    path = tmp_path / "essay.ann"
    path.write_bytes(ANN.replace("\n", "\r\n").encode())
    path.with_suffix(".txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    debate = load(path)
    assert codes(debate) == ["offsets-shifted"]
    source = debate.sources[0]
    assert source.text is not None
    assert "\r\n" in source.text
    assert all(find(source, quote).found for claim in debate.claims for quote in claim.quotes)
    assert debate.claim("T6").quotes == (Quote("everyone\r\nknows"),)
    assert dumps(debate, "brat") == ANN


def test_words_that_are_not_there_are_a_finding(essay: Path) -> None:
    """The words of the mark are kept, with its offsets."""
    essay.write_text(ANN.replace("\tFree buses", "\tFree trams"), "utf-8")
    debate = load(essay)
    assert codes(debate) == ["offset-mismatch"]
    assert "and at its offsets stands 'Free buses run full'" in debate.findings[0].message
    assert debate.claim("T3").quotes == (Quote("Free trams run full"),)
    assert dumps(debate, "brat") == ANN.replace("\tFree buses", "\tFree trams")


def test_a_mark_without_words_takes_them_from_the_text(essay: Path) -> None:
    """Where the text is at hand; else it is called by its id, with a finding."""
    short = ANN.replace("\tFree buses run full", "")
    essay.write_text(short, "utf-8")
    debate = load(essay)
    assert debate.findings == ()
    assert debate.claim("T3").text == "Free buses run full"
    assert codes(loads(short)) == ["no-words"]
    assert loads(short).claim("T3").text == "T3"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("R9\tsupports Arg1:T3 Arg2:T99\t", "unknown-id"),
        ("R9\tsupports Arg1:T3 Arg2:R1\t", "unknown-id"),
        ("R9\tparts_of_same Arg1:T3 Arg2:T4\t", "unknown-relation"),
        ("R9\tsupports Arg1:T3", "unknown-line"),
        ("R1\tsupports Arg1:T4 Arg2:T3", "duplicate-id"),
        ("T3\tClaim 0 6\tShould", "duplicate-id"),
        ("T9\tClaim 6 6\t", "wrong-offsets"),
        ("T9\tClaim six seven\t", "unknown-line"),
        (f"T9\tClaim 0 {'9' * 5000}\tShould", "unknown-line"),
        ("Chapter one", "unknown-line"),
        ("A9\tStance T3 Maybe", "unread-stance"),
        ("A9\tStance T3 For", "unread-stance"),
    ],
)
def test_what_cannot_be_read_is_reported_and_kept(line: str, code: str) -> None:
    """What cannot be read is reported and kept, with its line.

    It is written back where it stood.
    """
    text = ANN.replace("E1\t", f"{line}\nE1\t")
    debate = loads(text, name="e.ann")
    assert codes(debate) == [code]
    assert str(debate.findings[0].location) == "e.ann:16:1"
    assert [step.id for step in debate.supports] == [step.id for step in loads(ANN).supports]
    if code != "unread-stance":
        assert dumps(debate, "brat") == text


def test_lines_of_other_tools_are_read() -> None:
    """Spaces for tabs, roles by other names and in the other order, blank lines."""
    debate = loads(
        "T1 Claim 0 4\tHot.\n\nT2   claim 5 9   Dry.\r\n"
        "R1\tattack Arg2:T1 Arg1:T2\nR2 SUPPORTS From:T1 To:T2\n"
    )
    assert debate.findings == ()
    assert debate["R1"] == Counterpoint(
        "T2", "T1", id="R1", extras={"brat": {"roles": ["Arg2", "Arg1"], "type": "attack"}}
    )
    assert [step.sides for step in debate.supports] == [(("T1",), ("T2",))]
    assert loads(dumps(debate, "brat")) == debate


def test_one_major_claim_is_the_thesis() -> None:
    """One major claim is the thesis; and a thesis is written as one."""
    debate = loads("T1\tMajorClaim 0 4\tHot.\n")
    assert debate.declared_thesis == "T1"
    page = Source("text", text="Hot. Dry.")
    other = ArgumentMap.of(Claim("T1", "Hot.", quotes="Hot."), thesis="T1", sources=[page])
    assert dumps(other, "brat") == "T1\tMajorClaim 0 4\tHot.\n"


ESSAY = "We should swim. It is fun. Some drown. So let us swim. Swim, then."
MAJORS = """\
T1\tMajorClaim 55 66\tSwim, then.
T2\tMajorClaim 0 15\tWe should swim.
T3\tClaim 16 26\tIt is fun.
A1\tStance T3 For
T4\tClaim 27 38\tSome drown.
A2\tStance T4 Against
T5\tMajorClaim 39 54\tSo let us swim.
"""


def written(path: Path, ann: str, text: str) -> ArgumentMap:
    """Write both files, and return the map they hold, which is written back as it was."""
    path.write_text(ann, "utf-8")
    path.with_suffix(".txt").write_text(text, "utf-8")
    debate = load(path)
    assert dumps(debate, "brat") == ann
    assert losses(debate, "brat") == ()
    return debate


def test_several_major_claims_are_one_said_again(tmp_path: Path) -> None:
    """The first in the text is the thesis, whatever its number; a stance is one relation to it."""
    debate = written(tmp_path / "e.ann", MAJORS, ESSAY)
    assert debate.declared_thesis == "T2"
    assert [each.sides for each in debate.restatements] == [
        (("T1",), ("T2",)),
        (("T5",), ("T2",)),
    ]
    assert [each.sides for each in debate.supports] == [(("T3",), ("T2",))]
    assert [each.sides for each in debate.counterpoints] == [(("T4",), ("T2",))]
    assert debate.roots == (debate.claim("T2"),)


def test_a_restatement_that_the_file_states_is_not_said_twice(tmp_path: Path) -> None:
    """Whichever way it runs."""
    ann = MAJORS + "R1\tsemantically_same Arg1:T2 Arg2:T5\t\n"
    debate = written(tmp_path / "e.ann", ann, ESSAY)
    assert [each.sides for each in debate.restatements] == [
        (("T2",), ("T5",)),
        (("T1",), ("T2",)),
    ]


def test_a_stance_that_a_relation_says_is_no_second_one() -> None:
    """It is kept and written back; one that says otherwise is a relation of its own."""
    text = (
        "T1\tMajorClaim 0 1\tA\nT2\tClaim 2 3\tB\nR1\tattacks Arg1:T2 Arg2:T1\t\n"
        "A1\tStance T2 Against\n"
    )
    debate = loads(text)
    assert [each.id for each in debate.counterpoints] == ["R1"]
    assert debate.findings == ()
    assert dumps(debate, "brat") == text
    other = loads(text.replace("Against", "For"))
    assert [each.sides for each in other.supports] == [(("T2",), ("T1",))]


def test_equivalent_marks_say_the_same() -> None:
    """Each after the first restates the first, and the line comes back as it was."""
    marks = (
        "T1\tClaim 0 1\tA\nT2\tClaim 2 3\tB\nT3\tPremise 4 5\tC\nR1\tsupports Arg1:T3 Arg2:T1\t\n"
    )
    text = f"{marks}*\tEquiv T1 T2\n*\tEquiv T3 T4\n#1\tAnnotatorNotes T2\tsee\n"
    debate = loads(text, name="a.ann")
    assert [each.sides for each in debate.restatements] == [(("T2",), ("T1",))]
    assert dumps(debate, "brat") == text
    assert [f.code for f in debate.findings] == ["unread-equivalence"]
    three = loads(f"{marks}*\tEquiv T2 T1 T3\n")
    assert [each.sides[0][0] for each in three.restatements] == ["T1", "T3"]
    assert dumps(three, "brat") == f"{marks}*\tEquiv T2 T1 T3\n"
    fewer = three.remove(three.restatements[0])
    assert dumps(fewer, "brat") == f"{marks}*\tEquiv T2 T3\n"
    twice = f"{marks}*\tEquiv T1 T2\n*\tEquiv T1 T2\n*\tEquiv T1 T1\n*\tOther T1 T2\n"
    assert dumps(loads(twice), "brat") == twice
    assert [f.code for f in loads(twice).findings] == ["unread-equivalence"] * 3


def test_the_mark_of_a_claim_is_its_tag(tmp_path: Path) -> None:
    """The mark of a claim is its tag, of any scheme.

    A map-maker's own tags are none, and are told.
    """
    ann = "T1\tPolicy 0 15\tWe should swim.\nT2\tValue 16 26\tIt is fun.\n"
    debate = written(tmp_path / "e.ann", ann, ESSAY)
    assert [claim.tags for claim in debate.claims] == [("Policy",), ("Value",)]
    assert "#Policy" in to_text(debate)
    changed = debate.replace(evolve(debate.claim("T2"), tags=("leisure", "Premise")))
    assert "T2\tPremise 16 26" in dumps(changed, "brat", allow_loss=True)
    assert [each.code for each in losses(changed, "brat")] == ["no-tags"]
    plain = debate.replace(evolve(debate.claim("T2"), tags=()))
    assert "T2\tClaim 16 26" in dumps(plain, "brat")


def test_another_thesis_is_marked_as_the_major_claim(tmp_path: Path) -> None:
    """Another thesis is marked as the major claim.

    Which is told, as it is where an earlier one stays marked.
    """
    debate = written(tmp_path / "e.ann", "T3\tClaim 16 26\tIt is fun.\n", ESSAY)
    named = evolve(debate, thesis="T3")
    told = "T3\tMajorClaim 16 26\tIt is fun.\n"
    assert dumps(named, "brat", allow_loss=True) == told
    essay = written(tmp_path / "m.ann", MAJORS, ESSAY)
    assert "no-declared_thesis" in [
        each.code for each in losses(evolve(essay, thesis="T5"), "brat")
    ]


def test_a_thousand_major_claims_are_read_in_time() -> None:
    """One relation for each stance and each further major claim."""
    lines = [f"T{n}\tMajorClaim {n * 10} {n * 10 + 4}\tHot." for n in range(1, 1001)]
    lines += [f"T{n}\tClaim {n * 10} {n * 10 + 4}\tHot." for n in range(1001, 2001)]
    lines += [f"A{n}\tStance T{n} For" for n in range(1001, 2001)]
    debate = loads("\n".join(lines), "brat")
    assert (len(debate.restatements), len(debate.supports)) == (999, 1000)


UNITS = "Cafés 🚊 run late. 🚌 So do buses."


def counted(words: str, how: str) -> str:
    """Return the offsets of words in a text, counted in units or bytes."""
    before, size = UNITS[: UNITS.index(words)], len(words)
    if how == "UTF-16":
        start = len(before.encode("utf-16-le")) // 2
    else:
        start, size = len(before.encode()), len(words.encode())
    return f"{start} {start + size}\t{words}"


@pytest.mark.parametrize("how", ["UTF-16", "bytes"])
def test_offsets_in_units_and_in_bytes_are_recognised(tmp_path: Path, how: str) -> None:
    """Once for the file, by name; new marks are counted in the same way."""
    ann = (
        f"T1\tClaim {counted('run late.', how)}\n"
        f"T2\tClaim {counted('Cafés', how)}\n"
        f"T3\tClaim {counted('So do buses.', how)}\n"
    )
    debate = written(tmp_path / "e.ann", ann, UNITS)
    (finding,) = debate.findings
    assert how in finding.message
    assert "order mark" not in finding.message
    (source,) = debate.sources
    for claim in debate.claims:
        assert find(source, claim.quotes[0]).found
    more = debate.add(Claim("T4", "buses", quotes="buses", tags="Claim"))
    assert f"T4\tClaim {counted('buses', how)}\n" in dumps(more, "brat")


def test_an_offset_into_a_character_points_to_it() -> None:
    """A place never lies beyond the text that comes before the next character."""
    for text in (UNITS, "a\r\nb\r\n", "🚊", "é\r\n🚊"):
        for way in ways(text):
            places = [way.place(way.offset(at)) for at in range(len(text) + 1)]
            inside = {at for at in range(1, len(text)) if text[at - 1 : at + 1] == "\r\n"}
            wrong = {at for at, place in enumerate(places) if at != place}
            assert wrong <= (inside if "line break" in way.name else set())
            steps = [way.place(offset) for offset in range(2 * len(text))]
            assert steps == sorted(steps)


def test_a_second_mark_of_one_id_keeps_its_words(tmp_path: Path) -> None:
    """It is a claim of its own; relations mean the first, and the file comes back as it was."""
    ann = (
        "T3\tClaim 16 26\tIt is fun.\n"
        "T3\tPremise 27 38\tSome drown.\n"
        "T1\tMajorClaim 0 15\tWe should swim.\n"
        "R1\tsupports Arg1:T3 Arg2:T1\t\n"
    )
    debate = written(tmp_path / "e.ann", ann, ESSAY)
    assert [claim.text for claim in debate.claims] == [
        "It is fun.",
        "Some drown.",
        "We should swim.",
    ]
    assert [each.premises for each in debate.supports] == [("T3",)]
    assert codes(debate) == ["duplicate-id"]
    alone = debate.remove("T3")
    assert "T2\tPremise 27 38\tSome drown.\n" in dumps(alone, "brat", allow_loss=True)
    assert "no-id" in [each.code for each in losses(alone, "brat")]


def test_a_second_relation_of_one_id_is_read(tmp_path: Path) -> None:
    """It says something else, so no attack is lost; the file comes back as it was."""
    ann = (
        "T3\tClaim 16 26\tIt is fun.\n"
        "T4\tClaim 27 38\tSome drown.\n"
        "T1\tMajorClaim 0 15\tWe should swim.\n"
        "R1\tsupports Arg1:T3 Arg2:T1\t\n"
        "R1\tattacks Arg1:T4 Arg2:T1\t\n"
        "R2\tattacks Arg1:T4 Arg2:T3\t\n"
        "A1\tCertain R1\n"
    )
    debate = written(tmp_path / "e.ann", ann, ESSAY)
    assert [(each.id, each.premises) for each in debate.supports] == [("R1", ("T3",))]
    assert [(each.id, each.target) for each in debate.counterpoints] == [
        ("R1 2", "T1"),
        ("R2", "T3"),
    ]
    assert codes(debate) == ["duplicate-id"]
    alone = debate.remove("R1")
    assert "R3\tattacks Arg1:T4 Arg2:T1\t\n" in dumps(alone, "brat", allow_loss=True)


def test_a_stance_that_a_relation_to_another_major_claim_says_is_one(tmp_path: Path) -> None:
    """The major claims are one claim said again, so the relation is not doubled."""
    ann = (
        "T1\tMajorClaim 0 15\tWe should swim.\n"
        "T2\tMajorClaim 16 26\tIt is fun.\n"
        "T3\tClaim 27 38\tSome drown.\n"
        "A1\tStance T3 Against\n"
        "R1\tattacks Arg1:T3 Arg2:T2\t\n"
    )
    debate = written(tmp_path / "e.ann", ann, ESSAY)
    assert [(each.id, each.target) for each in debate.counterpoints] == [("R1", "T2")]
    other = ann.replace("attacks", "supports")
    debate = written(tmp_path / "f.ann", other, ESSAY)
    assert [each.target for each in debate.counterpoints] == ["T1"]
    assert [each.conclusion for each in debate.supports] == ["T2"]


# -- after a change -----------------------------------------------------------------------------


def test_a_changed_map_is_written_as_it_is_now(essay: Path) -> None:
    """Offsets follow the quotes, a stance that has become a relation like others is one."""
    debate = load(essay)
    less = debate.remove("T6").replace(evolve(debate["T3 supports T1"], note="really?"))
    moved = less.replace(evolve(less.claim("T5"), quotes="Some fear", text="Some fear"))
    text = dumps(moved, "brat", allow_loss=True)
    assert f"T5\tClaim {offsets('Some fear')}\tSome fear\n" in text
    assert "A1\t" not in text
    assert "R4\tsupports Arg1:T3 Arg2:T1\t\n" in text
    assert "A2\tStance T5 Against\n" in text
    assert "T6\t" not in text


def test_any_map_of_a_text_can_be_marked(tmp_path: Path) -> None:
    """Numbers for ids, offsets from the quotes, and the text beside the file."""
    page = Source("text", text="It is dear. The tax may\nhurt the poor.")
    debate = ArgumentMap.of(
        Claim("poor", "The tax may hurt the poor.", quotes="the tax may hurt the poor"),
        Claim("dear", "It is dear.", quotes="It is dear."),
        Claim("rich", "The rich pay more."),
        Support(["poor", "dear"], "rich"),
        Counterpoint("dear", "poor", weight=0.5),
        sources=[page],
    )
    found = {(finding.code, finding.subject) for finding in losses(debate, "brat")}
    assert {("no-id", None), ("no-claim", "rich"), ("text-beside", None)} < found
    path = tmp_path / "tax.ann"
    dump(debate, path, allow_loss=True)
    assert path.read_text("utf-8") == (
        "T1\tClaim 12 37\tthe tax may hurt the poor\n"
        "T2\tClaim 0 11\tIt is dear.\n"
        "R1\tattacks Arg1:T2 Arg2:T1\t\n"
    )
    assert path.with_suffix(".txt").read_text("utf-8") == page.text
    assert load(path).sources[0].text == page.text


def test_the_text_beside_is_never_written_over(tmp_path: Path, essay: Path) -> None:
    """Another text stays, and nothing is written; the same text is left alone."""
    other = tmp_path / "other.ann"
    other.with_suffix(".txt").write_text("Mine.", "utf-8")
    debate = load(essay)
    with pytest.raises(FileError, match="another text stands there"):
        dump(debate, other)
    assert not other.exists()
    other.with_suffix(".txt").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    dump(debate, other)
    assert load(other).claims == debate.claims


def test_nothing_outside_the_folder_is_read(tmp_path: Path, essay: Path) -> None:
    """A link that leads out is not followed."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "essay.ann").write_text(ANN, "utf-8")
    (home / "essay.txt").symlink_to(essay.with_suffix(".txt"))
    debate = load(home / "essay.ann")
    assert codes(debate) == ["source-not-read"]
    assert debate.sources[0].text is None


def test_strictness_raises_what_was_noticed(essay: Path) -> None:
    """Strictness raises what was noticed, as for any notation."""
    essay.write_text(ANN.replace("Arg2:T3", "Arg2:T8"), "utf-8")
    with pytest.raises(ReadError, match="names 'T8', which is no mark here"):
        load(essay, strict=True)


# -- any file -----------------------------------------------------------------------------------


@given(data=st.data())
def test_maps_of_words_in_a_text_come_back(data: st.DataObject) -> None:
    """Whatever passages are quoted: written and read with the text, the map is the same."""
    words = st.sampled_from(["tax", "poor", "it", "is", "dear.", "🚌", "é", "x\n"])
    text = " ".join(data.draw(st.lists(words, min_size=4, max_size=12)))
    pieces = text.split()
    count = data.draw(st.integers(1, 4))
    claims: list[Claim] = []
    for number in range(1, count + 1):
        first = data.draw(st.integers(0, len(pieces) - 1))
        last = data.draw(st.integers(first + 1, len(pieces)))
        quote = " ".join(pieces[first:last])
        claims.append(Claim(f"T{number}", quote, quotes=quote))
    ends = st.sampled_from([claim.id for claim in claims])
    steps: list[Element] = []
    for number in range(1, data.draw(st.integers(1, 4))):
        start, end, name = data.draw(ends), data.draw(ends), f"R{number}"
        supports = data.draw(st.booleans())
        steps.append(
            Support(start, end, id=name) if supports else Counterpoint(start, end, id=name)
        )
    debate = ArgumentMap([*claims, *steps], sources=[Source("text", text=text)])
    text = dumps(debate, "brat", allow_loss=True)
    assert dumps(loads(text, "brat"), "brat") == text
    serious = [each for each in losses(debate, "brat") if each.severity != "info"]
    if not serious:
        assert loads(text, "brat").supports == debate.supports


@given(seed=st.integers(0, 10**9))
def test_a_damaged_file_is_a_map_or_a_located_error(seed: int) -> None:
    """Characters and pieces of a valid file taken out, doubled and moved about."""
    text = damaged(ANN, random.Random(seed), ("\t", "\n", "T1"))
    with suppress(ArgmapError):
        debate = loads(text, "brat")
        assert "digraph" in to_dot(debate)
        written = dumps(debate, "brat", allow_loss=True)
        assert dumps(loads(written, "brat"), "brat", allow_loss=True) == written


def test_marks_that_cover_everything_do_not_copy_it(tmp_path: Path) -> None:
    """What is far longer than the words of its mark is not looked at."""
    path = tmp_path / "long.ann"
    path.with_suffix(".txt").write_text("so " * 100_000, "utf-8")
    path.write_text("".join(f"T{n}\tClaim 0 300000\tso\n" for n in range(1, 5_000)), "utf-8")
    debate = load(path)
    assert set(codes(debate)) == {"offset-mismatch"}
    assert "at its offsets stands 'a passage of 300000 characters'" in debate.findings[0].message
    assert dumps(debate, "brat") == path.read_text("utf-8")


def test_an_attack_in_part_is_seen(tmp_path: Path) -> None:
    """AbstRCT tells it from an attack; its label is a tag, and comes back from one."""
    text = "T1\tPremise 0 4\tHot.\nT2\tClaim 5 10\tCold.\nR1\tPartial-Attack Arg1:T1 Arg2:T2\t\n"
    (tmp_path / "a.ann").write_text(text, "utf-8")
    (tmp_path / "a.txt").write_text("Hot. Cold.", "utf-8")
    debate = argmap.load(tmp_path / "a.ann")
    (step,) = debate.counterpoints
    assert step.tags == ("Partial-Attack",)
    assert "but (#Partial-Attack): Hot." in argmap.to_text(debate)
    assert dumps(debate, "brat") == text
    bare = evolve(debate, elements=[evolve(each, extras={}) for each in debate.elements])
    assert dumps(bare, "brat") == text
