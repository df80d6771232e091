"""The options that several commands share: one name, one meaning, the same words in every help."""

from __future__ import annotations

import argparse
from collections.abc import Callable

SEVERAL = "; may be given several times"


def from_argument(parser: argparse.ArgumentParser) -> None:
    """Declare the notation to read."""
    parser.add_argument(
        "--from",
        metavar="FORMAT",
        dest="source_format",
        help="the notation to read (default: found by suffix and content)",
    )


def file_argument(parser: argparse.ArgumentParser) -> None:
    """Declare the one map to read, and its notation."""
    parser.add_argument("file", metavar="FILE", help="a map, or - for the standard input")
    from_argument(parser)


def files_argument(parser: argparse.ArgumentParser) -> None:
    """Declare the maps to read, and their notation."""
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="a map, or - for the standard input"
    )
    from_argument(parser)


def output_argument(
    parser: argparse.ArgumentParser, choices: tuple[str, ...] = ("text", "json")
) -> None:
    """Declare for whom to print: people, or programs."""
    parser.add_argument(
        "--output", choices=choices, default="text", help="how to print (default: text)"
    )


def language_argument(
    add: Callable[..., object],
    words: str = "the words that come with argmap",
    default: str | None = "en",
) -> None:
    """Declare the language of the words, by the ``add_argument`` of a parser or a group."""
    add(
        "--language",
        metavar="TAG",
        default=default,
        help=f"the language of {words}: en (default) or de",
    )


def several_argument(add: Callable[..., object], flag: str, metavar: str, help: str) -> None:  # noqa: A002 - argparse's word
    """Declare an option that may be given several times, by the ``add_argument`` of a parser."""
    add(flag, metavar=metavar, action="append", default=[], help=f"{help}{SEVERAL}")


def timeout_argument(parser: argparse.ArgumentParser) -> None:
    """Declare how long an engine may take."""
    parser.add_argument(
        "--timeout",
        metavar="SECONDS",
        type=_seconds,
        default=30.0,
        help="how long drawing a map may take (default: 30)",
    )


def standing_argument(add: Callable[..., object]) -> None:
    """Declare that the map is evaluated, by the ``add_argument`` of a parser or a group."""
    add(
        "--standing",
        action="store_true",
        help="show which claims stand, fall or are undecided in the map",
    )


def strengths_argument(add: Callable[..., object]) -> None:
    """Declare that the claims are weighed, by the ``add_argument`` of a parser or a group."""
    add(
        "--strengths",
        metavar="SEMANTICS",
        nargs="?",
        const="quadratic-energy",
        help="show how strong each claim is, by quadratic-energy (default), df-quad, euler or "
        "h-categorizer",
    )


def whole_number(text: str) -> int:
    """Return the whole number that an option was given.

    Raises:
        ArgumentTypeError: When it is none.

    >>> whole_number("182")
    182
    """
    if not (text.isascii() and text.removeprefix("-").isdigit()):
        raise argparse.ArgumentTypeError(f"expected a whole number, found {text!r}")
    return int(text)


def number(text: str) -> float:
    """Return the number that an option was given.

    Raises:
        ArgumentTypeError: When it is none.

    >>> number("1.5")
    1.5
    """
    try:
        return float(text)
    except ValueError:
        message = f"expected a number, found {text!r}"
        raise argparse.ArgumentTypeError(message) from None


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not seconds > 0:
        raise argparse.ArgumentTypeError(f"expected seconds above 0, found {text!r}")
    return seconds
