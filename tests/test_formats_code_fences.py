"""Maps in a code fence of Markdown, as chats answer: read as the file that the fence holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap import (
    ArgmapError,
    ArgumentMap,
    Claim,
    Counterpoint,
    FormatError,
    Support,
    dumps,
    load,
    loads,
)
from argmap.formats import recognise

TRAMS = ArgumentMap.of(Claim("a", "Trams pay."), Claim("b", "They fill up."), Support("b", "a"))
LISTS = json.dumps(
    {
        "claims": [{"id": "a", "text": "Trams pay."}, {"id": "b", "text": "They fill up."}],
        "relations": [{"source": "b", "target": "a", "stance": "support"}],
    },
    indent=1,
)
AROUND = [
    "{}",
    "\n\n{}\n\n",
    "Here is the map:\n\n{}",
    "Here is the map:\n\n{}\n\nShall I add an objection?\n",
]


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("opening", ["```json", "```", "~~~ JSON", "````json"])
def test_lists_in_a_fence_are_read(opening: str, around: str) -> None:
    """Whatever the fence, and with a few words around it, which are told."""
    mark = opening.removesuffix("json").removesuffix(" JSON")
    debate = loads(around.format(f"{opening}\n{LISTS}\n{mark}"))
    assert [type(each) for each in debate] == [Claim, Claim, Support]
    assert [each.code for each in debate.findings] == ["note"] * ("Here" in around)


@pytest.mark.parametrize("notation", ["json", "aif", "xaif", "argdown-json", "sadface", "arguebuf"])
def test_each_json_notation_is_known_in_a_fence(notation: str) -> None:
    """It is the one that the fence holds, and the map is the same."""
    alone = dumps(TRAMS, notation, allow_loss=True)
    assert recognise(f"```json\n{alone}\n```").name == notation
    assert loads(f"```json\n{alone}\n```") == loads(alone)


def test_yaml_in_a_fence_is_read() -> None:
    """A list in brackets is no text of a claim."""
    debate = loads(
        "```yaml\nthesis: Trams pay.\npro: [They fill up.]\ncon: [They are dear.]\n```\n"
    )
    assert [each.text for each in debate.claims] == [
        "Trams pay.",
        "They fill up.",
        "They are dear.",
    ]
    assert [type(each) for each in debate][3:] == [Support, Counterpoint]


@pytest.mark.parametrize(
    "block",
    [
        'jsonl\n{"text": "Trams pay."}\n{"text": "They cost.", "parent": "1", "stance": "con"}',
        "csv\nid,text,parent,stance\n1,Trams pay.,,\n2,They cost.,1,con",
        "tsv\nid\ttext\tparent\tstance\n1\tTrams pay.\t\t\n2\tThey cost.\t1\tcon",
    ],
    ids=["jsonl", "csv", "tsv"],
)
def test_lists_of_other_kinds_in_a_fence_are_read(block: str) -> None:
    """The label says which they are."""
    debate = loads(f"```{block}\n```\n")
    assert [each.text for each in debate.claims] == ["Trams pay.", "They cost."]
    assert len(debate.counterpoints) == 1


def test_places_are_those_in_the_whole_text(tmp_path: Path) -> None:
    """Lines count from the first of the file, and a fault stands where it is."""
    path = tmp_path / "answer.md"
    path.write_text(f"Here:\n\n```json\n{LISTS}\n```\n")
    place = load(path)["a"].location
    assert place is not None
    assert (place.name, place.line) == (str(path), 6)
    with pytest.raises(ArgmapError, match="7:"):
        loads('Here is one:\n\n```json\n{"argmap": 1,\n "elements": [\n\n {"kind": "claim"}]}\n```')


def test_the_text_around_counts_where_it_is_the_longer_part() -> None:
    """A page about a notation is no map in it."""
    page = "Maps are written in JSON, in which each claim has an id and a text of its own. " * 9
    with pytest.raises(FormatError, match="prose"):
        loads(f'{page}\n\n```json\n{{"argmap": 1, "elements": []}}\n```\n')


@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{LISTS}\n```\n\n```json\n{LISTS}\n```\n",
        f"```python\n{LISTS}\n```\n",
        '```json\n{"colour": "red", "size": 3}\n```\n',
    ],
    ids=["two fences", "a program", "other JSON"],
)
def test_what_is_no_single_map_in_json_is_none(text: str) -> None:
    """Two maps are not one, code of a program is none, nor is other JSON."""
    with pytest.raises(ArgmapError):
        loads(text)


def test_a_block_of_argdown_stays_a_note() -> None:
    """It is read by the rules of such blocks."""
    debate = loads("```argdown\n[a]: Trams pay.\n```\n")
    assert [each.code for each in debate.findings] == ["note"]
