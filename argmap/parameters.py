"""Checks of what a caller hands over, in one form of words: expected, found, and the way out.

Flags are not checked: any value has a truth, and Python takes it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TypeVar

from argmap.errors import WrongTypeError, brief
from argmap.findings import printable

_T = TypeVar("_T")

_SEVERAL = frozenset({tuple, list})


def wrong_type(expected: str, value: object, remedy: str) -> WrongTypeError:
    """Make the error for a value of another kind than a function takes.

    Args:
        expected: The kind it takes.
        value: What was given.
        remedy: What to do instead.

    >>> str(wrong_type("a text for name", 3, "give the name of a scheme"))
    'expected a text for name, found 3 of type int; give the name of a scheme'
    """
    if isinstance(value, type):
        found = f"the class {printable(value.__qualname__)}"
    elif value is None:
        found = "None"
    else:
        found = f"{brief(value)} of type {printable(type(value).__name__)}"
    return WrongTypeError(f"expected {expected}, found {found}; {remedy}")


def expect(value: object, kind: type, name: str, remedy: str = "") -> None:
    """Do nothing with a value of a class; tell what to give in place of any other.

    Args:
        value: What was given.
        kind: The class.
        name: The name of the parameter.
        remedy: What to do; where it is not said, the help of the class is named.

    Raises:
        WrongTypeError: It is of another class.

    >>> from argmap import Style
    >>> expect("dark", Style, "style")
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: expected a value of type Style for style, found 'dark' of type ...
    """
    if not isinstance(value, kind):
        told = remedy or f"make one, see help(argmap.{kind.__name__})"
        raise wrong_type(f"a value of type {kind.__name__} for {name}", value, told)


def expect_text(value: object, name: str, remedy: str) -> None:
    """Do nothing with a text; tell what to give in place of anything else.

    Raises:
        WrongTypeError: It is none.

    >>> expect_text(None, "name", "give that of a scheme")
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: expected a text for name, found None; give that of a scheme
    """
    if not isinstance(value, str):
        raise wrong_type(f"a text for {name}", value, remedy)


def expect_path(value: object, name: str = "path") -> None:
    """Do nothing with the path of a file or folder; tell what to give in place of anything else.

    Raises:
        WrongTypeError: It is none, such as a number or bytes.

    >>> expect_path(3)
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: expected the path of a file, found 3 of type int; give it as ...
    """
    if isinstance(value, os.PathLike):
        value = os.fspath(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    if not isinstance(value, str):
        remedy = "give it as a text or a pathlib.Path, such as 'map.svg'"
        expected = "the path of a file" if name == "path" else f"a path for {name}"
        raise wrong_type(expected, value, remedy)  # pyright: ignore[reportUnknownArgumentType]


def expect_number(value: object, name: str, remedy: str) -> None:
    """Do nothing with a number; tell what to give in place of anything else.

    Raises:
        WrongTypeError: It is none, or true or false.

    >>> expect_number("30", "timeout", "give seconds, such as 30")
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: expected a number for timeout, found '30' of type str; give ...
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise wrong_type(f"a number for {name}", value, remedy)


def expect_whole_number(value: object, name: str, remedy: str) -> None:
    """Do nothing with a whole number; tell what to give in place of anything else.

    Raises:
        WrongTypeError: It is none, or true or false.

    >>> expect_whole_number(2.5, "most", "give how many to list, such as 10")
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: expected a whole number for most, found 2.5 of type float; ...
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong_type(f"a whole number for {name}", value, remedy)


def expect_function(value: object, name: str, remedy: str) -> None:
    """Do nothing with what can be called; tell what to give in place of anything else.

    Raises:
        WrongTypeError: It cannot be called.

    >>> expect_function("print", "report", "give one that takes a finding, such as print")
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: expected a function for report, found 'print' of type str; ...
    """
    if not callable(value):
        raise wrong_type(f"a function for {name}", value, remedy)


def expect_several(values: object, expected: str, remedy: str) -> None:
    """Do nothing with what can be gone through; tell what to give in place of anything else.

    Args:
        values: What was given; a text is no list of its letters.
        expected: What it is to hold.
        remedy: What to do instead.

    Raises:
        WrongTypeError: It is a text, or nothing that could be gone through.

    >>> expect_several(3, "the maps of a corpus", "give a list of them")
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: expected the maps of a corpus, found 3 of type int; give a list...
    """
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise wrong_type(expected, values, remedy)


def expect_all(values: Iterable[_T], kind: type, name: str, remedy: str = "") -> tuple[_T, ...]:
    """Return values of a class; tell what to give in place of one of another, or of no several.

    Args:
        values: What was given.
        kind: The class.
        name: The name of the parameter.
        remedy: What to do; where it is not said, the help of the class is named.

    Raises:
        WrongTypeError: They are no several, or one is of another class.

    >>> from argmap import CHECKS, Check
    >>> expect_all(["no-thesis"], Check, "checks", "give rows of CHECKS")
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: expected values of type Check for checks, found 'no-thesis' ...
    """
    if type(values) in _SEVERAL and {*map(type, values)} <= {kind}:
        return tuple(values)  # as nearly always
    expected = f"values of type {kind.__name__} for {name}"
    told = remedy or f"give a list of them, see help(argmap.{kind.__name__})"
    expect_several(values, expected, told)
    several = tuple(values)
    for each in several:
        if not isinstance(each, kind):
            raise wrong_type(expected, each, told)
    return several
