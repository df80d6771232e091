"""Typed argument maps: claims, supports and counterpoints, tied to the words of their source.

Every public name is stated in ``__init__.pyi`` beside this file, and is imported from its module
when it is first used, so that ``import argmap`` costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from argmap.displayed import register_drawing
from argmap.lazy import LazyNames

__version__ = "0.1.0"

_NAMES = LazyNames(__name__, "__version__")


def __getattr__(name: str) -> object:
    return _NAMES.value(name)


def __dir__() -> list[str]:
    return [*_NAMES.all, *(name for name in globals() if name.startswith("__"))]


def _drawing() -> Callable[..., dict[str, str]]:
    from argmap.diagram import mimebundle

    return mimebundle


register_drawing(_drawing)
