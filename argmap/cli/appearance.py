"""Options for the appearance of a drawing, and for the layers over it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from argmap.cli.options import (
    language_argument,
    standing_argument,
    strengths_argument,
    whole_number,
)

# Everything else is imported by what needs it: start-up is felt.
if TYPE_CHECKING:
    from argmap.diagram.content.layers import Layers
    from argmap.diagram.theme import Style
    from argmap.model.argument_map import ArgumentMap


def appearance_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what says how a map is drawn, and what is laid over it."""
    look = parser.add_argument_group("appearance")
    look.add_argument(
        "--layout",
        choices=("auto", "columns", "reasons", "compact", "aif"),
        default="auto",
        help="columns: an outline fitted to a page; reasons: a net in which a reason is one box; "
        "compact: one box a claim; aif: claims and steps as the nodes of AIF; auto (default): "
        "columns, or reasons where many boxes would only refer to others",
    )
    look.add_argument(
        "--page",
        metavar="PAGE",
        default="screen",
        help="what the drawing is fitted to: screen (default), a4, letter, slide, pane:WIDTH (in "
        "pixels, any height), or a size like 297x420mm",
    )
    look.add_argument(
        "--theme",
        choices=("light", "dark", "print"),
        default="light",
        help="the colours (default: light)",
    )
    look.add_argument(
        "--direction",
        choices=("auto", "LR", "RL", "TB"),
        default="auto",
        help="where reasons stand: right of their conclusion, left of it, below it "
        "(default: auto); columns run LR or RL",
    )
    look.add_argument(
        "--column",
        metavar="POINTS",
        type=whole_number,
        help="the width of a claim's text; in columns, about that of each column (default: as fits "
        "the page)",
    )
    look.add_argument(
        "--lines",
        metavar="NAMES",
        help="the small lines of a box, separated by commas, out of id, voice, endorsement, "
        "modality, place, weight, tags, perspective, note; or all, or none",
    )
    look.add_argument(
        "--titles",
        choices=("show", "hide", "only"),
        default="show",
        help="the titles of claims: at the head of their boxes (default), left out, or alone",
    )
    language_argument(look.add_argument)
    look.add_argument("--no-legend", action="store_true", help="leave out the legend")
    look.add_argument(
        "--address",
        metavar="URL",
        default="",
        help="the address that claims link to; {claim}, {source}, {paragraph}, {sentence} "
        "and {quote} are filled in, or else #CLAIM is added",
    )
    look.add_argument("--embed", action="store_true", help="put the map itself into an SVG")
    laid = parser.add_argument_group("laid over the map")
    standing_argument(laid.add_argument)
    laid.add_argument(
        "--why",
        metavar="CLAIM",
        help="grey out everything but the reason why this claim or step stands or falls",
    )
    strengths_argument(laid.add_argument)
    laid.add_argument(
        "--since", metavar="FILE", help="show what was added, removed and reworded since this map"
    )
    laid.add_argument(
        "--like",
        metavar="FILE",
        help="keep the order of this map, and its columns where the page allows",
    )


def is_laid(arguments: argparse.Namespace) -> bool:
    """Return whether anything is to be laid over the map."""
    return bool(arguments.standing or arguments.strengths) or not (
        arguments.why is arguments.since is arguments.like is None
    )


def style_of(arguments: argparse.Namespace) -> Style:
    """Return the style that the options ask for.

    Raises:
        StyleError: A value that cannot be drawn.
    """
    from typing import get_args

    from argmap.diagram.theme import Line, Style
    from argmap.wording.words import Words

    lines = Style().lines
    if arguments.lines is not None:
        named = {"all": get_args(Line), "none": ()}
        lines = named.get(
            arguments.lines, tuple([name.strip() for name in arguments.lines.split(",")])
        )
    return Style(
        theme=arguments.theme,
        direction=arguments.direction,
        column=arguments.column,
        legend=not arguments.no_legend,
        layout=arguments.layout,
        page=arguments.page,
        titles=arguments.titles,
        lines=lines,
        address=arguments.address,
        words=Words.of(arguments.language),
        embedded=arguments.embed,
    )


def shown_of(arguments: argparse.Namespace, debate: ArgumentMap) -> Layers:
    """Return the layers that the options ask for; the map is evaluated as it is given.

    Raises:
        ArgmapError: A file that cannot be read, an unknown semantics.
    """
    shown: Layers = {}
    if arguments.standing:
        from argmap.evaluation.maps.verdict import evaluate

        shown["standing"] = evaluate(debate)
    if arguments.why is not None:
        shown["why"] = arguments.why
    if arguments.strengths is not None:
        from argmap.evaluation.gradual.strengths import strengths

        shown["strengths"] = strengths(debate, semantics=arguments.strengths)
    if arguments.since is not None:
        from argmap.cli.input import load_map

        shown["since"], _ = load_map(arguments.since, None)
    if arguments.like is not None:
        from argmap.cli.input import load_map

        shown["like"], _ = load_map(arguments.like, None)
    return shown
