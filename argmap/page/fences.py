"""Maps in Markdown documents: a fenced block of Argdown, drawn where it stands."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from argmap.errors import ArgmapError
from argmap.page.embedding import embedded


def fence(
    source: str,
    language: str,
    css_class: str,
    options: dict[str, Any],
    md: object,
    **_: object,
) -> str:
    """Return the HTML for a fenced block; a formatter for ``pymdownx.superfences``.

        custom_fences:
          - name: argdown
            class: argmap
            format: !!python/name:argmap.page.fences.fence

    Raises:
        SuperFencesException: When the block is no map, with every fault in it.

    >>> "Tax carbon." in fence("[tax]: Tax carbon.", "argdown", "argmap", {}, None)
    True
    """
    del language, options, md
    try:
        return embedded(source, class_=css_class)
    except ArgmapError as error:
        superfences: Any = import_module("pymdownx.superfences")
        raise superfences.SuperFencesException(str(error)) from error
