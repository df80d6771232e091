"""The collector of reference cycles, held back while many objects are made and all are kept."""

from __future__ import annotations

import functools
import gc
from collections.abc import Callable
from typing import ParamSpec, TypeVar

_YOUNG, _ALL = 32, 1_024

_P = ParamSpec("_P")
_R = TypeVar("_R")


def without_collector(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """Return the function, during whose calls no reference cycles are looked for.

    A reader makes hundreds of thousands of objects and drops few. The collector would look at all
    of them again and again as they become more, find nothing, and take two fifths of the time.
    What writes or draws a map gains less by it.

    >>> without_collector(gc.isenabled)(), gc.isenabled()
    (False, True)
    """

    @functools.wraps(function)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        if not gc.isenabled():
            return function(*args, **kwargs)
        gc.disable()
        try:
            return function(*args, **kwargs)
        finally:
            gc.enable()

    return run


def collect_after(number: int) -> None:
    """Look for reference cycles after some of many items, where the collector is held back.

    Cycles among what is new are looked for after every 32nd item, among all after every 1,024th.

    Args:
        number: The number of the item, from 0.

    >>> collect_after(31)
    """
    if (number + 1) % _ALL == 0:
        gc.collect()
    elif (number + 1) % _YOUNG == 0:
        gc.collect(1)
