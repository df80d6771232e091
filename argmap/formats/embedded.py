"""Maps inside other files: in the page of ``write_page``, and in an SVG of ``render``."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from argmap.errors import ReadError
from argmap.findings import Finding, Location, Severity
from argmap.formats.other_files import name_of
from argmap.formats.sniffing import PROLOGUE

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

OPENING = '<script type="application/json" id=":argmap">'
"""The tag before the map in a page, which no text of a map can imitate."""

_CLOSING = "</script>"
_MAP = '<map xmlns="urn:argmap:map">'
_METADATA, _END = f"<metadata>{_MAP}", "</map></metadata>"
_SVG = re.compile(PROLOGUE + r"<svg\b")
# Characters that XML forbids or changes; JSON can spell each of them otherwise in a string.
_SPELT = re.compile("[\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def is_page(text: str) -> bool:
    """Return whether a text looks like a page of ``write_page``.

    >>> is_page("<!doctype html><html>")
    False
    """
    return text.lstrip()[:14].lower() == "<!doctype html" and 'id=":argmap">' in text


def is_picture(text: str) -> bool:
    """Return whether a text looks like an SVG that carries its map.

    >>> is_picture("<svg/>")
    False
    """
    return _SVG.match(text) is not None and _MAP in text


def read_page(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that a page carries, with places in the page.

    Raises:
        ReadError: When there is none, or it is damaged.

    >>> import argmap
    >>> debate = argmap.ArgumentMap.of(argmap.Claim("tax", "Tax carbon."))
    >>> read_page(argmap.page_html(debate, diagram=False)) == debate
    True
    """
    before, opening, rest = text.partition(OPENING)
    data, closing, _ = rest.partition(_CLOSING)
    if not opening or not closing:
        message = f"expected a page that holds its map, found {_without(text)}"
        remedy = (
            "if argmap wrote it, write it again with 'argmap read'; of any other web page save the "
            "text, and 'argmap start' makes a first map of it"
        )
        raise _without_map(message, remedy, name)
    return _read(before, data, name)


def read_picture(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that a picture carries, with places in the picture.

    Raises:
        ReadError: When there is none, or it is damaged.

    >>> from argmap import ArgumentMap, Claim
    >>> debate = ArgumentMap.of(Claim("tax", "Tax & carbon."))
    >>> read_picture(f"<svg>{embed(debate)}</svg>") == debate
    True
    """
    before, opening, rest = text.partition(_METADATA)
    data, closing, _ = rest.partition(_END)
    if not opening or not closing:
        message = f"expected a picture that carries its map, found {_without(text)}"
        raise _without_map(message, "draw it with Style(embedded=True) or --embed", name)
    return _read(before, unescape(data), name)


def embed(debate: ArgumentMap) -> str:
    r"""Return the map as an element of an SVG, which no text in a picture can imitate.

    >>> from argmap import ArgumentMap, Claim
    >>> embed(ArgumentMap.of(Claim("tax", "a < b"))).count("<")
    4
    """
    from argmap.formats.native.document import dumps

    data = _SPELT.sub(lambda match: f"\\u{ord(match[0]):04x}", dumps(debate))
    escaped = data.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"{_METADATA}{escaped}{_END}"


def _read(before: str, data: str, name: str | None) -> ArgumentMap:
    from argmap.formats.native.document import loads

    # Empty lines stand in for those before it, so that places are right in the whole file.
    return loads("\n" * before.count("\n") + data, name=name)


def _without(text: str) -> str:
    called = name_of(text)
    return f"{called} without one" if called else "none in it"


def _without_map(message: str, way_out: str, name: str | None) -> ReadError:
    hint = f"{way_out}, or load the map's own file"
    place = Location(name, 1, 1)
    return ReadError([Finding("no-map", Severity.ERROR, message, location=place, hint=hint)])
