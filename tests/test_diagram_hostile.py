"""Whatever a stranger writes is text in the picture: in every layout and theme, by every engine.

Each case is one text as a claim in one style by one engine, read back from the SVG; it stands, too,
wherever else a record of its map holds text. Many texts share a map and many maps an engine.
"""

from __future__ import annotations

import functools
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from argmap import (
    ArgumentMap,
    Claim,
    Contrast,
    Counterpoint,
    EngineNotFoundError,
    ModelError,
    Party,
    Perspective,
    Quote,
    Restatement,
    Source,
    Style,
    Support,
    collapse,
    focus,
    loads,
    render_many,
    to_text,
)
from argmap.diagram import THEMES, Layout, Line
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.dot.dot import draw
from argmap.diagram.engine.engine import layout
from argmap.diagram.escape import clean
from tests.drawings import SVG, squeezed
from tests.strategies import HOSTILE, SCRIPTS, as_id

ISOLATES = re.compile("[\u2066-\u2069]")
XLINK = "{http://www.w3.org/1999/xlink}href"
FEWEST = 5_000
PER_MAP = 24

CONTROLS = [f"a{chr(code)}b" for code in (*range(0x20), *range(0x7F, 0xA0))]
ALONE = [f"{chr(code)}." for code in (0, 0x1B, 0x7F, 0x85, 0x2028, 0xFFFE, 0xFFFF, 0xFFFD)]
SIGNS = [sign for sign in map(chr, range(0x21, 0x7F)) if not sign.isalnum()]
DOT = [
    *(
        "\\N",
        "\\G",
        "\\L",
        "\\E",
        "\\T",
        "\\H",
        "\\l",
        "\\r",
        "\\n",
        "\\",
        "\\\\",
        '\\"',
        '"',
        '";',
    ),
    *(
        '"]; evil [label="x"]',
        "}",
        "} digraph x { a -> b }",
        "a -> b",
        "a:b:c",
        "node [shape=point]",
    ),
    *("/* x */", "// x", "# line 1", "<<B>x</B>>", "<x>", "subgraph cluster_x {", "graph [URL=x]"),
]
HTML = [
    *(
        "<b>x</b>",
        "</TD></TR></TABLE>",
        "<BR/>",
        "<IMG SRC='/etc/passwd'/>",
        "<img src=x onerror=a()>",
    ),
    *(
        "<script>alert(1)</script>",
        "<a href='javascript:a()'>x</a>",
        "<svg onload=a()>",
        "<!-- x -->",
    ),
    *(
        "<![CDATA[x]]>",
        "]]>",
        "]]",
        "<?xml version='1.0'?>",
        "<!DOCTYPE x [<!ENTITY y 'z'>]>",
        "<FONT",
    ),
    *(
        "&amp;",
        "&lt;",
        "&#65;",
        "&#x41;",
        "&#0;",
        "&nbsp;",
        "&bogus;",
        "&",
        "&&",
        "&#",
        "&;",
        "&quot;",
    ),
]
ADDRESSES = [
    *(
        "javascript:alert(1)",
        "data:text/html,<b>x</b>",
        "file:///etc/passwd",
        "https://example.org/?a=b&c",
    ),
    *("http://[::1]/", "mailto:a@example.org", "vbscript:x", "//example.org", "#top", "%00%0a%22"),
]
MARKS = [
    *(
        "\u202eright to left",
        "\u202aabc",
        "\u2066abc\u2069",
        "\u2067",
        "x\u200fy",
        "\u061c",
        "\ufeffx",
    ),
    *(
        "e" + "\u0301" * 60,
        "\u0301alone",
        "\u200dx\u200d",
        "👩‍👩‍👧‍👦",
        "\U0001f3f4\U000e0067\U000e007f",
        "\u200b.",
    ),
    *(
        "\N{NO-BREAK SPACE}x\N{NO-BREAK SPACE}",
        "\u3000x",
        "x\u00ady",
        "\u1680x",
        "\ue000",
        "\U0010fffd",
    ),
]
LONG = ["x" * 20_000, "&" * 5_000, "\u0301" * 3_000, '"\\' * 3_000, "税" * 4_000, "ab " * 3_000]


def mixed() -> Iterator[str]:
    """Yield two hundred texts put together from the others, the same in every run."""
    chance = random.Random(5)
    pieces = [*CONTROLS, *SIGNS, *DOT, *HTML, *ADDRESSES, *MARKS, *HOSTILE, *SCRIPTS]
    for _ in range(200):
        yield chance.choice(("", " ", "x")).join(chance.choices(pieces, k=chance.randint(2, 5)))


TEXTS = [
    text
    for text in [
        *(*CONTROLS, *ALONE, *SIGNS, *DOT, *HTML, *ADDRESSES, *MARKS, *HOSTILE, *SCRIPTS),
        *mixed(),
    ]
    if text.strip()
]
STYLES = [
    Style(theme=theme, layout=kind, lines=get_args(Line))
    for kind in get_args(Layout)
    for theme in THEMES.values()
]


def made(texts: Sequence[str]) -> ArgumentMap:
    """Return a map that has each text as a claim, and in every other place that holds one."""
    count = len(texts)
    names = [_id(text, number) for number, text in enumerate(texts)]
    claims = [
        Claim(
            name,
            text,
            group=(text,) if number % 4 == 0 else (),
            note=text,
            tags=text,
            cue=text,
            modality="possible",
            voice=f"p{number}" if number % 3 == 0 else None,
            perspective=f"v{number}" if number % 5 == 0 else None,
            quotes=Quote(text, page=text, source=f"s {names[0]}") if number % 2 else (),
        )
        for number, (name, text) in enumerate(zip(names, texts, strict=True))
    ]
    relations: list[Support | Counterpoint | Contrast | Restatement] = []
    for number in range(1, count):
        start, end, text = names[number], names[number // 2], texts[number]
        if number % 7 == 3:
            start_ids = [start, names[number - 1]]
            relations.append(Support(start_ids, end, id=f"step {number}", cue=text, scheme=text))
        elif number % 7 == 4:
            relations.append(Counterpoint(start, f"step {number - 1}", cue=text, note=text))
        elif number % 7 == 5:
            relations.append(Contrast(start, end, cue=text))
        elif number % 7 == 6:
            relations.append(Restatement(start, end, cue=text))
        else:
            kind = Support if number % 2 else Counterpoint
            relations.append(kind(start, end, cue=text, scheme=text, tags=text))
    return ArgumentMap(
        [*claims, *relations],
        title=texts[0],
        sources=[Source(f"s {names[0]}", text=" ".join(texts), title=texts[-1], author=texts[0])],
        parties=[Party(f"p{number}", text) for number, text in enumerate(texts)],
        perspectives=[Perspective(f"v{number}", text) for number, text in enumerate(texts)],
        extras={"hostile": list(texts)},
    )


def _id(text: str, number: int) -> str:
    return as_id(f"{text[:100]} {number}", f"c{number}")


def chunks(texts: Sequence[str]) -> list[list[str]]:
    """Return the texts in parts small enough for one map."""
    return [list(texts[start : start + PER_MAP]) for start in range(0, len(texts), PER_MAP)]


CHUNKS = chunks(TEXTS)
MAPS = [made(texts) for texts in CHUNKS]


@functools.cache
def has(engine: str) -> bool:
    """Return whether the engine is here."""
    try:
        layout("digraph { a }", ["svg"], engine=engine)
    except EngineNotFoundError:
        return False
    return True


ELEMENTS = {
    f"{SVG}{name}"
    for name in (
        *("svg", "g", "title", "desc", "text", "tspan"),
        *("path", "polygon", "polyline", "ellipse", "a"),
    )
}
BESIDES = {"title", "way", "source", "legend", "heading", "spine", "strike", "level"}
"""The classes of what columns draw besides boxes and the lines of relations."""
HARMLESS = re.compile(r"[A-Za-z0-9 .,:()#/_;+-]*")


def check_markup(root: ET.Element) -> None:
    """Object to any element, attribute or value that no drawing of ours has."""
    assert {element.tag for element in root.iter()} <= ELEMENTS
    for element in root.iter():
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), name
            assert name != XLINK or re.fullmatch(r"#[a-z0-9-]+", value), value  # inside the picture
            assert HARMLESS.fullmatch(value), (name, value)


def check_structure(
    root: ET.Element, debate: ArgumentMap, texts: Sequence[str], style: Style
) -> None:
    """Object when there are other boxes, lines or frames than for the same map of tame texts."""
    tame = made([f"Claim {number}" for number in range(len(texts))])
    plan = draw(Overlay(tame), style)
    classes = [each.split() for g in root.iter(f"{SVG}g") if (each := g.get("class"))]
    kinds = Counter(each[0] for each in classes if not BESIDES.intersection(each))
    lines = sum(not arrow.beside for arrow in plan.drawn.arrows)
    assert kinds["node"] == len(plan.drawn.boxes)
    assert lines <= kinds["edge"] <= len(plan.drawn.arrows)
    assert kinds["cluster"] <= len(texts)
    assert len(debate.claims) == len(texts)


def check_texts(root: ET.Element, texts: Sequence[str]) -> int:
    """Object unless each text is read back from its box, told and shown; return how many are."""
    boxes: dict[str, str] = {}
    for group in root.iter(f"{SVG}g"):
        if (group.get("class") or "").startswith("node"):
            told = group.findtext(f"{SVG}title") or ""
            shown = "".join("".join(text.itertext()) for text in group.iter(f"{SVG}text"))
            boxes[told] = boxes.get(told, "") + "".join(ISOLATES.sub("", shown).split())
    for text in texts:
        titles = [title for title in boxes if clean(text) in title]
        assert titles, repr(text)
        assert any(squeezed(text) in boxes[title] for title in titles), repr(text)
    return len(texts)


def drawn(
    maps: Sequence[ArgumentMap], folder: Path, style: Style, engine: str | None
) -> list[ET.Element]:
    """Return the maps drawn, each a well-formed SVG, by as few engines as that takes."""
    outcomes = render_many(list(maps), folder, style=style, engine=engine, jobs=2)
    assert [outcome.error for outcome in outcomes] == [None] * len(maps)
    return [ET.fromstring(outcome.paths[0].read_bytes()) for outcome in outcomes]


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["dot", "pygraphviz"])
@pytest.mark.parametrize("style", STYLES, ids=lambda style: f"{style.layout}-{_name(style)}")
def test_a_text_is_nothing_but_text(style: Style, engine: str, tmp_path: Path) -> None:
    """No text adds an element, a link, a box or a line, and each is read back as it was cleaned."""
    if not has(engine):
        pytest.skip(f"no {engine} on this machine")
    cases = 0
    for root, texts, debate in zip(drawn(MAPS, tmp_path, style, engine), CHUNKS, MAPS, strict=True):
        check_markup(root)
        check_structure(root, debate, texts, style)
        cases += check_texts(root, texts)
    assert cases == len(TEXTS)


def _name(style: Style) -> str:
    return next(name for name, theme in THEMES.items() if theme == style.theme)


def test_there_are_enough_cases() -> None:
    """All styles by both engines are at least five thousand cases, no text twice in a map."""
    assert len(TEXTS) * len(STYLES) * 2 >= FEWEST
    assert {text[1] for text in CONTROLS} >= {chr(code) for code in range(0x20)}


@pytest.mark.engine
@pytest.mark.parametrize("kind", get_args(Layout))
def test_long_texts_are_read_back(kind: Layout, tmp_path: Path) -> None:
    """A word of 20,000 letters is broken, never cut, and stops no engine."""
    debate = ArgumentMap(
        [
            *[Claim(f"c{number}", text) for number, text in enumerate(LONG)],
            *[Support(f"c{number}", "c0") for number in range(1, len(LONG))],
        ]
    )
    (root,) = drawn([debate], tmp_path, Style(layout=kind), None)
    check_markup(root)
    assert check_texts(root, LONG) == len(LONG)


@pytest.mark.engine
@pytest.mark.parametrize(
    "view", [collapse, lambda debate: focus(debate, debate.claims[0], depth=1)]
)
def test_views_are_as_safe(view: Callable[[ArgumentMap], ArgumentMap], tmp_path: Path) -> None:
    """A box or a stub holds the words of a stranger too."""
    for root in drawn([view(debate) for debate in MAPS], tmp_path, Style(), None):
        check_markup(root)


@pytest.mark.engine
def test_only_the_address_given_is_linked(tmp_path: Path) -> None:
    """With an address claims link there and nowhere else, whatever their ids and quotes hold."""
    style = Style(address="https://example.org/page?q={quote}&s={source}#{claim}", embedded=True)
    for root, debate in zip(drawn(MAPS, tmp_path, style, None), MAPS, strict=True):
        links = [element.get(XLINK, "") for element in root.iter() if element.get(XLINK)]
        assert links
        for link in links:
            assert re.fullmatch(r"https://example\.org/page\?q=[^&#<>\"]*&s=[^&#<>\"]*#\S*", link)
        (data,) = root.iter(f"{SVG}metadata")
        assert loads("".join(data.itertext()), "json") == debate
        tags = Counter(element.tag for element in root.iter())
        assert set(tags) <= ELEMENTS | {f"{SVG}a", f"{SVG}metadata", "{urn:argmap:map}map"}


def test_half_a_character_is_refused() -> None:
    """Lone surrogates come into no record, so that they come into no picture."""
    for code in (0xD800, 0xDBFF, 0xDC00, 0xDFFF):
        with pytest.raises(ModelError, match="surrogate"):
            Claim("a", f"x{chr(code)}")
        with pytest.raises(ModelError, match="can be written"):
            ArgumentMap(title=chr(code))


def test_a_terminal_obeys_nothing() -> None:
    """The tree of text holds no control character and no direction override."""
    for debate in MAPS:
        shown = to_text(debate)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_the_texts_are_all_in_the_extras() -> None:
    """The maps hold what they were made of, so that the cases above are not of nothing."""
    held = [text for debate in MAPS for text in debate.extras["hostile"]]  # type: ignore[union-attr]
    assert json.loads(json.dumps(held)) == TEXTS
