"""The reading page as a file to read: the map that a page of ``write_page`` carries inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import ReadError
from argmap.findings import Finding, Location, Severity
from argmap.formats import native

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

OPENING = '<script type="application/json" id=":argmap">'
"""What stands before the map in a page; nothing a map says can look like it."""

_CLOSING = "</script>"


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that a page carries; places are those in the page.

    Raises:
        ReadError: When there is none, or it is damaged.

    >>> import argmap
    >>> debate = argmap.ArgumentMap.of(argmap.Claim("tax", "Tax carbon."))
    >>> loads(argmap.page_html(debate, diagram=False)) == debate
    True
    """
    before, opening, rest = text.partition(OPENING)
    data, closing, _ = rest.partition(_CLOSING)
    if not opening or not closing:
        message = "expected a page that argmap wrote, found no map in it"
        hint = "write it again with 'argmap read', or load the map's own file"
        place = Location(name, 1, 1)
        finding = Finding("no-map", Severity.ERROR, message, location=place, hint=hint)
        raise ReadError([finding])
    # The lines before it are kept as empty ones, so that places are those in the page.
    return native.loads("\n" * before.count("\n") + data, name=name)
