"""The stamp in a picture: the map and the style it was drawn from, so that it is drawn once."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from functools import cache
from hashlib import sha256
from json import JSONEncoder
from operator import attrgetter
from pathlib import Path
from zlib import crc32

from argmap.diagram.theme import Style
from argmap.files import FilePath
from argmap.model.argument_map import ArgumentMap
from argmap.values import FrozenMap, attributes_of

TELLING = "+"
"""The end of a stamp where a reader is to know of how the picture was drawn."""

_IEND = b"\x00\x00\x00\x00IEND\xaeB`\x82"
_TAIL = 400  # bytes at the end of a picture, in which its stamp stands
_STAMP = re.compile(rb"argmap[ \x00]([0-9a-f]{64}\+?)")
# Where a record stands in its file and what was noticed there is not drawn; of what a map is a
# view is stamped by itself.
_UNDRAWN = frozenset({"location", "findings", "view_of"})


class Stamps:
    """Stamps of maps in one style, at one scale, by this version of argmap.

    >>> Stamps(Style(), 1).of(ArgumentMap()) == Stamps(Style(), 2).of(ArgumentMap())
    False
    """

    def __init__(self, style: Style, scale: float) -> None:
        self._begun = sha256(_ENCODER.encode((_version(), scale, style)).encode())

    def of(self, debate: ArgumentMap) -> str:
        """Return a text that is the same for the same map only, and for the same it is a view of.

        It is reckoned from the records, which takes a thirtieth of the time to draw them.
        """
        digest = self._begun.copy()
        part: ArgumentMap | None = debate
        while part is not None:
            digest.update(_ENCODER.encode(part).encode())
            part = part.view_of
        return digest.hexdigest()


def _plain(value: Hashable) -> object:
    """Return a mapping as a plain one, a record as its values after the name of its class."""
    return value.plain if isinstance(value, FrozenMap) else _values_of(type(value))(value)


@cache
def _values_of(kind: type) -> Callable[[object], object]:
    names = [each.name for each in attributes_of(kind) if each.name not in _UNDRAWN]
    return attrgetter("__class__.__name__", *names)


_ENCODER = JSONEncoder(check_circular=False, default=_plain)


@cache
def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("argmap")
    except PackageNotFoundError:  # run from its sources
        return ""


def add_stamp(picture: bytes, suffix: str, mark: str) -> bytes:
    """Return the picture with the mark near its end, where no viewer shows it."""
    line = f"argmap {mark}"
    if suffix == "svg":
        return picture + f"<!-- {line} -->\n".encode()
    if suffix == "png":
        chunk = b"tEXt" + line.replace(" ", "\x00").encode()
        length = len(chunk) - 4
        data = length.to_bytes(4) + chunk + crc32(chunk).to_bytes(4)
        return picture.removesuffix(_IEND) + data + _IEND
    head, start, tail = picture.rpartition(b"startxref")
    return head + f"% {line}\n".encode() + start + tail


def stamp_in(path: FilePath) -> str:
    """Return the stamp that a picture ends with; nothing where it has none, or is not there."""
    try:
        with Path(path).open("rb", buffering=0) as file:
            file.seek(0, 2)
            file.seek(max(file.tell() - _TAIL, 0))
            found = _STAMP.search(file.read())
    except OSError:
        return ""
    return found[1].decode() if found else ""
