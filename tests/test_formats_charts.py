"""AIF, xAIF, SADFace, arguebuf and OVA 2: nothing of a file is lost, whatever the map becomes."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given as drawn
from hypothesis import settings

from argmap import (
    ArgmapError,
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    ReadError,
    Restatement,
    Severity,
    Support,
    dumps,
    find,
    load,
    loads,
    losses,
    to_dot,
)
from argmap.formats import recognise
from tests.chart_files import FILES
from tests.strategies import maps

CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
EVERY = pytest.mark.parametrize(
    ("notation", "what"),
    [pytest.param(name, what, id=f"{name}: {what}") for name in FILES for what in FILES[name]],
)

# Where two nodes share an id, or have none, what a claim is called depends on the others.
CERTAIN = pytest.mark.parametrize(
    ("notation", "what"),
    [
        pytest.param(name, what, id=f"{name}: {what}")
        for name in FILES
        for what in FILES[name]
        if what not in {"duplicate claim", "no id", "odd ids", "mixed ids"}
    ],
)


def given(notation: str, what: str) -> tuple[Any, ArgumentMap]:
    """Return a file's value and the map read of it."""
    value = FILES[notation][what]
    return value, loads(json.dumps(value), notation)


def codes(debate: ArgumentMap) -> list[str]:
    """Return the codes of what the reader noticed."""
    return [finding.code for finding in debate.findings]


def tables(notation: str, value: Any) -> Any:
    """Return the object of a file that holds its nodes."""
    return value.get("AIF", value.get("aif")) if notation == "xaif" else value


def lost(debate: ArgumentMap, notation: str) -> list[str]:
    """Return what a notation loses of a map, without what is written anew."""
    return [str(each) for each in losses(debate, notation) if each.severity is not Severity.INFO]


# -- what holds of every file -------------------------------------------------------------------


@EVERY
def test_what_is_written_is_what_was_read(notation: str, what: str) -> None:
    """Nodes, edges and everything around them, known to argmap or not."""
    value, debate = given(notation, what)
    written = dumps(debate, notation)
    assert json.loads(written) == value
    assert losses(debate, notation) == ()
    assert loads(written, notation) == debate


@EVERY
def test_its_content_says_which_notation_it_is(notation: str, what: str) -> None:
    """Only one recogniser of those that share a suffix says yes."""
    text = json.dumps(FILES[notation][what])
    assert recognise(text, name="x.json").name == notation
    assert recognise(json.dumps(FILES[notation][what], indent=1)).name == notation
    from argmap import FORMATS

    assert [row.name for row in FORMATS if row.reads and row.recognise(text)] == [notation]


@EVERY
def test_it_draws(notation: str, what: str) -> None:
    """Whatever is wrong with it."""
    assert "digraph" in to_dot(given(notation, what)[1])


@EVERY
def test_findings_have_places(notation: str, what: str) -> None:
    """Each names the line, and the path in the file."""
    text = json.dumps(FILES[notation][what], indent=1)
    for finding in loads(text, notation, name="x.json").findings:
        assert finding.severity in {Severity.WARNING, Severity.INFO}
        assert str(finding).startswith("x.json:")
        assert finding.path.startswith("$")
        assert finding.message == finding.message.strip().rstrip(".")


@EVERY
def test_records_have_places(notation: str, what: str) -> None:
    """The place of a record is that of its node."""
    text = json.dumps(FILES[notation][what], indent=1)
    lines = text.split("\n")
    for element in loads(text, notation).elements:
        assert element.location is not None
        line = lines[element.location.line - 1]
        assert line[element.location.column - 1] == "{"


@CERTAIN
def test_a_claim_more_and_a_support(notation: str, what: str) -> None:
    """Both are written, and everything else stays as it was."""
    value, debate = given(notation, what)
    if not debate.claims:
        return
    more = debate.add(Claim("new one", "New."), Support("new one", debate.claims[0]))
    assert not lost(more, notation)
    again = loads(dumps(more, notation), notation)
    assert again["new one"] == evolve(more["new one"], extras=again["new one"].extras)
    assert codes(again) == [code for code in codes(debate) if code != "wrong-value"]
    nodes = tables(notation, value)["nodes"]
    after = tables(notation, json.loads(dumps(more, notation)))["nodes"]
    if isinstance(nodes, dict):
        assert nodes.items() <= after.items()
    else:
        assert after[: len(nodes)] == nodes


@CERTAIN
def test_a_claim_less(notation: str, what: str) -> None:
    """What hung on it goes with it; nothing that is written dangles because of that."""
    _, debate = given(notation, what)
    for claim in debate.claims:
        less = debate.remove(claim.id)
        again = loads(dumps(less, notation, allow_loss=True), notation)
        assert claim.id not in again
        assert [each.id for each in again.claims] == [each.id for each in less.claims]
        assert codes(again).count("dangling") == codes(debate).count("dangling")


@CERTAIN
def test_a_claim_under_another_name(notation: str, what: str) -> None:
    """Its relations, its words and its voice follow."""
    _, debate = given(notation, what)
    for claim in debate.claims:
        renamed = debate.rename(claim.id, "another name")
        assert not lost(renamed, notation)
        again = loads(dumps(renamed, notation), notation)
        assert len(again.elements) == len(debate.elements)
        assert again["another name"].quotes == claim.quotes
        assert again["another name"].voice == claim.voice


@CERTAIN
def test_a_claim_with_other_words(notation: str, what: str) -> None:
    """The new words are written, with all else the node had."""
    _, debate = given(notation, what)
    for claim in debate.claims:
        changed = debate.replace(evolve(claim, text="Changed."))
        again = loads(dumps(changed, notation), notation)
        assert again.claim(claim.id).text == "Changed."
        assert not lost(changed, notation)


@EVERY
def test_a_step_with_another_scheme(notation: str, what: str) -> None:
    """The new scheme is written, and no trace of the old one."""
    _, debate = given(notation, what)
    for step in debate.supports:
        changed = debate.replace(evolve(step, scheme="Vibes"))
        again = loads(dumps(changed, notation, allow_loss=True), notation)
        assert again[step.id] == evolve(step, scheme="Vibes", extras=again[step.id].extras)
        none = debate.replace(evolve(step, scheme=None))
        again = loads(dumps(none, notation, allow_loss=True), notation)
        assert again[step.id] == evolve(step, scheme=None, extras=again[step.id].extras)


def bare(debate: ArgumentMap) -> ArgumentMap:
    """Return the claims, steps and restatements of a map, with nothing but their ids and words."""
    elements: list[Any] = []
    for each in debate.elements:
        if isinstance(each, Claim):
            elements.append(Claim(each.id, each.text))
        elif not isinstance(each, Contrast | Context):
            start, end = each.sides
            ends = end if isinstance(each, Restatement) else end[0]
            elements.append(type(each)(start, ends, id=each.id))  # type: ignore[arg-type]
    return ArgumentMap(elements, signals=False)


@pytest.mark.parametrize("notation", list(FILES))
@settings(max_examples=30)
@drawn(debate=maps())
def test_claims_and_steps_are_never_lost(notation: str, debate: ArgumentMap) -> None:
    """Any map of claims, supports, counterpoints and restatements comes back as it was."""
    assert losses(bare(debate), notation) == ()
    assert loads(dumps(bare(debate), notation)) == bare(debate)
    text = dumps(debate, notation, allow_loss=True)
    again = loads(text, notation)
    assert [claim.id for claim in again.claims] == [claim.id for claim in debate.claims]
    assert losses(again, notation) == ()


# -- what the nodes mean ------------------------------------------------------------------------


def relations(notation: str, what: str) -> list[str]:
    """Return the relations of a map in words."""
    _, debate = given(notation, what)
    return [
        f"{'+'.join(each.sides[0])} {each.kind}s {'+'.join(each.sides[1])}"
        for each in debate.elements
        if not isinstance(each, Claim)
    ]


@pytest.mark.parametrize(
    ("notation", "what", "meant"),
    [
        ("aif", "plain", ["2 supports 1"]),
        ("aif", "linked", ["3+2 supports 1"]),
        ("aif", "conflicts", ["2 supports 1", "3 counterpoints 8", "1 counterpoints 9"]),
        ("aif", "both ways", ["1 counterpoints 2", "2 counterpoints 1"]),
        ("aif", "rephrase", ["2+1 restatements 3"]),
        ("aif", "circle", ["1 supports 2", "2 supports 1"]),
        ("aif", "two conclusions", ["1 supports 2", "1 supports 3"]),
        ("aif", "no premise", []),
        ("aif", "no conclusion", []),
        ("aif", "conflict of a broken step", []),
        ("aif", "inference to inference", ["2 supports 1"]),
        ("aif", "rephrase of a rephrase", ["2 restatements 1"]),
        ("aif", "claim to claim", []),
        ("aif", "preference", []),
        ("aif", "unknown type", []),
        ("aif", "mixed ids", ["2 supports 1"]),
        ("aif", "small letters", ["2 supports 1"]),
        ("xaif", "numbers as texts", ["5 supports 3"]),
        ("sadface", "0.1", ["b supports a", "c counterpoints b"]),
        ("sadface", "0.2", ["b+c supports a"]),
        ("sadface", "a scheme by name", ["b supports a"]),
        ("sadface", "0.5", ["b supports a", "c counterpoints s"]),
        ("sadface", "disagree", ["a counterpoints b", "b counterpoints a"]),
        ("sadface", "disagree, one way", ["b counterpoints a", "a counterpoints b"]),
        ("sadface", "unknown scheme", []),
        (
            "arguebuf",
            "all kinds",
            ["b supports a", "c counterpoints s", "c restatements b"],
        ),
        ("arguebuf", "no kind", []),
        ("ova2", "whole", ["2 supports 1"]),
    ],
)
def test_scheme_nodes_are_relations(notation: str, what: str, meant: list[str]) -> None:
    """A polarity is read where the file states it, and nowhere else."""
    assert relations(notation, what) == meant


def test_a_mutual_conflict_is_mutual() -> None:
    """A disagreement is against both; of three claims it is one of each with each."""
    assert len(relations("sadface", "disagree, all three")) == 6
    for notation, what in (("sadface", "disagree"), ("aif", "both ways")):
        debate = given(notation, what)[1]
        assert len(debate.contradictions) == 1


@pytest.mark.parametrize(
    ("what", "noticed"),
    [
        ("plain", []),
        ("dialogue", []),
        ("unknown keys", []),
        ("dangling", ["dangling"]),
        ("duplicate claim", ["duplicate-id", "duplicate-id"]),
        ("duplicate relation", ["duplicate-id"]),
        ("no premise", ["incomplete"]),
        ("no conclusion", ["incomplete"]),
        ("two conclusions", ["several-conclusions"]),
        ("conflict of a broken step", ["incomplete", "incomplete"]),
        ("inference to inference", ["incomplete", "unsaid"]),
        ("rephrase of a rephrase", ["incomplete", "unsaid"]),
        ("claim to claim", ["unsaid"]),
        ("preference", ["unknown-type"]),
        ("unknown type", ["unknown-type"]),
        ("no type", ["unknown-type"]),
        ("no text", ["empty-text", "empty-text"]),
        ("no id", ["missing-id", "missing-id"]),
        ("null lists", ["wrong-value"]),
        ("no edges", ["wrong-value"]),
    ],
)
def test_faults_are_noticed(what: str, noticed: list[str]) -> None:
    """One finding for each, and none in a sound file."""
    assert sorted(codes(given("aif", what)[1])) == noticed


def test_ids_are_those_of_the_file() -> None:
    """Numbers are written as numbers, and each claim is called what its node is."""
    debate = given("aif", "mixed ids")[1]
    assert [claim.id for claim in debate.claims] == ["1", "2", "1 2"]
    debate = given("aif", "duplicate claim")[1]
    assert [claim.text for claim in debate.claims][3:] == ["Another."]


@pytest.mark.parametrize(
    ("what", "scheme"),
    [
        ("plain", None),
        ("linked", "ExpertOpinion"),
        ("no locutions", "Argument From Expert Opinion"),
    ],
)
def test_schemes_keep_their_spelling(what: str, scheme: str | None) -> None:
    """A label such as "RA" is none."""
    assert given("aif", what)[1].supports[0].scheme == scheme


def test_the_scheme_of_a_changed_step_is_not_the_old_one_elsewhere() -> None:
    """The table of schemes in the file no longer says what the node did."""
    _, debate = given("xaif", "layout")
    changed = debate.replace(evolve(debate.supports[0], scheme="Analogy"))
    tables = json.loads(dumps(changed, "xaif"))["AIF"]
    assert tables["schemefulfillments"] == []
    assert tables["nodes"][2]["text"] == "Analogy"


# -- voices and words ---------------------------------------------------------------------------


def test_voices_are_those_of_the_dialogue() -> None:
    """Who asserts a claim, not who asks for reasons; the name is the participant's, or spoken."""
    debate = given("aif", "dialogue")[1]
    assert [claim.voice for claim in debate.claims] == ["4", None, "4"]
    assert [(party.id, party.name) for party in debate.parties] == [("4", "Bob")]
    assert given("aif", "locutions of claims")[1].claim("2").voice == "Sweden"
    assert given("xaif", "numbers and a list")[1].party("Bob:").name == "Bob"
    assert given("xaif", "layout")[1].party("1").name == "Bob Roe"
    assert given("arguebuf", "all kinds")[1].claim("b").voice == "p"
    assert given("ova2", "whole")[1].party("4").name == "Bob Roe"


def test_a_voice_of_ones_own_is_written() -> None:
    """A map without a dialogue says in AIF who says what, and is read back the same."""
    debate = given("arguebuf", "all kinds")[1]
    spoken = ArgumentMap.of(
        Claim("a", "Tax.", voice="p"),
        Claim("b", "No.", voice="map-maker"),
        parties=debate.parties,
        signals=False,
    )
    for notation in ("aif", "xaif", "ova2", "arguebuf"):
        kept = spoken if notation != "arguebuf" else spoken.replace(Claim("b", "No."))
        assert losses(kept, notation) == ()
        assert loads(dumps(kept, notation), notation) == kept


def test_numbered_turns_are_quotes() -> None:
    """A span numbered by turn goes to the locution in its words, whatever that is called."""
    debate = loads(json.dumps(FILES["xaif"]["numbered turns"]))
    first, again = (debate.claim(name).quotes[0] for name in ("1", "3"))
    assert first.exact == again.exact == "Buses are free."
    page = debate.sources[0]
    text = page.text or ""
    assert find(page, first).start == text.find(first.exact)
    assert find(page, again).start == text.rfind(first.exact)
    assert text.count(first.exact) == 2


def test_spans_are_quotes() -> None:
    """Spans are quotes, of the claim, or of the locution that carries it.

    In plain text, with its source.
    """
    debate = given("xaif", "numbers and a list")[1]
    assert [quote.exact for quote in debate.claim("3").quotes] == ["tax & spend"]
    assert debate.sources[0].text == "Bob: tax & spend.\n\nEve: no < yes"
    debate = given("xaif", "an object of a text")[1]
    assert debate.sources[0].address == "x"
    debate = given("ova2", "whole")[1]
    assert [claim.quotes[0].exact for claim in debate.claims] == ["tax", "see"]
    assert debate.sources[0].title == "T"


def test_words_that_stand_twice_are_told_apart() -> None:
    """Words that stand twice are told apart.

    By what stands around them, where the file's offset says.
    """
    debate = given("arguebuf", "all kinds")[1]
    (quote,) = debate.claim("c").quotes
    assert (quote.exact, quote.before) == ("tax", "The")
    debate = given("arguebuf", "offset of nought")[1]
    (quote,) = debate.claim("a").quotes
    assert (quote.exact, quote.after) == ("The", "tax")
    debate = given("sadface", "resources")[1]
    assert debate.claim("a").quotes[0].before == "not,"
    assert debate.claim("b").quotes[0].exact == "Do no"


@pytest.mark.parametrize("notation", ["sadface", "arguebuf", "xaif"])
def test_words_are_written_where_they_stand(notation: str) -> None:
    """A quote of a source goes out with its offset, or as a span, and comes back."""
    from argmap import Quote, Source

    debate = ArgumentMap.of(
        Claim("a", "Tax.", quotes=Quote("tax", before="The")),
        Claim("b", "End it.", quotes="end & all"),
        sources=[Source("text", text="The tax. Its tax. The end & all.")],
        signals=False,
    )
    if notation == "xaif":
        debate = debate.replace(Claim("a", "Tax."))
    assert losses(debate, notation) == ()
    assert loads(dumps(debate, notation), notation) == debate


def test_the_main_claim_is_the_thesis() -> None:
    """The main claim is the thesis and follows it; one that is no claim stays as it was."""
    for notation, what in (("sadface", "0.5"), ("arguebuf", "all kinds"), ("ova2", "whole")):
        debate = given(notation, what)[1]
        assert debate.declared_thesis == debate.claims[0].id
        other = debate.claims[1].id
        moved = evolve(debate, thesis=other)
        assert loads(dumps(moved, notation), notation).declared_thesis == other
        none = evolve(debate, thesis=None)
        assert loads(dumps(none, notation), notation).declared_thesis is None
    for notation, what in (("sadface", "unknown main claim"), ("arguebuf", "faults")):
        assert "unknown-id" in codes(given(notation, what)[1])


def test_aif_goes_into_xaif_and_back() -> None:
    """AIF goes into xAIF and back, with its dialogue, its timestamps and its ids."""
    value, debate = given("aif", "dialogue")
    assert not lost(debate, "xaif")
    tables = json.loads(dumps(debate, "xaif"))["AIF"]
    assert {key: tables[key] for key in value} == value
    back = loads(dumps(debate, "xaif"), "xaif")
    assert json.loads(dumps(back, "aif", allow_loss=True))["nodes"] == value["nodes"]


# -- files that are none ------------------------------------------------------------------------


@pytest.mark.parametrize("notation", list(FILES))
@pytest.mark.parametrize("text", ["", "[]", "5", '"nodes"', '{"nodes": [', "{}x", "null"])
def test_what_is_no_such_file_is_refused(notation: str, text: str) -> None:
    """With one located error."""
    with pytest.raises(ReadError, match=r"^x\.json:1:"):
        loads(text, notation, name="x.json")


@pytest.mark.parametrize("text", ['{"nodes": [1', '{"AIF": {"nodes": []'])
def test_a_damaged_file_is_told_by_its_fault(text: str) -> None:
    """The fault of a damaged file is told, not that its notation is unknown."""
    with pytest.raises(ReadError, match=r"x\.json:1:"):
        loads(text, name="x.json")


def test_what_json_cannot_tell_for_sure() -> None:
    """A key twice loses one and is refused; a control character or NaN is noted."""
    with pytest.raises(ReadError, match="each key once"):
        loads('{"nodes": [], "edges": [], "nodes": []}', "aif")
    with pytest.raises(ReadError, match="too large"):
        loads('{"nodes": [], "edges": [], "x": 1e999}', "aif")
    odd = '{"nodes": [{"nodeID": "1", "text": "a\tb", "type": "I", "x": NaN}], "edges": []}'
    debate = loads(odd, "aif")
    assert codes(debate) == ["control-character", "not-json"]
    assert debate.claims[0].text == "a\tb"


@pytest.mark.parametrize("notation", list(FILES))
def test_deep_nesting_is_refused_or_kept(notation: str) -> None:
    """Deep nesting is refused or kept, also far beyond what Python could recurse into."""
    value = json.dumps(FILES[notation][next(iter(FILES[notation]))])
    for depth in (10, 70, 99, 5_000, 100_000):
        text = value[:-1] + ', "deep": ' + "[" * depth + "]" * depth + "}"
        if depth < 60:
            assert json.loads(dumps(loads(text, notation), notation)) == json.loads(text)
        else:
            with pytest.raises(ReadError, match="levels of lists and objects"):
                loads(text, notation)


def test_odd_encodings_are_read(tmp_path: Path) -> None:
    """UTF-16 by its mark; what is no UTF-8 as Windows-1252, which is said; never silently."""
    value = {"nodes": [{"nodeID": "1", "text": "Café – 5 €", "type": "I"}], "edges": []}
    text = json.dumps(value, ensure_ascii=False)
    path = tmp_path / "x.json"
    for encoding, noticed in (
        ("utf-8-sig", []),
        ("utf-16", []),
        ("cp1252", ["not-utf-8"]),
    ):
        path.write_bytes(text.encode(encoding))
        debate = load(path)
        assert debate.claims[0].text == "Café – 5 €"
        assert codes(debate) == noticed
    with pytest.raises(ReadError, match=r"x\.json:1:\d+: expected UTF-8 text, found the byte 0xe9"):
        load(path, strict=True)
    path.write_bytes(b'{"argmap": 1, "title": "caf\xe9", "elements": []}')
    with pytest.raises(ReadError, match="expected UTF-8"):
        load(path)


# -- fuzzing ------------------------------------------------------------------------------------

JUNK: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, "", "x", "RA", "I", "\n\x00", [], {}, [[]], {"a": {}}, "\u2028", 2**70,
)  # fmt: skip


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every list and object in a value with each of its keys."""
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        if isinstance(holder, dict | list):
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            yield from ((holder, key) for key in keys)
            waiting += [holder[key] for key in keys]


def mutated(value: Any, chance: random.Random) -> Any:
    """Return a value with a few parts replaced, removed, repeated or moved."""
    value = copy.deepcopy(value)
    for _ in range(chance.randint(1, 4)):
        every = list(places(value))
        if not every:
            break
        holder, key = chance.choice(every)
        way = chance.randrange(5)
        if way == 0:
            holder[key] = copy.deepcopy(chance.choice(JUNK))
        elif way == 1:
            del holder[key]
        elif way == 2 and isinstance(holder, list):
            holder.insert(chance.randint(0, len(holder)), copy.deepcopy(holder[key]))
        elif way == 3:
            other, at = chance.choice(every)
            with suppress(KeyError, IndexError):
                holder[key] = copy.deepcopy(other[at])
        elif isinstance(holder, list):
            chance.shuffle(holder)
    return value


@pytest.mark.parametrize("notation", list(FILES))
def test_mutated_files_are_maps_or_errors(notation: str) -> None:
    """A map with findings, which is written as it was read, or an ArgmapError: nothing else."""
    chance = random.Random(8)
    read = 0
    for what in FILES[notation]:
        for _ in range(6):
            value = mutated(FILES[notation][what], chance)
            try:
                debate = loads(json.dumps(value), notation)
            except ArgmapError:
                continue
            read += 1
            written = dumps(debate, notation)
            assert json.loads(written) == value
            assert loads(written, notation) == debate
            to_dot(debate)
    assert read > 3 * len(FILES[notation])


@pytest.mark.parametrize("notation", list(FILES))
def test_cut_files_are_maps_or_errors(notation: str) -> None:
    """A text that breaks off anywhere, and one with a letter changed anywhere."""
    chance = random.Random(8)
    for what in FILES[notation]:
        text = json.dumps(FILES[notation][what])
        for _ in range(10):
            at = chance.randrange(len(text))
            for broken in (text[:at], text[:at] + chance.choice('{}[]",:x0') + text[at + 1 :]):
                with suppress(ArgmapError):
                    loads(broken, notation)


def claim_node(number: int) -> dict[str, str]:
    """Return the node of a claim."""
    return {"nodeID": str(number), "text": f"Claim {number}.", "type": "I"}


def arrows(*pairs: tuple[Any, Any]) -> list[dict[str, str]]:
    """Return edges between the nodes."""
    return [{"fromID": str(one), "toID": str(other)} for one, other in pairs]


LARGE = 2_000
NUMBERS = range(LARGE)
BIG: dict[str, tuple[list[Any], list[Any]]] = {
    "a chain": (
        [*map(claim_node, NUMBERS), *({"nodeID": f"r{n}", "type": "RA"} for n in NUMBERS)],
        arrows(*((n, f"r{n}") for n in NUMBERS), *((f"r{n}", n + 1) for n in NUMBERS[:-1])),
    ),
    "one inference of all from all": (
        [*map(claim_node, NUMBERS), {"nodeID": "r", "type": "RA"}],
        arrows(*((n, "r") for n in NUMBERS), *(("r", n) for n in NUMBERS)),
    ),
    "conflicts of conflicts": (
        [claim_node(0), *({"nodeID": f"c{n}", "type": "CA"} for n in NUMBERS)],
        arrows(*((0, f"c{n}") for n in NUMBERS), *((f"c{n}", f"c{n + 1}") for n in NUMBERS[:-1])),
    ),
    "one id": ([{**claim_node(n), "nodeID": "1"} for n in NUMBERS], []),
    "nowhere": ([claim_node(0)], arrows(*((0, f"x{n}") for n in NUMBERS))),
    "all say all": (
        [
            *({"nodeID": f"l{n}", "text": "Bob : tax", "type": "L"} for n in NUMBERS),
            {"nodeID": "y", "text": "Asserting", "type": "YA"},
            *map(claim_node, NUMBERS),
        ],
        arrows(*((f"l{n}", "y") for n in NUMBERS), *(("y", n) for n in NUMBERS)),
    ),
}


@pytest.mark.parametrize("what", list(BIG))
def test_size_makes_no_square(what: str) -> None:
    """Shapes whose squares would not be done in an hour are read and written as they were."""
    nodes, joined = BIG[what]
    value = {"nodes": nodes, "edges": joined}
    assert json.loads(dumps(loads(json.dumps(value), "aif"), "aif", allow_loss=True)) == value


def test_marks_make_no_square() -> None:
    """Many spans, and tags that never end."""
    many = "".join(f'<span id="node{n}">tax</span> ' for n in NUMBERS)
    for text in (many, "<span id=a " * LARGE, "<" * LARGE * 20, "<span " + "id " * LARGE * 20):
        value = {"AIF": {"nodes": list(map(claim_node, NUMBERS)), "edges": []}, "text": text}
        assert json.loads(dumps(loads(json.dumps(value), "xaif"), "xaif")) == value


# -- the shared samples -------------------------------------------------------------------------

SAMPLES = [path for name in FILES for path in sorted(CORPORA.glob(f"{name}/*.json"))]


@pytest.mark.skipif(not SAMPLES, reason="the shared samples are not here")
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_samples_come_back_whole(path: Path) -> None:
    """Real files: recognised by content, read without a fault, written as they were."""
    debate = load(path)
    text = path.read_text("utf-8")
    assert recognise(text, name="x.json").name == path.parent.name
    assert json.loads(dumps(debate, path.parent.name)) == json.loads(text)
    assert debate.claims
    assert "digraph" in to_dot(debate)
