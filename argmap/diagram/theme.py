"""The look of a diagram: its layout, its colours and its measures, as frozen records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

import attrs
from attrs import field, frozen

from argmap.diagram.escape import link
from argmap.diagram.pages import page_of
from argmap.errors import StyleError, brief
from argmap.signatures import abridge, short_repr
from argmap.values import as_given, is_instance
from argmap.wording.words import ENGLISH, Words

Layout: TypeAlias = Literal["auto", "columns", "reasons", "compact", "aif"]
Titles: TypeAlias = Literal["show", "hide", "only"]
Direction: TypeAlias = Literal["auto", "LR", "RL", "TB"]
Line: TypeAlias = Literal[
    "id", "voice", "endorsement", "modality", "place", "weight", "tags", "perspective", "note"
]

FONT = "Arial"
"""The font that engines measure with: ``Helvetica`` is another, wider one on some systems."""

FONTS = "Arial, Liberation Sans, Helvetica, sans-serif"
"""The fonts that a picture asks for; the others are as wide as Arial where it is missing."""

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_USUAL: tuple[Line, ...] = ("voice", "endorsement", "modality", "place", "perspective")


@frozen(repr=False, cache_hash=True)
class Theme:
    """The colours of a diagram, each written ``#RRGGBB``.

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
        spine: The lines that replies hang on, and the frames of claims that lead nowhere.
        heading: The headings of groups.
        group: The frames of groups.
        dimmed: The text of what is greyed, and the lines of steps that fall.
        dimmed_line: The lines and frames of what is greyed.
        fallen: The frames of claims that fall, and the lines of steps that do.
        fallen_ground: Behind claims that fall, in columns.
        defeated_ground: Behind claims that fall because a counterpoint stands.
        unsupported_ground: Behind claims that fall because every support of them does.
        undecided_ground: Behind claims that are undecided. These three differ in grey, too.
        added_ground: Behind what was added since.
        removed_ground: Behind what was removed.
        reworded_ground: Behind what was reworded.

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
    spine: str = "#5B6470"
    heading: str = "#333B47"
    group: str = "#8A94A3"
    group_ground: str = "#EEF1F5"
    dimmed: str = "#6E6E6E"
    dimmed_line: str = "#BCC1C9"
    fallen: str = "#7F8791"
    fallen_ground: str = "#F3F4F6"
    defeated_ground: str = "#C6CAD0"
    unsupported_ground: str = "#ECEEF1"
    undecided_ground: str = "#F7DF94"
    added_ground: str = "#D3E6FA"
    removed_ground: str = "#E0E3E8"
    reworded_ground: str = "#FFF0C2"

    def __attrs_post_init__(self) -> None:
        for attribute in attrs.fields(type(self)):
            value = getattr(self, attribute.name)
            if not (isinstance(value, str) and _COLOUR.fullmatch(value)):
                raise StyleError(
                    f"expected a colour like '#00785A' for {attribute.name}, found {brief(value)}"
                )

    def __repr__(self) -> str:
        return short_repr(self)


abridge(Theme, "colours", "paper", "box", "text")

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
    spine="#8A94A3",
    heading="#DCE1E8",
    group="#6A7484",
    group_ground="#1E232B",
    dimmed="#868F9B",
    dimmed_line="#444C58",
    fallen="#868F9B",
    fallen_ground="#22272F",
    defeated_ground="#4E5661",
    unsupported_ground="#2A3039",
    undecided_ground="#4D4110",
    added_ground="#17324D",
    removed_ground="#363B44",
    reworded_ground="#443B14",
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
    spine="#000000",
    heading="#000000",
    group="#000000",
    group_ground="#FFFFFF",
    dimmed_line="#B5B5B5",
    fallen="#808080",
    fallen_ground="#F0F0F0",
    defeated_ground="#C8C8C8",
    unsupported_ground="#EEEEEE",
    undecided_ground="#DCDCDC",
    added_ground="#E6E6E6",
    removed_ground="#C8C8C8",
    reworded_ground="#F2F2F2",
)

THEMES: Mapping[str, Theme] = MappingProxyType({"light": LIGHT, "dark": DARK, "print": PRINT})
"""The themes that come with argmap, by name."""


def _theme(value: Theme | str) -> Theme:
    if isinstance(value, Theme):
        return value
    known = THEMES.get(value) if is_instance(value, str) else None
    if known is None:
        raise StyleError(f"expected one of {', '.join(THEMES)} or a Theme, found {brief(value)}")
    return known


def _lines(value: Iterable[Line] | Line) -> tuple[Line, ...]:
    """Return the names once each, in the order in which a box shows them."""
    one = as_given(value)
    given = (one,) if isinstance(one, str) or not isinstance(one, Iterable) else tuple(value)
    known = get_args(Line)
    for name in given:
        if name not in known:
            raise StyleError(f"expected lines among {', '.join(known)}, found {brief(name)}")
    return tuple([name for name in known if name in given])


@frozen(repr=False)
class Style:
    """The way to draw a map.

    Attributes:
        theme: A ``Theme``, or the name of one: ``"light"``, ``"dark"``, ``"print"``.
        direction: Where reasons stand: ``"LR"`` right of their conclusion, ``"RL"`` left of it,
            ``"TB"`` below it; ``"auto"`` chooses by the page, the size of the map and its script.
            Columns run from left to right or from right to left.
        column: How wide the text of a claim runs, in points, from 80 to 600; in columns, about how
            wide each is. ``None`` chooses by the page.
        legend: Whether a line under the title explains what occurs in the map.
        layout: ``"columns"``, an outline fitted to a page, where the replies to a claim hang below
            it; ``"reasons"``, a net of boxes and lines, where a reason is one box with its word and
            its linked premises; ``"compact"``, one box a claim and lines between; ``"aif"``, claims
            and steps as the nodes of the Argument Interchange Format (Chesñevar et al. 2006).
            ``"auto"`` takes columns where less than a quarter of the boxes would be references to
            other places, reasons where more than 60 % would, and between these what has the
            larger text on the page, columns where that is within a tenth.
        lines: The small lines that a box shows, some of ``"id"``, ``"voice"``, ``"endorsement"``,
            ``"modality"`` (with its cue), ``"place"`` (in the source), ``"weight"`` (of claims and
            of links), ``"tags"``, ``"perspective"``, ``"note"``.
        words: The words of the diagram.
        titles: Whether the titles of claims stand at the head of their boxes: ``"show"``,
            ``"hide"``, or ``"only"``, where a claim with a title shows nothing else (its text is
            the tooltip of its box in an SVG that ``render`` makes).
        page: The page that the drawing is fitted to: ``"screen"``, ``"a4"``, ``"letter"``,
            ``"slide"``, ``"pane:WIDTH"`` (pixels; any height), or a size such as ``"297x420mm"``.
            Paper is turned where that makes the text larger, but for ``"a4 portrait"``.
        address: Where claims link to: the address of a page that shows the source.
            ``{claim}``, ``{source}``, ``{paragraph}``, ``{sentence}`` and ``{quote}`` in it stand
            for the claim's id and the place and words of its first quote (a claim without one leads
            to the page); an address without any of them has ``#`` and the claim's id added to it.
        sources: Whether the sources of the map are named above the drawing.
        embedded: Whether an SVG holds the map itself, as JSON in its metadata; as in the map's own
            file, the text of a source that was read from a file stays there.

    Raises:
        StyleError: A value that cannot be drawn.

    >>> Style(direction="TB", layout="compact")
    Style(direction='TB', layout='compact')
    """

    theme: Theme = field(default=LIGHT, converter=_theme)
    direction: Direction = "auto"
    column: int | None = None
    legend: bool = True
    layout: Layout = field(default="auto", kw_only=True)
    lines: tuple[Line, ...] = field(default=_USUAL, converter=_lines, kw_only=True)
    words: Words = field(default=ENGLISH, kw_only=True)
    page: str = field(default="screen", kw_only=True)
    titles: Titles = field(default="show", kw_only=True)
    address: str = field(default="", kw_only=True)
    sources: bool = field(default=True, kw_only=True)
    embedded: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for name, known in (("layout", Layout), ("direction", Direction), ("titles", Titles)):
            if getattr(self, name) not in get_args(known):
                *most, last = get_args(known)
                found = brief(getattr(self, name))
                raise StyleError(f"expected {', '.join(most)} or {last} for {name}, found {found}")
        column, words = as_given(self.column), as_given(self.words)
        if column is not None and (type(column) is not int or not 80 <= column <= 600):
            raise StyleError(f"expected a column of 80 to 600 points, found {brief(column)}")
        if self.layout == "columns" and self.direction == "TB":
            raise StyleError(
                "columns run from left to right or from right to left, found direction 'TB'; "
                "it is for the layouts reasons, compact and aif"
            )
        if not isinstance(words, Words):
            raise StyleError(f"expected a Words record for words, found {brief(words)}")
        for name in ("legend", "sources", "embedded"):
            if type(getattr(self, name)) is not bool:
                raise StyleError(
                    f"expected True or False for {name}, found {brief(getattr(self, name))}"
                )
        page_of(as_given(self.page))
        address = as_given(self.address)
        if not isinstance(address, str) or (address and link(f"{address}x") is None):
            raise StyleError(
                "expected an address that begins with https://, http://, mailto: or #, "
                f"found {brief(address)}"
            )

    def __repr__(self) -> str:
        return short_repr(self)
