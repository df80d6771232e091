"""Maps in Markdown documents: a fenced block of Argdown, drawn where it stands.

    markdown_extensions:
      - pymdownx.superfences:
          custom_fences:
            - name: argdown
              class: argmap
              format: !!python/name:argmap.page.fences.fence
              validator: !!python/name:argmap.page.fences.take_title

Two blocks of one page with the same text get ids of their own.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from argmap.errors import ArgmapError
from argmap.page.embedding import embed, read_block, times_met, warnings_of
from argmap.wording.words import Words

# MkDocs counts what is said below this name, and fails on it where it is strict.
_LOGGER = logging.getLogger("mkdocs.plugins.argmap")


def fence(  # noqa: PLR0917 - as that tool calls it
    source: str,
    language: str,
    css_class: str,
    options: Mapping[str, Any],
    md: object,
    attrs: Mapping[str, str] | None = None,
    **_: object,
) -> str:
    """Return the HTML for a fenced block; a formatter for ``pymdownx.superfences``.

    What is odd about the text is a warning of the log, and the block is drawn all the same.

    Raises:
        SuperFencesException: When the map cannot be drawn at all.

    >>> "Tax carbon." in fence("[tax]: Tax carbon.", "argdown", "argmap", {}, None)
    True
    """
    del language
    given = {**(attrs or {}), **options}
    title = str(given.get("title") or "")
    try:
        debate = read_block(source, title)
        for finding in warnings_of(debate):
            _LOGGER.warning("argdown block: %s", finding)
        met = 1 if md is None else times_met(md, source)
        words = Words.of(str(given.get("language") or "en"))
        mark = str(met) if met > 1 else ""
        return embed(debate, class_=css_class, mark=mark, words=words)
    except ArgmapError as error:
        superfences: Any = import_module("pymdownx.superfences")
        raise superfences.SuperFencesException(str(error)) from error


def take_title(
    language: str,
    inputs: Mapping[str, str],
    options: dict[str, Any],
    attrs: dict[str, str],
    md: object,
) -> bool:
    """Take ``title="…"`` and ``language="de"``; a validator for ``pymdownx.superfences``.

    Both stand after the word ``argdown``. Without it a fence with a title is no fence of Argdown to
    that tool.

    >>> options = {}
    >>> take_title("argdown", {"title": "Taxes"}, options, {}, None), options
    (True, {'title': 'Taxes'})
    """
    del language, md
    for name, value in inputs.items():
        (options if name in {"title", "language"} else attrs)[name] = value
    return True
