"""Large maps: taken apart into pictures that each can be read and that lead to one another."""

from __future__ import annotations

import re
import struct
import sys
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    Counterpoint,
    EngineError,
    EngineTimeoutError,
    FileError,
    FormatError,
    Style,
    Support,
    Words,
    render,
    render_all,
    render_many,
)
from argmap.diagram import is_folded, mimebundle, parts_folder
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.dot.dot import draw
from argmap.diagram.dot.drawing import Drawing
from argmap.diagram.large import LARGE
from argmap.diagram.plan.parts import FULL, take_apart
from tests.drawings import SVG, shown, squeezed
from tests.strategies import maps

XLINK = "{http://www.w3.org/1999/xlink}href"

posix = pytest.mark.skipif(sys.platform == "win32", reason="the fake engines are scripts")


def tree(size: int, branches: int = 3) -> ArgumentMap:
    """Return a map in which every claim has so many reasons."""
    claims = [Claim(f"c{n}", f"This is claim number {n}.") for n in range(size)]
    steps = [
        (Counterpoint if n % 3 == 0 else Support)(f"c{n}", f"c{(n - 1) // branches}")
        for n in range(1, size)
    ]
    return ArgumentMap([*claims, *steps], title="Large")


def crossed(size: int, links: int) -> ArgumentMap:
    """Return such a map with further links between distant claims."""
    extra = [
        Support(f"c{n * 37 % size}", f"c{n * 101 % size}", id=f"link {n}")
        for n in range(1, links + 1)
        if n * 37 % size != n * 101 % size
    ]
    return tree(size).add(*extra)


# -- how a map is taken apart -------------------------------------------------------------------


@settings(max_examples=40)
@given(maps(), st.integers(1, 8))
def test_every_claim_is_at_home_in_one_part(debate: ArgumentMap, full: int) -> None:
    """Nothing is left out of any map, and nothing is at home twice."""
    whole = take_apart(debate, full)
    home = [name for part in whole.parts for name in part.claims]
    assert sorted(home) == sorted(claim.id for claim in debate.claims)
    assert all(name in whole.parts[number].claims for name, number in whole.home.items())


@settings(max_examples=40)
@given(maps(), st.integers(1, 8))
def test_every_part_can_be_reached(debate: ArgumentMap, full: int) -> None:
    """Every part can be reached.

    From the first one, by what its claims lead to and by what goes on after it.
    """
    whole = take_apart(debate, full)
    reached = [0]
    for number in reached:  # grows while it is walked
        part = whole.parts[number]
        onward = [
            *[first for first, _ in part.folded.values()],
            *([] if part.after is None else [part.after]),
        ]
        reached += [each for each in onward if each not in reached]
    assert sorted(reached) == list(range(len(whole.parts)))
    for number in reached:
        part = whole.parts[number]
        assert part.top is None or whole.home[part.top] != number


@settings(max_examples=40)
@given(maps(), st.integers(1, 8))
def test_every_relation_is_shown(debate: ArgumentMap, full: int) -> None:
    """Every relation is shown, in the part that holds its ends.

    Or in the parts of all its ends, with guests.
    """
    whole = take_apart(debate, full)
    assert not any(part.unseen for part in whole.parts)
    for relation in debate.elements:
        if isinstance(relation, Claim):
            continue
        showing = [part for part in whole.parts if relation in part.relations]
        assert showing
        for part in showing:
            inside = {*part.claims, *part.guests, part.top, *[each.id for each in part.relations]}
            assert inside.issuperset(name for side in relation.sides for name in side)


def test_parts_are_neither_full_nor_tiny() -> None:
    """They hold as many claims as can be read; a handful of claims gets no part of its own."""
    for debate in (tree(2000, 2), tree(2000, 7), tree(2000, 1), tree(2000, 2000)):
        sizes = [len(part.claims) for part in take_apart(debate).parts]
        assert max(sizes) <= FULL + 6
        assert min(sizes[1:]) >= 6
    many = ArgumentMap([Claim(f"c{n}", "Alone.") for n in range(1000)])
    assert [len(part.claims) for part in take_apart(many).parts] == [FULL] * 25


def test_what_needs_too_many_guests_is_counted() -> None:
    """A claim that everything leads to does not drag the whole map into one picture."""
    claims = tree(800)
    hub = [Support(f"c{n}", "c700", id=f"hub {n}") for n in range(300, 700)]
    whole = take_apart(claims.add(*hub))
    part = whole.parts[whole.home["c700"]]
    assert len(part.guests) <= 40
    assert part.unseen["c700"] > 300


def test_an_overview_is_not_left_empty() -> None:
    """Of more reasons than one picture holds it shows the first, and leads to the rest."""
    first, second, third = take_apart(tree(100, 100)).parts
    assert first.claims == tuple(f"c{n}" for n in range(FULL))
    assert first.folded == {"c0": (1, 60)}
    assert (second.after, third.before) == (2, 1)
    assert len(second.claims) == len(third.claims) == 30


def test_linked_premises_stay_together() -> None:
    """However many there are: they are one reason."""
    claims = [Claim(f"c{n}", "So it is.") for n in range(101)]
    debate = ArgumentMap([*claims, Support([f"c{n}" for n in range(1, 101)], "c0")])
    parts = take_apart(debate).parts
    assert [(part.top, len(part.claims)) for part in parts] == [(None, 1), ("c0", 100)]


# -- what is written ----------------------------------------------------------------------------


def pictures(path: Path) -> dict[Path, ET.Element]:
    """Return every picture that can be reached from the overview by its links."""
    found: dict[Path, ET.Element] = {}
    waiting = [path.resolve()]
    for place in waiting:  # grows while it is walked
        if place in found:
            continue
        found[place] = ET.fromstring(place.read_text("utf-8"))
        links = [unquote(link.get(XLINK, "")) for link in found[place].iter(f"{SVG}a")]
        waiting += [
            (place.parent / link).resolve() for link in links if ":" not in link and link[:1] != "#"
        ]
    return found


@pytest.mark.engine
def test_a_large_map_becomes_an_overview_whose_every_part_opens(tmp_path: Path) -> None:
    """Every claim can be read in a picture that links lead to, and every picture leads back."""
    debate = crossed(LARGE, 100)
    path = render(debate, tmp_path / "big & map.svg")
    found = pictures(path)
    folder = parts_folder(path)
    assert set(found) == {path.resolve(), *[each.resolve() for each in folder.iterdir()]}
    texts = "".join(shown(place.read_text("utf-8")) for place in found)
    assert all(squeezed(claim.text) in texts for claim in debate.claims)
    for place in found:
        assert len(re.findall(r'class="node', place.read_text("utf-8"))) <= 2 * FULL + 2
        links = [link.get(XLINK) for link in found[place].iter(f"{SVG}a")]
        assert place == path.resolve() or f"../{'big%20%26%20map.svg'}" in links


@pytest.mark.engine
def test_an_overview_says_what_it_leads_to(tmp_path: Path) -> None:
    """How many claims there are, to those who see it and to those who do not."""
    path = render(tree(100), tmp_path / "map.svg", overview=True)
    text = path.read_text("utf-8")
    whole = take_apart(tree(100))
    first, count = next(iter(whole.parts[0].folded.values()))
    assert f"▸ {count} more claims" in text
    assert "Part of a map of 100 claims (1 / " in text
    assert "leads to more claims" in text
    part = (parts_folder(path) / f"{first:04}.svg").read_text("utf-8")
    assert f"Large ({first + 1} / {len(whole.parts)})" in part
    assert "◂ the whole map" in part
    assert "◂ back" in part


@pytest.mark.engine
@settings(max_examples=15)
@given(debate=maps())
def test_any_map_has_an_overview(
    debate: ArgumentMap, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Any map has an overview, also one of odd shapes; a map of few claims is its own overview."""
    path = render(debate, tmp_path_factory.mktemp("map") / "map.svg", overview=True)
    texts = "".join(shown(place.read_text("utf-8")) for place in pictures(path))
    assert all(squeezed(claim.text) in texts for claim in debate.claims)


@pytest.mark.engine
def test_an_overview_speaks_the_language_of_its_style(tmp_path: Path) -> None:
    """All its words are in the table."""
    words = Words(more="weitere Aussagen", whole="die ganze Karte", back="zurück")
    path = render(tree(100), tmp_path / "map.svg", overview=True, style=Style(words=words))
    texts = [place.read_text("utf-8") for place in pictures(path)]
    assert "weitere Aussagen" in texts[0]
    assert "die ganze Karte" in texts[-1]
    assert "zurück" in texts[-1]


@pytest.mark.engine
def test_an_overview_shows_an_evaluation(tmp_path: Path) -> None:
    """What is laid over a map is laid over its parts."""
    debate = tree(100)
    path = render(debate, tmp_path / "map.svg", overview=True, standing=argmap.evaluate(debate))
    texts = [place.read_text("utf-8") for place in pictures(path)]
    assert sum("falls: defeated" in text for text in texts) > 1


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Overlay, Style]]:
    """Remember what each picture of an overview is drawn from."""
    seen: list[tuple[Overlay, Style]] = []

    def remember(overlay: Overlay, style: Style) -> Drawing:
        seen.append((overlay, style))
        return draw(overlay, style)

    monkeypatch.setattr("argmap.diagram.overview.draw", remember)
    return seen


@pytest.mark.engine
@pytest.mark.parametrize(("roots", "branches"), [(1, 3), (2, 3), (1, 99)])
def test_a_part_says_where_it_begins(
    roots: int, branches: int, parts: list[tuple[Overlay, Style]], tmp_path: Path
) -> None:
    """Its heavy frame is the main claim's only where it is; a map may have none."""
    first, other = tree(100, branches), tree(100)
    names = {each.id: f"o{each.id}" for each in other.claims} if roots == 2 else {}
    debate = ArgumentMap([*first.elements, *(Claim(names[n], names[n]) for n in names)])
    debate = debate.add(
        *(
            Support([names[n] for n in step.premises], names[step.sides[1][0]])
            for step in (*other.supports, *other.counterpoints)
            if names
        )
    )
    assert (debate.thesis is None) == (roots == 2)
    render(debate, tmp_path / "map.svg", overview=True)
    tops = [part.top for part in take_apart(debate).parts]
    main = None if debate.thesis is None else debate.thesis.id
    assert [style.words.thesis == Words().opens for _, style in parts] == [
        top not in (None, main) for top in tops
    ]


@pytest.mark.engine
@pytest.mark.parametrize("asked", [None, "c0"])
def test_guests_and_what_is_no_reason_stand_back(
    asked: str | None, parts: list[tuple[Overlay, Style]], tmp_path: Path
) -> None:
    """A claim from elsewhere is dimmed, and a sign at a claim takes nothing from its mark."""
    debate = crossed(150, 10)
    evaluation = argmap.evaluate(debate)
    render(debate, tmp_path / "map.svg", overview=True, standing=evaluation, why=asked)
    reasons = {"c0", *evaluation.why("c0").ids} if asked else set(evaluation)
    whole = take_apart(debate)
    assert sum(len(part.guests) for part in whole.parts) > 10
    for (overlay, _), part in zip(parts, whole.parts, strict=True):
        assert all(overlay.marks[name].dimmed for name in part.guests)
        for name in part.folded:
            assert overlay.marks[name].dimmed == (name not in reasons)


def test_what_joins_a_part_to_its_top_stands_in_that_part_alone() -> None:
    """The claim that a part begins with is at home in another, which shows how many it folds."""
    debate = tree(100)
    whole = take_apart(debate)
    for step in (*debate.supports, *debate.counterpoints):
        assert [step in part.relations for part in whole.parts].count(True) == 1


def test_size_decides_unless_somebody_does(tmp_path: Path) -> None:
    """Only an SVG can lead to others; the other formats are one picture of the whole."""
    assert not is_folded(tree(LARGE - 1))
    assert is_folded(tree(LARGE))
    with pytest.raises(FormatError, match=r"expected the suffix \.svg for an overview"):
        render_all(tree(3), [tmp_path / "map.svg", tmp_path / "map.dot"], overview=True)
    render_all(tree(LARGE), [tmp_path / "map.dot"])
    assert [path.name for path in tmp_path.iterdir()] == ["map.dot"]


def test_a_notebook_shows_a_large_map_as_text() -> None:
    """A notebook shows a large map as text, at once: a picture of it would be of no use there."""
    assert set(mimebundle(tree(LARGE))) == {"text/plain"}


@pytest.mark.engine
def test_one_picture_can_be_had(tmp_path: Path) -> None:
    """Whoever wants a large map whole gets it."""
    claims = [Claim(f"c{n}", "Alone.") for n in range(LARGE)]
    path = render(ArgumentMap(claims), tmp_path / "map.svg", overview=False)
    assert path.read_text("utf-8").count('class="node') == LARGE
    assert [each.name for each in tmp_path.iterdir()] == ["map.svg"]


@pytest.mark.engine
def test_many_maps_may_be_large(tmp_path: Path) -> None:
    """A large one among many becomes an overview, and is up to date as others are."""
    maps_ = {"big": tree(LARGE), "small": tree(3)}
    first, second = (argmap.render_many(maps_, tmp_path, formats=("svg", "dot")) for _ in range(2))
    assert [outcome.error for outcome in first] == [None, None]
    assert [outcome.fresh for outcome in second] == [True, True]
    assert len(pictures(tmp_path / "big.svg")) > 30
    assert (tmp_path / "big.dot").read_text("utf-8") == argmap.to_dot(maps_["big"])


# -- what goes wrong ----------------------------------------------------------------------------


@posix
@pytest.mark.parametrize(
    ("body", "error"),
    [("sleep 60", EngineTimeoutError), ("cat >/dev/null; kill -SEGV $$", EngineError)],
)
def test_an_overview_fails_as_one(body: str, error: type[EngineError], tmp_path: Path) -> None:
    """An overview fails as one, in the time it was given; the overview that was there stays."""
    program = tmp_path / "engine"
    program.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    program.chmod(0o755)
    path = tmp_path / "map.svg"
    path.write_text("old", "utf-8")
    with pytest.raises(error):
        render(tree(100), path, overview=True, engine=program, timeout=1.5)
    assert path.read_text("utf-8") == "old"
    assert not parts_folder(path).exists()


def test_a_file_in_the_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    """Nothing is overwritten by a folder."""
    (tmp_path / "map-parts").touch()
    with pytest.raises(FileError, match=r"cannot make the folder .*map-parts'?: it is a file"):
        render(tree(100), tmp_path / "map.svg", overview=True, engine=tmp_path / "no engine")


def test_a_link_in_the_place_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """Pictures stay beside the overview."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "map-parts").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileError, match="it is a link, which is not followed"):
        render(tree(100), tmp_path / "map.svg", overview=True)
    assert not list((tmp_path / "elsewhere").iterdir())


@pytest.mark.engine
def test_a_smaller_overview_takes_its_stale_parts_along(tmp_path: Path) -> None:
    """Only its own: what somebody else put beside them stays, whatever it is called."""
    path, other = tmp_path / "so big &.svg", tmp_path / "big.svg"
    render(tree(130), path, overview=True)
    folder = parts_folder(path)
    many = {each.name for each in folder.iterdir()}
    outside = tmp_path / "outside.svg"
    outside.write_bytes((folder / "0002.svg").read_bytes())
    (folder / "0098.svg").symlink_to(outside)
    (folder / "0099.svg").write_text("<svg>by hand</svg>", "utf-8")
    (folder / "99.svg").write_bytes((folder / "0002.svg").read_bytes())
    (folder / "0097.svg").write_bytes((folder / "0002.svg").read_bytes())
    render(tree(60), path, overview=True)
    few = {each.name for each in folder.iterdir()}
    theirs = {"0098.svg", "0099.svg", "99.svg"}
    assert theirs < few
    assert few - theirs == {place.name for place in pictures(path)} - {path.name}
    assert len(few - theirs) < len(many)
    assert outside.exists()
    render_all(tree(5), [path, other])
    assert {each.name for each in folder.iterdir()} == theirs


@pytest.mark.engine
def test_one_picture_in_the_place_of_an_overview_leaves_no_folder(tmp_path: Path) -> None:
    """Neither drawn alone nor as one of many; a link in the place of the folder is not followed."""
    for again in (False, True):
        path = render(tree(60), tmp_path / "map.svg", overview=True)
        assert parts_folder(path).is_dir()
        if again:
            render_many({"map": tree(5)}, tmp_path)
        else:
            render(tree(5), path)
        assert [each.name for each in tmp_path.iterdir()] == ["map.svg"]
    render(tree(60), path, overview=True)
    away = parts_folder(path).rename(tmp_path / "away")
    parts_folder(path).symlink_to(away)
    render(tree(5), path)
    assert list(away.iterdir())


@pytest.mark.engine
def test_a_png_of_a_large_map_is_refused_at_once(tmp_path: Path) -> None:
    """Rather than painted so small that nobody can read it; a slide has the pixels of a slide."""
    with pytest.raises(argmap.StyleError, match="too many to paint or to look at"):
        render(tree(10_000), tmp_path / "map.png")
    with pytest.raises(argmap.StyleError, match=r"the PNG would have [\d,]+ × [\d,]+ pixels"):
        render(tree(200), tmp_path / "map.png", scale=3, style=Style(layout="reasons"))
    assert list(tmp_path.iterdir()) == []
    path = render(tree(9_000), tmp_path / "map.png", style=Style(page="slide"))
    assert struct.unpack(">II", path.read_bytes()[16:24]) == (1920, 1080)


@pytest.mark.engine
def test_a_part_keeps_what_its_claims_need(tmp_path: Path) -> None:
    """Sources, voices and groups are there in every picture."""
    debate = argmap.load_example()
    path = render(evolve(debate), tmp_path / "map.svg", overview=True)
    texts = "".join(shown(place.read_text("utf-8")) for place in pictures(path))
    assert all(squeezed(claim.text) in texts for claim in debate.claims)


@pytest.mark.parametrize(("count", "folded"), [(1_499, False), (1_500, True)])
def test_a_map_of_fifteen_hundred_claims_is_an_overview(count: int, folded: bool) -> None:
    """A map of fifteen hundred claims is an overview, unless somebody says otherwise."""
    claims = [Claim(f"c{n}", "So.") for n in range(count)]
    assert is_folded(ArgumentMap(claims)) is folded
