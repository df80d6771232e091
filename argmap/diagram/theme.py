"""How a diagram looks: its colours, its words and its measures, as frozen records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias, cast

import attrs
from attrs import field, frozen

from argmap.errors import StyleError, quoted

Direction: TypeAlias = Literal["auto", "LR", "RL", "TB"]

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


def _values(record: attrs.AttrsInstance) -> dict[str, object]:
    return {field.name: getattr(record, field.name) for field in attrs.fields(type(record))}


@frozen(kw_only=True)
class Words:
    """Every word of a diagram that does not come from its map, to say it in another language.

    The first fourteen stand in the strips of boxes and between two claims; then come those of the
    small line under a claim, of the title and legend, and of the description for those who do not
    see the drawing.

    Raises:
        StyleError: A word that is empty or no text.

    >>> Words(because="denn", but="aber").fails
    'but the step fails'
    """

    because: str = "because"
    but: str = "but"
    fails: str = "but the step fails"
    contradiction: str = "contradiction"
    contrast: str = "in contrast"
    one_side: str = "one side"
    other_side: str = "the other side"
    restatement: str = "in other words"
    supports: str = "supports"
    counters: str = "speaks against"
    undercuts: str = "undercuts the step from"
    contradicts: str = "contradicts"
    contrasts: str = "stands in contrast to"
    restates: str = "restates"

    map_maker: str = "the map-maker"
    unstated: str = "unstated"
    reports: str = "reported"
    concedes: str = "conceded"
    rejects: str = "rejected"
    suspends: str = "left open"
    probable: str = "probable"
    possible: str = "possible"
    conditional: str = "conditional"
    viewable_as: str = "one way to view it"
    normative: str = "normative"
    question: str = "question"
    perspective: str = "perspective:"
    paragraph: str = "¶"
    sentence: str = "s. "
    page: str = "p. "

    source: str = "Source:"
    empty: str = "This map is empty."
    thesis: str = "heavy frame: main claim"
    joined: str = "A + B: needed together"
    hedged: str = "italic, dashed: hedged"
    unsaid: str = "dotted: unstated in the source"
    voice: str = "bar: another voice"
    struck: str = "struck out: rejected"
    supplied: str = "thin line: the map-maker’s link"

    map: str = "Argument map"
    claims: str = "claims"
    reasons: str = "supports"
    counterpoints: str = "counterpoints"
    main_claim: str = "Main claim:"

    def __attrs_post_init__(self) -> None:
        for name, value in _values(self).items():
            if not isinstance(value, str) or not value.strip():
                raise StyleError(f"expected text for the word {name}, found {quoted(value)}")


@frozen
class Theme:
    """The colours and the words of a diagram; every colour is written ``#RRGGBB``.

    Attributes:
        paper: Behind everything.
        box: Behind the text of a claim.
        text: Claims and titles.
        faint: Small lines and quiet relations.
        frame: The frames of joined premises.
        support: Supports; its ``_ground`` is that of their strips, as with those that follow.
        counterpoint: Counterpoints.
        undercut: Counterpoints to a step.
        quiet_ground: The ground of the strips of contrasts and restatements.
        thesis: The frame of the main claim.
        group: The frames of groups.
        words: The words of the diagram.

    Raises:
        StyleError: A colour that is not ``#RRGGBB``.

    >>> Theme(support="#005500").support
    '#005500'
    """

    paper: str = "#FFFFFF"
    box: str = "#FFFFFF"
    text: str = "#1A1A1A"
    faint: str = "#595959"
    frame: str = "#8A8F98"
    support: str = "#00785A"
    support_ground: str = "#EAF6F1"
    counterpoint: str = "#B84A00"
    counterpoint_ground: str = "#FCEFE6"
    undercut: str = "#8E3A75"
    undercut_ground: str = "#F7ECF4"
    quiet_ground: str = "#F0F1F3"
    thesis: str = "#005A9C"
    thesis_ground: str = "#E8F1FA"
    group: str = "#C9CED6"
    group_ground: str = "#F6F7F9"
    words: Words = field(factory=Words, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for name, value in _values(self).items():
            if name == "words":
                if not isinstance(value, Words):
                    raise StyleError(f"expected a Words record for words, found {quoted(value)}")
            elif not (isinstance(value, str) and _COLOUR.fullmatch(value)):
                raise StyleError(
                    f"expected a colour like '#00785A' for {name}, found {quoted(value)}"
                )


LIGHT = Theme()

DARK = Theme(
    paper="#14171C",
    box="#1B1F26",
    text="#ECEFF4",
    faint="#A9B2BF",
    frame="#6C7684",
    support="#35C79A",
    support_ground="#16332B",
    counterpoint="#FF8A3D",
    counterpoint_ground="#3B2617",
    undercut="#E39BCB",
    undercut_ground="#362431",
    quiet_ground="#2A2F38",
    thesis="#6CB6F5",
    thesis_ground="#17293A",
    group="#3A414C",
    group_ground="#181C22",
)

PRINT = Theme(
    text="#000000",
    faint="#000000",
    frame="#000000",
    support="#000000",
    support_ground="#FFFFFF",
    counterpoint="#000000",
    counterpoint_ground="#FFFFFF",
    undercut="#000000",
    undercut_ground="#FFFFFF",
    quiet_ground="#FFFFFF",
    thesis="#000000",
    thesis_ground="#FFFFFF",
    group="#000000",
    group_ground="#FFFFFF",
)

THEMES: Mapping[str, Theme] = MappingProxyType({"light": LIGHT, "dark": DARK, "print": PRINT})
"""The themes that come with argmap, by name."""


def _theme(value: Theme | str) -> Theme:
    if isinstance(value, Theme):
        return value
    known = THEMES.get(value)
    if known is None:
        raise StyleError(f"expected one of {', '.join(THEMES)} or a Theme, found {quoted(value)}")
    return known


@frozen
class Style:
    """How a map is drawn.

    Attributes:
        theme: A ``Theme``, or the name of one: ``"light"``, ``"dark"``, ``"print"``.
        direction: Where reasons stand: ``"LR"`` right of their conclusion, ``"RL"`` left of it,
            ``"TB"`` below it; ``"auto"`` chooses by the size of the map and its script.
        column: How wide the text of a claim runs, in points, from 80 to 600.
        legend: Whether a line under the title explains what occurs in the map.

    Raises:
        StyleError: A value that cannot be drawn.

    >>> Style(theme="dark", direction="TB").column
    182
    """

    theme: Theme = field(default=LIGHT, converter=_theme)
    direction: Direction = "auto"
    column: int = 182
    legend: bool = True

    def __attrs_post_init__(self) -> None:
        direction, column = cast("object", self.direction), cast("object", self.column)
        if direction not in ("auto", "LR", "RL", "TB"):
            raise StyleError(
                f"expected auto, LR, RL or TB for direction, found {quoted(direction)}"
            )
        if type(column) is not int or not 80 <= column <= 600:
            raise StyleError(f"expected a column of 80 to 600 points, found {quoted(column)}")
