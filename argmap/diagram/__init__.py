"""Pictures of a map: as DOT text, as a ``graphviz.Digraph``, or drawn by an engine.

The names are stated in ``__init__.pyi`` beside this file, and imported on first use.

>>> from argmap.diagram import format_of
>>> format_of("map.svg")
'svg'
"""

from __future__ import annotations

from argmap.lazy import LazyNames

_NAMES = LazyNames(__name__)


def __getattr__(name: str) -> object:
    return _NAMES.value(name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_NAMES.all})
