"""Evaluation of a map: which claims stand and why, how strong they are, what would change it.

It is never a verdict on what is so. ``maps`` evaluates maps, ``frameworks`` plain abstract ones,
``gradual`` weighted bipolar ones. The names are stated in ``__init__.pyi`` beside this file, and
imported on first use.

>>> from argmap.evaluation import Framework, extensions
>>> [sorted(each) for each in extensions(Framework("ab", [("a", "b")]))]
[['a']]
"""

from __future__ import annotations

from argmap.lazy import LazyNames

_NAMES = LazyNames(__name__)


def __getattr__(name: str) -> object:
    return _NAMES.value(name)


def __dir__() -> list[str]:
    return [*_NAMES.all, *(name for name in globals() if name.startswith("__"))]
