"""The stamp in a picture of many: it tells maps and styles apart, and spares their drawing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve

from argmap import (
    ArgumentMap,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    EngineError,
    Finding,
    Location,
    Party,
    Perspective,
    Quote,
    Restatement,
    Severity,
    Source,
    Style,
    Support,
    Words,
    focus,
    render_many,
)

pytestmark = pytest.mark.engine

HOT = Claim("a", "It is hot.", quotes=[Quote("hot")], extras={"x": {"y": [1, 2.5, None]}})
COLD = Claim("b", "It is cold.", group=["Air"], tags=["felt"], weight=0.5, allow={"x": "why"})
ROOM = ArgumentMap.of(
    HOT,
    COLD,
    Support("b", "a", id="s", cue="since"),
    Contrast("a", "b", id="t"),
    title="The room",
    sources=[Source("page", text="It is hot.")],
    parties=[Party("m", "Mia")],
    perspectives=[Perspective("p", "Felt", holder="m")],
)


def with_claim(claim: Claim) -> ArgumentMap:
    """Return the map with another first claim."""
    return evolve(ROOM, elements=[claim, *ROOM.elements[1:]])


def with_relation(
    kind: type[Support | Counterpoint | Contrast | Restatement | Context],
) -> ArgumentMap:
    """Return the map with a relation of a kind instead of its own."""
    return evolve(ROOM, elements=[HOT, COLD, kind("b", "a")])


CHANGES: dict[str, ArgumentMap] = {
    "a title": evolve(ROOM, title="The hall"),
    "the order": evolve(ROOM, elements=[ROOM.elements[at] for at in (1, 0, 2, 3)]),
    "the thesis": evolve(ROOM, thesis="b"),
    "the text of a source": evolve(ROOM, sources=[Source("page", text="It is hot, they say.")]),
    "a party": evolve(ROOM, parties=[Party("m", "Max")]),
    "a view": evolve(ROOM, perspectives=[Perspective("p", "Felt")]),
    "what silence says": evolve(ROOM, signals=False),
    "what is kept": evolve(ROOM, extras={"x": 1}),
    "a whole that it is a view of": focus(ROOM, "a", depth=9),
    "a text": with_claim(evolve(HOT, text="It is warm.")),
    "a note": with_claim(evolve(HOT, note="So.")),
    "a voice": with_claim(evolve(HOT, voice="m")),
    "what a claim keeps": with_claim(evolve(HOT, extras={})),
    "a support": with_relation(Support),
    "a counterpoint": with_relation(Counterpoint),
    "a contrast": with_relation(Contrast),
    "a restatement": with_relation(Restatement),
    "a context": with_relation(Context),
}


def stamps(folder: Path, maps: dict[str, ArgumentMap], style: Style | None = None) -> list[bytes]:
    """Return what the pictures of the maps are stamped with."""
    found: list[bytes] = []
    for outcome in render_many(maps, folder, style=style or Style()):
        assert outcome.error is None
        match = re.search(rb"<!-- argmap (\w+)\+? -->\n\Z", outcome.paths[0].read_bytes())
        assert match is not None
        found.append(match[1])
    return found


def test_each_change_has_another_stamp(tmp_path: Path) -> None:
    """No two of many maps and styles share one, but for places in files and findings."""
    noticed = Finding("odd", Severity.INFO, "odd")
    same = {
        "the map": ROOM,
        "what was noticed": evolve(ROOM, findings=[noticed]),
        "another place": with_claim(evolve(HOT, location=Location("room.json", 3, 1))),
    }
    first, *again = stamps(tmp_path, same)
    assert again == [first, first]
    found = [first, *stamps(tmp_path, CHANGES)]
    styles = (Style(theme="dark"), Style(legend=False), Style(words=Words.of("de")))
    found += [stamp for style in styles for stamp in stamps(tmp_path, {"it": ROOM}, style)]
    assert len(set(found)) == len(found) == 1 + len(CHANGES) + len(styles)


def test_what_is_up_to_date_is_not_even_placed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stamp tells it; where a reader is to know of the drawing, that is made again."""
    crossing = [Support(f"c{one}", f"d{other}") for one in range(5) for other in range(5)]
    claims = [Claim(f"{side}{at}", f"The {side} no. {at}.") for side in "cd" for at in range(5)]
    maps = {"room": ROOM, "net": ArgumentMap([*claims, *crossing])}
    first, second = render_many(maps, tmp_path), render_many(maps, tmp_path)
    assert [each.fresh for each in second] == [True, True]
    assert [each.findings for each in second] == [each.findings for each in first]
    assert [finding.code for finding in second[1].findings] == ["drawn-in-ranks"]

    def refuse(*_: object) -> None:
        raise EngineError("drawn")

    monkeypatch.setattr("argmap.diagram.bulk.draw", refuse)
    room, net = render_many(maps, tmp_path)
    assert room.fresh
    assert str(net.error) == "drawn"
