"""A picture stands alone: its words, its links, its map, and its meaning without eyes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

import argmap
from argmap import (
    MAP_MAKER,
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    FormatError,
    Party,
    Perspective,
    Quote,
    ReadError,
    Restatement,
    Source,
    Style,
    Support,
    Words,
    load_example,
    render,
    render_all,
    to_dot,
)
from argmap.diagram import Layout, Line, picture
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.dot.dot import draw as draw_from
from argmap.formats.embedded import embed, read_picture
from tests.drawings import COMPASS, SVG, Drawing, in_ranks, read, shown, squeezed
from tests.strategies import HOSTILE, maps

PAGE = Source("page", text="Heat may harm. So act.\n\nOthers wait & see.", title="A page")
MAP = ArgumentMap.of(
    Claim("act", "Act now.", quotes="So act", weight=0.75, tags=["policy"], note="Bold."),
    Claim(
        "heat",
        "Heat harms.",
        quotes="Heat may harm",
        modality="possible",
        cue="may",
        voice="crit",
        endorsement="reports",
        perspective="far",
    ),
    Claim("wait", "Others wait.", quotes=Quote("Others wait & see")),
    Claim("said", "Heat does harm."),
    Support("heat", "act", id="step", scheme="Cause to Effect", weight=0.5),
    Counterpoint("wait", "step"),
    Counterpoint("wait", "act"),
    Restatement("said", "heat"),
    Contrast("wait", "said"),
    title="Heat",
    sources=[PAGE],
    parties=[Party("crit", "Critics")],
    perspectives=[Perspective("far", "From afar")],
)
LAYOUTS = get_args(Layout)


def draw(debate: ArgumentMap, **options: Any) -> Drawing:
    """Return the drawing of a map in a style, read back from its DOT text."""
    return read(to_dot(debate, style=in_ranks(Style(direction="LR", **options))))


def box(drawing: Drawing, text: str) -> list[str]:
    """Return the lines of the box with the text."""
    return drawing.boxes[drawing.box(text)].text.split("\n")


# -- layouts ----------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(debate=maps())
def test_every_layout_draws_any_map_whole(layout: Layout, debate: ArgumentMap) -> None:
    """Every claim is in exactly one box, and lines lead to boxes and places that are there."""
    drawing = draw(debate, layout=layout)
    everything = squeezed("".join(each.text for each in drawing.boxes.values()))
    assert all(squeezed(claim.text) in everything for claim in debate.claims)
    for line in drawing.lines:
        assert {line.tail, line.head} <= set(drawing.boxes)
        for end, side in ((line.tail, "tailport"), (line.head, "headport")):
            port = line.attributes.get(side, "e").split(":")[0]
            assert port in COMPASS or port in drawing.boxes[end].cells
    if layout in {"compact", "aif"}:
        about = [each.attributes["about"] for each in drawing.boxes.values()]
        assert all(about.count(claim.id) == 1 for claim in debate.claims if claim.id.isalnum())


def test_the_compact_layout_has_a_box_for_each_claim() -> None:
    """A reason has no strip; linked premises meet in a small box."""
    debate = ArgumentMap.of(
        *[Claim(name, f"Claim {name}.") for name in "abcd"],
        Support("b", "a"),
        Support(["c", "d"], "a"),
    )
    drawing = draw(debate, layout="compact")
    texts = [each.text for each in drawing.boxes.values()]
    assert texts == ["Claim a.", "Claim b.", "Claim c.", "Claim d.", "BECAUSE"]
    assert drawing.line("Claim a.", "Claim b.").attributes["arrowtail"] == "normal"


def test_the_aif_layout_has_nodes_for_claims_and_for_steps() -> None:
    """Steps are RA, CA and MA nodes with their form; every line points the way it argues."""
    drawing = draw(MAP, layout="aif")
    texts = [each.text for each in drawing.boxes.values()]
    assert "RA\nCause to Effect" in texts
    assert texts.count("CA\nDefault Conflict") == 2
    assert "MA\nDefault Rephrase" in texts
    inference = drawing.line("Act now.", "Cause to Effect").attributes
    premise = drawing.line("Cause to Effect", "Heat harms.").attributes
    assert inference["arrowtail"] == premise["arrowtail"] == "normal"
    assert "RA: because" in drawing.caption
    assert "CA: but the step fails" in drawing.caption
    shapes = {e.text: e.attributes.get("shape") for e in drawing.boxes.values()}
    assert shapes["RA\nCause to Effect"] == "ellipse"


def test_aif_knows_conflicts_of_one_direction_only() -> None:
    """A contradiction is two conflicts there."""
    debate = ArgumentMap.of(
        Claim("a", "Wet."), Claim("b", "Dry."), Counterpoint("a", "b"), Counterpoint("b", "a")
    )
    drawing = draw(debate, layout="aif")
    assert [e.text for e in drawing.boxes.values()].count("CA\nDefault Conflict") == 2


def test_one_claim_against_several_is_one_bracket() -> None:
    """Contradictions in the same words share their box, so that no line goes round a claim."""
    debate = ArgumentMap.of(
        *[Claim(name, f"Claim {name}.") for name in "abc"],
        *[Counterpoint(*ends, cue="some … others") for ends in ("ab", "ba", "ac", "ca")],
    )
    drawing = draw(debate)
    joint = drawing.box("CONTRADICTION")
    assert drawing.boxes[joint].cells == {"c0": "“some”", "h": "CONTRADICTION", "c1": "“others”"}
    ends = [(drawing.boxes[line.tail].text, line.head) for line in drawing.lines]
    assert ends == [(f"Claim {name}.", joint) for name in "abc"]
    assert {line.attributes["arrowtail"] for line in drawing.lines} == {"tee"}
    assert not drawing.levels


# -- small lines ------------------------------------------------------------------------------


def test_a_box_shows_the_lines_that_are_asked_for() -> None:
    """Each line can be had or not; what is not asked for leaves no bar or legend behind."""
    assert box(draw(MAP, lines=()), "Heat harms.") == ["BECAUSE · Cause to Effect", "Heat harms."]
    assert "bar: another voice" not in draw(MAP, lines=()).caption
    assert box(draw(MAP, lines="id"), "Act now.") == ["Act now.", "act"]
    every = draw(MAP, lines=get_args(Line))
    assert box(every, "Act now.") == ["Act now.", "act · ¶1, s. 2 · weight 0.75 · #policy", "Bold."]
    assert box(every, "Heat harms.") == [
        "BECAUSE · Cause to Effect · weight 0.5",
        "Heat harms.",
        "Critics",
        "heat · reported · “may” · ¶1, s. 1",
        "perspective: From afar",
    ]


def test_lines_are_a_set_in_the_order_of_a_box() -> None:
    """However they are named, two styles with the same lines are the same."""
    assert Style(lines=["place", "voice", "voice"]) == Style(lines=("voice", "place"))
    assert evolve(Style(), lines="note").lines == ("note",)


def test_a_weighed_link_without_a_strip_gets_one() -> None:
    """The weight of a link of a shared claim is to be seen when it is asked for."""
    debate = ArgumentMap.of(
        *[Claim(name, f"Claim {name}.") for name in "abc"],
        Support("a", "b", weight=0.2),
        Support("a", "c"),
    )
    assert "BECAUSE · weight 0.2" in [e.text for e in draw(debate, lines="weight").boxes.values()]
    assert not any("weight" in e.text for e in draw(debate).boxes.values())


# -- other languages --------------------------------------------------------------------------


def test_words_run_in_their_own_direction() -> None:
    """Words of a right-to-left script are isolated and aligned like the claims."""
    words = Words(language="fa", because="زیرا", but="اما", thesis="کادر ضخیم: ادعای اصلی")
    debate = ArgumentMap.of(
        Claim("a", "مالیات کربن لازم است."), Claim("b", "گرما زیان دارد."), Support("b", "a")
    )
    dot = to_dot(debate, style=Style(words=words, layout="reasons"))
    drawing = read(dot)
    assert drawing.settings["rankdir"] == "RL"
    assert drawing.boxes["b1"].cells["h"] == "زیرا"
    assert "\u2067زیرا\u2069" in dot
    assert drawing.settings["labeljust"] == "r"
    # An engine sets the entries from the left; to be read from the right, the first comes last.
    # Its arrow is set from the right, too, and has its head there, as the arrows of the map have.
    assert drawing.caption.split("\u00a0")[-1] == "►── زیرا"
    label = (
        read(to_dot(debate, style=in_ranks(), strengths={"a": 0.25}))
        .boxes["b0"]
        .attributes["label"]
    )
    filled = re.findall('WIDTH="([0-9]+)" HEIGHT="3" FIXEDSIZE="TRUE"( BGCOLOR)?', label)
    assert [bool(ground) for _, ground in filled] == [False, True]


# -- links ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "expected", "wordless"),
    [
        ("https://e.org/p", "https://e.org/p#wait", "https://e.org/p#said"),
        ("#", "#wait", "#said"),
        ("#claim-", "#claim-wait", "#claim-said"),
        (
            "https://e.org/{source}#p{paragraph}s{sentence}",
            "https://e.org/page#p2s3",
            "https://e.org/page",
        ),
        (
            "https://e.org/p#:~:text={quote}",
            "https://e.org/p#:~:text=Others%20wait%20%26%20see",
            "https://e.org/p",
        ),
        (
            "https://e.org/?c={claim}&d=1",
            "https://e.org/?c=wait&amp;d=1",
            "https://e.org/?c=said&amp;d=1",
        ),
        ("#:~:text={quote}", "#:~:text=Others%20wait%20%26%20see", "#top"),
    ],
)
def test_claims_link_to_their_place(address: str, expected: str, wordless: str) -> None:
    """Every claim leads to its words in the source, or to its page if it has none."""
    drawing = draw(MAP, address=address)
    assert f'HREF="{expected}"' in drawing.boxes[drawing.box("Others wait.")].attributes["label"]
    assert f'HREF="{wordless}"' in drawing.boxes[drawing.box("Heat does harm.")].attributes["label"]
    assert "HREF" not in to_dot(MAP, style=in_ranks())


@pytest.mark.parametrize("field", ["source", "quote", "paragraph", "sentence"])
def test_a_claim_without_words_leaves_their_places_in_an_address_empty(field: str) -> None:
    """Of two sources it has neither; its own id stays."""
    debate = evolve(MAP, sources=[PAGE, Source("other", text="More.")])
    drawing = draw(debate, address=f"https://e.org/?x={{{field}}}#{{claim}}")
    label = drawing.boxes[drawing.box("Heat does harm.")].attributes["label"]
    assert 'HREF="https://e.org/?x=#said"' in label


def test_a_text_fragment_opens_at_the_words() -> None:
    """Hyphens are escaped, line breaks are blanks, two blocks are start and end, a prefix helps."""
    source = Source("s", text="It is well-\nknown\n\nthat it is so. So it is.")
    debate = ArgumentMap(
        [
            Claim("a", "A.", quotes=Quote("well-known\n\nthat it\nis so", source="s")),
            Claim("b", "B.", quotes=Quote("it is", before="So", source="s")),
        ],
        sources=[source],
    )
    dot = to_dot(debate, style=Style(address="https://e.org/p#:~:text={quote}"))
    assert "#:~:text=well%2Dknown,that%20it%20is%20so" in dot
    assert "#:~:text=So-,it%20is" in dot


@pytest.mark.parametrize(
    ("quote", "fragment"),
    [
        (Quote("It is", until="in the end.\n\nThat is so"), "It%20is,That%20is%20so"),
        (Quote("it", before="A plan.\n\n- Here"), "Here-,it"),
        (Quote("it", after="here.\n\nAnd on"), "it,-here."),
        (Quote("it", before="If", after="so", until="is"), "If-,it,is,-so"),
        (Quote("- on carbon,\n- on land"), "on%20carbon%2C,on%20land"),
        (Quote("## Taxes\nThey are\nhigh."), "Taxes,They%20are%20high."),
        (Quote("> 2. Trams\n> are slow."), "Trams%20are%20slow."),
        (Quote("tram\N{SOFT HYPHEN}way"), "tramway"),
        (Quote("-"), "%2D"),
    ],
)
def test_a_text_fragment_runs_over_blocks_only_as_a_range(quote: Quote, fragment: str) -> None:
    """Words around a quote are those of the next block; signs of Markdown are on no page."""
    dot = to_dot(
        ArgumentMap.of(Claim("a", "A.", quotes=quote), sources=[Source("s")]),
        style=Style(address="https://e.org/p#:~:text={quote}"),
    )
    assert f'HREF="https://e.org/p#:~:text={fragment}"' in dot


@pytest.mark.engine
def test_references_lead_to_their_claims_but_not_in_a_pdf(tmp_path: Path) -> None:
    """A number in an SVG opens its box; a PDF has no link that leads nowhere."""
    debate = ArgumentMap.of(
        *[Claim(name, f"{name} says so.") for name in "tabp"],
        *[Support("a", "t"), Support("b", "t"), Support("p", "a"), Support("p", "b")],
    )
    svg = picture(debate)
    (target,) = re.findall('xlink:href="#([^"]*)"', svg)
    assert re.search(rf'<g id="{target}" class="node[^>]*>\s*<title>p says so', svg)
    for name, engine in (("one", "dot"), ("two", None)):
        path = render_all(debate, [tmp_path / f"{name}.pdf", tmp_path / "x.svg"], engine=engine)[0]
        assert b"/URI" not in path.read_bytes()


def test_an_id_cannot_leave_its_link() -> None:
    """Whatever an id holds, the link stays what the caller began."""
    claim = Claim("\"><script>'&#x0;../..//e.org", "Hostile.", quotes="x")
    dot = to_dot(ArgumentMap.of(claim), style=Style(address="https://e.org/#"))
    expected = "https://e.org/#%22%3E%3Cscript%3E%27%26%23x0%3B..%2F..%2F%2Fe.org"
    assert f'HREF="{expected}"' in dot


# -- the map inside ---------------------------------------------------------------------------


@settings(max_examples=40)
@given(maps())
def test_a_picture_gives_back_its_map(debate: ArgumentMap) -> None:
    """What is embedded is read back whole, and is well-formed XML whatever the map says."""
    svg = f"<svg>{embed(debate)}</svg>"
    ET.fromstring(svg)
    assert read_picture(svg) == debate


def test_hostile_texts_stay_inside_the_element() -> None:
    """Neither markup nor what XML forbids gets out of the embedded map."""
    text = "</map></metadata><script>&lt;]]>\ufffe\uffff\x85\u2028 \x7f"
    debate = ArgumentMap.of(Claim("a", text))
    svg = f"<svg>{embed(debate)}</svg>"
    assert [e.tag for e in ET.fromstring(svg).iter()] == [
        "svg",
        "metadata",
        "{urn:argmap:map}map",
    ]
    assert read_picture(svg).claim("a").text == text


@pytest.mark.parametrize("text", ["<svg></svg>", '<svg><metadata><map xmlns="urn:argmap:map">{}'])
def test_a_picture_without_a_map_is_refused(text: str) -> None:
    """The cure is named."""
    with pytest.raises(ReadError, match="expected a picture that carries its map"):
        read_picture(text, name="a.svg")


def test_a_damaged_map_is_refused_with_its_place() -> None:
    """Places are those in the picture."""
    with pytest.raises(ReadError, match=re.escape("a.svg:3:")):
        read_picture(f"<svg>\n\n{embed(MAP).replace('elements', 'element', 1)}", name="a.svg")


@pytest.mark.engine
def test_a_picture_is_a_file_to_load(tmp_path: Path) -> None:
    """``load`` reads the picture that ``render`` wrote, if it carries its map."""
    path = render(MAP, tmp_path / "map.svg", style=Style(embedded=True))
    assert argmap.load(path) == MAP
    assert path.read_text("utf-8").count("Heat does harm.") > 1
    old = MAP.remove("wait counters act")
    changed = render(MAP, tmp_path / "changed.svg", style=Style(embedded=True), since=old)
    assert argmap.load(changed) == MAP
    with pytest.raises((ReadError, FormatError)):
        argmap.load(render(MAP, tmp_path / "bare.svg"))


# -- an audit ---------------------------------------------------------------------------------


def audit(svg: str) -> list[str]:
    """Return what somebody who cannot see a picture would object to in it."""
    root = ET.fromstring(svg)
    objections: list[str] = []
    ids = [found for each in root.iter() if (found := each.get("id"))]
    titled = root.find(f"{SVG}title")
    if root.get("role") != "graphics-document document":
        objections.append("no role")
    if titled is None or root.get("aria-labelledby") != titled.get("id") or not titled.text:
        objections.append("no title")
    described = root.find(f"{SVG}desc")
    if described is None or root.get("aria-describedby") != described.get("id"):
        objections.append("no description")
    if not root.get("lang"):
        objections.append("no language")
    if len(set(ids)) != len(ids):
        objections.append("an id twice")
    prefix = (root.get("aria-labelledby") or "").removesuffix("title")
    objections += [f"id {name} without prefix" for name in ids if not name.startswith(prefix)]
    for group in root.iter(f"{SVG}g"):
        kind = (group.get("class") or "").split()[:1]
        if group.get("aria-hidden") == "true":
            continue
        if kind in (["node"], ["edge"], ["cluster"]):
            name = group.findtext(f"{SVG}title") or ""
            if not name or re.fullmatch("b[0-9]+(->b[0-9]+)?|cluster_[0-9]+", name):
                objections.append(f"{group.get('id')} says nothing")
            if len((group.get("class") or "").split()) < 2:
                objections.append(f"{group.get('id')} has no class")
    for link in root.iter(f"{SVG}a"):
        href = link.get("{http://www.w3.org/1999/xlink}href") or ""
        if not re.match("https?://|mailto:|#", href):
            objections.append(f"link to {href}")
    return objections


def test_the_audit_can_object() -> None:
    """A bare picture passes none of it."""
    group = '<g id="b0" class="node"><title>b0</title></g>'
    bare = f'<svg xmlns="http://www.w3.org/2000/svg">{group}</svg>'
    assert len(audit(bare)) == 6


@pytest.mark.engine
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("debate", [MAP, load_example()], ids=["small", "example"])
def test_every_picture_passes_the_audit(layout: Layout, debate: ArgumentMap) -> None:
    """It has a role, a name, a language; every box and line says what it is, in words."""
    svg = picture(debate, style=Style(layout=layout, address="https://e.org/", embedded=True))
    assert audit(svg) == []
    root = ET.fromstring(svg)
    titles = {group.findtext(f"{SVG}title") for group in root.iter(f"{SVG}g")}
    text = shown(svg)
    for claim in debate.claims:
        assert any(claim.text in (title or "") for title in titles)
        assert squeezed(claim.text) in text
    for support in debate.supports:
        start = " + ".join(f"“{debate.claim(name).text}”" for name in support.premises)
        assert f"{start} supports “{debate.claim(support.conclusion).text}”" in titles


@pytest.mark.engine
def test_two_maps_can_share_a_page() -> None:
    """No id of one picture is an id of another."""
    ids = [set(re.findall(' id="([^"]*)"', picture(each))) for each in (MAP, load_example())]
    assert ids[0]
    assert ids[0].isdisjoint(ids[1])
    assert ids[0] == set(re.findall(' id="([^"]*)"', picture(MAP)))


def test_the_map_maker_has_a_name() -> None:
    """A voice without a declared party is the map-maker's, in the reader's words."""
    debate = ArgumentMap.of(Claim("a", "Hot.", voice=MAP_MAKER))
    words = Words(map_maker="die Kartografin", language="de")
    assert box(draw(debate, words=words), "Hot.") == ["Hot.", "die Kartografin"]


# -- strangers --------------------------------------------------------------------------------


def hostile() -> ArgumentMap:
    """Return a map that says something hostile in every field that a drawing shows."""
    texts = [f"{text} {number}" for number, text in enumerate([*HOSTILE, "</TD></TR>", "\\N &lt;"])]
    claims = [
        Claim(
            f"claim {number} <&\"'\\N",
            text,
            note=text,
            tags=[text],
            cue=text,
            modality="possible",
            voice="p",
            perspective="v",
            quotes="some",
        )
        for number, text in enumerate(texts)
    ]
    steps = [
        Support(one, claims[number // 2], cue=one.text, scheme=one.text, voice="p", weight=0.5)
        for number, one in enumerate(claims)
        if number
    ]
    return ArgumentMap.of(
        *claims,
        *steps,
        Counterpoint(claims[0], steps[1]),
        Counterpoint(claims[2], claims[3]),
        Counterpoint(claims[3], claims[2]),
        Contrast(claims[1], claims[2], cue=texts[0]),
        title=texts[0],
        sources=[Source("s<>&", text="some", title=texts[1])],
        parties=[Party("p", texts[2])],
        perspectives=[Perspective("v", texts[3])],
    )


@pytest.mark.engine
@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_a_stranger_says_is_obeyed(layout: Layout) -> None:
    """In every layout, with every line shown and anything laid over, texts are text."""
    debate = hostile()
    words = Words(but="<b>&", falls="]]>", defeated="</TD>", before='"\\N', strength="<S>")
    style = Style(
        layout=layout,
        lines=get_args(Line),
        words=words,
        address="https://e.org/{quote}#{claim}",
        embedded=True,
    )
    old = debate.replace(Claim(debate.claims[1].id, '</S>&amp;"old"\\'))
    for svg in (
        picture(debate, style=style, why=debate.claims[0]),
        picture(debate, style=style, since=old),
    ):
        assert audit(svg) == []
        text = shown(svg)
        assert all(squeezed(claim.text) in text for claim in debate.claims)
        tags = {each.tag.removeprefix(SVG) for each in ET.fromstring(svg).iter()}
        assert not tags & {"script", "image", "use", "foreignObject"}
        assert read_picture(svg) == debate


@pytest.mark.parametrize("layout", ["reasons", "columns"])
def test_a_way_to_another_drawing_stands_above_the_map(layout: Layout) -> None:
    """A way to another drawing stands above the map, in its own words, as a link."""
    overlay = Overlay(MAP, ways=(("The whole map", "whole.svg"),))
    text = draw_from(overlay, Style(layout=layout)).text
    assert re.search('HREF="whole.svg"[^>]*><FONT[^>]*>The whole map<', text)
