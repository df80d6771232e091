"""The output of an engine, divided into whole pictures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

FORMATS = ("svg", "png", "pdf")
"""The formats asked of an engine, in this order; an unknown one can crash it."""

_PNG = b"\x89PNG\r\n\x1a\n"
_EOF = b"%%EOF"
_DATED = re.compile(rb"/CreationDate \(D:[^)]*\)")
_NAME = re.compile(rb"<title>([^<]*)</title>")
_SIZE = re.compile(rb'<svg width="(\d+)pt" height="(\d+)pt"')
_BLANK = re.compile(rb"\s*")


def first_pictures(
    data: bytes, formats: Sequence[str], start: int = 0
) -> tuple[dict[str, bytes], int]:
    r"""Return the pictures that begin at ``start``, one of each format, and where they end.

    The first that is not whole is left out, and so are those after it.

    >>> first_pictures(b"<svg><g/></svg>\n%PDF", ["svg", "png"])
    ({'svg': b'<svg><g/></svg>'}, 16)
    """
    pictures: dict[str, bytes] = {}
    for name in formats:
        end = _END[name](data, start)
        if not end:
            break
        pictures[name] = data[start:end]
        start = _after_blanks(data, end)
    if "pdf" in pictures:  # the same map gives the same bytes, whatever the clock says
        pictures["pdf"] = _DATED.sub(lambda match: b" " * len(match[0]), pictures["pdf"])
    return pictures, start


def pictures_by_name(data: bytes, formats: Sequence[str]) -> Mapping[bytes, dict[str, bytes]]:
    """Return the pictures of several drawings by their names, those that are whole.

    The first format must be SVG, which holds the name.
    """
    found: dict[bytes, dict[str, bytes]] = {}
    start = _after_blanks(data, 0)
    while start < len(data):
        pictures, start = first_pictures(data, formats, start)
        name = _NAME.search(pictures.get("svg", b""))
        if len(pictures) < len(formats) or name is None:
            break
        found[name[1]] = pictures
    return found


def size_of(svg: bytes) -> tuple[int, int] | None:
    """Return the width and height of a drawing, in points, if the SVG says them."""
    found = _SIZE.search(svg)
    return (int(found[1]), int(found[2])) if found else None


def _after_blanks(data: bytes, at: int) -> int:
    blank = _BLANK.match(data, at)
    return blank.end() if blank else at


def _svg_end(data: bytes, start: int) -> int:
    """Return the end of the picture, if it is text and holds a group, as every drawing does."""
    end = data.find(b"</svg>", start)
    opened = data.find(b"<svg", start, start + 2000)
    head = data.find(b">", opened, end) if 0 <= opened < end else -1
    if head < 0 or b"<g" not in data[head + 1 : end] or b"\0" in data[head:end]:
        return 0
    end += len(b"</svg>")
    try:
        data[start:end].decode()
    except UnicodeDecodeError:
        return 0
    return end


def _png_end(data: bytes, start: int) -> int:
    """Return the end of the picture: its pieces are walked, by their lengths."""
    at = start + len(_PNG)
    if not data.startswith(_PNG, start):
        return 0
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        at += 12 + length
        if kind == b"IEND":
            return at if at <= len(data) else 0
    return 0


def _pdf_end(data: bytes, start: int) -> int:
    """Return the end of the picture: the end of the output, or the SVG of the next drawing."""
    if not data.startswith(b"%PDF-", start):
        return 0
    end = start
    while (end := data.find(_EOF, end)) >= 0:
        end += len(_EOF)
        after = _after_blanks(data, end)
        if after == len(data) or data.startswith((b"<?xml", b"<svg"), after):
            return after
    return 0


_END = {"svg": _svg_end, "png": _png_end, "pdf": _pdf_end}
