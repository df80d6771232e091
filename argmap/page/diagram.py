"""The diagram in a page: the engine's SVG in the colours of the page, its boxes named for links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote

import attrs
from attrs import evolve, frozen

from argmap.diagram.content.annotations import annotations_of
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.content.standing import standings
from argmap.diagram.dot.columns import sheet_drawings
from argmap.diagram.dot.dot import draw
from argmap.diagram.dot.drawing import Drawing
from argmap.diagram.engine.descriptions import titles_of
from argmap.diagram.engine.pictures import draw_svgs
from argmap.diagram.theme import DARK, LIGHT, PRINT, Style, Theme
from argmap.errors import EngineError
from argmap.evaluation.maps.verdict import Evaluation
from argmap.files import FilePath
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Element
from argmap.page.anchors import anchor
from argmap.page.markup import Html, element, escape, join
from argmap.wording.words import ENGLISH, Words

LARGEST = 500
"""The most claims of a map that a page draws unasked: a larger diagram keeps it from opening."""

_ROLES = tuple([each.name for each in attrs.fields(Theme)])
# A colour of its own for each role, by which it is found again in what the engine wrote.
_KEY = {role: f"#0B{number:02X}0D" for number, role in enumerate(_ROLES)}
# Each claim with words leads to its line in the list, also one among the premises of a box. The
# page says title, sources and legend above and beside the drawing.
_STYLE = Style(theme=Theme(*_KEY.values()), legend=False, sources=False, address="#{claim}")
_PANES = (("map", "wide", 620), ("mini", "narrow", 390))
"""For each drawing: how the ids in it begin, its class, and the width it is laid out to, in pixels.

A script enlarges it to its pane: in a window of 1366 pixels the text of the wide one is read at 16
pixels, in one of 1024 at 12. The narrow one is for screens of less than 600.
"""
_ALONE = 1180
"""The width of the wide drawing where no document stands beside it."""

_PAPER = "198x263mm portrait"
"""The size that fits upright on both A4 and Letter, within the margins of a printed page."""

# Patterns that begin with several plain characters are found ten times as fast as others.
_LINK = re.compile('xlink:href="#([^"]*)"')
_COLOUR = re.compile('="(#0b[0-9a-f]{2}0d)"')
_NAMED = {colour.lower(): role for role, colour in _KEY.items()}
_TITLE = re.compile("<(title|desc)[^>]*>[^<]*</\\1>\n?")
_ID = re.compile(' (?:id|aria-labelledby|aria-describedby)="[^"]*"')


def _property(role: str) -> str:
    return role.replace("_", "-")


@frozen
class Picture:
    """A diagram for a page, or the reason why there is none.

    Attributes:
        html: The SVGs, one for wide windows and one for narrow ones, each in its frame, and those
            of the printed sheets; or a paragraph that says why there is none.
        drawn: Whether there is a diagram.
        legend: Sentences that explain the evaluation laid over it.
    """

    html: Html
    drawn: bool
    legend: tuple[str, ...] = ()


def palette(theme: Theme) -> str:
    """Return the colours of a theme as custom properties of a style sheet.

    >>> palette(LIGHT)[:32]
    '--paper:#FFFFFF;--box:#FFFFFF;--'
    """
    return "".join([f"--{_property(role)}:{getattr(theme, role)};" for role in _ROLES])


def _forced_colours() -> str:
    """Return the reader's own colours: one for every ground, and one for everything on it."""
    grounds = {role for role in _ROLES if role in {"paper", "box"} or role.endswith("ground")}
    return "".join(
        [f"--{_property(role)}:Canvas{'' if role in grounds else 'Text'};" for role in _ROLES]
    )


PALETTES = {
    "light": palette(LIGHT),
    "dark": palette(DARK),
    "print": palette(PRINT),
    "forced": _forced_colours(),
}
"""The colours of a page and its diagram: light, dark, on paper, and the reader's own."""


def drawing(
    debate: ArgumentMap,
    *,
    standing: Evaluation | None,
    engine: FilePath | None,
    timeout: float,
    words: Words = ENGLISH,
) -> Picture:
    """Return the diagram of the map, each box and line named after what it shows.

    Args:
        debate: The map.
        standing: Which claims stand, where that is to be shown.
        engine: Which engine draws; see ``render``.
        timeout: Seconds after which the engine is stopped; see ``render``.
        words: The words of the drawing.

    >>> drawing(ArgumentMap(), standing=None, engine="no such program", timeout=30).drawn
    False
    """
    bare = evolve(debate, title="")  # the page says it above
    overlay = Overlay(bare) if standing is None else standings(bare, words, standing=standing)
    look = evolve(_STYLE, words=words)
    names = annotations_of(bare, look, overlay.marks)
    try:
        drawn: list[Drawing] = []
        for _, name, width in _PANES:
            pane = _ALONE if name == "wide" and not debate.sources else width
            drawn.append(draw(overlay, evolve(look, page=f"pane:{pane}"), names))
        drawn += sheet_drawings(overlay, names, evolve(look, page=_PAPER, layout="columns"))
        svgs = [_in_colours_of_page(svg) for svg in draw_svgs(drawn, engine, timeout)]
    except EngineError as error:
        return _absent(words.not_drawable, str(error))
    frames = [
        element("div", _findable(svg, each, lead), class_=f"canvas {name}")
        for (lead, name, _), each, svg in zip(_PANES, drawn, svgs, strict=False)
    ]
    sheets = [element("div", _without_names(svg), class_="sheet") for svg in svgs[len(_PANES) :]]
    frames.append(element("div", *sheets, class_="sheets", aria_hidden="true"))
    return Picture(join(frames), drawn=True, legend=overlay.legend)


def _findable(svg: str, drawing: Drawing, lead: str) -> Html:
    """Return the SVG of a drawing, its boxes and lines under the ids that the page links to."""
    prefix, names = _names(drawing, lead)
    ids = re.compile(f'id="{prefix}([ab][0-9]+)"')
    svg = ids.sub(lambda match: names[match[1]], svg).replace(f'"{prefix}', f'":{lead}-{prefix}')
    return Html(svg.replace("<svg ", '<svg class="drawing" ', 1))


def _without_names(svg: str) -> Html:
    """Return the SVG of a printed sheet without ids and titles, since nothing leads into it."""
    return Html(_ID.sub("", _TITLE.sub("", svg)))


def _in_colours_of_page(svg: str) -> str:
    """Return an SVG that links within the page and takes its colours from the style sheet."""
    svg = _LINK.sub(lambda match: f'href="#{anchor(unquote(match[1]))}"', svg)
    return _COLOUR.sub(lambda match: f'="var(--{_property(_NAMED[match[1]])})"', svg)


def omit(debate: ArgumentMap, words: Words = ENGLISH) -> Picture:
    """Return the sentence in place of a diagram that was not wanted or would be too large.

    >>> omit(ArgumentMap()).drawn
    False
    """
    if len(debate.claims) <= LARGEST:
        return _absent(words.not_drawn)
    told = words.too_large.format(count=len(debate.claims), command="\0")
    before, _, after = told.partition("\0")
    return Picture(
        element("p", before, element("code", "argmap render"), after, class_="absent"), drawn=False
    )


def _absent(told: str, reason: str = "") -> Picture:
    """Return a paragraph that says why there is no diagram; what an engine says is in English."""
    more: Sequence[Html] = [Html(" "), element("bdi", reason, lang="en")] if reason else ()
    return Picture(element("p", escape(told), *more, class_="absent"), drawn=False)


def _names(drawn: Drawing, lead: str) -> tuple[str, dict[str, str]]:
    """Return the start of ids in the drawing, and the replacements for its boxes and lines.

    An anchor holds nothing that would end an attribute.
    """
    shown: list[tuple[str, list[Element]]] = []
    for number, box in enumerate(drawn.drawn.boxes):
        relation = [] if box.relation is None else [box.relation]
        shown.append((f"b{number}", [*box.claims, *relation][:: 1 if len(box.claims) == 1 else -1]))
    for number, arrow in enumerate(drawn.drawn.arrows):
        shown.append((f"a{number}", [arrow.relation]))
    named: dict[str, str] = {}
    count: dict[str, int] = {}
    for name, elements in shown:
        if not elements:  # a small box that only points elsewhere
            named[name] = f'id=":{lead}:{name}"'
            continue
        anchors = [anchor(each.id) for each in elements]
        count[anchors[0]] = again = count.get(anchors[0], 0) + 1
        own = f":{lead}-{anchors[0]}" + (f":{again}" if again > 1 else "")
        named[name] = f'id="{own}" data-for="{" ".join(anchors)}"'
    return titles_of(drawn).prefix, named
