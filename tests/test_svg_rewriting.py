"""Attributes of finished SVGs are rewritten; texts that look like attributes are not."""

from __future__ import annotations

import re
from html import unescape
from typing import Literal
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import (
    ArgumentMap,
    Claim,
    Counterpoint,
    Finding,
    Party,
    Style,
    Support,
    load_example,
    page_html,
    render,
)
from argmap.diagram import picture
from argmap.diagram.escape import html, xml
from argmap.diagram.text_width import width
from argmap.page.diagram import drawing
from argmap.page.embedding import embed
from tests.drawings import SVG, shown, squeezed

ATTRIBUTES = (
    'fill="#0b010d" ="#0b000d" stroke="#0b1f0d"',
    '="transparent" fill="none" font-family="Arial"',
    'xlink:href="#tax" href="#c0" <a xlink:href="#b0">',
    'id="map-00000000-b0" aria-labelledby="map-title" class="node claim"',
    '<g id="b0" class="node"> <title>x</title> </g>',
    '<title>gone</title> <desc id="x">gone, too</desc> <!-- gone -->',
    '</text></g></svg> <svg class="x" <svg ',
    ' HREF="#b0" TITLE="#b0" <TD HREF="https://example.org">',
    "var(--paper) ='#0b010d' =&quot;#0b010d&quot;",
)


def hostile(text: str) -> ArgumentMap:
    """Return a map whose every text is the given one."""
    return ArgumentMap.of(
        Claim("t", f"{text} main", title=text, voice="x", group=text),
        Claim("a", f"{text} reason", quotes=(), voice="x"),
        Claim("b", f"{text} other"),
        Support("a", "t", cue=text),
        Support("a", "b"),
        Support("b", "t"),
        title=text,
        parties=[Party("x", text)],
    )


@pytest.mark.engine
@pytest.mark.parametrize("text", ATTRIBUTES)
@pytest.mark.parametrize("layout", ["columns", "reasons", "compact", "aif"])
def test_texts_that_look_like_attributes_stay(text: str, layout: str) -> None:
    """Texts that look like attributes stay, in the drawing and in the titles for screen readers."""
    debate = hostile(text)
    svg = picture(debate, style=Style(layout=layout))  # type: ignore[arg-type]
    assert squeezed(f"{text} main") in shown(svg)
    titles = [unescape(each) for each in re.findall(r"<title[^>]*>([^<]*)</title>", svg)]
    assert any(f"{text} main" in each for each in titles)


REJECTED = ArgumentMap.of(
    Claim("t", "Tax it."),
    Claim("a", "It is fair.", endorsement="rejects"),
    Claim("b", "It hurts."),
    Support("a", "t"),
    Counterpoint("b", "t"),
)


@pytest.mark.engine
@pytest.mark.parametrize("layout", ["columns", "reasons", "compact", "aif"])
@pytest.mark.parametrize("debate", [load_example(), REJECTED], ids=["example", "rejected"])
def test_a_picture_needs_nothing_that_converters_leave_out(
    layout: str, debate: ArgumentMap
) -> None:
    """Strikes by decoration, opacity, hidden parts, alternatives, tooltips of words."""
    svg = picture(debate, style=Style(layout=layout, address="https://e.org/"))  # type: ignore[arg-type]
    root = ET.fromstring(svg)
    found = {name for each in root.iter() for name in each.attrib}
    assert not found & {"text-decoration", "opacity", "fill-opacity", "display", "visibility"}
    styles = " ".join(each.get("style", "") for each in root.iter())
    assert not re.search("decoration|opacity|display|visibility", styles)
    assert not list(root.iter(f"{SVG}switch"))
    holders = {each.tag for each in root.iter() if each.find(f"{SVG}title") is not None}
    assert holders <= {f"{SVG}svg", f"{SVG}g", f"{SVG}a"}


@pytest.mark.engine
@pytest.mark.parametrize("layout", ["reasons", "compact", "aif"])
@pytest.mark.parametrize("text", ["It is fair.", "It is R&D, and <b>so</b>.", "זה הוגן."])
def test_a_strike_in_ranks_runs_through_its_words(layout: str, text: str) -> None:
    """From where they begin, as high as half a small letter, as wide as they are."""
    debate = REJECTED.replace(evolve(REJECTED.claim("a"), text=text))
    svg = picture(debate, style=Style(layout=layout, legend=False))  # type: ignore[arg-type]
    found = re.search(
        r'<text([^>]*)>([^<]*)</text>\n<path fill="none" stroke="#595959" stroke-width="0.8" '
        r'd="M(-?[\d.]+),(-?[\d.]+)L(-?[\d.]+),(-?[\d.]+)"/>',
        svg,
    )
    assert found
    marks = dict(re.findall(r' (x|y|font-size)="([^"]*)"', found[1]))
    start, end = float(found[3]), float(found[5])
    assert float(marks["x"]) in (start, end)
    assert found[4] == found[6]
    assert 2 < float(marks["y"]) - float(found[4]) < 6
    words = unescape(found[2])
    assert squeezed(text) in squeezed(words)
    assert end - start == pytest.approx(width(words, float(marks["font-size"])), abs=0.02)


@pytest.mark.engine
@pytest.mark.parametrize("text", ATTRIBUTES)
def test_the_diagram_of_a_page_keeps_them(text: str) -> None:
    """The diagram of a page keeps them.

    Where colours become those of the page, and ids and links those of its list.
    """
    debate = hostile(text)
    found = str(drawing(debate, standing=None, engine=None, timeout=30).html)
    titles = [unescape(each) for each in re.findall(r"<title[^>]*>([^<]*)</title>", found)]
    assert any(f"{text} reason" in each for each in titles)
    svgs = re.findall(r"<svg.*?</svg>", found, re.DOTALL)
    assert len(svgs) >= 3
    for svg in svgs[:2]:
        assert squeezed(f"{text} reason") in shown(
            svg.replace("<svg", '<svg xmlns:xlink="http://www.w3.org/1999/xlink"', 1)
            if "xmlns:xlink" not in svg
            else svg
        )
    assert "var(--" in re.sub(">[^<]*<", "><", found)
    assert not re.search('="#0b[0-9a-f]{2}0d"', re.sub(">[^<]*<", "><", found))
    assert page_html(debate)
    assert squeezed(text) in squeezed(unescape(str(embed(debate, mark="two"))))


@given(st.lists(st.sampled_from([*ATTRIBUTES, "a", "&", "]", "\\"]), max_size=4).map(" ".join))
@settings(max_examples=40)
def test_no_quotation_mark_is_left_in_a_text(text: str) -> None:
    """Whatever is escaped for an SVG or a label reads back, and has none that an attribute has."""
    for escaped in (xml(text), html(text)):
        assert '"' not in escaped
        assert "<" not in escaped
    assert unescape(xml(text)) == text


@pytest.mark.engine
def test_words_of_a_link_are_no_link(tmp_path: object) -> None:
    """A claim that says HREF does not make a PDF miss one."""
    told: list[Finding] = []
    debate = ArgumentMap.of(Claim("t", 'It said HREF="#b0" and  HREF="https://example.org".'))
    render(debate, f"{tmp_path}/a.pdf", report=told.append)
    assert not told


@pytest.mark.engine
@pytest.mark.parametrize("direction", ["LR", "TB"])
def test_frames_within_frames_have_ids_of_their_own(direction: Literal["LR", "TB"]) -> None:
    """The ring that keeps lines off a frame takes the id of the frame around it from no one."""
    debate = ArgumentMap.of(
        Claim("t", "It holds.", group=["Law", "Tax"]),
        Claim("a", "It is said.", group=["Law", "Tax", "Income"]),
        Claim("b", "It is not.", group=["Law", "Duty"]),
        Support("a", "t"),
        Counterpoint("b", "t"),
    )
    svg = picture(debate, style=Style(layout="reasons", direction=direction))
    ids = [each.get("id") for each in ET.fromstring(svg).iter() if each.get("id")]
    assert len(set(ids)) == len(ids)
