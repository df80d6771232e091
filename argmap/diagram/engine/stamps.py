"""The stamp in a picture: the text it was drawn from, so that it need not be drawn again."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from pathlib import Path
from zlib import crc32

from argmap.diagram.dot.drawing import Drawing
from argmap.diagram.engine.svg import DrawingTitles
from argmap.files import FilePath

_IEND = b"\x00\x00\x00\x00IEND\xaeB`\x82"
_TAIL = 400  # bytes at the end of a picture, in which its stamp stands


def stamp(drawing: Drawing, spoken: DrawingTitles, scale: float) -> str:
    """Return a text that is the same for the same drawing only, made by the same argmap."""
    parts = (
        *(_version(), f"{scale:g}", *drawing.told_apart),
        *(spoken.title, spoken.description, *spoken.titles.values()),
    )
    return sha256("\x00".join(parts).encode("utf-8", "backslashreplace")).hexdigest()


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


def is_stamped(path: FilePath, mark: str) -> bool:
    """Return whether the file ends like a picture with that mark."""
    try:
        with Path(path).open("rb") as file:
            file.seek(0, 2)
            file.seek(max(file.tell() - _TAIL, 0))
            return re.search(rb"argmap[ \x00]" + mark.encode(), file.read()) is not None
    except OSError:
        return False
