"""Styles and themes: values that cannot be drawn are refused where they are given."""

from __future__ import annotations

import itertools
import pickle
from typing import Any

import attrs
import pytest
from attrs import evolve

from argmap import ArgumentMap, Claim, Style, StyleError, Support, Theme, Words, to_dot
from argmap.diagram import DARK, LIGHT, PRINT, THEMES
from tests.drawings import read

DEBATE = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"), title="Heat")


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as the Web Content Accessibility Guidelines count it."""
    lights = sorted([luminance(one), luminance(other)])
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: str) -> float:
    """Return how much light a colour gives, from 0 to 1, as the same guidelines count it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def lightness(colour: str) -> float:
    """Return how light a colour looks, from 0 to 100: L* of the CIE (1976)."""
    light = luminance(colour)
    return 116 * light ** (1 / 3) - 16 if light > 0.008856 else 903.3 * light


MARKED = [
    field.name
    for field in attrs.fields(Theme)
    if field.name.startswith(
        ("dimmed", "fallen", "defeated", "unsupported", "undecided", "added", "removed", "reworded")
    )
]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_everything_can_be_read(theme: Theme) -> None:
    """Text has a contrast of 4.5 with whatever it stands on, in every theme."""
    for text, ground in (
        (theme.text, theme.box),
        (theme.text, theme.paper),
        (theme.text, theme.thesis_ground),
        (theme.faint, theme.box),
        (theme.faint, theme.paper),
        (theme.faint, theme.thesis_ground),
        (theme.faint, theme.group_ground),
        (theme.faint, theme.quiet_ground),
        (theme.support, theme.support_ground),
        (theme.support, theme.paper),
        (theme.counterpoint, theme.counterpoint_ground),
        (theme.counterpoint, theme.paper),
        (theme.undercut, theme.undercut_ground),
        (theme.undercut, theme.paper),
        (theme.dimmed, theme.box),
        (theme.dimmed, theme.paper),
        (theme.faint, theme.unsupported_ground),
        *[(theme.text, getattr(theme, ground)) for ground in MARKED if ground.endswith("ground")],
        *[(theme.support, getattr(theme, ground)) for ground in ("box", "group_ground")],
    ):
        assert contrast(text, ground) >= 4.5, (text, ground)


def test_print_has_no_colour() -> None:
    """What is printed is black on white; only what is laid over a map is grey."""
    for name, colour in attrs.asdict(PRINT).items():
        assert colour[1:3] == colour[3:5] == colour[5:7], name
        if name not in MARKED:
            assert colour in {"#000000", "#FFFFFF"}, name


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_standings_differ_in_grey(theme: Theme) -> None:
    """Without colour, the grounds of the four standings are still four steps of lightness."""
    grounds = (
        theme.box,
        theme.unsupported_ground,
        theme.undecided_ground,
        theme.defeated_ground,
    )
    for one, other in itertools.combinations(grounds, 2):
        assert abs(lightness(one) - lightness(other)) >= 4, (one, other)


@pytest.mark.parametrize(
    "values",
    [
        {"support": "green"},
        {"support": "#0f0"},
        {"support": '#00785A", label="x'},
        {"paper": "#FFFFFF\n"},
        {"text": None},
    ],
)
def test_a_theme_takes_only_colours(values: dict[str, Any]) -> None:
    """A colour is written #RRGGBB; nothing else reaches an engine."""
    with pytest.raises(StyleError, match="expected"):
        Theme(**values)


@pytest.mark.parametrize("values", [{"because": ""}, {"but": " "}, {"page": None}])
def test_words_are_text(values: dict[str, Any]) -> None:
    """A diagram never shows an empty strip."""
    with pytest.raises(StyleError, match="expected text for the word"):
        Words(**values)


@pytest.mark.parametrize(
    "values",
    [
        {"theme": "lihgt"},
        {"direction": "left"},
        {"column": 79},
        {"column": 601},
        {"column": 182.5},
        {"column": True},
        {"column": "182"},
        {"layout": "dense"},
        {"layout": None},
        {"lines": ["voice", "age"]},
        {"lines": None},
        {"words": {"because": "denn"}},
        {"legend": "no"},
        {"embedded": 1},
        {"address": "javascript:alert(1)"},
        {"address": "page.html"},
        {"address": None},
    ],
)
def test_a_style_takes_only_what_can_be_drawn(values: dict[str, Any]) -> None:
    """A wrong value is refused with what was expected and what was found."""
    with pytest.raises(StyleError, match=r"expected .*, found"):
        Style(**values)


def test_a_theme_can_be_named() -> None:
    """The name of a theme stands for the theme."""
    assert Style(theme="dark").theme is DARK
    assert Style().theme is LIGHT


def test_styles_are_values() -> None:
    """Styles are equal by value, hashable, and travel to other processes."""
    style = Style("dark", words=Words(because="denn"), direction="TB")
    assert pickle.loads(pickle.dumps(style)) == style
    assert hash(evolve(style)) == hash(style)
    assert style != Style(direction="TB")


def test_words_and_colours_reach_the_drawing() -> None:
    """A theme's words are in the strips and the legend, its colours on the lines."""
    theme, words = Theme(support="#123456"), Words(because="denn", thesis="dicker Rahmen")
    drawing = read(to_dot(DEBATE, style=Style(theme, words=words, layout="reasons")))
    assert drawing.boxes[drawing.box("Hot.")].cells["h"] == "DENN"
    assert drawing.caption.replace("\u00a0", " ") == "Heat\n◄── denn    dicker Rahmen"
    assert drawing.line("Fire.", "Hot.").attributes["color"] == "#123456"


def test_the_legend_can_be_left_out() -> None:
    """A drawing without a legend keeps its title."""
    bare = Style(legend=False, layout="reasons")
    assert read(to_dot(DEBATE, style=bare)).caption == "Heat"
    assert read(to_dot(evolve(DEBATE, title=""), style=bare)).caption == ""


def test_a_style_is_a_record() -> None:
    """The name of a theme is refused with what to write instead."""
    style: Any = "dark"
    with pytest.raises(StyleError, match=r"expected a Style, found 'dark'; .*theme='dark'"):
        to_dot(ArgumentMap(), style=style)
