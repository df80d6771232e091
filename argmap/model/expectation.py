"""Errors for beginners who give a function something else than a map."""

from __future__ import annotations

import os

from argmap.errors import WrongTypeError, brief


def expect_map(value: object, call: str) -> None:
    """Do nothing with a map; tell what to do with anything else.

    Args:
        value: What was given.
        call: The name of the function that wants a map.

    Raises:
        WrongTypeError: It is no ``ArgumentMap``.

    >>> expect_map("map.json", "check")
    Traceback (most recent call last):
    argmap.errors.WrongTypeError: check() takes an ArgumentMap, found the text 'map.json'; ...
    """
    from argmap.model.argument_map import ArgumentMap

    if isinstance(value, ArgumentMap):
        return
    found = brief(value)
    if isinstance(value, str):
        remedy = f"for the file of that name: {call}(argmap.load({found})); for a text: loads()"
        kind = "the text "
    elif isinstance(value, os.PathLike):
        remedy = f"read the file first: {call}(argmap.load({brief(os.fspath(value))}))"  # pyright: ignore[reportUnknownArgumentType]
        kind = "the path "
    elif isinstance(value, type):
        remedy, kind = "give a map, not its class", "the class "
    else:
        remedy = "make one: ArgumentMap.of(Claim(…), Support(…), …)"
        kind = f"a value of type {type(value).__name__}: "
    raise WrongTypeError(f"{call}() takes an ArgumentMap, found {kind}{found}; {remedy}")
