"""Options that ask for a view of a map, and the view they make."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from typing import TYPE_CHECKING

from argmap.cli.options import several_argument

# Everything else is imported by the function that needs it: start-up is felt.
if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

_DEPTH = 2


def view_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that ask for a view of the map."""
    view = parser.add_argument_group(
        "views",
        "Show a part of the map; what is left out is counted there. Several narrow it further.",
    )
    view.add_argument("--focus", metavar="CLAIM", help="the claims near this one")
    view.add_argument(
        "--depth",
        metavar="N",
        type=_depth,
        help=f"how many relations away they may be (default: {_DEPTH})",
    )
    view.add_argument(
        "--perspective", metavar="NAME", help="the claims that hold from this point of view"
    )
    view.add_argument(
        "--voice",
        metavar="NAME",
        help="the claims that this party puts forward; 'author' is the source's",
    )
    view.add_argument("--group", metavar="HEADING", help="the claims under this heading")
    several_argument(
        view.add_argument,
        "--collapse",
        "NAME",
        "fold a group, or a claim and what bears on it alone, into one box",
    )


def is_view(arguments: argparse.Namespace) -> bool:
    """Return whether a view was asked for."""
    asked = (arguments.focus, arguments.perspective, arguments.voice, arguments.group)
    return bool(arguments.collapse) or any(value is not None for value in asked)


def view_of(debate: ArgumentMap, arguments: argparse.Namespace) -> ArgumentMap:
    """Return the view of the map that was asked for, or the map itself.

    Raises:
        UnknownIdError: When the map has no such claim, perspective, party or group.
        FormatError: When a depth is given and nothing to focus on.
    """
    from argmap import views
    from argmap.errors import FormatError
    from argmap.wording.words import Words

    words = Words.of(getattr(arguments, "language", "en"))
    if arguments.focus is not None:
        depth = _DEPTH if arguments.depth is None else arguments.depth
        debate = views.focus(debate, arguments.focus, depth=depth, words=words)
    elif arguments.depth is not None:
        raise FormatError("--depth says how far from a claim; name it by --focus")
    if arguments.perspective is not None:
        debate = views.perspective(debate, arguments.perspective, words=words)
    if arguments.voice is not None:
        debate = views.voice(debate, arguments.voice, words=words)
    if arguments.group is not None:
        debate = views.group(debate, arguments.group, words=words)
    if arguments.collapse:
        debate = views.collapse(debate, *arguments.collapse, words=words)
    return debate


def ids_in_view(debate: ArgumentMap, arguments: argparse.Namespace) -> Collection[str]:
    """Return the ids of the elements of the map that the view shows.

    A command that judges, judges the whole map and tells of these: what a view leaves out of sight
    is no fault of the map, and decides what stands in it.

    Raises:
        ArgmapError: As ``view_of`` says.
    """
    return {element.id for element in view_of(debate, arguments)}


def _depth(text: str) -> int:
    if not (text.isdecimal() and text.isascii()):
        raise argparse.ArgumentTypeError(f"expected a whole number from 0, found {text!r}")
    return int(text)
